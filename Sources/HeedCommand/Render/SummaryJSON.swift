internal import Heed

extension JSONWriter {
  mutating func summary(_ summary: Summary, filter: Arguments, hasGroups: Bool) {
    beginObject()
    member("as_of", summary.asOf.description)
    member("known_at", summary.knownAt?.description)
    member("head", summary.head?.description)
    member("assessor", summary.assessor)
    self.filter(filter)
    counts(summary.counts, of: summary, isWhole: true)
    key("responses")
    beginObject()
    for response in Response.allCases {
      if let count = summary.responses[response], count > 0 { member(response.rawValue, count) }
    }
    endObject()
    key("schedule")
    beginObject()
    for schedule in Schedule.allCases {
      if let count = summary.schedule[schedule], count > 0 { member(schedule.rawValue, count) }
    }
    endObject()
    member("groups_overlap", summary.groupsOverlap)
    key("groups")
    beginArray()
    for group in summary.groups {
      beginObject()
      member("group", group.name)
      counts(group.counts, of: summary)
      endObject()
    }
    endArray()
    endObject()
  }

  /// The filter as it was asked.
  mutating func filter(_ arguments: Arguments) {
    key("filter")
    beginObject()
    for option in FilterOptions.all where arguments.flag(option) {
      if option.valueName == nil {
        member(option.rawValue, true)
      } else {
        member(option.rawValue, arguments.values(option))
      }
    }
    endObject()
  }

  private mutating func counts(
    _ counts: Summary.Counts, of summary: Summary, isWhole: Bool = false
  ) {
    member("total", counts.total)
    member("overdue", counts.overdue)
    if isWhole { member("stale", counts.stale) }
    member("regressed", counts.regressed)
    if isWhole { member("moved", summary.moved) }
    key("stages")
    beginObject()
    for stage in Stage.allCases { member(stage.rawValue, counts.count(at: stage)) }
    endObject()
    key("statuses")
    beginObject()
    // A status may be counted by several versions of its scheme.
    var sums: [(name: String, count: Int)] = []
    for (verdict, count) in counts.statuses {
      let word = summary.word(for: verdict)
      if let index = sums.firstIndex(where: { $0.name == word }) {
        sums[index].count += count
      } else {
        sums.append((word, count))
      }
    }
    for sum in sums { member(sum.name, sum.count) }
    endObject()
  }
}
