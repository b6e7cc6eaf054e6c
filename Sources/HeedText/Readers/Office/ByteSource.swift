/// Gives the bytes of a part of a document, as many at a time as are asked for.
package class ByteSource {
  /// The document that the bytes are of.
  package final let path: String
  /// Why no more bytes come.
  package final var failure: ReadFailure.Reason?

  init(path: String) { self.path = path }

  /// Fills the buffer from its start; how many bytes, 0 at the end, and `nil` on a failure.
  package func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int? { 0 }
}

extension ByteSource {
  /// All bytes up to the limit.
  package func bytes(limit: Int) throws(ReadFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while bytes.count < limit {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read($0) }
      guard let count else { throw fault() }
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  /// Whether the text occurs in what is left of the part, which is read to its end.
  package func contains(_ text: String) throws(ReadFailure) -> Bool {
    let sought = Array(text.utf8)
    var tail: [UInt8] = []
    var isFound = false
    while true {
      let piece = try bytes(limit: 1 << 16)
      if piece.isEmpty { return isFound }
      let window = tail + piece
      isFound = isFound || window[...].contains(sought)
      tail = Array(window.suffix(sought.count - 1))
    }
  }

  /// The failure that no more bytes came for.
  package func fault(_ otherwise: String = "a part of it cannot be read") -> ReadFailure {
    ReadFailure(path, failure ?? .damaged(otherwise))
  }
}
