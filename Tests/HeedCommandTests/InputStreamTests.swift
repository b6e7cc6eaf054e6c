import Foundation
import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct InputStreamTests {
  /// Opens a file with the text, and closes it afterwards.
  private func reading<R>(_ text: String, _ body: (FileDescriptorInput) -> R) throws -> R {
    let folder = try TemporaryFolder()
    let file = try #require(
      FileHandle(forReadingAtPath: try folder.write(text.utf8, to: "input")))
    defer { try? file.close() }
    return body(FileDescriptorInput(descriptor: file.fileDescriptor))
  }

  @Test func `lines come one by one, the last without its end too`() throws {
    try reading("yes\n\nno") { input in
      #expect(input.line() == "yes")
      #expect(input.line() == "")
      #expect(input.line() == "no")
      #expect(input.line() == nil)
    }
  }

  @Test func `an endless line is cut, not waited for`() throws {
    let limit = FileDescriptorInput.limit
    try reading(String(repeating: "a", count: limit + 1)) { input in
      #expect(input.line()?.count == limit)
      #expect(input.line() == "a")
    }
  }

  @Test func `lines known beforehand come in their order`() {
    let input = MemoryInput(["a", "b"])
    #expect([input.line(), input.line(), input.line()] == ["a", "b", nil])
  }
}
