import HeedExchange
import HeedTestSupport
import HeedText
import Testing

@Suite struct TableFileTests {
  @Test(arguments: [
    ("[{\"a\": 1}]", "t.csv", TableFormat.json), ("{\"a\": 1}\n{\"a\": 2}\n", "t.json", .jsonl),
    ("{\"a\": 1}", "t", .jsonl), ("{\"d\": [{\"a\": 1}]}", "t", .json),
    ("{\n \"d\": [{\"a\": 1}]}", "t", .json), ("a,b\n1,2", "t.json2", .csv),
    ("a\tb\n1\t2", "t.csv", .tsv), ("a,b\n1,2", "t.tsv", .tsv), ("[a],[b]\n1,2", "t", .csv),
  ])
  func `the format is told from what the file holds`(
    text: String, name: String, format: TableFormat
  ) throws {
    #expect(try ReadTable(text, name: name).format == format)
  }

  @Test(arguments: [
    ("%PDF-1.7", "document(HeedExchange.UnreadTable.pdf)"),
    ("<!DOCTYPE html><table>", "document(HeedExchange.UnreadTable.page)"),
    ("", "file(HeedText.ReadFailure.Reason.empty)"),
    (" \n", "file(HeedText.ReadFailure.Reason.blank)"),
    ("{\\rtf", "file(HeedText.ReadFailure.Reason.unread(HeedText.UnreadFormat.rtf))"),
    (",,\n", "notATable"),
  ])
  func `what holds no table is refused`(text: String, failure: String) throws {
    #expect(try ReadTable.failure(text) == failure)
  }

  @Test func `progress counts the bytes of the file up to its size`() throws {
    let folder = try TemporaryFolder()
    let text = "a,b\n" + String(repeating: "1,2\n", count: 200_000)
    let file = try TableFile(folder.write(text.utf8, to: "t.csv"))
    #expect(file.size == text.utf8.count)
    var last = 0
    var rows = 0
    while try file.next() != nil {
      #expect(file.bytesRead >= last)
      last = file.bytesRead
      rows += 1
    }
    #expect(rows == 200_000)
    #expect(last == file.size)
  }

  @Test func `forEachRow hands over each row, and words a failure as its taker does`() throws {
    let folder = try TemporaryFolder()
    let file = try TableFile(folder.write("a,b\n1,2\n3,\"4\n".utf8, to: "t.csv"))
    var cells: [[String]] = []
    #expect(throws: Stopped.self) {
      try file.forEachRow(or: { Stopped(why: $0.message) }) { (row) throws(Stopped) in
        cells.append(row.cells)
      }
    }
    #expect(cells == [["1", "2"]])
  }

  private struct Stopped: Error {
    var why: String
  }

  @Test func `a missing file and a folder are failures to read`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: TableFailure(folder.file("no"), .file(.missing))) {
      try TableFile(folder.file("no"))
    }
    #expect(throws: TableFailure(folder.path, .file(.folder))) { try TableFile(folder.path) }
  }
}
