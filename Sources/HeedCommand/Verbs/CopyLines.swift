internal import Heed

/// A copy while it is made, and what is said of it.
enum CopyLines {
  /// Makes it, telling how far it is; an interruption leaves nothing behind.
  static func watching(
    _ context: Context,
    _ make: (_ goesOn: @escaping (CopyStep) -> Bool) throws(Refusal) -> LedgerCopy
  ) throws(CommandFault) -> LedgerCopy {
    let line = ProgressLine(context.world, context.errors)
    defer { line?.clear() }
    let isInterrupted = context.world.holdInterruptions()
    return try refusing { () throws(Refusal) in
      try make { step in
        if let line, !context.isQuiet { line.show(told(step)) }
        return !isInterrupted()
      }
    }
  }

  private static func told(_ step: CopyStep) -> String {
    switch step {
    case .copying(let done, let total): "copying: \(done * 100 / max(1, total)) %"
    case .checking: "checking the copy"
    }
  }

  static func write(_ copy: LedgerCopy, _ origin: String, _ context: Context) {
    if context.isQuiet { return }
    let output = context.output
    let entries = copy.entries == 1 ? "1 entry" : "\(copy.entries) entries"
    let feeds = copy.heads.count == 1 ? "1 feed" : "\(copy.heads.count) feeds"
    output.append(escaped: "\(copy.path): \(entries) in \(feeds), \(size(copy.bytes)), verified")
    output.append(escaped: origin)
    output.line()
    for head in copy.heads { output.line("head \(head)") }
  }

  /// Decimal units, as disks are sold: `1.2 MB`.
  static func size(_ bytes: Int) -> String {
    var (unit, one) = (0, 1)
    // What would be rounded to a thousand is one of the next unit.
    while bytes >= one * 1000 - one / 2, unit < 3 { (unit, one) = (unit + 1, one * 1000) }
    let tenths = (bytes * 10 + one / 2) / one
    let number =
      unit == 0 || tenths >= 1000
      ? "\((bytes + one / 2) / one)" : "\(tenths / 10).\(tenths % 10)"
    return "\(number) \(["bytes", "kB", "MB", "GB"][unit])"
  }
}
