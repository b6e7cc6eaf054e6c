internal import HeedText

/// The texts that a workbook keeps once for all cells that have them.
struct SharedTexts {
  /// One after another, without anything between; in pieces of one size, since one list would be
  /// copied whenever it grows.
  private var pieces: [[UInt8]] = []
  /// Where each ends, counted over all pieces.
  private var ends: [UInt32] = []

  private static let pieceSize = 1 << 20

  /// Units: bytes.
  static let mostBytes = 200_000_000
  /// Each takes some bytes besides its own.
  static let mostTexts = 20_000_000

  /// No texts.
  init() {}

  /// Reads `xl/sharedStrings.xml`.
  init(_ reader: XMLReader, of path: String) throws(TableFailure) {
    var text = RunText()
    while let event = try reading({ () throws(ReadFailure) in try reader.next() }) {
      text.take(event)
      guard event == .end("x:si") else { continue }
      append(text.unescaped)
      text = RunText()
      guard size <= Self.mostBytes, ends.count <= Self.mostTexts else {
        throw TableFailure(path, .tooMuchText(limit: Self.mostBytes))
      }
    }
  }

  private var size: Int { Int(ends.last ?? 0) }

  private mutating func append(_ text: [UInt8]) {
    var rest = text[...]
    let end = size + text.count
    while !rest.isEmpty {
      if pieces.last.map({ $0.count == Self.pieceSize }) ?? true {
        pieces.append([])
        pieces[pieces.count - 1].reserveCapacity(Self.pieceSize)
      }
      let last = pieces.count - 1
      let part = rest.prefix(Self.pieceSize - pieces[last].count)
      pieces[last] += part
      rest = rest.dropFirst(part.count)
    }
    ends.append(UInt32(clamping: end))
  }

  /// The text of that number, counted from 0.
  subscript(index: Int) -> [UInt8]? {
    guard ends.indices.contains(index) else { return nil }
    var start = index == 0 ? 0 : Int(ends[index - 1])
    let end = Int(ends[index])
    var text: [UInt8] = []
    text.reserveCapacity(end - start)
    while start < end {
      let (piece, offset) = start.quotientAndRemainder(dividingBy: Self.pieceSize)
      let part = pieces[piece][offset...].prefix(end - start)
      text += part
      start += part.count
    }
    return text
  }
}
