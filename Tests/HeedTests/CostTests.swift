import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

/// What commands cost, in rows read and rows touched: no clock is asked.
@Suite struct CostTests {
  private static let count = 400

  private static func ledger(at path: String) throws -> Ledger {
    let made = try Ledger.create(at: path, owner: "Owner", surroundings: .fixed())
    _ = try made.ledger.record { bulk throws(Refusal) in
      for index in 0..<count {
        var recommendation = Recommendation(
          ref: "item-\(index)", title: "Item \(index)", addressees: ["Ministry \(index % 5)"])
        recommendation.tags = ["theme:\(index % 7)"]
        let id = try bulk.issue(recommendation)
        for step in 0..<3 {
          var event = Event(
            on: Period(day: made.ledger.surroundings.today.adding(days: -step - index)),
            kind: .note, title: "Event \(index) \(step)")
          var bearing = Bearing(on: id)
          bearing.verdict = Verdict(scheme: "implementation", version: 1, status: "in-progress")
          event.bearings = [bearing]
          try bulk.log(event)
        }
      }
    }
    return try Ledger.open(at: path, surroundings: .fixed(seed: 2))
  }

  @Test(arguments: [
    "add", "log", "mark", "retract", "show", "show --all", "summary", "head", "search",
  ])
  func `a command reads far fewer rows than are stored`(verb: String) throws {
    let folder = try TemporaryFolder()
    let ledger = try Self.ledger(at: folder.file("heed.db"))
    switch verb {
    case "add": _ = try ledger.issue(RecommendationDraft(title: "More", addressees: ["X"]))
    case "log": _ = try ledger.log(EventDraft(subjects: [.init(ref: "item-7")], title: "Seen"))
    case "mark": _ = try ledger.log(EventDraft(subjects: [.init(ref: "item-7")], step: "stalled"))
    case "retract": _ = try ledger.retract("item-7", because: "sent twice")
    case "show": _ = try ledger.show("item-7")
    case "show --all": _ = try ledger.show("item-7", withCorrections: true)
    case "search": #expect(try ledger.search("399").found == 4)
    case "summary":
      var request = SummaryRequest()
      request.grouping = .addressee
      _ = try ledger.summary(request)
    default: _ = try ledger.head()
    }
    // Every table has hundreds of rows, but for the statuses in use.
    #expect(ledger.database.fullScanSteps < 40)
  }

  @Test func `taking many back reads as many rows for each as taking one back`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Self.ledger(at: folder.file("heed.db"))
    _ = try ledger.undo()
    var left = 0
    try ledger.list { _ in left += 1 }
    #expect(left == 0)
    #expect(ledger.database.fullScanSteps < 20 * Self.count)
  }

  @Test(arguments: ["log", "mark", "add"])
  func `a write touches only rows of what it names`(verb: String) throws {
    let folder = try TemporaryFolder()
    let ledger = try Self.ledger(at: folder.file("heed.db"))
    let named = try ledger.resolve("item-7").id.description
    let before = Set(try ledger.projections())
    let number: Int
    switch verb {
    case "log":
      number = try ledger.log(EventDraft(subjects: [.init(ref: "item-7")], title: "Seen")).number
    case "mark":
      number = try ledger.log(EventDraft(subjects: [.init(ref: "item-7")], step: "stalled")).number
    default:
      number = try ledger.issue(RecommendationDraft(title: "More", addressees: ["X"])).number
    }
    let written = try #require(try ledger.identity(of: number))
    for line in Set(try ledger.projections()).symmetricDifference(before) {
      // Counts are of all; a word used for the first time is everybody's.
      let isShared = ["tally |", "feed |", "verdict |", "name |"].contains { line.hasPrefix($0) }
      #expect(isShared || line.contains("'\(named)'") || line.contains("'\(written)'"), "\(line)")
    }
  }

  @Test(arguments: [
    "SELECT 1 FROM event WHERE first_day >= 1 AND first_day <= 2 ORDER BY first_day",
    "SELECT 1 FROM standing WHERE assessor = 0 AND addressee = 0 AND since_day > 5",
    "SELECT 1 FROM ref_claim WHERE ref >= 'a' AND ref < 'b'",
  ])
  func `what runs on large data is led by an index`(query: String) throws {
    let ledger = try Ledger.inMemory()
    let plan = try ledger.plan(of: query)
    #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") }, "\(plan)")
  }
}

extension Ledger {
  /// The identity of the entry of that number.
  fileprivate func identity(of number: Int) throws -> String? {
    try database.id(of: number)?.description
  }

  fileprivate func plan(of query: String) throws -> [String] {
    try database.execute(script: "CREATE TEMP VIEW asked AS \(query)")
    return try database.all("EXPLAIN QUERY PLAN SELECT * FROM asked") { $0.text(3) }
  }
}
