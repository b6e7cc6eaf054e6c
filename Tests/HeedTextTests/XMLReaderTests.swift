import Testing

@testable import HeedText

/// Bytes in memory, a few at a time.
private final class MemorySource: ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) {
    rest = Array(text.utf8)[...]
    super.init(path: "a")
  }

  override func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int? {
    let piece = rest.prefix(min(buffer.count, 100))
    unsafe buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}

@Suite struct XMLReaderTests {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private func events(_ text: String) throws -> [XMLReader.Event] {
    let reader = try XMLReader(MemorySource(text), part: "part.xml")
    var events: [XMLReader.Event] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }

  @Test func `elements have the known prefix of their namespace, whatever their own`() throws {
    #expect(
      try events("<x:p xmlns:x=\"\(Self.word)\"><x:t> a &amp; b </x:t><x:tab/></x:p>") == [
        .start("w:p"), .start("w:t"), .text(Array(" a & b ".utf8)), .end("w:t"), .start("w:tab"),
        .end("w:tab"), .end("w:p"),
      ])
    #expect(try events("<p xmlns=\"urn:other\"/>") == [.start("?:p"), .end("?:p")])
    #expect(try events("<p/>") == [.start("p"), .end("p")])
  }

  @Test func `attributes are found by prefix and name`() throws {
    let reader = try XMLReader(
      MemorySource("<x:p xmlns:x=\"\(Self.word)\" x:val=\"1\" val=\"2\"/>"), part: "part.xml")
    #expect(try reader.next() == .start("w:p"))
    #expect(reader.attribute("w:val") == "1")
    #expect(reader.attribute("val") == "2")
    #expect(reader.attribute("w:other") == nil)
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
    "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
  ])
  func `a document type is refused, and nothing of it loaded`(text: String) {
    #expect(throws: ReadFailure("a", .documentType("part.xml"))) { try events(text) }
  }

  @Test(arguments: [
    ("<a>\n<b></a>", 2), ("<a>&b;</a>", 1), ("", 1), ("a", 1), ("<a/><b/>", 1), ("<a>\n\n", 3),
  ])
  func `what is no XML is refused with its line`(text: String, line: Int) {
    let what = "part.xml breaks off or is no XML at line \(line)"
    #expect(throws: ReadFailure("a", .damaged(what))) { try events(text) }
  }

  @Test func `elements nested without end are refused`() {
    let text = String(repeating: "<a>", count: 10_000)
    #expect(throws: ReadFailure.self) { try events(text) }
  }
}
