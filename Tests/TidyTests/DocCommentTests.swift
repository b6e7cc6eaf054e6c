import Testing

/// Every public declaration says what it is.
private enum DocComments {
  private static let modifiers: Set<String> = [
    "public", "open", "final", "static", "class", "nonisolated", "indirect", "override", "mutating",
    "required", "convenience", "lazy", "weak", "dynamic", "borrowing", "consuming",
  ]

  static func findings(in files: [SourceFile]) -> [Finding] {
    files.filter { $0.isIn("Sources") && $0.path.hasSuffix(".swift") }.flatMap { file in
      file.swift.code.indices.filter { index in
        isPublic(file.swift.code[index]) && !isDocumented(file, above: index)
      }.map { Finding(file.path, $0 + 1, "has no doc comment") }
    }
  }

  private static func isPublic(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    let leading = words.drop { $0.hasPrefix("@") }.prefix(while: modifiers.contains)
    guard leading.contains("public") || leading.contains("open") else { return false }
    let next = words.drop { $0.hasPrefix("@") || modifiers.contains($0) }.first
    return next != "import" && next != "extension"
  }

  private static func isDocumented(_ file: SourceFile, above index: Int) -> Bool {
    for line in file.lines[..<index].reversed() {
      let text = line.drop(while: \.isWhitespace)
      guard text.hasPrefix("@") else { return text.hasPrefix("///") || text.hasSuffix("*/") }
    }
    return false
  }
}

@Suite struct DocCommentTests {
  @Test func `every public declaration has a doc comment`() throws {
    expectNone(DocComments.findings(in: try Repository.current.get().files))
  }

  @Test(arguments: [
    "public struct A {}", "struct A {\n  public init() {}\n}", "@safe public final class A {}",
    "// note\npublic let a = 1", "/// A.\n\npublic let a = 1", "@inlinable\npublic func a() {}",
    "final public class A {}", "public static func a() {}",
  ])
  func `a bare public declaration is found`(text: String) {
    let file = SourceFile(path: "Sources/Heed/A.swift", text: text)
    #expect(DocComments.findings(in: [file]).count == 1)
  }

  @Test(arguments: [
    "/// A.\npublic struct A {}", "/// A.\n@inlinable\n@discardableResult\npublic func a() {}",
    "/** A. */\npublic let a = 1", "public import Heed", "public extension A {}", "let a = 1",
    "let a = \"\"\"\n  public let a\n  \"\"\"", "package let a = 1",
  ])
  func `a documented or lesser one passes`(text: String) {
    let file = SourceFile(path: "Sources/Heed/A.swift", text: text)
    #expect(DocComments.findings(in: [file]) == [])
  }
}
