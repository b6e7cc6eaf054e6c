/// A text by its bytes: two spellings that look alike stay two.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool {
    let (left, right) = (left.text.utf8.span, right.text.utf8.span)
    guard left.count == right.count else { return false }
    for place in left.indices where left[place] != right[place] { return false }
    return true
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// Whether the byte is in the text. All of it is looked at, many bytes at a time: most texts do
  /// not have it.
  package func contains(byte: UInt8) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      unsafe bytes.reduce(0) { $0 &+ ($1 == byte ? 1 : 0) } > 0
    }
  }
}
