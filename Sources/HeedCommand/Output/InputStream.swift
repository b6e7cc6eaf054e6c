internal import Glibc

/// Where lines come from: a file descriptor, or memory in tests.
package protocol InputStream {
  /// The next line without its end; `nil` at the end of the input.
  func line() -> String?
}

/// Reads an open file descriptor, and of it no byte beyond the line that was asked for.
struct FileDescriptorInput: InputStream {
  let descriptor: Int32
  /// Units: bytes. Nobody types a longer answer.
  static let limit = 65_536

  package func line() -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < Self.limit {
      let count = unsafe read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == 0x0A { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Gives lines that are known beforehand, for tests.
package final class MemoryInput: InputStream {
  private var lines: [String]

  package init(_ lines: [String]) { self.lines = lines.reversed() }

  package func line() -> String? { lines.popLast() }
}
