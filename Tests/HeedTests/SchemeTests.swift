import Testing

@testable import Heed

@Suite struct SchemeTests {
  @Test(arguments: Scheme.builtIn.map(\.name))
  func `a built-in scheme is found by its name and cites its source`(name: String) throws {
    let scheme = try #require(Scheme.builtIn(named: name))
    #expect(scheme.name == name)
    #expect(scheme.version == 1)
    #expect(!scheme.title.isEmpty)
    #expect(!scheme.source.isEmpty)
    #expect(isKebabCase(scheme.name))
  }

  @Test(arguments: Scheme.builtIn.map(\.name))
  func `names, labels and codes are unique within a scheme`(name: String) throws {
    let scheme = try #require(Scheme.builtIn(named: name))
    let count = scheme.statuses.count
    #expect(count >= 2)
    #expect(Set(scheme.statuses.map { folded($0.name) }).count == count)
    #expect(Set(scheme.statuses.map { folded($0.label) }).count == count)
    let codes = scheme.statuses.compactMap(\.code)
    #expect(Set(codes.map { folded($0) }).count == codes.count)
    #expect(scheme.statuses.allSatisfy { isKebabCase($0.name) && $0.stage != .unmapped })
  }

  @Test(arguments: Scheme.builtIn.map(\.name))
  func `a status is found by its name, label and code however typed`(name: String) throws {
    let scheme = try #require(Scheme.builtIn(named: name))
    for status in scheme.statuses {
      #expect(scheme.status(named: status.name) == status)
      #expect(scheme.status(matching: status.name) == status)
      #expect(scheme.status(matching: status.name.uppercased()) == status)
      #expect(scheme.status(matching: status.label) == status)
      #expect(scheme.status(matching: status.label.lowercased()) == status)
      let spaced = status.label.map { $0 == "-" ? " – " : String($0) }.joined()
      #expect(scheme.status(matching: spaced) == status)
      if let code = status.code { #expect(scheme.status(matching: code) == status) }
    }
  }

  @Test func `built-in schemes have different names, and the default comes first`() {
    #expect(Set(Scheme.builtIn.map(\.name)).count == Scheme.builtIn.count)
    #expect(Scheme.builtIn.first == .implementation)
    #expect(Scheme.builtIn(named: "Implementation") == nil)
    #expect(Scheme.builtIn(named: "") == nil)
  }

  @Test(arguments: ["", " ", "-", "implement", "implementedd", "done", "/"])
  func `a word that is no status finds none`(word: String) {
    #expect(Scheme.implementation.status(matching: word) == nil)
  }

  @Test func `an exact name is needed where one is asked for`() {
    #expect(Scheme.implementation.status(named: "Implemented") == nil)
    #expect(Scheme.implementation.status(named: "implemented")?.stage == .done)
  }

  @Test func `a name wins over a label, and a label over a code`() {
    let scheme = Scheme(
      name: "own", version: 1, title: "Own", source: "ours",
      statuses: [
        Status(name: "one", label: "Two", code: "three", stage: .notStarted, meaning: nil),
        Status(name: "two", label: "Three", code: "one", stage: .underway, meaning: nil),
        Status(name: "four", label: "One", code: "two", stage: .done, meaning: nil),
      ])
    #expect(scheme.status(matching: "One")?.name == "one")
    #expect(scheme.status(matching: "Two")?.name == "two")
    #expect(scheme.status(matching: "Three")?.name == "two")
  }

  private func isKebabCase(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLowercase) }
    }
  }
}
