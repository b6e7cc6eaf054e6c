import Testing

@testable import HeedExchange

@Suite struct EditedCellTests {
  @Test(arguments: [
    ("Mend the roads", "Mend the roads"), (" a\r\nb ", "a\nb"), ("7", "007"), ("121.1", "121.10"),
    ("121,1", "121.10"), ("100000", "1E5"), ("", ""), ("1", "1.0"),
  ])
  func `what a spreadsheet makes of a text is no change`(cell: String, here: String) {
    #expect(EditedCell.text(cell, here, former: []) == .same)
  }

  @Test(arguments: [
    ("8", "007", EditedCell<String>.changed("8")), ("", "a", .emptied), (" ", "a", .emptied),
    ("b", "a", .former), ("121.1a", "121.10", .changed("121.1a")), ("7", "7a", .changed("7")),
    ("nan", "inf", .changed("nan")), ("inf", "infinity", .changed("inf")),
  ])
  func `another text is a change, and a former one is not`(
    cell: String, here: String, outcome: EditedCell<String>
  ) {
    #expect(EditedCell.text(cell, here, former: ["b", nil].dropLast()) == outcome)
  }

  @Test(arguments: ["3-Apr", "2024-04-03", "03/04/2024", "3. Apr"])
  func `a date that was made of a number is refused`(cell: String) {
    guard case .unclear(let reason) = EditedCell.number(cell, "3.4", former: []) else {
      Issue.record("\(cell) was taken")
      return
    }
    #expect(reason.contains("made of 3.4"))
  }

  @Test(arguments: [
    ("A; B", TableFormat.csv, ["A", "B"]), ("A;B; ", .csv, ["A", "B"]),
    ("A; B\nC\n", .csv, ["A; B", "C"]), ("A; B\nC", .xlsx, ["A; B", "C"]),
    ("A; B", .json, ["A; B"]), ("A\nB", .jsonl, ["A", "B"]), ("", .csv, []),
    ("A; A", .csv, ["A"]),
  ])
  func `a list is read as it was written`(cell: String, format: TableFormat, items: [String]) {
    #expect(EditedCell<[String]>.items(of: cell, format) == items)
  }

  @Test func `the order of tags says nothing, that of addressees does`() {
    typealias List = EditedCell<[String]>
    #expect(List.list("b; a", .csv, ["a", "b"], former: [], isSorted: true) == .same)
    #expect(List.list("b; a", .csv, ["a", "b"], former: []) == .changed(["b", "a"]))
    #expect(List.list("b; a", .csv, ["a"], former: [["b", "a"]]) == .former)
    #expect(List.list("", .csv, ["a"], former: []) == .emptied)
  }
}
