import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerSearchTests {
  private func names(
    _ words: String, _ record: SmallRecord, _ change: (inout Viewpoint) -> Void = { _ in }
  ) throws -> [String] {
    var viewpoint = Viewpoint()
    change(&viewpoint)
    let result = try record.ledger.search(words, from: viewpoint)
    #expect(result.hits.count == result.found)
    return result.hits.map { $0.ref ?? $0.documentKey ?? $0.title.text }
  }

  @Test func `recommendations, events and documents are found by all their words`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("envoy", "Name an envoy") {
      $0.text = "Fill the post."
      $0.quote = "The post of Élizabeth"
    }
    try record.log(id, "Post abolished") { $0.note = "By decree" }
    var document = Document(key: "letter", title: "Letter on the post")
    document.publisher = "Human Rights Watch"
    try record.add(.documentRegistered, document.payload)
    #expect(Set(try names("POST", record)) == ["envoy", "Post abolished", "letter"])
    #expect(try names("post decree", record) == ["Post abolished"])
    #expect(try names("elizabeth", record) == ["envoy"])
    #expect(try names("\"human rights\"", record) == ["letter"])
    #expect(try names("\"rights human\"", record) == [])
    #expect(try names("abol*", record) == ["Post abolished"])
    #expect(try names("abol", record) == [])
    #expect(throws: Refusal.noWords("…")) { try record.ledger.search("…") }
  }

  @Test func `a word in the title weighs more, and no more are given than asked for`() throws {
    let record = try SmallRecord()
    for index in 0..<9 {
      try record.recommend("text-\(index)", "Other \(index)") { $0.text = "roads, and roads" }
    }
    try record.recommend("title", "Mend roads everywhere")
    let result = try record.ledger.search("roads", limit: 3)
    #expect(result.found == 10)
    #expect(result.hits.map(\.ref) == ["title", "text-0", "text-1"])
  }

  @Test func `a hit says what it is, where it stands and where the words are`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("envoy", "Name an envoy") { $0.text = "An envoy, soon" }
    try record.log(id, "Nominee", "in-progress") { $0.note = "For envoy" }
    let hits = try record.ledger.search("envoy").hits
    let hit = try #require(hits.first)
    #expect(hit.kind == .recommendation && hit.verdict?.status == "in-progress")
    #expect(hit.stage == .underway && hit.on == "2021-04" && hit.id == id)
    #expect(hit.title.marks == [8..<13] && hit.snippet?.marks == [3..<8])
    #expect(hits.last?.kind == .event && hits.last?.refs == ["envoy"])
    #expect(hits.last?.eventKind == "note" && hits.last?.on == "2023-01-23")
    #expect(hits.last?.title.marks == [])
  }

  @Test func `what is retracted is not found, and what is amended by its new words`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("envoy", "Name an envoy")
    let event = try record.log(id, "Envoy named")
    record.clock.advance(days: 10)
    try record.amend(id, JSONObject(["title": "Name a rapporteur"]))
    try record.retract(event)
    #expect(try names("envoy", record) == [])
    #expect(try names("rapporteur", record) == ["envoy"])
  }

  @Test func `known at a time, it is found by its words of then`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("envoy", "Name an envoy") { $0.text = "Namely a person" }
    let event = try record.log(id, "Envoy seen", on: "2024-01-01")
    record.clock.advance(days: 10)
    try record.amend(id, JSONObject(["title": "Name a rapporteur"]))
    try record.retract(event)
    try record.recommend("late", "A late envoy")
    func known(_ day: String, _ words: String) throws -> [String] {
      try names(words, record) { $0.knownAt = Instant("\(day)T16:00:00.000Z") }
    }
    #expect(try known("2026-11-24", "envoy") == ["Envoy seen", "envoy"])
    #expect(try known("2026-11-24", "rapporteur") == [])
    #expect(try known("2026-12-04", "rapporteur person") == ["envoy"])
    #expect(try known("2026-12-04", "envoy") == ["late"])
    #expect(try known("2026-11-20", "envoy") == [])
    let then = try record.ledger.search(
      "envoy",
      from: { () -> Viewpoint in
        var viewpoint = Viewpoint()
        viewpoint.knownAt = Instant("2026-11-24T16:00:00.000Z")
        return viewpoint
      }())
    #expect(then.hits.last?.title == FoundText("Name an envoy", marks: [8..<13]))
  }

  @Test func `as of a day, only what had been issued, happened or published is found`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("envoy", "Name an envoy", issued: "2021-04")
    try record.recommend("undated", "An envoy some day", issued: nil)
    try record.log(id, "Envoy seen", "implemented", on: "2023-10-13")
    var document = Document(key: "letter", title: "Envoy letter")
    document.publishedOn = try Period("2022")
    try record.add(.documentRegistered, document.payload)
    func asOf(_ day: String) throws -> Set<String> {
      Set(try names("envoy", record) { $0.asOf = CalendarDay(day) })
    }
    #expect(try asOf("2021-03-31") == ["undated"])
    #expect(try asOf("2021-04-01") == ["undated", "envoy"])
    #expect(try asOf("2022-01-01") == ["undated", "envoy", "letter"])
    #expect(try asOf("2023-10-13").count == 4)
    var viewpoint = Viewpoint()
    viewpoint.asOf = CalendarDay("2022-12-31")
    #expect(try record.ledger.search("name", from: viewpoint).hits.first?.verdict == nil)
  }

  @Test func `the public finds what is public, in an order that tells of nothing else`() throws {
    func found(with extra: (SmallRecord) throws -> Void) throws -> [[String]] {
      let record = try SmallRecord()
      let id = try record.recommend("envoy", "Name an envoy", issued: "2021", .public)
      try record.recommend("roads", "Mend roads", issued: "2023", .public) {
        $0.text = "as the envoy asked, with an aid envoy"
      }
      try record.recommend("aid", "Aid envoy", issued: "2022", .public)
      try record.log(id, "Envoy seen", .none, on: "2024", .public)
      try extra(record)
      return try ["envoy", "envoy aid", "aid"].map { try names($0, record) { $0.isPublic = true } }
    }
    let alone = try found { _ in }
    #expect(
      alone == [["Envoy seen", "aid", "envoy", "roads"], ["aid", "roads"], ["aid", "roads"]])
    let beside = try found { record in
      let id = try record.recommend("secret", "Envoy aid, aid and aid")
      for _ in 0..<5 { try record.log(id, "Aid of an envoy") }
      try record.recommend("other", "Aid, and much else about the envoy", .private)
    }
    #expect(beside == alone)
  }

  @Test func `a filter by words chooses the same, in a list and in a summary`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("envoy", "Name an envoy") { $0.text = "soon" }
    try record.recommend("aid", "Let aid in") { $0.quote = "the envoy's aid" }
    try record.recommend("roads", "Mend roads")
    try record.log(id, "Aid", "implemented")
    record.clock.advance(days: 10)
    try record.amend(id, JSONObject(["title": "Name a rapporteur"]))
    func refs(_ match: String, knownAt: String? = nil) throws -> [String] {
      var request = SummaryRequest()
      request.filter.match = match
      request.viewpoint.knownAt = knownAt.flatMap { Instant("\($0)T16:00:00.000Z") }
      var refs: [String] = []
      try record.ledger.list(request.filter, from: request.viewpoint) { refs.append($0.ref) }
      #expect(try record.ledger.summary(request).counts.total == refs.count)
      return refs
    }
    #expect(try refs("aid") == ["aid"], "a word of an event is none of the recommendation's")
    #expect(try refs("envoy") == ["aid"])
    #expect(try refs("rapporteur soon") == ["envoy"])
    #expect(try refs("envoy", knownAt: "2026-11-24") == ["envoy", "aid"])
    #expect(try refs("rapporteur", knownAt: "2026-11-24") == [])
    #expect(try refs("…") == [])
  }

  @Test(arguments: UInt64(0)..<20)
  func `what was known at the end of time is what is known now`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 70, using: &random)
    let ledger = try Ledger.inMemory(
      history.interleaved(using: &random), surroundings: .fixed(today: "2026-06-01"))
    for isPublic in [false, true] {
      var now = Viewpoint()
      now.isPublic = isPublic
      var later = now
      later.knownAt = Instant("2100-01-01T00:00:00.000Z")
      for words in ["title", "event", "word*", "quoted", "note", "document", "3"] {
        let found = try ledger.search(words, from: now).hits
        let then = try ledger.search(words, from: later).hits
        let order = { (hit: SearchHit) in hit.number }
        #expect(Set(found.map(order)) == Set(then.map(order)), "\(words)")
        for (one, other) in zip(
          found.sorted { $0.number < $1.number }, then.sorted { $0.number < $1.number })
        {
          #expect(one.title == other.title && one.snippet == other.snippet && one.on == other.on)
          #expect(one.ref == other.ref && one.verdict == other.verdict && one.refs == other.refs)
        }
      }
    }
  }
}
