internal import Heed

/// A document's own words, block by block, kept to find quotations in them and to show what
/// stands around them.
public struct ReadText: Sendable {
  /// A block within `bytes`.
  private struct Piece {
    let start: Int
    let end: Int
    let places: Places
    /// Where its first byte stands in the text that was read.
    let origin: Int
  }

  /// The words of all blocks, mended, with a line feed between them; furniture left out.
  public private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  /// Whether the pieces follow one another in the text that was read, too.
  private var isInOrder = true

  /// The text of no block yet.
  public init() {}

  /// Takes the next block.
  public mutating func take(_ block: Block) {
    guard block.kind != .furniture, !block.text.isEmpty else { return }
    if !bytes.isEmpty { bytes.append(0x0A) }
    let start = bytes.count
    bytes += block.text
    let origin = block.places.origin(of: 0)
    if let last = pieces.last, last.origin > origin { isInOrder = false }
    pieces.append(Piece(start: start, end: bytes.count, places: block.places, origin: origin))
  }

  /// The mended words of a part of `bytes`, line breaks between blocks kept.
  public func words(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  // MARK: Places

  /// Where a part of `bytes`, not empty, stands in the text that was read.
  public func span(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= bytes.count,
      let first = piece(at: range.lowerBound), let last = piece(at: range.upperBound - 1)
    else { return 0..<0 }
    let start = first.places.origin(of: range.lowerBound - first.start)
    let end = last.places.origin(of: min(range.upperBound, last.end) - 1 - last.start) + 1
    return start..<max(start, end)
  }

  /// The part of `bytes` that stands at that place of the text that was read; `nil` where no
  /// block does.
  public func range(of span: Range<Int>) -> Range<Int>? {
    guard let piece = piece(from: span.lowerBound) else { return nil }
    let start = piece.start + max(0, piece.places.position(of: span.lowerBound))
    guard start < piece.end else { return nil }
    // It may go on into later blocks.
    let last = self.piece(from: max(span.lowerBound, span.upperBound - 1)) ?? piece
    let end = last.start + last.places.position(of: max(span.lowerBound, span.upperBound - 1)) + 1
    return start..<max(start, min(end, last.end))
  }

  /// The block that holds the byte, or ends just before it.
  private func piece(at position: Int) -> Piece? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? pieces[low - 1] : nil
  }

  /// The block in which a byte of the text that was read stands.
  private func piece(from origin: Int) -> Piece? {
    guard isInOrder else {
      return pieces.filter { $0.origin <= origin }.max { $0.origin < $1.origin }
    }
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].origin <= origin { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? pieces[low - 1] : nil
  }

  // MARK: What stands around

  /// What stands before and after a part of `bytes` in its blocks, at most so many bytes of each,
  /// cut between words.
  public func surroundings(
    of range: Range<Int>, bytes most: Int
  ) -> (before: String, after: String) {
    guard !range.isEmpty, range.upperBound <= bytes.count,
      let first = piece(at: range.lowerBound), let last = piece(at: range.upperBound - 1)
    else { return ("", "") }
    var start = max(first.start, range.lowerBound - most)
    if start > first.start { start = boundary(after: start, before: range.lowerBound) }
    var end = min(last.end, range.upperBound + most)
    if end < last.end { end = boundary(before: end, after: range.upperBound) }
    let before = words(start..<max(start, range.lowerBound))
    let after = words(min(range.upperBound, end)..<end)
    return (
      (start > first.start && !before.isEmpty ? "… " : "") + before,
      after + (end < last.end && !after.isEmpty ? " …" : "")
    )
  }

  private func boundary(after position: Int, before limit: Int) -> Int {
    var position = position
    while position < limit, bytes[position] != 0x20 { position += 1 }
    return min(position + 1, limit)
  }

  private func boundary(before position: Int, after limit: Int) -> Int {
    var position = position
    while position > limit, bytes[position] != 0x20 { position -= 1 }
    return position
  }
}
