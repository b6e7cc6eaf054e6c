import Foundation
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerRestoreTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("heed.db") }
  private var copyPath: String { folder.file("copy.db") }

  init() throws {
    folder = try TemporaryFolder()
    let ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed()
    ).ledger
    try Self.issue("envoy", in: ledger)
    _ = try ledger.backup(to: folder.file("copy.db"))
    try Self.issue("talks", in: ledger)
  }

  private static func issue(_ ref: String, in ledger: Ledger) throws {
    var draft = RecommendationDraft(title: "Do \(ref)", addressees: ["State"])
    draft.ref = ref
    _ = try ledger.issue(draft)
  }

  private func restore(
    from source: String? = nil, to path: String? = nil, replacing: Bool = false
  ) throws -> LedgerCopy {
    try Ledger.restore(
      from: source ?? copyPath, to: path ?? self.path, replacing: replacing,
      surroundings: .fixed(seed: 5))
  }

  @Test func `a restored ledger is the copy, and a new writer`() throws {
    let before = try Ledger.open(at: path, surroundings: .fixed()).head()
    #expect(try restore(replacing: true).entries == 2)
    let ledger = try Ledger.open(at: path, surroundings: .fixed(seed: 6))
    #expect(throws: Refusal.self) { try ledger.show("talks") }
    try Self.issue("aid", in: ledger)
    #expect(try ledger.head()?.id.writer != before?.id.writer)
    let result = try ledger.verify()
    #expect(result.findings == [])
    #expect(result.feeds == 2)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.contains("copy") } == ["copy.db"])
  }

  @Test func `a lost ledger is restored, and one that is there is not touched`() throws {
    #expect(throws: Refusal.wouldReplace(path: path)) { try restore() }
    #expect(try Ledger.open(at: path, surroundings: .fixed()).verify().entries == 3)
    try TemporaryFolder.remove(path)
    #expect(try restore().entries == 2)
    #expect(try restore(to: folder.file("other.db")).entries == 2)
  }

  @Test(arguments: [0, 50, 5000])
  func `a damaged ledger is replaced`(offset: Int) throws {
    var bytes = try folder.bytes(of: "heed.db")
    for index in offset..<(offset + 40) { bytes[index] ^= 0xFF }
    try folder.write(bytes, to: "heed.db")
    #expect(try restore(replacing: true).entries == 2)
    #expect(try Ledger.open(at: path, surroundings: .fixed()).verify().findings == [])
  }

  @Test func `what is no copy is refused by what it is, and the ledger stays`() throws {
    let before = try folder.bytes(of: "heed.db")
    try folder.write("a letter".utf8, to: "letter.db")
    let refusals: [(String, Refusal)] = [
      ("none.db", .noBackup(path: folder.file("none.db"))),
      ("letter.db", .notABackup(path: folder.file("letter.db"))),
      ("", .notABackup(path: folder.file(""))),
      ("heed.db", .sameFile(path: path)),
    ]
    for (name, refusal) in refusals {
      #expect(throws: refusal) { try restore(from: folder.file(name), replacing: true) }
    }
    #expect(try folder.bytes(of: "heed.db") == before)
  }

  @Test func `a copy of a copy is restored, with every writer in it`() throws {
    _ = try restore(to: folder.file("second.db"))
    let second = try Ledger.open(at: folder.file("second.db"), surroundings: .fixed(seed: 9))
    try Self.issue("aid", in: second)
    let made = try restore(from: folder.file("second.db"), to: folder.file("third.db"))
    #expect(try made.heads == second.heads())
    #expect(made.heads.count == 2)
  }
}
