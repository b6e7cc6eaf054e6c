internal import CArchive

/// A ZIP archive, whose parts are read one after another.
///
/// What it may unpack to is limited, since a small file can be made to unpack without end.
@safe package final class ZIPArchive: ByteSource {
  /// Beyond so many parts no document of an office program has more.
  static let mostParts = 10_000
  /// Units: bytes unpacked, whatever the size of the archive.
  package static let mostBytes = 256_000_000
  /// Text packs to a tenth, rarely to less than a hundredth.
  static let mostRatio = 100
  /// Units: bytes that any archive may unpack to.
  static let leastBytes = 10_000_000

  private let archive: OpaquePointer
  private let most: Int
  private var unpacked = 0
  private var parts = 0

  /// The archive in the file, before its first part; it may unpack to `most` bytes.
  package init(
    _ file: borrowing DocumentFile, most: Int = mostBytes
  ) throws(ReadFailure) {
    guard let archive = unsafe archive_read_new() else {
      throw ReadFailure(file.path, .outOfMemory)
    }
    unsafe self.archive = unsafe archive
    self.most = min(most, max(Self.leastBytes, file.size * Self.mostRatio))
    super.init(path: file.path)
    file.rewind()
    guard unsafe archive_read_support_format_zip_seekable(archive) == ARCHIVE_OK,
      unsafe archive_read_open_fd(archive, file.descriptor, 1 << 16) == ARCHIVE_OK
    else { throw fault("its end is missing") }
  }

  deinit { unsafe archive_read_free(archive) }

  /// Goes on to the next part; its name, and `nil` after the last.
  package func next() throws(ReadFailure) -> String? {
    var entry: OpaquePointer?
    let outcome = unsafe archive_read_next_header(archive, &entry)
    if outcome == ARCHIVE_EOF { return nil }
    guard outcome == ARCHIVE_OK || outcome == ARCHIVE_WARN, let entry = unsafe entry else {
      throw fault("the list of its parts cannot be read")
    }
    parts += 1
    guard parts <= Self.mostParts else { throw ReadFailure(path, .unpacksTooFar) }
    if unsafe archive_entry_is_encrypted(entry) != 0 {
      throw ReadFailure(path, .encrypted)
    }
    guard let name = unsafe archive_entry_pathname(entry) else { return "" }
    return unsafe String(cString: name)
  }

  /// Goes on to the part of that name; `false` where there is none after here.
  package func advance(to name: String) throws(ReadFailure) -> Bool {
    while let next = try next() { if next == name { return true } }
    return false
  }

  /// Unpacks more of the part.
  package override func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int? {
    guard failure == nil else { return nil }
    let count = unsafe archive_read_data(archive, buffer.baseAddress, buffer.count)
    if count < 0 {
      failure = .damaged("a part of it cannot be unpacked")
      return nil
    }
    unpacked += count
    guard unpacked <= most else {
      failure = .unpacksTooFar
      return nil
    }
    return count
  }

  /// How much of the archive has been read. Units: bytes, packed.
  package var bytesRead: Int { max(0, Int(unsafe archive_filter_bytes(archive, -1))) }
}
