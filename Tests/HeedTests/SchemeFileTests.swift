import Testing

@testable import Heed

@Suite struct SchemeFileTests {
  private func read(_ text: String) throws -> SchemeFile {
    SchemeFile(try JSON(parsing: Array(text.utf8)))
  }

  private func faults(of statuses: String, name: String = "ours") throws -> [String] {
    try read(#"{"name": "\#(name)", "statuses": [\#(statuses)]}"#).faults
  }

  @Test func `a scheme is read with everything that it says`() throws {
    let file = try read(
      #"""
      {"name": "ours", "title": "Our steps", "source": "Board, 2024", "version": 3, "statuses": [
        {"name": "begun", "label": "Work begun", "code": "B", "stage": "Not started",
         "meaning": "money was given"}]}
      """#)
    #expect(file.faults == [])
    #expect(file.name == "ours")
    #expect(file.title == "Our steps")
    #expect(file.source == "Board, 2024")
    #expect(file.version == 3)
    #expect(
      file.statuses == [
        Status(
          name: "begun", label: "Work begun", code: "B", stage: .notStarted,
          meaning: "money was given")
      ])
  }

  @Test(arguments: [
    ("Partly implemented", "partly-implemented"), ("Closed: Implemented!", "closed-implemented"),
    ("Achevé à moitié", "achevé-à-moitié"), ("Not  yet — begun", "not-yet-begun"),
    ("State's word", "states-word"), ("Начато 2", "начато-2"), ("-- ?", ""),
  ])
  func `a name is made from the label`(label: String, name: String) {
    #expect(SchemeFile.plainName(of: label).utf8.elementsEqual(name.utf8))
  }

  @Test func `a status without a label is called by its name, and a scheme likewise`() throws {
    let file = try read(#"{"name": "ours", "statuses": [{"name": "begun", "stage": "done"}]}"#)
    #expect(file.title == "ours")
    #expect(file.statuses.map(\.label) == ["begun"])
  }

  @Test func `every fault is told with its place`() throws {
    let faults = try read(
      #"""
      {"name": "gao", "version": 0, "sorce": "x", "statuses": [
        {"label": "A", "stage": "undrway"}, {"name": "B b", "stage": "done"}, 7,
        {"stage": "unmapped"}]}
      """#
    ).faults
    #expect(
      faults == [
        "no field is called \"sorce\"",
        "name: gao comes with Heed, and is frozen; choose another name",
        "version: a whole number from 1 to 100000 is expected",
        "statuses[0] A: stage: \"undrway\" is none; did you mean \"underway\"?",
        "statuses[1] B b: name: write it as \"b-b\"", "statuses[2]: an object is expected",
        "statuses[3]: label: it must be given",
        "statuses[3]: stage: \"unmapped\" is none; stages: unassessed, unknown, contrary, "
          + "not-started, stalled, underway, partial, done, ended",
      ])
  }

  @Test(arguments: [
    (#"{"label": "A b", "stage": "done"}, {"label": "a-B", "stage": "done"}"#, "name \"a-b\""),
    (
      #"{"name": "a", "label": "X", "stage":"done"}, {"name":"b", "label": "x", "stage": "done"}"#,
      "label \"x\""
    ),
    (
      #"{"label": "A", "code": "P", "stage":"done"}, {"label":"B", "code": "p", "stage": "done"}"#,
      "code \"p\""
    ),
  ])
  func `two statuses are never called the same`(statuses: String, same: String) throws {
    #expect(
      try faults(of: statuses).map { $0.hasSuffix("statuses[0] has the \(same) too") } == [true])
  }

  @Test(arguments: ["Ours", "our steps", "-ours", "ours@1", "a/b", "ёж", "ours-", ""])
  func `a scheme's name can be typed`(name: String) throws {
    #expect(try faults(of: #"{"label": "A", "stage": "done"}"#, name: name).count == 1)
  }

  @Test(arguments: ["[]", "{}", #"{"name": "ours"}"#, #"{"name": "ours", "statuses": []}"#])
  func `what has no statuses is no scheme`(text: String) throws {
    #expect(try !read(text).faults.isEmpty)
  }
}
