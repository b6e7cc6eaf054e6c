extension Document {
  /// The document as an entry records it.
  var payload: JSONObject {
    JSONObject([
      "date": publishedOn.map { .text($0.description) }, "language": language.map(JSON.text),
      "name": .text(key), "publisher": publisher.map(JSON.text),
      "sha256": sha256.map { .text($0.hexadecimal) }, "title": .text(title),
      "url": url.map(JSON.text),
    ])
  }

  /// Reads a payload; `nil` without a name and a title.
  init?(_ payload: JSONObject) {
    guard let name = payload.text("name"), let title = payload.text("title") else { return nil }
    self.init(key: name, title: title)
    publisher = payload.text("publisher")
    publishedOn = payload.period("date")
    language = payload.text("language")
    url = payload.text("url")
    sha256 = payload.text("sha256").flatMap(Digest.init(hexadecimal:))
  }
}

extension Relation {
  /// The relation as an entry records it.
  var payload: JSONObject {
    JSONObject([
      "object": .text(object.description), "on": on.map { .text($0.description) },
      "relation": .text(kind.rawValue),
      "subject": .text(subject.description),
    ])
  }

  /// Reads a payload; `nil` where a part is missing.
  init?(_ payload: JSONObject) {
    guard let subject = payload.text("subject").flatMap({ EntryID($0) }),
      let object = payload.text("object").flatMap({ EntryID($0) }),
      let kind = payload.text("relation").flatMap(RelationKind.init(rawValue:))
    else { return nil }
    self.init(subject: subject, kind: kind, object: object, on: payload.period("on"))
  }
}

extension Digest {
  /// Reads 64 hexadecimal digits.
  init?(hexadecimal text: String) {
    guard text.utf8.count == 2 * Self.byteCount, let bytes = [UInt8](hexadecimal: text)
    else { return nil }
    self.init(bytes: bytes)
  }
}
