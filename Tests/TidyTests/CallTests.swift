import Testing

/// Calls and words that have no place in the sources, or only in some.
private enum Calls {
  /// Where a banned word may stand after all; one that stands nowhere is a finding as well.
  static let exceptions: [(path: String, word: String, why: String)] = [
    (
      "Sources/HeedSQLite/Statement.swift", "nonisolated(unsafe)",
      "an immutable pointer to a static empty text, which no thread writes"
    ),
    (
      "Sources/HeedSQLite/Backlog.swift", "@unchecked Sendable",
      "what two threads use in turn, each waiting for the other"
    ),
    (
      "Sources/HeedSQLite/Backlog.swift", "nonisolated(unsafe)",
      "a piece that is handed to the thread that writes, and not used until it is done"
    ),
  ]
  static let bannedInCode = [
    "try!", "as!", "fatalError(", ".unsafelyUnwrapped", "@unchecked Sendable",
    "nonisolated(unsafe)", "catch {}",
  ]
  static let bannedAnywhere = ["TODO", "FIXME"]
  static let kept = ["print(", "debugPrint(", "exit(", "_exit(", "quick_exit("]
  static let impure = [
    ".random(", ".randomElement(", ".shuffled(", "SystemRandomNumberGenerator", "ContinuousClock",
    "SuspendingClock", "readLine(",
  ]

  static func banned(in files: [SourceFile]) -> [Finding] {
    var unused = exceptions
    let findings = files.filter { $0.isIn("Sources") }.flatMap { file in
      let found =
        bannedInCode.flatMap { word in
          file.findings(of: word, in: file.swift.code, saying: word)
        }
        + bannedAnywhere.flatMap { word in
          file.findings(of: word, in: file.lines, saying: word)
        }
      unused.removeAll { exception in
        found.contains { $0.path == exception.path && $0.message == exception.word }
      }
      return found.filter { finding in
        !exceptions.contains { $0.path == finding.path && $0.word == finding.message }
      }
    }
    return findings + unused.map { Finding($0.path, "has no \($0.word) left to except") }
  }

  static func misplaced(in files: [SourceFile]) -> [Finding] {
    files.filter {
      $0.isIn("Sources") && !$0.isIn("Sources/HeedCommand", "Sources/HeedMain", "Sources/HeedBench")
    }.flatMap { file in
      let calls = file.swift.code.map { isCall($0) ? $0 : "" }
      return kept.flatMap { file.findings(of: $0, in: calls, saying: "\($0) is the command's") }
    }
  }

  /// Not a declaration or a method of the same name.
  private static func isCall(_ line: String) -> Bool {
    let others = kept.flatMap { [".\($0)", "func \($0)"] }
    let isModules = line.contains("Swift.") || line.contains("Glibc.")
    return isModules || !others.contains { line.contains($0) }
  }

  static func impure(in files: [SourceFile]) -> [Finding] {
    files.filter { $0.isIn("Sources/Heed/Model", "Sources/Heed/Entries") }.flatMap { file in
      impure.flatMap { file.findings(of: $0, in: file.swift.code, saying: "\($0) is not pure") }
    }
  }
}

@Suite struct CallTests {
  @Test func `banned calls and words stand nowhere`() throws {
    expectNone(Calls.banned(in: try Repository.current.get().files))
  }

  @Test func `print and exit are the command's alone`() throws {
    expectNone(Calls.misplaced(in: try Repository.current.get().files))
  }

  @Test func `model and entries know no clock and no randomness`() throws {
    expectNone(Calls.impure(in: try Repository.current.get().files))
  }

  @Test(arguments: [
    "let a = try! b()", "let a = b as! C", "fatalError(\"a\")", "a.unsafelyUnwrapped",
    "final class A: @unchecked Sendable {}", "nonisolated(unsafe) var a = 1",
    "do { try a() } catch {}", "// TODO: a", "let a = \"FIXME\"",
  ])
  func `a banned call or word is found`(line: String) {
    let file = SourceFile(path: "Sources/Heed/A.swift", text: "\n\(line)")
    let findings = Calls.banned(in: [file]).filter { $0.path == file.path }
    #expect(findings.map(\.place) == ["Sources/Heed/A.swift:2"])
  }

  @Test(arguments: [
    "try? a()", "// never try! here", "let a = \"fatalError(\"", "a as? B", "let toDo = 1",
  ])
  func `what only resembles one passes`(line: String) {
    let file = SourceFile(path: "Sources/Heed/A.swift", text: line)
    #expect(Calls.banned(in: [file]).filter { $0.path == file.path } == [])
  }

  @Test func `an exception for what is gone is found`() {
    #expect(Calls.banned(in: []).map(\.path) == Calls.exceptions.map(\.path))
  }

  @Test func `a print or an exit out of its place is found`() {
    let text = "print(a)\nexit(1)\nSwift.print(a)\na.print(b)\nfunc print(a: B) {}\n// print(a)"
    let places = Calls.misplaced(in: [
      SourceFile(path: "Sources/Heed/A.swift", text: text),
      SourceFile(path: "Sources/HeedCommand/A.swift", text: text),
    ]).map(\.place).sorted()
    #expect(places == (1...3).map { "Sources/Heed/A.swift:\($0)" })
  }

  @Test func `a clock or chance in a pure folder is found`() {
    let text = "let a = Int.random(in: 0..<2)"
    let places = Calls.impure(in: [
      SourceFile(path: "Sources/Heed/Model/A.swift", text: text),
      SourceFile(path: "Sources/Heed/Ledger/A.swift", text: text),
    ]).map(\.place)
    #expect(places == ["Sources/Heed/Model/A.swift:1"])
  }
}
