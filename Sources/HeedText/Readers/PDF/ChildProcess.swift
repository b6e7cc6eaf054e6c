internal import CChild
internal import Glibc

/// A program that reads a document in place of this one, within limits: what it chokes on does not
/// bring this one down.
@safe struct ChildProcess: ~Copyable {
  /// How much it may take.
  struct Limits {
    /// Units: bytes of memory.
    var memory: UInt64 = 1 << 30
    /// Units: seconds of a processor.
    var processor: UInt64 = 60
    /// Units: milliseconds that this one waits for it, all in all.
    var waiting = 90_000
  }

  /// Of what it says on the side, no more is kept.
  private static let mostErrors = 4096

  private let path: String
  private var child: heed_child
  private var waiting: Int
  /// What it said on the side.
  private(set) var errors: [UInt8] = []

  /// Starts the program that the words begin with, with the document as its input.
  init(
    _ words: [String], reading file: borrowing DocumentFile, limits: Limits = Limits()
  ) throws(ReadFailure) {
    let line = words.map { $0 + "\0" }.joined().utf8.map { CChar(bitPattern: $0) }
    var child = heed_child(pid: 0, output: -1, errors: -1)
    file.rewind()
    let error = unsafe heed_child_start(
      line, line.count, file.descriptor, limits.memory, limits.processor, &child)
    guard error == 0 else {
      throw ReadFailure(file.path, .programMissing(words.first ?? ""))
    }
    path = file.path
    waiting = limits.waiting
    self.child = child
  }

  deinit {
    var child = child
    if child.pid > 0 { _ = unsafe heed_child_end(&child, 0) }
  }

  /// Reads what it prints into the buffer; how many bytes, and 0 at the end.
  ///
  /// - Throws: `.tooSlow` when it keeps this one waiting.
  mutating func read(_ buffer: inout [UInt8]) throws(ReadFailure) -> Int {
    while child.output >= 0 {
      let ready = try wait()
      if ready.errors != 0 { readErrors() }
      guard ready.output != 0 else { continue }
      let count = unsafe Glibc.read(child.output, &buffer, buffer.count)
      if count > 0 { return count }
      if count == 0 || errno != EINTR { Self.close(&child.output) }
    }
    return 0
  }

  /// Waits for its end; its exit status, or minus the signal that ended it.
  mutating func end() throws(ReadFailure) -> Int32 {
    Self.close(&child.output)
    while child.errors >= 0 { if try wait().errors != 0 { readErrors() } }
    let status = unsafe heed_child_end(&child, Int32(clamping: max(1, waiting)))
    child.pid = 0
    return status
  }

  private mutating func wait() throws(ReadFailure) -> heed_child_ready {
    let start = Self.now()
    let ready = unsafe heed_child_wait(&child, Int32(clamping: max(0, waiting)))
    waiting -= Self.now() - start
    guard waiting > 0 else { throw ReadFailure(path, .tooSlow) }
    return ready
  }

  private mutating func readErrors() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe Glibc.read(child.errors, &buffer, buffer.count)
    if count > 0 {
      errors.append(contentsOf: buffer[..<min(count, Self.mostErrors - errors.count)])
    } else if count == 0 || errno != EINTR {
      Self.close(&child.errors)
    }
  }

  private static func close(_ descriptor: inout Int32) {
    if descriptor >= 0 { Glibc.close(descriptor) }
    descriptor = -1
  }

  /// Units: milliseconds of a clock that only runs on.
  private static func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
