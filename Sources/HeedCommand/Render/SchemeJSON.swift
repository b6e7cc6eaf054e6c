internal import Heed

extension JSONWriter {
  /// What a scheme is, without its statuses.
  mutating func scheme(_ known: KnownScheme) {
    member("name", known.scheme.name)
    member("version", known.origin == .undefined ? nil as Int? : known.scheme.version)
    member("title", known.scheme.title.isEmpty ? nil as String? : known.scheme.title)
    member("source", known.scheme.source.isEmpty ? nil as String? : known.scheme.source)
    member("origin", known.origin.rawValue)
    member("entry", known.number)
    member("visibility", known.visibility.rawValue)
    member("recorded_at", known.recordedAt?.description)
    member("assertions", known.assertions)
  }

  mutating func detail(_ detail: SchemeDetail) {
    scheme(detail.known)
    key("statuses")
    beginArray()
    for status in detail.known.scheme.statuses {
      beginObject()
      member("name", status.name)
      member("label", status.label)
      member("code", status.code)
      member("stage", status.stage.rawValue)
      member("meaning", status.meaning)
      endObject()
    }
    endArray()
    key("versions")
    beginArray()
    for known in detail.versions { integer(known.scheme.version) }
    endArray()
    key("mappings")
    beginArray()
    for mapping in detail.mappings {
      beginObject()
      member("word", mapping.word)
      member("stage", mapping.stage.rawValue)
      member("entry", mapping.number)
      member("visibility", mapping.visibility.rawValue)
      member("recorded_at", mapping.recordedAt.description)
      endObject()
    }
    endArray()
    key("unmapped_words")
    beginArray()
    for word in detail.words { self.word(word) }
    endArray()
  }

  mutating func word(_ word: UnmappedWord) {
    beginObject()
    member("scheme", word.scheme)
    member("word", word.word)
    member("recommendations", word.recommendations)
    member("events", word.events)
    endObject()
  }
}
