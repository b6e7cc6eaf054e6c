import Foundation
import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct FinderTests {
  /// Item and addressee, F1 over our own documents of a genre: what was reached when this was
  /// written, less a margin for a rule that helps one document and costs another.
  static let least = ["press": 0.82, "report": 0.76, "oversight": 0.8, "formal": 0.88]

  @Test(arguments: least.keys.sorted())
  func `recommendations of our own documents are found with their addressees`(
    genre: String
  ) throws {
    var score = ProposalScore()
    for document in try Self.documents() where document.genre == genre {
      score.add(document, try Self.proposals(document))
    }
    #expect(score.matched > 50)
    #expect(
      score.f1 >= Self.least[genre] ?? 1,
      "F1 \(score.f1):\n\(score.errors.joined(separator: "\n"))")
    #expect(Double(score.signed) >= 0.9 * Double(score.matched))
  }

  @Test func `what is proposed stands where it says`() throws {
    for document in try Self.documents() {
      for proposal in try Self.proposals(document) {
        // Mending takes hyphens and line breaks out and puts nothing in.
        var letters = Self.letters(document.text[proposal.span])[...]
        for letter in Self.letters(Array(proposal.text.utf8)[...]) {
          let index = try #require(letters.firstIndex(of: letter), "\(document.name)")
          letters = letters[(index + 1)...]
        }
      }
    }
  }

  @Test func `the same text gives the same proposals, however often it is read`() throws {
    let document = try #require(try Self.documents().first)
    #expect(try Self.proposals(document) == Self.proposals(document))
  }

  @Test func `each proposal says why and how sure`() throws {
    for document in try Self.documents() {
      for proposal in try Self.proposals(document) {
        #expect(!proposal.reasons.isEmpty)
        #expect((Finder.leastConfidence...1).contains(proposal.confidence))
      }
    }
  }

  @Test func `a text is judged alike wherever the stretch that is read ahead ends`() {
    let call = "The Ministry of Trade should publish the register and close the office.\n\n"
    let filling = String(repeating: "Nothing was said of it that day.\n\n", count: 3000)
    let proposals = FoundText.proposals(filling + call)
    #expect(
      proposals.map(\.action) == ["publish the register", "close the office"])
  }

  @Test(arguments: UInt64(0)..<200)
  func `words in any order end in an answer`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = [
      "should", "must", "The", "Government", "of", "to", "that", "and", ",", ":", ";", "(", ")",
      "“", "”", "urges", "calls", "upon", "ratify", "the", "not", "be", "been", "need", "to:", "1.",
      "(a)", "•", "\n", "\n\n", "Chile", "(Chile)", "who", "it", "We", "you", "Dear", "recommends",
      "said", "is", "essential", "[", "]", "é", "—", "’s", ".", "?", "1", "appoint",
    ]
    let text = (0..<400).map { _ in words.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
    let bytes = Array("Notes on a Country\n\n\(text)".utf8)
    for proposal in FoundText.proposals(text) {
      #expect(proposal.span.lowerBound >= 0 && proposal.span.upperBound <= bytes.count)
      #expect(!proposal.span.isEmpty)
    }
  }

  static func documents() throws -> [LabelledDocument] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/Labelled")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted().map {
      let marked = try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
      return LabelledDocument(name: String($0.dropLast(4)), marked: marked)
    }
  }

  static func proposals(_ document: LabelledDocument) throws -> [Proposal] {
    let folder = try TemporaryFolder()
    let path = try folder.write(document.text, to: "\(document.name).txt")
    var finder = Finder()
    var proposals: [Proposal] = []
    _ = try DocumentReader(path).read { block in
      finder.take(block) { proposals.append($0) }
    }
    finder.finish { proposals.append($0) }
    return proposals
  }

  private static func letters(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.filter { $0 >= 0x41 }
  }
}
