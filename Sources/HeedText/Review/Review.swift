/// A person's way through the candidates of a document, one decision after another.
///
/// It asks nobody and records nothing: whoever does tells it what was decided.
public struct Review: Sendable {
  /// What was decided of a candidate.
  public enum Decision: Equatable, Sendable {
    /// Nothing yet.
    case open
    /// It is recorded, as the entry of that number.
    case accepted(number: Int, ref: String)
    /// It is left out.
    case skipped
  }

  /// A candidate and what became of it.
  public struct Item: Equatable, Sendable {
    /// The candidate as it is now.
    public internal(set) var candidate: Candidate
    /// What was decided.
    public internal(set) var decision = Decision.open
    /// The proposals that it was made of, by their places in the list at the start.
    let origins: [Int]
  }

  /// All candidates, in the order of the document.
  public private(set) var items: [Item]
  /// The one that is looked at; as many as there are items once all are decided.
  public private(set) var position = 0
  /// The candidates as they were proposed.
  public let proposed: [Candidate]

  /// A review at its start.
  public init(_ candidates: [Candidate]) {
    proposed = candidates
    items = candidates.enumerated().map { Item(candidate: $0.element, origins: [$0.offset]) }
  }

  /// The item that is looked at; `nil` once all are decided.
  public var current: Item? { items.indices.contains(position) ? items[position] : nil }

  /// How many wait for a decision.
  public var openCount: Int { items.count { $0.decision == .open } }

  /// The one after it, where it waits for a decision as well: it can be merged with this one.
  public var following: Item? {
    guard current?.decision == .open, items.indices.contains(position + 1),
      items[position + 1].decision == .open
    else { return nil }
    return items[position + 1]
  }

  // MARK: Decisions

  /// The current one is recorded.
  public mutating func accept(number: Int, ref: String) {
    decide(.accepted(number: number, ref: ref))
  }

  /// One of them is recorded, wherever the person is.
  public mutating func accept(at index: Int, number: Int, ref: String) {
    guard items.indices.contains(index) else { return }
    items[index].decision = .accepted(number: number, ref: ref)
  }

  /// The current one is left out.
  public mutating func skip() { decide(.skipped) }

  /// The current one waits for a decision again.
  public mutating func reopen() {
    guard current != nil else { return }
    items[position].decision = .open
  }

  /// Goes on to the next that waits; from the last, to the first before it.
  public mutating func goOn() {
    let next =
      items.indices.first { $0 > position && items[$0].decision == .open }
      ?? items.firstIndex { $0.decision == .open }
    position = next ?? items.count
  }

  private mutating func decide(_ decision: Decision) {
    guard current != nil else { return }
    items[position].decision = decision
    goOn()
  }

  // MARK: Changes

  /// The current one becomes these, none of which is decided: edited where it is one, split
  /// where there are several.
  public mutating func replace(with candidates: [Candidate]) {
    guard let current, current.decision == .open, !candidates.isEmpty else { return }
    items.replaceSubrange(
      position...position,
      with: candidates.map { Item(candidate: $0, origins: current.origins) })
  }

  /// The current one and the next become this one.
  public mutating func merge(as candidate: Candidate) {
    guard let current, let following else { return }
    items.replaceSubrange(
      position...position + 1,
      with: [Item(candidate: candidate, origins: current.origins + following.origins)])
  }

  /// Goes back to the one before, decided or not; whether there is one.
  public mutating func back() -> Bool {
    guard position > 0 else { return false }
    position -= 1
    return true
  }

  // MARK: What is remembered

  /// The proposals, by their places at the start, of which nothing is left to decide and that
  /// the record alone does not tell: they were left out, or recorded in another shape.
  public var settled: Set<Int> {
    var settled: Set<Int> = []
    var isOpen = Set<Int>()
    for item in items {
      for origin in item.origins {
        if item.decision == .open { isOpen.insert(origin) }
        let isRecorded =
          if case .accepted = item.decision { item.candidate.quote == proposed[origin].quote } else
          {
            false
          }
        if !isRecorded { settled.insert(origin) }
      }
    }
    return settled.subtracting(isOpen)
  }
}
