import Foundation
import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct PlainTextReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ bytes: [UInt8], _ name: String = "a.txt") throws -> ReadDocument {
    try DocumentReader(try folder.write(bytes, to: name), keepingText: true).read { _ in }
  }

  @Test func `the text read of UTF-8 is the file, byte order mark included`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("Die Brücke\nist alt.\n".utf8)
    let document = try read(bytes)
    #expect(document.text == bytes)
    #expect(document.length == bytes.count)
  }

  @Test(arguments: TextEncoding.all)
  func `the text read of other encodings is UTF-8`(encoding: TextEncoding) throws {
    let text = String(repeating: "Die Brücke ist „größer“.\r\n", count: 6000)
    let document = try read(try #require(encoding.bytes(of: text)))
    #expect(document.text == Array(text.utf8))
    #expect(document.length == text.utf8.count)
  }

  @Test func `front matter says what a Markdown file is, and counts in the offsets`() throws {
    let text = "---\ntitle: The dykes\ndate: 2025-03-03\n---\n# Dykes\n"
    let document = try read(Array(text.utf8), "a.txt")
    #expect(document.format == .markdown)
    #expect(document.title == "The dykes")
    #expect(document.date == "2025-03-03")
    #expect(document.text == Array(text.utf8))
  }

  @Test(arguments: [
    (Array(" \n\t".utf8), ReadFailure.Reason.blank), ([], .empty),
    ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0], .binary),
  ])
  func `what holds no text is refused`(bytes: [UInt8], reason: ReadFailure.Reason) throws {
    #expect(throws: ReadFailure(folder.file("a.txt"), reason)) { try read(bytes) }
  }

  @Test func `more than 100 MB is refused before it is read`() throws {
    let path = try folder.write([], to: "a.txt")
    let made = unsafe truncate(path, 200_000_000)
    #expect(made == 0)
    #expect(throws: ReadFailure(path, .tooLarge(limit: 100_000_000))) {
      try DocumentReader(path).read { _ in }
    }
  }
}
