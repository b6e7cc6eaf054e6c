import Testing

@testable import Heed

@Suite struct ResponseTests {
  @Test(arguments: [
    ("none", Response.none), ("Supported", .supported), ("partly supported", .partlySupported),
    ("PARTLY_SUPPORTED", .partlySupported), ("partly–supported", .partlySupported),
    ("noted", .noted), (" rejected ", .rejected),
  ])
  func `a response is found however it is typed`(word: String, response: Response) {
    #expect(Response(matching: word) == response)
  }

  @Test(arguments: ["", "accepted", "note", "partially supported", "support"])
  func `other words are no response`(word: String) {
    #expect(Response(matching: word) == nil)
  }

  @Test func `each response is found by its name and its label`() {
    for response in Response.allCases {
      #expect(Response(matching: response.rawValue) == response)
      #expect(Response(matching: response.label) == response)
    }
  }
}
