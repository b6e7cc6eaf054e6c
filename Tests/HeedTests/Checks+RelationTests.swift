import HeedTestSupport
import Testing

@testable import Heed

/// Each check of relations finds what it is for, and nothing beside it.
@Suite struct ChecksRelationTests {
  private func found(_ name: String, _ record: SmallRecord) throws -> [String] {
    try record.ledger.check([try Check.named(name)]).map { "\($0.ref ?? "-"): \($0.message)" }
  }

  @Test func `what repeats another and stands elsewhere`() throws {
    let record = try SmallRecord()
    let first = try record.recommend("first")
    let second = try record.recommend("second", "Again")
    try record.log(first, "Done", "implemented")
    #expect(try found("repeats-differ", record) == [])
    let link = try record.relate(second, .repeats, first)
    #expect(
      try found("repeats-differ", record) == [
        "second: not assessed, and what it repeats, first, is implemented: judge both alike, or "
          + "take the link back"
      ])
    let event = try record.log(second, "Done too", "implemented-otherwise")
    #expect(try found("repeats-differ", record) == [])
    try record.retract(event)
    try record.retract(link)
    #expect(try found("repeats-differ", record) == [])
  }

  @Test func `a circle of parts is told once, from its first`() throws {
    let record = try SmallRecord()
    let ids = try ["a", "b", "c", "d"].map { try record.recommend($0) }
    try record.relate(ids[0], .partOf, ids[1])
    try record.relate(ids[1], .partOf, ids[2])
    try record.relate(ids[3], .partOf, ids[0])
    #expect(try found("circle", record) == [])
    let last = try record.relate(ids[2], .partOf, ids[0])
    #expect(
      try found("circle", record) == [
        "a: a part of itself (a -> b -> c -> a): retract one of the links"
      ])
    try record.retract(last)
    try record.relate(ids[3], .supersedes, ids[3])
    try record.relate(ids[0], .repeats, ids[0])
    #expect(
      try found("circle", record) == [
        "d: superseded by itself (d -> d): retract one of the links"
      ])
  }
}
