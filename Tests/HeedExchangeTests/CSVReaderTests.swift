import HeedExchange
import HeedTestSupport
import Testing

@Suite struct CSVReaderTests {
  @Test(arguments: [
    ("ref,note\na,b\nc,d\n", TableFormat.csv), ("ref;note\na;b\nc;d", .csv),
    ("ref\tnote\na\tb\nc\td\n", .tsv), ("ref|note\r\na|b\r\nc|d\r\n", .csv),
    ("ref,note\ra,b\rc,d\r", .csv), ("sep=;\r\nref;note\r\na;b\r\nc;d", .csv),
    ("\u{FEFF}ref,note\na,b\n\n  \n,\nc,d\n\n", .csv),
    ("\"ref\",\"note\"\n\"a\" ,\"b\"\nc,d", .csv),
  ])
  func `any delimiter and any line break makes the same rows`(
    text: String, format: TableFormat
  ) throws {
    let table = try ReadTable(text)
    #expect(table.format == format)
    #expect(table.header == ["ref", "note"])
    #expect(table.cells == [["a", "b"], ["c", "d"]])
    #expect(table.faults == [])
  }

  @Test func `quotation marks hold delimiters, line breaks and doubled quotation marks`() throws {
    let table = try ReadTable("ref,note\r\na,\"x, \"\"y\"\"\r\nz\"\r\nb,\"\"\r\nc,say \"hi\"")
    #expect(table.cells == [["a", "x, \"y\"\nz"], ["b", ""], ["c", "say \"hi\""]])
    #expect(table.rows.map(\.number) == [2, 4, 5])
  }

  @Test func `a cell that was kept from running as a formula is read as it was`() throws {
    let table = try ReadTable("ref,note\na,'=1+1\nb,''=1+1\nc,'quoted'\nd,-5\n")
    #expect(table.cells.map { $0[1] } == ["=1+1", "'=1+1", "'quoted'", "-5"])
  }

  @Test func `the delimiter is that of the rows, not the one that occurs most`() throws {
    let table = try ReadTable("ref;note\na;one, two, three\nb;four, five\n")
    #expect(table.cells == [["a", "one, two, three"], ["b", "four, five"]])
    let single = try ReadTable("note\none, two; three\nfour\n")
    #expect(single.cells == [["one, two; three"], ["four"]])
  }

  @Test func `a row with too few cells gets empty ones and a row with too many is faulty`() throws {
    let table = try ReadTable("a,b,c,\n1\n1,2,3,\n1,2,3,4\n5,6,7\n", as: .csv)
    #expect(table.header == ["a", "b", "c"])
    #expect(table.cells == [["1", "", ""], ["1", "2", "3"], ["5", "6", "7"]])
    let fault = table.rows[2].fault
    #expect(fault?.place == "4:4:")
    #expect(fault?.message.hasSuffix("the row has 4 cells, and the header names 3") == true)
    #expect(table.rows[2].cells == ["1", "2", "3", "4"])
  }

  @Test func `text after a closing quotation mark makes a row faulty and is kept`() throws {
    let table = try ReadTable("a,b\n1,\"x\" y\n3,4\n")
    #expect(table.cells == [["3", "4"]])
    #expect(table.rows[0].fault?.place == "2:2:")
    #expect(table.rows[0].cells == ["1", "\"x\" y"])
  }

  @Test func `a quotation mark that is never closed is one failure, where it opens`() throws {
    #expect(try ReadTable.failure("a,b\n1,2\n\"x\ny\",\"z\n3,4\n") == "4:2:openQuote")
    #expect(try ReadTable.failure("a,\"b\n1,2\n") == "1:2:openQuote")
  }

  @Test func `a row without end is a failure before it fills the memory`() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: RowSize.most + 600_000)
    let start = Array("a,b\n1,".utf8)
    #expect(try ReadTable.failure(start + long) == "2:rowTooLong(limit: 16777216)")
    #expect(try ReadTable.failure(start + [0x22] + long) == "2:2:openQuote")
    let commas = [UInt8](repeating: UInt8(ascii: ","), count: 100_000)
    let wide = try ReadTable(Array("a,b\n".utf8) + commas + Array("\n1,2".utf8), as: .csv)
    #expect(wide.cells == [["1", "2"]])
  }

  @Test func `a long row within the limit is read whole`() throws {
    let long = String(repeating: "word ", count: 400_000)
    let table = try ReadTable("a,b\n1,\"\(long)\"\n2,x\n")
    #expect(table.cells == [["1", long], ["2", "x"]])
  }

  @Test func `every encoding gives the same words`() throws {
    let words = "Côte d’Ivoire — “été”"
    let start = Array("ref,State\ra,".utf8)
    let samples: [[UInt8]] = [
      Array("ref,State\na,\(words)\n".utf8),
      [0xFF, 0xFE] + Array("ref,State\na,\(words)\n".utf16).flatMap { Self.bytes($0) },
      [0xFE, 0xFF] + Array("ref,State\na,\(words)\n".utf16).flatMap { Self.bytes($0).reversed() },
      start
        + Self.bytes(of: words, ["ô": 0x99, "’": 0xD5, "—": 0xD1, "“": 0xD2, "é": 0x8E, "”": 0xD3]),
      start
        + Self.bytes(of: words, ["ô": 0xF4, "’": 0x92, "—": 0x97, "“": 0x93, "é": 0xE9, "”": 0x94]),
    ]
    for sample in samples { #expect(try ReadTable(sample).cells == [["a", words]]) }
  }

  private static func bytes(_ unit: UInt16) -> [UInt8] {
    [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
  }

  private static func bytes(of words: String, _ map: [Character: UInt8]) -> [UInt8] {
    words.flatMap { map[$0].map { [$0] } ?? Array($0.utf8) }
  }

  @Test func `bytes that spell nothing and NUL are replaced`() throws {
    let start = Array("ref,note\na,\"été déjà vu\u{0}".utf8)
    let table = try ReadTable(start + [0xFF] + Array("\"\n".utf8))
    #expect(table.cells == [["a", "été déjà vu\u{FFFD}\u{FFFD}"]])
  }

  @Test(.timeLimit(.minutes(5)), arguments: 0..<10)
  func `ten thousand malformed files are rows or a failure`(seed: Int) throws {
    let samples = [
      "ref,note,on\na,\"x, \"\"y\"\"\nz\",2023-10-13\nb,Côte d’Ivoire,\n",
      "sep=;\r\nref;note\r\na;1\r\n\"b\";\r\n", "a\tb\rc\td\r",
    ].map { Array($0.utf8) }
    let tokens = [",", ";", "\t", "|", "\"", "\"\"", "\n", "\r", "\r\n", " ", "é", "sep=", "=1"]
    var malformed = Malformed(seed: seed, samples: samples, tokens: tokens)
    try malformed.check(1000, as: seed % 2 == 0 ? .csv : .tsv)
  }
}

/// The limit of a row. Units: bytes.
enum RowSize {
  static let most = 16 << 20
}
