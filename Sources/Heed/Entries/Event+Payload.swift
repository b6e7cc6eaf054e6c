extension Event {
  /// The event as an entry records it; the default assessor and basis are left out.
  var payload: JSONObject {
    JSONObject([
      "assessor": assessor.map(JSON.text),
      "basis": basis == .assessment ? nil : .text(basis.rawValue),
      "bearings": .objects(bearings.map(\.payload)), "kind": .text(kind.rawValue),
      "note": note.map(JSON.text), "on": .text(on.description),
      "planned": isPlanned ? .bool(true) : nil, "sources": .objects(sources.map(\.payload)),
      "title": .text(title),
    ])
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

extension Bearing {
  fileprivate var payload: JSONObject {
    JSONObject([
      "because": because.map(JSON.text), "for": .texts(addressees),
      "milestone": milestone.map(JSON.text), "recommendation": .text(recommendation.description),
      "response": response.map { .text($0.rawValue) },
      "scheme": verdict.map { .text($0.scheme) }, "status": verdict.map { .text($0.status) },
      "verbatim": verbatim.map(JSON.text), "version": verdict.map { .integer($0.version) },
    ])
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

extension Source {
  fileprivate var payload: JSONObject {
    JSONObject([
      "date": date.map(JSON.text), "place": place.map(JSON.text),
      "publisher": publisher.map(JSON.text), "sha256": sha256.map(JSON.text),
      "title": title.map(JSON.text), "url": url.map(JSON.text),
      "visibility": visibility.map { .text($0.rawValue) },
    ])
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
