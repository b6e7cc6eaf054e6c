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
    _ context: Context, _ path: String, sheet: String? = nil, leavesStatuses: Bool = false,
    _ ledger: Ledger
  ) throws(CommandFault) -> Int32 {
    var command = try TableCommand(context, path, sheet)
    command.table.leavesStatuses = leavesStatuses
    try command.settle(ledger)
    return try command.record(in: ledger)
  }

  /// Imports tables that Heed has written, of all files together in the order in which one needs
  /// the other; the exit status.
  static func runOwn(
    _ context: Context, _ parts: [OwnPart], _ ledger: Ledger
  ) throws(CommandFault) -> Int32 {
    var status = EX_OK
    let hasStatuses = parts.contains { $0.place == TableImport.placeOfStatuses }
    for part in parts.sorted(by: { $0.place < $1.place }) {
      status = max(
        status,
        try run(
          context, part.path, sheet: part.sheet, leavesStatuses: hasStatuses, ledger))
    }
    return status
  }

  /// A table that Heed has written: a file, or a sheet of one.
  struct OwnPart {
    let path: String
    let sheet: String?
    let place: Int
  }

  /// The tables of that file that Heed has written, unless it is to be taken for something else.
  static func own(in path: String, _ context: Context) -> [OwnPart] {
    let format = context.arguments.value(.format)
    guard context.arguments.value(.map) == nil, format == nil || format == TableImport.ownFormat
    else { return [] }
    let sheet = context.arguments.value(.sheet)
    return TableImport.own(in: path).filter { sheet == nil || $0.sheet == sheet }
      .map { OwnPart(path: path, sheet: $0.sheet, place: $0.place) }
  }

  private init(
    _ context: Context, _ path: String, _ sheet: String?
  ) throws(CommandFault) {
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
    rows.because = arguments.value(.because)
    rows.isDryRun = arguments.flag(.dryRun)
    rows.skipsBad = arguments.flag(.skipBad)
    let mapping = try MapFile.read(arguments.value(.map))
    let today = context.world.surroundings.today
    do throws(TableFailure) {
      table = try TableImport(
        path, sheet: sheet ?? arguments.value(.sheet), format: name, mapping: mapping,
        today: today)
    } catch {
      throw .table(error)
    }
  }

  // MARK: Which column is what

  /// Asks what the file does not tell, and writes the mapping down where that is wanted.
  private mutating func settle(_ ledger: Ledger) throws(CommandFault) {
    let others: [OptionName] =
      table.isOwn ? [.map, .from, .to, .tag, .issued, .in, .scheme] : [.because]
    if let option = others.first(where: context.arguments.flag) {
      throw .usage(.notForFile(option, path: path, kind: table.title))
    }
    let ambiguous: (column: String, date: String)?
    do throws(TableFailure) { ambiguous = try table.settleDates() } catch { throw .table(error) }
    if let ambiguous { try askOrder(ambiguous.column, ambiguous.date) }
    let filled = try filled()
    let rows = rows
    let source = try refusing { () throws(Refusal) in
      try filled.knownSource(in: ledger, rows)
    }
    table.mapping.source = source
    if let map = context.arguments.value(.map), !MapFile.isThere(map) {
      let text = MappingFile.text(of: table.mapping)
      try OutputFile.write(Array(text.utf8), to: map, replacing: false)
      show(map)
      // What only shows goes on and shows what would be recorded.
      if !rows.isDryRun {
        let isAsked = context.world.isInputTerminal || context.arguments.flag(.yes)
        guard isAsked, try context.confirm("Import it so?") else { throw .mapWritten(map) }
      }
    }
    table = filled
    table.mapping.source = source
    if rows.assessor != nil { table.mapping.constants.removeAll { $0.field == .assessor } }
    if rows.assessor == nil, let column = table.mapping.unjudged {
      throw .refusal(.whoseStatuses(path: path, column: column))
    }
  }

  /// The table with what the command line says of all its rows.
  private func filled() throws(CommandFault) -> TableImport {
    var table = table
    func add(_ field: ColumnField, _ values: [String]) {
      table.mapping.constants += values.map { ColumnMapping.Constant(field, $0) }
    }
    add(.issuer, context.arguments.values(.from))
    add(.addressee, context.arguments.values(.to))
    add(.tag, context.arguments.values(.tag))
    if let issued = try context.period(.issued) { add(.issued, [issued.description]) }
    return table
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
      TableNotes(
        context: context, path: path, table: table, rows: rows, passedOver: done.passedOver
      ).tell(done.imported)
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
