import Foundation
import HeedTestSupport

@testable import Heed

/// A small ledger in a file of its own: a document, two recommendations, an event on each.
struct CorrectedLedger {
  let folder: TemporaryFolder
  let ledger: Ledger
  var path: String { folder.file("heed.db") }

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed()
    ).ledger
  }

  /// Adds a recommendation; its number.
  @discardableResult
  func add(
    _ ref: String, _ title: String = "Do it",
    _ change: (inout RecommendationDraft) -> Void = { _ in }
  ) throws -> Int {
    var draft = RecommendationDraft(title: title, addressees: ["State"])
    draft.ref = ref
    change(&draft)
    return try ledger.issue(draft).number
  }

  /// Logs an event; its number.
  @discardableResult
  func log(
    _ refs: String..., title: String = "Heard", step: String? = nil,
    _ change: (inout EventDraft) -> Void = { _ in }
  ) throws -> Int {
    var draft = EventDraft(
      subjects: refs.map { EventDraft.Subject(ref: $0) }, title: title, step: step)
    change(&draft)
    return try ledger.log(draft).number
  }

  /// Records an amendment as another part of Heed would; its number.
  @discardableResult
  func amend(_ number: Int, _ kind: EntryKind, set: JSONObject) throws -> Int {
    try ledger.write { transaction throws(Refusal) in
      try transaction.correct(
        kind, number, JSONObject(["because": "it was wrong", "set": .object(set)]))
    } then: { transaction throws(Refusal) in
      transaction.acknowledgement(.opened(owner: ""))
    }.number
  }

  func status(_ ref: String) throws -> String? { try ledger.show(ref).verdict?.status }

  /// The projections as they hold, without the rows that say only that there are corrections, how
  /// far the feed has come, and from when until when something was known.
  func facts() throws -> [String] {
    try ledger.projections().compactMap { line in
      var parts = line.components(separatedBy: " | ")
      switch parts[0] {
      case "correction", "feed": return nil
      case "bearing":
        if parts[8] != "NULL" { return nil }
        parts[7] = ""
      default: break
      }
      return parts.joined(separator: " | ")
    }
  }

  /// Those of the words that are left in the file or beside it, in any case of ASCII.
  func left(of words: [String]) throws -> [String] {
    var found: Set<String> = []
    for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + end) {
      let bytes = Data(try folder.bytes(of: "heed.db" + end).map(Self.lower))
      for word in words where bytes.range(of: Data(word.utf8.map(Self.lower))) != nil {
        found.insert(word)
      }
    }
    return found.sorted()
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }
}
