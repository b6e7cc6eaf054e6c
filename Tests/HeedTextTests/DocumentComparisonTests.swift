import HeedTestSupport
import Testing

@testable import Heed
@testable import HeedText

@Suite struct DocumentComparisonTests {
  private let text = ReviewSample.text

  private func quote(
    _ ref: String, _ words: String?, asks title: String = "", number: Int = 1, document: Int = 1,
    at span: Range<Int>? = nil, isRetracted: Bool = false
  ) -> RegisteredQuote {
    RegisteredQuote(
      number: number, ref: ref, title: title, text: nil, quote: words,
      place: span.map { TextPlace(span: $0).description }, document: document,
      isRetracted: isRetracted)
  }

  private func compare(
    _ candidates: [Candidate], _ quotes: [RegisteredQuote], document: Int? = nil,
    redacted: Set<String> = []
  ) -> DocumentComparison {
    DocumentComparison(
      candidates, in: text, with: DocumentFamily(stem: "letter", members: [], quotes: quotes),
      document: document, redacted: redacted)
  }

  @Test func `equal words are known, whatever their punctuation`() {
    let found = compare(
      ReviewSample.all, [quote("roads", "the ministry should\nmend the roads!")])
    #expect(found.novelties[0] == .known(ref: "roads"))
    #expect(found.novelties.dropFirst().allSatisfy { $0 == .new })
    #expect(found.gone.isEmpty)
  }

  @Test func `retracted and redacted ones are told apart from new ones`() {
    let found = compare(
      ReviewSample.all, [quote("roads", ReviewSample.roads.quote, isRetracted: true)],
      redacted: [ReviewSample.courts.digest])
    #expect(found.novelties[0] == .retracted(ref: "roads"))
    #expect(found.novelties[4] == .redacted)
  }

  @Test func `one that was retracted and recorded anew is known`() {
    let words = ReviewSample.roads.quote
    let found = compare(
      [ReviewSample.roads],
      [quote("roads", words, isRetracted: true), quote("roads-2", words, number: 2)])
    #expect(found.novelties == [.known(ref: "roads-2")])
  }

  @Test func `of equal words at two places that at its own place is known`() {
    var second = ReviewSample.roads
    second.span = 500..<520
    let found = compare(
      [ReviewSample.roads, second], [quote("r", second.quote, at: 500..<520)], document: 1)
    #expect(found.novelties == [.new, .known(ref: "r")])
    let elsewhere = compare(
      [ReviewSample.roads, second], [quote("r", second.quote, at: 500..<520)], document: 7)
    #expect(elsewhere.novelties == [.known(ref: "r"), .new], "of another text, in order")
  }

  @Test func `what was split or shortened covers what is proposed again`() throws {
    let whole = ReviewSample.candidate(
      "The Ministry should mend the roads, build schools, and not close any hospital.")
    let parts = [quote("a", "should mend the roads"), quote("b", "and not close any hospital")]
    #expect(compare([whole], parts, document: 1).novelties == [.known(ref: "a")])
    #expect(compare([whole], Array(parts.prefix(1)), document: 1).novelties == [.new])
  }

  @Test func `other words for the same call are a change, the most alike first`() {
    let found = compare(
      ReviewSample.all,
      [
        quote(
          "roads", "The Ministry should promptly mend all roads",
          asks: "Promptly mend all roads"),
        quote("far", "The Ministry should free the prisoners", number: 2),
      ])
    #expect(
      found.novelties[0]
        == .changed(ref: "roads", quote: "The Ministry should promptly mend all roads"))
    #expect(found.novelties.dropFirst().allSatisfy { $0 == .new })
    #expect(found.gone.map(\.ref) == ["far"])
  }

  @Test func `the same addressee alone is no likeness`() {
    let found = compare(
      [ReviewSample.roads], [quote("trees", "The Ministry should plant trees", asks: "Plant trees")]
    )
    #expect(found.novelties == [.new] && found.gone.map(\.ref) == ["trees"])
  }

  @Test func `words that still stand in the text are not gone, though nothing proposes them`() {
    #expect(compare([ReviewSample.roads], [quote("late", "It is late")]).gone.isEmpty)
  }

  @Test func `of the very same text nothing is changed or gone`() {
    let found = compare(
      [ReviewSample.roads], [quote("x", "The Ministry should mend no roads")], document: 1)
    #expect(found.novelties == [.new] && found.gone.isEmpty)
  }

  @Test func `what was recorded without its words is not compared`() {
    let found = compare(ReviewSample.all, [quote("seed", nil)])
    #expect(found.unquoted.map(\.ref) == ["seed"] && found.gone.isEmpty)
  }

  @Test func `a thousand against a thousand are paired one to one`() {
    let candidates = (0..<1000).map { number in
      Candidate(
        action: "act", quote: "State \(number) should soon mend road number \(number)",
        span: number * 100..<number * 100 + 50)
    }
    let quotes = (0..<1000).map { number in
      quote(
        "r-\(number)", "State \(number) should mend road number \(number)",
        asks: "Act on \(number)", number: number)
    }
    let found = compare(candidates, quotes)
    for number in 0..<1000 {
      guard case .changed(let ref, _) = found.novelties[number] else {
        Issue.record("\(number): \(found.novelties[number])")
        return
      }
      #expect(ref == "r-\(number)")
    }
  }
}
