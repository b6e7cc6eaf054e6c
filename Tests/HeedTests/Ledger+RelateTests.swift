import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerRelateTests {
  private let made: CorrectedLedger
  private var ledger: Ledger { made.ledger }

  init() throws {
    made = try CorrectedLedger()
    for ref in ["whole", "first", "second"] { try made.add(ref) }
  }

  private func relate(
    _ subject: String, _ relations: (kind: RelationKind, ref: String)...
  ) throws -> (made: [Acknowledgement.Linked], moves: [Acknowledgement.Move]) {
    let answer = try ledger.relate(RelationDraft(subject: subject, relations: relations))
    guard case .linked(_, let made, let moves) = answer.subject else { return ([], []) }
    return (made, moves)
  }

  private static func told(_ moves: [Acknowledgement.Move]) -> [String] {
    moves.map { "\($0.ref): \($0.before?.status ?? "none") -> \($0.after?.status ?? "none")" }
  }

  @Test func `a whole stands where its parts do, and the answer says what moved`() throws {
    try made.log("first", step: "implemented")
    try made.log("second", step: "in-progress")
    #expect(
      Self.told(try relate("first", (.partOf, "whole")).moves) == ["whole: none -> implemented"])
    #expect(
      Self.told(try relate("second", (.partOf, "whole")).moves)
        == ["whole: implemented -> in-progress"])
    #expect(try ledger.show("whole").partsCounted == 2)
    try made.log("whole", step: "stalled")
    #expect(try ledger.show("whole").partsCounted == nil)
    #expect(try made.status("whole") == "stalled")
  }

  @Test func `what is superseded ends, until the relation is retracted`() throws {
    try made.log("first", step: "in-progress")
    let answer = try ledger.relate(
      RelationDraft(subject: "second", relations: [(.supersedes, "first")]))
    #expect(try made.status("first") == "superseded")
    _ = try ledger.retract("@\(answer.number)", because: "another")
    #expect(try made.status("first") == "in-progress")
    // A retracted relation can be made again.
    #expect(
      Self.told(try relate("second", (.supersedes, "first")).moves)
        == ["first: in-progress -> superseded"])
    #expect(try ledger.verify().findings == [])
  }

  @Test func `a relation stands once, and related has no direction`() throws {
    _ = try relate("first", (.repeats, "second"), (.related, "whole"))
    #expect(
      throws: Refusal.alreadyRelated("first", kind: .repeats, object: "second", number: 5)
    ) { try relate("first", (.repeats, "second")) }
    #expect(
      throws: Refusal.alreadyRelated("whole", kind: .related, object: "first", number: 6)
    ) { try relate("whole", (.related, "first")) }
    _ = try relate("second", (.repeats, "first"))
    #expect(throws: Refusal.namedTwice("whole")) {
      try relate("second", (.related, "whole"), (.related, "whole"))
    }
    #expect(throws: Refusal.relatedToItself("first")) { try relate("first", (.related, "first")) }
  }

  @Test func `a circle is allowed and told`() throws {
    #expect(try relate("first", (.partOf, "whole")).made.map(\.isCircular) == [false])
    #expect(try relate("second", (.partOf, "first")).made.map(\.isCircular) == [false])
    #expect(try relate("whole", (.partOf, "second")).made.map(\.isCircular) == [true])
    try made.log("second", step: "stalled")
    #expect(try made.status("whole") == "stalled")
    #expect(try ledger.verify().findings == [])
  }

  @Test func `a relation is as visible as the less visible of the two`() throws {
    try made.add("open") { $0.visibility = .public }
    try made.add("closed") { $0.visibility = .private }
    try made.add("published") { $0.visibility = .public }
    func visibility(_ subject: String, _ object: String) throws -> Visibility {
      try ledger.relate(
        RelationDraft(subject: subject, relations: [(.related, object)])
      ).visibility
    }
    #expect(try visibility("open", "first") == .internal)
    #expect(try visibility("first", "closed") == .private)
    #expect(try visibility("open", "published") == .public)
  }
}
