import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct RowImporterTests {
  private func ledger() throws -> Ledger {
    let ledger = try Ledger.inMemory()
    _ = try ledger.write { transaction throws(Refusal) in
      try transaction.append(
        .ledgerOpened, JSONObject(["owner": .text("Owner"), "scheme": .text("heed")]),
        visibility: .internal)
    } then: { transaction throws(Refusal) in
      transaction.acknowledgement(.imported(Imported()))
    }
    return ledger
  }

  private func importing(
    _ rows: [SourceRow], into ledger: Ledger, isBulk: Bool, isHistory: Bool = false
  ) throws -> RowsImported {
    var request = RowImport(path: "rows.csv", source: "source")
    request.size = isBulk ? 300_000 : 0
    request.isHistory = isHistory
    request.fields = isHistory ? [.dueOn] : [.title, .text, .addressees, .tags]
    request.assessor = "Owner"
    return try ledger.importRows(request) { importer throws(Refusal) in
      for row in rows {
        if let fault = try importer.take(row) { importer.leaveOut(fault.reason) }
      }
    }.imported
  }

  private func rows(_ count: Int, _ random: inout SeededGenerator) -> [SourceRow] {
    (1...count).map { number in
      let id = random.oneIn(4) ? random.below(5) : number
      var content = Recommendation(
        ref: "", title: "Act \(random.below(3)) of \(id)",
        addressees: random.oneIn(3) ? ["Ministry", "Court"] : ["Ministry"])
      content.sourceID = "\(id)"
      if random.oneIn(2) { content.tags = ["theme:\(random.below(3))"] }
      var row = SourceRow(number: number, content)
      row.id = "\(id)"
      row.scope = random.oneIn(5) ? "other" : ""
      if random.oneIn(2) {
        var event = SourceEvent("status", kind: .assessment, title: "Seen", field: "status")
        event.isSuccession = true
        event.status = ["done", "underway", "unheard of"][random.below(3)]
        row.events = [event]
      }
      return row
    }
  }

  @Test(arguments: UInt64(0)..<12)
  func `rows mean the same at once as in bulk, the first time and again`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let ledgers = [try ledger(), try ledger()]
    for _ in 0..<3 {
      let rows = rows(random.below(60) + 1, &random)
      let found = try zip(ledgers, [false, true]).map { ledger, isBulk in
        try importing(rows, into: ledger, isBulk: isBulk)
      }
      #expect(found[0].counts == found[1].counts && found[0].rows == found[1].rows)
      #expect(found[0].gone == found[1].gone && found[0].goneRefs == found[1].goneRefs)
      #expect(found[0].repeated == found[1].repeated)
      #expect(try ledgers[0].projections() == ledgers[1].projections())
      for (ledger, isBulk) in zip(ledgers, [true, false]) {
        let again = try importing(rows, into: ledger, isBulk: isBulk)
        #expect(again.counts.recommendations == 0 && again.counts.events == 0)
        #expect(again.counts.amended == 0)
      }
      #expect(try ledgers[0].projections() == ledgers[1].projections())
    }
  }

  private func row(_ status: String) -> SourceRow {
    var row = SourceRow(number: 1, Recommendation(ref: "a", title: "Act", addressees: []))
    row.id = "a"
    var event = SourceEvent("status", kind: .assessment, title: "Seen", field: "status")
    event.status = status
    row.events = [event]
    return row
  }

  @Test func `an event is no more visible than the scheme of its status`() throws {
    let ledger = try ledger()
    _ = try ledger.defineScheme(
      Array(#"{"name": "ours", "statuses": [{"name": "begun", "stage": "underway"}]}"#.utf8),
      named: "ours.json", visibility: .private)
    _ = try importing([row("ours/begun")], into: ledger, isBulk: true)
    let levels = try ledger.database.all("SELECT visibility FROM event") { $0.text(0) }
    #expect(levels == ["private"])
  }

  @Test(arguments: [false, true])
  func `what was redacted does not come again with its source`(isBulk: Bool) throws {
    let ledger = try ledger()
    _ = try importing([row("done")], into: ledger, isBulk: isBulk)
    for entry in ["@3", "@2"] {
      _ = try ledger.redact(RedactionDraft(entry, because: "asked for"))
    }
    let again = try importing([row("done")], into: ledger, isBulk: isBulk)
    #expect(again.counts.recommendations == 0 && again.counts.events == 0)
    #expect(again.retracted == 1)
  }

  @Test func `tags of a facet that a later file does not speak about stay`() throws {
    let ledger = try ledger()
    func tags(after given: [String], of facets: Set<String>?) throws -> [String] {
      var content = Recommendation(ref: "a", title: "Act", addressees: [])
      content.tags = given
      var row = SourceRow(number: 1, content)
      row.id = "a"
      var request = RowImport(path: "rows.csv", source: "source")
      request.fields = [.tags]
      request.facets = facets
      _ = try ledger.importRows(request) { importer throws(Refusal) in
        if let fault = try importer.take(row) { importer.leaveOut(fault.reason) }
      }
      return try ledger.database.all("SELECT tag FROM tag ORDER BY tag") { $0.text(0) }
    }
    #expect(
      try tags(after: ["theme:Work", "theme:Aid", "cycle:3"], of: ["theme", "cycle"])
        == ["cycle:3", "theme:Aid", "theme:Work"])
    #expect(try tags(after: ["theme:Aid"], of: ["theme"]) == ["cycle:3", "theme:Aid"])
    #expect(try tags(after: ["theme:Aid"], of: nil) == ["theme:Aid"])
  }

  @Test func `a long history finds its recommendations by their refs as a short one does`() throws {
    let count = 1_200
    let ledgers = [try ledger(), try ledger()]
    let steps = (0..<count + 40).map { step in
      var row = SourceRow(
        number: step, Recommendation(ref: "r\(step % count)", title: "", addressees: []))
      row.id = row.content.ref
      row.isDescribed = false
      row.content.title = "Step"
      var event = SourceEvent(
        "status:\(step)", kind: .assessment, title: "Seen", field: "status")
      event.status = step % 2 == 0 ? "done" : "underway"
      row.events = [event]
      return row
    }
    var found: [RowsImported] = []
    for (ledger, isBulk) in zip(ledgers, [false, true]) {
      _ = try ledger.record { bulk throws(Refusal) in
        for number in 0..<count {
          _ = try bulk.issue(
            Recommendation(ref: "r\(number)", title: "Act \(number)", addressees: ["Court"]))
        }
      }
      found.append(try importing(steps, into: ledger, isBulk: isBulk, isHistory: true))
    }
    #expect(found[0].counts == found[1].counts && found[1].counts.events == count + 40)
    #expect(found[1].bad == 0)
    #expect(try ledgers[0].projections() == ledgers[1].projections())
  }
}
