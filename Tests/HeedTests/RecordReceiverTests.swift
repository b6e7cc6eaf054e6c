import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct RecordReceiverTests {
  @Test func `a line that was changed, left out, moved or repeated is told by its number`() throws {
    let corrected = try LedgerTakeRecordTests.corrected()
    let record = try LedgerRecord(of: corrected.ledger)
    let count = record.lines.count
    // In an empty ledger, and where every entry is there already.
    for target in [try Ledger.inMemory(), corrected.ledger] {
      let before = try target.projections()
      func faulty(_ change: (inout [[UInt8]]) -> Void) throws -> Int? {
        var record = record
        change(&record.lines)
        return try record.faultyLine(into: target)
      }
      func replacing(_ index: Int, _ old: String, _ new: String) throws -> Int? {
        let text = String(decoding: record.lines[index], as: UTF8.self)
        #expect(text.contains(old), "\(text)")
        return try faulty { $0[index] = Array(text.replacing(old, with: new).utf8) }
      }
      #expect(try replacing(1, "Owner", "Other") == 2)
      #expect(try replacing(1, "\"salt\":\"", "\"salt\":\"00") == 2)
      #expect(try replacing(2, "Words", "Sword") == 3)
      #expect(try replacing(3, "\"body\":", "\"bode\":") == 4)
      #expect(try replacing(3, "}}", "}") == 4)
      #expect(try replacing(0, "\"entries\":", "\"entries\":1") == count)
      #expect(try replacing(0, "\"entries\":11", "\"entries\":4") == 7)
      #expect(try replacing(0, "\"heads\":[\"", "\"heads\":[\"00000000.1:\(Self.zeros)\",\"") == 1)
      #expect(try faulty { $0.removeFirst() } == 1)
      #expect(try faulty { $0.insert($0[0], at: 1) } == 2)
      #expect(try faulty { $0.removeLast() } == count - 1)
      #expect(try faulty { $0.remove(at: 2) } == 3)
      #expect(try faulty { $0.remove(at: 4) } == 5)
      #expect(try faulty { $0.swapAt(4, 5) } == 5)
      #expect(try faulty { $0.insert($0[4], at: 5) } == 6)
      #expect(try faulty { $0.append($0[2]) } == count + 1)
      #expect(try faulty { $0.append($0[count - 1]) } == count + 1)
      #expect(try faulty { $0 = [] } == 1)
      #expect(try target.projections() == before)
      #expect(try target.verify().findings == [])
    }
  }

  private static let zeros = String(repeating: "0", count: 32)

  @Test func `a body may be missing only where a redaction takes it away`() throws {
    let corrected = try LedgerTakeRecordTests.corrected()
    var record = try LedgerRecord(of: corrected.ledger)
    guard case .entry(let entry, _) = try RecordLine(record.lines[6]) else { return }
    record.lines[6] =
      StoredEntry(
        number: entry.number, id: entry.id, digest: entry.digest, hash: entry.hash, salt: nil,
        body: nil, redacts: nil
      ).line
    #expect(try record.faultyLine(into: try Ledger.inMemory()) == 7)
  }

  @Test func `line ends, spaces and the order of fields are no matter`() throws {
    let corrected = try LedgerTakeRecordTests.corrected()
    let record = try LedgerRecord(of: corrected.ledger)
    var other = record
    other.lines =
      try record.lines.map { line in
        let text = String(decoding: try JSON(parsing: line).canonical, as: UTF8.self)
        return Array(text.replacing("\":", with: "\" : ").utf8)
      } + [[]]
    let copy = try Ledger.inMemory()
    try other.take(into: copy)
    #expect(try LedgerRecord(of: copy).lines == record.lines)
  }

  // MARK: Damage

  /// 9,600 changed files of three small ledgers.
  @Test(arguments: UInt64(0)..<48)
  func `a file with random damage is refused, or is the same ledger`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let record = try Self.small(seed % 3, count: 4)
    var target = try Ledger.inMemory()
    for _ in 0..<200 {
      var file = record.file
      for _ in 0...random.below(2) { Self.damage(&file, using: &random) }
      do {
        try LedgerRecord(file: file).take(into: target)
        #expect(try LedgerRecord(of: target).lines == record.lines)
        target = try Ledger.inMemory()
      } catch is Refusal { continue }
    }
    #expect(try target.projections() == [])
    #expect(try target.database.first("SELECT count(*) FROM content") { $0.int(0) } == 0)
  }

  /// 400 files. Somebody who changes what entries say and makes every hash anew makes another
  /// ledger, which no check can tell from a true one; but it must be a sound one, or refused.
  @Test(arguments: UInt64(100)..<120)
  func `a record that was rewritten with its hashes is refused, or sound`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let record = try Self.small(seed, count: 9)
    for _ in 0..<20 {
      var record = record
      try record.rewrite(1 + random.below(record.lines.count - 1)) { body in
        Self.distort(&body, using: &random)
      }
      let target = try Ledger.inMemory()
      do { try record.take(into: target) } catch is Refusal { continue }
      guard random.oneIn(8) else { continue }
      #expect(try target.verify().findings == [], "\(seed)")
      let again = try LedgerRecord(of: target)
      #expect(try again.lines.map(canonical) == record.lines.map(canonical))
    }
  }

  private func canonical(_ line: [UInt8]) throws -> [UInt8] { try JSON(parsing: line).canonical }

  private static func small(_ seed: UInt64, count: Int) throws -> LedgerRecord {
    try LedgerRecord(of: LedgerTakeRecordTests.history(seed, count: count))
  }

  private static func damage(_ file: inout [UInt8], using random: inout SeededGenerator) {
    let place = random.below(file.count)
    switch random.below(8) {
    case 0: file[place] = UInt8(random.below(256))
    case 1: file[place] ^= 1 << UInt8(random.below(8))
    case 2: file.removeSubrange(place...)
    case 3: file.removeSubrange(place..<min(file.count, place + 1 + random.below(40)))
    case 4: file.insert(contentsOf: random.pick(Self.pieces).utf8, at: place)
    case 5:
      let end = min(file.count, place + random.below(400))
      file.insert(contentsOf: Array(file[place..<end]), at: random.below(file.count))
    default:
      var lines = LedgerRecord(file: file).lines
      let (first, second) = (random.below(lines.count), random.below(lines.count))
      switch random.below(3) {
      case 0: lines.swapAt(first, second)
      case 1: lines.remove(at: first)
      default: lines.insert(lines[first], at: second)
      }
      file = lines.flatMap { $0 + [0x0A] }
    }
    if file.isEmpty { file = [0x0A] }
  }

  private static let pieces = [
    "{", "[", "\"", "}", "]", "\\", "\n", "\r\n", " ", "0", "-", "9", ",", "null", "1e9",
    "\u{FEFF}", "\\ud800", "\"a\":1,", "9007199254740993", "\u{0}",
  ]

  /// Gives something in a body another value.
  private static func distort(_ body: inout JSONObject, using random: inout SeededGenerator) {
    let values: [JSON?] = [
      nil, .null, "", "x", .integer(0), .integer(-9_007_199_254_740_992),
      .integer(9_007_199_254_740_992), .array([]), .object(JSONObject()), "0000-00-00",
      "9999-12-31..9999-12-31", "aaaaaaaa.1", "zzzzzzzz.9223372036854775807", .bool(true),
      .array([.object(JSONObject()), "a", .integer(1)]),
    ]
    let value = random.pick(values)
    guard random.below(8) > 0, var payload = body["payload"]?.object else {
      body[random.pick(["recorded_at", "visibility", "kind", "payload"])] = value
      return
    }
    let keys = payload.members.map(\.key) + ["target", "set", "restated", "key", "on"]
    let key = random.pick(keys)
    if var objects = payload[key]?.array, var first = objects.first?.object, random.oneIn(2) {
      first[random.pick(first.members.map(\.key) + ["status"])] = value
      objects[0] = .object(first)
      payload[key] = .array(objects)
    } else {
      payload[key] = value
    }
    body["payload"] = .object(payload)
  }
}
