extension EntryBody {
  /// What may stand in the place of a redacted body, by the words that are given for it.
  ///
  /// Dates, kinds, statuses and names of bodies stay, and with them the marks of the command that
  /// recorded it; nothing else that a person wrote does. A retraction or a publication
  /// holds without its reason.
  func restated(with words: Replacement) -> EntryBody? {
    var rest: JSONObject
    switch kind {
    case .eventLogged:
      guard let title = words.title, let old = Event(payload) else { return nil }
      var event = old
      event.title = title
      event.note = words.note
      event.sources = words.sources
      for index in event.bearings.indices {
        event.bearings[index].because = nil
        event.bearings[index].verbatim = nil
      }
      rest = event.payload
    case .recommendationIssued:
      guard let title = words.title, var content = Recommendation(payload) else { return nil }
      content.title = title
      content.ref = words.ref ?? content.ref
      content.text = words.text
      content.quote = nil
      content.place = nil
      rest = content.payload
    case .documentRegistered:
      guard let title = words.title, let old = Document(payload) else { return nil }
      var document = Document(key: old.key, title: title)
      document.publishedOn = old.publishedOn
      document.language = old.language
      rest = document.payload
    case .entryRetracted, .entryReinstated, .entryPublished:
      rest = JSONObject(["target": payload["target"], "visibility": payload["visibility"]])
    default: return nil
    }
    for mark in ["command", "undo"] { rest[mark] = payload[mark] }
    return EntryBody(kind: kind, recordedAt: recordedAt, visibility: visibility, payload: rest)
  }

  /// Every text of the payload under the key in which it stands.
  var texts: [(key: String, text: String)] { Self.texts(of: .object(payload), under: "") }

  private static func texts(of value: JSON, under key: String) -> [(key: String, text: String)] {
    switch value {
    case .text(let text): [(key, text)]
    case .array(let values): values.flatMap { texts(of: $0, under: key) }
    case .object(let object): object.members.flatMap { texts(of: $0.value, under: $0.key) }
    case .null, .bool, .integer: []
    }
  }
}

/// Words that are to stand in the place of those that a redaction takes away.
struct Replacement {
  var title: String?
  var note: String?
  var text: String?
  var ref: String?
  var sources: [Source] = []
}
