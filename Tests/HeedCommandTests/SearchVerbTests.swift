import Foundation
import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct SearchVerbTests {
  @Test func `twenty are shown, more where asked for, and it is said how many there are`() throws {
    let console = try Console.empty()
    for index in 0..<25 { console.run("add", "Mend road \(index)", "--to", "Ministry") }
    func search(_ words: String...) -> Outcome {
      console.run(["search", "road", "--format", "csv"] + words)
    }
    #expect(search().lines.dropFirst().dropLast().count == 20)
    #expect(search().errorText == "25 found, 20 shown: --all shows every one\n")
    #expect(search("--limit", "3").lines.dropFirst().dropLast().count == 3)
    #expect(search("--all").lines.dropFirst().dropLast().count == 25)
    #expect(search("--all").errorText == "25 found\n")
    #expect(search("--quiet").errorText == "")
  }

  @Test func `nothing found is no fault, and every format stays whole`() throws {
    let console = try Console.empty()
    let outcome = console.run("search", "envoy")
    #expect(outcome.text == "" && outcome.status == 0)
    #expect(outcome.errorText == "nothing found\n")
    #expect(console.run("search", "envoy", "--format", "json").text == "[]\n")
    #expect(console.run("search", "envoy", "--format", "csv").lines.count == 2)
  }

  @Test func `the words found are bold where there is colour, across lines and escapes`() throws {
    let console = try Console.empty()
    console.run(
      "add", "--title", "Mend\u{7}end", "--to", "Ministry", "--",
      "the roads of the north and the roads of the south, and all of the bridges")
    let coloured = console.run(
      "search", "end", "\"of the\"", "--width", "40", "--color", "always")
    #expect(
      coloured.text == """
        \u{1B}[1mmend-end\u{1B}[0m  \u{1B}[2mnot assessed\u{1B}[0m
            Mend\\u{07}\u{1B}[1mend\u{1B}[0m
            the roads \u{1B}[1mof the\u{1B}[0m north and the roads
            \u{1B}[1mof the\u{1B}[0m south, and all \u{1B}[1mof the\u{1B}[0m bridges

        """)
  }

  @Test func `offsets of marks count bytes of the text beside them`() throws {
    let console = try Console.empty()
    console.run("add", "--title", "Élire un envoyé", "--to", "Ministry", "--", "ö envoye")
    let outcome = console.run("search", "envoye", "--format", "jsonl")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.dropLast()))
    let hit = try #require(json as? [String: Any])
    for name in ["title", "snippet"] {
      let text = Array(try #require(hit[name] as? String).utf8)
      let marks = try #require(hit[name + "_marks"] as? [[Int]])
      let words = marks.map { String(decoding: text[$0[0]..<$0[1]], as: UTF8.self) }
      #expect(words == [name == "title" ? "envoyé" : "envoye"])
    }
  }
}
