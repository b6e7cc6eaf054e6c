internal import HeedSQLite

// Checks of what recommendations are and where they stand.
extension CheckedRecord {
  private func each(_ message: (ChosenRecommendation) -> String?) -> [CheckFinding] {
    recommendations.compactMap { chosen in message(chosen).map { finding(chosen, $0) } }
  }

  func withoutAddressee() -> [CheckFinding] {
    each {
      $0.fields.addressees.isEmpty ? "nobody is asked: heed amend REF --to WHO --because WHY" : nil
    }
  }

  func withoutDate() -> [CheckFinding] {
    each {
      $0.fields.issuedOn == nil
        ? "the date of issue is not known: heed amend REF --issued DATE --because WHY" : nil
    }
  }

  func refConflicts() -> [CheckFinding] {
    each { chosen in
      let parts = chosen.fields.ref.split(separator: "~", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return
        "another recommendation has the ref \(parts[0]): heed amend REF --ref NEW --because WHY"
    }
  }

  func unmapped() -> [CheckFinding] {
    each { chosen in
      guard let standing = chosen.standings.first(where: { $0.stage == .unmapped }),
        let verdict = lexicon.verdicts[standing.verdict]
      else { return nil }
      return "\(verdict.scheme) has no status \"\(verdict.status)\": say what it stands for, "
        + "with heed scheme map"
    }
  }

  func unassessed() -> [CheckFinding] {
    each {
      $0.standings[0].stage == .unassessed
        ? "nobody has judged it: heed mark, or unknown where nothing was found" : nil
    }
  }

  func overdue() -> [CheckFinding] {
    each { chosen in
      guard let due = chosen.fields.dueOn, chosen.standings[0].stage.isOpen, due.last < today
      else { return nil }
      return "due \(due.shown) and \(status(of: chosen.standings[0])): log what became of it, "
        + "or amend --due"
    }
  }

  func stale() -> [CheckFinding] {
    each { chosen in
      guard chosen.standings[0].stage.isOpen, chosen.fields.nextLook <= today else { return nil }
      return "last looked at \(CalendarDay(clamping: chosen.fields.lookedDay)): look again, and "
        + "log what you find"
    }
  }

  /// Of several alike, each but the first.
  func duplicates() throws(SQLiteFailure) -> [CheckFinding] {
    var alike: [DuplicateKey: [ChosenRecommendation]] = [:]
    for chosen in recommendations { alike[DuplicateKey(chosen), default: []].append(chosen) }
    alike = alike.filter { $0.value.count > 1 }
    guard !alike.isEmpty else { return [] }
    var linked: [Int: Set<Int>] = [:]
    for kind in RelationKind.allCases {
      for pair in try reader.pairs(kind) {
        linked[pair.subject, default: []].insert(pair.object)
        linked[pair.object, default: []].insert(pair.subject)
      }
    }
    return recommendations.compactMap { chosen in
      let number = chosen.fields.number
      guard let same = alike[DuplicateKey(chosen)], same[0].fields.number != number else {
        return nil
      }
      let isLinked = same.contains { linked[number]?.contains($0.fields.number) ?? false }
      return isLinked
        ? nil
        : finding(
          chosen,
          "title and addressees of \(same[0].fields.ref): heed link --repeats, or retract one")
    }
  }

  func namesAlike() -> [CheckFinding] {
    // By folded text: equal texts may still differ in their composition.
    var spellings: [String: [[UInt8]: (count: Int, first: ChosenRecommendation)]] = [:]
    for chosen in recommendations {
      let fields = chosen.fields
      let names = Set(
        (fields.addressees.map(\.name) + fields.issuers + fields.leads).map { Array($0.utf8) })
      for name in names {
        let key = folded(String(decoding: name, as: UTF8.self))
        let (count, first) = spellings[key]?[name] ?? (0, chosen)
        spellings[key, default: [:]][name] = (count + 1, first)
      }
    }
    var findings: [CheckFinding] = []
    for names in spellings.values where names.count > 1 {
      // The most frequent spelling is the one to keep, and of several the first.
      let sorted = names.sorted { left, right in
        let (one, other) = (left.value, right.value)
        if one.count != other.count { return one.count > other.count }
        let (first, second) = (one.first.fields.number, other.first.fields.number)
        return first != second
          ? first < second : left.key.lexicographicallyPrecedes(right.key)
      }
      let kept = String(decoding: sorted[0].key, as: UTF8.self)
      for (name, use) in sorted.dropFirst() {
        let name = String(decoding: name, as: UTF8.self)
        findings.append(
          finding(
            use.first,
            "\"\(name)\" is written \"\(kept)\" elsewhere: write it alike, with heed amend"))
      }
    }
    return findings.sorted { ($0.number ?? 0, $0.message) < ($1.number ?? 0, $1.message) }
  }
}

/// What two recommendations share that seem to be one.
private struct DuplicateKey: Hashable {
  private let title: String
  private let addressees: Set<[UInt8]>

  init(_ chosen: ChosenRecommendation) {
    title = folded(chosen.fields.title)
    addressees = Set(chosen.fields.addressees.map { Array($0.name.utf8) })
  }
}
