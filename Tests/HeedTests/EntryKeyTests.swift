import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct EntryKeyTests {
  private static func key(_ source: String, _ part: String, _ name: String) -> RowKey {
    RowKey(RowKey.Scope(source: source, part: part), name: name)
  }

  @Test func `keys that differ have different marks, and alike keys the same`() {
    var marks: Set<KeyMark> = []
    for source in ["a", "a|b", "b", ""] {
      for part in ["", "x", "x|y", "é"] {
        for number in 0..<500 {
          let key = Self.key(source, part, "\(number)")
          marks.insert(key.row.mark)
          marks.insert(key.event("status").mark)
          #expect(EntryKey(key.row.text) == key.row)
          #expect(EntryKey(key.event("status").text) == key.event("status"))
        }
      }
    }
    #expect(marks.count == 4 * 4 * 500 * 2)
  }

  @Test func `marks of a source lie between its ends, and those of other keys do not`() {
    let own = ["", "session-1", "session|2"].map { Self.key("upr, 1#", $0, "12") }
    let other = [Self.key("other", "", "12"), Self.key("upr", "", "12")]
    let rows = RowKey.marks(of: "upr, 1#", .row)
    let events = RowKey.marks(of: "upr, 1#", .event)
    for key in own {
      #expect(rows.from <= key.row.mark && key.row.mark < rows.to)
      let event = key.event("status").mark
      #expect(events.from <= event && event < events.to)
      #expect(!(rows.from <= event && event < rows.to))
      #expect(key.scope.keys.from <= key.row.mark && key.row.mark < key.scope.keys.to)
      #expect(key.row.text.hasPrefix(key.scope.keys.start))
      #expect(RowKey.source(of: key.row.text, .row) == "upr, 1#")
      #expect(RowKey.source(of: key.row.text, .event) == nil)
    }
    for key in other.map(\.row.mark) + [EntryKey("letter-7").mark, EntryKey("rows:x").mark] {
      #expect(!(rows.from <= key && key < rows.to))
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `marks are ordered as their bytes are, and read back from them`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let database = try Connection(path: ":memory:", mode: .temporary)
    try database.execute(script: "CREATE TABLE k (key BLOB PRIMARY KEY) WITHOUT ROWID")
    var marks: [KeyMark] = []
    for _ in 0..<200 {
      let key = Self.key("\(random.below(5))", "\(random.below(3))", "\(random.below(1 << 40))")
      marks.append(random.oneIn(2) ? key.row.mark : EntryKey("\(random.below(1 << 40))").mark)
      try database.run("INSERT INTO k VALUES (?1)", marks[marks.count - 1].words)
    }
    let stored = try database.all("SELECT key FROM k ORDER BY key") { KeyMark(bytes: $0.blob(0)) }
    #expect(stored == marks.sorted())
  }

  @Test func `a mark does not change from one version of the program to the next`() {
    // Ledgers keep them.
    let key = Self.key("register", "2024", "R1").event("status")
    #expect(key.text == "events:register|2024|R1|status")
    #expect(key.mark == KeyMark(high: 0x0287_780f_6557_df1e, low: 0x6737_10b7_214d_2c92))
  }
}
