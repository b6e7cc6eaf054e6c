internal import Glibc
internal import Heed
internal import HeedExchange

/// One table in hand: which column is what, and what became of its rows.
struct TableCommand {
  let context: Context
  let path: String
  private var table: TableImport
  private var rows: RowImport

  /// Imports the table at the path; the exit status.
  static func run(
    _ context: Context, _ path: String, _ ledger: Ledger
  ) throws(CommandFault) -> Int32 {
    var command = try TableCommand(context, path)
    try command.settle()
    return try command.record(in: ledger)
  }

  private init(_ context: Context, _ path: String) throws(CommandFault) {
    self.context = context
    self.path = path
    let arguments = context.arguments
    let name = try Context.word(
      arguments.value(.format), .format, TableImport.formats, named: \.self)
    rows = RowImport(path: path, source: "")
    rows.assessor = arguments.value(.assessor)
    rows.scheme = arguments.value(.scheme)
    rows.document = arguments.value(.in)
    rows.observedOn = try context.period(.on)
    rows.visibility = try context.word(.visibility, Visibility.self)
    rows.isDryRun = arguments.flag(.dryRun)
    rows.skipsBad = arguments.flag(.skipBad)
    let mapping = try MapFile.read(arguments.value(.map))
    let today = context.world.surroundings.today
    do throws(TableFailure) {
      table = try TableImport(path, format: name, mapping: mapping, today: today)
    } catch {
      throw .table(error)
    }
  }

  // MARK: Which column is what

  /// Asks what the file does not tell, and writes the mapping down where that is wanted.
  private mutating func settle() throws(CommandFault) {
    let ambiguous: (column: String, date: String)?
    do throws(TableFailure) { ambiguous = try table.settleDates() } catch { throw .table(error) }
    if let ambiguous { try askOrder(ambiguous.column, ambiguous.date) }
    if let map = context.arguments.value(.map), !MapFile.isThere(map) {
      let text = MappingFile.text(of: table.mapping)
      try OutputFile.write(Array(text.utf8), to: map, replacing: false)
      show(map)
      guard try context.confirm("Import it so?") else { throw .mapWritten(map) }
    }
    for issuer in context.arguments.values(.from) { add(.issuer, issuer) }
    for addressee in context.arguments.values(.to) { add(.addressee, addressee) }
    for tag in context.arguments.values(.tag) { add(.tag, tag) }
    if let issued = try context.period(.issued) { add(.issued, issued.description) }
    if rows.assessor != nil { table.mapping.constants.removeAll { $0.field == .assessor } }
    if rows.assessor == nil, let column = table.mapping.unjudged {
      throw .refusal(.whoseStatuses(path: path, column: column))
    }
  }

  private mutating func add(_ field: ColumnField, _ value: String) {
    table.mapping.constants.append(ColumnMapping.Constant(field, value))
  }

  private mutating func askOrder(_ column: String, _ date: String) throws(CommandFault) {
    let question = "In \"\(column)\", is \(date) the day first (d), or the month (m)?"
    switch context.ask(question)?.lowercased().first {
    case "d": table.mapping.dateOrder = .dayFirst
    case "m": table.mapping.dateOrder = .monthFirst
    default: throw .ambiguousDates(path: path, column: column, date: date)
    }
  }

  /// The mapping beside what stands in the first rows.
  private func show(_ map: String) {
    let output = context.output
    output.append(escaped: "\(path) is taken for \(table.title); its columns, written to \(map):")
    output.line()
    for column in table.mapping.columns {
      let index = table.header.firstIndex(of: column.name)
      let examples = index.map { table.examples(of: $0) } ?? []
      let facet = column.facet.map { " \($0)" } ?? ""
      output.append(
        escaped: "  \(column.name) is \(column.field.rawValue)\(facet)"
          + (examples.isEmpty ? "" : ": ")
          + examples.map { $0.prefix(30).split(whereSeparator: \.isNewline).joined(separator: " ") }
          .joined(separator: " | "))
      output.line()
    }
  }

  // MARK: Rows

  private func record(in ledger: Ledger) throws(CommandFault) -> Int32 {
    let line = ProgressLine(context.world, context.errors)
    let now = context.world.surroundings.now
    let start = now().millisecondsSinceEpoch
    var badRows = BadRows(header: table.header)
    let done = try refusing { () throws(Refusal) in
      try table.record(in: ledger, rows) { rows, bytes, size in
        if let line, !context.isQuiet {
          line.show(
            Self.progress(rows, bytes, size, after: now().millisecondsSinceEpoch - start))
        }
      } bad: { row throws(Refusal) in
        if rows.skipsBad { try badRows.add(row, of: path) }
      }
    }
    line?.clear()
    if rows.isDryRun {
      context.output.line("would have " + AcknowledgementLine.told(done.imported.counts))
    } else {
      AcknowledgementLine.write(done.acknowledgement, context)
    }
    var status = EX_OK
    if done.imported.bad > 0 {
      status = 1
      let place = rows.isDryRun ? nil : try badRows.write(beside: path)
      TableNotes.tellBad(done.imported.bad, at: place, context)
    }
    if !context.isQuiet {
      TableNotes(context: context, path: path, table: table, rows: rows).tell(done.imported)
    }
    return status
  }

  /// `12000 rows, 3.1 MB of 8.2 MB, about 20 s left`. Units: milliseconds gone by.
  private static func progress(
    _ rows: Int, _ bytes: Int, _ size: Int, after milliseconds: Int64
  ) -> String {
    guard bytes < size else { return "\(rows) rows, settling where they stand" }
    let left = Int(milliseconds) / 1000 * (size - bytes) / max(1, bytes)
    return "\(rows) rows, \(CopyLines.size(bytes)) of \(CopyLines.size(size)), about \(left) s left"
  }
}
