internal import Heed

/// One entry for a person to recognise before it is corrected.
struct EntryText {
  private let output: OutputBuffer
  private let width: Int

  init(_ output: OutputBuffer, width: Int) {
    self.output = output
    self.width = width
  }

  /// The entry in a few lines: what it is, what it says, of what.
  func write(_ entry: RecordedEntry) {
    write(lines: [Self.heading(entry)], hanging: 2)
    var lines = [entry.title, Self.effects(entry), entry.because].compactMap(\.self)
    if let recordedAt = entry.recordedAt {
      lines.append("recorded \(recordedAt.day) by \(entry.id.writer)")
    }
    write(lines: lines, indent: 2)
  }

  /// Entries one a line, as far as there is room: number, kind, date, title.
  func write(list entries: [RecordedEntry]) {
    var table = Table([
      Table.Column("", .right), Table.Column(), Table.Column(), Table.Column("", .left, .cut),
    ])
    for entry in entries {
      table.add([
        "@\(entry.number)", Self.kind(entry), entry.on.map(shown) ?? "",
        entry.title ?? entry.because ?? Self.effects(entry) ?? "",
      ])
    }
    for line in table.lines(width: width, indent: 2) { output.line(line) }
  }

  /// Heed's own words, and stored ones, on lines of their own.
  func write(lines: [String], indent: Int = 0, hanging: Int = 0) {
    for line in lines {
      for part in escaped(line).wrapped(width: width, indent: indent, hanging: hanging) {
        output.line(part)
      }
    }
  }

  private static func heading(_ entry: RecordedEntry) -> String {
    let name = entry.name.map { " \($0)" } ?? ""
    let parts = [
      "@\(entry.number) \(kind(entry))\(name)", entry.on.map(shown), entry.visibility?.rawValue,
      entry.isRetracted ? "retracted" : nil, entry.isRedacted ? "redacted" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private static func kind(_ entry: RecordedEntry) -> String {
    let target = entry.target.map { " of @\($0)" } ?? ""
    return switch entry.kind {
    case .ledgerOpened: "opening"
    case .documentRegistered: "document"
    case .recommendationIssued: "recommendation"
    case .eventLogged: entry.eventKind ?? "event"
    case .relationMade: "relation"
    case .recommendationAmended, .eventAmended: "amendment" + target
    case .schemeDefined: "scheme"
    case .wordMapped: "meaning of a word"
    case .entryPublished: "publication" + target
    case .entryRetracted: "retraction" + target
    case .entryReinstated: "reinstatement" + target
    case .entryRedacted: "redaction" + target
    case nil: "redacted entry"
    }
  }

  private static func effects(_ entry: RecordedEntry) -> String? {
    if let relation = entry.relation {
      return entry.effects.map(\.ref).joined(separator: " \(relation.rawValue) ")
    }
    let effects = entry.effects.map { effect in
      var says = [effect.verdict?.status, effect.response.map { "response \($0.label)" }]
        .compactMap(\.self).joined(separator: ", ")
      if let milestone = effect.milestone { says += " (\(milestone))" }
      return effect.ref + (says.isEmpty ? "" : ": \(says)")
    }
    return effects.isEmpty ? nil : effects.joined(separator: "; ")
  }
}
