import Testing

/// What may lie where, and what it is called.
private enum Names {
  static let root: Set<String> = [
    "Package.swift", "Sources", "Tests", "seeds", "schema.sql", "README.md", "CHANGELOG.md",
    "Makefile", ".ci", ".gitignore", ".swift-format",
  ]
  private static let vague = ["Util", "Helper", "Manager"]

  static func rootEntries(_ paths: [String]) -> [Finding] {
    let entries = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
    return entries.subtracting(root).sorted().map { Finding($0, "is not a root entry") }
      + root.subtracting(entries).sorted().map { Finding($0, "is missing") }
  }

  static func vague(_ paths: [String]) -> [Finding] {
    paths.filter { path in
      path.split(separator: "/").contains { name in vague.contains(where: name.contains) }
    }.map { Finding($0, "say what it is instead") }
  }
}

@Suite struct NameTests {
  @Test func `the root holds what the design names and nothing else`() throws {
    expectNone(Names.rootEntries(try Repository.current.get().paths))
  }

  @Test func `names say what a thing is`() throws {
    expectNone(Names.vague(try Repository.current.get().paths))
  }

  @Test func `a stray or missing root entry is found`() {
    let paths = Names.root.subtracting([".ci"]).map { $0 + "/a" } + ["docs/a.md"]
    #expect(Names.rootEntries(paths).map(\.path) == ["docs", ".ci"])
  }

  @Test func `a vague name is found`() {
    let paths = ["Sources/Heed/StringUtils.swift", "Sources/Helpers/A.swift", "Sources/A.swift"]
    #expect(Names.vague(paths).map(\.path) == Array(paths.prefix(2)))
  }
}
