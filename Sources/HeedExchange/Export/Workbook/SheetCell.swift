internal import Heed

/// A cell of a workbook's sheet, as XML.
///
/// Source: ISO/IEC 29500-1, 18.3.1.4 (cells), 18.18.11 (their types).
enum SheetCell {
  /// The places in the list of styles of `WorkbookParts`.
  enum Style: Int {
    case plain, header
    /// Text that wraps.
    case text
    /// Text that wraps, and stays one when somebody edits it although it looks like a formula.
    case quoted
    /// A word or a number that stays a text when somebody edits it: `007`, `2024-05`.
    case word
    case day, instant
    case flag
  }

  /// Appends the cell; nothing for an empty one. `place` is its name: `AB12`.
  static func append(
    _ cell: ExportCell, of column: ExportColumn, at place: [UInt8], to bytes: inout [UInt8]
  ) {
    switch cell {
    case .none: return
    case .flag(let flag): return append(flag ? "1" : "0", .flag, place, to: &bytes)
    case .text(let text):
      if let (number, style) = dated(text, column.kind) {
        return append(number, style, place, to: &bytes)
      }
    case .texts, .addresses: break
    }
    let text = cell.plain
    if text.isEmpty { return }
    var style = column.isLong ? Style.text : .word
    if style == .text, guardedCell(text).utf8.count != text.utf8.count { style = .quoted }
    append(text: text, style, at: place, to: &bytes)
  }

  /// Appends a cell of text.
  static func append(
    text: String, _ style: Style, at place: [UInt8], to bytes: inout [UInt8]
  ) {
    begin(style, place, to: &bytes)
    bytes += " t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8
    SheetText.append(text.utf8.span, to: &bytes)
    bytes += "</t></is></c>".utf8
  }

  private static func append(
    _ number: String, _ style: Style, _ place: [UInt8], to bytes: inout [UInt8]
  ) {
    begin(style, place, to: &bytes)
    bytes += "><v>".utf8
    bytes += number.utf8
    bytes += "</v></c>".utf8
  }

  private static func begin(_ style: Style, _ place: [UInt8], to bytes: inout [UInt8]) {
    bytes += "<c r=\"".utf8
    bytes += place
    bytes += "\" s=\"".utf8
    bytes.append(UInt8(ascii: "0") + UInt8(style.rawValue))
    bytes.append(UInt8(ascii: "\""))
  }

  /// `A`, `B` ... `AA`. Units: columns counted from 0.
  static func name(of column: Int) -> [UInt8] {
    let letter = UInt8(ascii: "A") + UInt8(column % 26)
    return column < 26 ? [letter] : name(of: column / 26 - 1) + [letter]
  }

  // MARK: Dates

  /// 1 March 1900: before it spreadsheets count the days in two ways.
  private static let first = 61
  /// The number of 1 January 1970.
  private static let epoch = 25_569

  /// The number of a day or moment that is known precisely; what is imprecise stays a text.
  private static func dated(_ text: String, _ kind: ExportColumn.Kind) -> (String, Style)? {
    switch kind {
    case .day, .date:
      guard text.utf8.count == 10, let day = CalendarDay(text) else { return nil }
      let number = day.daysSinceEpoch + epoch
      return number >= first ? (String(number), .day) : nil
    case .instant:
      guard let instant = Instant(text), instant.millisecondsSinceEpoch >= 0 else { return nil }
      let (day, rest) = instant.millisecondsSinceEpoch.quotientAndRemainder(dividingBy: 86_400_000)
      return ("\(Double(Int(day) + epoch) + Double(rest) / 86_400_000)", .instant)
    case .text, .list, .flag, .address: return nil
    }
  }
}

extension ExportColumn {
  /// Whether its cells may be long: they wrap.
  var isLong: Bool {
    switch kind {
    case .list, .address: true
    case .text: Self.long.contains(name)
    case .date, .day, .instant, .flag: false
    }
  }

  private static let long: Set<String> = ["title", "text", "quote", "note", "because"]

  /// How wide it is. Units: digits of the font.
  var width: Int {
    switch name {
    case "text", "quote", "note": return 60
    case "title", "because": return 45
    case "ref", "document", "key": return 24
    default: break
    }
    return switch kind {
    case .date, .day: 12
    case .instant: 26
    case .flag: 11
    case .list: 30
    case .address: 40
    case .text: 18
    }
  }
}
