import Testing

@testable import HeedText

@Suite struct FinderHeadingsTests {
  @Test func `a heading names whom the points below it ask`() {
    #expect(
      FoundText.calls(
        """
        Recommendations

        To the Ministry of Labour

        - Inspect every factory once a year.

        To donors and partners:

        - Fund the inspectors.
        """) == [
          "Ministry of Labour: inspect every factory once a year",
          "donors and partners: fund the inspectors",
        ])
  }

  @Test func `a recommendation is told with its heading and its number`() throws {
    let found = FoundText.proposals(
      "Recommendations to the Ministry of Labour\n\n3. Inspect every factory once a year.")
    let proposal = try #require(found.first)
    #expect(proposal.number == "3")
    #expect(proposal.heading == "Recommendations to the Ministry of Labour")
  }

  @Test func `a list of what somebody answered is no list of calls`() {
    #expect(
      FoundText.calls(
        """
        The railway advised in part:

        1. The policy has been reviewed.
        2. Wheels were bought.
        """
      ).isEmpty)
  }
}
