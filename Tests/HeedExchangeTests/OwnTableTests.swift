import Testing

@testable import HeedExchange

@Suite struct OwnTableTests {
  private static func table(_ header: [String], _ cells: [String]...) -> ExportTable? {
    let rows = cells.enumerated().map { TableRow(number: $0 + 2, cells: $1) }
    return OwnTable(header, rows, .csv)?.table
  }

  @Test(arguments: ExportTable.allCases)
  func `each table is known by its columns and the ids in them`(table: ExportTable) {
    let header = table.columns.map(\.name)
    let cells = header.map { ["id", "event"].contains($0) ? "k3f9x2qa.14" : "" }
    #expect(Self.table(header, cells) == table)
    #expect(Self.table(header.reversed(), cells.reversed()) == table)
    #expect(Self.table(header + ["", "Our remarks"], cells + ["", "a"]) == table)
  }

  @Test func `a table of others is not taken for one, whatever its columns are called`() {
    #expect(Self.table(["id", "title", "status"], ["1", "a", "open"]) == nil)
    #expect(Self.table(["id", "title", "tags", "priority"], ["R-1", "a", "b", "c"]) == nil)
    #expect(
      Self.table(["ID", "Title", "Text", "Due"], ["k3f9x2qa.14", "a", "b", "c"])
        == .recommendations)
    #expect(Self.table(["id", "a", "b", "c"], ["k3f9x2qa.14", "a", "b", "c"]) == nil)
  }

  @Test func `columns that were deleted leave the others to tell`() {
    let names = ["ref", "title", "stage", "status_on", "mixed", "regressed"]
    #expect(Self.table(names, ["a", "b", "", "", "0", "0"]) == .recommendations)
    #expect(Self.table(Array(names.dropLast()), ["a", "b", "", "", "0"]) == nil)
  }
}
