import Testing

/// Where SQL may stand, and how it is written.
private enum SQL {
  static let reading: Set<String> = [
    "SELECT", "WITH", "CREATE", "DROP", "ALTER", "PRAGMA", "BEGIN", "COMMIT", "ROLLBACK",
    "SAVEPOINT", "VACUUM", "ATTACH",
  ]
  static let writing: Set<String> = ["INSERT", "UPDATE", "DELETE", "REPLACE"]

  static func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0 == "_") }.map(String.init)
  }

  /// The literals of `Sources` that begin with a verb of SQL.
  static func statements(
    _ files: [SourceFile]
  ) -> [(file: SourceFile, literal: SwiftText.Literal, verb: String)] {
    files.filter { $0.isIn("Sources") }.flatMap { file in
      file.swift.literals.compactMap { literal in
        let start = literal.text.drop(while: \.isWhitespace)
        let verb = String(start.prefix { $0.isLetter })
        guard reading.union(writing).contains(verb) else { return nil }
        return (file, literal, verb)
      }
    }
  }

  static func strays(in files: [SourceFile]) -> [Finding] {
    statements(files).filter {
      !$0.file.isIn(
        "Sources/Heed/Ledger", "Sources/Heed/Projections", "Sources/Heed/Queries",
        "Sources/HeedBench")
    }.map { Finding($0.file.path, $0.literal.line, "\($0.verb) has no place here") }
  }

  static func strayWrites(in files: [SourceFile]) -> [Finding] {
    statements(files).filter { file, literal, verb in
      let writes =
        writing.contains(verb) || (verb == "WITH" && !writing.isDisjoint(with: words(literal.text)))
      let mayWrite = file.isIn(
        "Sources/Heed/Ledger", "Sources/Heed/Projections", "Sources/HeedBench")
      return writes && !mayWrite
    }.map { Finding($0.file.path, $0.literal.line, "\($0.verb) has no place here") }
  }

  static func replacing(in files: [SourceFile]) -> [Finding] {
    func replaces(_ text: String) -> Bool {
      let words = words(text.uppercased())
      return zip(words, words.dropFirst()).contains {
        $0 == ("OR", "REPLACE") || $0 == ("REPLACE", "INTO")
      }
    }
    let message = "REPLACE deletes without firing delete triggers"
    let inSwift = files.filter { $0.isIn("Sources") }.flatMap { file in
      file.swift.literals.filter { replaces($0.text) }
        .map { Finding(file.path, $0.line, message) }
    }
    let inSchema = files.filter { $0.path.hasSuffix(".sql") }.flatMap { file in
      file.lines.enumerated().filter { _, line in
        replaces(line.firstRange(of: "--").map { String(line[..<$0.lowerBound]) } ?? String(line))
      }.map { Finding(file.path, $0.offset + 1, message) }
    }
    return inSwift + inSchema
  }

  static func interpolated(in files: [SourceFile]) -> [Finding] {
    statements(files).filter(\.literal.isInterpolated)
      .map { Finding($0.file.path, $0.literal.line, "SQL is never joined from strings") }
  }
}

@Suite struct SQLTests {
  @Test func `SQL stands in the ledger, the projections and the queries`() throws {
    expectNone(SQL.strays(in: try Repository.current.get().files))
  }

  @Test func `only the ledger and the projections write`() throws {
    expectNone(SQL.strayWrites(in: try Repository.current.get().files))
  }

  @Test func `nothing is written with REPLACE`() throws {
    expectNone(SQL.replacing(in: try Repository.current.get().files))
  }

  @Test func `no SQL is made by interpolation`() throws {
    expectNone(SQL.interpolated(in: try Repository.current.get().files))
  }

  @Test func `a statement out of its place is found`() {
    let files = [
      SourceFile(path: "Sources/HeedCommand/A.swift", text: "//\nlet a = \"SELECT 1\""),
      SourceFile(path: "Sources/HeedSQLite/A.swift", text: "run(\n\"\"\"\n  PRAGMA x\n  \"\"\")"),
      SourceFile(path: "Sources/Heed/Queries/A.swift", text: "let a = \"SELECT 1\""),
      SourceFile(path: "Sources/Heed/Model/A.swift", text: "let a = \"Select a ref, SELECT 1\""),
      SourceFile(path: "Sources/Heed/Model/B.swift", text: "let a = \"SELECTED\" // \"DROP x\""),
      SourceFile(path: "Tests/HeedTests/A.swift", text: "let a = \"DELETE FROM entry\""),
    ]
    #expect(
      SQL.strays(in: files).map(\.place)
        == ["Sources/HeedCommand/A.swift:2", "Sources/HeedSQLite/A.swift:2"])
  }

  @Test func `a query that writes is found`() {
    let files = [
      SourceFile(path: "Sources/Heed/Queries/A.swift", text: "a\nlet a = \"DELETE FROM tag\""),
      SourceFile(path: "Sources/Heed/Queries/B.swift", text: "\"WITH x AS (y) INSERT INTO z\""),
      SourceFile(path: "Sources/Heed/Queries/C.swift", text: "\"WITH x AS (y) SELECT z\""),
      SourceFile(path: "Sources/Heed/Projections/A.swift", text: "\"DELETE FROM tag\""),
    ]
    #expect(
      SQL.strayWrites(in: files).map(\.place)
        == ["Sources/Heed/Queries/A.swift:2", "Sources/Heed/Queries/B.swift:1"])
  }

  @Test func `a REPLACE is found`() {
    let files = [
      SourceFile(path: "Sources/Heed/Ledger/A.swift", text: "\"\"\"\nINSERT\n  or REPLACE\n\"\"\""),
      SourceFile(path: "Sources/Heed/Ledger/B.swift", text: "// OR REPLACE\n\"REPLACE INTO a\""),
      SourceFile(path: "Sources/Heed/Ledger/C.swift", text: "\"SELECT replace(a, b, c)\""),
      SourceFile(path: "schema.sql", text: "-- OR REPLACE deletes\nINSERT OR REPLACE INTO a"),
    ]
    #expect(
      SQL.replacing(in: files).map(\.place)
        == ["Sources/Heed/Ledger/A.swift:1", "Sources/Heed/Ledger/B.swift:2", "schema.sql:2"])
  }

  @Test func `an interpolated statement is found`() {
    let files = [
      SourceFile(path: "Sources/Heed/Queries/A.swift", text: "\"SELECT \\(name)\""),
      SourceFile(path: "Sources/Heed/Queries/B.swift", text: "\"No \\(name): SELECT\""),
    ]
    #expect(SQL.interpolated(in: files).map(\.place) == ["Sources/Heed/Queries/A.swift:1"])
  }
}
