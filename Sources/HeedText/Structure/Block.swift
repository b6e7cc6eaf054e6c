/// A piece of a document that is read as one: a heading, a paragraph, a point of a list.
public struct Block: Equatable, Sendable {
  /// What the layout says that it is.
  public enum Kind: Equatable, Sendable {
    /// A heading; 1 is the document's own title or a part.
    case heading(level: Int)
    /// Running text.
    case paragraph
    /// A point of a list or a numbered paragraph: its number, letter or bullet without the
    /// punctuation, and how deep it stands, from 0.
    case point(marker: String, depth: Int)
    /// A note at the foot of a page or at the end.
    case footnote
    /// Page numbers, running heads, navigation: not the author's text.
    case furniture
  }

  /// What it is.
  public var kind: Kind
  /// Its words in UTF-8, without marker, with line breaks and hyphenation mended.
  public var text: [UInt8]
  /// Where the bytes of `text` stand in the text that was read.
  public var places: Places

  /// A block of those words.
  public init(_ kind: Kind, text: [UInt8], places: Places) {
    self.kind = kind
    self.text = text
    self.places = places
  }
}

/// Where the bytes of a mended text stand in the text that was read.
///
/// Units: byte offsets of UTF-8, from 0.
public struct Places: Equatable, Sendable {
  /// A stretch that was taken over byte for byte.
  struct Stretch: Equatable, Sendable {
    /// Where it starts in the mended text.
    var start: Int
    /// Where it starts in the text that was read.
    var origin: Int
  }

  private var stretches: [Stretch] = []

  /// No place yet.
  public init() {}

  /// The places of a text taken over whole from `origin` on.
  public init(from origin: Int) {
    stretches = [Stretch(start: 0, origin: origin)]
  }

  /// From byte `start` of the mended text on, bytes come from `origin` on.
  ///
  /// Given in ascending order of both.
  public mutating func note(_ start: Int, from origin: Int) {
    if let last = stretches.last, origin - last.origin == start - last.start { return }
    stretches.append(Stretch(start: start, origin: origin))
  }

  /// Where byte `position` of the mended text stands in the text that was read.
  public func origin(of position: Int) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].start <= position { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return position }
    return stretches[low - 1].origin + position - stretches[low - 1].start
  }

  /// Where byte `origin` of the text that was read stands in the mended text; what was mended
  /// away stands where the next byte does.
  public func position(of origin: Int) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].origin <= origin { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    let position = stretches[low - 1].start + origin - stretches[low - 1].origin
    return low < stretches.count ? min(position, stretches[low].start) : position
  }

  /// The range in the text that was read of `range`, which is not empty, of the mended text.
  public func origin(of range: Range<Int>) -> Range<Int> {
    let start = origin(of: range.lowerBound)
    return start..<max(start, origin(of: range.upperBound - 1) + 1)
  }
}
