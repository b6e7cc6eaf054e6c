/// Where a recommendation stands with one addressee, or as a whole, as one assessor has it.
struct Standing: Equatable {
  /// Name; 0: the headline.
  var addressee: Int
  /// 0: not assessed.
  var verdict = 0
  var stage = Stage.unassessed
  /// The verdict before this one.
  var previous = 0
  /// The date from which it has held.
  var sinceOn: String?
  var sinceDay: Int?
  /// The most advanced verdict before this one, where it was more advanced; and its date.
  var best = 0
  var bestOn: String?
  var isMixed = false
  var isRegressed = false

  /// The standing that assertions lead to, in order: the headline, then, where there are
  /// several addressees, each of them.
  static func all(_ assertions: [Assertion], addressees: [Int]) -> [Standing] {
    guard addressees.count > 1 else {
      var only = Standing(of: addressees.first ?? 0, assertions)
      only.addressee = 0
      return [only]
    }
    let each = addressees.map { Standing(of: $0, assertions) }
    return [headline(of: each)] + each
  }

  /// The common status or, where addressees differ, the least advanced: since the last of
  /// those who share it reached it.
  static func headline(of each: [Standing]) -> Standing {
    var least = each[0]
    for standing in each.dropFirst() where standing.isLessAdvanced(than: least) {
      least = standing
    }
    for standing in each where standing.verdict == least.verdict {
      if (standing.sinceDay ?? .min) > (least.sinceDay ?? .min) { least = standing }
    }
    least.addressee = 0
    least.isMixed = each.contains { $0.verdict != each[0].verdict }
    if !least.isRegressed, let other = each.first(where: \.isRegressed) {
      // What is told of before is what was so of one who went back, the alike first.
      let alike = each.first { $0.isRegressed && $0.verdict == least.verdict } ?? other
      least.isRegressed = true
      least.best = alike.best
      least.bestOn = alike.bestOn
    }
    return least
  }

  init(addressee: Int) { self.addressee = addressee }

  /// By rank; unranked ones come after ranked.
  private func isLessAdvanced(than other: Standing) -> Bool {
    switch (stage.rank, other.stage.rank) {
    case (let rank?, let otherRank?): rank < otherRank
    case (_?, nil): true
    case (nil, nil): unrankedPlace < other.unrankedPlace
    case (nil, _?): false
    }
  }

  private init(of addressee: Int, _ assertions: [Assertion]) {
    self.addressee = addressee
    var highest: Int?
    var highestVerdict = 0
    var highestOn: String?
    assertions.eachChange(of: addressee) { _, assertion in
      if let rank = stage.rank, rank > highest ?? -1 {
        highest = rank
        highestVerdict = verdict
        highestOn = sinceOn
      }
      previous = verdict
      verdict = assertion.verdict
      stage = assertion.stage
      sinceOn = assertion.on
      sinceDay = assertion.day
    }
    if let rank = stage.rank, let highest, rank < highest {
      isRegressed = true
      best = highestVerdict
      bestOn = highestOn
    }
  }
}

extension Standing {
  /// Among unranked stages, the one that tells least comes first, whoever is named first.
  private var unrankedPlace: Int {
    switch stage {
    case .unmapped: 0
    case .unassessed: 1
    case .unknown: 2
    default: 3
    }
  }
}
