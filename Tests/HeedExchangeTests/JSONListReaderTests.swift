import HeedExchange
import HeedTestSupport
import Testing

@Suite struct JSONListReaderTests {
  @Test func `each object of a list is a row, and its columns are all keys of the file`() throws {
    let table = try ReadTable(
      """
      [{"ref": "a", "n": 1.50, "done": true, "note": null},
       {"ref": "b", "tags": ["x", null, "y"], "body": {"name": "UN", "of": {"code": -2e3}}},
       {}, {"late": "z\\r\\nend", "ref": "\\u00e9\\ud83d\\ude00\\n"}]
      """)
    #expect(table.format == .json)
    #expect(
      table.header == ["ref", "n", "done", "note", "tags", "body.name", "body.of.code", "late"])
    #expect(
      table.cells == [
        ["a", "1.50", "true", "", "", "", "", ""],
        ["b", "", "", "", "x\ny", "UN", "-2e3", ""],
        ["é😀\n", "", "", "", "", "", "", "z\nend"],
      ])
    #expect(table.rows.map(\.number) == [1, 2, 4])
  }

  @Test func `a list within an object is found, and what stands beside it is passed over`() throws {
    let table = try ReadTable(
      """
      {"about": {"title": "a \\" [", "years": [1, [2]], "n": -1}, "empty": [],
       "data": {"rows": [{"ref": "a"}, {"ref": "b"}]}, "count": 2}
      """)
    #expect(table.cells == [["a"], ["b"]])
  }

  @Test func `objects in lists are lines, and an object that may be null is no column`() throws {
    let table = try ReadTable(
      """
      [{"ref": "a", "who": null, "by": [{"name": "X", "n": 1}, {"name": "Y"}]},
       {"ref": "b", "who": {"name": "Z"}, "by": []}]
      """)
    #expect(table.header == ["ref", "by.name", "by.n", "who.name"])
    #expect(table.cells == [["a", "X\nY", "1", ""], ["b", "", "", "Z"]])
  }

  @Test func `items that are no objects and keys given twice are faults of their rows`() throws {
    let table = try ReadTable(#"[{"a": "1"}, 2, {"a": "3", "a": "4"}, ["x"], {"a": "5"}]"#)
    #expect(table.cells == [["1"], ["5"]])
    #expect(table.rows.compactMap { $0.fault?.place } == ["2:", "3:", "4:"])
    #expect(table.faults == ["notAnObject", #"keyTwice("a")"#, "notAnObject"])
  }

  @Test(arguments: [
    ("[{\"a\": 1},\n {\"a\": 01}]", #"2:8:notJSON("a number does not begin with 0")"#),
    ("[{\"a\": 1}", #"1:10:notJSON("the text breaks off")"#),
    ("[{\"a\": \"x\ny\"}]", #"1:10:notJSON("a control character must be written as an escape")"#),
    ("[{\"a\": 1} {\"a\": 2}]", #"1:11:notJSON("“,” or “]” is expected")"#),
    ("[{\"a\": 1}]\n}", #"2:1:notJSON("something follows the end of the text")"#),
    ("[{\"a\": nul}]", #"1:8:notJSON("a value is expected")"#),
    ("[{\"a\": \"\\x\"}]", #"1:9:notJSON("there is no such escape")"#),
    ("[{\"a\": 1},]", #"1:11:notJSON("a value is expected")"#),
    ("[]", "notATable"), ("[{}]", "notATable"), ("{\"a\": {}}\n", "notATable"),
    ("{\"a\": [{\"b\": 1}],\n \"c\": [{\"d\": 2}]}", "severalLists"),
  ])
  func `what is no JSON is one failure with line and column`(text: String, failure: String) throws {
    #expect(try ReadTable.failure(text, as: .json) == failure)
  }

  @Test func `nesting has an end`() throws {
    let deep = String(repeating: "{\"a\":", count: 100_000)
    #expect(try ReadTable.failure("[" + deep) == "1:tooDeep")
    #expect(try ReadTable.failure(deep, as: .json) == "tooDeep")
    let brackets = String(repeating: "[", count: 100_000)
    #expect(try ReadTable.failure("[{\"a\":" + brackets) == "1:tooDeep")
    #expect(
      try ReadTable.failure("{\"a\":" + brackets, as: .json)
        == #"1:100006:notJSON("the text breaks off")"#)
  }

  @Test func `an object longer than a piece of the file is read whole`() throws {
    let long = String(repeating: "word ", count: 200_000)
    let table = try ReadTable("[{\"a\": \"\(long)\"}, {\"a\": \"2\"}]")
    #expect(table.cells == [[long], ["2"]])
  }

  @Test(.timeLimit(.minutes(5)), arguments: 0..<10)
  func `ten thousand malformed files are rows or a failure`(seed: Int) throws {
    let samples = [
      #"[{"ref": "a\u00e9", "n": -1.5e3, "t": ["x", {"y": null}]}, {"ref": "b", "o": {}}]"#,
      #"{"about": [1, "]"], "data": {"rows": [{"a": "1"}, {"b": false}]}, "n": 0}"#,
    ].map { Array($0.utf8) }
    let tokens = ["{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "d83d", "null", "0", "-", "1e"]
    var malformed = Malformed(seed: seed, samples: samples, tokens: tokens)
    try malformed.check(1000, as: .json)
  }
}
