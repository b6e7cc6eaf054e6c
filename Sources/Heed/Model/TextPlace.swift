/// Where a quotation stands in the text that was read from a document, as the place of a
/// recommendation says it: `under "To the Government", bytes 1204 to 1388`.
public struct TextPlace: Hashable, Sendable {
  /// The heading that it stands under.
  public var heading: String?
  /// Units: byte offsets of UTF-8, end exclusive.
  public var span: Range<Int>
  /// Characters of a heading that a place repeats.
  private static let longestHeading = 120

  /// A place of the text.
  public init(heading: String? = nil, span: Range<Int>) {
    self.heading = heading
    self.span = span
  }

  /// Reads the bytes of a place that was written so; `nil` for other places.
  public init?(_ text: String) {
    guard let mark = text.range(ofLast: "bytes ") else { return nil }
    let numbers = text[mark...].split(separator: " ")
    guard numbers.count == 4, numbers[2] == "to", let start = Int(numbers[1]),
      let end = Int(numbers[3]), start >= 0, start <= end, end < 1 << 53
    else { return nil }
    self.init(span: start..<end)
  }
}

extension TextPlace: CustomStringConvertible {
  /// `under "To the Government", bytes 1204 to 1388`.
  public var description: String {
    let bytes = "bytes \(span.lowerBound) to \(span.upperBound)"
    guard let heading else { return bytes }
    let isLong = heading.count > Self.longestHeading
    let shown = isLong ? heading.prefix(Self.longestHeading) + "…" : heading[...]
    return "under \"\(shown)\", \(bytes)"
  }
}

extension String {
  /// Where the last such text starts.
  fileprivate func range(ofLast text: String) -> String.Index? {
    let bytes = Array(text.utf8)
    var index = utf8.endIndex
    while index > utf8.startIndex {
      index = utf8.index(before: index)
      if utf8[index...].starts(with: bytes) { return index }
    }
    return nil
  }
}
