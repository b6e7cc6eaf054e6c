internal import Heed

/// A safety recommendation as the National Transportation Safety Board's search gives it out: an
/// object with a list of its addressees, each with a status and the letters to and fro.
///
/// A status is a number there, and a list beside it says what each stands for.
/// Source: the keys that two programs read of its records.
struct NTSBRecord {
  /// Its number, its words, when it was issued and in which letter.
  var number = ""
  var text = ""
  var issued = ""
  var report = ""
  private var addressees: [Addressee] = []

  private struct Addressee {
    let item: Int
    var name = ""
    var acronym = ""
    var status = ""
    var statusDate = ""
    var letters: [Letter] = []
    var called: String { name.isEmpty ? acronym : name }
  }

  private struct Letter {
    let item: Int
    var isFromBoard = false
    var date = ""
    var text = ""
  }

  /// The columns of the row that a record is.
  static let header = ["Number", "Text", "Issued", "Letter", "Addressees"] + packed
  /// Columns that hold several values of each addressee.
  static let packed = ["Statuses by addressee", "Letters by addressee"]

  /// Whether objects with those keys are such records.
  static func isTold(by header: [String]) -> Bool {
    let keys = Set(header.map { $0.lowercased() })
    return keys.contains("addressees.status") && !keys.isDisjoint(with: texts)
      && !keys.isDisjoint(with: numbers)
  }

  private static let texts: Set<String> = ["subject", "recommendation", "recommendationtext"]
  private static let numbers: Set<String> = [
    "srid", "sridcleaned", "srnumber", "recommendationnumber", "safetyrecommendationnumber",
  ]

  /// The record that an object is.
  init(_ item: JSONItem) {
    var columns: [Int: String] = [:]
    var options: [Int: (list: Int, value: String, label: String)] = [:]
    for value in item.values {
      let key = String(decoding: item.bytes[value.path], as: UTF8.self).lowercased()
      let text = String(decoding: item.bytes[value.text], as: UTF8.self).trimmed
      guard !text.isEmpty else { continue }
      switch key {
      case "lookups.column": columns[value.items.outer] = text
      case "lookups.options.value":
        options[value.items.inner, default: (value.items.outer, "", "")].value = text
      case "lookups.options.displaytext":
        options[value.items.inner, default: (value.items.outer, "", "")].label = text
      default:
        if key.hasPrefix("addressees.") {
          take(text, of: key.dropFirst("addressees.".count), value.items)
        } else {
          take(text, of: key)
        }
      }
    }
    let labels = options.values.filter { columns[$0.list]?.lowercased() == "status" }
    let names = Dictionary(labels.map { ($0.value, $0.label) }) { first, _ in first }
    for index in addressees.indices {
      let status = addressees[index].status
      addressees[index].status = names[status] ?? status
    }
  }

  private mutating func take(_ text: String, of key: String) {
    if key == "sridcleaned" || Self.numbers.contains(key) && number.isEmpty {
      number = text
    } else if Self.texts.contains(key), self.text.isEmpty {
      self.text = text
    } else if key.hasSuffix("reportnumber"), report.isEmpty {
      report = text
    } else if !key.contains("."), key.contains("issue"), key.contains("date"), issued.isEmpty {
      issued = text
    }
  }

  private mutating func take(
    _ text: String, of key: Substring, _ items: (outer: Int, inner: Int)
  ) {
    if addressees.last?.item != items.outer { addressees.append(Addressee(item: items.outer)) }
    let last = addressees.count - 1
    guard key.hasPrefix("correspondence.") else {
      switch key {
      case "addresseename", "name": addressees[last].name = text
      case "addressacronym", "addresseeacronym", "acronym": addressees[last].acronym = text
      case "status", "statusname", "statusdescription": addressees[last].status = text
      default:
        let isClosed = key.hasPrefix("clos") || key.hasSuffix("closed") || key.hasPrefix("status")
        if isClosed, key.contains("date") { addressees[last].statusDate = text }
      }
      return
    }
    if addressees[last].letters.last?.item != items.inner {
      addressees[last].letters.append(Letter(item: items.inner))
    }
    let letter = addressees[last].letters.count - 1
    switch key.dropFirst("correspondence.".count) {
    case "isfromntsb": addressees[last].letters[letter].isFromBoard = text == "true"
    case "correspondencedate": addressees[last].letters[letter].date = text
    case "responsesummary": addressees[last].letters[letter].text = text
    default: break
    }
  }

  // MARK: Rows

  private static let between = (parts: "\u{1F}", values: "\u{1E}")

  /// The row that the record is.
  var cells: [String] {
    let statuses = addressees.filter { !$0.status.isEmpty }.map { addressee in
      // The board gives a status in a letter.
      let letter = addressee.letters.filter(\.isFromBoard).map(\.date).max() ?? ""
      let date = addressee.statusDate.isEmpty ? letter : addressee.statusDate
      return [addressee.called, addressee.status, date].joined(separator: Self.between.parts)
    }
    let letters = addressees.flatMap { addressee in
      addressee.letters.filter { !$0.text.isEmpty }.map { letter in
        [addressee.called, letter.isFromBoard ? "board" : "", letter.date, letter.text]
          .joined(separator: Self.between.parts)
      }
    }
    let names = addressees.map(\.called).filter { !$0.isEmpty }.unique
    return [
      number, text, issued, report, names.joined(separator: "\n"),
      statuses.joined(separator: Self.between.values),
      letters.joined(separator: Self.between.values),
    ]
  }

  /// What became of the recommendation of such a row.
  static func events(of cells: [String], by board: String) -> [SourceEvent] {
    let several = cells[safely: 4].contains("\n")
    func lists(_ cell: String) -> [[String]] {
      cell.split(separator: between.values).map { value in
        value.split(separator: between.parts, omittingEmptySubsequences: false).map(String.init)
      }
    }
    func period(_ text: String) -> Period? { CellDate.period(text, .monthFirst) }
    let statuses = lists(cells[safely: 5]).map { parts in
      var event = SourceEvent(
        "status:" + parts[safely: 0], kind: .assessment, title: parts[safely: 1], field: "status")
      event.isSuccession = true
      event.assessor = board
      (event.status, event.on) = (parts[safely: 1], period(parts[safely: 2]))
      if several { event.addressees = [parts[safely: 0]].filter { !$0.isEmpty } }
      return event
    }
    var counts: [String: Int] = [:]
    return statuses
      + lists(cells[safely: 6]).map { parts in
        let isFromBoard = parts[safely: 1] == "board"
        let (title, isWhole) = RowTranslator.line(parts[safely: 3])
        let on = period(parts[safely: 2])
        let name = "letter:\(parts[safely: 0]):\(on?.description ?? "undated"):\(parts[safely: 1])"
        counts[name, default: 0] += 1
        let count = counts[name] ?? 1
        var event = SourceEvent(
          name + (count == 1 ? "" : "#\(count)"), kind: isFromBoard ? .statement : .response,
          title: title, field: "reply")
        event.on = on
        event.note = isWhole ? nil : parts[safely: 3]
        if several { event.addressees = [parts[safely: 0]].filter { !$0.isEmpty } }
        return event
      }
  }
}
