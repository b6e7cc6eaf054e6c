import Testing

@testable import HeedExchange

@Suite struct UPRSessionTests {
  @Test func `a session is told by its number, however it is written`() {
    for text in ["14", "14th Session", "14 - October 2012", "- 14 Session", "Session 14"] {
      #expect(UPRSession(naming: text)?.heldIn == "2012-10")
    }
    #expect(UPRSession(naming: "") == nil && UPRSession(naming: "0") == nil)
    #expect(UPRSession(naming: "999999999999999999999") == nil)
  }

  @Test func `cycles end with the last State that is reviewed in them`() {
    let cycles = ["12", "13", "26", "27", "40", "41"].map { UPRSession(naming: $0)?.cycle }
    #expect(cycles == [1, 2, 2, 3, 3, 4])
  }

  @Test func `months follow each other, and the Council is later than the working group`() {
    let sessions = (1...50).compactMap { UPRSession(naming: "\($0)") }
    #expect(sessions.count == 50)
    #expect(sessions.map(\.heldIn) == sessions.map(\.heldIn).sorted())
    for session in sessions {
      let adopted = session.adoptedIn ?? "9999"
      #expect(session.heldIn < adopted)
    }
  }
}
