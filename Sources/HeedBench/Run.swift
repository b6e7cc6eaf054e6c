internal import Glibc

/// Time since it was made.
struct Stopwatch {
  private let start = Self.now()

  var seconds: Double { Self.now() - start }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// One run of the program beside this one, its output thrown away.
struct Run {
  let seconds: Double
  /// Peak of resident memory.
  let peakKiB: Int

  /// - Returns: `nil` where the program could not be started, or failed.
  init?(_ words: [String]) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = unsafe (["heed"] + words).map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process = pid_t()
    let watch = Stopwatch()
    guard unsafe posix_spawn(&process, Self.program, &actions, nil, &arguments, environ) == 0
    else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    seconds = watch.seconds
    peakKiB = usage.ru_maxrss
  }

  private static let program: String = {
    let own = CommandLine.arguments[0]
    guard let slash = own.lastIndex(of: "/") else { return "./heed" }
    return String(own[...slash]) + "heed"
  }()
}
