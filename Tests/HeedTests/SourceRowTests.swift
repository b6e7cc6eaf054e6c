import Testing

@testable import Heed

@Suite struct SourceRowTests {
  private func handle(_ id: String?, number: String? = nil) -> String? {
    var row = SourceRow(number: 1, Recommendation(ref: "", title: "Act", addressees: []))
    row.id = id
    row.content.number = number
    return row.handle
  }

  @Test func `a ref is made of what people call a row, not of what only machines read`() {
    #expect(handle("12/24") == "12/24" && handle(nil) == nil)
    #expect(handle("b4288060-6633-478d-9a9a-df1978d336c3") == nil)
    #expect(handle("b4288060-6633-478d-9a9a-df1978d336c3", number: "26.1") == "26.1")
    #expect(handle("12", number: "121.4") == "121.4" && handle("12") == "12")
    #expect(handle("5f2b1c9d8e7a6b5c4d3e2f1a") == nil && handle("decade-of-facade") != nil)
  }
}
