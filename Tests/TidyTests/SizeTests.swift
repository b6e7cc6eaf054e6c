import Testing

/// How long lines and files may be.
private enum Sizes {
  private static func isCode(_ file: SourceFile) -> Bool {
    [".swift", ".c", ".h", ".sql"].contains(where: file.path.hasSuffix)
  }

  /// Lines, the empty text after the last line break left out.
  private static func count(_ file: SourceFile) -> Int {
    file.lines.count - (file.lines.last == "" ? 1 : 0)
  }

  static func longLines(in files: [SourceFile]) -> [Finding] {
    files.filter(isCode).flatMap { file in
      let limit = file.path.hasSuffix(".sql") ? 120 : 100
      return file.lines.enumerated().filter {
        $0.element.utf8.count > limit && $0.element.count > limit
      }
      .map { Finding(file.path, $0.offset + 1, "\($0.element.count) characters of \(limit)") }
    }
  }

  /// `schema.sql` is the one definition of the format, and longer than any Swift file.
  private static func most(_ file: SourceFile) -> Int { file.path == "schema.sql" ? 550 : 400 }

  static func longFiles(in files: [SourceFile]) -> [Finding] {
    files.filter { isCode($0) && count($0) > most($0) }
      .map { Finding($0.path, count($0), "\(most($0)) lines are the most") }
  }

  /// The files beyond 300 lines, once they are more than a tenth.
  static func tooManyLong(in files: [SourceFile]) -> [Finding] {
    let code = files.filter(isCode)
    let long = code.filter { count($0) > 300 }
    guard long.count * 10 > code.count else { return [] }
    return long.map { Finding($0.path, count($0), "one of \(long.count) in \(code.count)") }
  }
}

@Suite struct SizeTests {
  @Test func `lines have at most 100 characters, and 120 in SQL`() throws {
    expectNone(Sizes.longLines(in: try Repository.current.get().files))
  }

  @Test func `no file has more than 400 lines, and schema.sql 550`() throws {
    expectNone(Sizes.longFiles(in: try Repository.current.get().files))
  }

  @Test func `nine files in ten have at most 300 lines`() throws {
    expectNone(Sizes.tooManyLong(in: try Repository.current.get().files))
  }

  @Test func `a long line is found`() {
    let files = [
      SourceFile(path: "Sources/A.swift", text: "\n" + String(repeating: "é", count: 101)),
      SourceFile(path: "Sources/B.swift", text: String(repeating: "é", count: 100)),
      SourceFile(path: "schema.sql", text: String(repeating: "a", count: 120)),
      SourceFile(path: "README.md", text: String(repeating: "a", count: 500)),
    ]
    #expect(Sizes.longLines(in: files).map(\.place) == ["Sources/A.swift:2"])
  }

  @Test func `a long file is found`() {
    let files = [
      SourceFile(path: "Sources/A.swift", text: String(repeating: "a\n", count: 401)),
      SourceFile(path: "Sources/B.swift", text: String(repeating: "a\n", count: 400)),
      SourceFile(path: "schema.sql", text: String(repeating: "a\n", count: 550)),
    ]
    #expect(Sizes.longFiles(in: files).map(\.place) == ["Sources/A.swift:401"])
  }

  @Test(arguments: [(1, 9, 0), (1, 8, 1), (2, 18, 0), (2, 17, 2)])
  func `more than a tenth of long files is found`(long: Int, short: Int, found: Int) {
    let files =
      (0..<long).map { SourceFile(path: "\($0).swift", text: String(repeating: "a\n", count: 301)) }
      + (0..<short).map { SourceFile(path: "\($0)s.swift", text: "a\n") }
    #expect(Sizes.tooManyLong(in: files).count == found)
  }
}
