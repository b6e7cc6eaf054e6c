import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct CandidatePartsTests {
  private let text = ReviewSample.text
  private let whole = ReviewSample.candidate(
    "The Ministry should mend the roads, build schools, and not close any hospital.",
    action: "mend the roads, build schools, and not close any hospital")

  private func starts(_ quote: String) -> [String] {
    let bytes = Array(quote.utf8)
    return Candidate(action: "", quote: quote, span: 0..<0).clauseStarts.map {
      String(decoding: bytes[$0...].prefix(6), as: UTF8.self)
    }
  }

  @Test func `calls may begin after commas and stops, and at conjunctions`() {
    #expect(
      starts("Mend roads, build schools and go. Stop: now") == [
        "build ", "and go", "Stop: ", "now",
      ])
    #expect(starts("Mend roads, and build schools") == ["and bu"])
    #expect(starts("Mend roads") == [])
  }

  @Test func `parts have their own words, action and place`() throws {
    let offsets = whole.clauseStarts
    let parts = try #require(whole.split(at: offsets, in: text))
    #expect(
      parts.map(\.quote) == [
        "The Ministry should mend the roads", "build schools", "not close any hospital",
      ])
    #expect(parts.map(\.action) == ["mend the roads", "build schools", "not close any hospital"])
    for part in parts {
      let range = try #require(text.range(of: part.span))
      #expect(text.words(range) == part.quote)
    }
    #expect(parts.allSatisfy { $0.addressees == ["Ministry"] })
  }

  @Test func `no part is empty`() {
    #expect(ReviewSample.roads.split(at: [0, 500], in: text)?.count == 1)
    let odd = ReviewSample.candidate("schools, and not close")
    #expect(odd.split(at: [9, 13], in: text) == nil)
  }

  @Test func `neighbours merge into the words from one to the other`() {
    let merged = ReviewSample.roads.merged(with: ReviewSample.schools, in: text)
    #expect(merged.quote == "The Ministry should mend the roads, build schools")
    #expect(merged.action == "mend the roads and build schools")
    #expect(merged.placed(in: text)?.span == merged.span)
  }

  @Test func `between others the words that stand there are left out`() throws {
    var courts = ReviewSample.courts
    courts.addressees = ["Parliament"]
    let merged = ReviewSample.schools.merged(with: courts, in: text)
    #expect(merged.quote == "build schools [...] Fund the courts.")
    #expect(merged.addressees == ["Ministry", "Parliament"])
    let placed = try #require(merged.placed(in: text))
    #expect(placed.quote == merged.quote)
    #expect(placed.span.lowerBound == ReviewSample.schools.span.lowerBound)
    #expect(placed.span.upperBound == courts.span.upperBound)
  }

  @Test func `what a person typed gives way to the document's own words`() {
    let typed = Candidate(action: "a", quote: "PUBLISH  the reports.", span: 0..<0)
    #expect(typed.placed(in: text)?.quote == "Publish the reports.")
    let bare = Candidate(action: "a", quote: "publish the reports", span: 0..<0)
    #expect(bare.placed(in: text)?.quote == "Publish the reports")
    #expect(Candidate(action: "a", quote: "Publish reports", span: 0..<0).placed(in: text) == nil)
    #expect(Candidate(action: "a", quote: "...", span: 0..<0).placed(in: text) == nil)
  }

  @Test(arguments: UInt64(0)..<60)
  func `any split gives parts that stand in the text in order, or none`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = whole.quote.utf8.count
    let offsets = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      Int.random(in: -5...count + 5, using: &random)
    }
    guard let parts = whole.split(at: offsets, in: text) else { return }
    var end = 0
    for part in parts {
      #expect(part.span.lowerBound >= end)
      end = part.span.upperBound
    }
  }
}
