import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct ReviewTests {
  private var review = Review(ReviewSample.all)

  private func actions(_ review: Review) -> [String] { review.items.map(\.candidate.action) }

  @Test mutating func `each decision leads to the next`() {
    #expect(review.current?.candidate == ReviewSample.roads)
    review.accept(number: 3, ref: "mend-roads")
    #expect(review.position == 1)
    review.skip()
    #expect(review.position == 2 && review.openCount == 3)
    for number in 4...6 { review.accept(number: number, ref: "r") }
    #expect(review.current == nil && review.openCount == 0)
  }

  @Test mutating func `one can go back, decide otherwise, and go on where one was`() {
    review.accept(number: 3, ref: "mend-roads")
    review.skip()
    var isBack = [review.back(), review.back()]
    #expect(isBack == [true, true])
    #expect(review.current?.decision == .accepted(number: 3, ref: "mend-roads"))
    isBack = [review.back()]
    #expect(isBack == [false])
    review.goOn()
    #expect(review.position == 2)
    _ = review.back()
    review.reopen()
    #expect(review.current?.decision == .open && review.openCount == 4)
    review.accept(number: 4, ref: "build-schools")
    #expect(review.position == 2)
  }

  @Test mutating func `after the last comes what was left open before it`() {
    review.accept(number: 1, ref: "a")
    for _ in 0..<4 { review.skip() }
    _ = review.back()
    _ = review.back()
    review.reopen()
    review.goOn()
    #expect(review.position == 3, "the only one that waits")
    review.skip()
    #expect(review.current == nil)
  }

  @Test mutating func `one becomes several, and each is decided by itself`() {
    let parts = [ReviewSample.schools, ReviewSample.hospital]
    review.replace(with: parts)
    #expect(review.items.count == 6 && review.position == 0)
    #expect(review.current?.candidate == ReviewSample.schools)
    review.accept(number: 1, ref: "a")
    #expect(review.settled == [], "the other part waits")
    review.skip()
    #expect(review.settled == [0])
  }

  @Test mutating func `two become one`() {
    let merged = ReviewSample.roads.merged(with: ReviewSample.schools, in: ReviewSample.text)
    #expect(review.following?.candidate == ReviewSample.schools)
    review.merge(as: merged)
    #expect(review.items.count == 4)
    review.accept(number: 1, ref: "a")
    #expect(review.settled == [0, 1], "the record does not tell them from proposals of their own")
  }

  @Test mutating func `the last has none to merge with, nor has one before a decided one`() {
    review.skip()
    _ = review.back()
    #expect(review.following == nil, "itself decided")
    review.reopen()
    review.accept(at: 1, number: 9, ref: "x")
    #expect(review.following == nil)
    var last = Review([ReviewSample.courts])
    last.merge(as: ReviewSample.roads)
    #expect(last.items.map(\.candidate) == [ReviewSample.courts])
  }

  @Test mutating func `what is decided is not changed unasked`() {
    review.skip()
    _ = review.back()
    review.replace(with: [ReviewSample.courts])
    #expect(actions(review) == ReviewSample.all.map(\.action))
  }

  @Test mutating func `what was left out is settled, what was recorded as proposed is not`() {
    review.accept(number: 1, ref: "a")
    review.skip()
    #expect(review.settled == [1])
    _ = review.back()
    review.reopen()
    #expect(review.settled == [])
  }

  @Test func `nothing to decide is decided`() {
    var review = Review([])
    review.skip()
    review.accept(number: 1, ref: "a")
    review.reopen()
    review.goOn()
    review.replace(with: [ReviewSample.roads])
    #expect(review.current == nil && review.position == 0 && review.settled == [])
  }

  @Test(arguments: UInt64(0)..<60)
  func `whatever one does, no proposal is lost`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var review = Review(ReviewSample.all)
    for _ in 0..<60 {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: review.accept(number: 1, ref: "a")
      case 1: review.skip()
      case 2: _ = review.back()
      case 3: review.reopen()
      case 4: review.goOn()
      case 5: review.replace(with: [ReviewSample.roads, ReviewSample.courts])
      case 6:
        if let current = review.current, let next = review.following {
          review.merge(as: current.candidate.merged(with: next.candidate, in: ReviewSample.text))
        }
      default: review.accept(at: Int.random(in: 0..<9, using: &random), number: 2, ref: "b")
      }
      #expect(Set(review.items.flatMap(\.origins)) == [0, 1, 2, 3, 4])
      #expect((0...review.items.count).contains(review.position))
      #expect(review.settled.isSubset(of: [0, 1, 2, 3, 4]))
    }
  }
}
