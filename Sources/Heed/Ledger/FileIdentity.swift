internal import CFileIdentity
internal import Glibc
internal import HeedSQLite

/// What tells one copy of a file from another: machine, inode and birth time.
struct FileIdentity: Equatable {
  let machine: String
  let inode: Int
  /// Nanoseconds since 1970; zero where the file system does not say.
  let born: Int

  init(machine: String, inode: Int, born: Int) {
    self.machine = machine
    self.inode = inode
    self.born = born
  }

  /// The identity of the file at the path; zeros for what is not a file.
  init(path: String) {
    var inode: UInt64 = 0
    var born: Int64 = 0
    let isKnown = unsafe !path.isEmpty && heed_file_identity(path, &inode, &born) == 0
    self.inode = Int(truncatingIfNeeded: inode)
    self.born = Int(born)
    machine = isKnown ? Self.machineID : ""
  }

  /// Source: machine-id(5).
  private static let machineID: String = {
    let descriptor = unsafe Glibc.open("/etc/machine-id", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : ""
  }()
}
