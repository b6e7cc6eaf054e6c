import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerRecordLinesTests {
  @Test func `the first line says what follows, and every entry is told in order`() throws {
    let corrected = try LedgerTakeRecordTests.corrected()
    let lines = try LedgerRecord(of: corrected.ledger).lines.map {
      try #require(try JSON(parsing: $0).object)
    }
    let entries = lines.filter { $0["id"] != nil }
    #expect(lines[0].text("heed") == "record" && lines[0].integer("version") == 1)
    #expect(lines[0].integer("entries") == entries.count)
    #expect(lines[0].texts("heads") == (try corrected.ledger.heads().map(\.description)))
    #expect(entries.map { $0.integer("entry") } == Array(1...entries.count))
    // A text stands before the entry of its document.
    let text = try #require(lines.firstIndex { $0["sha256"] != nil })
    #expect(lines[text].text("text") == "Words of it")
    #expect(lines[text + 1]["body"]?.object?.text("kind") == "document-registered")
  }

  @Test func `a ledger that was tampered with gives no record`() throws {
    let corrected = try LedgerTakeRecordTests.corrected()
    corrected.ledger.database.isGuarded = false
    try corrected.ledger.database.run(
      "UPDATE entry_body SET body = replace(body, 'Open roads', 'Shut roads')")
    #expect {
      _ = try corrected.ledger.recordLines { _ in }
    } throws: {
      guard case Refusal.damaged(path: _, let reason) = $0 else { return false }
      return reason.hasSuffix("its body is not the one that was recorded")
    }
  }

  @Test func `a ledger whose last entry was cut off gives no record`() throws {
    let corrected = try LedgerTakeRecordTests.corrected()
    corrected.ledger.database.isGuarded = false
    try corrected.ledger.database.run(
      "DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)")
    #expect(throws: Refusal.self) { _ = try corrected.ledger.recordLines { _ in } }
  }
}
