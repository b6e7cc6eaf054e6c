/// Reads the rows of a CSV or TSV file.
final class CSVReader: RowReader {
  private(set) var header: [String] = []
  private(set) var titles: [String] = []
  var bytesRead: Int { window.bytesRead }
  /// Tabs stand between its cells.
  var isTabbed: Bool { scanner.delimiter == UInt8(ascii: "\t") }

  private let window: TextWindow
  /// The line that the next row starts on, counted from 1.
  private var line = 1
  private var scanner: CSVScanner
  /// Rows that were read to find the header, the last first.
  private var waiting: [Row] = []
  /// What keeps from reading any further than those.
  private var failure: TableFailure?

  /// Reads the header of the text; the delimiter is told from the first rows unless given.
  init(_ window: TextWindow, delimiter: UInt8? = nil) throws(TableFailure) {
    self.window = window
    if let (named, length) = Delimiter.named(window.bytes) {
      scanner = CSVScanner(delimiter: delimiter ?? named)
      window.start = length
      line = 2
    } else {
      let told = delimiter ?? Delimiter.told(window.bytes, isWhole: window.isWhole)
      scanner = CSVScanner(delimiter: told)
    }
    try findHeader()
  }

  /// Titles may stand above the row that names the columns, and more names below it.
  private func findHeader() throws(TableFailure) {
    guard let first = try nextRow() else { throw TableFailure(window.path, .notATable) }
    var rows = [first]
    if !TableHeader.isCertain(first.cells) {
      while rows.count < TableHeader.mostTitles, let row = nextOrFailure() { rows.append(row) }
    }
    let place = TableHeader.placeInText(rows.map(\.cells)) ?? 0
    titles = rows[..<place].map { $0.cells.filter { !$0.isEmpty }.joined(separator: " ") }
    let row = rows[place]
    if let fault = row.fault { throw fault }
    guard row.count <= RowLimits.mostColumns else {
      throw TableFailure(
        window.path, row: row.number, .tooManyColumns(limit: RowLimits.mostColumns))
    }
    header = row.cells
    while header.last?.isEmpty == true { header.removeLast() }
    rows.removeFirst(place + 1)
    if rows.isEmpty, let row = nextOrFailure() { rows.append(row) }
    if let row = rows.first, row.fault == nil,
      let names = TableHeader.joined(header, row.cells)
    {
      header = names
      rows.removeFirst()
    }
    waiting = rows.reversed()
  }

  func next() throws(TableFailure) -> TableRow? {
    if waiting.isEmpty, let failure { throw failure }
    let row = if waiting.isEmpty { try nextRow() } else { waiting.popLast() }
    guard let row else { return nil }
    guard row.fault == nil else {
      return TableRow(number: row.number, cells: row.cells, fault: row.fault)
    }
    if row.count == header.count { return TableRow(number: row.number, cells: row.cells) }
    return .fitted(
      row.number, row.cells, count: row.count, to: header.count, of: window.path)
  }

  /// The next row; a failure is kept until the rows before it have been taken.
  private func nextOrFailure() -> Row? {
    guard failure == nil else { return nil }
    do throws(TableFailure) { return try nextRow() } catch {
      failure = error
      return nil
    }
  }

  private typealias Row = (number: Int, cells: [String], count: Int, fault: TableFailure?)

  /// The next row that has words.
  private func nextRow() throws(TableFailure) -> Row? {
    while try scan() {
      let number = line
      line += scanner.lineBreaks
      window.start = scanner.end
      guard !isBlank else { continue }
      var cells: [String] = []
      cells.reserveCapacity(max(scanner.cells.count, header.count))
      for cell in scanner.cells {
        // What kept a spreadsheet from running the cell is no part of it.
        cells.append(unguardedCell(CSVScanner.text(cell, in: window.bytes)))
      }
      let fault = scanner.afterQuote.map { column in
        TableFailure(window.path, row: number, column: column, .afterQuote)
      }
      return (number, cells, scanner.count, fault)
    }
    return nil
  }

  /// The row has no words; a line of blanks alone has none either.
  private var isBlank: Bool {
    if scanner.count == 1, let cell = scanner.cells.first {
      return window.bytes[cell.start..<cell.end].allSatisfy { $0 <= 0x20 }
    }
    return scanner.cells.allSatisfy { $0.start == $0.end }
  }

  /// Scans the next row, whole; `false` where there is none.
  private func scan() throws(TableFailure) -> Bool {
    while true {
      if window.start < window.bytes.count {
        let bytes = window.bytes
        let isWhole = scanner.scan(bytes.span, from: window.start, isLast: window.isAtEnd)
        if isWhole { return true }
        let isTooLong = bytes.count - window.start > RowLimits.mostBytes
        if window.isAtEnd || isTooLong { throw unended() }
      } else if window.isAtEnd {
        return false
      }
      try window.refill()
    }
  }

  private func unended() -> TableFailure {
    guard let quote = scanner.openQuote else {
      return TableFailure(window.path, row: line, .rowTooLong(limit: RowLimits.mostBytes))
    }
    return TableFailure(
      window.path, row: line + quote.lineBreaks, column: quote.column, .openQuote)
  }
}
