extension Event: EntryContent {
  static let entryKind = EntryKind.eventLogged

  /// The default assessor and basis are left out.
  func tell(_ sink: inout some ObjectSink, key: String?, command: Int?) {
    sink.add("assessor", assessor)
    if basis != .assessment { sink.add("basis", basis.rawValue) }
    sink.add("bearings", bearings)
    sink.add("command", command)
    sink.add("key", key)
    sink.add("kind", kind.rawValue)
    sink.add("note", note)
    sink.add("on", on.description)
    if isPlanned { sink.add("planned", .bool(true)) }
    sink.add("sources", sources)
    sink.add("title", title)
  }

  /// Reads a payload; `nil` without a date, a kind and a title.
  init?(_ payload: JSONObject) {
    guard let on = payload.period("on"), let title = payload.text("title"),
      let kind = payload.text("kind").flatMap(EventKind.init(rawValue:))
    else { return nil }
    self.init(on: on, kind: kind, title: title)
    note = payload.text("note")
    bearings = payload.objects("bearings").compactMap(Bearing.init)
    sources = payload.objects("sources").map(Source.init)
    assessor = payload.text("assessor")
    basis = payload.text("basis").flatMap(Basis.init(rawValue:)) ?? .assessment
    isPlanned = payload["planned"] == .bool(true)
  }
}

extension Bearing: Recorded {
  func tell(_ sink: inout some ObjectSink) {
    sink.add("because", because)
    sink.add("for", addressees)
    sink.add("milestone", milestone)
    sink.add("recommendation", recommendation)
    sink.add("response", response?.rawValue)
    sink.add("scheme", verdict?.scheme)
    sink.add("status", verdict?.status)
    sink.add("verbatim", verbatim)
    sink.add("version", verdict?.version)
  }

  fileprivate init?(_ payload: JSONObject) {
    guard let id = payload.text("recommendation").flatMap({ EntryID($0) }) else { return nil }
    self.init(on: id)
    addressees = payload.texts("for")
    verdict = Verdict(payload)
    milestone = payload.text("milestone")
    because = payload.text("because")
    response = payload.text("response").flatMap(Response.init(rawValue:))
    verbatim = payload.text("verbatim")
  }
}

extension Source: Recorded {
  func tell(_ sink: inout some ObjectSink) {
    sink.add("date", date)
    sink.add("place", place)
    sink.add("publisher", publisher)
    sink.add("sha256", sha256)
    sink.add("title", title)
    sink.add("url", url)
    sink.add("visibility", visibility?.rawValue)
  }

  fileprivate init(_ payload: JSONObject) {
    self.init(url: payload.text("url"))
    title = payload.text("title")
    publisher = payload.text("publisher")
    date = payload.text("date")
    place = payload.text("place")
    sha256 = payload.text("sha256")
    visibility = payload.text("visibility").flatMap(Visibility.init(rawValue:))
  }
}
