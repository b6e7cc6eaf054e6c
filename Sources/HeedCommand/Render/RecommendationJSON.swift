internal import Heed

// The shapes of DESIGN: keys are the views' column names, in snake_case.
extension JSONWriter {
  mutating func recommendation(
    _ detail: RecommendationDetail, withHistory: Bool, withCorrections: Bool = false,
    numbered: Bool = true
  ) {
    let content = detail.content
    beginObject()
    member("ref", content.ref)
    member("id", detail.id.description)
    member("number", content.number)
    member("source_id", content.sourceID)
    member("title", content.title)
    member("text", content.text)
    member("quote", content.quote)
    key("addressees")
    beginArray()
    for addressee in detail.addressees { self.addressee(addressee) }
    endArray()
    member("issuers", content.issuers)
    key("responsible")
    beginArray()
    for body in content.responsible {
      beginObject()
      member("name", body.name)
      member("role", body.role.rawValue)
      endObject()
    }
    endArray()
    member("document", detail.documentKey)
    member("tags", content.tags)
    member("priority", content.priority)
    member("issued_on", content.issuedOn?.description)
    member("due_on", content.dueOn?.description)
    member("original_due_on", detail.originalDueOn?.description)
    standing(detail)
    member("event_count", detail.eventCount)
    member("last_event_on", detail.lastEventOn)
    look(detail)
    relations(detail.relations, numbered: numbered)
    if withHistory {
      key("history")
      beginArray()
      for line in detail.history { history(line) }
      endArray()
    }
    if withCorrections { corrections(detail.corrections, numbered: numbered) }
    endObject()
  }

  private mutating func addressee(_ addressee: RecommendationDetail.AddresseeStanding) {
    beginObject()
    member("name", addressee.name)
    member("status", addressee.verdict?.status)
    member("stage", addressee.stage.rawValue)
    member("status_on", addressee.statusOn)
    member("regressed", addressee.isRegressed)
    member("response", addressee.response.rawValue)
    member("response_verbatim", addressee.verbatim)
    endObject()
  }

  private mutating func standing(_ detail: RecommendationDetail) {
    member("assessor", detail.assessor)
    member("scheme", detail.verdict?.scheme ?? detail.scheme)
    member("status", detail.verdict?.status)
    member("stage", detail.stage.rawValue)
    member("status_on", detail.statusOn)
    member("mixed", detail.isMixed)
    member("regressed", detail.isRegressed)
    member("schedule", detail.schedule.rawValue)
    member("visibility", detail.visibility?.rawValue)
    key("assessments")
    beginArray()
    for assessment in detail.assessments {
      beginObject()
      member("assessor", assessment.assessor)
      member("basis", assessment.basis.rawValue)
      member("scheme", assessment.verdict.scheme)
      member("status", assessment.verdict.status)
      member("stage", assessment.stage.rawValue)
      member("on", assessment.on)
      endObject()
    }
    endArray()
    key("milestones")
    beginArray()
    for milestone in detail.milestones {
      beginObject()
      member("name", milestone.name)
      member("status", milestone.verdict.status)
      member("reached_on", milestone.reachedOn)
      member("holds", milestone.holds)
      endObject()
    }
    endArray()
  }

  private mutating func history(_ line: RecommendationDetail.HistoryLine) {
    beginObject()
    member("id", line.id.description)
    member("entry", line.number)
    member("on", line.on.description)
    let isRange = line.on.description.contains("..")
    member("on_end", isRange ? line.on.last.description : nil as String?)
    member("kind", line.kind)
    member("title", line.title)
    member("note", line.note)
    member("because", line.because)
    member("milestone", line.milestone)
    member("status", line.verdict?.status)
    member("response", line.response?.rawValue)
    member("for", line.addressees)
    member("assessor", line.assessor)
    member("basis", line.basis.rawValue)
    member("visibility", line.visibility?.rawValue)
    sources(line.sources)
    member("recorded_at", line.recordedAt.description)
    member("writer", line.id.writer.name)
    member("retracted", line.isRetracted)
    endObject()
  }

  mutating func sources(_ sources: [Source]) {
    key("sources")
    beginArray()
    for source in sources {
      beginObject()
      member("url", source.url)
      member("title", source.title)
      member("publisher", source.publisher)
      member("date", source.date)
      member("place", source.place)
      endObject()
    }
    endArray()
  }
}
