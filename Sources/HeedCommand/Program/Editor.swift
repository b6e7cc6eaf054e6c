@unsafe @preconcurrency internal import Glibc

/// A person's text editor, as a process of its own at the same terminal.
enum Editor {
  /// The command that the environment names: `$VISUAL`, else `$EDITOR`, else `vi`.
  static func command(_ variable: (String) -> String?) -> String {
    for name in ["VISUAL", "EDITOR"] {
      if let command = variable(name), command.utf8.contains(where: { $0 > 0x20 }) {
        return command
      }
    }
    return "vi"
  }

  /// Opens the file in the editor and waits until it ends; whether it ended well.
  ///
  /// The command may have words of its own, as in `code --wait`; the path is handed to it as one
  /// word, whatever stands in it. Meanwhile Ctrl-C is the editor's alone.
  static func run(_ command: String, on path: String) -> Bool {
    let words = ["/bin/sh", "-c", command + " \"$@\"", "sh", path]
    var interrupted = sigaction()
    var quit = sigaction()
    var ignoring = sigaction()
    unsafe ignoring.__sigaction_handler.sa_handler = SIG_IGN
    unsafe sigaction(SIGINT, &ignoring, &interrupted)
    unsafe sigaction(SIGQUIT, &ignoring, &quit)
    defer {
      unsafe sigaction(SIGINT, &interrupted, nil)
      unsafe sigaction(SIGQUIT, &quit, nil)
    }
    guard let process = spawn(words) else { return false }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }

  /// Starts the program with its signals as they are at the start of any.
  private static func spawn(_ words: [String]) -> pid_t? {
    var attributes = posix_spawnattr_t()
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGQUIT, SIGPIPE] { unsafe sigaddset(&signals, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var arguments = unsafe words.map { unsafe strdup($0) }
    defer { unsafe arguments.forEach { unsafe free($0) } }
    unsafe arguments.append(nil)
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, words[0], nil, &attributes, arguments, environ)
    return code == 0 ? process : nil
  }
}
