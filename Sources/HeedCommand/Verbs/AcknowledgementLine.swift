internal import Heed

/// What a write recorded, in one line a person can read and a script can cut.
enum AcknowledgementLine {
  static func write(_ acknowledgement: Acknowledgement, _ context: Context) {
    let output = context.output
    if context.isQuiet {
      output.line("@\(acknowledgement.number)")
      return
    }
    var line = "@\(acknowledgement.number) "
    switch acknowledgement.subject {
    case .opened(let owner): line += "ledger of \(owner)"
    case .issued(let ref, let title): line += "\(ref): \(title)"
    case .logged(let title, let moves): line += logged(title, moves)
    case .imported(let imported): line = told(imported)
    }
    if let on = acknowledgement.on {
      line += " on \(on.description)" + (acknowledgement.isToday ? " (today)" : "")
    }
    if let assessor = acknowledgement.assessor {
      line += acknowledgement.basis == .claim ? ", claimed by \(assessor)" : ", by \(assessor)"
    }
    if case .imported = acknowledgement.subject {
      line += "; head \(acknowledgement.head)"
    } else {
      line += ", \(acknowledgement.visibility.rawValue); head \(acknowledgement.head)"
    }
    if acknowledgement.isRepeat { line += "; was recorded before under this key" }
    output.append(escaped: line)
    output.line()
    if case .logged(_, let moves) = acknowledgement.subject { explain(moves, context) }
  }

  private static func logged(_ title: String, _ moves: [Acknowledgement.Move]) -> String {
    guard moves.contains(where: { $0.asserted != nil }) else {
      return moves.map(\.ref).joined(separator: ", ") + ": \(title)"
    }
    return moves.map { move in
      guard let asserted = move.asserted else { return move.ref }
      let before = move.before?.status ?? "not assessed"
      let after = move.after?.status ?? "not assessed"
      // What moved nothing is told as what was asserted; a note beside it says what stays.
      return before == after
        ? "\(move.ref): \(asserted.status)" : "\(move.ref): \(before) -> \(after)"
    }.joined(separator: ", ")
  }

  /// What an import added: `added 3 events; 2 unchanged`.
  static func told(_ imported: Imported) -> String {
    let parts = [
      (imported.documents, "document"), (imported.recommendations, "recommendation"),
      (imported.events, "event"), (imported.relations, "relation"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    let added = parts.isEmpty ? "added nothing" : "added " + parts.joined(separator: ", ")
    return imported.unchanged == 0 ? added : "\(added); \(imported.unchanged) unchanged"
  }

  /// An assertion about an earlier day that a later one has overtaken moves nothing.
  private static func explain(_ moves: [Acknowledgement.Move], _ context: Context) {
    for move in moves {
      guard let asserted = move.asserted, let after = move.after, asserted != after else {
        continue
      }
      let since = move.sinceOn.map { " since \(shownStart($0))" } ?? ""
      context.errors.append(
        escaped: "note: \(move.ref) stays \(after.status)\(since); "
          + "\(asserted.status) stands in its history")
      context.errors.line()
    }
  }
}
