internal import Heed

extension JSONWriter {
  mutating func summary(_ summary: Summary, filter: Arguments, hasGroups: Bool) {
    beginObject()
    member("as_of", summary.asOf.description)
    member("known_at", summary.knownAt?.description)
    member("head", summary.head?.description)
    member("assessor", summary.assessor)
    key("filter")
    beginObject()
    for option in FilterOptions.all where filter.flag(option) {
      if option.valueName == nil {
        member(option.rawValue, true)
      } else {
        member(option.rawValue, filter.values(option))
      }
    }
    endObject()
    counts(summary.counts, moved: summary.moved)
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
      counts(group.counts)
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func counts(_ counts: Summary.Counts, moved: Int? = nil) {
    member("total", counts.total)
    member("overdue", counts.overdue)
    member("regressed", counts.regressed)
    if let moved { member("moved", moved) }
    key("stages")
    beginObject()
    for stage in Stage.allCases { member(stage.rawValue, counts.count(at: stage)) }
    endObject()
    key("statuses")
    beginObject()
    // One status of two schemes may have one name: the counts are of the name.
    var sums: [(name: String, count: Int)] = []
    for (verdict, count) in counts.statuses {
      if let index = sums.firstIndex(where: { $0.name == verdict.status }) {
        sums[index].count += count
      } else {
        sums.append((verdict.status, count))
      }
    }
    for sum in sums { member(sum.name, sum.count) }
    endObject()
  }
}
