import Testing

@testable import HeedText

@Suite struct HTMLEncodingTests {
  private func text(_ bytes: [UInt8]) throws(ReadFailure) -> String {
    String(decoding: try HTMLEncoding.text(of: bytes, path: "a"), as: UTF8.self)
  }

  @Test func `a page is in the encoding that it names`() throws {
    let page = "<meta charset=\"macintosh\"><p>Brücke"
    let bytes = try #require(TextEncoding.macRoman.bytes(of: page))
    #expect(try text(bytes) == page)
    let old = "<meta http-equiv=content-type content='text/html; charset = ISO-8859-1'>Brücke"
    #expect(try text(try #require(TextEncoding.windows1252.bytes(of: old))) == old)
  }

  @Test func `a page in UTF-8 is read as such, whatever it names`() throws {
    let page = "<meta charset=windows-1251><p>Brücke"
    #expect(try text(Array(page.utf8)) == page)
  }

  @Test func `a page that names no encoding is judged by its letters`() throws {
    let page = "<p>Die Brücke ist größer"
    #expect(try text(try #require(TextEncoding.windows1252.bytes(of: page))) == page)
    #expect(try text([0xFF, 0xFE] + Array("<\0p\0".utf8)) == "<p")
  }

  @Test func `an encoding that is not read is named`() {
    let page = Array("<meta charset=windows-1251>".utf8) + [0xCA, 0xEE, 0xEC, 0xE8, 0xF1, 0xF1]
    #expect(throws: ReadFailure("a", .encoding("windows-1251"))) { try text(page) }
  }
}
