internal import Glibc
internal import Heed

/// The program as the operating system starts it.
package enum Process {
  /// Runs one command and ends the process with its exit status.
  package static func main() -> Never { exit(run()) }

  /// Runs one command; the exit status.
  private static func run() -> Int32 {
    ignoreBrokenPipes()
    let errors = FileDescriptorOutput(descriptor: STDERR_FILENO)
    // Swift finds the command line through /proc: without it a write would seem a call for help.
    guard CommandLine.argc > 0 else {
      return refuse("the command line cannot be read; is /proc mounted?", errors, EX_OSERR)
    }
    var words: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let raw = unsafe CommandLine.unsafeArgv[index],
        let word = unsafe String(validatingCString: raw)
      else {
        return refuse("word \(index) of the command line is not UTF-8 text", errors)
      }
      words.append(word)
    }
    guard let surroundings = surroundings() else {
      return refuse("HEED_NOW is no instant; write it as 2026-11-24T15:00:00Z", errors)
    }
    return Program.run(
      World(
        words: words, variable: variable, surroundings: surroundings,
        output: FileDescriptorOutput(descriptor: STDOUT_FILENO), errors: errors,
        input: FileDescriptorInput(descriptor: STDIN_FILENO),
        isTerminal: isatty(STDOUT_FILENO) == 1, isInputTerminal: isatty(STDIN_FILENO) == 1,
        isErrorTerminal: isatty(STDERR_FILENO) == 1, terminalWidth: terminalWidth(),
        edit: { command, path in Editor.run(command, on: path) },
        holdInterruptions: Interruption.hold))
  }

  private static func refuse(
    _ sentence: String, _ errors: FileDescriptorOutput, _ status: Int32 = EX_USAGE
  ) -> Int32 {
    let buffer = OutputBuffer(errors)
    buffer.line("heed: \(sentence)")
    do throws(OutputFault) { try buffer.flush() } catch { return EX_IOERR }
    return status
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(validatingCString: value)
  }

  /// The clock, or `HEED_NOW` in its place; today is where the user is.
  private static func surroundings() -> Surroundings? {
    let random = SystemRandomNumbers()
    if let text = variable("HEED_NOW"), !text.isEmpty {
      guard let now = Instant(text) else { return nil }
      return Surroundings(now: { now }, today: now.day, random: random)
    }
    var seconds = time(nil)
    var local = unsafe tm()
    unsafe localtime_r(&seconds, &local)
    let today = unsafe CalendarDay(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    return Surroundings(now: now, today: today ?? now().day, random: random)
  }

  private static func now() -> Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(
      millisecondsSinceEpoch: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  private static func terminalWidth() -> Int? {
    if let text = variable("COLUMNS"), let columns = Int(text), columns > 0 { return columns }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
