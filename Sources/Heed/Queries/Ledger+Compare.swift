internal import HeedSQLite

/// Every assessor's view beside the others, at a day: never averaged.
public struct Comparison: Sendable {
  /// One assessor's counts.
  public struct Assessor: Sendable {
    /// The assessor's name.
    public let name: String
    /// The schemes of its statuses.
    public internal(set) var schemes: [String] = []
    /// By stage; the stages add up to the total.
    public internal(set) var stages: [Stage: Int] = [:]

    /// The count at a stage.
    public func count(at stage: Stage) -> Int { stages[stage] ?? 0 }
    /// How many it has judged.
    public var assessed: Int { stages.values.reduce(0, +) - count(at: .unassessed) }
  }

  /// Where one assessor sees one recommendation.
  public struct View: Sendable {
    /// The place of the assessor among those compared.
    public let assessor: Int
    /// The status.
    public let verdict: Verdict
    /// The neutral meaning.
    public let stage: Stage
    /// The date from which it has held.
    public let on: String?
  }

  /// A recommendation that assessors see at different stages.
  public struct Disagreement: Sendable {
    /// Its ref.
    public let ref: String
    /// Identity of its entry.
    public let id: EntryID
    /// Its title.
    public let title: String
    /// The views of those who have judged it.
    public let views: [View]
  }

  /// The day asked about.
  public let asOf: CalendarDay
  /// Knowledge at that instant, where it was asked for.
  public let knownAt: Instant?
  /// Recommendations counted.
  public internal(set) var total = 0
  /// Those compared.
  public internal(set) var assessors: [Assessor] = []
  /// Recommendations that at least two have judged.
  public internal(set) var shared = 0
  /// Recommendations on which they disagree, in the order of arrival.
  public internal(set) var disagreements: [Disagreement] = []
}

extension Ledger {
  /// Compares what assessors say: those named, or all, the owner first and then by how many each
  /// has judged.
  ///
  /// A condition of the filter on status or stage is asked of the first named, else of the owner.
  /// - Throws: `.unknownAssessor` for a name under which nobody has judged.
  public func compare(
    _ names: [String] = [], _ filter: Filter = Filter(), from viewpoint: Viewpoint = Viewpoint()
  ) throws(Refusal) -> Comparison {
    try moment { () throws(Refusal) in try compareNow(names, filter, viewpoint) }
  }

  private func compareNow(
    _ names: [String], _ filter: Filter, _ viewpoint: Viewpoint
  ) throws(Refusal) -> Comparison {
    var viewpoint = viewpoint
    var named: [Int] = []
    for name in names {
      viewpoint.assessor = name
      let number = try followed(viewpoint)
      if !named.contains(number) { named.append(number) }
    }
    viewpoint.assessor = nil
    let others = names.isEmpty ? try otherAssessors(viewpoint).map(\.id) : []
    let owner = try owner()
    return try reading { [viewpoint, named] () throws(SQLiteFailure) in
      var comparison = Comparison(
        asOf: viewpoint.asOf ?? surroundings.today, knownAt: viewpoint.knownAt)
      let lexicon = try lexicon(viewpoint)
      var columns: [Column] = []
      for number in named.isEmpty ? [0] + others : named {
        columns.append(Column(number, try name(of: number, owner: owner)))
      }
      var disputed: [(fields: RecommendationFields, headlines: [Standing?])] = []
      try choose(filter, viewpoint, columns[0].number, lexicon) { chosen in
        comparison.total += 1
        var headlines: [Standing?] = []
        for index in columns.indices {
          let headline = chosen.views[columns[index].number]?[0]
          columns[index].count(headline)
          headlines.append(headline?.verdict == 0 ? nil : headline)
        }
        let stages = headlines.compactMap { $0?.stage }
        if stages.count > 1 { comparison.shared += 1 }
        if Set(stages).count > 1 { disputed.append((chosen.fields, headlines)) }
      }
      // The owner stays first; of the others, who has judged more.
      let order =
        named.isEmpty
        ? [0] + columns.indices.dropFirst().sorted { columns[$0].precedes(columns[$1]) }
        : Array(columns.indices)
      comparison.assessors = order.map { columns[$0].assessor(lexicon) }
      for (fields, headlines) in disputed {
        guard let id = try database.id(of: fields.number) else { continue }
        let views = order.enumerated().compactMap { place, column in
          headlines[column].flatMap { Comparison.View($0, lexicon, assessor: place) }
        }
        comparison.disagreements.append(
          Comparison.Disagreement(ref: fields.ref, id: id, title: fields.title, views: views))
      }
      return comparison
    }
  }
}

/// One assessor while it is counted.
private struct Column {
  let number: Int
  private let name: String
  private var stages: [Stage: Int] = [:]
  private var verdicts: Set<Int> = []

  init(_ number: Int, _ name: String) {
    self.number = number
    self.name = name
  }

  mutating func count(_ headline: Standing?) {
    stages[headline?.stage ?? .unassessed, default: 0] += 1
    if let headline, headline.verdict != 0 { verdicts.insert(headline.verdict) }
  }

  func precedes(_ other: Column) -> Bool {
    let unassessed = (stages[.unassessed] ?? 0, other.stages[.unassessed] ?? 0)
    return unassessed.0 == unassessed.1
      ? JSON.precedes(name, other.name) : unassessed.0 < unassessed.1
  }

  func assessor(_ lexicon: VerdictLexicon) -> Comparison.Assessor {
    var schemes: [String] = []
    for scheme in verdicts.compactMap({ lexicon.verdicts[$0]?.scheme })
    where !schemes.contains(where: { $0.utf8.elementsEqual(scheme.utf8) }) {
      schemes.append(scheme)
    }
    return Comparison.Assessor(
      name: name, schemes: schemes.sorted(by: JSON.precedes), stages: stages)
  }
}

extension Comparison.View {
  fileprivate init?(_ standing: Standing, _ lexicon: VerdictLexicon, assessor: Int) {
    guard let verdict = lexicon.verdicts[standing.verdict] else { return nil }
    self.init(assessor: assessor, verdict: verdict, stage: standing.stage, on: standing.sinceOn)
  }
}
