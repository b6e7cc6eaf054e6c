internal import HeedSQLite

// Checks of how recommendations are related.
extension CheckedRecord {
  func repeatsDiffer() throws(SQLiteFailure) -> [CheckFinding] {
    try reader.pairs(.repeats).sorted { ($0.subject, $0.object) < ($1.subject, $1.object) }
      .compactMap { pair in
        guard let chosen = self[pair.subject], let other = self[pair.object],
          chosen.standings[0].stage != other.standings[0].stage
        else { return nil }
        return finding(
          chosen,
          "\(status(of: chosen.standings[0])), and what it repeats, \(other.fields.ref), is "
            + "\(status(of: other.standings[0])): judge both alike, or take the link back")
      }
  }

  /// Each circle once, told from its earliest recommendation.
  func circles() throws(SQLiteFailure) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for (kind, words) in [
      (RelationKind.partOf, "a part of itself"), (.supersedes, "superseded by itself"),
    ] {
      var next: [Int: [Int]] = [:]
      for pair in try reader.pairs(kind) where self[pair.subject] != nil {
        guard self[pair.object] != nil else { continue }
        next[pair.subject, default: []].append(pair.object)
      }
      var told: Set<Int> = []
      for start in next.keys.sorted() where !told.contains(start) {
        guard let circle = Self.circle(from: start, next), let chosen = self[start] else {
          continue
        }
        told.formUnion(circle)
        let refs = (circle + [start]).compactMap { self[$0]?.fields.ref }
        findings.append(
          finding(
            chosen, "\(words) (\(refs.joined(separator: " -> "))): retract one of the links"))
      }
    }
    return findings
  }

  /// The shortest way back to the start; `nil` where there is none.
  private static func circle(from start: Int, _ next: [Int: [Int]]) -> [Int]? {
    var cameFrom: [Int: Int] = [:]
    var waiting = [start]
    var index = 0
    while index < waiting.count {
      let here = waiting[index]
      index += 1
      for step in (next[here] ?? []).sorted() {
        if step == start {
          var circle = [here]
          while let before = cameFrom[circle[0]] { circle.insert(before, at: 0) }
          return circle
        }
        guard cameFrom[step] == nil else { continue }
        cameFrom[step] = here
        waiting.append(step)
      }
    }
    return nil
  }
}
