import HeedTestSupport
import Testing

@testable import Heed

@Suite struct RecordLineTests {
  private static func read(_ text: String) throws(RecordFault) -> RecordLine {
    try RecordLine(Array(text.utf8))
  }

  @Test(arguments: [
    [UInt8](), Array("Words\n\"of\" it".utf8), [0xFF, 0x00, 0x41], Array("a\u{0}b".utf8),
  ])
  func `every text comes back from its line`(bytes: [UInt8]) throws {
    let digest = Digest(of: bytes)
    guard case .text(digest, bytes) = try RecordLine(RecordLine.line(of: digest, bytes)) else {
      Issue.record("another line was read")
      return
    }
  }

  @Test func `a header comes back from its line, and is known by its beginning`() throws {
    let id = try #require(EntryID("k3f9x2qa.1"))
    let header = RecordHeader(
      ledger: id, heads: [Head(id: id, hash: Digest(of: [1]))], entries: 1)
    guard case .header(header) = try RecordLine(header.line) else {
      Issue.record("another line was read")
      return
    }
    #expect(RecordHeader.begins(header.line.prefix(20)))
    #expect(RecordHeader.begins(Array("\u{FEFF} { \"heed\" : \"record\" }".utf8)))
    #expect(!RecordHeader.begins(Array("{\"heed\": 1, \"documents\": []}".utf8)))
    #expect(!RecordHeader.begins(Array("{\"a\": 1}\n{\"heed\":\"record\"}".utf8)))
  }

  @Test func `an entry comes back from its line, with its body as it was hashed`() throws {
    var random = SeededGenerator(seed: 1)
    for entry in History.sample(count: 40, using: &random).feedAfterFeed {
      let stored = StoredEntry(
        number: 7, id: entry.id, digest: entry.digest, hash: entry.hash, salt: entry.salt,
        body: entry.body.canonical, redacts: nil)
      guard case .entry(let read, entry.body) = try RecordLine(stored.line) else {
        Issue.record("another line was read")
        return
      }
      #expect(read.number == 7 && read.id == entry.id && read.hash == entry.hash)
      #expect(read.digest == entry.digest && read.salt == entry.salt)
      #expect(read.body == stored.body)
      #expect((read.redacts != nil) == (entry.body.kind == .entryRedacted))
    }
  }

  @Test func `an entry without its body keeps its digest`() throws {
    let id = try #require(EntryID("k3f9x2qa.3"))
    let stored = StoredEntry(
      number: 3, id: id, digest: Digest(of: [1]), hash: Digest(of: [2]), salt: nil, body: nil,
      redacts: nil)
    guard case .entry(let read, nil) = try RecordLine(stored.line) else {
      Issue.record("another line was read")
      return
    }
    #expect(read.digest == stored.digest && read.salt == nil && read.body == nil)
  }

  @Test(arguments: [
    "[]", "{}", "{\"heed\":1}", "{\"heed\":\"record\"}",
    #"{"heed":"record","version":0,"ledger":"k3f9x2qa.1","heads":[],"entries":1}"#,
    #"{"heed":"record","version":1,"ledger":"?","heads":[],"entries":1}"#,
    #"{"heed":"record","version":1,"ledger":"k3f9x2qa.1","heads":["?"],"entries":1}"#,
    #"{"heed":"record","version":1,"ledger":"k3f9x2qa.1","heads":[],"entries":1,"more":1}"#,
    #"{"sha256":"00","text":"a"}"#, #"{"id":"k3f9x2qa.1"}"#,
    #"{"id":"k3f9x2qa.1","entry":1,"hash":"00"}"#,
  ])
  func `what is no line is a fault`(text: String) {
    #expect(throws: RecordFault.self) { try Self.read(text) }
  }

  @Test func `a text under another hash is a fault`() {
    let hash = Digest(of: [1]).hexadecimal
    #expect(throws: RecordFault("the text has another hash")) {
      try Self.read("{\"sha256\":\"\(hash)\",\"text\":\"a\"}")
    }
  }

  @Test func `a newer version is told as such, whatever else it has`() {
    #expect(throws: RecordFault.newer(version: 2)) {
      try Self.read(#"{"heed":"record","version":2,"other":1}"#)
    }
  }

  @Test func `what is no JSON is told with its column`() {
    #expect(throws: RecordFault.line(column: 9, "a value is expected here")) {
      try Self.read(#"{"heed":}"#)
    }
  }
}
