/// A document that was read whole, with what the finder proposes from it.
public struct ProposedDocument: Sendable {
  /// What the reader tells of it, its text included.
  public let read: ReadDocument
  /// Its own words, block by block.
  public let text: ReadText
  /// The proposals, in the order of the document.
  public let candidates: [Candidate]

  /// A document of those proposals.
  public init(_ read: ReadDocument, text: ReadText, proposals: [Proposal]) {
    self.read = read
    self.text = text
    candidates = proposals.map { Candidate($0, in: text) }
  }

  /// Reads the document at `path`; `watch` is told how far it is, in bytes of the text, and how
  /// many proposals there are.
  ///
  /// - Throws: a `ReadFailure`.
  public init(
    reading path: String, watch: (_ bytes: Int, _ proposals: Int) -> Void = { _, _ in }
  ) throws(ReadFailure) {
    var text = ReadText()
    var finder = Finder()
    var proposals: [Proposal] = []
    let read = try DocumentReader(path, keepingText: true).read { block throws(ReadFailure) in
      text.take(block)
      finder.take(block) { proposals.append($0) }
      watch(block.places.origin(of: 0), proposals.count)
    }
    finder.finish { proposals.append($0) }
    self.init(read, text: text, proposals: proposals)
  }
}
