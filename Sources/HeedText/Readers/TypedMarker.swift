/// A number, letter or bullet that was typed at the start of a block, where the format has lists.
enum TypedMarker {
  /// What the block is then, and how many bytes the marker takes.
  static func taken(from words: [UInt8], of kind: Block.Kind) -> (kind: Block.Kind, length: Int) {
    guard let marker = Marker(words[...]), marker.length < words.count else { return (kind, 0) }
    switch kind {
    case .paragraph:
      if marker.style == .note { return (.footnote, marker.length) }
      guard !isInitial(marker) else { return (kind, 0) }
      return (.point(marker: marker.text, depth: 0), marker.length)
    case .point("•", let depth):
      // A number stands behind the bullet of the list.
      guard !isInitial(marker), marker.style != .note else { return (kind, 0) }
      return (.point(marker: marker.text, depth: depth), marker.length)
    case .heading:
      switch marker.style {
      case .bullet, .note: return (kind, 0)
      default: return (kind, marker.length)
      }
    default: return (kind, 0)
    }
  }

  /// `J. Smith` is a name.
  private static func isInitial(_ marker: Marker) -> Bool {
    marker.style == .letter(isBracketed: false) && marker.text.first?.isUppercase ?? false
  }
}
