internal import Glibc
internal import Heed

/// What an amendment changes, for a person to look at before it is recorded and after.
struct AmendmentText {
  private let output: OutputBuffer
  private let width: Int
  /// Beyond so many, what would be amended is counted.
  private static let mostListed = 10

  init(_ output: OutputBuffer, width: Int) {
    self.output = output
    self.width = width
  }

  /// Records an amendment; where it concerns several entries, it is tried, shown and asked about
  /// first. `amend` is told by name what was shown: that is what is amended.
  static func run(
    _ context: Context, count: Int,
    _ amend: (_ names: [String]?, _ isDryRun: Bool) throws(Refusal) -> Acknowledgement
  ) throws(CommandFault) -> Int32 {
    let width = try context.width()
    let isDryRun = context.arguments.flag(.dryRun)
    var names: [String]?
    if count != 1 || isDryRun {
      let tried = try refusing { () throws(Refusal) in try amend(nil, true) }
      guard case .amended(let amended, let unchanged, let moves) = tried.subject else {
        return EX_SOFTWARE
      }
      let text = AmendmentText(isDryRun ? context.output : context.errors, width: width)
      let isAsking = !isDryRun && !context.arguments.flag(.yes) && amended.count > 1
      if isDryRun || isAsking {
        text.write(amended, unchanged: unchanged, all: isDryRun)
        text.write(moves)
      }
      if isDryRun { return EX_OK }
      if isAsking {
        guard try context.confirm("Amend these \(amended.count)?") else {
          return CorrectionOptions.declined(context)
        }
      }
      names = amended.map { "@\($0.number)" }
    }
    let acknowledgement = try refusing { () throws(Refusal) in try amend(names, false) }
    AcknowledgementLine.write(acknowledgement, context)
    return EX_OK
  }

  private func write(_ amended: [Acknowledgement.Amended], unchanged: Int, all: Bool) {
    let listed = all ? amended : Array(amended.prefix(Self.mostListed))
    for entry in listed {
      line("\(entry.name): " + Self.told(entry.changes, from: entry.from))
    }
    if listed.count < amended.count {
      line("and \(amended.count - listed.count) more: --dry-run shows all")
    }
    if unchanged > 0 { line("\(unchanged) \(unchanged == 1 ? "says" : "say") so already") }
  }

  private func write(_ moves: [Acknowledgement.Move]) {
    guard !moves.isEmpty else { return }
    line("what moves: " + AcknowledgementLine.list(moves))
  }

  private func line(_ text: String) {
    for part in escaped(text).wrapped(width: width, hanging: 2) { output.line(part) }
  }

  /// The changes in a line: `due 2026-01 -> 2026-06, priority none -> high from 2025-04-10`.
  ///
  /// Long values are cut, unless they are asked for whole.
  static func told(_ changes: [FieldChange], from: Period?, whole: Bool = false) -> String {
    let parts = changes.map { change in
      let field = change.field + (change.ref.map { " of \($0)" } ?? "")
      return "\(field) \(value(change.from, whole)) -> \(value(change.to, whole))"
    }
    return parts.joined(separator: ", ") + (from.map { " from \($0.shown)" } ?? "")
  }

  private static func value(_ value: String?, _ whole: Bool) -> String {
    guard let value else { return "none" }
    let shown = whole ? value : escaped(value).truncated(to: 40)
    return shown.utf8.contains(UInt8(ascii: " ")) ? "\"\(shown)\"" : shown
  }
}

extension AcknowledgementLine {
  /// What was amended: `amended envoy: due 2026-01 -> 2026-06 from 2025-04-10`.
  static func amended(_ acknowledgement: Acknowledgement) -> String {
    guard case .amended(let amended, let unchanged, let moves) = acknowledgement.subject,
      let first = amended.first
    else { return "" }
    var line = "amended \(first.name)"
    if amended.count == 1 {
      line += ": " + AmendmentText.told(first.changes, from: first.from)
    } else {
      let most = 5
      line += amended.dropFirst().prefix(most - 1).map { ", \($0.name)" }.joined()
      if amended.count > most { line += " and \(amended.count - most) more" }
      line += ": " + AmendmentText.fields(of: amended)
    }
    if unchanged > 0 { line += "; \(unchanged) unchanged" }
    return line + told(moves)
  }

  /// The relations that were made: `envoy: supersedes old-envoy`.
  static func linked(_ acknowledgement: Acknowledgement) -> String {
    guard case .linked(let ref, let made, let moves) = acknowledgement.subject else { return "" }
    let relations = made.map { "\($0.kind.label) \($0.ref)" }.joined(separator: ", ")
    return "\(ref): " + relations + told(moves)
  }
}

extension AmendmentText {
  /// The fields that several amendments change, and what to where that is the same for all.
  fileprivate static func fields(of amended: [Acknowledgement.Amended]) -> String {
    let changes = amended.flatMap(\.changes)
    var parts: [String] = []
    for change in changes where !parts.contains(change.field) {
      parts.append(change.field)
    }
    parts = parts.map { field in
      let values = Set(changes.filter { $0.field == field }.map { value($0.to, false) })
      return values.count == 1 ? "\(field) -> " + values.joined() : field
    }
    let from = amended[0].from.map { " from \($0.shown)" } ?? ""
    return parts.joined(separator: ", ") + from
  }
}
