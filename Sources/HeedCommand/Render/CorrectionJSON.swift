internal import Heed

// How a recommendation stands to others, and what was corrected of it.
extension JSONWriter {
  mutating func look(_ detail: RecommendationDetail) {
    member("follow_up", detail.content.followUp?.description)
    member("last_looked_on", detail.look?.lastOn.description)
    member("next_look_on", detail.look?.nextOn.description)
    member("stale", detail.look?.isStale ?? false)
    member("parts_counted", detail.partsCounted)
  }

  /// Local numbers are left out where others than the owner of this copy read.
  mutating func relations(_ lines: [RecommendationDetail.RelationLine], numbered: Bool) {
    key("relations")
    beginArray()
    for line in lines {
      beginObject()
      member("kind", line.kind.rawValue)
      member("inverse", line.isInverse)
      member("ref", line.ref)
      member("id", line.other.description)
      member("on", line.on)
      if numbered { member("entry", line.number) }
      member("retracted", line.isRetracted)
      endObject()
    }
    endArray()
  }

  mutating func corrections(_ lines: [RecommendationDetail.CorrectionLine], numbered: Bool) {
    key("corrections")
    beginArray()
    for line in lines {
      beginObject()
      member("id", line.id.description)
      if numbered { member("entry", line.number) }
      member("kind", line.kind.rawValue)
      member("target", line.target.description)
      member("recorded_at", line.recordedAt.description)
      member("writer", line.id.writer.name)
      member("on", line.on?.description)
      member("because", line.because)
      member("visibility", line.publishes?.rawValue)
      key("changes")
      beginArray()
      for change in line.changes {
        beginObject()
        member("field", change.field)
        member("ref", change.ref)
        member("from", change.from)
        member("to", change.to)
        endObject()
      }
      endArray()
      member("retracted", line.isRetracted)
      endObject()
    }
    endArray()
  }
}
