extension Recommendation {
  /// The recommendation as an entry records it.
  var payload: JSONObject {
    JSONObject([
      "addressees": .texts(addressees), "document": document.map { .text($0.description) },
      "due_on": dueOn.map { .text($0.description) },
      "follow_up": followUp.map { .text($0.description) },
      "issued_on": issuedOn.map { .text($0.description) }, "issuers": .texts(issuers),
      "milestones": .objects(milestones.map(\.payload)), "number": number.map(JSON.text),
      "place": place.map(JSON.text), "priority": priority.map(JSON.text),
      "quote": quote.map(JSON.text), "ref": .text(ref),
      "responsible": .objects(responsible.map(\.payload)), "source_id": sourceID.map(JSON.text),
      "tags": .texts(tags), "text": text.map(JSON.text), "title": .text(title),
    ])
  }

  /// Reads a payload; `nil` without a ref and a title. Fields of another shape are left out.
  init?(_ payload: JSONObject) {
    guard let ref = payload.text("ref"), let title = payload.text("title") else { return nil }
    self.init(ref: ref, title: title, addressees: payload.texts("addressees"))
    text = payload.text("text")
    quote = payload.text("quote")
    place = payload.text("place")
    number = payload.text("number")
    sourceID = payload.text("source_id")
    document = payload.text("document").flatMap { EntryID($0) }
    issuers = payload.texts("issuers")
    responsible = payload.objects("responsible").compactMap(Responsible.init)
    tags = payload.texts("tags")
    priority = payload.text("priority")
    issuedOn = payload.period("issued_on")
    dueOn = payload.period("due_on")
    followUp = payload.text("follow_up").flatMap { Interval($0) }
    milestones = payload.objects("milestones").compactMap(Milestone.init)
  }
}

extension Responsible {
  fileprivate var payload: JSONObject {
    JSONObject(["name": .text(name), "role": .text(role.rawValue)])
  }

  fileprivate init?(_ payload: JSONObject) {
    guard let name = payload.text("name"),
      let role = payload.text("role").flatMap(Role.init(rawValue:))
    else { return nil }
    self.init(name: name, role: role)
  }
}

extension Milestone {
  fileprivate var payload: JSONObject {
    var payload = verdict.payload
    payload["name"] = .text(name)
    return payload
  }

  fileprivate init?(_ payload: JSONObject) {
    guard let name = payload.text("name"), let verdict = Verdict(payload) else { return nil }
    self.init(name: name, verdict: verdict)
  }
}

extension Verdict {
  var payload: JSONObject {
    JSONObject([
      "scheme": .text(scheme), "status": .text(status), "version": .integer(version),
    ])
  }

  init?(_ payload: JSONObject) {
    guard let scheme = payload.text("scheme"), let status = payload.text("status"),
      let version = payload.integer("version")
    else { return nil }
    self.init(scheme: scheme, version: version, status: status)
  }
}

extension JSONObject {
  /// The date or range under the key, where there is one.
  func period(_ key: String) -> Period? {
    text(key).flatMap { try? Period($0) }
  }
}

extension JSON {
  /// The objects as a list; `nil` for none, so that an empty list is not recorded.
  static func objects(_ values: [JSONObject]) -> JSON? {
    values.isEmpty ? nil : .array(values.map(JSON.object))
  }
}
