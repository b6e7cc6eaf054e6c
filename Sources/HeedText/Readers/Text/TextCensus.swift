/// Counts what tells the encodings of a text apart, over the whole of it.
struct TextCensus {
  /// What stands beside a byte of the upper half.
  enum Neighbour: Int, CaseIterable { case space, small, capital, mark, upper }

  private(set) var total = 0
  /// Zero bytes at even and at odd offsets.
  private(set) var zeros = [0, 0]
  /// Bytes that stand for nothing in a text.
  private(set) var controls = 0
  private(set) var isBlank = true
  /// Characters of several bytes in UTF-8, and where there is none.
  private(set) var characters = 0
  private(set) var faults = 0
  /// The byte order mark that it begins with.
  private(set) var mark: (encoding: TextEncoding, length: Int)?
  /// How often each byte from 0x80 on stands between each two neighbours.
  private var pairs = [Int](repeating: 0, count: 128 * 5 * 5)
  private var scanner = UTF8Scanner()
  private var last: UInt8 = 0x20
  private var beforeLast: UInt8 = 0x20

  /// A census of nothing yet.
  init() {}

  /// Takes the next piece.
  mutating func take(_ piece: ArraySlice<UInt8>) {
    if total == 0 {
      mark = TextEncoding.marked(piece)
      // Two zeros after it would make it the mark of UTF-32, which is not read.
      if mark?.length == 2, piece.dropFirst(2).starts(with: [0, 0]) { mark = nil }
    }
    for byte in piece {
      if byte < 0x21 || byte == 0x7F { count(lower: byte) } else { isBlank = false }
      if byte >= 0x80 || scanner.awaited > 0 { countUTF8(byte) }
      if last >= 0x80 { countPair(before: byte) }
      (beforeLast, last) = (last, byte)
      total += 1
    }
  }

  /// Counts what the end of the text breaks off.
  mutating func finish() {
    if scanner.awaited > 0 { faults += 1 }
    if last >= 0x80 { countPair(before: 0x20) }
  }

  private mutating func count(lower byte: UInt8) {
    switch byte {
    case 0x09...0x0D, 0x20: break
    case 0x08, 0x1B: isBlank = false
    case 0: zeros[total % 2] += 1
    default:
      controls += 1
      isBlank = false
    }
  }

  private mutating func countUTF8(_ byte: UInt8) {
    switch scanner.take(byte) {
    case .inside: break
    case .character: characters += 1
    case .twoFaults: faults += 2
    case .fault, .faultAndInside, .faultAndCharacter: faults += 1
    }
  }

  private mutating func countPair(before byte: UInt8) {
    let before = Self.neighbour(beforeLast).rawValue
    let after = Self.neighbour(byte).rawValue
    pairs[(Int(last) - 0x80) * 25 + before * 5 + after] += 1
  }

  private static func neighbour(_ byte: UInt8) -> Neighbour {
    switch byte {
    case 0...0x20: .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .small
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
    case 0x80...: .upper
    default: .mark
    }
  }

  /// Every byte of the upper half, with its neighbours and how often they occur.
  func forEachPair(_ body: (UInt8, Neighbour, Neighbour, Int) -> Void) {
    for byte in 0..<128 {
      for before in Neighbour.allCases {
        for after in Neighbour.allCases {
          let count = pairs[byte * 25 + before.rawValue * 5 + after.rawValue]
          if count > 0 { body(UInt8(byte + 0x80), before, after, count) }
        }
      }
    }
  }
}
