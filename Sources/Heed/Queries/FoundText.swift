/// A text and where in it the words stand that were looked for.
public struct FoundText: Hashable, Sendable {
  /// The text as it was recorded, or a part of it.
  public let text: String
  /// Where the words stand, in order.
  ///
  /// Units: UTF-8 bytes of the text.
  public let marks: [Range<Int>]

  init(_ text: String, marks: [Range<Int>] = []) {
    self.text = text
    self.marks = marks
  }

  /// The text in pieces, each found or not.
  public var pieces: [(text: String, isFound: Bool)] {
    let bytes = Array(text.utf8)
    var pieces: [(text: String, isFound: Bool)] = []
    func add(_ range: Range<Int>, _ isFound: Bool) {
      guard !range.isEmpty else { return }
      pieces.append((String(decoding: bytes[range], as: UTF8.self), isFound))
    }
    var at = 0
    for mark in marks {
      add(at..<mark.lowerBound, false)
      add(mark, true)
      at = mark.upperBound
    }
    add(at..<bytes.count, false)
    return pieces
  }
}

extension FoundText {
  /// What stands before and after a word in a text that SQLite has marked: nobody types it, and
  /// where a text has it all the same, no harm is done.
  static let opening = "\u{2}"
  static let closing = "\u{3}"

  /// The text, with the words found where its marked copy has the signs and it has not.
  init(_ text: String, marked: String) {
    let (plain, copy) = (Array(text.utf8), Array(marked.utf8))
    let (opening, closing) = (Array(Self.opening.utf8), Array(Self.closing.utf8))
    var marks: [Range<Int>] = []
    var (at, next) = (0, 0)
    var start: Int?
    func hasOnly(_ sign: [UInt8]) -> Bool {
      copy[next...].starts(with: sign) && !plain[at...].starts(with: sign)
    }
    while next < copy.count {
      if hasOnly(opening) {
        start = at
        next += opening.count
      } else if hasOnly(closing) {
        if let start, start < at { marks.append(start..<at) }
        start = nil
        next += closing.count
      } else if at < plain.count {
        at += 1
        next += 1
      } else {
        break
      }
    }
    self.init(text, marks: marks)
  }

  /// The part of a long text with the most of the words, cut between words; `nil` where none of
  /// them stands in it.
  ///
  /// Units of `length`: UTF-8 bytes.
  func excerpt(of length: Int = 240) -> FoundText? {
    guard let first = marks.first else { return nil }
    let bytes = Array(text.utf8)
    func within(_ start: Int) -> Int {
      marks.count { $0.lowerBound >= start && $0.upperBound <= start + length * 3 / 4 }
    }
    var best = first.lowerBound
    for mark in marks where within(mark.lowerBound) > within(best) { best = mark.lowerBound }
    let (space, line) = (UInt8(ascii: " "), UInt8(ascii: "\n"))
    func isBreak(_ byte: UInt8) -> Bool { byte == space || byte == line }
    func isInside(_ index: Int) -> Bool { index < bytes.count && bytes[index] & 0xC0 == 0x80 }
    var start = max(0, best - length / 4)
    if start > 0 {
      while isInside(start) { start += 1 }
      if let gap = bytes[start..<best].firstIndex(where: isBreak) { start = gap + 1 }
    }
    var end = min(bytes.count, start + length)
    if end < bytes.count {
      while isInside(end) { end -= 1 }
      if let gap = bytes[start..<end].lastIndex(where: isBreak), gap > best { end = gap }
    }
    while start < end, isBreak(bytes[start]) { start += 1 }
    while start < end, isBreak(bytes[end - 1]) { end -= 1 }
    let before = start > 0 && bytes[..<start].contains { !isBreak($0) } ? "… " : ""
    let after = bytes[end...].contains { !isBreak($0) } ? " …" : ""
    let moved = marks.compactMap { mark -> Range<Int>? in
      let kept = mark.clamped(to: start..<end)
      let shift = before.utf8.count - start
      return kept.isEmpty ? nil : kept.lowerBound + shift..<kept.upperBound + shift
    }
    let part = String(decoding: bytes[start..<end], as: UTF8.self)
    return FoundText(before + part + after, marks: moved)
  }
}
