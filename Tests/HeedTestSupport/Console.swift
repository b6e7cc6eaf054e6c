import Foundation
package import Heed
import HeedCommand

/// Runs commands in this process, on a ledger of its own, with a fixed clock and fixed random
/// numbers: the same commands print the same bytes in every run.
package final class Console {
  package let folder: TemporaryFolder
  /// What the clock says; it stands still.
  package var now = Instant(millisecondsSinceEpoch: 1_795_532_400_000)  // 2026-11-24T15:00:00Z
  /// The environment, apart from `HEED_LEDGER`.
  package var variables: [String: String] = [:]
  /// Columns of the terminal that the output goes to; `nil`: to a pipe.
  package var terminalWidth: Int?
  /// What somebody at the terminal answers; `nil`: nobody is there.
  package var answers: [String]?
  /// Whether errors go to a terminal.
  package var isErrorTerminal = false
  /// What somebody does in a text editor: changes the text, or closes it in anger with `nil`.
  package var edit: ((String) -> String?)?
  /// Whether somebody ends the command.
  package var isInterrupted: () -> Bool = { false }
  private var count: UInt64 = 0

  package init() throws { folder = try TemporaryFolder() }

  /// The ledger that commands find.
  package var ledger: String { folder.file("heed.db") }

  /// A console with an empty ledger of the owner to whom the seeds credit their statuses.
  package static func empty() throws -> Console {
    let console = try Console()
    console.run("init", "--owner", "Heed example record")
    return console
  }

  /// A console whose ledger holds all seeds.
  package static func seeded() throws -> Console {
    let console = try Console.empty()
    for path in try SeedFiles.paths() { console.run("import", path) }
    return console
  }

  /// Runs `heed` with those words.
  @discardableResult
  package func run(_ words: String...) -> Outcome { run(words) }

  /// Runs `heed` with those words.
  @discardableResult
  package func run(_ words: [String]) -> Outcome {
    count += 1
    let output = MemoryOutput()
    let errors = MemoryOutput()
    let now = now
    var words = words
    // A test has no folder of its own to stand in.
    if words.first == "init", !words.contains("--ledger") { words += ["--ledger", ledger] }
    let status = Program.run(
      World(
        words: words,
        variable: { [variables, ledger] name in
          name == "HEED_LEDGER" ? variables[name] ?? ledger : variables[name]
        },
        surroundings: Surroundings(
          now: { now }, today: now.day, random: SeededGenerator(seed: count)),
        output: output, errors: errors, input: MemoryInput(answers ?? []),
        isTerminal: terminalWidth != nil, isInputTerminal: answers != nil,
        isErrorTerminal: isErrorTerminal, terminalWidth: terminalWidth,
        edit: { [edit] _, path in Self.edit(path, edit) },
        holdInterruptions: { [isInterrupted] in isInterrupted }))
    return Outcome(output: output.bytes, errors: errors.bytes, status: status)
  }

  private static func edit(_ path: String, _ change: ((String) -> String?)?) -> Bool {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let changed = change?(text)
    else { return false }
    return (try? changed.write(toFile: path, atomically: true, encoding: .utf8)) != nil
  }

  /// The entries of the ledger, told by its heads.
  package var heads: String { run("head").text }
}
