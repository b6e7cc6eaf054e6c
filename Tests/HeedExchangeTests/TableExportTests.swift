import HeedTestSupport
import Testing

@testable import Heed
@testable import HeedExchange

@Suite struct TableExportTests {
  /// A ledger whose texts need care in every format.
  private static func record() throws -> SmallRecord {
    let record = try SmallRecord(owner: "=Owner")
    let id = try record.recommend("roads", "=1+1\n\"two\", | three", to: ["A; B", "C"]) {
      $0.number = "-5.2"
      $0.text = "-cmd"
      $0.tags = ["free"]
      $0.responsible = [
        Responsible(name: "Army", role: .contributing), Responsible(name: "Ministry", role: .lead),
      ]
    }
    try record.log(id, "'@begun", "in-progress")
    return record
  }

  private static func text(_ format: ExportFormat, _ table: ExportTable) throws -> String {
    let sink = MemorySink()
    var steps = 0
    let export = TableExport(ExportRequest(), as: format) { _, count in steps = count }
    let count = try export.write(table, of: try record().ledger, to: sink)
    #expect(count == steps)
    return sink.text
  }

  @Test func `a cell that a spreadsheet would run is neutralised, and numbers are not`() throws {
    let text = try Self.text(.csv, .recommendations)
    #expect(text.contains(",-5.2,,\"'=1+1\n\"\"two\"\", | three\",'-cmd,"))
    #expect(text.contains(",'=Owner,"))
    #expect(try Self.text(.csv, .statuses).contains(",''@begun,"))
  }

  @Test func `a list in which a part has a semicolon has its parts on lines`() throws {
    let text = try Self.text(.csv, .recommendations)
    #expect(text.contains(",\"A; B\nC\n\","))
    #expect(text.contains(",Ministry; Army (contributing),") == false)
    #expect(text.contains(",\"Ministry; Army (contributing)\","))
  }

  @Test func `TSV has a row a line`() throws {
    let lines = try Self.text(.tsv, .recommendations).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 23 })
    #expect(lines[1].contains("\t'=1+1\\n\"two\", | three\t"))
  }

  @Test(arguments: [ExportFormat.json, .jsonl])
  func `JSON keeps lists, yes and no, and what is not known`(format: ExportFormat) throws {
    let text = try Self.text(format, .recommendations)
    let json = try JSON(parsing: Array(text.utf8))
    let row = try #require(format == .json ? json.array?.first?.object : json.object)
    #expect(row["title"] == .text("=1+1\n\"two\", | three"))
    #expect(row.texts("addressees") == ["A; B", "C"])
    #expect(row["mixed"] == .bool(false))
    #expect(row["due_on"] == .null)
    #expect(row.members.count == ExportTable.recommendations.columns.count)
  }

  @Test func `a table without rows is still one`() throws {
    #expect(try Self.text(.json, .documents) == "[]\n")
    #expect(try Self.text(.jsonl, .documents) == "")
    #expect(try Self.text(.csv, .documents).split(separator: "\r\n").count == 1)
    #expect(try Self.text(.md, .documents).split(separator: "\n").count == 2)
  }

  @Test func `Markdown has a row a line, whatever the text`() throws {
    let lines = try Self.text(.md, .recommendations).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[2].contains("=1+1<br>\"two\", \\| three"))
  }
}
