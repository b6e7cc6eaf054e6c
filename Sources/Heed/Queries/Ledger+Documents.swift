internal import HeedSQLite

extension Ledger {
  /// The document of exactly that text; one that still counts, where there are several.
  ///
  /// - Throws: `Refusal`.
  public func document(ofText sha256: Digest) throws(Refusal) -> RegisteredDocument? {
    let found = try documents().filter { $0.document.sha256 == sha256 }
    return found.last { !$0.isRetracted } ?? found.last
  }

  /// The document of that short name, or `nil`.
  ///
  /// - Throws: `Refusal`.
  public func document(ofKey key: String) throws(Refusal) -> RegisteredDocument? {
    try documents().first { !$0.isRetracted && $0.document.key.utf8.elementsEqual(key.utf8) }
  }

  /// The last document of that title, case and spaces aside, that no other publisher made.
  ///
  /// - Throws: `Refusal`.
  public func document(like document: Document) throws(Refusal) -> RegisteredDocument? {
    try documents().last { known in
      guard !known.isRetracted, known.document.isTitled(as: document) else { return false }
      guard let ours = document.publisher, let theirs = known.document.publisher else {
        return true
      }
      return folded(ours).utf8.elementsEqual(folded(theirs).utf8)
    }
  }

  /// The document with its other texts, and the recommendations of all of them.
  ///
  /// A later text has the title of the first, and its short name with `-2`, `-3` ... at the end.
  /// - Throws: `Refusal`.
  public func family(of member: RegisteredDocument) throws(Refusal) -> DocumentFamily {
    let all = try documents()
    let stem = stem(of: member.document, in: all)
    let members = all.filter { other in
      guard other.document.isTitled(as: member.document) else { return false }
      return other.document.key.utf8.elementsEqual(stem.utf8)
        || other.document.revision?.stem.utf8.elementsEqual(stem.utf8) ?? false
    }
    var quotes: [RegisteredQuote] = []
    for member in members { quotes += try self.quotes(of: member.number) }
    return DocumentFamily(
      stem: stem,
      members: members.sorted {
        ($0.document.place(after: stem), $0.number) < ($1.document.place(after: stem), $1.number)
      }, quotes: quotes)
  }

  /// The short name of the first text of a document.
  func stem(of document: Document, in all: [RegisteredDocument]) -> String {
    guard let revision = document.revision else { return document.key }
    let hasFirst = all.contains { other in
      other.document.key.utf8.elementsEqual(revision.stem.utf8)
        && other.document.isTitled(as: document)
    }
    return hasFirst ? revision.stem : document.key
  }

  /// Which of the quotations, by their digests, were recorded from the family's documents and
  /// then redacted: what was taken away is not proposed again.
  ///
  /// - Throws: `Refusal`.
  public func redacted(
    _ digests: [String], of family: DocumentFamily
  ) throws(Refusal) -> Set<String> {
    try reading { () throws(SQLiteFailure) in
      var redacted: Set<String> = []
      for digest in digests {
        let key = hashedKey(QuoteKey(stem: family.stem, digest: digest).text)
        if try !database.numbers(under: EntryKey(key).mark).isEmpty { redacted.insert(digest) }
      }
      return redacted
    }
  }

  /// What tells this ledger from every other, in each of its copies: the entry that opened it.
  ///
  /// - Throws: `Refusal`.
  public func identity() throws(Refusal) -> EntryID {
    let id = try reading { () throws(SQLiteFailure) in
      try database.first(
        """
        SELECT e.writer, e.seq FROM ledger AS l CROSS JOIN entry AS e ON e.number = l.number
         ORDER BY l.recorded_at, e.writer, e.seq LIMIT 1
        """
      ) { row in Writer(row.text(0)).map { EntryID(writer: $0, seq: row.int(1)) } } ?? nil
    }
    guard let id else { throw .damaged(path: path, reason: "no entry opened it") }
    return id
  }

  /// Every document, in the order in which they were recorded.
  func documents() throws(Refusal) -> [RegisteredDocument] {
    try reading { () throws(SQLiteFailure) in
      try database.all(
        """
        SELECT d.number, d.key, d.title, d.publisher, d.published_on, d.language, d.url, d.sha256,
               d.visibility, d.retracted_at
          FROM document AS d JOIN entry AS e ON e.number = d.number
         ORDER BY d.recorded_at, e.writer, e.seq
        """
      ) { row in
        var document = Document(key: row.text(1), title: row.text(2))
        document.publisher = row.optionalText(3)
        document.publishedOn = row.optionalText(4).flatMap { try? Period($0) }
        document.language = row.optionalText(5)
        document.url = row.optionalText(6)
        document.sha256 = row.isNull(7) ? nil : Digest(bytes: row.blob(7))
        return RegisteredDocument(
          number: row.int(0), document: document,
          visibility: Visibility(rawValue: row.text(8)) ?? .private,
          isRetracted: row.optionalInt(9) != nil)
      }
    }
  }

  private func quotes(of document: Int) throws(Refusal) -> [RegisteredQuote] {
    try reading { () throws(SQLiteFailure) in
      try database.all(
        """
        SELECT number, ref, title, text, quote, place, retracted_at FROM recommendation
         WHERE document = ?1 ORDER BY number
        """, document
      ) { row in
        RegisteredQuote(
          number: row.int(0), ref: row.text(1), title: row.text(2), text: row.optionalText(3),
          quote: row.optionalText(4), place: row.optionalText(5), document: document,
          isRetracted: row.optionalInt(6) != nil)
      }
    }
  }
}

extension Document {
  /// 1 for the first text, 2 for the second.
  fileprivate func place(after stem: String) -> Int {
    key.utf8.elementsEqual(stem.utf8) ? 1 : revision?.number ?? 1
  }
}

/// The key under which a recommendation of a document is recorded, once.
struct QuoteKey {
  /// The short name of the document's first text.
  let stem: String
  /// Of the quotation's words.
  let digest: String
  /// Words that stand in the document more than once, or were retracted and recorded anew.
  var repetition = 1

  var text: String { "quote:\(stem):\(digest)" + (repetition > 1 ? ":\(repetition)" : "") }
}
