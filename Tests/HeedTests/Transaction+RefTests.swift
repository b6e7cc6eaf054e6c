import HeedTestSupport
import Testing

@testable import Heed

@Suite struct TransactionRefTests {
  private let ledger: Ledger
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed()
    ).ledger
  }

  private func added(_ title: String, ref: String? = nil) throws -> String {
    var draft = RecommendationDraft(title: title, addressees: ["State"])
    draft.ref = ref
    guard case .issued(let ref, _) = try ledger.issue(draft).subject else { return "" }
    return ref
  }

  @Test func `equal words get a number, the next after the highest`() throws {
    #expect(try added("Mend the roads") == "mend-roads")
    #expect(try added("mend roads") == "mend-roads-2")
    _ = try added("Other", ref: "mend-roads-7")
    _ = try added("Another", ref: "mend-roads-x")
    #expect(try added("Mend all roads") == "mend-roads-8")
  }

  @Test func `a number that nobody can count on from is passed over`() throws {
    _ = try added("Mend the roads")
    _ = try added("Other", ref: "mend-roads-9223372036854775807")
    #expect(try added("Mend the roads").hasPrefix("mend-roads-"))
  }

  @Test func `no ref is the name of a status`() throws {
    #expect(try added("Implemented") == "implemented-2")
    #expect(try added("Not started") == "not-started-2")
  }

  @Test func `no ref is one of the recommendation's own milestones`() throws {
    var draft = RecommendationDraft(title: "Appointed", addressees: ["State"])
    draft.milestones = [("appointed", "implemented")]
    guard case .issued(let ref, _) = try ledger.issue(draft).subject else { return }
    #expect(ref == "appointed-2")
  }
}
