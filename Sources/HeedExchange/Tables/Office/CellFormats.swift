internal import HeedText

/// Which of a workbook's cell styles show a number as a day or a time.
///
/// Source: ISO/IEC 29500-1, 18.8.30 (number formats), 18.8.10 (cellXfs).
struct CellFormats {
  private var isDateByStyle: [Bool] = []

  /// No style shows a day.
  init() {}

  /// Reads `xl/styles.xml`.
  init(_ reader: XMLReader) throws(ReadFailure) {
    var isDateByFormat: [Int: Bool] = [:]
    var isInStyles = false
    while let event = try reader.next() {
      switch event {
      case .start("x:numFmt"):
        if let id = reader.number("numFmtId"), let code = reader.attribute("formatCode") {
          isDateByFormat[id] = Self.isDate(code)
        }
      case .start("x:cellXfs"): isInStyles = true
      case .end("x:cellXfs"): isInStyles = false
      case .start("x:xf") where isInStyles && isDateByStyle.count < Self.most:
        let id = reader.number("numFmtId") ?? 0
        isDateByStyle.append(isDateByFormat[id] ?? Self.builtIn.contains { $0.contains(id) })
      default: break
      }
    }
  }

  /// As many styles as Excel has.
  private static let most = 65_536

  /// Formats that have a number and no code, those of East Asia included.
  private static let builtIn = [14...22, 27...36, 45...47, 50...58]

  /// Whether cells of that style show a day or a time.
  func isDate(style: Int) -> Bool {
    isDateByStyle.indices.contains(style) && isDateByStyle[style]
  }

  /// Whether a format's code shows a day or a time: a `d`, `m`, `y`, `h` or `s` that is neither
  /// quoted nor the name of a colour, a language or a condition.
  static func isDate(_ code: String) -> Bool {
    // What follows is for negative numbers and for texts.
    var bytes = Array(code.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        bytes = bytes.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): bytes = bytes.dropFirst()
      case UInt8(ascii: "["):
        let inside = bytes.prefix { $0 != UInt8(ascii: "]") }
        bytes = bytes.dropFirst(inside.count + 1)
        // [h], [mm] and [s] count beyond a day.
        let letters = Set(inside.map { $0 | 0x20 })
        if letters.count == 1, !letters.isDisjoint(with: Array("hms".utf8)) { return true }
      case UInt8(ascii: ";"): return false
      default: if "dmyhs".utf8.contains(byte | 0x20) { return true }
      }
    }
    return false
  }
}
