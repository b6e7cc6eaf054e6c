extension Recommendation: EntryContent {
  static let entryKind = EntryKind.recommendationIssued

  func tell(_ sink: inout some ObjectSink, key: String?, command: Int?) {
    sink.add("addressees", addressees)
    sink.add("command", command)
    sink.add("document", document?.description)
    sink.add("due_on", dueOn?.description)
    sink.add("follow_up", followUp?.description)
    sink.add("issued_on", issuedOn?.description)
    sink.add("issuers", issuers)
    sink.add("key", key)
    sink.add("milestones", milestones)
    sink.add("number", number)
    sink.add("place", place)
    sink.add("priority", priority)
    sink.add("quote", quote)
    sink.add("ref", ref)
    sink.add("responsible", responsible)
    sink.add("source_id", sourceID)
    sink.add("tags", tags)
    sink.add("text", text)
    sink.add("title", title)
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

extension Responsible: Recorded {
  func tell(_ sink: inout some ObjectSink) {
    sink.add("name", name)
    sink.add("role", role.rawValue)
  }

  fileprivate init?(_ payload: JSONObject) {
    guard let name = payload.text("name"),
      let role = payload.text("role").flatMap(Role.init(rawValue:))
    else { return nil }
    self.init(name: name, role: role)
  }
}

extension Milestone: Recorded {
  func tell(_ sink: inout some ObjectSink) {
    sink.add("name", name)
    sink.add("scheme", verdict.scheme)
    sink.add("status", verdict.status)
    sink.add("version", verdict.version)
  }

  fileprivate init?(_ payload: JSONObject) {
    guard let name = payload.text("name"), let verdict = Verdict(payload) else { return nil }
    self.init(name: name, verdict: verdict)
  }
}

extension Verdict {
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
