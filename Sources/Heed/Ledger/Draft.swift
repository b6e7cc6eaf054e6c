internal import Glibc
internal import HeedSQLite

/// A file that is made whole beside its place and then named: two at once end in one of them,
/// and an interrupted one leaves nothing at the place.
struct Draft {
  let place: String
  let path: String
  /// The file, and what SQLite keeps beside it.
  private static let ends = ["", "-wal", "-shm", "-journal"]

  init(for place: String) {
    self.place = place
    path = "\(place).\(getpid()).new"
  }

  /// Makes the file, empty, with the rights of another.
  func begin(like other: stat) throws(Refusal) {
    remove()
    let rights = other.st_mode & 0o777 | 0o600
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights)
    guard descriptor >= 0 else { throw refusal(errno) }
    close(descriptor)
  }

  func remove() { for end in Self.ends { unsafe unlink(path + end) } }

  /// Units: bytes.
  var size: Int { Self.size(of: path) }

  /// The log or journal that a file has left beside the place, with something in it.
  static func leftover(beside place: String) -> String? {
    ["-wal", "-journal"].map { place + $0 }.first { size(of: $0) > 0 }
  }

  static func size(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  // MARK: Naming it

  /// Gives the file its name where nothing has it; else false.
  func name(overLeftovers: Bool = false) throws(Refusal) -> Bool {
    if overLeftovers, unsafe access(place, F_OK) != 0 {
      for end in Self.ends.dropFirst() { unsafe unlink(place + end) }
    }
    if unsafe link(path, place) != 0 {
      let code = errno
      guard code != EEXIST else { return false }
      // A file system without links, such as that of a memory stick.
      guard [EPERM, EOPNOTSUPP, ENOSYS].contains(code), unsafe access(place, F_OK) != 0,
        unsafe rename(path, place) == 0
      else { throw refusal(code) }
    }
    syncFolder()
    return true
  }

  /// Puts the file in the place of the one there, whose log would be replayed into this one.
  func replace() throws(Refusal) {
    let old = try Self.takeOutOfUse(place)
    for end in Self.ends.dropFirst() { unsafe unlink(place + end) }
    let isRenamed = unsafe rename(path, place) == 0
    let code = errno
    withExtendedLifetime(old) {}
    guard isRenamed else { throw refusal(code) }
    syncFolder()
  }

  /// Waits until nobody has the file open and all of its log is in it, and keeps it so for as
  /// long as the connection lives; `nil` for what is no database, which nobody can use.
  @discardableResult
  static func takeOutOfUse(_ place: String) throws(Refusal) -> Connection? {
    do throws(SQLiteFailure) {
      let old = try Connection(path: place, mode: .existing, busyTimeout: 2000)
      _ = try old.first("PRAGMA locking_mode = EXCLUSIVE") { $0.text(0) }
      try old.run("BEGIN EXCLUSIVE")
      try old.run("COMMIT")
      _ = try old.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) }
      return old
    } catch {
      guard !error.isBusy else { throw .inUse(path: place) }
      return nil
    }
  }

  /// Brings all of the file to the disk, before it has its name; nobody has it open any more.
  func sync() throws(Refusal) {
    guard Self.leftover(beside: path) == nil else { throw .busy(path: place) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal(errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw refusal(errno) }
  }

  /// A name is durable only with its folder.
  private func syncFolder() {
    var folder = place
    while let last = folder.last, last != "/" { folder.removeLast() }
    let descriptor = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func refusal(_ code: Int32) -> Refusal {
    code == ENOSPC || code == EDQUOT
      ? .full(path: place) : .cannotCreate(path: place, reason: String(errorNumber: code))
  }
}
