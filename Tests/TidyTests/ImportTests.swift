import Testing

/// Arrows point one way: what each target, folder or file may import.
private enum Imports {
  /// The longest path that a file's path starts with counts.
  static let allowed: [String: Set<String>] = [
    "Sources/HeedSQLite/": ["CRows", "CSQLite"],
    "Sources/HeedSQLite/Backlog.swift": ["Dispatch", "Synchronization"],
    "Sources/Heed/": ["HeedSQLite", "CFileIdentity", "CSchema", "CSodium", "Glibc"],
    "Sources/Heed/Model/": [],
    "Sources/Heed/Entries/": [],
    "Sources/Heed/Entries/Chain.swift": ["CSHA256", "CSodium"],
    "Sources/HeedText/": [],
    "Sources/HeedText/Review/": ["Heed"],
    "Sources/HeedText/Readers/DocumentFile.swift": ["Glibc"],
    "Sources/HeedText/Readers/HTML/HTMLPage.swift": ["CGumbo"],
    "Sources/HeedText/Readers/Office/XMLReader.swift": ["CXML2"],
    "Sources/HeedText/Readers/Office/ZIPArchive.swift": ["CArchive"],
    "Sources/HeedText/Readers/PDF/ChildProcess.swift": ["CChild", "Glibc"],
    "Sources/HeedExchange/": ["Heed", "HeedText"],
    "Sources/HeedExchange/Export/Workbook/ZIPOutput.swift": ["CArchive"],
    "Sources/HeedCommand/": ["Heed", "HeedExchange", "HeedText", "CUnistring", "Glibc"],
    "Sources/HeedMain/": ["HeedCommand"],
    "Sources/HeedBench/": ["Heed", "HeedSQLite", "Glibc"],
  ]

  static func findings(in files: [SourceFile]) -> [Finding] {
    files.filter { $0.isIn("Sources") && $0.path.hasSuffix(".swift") }.flatMap { file in
      let row = allowed.filter { file.path.hasPrefix($0.key) }.max { $0.key.count < $1.key.count }
      guard let row else { return [Finding(file.path, "its target has no row in the table")] }
      return file.swift.code.enumerated().flatMap { offset, line in
        modules(line).filter { !row.value.contains($0) }
          .map { Finding(file.path, offset + 1, "\(row.key) may not import \($0)") }
      }
    }
  }

  /// What a line of code imports.
  static func modules(_ line: String) -> [String] {
    let modifiers = ["public", "package", "internal", "fileprivate", "private"]
    let kinds = ["typealias", "struct", "class", "enum", "protocol", "let", "var", "func"]
    return line.split(separator: ";").compactMap { statement in
      var words = statement.split(whereSeparator: \.isWhitespace).map(String.init)[...]
      words = words.drop { $0.hasPrefix("@") || modifiers.contains($0) }
      guard words.popFirst() == "import" else { return nil }
      words = words.drop(while: kinds.contains)
      return words.first?.split(separator: ".").first.map(String.init)
    }
  }
}

@Suite struct ImportTests {
  @Test func `each target imports only what stands before it`() throws {
    expectNone(Imports.findings(in: try Repository.current.get().files))
  }

  @Test(arguments: [
    ("Sources/HeedSQLite/A.swift", "import Heed"),
    ("Sources/Heed/Ledger/A.swift", "internal import CSQLite"),
    ("Sources/Heed/Model/A.swift", "import Glibc"),
    ("Sources/Heed/Entries/A.swift", "@preconcurrency import CSodium"),
    ("Sources/Heed/Entries/Chain.swift", "import HeedSQLite"),
    ("Sources/HeedCommand/A.swift", "package import HeedSQLite"),
    ("Sources/HeedMain/main.swift", "import func Glibc.exit"),
    ("Sources/HeedBench/A.swift", "@testable import HeedCommand"),
    ("Sources/Heed/A.swift", "public import FoundationEssentials"),
    ("Sources/Other/A.swift", ""),
  ])
  func `an import against the arrows is found`(path: String, line: String) {
    let file = SourceFile(path: path, text: line)
    #expect(Imports.findings(in: [file]).map(\.place) == ["\(path):1"])
  }

  @Test(arguments: [
    ("Sources/HeedSQLite/A.swift", "internal import CSQLite"),
    ("Sources/Heed/Entries/Chain.swift", "internal import CSodium"),
    ("Sources/Heed/Model/A.swift", "/// import Glibc\nlet text = \"import Glibc\""),
    ("Sources/HeedMain/main.swift", "import HeedCommand"),
    ("Tests/HeedTests/A.swift", "import Foundation"),
  ])
  func `an import along the arrows passes`(path: String, text: String) {
    #expect(Imports.findings(in: [SourceFile(path: path, text: text)]) == [])
  }
}
