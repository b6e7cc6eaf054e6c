import Testing

@testable import Heed

@Suite struct JSONReaderTests {
  private func parse(_ text: String) throws(JSONFault) -> JSON {
    try JSON(parsing: Array(text.utf8))
  }

  @Test(arguments: [
    #"{"a":1, "b":2}"#, #"{"b":1,"a":2}"#, "{ }", "[1,2 ]", "[1,2]\n", #""\/""#, #""\u0041""#,
    #""\u00e9""#, #""\u000A""#, #""\u000a""#, "\u{feff}[]", #"{"a":1} "#, #""\u001F""#,
  ])
  func `another form of the same value is read, and is not canonical`(text: String) throws {
    let value = try parse(text)
    #expect(JSON.canonical(parsing: Array(text.utf8)) == nil)
    #expect(JSON.canonical(parsing: value.canonical) == value)
  }

  @Test(arguments: [
    (#"{"a":1,"a":2}"#, 8, #"the key "a" is given twice"#),
    (#"{"\u0061":1,"a":2}"#, 13, #"the key "a" is given twice"#),
    ("1.5", 2, "numbers are whole here; write others as text"),
    ("1e3", 2, "numbers are whole here; write others as text"),
    ("9007199254740993", 17, "the number is too large"),
    ("-9007199254740993", 18, "the number is too large"),
    ("123456789012345678901234567890", 17, "the number is too large"),
    ("-0", 3, "zero has no sign"), ("01", 1, "a number does not begin with 0"),
    ("-", 2, "a digit is expected"), (#""\u0000""#, 8, "the character NUL cannot be kept"),
    (#""\ud800""#, 8, "half of a surrogate pair stands alone"),
    (#""\udc00""#, 8, "half of a surrogate pair stands alone"),
    (#""\ud800\u0041""#, 14, "half of a surrogate pair stands alone"),
    (#""\ud83dx""#, 8, "half of a surrogate pair stands alone"),
    (#""\x""#, 4, "no such escape"), (#""\u12g4""#, 6, "four hexadecimal digits are expected"),
    ("\"a\tb\"", 3, "a control character must be written as an escape"),
    ("\"a", 3, "the text in quotation marks does not end"), ("", 1, "the text ends too early"),
    ("[1", 3, "\",\" or \"]\" is expected"), ("[1,]", 4, "a value is expected here"),
    ("{a:1}", 2, "a key in quotation marks is expected"),
    (#"{"a" 1}"#, 6, "\":\" is expected after the key"),
    ("nul", 1, "a value is expected here"), ("[] []", 4, "something follows the end of the text"),
    ("NaN", 1, "a value is expected here"), ("'a'", 1, "a value is expected here"),
  ])
  func `what is not taken is refused where it stands`(
    text: String, column: Int, reason: String
  ) throws {
    #expect(throws: JSONFault(line: 1, column: column, reason: reason)) { try parse(text) }
  }

  @Test func `a fault tells the line`() {
    #expect(throws: JSONFault(line: 3, column: 3, reason: "a value is expected here")) {
      try parse("[\n1,\n  x]")
    }
  }

  @Test(arguments: [
    [0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82],
  ])
  func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
    let text = [0x22] + bytes + [0x22]
    #expect(throws: JSONFault(line: 1, column: 2, reason: "the text is not UTF-8")) {
      try JSON(parsing: text)
    }
    #expect(JSON.canonical(parsing: text) == nil)
  }

  @Test func `nesting ends at a depth, and does not end the program`() throws {
    let deep = String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
    _ = try parse(deep)
    #expect(throws: JSONFault.self) { try parse(String(repeating: "[", count: 100_000)) }
    #expect(throws: JSONFault.self) { try parse(String(repeating: "{\"a\":", count: 100_000)) }
  }

  @Test func `escapes stand for their characters`() throws {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#
    #expect(try parse(text) == .text("\"\\/\u{8}\u{c}\n\r\t\u{e9}\u{1f600}"))
  }

  @Test func `the integers at the ends are read`() throws {
    #expect(try parse("[9007199254740992,-9007199254740992]").array?.count == 2)
  }
}
