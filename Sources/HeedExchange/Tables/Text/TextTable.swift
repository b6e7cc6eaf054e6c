/// What kind of table a text is.
enum TextTable {
  /// Told from what the text begins with, and only then from its name.
  static func format(of window: TextWindow, ending: String) -> TableFormat {
    let head = window.bytes.drop { JSONItem.isSpace($0) }
    let next = head.dropFirst().first { !JSONItem.isSpace($0) }
    switch (head.first, next) {
    case (UInt8(ascii: "["), UInt8(ascii: "{")), (UInt8(ascii: "["), UInt8(ascii: "]")):
      return .json
    case (UInt8(ascii: "{"), UInt8(ascii: "\"")), (UInt8(ascii: "{"), UInt8(ascii: "}")):
      return isObjectLine(window.bytes, from: head.startIndex) ? .jsonl : .json
    default: break
    }
    switch ending {
    case "tsv", "tab": return .tsv
    case "json": return .json
    case "jsonl", "ndjson": return .jsonl
    default: return .csv
    }
  }

  /// The first line is a whole object, and the text is no object that holds a list.
  private static func isObjectLine(_ bytes: [UInt8], from start: Int) -> Bool {
    let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    var item = JSONItem()
    guard let end = try? item.read(bytes.span.extracting(0..<line.endIndex), from: start) else {
      // A line may be longer than what is there of it.
      return line.endIndex == bytes.count && bytes.count >= 1 << 16
        && !bytes[start...].prefix(1 << 12).contains(UInt8(ascii: "["))
    }
    guard bytes[end...].allSatisfy(JSONItem.isSpace) else { return true }
    return !item.values.contains { $0.isInList && item.bytes[$0.path].contains(UInt8(ascii: ".")) }
  }
}
