import HeedTestSupport
import Testing

@testable import Heed

@Suite struct DocumentImporterTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed()
    ).ledger
  }

  private func request(
    _ title: String, text: String, on: String? = "2021", key: String = "", stem: String? = nil
  ) throws -> DocumentImport {
    var document = Document(key: key, title: title)
    document.publishedOn = try on.map { try Period($0) }
    var request = DocumentImport(document, text: Array(text.utf8), named: "file")
    request.stem = stem
    return request
  }

  private func item(_ action: String, amends: String? = nil) -> DocumentImport.Item {
    var content = Recommendation(ref: "", title: action, addressees: ["State"])
    content.quote = "You must \(action)"
    content.place = TextPlace(span: 0..<5).description
    return DocumentImport.Item(content, action: action, amends: amends)
  }

  @Test func `short names are made of title and year, and told apart by letters`() throws {
    let names = try ["one", "two", "three"].map {
      try ledger.record(request("Open Letter on the Roads", text: $0)).imported.key
    }
    #expect(
      names == ["open-letter-roads-2021", "open-letter-roads-2021b", "open-letter-roads-2021c"])
    #expect(try ledger.record(request("Roads", text: "4", on: nil)).imported.key == "roads")
    #expect(try ledger.record(request("Roads", text: "5", on: nil)).imported.key == "roads-b")
    #expect(try ledger.record(request("도로", text: "6", on: nil)).imported.key == "document")
    #expect(try ledger.record(request("Roads", text: "7", key: "mine")).imported.key == "mine")
    #expect(try ledger.record(request("Plan 2021", text: "8")).imported.key == "plan-2021")
  }

  @Test func `a later text has the name of the first and a number`() throws {
    let first = try ledger.record(request("Roads", text: "one")).imported.key
    for number in 2...3 {
      let next = try ledger.record(request("Roads", text: "text \(number)", stem: first))
      #expect(next.imported.key == "roads-2021-\(number)")
    }
    let third = try #require(try ledger.document(ofKey: "roads-2021-3"))
    let family = try ledger.family(of: third)
    #expect(family.stem == "roads-2021")
    #expect(
      family.members.map(\.document.key) == ["roads-2021", "roads-2021-2", "roads-2021-3"])
  }

  @Test func `words that changed amend the quotation, the place and the document alone`() throws {
    var first = try request("Roads", text: "one")
    first.items = [item("mend roads")]
    _ = try ledger.record(first)
    var second = try request("Roads", text: "two", stem: "roads-2021")
    second.items = [item("mend all of the roads", amends: "mend-roads")]
    let (imported, acknowledgement) = try ledger.record(second)
    #expect(imported.outcomes.map(\.deed) == [.amended])
    guard case .imported(let counts) = acknowledgement.subject else { return }
    #expect(counts.amended == 1 && counts.recommendations == 0)
    let detail = try ledger.show("mend-roads")
    #expect(detail.content.quote == "You must mend all of the roads")
    #expect(detail.content.title == "mend roads")
    #expect(detail.documentKey == "roads-2021-2")
    #expect(try ledger.record(second).imported.outcomes.map(\.deed) == [.unchanged])
    #expect(try ledger.verify().findings == [])
  }

  @Test func `a public recommendation is not moved to a document that fewer may see`() throws {
    var first = try request("Roads", text: "one")
    first.visibility = .public
    first.items = [item("mend roads")]
    _ = try ledger.record(first)
    var second = try request("Roads", text: "two", stem: "roads-2021")
    second.items = [item("mend all roads", amends: "mend-roads")]
    #expect(throws: Refusal.tooVisible("roads-2021-2", visibility: "internal")) {
      try ledger.record(second)
    }
    second.visibility = .public
    #expect(try ledger.record(second).imported.outcomes.map(\.deed) == [.amended])
  }

  @Test func `what names a private document is private`() throws {
    var first = try request("Roads", text: "one")
    first.visibility = .private
    _ = try ledger.record(first)
    first.visibility = nil
    first.items = [item("mend roads")]
    #expect(try ledger.record(first).acknowledgement.visibility == .private)
    first.items = [item("build roads")]
    first.visibility = .internal
    #expect(throws: Refusal.tooVisible("roads-2021", visibility: "private")) {
      try ledger.record(first)
    }
  }

  @Test func `a ref that a person chose is taken or refused`() throws {
    var first = try request("Roads", text: "one")
    var chosen = item("mend roads")
    chosen.content.ref = "roads"
    first.items = [chosen]
    #expect(try ledger.record(first).imported.outcomes.map(\.ref) == ["roads"])
    var other = item("build bridges")
    other.content.ref = "roads"
    first.items = [other]
    #expect(throws: Refusal.refTaken("roads", title: "mend roads")) { try ledger.record(first) }
    other.content.ref = "a b"
    first.items = [other]
    #expect(throws: Refusal.badRef("a b")) { try ledger.record(first) }
  }

  @Test func `no ref is the name of a milestone`() throws {
    var draft = RecommendationDraft(title: "Appoint", addressees: ["State"])
    draft.milestones = [("mend-roads", "implemented")]
    _ = try ledger.issue(draft)
    var first = try request("Roads", text: "one")
    first.items = [item("mend roads")]
    #expect(try ledger.record(first).imported.outcomes.map(\.ref) == ["mend-roads-2"])
  }
}
