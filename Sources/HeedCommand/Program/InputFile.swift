internal import Glibc

/// A file read whole, or standard input for `-`.
enum InputFile {
  /// No file of Heed's own JSON is larger; a larger one is most likely something else.
  static let limit = 1 << 30

  static func read(_ path: String) throws(CommandFault) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw fault(path)
      }
      bytes.append(contentsOf: piece[..<count])
      guard bytes.count <= limit else {
        throw .file(path: path, reason: "it is larger than 1 GiB", isMissing: false)
      }
    }
  }

  private static func fault(_ path: String) -> CommandFault {
    let code = errno
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return .file(path: path, reason: reason, isMissing: code == ENOENT)
  }
}
