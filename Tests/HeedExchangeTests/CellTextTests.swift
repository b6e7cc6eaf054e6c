import Testing

@testable import HeedExchange

@Suite struct CellTextTests {
  @Test(arguments: [
    ("=1", "'=1"), ("+1", "'+1"), ("-1+2", "'-1+2"), ("@a", "'@a"), ("\t=1", "'\t=1"),
    ("\r=1", "'\r=1"), ("\n=1", "'\n=1"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"),
    ("＠a", "'＠a"), ("'=1", "''=1"), ("-", "'-"), ("-1.", "'-1."), ("-1e5", "'-1e5"),
    ("=\u{338}1", "'=\u{338}1"),
    ("-5", "-5"), ("-5.25", "-5.25"), ("5", "5"), ("a=1", "a=1"), ("'tis", "'tis"), ("", ""),
  ])
  func `a cell that a spreadsheet would run begins with an apostrophe`(
    cell: String, guarded: String
  ) {
    #expect(guardedCell(cell) == guarded)
    #expect(unguardedCell(guarded) == cell)
  }
}
