internal import Glibc
internal import Heed

/// The lines of a file or of a pipe, one after another, without keeping it.
@safe final class FileLines {
  /// Units: bytes of one line; longer than the text of any document that is read.
  static let longest = 1 << 28

  let path: String
  private let descriptor: Int32
  /// Units: bytes; `nil` for a pipe.
  let size: Int?
  /// Units: bytes.
  private(set) var bytesRead = 0
  /// What was read, and from where on nobody has seen it.
  private var bytes: [UInt8] = []
  private var position = 0
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private var isAtEnd = false

  /// Opens the file at the path, or standard input for `-`.
  init(_ path: String) throws(CommandFault) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .file(path: path, reason: errorText(errno), isMissing: errno == ENOENT)
    }
    var status = stat()
    let isFile = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int(status.st_size) : nil
  }

  deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

  /// What it begins with, which is read again afterwards.
  func start(_ count: Int) throws(CommandFault) -> [UInt8] {
    while bytes.count - position < count, try fill() {}
    return Array(bytes[position...].prefix(count))
  }

  /// All of it that was not read line by line.
  func whole() throws(CommandFault) -> [UInt8] {
    while bytes.count <= InputFile.limit, try fill() {}
    guard bytes.count <= InputFile.limit else {
      throw .file(path: path, reason: "it is larger than 1 GiB", isMissing: false)
    }
    defer { (bytes, position) = ([], 0) }
    return Array(bytes[position...])
  }

  /// The next line without its end; `nil` after the last.
  func next() throws(CommandFault) -> [UInt8]? {
    var seen = 0
    while true {
      if let end = bytes[(position + seen)...].firstIndex(of: 0x0A) {
        let line = bytes[position..<end]
        position = end + 1
        return Array(line.last == 0x0D ? line.dropLast() : line)
      }
      seen = bytes.count - position
      guard seen <= Self.longest else {
        throw .file(path: path, reason: "a line of it is longer than 256 MB", isMissing: false)
      }
      guard try fill() else {
        defer { position = bytes.count }
        return seen == 0 ? nil : Array(bytes[position...])
      }
    }
  }

  /// Reads more behind what nobody has seen; `false` at the end.
  private func fill() throws(CommandFault) -> Bool {
    guard !isAtEnd else { return false }
    var count = -1
    repeat {
      count = unsafe read(descriptor, &piece, piece.count)
    } while count < 0 && errno == EINTR
    guard count >= 0 else {
      throw .file(path: path, reason: errorText(errno), isMissing: false)
    }
    isAtEnd = count == 0
    bytesRead += count
    bytes.removeFirst(position)
    position = 0
    bytes += piece[..<count]
    return count > 0
  }
}
