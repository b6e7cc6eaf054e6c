import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct FileLinesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lines(_ bytes: [UInt8]) throws -> FileLines {
    try FileLines(try folder.write(bytes, to: "file"))
  }

  private func all(_ lines: FileLines) throws -> [[UInt8]] {
    var all: [[UInt8]] = []
    while let line = try lines.next() { all.append(line) }
    return all
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb", ["a", "b"]), ("\n\nb\n", ["", "", "b"]),
    ("a\rb\n", ["a\rb"]),
  ])
  func `lines are given without their ends`(text: String, expected: [String]) throws {
    let lines = try lines(Array(text.utf8))
    #expect(lines.size == text.utf8.count)
    #expect(try all(lines).map { String(decoding: $0, as: UTF8.self) } == expected)
    #expect(lines.bytesRead == text.utf8.count)
  }

  @Test func `lines that are longer than a piece are whole`() throws {
    let long = [[UInt8]](
      [
        [UInt8](repeating: 1, count: 200_000), [], [UInt8](repeating: 2, count: 65_536), [3],
        [UInt8](repeating: 4, count: 65_535),
      ])
    #expect(try all(lines(long.flatMap { $0 + [0x0A] })) == long)
  }

  @Test func `what it begins with is read again`() throws {
    let lines = try lines(Array("ab\ncd".utf8))
    #expect(try lines.start(4) == Array("ab\nc".utf8))
    #expect(try lines.next() == Array("ab".utf8))
    #expect(try lines.whole() == Array("cd".utf8))
    #expect(try lines.next() == nil)
  }

  @Test func `what is missing or a folder cannot be read`() throws {
    for (path, isMissing) in [(folder.file("none"), true), (folder.path, false)] {
      #expect {
        _ = try FileLines(path).next()
      } throws: {
        guard case CommandFault.file(_, _, isMissing) = $0 else { return false }
        return true
      }
    }
  }
}
