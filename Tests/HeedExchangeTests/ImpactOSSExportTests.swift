import HeedTestSupport
import Testing

@testable import Heed
@testable import HeedExchange

@Suite struct ImpactOSSExportTests {
  private static func text(_ record: SmallRecord) throws -> String {
    let sink = MemorySink()
    _ = try ImpactOSSExport(ExportRequest()).write(record.ledger, to: sink)
    return sink.text
  }

  private static func record() throws -> SmallRecord {
    let record = try SmallRecord()
    let first = try record.recommend("ratify", "Ratify the treaty") {
      $0.number = "121.1"
      $0.text = "Ratify, \"soon\""
      $0.tags = ["framework:2", "category:Women", "category:Health", "free"]
    }
    try record.recommend("other") { $0.number = "5" }
    try record.recommend("another") { $0.number = "5" }
    try record.log(first, "Reply", on: "2022") {
      $0.bearings[0].response = .partlySupported
      $0.bearings[0].verbatim = "In part"
    }
    return record
  }

  @Test func `the header is the template's, and each recommendation has its row`() throws {
    let read = try ReadTable(try Self.text(Self.record()), as: .csv)
    // Its last column has no name.
    #expect(read.header + [""] == ImpactOSSExport.header)
    #expect(
      read.cells.map { Array($0.prefix(6)) } == [
        ["2", "121.1", "Ratify the treaty", "Ratify, \"soon\"", "In part", "1"],
        ["1", "other", "other", "", "", ""], ["1", "another", "another", "", "", ""],
      ])
    #expect(read.cells[0][11] == "Health,Women")
  }

  @Test func `the template that is written is known when it is read`() throws {
    let read = try ReadTable(try Self.text(Self.record()), as: .csv)
    #expect(NamedFormats.told(by: read.header)?.name == ImpactOSSTemplate.name)
  }

  @Test(arguments: [
    ([Response.supported], "2", ""), ([.noted, .noted], "0", ""), ([.rejected], "", "A0: rejected"),
    ([.supported, .noted], "", "A0: supported\n\nA1: noted"), ([.none], "", ""),
    ([.none, .supported], "", "A1: supported"),
  ])
  func `a level is given where all addressees answer alike and it has one`(
    responses: [Response], level: String, comment: String
  ) {
    let answers = responses.enumerated().map {
      RecordedAnswer(addressee: "A\($0)", response: $1, verbatim: nil)
    }
    let told = ImpactOSSExport.response(answers)
    #expect(told.level == level)
    #expect(told.comment == comment)
  }
}
