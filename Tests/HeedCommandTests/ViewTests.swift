import Foundation
import HeedTestSupport
import Testing

/// The five views, asked by a plain `sqlite3` that knows nothing of Heed.
@Suite(.enabled(if: HeedProgram.has("sqlite3"), "sqlite3"))
struct ViewTests {
  private static func rows(_ console: Console, _ query: String) throws -> [String] {
    let shell = try Shell([
      "sqlite3", "-init", "/dev/null", "-batch", "-readonly", console.ledger, query,
    ])
    #expect(shell.errors == "")
    #expect(shell.status == 0)
    return shell.output.split(separator: "\n").map(String.init)
  }

  private static func seeds() throws -> [[String: Any]] {
    try SeedFiles.paths().map { path in
      let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
      return try #require(json as? [String: Any])
    }
  }

  @Test(arguments: ["recommendations", "events", "documents"])
  func `a view has one row for each item of the seeds`(view: String) throws {
    let items = try Self.seeds().map { ($0[view] as? [Any])?.count ?? 0 }.reduce(0, +)
    #expect(items > 0)
    let console = try Console.seeded()
    #expect(try Self.rows(console, "SELECT count(*) FROM \(view)") == ["\(items)"])
  }

  @Test func `a recommendation has its status as the owner has it`() throws {
    let query = """
      SELECT ref, number, addressees, scheme, status, stage, status_on, mixed, regressed,
        visibility, document FROM recommendations WHERE ref = 'envoy'
      """
    #expect(
      try Self.rows(Console.seeded(), query) == [
        "envoy||US President|implementation|not-started|not-started|2025-01|0|1|internal"
          + "|hrw-us-north-korea-2021"
      ])
  }

  @Test func `the history of the envoy's status tells that the post was filled and lost`() throws {
    let query = """
      SELECT "on", status, stage, assessor, basis FROM status_history
       WHERE ref = 'envoy' AND first_on >= '2022' AND known_until IS NULL
      """
    let rows = try Self.rows(Console.seeded(), query)
    let filled = "2023-10-13|implemented|done|Heed example record|assessment"
    let lost = "2025-01|not-started|not-started|Heed example record|assessment"
    let found = try #require(rows.firstIndex(of: filled), "\(rows)")
    #expect(rows.firstIndex(of: lost).map { $0 > found } == true, "\(rows)")
  }

  @Test func `every dimension with one member a recommendation sums to the total`() throws {
    let console = try Console.seeded()
    let total = try Self.rows(console, "SELECT count(*) FROM recommendations")
    for dimension in ["all", "document", "year"] {
      let query = "SELECT sum(total) FROM summary WHERE dimension = '\(dimension)'"
      #expect(try Self.rows(console, query) == total, "\(dimension)")
    }
    let stages = "SELECT stage, sum(total) FROM summary WHERE dimension = 'all' GROUP BY stage"
    let counted = "SELECT stage, count(*) FROM recommendations GROUP BY stage"
    #expect(try Self.rows(console, stages) == Self.rows(console, counted))
  }

  @Test func `columns of CSV files are columns of the views`() throws {
    let console = try Console.seeded()
    for (command, view, more) in [
      ("list", "recommendations", ["schedule"]), ("timeline", "events", []),
    ] {
      let header = console.run(command, "--format", "csv").lines[0].split { ",\r".contains($0) }
      let columns = try Self.rows(console, "SELECT name FROM pragma_table_info('\(view)')")
      #expect(
        header.map(String.init).filter { !columns.contains($0) && !more.contains($0) } == [],
        "\(view): \(columns)")
    }
  }

  @Test func `columns of recommendations are keys of the JSON`() throws {
    let console = try Console.seeded()
    let json = try JSONSerialization.jsonObject(
      with: Data(console.run("show", "envoy", "--format", "json").output))
    let keys = try #require(json as? [String: Any]).keys
    let columns = try Self.rows(console, "SELECT name FROM pragma_table_info('recommendations')")
    #expect(columns.filter { !keys.contains($0) } == [])
  }

  @Test func `a reader changes nothing`() throws {
    let console = try Console.seeded()
    let shell = try Shell([
      "sqlite3", "-init", "/dev/null", "-batch", "-readonly", console.ledger,
      "DELETE FROM recommendations",
    ])
    #expect(shell.status != 0)
    #expect(console.run("verify").status == 0)
  }

  @Test func `an amended event is told by its dates then and now, a claim by its basis`() throws {
    let console = try Console.empty()
    console.run("add", "Ratify", "--to", "State", "--ref", "treaty")
    console.run("mark", "treaty", "in-progress", "--on", "2024-05-01")
    console.run("amend", "@3", "--on", "2024-06-01", "--because", "misread")
    console.run(
      "log", "treaty", "Says it is done", "--status", "implemented", "--claim", "State", "--on",
      "2024-07")
    let query = """
      SELECT first_on, "on", status, assessor, basis, known_until IS NULL FROM status_history
       ORDER BY first_on
      """
    let owner = "Heed example record"
    #expect(
      try Self.rows(console, query) == [
        "2024-05-01|2024-05-01|in-progress|\(owner)|assessment|0",
        "2024-06-01|2024-06-01|in-progress|\(owner)|assessment|1",
        "2024-07-01|2024-07|implemented|State|claim|1",
      ])
  }

  @Test func `leads and contributing bodies are told apart`() throws {
    let console = try Console.empty()
    console.run("add", "Ratify", "--to", "State", "--ref", "treaty")
    console.run("assign", "treaty", "--lead", "Foreign Office", "--with", "Parliament")
    #expect(
      try Self.rows(console, "SELECT responsible FROM recommendations") == [
        "Foreign Office; Parliament (contributing)"
      ])
  }

  @Test func `documents are counted under their short names`() throws {
    let query = "SELECT DISTINCT member FROM summary WHERE dimension = 'document'"
    #expect(try Self.rows(Console.seeded(), query) == ["hrw-us-north-korea-2021"])
  }

  /// The example of each view in schema.sql, and the commands of README.
  private static func examples() throws -> [String] {
    let schema = try String(contentsOfFile: SeedFiles.root + "/schema.sql", encoding: .utf8)
    var queries: [String] = []
    for line in schema.split(separator: "\n") {
      if line.hasPrefix("--   SELECT") {
        queries.append(String(line.dropFirst(5)))
      } else if line.hasPrefix("--    ") {
        queries[queries.count - 1] += line.dropFirst(5)
      }
    }
    let readme = try String(contentsOfFile: SeedFiles.root + "/README.md", encoding: .utf8)
    let commands = readme.split(separator: "\n").filter { $0.hasPrefix("sqlite3 ") }
      .map { $0.drop { $0 != "\"" }.dropFirst().dropLast() }
    #expect(queries.count == 5 && commands.count == 5)
    return queries + commands.map(String.init)
  }

  @Test func `the examples of schema_sql and README find something`() throws {
    let console = try Console.seeded()
    for example in try Self.examples() {
      #expect(try !Self.rows(console, example).isEmpty, "\(example)")
    }
  }
}
