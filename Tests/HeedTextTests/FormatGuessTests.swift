import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct FormatGuessTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func format(_ bytes: some Sequence<UInt8>, _ name: String) throws -> DocumentFormat {
    let path = try folder.write(bytes, to: name)
    return try FormatGuess.format(of: try DocumentFile(path))
  }

  @Test(arguments: [
    ("Words.", "a", DocumentFormat.text), ("Words.", "a.md", .markdown),
    ("Words.", "a.html", .text),
    ("---\ntitle: x\n---\n", "a.txt", .markdown), ("\u{FEFF}  <!DOCTYPE HTML>", "a.txt", .html),
    ("<!-- x --><html>", "a", .html), ("<p>x", "a.htm", .html), ("<p>x", "a.txt", .text),
    ("<?xml version='1.0'?><html xmlns='x'>", "a.xml", .html), ("%PDF-1.7", "a.txt", .pdf),
    ("junk\n%PDF-1.7", "a", .pdf), ("Date: x\nMessage-ID: y\n\n", "a.txt", .email),
  ])
  func `the contents tell more than the name`(
    text: String, name: String, expected: DocumentFormat
  ) throws {
    #expect(try format(text.utf8, name) == expected)
  }

  @Test func `pages in UTF-16 are pages`() throws {
    let bytes = try #require(TextEncoding.utf16(isLittleEndian: false).bytes(of: "\u{FEFF}<html>"))
    #expect(try format(bytes, "a.txt") == .html)
  }

  @Test func `archives are told by their parts`() throws {
    #expect(try format(DOCXSample.file(""), "a.odt") == .docx)
    #expect(try format(ZIPWriter([("word/document2.xml", "")]).archive, "a") == .docx)
    let kind = "application/vnd.oasis.opendocument.text"
    #expect(try format(ZIPWriter([("mimetype", kind)]).archive, "a") == .odt)
  }

  @Test(arguments: [
    ([("xl/workbook.xml", "")], UnreadFormat.spreadsheet),
    ([("ppt/presentation.xml", "")], .presentation), ([("a.txt", "")], .archive),
    ([("mimetype", "application/epub+zip")], .book),
    ([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")], .spreadsheet),
  ])
  func `other archives are told by their name`(
    parts: [(name: String, text: String)], expected: UnreadFormat
  ) throws {
    let path = try folder.write(ZIPWriter(parts).archive, to: "a")
    #expect(ReadFailure.reason(path) == .unread(expected))
  }

  @Test(arguments: [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] as [UInt8], UnreadFormat.oldOffice),
    (Array("{\\rtf1 x}".utf8), .rtf), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .picture),
    ([0xFF, 0xD8, 0xFF, 0xE0], .picture), (Array("GIF89a".utf8), .picture),
    ([0x1F, 0x8B, 8], .archive), ([0x37, 0x7A, 0xBC, 0xAF, 0x27], .archive),
    (Array("<?xml version='1.0'?><rss/>".utf8), .xml),
  ])
  func `formats that are not read are told by their name`(
    bytes: [UInt8], expected: UnreadFormat
  ) throws {
    #expect(ReadFailure.reason(try folder.write(bytes, to: "a.docx")) == .unread(expected))
  }

  @Test func `a document of Office with a password is told as such`() throws {
    let name = "EncryptedPackage".utf8.map { [$0, 0] }.joined()
    let bytes =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      + [UInt8](repeating: 0, count: (1 << 16) - 20) + name
    #expect(ReadFailure.reason(try folder.write(bytes, to: "a.docx")) == .encrypted)
  }
}
