/// A file in Heed's own JSON: documents, recommendations, events and relations together.
///
/// The format is described in the README. Unknown keys are refused: a misspelt field must not
/// be lost without a word.
struct HeedFile {
  var assessor: String?
  /// In whose words the statuses are given; `nil`: the ledger's scheme.
  var scheme: String?
  var documents: [Item] = []
  var recommendations: [Item] = []
  var events: [Item] = []
  var relations: [Item] = []
  /// What is wrong, item by item.
  var faults: [String] = []

  /// One item and how to name it in a message.
  struct Item {
    let label: String
    let fields: JSONObject
  }

  static let version = 1

  init(_ json: JSON) {
    guard let file = json.object, file.integer("heed") == Self.version else {
      faults = ["the file does not begin with \"heed\": \(Self.version)"]
      return
    }
    assessor = file.text("assessor")
    scheme = file.text("scheme")
    let known: Set<String> = [
      "heed", "assessor", "scheme", "documents", "recommendations", "events", "relations",
    ]
    for member in file.members where !known.contains(member.key) {
      faults.append("the file: no field is called \"\(member.key)\"")
    }
    documents = items(
      file, "documents", name: "key",
      [
        .text("key", required: true), .text("title", required: true), .text("publisher"),
        .period("date"), .text("language"), .text("url"), .text("text"), .text("visibility"),
      ])
    recommendations = items(
      file, "recommendations", name: "ref",
      [
        .text("ref", required: true), .text("title", required: true), .text("text"),
        .text("quote"), .text("place"), .text("number"), .text("source_id"), .text("document"),
        .text("priority"), .period("issued_on"), .period("due_on"), .text("visibility"),
        .texts("addressees"), .texts("issuers"), .texts("tags"),
        .objects("responsible", ["name", "role"]), .objects("milestones", ["name", "status"]),
      ])
    events = items(
      file, "events", name: "key",
      [
        .text("key", required: true), .text("title", required: true),
        .period("on", required: true), .text("kind"), .text("note"), .text("assessor"),
        .text("claim"), .text("visibility"),
        .objects(
          "sources", ["url", "title", "publisher", "date", "place", "sha256", "visibility"]),
        .objects(
          "recommendations",
          ["ref", "status", "milestone", "because", "for", "response", "verbatim"]),
      ])
    relations = items(
      file, "relations", name: "from",
      [.text("from", required: true), .text("kind", required: true), .text("to", required: true)])
  }

  /// A field that an item may have, and its shape.
  private enum Field {
    case text(String, required: Bool = false)
    case period(String, required: Bool = false)
    case texts(String)
    case objects(String, Set<String>)

    var key: String {
      switch self {
      case .text(let key, _), .period(let key, _), .texts(let key), .objects(let key, _): key
      }
    }
  }

  private mutating func items(
    _ file: JSONObject, _ list: String, name: String, _ fields: [Field]
  ) -> [Item] {
    guard let value = file[list] else { return [] }
    guard let values = value.array else {
      faults.append("\(list): a list is expected")
      return []
    }
    var items: [Item] = []
    for (index, value) in values.enumerated() {
      let place = "\(list)[\(index)]"
      guard let object = value.object else {
        faults.append("\(place): an object is expected")
        continue
      }
      let label = object.text(name).map { "\(place) \($0)" } ?? place
      let known = Set(fields.map(\.key))
      for member in object.members where !known.contains(member.key) {
        faults.append("\(label): no field is called \"\(member.key)\"")
      }
      for field in fields {
        if let fault = Self.fault(of: object[field.key], field) {
          faults.append("\(label): \(field.key): \(fault)")
        }
      }
      items.append(Item(label: label, fields: object))
    }
    return items
  }

  private static func fault(of value: JSON?, _ field: Field) -> String? {
    guard let value, value != .null else {
      switch field {
      case .text(_, required: true), .period(_, required: true): return "it must be given"
      default: return nil
      }
    }
    switch field {
    case .text:
      return value.text == nil ? "a text is expected" : nil
    case .period:
      guard let text = value.text else { return "a date in quotation marks is expected" }
      do throws(DateFault) {
        _ = try Period(text)
        return nil
      } catch {
        return "\"\(error.text)\" is no date: \(error.reason)"
      }
    case .texts:
      guard let values = value.array, values.allSatisfy({ $0.text != nil }) else {
        return "a list of texts is expected"
      }
      return nil
    case .objects(_, let keys):
      guard let values = value.array else { return "a list is expected" }
      for (index, value) in values.enumerated() {
        guard let object = value.object else { return "[\(index)]: an object is expected" }
        for member in object.members where !keys.contains(member.key) {
          return "[\(index)]: no field is called \"\(member.key)\""
        }
      }
      return nil
    }
  }
}
