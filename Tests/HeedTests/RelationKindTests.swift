import Testing

@testable import Heed

@Suite struct RelationKindTests {
  @Test func `relations have the names that entries hold`() {
    #expect(
      RelationKind.allCases.map(\.rawValue) == ["part-of", "repeats", "supersedes", "related"])
  }
}
