/// A scheme as a file gives it, in JSON.
///
/// What `heed scheme show --format json` writes can be read, so that a scheme can be changed and
/// defined anew; other unknown keys are refused: a misspelt field must not be lost without a word.
struct SchemeFile {
  private(set) var name = ""
  private(set) var version: Int?
  private(set) var title = ""
  private(set) var source = ""
  private(set) var statuses: [Status] = []
  /// What is wrong, each with its place.
  private(set) var faults: [String] = []

  /// The most statuses that a scheme may have.
  static let mostStatuses = 500
  private static let latestVersion = 100_000
  private static let fields: Set<String> = ["name", "version", "title", "source", "statuses"]
  /// What is shown beside a scheme, and says nothing of it.
  private static let shown: Set<String> = [
    "origin", "entry", "visibility", "recorded_at", "assertions", "versions", "mappings",
    "unmapped_words",
  ]
  private static let statusFields: Set<String> = ["name", "label", "code", "stage", "meaning"]

  init(_ json: JSON) {
    guard let file = json.object else {
      faults = ["an object with \"name\" and \"statuses\" is expected"]
      return
    }
    for member in file.members
    where !Self.fields.contains(member.key) && !Self.shown.contains(member.key) {
      faults.append("no field is called \"\(member.key)\"")
    }
    readName(of: file)
    readVersion(of: file)
    title = text("title", of: file, "") ?? name
    source = text("source", of: file, "") ?? ""
    readStatuses(of: file)
  }

  private mutating func readName(of file: JSONObject) {
    guard let given = text("name", of: file, "", isRequired: true) else { return }
    name = given
    if !Self.plainName(of: given).utf8.elementsEqual(given.utf8)
      || !given.utf8.allSatisfy({ $0 < 0x80 })
      || given.utf8.count > Text.ref
    {
      faults.append(
        "name: \"\(given)\" is not made of small letters, digits and hyphens, at most \(Text.ref)")
    } else if Scheme.builtIn(named: given) != nil {
      faults.append("name: \(given) comes with Heed, and is frozen; choose another name")
    }
  }

  private mutating func readVersion(of file: JSONObject) {
    guard let value = file["version"], value != .null else { return }
    guard let version = value.integer, (1...Self.latestVersion).contains(version) else {
      faults.append("version: a whole number from 1 to \(Self.latestVersion) is expected")
      return
    }
    self.version = version
  }

  private mutating func readStatuses(of file: JSONObject) {
    guard let values = file["statuses"]?.array, !values.isEmpty else {
      faults.append("statuses: a list of at least one is expected")
      return
    }
    guard values.count <= Self.mostStatuses else {
      faults.append("statuses: \(values.count) are too many; \(Self.mostStatuses) are the most")
      return
    }
    var places: [String] = []
    for (index, value) in values.enumerated() {
      let place = "statuses[\(index)]"
      guard let object = value.object else {
        faults.append("\(place): an object is expected")
        continue
      }
      guard let status = status(object, place) else { continue }
      for (other, otherPlace) in zip(statuses, places) {
        if let same = status.confusion(with: other) {
          faults.append("\(place) \(status.name): \(otherPlace) has the \(same) too")
        }
      }
      statuses.append(status)
      places.append(place)
    }
  }

  private mutating func status(_ object: JSONObject, _ index: String) -> Status? {
    let label = (object["label"]?.text ?? object["name"]?.text).map { " " + $0 } ?? ""
    let place = "\(index)\(label): "
    for member in object.members where !Self.statusFields.contains(member.key) {
      faults.append("\(place)no field is called \"\(member.key)\"")
    }
    let givenName = text("name", of: object, place)
    let givenLabel = text("label", of: object, place, isRequired: givenName == nil)
    let code = text("code", of: object, place)
    let meaning = text("meaning", of: object, place)
    let stage = stage(text("stage", of: object, place, isRequired: true), place)
    guard let words = givenLabel ?? givenName else { return nil }
    let made = Self.plainName(of: givenName ?? words)
    if made.isEmpty {
      faults.append("\(place)name: it has no letter and no digit; give another")
    } else if let givenName, !made.utf8.elementsEqual(givenName.utf8) {
      faults.append("\(place)name: write it as \"\(made)\"")
    }
    guard let stage, !made.isEmpty else { return nil }
    return Status(name: made, label: words, code: code, stage: stage, meaning: meaning)
  }

  private mutating func stage(_ word: String?, _ place: String) -> Stage? {
    guard let word else { return nil }
    if let stage = Stage(meant: word) { return stage }
    let known = Stage.meant.map(\.rawValue)
    let near = nearest(to: word, in: known, limit: 3).map { "\"\($0)\"" }.joined(separator: ", ")
    faults.append(
      "\(place)stage: \"\(word)\" is none; "
        + (near.isEmpty ? "stages: " + known.joined(separator: ", ") : "did you mean \(near)?"))
    return nil
  }

  private mutating func text(
    _ key: String, of object: JSONObject, _ place: String, isRequired: Bool = false
  ) -> String? {
    guard let value = object[key], value != .null else {
      if isRequired { faults.append("\(place)\(key): it must be given") }
      return nil
    }
    guard let text = value.text else {
      faults.append("\(place)\(key): a text is expected")
      return nil
    }
    do throws(Refusal) {
      try Text.check(text, field: key, limit: Text.line)
      return text
    } catch {
      faults.append(place + error.message)
      return nil
    }
  }

  /// The name that a label makes: its letters and digits, small, with hyphens between words.
  static func plainName(of label: String) -> String {
    var name = String.UnicodeScalarView()
    var isBetween = false
    for scalar in label.lowercased().unicodeScalars {
      if scalar.properties.isPartOfWord {
        if isBetween, !name.isEmpty { name.append("-") }
        isBetween = false
        name.append(scalar)
      } else {
        isBetween = scalar != "'" && scalar != "\u{2019}" || isBetween
      }
    }
    return String(name)
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isPartOfWord: Bool {
    switch generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: true
    default: isAlphabetic
    }
  }
}

extension Status {
  /// What the two share so that a word could mean either.
  fileprivate func confusion(with other: Status) -> String? {
    if folded(name) == folded(other.name) { return "name \"\(name)\"" }
    if folded(label) == folded(other.label) { return "label \"\(label)\"" }
    guard let code, let otherCode = other.code, folded(code) == folded(otherCode) else {
      return nil
    }
    return "code \"\(code)\""
  }
}

extension Stage {
  /// The stages that a status can be given; `unmapped` is for words without a meaning.
  static let meant = allCases.filter { $0 != .unmapped }

  /// The stage of that name, ignoring case, spaces and hyphens.
  init?(meant word: String) {
    guard let stage = Self.meant.first(where: { folded($0.rawValue) == folded(word) }) else {
      return nil
    }
    self = stage
  }
}
