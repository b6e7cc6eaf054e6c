// A release build does not let tests see what is internal.
#if DEBUG
@testable package import Heed

/// What a ledger answers from a viewpoint, as lines in terms that every copy shares: what is
/// there, where it stands, what was said of it, and the counts. Who may see it is left out: that is
/// decided now, whatever day is asked about.
package struct Answers {
  private let ledger: Ledger
  private let viewpoint: Viewpoint
  /// Whether a ref is told as it is shown, or without what tells it from another's.
  private let showsRefs: Bool

  package init(of ledger: Ledger, from viewpoint: Viewpoint, showsRefs: Bool = true) {
    self.ledger = ledger
    self.viewpoint = viewpoint
    self.showsRefs = showsRefs
  }

  package func lines() throws -> [String] {
    let judges = try ledger.otherAssessors(viewpoint).map(\.name).sorted(by: JSON.precedes)
    var lines = judges.map { "judge \($0)" }
    lines += try timeline() + records()
    for judge in [nil] + judges.map(Optional.some) {
      var own = viewpoint
      own.assessor = judge
      lines += try told(from: own).map { "\(judge ?? "owner"): \($0)" }
    }
    return lines
  }

  private func shown(_ ref: String) -> String {
    showsRefs ? ref : String(ref.prefix { $0 != "~" })
  }

  private func told(from viewpoint: Viewpoint) throws -> [String] {
    var lines: [String] = []
    var listed: [(number: Int, ref: String)] = []
    try ledger.list(from: viewpoint) { line in
      listed.append((line.number, line.ref))
      lines.append(
        "list \(shown(line.ref)) '\(line.title)' to \(line.addressees), \(line.status ?? "-") "
          + "\(line.stage) on \(line.statusOn ?? "-"), \(line.schedule) \(line.dueOn ?? "-")"
          + "\(line.isMixed ? ", mixed" : "")\(line.isRegressed ? ", regressed" : "")")
    }
    for (number, ref) in listed {
      let detail = try ledger.detail(of: number, from: viewpoint)
      if showsRefs, try ledger.show(ref, from: viewpoint).number != number {
        lines.append("\(detail.id) is not what \(ref) stands for")
      }
      lines += told(detail)
    }
    for (name, filter) in Filter.each {
      var refs: [String] = []
      try ledger.list(filter, from: viewpoint) { refs.append(shown($0.ref)) }
      lines.append("\(name): \(refs.joined(separator: " "))")
    }
    for grouping in Grouping.each {
      var request = SummaryRequest()
      request.grouping = grouping
      request.viewpoint = viewpoint
      let summary = try ledger.summary(request)
      lines += summary.lines(showing: shown).map { "by \(grouping) \($0)" }
    }
    return lines
  }

  private func told(_ detail: RecommendationDetail) -> [String] {
    var content = detail.content
    content.ref = shown(content.ref)
    var lines = [
      "content \(content.payload.canonicalText), \(detail.documentKey ?? "-"), first due "
        + "\(detail.originalDueOn?.description ?? "-")",
      "status \(detail.verdict?.told ?? "-") \(detail.stage) on \(detail.statusOn ?? "-"), "
        + "mixed \(detail.isMixed), regressed \(detail.isRegressed) from "
        + "\(detail.best.map { "\($0.verdict.told) on \($0.on ?? "-")" } ?? "-"), "
        + "\(detail.schedule), \(detail.eventCount) events, last \(detail.lastEventOn ?? "-")",
    ]
    lines += detail.addressees.map {
      "addressee \($0.name): \($0.verdict?.told ?? "-") \($0.stage) on \($0.statusOn ?? "-"), "
        + "regressed \($0.isRegressed), \($0.response) \($0.verbatim ?? "-")"
    }
    lines += detail.assessments.map {
      "\($0.basis) of \($0.assessor): \($0.verdict.told) \($0.stage) on \($0.on ?? "-")"
    }
    lines += detail.milestones.map {
      "milestone \($0.name) \($0.verdict.told) on \($0.reachedOn ?? "-"), holds \($0.holds)"
    }
    // A retracted line is told by the day that it named: the day asked about says nothing of it.
    lines += detail.history.filter { showsRefs || !$0.isRetracted }.map {
      "history \($0.id) on \($0.on) \($0.kind) '\($0.title)' \($0.note ?? "-") "
        + "\($0.because ?? "-") \($0.milestone ?? "-") \($0.verdict?.told ?? "-") "
        + "\($0.response?.rawValue ?? "-") \($0.verbatim ?? "-") "
        + "for \($0.addressees.sorted(by: JSON.precedes)) by \($0.assessor), "
        + "\($0.basis), planned \($0.isPlanned), \($0.sources.compactMap(\.url)), "
        + "retracted \($0.isRetracted)"
    }
    return lines.map { "\(detail.id) \($0)" }
  }

  /// The rows of the tables that are exported, in terms of the view's columns.
  private func records() throws -> [String] {
    var lines: [String] = []
    try ledger.recommendationRecords(from: viewpoint) { record in
      var content = record.content
      content.ref = shown(content.ref)
      lines.append(
        "row \(record.id) \(content.payload.canonicalText), \(record.documentKey ?? "-"), "
          + "\(record.status ?? "-") \(record.stage) on "
          + "\(record.statusOn ?? "-"), mixed \(record.isMixed), regressed \(record.isRegressed)")
    }
    try ledger.eventRecords(from: viewpoint) { record in
      lines.append(
        "event row \(record.id) on \(record.on) \(record.kind) '\(record.title)' "
          + "\(record.note ?? "-"), planned \(record.isPlanned), \(record.recordedAt), on "
          + "\(record.recommendations.map(shown)), \(record.sources)")
    }
    try ledger.statusRecords(from: viewpoint) { record in
      guard showsRefs || record.knownUntil == nil else { return }
      lines.append(
        "status row \(shown(record.ref)) on \(record.on) \(record.firstDay) "
          + "\(record.addressee ?? "-"), \(record.verdict.told) \(record.stage) by "
          + "\(record.assessor), \(record.basis), \(record.milestone ?? "-") "
          + "\(record.because ?? "-"), \(record.event) '\(record.title)', known "
          + "\(record.knownFrom) to \(record.knownUntil?.description ?? "-")")
    }
    // One published later was not there on the day asked about: no entry says so.
    guard showsRefs else { return lines }
    try ledger.documentRecords(from: viewpoint) { record in
      lines.append("document row \(record.id) \(record.document.payload.canonicalText)")
    }
    return lines
  }

  private func timeline() throws -> [String] {
    var lines: [String] = []
    try ledger.timeline(from: viewpoint) { event in
      lines.append(
        "event \(event.id) on \(event.on) \(event.kind) '\(event.title)' \(event.note ?? "-"), "
          + "planned \(event.isPlanned), \(event.sources.compactMap(\.url))")
      lines += event.effects.map {
        "event \(event.id) on \(shown($0.ref)): \($0.verdict?.told ?? "-") "
          + "\($0.milestone ?? "-") by \($0.assessor), \($0.basis)"
      }
    }
    return lines
  }
}

extension Grouping {
  /// One of each sort.
  package static let each: [Grouping] = [
    .addressee, .issuer, .lead, .document, .tag, .facet("theme"), .status, .year,
  ]
}

extension Filter {
  /// Conditions that are read from where recommendations stand, and from what was said.
  fileprivate static let each: [(String, Filter)] = {
    var filters: [(String, Filter)] = []
    func add(_ name: String, _ set: (inout Filter) -> Void) {
      var filter = Filter()
      set(&filter)
      filters.append((name, filter))
    }
    add("open") { $0.isOpen = true }
    add("overdue") { $0.isOverdue = true }
    add("regressed") { $0.isRegressed = true }
    add("unmapped") { $0.isUnmapped = true }
    add("stale") { $0.isStale = true }
    add("unique") { $0.isUnique = true }
    add("rejected") { $0.responses = [.rejected] }
    add("to Congress, high") {
      $0.addressees = ["Congress"]
      $0.priorities = ["high"]
    }
    add("about aid, led by Council") {
      $0.tags = ["theme:aid"]
      $0.leads = ["Council"]
    }
    return filters
  }()
}

extension Verdict {
  package var told: String { "\(scheme) \(version)/\(status)" }
}

extension JSONObject {
  fileprivate var canonicalText: String {
    String(decoding: JSON.object(self).canonical, as: UTF8.self)
  }
}

extension Summary.Counts {
  /// What is not zero.
  fileprivate var lines: [String] {
    ["total \(total)", "regressed \(regressed)", "overdue \(overdue)"]
      + stages.filter { $0.value != 0 }.map { "\($0.key) \($0.value)" }.sorted()
      + regressedStages.map { "regressed \($0.key) \($0.value)" }.sorted()
      + statuses.map { "\($0.verdict.told) \($0.count)" }.sorted()
  }
}

extension Summary {
  /// Its counts; what is zero is left out.
  package func lines(showing shown: (String) -> String = { $0 }) -> [String] {
    func told(_ move: Moved) -> String {
      "\(shown(move.ref)) '\(move.title)' from \(move.before?.told ?? "-") on "
        + "\(move.beforeOn ?? "-") to \(move.after?.told ?? "-") on \(move.on)"
    }
    return counts.lines + ["stale \(counts.stale)", "moved \(moved)"]
      + responses.filter { $0.value != 0 }.map { "response \($0.key) \($0.value)" }.sorted()
      + schedule.filter { $0.value != 0 }.map { "\($0.key) \($0.value)" }.sorted()
      + moves.map { "move \(told($0))" } + regressions.map { "regression \(told($0))" }
      + (documentTitle.map { ["of '\($0)'"] } ?? [])
      + groups.flatMap { group in group.counts.lines.map { "\(group.name): \($0)" } }
  }
}
#endif
