internal import HeedSQLite

/// A row of the view `documents`, from one viewpoint.
public struct DocumentRecord: Sendable {
  /// Identity of its entry.
  public let id: EntryID
  /// What it is.
  public let document: Document
  /// Who may see it.
  public let visibility: Visibility
}

extension Ledger {
  /// Calls `body` for each document that stands, in the order of arrival; with a filter, for
  /// those in which a recommendation that it means stands.
  ///
  /// - Throws: `Refusal`.
  public func documentRecords(
    _ filter: Filter = Filter(), from viewpoint: Viewpoint = Viewpoint(),
    body: (DocumentRecord) -> Void
  ) throws(Refusal) {
    try moment { () throws(Refusal) in
      var chosen: Set<String>?
      if !filter.isEmpty {
        var keys: Set<String> = []
        try recommendationRecords(filter, from: viewpoint) { record in
          if let document = record.content.document { keys.insert(document.description) }
        }
        chosen = keys
      }
      try reading { () throws(SQLiteFailure) in
        let reader = try Reader(database, viewpoint)
        try eachDocument(reader) { record in
          if chosen?.contains(record.id.description) ?? true { body(record) }
        }
      }
    }
  }

  private func eachDocument(
    _ reader: Reader, body: (DocumentRecord) -> Void
  ) throws(SQLiteFailure) {
    try database.each(
      """
      SELECT e.writer, e.seq, d.key, d.title, d.publisher, d.published_on, d.language, d.url,
             d.sha256, d.visibility, d.number, d.retracted_at
        FROM document AS d CROSS JOIN entry AS e ON e.number = d.number
       WHERE d.recorded_at <= ?1 AND (?1 < 9223372036854775807 OR d.retracted_at IS NULL)
         AND (?2 = 0 OR d.visibility = 'public')
       ORDER BY d.number
      """, reader.knownAt, reader.isPublic
    ) { row throws(SQLiteFailure) in
      guard let writer = Writer(row.text(0)),
        try reader.stands(row.int(10), .documentRegistered, retractedAt: row.optionalInt(11))
      else { return }
      var document = Document(key: row.text(2), title: row.text(3))
      document.publisher = row.optionalText(4)
      document.publishedOn = row.optionalText(5).flatMap { try? Period($0) }
      document.language = row.optionalText(6)
      document.url = row.optionalText(7)
      document.sha256 = row.isNull(8) ? nil : Digest(bytes: row.blob(8))
      guard document.publishedOn?.first.daysSinceEpoch ?? .min <= reader.asOf else { return }
      body(
        DocumentRecord(
          id: EntryID(writer: writer, seq: row.int(1)), document: document,
          visibility: Visibility(rawValue: row.text(9)) ?? .private))
    }
  }
}
