internal import HeedSQLite

/// What a field said before an amendment and after it, as people read it.
public struct FieldChange: Hashable, Sendable {
  /// The field, by the name of its option: `due`.
  public let field: String
  /// The recommendation of which an event says it, where it bears on several.
  public let ref: String?
  /// The value before; `nil`: none.
  public let from: String?
  /// The value after; `nil`: none.
  public let to: String?
}

/// A field as people read it.
private struct ReadField {
  let field: AmendedField
  var ref: String?
  let value: String?

  init(_ field: AmendedField, _ value: String?, of ref: String? = nil) {
    self.field = field
    self.ref = ref
    self.value = value
  }

  init(_ field: AmendedField, _ values: [String]) {
    self.init(field, values.isEmpty ? nil : values.joined(separator: ", "))
  }

  func isOfSamePlace(as other: ReadField) -> Bool {
    field == other.field && (ref ?? "").utf8.elementsEqual((other.ref ?? "").utf8)
  }
}

extension Ledger {
  /// The fields in which two payloads of one entry differ, in the order of the options, as far
  /// as the reader may see them.
  func changes(
    from old: JSONObject, to new: JSONObject, of kind: EntryKind, _ reader: Reader
  ) throws(SQLiteFailure) -> [FieldChange] {
    let before = try read(old, kind, reader)
    let after = try read(new, kind, reader)
    var changes: [FieldChange] = []
    func note(_ field: ReadField, _ from: String?, _ to: String?) {
      guard from.map({ Array($0.utf8) }) != to.map({ Array($0.utf8) }) else { return }
      changes.append(
        FieldChange(field: field.field.rawValue, ref: field.ref, from: from, to: to))
    }
    for field in after {
      note(field, before.first { $0.isOfSamePlace(as: field) }?.value, field.value)
    }
    for field in before where !after.contains(where: { $0.isOfSamePlace(as: field) }) {
      note(field, field.value, nil)
    }
    return changes
  }

  private func read(
    _ payload: JSONObject, _ kind: EntryKind, _ reader: Reader
  ) throws(SQLiteFailure) -> [ReadField] {
    if kind == .eventLogged {
      guard let event = Event(payload) else { return [] }
      return try read(event, reader)
    }
    guard let content = Recommendation(payload) else { return [] }
    return try read(content, reader)
  }

  private func read(
    _ content: Recommendation, _ reader: Reader
  ) throws(SQLiteFailure) -> [ReadField] {
    func bodies(_ role: Responsible.Role) -> [String] {
      content.responsible.filter { $0.role == role }.map(\.name)
    }
    var document = reader.isPublic ? nil : content.document?.description
    if let id = content.document, let number = try database.number(of: id),
      let key = try database.first(
        """
        SELECT key FROM document WHERE number = ?1 AND (?2 = 0 OR visibility = 'public')
        """, number, reader.isPublic, read: { $0.text(0) })
    {
      document = key
    }
    return [
      ReadField(.ref, content.ref), ReadField(.title, content.title),
      ReadField(.text, content.text), ReadField(.quote, content.quote),
      ReadField(.number, content.number),
      ReadField(.to, content.addressees), ReadField(.from, content.issuers),
      ReadField(.in, document), ReadField(.place, content.place), ReadField(.tag, content.tags),
      ReadField(.lead, bodies(.lead)), ReadField(.with, bodies(.contributing)),
      ReadField(.issued, content.issuedOn?.description),
      ReadField(.due, content.dueOn?.description), ReadField(.priority, content.priority),
      ReadField(
        .milestone, content.milestones.map { "\($0.name)=\($0.verdict.status)" }),
      ReadField(.followUp, content.followUp?.description),
    ]
  }

  private func read(_ event: Event, _ reader: Reader) throws(SQLiteFailure) -> [ReadField] {
    let owner = try opening().owner
    let isClaim = event.basis == .claim
    var fields = [
      ReadField(.on, event.on.description), ReadField(.kind, event.kind.rawValue),
      ReadField(.title, event.title), ReadField(.note, event.note),
      ReadField(
        .source,
        event.sources.filter { reader.mayShow($0) }
          .compactMap { $0.url ?? $0.title ?? $0.publisher }),
      ReadField(.assessor, isClaim ? nil : event.assessor ?? owner),
      ReadField(.claim, isClaim ? event.assessor ?? owner : nil),
    ]
    for bearing in event.bearings {
      let ref = event.bearings.count > 1 ? try self.ref(of: bearing.recommendation) : nil
      let judged = bearing.addressees.joined(separator: ", ")
      fields += [
        ReadField(.status, bearing.milestone ?? bearing.verdict?.status, of: ref),
        ReadField(.response, bearing.response?.rawValue, of: ref),
        ReadField(.verbatim, bearing.verbatim, of: ref),
        ReadField(.for, judged.isEmpty ? nil : judged, of: ref),
      ]
    }
    return fields
  }
}
