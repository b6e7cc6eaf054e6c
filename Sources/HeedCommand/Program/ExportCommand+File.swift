internal import Heed
internal import HeedExchange

// Formats that are one file, however many tables are in it.
extension ExportCommand {
  /// Writes it to standard output, or to the file at the path.
  func writeFile(_ tables: [ExportTable], to path: String?) throws(CommandFault) {
    guard path != nil || format != .xlsx || !context.world.isTerminal else {
      throw .usage(
        .unfitFormat(
          "is no text for a terminal", format: format.rawValue,
          wayOut: "name a file for it with --output PATH"))
    }
    let ledger = try context.ledger()
    let file = ExportedFile(context: context)
    func write(
      _ buffer: OutputBuffer, _ line: ProgressLine?, _ goesOn: @escaping () -> Bool
    ) throws(CommandFault) -> String {
      try self.write(
        tables, of: ledger, to: buffer, named: path ?? "the workbook", line, while: goesOn)
    }
    if let path { try file.write(to: path, write) } else { try file.writeToOutput(write) }
  }

  /// Writes all of it; what it is, in words.
  private func write(
    _ tables: [ExportTable], of ledger: Ledger, to buffer: OutputBuffer, named path: String,
    _ line: ProgressLine?, while goesOn: @escaping () -> Bool
  ) throws(CommandFault) -> String {
    guard format == .impactoss else {
      return try writeWorkbook(tables, of: ledger, to: buffer, named: path, line, while: goesOn)
    }
    let show = told(by: line)
    var count = 0
    try throughout(ledger, goesOn) { () throws(CommandFault) in
      count = try refusing { () throws(Refusal) in
        try ImpactOSSExport(
          request, forTerminal: context.world.isTerminal && context.arguments.value(.output) == nil
        ) { show(.recommendations, $0) }.write(ledger, to: buffer)
      }
    }
    line?.clear()
    if !context.isQuiet { context.errors.line("note: " + ImpactOSSExport.leftOut) }
    return "recommendations \(count)"
  }

  /// Writes a sheet a table, all of one moment; how many rows each has, in words.
  private func writeWorkbook(
    _ tables: [ExportTable], of ledger: Ledger, to buffer: OutputBuffer, named path: String,
    _ line: ProgressLine?, while goesOn: @escaping () -> Bool
  ) throws(CommandFault) -> String {
    let created = context.world.surroundings.now()
    guard let workbook = WorkbookExport(to: buffer, sheets: tables.count, created: created) else {
      throw .unfit(path: path, .notPacked)
    }
    let show = told(by: line)
    var told: [String] = []
    do throws(CommandFault) {
      try throughout(ledger, { goesOn() && workbook.fault == nil }) {
        () throws(CommandFault) in
        for table in tables {
          let count = try refusing { () throws(Refusal) in
            try workbook.write(table, of: ledger, request, progress: show)
          }
          told.append("\(table.rawValue) \(count)")
        }
      }
    } catch {
      // Why it was stopped, rather than that it was.
      if let fault = workbook.fault { throw .unfit(path: path, fault) }
      throw error
    }
    if let fault = workbook.finish() { throw .unfit(path: path, fault) }
    return told.joined(separator: ", ")
  }
}
