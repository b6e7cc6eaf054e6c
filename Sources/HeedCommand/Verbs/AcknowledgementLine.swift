internal import Heed

/// What a write recorded, in one line a person can read and a script can cut.
enum AcknowledgementLine {
  static func write(_ acknowledgement: Acknowledgement, _ context: Context) {
    let output = context.output
    defer { warn(acknowledgement.pendingErasure, context) }
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
    case .retracted, .reinstated, .redacted, .undone: line += corrected(acknowledgement)
    case .amended: line += amended(acknowledgement)
    case .linked: line += linked(acknowledgement)
    case .defined(let scheme, let version, let statuses):
      line += "scheme " + told(scheme, version, statuses)
    case .mapped(let scheme, let words, let recommendations):
      line += told(scheme, words, recommendations)
    case .published(let published): line += PublicationText.made(published)
    }
    if let on = acknowledgement.on {
      line += " on \(on.description)" + (acknowledgement.isToday ? " (today)" : "")
    }
    if let assessor = acknowledgement.assessor {
      line += acknowledgement.basis == .claim ? ", claimed by \(assessor)" : ", by \(assessor)"
    }
    switch acknowledgement.subject {
    case .imported, .published: line += "; head \(acknowledgement.head)"
    default: line += ", \(acknowledgement.visibility.rawValue); head \(acknowledgement.head)"
    }
    if acknowledgement.isRepeat { line += repeated(acknowledgement.subject) }
    output.append(escaped: line)
    output.line()
    if case .logged(_, let moves) = acknowledgement.subject { explain(moves, context) }
    if case .imported(let imported) = acknowledgement.subject { explain(imported, context) }
  }

  private static func repeated(_ subject: Acknowledgement.Subject) -> String {
    switch subject {
    case .defined, .mapped: "; was so before, and nothing is added"
    default: "; was recorded before under this key"
    }
  }

  /// A scheme defined: `ours version 2: 5 statuses`.
  static func told(_ scheme: String, _ version: Int, _ statuses: Int) -> String {
    "\(scheme) version \(version): \(statuses) status\(statuses == 1 ? "" : "es")"
  }

  /// Words mapped: `ours: "Begun" is underway; 3 recommendations are unmapped no more`.
  static func told(
    _ scheme: String, _ words: [Acknowledgement.MappedWord], _ recommendations: Int
  ) -> String {
    let told = words.map { "\"\($0.word)\" is \($0.stage.rawValue)" }.joined(separator: ", ")
    guard words.contains(where: \.isNew) else { return "\(scheme): \(told)" }
    let count =
      recommendations == 1 ? "1 recommendation is" : "\(recommendations) recommendations are"
    return "\(scheme): \(told); \(count) unmapped no more"
  }

  private static func logged(_ title: String, _ moves: [Acknowledgement.Move]) -> String {
    guard moves.contains(where: { $0.asserted != nil }) else {
      return moves.map(name).joined(separator: ", ") + ": \(title)"
    }
    return moves.map { move in
      guard let asserted = move.asserted else { return name(move) }
      var before = move.before?.status ?? "not assessed"
      var after = move.after?.status ?? "not assessed"
      if before == after, let was = move.before?.scheme, let now = move.after?.scheme, was != now {
        // One word of two schemes is two statuses.
        (before, after) = ("\(was)/\(before)", "\(now)/\(after)")
      }
      // What moved nothing is told as what was asserted; a note beside it says what stays.
      return before == after
        ? "\(name(move)): \(asserted.status)" : "\(name(move)): \(before) -> \(after)"
    }.joined(separator: ", ")
  }

  /// The recommendation, and the addressee whose status it is.
  private static func name(_ move: Acknowledgement.Move) -> String {
    move.ref + (move.addressee.map { " for \($0)" } ?? "")
  }

  /// What a correction did: `retracted @143 (envoy: implemented -> in-progress)`.
  static func corrected(_ acknowledgement: Acknowledgement, isDryRun: Bool = false) -> String {
    let start = isDryRun ? "would have " : ""
    return switch acknowledgement.subject {
    case .retracted(let entry): start + "retracted " + told(entry)
    case .reinstated(let entry): start + "reinstated " + told(entry)
    case .redacted(let entry, _): start + "redacted " + told(entry)
    case .undone(let command):
      start + (isDryRun ? "undone" : "undid") + " @\(command.first)"
        + (command.last == command.first ? "" : " to @\(command.last)")
        + (command.count == 1 ? "" : ", \(command.count) entries")
        + told(command.moves)
    default: ""
    }
  }

  private static func told(_ entry: Acknowledgement.Corrected) -> String {
    "@\(entry.number)" + (entry.name.map { " \($0)" } ?? "") + told(entry.moves)
  }

  /// What moved, in parentheses; empty where nothing did.
  static func told(_ moves: [Acknowledgement.Move]) -> String {
    moves.isEmpty ? "" : " (\(list(moves)))"
  }

  /// What moved: `envoy: implemented -> in-progress`.
  static func list(_ moves: [Acknowledgement.Move]) -> String {
    let most = 10
    let told = moves.prefix(most).map { move in
      "\(move.ref): \(move.before?.status ?? "not assessed") -> "
        + (move.after?.status ?? "not assessed") + (move.assessor.map { " by \($0)" } ?? "")
    }
    let rest = moves.count > most ? ", and \(moves.count - most) more" : ""
    return told.joined(separator: ", ") + rest
  }

  /// Words that were taken away may still stand in the file: that is never left unsaid.
  static func warn(_ pending: Refusal?, _ context: Context) {
    guard let pending else { return }
    let reason =
      if case .busy = pending { "another program reads the ledger" } else { pending.message }
    context.errors.append(
      escaped: "note: erasure pending: \(reason); the next command that writes completes it")
    context.errors.line()
  }

  /// What an import added: `added 3 events; 2 unchanged`.
  static func told(_ imported: Imported) -> String {
    let parts = [
      (imported.documents, "document"), (imported.recommendations, "recommendation"),
      (imported.events, "event"), (imported.relations, "relation"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    let added = parts.isEmpty ? "added nothing" : "added " + parts.joined(separator: ", ")
    let others = [
      (imported.amended, "amended"), (imported.reinstated, "reinstated"),
      (imported.unchanged, "unchanged"),
    ].filter { $0.0 > 0 }.map { "; \($0.0) \($0.1)" }
    return added + others.joined()
  }

  /// Statuses in words that have no meaning yet are left to do.
  static func explain(_ imported: Imported, _ context: Context) {
    guard imported.unmapped > 0, !context.isQuiet else { return }
    let count = imported.unmapped == 1 ? "1 status is" : "\(imported.unmapped) statuses are"
    context.errors.line("note: \(count) in words that no scheme knows: heed scheme map")
  }

  /// An assertion about an earlier day that a later one has overtaken moves nothing.
  private static func explain(_ moves: [Acknowledgement.Move], _ context: Context) {
    for move in moves {
      guard let asserted = move.asserted, let after = move.after, asserted != after else {
        continue
      }
      let since = move.sinceOn.map { " since \(shownStart($0))" } ?? ""
      context.errors.append(
        escaped: "note: \(name(move)) stays \(after.status)\(since); "
          + "\(asserted.status) stands in its history")
      context.errors.line()
    }
  }
}
