/// A document's text, and what is to be recorded from it.
public struct DocumentImport: Sendable {
  /// A recommendation that was read in the text.
  public struct Item: Sendable {
    /// What is recorded; its ref is empty where one is to be made, its document is filled in.
    public var content: Recommendation
    /// What is asked, in the document's words: a ref is made of it.
    public var action: String
    /// The ref of the recommendation whose quotation and place this amends.
    public var amends: String?

    /// A recommendation of those words.
    public init(_ content: Recommendation, action: String, amends: String? = nil) {
      self.content = content
      self.action = action
      self.amends = amends
    }
  }

  /// What it is called in messages.
  public var name: String
  /// The document; its short name is empty where one is to be made.
  public let document: Document
  /// The text that was read.
  public let text: [UInt8]
  /// The short name of the first text of a registered document of which this is another.
  public var stem: String?
  /// Who may see what is added; `nil`: internal, or as the document that is there already.
  public var visibility: Visibility?
  /// The recommendations, in the order of the document.
  public var items: [Item] = []

  /// An import of a document's text.
  public init(_ document: Document, text: [UInt8], named name: String) {
    self.name = name
    var document = document
    document.sha256 = Digest(of: text)
    self.document = document
    self.text = text
  }
}

/// What became of the items of a document.
public struct DocumentImported: Sendable {
  /// What became of one item.
  public struct Outcome: Sendable {
    /// What was done for it.
    public enum Deed: Sendable {
      /// A recommendation was recorded.
      case issued
      /// A recommendation has its new words.
      case amended
      /// A retracted one counts again.
      case reinstated
      /// It was there already.
      case unchanged
    }

    /// Local number of the recommendation's entry.
    public let number: Int
    /// The recommendation's ref.
    public let ref: String
    /// What is asked, in a line.
    public let title: String
    /// What was done.
    public let deed: Deed
    /// Local number of the entry whose retraction takes it back; `nil` where none was recorded.
    public let reversible: Int?
  }

  /// The document's short name.
  public internal(set) var key = ""
  /// Whether the document was registered, and not there already.
  public internal(set) var isRegistered = false
  /// Item by item.
  public internal(set) var outcomes: [Outcome] = []
  /// The command's first entry, so that a later import can go on in the same command.
  public internal(set) var first: EntryID?
}

extension Ledger {
  /// Registers a document with its text and records the recommendations of it: all or nothing.
  ///
  /// What was recorded before is left as it is. `first` is the first entry of an import that goes
  /// on: all of it is then one command for `undo`, unless something else was recorded between.
  /// - Throws: `Refusal`; nothing is recorded then.
  public func record(
    _ request: DocumentImport, continuing first: EntryID? = nil, isDryRun: Bool = false
  ) throws(Refusal) -> (imported: DocumentImported, acknowledgement: Acknowledgement) {
    var imported = DocumentImported()
    let acknowledgement = try write(
      isBulk: request.items.count > 200, isDryRun: isDryRun, continuing: first
    ) { transaction throws(Refusal) in
      var importer = DocumentImporter(transaction, request)
      try importer.run()
      imported = importer.imported
      imported.first = transaction.first
    } then: { transaction throws(Refusal) in
      transaction.acknowledgement(.imported(imported.counts))
    }
    return (imported, acknowledgement)
  }
}

extension DocumentImported {
  var counts: Imported {
    var counts = Imported()
    counts.documents = isRegistered ? 1 : 0
    counts.recommendations = outcomes.count { $0.deed == .issued }
    counts.amended = outcomes.count { $0.deed == .amended }
    counts.reinstated = outcomes.count { $0.deed == .reinstated }
    counts.unchanged = outcomes.count { $0.deed == .unchanged }
    return counts
  }
}
