import HeedTestSupport
import Testing

@testable import Heed

/// Statuses of several schemes beside one another.
@Suite struct StatusWordsTests {
  private let ledger: Ledger

  init() throws {
    ledger = try Ledger.inMemory()
    let text = #"""
      {"name": "ours", "statuses": [{"label": "Contrary", "stage": "contrary"},
       {"label": "Under way", "code": "U", "stage": "underway"}]}
      """#
    _ = try ledger.defineScheme(Array(text.utf8), named: "f")
    for (ref, step) in [
      ("a", "contrary"), ("b", "ours/contrary"), ("c", "ours/U"), ("d", "ccpr-a-e/B"),
    ] {
      var draft = RecommendationDraft(title: "Do \(ref)", addressees: ["State"])
      draft.ref = ref
      _ = try ledger.issue(draft)
      _ = try ledger.log(EventDraft(subjects: [.init(ref: ref)], step: step))
    }
  }

  @Test(arguments: [false, true])
  func `a name that two schemes have is told with its scheme, and no other`(isComputed: Bool) throws
  {
    var request = SummaryRequest()
    request.grouping = .status
    if isComputed { request.viewpoint.asOf = CalendarDay("2026-11-24") }
    let summary = try ledger.summary(request)
    #expect(
      Set(summary.groups.map(\.name)) == [
        "implementation/contrary", "ours/contrary", "under-way", "partially-satisfactory",
      ])
    #expect(summary.groups.allSatisfy { $0.counts.total == 1 })
    request.filter.statuses = ["ours/contrary", "B"]
    let some = try ledger.summary(request)
    #expect(Set(some.groups.map(\.name)) == ["contrary", "partially-satisfactory"])
  }

  @Test func `a list shows the scheme of what is not of the ledger's`() throws {
    var shown: [String] = []
    var schemes: [String] = []
    try ledger.list {
      shown.append($0.shownStatus ?? "")
      schemes.append($0.scheme)
    }
    #expect(shown == ["contrary", "ours/contrary", "ours/U", "ccpr-a-e/B"])
    #expect(schemes == ["implementation", "ours", "ours", "ccpr-a-e"])
  }

  @Test(arguments: [
    (["contrary"], "a b"), (["Contrary"], "a b"), (["ours/contrary"], "b"), (["ours/u"], "c"),
    (["implementation/contrary"], "a"), (["u"], "c"), (["B"], "d"), (["ours/B"], ""),
    (["under way", "ccpr-a-e/b"], "c d"), (["nothing"], ""), (["nobody/contrary"], ""),
  ])
  func `a filter asks for a status by name, label or code, in any scheme or in one`(
    words: [String], refs: String
  ) throws {
    var filter = Filter()
    filter.statuses = words
    for day in [nil, CalendarDay("2026-11-24")] {
      var viewpoint = Viewpoint()
      viewpoint.asOf = day
      var found: [String] = []
      try ledger.list(filter, from: viewpoint) { found.append($0.ref) }
      #expect(found.joined(separator: " ") == refs)
    }
  }

  @Test func `versions of one scheme are one word`() throws {
    let text = #"{"name": "ours", "statuses": [{"label": "Under way", "stage": "partial"}]}"#
    _ = try ledger.defineScheme(Array(text.utf8), named: "f")
    _ = try ledger.log(EventDraft(subjects: [.init(ref: "d")], step: "ours/under-way"))
    var request = SummaryRequest()
    request.grouping = .status
    let group = try #require(try ledger.summary(request).groups.first { $0.name == "under-way" })
    #expect(group.counts.total == 2)
    #expect(group.counts.count(at: .underway) == 1)
    #expect(group.counts.count(at: .partial) == 1)
    var filter = Filter()
    filter.statuses = ["U"]
    var found: [String] = []
    try ledger.list(filter) { found.append($0.ref) }
    #expect(found == ["c"], "each by the words of its own version")
  }
}
