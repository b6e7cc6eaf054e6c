extension Ledger {
  /// Makes a ledger at the path of a copy that `backup` made, or of any other ledger: verified
  /// before it has its name, and a new writer.
  ///
  /// - Throws: `Refusal`, as `backup` does. Nothing is changed at the path then.
  public static func restore(
    from source: String, to path: String, replacing: Bool = false, surroundings: Surroundings,
    goesOn: @escaping (CopyStep) -> Bool = { _ in true }
  ) throws(Refusal) -> LedgerCopy {
    let ledger: Ledger
    do throws(Refusal) {
      ledger = try open(at: source, surroundings: surroundings)
    } catch {
      switch error {
      case .noLedger: throw .noBackup(path: source)
      case .notALedger: throw .notABackup(path: source)
      default: throw error
      }
    }
    return try ledger.backup(to: path, replacing: replacing, goesOn: goesOn)
  }
}
