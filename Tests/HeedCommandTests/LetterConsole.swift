import HeedTestSupport

@testable import HeedCommand

/// A console with a ledger, a folder for what is remembered, and a letter to import.
struct LetterConsole {
  let console: Console

  static let letter = """
    Open letter on roads and schools

    The Ministry of Transport should mend the roads, build bridges, and hire engineers. The
    Ministry of Education should open the schools.
    """
  static let refs = ["mend-roads", "build-bridges", "hire-engineers", "open-schools"]

  init() throws {
    console = try Console.empty()
    console.variables["XDG_STATE_HOME"] = console.folder.file("state")
    try write(Self.letter, to: "letter.txt")
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try console.folder.write(text.utf8, to: name)
  }

  func path(_ name: String = "letter.txt") -> String { console.folder.file(name) }

  /// Runs a command whose output goes to a terminal, where somebody gives those answers.
  @discardableResult
  func review(_ answers: [String], _ words: [String] = []) -> Outcome {
    console.terminalWidth = console.terminalWidth ?? 80
    console.answers = answers
    defer {
      console.terminalWidth = nil
      console.answers = nil
    }
    return console.run(["import", path()] + words)
  }

  /// The refs of the ledger, in the order of their entries.
  var refs: [String] {
    console.run("list", "--format", "csv").lines.dropFirst().compactMap {
      $0.split(separator: ",").first.map(String.init)
    }
  }

  func text(of name: String) throws -> String {
    String(decoding: try console.folder.bytes(of: name), as: UTF8.self)
  }

  /// The words without the breaking of lines.
  static func flow(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
