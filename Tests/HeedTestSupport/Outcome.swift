/// What a command printed, and how it ended.
package struct Outcome: Equatable, Sendable {
  /// Standard output.
  package var output: [UInt8]
  /// Standard error.
  package var errors: [UInt8]
  package var status: Int32

  package init(output: [UInt8], errors: [UInt8], status: Int32) {
    self.output = output
    self.errors = errors
    self.status = status
  }

  package var text: String { String(decoding: output, as: UTF8.self) }
  package var errorText: String { String(decoding: errors, as: UTF8.self) }
  /// Both, for checks of all that a person may see.
  package var allText: String { text + errorText }
  /// The lines of standard output, without their ends; the last is empty.
  package var lines: [String] {
    output.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
  }
}
