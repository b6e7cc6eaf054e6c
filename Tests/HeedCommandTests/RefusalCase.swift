import Foundation
import HeedSQLite
import HeedTestSupport
import Testing

/// One row of the table of all refusals: what was typed, and what the answer is.
struct RefusalCase: Sendable, CustomTestStringConvertible {
  /// The case of `Refusal`; `usage` and `file` are faults of the command line alone.
  let name: String
  /// `FOLDER` in them stands for the folder of the test.
  let words: [String]
  let status: Int32
  let errors: String

  init(_ name: String, _ words: [String], _ status: Int32, _ errors: String) {
    self.name = name
    self.words = words
    self.status = status
    self.errors = errors
  }

  static let all =
    names + texts + imports + corrections + redactions + amendments + files + usage + schemes
    + publishing + questions + copies + documents

  var testDescription: String {
    "\(name): heed "
      + words.map { $0.count > 60 ? "\($0.prefix(20))..." : $0 }
      .joined(separator: " ")
  }

  /// A console with the ledger and the files that the table is about.
  static func prepared() throws -> Console {
    let console = try Console()
    console.run("init", "--owner", "Owner")
    console.run(
      "add", "Appoint an envoy", "--to", "US President", "--ref", "envoy",
      "--milestone", "nominated=in-progress", "--milestone", "appointed=implemented")
    console.run("add", "Let aid in", "--to", "Ministry", "--to", "Army", "--ref", "aid")
    console.run(
      "add", "Report on aid", "--to", "Ministry", "--ref", "aid-report",
      "--visibility", "private")
    console.run("log", "envoy", "Nominee named", "--key", "k1", "--on", "2023-01-23")
    for (name, text) in fileTexts { try console.folder.write(text.utf8, to: name) }
    let letter = #"{"heed": 1, "documents": [{"key": "letter-2021", "title": "A letter"}]}"#
    console.run("import", try console.folder.write(letter.utf8, to: "letter.json"))
    console.run("add", "Open roads for aid", "--to", "Army", "--ref", "aid-roads")
    prepareCorrections(in: console)
    try prepareLedgers(in: console)
    try prepareSchemes(in: console)
    try prepareDocuments(in: console)
    return console
  }

  /// @8 redacted by @15, @9 retracted by @10, @11 retracted by @12 and reinstated by @13, @14
  /// a relation.
  private static func prepareCorrections(in console: Console) {
    console.run("log", "envoy", "Kim was heard", "--key", "k2", "--on", "2023-02")
    console.run("log", "envoy", "Heard twice", "--on", "2023-02")
    console.run("retract", "@9", "--because", "once", "--yes")
    console.run("log", "envoy", "aid", "Hearing held", "--on", "2023-03")
    console.run("retract", "@11", "--because", "wrong", "--yes")
    console.run("reinstate", "@11", "--because", "right", "--yes")
    console.run("link", "envoy", "--related", "aid")
    console.run("redact", "@8", "--because", "a name", "--yes")
  }

  private static func prepareLedgers(in console: Console) throws {
    let folder = console.folder
    let foreign = try Connection(path: folder.file("foreign.db"), mode: .create)
    try foreign.run("CREATE TABLE t (a)")
    console.run("init", folder.file("newer.db"), "--owner", "Owner")
    let newer = try Connection(path: folder.file("newer.db"), mode: .existing)
    try newer.run("PRAGMA user_version = 99")
    console.run("init", folder.file("whole.db"), "--owner", "Owner")
    let whole = try Connection(path: folder.file("whole.db"), mode: .existing)
    _ = try whole.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) }
    try folder.write(try folder.bytes(of: "whole.db").prefix(9000), to: "cut.db")
  }

  /// Files to import, and files that are no ledgers.
  private static let fileTexts: [String: String] = [
    "rows.csv": "ref,title,due\na,Act,soon\nb,Act,later\nc,Act,2024\nd,Act,2025\n",
    "statuses.csv": "ref,title,status\na,Act,done\n",
    "list.json": #"""
    [1, 2]
    """#,
    "other.json": #"""
    {"name": "something else"}
    """#,
    "record.jsonl": """
    {"heed":"record","version":1,"ledger":"k3f9x2qa.1","heads":[],"entries":3}

    """,
    "newer.jsonl": """
    {"heed":"record","version":2}

    """,
    "broken.json": #"""
    {
      "heed": 1,
      "events": [,]
    }
    """#,
    "nul.json": #"""
    {"heed": 1, "assessor": "a\u0000b"}
    """#,
    "lone.json": #"""
    {"heed": 1, "assessor": "a\ud800b"}
    """#,
    "control.json": #"""
    {"heed": 1, "assessor": "a\#tb"}
    """#,
    "float.json": #"""
    {"heed": 1.5}
    """#,
    "twice.json": #"""
    {"heed": 1, "assessor": "A", "assessor": "B"}
    """#,
    "short.json": #"""
    {"heed": 1, "events": [{"key": "a"
    """#,
    "field.json": #"""
    {"heed": 1, "event": []}
    """#,
    "item-field.json": #"""
    {"heed": 1,
     "recommendations": [{"ref": "roads",
     "title": "Mend roads", "adressees": ["Ministry"]}]}
    """#,
    "ref.json": #"""
    {"heed": 1, "events": [{"key": "a", "on": "2023",
     "title": "A",
     "recommendations": [{"ref": "roads"}]}]}
    """#,
    "date.json": #"""
    {"heed": 1, "events": [{"key": "a", "on": "2023-13-01",
     "title": "A"}]}
    """#,
    "judge.json": #"""
    {"heed": 1, "events": [{"key": "a", "on": "2023",
     "title": "A",
     "recommendations": [{"ref": "envoy", "status": "done"}]}]}
    """#,
    "future.json": #"""
    {"heed": 1, "assessor": "A", "events": [{"key": "a", "on": "2027",
     "title": "A",
     "recommendations": [{"ref": "envoy", "status": "implemented"}]}]}
    """#,
    "step.json": #"""
    {"heed": 1, "assessor": "A", "events": [{"key": "a", "on": "2023",
     "title": "A",
     "recommendations": [{"ref": "envoy", "milestone": "sworn"}]}]}
    """#,
    "kind.json": #"""
    {"heed": 1, "events": [{"key": "a", "on": "2023",
     "title": "A", "kind": "party"}]}
    """#,
    "taken.json": #"""
    {"heed": 1,
     "recommendations": [{"ref": "envoy",
     "title": "Another", "addressees": ["Ministry"]}]}
    """#,
    "changed.json": #"""
    {"heed": 1, "documents": [{"key": "letter-2021",
     "title": "Another letter"}]}
    """#,
    "visible.json": #"""
    {"heed": 1, "events": [{"key": "a", "on": "2023",
     "title": "A", "visibility": "public",
     "recommendations": [{"ref": "aid-report"}]}]}
    """#,
    "relation.json": #"""
    {"heed": 1, "relations": [{"from": "envoy", "kind": "like", "to": "aid"}]}
    """#,
    "document.json": #"""
    {"heed": 1,
     "recommendations": [{"ref": "roads",
     "title": "Mend roads", "addressees": ["Ministry"], "document": "letter-2022"}]}
    """#,
    "several.json": #"""
    {"heed": 1, "recommendations": [{"ref": "a b", "title": "A"}, {"ref": "roads", "title": " "}],
     "events": [{"key": "a", "on": "2023", "title": "A", "recommendations": [{"ref": "nobody"}]}]}
    """#,
    "shapes.json": #"""
    {"heed": 1, "recommendations": [7, {"ref": 1,
     "title": "A", "tags": "x"}], "events": {"key": "a"}}
    """#,
    "text.db": #"""
    This is no ledger.
    """#,
    "empty.db": "",
  ]
}
