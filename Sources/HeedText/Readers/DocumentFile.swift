internal import Glibc

/// A document's file, open for reading.
package struct DocumentFile: ~Copyable {
  /// As it was given.
  package let path: String
  let descriptor: Int32
  /// Units: bytes, when it was opened.
  package let size: Int

  /// Opens the file at `path`, which is neither a folder nor something that may never end.
  package init(_ path: String) throws(ReadFailure) {
    // A pipe without a writer would keep the open waiting.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.fault(path) }
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0
    let kind = status.st_mode & S_IFMT
    guard isKnown, kind == S_IFREG else {
      let failure = isKnown ? nil : Self.fault(path)
      close(descriptor)
      throw failure ?? ReadFailure(path, kind == S_IFDIR ? .folder : .notAFile)
    }
    self.path = path
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Goes back to the start, for what reads on from where the last reader stopped.
  func rewind() { lseek(descriptor, 0, SEEK_SET) }

  /// Reads bytes from `offset` on into `buffer`; how many, and 0 at the end.
  package func read(_ buffer: inout [UInt8], at offset: Int) throws(ReadFailure) -> Int {
    while true {
      let count = unsafe pread(descriptor, &buffer, buffer.count, off_t(offset))
      if count >= 0 { return count }
      guard errno == EINTR else { throw Self.fault(path) }
    }
  }

  /// Hands over the file piece by piece, each with the offset where it starts.
  ///
  /// - Throws: `.changed` where there were more or fewer bytes than when it was opened.
  package func forEachPiece(
    _ body: (ArraySlice<UInt8>, Int) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var offset = 0
    while true {
      let count = try read(&buffer, at: offset)
      guard count > 0 else { break }
      guard offset + count <= size else { throw ReadFailure(path, .changed) }
      try body(buffer[..<count], offset)
      offset += count
    }
    guard offset == size else { throw ReadFailure(path, .changed) }
  }

  private static func fault(_ path: String) -> ReadFailure {
    let code = errno
    if code == ENOENT || code == ENOTDIR { return ReadFailure(path, .missing) }
    // A socket, or a device that is not there.
    if code == ENXIO { return ReadFailure(path, .notAFile) }
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return ReadFailure(path, .notReadable(reason))
  }
}
