internal import HeedText

/// Reads the rows of all tables of a Word document, as if they were one.
final class DOCXTableReader: RowReader {
  private(set) var header: [String] = []
  private(set) var titles: [String] = []
  var bytesRead: Int { archive.bytesRead }

  private let file: DocumentFile
  private let archive: ZIPArchive
  private let reader: XMLReader
  private var rows = DOCXTableRows()
  /// A document has three a section, for its first, its left and its right pages.
  private static let mostHeads = 12
  /// Rows that were read to find the header.
  private var waiting: [DOCXTableRows.Row] = []

  /// Reads the header: the first row of the first table that has several columns.
  init(_ file: consuming DocumentFile) throws(TableFailure) {
    let opened = try reading { () throws(ReadFailure) in
      try OfficeFile.check(file)
      let names = try ZIPArchive(file)
      var main: String?
      var heads: [String] = []
      while let part = try names.next() {
        if DOCXReader.isMain(part) { main = part }
        if part.hasPrefix("word/header"), heads.count < Self.mostHeads {
          heads.append(try PageHead.text(names, part))
        }
      }
      guard let main else { throw ReadFailure(file.path, .damaged("it has no word/document.xml")) }
      let archive = try ZIPArchive(file)
      guard try archive.advance(to: main) else { throw ReadFailure(file.path, .changed) }
      return (archive: archive, reader: try XMLReader(archive, part: main), heads: heads)
    }
    (archive, reader) = (opened.archive, opened.reader)
    titles = opened.heads.filter { !$0.isEmpty }
    self.file = file
    try findHeader()
  }

  private func findHeader() throws(TableFailure) {
    while waiting.count < TableHeader.mostTitles, let row = try nextRow() {
      waiting.append(row)
      if TableHeader.isCertain(row.cells) { break }
    }
    guard let place = TableHeader.place(in: waiting.map(\.cells)) else {
      throw TableFailure(file.path, .notATable)
    }
    header = TableHeader.names(waiting[place].cells)
    titles += waiting[..<place].map { $0.cells.filter { !$0.isEmpty }.joined(separator: " ") }
    waiting.removeFirst(place + 1)
    if waiting.isEmpty, let row = try nextRow() { waiting.append(row) }
    if let row = waiting.first, let names = TableHeader.joined(header, row.cells) {
      header = names
      waiting.removeFirst()
    }
  }

  func next() throws(TableFailure) -> TableRow? {
    while let row = waiting.isEmpty ? try nextRow() : waiting.removeFirst() {
      // A table that goes on elsewhere begins with its header again.
      if TableHeader.names(row.cells) == header { continue }
      var fitted = TableRow.fitted(row.number, row.cells, to: header.count, of: file.path)
      fitted.isHeading = row.isHeading
      return fitted
    }
    return nil
  }

  /// The next row that has words.
  private func nextRow() throws(TableFailure) -> DOCXTableRows.Row? {
    while let event = try reading({ () throws(ReadFailure) in try reader.next() }) {
      guard let row = rows.take(event, reader) else { continue }
      guard rows.size <= RowLimits.mostBytes else {
        throw TableFailure(
          file.path, row: row.number, .rowTooLong(limit: RowLimits.mostBytes))
      }
      if row.cells.contains(where: { !$0.isEmpty }) { return row }
    }
    return nil
  }
}
