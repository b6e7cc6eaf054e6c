import Testing

@testable import HeedText

@Suite struct FinderReviewTests {
  static let report = """
    The following recommendations were made to Norway:

    6.1 Ratify the Optional Protocol (Chile) (Denmark); accede to the Convention, and publish it
    (Bosnia and Herzegovina);

    6.2 Continue its efforts to combat trafficking and to protect victims (Philippines).
    """

  @Test func `each action closed by States is asked of the State under review`() {
    #expect(
      FoundText.calls(Self.report) == [
        "Norway: ratify the Optional Protocol", "Norway: accede to the Convention",
        "Norway: publish it", "Norway: continue its efforts to combat trafficking",
        "Norway: protect victims",
      ])
  }

  @Test func `the States in brackets are its issuers, and the paragraph its number`() throws {
    let first = try #require(FoundText.proposals(Self.report).first)
    #expect(first.issuers == ["Chile", "Denmark"])
    #expect(first.number == "6.1")
  }

  @Test func `a bracket that holds other words closes nothing`() {
    #expect(
      FoundText.calls("The meeting was adopted by 9 votes with 2 abstentions (see annex).").isEmpty)
  }
}
