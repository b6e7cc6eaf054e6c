import Glibc

/// Where bytes go: a file descriptor, or memory in tests.
package protocol OutputStream {
  /// Writes all of `bytes`.
  mutating func write(_ bytes: Span<UInt8>) throws(OutputFault)
}

/// Why output could not be written.
package enum OutputFault: Error, Equatable {
  /// The reader at the other end of the pipe has gone, as after `| head`: no error to tell.
  case readerGone
  case storageFull
  case writing(code: Int32)

  /// The fact, in the user's words.
  var message: String {
    switch self {
    case .readerGone: "nobody reads the output any more"
    case .storageFull: "the output is cut short: there is no room left where it goes"
    case .writing(let code): "the output is cut short: \(errorText(code))"
    }
  }
}

/// The system's words for an error number.
func errorText(_ code: Int32) -> String {
  guard let text = unsafe strerror(code) else { return "error \(code)" }
  return unsafe String(cString: text)
}

/// Writes to an open file descriptor, which stays open.
struct FileDescriptorOutput: OutputStream {
  let descriptor: Int32

  package func write(_ bytes: Span<UInt8>) throws(OutputFault) {
    var done = 0
    while done < bytes.count {
      let rest = bytes.extracting(done..<bytes.count)
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written >= 0 {
        done += written
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      case EPIPE: throw .readerGone
      case ENOSPC, EDQUOT: throw .storageFull
      case let code: throw .writing(code: code)
      }
    }
  }

  /// Waits where someone else has set the descriptor to not block.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }
}

/// Lets a write to a pipe without a reader come back as `.readerGone`.
///
/// Without it the system ends the process, also in the middle of a transaction.
func ignoreBrokenPipes() {
  _ = signal(SIGPIPE, SIG_IGN)
}

/// Keeps what is written, for tests.
package final class MemoryOutput: OutputStream {
  package private(set) var bytes: [UInt8] = []
  private(set) var writeCount = 0
  private let capacity: Int

  /// - Parameter capacity: the number of bytes after which the storage is full.
  package init(capacity: Int = .max) { self.capacity = capacity }

  package func write(_ bytes: Span<UInt8>) throws(OutputFault) {
    writeCount += 1
    for index in bytes.indices {
      if self.bytes.count == capacity { throw .storageFull }
      self.bytes.append(bytes[index])
    }
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
