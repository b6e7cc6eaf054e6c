internal import HeedSQLite

/// This copy's last command that still stands: what `undo` would reverse.
public struct LastCommand: Sendable {
  /// The number in this file of its first entry.
  public let first: Int
  /// The number in this file of its last entry.
  public let last: Int
  /// How many entries reverse it.
  public let count: Int
  /// Its entries that would be reversed, the last first; of a large command, the last of them.
  public let entries: [RecordedEntry]
}

extension Ledger {
  /// Beyond so many entries, what a command moved is not told one by one.
  private static let mostTold = 200

  /// What `undo` would reverse.
  ///
  /// - Throws: `Refusal` where there is nothing, or words that are gone.
  public func lastCommand() throws(Refusal) -> LastCommand {
    try moment { () throws(Refusal) in
      let command = try commandToUndo()
      return try reading { () throws(SQLiteFailure) in
        var count = 0
        var entries: [RecordedEntry] = []
        for number in command.numbers.reversed() where try reversal(of: number) != nil {
          count += 1
          if entries.count < 20 { entries.append(try recorded(number)) }
        }
        return LastCommand(
          first: command.numbers.lowerBound, last: command.numbers.upperBound, count: count,
          entries: entries)
      }
    }
  }

  /// Reverses this copy's last command, entry by entry, the last first.
  ///
  /// What `undo` itself recorded, and the commands that it reversed, are passed over: a second
  /// one goes further back. `expecting` is the last entry of the command that was shown.
  /// - Throws: `Refusal` where there is nothing, words that are gone, or another command since.
  public func undo(
    because: String? = nil, expecting last: Int? = nil, isDryRun: Bool = false
  ) throws(Refusal) -> Acknowledgement {
    try Text.check(because, field: "--because", limit: Text.long)
    let size = try lastCommandSize()
    var command = Command(numbers: 0...0, seq: 0)
    var count = 0
    var hasRetracted = false
    var before: [HeldStanding] = []
    return try write(isBulk: size > Self.mostTold, isDryRun: isDryRun) {
      transaction throws(Refusal) in
      command = try commandToUndo()
      if let last, last != command.numbers.upperBound { throw .changedMeanwhile }
      if command.numbers.count <= Self.mostTold {
        before = try transaction.standings(concerning: Array(command.numbers))
      }
      let payload = JSONObject([
        "because": because.map(JSON.text), "undo": .integer(command.seq),
      ])
      for number in command.numbers.reversed() {
        let reversal = try transaction.sql { () throws(SQLiteFailure) in
          try self.reversal(of: number)
        }
        guard let reversal else { continue }
        try transaction.correct(reversal.kind, reversal.target, payload)
        count += 1
        if reversal.target == number { hasRetracted = true }
      }
    } then: { transaction throws(Refusal) in
      let moves = try transaction.sql { () throws(SQLiteFailure) in try self.moves(since: before) }
      return transaction.acknowledgement(
        .undone(
          Acknowledgement.Undone(
            first: command.numbers.lowerBound, last: command.numbers.upperBound, count: count,
            hasRetracted: hasRetracted, moves: moves)))
    }
  }

  private func lastCommandSize() throws(Refusal) -> Int {
    try moment { () throws(Refusal) in try commandToUndo().numbers.count }
  }

  /// The entries of one command, by their numbers in this file; they stand together.
  private struct Command {
    let numbers: ClosedRange<Int>
    /// The place in the feed of the first.
    let seq: Int
  }

  /// The last command of this copy with something to reverse.
  private func commandToUndo() throws(Refusal) -> Command {
    let found = try reading { () throws(SQLiteFailure) in try findLastCommand() }
    guard let found else { throw .nothingToUndo }
    let (from, to) = (found.numbers.lowerBound, found.numbers.upperBound)
    let gone = try reading { () throws(SQLiteFailure) in
      let opened = try database.first(
        "SELECT max(number) FROM ledger WHERE number BETWEEN ?1 AND ?2", from, to
      ) { $0.optionalInt(0) }
      let redaction = try database.first(
        """
        SELECT max(number) FROM entry_body
         WHERE redacts IS NOT NULL AND number BETWEEN ?1 AND ?2
        """, from, to
      ) { $0.optionalInt(0) }
      return (opened: opened ?? nil, redaction: redaction ?? nil)
    }
    guard (gone.opened ?? 0) <= (gone.redaction ?? 0) else { throw .nothingToUndo }
    if let number = gone.redaction {
      let redacted = try reading { () throws(SQLiteFailure) in
        let target = try database.survivingBody(of: number)?.target
        return if let target { try database.number(of: target) } else { Int?.none }
      }
      throw .wordsGone(number: number, target: redacted ?? 0)
    }
    return found
  }

  private func findLastCommand() throws(SQLiteFailure) -> Command? {
    guard let writer = try writer(of: FileIdentity(path: path)) else { return nil }
    var seq =
      try database.first("SELECT max(seq) FROM entry WHERE writer = ?1", writer.name) {
        $0.int(0)
      } ?? 0
    var undone: Set<Int> = []
    while seq > 0, let last = try database.number(of: EntryID(writer: writer, seq: seq)) {
      let payload = try database.survivingBody(of: last)?.payload
      let first = payload?.integer("command").map { max(1, min($0, seq)) } ?? seq
      let numbers = (last - (seq - first))...last
      if let reversed = payload?.integer("undo") {
        undone.insert(reversed)
      } else if !undone.contains(first), try isReversible(numbers) {
        return Command(numbers: numbers, seq: first)
      }
      seq = first - 1
    }
    return nil
  }

  /// Whether anything in the command is left to reverse, or forbids it.
  private func isReversible(
    _ numbers: ClosedRange<Int>
  ) throws(SQLiteFailure) -> Bool {
    for number in numbers.reversed() {
      let kind = try database.survivingBody(of: number)?.kind
      if kind == .ledgerOpened || kind == .entryRedacted { return true }
      if try reversal(of: number) != nil { return true }
    }
    return false
  }

  /// The correction that takes the entry back; `nil` where nothing of it holds any more.
  private func reversal(
    of number: Int
  ) throws(SQLiteFailure) -> (kind: EntryKind, target: Int)? {
    guard let body = try database.survivingBody(of: number) else { return nil }
    switch body.kind {
    case .ledgerOpened, .entryRedacted: return nil
    case .entryRetracted, .entryReinstated:
      let wasRetracted = body.kind == .entryRetracted
      guard let id = body.target, let target = try database.number(of: id),
        try database.isRetracted(target) == wasRetracted
      else { return nil }
      return (wasRetracted ? .entryReinstated : .entryRetracted, target)
    default: return try database.isRetracted(number) ? nil : (.entryRetracted, number)
    }
  }
}
