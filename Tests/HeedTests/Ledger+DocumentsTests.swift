import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerDocumentsTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed()
    ).ledger
  }

  private func register(
    _ key: String, _ title: String, publisher: String? = nil, text: String
  ) throws {
    var document = Document(key: key, title: title)
    document.publisher = publisher
    _ = try ledger.record(DocumentImport(document, text: Array(text.utf8), named: "file"))
  }

  private func like(_ title: String, _ publisher: String? = nil) throws -> String? {
    var document = Document(key: "", title: title)
    document.publisher = publisher
    return try ledger.document(like: document)?.document.key
  }

  @Test func `a document is found by its text, its name and its title`() throws {
    try register("a", "Open letter", publisher: "HRW", text: "one")
    try register("b", "A report", text: "two")
    #expect(try ledger.document(ofText: Digest(of: Array("two".utf8)))?.document.key == "b")
    #expect(try ledger.document(ofText: Digest(of: Array("three".utf8))) == nil)
    #expect(try ledger.document(ofKey: "a")?.document.title == "Open letter")
    #expect(try like("open  LETTER", "hrw") == "a")
    #expect(try like("Open letter") == "a", "a publisher that is not known says nothing")
    #expect(try like("Open letter", "Amnesty") == nil)
    #expect(try like("Another letter") == nil)
  }

  @Test func `one that was retracted is found by its text alone`() throws {
    try register("a", "Open letter", text: "one")
    _ = try ledger.retract("a", because: "wrong")
    #expect(try ledger.document(ofText: Digest(of: Array("one".utf8)))?.isRetracted == true)
    #expect(try ledger.document(ofKey: "a") == nil)
    #expect(try like("Open letter") == nil)
  }

  @Test func `numbers at the end of a name tell a family where the title is the same`() throws {
    for (key, title) in [("cycle", "Review"), ("cycle-2", "Second review"), ("cycle-3", "Review")] {
      try register(key, title, text: key)
    }
    let third = try #require(try ledger.document(ofKey: "cycle-3"))
    #expect(try ledger.family(of: third).members.map(\.document.key) == ["cycle", "cycle-3"])
    let second = try #require(try ledger.document(ofKey: "cycle-2"))
    #expect(try ledger.family(of: second).members.map(\.document.key) == ["cycle-2"])
    #expect(try ledger.family(of: second).stem == "cycle-2")
  }

  @Test func `copies of a ledger have one identity, other ledgers another`() throws {
    let id = try ledger.identity()
    _ = try ledger.backup(to: folder.file("copy.db"))
    let copy = try Ledger.open(at: folder.file("copy.db"), surroundings: .fixed(seed: 9))
    #expect(try copy.identity() == id)
    let other = try Ledger.create(
      at: folder.file("other.db"), owner: "Owner", surroundings: .fixed(seed: 5)
    ).ledger
    #expect(try other.identity() != id)
  }
}
