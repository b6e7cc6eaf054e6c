internal import HeedSQLite

extension Ledger {
  /// More names than this are not compared.
  private static let mostSources = 200

  /// The source from which rows like these were imported before; `nil` where there is none.
  ///
  /// The rows are compared by what they are called and by their words, since two sources may both
  /// count from 1: half of them must be known under one name, with the same words. Of a history
  /// its steps are compared.
  /// - Throws: `Refusal` for what is wrong with the ledger.
  public func source(of rows: [SourceRow], _ request: RowImport) throws(Refusal) -> String? {
    guard !rows.isEmpty else { return nil }
    return try reading { () throws(SQLiteFailure) in
      var best: (name: String, count: Int)?
      for name in try sources(request.isHistory ? .event : .row) {
        var count = 0
        for row in rows where try isKnown(row, from: name, request) { count += 1 }
        if count * 2 >= rows.count, count > best?.count ?? 0 { best = (name, count) }
      }
      return best?.name
    }
  }

  /// The names of sources, one look at the keys for each.
  private func sources(_ kind: KeyKind) throws(SQLiteFailure) -> [String] {
    var names: [String] = []
    var from = KeyStem(kind)
    while names.count < Self.mostSources {
      let first = try database.first(
        "SELECT key, number FROM entry_key WHERE key >= ?1 ORDER BY key LIMIT 1",
        KeyMark(from).words
      ) { (mark: KeyMark(bytes: $0.blob(0)), number: $0.int(1)) }
      guard let first,
        let key = try database.survivingBody(of: first.number)?.payload.text("key"),
        let name = RowKey.source(of: key, kind)
      else { break }
      names.append(name)
      from = first.mark.stem.nextSource
    }
    return names
  }

  private func isKnown(
    _ row: SourceRow, from source: String, _ request: RowImport
  ) throws(SQLiteFailure) -> Bool {
    let scope = RowKey.Scope(source: source, part: request.scope(of: row))
    let key = RowKey(scope, name: row.id ?? row.words)
    if request.isHistory {
      guard let event = row.events.first else { return false }
      return try !database.numbers(under: key.event(event.name).mark).isEmpty
    }
    guard let number = try database.numbers(under: key.row.mark).first else { return false }
    let said = try database.survivingBody(of: number)?.payload
    return said?.text("title").map { $0.utf8.elementsEqual(row.content.title.utf8) } ?? false
  }
}

extension RowImport {
  /// The part of the source that a row belongs to; a number is one of its document.
  func scope(of row: SourceRow) -> String {
    guard let document, row.document == nil, row.content.sourceID == nil,
      row.content.ref.isEmpty
    else { return row.scope }
    return row.scope + "/" + document
  }
}
