import Testing

@testable import Heed

@Suite struct ResponsesTests {
  @Test(arguments: [
    (PositionScheme.upr, "Supported", Response.supported), (.upr, "Noted", .noted),
    (.upr, "Supported/Noted", .partlySupported), (.upr, "(Supported/Noted)", .partlySupported),
    (.upr, " supported ", .supported), (.impactOSS, "2", .supported),
    (.impactOSS, "1", .partlySupported), (.impactOSS, "0", .noted), (.impactOSS, "", .none),
    (.impactOSS, "Supported in part", .partlySupported), (.uprInfo, "Accepted", .supported),
    (.uprInfo, "Noted", .noted),
  ])
  func `a published word stands for its response`(
    scheme: PositionScheme, word: String, response: Response
  ) {
    #expect(scheme.response(for: word) == response)
  }

  @Test(arguments: [
    (PositionScheme.upr, "Accepted"), (.upr, "Rejected"), (.upr, ""), (.impactOSS, "3"),
    (.uprInfo, "Rejected"),
  ])
  func `a word that was not seen stands for none`(scheme: PositionScheme, word: String) {
    #expect(scheme.response(for: word) == nil)
  }

  @Test func `noted is never rejected`() {
    for scheme in PositionScheme.allCases {
      #expect(scheme.words.allSatisfy { $0.response != .rejected })
      #expect(scheme.response(for: "Noted") == .noted)
    }
  }
}
