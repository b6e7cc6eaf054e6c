/// Finds the cells of one row of CSV.
///
/// Source: RFC 4180; besides, any delimiter, and CR or LF alone as a line break.
struct CSVScanner {
  /// A cell, as the bytes say it.
  struct Cell {
    /// Its bytes without the quotation marks around it.
    var start: Int
    var end: Int
    /// Its text is those bytes: no quotation mark is doubled, and LF ends its lines.
    var isPlain: Bool
  }

  let delimiter: UInt8
  /// The row's cells, up to the limit of columns.
  private(set) var cells: [Cell] = []
  /// How many cells it has.
  private(set) var count = 0
  /// Where the next row starts.
  private(set) var end = 0
  /// How many line breaks the row has, that of its end included.
  private(set) var lineBreaks = 0
  /// The cell that a quotation mark opens and none closes, counted from 1, and the line breaks
  /// before it.
  private(set) var openQuote: (column: Int, lineBreaks: Int)?
  /// The first cell, counted from 1, with text after the quotation mark that closes it.
  private(set) var afterQuote: Int?

  init(delimiter: UInt8) { self.delimiter = delimiter }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Scans the row that starts at `start`; `false` where more bytes are needed to see its end.
  ///
  /// With `isLast`, no more bytes come, and what there is is a row.
  mutating func scan(_ bytes: Span<UInt8>, from start: Int, isLast: Bool) -> Bool {
    cells.removeAll(keepingCapacity: true)
    (count, lineBreaks, openQuote, afterQuote) = (0, 0, nil, nil)
    var at = start
    while true {
      if at < bytes.count, bytes[at] == Self.quote {
        guard quoted(bytes, &at, isLast) else { return false }
      } else {
        let first = at
        skipToEnd(bytes, &at)
        add(Cell(start: first, end: at, isPlain: true))
      }
      guard at < bytes.count else {
        end = at
        return isLast
      }
      let byte = bytes[at]
      at += 1
      if byte == delimiter { continue }
      if byte == Self.carriageReturn {
        // It may be half of a line break.
        guard at < bytes.count || isLast else { return false }
        if at < bytes.count, bytes[at] == Self.lineFeed { at += 1 }
      }
      lineBreaks += 1
      end = at
      return true
    }
  }

  private mutating func add(_ cell: Cell) {
    count += 1
    if cells.count < RowLimits.mostColumns { cells.append(cell) }
  }

  /// Goes on to the delimiter or line break that ends a cell, or to the end.
  private func skipToEnd(_ bytes: Span<UInt8>, _ at: inout Int) {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { return }
      at += 1
    }
  }

  /// Takes a cell in quotation marks; `false` where its end is not there yet.
  private mutating func quoted(_ bytes: Span<UInt8>, _ at: inout Int, _ isLast: Bool) -> Bool {
    let breaksBefore = lineBreaks
    let opening = at
    at += 1
    var cell = Cell(start: at, end: at, isPlain: true)
    while true {
      guard skipToQuote(bytes, &at, &cell) else {
        openQuote = (count + 1, breaksBefore)
        return false
      }
      guard at + 1 < bytes.count else {
        guard isLast else { return false }
        break
      }
      guard bytes[at + 1] == Self.quote else { break }
      cell.isPlain = false
      at += 2
    }
    cell.end = at
    at += 1
    let rest = at
    skipToEnd(bytes, &at)
    // Blanks before the next cell are no words; anything else would be lost unseen.
    if (rest..<at).contains(where: { bytes[$0] != 0x20 && bytes[$0] != 0x09 }) {
      if afterQuote == nil { afterQuote = count + 1 }
      cell = Cell(start: opening, end: at, isPlain: true)
    }
    add(cell)
    return true
  }

  private mutating func skipToQuote(
    _ bytes: Span<UInt8>, _ at: inout Int, _ cell: inout Cell
  ) -> Bool {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == Self.quote { return true }
      if byte == Self.lineFeed {
        lineBreaks += 1
      } else if byte == Self.carriageReturn {
        cell.isPlain = false
        if at + 1 >= bytes.count || bytes[at + 1] != Self.lineFeed { lineBreaks += 1 }
      }
      at += 1
    }
    return false
  }

  /// What a cell says: quotation marks once each, and line breaks as LF.
  static func text(_ cell: Cell, in bytes: [UInt8]) -> String {
    let slice = bytes[cell.start..<cell.end]
    guard !cell.isPlain else { return String(decoding: slice, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(slice.count)
    var last: UInt8 = 0
    for byte in slice {
      switch byte {
      case quote where last == quote: last = 0
      case lineFeed where last == carriageReturn: last = byte
      default:
        text.append(byte == carriageReturn ? lineFeed : byte)
        last = byte
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
