import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct EditorTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the environment names it`() {
    func command(_ variables: [String: String]) -> String { Editor.command { variables[$0] } }
    #expect(command(["VISUAL": "a", "EDITOR": "b"]) == "a")
    #expect(command(["VISUAL": " ", "EDITOR": "b -w"]) == "b -w")
    #expect(command([:]) == "vi")
  }

  @Test func `it is run with words of its own, and the path is one word whatever it holds`() throws
  {
    let path = try folder.write([], to: "a b'; touch c; '$(touch d)")
    #expect(Editor.run("cp \(folder.file("source"))", on: path) == false)
    try folder.write("edited".utf8, to: "source")
    #expect(Editor.run("cp \(folder.file("source"))", on: path))
    #expect(try folder.bytes(of: "a b'; touch c; '$(touch d)") == Array("edited".utf8))
    let names = try Shell(["ls", folder.path]).output.split(separator: "\n")
    #expect(names.count == 2, "nothing else was run")
  }

  @Test func `an editor that is not there did not end well`() throws {
    let path = try folder.write([], to: "a")
    #expect(!Editor.run("no-such-editor-anywhere", on: path))
    #expect(!Editor.run("exit 3; ", on: path))
    #expect(!Editor.run("kill -9 $$; ", on: path))
    #expect(Editor.run("true", on: path))
  }
}
