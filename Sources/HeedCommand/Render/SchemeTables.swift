internal import Heed

/// Schemes, their statuses, and the words that no scheme knows, in every format.
struct SchemeTables {
  private let context: Context
  private let ledger: Ledger
  private let viewpoint: Viewpoint
  private let format: Format
  private let width: Int

  init(_ context: Context) throws(CommandFault) {
    self.context = context
    format = try context.format([.text, .json, .csv, .tsv, .md])
    viewpoint = try context.viewpoint()
    width = try context.width()
    ledger = try context.ledger()
  }

  // MARK: All schemes

  func list() throws(CommandFault) {
    let schemes = try refusing { () throws(Refusal) in try ledger.schemes(from: viewpoint) }
    guard format == .text else {
      write(
        ["name", "version", "statuses", "title", "origin", "assertions"],
        schemes.map { known in
          [
            known.scheme.name, known.origin == .undefined ? "" : String(known.scheme.version),
            String(known.scheme.statuses.count),
            known.scheme.title, known.origin.rawValue, String(known.assertions),
          ]
        }
      ) { writer in
        for known in schemes {
          writer.beginObject()
          writer.scheme(known)
          writer.member("statuses", known.scheme.statuses.count)
          writer.endObject()
        }
      }
      return
    }
    let own = schemes.filter { $0.origin != .builtIn }
    if !own.isEmpty {
      table("Of this ledger", own)
      context.output.line()
    }
    table("With Heed", schemes.filter { $0.origin == .builtIn })
  }

  private func table(_ title: String, _ schemes: [KnownScheme]) {
    var table = Table([
      Table.Column(title), Table.Column("statuses", .right), Table.Column("used", .right),
      Table.Column("", .left, .cut),
    ])
    for known in schemes {
      let scheme = known.scheme
      let version = scheme.version > 1 ? ", version \(scheme.version)" : ""
      table.add([
        scheme.name, String(scheme.statuses.count), String(known.assertions),
        known.origin == .undefined ? "not defined" : scheme.title + version,
      ])
    }
    lines(of: table)
  }

  // MARK: One scheme

  func show(_ name: String) throws(CommandFault) {
    let detail = try refusing { () throws(Refusal) in
      try ledger.scheme(name, from: viewpoint)
    }
    let scheme = detail.known.scheme
    switch format {
    case .text: describe(detail)
    case .json, .jsonl:
      var writer = JSONWriter(context.output, pretty: true)
      writer.beginObject()
      writer.detail(detail)
      writer.endObject()
      writer.endText()
    case .csv, .tsv, .md:
      write(
        ["name", "label", "code", "stage", "meaning"],
        scheme.statuses.map {
          [$0.name, $0.label, $0.code ?? "", $0.stage.rawValue, $0.meaning ?? ""]
        }
      ) { _ in }
    }
  }

  private func describe(_ detail: SchemeDetail) {
    let known = detail.known
    let scheme = known.scheme
    let name = escaped(scheme.name)
    var facts = known.origin.words
    if known.origin == .own {
      facts = "version \(scheme.version), \(known.origin.words), \(known.visibility.rawValue)"
      if let number = known.number { facts += " (@\(number))" }
    }
    let uses = known.assertions == 1 ? "1 status" : "\(known.assertions) statuses"
    context.output.line(styled(name, .strong, enabled: context.isColoured))
    if !scheme.title.isEmpty { paragraph(scheme.title) }
    if !scheme.source.isEmpty { paragraph("source: " + scheme.source) }
    paragraph("\(facts); \(uses) asserted in it")
    if detail.versions.count > 1 {
      let others = detail.versions.filter { $0.scheme.version != scheme.version }
        .map { "\(scheme.name)@\($0.scheme.version)" }
      paragraph("other versions: " + others.joined(separator: ", "))
    }
    statuses(scheme)
    mappings(detail)
    words(detail)
  }

  private func statuses(_ scheme: Scheme) {
    guard !scheme.statuses.isEmpty else { return }
    let hasCodes = scheme.statuses.contains { $0.code != nil }
    var table = Table(
      [Table.Column("status")] + (hasCodes ? [Table.Column("code")] : [])
        + [Table.Column("stage"), Table.Column("label and meaning", .left, .wrapped)])
    for status in scheme.statuses {
      let says = status.meaning.map { "\(status.label): \($0)" } ?? status.label
      table.add(
        [Table.Cell(status.name)] + (hasCodes ? [Table.Cell(status.code ?? "")] : []) + [
          Table.Cell(
            status.stage.rawValue, StageMark(rawValue: status.stage.rawValue).map { .stage($0) }),
          Table.Cell(says),
        ])
    }
    context.output.line()
    lines(of: table)
  }

  private func mappings(_ detail: SchemeDetail) {
    guard !detail.mappings.isEmpty else { return }
    var table = Table([
      Table.Column("mapped word", .left, .cut), Table.Column("stage"), Table.Column(),
      Table.Column(),
    ])
    for mapping in detail.mappings {
      table.add([
        mapping.word, mapping.stage.rawValue, mapping.number.map { "@\($0)" } ?? "",
        mapping.visibility.rawValue,
      ])
    }
    context.output.line()
    lines(of: table)
  }

  private func words(_ detail: SchemeDetail) {
    guard !detail.words.isEmpty else { return }
    context.output.line()
    lines(of: table(detail.words, hasScheme: false))
    hint(scheme: detail.known.scheme.name)
  }

  // MARK: Words without a meaning

  /// What is left to do: the words of all schemes, or of one.
  func unmapped(of scheme: String?) throws(CommandFault) {
    let words = try refusing { () throws(Refusal) -> [UnmappedWord] in
      if let scheme { return try ledger.scheme(scheme, from: viewpoint).words }
      return try ledger.unmappedWords(from: viewpoint)
    }
    guard format == .text else {
      write(
        ["scheme", "word", "recommendations", "events"],
        words.map { [$0.scheme, $0.word, String($0.recommendations), String($0.events)] }
      ) { writer in
        for word in words { writer.word(word) }
      }
      return
    }
    guard !words.isEmpty else {
      for line in "every word has a meaning: nothing is left to map".wrapped(width: width) {
        context.output.line(line)
      }
      return
    }
    lines(of: table(words, hasScheme: true))
    hint(scheme: scheme ?? "SCHEME")
  }

  private func table(_ words: [UnmappedWord], hasScheme: Bool) -> Table {
    var table = Table(
      (hasScheme ? [Table.Column("scheme")] : []) + [
        Table.Column("unmapped word", .left, .wrapped), Table.Column("recommendations", .right),
        Table.Column("events", .right),
      ])
    for word in words {
      table.add(
        (hasScheme ? [word.scheme] : []) + [
          word.word, String(word.recommendations), String(word.events),
        ])
    }
    return table
  }

  private func hint(scheme: String) {
    context.output.line()
    for line in escaped("say what a word stands for: heed scheme map \(scheme) WORD=STAGE")
      .wrapped(width: width)
    {
      context.output.line(line)
    }
  }

  // MARK: Output

  /// Rows in a format for other programs; JSON is a list that `objects` writes.
  private func write(
    _ columns: [String], _ rows: [[String]], objects: (inout JSONWriter) -> Void
  ) {
    switch format {
    case .csv, .tsv:
      let writer = CSVWriter(
        context.output, format == .csv ? .csv : .tsv, forTerminal: context.world.isTerminal)
      writer.row(columns)
      rows.forEach(writer.row)
    case .md:
      let table = MarkdownTable(context.output)
      table.header(columns)
      rows.forEach(table.row)
    case .json, .jsonl, .text:
      var writer = JSONWriter(context.output, pretty: true)
      writer.beginArray()
      objects(&writer)
      writer.endArray()
      writer.endText()
    }
  }

  private func paragraph(_ text: String) {
    for line in escaped(text).wrapped(width: width, indent: 2) { context.output.line(line) }
  }

  private func lines(of table: Table) {
    for line in table.lines(width: width, styled: context.isColoured) {
      context.output.line(line)
    }
  }
}

extension KnownScheme.Origin {
  fileprivate var words: String {
    switch self {
    case .builtIn: "comes with Heed"
    case .own: "of this ledger"
    case .undefined: "not defined"
    }
  }
}
