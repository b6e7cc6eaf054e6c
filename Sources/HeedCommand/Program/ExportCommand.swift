internal import Glibc
internal import Heed
internal import HeedExchange

/// One export in hand: to standard output, or to files.
struct ExportCommand {
  let context: Context
  let request: ExportRequest
  let format: ExportFormat

  /// Writes one table to standard output.
  func write(_ table: ExportTable) throws(CommandFault) {
    let ledger = try context.ledger()
    let line = ProgressLine(context.world, context.errors)
    defer { line?.clear() }
    let output = context.output
    let export = TableExport(
      request, as: format, forTerminal: context.world.isTerminal, progress: told(by: line))
    do throws(Refusal) {
      _ = try ledger.whileNeeded({ !output.isClosed }) { () throws(Refusal) in
        try export.write(table, of: ledger, to: output)
      }
    } catch {
      // The one who reads has gone: what is written last says so.
      guard output.isClosed else { throw .refusal(error) }
    }
  }

  /// Writes tables and their descriptor into a folder.
  func write(_ tables: [ExportTable], to path: String) throws(CommandFault) {
    let place = try ExportPlace(
      path, isFolder: true, replaces: context.arguments.flag(.force))
    let ledger = try context.ledger()
    let names = tables.map { "\($0.rawValue).\(format.rawValue)" } + [DataPackage.fileName]
    let isInterrupted = context.world.holdInterruptions()
    let line = ProgressLine(context.world, context.errors)
    let export = TableExport(request, as: format, progress: told(by: line))
    var counts: [Int] = []
    defer {
      line?.clear()
      place.abandon(names)
    }
    try place.begin()
    // All tables are of one moment, whatever others record meanwhile.
    try throughout(ledger, { !isInterrupted() }) { () throws(CommandFault) in
      for (table, name) in zip(tables, names) {
        counts.append(
          try place.file(name) { buffer throws(CommandFault) in
            try refusing { () throws(Refusal) in try export.write(table, of: ledger, to: buffer) }
          })
      }
      let package = try refusing { () throws(Refusal) in
        try DataPackage(
          of: ledger, request, as: format, created: context.world.surroundings.now())
      }
      try place.file(DataPackage.fileName) { buffer in
        buffer.edit { $0.append(contentsOf: package.text(of: tables)) }
      }
    }
    if isInterrupted() { throw .refusal(.interrupted(path: place.path)) }
    try place.name(names)
    guard !context.isQuiet else { return }
    let told = zip(tables, counts).map { "\($0.rawValue) \($1)" }.joined(separator: ", ")
    context.output.append(escaped: "\(place.path): \(told)")
    context.output.line()
  }

  /// Within one moment of the ledger, and for as long as `goesOn` says so.
  func throughout(
    _ ledger: Ledger, _ goesOn: @escaping () -> Bool, _ body: () throws(CommandFault) -> Void
  ) throws(CommandFault) {
    var fault: CommandFault?
    try refusing { () throws(Refusal) in
      try ledger.whileNeeded(goesOn) { () throws(Refusal) in
        try ledger.moment { () throws(Refusal) in
          do throws(CommandFault) { try body() } catch { fault = error }
        }
      }
    }
    if let fault { throw fault }
  }

  func told(by line: ProgressLine?) -> (ExportTable, Int) -> Void {
    guard let line, !context.isQuiet else { return { _, _ in } }
    return { table, count in
      if count % 1000 == 0 { line.show("writing \(table.rawValue): \(count) rows") }
    }
  }
}
