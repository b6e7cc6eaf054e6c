internal import HeedText

/// Reads the rows of a sheet of an Excel workbook, those that are hidden too.
final class SheetReader: RowReader {
  private(set) var header: [String] = []
  private(set) var titles: [String] = []
  var bytesRead: Int { archive.bytesRead }
  /// The names of the workbook's sheets.
  let sheets: [String]
  /// The name of the sheet that is read.
  let sheet: String

  private let file: DocumentFile
  private let archive: ZIPArchive
  private var rows: SheetRows
  private var merged = MergedCells()
  /// Rows that were read to find the header.
  private var waiting: [SheetRows.Row] = []

  /// Reads the header of the sheet of that name, or of the one that has recommendations.
  init(_ file: consuming DocumentFile, sheet name: String?) throws(TableFailure) {
    let workbook = try Workbook(file)
    let chosen =
      if let name { try workbook.sheet(name, of: file.path) } else {
        try SheetChoice.sheet(of: workbook, in: file)
      }
    let part = chosen.part
    sheet = chosen.name
    sheets = workbook.sheets.map(\.name)
    merged = try Self.merged(file, part)
    let archive = try Self.archive(file, part)
    let reader = try reading { () throws(ReadFailure) in try XMLReader(archive, part: part) }
    rows = SheetRows(reader, workbook, path: file.path)
    self.archive = archive
    self.file = file
    try findHeader()
  }

  static func archive(
    _ file: borrowing DocumentFile, _ part: String
  ) throws(TableFailure) -> ZIPArchive {
    let archive = try reading { () throws(ReadFailure) in
      let archive = try ZIPArchive(file, most: Workbook.mostUnpacked)
      return try archive.advance(to: part) ? archive : nil
    }
    guard let archive else {
      throw TableFailure(file.path, .file(.damaged("it has no \(part)")))
    }
    return archive
  }

  /// Most sheets have no merged cells: a look at the bytes is quicker than reading them all.
  private static func merged(
    _ file: borrowing DocumentFile, _ part: String
  ) throws(TableFailure) -> MergedCells {
    let archive = try archive(file, part)
    let isMerged = try reading { () throws(ReadFailure) in try archive.contains("mergeCell") }
    guard isMerged else { return MergedCells() }
    let again = try Self.archive(file, part)
    return try reading { () throws(ReadFailure) in try MergedCells(again, part: part) }
  }

  /// Titles may stand above the row that names the columns, and more names below it.
  private func findHeader() throws(TableFailure) {
    while waiting.count < TableHeader.mostTitles, let row = try nextRow() {
      waiting.append(row)
      if TableHeader.isCertain(row.cells) { break }
    }
    let place = TableHeader.place(in: waiting.map(\.cells))
    guard let place else { throw TableFailure(file.path, .notATable) }
    header = TableHeader.names(waiting[place].cells)
    titles = waiting[..<place].map { $0.cells.filter { !$0.isEmpty }.joined(separator: " ") }
    waiting.removeFirst(place + 1)
    if waiting.isEmpty, let row = try nextRow() { waiting.append(row) }
    if let row = waiting.first, let names = TableHeader.joined(header, row.cells) {
      header = names
      waiting.removeFirst()
    }
    rows.width = header.count
  }

  func next() throws(TableFailure) -> TableRow? {
    let row = waiting.isEmpty ? try nextRow() : waiting.removeFirst()
    guard let row else { return nil }
    var fitted = TableRow.fitted(
      row.number, row.cells, count: max(row.count, row.cells.count), to: header.count,
      of: file.path)
    fitted.isHeading = row.isHeading
    return fitted
  }

  /// The next row with words of its own.
  private func nextRow() throws(TableFailure) -> SheetRows.Row? {
    while var row = try rows.next() {
      let words = row.cells.lazy.filter { !$0.isEmpty }.prefix(2).count
      let isFirst = row.cells.first?.isEmpty == false
      let isMerged = merged.apply(to: &row.cells, row: row.number)
      row.isHeading = isMerged && isFirst && words == 1
      if words > 0 || row.count > 0 { return row }
    }
    return nil
  }
}
