import HeedTestSupport
import Testing

@testable import Heed
@testable import HeedCommand

@Suite struct ReviewMemoryTests {
  private let folder: TemporaryFolder
  private let ledger = EntryID("k3f9x2qa.1")

  init() throws { folder = try TemporaryFolder() }

  private func memory() throws -> ReviewMemory {
    let ledger = try #require(ledger)
    return ReviewMemory({ [folder] in $0 == "XDG_STATE_HOME" ? folder.path : nil }, ledger: ledger)
  }

  private func mark(_ digest: String, text: String = "a", at start: Int = 0) -> ReviewMemory.Mark {
    ReviewMemory.Mark(digest, in: Digest(of: Array(text.utf8)), at: start)
  }

  @Test func `what was left out is remembered, until it is taken up again`() throws {
    var first = try memory()
    first.skip(mark("d1"))
    first.skip(mark("d2"))
    first.reopen(mark("d1"))
    let second = try memory()
    #expect(!second.isSkipped(mark("d1"), earlier: []))
    #expect(second.isSkipped(mark("d2"), earlier: []))
  }

  @Test func `the same words elsewhere are another proposal, but for a later text`() throws {
    var memory = try memory()
    memory.skip(mark("d"))
    #expect(!memory.isSkipped(mark("d", at: 9), earlier: []))
    #expect(!memory.isSkipped(mark("d", text: "b"), earlier: []))
    let earlier = mark("d").text
    #expect(memory.isSkipped(mark("d", text: "b", at: 9), earlier: [earlier]))
  }

  @Test func `the file is private and holds no words`() throws {
    var memory = try memory()
    memory.skip(mark("d1"))
    memory.skip(mark("d1"))
    let path = folder.file("heed/review-k3f9x2qa.1")
    #expect(try Shell(["stat", "-c", "%a", path]).output == "600\n")
    #expect(try Shell(["stat", "-c", "%a", folder.file("heed")]).output == "700\n")
    let text = String(decoding: try folder.bytes(of: "heed/review-k3f9x2qa.1"), as: UTF8.self)
    #expect(text == "heed review 1\nskipped \(mark("d1").text) d1 0\n")
  }

  @Test func `what cannot be read of it is passed over`() throws {
    var memory = try memory()
    memory.skip(mark("d1"))
    let junk = "\u{0}\nskipped\nskipped a b\nskipped a b c\nopen\n\n  \nskipped a b 1 2"
    let name = "heed/review-k3f9x2qa.1"
    try folder.write(try folder.bytes(of: name) + junk.utf8, to: name)
    #expect(try self.memory().isSkipped(mark("d1"), earlier: []))
  }

  @Test func `without a folder nothing is kept`() throws {
    let ledger = try #require(ledger)
    #expect(!ReviewMemory({ _ in nil }, ledger: ledger).isKept)
    #expect(!ReviewMemory({ _ in "/proc/none" }, ledger: ledger).isKept)
    #expect(!ReviewMemory({ _ in "relative" }, ledger: ledger).isKept)
    var memory = ReviewMemory({ _ in "" }, ledger: ledger)
    memory.skip(mark("d"))
    #expect(!memory.isKept && memory.isSkipped(mark("d"), earlier: []))
  }
}
