import Heed
import HeedTestSupport
import Testing

@testable import HeedExchange

@Suite struct NTSBRecordTests {
  private static let record = """
    {"Srid": "A-99-001", "SridCleaned": "A-99-1", "Subject": "Fit a lamp to every wing",
     "Notations": [{"ReportNumber": "L-7"}], "DateIssued": "1999-02-03T00:00:00",
     "Addressees": [
      {"AddresseeName": "Air Office", "AddressAcronym": "AO", "Status": "7", "Correspondence": [
        {"IsFromNtsb": false, "CorrespondenceDate": "1999-05-01", "ResponseSummary": "We shall."},
        {"IsFromNtsb": true, "CorrespondenceDate": "1999-08-01", "ResponseSummary": "Closed."}]},
      {"AddresseeName": "Wing Makers", "AddressAcronym": null, "Status": 2, "Correspondence": []}],
     "Lookups": [
      {"Column": "Mode", "Options": [{"Value": "7", "DisplayText": "Air"}]},
      {"Options": [{"DisplayText": "Closed - Acceptable Action", "Value": "7"},
        {"Value": "2", "DisplayText": "Open - Await Response"}], "Column": "Status"}]}
    """

  private func said(_ text: String) throws -> (table: TableImport, rows: [SourceRow]) {
    let folder = try TemporaryFolder()
    let today = try #require(CalendarDay("2026-11-24"))
    let path = try folder.write(Array(text.utf8), to: "records.json")
    let table = try TableImport(path, today: today)
    let translator = try table.translator()
    return (table, table.sample.map { table.said($0, translator).row })
  }

  @Test func `a record has its addressees, each with a status and letters`() throws {
    let (table, rows) = try said("[\(Self.record)]")
    #expect(table.mapping.format == "ntsb" && table.mapping.scheme == "ntsb")
    #expect(table.ignored.isEmpty && rows.count == 1)
    let row = try #require(rows.first)
    #expect(row.content.number == "A-99-1" && row.content.title == "Fit a lamp to every wing")
    #expect(row.content.addressees == ["Air Office", "Wing Makers"])
    #expect(row.content.issuedOn?.description == "1999-02-03")
    #expect(row.content.tags == ["letter:L-7"])
    let statuses = row.events.filter { $0.status != nil }
    #expect(statuses.map(\.status) == ["Closed - Acceptable Action", "Open - Await Response"])
    #expect(statuses.map(\.addressees) == [["Air Office"], ["Wing Makers"]])
    #expect(statuses.map(\.on?.description) == ["1999-08-01", nil])
    let letters = row.events.filter { $0.status == nil }
    #expect(letters.map(\.kind) == [.response, .statement])
    #expect(letters.map(\.on?.description) == ["1999-05-01", "1999-08-01"])
  }

  @Test func `a record alone is a file too`() throws {
    let (_, rows) = try said(Self.record)
    #expect(rows.map(\.content.number) == ["A-99-1"] && rows.first?.events.count == 4)
  }

  @Test func `other objects of several lists are refused as before`() throws {
    let text = "{\"a\": [{\"b\": 1}], \"c\": [{\"d\": 1}]}"
    #expect(try ReadTable.failure(text, as: .json) == "severalLists")
  }
}
