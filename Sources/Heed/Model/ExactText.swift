/// A text by its bytes: two spellings that look alike stay two.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool { left.text.isExactly(right.text) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// Whether it has the same bytes.
  func isExactly(_ other: String) -> Bool {
    let (own, other) = (utf8.span, other.utf8.span)
    guard own.count == other.count else { return false }
    for place in own.indices where own[place] != other[place] { return false }
    return true
  }

  /// Whether all of it is in plain letters, signs and spaces.
  package var isPrintableASCII: Bool {
    var text = self
    return text.withUTF8 { bytes in
      unsafe bytes.reduce(0) { $0 &+ ($1 < 0x20 || $1 >= 0x7F ? 1 : 0) } == 0
    }
  }

  /// Whether the byte is in the text. All of it is looked at, many bytes at a time: most texts do
  /// not have it.
  package func contains(byte: UInt8) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      unsafe bytes.reduce(0) { $0 &+ ($1 == byte ? 1 : 0) } > 0
    }
  }
}
