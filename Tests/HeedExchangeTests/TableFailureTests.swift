import HeedExchange
import HeedText
import Testing

@Suite struct TableFailureTests {
  @Test(arguments: [
    (
      TableFailure("t.csv", row: 3, column: 2, .openQuote),
      "t.csv:3:2: the quotation mark that opens this cell is never closed"
    ),
    (
      TableFailure("t.csv", row: 3, .tooManyCells(count: 4, columns: 3)),
      "t.csv:3: the row has 4 cells, and the header names 3"
    ),
    (TableFailure("t.csv", .file(.missing)), "t.csv: there is no such file"),
    (
      TableFailure("t.xlsx", .noSheet("A", sheets: ["B", "C"])),
      "t.xlsx: the workbook has no sheet “A”, but “B”, “C”"
    ),
    (
      TableFailure("t.json", row: 1, column: 8, .notJSON("a value is expected")),
      "t.json:1:8: this is not JSON: a value is expected"
    ),
  ])
  func `a message says where and what`(failure: TableFailure, message: String) {
    #expect(failure.message == message)
    #expect(!failure.wayOut.isEmpty)
  }

  @Test func `what is wrong with the file itself is known as such`() {
    #expect(TableFailure("t", .file(.missing)).fileReason == .missing)
    #expect(TableFailure("t", .openQuote).fileReason == nil)
  }
}
