import Heed
import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct DraftParserTests {
  private let head = "heed draft 1\nfile: a.txt\nsha256: ab\ntitle: T\n"

  private func faults(_ text: String) -> [String] {
    ProposalDraft.read(Array(text.utf8)).faults.map { "\($0.line):\($0.column) \($0.reason)" }
  }

  private func candidates(_ blocks: String) -> [Candidate] {
    ProposalDraft.read(Array((head + blocks).utf8)).draft.candidates
  }

  @Test func `notes and blank lines say nothing, lines that begin with a space go on`() {
    let read = candidates(
      """
      ---
      # 1, likely
      to:   The State\u{20}
      TO: The Army

      do: mend
        the
       roads
      quote: They should
      \tmend # the roads
      """)
    #expect(read.map(\.action) == ["mend the roads"])
    #expect(read.map(\.quote) == ["They should mend # the roads"])
    #expect(read.map(\.addressees) == [["The State", "The Army"]])
  }

  @Test func `lines may end as on other systems`() {
    let text = head + "---\nto: A\ndo: b\nquote: c\n"
    let read = ProposalDraft.read(Array(text.replacing("\n", with: "\r\n").utf8))
    #expect(read.faults == [] && read.draft.candidates.map(\.quote) == ["c"])
  }

  @Test func `a block that was emptied is one that was deleted`() {
    #expect(candidates("---\n# 1\n---\ndo: a\nquote: b\n---\n").count == 1)
    #expect(candidates("").isEmpty)
  }

  @Test(arguments: [
    ("---\nto: A\nquote: c", ["5:1 this block has no \"do:\""]),
    ("---\ndo:\nquote: c", ["6:4 \"do:\" says nothing"]),
    ("---\ndo: a", ["5:1 this block has no \"quote:\""]),
    ("---\ndo: a\ndo: b\nquote: c", ["7:1 \"do:\" stands here twice"]),
    ("---\nmend the roads", ["6:1 a field is written as NAME: VALUE; a note begins with #"]),
    ("---\n  mend", ["6:1 this goes on with nothing; a field begins at the start of a line"]),
    (
      "---\ndo: a\nquote: c\nat: here",
      ["8:5 write a place as 1204 to 1388, or leave the line out"]
    ),
  ])
  func `what cannot be read is told with its line and column`(blocks: String, expected: [String]) {
    #expect(
      faults(head + blocks).filter { !$0.hasSuffix("has no \"do:\"") || expected.contains($0) }
        == expected)
  }

  @Test func `the header is looked at, too`() {
    #expect(
      faults("heed draft 1\nfile: a\nsha256: b\ntitle: T\ndate: 2021-13\n")
        == ["5:7 \"2021-13\" is no date: a month is 01 to 12"])
    #expect(
      faults("heed draft 1\n")
        == ["file", "sha256", "title"].map {
          "1:1 \"\($0):\" is missing before the first block"
        })
    #expect(faults(head + "min-confidence: much") == ["5:17 write a share from 0 to 1"])
    #expect(faults(head + "to: A\nquote: b").count == 1)
  }

  @Test func `words that the document has not are at fault where they stand`() {
    let blocks = "---\ndo: a\nquote: Publish the reports\n---\ndo: b\nquote: Burn the reports\n"
    let read = ProposalDraft.candidates(Array(blocks.utf8), in: ReviewSample.text)
    #expect(read.candidates.map(\.quote).first == "Publish the reports")
    #expect(
      read.faults
        == [DraftFault(line: 6, column: 8, reason: "these words do not stand in the document")])
  }

  @Test(arguments: UInt64(0)..<60)
  func `any bytes are read to their end`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "---\n", "do: ", "quote: ", "to:", "\n", " ", "a", ":", "#", "\r", "at: 1 to 2\n", "\u{0}",
      "é",
    ]
    var text = Bool.random(using: &random) ? head : ""
    for _ in 0..<80 { text += pieces.randomElement(using: &random) ?? "" }
    let read = ProposalDraft.read(Array(text.utf8))
    #expect(read.draft.candidates.count == read.draft.quoteLines.count)
    #expect(read.faults.allSatisfy { $0.line >= 1 && $0.column >= 1 })
  }
}
