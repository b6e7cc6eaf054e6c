import Foundation
import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct DocumentReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a letter gives its title, its day, its paragraphs and points`() throws {
    let reading = try Reading(Fixtures.path("letter.txt"))
    #expect(reading.document.title == "Open letter on the flood plain")
    #expect(reading.document.date == "2025-03-03")
    #expect(reading.document.text == (try Fixtures.bytes("letter.txt")))
    #expect(reading.lines.contains("1@0 Please have the dykes surveyed before the summer."))
    #expect(reading.misplaced == [])
  }

  @Test func `the text is kept only where it is asked for`() throws {
    let document = try DocumentReader(Fixtures.path("report.odt")).read { _ in }
    #expect(document.text == nil)
    #expect(document.length > 500)
  }

  @Test func `the format can be given`() throws {
    let path = try folder.write("<p>x".utf8, to: "a.txt")
    #expect(try Reading(path, as: .html).document.format == .html)
    let text = try folder.write("words".utf8, to: "a.txt")
    #expect(ReadFailure.reason(text, as: .docx) == .damaged("its end is missing"))
    #expect(ReadFailure.reason(text, as: .pdf) == .damaged("its end is missing"))
  }

  @Test func `a failure of the one who takes the blocks ends the reading`() {
    let failure = ReadFailure("other", .changed)
    var count = 0
    #expect(throws: failure) {
      try DocumentReader(Fixtures.path("report.docx")).read { (_) throws(ReadFailure) in
        count += 1
        if count == 3 { throw failure }
      }
    }
    #expect(count == 3)
  }

  @Test(arguments: [DocumentFormat.html, .docx, .odt, .pdf, .email])
  func `more than 50 MB is refused before it is read`(format: DocumentFormat) throws {
    let path = try folder.write([], to: "a")
    let made = unsafe truncate(path, 60_000_000)
    #expect(made == 0)
    #expect(ReadFailure.reason(path, as: format) == .tooLarge(limit: 50_000_000))
  }

  /// Small files of each format.
  static let samples: [(name: String, bytes: [UInt8])] = [
    ("a.txt", Array("Dear Minister,\n\n1. Survey – the dykes.\n(a) Soon; \u{C}é\r\n* x\n".utf8)),
    ("a.md", Array("---\ntitle: \"x\"\n---\n# Head\n\n- one **two**\n\n[1] note\n".utf8)),
    (
      "a.html",
      Array(
        "<html><title>t</title><h1>H</h1><ol type=a><li>x<p>y<br>z</ol><pre>1. a\n</pre>b&eacute;"
          .utf8)
    ),
    (
      "a.eml",
      Array(
        """
        From: a
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Transfer-Encoding: quoted-printable

        Br=C3=BCcke
        > x
        --b
        Content-Type: text/html

        <p>x
        --b--
        """.utf8)
    ),
  ]

  /// Changes, repeats, takes out or puts in a few bytes.
  static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(6) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(5) {
      case 0: bytes[place] = UInt8(random.below(256))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(random.pick(Array("<>&\"'=-\n\r\0\u{C}%()[]{}\\/".utf8)), at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + random.below(20)))
      default:
        let end = min(bytes.count, place + random.below(30))
        bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count))
      }
    }
    return bytes
  }

  /// Writes a file without waiting for the disk, as Foundation does.
  private func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = unsafe fopen(path, "w") else { throw ReadFailure(path, .missing) }
    let count = unsafe fwrite(bytes, 1, bytes.count, file)
    #expect(count == bytes.count)
    unsafe fclose(file)
  }

  /// A document that was changed at random is read rightly, or refused.
  private func check(_ bytes: [UInt8], _ name: String) throws {
    let path = folder.file(name)
    try write(bytes, to: path)
    defer { _ = unsafe unlink(path) }
    do throws(ReadFailure) {
      let reading = try Reading(path)
      #expect(reading.misplaced == [])
    } catch {
      #expect(error.path == path)
    }
  }

  @Test(arguments: samples)
  func `ten thousand changed texts are read or refused`(
    sample: (name: String, bytes: [UInt8])
  ) throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<10_000 { try check(Self.mutated(sample.bytes, &random), sample.name) }
  }

  @Test(arguments: ["report.docx", "report.odt"])
  func `thousands of changed archives are read or refused`(name: String) throws {
    var random = SeededGenerator(seed: 5)
    let bytes = try Fixtures.bytes(name)
    for _ in 0..<2000 { try check(Self.mutated(bytes, &random), name) }
  }

  @Test func `thousands of changed parts of archives are read or refused`() throws {
    var random = SeededGenerator(seed: 6)
    let level =
      "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">\(level)</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let body =
      DOCXSample.paragraph("One", DOCXSample.point(1))
      + "<w:p><w:del>\(DOCXSample.run("x"))</w:del>\(DOCXSample.run("Two", "<w:b/>"))</w:p>"
    for _ in 0..<3000 {
      let parts = [body, numbering].map {
        String(decoding: Self.mutated(Array($0.utf8), &random), as: UTF8.self)
      }
      try check(DOCXSample.file(parts[0], numbering: parts[1]), "a.docx")
    }
  }

  @Test func `changed PDFs are read or refused`() throws {
    var random = SeededGenerator(seed: 7)
    let bytes = PDFSample(pages: [PDFSample.lines(["1. One (a) point", "goes on."])]).bytes
    for _ in 0..<100 { try check(Self.mutated(bytes, &random), "a.pdf") }
  }
}
