import Testing

/// `Tests/HeedTests/ScaleTests.swift` is about `Sources/Heed/**/Scale.swift`.
private enum Mirrors {
  /// Test files about a behaviour that no single source file has, and which one.
  static let acrossFiles: [(path: String, why: String)] = [
    ("Tests/HeedCommandTests/AccessTests.swift", "files that may only be read, for every verb"),
    ("Tests/HeedCommandTests/DatasetteTests.swift", "the views, as Datasette serves them"),
    ("Tests/HeedCommandTests/HostileTableTests.swift", "hostile texts in every table and file"),
    ("Tests/HeedCommandTests/HostileTests.swift", "hostile texts through every verb"),
    ("Tests/HeedCommandTests/PublicTests.swift", "--public, for every verb that takes it"),
    ("Tests/HeedCommandTests/RefusalTests.swift", "every refusal, as the command line words it"),
    ("Tests/HeedCommandTests/ShapeTests.swift", "the JSON of every verb that asks"),
    ("Tests/HeedCommandTests/TranscriptTests.swift", "what every verb prints"),
    ("Tests/HeedCommandTests/ViewTests.swift", "the views of schema.sql, asked from outside"),
    ("Tests/HeedTests/CostTests.swift", "rows read and touched by each command"),
    ("Tests/HeedTests/GuardTests.swift", "the guards of schema.sql"),
    ("Tests/HeedTests/RealHistoryTests.swift", "a real register, replayed"),
    ("Tests/HeedTests/ReplayTests.swift", "any order of arrival, any prefix"),
    ("Tests/HeedTests/StateTableTests.swift", "every state against every kind of entry"),
    ("Tests/HeedTests/SchemesTests.swift", "every built-in scheme, each in a file of its own"),
  ]

  static func findings(
    in files: [SourceFile], acrossFiles: [(path: String, why: String)]
  ) -> [Finding] {
    let sources = files.filter { $0.isIn("Sources") && $0.path.hasSuffix(".swift") }
    let gone = acrossFiles.filter { exempt in !files.contains { $0.path == exempt.path } }
      .map { Finding($0.path, "is excepted and does not exist") }
    return gone
      + files.compactMap { file in
        guard let target = target(of: file), sources.contains(where: { $0.isIn(target) }),
          !acrossFiles.contains(where: { $0.path == file.path }),
          file.swift.code.contains(where: { Words.line($0, has: "@Test") })
        else { return nil }
        guard file.stem.hasSuffix("Tests") else {
          return Finding(file.path, "holds tests, so its name ends in Tests")
        }
        let name = file.stem.dropLast("Tests".count)
        if sources.contains(where: { $0.isIn(target) && $0.stem == name }) { return nil }
        return Finding(file.path, "\(target) has no \(name).swift")
      }
  }

  /// The source folder that a test target stands beside.
  private static func target(of file: SourceFile) -> String? {
    let parts = file.path.split(separator: "/")
    guard parts.count > 2, parts[0] == "Tests", parts[1].hasSuffix("Tests"),
      file.path.hasSuffix(".swift")
    else { return nil }
    return "Sources/\(parts[1].dropLast("Tests".count))"
  }
}

@Suite struct MirrorTests {
  @Test func `every test file mirrors a source file`() throws {
    let files = try Repository.current.get().files
    expectNone(Mirrors.findings(in: files, acrossFiles: Mirrors.acrossFiles))
  }

  @Test func `a test file without its source file is found`() {
    let test = "@Test func `a`() {}"
    let files = [
      SourceFile(path: "Sources/Heed/Model/Scale.swift", text: ""),
      SourceFile(path: "Sources/HeedCommand/Bar.swift", text: ""),
      SourceFile(path: "Tests/HeedTests/ScaleTests.swift", text: test),
      SourceFile(path: "Tests/HeedTests/BarTests.swift", text: test),
      SourceFile(path: "Tests/HeedTests/Scale.swift", text: test),
      SourceFile(path: "Tests/HeedTests/Sample.swift", text: "let sample = 1"),
      SourceFile(path: "Tests/HeedTests/ReplayTests.swift", text: test),
      SourceFile(path: "Tests/TidyTests/AnyTests.swift", text: test),
    ]
    let findings = Mirrors.findings(
      in: files,
      acrossFiles: [("Tests/HeedTests/ReplayTests.swift", "a"), ("Tests/A.swift", "b")])
    #expect(
      findings.map(\.path)
        == ["Tests/A.swift", "Tests/HeedTests/BarTests.swift", "Tests/HeedTests/Scale.swift"])
  }
}
