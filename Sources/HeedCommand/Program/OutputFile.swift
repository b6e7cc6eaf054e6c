internal import Glibc
internal import Heed

/// A file that a command makes for a person: private, and never over another one unasked.
enum OutputFile {
  /// Whether both paths lead to one file.
  static func isSame(_ left: String, _ right: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard unsafe stat(left, &first) == 0, unsafe stat(right, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool
  ) throws(CommandFault) {
    let way = replacing ? O_TRUNC : O_EXCL
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | way, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw .refusal(.wouldReplace(path: path)) }
      throw .unwritten(path: path, reason: errorText(errno))
    }
    let output = FileDescriptorOutput(descriptor: descriptor)
    var fault: OutputFault?
    do throws(OutputFault) { try output.write(bytes.span) } catch { fault = error }
    if close(descriptor) != 0, fault == nil { fault = .writing(code: errno) }
    guard let fault else { return }
    if !replacing { unsafe unlink(path) }
    throw .output(fault)
  }
}
