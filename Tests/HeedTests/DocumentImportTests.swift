import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct DocumentImportTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed()
    ).ledger
  }

  private func item(
    _ action: String, to: [String] = ["State"], at start: Int = 0, quote: String? = nil
  ) -> DocumentImport.Item {
    var content = Recommendation(ref: "", title: action, addressees: to)
    content.quote = quote ?? "They should \(action)"
    content.place = TextPlace(span: start..<start + 10).description
    return DocumentImport.Item(content, action: action)
  }

  private func request(
    _ items: [DocumentImport.Item], text: String = "The letter", title: String = "A letter",
    key: String = ""
  ) -> DocumentImport {
    var document = Document(key: key, title: title)
    document.publishedOn = try? Period("2021-04-15")
    var request = DocumentImport(document, text: Array(text.utf8), named: "letter.txt")
    request.items = items
    return request
  }

  private func dump() throws -> String { try Shell.sqlite(folder.file("heed.db"), ".dump").output }

  @Test func `the document is registered with its text, and its recommendations name it`() throws {
    let (imported, _) = try ledger.record(request([item("mend roads"), item("build schools")]))
    #expect(imported.key == "letter-2021" && imported.isRegistered)
    #expect(imported.outcomes.map(\.ref) == ["mend-roads", "build-schools"])
    let document = try #require(try ledger.document(ofKey: "letter-2021"))
    #expect(document.document.sha256 == Digest(of: Array("The letter".utf8)))
    let kept = try ledger.database.first("SELECT bytes FROM content") { $0.blob(0) }
    #expect(kept == Array("The letter".utf8))
    let detail = try ledger.show("mend-roads")
    #expect(detail.documentKey == "letter-2021")
    #expect(detail.content.quote == "They should mend roads")
    #expect(try ledger.verify().findings == [])
  }

  @Test func `the same again adds nothing, in part or whole`() throws {
    _ = try ledger.record(request([item("mend roads"), item("build schools", at: 20)]))
    let before = try dump()
    let (again, _) = try ledger.record(request([item("build schools", at: 20)]))
    #expect(again.outcomes.map(\.deed) == [.unchanged] && !again.isRegistered)
    #expect(again.outcomes.map(\.ref) == ["build-schools"])
    #expect(try dump() == before)
  }

  @Test func `equal words at two places are two recommendations`() throws {
    let twice = [item("mend roads", at: 0), item("mend roads", at: 50)]
    let (first, _) = try ledger.record(request(twice))
    #expect(first.outcomes.map(\.ref) == ["mend-roads", "mend-roads-2"])
    let (again, _) = try ledger.record(request(twice))
    #expect(again.outcomes.map(\.deed) == [.unchanged, .unchanged])
    #expect(again.outcomes.map(\.ref) == ["mend-roads", "mend-roads-2"])
  }

  @Test func `all or nothing: one item at fault and the document is not registered`() throws {
    let before = try dump()
    let long = item(String(repeating: "a", count: 3000))
    #expect(throws: Refusal.self) { try ledger.record(request([item("mend roads"), long])) }
    let nobody = item("build schools", to: [])
    #expect(throws: Refusal.nobodyAsked(path: "letter.txt", titles: ["build schools"])) {
      try ledger.record(request([item("mend roads"), nobody]))
    }
    #expect(try dump() == before)
  }

  @Test func `a dry run foretells and leaves no trace`() throws {
    let before = try dump()
    let (tried, _) = try ledger.record(request([item("mend roads")]), isDryRun: true)
    #expect(try dump() == before)
    let (done, _) = try ledger.record(request([item("mend roads")]))
    #expect(tried.outcomes.map(\.ref) == done.outcomes.map(\.ref) && tried.key == done.key)
  }

  @Test func `one import after another can be one command for undo`() throws {
    let (first, _) = try ledger.record(request([item("mend roads")]))
    let (second, _) = try ledger.record(
      request([item("build schools")]), continuing: first.first)
    #expect(second.first == first.first)
    #expect(try ledger.lastCommand().count == 3)
    _ = try ledger.undo()
    #expect(try ledger.document(ofKey: "letter-2021") == nil)
    #expect(try ledger.verify().findings == [])
  }

  @Test func `what was recorded between ends the command`() throws {
    let (first, _) = try ledger.record(request([item("mend roads")]))
    _ = try ledger.log(EventDraft(subjects: [.init(ref: "mend-roads")], title: "Seen"))
    let (second, _) = try ledger.record(
      request([item("build schools")]), continuing: first.first)
    #expect(second.first != first.first)
    #expect(try ledger.lastCommand().count == 1)
  }

  @Test func `what was undone counts again when it is imported again`() throws {
    let all = request([item("mend roads"), item("build schools", at: 20)])
    _ = try ledger.record(all)
    _ = try ledger.undo()
    let (again, acknowledgement) = try ledger.record(all)
    #expect(again.outcomes.map(\.deed) == [.reinstated, .reinstated])
    guard case .imported(let counts) = acknowledgement.subject else { return }
    #expect(counts.reinstated == 2 && counts.added == 0)
    #expect(try ledger.show("mend-roads").documentKey == "letter-2021")
  }

  @Test func `what was retracted and reads otherwise now is recorded anew`() throws {
    _ = try ledger.record(request([item("mend roads")]))
    _ = try ledger.retract("mend-roads", because: "wrong addressee")
    let other = item("mend roads", to: ["Ministry"])
    let (again, _) = try ledger.record(request([other]))
    #expect(again.outcomes.map(\.deed) == [.issued])
    #expect(try ledger.record(request([other])).imported.outcomes.map(\.deed) == [.issued])
  }

  @Test func `what was redacted is not recorded again`() throws {
    _ = try ledger.record(request([item("mend roads"), item("build schools", at: 20)]))
    _ = try ledger.redact(RedactionDraft("mend-roads", because: "asked for"))
    let before = try dump()
    let (again, _) = try ledger.record(request([item("mend roads")]))
    #expect(again.outcomes.map(\.deed) == [.unchanged])
    #expect(try dump() == before)
    let document = try #require(try ledger.document(ofKey: "letter-2021"))
    let digests = ["They should mend roads", "They should build schools"].map(QuoteWords.digest)
    let family = try ledger.family(of: document)
    #expect(try ledger.redacted(digests, of: family) == [digests[0]])
  }

  @Test func `redacting one names the document in whose text its words still stand`() throws {
    let text = "Dear all,\nthey should\n  mend roads. Yours."
    _ = try ledger.record(request([item("mend roads")], text: text))
    let preview = try ledger.preview(RedactionDraft("mend-roads", because: "asked for"))
    #expect(preview.others.map(\.name) == ["letter-2021"])
  }

  @Test func `many at once give the same as one by one`() throws {
    let items = (0..<250).map { item("mend road number \($0)", at: $0 * 20) }
    _ = try ledger.record(request(items))
    #expect(try ledger.projections() == Ledger.projections(in: try ledger.replayed()))
    #expect(try ledger.summary().counts.total == 250)
  }
}
