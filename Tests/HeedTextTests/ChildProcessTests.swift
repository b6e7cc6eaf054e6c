import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct ChildProcessTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What a script of the shell prints, says on the side and ends with.
  private func run(
    _ script: String, limits: ChildProcess.Limits = .init()
  ) throws(ReadFailure) -> (output: String, errors: String, status: Int32) {
    let file = try DocumentFile(folder.file("a"))
    var child = try ChildProcess(["sh", "-c", script], reading: file, limits: limits)
    var buffer = [UInt8](repeating: 0, count: 100)
    var output: [UInt8] = []
    while true {
      let count = try child.read(&buffer)
      guard count > 0 else { break }
      output += buffer[..<count]
    }
    let status = try child.end()
    return (
      String(decoding: output, as: UTF8.self), String(decoding: child.errors, as: UTF8.self), status
    )
  }

  @Test func `a program reads the document and prints`() throws {
    try folder.write("words".utf8, to: "a")
    #expect(try run("cat; echo said >&2; exit 3") == ("words", "said\n", 3))
    // Opened by the name of its input, it is read anew.
    #expect(try run("cat /dev/stdin; cat /dev/stdin").output == "wordswords")
  }

  @Test func `what it says on the side is kept to a measure, and does not stop it`() throws {
    try folder.write([], to: "a")
    let result = try run("head -c 1000000 /dev/zero >&2; echo done")
    #expect(result.output == "done\n")
    #expect(result.errors.utf8.count == 4096)
  }

  @Test func `a program that keeps this one waiting is ended`() throws {
    try folder.write([], to: "a")
    let limits = ChildProcess.Limits(waiting: 200)
    #expect(throws: ReadFailure(folder.file("a"), .tooSlow)) {
      try run("echo a; exec sleep 60", limits: limits)
    }
    // Also where it closes its output and goes on.
    #expect(try run("exec >&- 2>&-; exec sleep 60", limits: limits).status == -9)
  }

  @Test func `a program that takes more time or memory than it may is ended`() throws {
    try folder.write([], to: "a")
    #expect(
      try run("while :; do :; done", limits: ChildProcess.Limits(processor: 1)).status == -24)
    let hungry = "sleep 0.3; exec python3 -c 'x = bytes(900_000_000)'"
    #expect(try run(hungry, limits: ChildProcess.Limits(memory: 200_000_000)).status != 0)
  }

  @Test func `a program that is not there is told by its name`() throws {
    let path = try folder.write([], to: "a")
    let file = try DocumentFile(path)
    #expect(throws: ReadFailure(path, .programMissing("no-such-program"))) {
      _ = try ChildProcess(["no-such-program"], reading: file)
    }
  }
}
