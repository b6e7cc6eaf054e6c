/// Finds recommendations in the blocks of a document, one after another.
///
/// It reads ahead a fixed stretch to learn whom the document speaks to, and then judges block by
/// block: its memory grows with the longest block, not with the document.
public struct Finder {
  /// Units: bytes of text read ahead.
  private static let stretch = 1 << 16

  private var ahead: [Block] = []
  private var aheadBytes = 0
  private var isReading = false
  var mentions = Mentions()
  var facts = DocumentFacts()
  /// The headings above, outermost first.
  var headings: [(level: Int, text: String)] = []
  /// What the heading says that the text below it asks.
  var section: Asking?
  /// What the last introductory line says that its points ask.
  var list: Asking?
  /// The last proposal while the points of a list go on with it.
  private var pending: Proposal?
  /// Whether a block was read.
  var isBegun = false
  /// Whether the list that is read is one of a review by States.
  var isInReview = false
  /// The State that the review is of.
  var reviewed: [String] = []
  /// Whether an earlier sentence of the block calls.
  var hasCalled = false
  /// Whether a sentence of several actions is several recommendations here; a point is one.
  var isSplitting = true

  /// A finder at the start of a document.
  public init() {}

  /// Takes the next block and proposes what it asks for.
  public mutating func take<Failure: Error>(
    _ block: Block, _ propose: (Proposal) throws(Failure) -> Void
  ) throws(Failure) {
    if isReading { return try read(block, propose) }
    ahead.append(block)
    aheadBytes += block.text.count
    if aheadBytes >= Finder.stretch { try start(propose) }
  }

  /// Proposes what waited for the end of the document.
  public mutating func finish<Failure: Error>(
    _ propose: (Proposal) throws(Failure) -> Void
  ) throws(Failure) {
    if !isReading { try start(propose) }
    if let last = pending { try propose(last) }
    pending = nil
  }

  private mutating func start<Failure: Error>(
    _ propose: (Proposal) throws(Failure) -> Void
  ) throws(Failure) {
    isReading = true
    let blocks = ahead
    ahead = []
    facts.learn(blocks, &mentions)
    for (number, block) in blocks.enumerated() {
      if number < facts.summaryBlocks { isBegun = true } else { try read(block, propose) }
    }
  }

  private mutating func read<Failure: Error>(
    _ block: Block, _ propose: (Proposal) throws(Failure) -> Void
  ) throws(Failure) {
    if let list, list.form == .part, case .point(let marker, let depth) = block.kind,
      depth > list.depth, pending != nil
    {
      pending?.extend(with: block, marker)
      return
    }
    switch block.kind {
    case .furniture, .footnote: return
    case .heading(let level):
      if asksAsHeading(block) { break }
      return enter(heading: block, level: level)
    case .paragraph, .point: break
    }
    if let last = pending { try propose(last) }
    pending = nil
    var found = proposals(in: block).filter { $0.confidence >= Finder.leastConfidence }
    if list?.form == .part { pending = found.popLast() }
    for proposal in found { try propose(proposal) }
  }

  /// What is less sure is not proposed.
  static let leastConfidence = 0.5
}
