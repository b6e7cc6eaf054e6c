internal import Glibc

/// Signals that end a command, held back while it has something to put away first.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Holds them back to the end of the process; the answer says whether one has come.
  static func hold() -> () -> Bool {
    var held = sigset_t()
    unsafe sigemptyset(&held)
    for signal in signals where !isIgnored(signal) { unsafe sigaddset(&held, signal) }
    unsafe sigprocmask(SIG_BLOCK, &held, nil)
    return { [held] in
      var pending = sigset_t()
      var held = held
      unsafe sigpending(&pending)
      return signals.contains { signal in
        unsafe sigismember(&pending, signal) == 1 && sigismember(&held, signal) == 1
      }
    }
  }

  /// As under `nohup`: such a signal shall end nothing.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    unsafe sigaction(signal, nil, &action)
    let handler = unsafe action.__sigaction_handler.sa_handler
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
