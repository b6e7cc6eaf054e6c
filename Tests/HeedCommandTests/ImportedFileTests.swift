import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct ImportedFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func kind(_ text: String) throws -> String {
    switch try ImportedFile.look(at: try folder.write(text.utf8, to: "file")) {
    case .json: "json"
    case .draft: "draft"
    case .nothing: "nothing"
    case .table: "table"
    case .record: "record"
    case .document: "document"
    }
  }

  @Test(arguments: [
    ("{\"heed\": 1}", "json"), (" \n{ \"heed\": ,", "json"), ("\u{FEFF}{\"heed\": 1}", "json"),
    ("[1, 2]", "json"), ("{}", "json"), (" [ ]\n", "nothing"), ("heed draft 1\n", "draft"),
    ("\u{FEFF}heed draft 1: x", "draft"), ("[1] See the report.", "document"),
    ("{draft} Dear Minister", "document"), ("Dear Minister", "document"), ("", "document"),
    ("heed draft", "document"), ("ref,title,due\na,b,2024", "table"),
    ("[{\"number\": 1, \"text\": \"Act\"}]", "table"), ("Ref; see, well; yes", "document"),
    ("\u{0}\u{1}", "document"), ("{\"heed\":\"record\",\"version\":1}\n", "record"),
    ("{ \"heed\" : \"record\" }", "record"), ("{\"heed\": \"records\"}\n{}", "json"),
  ])
  func `a file is taken for what stands in it`(text: String, expected: String) throws {
    #expect(try kind(text) == expected)
  }

  @Test func `what is not there or is a folder is for the reader to tell`() throws {
    for path in [folder.file("none"), folder.path] {
      guard case .document = try ImportedFile.look(at: path) else {
        Issue.record("\(path) is taken for something")
        return
      }
    }
  }

  @Test func `a pipe is read once: for structured data alone`() throws {
    let program = try HeedProgram()
    try program.run("init", "--owner", "Owner")
    let json = try program.shell("printf '{\"heed\": 1}' | \"$HEED\" import -")
    #expect(json.status == 0)
    let piped = try program.shell("mkfifo p; printf 'Dear' > p & \"$HEED\" import p --accept")
    #expect(piped.status == 65)
    #expect(piped.errorText.contains("p is not Heed's own JSON"))
  }
}
