import HeedTestSupport
import Testing

@testable import Heed

@Suite struct JSONTests {
  private func text(_ json: JSON) -> String { String(decoding: json.canonical, as: UTF8.self) }

  @Test func `keys are sorted by their bytes, whatever the order they were given in`() {
    let object = JSONObject(["b": "2", "a": "1", "aa": "3", "B": "4", "_": "5", "a": "6"])
    #expect(text(.object(object)) == #"{"B":"4","_":"5","a":"6","aa":"3","b":"2"}"#)
  }

  @Test func `a member without a value is left out, and nil takes it away`() {
    var object = JSONObject(["a": nil, "b": "2"])
    #expect(object.members.map(\.key) == ["b"])
    object["b"] = nil
    object["c"] = nil
    #expect(object.members.isEmpty)
    #expect(text(.object(object)) == "{}")
  }

  @Test func `only what must be escaped is, in its shortest form`() {
    let all = String(String.UnicodeScalarView((1...0x7f).compactMap { Unicode.Scalar($0) }))
    let canonical = text(.text(all))
    #expect(canonical.hasPrefix(#""\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r"#))
    #expect(canonical.contains(##" !\"#$%&"##))
    #expect(canonical.contains(#"[\\]"#))
    #expect(canonical.hasSuffix("~\u{7f}\""))
    #expect(canonical.contains("/"))
    #expect(!canonical.contains(#"\/"#))
  }

  @Test(arguments: ["\u{e9}", "e\u{301}", "\u{1f600}", "\u{2028}", "\u{feff}", "\u{202e}x"])
  func `UTF-8 is kept as typed`(text typed: String) {
    #expect(JSON.text(typed).canonical == [0x22] + Array(typed.utf8) + [0x22])
  }

  @Test func `numbers, words and lists have one form`() {
    let list: JSON = .array([
      .integer(0), .integer(-7), .integer(JSON.largestInteger), .bool(true), .bool(false), .null,
      .array([]),
    ])
    #expect(text(list) == "[0,-7,9007199254740992,true,false,null,[]]")
  }

  @Test(arguments: UInt64(0)..<30)
  func `what is recorded is told alike as an object and as bytes`(seed: UInt64) {
    func expectAlike(_ recorded: some Recorded) {
      var bytes: [UInt8] = []
      CanonicalObject.append(to: &bytes) { recorded.tell(&$0) }
      #expect(bytes == JSON.object(recorded.payload).canonical)
    }
    var random = SeededGenerator(seed: seed)
    for entry in History.sample(count: 30, using: &random).feedAfterFeed {
      let (event, issued) = (Event(entry.body.payload), Recommendation(entry.body.payload))
      if let event { expectAlike(event) }
      if let issued { expectAlike(issued) }
      for (key, command) in [(String?.none, 7), ("rows:a|b|\"c", Int?.none)] {
        var (bytes, object) = ([UInt8]("before".utf8), JSONObject())
        CanonicalObject.append(to: &bytes) { told in
          event?.tell(&told, key: key, command: command)
          if event == nil { issued?.tell(&told, key: key, command: command) }
        }
        event?.tell(&object, key: key, command: command)
        if event == nil { issued?.tell(&object, key: key, command: command) }
        #expect(bytes == [UInt8]("before".utf8) + JSON.object(object).canonical)
        #expect(object.text("key") == (event == nil && issued == nil ? nil : key))
      }
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `what is written canonically reads back as the same`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for entry in History.sample(count: 20, using: &random).feedAfterFeed {
      let bytes = entry.body.canonical
      let read = try #require(EntryBody(canonical: bytes))
      #expect(read == entry.body)
      #expect(read.canonical == bytes)
    }
  }
}
