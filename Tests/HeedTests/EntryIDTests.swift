import HeedTestSupport
import Testing

@testable import Heed

@Suite struct EntryIDTests {
  @Test(arguments: ["k3f4x2qa.143", "aaaaaaaa.1", "77777777.999999999999999999"])
  func `an identity reads back from its text`(text: String) throws {
    #expect(try #require(EntryID(text)).description == text)
  }

  @Test(arguments: [
    "", "aaaaaaaa", "aaaaaaaa.", "aaaaaaaa.0", "aaaaaaaa.01", "aaaaaaaa.-1", "aaaaaaaa.+1",
    "aaaaaaaa.1 ", " aaaaaaaa.1", "aaaaaaa.1", "aaaaaaaaa.1", "AAAAAAAA.1", "aaaaaaal.1",
    "aaaaaaai.1", "aaaaaaaa:1", "aaaaaaaa.1.2", "aaaaaaaa.9223372036854775808",
    "aaaaaaaa.99999999999999999999999999", "aaaaaaaa.\u{661}", "aaaaaaa\u{e9}.1",
  ])
  func `what is no identity is not read`(text: String) {
    #expect(EntryID(text) == nil)
  }

  @Test func `order is by writer, then by place as a number`() {
    let texts = ["aaaaaaaa.2", "aaaaaaaa.10", "aaaaaaab.1", "baaaaaaa.1"]
    let ids = texts.compactMap { EntryID($0) }
    #expect(ids.reversed().sorted().map(\.description) == texts)
    #expect(EntryID("2aaaaaaa.1").map { $0 < ids[0] } == true)
  }

  @Test func `a new writer is made of base32 by chance`() throws {
    var random = SeededGenerator(seed: 1)
    let writers = (0..<200).map { _ in Writer(using: &random) }
    #expect(writers.allSatisfy { Writer($0.name) == $0 })
    #expect(Set(writers).count == 200)
    #expect(Set(writers.flatMap { Array($0.name.utf8) }) == Set(Writer.alphabet))
  }
}
