internal import Glibc
internal import Heed

/// A file or a folder of files that an export makes: whole beside its place, and then named, so
/// that an interrupted one leaves nothing there.
struct ExportPlace {
  let path: String
  let isFolder: Bool
  let replaces: Bool
  private let draft: String

  /// - Throws: `CommandFault` where something stands there that may not be replaced.
  init(_ path: String, isFolder: Bool, replaces: Bool) throws(CommandFault) {
    var path = path[...]
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = String(path)
    self.isFolder = isFolder
    self.replaces = replaces
    draft = "\(path).\(getpid()).new"
    var status = stat()
    guard unsafe stat(self.path, &status) == 0 else { return }
    let hasFolder = status.st_mode & S_IFMT == S_IFDIR
    if hasFolder != isFolder {
      let reason = isFolder ? "a file stands there" : "a folder stands there"
      throw .unwritten(path: self.path, reason: reason)
    }
    if !replaces, !hasFolder || Self.hasEntries(self.path) {
      throw .refusal(.wouldReplace(path: self.path))
    }
  }

  /// The path under which a file is made, of the given name in a folder.
  func draftPath(of name: String) -> String { isFolder ? "\(draft)/\(name)" : draft }

  func begin() throws(CommandFault) {
    guard isFolder else { return }
    guard unsafe mkdir(draft, 0o700) == 0 else { throw unwritten(errno) }
  }

  /// Makes one file with what `body` writes; what it gives.
  func file<R>(
    _ name: String, _ body: (OutputBuffer) throws(CommandFault) -> R
  ) throws(CommandFault) -> R {
    let descriptor = unsafe open(
      draftPath(of: name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritten(errno) }
    let buffer = OutputBuffer(FileDescriptorOutput(descriptor: descriptor))
    defer { close(descriptor) }
    let result = try body(buffer)
    do throws(OutputFault) { try buffer.flush() } catch { throw .output(error) }
    guard fsync(descriptor) == 0 else { throw unwritten(errno) }
    return result
  }

  /// Gives what was made its name.
  func name(_ names: [String]) throws(CommandFault) {
    if isFolder {
      if unsafe rename(draft, path) == 0 { return }
      guard replaces else { throw taken(errno) }
      // A folder is there, with other things in it perhaps: only files of these names go.
      for name in names {
        guard unsafe rename("\(draft)/\(name)", "\(path)/\(name)") == 0 else {
          throw unwritten(errno)
        }
      }
      return
    }
    if replaces {
      guard unsafe rename(draft, path) == 0 else { throw unwritten(errno) }
    } else if unsafe link(draft, path) != 0 {
      let code = errno
      // A file system without links, such as that of a memory stick.
      guard [EPERM, EOPNOTSUPP, ENOSYS].contains(code), unsafe access(path, F_OK) != 0,
        unsafe rename(draft, path) == 0
      else { throw taken(code) }
    }
  }

  /// Takes away what has no name yet.
  func abandon(_ names: [String]) {
    if isFolder {
      for name in names { unsafe unlink("\(draft)/\(name)") }
      unsafe rmdir(draft)
    } else {
      unsafe unlink(draft)
    }
  }

  private func taken(_ code: Int32) -> CommandFault {
    [EEXIST, ENOTEMPTY].contains(code) ? .refusal(.wouldReplace(path: path)) : unwritten(code)
  }

  private func unwritten(_ code: Int32) -> CommandFault {
    code == ENOSPC || code == EDQUOT
      ? .output(.storageFull) : .unwritten(path: path, reason: errorText(code))
  }

  /// Whether the folder has something in it.
  private static func hasEntries(_ path: String) -> Bool {
    guard let folder = unsafe opendir(path) else { return true }
    defer { unsafe closedir(folder) }
    while let entry = unsafe readdir(folder) {
      let first = unsafe entry.pointee.d_name.0
      let second = unsafe entry.pointee.d_name.1
      let third = unsafe entry.pointee.d_name.2
      let dot = CChar(bitPattern: UInt8(ascii: "."))
      let isSelf = first == dot && (second == 0 || second == dot && third == 0)
      if !isSelf { return true }
    }
    return false
  }
}
