import Foundation
import HeedTestSupport

@testable import Heed

/// One observed change of a report's status: a row of `Fixtures/status-changes.csv`.
struct ObservedChange {
  let ref: String
  let on: CalendarDay
  let status: String
  /// Whom the register named that day.
  let addressees: [String]

  /// All of them, in the order of the file, which is that of their days.
  static func all() throws -> [ObservedChange] {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/status-changes.csv")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    return lines.drop { $0.hasPrefix("#") }.dropFirst().compactMap { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return CalendarDay(fields[1]).map { day in
        ObservedChange(
          ref: "pfd-" + fields[0], on: day, status: fields[2],
          addressees: fields[3].split(separator: " ").map { "Addressee \($0)" })
      }
    }
  }

  /// The last days of the 24 months in which changes were observed.
  static let monthEnds: [CalendarDay] = (0..<24).compactMap { month in
    let next = 2024 * 12 + month + 2
    return CalendarDay("\(next / 12)-\(next % 12 < 9 ? "0" : "")\(next % 12 + 1)-01")?
      .adding(days: -1)
  }

  /// The register's words; `error` and `no sent_to` are none of its steps, and stay unmapped.
  static let scheme = Scheme(
    name: "register", version: 1, title: "The register's statuses", source: "The register",
    statuses: [
      Status("no data", "No data", .unknown), Status("pending", "Pending", .notStarted),
      Status("overdue", "Overdue", .stalled), Status("partial", "Partial", .partial),
      Status("completed", "Completed", .done),
    ])

  var verdict: Verdict { Verdict(scheme: Self.scheme.name, version: 1, status: status) }
  var stage: Stage { Self.scheme.status(named: status)?.stage ?? .unmapped }
}

extension [ObservedChange] {
  /// A ledger in which each report is a recommendation to all whom the register ever named, and
  /// each change an event on its day; about the addressees that the row names, if `isNamed`.
  func ledger(isNamed: Bool = false) throws -> Ledger {
    var addressees: [String: [String]] = [:]
    for change in self {
      let known = addressees[change.ref, default: []]
      addressees[change.ref] = known + change.addressees.filter { !known.contains($0) }
    }
    let ledger = try Ledger.inMemory()
    _ = try ledger.write(isBulk: true) { transaction throws(Refusal) in
      try transaction.append(
        .schemeDefined, ObservedChange.scheme.payload, visibility: .internal)
      var ids: [String: EntryID] = [:]
      for change in self {
        if ids[change.ref] == nil {
          let recommendation = Recommendation(
            ref: change.ref, title: "Report \(change.ref)",
            addressees: addressees[change.ref] ?? [])
          ids[change.ref] =
            try transaction.append(
              .recommendationIssued, recommendation.payload, visibility: .internal
            ).id
        }
        guard let id = ids[change.ref] else { continue }
        var bearing = Bearing(on: id)
        bearing.verdict = change.verdict
        if isNamed { bearing.addressees = change.addressees }
        var event = Event(
          on: Period(day: change.on), kind: .assessment, title: "Seen on the register")
        event.bearings = [bearing]
        try transaction.append(.eventLogged, event.payload, visibility: .internal)
      }
    } then: {
      $0.acknowledgement(.opened(owner: ""))
    }
    return ledger
  }

  /// The latest change by the day, by what `keys` tells it is about: all that has to be known.
  func latest(on day: CalendarDay, _ keys: (ObservedChange) -> [String]) -> [String: ObservedChange]
  {
    var latest: [String: ObservedChange] = [:]
    for change in self where change.on <= day {
      for key in keys(change) { latest[key] = change }
    }
    return latest
  }
}
