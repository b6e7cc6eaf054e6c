/// Gives the bytes of a part of a document, as many at a time as are asked for.
class ByteSource {
  /// The document that the bytes are of.
  final let path: String
  /// Why no more bytes come.
  final var failure: ReadFailure.Reason?

  init(path: String) { self.path = path }

  /// Fills the buffer from its start; how many bytes, 0 at the end, and `nil` on a failure.
  func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int? { 0 }
}

extension ByteSource {
  /// All bytes up to the limit.
  func bytes(limit: Int) throws(ReadFailure) -> [UInt8] {
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

  /// The failure that no more bytes came for.
  func fault(_ otherwise: String = "a part of it cannot be read") -> ReadFailure {
    ReadFailure(path, failure ?? .damaged(otherwise))
  }
}
