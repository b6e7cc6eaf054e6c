import Foundation
import HeedTestSupport
import Testing

@testable import Heed
@testable import HeedExchange

@Suite struct DataPackageTests {
  private static func descriptor(_ format: ExportFormat) throws -> JSONObject {
    let record = try SmallRecord()
    var letter = Document(key: "letter", title: "A letter")
    letter.url = "https://example.org/letter"
    try record.add(.documentRegistered, letter.payload)
    var paper = Document(key: "paper", title: "A paper")
    paper.url = "in the archive"
    try record.add(.documentRegistered, paper.payload)
    let package = try DataPackage(
      of: record.ledger, ExportRequest(), as: format, created: record.ledger.surroundings.now())
    let json = try JSON(parsing: package.text(of: ExportTable.allCases))
    return try #require(json.object)
  }

  @Test func `it names every table, its columns, its key and where the record is from`() throws {
    let descriptor = try Self.descriptor(.csv)
    #expect(descriptor.text("title") == "Recommendations recorded by Owner")
    let resources = descriptor.objects("resources")
    #expect(
      resources.map { $0.text("path") } == [
        "recommendations.csv", "events.csv", "statuses.csv", "documents.csv",
      ])
    let schema = try #require(resources[0]["schema"]?.object)
    #expect(
      schema.objects("fields").map { $0.text("name") }
        == ExportTable.recommendations.columns.map(\.name))
    #expect(schema.text("primaryKey") == "id")
    #expect(resources[2]["schema"]?.object?.objects("foreignKeys").count == 1)
    let sources = descriptor.objects("sources")
    #expect(sources.map { $0.text("path") } == ["https://example.org/letter", nil])
  }

  @Test(arguments: [(ExportFormat.csv, "string"), (.json, "array")])
  func `a list is what the format can keep`(format: ExportFormat, type: String) throws {
    let schema = try Self.descriptor(format).objects("resources")[0]["schema"]?.object
    let field = schema?.objects("fields").first { $0.text("name") == "tags" }
    #expect(field?.text("type") == type)
  }

  @Test func `Markdown is described without a schema`() throws {
    let descriptor = try Self.descriptor(.md)
    #expect(descriptor.text("profile") == "data-package")
    #expect(descriptor.objects("resources").allSatisfy { $0["schema"] == nil })
  }

  // MARK: As others read it

  /// Writes a ledger whose texts need care into a folder for each format.
  private static func packages(_ formats: [ExportFormat], in folder: TemporaryFolder) throws {
    let record = try SmallRecord(owner: "=Owner")
    let id = try record.recommend("roads", "=1+1\t\"two\", | three", to: ["A; B", "C"]) {
      $0.text = "'quoted'\nsecond line; \u{1F44D}"
      $0.quote = "\"Quoted\" by others"
      $0.tags = ["free", "theme:a"]
      $0.dueOn = try? Period("2024")
    }
    try record.log(id, "Begun", "in-progress", on: "2021..2022-03")
    var letter = Document(key: "letter", title: "A letter")
    letter.url = "https://example.org/letter"
    try record.add(.documentRegistered, letter.payload)
    let request = ExportRequest()
    for format in formats {
      let path = folder.file(format.rawValue)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for table in ExportTable.allCases {
        let sink = MemorySink()
        let export = TableExport(request, as: format)
        _ = try export.write(table, of: record.ledger, to: sink)
        try folder.write(sink.bytes, to: "\(format.rawValue)/\(table.rawValue).\(format.rawValue)")
      }
      let package = try DataPackage(
        of: record.ledger, request, as: format, created: record.ledger.surroundings.now())
      try folder.write(
        package.text(of: ExportTable.allCases), to: "\(format.rawValue)/\(DataPackage.fileName)")
    }
  }

  @Test(.enabled(if: Python.isThere, "make test installs Frictionless into .build/python"))
  func `Frictionless finds each package valid, with the same rows in every format`() throws {
    let folder = try TemporaryFolder()
    let formats: [ExportFormat] = [.csv, .tsv, .json, .jsonl]
    try Self.packages(formats, in: folder)
    let told = try Python.run(
      #"""
      import sys
      from frictionless import Package
      for path in sys.argv[1:]:
          package = Package(path + "/datapackage.json")
          report = package.validate()
          for error in report.flatten(["type", "note"]): print(path, error)
          rows = [[row.to_dict() for row in each.read_rows()] for each in package.resources]
          print([len(each) for each in rows], report.valid)
          title = rows[0][0]["title"].removeprefix("'").replace("\\t", "\t")
          assert title == '=1+1\t"two", | three', title
          assert rows[0][0]["quote"] == '"Quoted" by others', rows[0][0]["quote"]
          assert rows[0][0]["mixed"] is False and rows[1][0]["first_on"].year == 2021
      """#, formats.map { folder.file($0.rawValue) })
    #expect(told == String(repeating: "[1, 1, 1, 1] True\n", count: formats.count))
  }

  @Test(.enabled(if: HeedProgram.has("python3"), "Python"))
  func `Python reads the same from JSON and from JSON Lines`() throws {
    let folder = try TemporaryFolder()
    try Self.packages([.json, .jsonl], in: folder)
    let shell = try Shell([
      "python3", "-c",
      """
      import json, sys
      for table in ["recommendations", "events", "statuses", "documents"]:
          whole = json.load(open(f"{sys.argv[1]}/json/{table}.json", encoding="utf-8"))
          lines = open(f"{sys.argv[1]}/jsonl/{table}.jsonl", encoding="utf-8").read().split("\\n")
          assert whole == [json.loads(line) for line in lines[:-1]] and lines[-1] == "", table
          print(len(whole), end=" ")
      """, folder.path,
    ])
    #expect(shell.output + shell.errors == "1 1 1 1 ")
  }
}
