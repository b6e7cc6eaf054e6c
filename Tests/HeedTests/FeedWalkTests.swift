import HeedTestSupport
import Testing

@testable import Heed

@Suite struct FeedWalkTests {
  private static func entries(_ seed: UInt64) -> [History.Entry] {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 20, using: &random)
    return history.interleaved(using: &random)
  }

  @Test func `feeds are followed side by side to their heads`() {
    var walk = FeedWalk()
    let entries = Self.entries(1)
    for (offset, entry) in entries.enumerated() {
      #expect(walk.take(offset + 1, entry.id, digest: entry.digest, hash: entry.hash) == nil)
    }
    #expect(walk.count == entries.count)
    #expect(walk.heads.map(\.id.seq).reduce(0, +) == entries.count)
  }

  @Test func `what is missing, comes twice or was changed is told`() throws {
    let entry = try #require(Self.entries(2).first)
    var walk = FeedWalk()
    func reason(_ number: Int, _ seq: Int, _ digest: Digest) -> String? {
      walk.take(
        number, EntryID(writer: entry.id.writer, seq: seq), digest: digest, hash: entry.hash)
    }
    #expect(reason(2, 1, entry.digest) == "number 1 is missing before it")
    #expect(reason(1, 2, entry.digest) == "seq 1 of its writer is missing")
    #expect(reason(1, 1, .zero) == "its hash does not follow from the entry before it")
    #expect(reason(1, 1, entry.digest) == nil)
    #expect(reason(1, 2, entry.digest) == "number 1 stands before it already")
    #expect(reason(2, 1, entry.digest) == "seq 1 of its writer stands before it already")
    #expect(walk.count == 1)
  }
}
