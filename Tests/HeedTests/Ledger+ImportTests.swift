import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerImportTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger
  private var path: String { folder.file("heed.db") }

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed()
    ).ledger
  }

  /// A document with so many recommendations and an event on each.
  private func file(_ count: Int, status: String = "in-progress") -> [UInt8] {
    let refs = (1...count).map { "ref-\($0)" }
    let recommendations = refs.map {
      #"{"ref":"\#($0)","title":"Do \#($0)","document":"report","#
        + #""addressees":["State","Caf\u00e9"]}"#
    }
    let events = refs.map {
      #"{"key":"\#($0)","title":"Done","on":"2024","recommendations":[{"ref":"\#($0)","#
        + #""status":"\#(status)"}]}"#
    }
    let text = #"""
      {"heed": 1, "assessor": "Owner",
       "documents": [{"key": "report", "title": "Report", "text": "All of it"}],
       "recommendations": [\#(recommendations.joined(separator: ","))],
       "events": [\#(events.joined(separator: ","))],
       "relations": [{"from": "ref-1", "kind": "repeats", "to": "ref-2"}]}
      """#
    return Array(text.utf8)
  }

  private func imported(
    _ bytes: [UInt8], isDryRun: Bool = false
  ) throws -> Imported? {
    var options = ImportOptions()
    options.isDryRun = isDryRun
    guard case .imported(let imported) = try ledger.importFile(bytes, named: "f", options).subject
    else { return nil }
    return imported
  }

  private func dump() throws -> String { try Shell.sqlite(path, ".dump").output }

  @Test(arguments: [3, 150])
  func `an import that is only tried leaves no trace`(count: Int) throws {
    let before = try dump()
    let tried = try #require(try imported(file(count), isDryRun: true))
    #expect(tried.recommendations == count)
    #expect(tried.added == 2 * count + 2)
    #expect(try dump() == before)
    #expect(try imported(file(count)) == tried, "and foretells what it would do")
    #expect(try dump() != before)
    #expect(try ledger.verify().findings == [])
  }

  @Test(arguments: [3, 150])
  func `a file imported twice adds nothing the second time`(count: Int) throws {
    _ = try imported(file(count))
    let before = try dump()
    let again = try #require(try imported(file(count)))
    #expect(again.added == 0)
    #expect(again.unchanged == 2 * count + 2)
    #expect(try dump() == before)
  }

  @Test func `a file that says otherwise under a known key is refused whole`() throws {
    _ = try imported(file(3))
    let before = try dump()
    #expect(throws: Refusal.self) { try imported(file(5, status: "implemented")) }
    #expect(try dump() == before)
    #expect(!ledger.database.isInTransaction)
  }

  @Test func `many at once give the same as one by one`() throws {
    _ = try imported(file(150))
    let replayed = try Ledger.projections(in: try ledger.replayed())
    #expect(try ledger.projections() == replayed)
    #expect(try ledger.summary().counts.count(at: .underway) == 150)
  }
}
