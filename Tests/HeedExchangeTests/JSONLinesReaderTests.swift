import HeedExchange
import HeedTestSupport
import Testing

@Suite struct JSONLinesReaderTests {
  @Test func `each line is a row`() throws {
    let table = try ReadTable(
      "{\"ref\": \"a\", \"n\": 1}\r\n\n  {\"ref\": \"b\", \"of\": {\"x\": [\"y\"]}}  \n")
    #expect(table.format == .jsonl)
    #expect(table.header == ["ref", "n", "of.x"])
    #expect(table.cells == [["a", "1", ""], ["b", "", "y"]])
    #expect(table.rows.map(\.number) == [1, 3])
  }

  @Test func `a line that is no object is a fault and the others are read`() throws {
    let table = try ReadTable(
      """
      {"a": "1"}
      {"a": "2"
      [3]
      {"a": "4"} x
      {"a": "\\ud83d"}
      {"a": 5, "a": 6}
      {"a": "7"}
      """)
    #expect(table.cells == [["1"], ["\u{FFFD}"], ["7"]])
    #expect(table.rows.compactMap { $0.fault?.place } == ["2:10:", "3:", "4:11:", "6:"])
    #expect(table.rows[1].cells == ["{\"a\": \"2\""])
  }

  @Test func `a line without end is a failure before it fills the memory`() throws {
    let start = Array("{\"a\": 1}\n{\"a\": \"".utf8)
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: RowSize.most + 600_000)
    #expect(
      try ReadTable.failure(start + long, as: .jsonl) == "2:rowTooLong(limit: 16777216)")
  }

  @Test(.timeLimit(.minutes(5)), arguments: 0..<10)
  func `ten thousand malformed files are rows or a failure`(seed: Int) throws {
    let samples = [
      "{\"ref\": \"a\", \"n\": 1}\n{\"ref\": \"b\", \"t\": [\"x\", \"y\"]}\n",
      "{\"a\": {\"b\": [{\"c\": 1}, {\"c\": 2}]}}\r\n\r\n{\"a\": null}",
    ].map { Array($0.utf8) }
    let tokens = ["{", "}", "[", "]", ",", ":", "\"", "\\", "\n", "\r", "null", "0", "\\u0000"]
    var malformed = Malformed(seed: seed, samples: samples, tokens: tokens)
    try malformed.check(1000, as: .jsonl)
  }
}
