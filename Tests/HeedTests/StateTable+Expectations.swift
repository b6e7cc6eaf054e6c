@testable import Heed

/// What a ledger tells of it and of `other`: status, lists, counts and what a ref stands for.
struct Told: Equatable {
  /// `nil`: not in the list.
  var stage: Stage?
  var isMixed = false
  var isRegressed = false
  var title = "Title"
  /// Where the other stands.
  var other: Stage? = .unassessed
  /// What the counts say of all, and of how many once repeats are counted once.
  var total = 2
  var unique = 2
  /// What the ref `it` stands for.
  var ref: EntryID? = StateScript.it
  /// Whether the public is told of it.
  var isPublic = false

  init(_ stage: Stage?) { self.stage = stage }

  /// Not in the record any more.
  fileprivate mutating func goAway() {
    self = Told(nil, other: other, unique: 1)
  }

  private init(_ stage: Stage?, other: Stage?, unique: Int) {
    self.init(stage)
    self.other = other
    total = 1
    self.unique = unique
    ref = nil
    title = ""
  }

  fileprivate mutating func stand(at stage: Stage, isRegressed: Bool = false) {
    self.stage = stage
    self.isRegressed = isRegressed
    isMixed = false
  }
}

// The table: no `default`, so that a state or a kind of entry without a row does not compile.
extension RecommendationState {
  /// What is told of the state itself.
  var told: Told {
    var told = Told(.underway)
    switch self {
    case .unassessed, .claimed, .planned: told.stage = .unassessed
    case .unknown: told.stage = .unknown
    case .contrary: told.stage = .contrary
    case .notStarted: told.stage = .notStarted
    case .stalled: told.stage = .stalled
    case .partial: told.stage = .partial
    case .done: told.stage = .done
    case .ended, .superseded: told.stage = .ended
    case .unmapped: told.stage = .unmapped
    case .underway, .reinstated, .hidden: break
    case .amended: told.title = "Before"
    case .restated: told.title = "Restated"
    case .retracted, .redacted: told.goAway()
    case .part, .whole: told.other = .underway
    case .repeated: told.unique = 1
    case .shared: told.isPublic = true
    case .mixed: told.isMixed = true
    case .regressed: told.stand(at: .notStarted, isRegressed: true)
    case .waiting:
      told.goAway()
      told.other = nil
      (told.total, told.unique) = (0, 0)
    }
    return told
  }

  /// What is told once an entry of the kind has come.
  func told(after kind: EntryKind) -> Told {
    var told = told
    switch kind {
    case .ledgerOpened, .documentRegistered: break
    case .recommendationIssued: issueAnother(&told)
    case .recommendationAmended: if isThere { told.title = "Amended" }
    case .eventLogged: judgeAsPartial(&told)
    case .eventAmended: judgeAsNotStarted(&told)
    case .relationMade: supersede(&told)
    case .entryRetracted: retract(&told)
    case .entryReinstated:
      if self == .retracted { told = RecommendationState.underway.told }
    case .entryRedacted:
      // What was restated stands in the entry's place, also when it is redacted once more.
      if self != .restated { retract(&told) }
    case .entryPublished: if isThere { told.isPublic = true }
    case .schemeDefined: if self == .unmapped { told.stage = .underway }
    case .wordMapped: if self == .unmapped { told.stage = .partial }
    }
    return told
  }

  private var isThere: Bool {
    switch self {
    case .retracted, .redacted, .waiting: false
    case .unassessed, .unknown, .contrary, .notStarted, .stalled, .underway, .partial, .done,
      .ended, .unmapped, .amended, .reinstated, .restated, .superseded, .part, .whole, .repeated,
      .shared, .hidden, .mixed, .regressed, .claimed, .planned:
      true
    }
  }

  /// Another claims its ref; or it is the one that was waited for.
  private func issueAnother(_ told: inout Told) {
    if self == .waiting {
      told = RecommendationState.underway.told
      told.other = nil
      (told.total, told.unique) = (1, 1)
      return
    }
    told.total += 1
    told.unique += 1
    if !isThere { told.ref = EntryID("zzzzzzzz.3") }
  }

  private func judgeAsPartial(_ told: inout Told) {
    switch self {
    case .retracted, .redacted, .waiting, .superseded: break
    case .done, .regressed: told.stand(at: .partial, isRegressed: true)
    case .part:
      told.stand(at: .partial)
      told.other = .partial
    case .unassessed, .unknown, .contrary, .notStarted, .stalled, .underway, .partial, .ended,
      .unmapped, .amended, .reinstated, .restated, .whole, .repeated, .shared, .hidden, .mixed,
      .claimed, .planned:
      told.stand(at: .partial)
    }
  }

  private func judgeAsNotStarted(_ told: inout Told) {
    switch self {
    // A claim and a plan say no more for being amended.
    case .retracted, .redacted, .waiting, .superseded, .claimed, .planned: break
    case .mixed, .regressed: told.stand(at: .notStarted, isRegressed: true)
    case .part:
      told.stand(at: .notStarted)
      told.other = .notStarted
    case .whole:
      told.stand(at: .notStarted)
      told.other = .unassessed
    case .unassessed, .unknown, .contrary, .notStarted, .stalled, .underway, .partial, .done,
      .ended, .unmapped, .amended, .reinstated, .restated, .repeated, .shared, .hidden:
      told.stand(at: .notStarted)
    }
  }

  private func supersede(_ told: inout Told) {
    switch self {
    case .retracted, .redacted, .waiting, .superseded, .done, .ended: break
    case .unassessed, .unknown, .contrary, .notStarted, .stalled, .underway, .partial, .unmapped,
      .amended, .reinstated, .restated, .part, .whole, .repeated, .shared, .hidden, .mixed,
      .regressed, .claimed, .planned:
      told.stand(at: .ended)
    }
  }

  private func retract(_ told: inout Told) {
    switch self {
    case .retracted, .redacted, .waiting: break
    case .part:
      told.goAway()
      told.other = .unassessed
    case .unassessed, .unknown, .contrary, .notStarted, .stalled, .underway, .partial, .done,
      .ended, .unmapped, .amended, .reinstated, .restated, .superseded, .whole, .repeated,
      .shared, .hidden, .mixed, .regressed, .claimed, .planned:
      told.goAway()
    }
  }
}
