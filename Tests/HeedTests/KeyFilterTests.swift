import Testing

@testable import Heed

@Suite struct KeyFilterTests {
  @Test func `a key that was put in is found, and most others are not`() {
    var (texts, marks) = (KeyFilter(keys: 2_000), KeyFilter(keys: 2_000))
    func text(_ number: Int) -> String { "events:source||\(number)|status" }
    func mark(_ number: Int) -> KeyMark { EntryKey(text(number)).mark }
    for number in 0..<2_000 {
      texts.insert(text(number))
      marks.insert(mark(number))
    }
    for number in 0..<2_000 {
      #expect(texts.mayContain(text(number)) && marks.mayContain(mark(number)))
    }
    #expect((2_000..<12_000).count { texts.mayContain(text($0)) } < 50)
    #expect((2_000..<12_000).count { marks.mayContain(mark($0)) } < 50)
    #expect(!KeyFilter(keys: 0).mayContain(text(1)))
  }
}
