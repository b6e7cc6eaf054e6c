import Foundation

/// A program of the system, run to its end.
package struct Shell {
  package let output: String
  package let errors: String
  package let status: Int32

  /// Runs the program with the text as its input; nothing of it is taken from `PATH` but the name.
  package init(_ arguments: [String], input: String = "") throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let (inputPipe, outputPipe, errorPipe) = (Pipe(), Pipe(), Pipe())
    process.standardInput = inputPipe
    process.standardOutput = outputPipe
    process.standardError = errorPipe
    try process.run()
    try inputPipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try inputPipe.fileHandleForWriting.close()
    output = String(decoding: outputPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    errors = String(decoding: errorPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// Runs the statements in a plain `sqlite3`, without any of Heed's settings.
  package static func sqlite(_ path: String, _ statements: String) throws -> Shell {
    try Shell(["sqlite3", "-init", "/dev/null", "-batch", path], input: statements + "\n")
  }
}
