import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct LedgerPathTests {
  @Test func `what is given beats the environment`() {
    #expect(LedgerPath.find("a.db") { _ in "b.db" } == "a.db")
    #expect(LedgerPath.find(nil) { $0 == "HEED_LEDGER" ? "b.db" : "c" } == "b.db")
  }

  @Test func `the nearest ledger above is found`() throws {
    let program = try HeedProgram()
    try program.run("init", "--owner", "Owner")
    let outcome = try program.shell("mkdir -p a/b && cd a/b && \"$HEED\" head && ls")
    #expect(try outcome == program.run("head"))
    #expect(outcome.status == 0)
  }

  @Test func `an empty variable counts as none`() throws {
    var program = try HeedProgram()
    try program.run("init", "--owner", "Owner")
    program.environment["HEED_LEDGER"] = ""
    #expect(try program.run("head").status == 0)
  }

  @Test(arguments: [("XDG_DATA_HOME", "data"), ("HOME", "data/.local/share")])
  func `the ledger of the user is the last that is looked for`(name: String, path: String) throws {
    var program = try HeedProgram()
    program.environment[name] = program.folder.file("data")
    try program.shell("mkdir -p '\(path)/heed' && \"$HEED\" init '\(path)/heed/heed.db'")
    #expect(try program.run("head").status == 0)
    try program.run("init", "--owner", "Here")
    #expect(try program.run("summary").text.contains("Here"))
  }

  @Test func `where there is none, the way to make one is shown`() throws {
    let outcome = try HeedProgram().run("list")
    #expect(
      outcome.errorText == """
        heed: there is no ledger at heed.db
              make one with: heed init heed.db

        """)
    #expect(outcome.status == 66)
  }
}
