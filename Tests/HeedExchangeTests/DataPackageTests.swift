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
}
