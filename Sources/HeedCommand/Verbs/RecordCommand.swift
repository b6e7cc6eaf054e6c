internal import Glibc
internal import Heed

/// `heed import` of the record of a ledger, line by line.
enum RecordCommand {
  static func run(_ context: Context, _ lines: FileLines) throws(CommandFault) -> Int32 {
    let place = context.ledgerPath
    let isDryRun = context.arguments.flag(.dryRun)
    let isInterrupted = context.world.holdInterruptions()
    let progress = RecordProgress(context, lines)
    defer { progress.line?.clear() }
    let taken: RecordTaken
    if unsafe access(place, F_OK) == 0 {
      let ledger = try context.ledger()
      taken = try progress.watching { next throws(Refusal) in
        try ledger.takeRecord(
          of: lines.path, isDryRun: isDryRun, goesOn: { !isInterrupted() }, next: next)
      }
    } else {
      taken = try progress.watching { next throws(Refusal) in
        try Ledger.create(
          at: place, ofRecord: lines.path, surroundings: context.world.surroundings,
          isDryRun: isDryRun, goesOn: { !isInterrupted() }, next: next)
      }
    }
    progress.line?.clear()
    tell(taken, place, isDryRun: isDryRun, context)
    AcknowledgementLine.warn(taken.pendingErasure, context)
    if !context.isQuiet {
      context.errors.append(escaped: "note: \(lines.path) was read as the record of a ledger")
      context.errors.line()
    }
    return taken.pendingErasure == nil ? EX_OK : EX_TEMPFAIL
  }

  private static func tell(
    _ taken: RecordTaken, _ place: String, isDryRun: Bool, _ context: Context
  ) {
    guard !context.isQuiet else { return }
    let added = taken.added == 1 ? "1 entry" : "\(taken.added) entries"
    var told = isDryRun ? "would have added \(added)" : "added \(added)"
    if taken.unchanged > 0 { told += ", \(taken.unchanged) there already" }
    context.output.append(
      escaped: "\(place): \(told), every hash checked; ledger of \(taken.owner)")
    context.output.line()
    guard !isDryRun else { return }
    for head in taken.heads { context.output.line("head \(head)") }
  }
}

/// How far a record has been read.
private final class RecordProgress {
  let line: ProgressLine?
  private let lines: FileLines
  private let isQuiet: Bool
  private let now: () -> Instant
  private let start: Int64
  private var count = 0
  /// Why no more could be read.
  private var fault: CommandFault?

  init(_ context: Context, _ lines: FileLines) {
    self.lines = lines
    line = ProgressLine(context.world, context.errors)
    isQuiet = context.isQuiet
    now = context.world.surroundings.now
    start = context.world.surroundings.now().millisecondsSinceEpoch
  }

  /// Lets the lines be taken, and tells how far that is.
  func watching(
    _ take: (_ next: () throws(Refusal) -> [UInt8]?) throws(Refusal) -> RecordTaken
  ) throws(CommandFault) -> RecordTaken {
    do throws(Refusal) {
      return try take { () throws(Refusal) in try next() }
    } catch {
      throw fault ?? .refusal(error)
    }
  }

  private func next() throws(Refusal) -> [UInt8]? {
    if !isQuiet { line?.show(told) }
    count += 1
    do throws(CommandFault) { return try lines.next() } catch {
      fault = error
      // Ends the transaction; what is told is the fault.
      throw .interrupted(path: lines.path)
    }
  }

  /// `12000 lines, 3.1 MB of 8.2 MB, about 20 s left`.
  private var told: String {
    let bytes = lines.bytesRead
    guard let size = lines.size else { return "\(count) lines, \(CopyLines.size(bytes))" }
    guard bytes < size else { return "\(count) lines, settling where they stand" }
    let seconds = Int(now().millisecondsSinceEpoch - start) / 1000
    let left = seconds * (size - bytes) / max(1, bytes)
    return
      "\(count) lines, \(CopyLines.size(bytes)) of \(CopyLines.size(size)), about \(left) s left"
  }
}
