import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct CheckVerbTests {
  @Test func `a clean record is silent, and what is found makes the status 1`() throws {
    let console = try Console.empty()
    #expect(console.run("check") == Outcome(output: [], errors: [], status: 0))
    console.run("add", "Mend roads", "--to", "Ministry", "--ref", "roads")
    let found = console.run("check")
    #expect(found.lines.count == 2 && found.text.hasPrefix("no-date ") && found.status == 1)
    let quiet = console.run("check", "--quiet")
    #expect(quiet == Outcome(output: [], errors: [], status: 1))
    #expect(console.run("check", "unsourced").status == 0)
  }

  @Test func `a condition that holds is silent, one that does not says what was found`() throws {
    let console = try Console.seeded()
    let good = console.run("check", "--expect", "total>0", "--expect", "done=0", "--as-of", "2020")
    #expect(good.lines.first == "expected total>0, found 0, as of 2020-12-31")
    #expect(good.lines.count == 2 && good.status == 1)
    let now = console.run("check", "--expect", "total>0")
    #expect(now == Outcome(output: [], errors: [], status: 0))
  }

  @Test func `fewer findings are shown than there are where a limit says so`() throws {
    let console = try Console.seeded()
    let all = console.run("check", "stale").lines.dropLast().count
    let few = console.run("check", "stale", "--limit", "2")
    #expect(all > 2 && few.lines.count == 3 && few.status == 1)
    #expect(few.errorText == "\(all) found, 2 shown\n")
  }

  @Test func `in a pipe each finding is one line, whatever its length`() throws {
    let console = try Console.empty()
    let long = String(repeating: "long ", count: 30)
    console.run(
      "add", "Mend roads", "--to", long + "name", "--ref", String(repeating: "r", count: 60))
    console.run("add", "Mend bridges", "--to", long + "Name", "--issued", "2021")
    let lines = console.run("check").lines.dropLast()
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("no-date") || $0.hasPrefix("names-alike") })
  }
}
