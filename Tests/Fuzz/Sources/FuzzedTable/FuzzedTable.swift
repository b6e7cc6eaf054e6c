import Glibc
import HeedExchange

/// A table's file that a fuzzer writes over and over.
public enum FuzzedTable {
  private static let path =
    "\(unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ".")/heed-fuzz-\(getpid())"

  /// Reads the bytes as a file of that format; anything but rows or a failure is a find.
  public static func read(_ bytes: [UInt8], as format: TableFormat) {
    write(bytes)
    do throws(TableFailure) {
      let file = try TableFile(path, as: format)
      while let row = try file.next() {
        precondition(row.fault != nil || row.cells.count == file.header.count, "a row is ragged")
      }
    } catch {
      precondition(!error.message.isEmpty && !error.wayOut.isEmpty)
    }
  }

  /// Reads the bytes as the one part of an archive that is fuzzed, the others being whole.
  ///
  /// After a zero byte they are the archive itself.
  public static func read(
    _ bytes: [UInt8], asPart part: String, besides others: [(name: String, text: String)],
    of format: TableFormat
  ) {
    if bytes.first == 0 { return read(Array(bytes.dropFirst()), as: format) }
    var archive = ZIPWriter(others)
    archive.add(part, bytes)
    read(archive.archive, as: format)
  }

  private static func write(_ bytes: [UInt8]) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(descriptor >= 0)
    unsafe precondition(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
  }
}
