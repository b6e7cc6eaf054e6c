internal import CArchive

/// Writes a ZIP archive part by part, and keeps none of it.
///
/// The size of a part stands behind it, since it is not known before. The larger form of the
/// format (ZIP64), which office programs offer to repair, is avoided: no part may reach 4 GiB.
@safe final class ZIPOutput {
  private let archive: OpaquePointer
  private let target: Target
  private let secondsSinceEpoch: Int
  /// Whether the library could not go on: no memory.
  private(set) var hasFailed = false

  /// What the library hands its bytes to, at an address that stays.
  private final class Target {
    let sink: any ExportSink
    init(_ sink: any ExportSink) { self.sink = sink }
  }

  /// An archive that goes to the sink; `nil` where there is no memory.
  init?(to sink: any ExportSink, secondsSinceEpoch: Int) {
    guard let archive = unsafe archive_write_new() else { return nil }
    unsafe self.archive = unsafe archive
    target = Target(sink)
    self.secondsSinceEpoch = secondsSinceEpoch
    // `target` lives for as long as the archive is open.
    let context = unsafe Unmanaged.passUnretained(target).toOpaque()
    let isOpen =
      unsafe archive_write_set_format_zip(archive) == ARCHIVE_OK
      && archive_write_set_format_option(archive, "zip", "zip64", nil) == ARCHIVE_OK
      && archive_write_set_bytes_in_last_block(archive, 1) == ARCHIVE_OK
      && archive_write_open(
        archive, context, nil,
        { _, context, bytes, count in
          guard let context = unsafe context, let bytes = unsafe bytes else { return count }
          let sink = unsafe Unmanaged<Target>.fromOpaque(context).takeUnretainedValue().sink
          sink.edit {
            unsafe $0.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
          }
          return count
        }, nil) == ARCHIVE_OK
    hasFailed = !isOpen
  }

  deinit { unsafe archive_write_free(archive) }

  /// Begins the next part.
  func begin(_ name: String) {
    guard let entry = unsafe archive_entry_new() else {
      hasFailed = true
      return
    }
    unsafe archive_entry_set_pathname(entry, name)
    unsafe archive_entry_set_mode(entry, 0o100644)
    unsafe archive_entry_set_mtime(entry, secondsSinceEpoch, 0)
    if unsafe archive_write_header(archive, entry) < ARCHIVE_WARN { hasFailed = true }
    unsafe archive_entry_free(entry)
  }

  /// Adds to the part.
  func append(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count, !hasFailed {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe archive_write_data(
          archive, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
      }
      if count > 0 { done += count } else { hasFailed = true }
    }
  }

  /// A part that is written at once.
  func part(_ name: String, _ text: String) {
    begin(name)
    append(Array(text.utf8))
  }

  /// Writes the list of the parts.
  func end() { if unsafe archive_write_close(archive) != ARCHIVE_OK { hasFailed = true } }
}
