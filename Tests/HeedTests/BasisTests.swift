import Testing

@testable import Heed

@Suite struct BasisTests {
  @Test func `a status is an assessment or a claim`() {
    #expect(Basis.allCases.map(\.rawValue) == ["assessment", "claim"])
  }
}
