extension Scheme {
  /// The scheme as an entry records it.
  var payload: JSONObject {
    JSONObject([
      "name": .text(name), "source": .text(source), "statuses": .objects(statuses.map(\.payload)),
      "title": .text(title), "version": .integer(version),
    ])
  }

  /// Reads a payload; `nil` without a name, a version and a status.
  init?(_ payload: JSONObject) {
    guard let name = payload.text("name"), let version = payload.integer("version"), version > 0
    else { return nil }
    let statuses = payload.objects("statuses").compactMap(Status.init)
    guard !statuses.isEmpty else { return nil }
    self.init(
      name: name, version: version, title: payload.text("title") ?? name,
      source: payload.text("source") ?? "", statuses: statuses)
  }
}

extension Status {
  fileprivate var payload: JSONObject {
    JSONObject([
      "code": code.map(JSON.text), "label": .text(label), "meaning": meaning.map(JSON.text),
      "name": .text(name), "stage": .text(stage.rawValue),
    ])
  }

  fileprivate init?(_ payload: JSONObject) {
    guard let name = payload.text("name"),
      let stage = payload.text("stage").flatMap(Stage.init(rawValue:))
    else { return nil }
    self.init(
      name: name, label: payload.text("label") ?? name, code: payload.text("code"), stage: stage,
      meaning: payload.text("meaning"))
  }
}

/// What a word stands for that its scheme does not know.
struct WordMapping: Hashable, Sendable {
  /// The scheme under which the word was given.
  var scheme: String
  /// The word as it came.
  var word: String
  /// Its neutral meaning.
  var stage: Stage

  /// The mapping as an entry records it.
  var payload: JSONObject {
    JSONObject([
      "scheme": .text(scheme), "stage": .text(stage.rawValue), "word": .text(word),
    ])
  }

  init(scheme: String, word: String, stage: Stage) {
    self.scheme = scheme
    self.word = word
    self.stage = stage
  }

  /// Reads a payload; `nil` where a part is missing.
  init?(_ payload: JSONObject) {
    guard let scheme = payload.text("scheme"), let word = payload.text("word"),
      let stage = payload.text("stage").flatMap(Stage.init(rawValue:))
    else { return nil }
    self.init(scheme: scheme, word: word, stage: stage)
  }
}
