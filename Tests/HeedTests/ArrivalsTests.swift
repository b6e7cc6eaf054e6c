import HeedTestSupport
import Testing

@testable import Heed

@Suite struct ArrivalsTests {
  @Test(arguments: UInt64(0)..<5)
  func `an entry has the number under which it arrived, or none`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let writers = ["aaaaaaaa", "mmmmmmmm", "zzzzzzzz"].compactMap { Writer($0) }
    var next = [1, 40, 1]
    var arrivals = Arrivals()
    var expected: [EntryID: Int] = [:]
    for number in 100..<400 {
      // Stretches of one writer, now and then another's entry between.
      let place = random.oneIn(20) ? random.below(3) : number / 100 % 3
      let id = EntryID(writer: writers[place], seq: next[place])
      next[place] += 1
      arrivals.add(id, number: number)
      expected[id] = number
    }
    for writer in writers {
      for seq in 1..<400 {
        let id = EntryID(writer: writer, seq: seq)
        #expect(arrivals.number(of: id) == expected[id])
      }
    }
    #expect(arrivals.number(of: EntryID(writer: try #require(Writer("bbbbbbbb")), seq: 1)) == nil)
  }
}
