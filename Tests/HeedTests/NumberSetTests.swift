import HeedTestSupport
import Testing

@testable import Heed

@Suite struct NumberSetTests {
  @Test(arguments: UInt64(0)..<5)
  func `it holds what a set holds, and gives it in order`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var numbers = NumberSet()
    var expected: Set<Int> = []
    for _ in 0..<2000 {
      let number = random.oneIn(10) ? random.below(1_000_000_000) : random.below(500)
      if random.oneIn(3) {
        numbers.remove(number)
        expected.remove(number)
      } else {
        #expect(numbers.insert(number) == expected.insert(number).inserted)
      }
      #expect(numbers.contains(number) == expected.contains(number))
      #expect(!numbers.contains(number + 1_000_000_000))
    }
    #expect(numbers.inOrder == expected.sorted())
    numbers.removeAll()
    #expect(numbers.inOrder == [])
  }
}
