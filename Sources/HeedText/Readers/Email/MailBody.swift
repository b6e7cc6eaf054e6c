/// Makes blocks of the plain text of an e-mail: what others wrote before, and signatures, are told
/// apart from what its author writes.
struct MailBody {
  private var lines = LineReader()
  private var isSignature = false
  /// Whether what comes now was written by others.
  private var isQuoted = false
  private(set) var hasText = false

  /// Takes the text, line by line.
  mutating func take(
    _ bytes: [UInt8], into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    if text.length > 0 { text.append([0x0A, 0x0A]) }
    var position = 0
    while position < bytes.count {
      let line = MailHeader.line(bytes[position...])
      let next = line.endIndex + MailHeader.breakLength(bytes[line.endIndex...])
      if line.elementsEqual("-- ".utf8) { isSignature = true }
      let isOthers =
        isSignature || line.first == UInt8(ascii: ">")
        || Self.introduces(line, before: bytes[next...])
      let isBlank = !line.contains { $0 > 0x20 }
      if isOthers != isQuoted, !isBlank {
        try finish(take)
        isQuoted = isOthers
      }
      let marks = isQuoted ? line.prefix { $0 == UInt8(ascii: ">") || $0 == 0x20 }.count : 0
      let furniture = isQuoted
      if !isQuoted, !isBlank { hasText = true }
      try lines.take(bytes[position..<next], skipping: marks, into: &text) {
        (block) throws(ReadFailure) in
        try take(furniture ? Self.furniture(block) : block)
      }
      position = next
    }
    try finish(take)
  }

  private mutating func finish(
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    let furniture = isQuoted
    try lines.finish { (block) throws(ReadFailure) in
      try take(furniture ? Self.furniture(block) : block)
    }
    lines = LineReader()
  }

  private static func furniture(_ block: Block) -> Block {
    Block(.furniture, text: block.text, places: block.places)
  }

  /// `On 3 March the Minister wrote:` before what is quoted.
  private static func introduces(
    _ line: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>
  ) -> Bool {
    guard line.last == UInt8(ascii: ":"), line.count < 200 else { return false }
    let after = rest.drop { $0 <= 0x20 }
    return after.first == UInt8(ascii: ">")
  }
}
