/// A short line all in bold, which is a heading in everything but its style.
enum BoldHeading {
  /// Below the headings that are made with styles.
  static let level = 4

  /// Whether such a line is likely a heading: it does not end as a sentence does.
  static func isLikely(_ words: [UInt8]) -> Bool {
    guard words.count <= 150, let last = words.last else { return false }
    return !".;,!".utf8.contains(last)
  }
}
