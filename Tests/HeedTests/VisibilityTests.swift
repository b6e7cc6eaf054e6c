import Testing

@testable import Heed

@Suite struct VisibilityTests {
  @Test func `private is less visible than internal, and internal than public`() {
    #expect(Visibility.allCases.map(\.rawValue) == ["private", "internal", "public"])
    #expect(Visibility.allCases.sorted() == [.private, .internal, .public])
    #expect(Visibility.private < .internal)
    #expect(Visibility.internal < .public)
    #expect(!(Visibility.public < .public))
  }
}
