import Foundation

/// The built `heed`, run as a process of its own in a folder of its own.
package struct HeedProgram {
  package let folder: TemporaryFolder
  /// What the program finds in its environment, and nothing else.
  package var environment = [
    "HEED_NOW": "2026-11-24T15:00:00Z", "TZ": "UTC", "PATH": "/usr/bin:/bin",
  ]

  package init() throws { folder = try TemporaryFolder() }

  /// Beside the tests that run now.
  package static let path = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("heed").path

  /// Runs `heed` with those words.
  @discardableResult
  package func run(_ words: [String], input: [UInt8] = []) throws -> Outcome {
    try Self.run(Self.path, words, in: folder, environment: environment, input: input)
  }

  /// Runs `heed` with those words.
  @discardableResult
  package func run(_ words: String...) throws -> Outcome { try run(words) }

  /// Runs a script of the shell, in which `$HEED` is the program.
  @discardableResult
  package func shell(_ script: String) throws -> Outcome {
    var environment = environment
    environment["HEED"] = Self.path
    return try Self.run(
      "/bin/sh", ["-c", script], in: folder, environment: environment, input: [])
  }

  /// Whether a program can be found where Debian installs it.
  package static func has(_ name: String) -> Bool {
    ["/usr/bin/", "/bin/", "/usr/sbin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + name)
    }
  }

  private static func run(
    _ path: String, _ words: [String], in folder: TemporaryFolder,
    environment: [String: String], input: [UInt8]
  ) throws -> Outcome {
    // Through files and not pipes: no answer is too long to wait for.
    let names = ["in", "out", "err"].map { ".\($0)-\(UUID().uuidString)" }
    try folder.write(input, to: names[0])
    try folder.write([], to: names[1])
    try folder.write([], to: names[2])
    defer {
      for name in names { try? FileManager.default.removeItem(atPath: folder.file(name)) }
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = words
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = FileHandle(forReadingAtPath: folder.file(names[0]))
    process.standardOutput = FileHandle(forWritingAtPath: folder.file(names[1]))
    process.standardError = FileHandle(forWritingAtPath: folder.file(names[2]))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try folder.bytes(of: names[1]), errors: try folder.bytes(of: names[2]),
      status: process.terminationStatus)
  }
}
