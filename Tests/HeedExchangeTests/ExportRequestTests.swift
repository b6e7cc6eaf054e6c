import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed
@testable import HeedExchange

@Suite struct ExportRequestTests {
  private static func rows(
    _ table: ExportTable, _ ledger: Ledger, _ change: (inout ExportRequest) -> Void = { _ in }
  ) throws -> [[String]] {
    var request = ExportRequest()
    change(&request)
    var rows: [[String]] = []
    try request.rows(of: table, in: ledger) { rows.append($0.map(\.plain)) }
    return rows
  }

  private static func view(
    _ table: ExportTable, _ database: Connection
  ) throws -> [[String]] {
    func cells(_ row: Statement) -> [String] { (0..<row.columnCount).map(row.text) }
    return switch table {
    case .recommendations: try database.all("SELECT * FROM recommendations", read: cells)
    case .events: try database.all("SELECT * FROM events", read: cells)
    case .documents: try database.all("SELECT * FROM documents", read: cells)
    case .statuses:
      try database.all(
        "SELECT * FROM status_history WHERE ref IN (SELECT ref FROM recommendations)", read: cells)
    }
  }

  private static func sorted(_ rows: [[String]]) -> [[String]] {
    rows.map { $0 }.sorted { $0.joined(separator: "\u{1}") < $1.joined(separator: "\u{1}") }
  }

  @Test(arguments: ExportTable.allCases, UInt64(0)..<8)
  func `a table has the rows of its view`(table: ExportTable, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 90, using: &random)
    let ledger = try Ledger.inMemory(history.interleaved(using: &random))
    let rows = try Self.rows(table, ledger)
    // Names that tests make up have no semicolons: lists are joined as in the view.
    #expect(Self.sorted(rows) == Self.sorted(try Self.view(table, ledger.database)))
  }

  @Test(
    arguments: [
      (ExportTable.recommendations, "SELECT * FROM recommendations"),
      (.events, "SELECT * FROM events"), (.statuses, "SELECT * FROM status_history"),
      (.documents, "SELECT * FROM documents"),
    ] as [(ExportTable, StaticString)])
  func `columns are named as in the view`(table: ExportTable, query: StaticString) throws {
    let record = try SmallRecord()
    let names = try record.ledger.database.prepare(query).columnNames
    #expect(table.columns.map(\.name) == names)
  }

  @Test func `a filter takes what belongs to the recommendations that it means`() throws {
    let record = try SmallRecord()
    var letter = Document(key: "letter", title: "A letter")
    letter.publisher = "Union"
    let document = try record.add(.documentRegistered, letter.payload)
    try record.add(.documentRegistered, Document(key: "other", title: "Another").payload)
    let roads = try record.recommend("roads") {
      $0.tags = ["theme:roads"]
      $0.document = document
    }
    let aid = try record.recommend("aid")
    try record.log(roads, "Begun", "in-progress")
    try record.log(aid, "Stopped", "stalled")
    func first(_ table: ExportTable) throws -> [String] {
      try Self.rows(table, record.ledger) { $0.filter.tags = ["theme:roads"] }.map { row in
        row[table == .documents || table == .events ? (table == .events ? 5 : 1) : 0]
      }
    }
    #expect(try first(.recommendations) == ["roads"])
    #expect(try first(.events) == ["Begun"])
    #expect(try first(.statuses) == ["roads"])
    #expect(try first(.documents) == ["letter"])
  }

  @Test func `a day that is asked about leaves out what came after it`() throws {
    let record = try SmallRecord()
    let roads = try record.recommend("roads")
    try record.recommend("late", issued: "2024")
    try record.log(roads, "Begun", "in-progress", on: "2022")
    try record.log(roads, "Done", "implemented", on: "2023")
    let day = CalendarDay("2022-12-31")
    let asked = { (request: inout ExportRequest) in request.viewpoint.asOf = day }
    let recommendations = try Self.rows(.recommendations, record.ledger, asked)
    #expect(recommendations.map { $0[0] } == ["roads"])
    #expect(recommendations.map { $0[17] } == ["in-progress"])
    #expect(try Self.rows(.events, record.ledger, asked).map { $0[5] } == ["Begun"])
    #expect(try Self.rows(.statuses, record.ledger, asked).map { $0[7] } == ["in-progress"])
  }

  @Test func `a status that was taken back is told with when`() throws {
    let record = try SmallRecord()
    let roads = try record.recommend("roads")
    let event = try record.log(roads, "Done", "implemented")
    try record.add(
      .entryRetracted, JSONObject(["because": "a mistake", "target": .text(event.description)]))
    let rows = try Self.rows(.statuses, record.ledger)
    #expect(rows.count == 1 && rows.allSatisfy { $0[14] != "" && $0[13] != "" })
    #expect(try Self.rows(.events, record.ledger).isEmpty)
  }
}
