internal import HeedText

/// Chooses the sheet of a workbook that has recommendations, by its first rows.
enum SheetChoice {
  /// A workbook with more is no list of recommendations; the first ones are looked at.
  private static let most = 50

  /// The sheet whose columns are called most like those of recommendations; of equal ones the
  /// first. Hidden ones only where there is no other.
  static func sheet(
    of workbook: Workbook, in file: borrowing DocumentFile
  ) throws(TableFailure) -> Workbook.Sheet {
    let visible = workbook.sheets.filter { !$0.isHidden }
    let sheets = visible.isEmpty ? workbook.sheets : visible
    guard let first = sheets.first else { throw TableFailure(file.path, .notATable) }
    guard sheets.count > 1 else { return first }
    var best: (sheet: Workbook.Sheet, score: Int)?
    for sheet in sheets.prefix(most) {
      let score = try score(of: sheet, workbook, file)
      if score > best?.score ?? 0 { best = (sheet, score) }
    }
    return best?.sheet ?? first
  }

  /// How much the sheet looks like a table of recommendations; zero for an empty one.
  private static func score(
    of sheet: Workbook.Sheet, _ workbook: Workbook, _ file: borrowing DocumentFile
  ) throws(TableFailure) -> Int {
    let archive = try SheetReader.archive(file, sheet.part)
    let reader = try reading { () throws(ReadFailure) in
      try XMLReader(archive, part: sheet.part)
    }
    var rows = SheetRows(reader, workbook, path: file.path)
    var first: [[String]] = []
    var read = 0
    while first.count < TableHeader.mostTitles, read < 200, let row = try rows.next() {
      read += 1
      if !row.cells.isEmpty { first.append(row.cells) }
    }
    guard let place = TableHeader.place(in: first) else { return 0 }
    let header = TableHeader.names(first[place])
    let isTold = NamedFormats.told(by: header) != nil
    // A table that is empty below its names is no better than one of other names.
    let hasRows = first.count > place + 1
    return 1 + (hasRows ? 1 : 0) + 2 * TableHeader.known(header) + (isTold ? 100 : 0)
  }
}
