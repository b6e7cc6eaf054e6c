/// Splits a text that comes in pieces into lines.
///
/// A line ends with LF, CR, CR LF or a vertical tab. A form feed ends a line as well, and is then
/// handed over as a line of its own. Memory is bounded by the longest line, and a line longer than
/// anybody writes is cut at a space.
struct LineSplitter {
  /// Units: bytes.
  static let longest = 1 << 20
  /// The start of a line that goes on in the next piece, and where it stands.
  private var pending: [UInt8] = []
  private var start = 0
  private var isAfterReturn = false

  /// Takes the next piece, which starts at byte `offset` of the text.
  mutating func take<Failure: Error>(
    _ piece: ArraySlice<UInt8>, at offset: Int,
    _ emit: (ArraySlice<UInt8>, Int) throws(Failure) -> Void
  ) throws(Failure) {
    let shift = offset - piece.startIndex
    var lineStart = piece.startIndex
    for index in piece.indices {
      let byte = piece[index]
      guard byte < 0x0E else {
        isAfterReturn = false
        continue
      }
      if byte == 0x0A, isAfterReturn {
        lineStart = index + 1
      } else if byte >= 0x0A {
        let isForm = byte == 0x0C
        if !isForm || index > lineStart || !pending.isEmpty {
          try end(piece[lineStart..<index], at: lineStart + shift, emit)
        }
        if isForm { try emit(piece[index...index], index + shift) }
        lineStart = index + 1
      }
      isAfterReturn = byte == 0x0D
    }
    guard lineStart < piece.endIndex else { return }
    if pending.isEmpty { start = lineStart + shift }
    pending.append(contentsOf: piece[lineStart...])
    while pending.count > LineSplitter.longest { try cut(emit) }
  }

  /// Hands over the start of an endless line, up to a space or, without one, to a whole character.
  private mutating func cut<Failure: Error>(
    _ emit: (ArraySlice<UInt8>, Int) throws(Failure) -> Void
  ) throws(Failure) {
    let head = pending[..<LineSplitter.longest]
    let character = head.lastIndex { $0 & 0xC0 != 0x80 }
    let end = max(1, head.lastIndex(of: 0x20) ?? character ?? 0)
    let line = Array(pending[..<end])
    pending.removeFirst(line.count)
    let offset = start
    start += line.count
    try emit(line[...], offset)
  }

  /// Hands over the last line where no line break ends it.
  mutating func finish<Failure: Error>(
    _ emit: (ArraySlice<UInt8>, Int) throws(Failure) -> Void
  ) throws(Failure) {
    guard !pending.isEmpty else { return }
    try end([], at: start, emit)
  }

  private mutating func end<Failure: Error>(
    _ rest: ArraySlice<UInt8>, at offset: Int,
    _ emit: (ArraySlice<UInt8>, Int) throws(Failure) -> Void
  ) throws(Failure) {
    guard !pending.isEmpty else { return try emit(rest, offset) }
    pending.append(contentsOf: rest)
    let line = pending
    pending = []
    try emit(line[...], start)
  }
}
