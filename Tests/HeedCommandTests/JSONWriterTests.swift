import FoundationEssentials
import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct JSONWriterTests {
  private func written(pretty: Bool = false, _ write: (inout JSONWriter) -> Void) throws -> String {
    let memory = MemoryOutput()
    let output = OutputBuffer(memory)
    var json = JSONWriter(output, pretty: pretty)
    write(&json)
    try output.flush()
    return memory.text
  }

  private func writeSample(_ json: inout JSONWriter) {
    json.beginObject()
    json.member("ref", "envoy")
    json.member("number", nil as String?)
    json.member("total", 10)
    json.member("mixed", false)
    json.member("tags", ["a", "b"])
    json.key("groups")
    json.beginArray()
    json.endArray()
    json.key("stages")
    json.beginObject()
    json.endObject()
    json.key("held")
    json.boolean(true)
    json.endObject()
  }

  @Test func `one line by default`() throws {
    #expect(
      try written(writeSample)
        == #"{"ref":"envoy","number":null,"total":10,"mixed":false,"tags":["a","b"],"#
        + #""groups":[],"stages":{},"held":true}"#)
  }

  @Test func `pretty puts one member a line, and nothing into empty brackets`() throws {
    #expect(
      try written(pretty: true, writeSample) == """
        {
          "ref": "envoy",
          "number": null,
          "total": 10,
          "mixed": false,
          "tags": [
            "a",
            "b"
          ],
          "groups": [],
          "stages": {},
          "held": true
        }
        """)
  }

  @Test func `several texts make JSON Lines`() throws {
    let text = try written { json in
      for number in 1...2 {
        json.beginArray()
        json.integer(number)
        json.endArray()
        json.endText()
      }
    }
    #expect(text == "[1]\n[2]\n")
  }

  @Test(arguments: [
    ("a\"b\\c/", #""a\"b\\c/""#), ("\n\r\t\u{08}\u{00}", #""\n\r\t\u0008\u0000""#),
    ("\u{7F}\u{9B}\u{2028}\u{202E}\u{200B}\u{FEFF}", #""\u007F\u009B\u2028\u202E\u200B\uFEFF""#),
    ("\u{E0041}\u{1D173}", #""\uDB40\uDC41\uD834\uDD73""#), ("漢字👍é", "\"漢字👍é\""),
  ])
  func `strings are escaped`(text: String, expected: String) throws {
    #expect(try written { $0.string(text) } == expected)
  }

  @Test func `every text is safe on a terminal and parses back to itself`() throws {
    let text = try written { json in
      json.beginArray()
      for text in HostileText.all { json.string(text) }
      json.endArray()
    }
    #expect(!hasHidden(text))
    let back = try JSONDecoder().decode([String].self, from: Data(text.utf8))
    #expect(back.map { Array($0.utf8) } == HostileText.all.map { Array($0.utf8) })
  }

  @Test func `all of Unicode parses back to itself`() throws {
    var all = String.UnicodeScalarView()
    for value in UInt32(0)...0x10FFFF {
      if let scalar = Unicode.Scalar(value) { all.append(scalar) }
    }
    let text = try written { $0.string(String(all)) }
    #expect(!hasHidden(text))
    let back = try JSONDecoder().decode(String.self, from: Data(text.utf8))
    #expect(Array(back.utf8) == Array(String(all).utf8))
  }

  @Test func `bytes that are no UTF-8 have a stand-in`() throws {
    let text = try written { json in
      json.beginArray()
      json.string([0x61, 0xFF].span)
      json.endArray()
    }
    #expect(text == #"["a\uFFFD"]"#)
  }
}
