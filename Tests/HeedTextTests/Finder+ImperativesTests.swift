import Testing

@testable import HeedText

@Suite struct FinderImperativesTests {
  @Test func `points under an introduction are asked of whom it names, one each`() {
    #expect(
      FoundText.calls(
        """
        The State party should:
        (a) Investigate all attacks and prosecute those responsible;
        (b) End the detention of children.

        The delegation left on Monday.
        """) == [
          "State party: Investigate all attacks and prosecute those responsible".lowercasedAction,
          "State party: (not) end the detention of children",
        ])
  }

  @Test func `points in the gerund and things are points too`() {
    #expect(
      FoundText.calls(
        """
        We call upon the National Archives to preserve the memory by:
        i. Making copies of all registers.
        ii. A yearly day of remembrance.
        """) == [
          "National Archives: make copies of all registers",
          "National Archives: a yearly day of remembrance",
        ])
  }

  @Test func `points that say what a law must hold belong to the call above them`() throws {
    let found = FoundText.proposals(
      """
      5) We call upon Parliament to enact an Act that incorporates the following principles:
         i. Both languages are part of the heritage.
         ii. The State has a duty to fund them.
      """)
    #expect(found.count == 1)
    #expect(try #require(found.first).text.contains("duty to fund them"))
  }

  @Test func `advice to readers is no recommendation`() {
    #expect(FoundText.calls("Recommendations\n\nSubscribe on our website for more of it.").isEmpty)
  }

  @Test func `a noun at the start of a sentence is no verb`() {
    #expect(FoundText.calls("Recommendations\n\nAccess issues have been told before.").isEmpty)
  }
}

extension String {
  fileprivate var lowercasedAction: String {
    let parts = split(separator: ": ", maxSplits: 1)
    return "\(parts[0]): \(parts[1].prefix(1).lowercased())\(parts[1].dropFirst())"
  }
}
