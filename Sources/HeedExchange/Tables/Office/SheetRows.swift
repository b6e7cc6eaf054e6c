internal import HeedText

/// Reads the rows of a sheet's part, one after another.
///
/// Source: ISO/IEC 29500-1, 18.3.1 (worksheet): 73 (row), 4 (c), 96 (v), 53 (is).
struct SheetRows {
  /// A row that has cells.
  struct Row {
    /// Counted from 1.
    var number: Int
    /// Up to the last that has words.
    var cells: [String] = []
    /// How many cells it has, those that are too far out to be kept included.
    var count = 0
    /// It is one cell merged over several columns.
    var isHeading = false
  }

  private let reader: XMLReader
  private let workbook: Workbook
  private let path: String
  private var number = 0
  /// How many columns the table has, once that is known; what is far beyond is not kept.
  var width = RowLimits.mostColumns

  init(_ reader: XMLReader, _ workbook: Workbook, path: String) {
    self.reader = reader
    self.workbook = workbook
    self.path = path
  }

  private static let mostBeyond = 64

  private func nextEvent() throws(TableFailure) -> XMLReader.Event? {
    try reading { () throws(ReadFailure) in try reader.next() }
  }

  /// The next row, also where it has no words; `nil` after the last.
  mutating func next() throws(TableFailure) -> Row? {
    while let event = try nextEvent() {
      guard event == .start("x:row") else { continue }
      number = max(number + 1, reader.number("r") ?? 0)
      guard number <= CellPlace.mostRows else {
        throw TableFailure(path, .file(.damaged("it has a row \(number)")))
      }
      return try row()
    }
    return nil
  }

  private mutating func row() throws(TableFailure) -> Row {
    var row = Row(number: number)
    var size = 0
    while let event = try nextEvent(), event != .end("x:row") {
      guard event == .start("x:c") else { continue }
      let place = reader.attribute("r").flatMap { CellPlace($0) }
      let column = place?.column ?? row.cells.count + 1
      let text = try cell()
      guard !text.isEmpty else {
        // Cells without a place of their own count, also where they are empty.
        if place == nil, column <= width { row.cells.append("") }
        continue
      }
      row.count = max(row.count, column)
      guard column <= width + Self.mostBeyond else { continue }
      guard column <= RowLimits.mostColumns else {
        throw TableFailure(path, row: number, .tooManyColumns(limit: RowLimits.mostColumns))
      }
      size += text.utf8.count
      guard size <= RowLimits.mostBytes else {
        throw TableFailure(path, row: number, .rowTooLong(limit: RowLimits.mostBytes))
      }
      while row.cells.count < column { row.cells.append("") }
      row.cells[column - 1] = text
    }
    return row
  }

  /// The text of the cell that has just started.
  private func cell() throws(TableFailure) -> String {
    let kind = reader.attribute("t") ?? "n"
    let style = reader.number("s") ?? 0
    var value: [UInt8] = []
    var inline = RunText()
    var isInValue = false
    while let event = try nextEvent(), event != .end("x:c") {
      switch event {
      case .start("x:v"): isInValue = true
      case .end("x:v"): isInValue = false
      case .text(let piece) where isInValue: value += piece
      default: inline.take(event)
      }
    }
    switch kind {
    case "inlineStr": return String(decoding: inline.unescaped, as: UTF8.self)
    case "s":
      let index = Int(String(decoding: value, as: UTF8.self))
      return index.flatMap { workbook.texts[$0] }.map { String(decoding: $0, as: UTF8.self) } ?? ""
    case "str": return String(decoding: RunText.unescaped(value[...]), as: UTF8.self)
    case "b": return value == [UInt8(ascii: "1")] ? "true" : value.isEmpty ? "" : "false"
    // What a formula could not work out is no words of anyone.
    case "e": return ""
    case "d": return String(decoding: value, as: UTF8.self)
    default: return number(String(decoding: value, as: UTF8.self), style: style)
    }
  }

  private func number(_ text: String, style: Int) -> String {
    guard let number = Double(text), number.isFinite else { return text }
    if workbook.formats.isDate(style: style), let date = workbook.dates.text(number) {
      return date
    }
    return CellNumber.text(number)
  }
}
