import Foundation
import HeedTestSupport

/// A ledger that holds each hostile text in every field, made by one import.
enum HostileLedger {
  /// The texts that a line of the ledger takes.
  static let texts = HostileText.forFields.filter { text in
    text.utf8.count <= 2000
      && text.unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  /// The recommendation with the text of that place in every field.
  static func ref(_ index: Int) -> String { "item-\(index)" }

  static func filled() throws -> Console {
    let console = try Console.empty()
    let recommendations = texts.enumerated().map { index, text -> [String: Any] in
      [
        "ref": ref(index), "title": text, "text": text, "quote": text, "place": text,
        "number": text, "source_id": text, "addressees": [text], "issuers": [text],
        "tags": [text], "priority": text, "responsible": [["name": text, "role": "lead"]],
        "milestones": [["name": text, "status": "implemented"]],
      ]
    }
    let events = texts.enumerated().map { index, text -> [String: Any] in
      [
        "key": ref(index), "on": "2023", "title": text, "note": text, "assessor": text,
        "sources": [["title": text], ["publisher": text], ["url": text]],
        "recommendations": [["ref": ref(index), "milestone": text, "because": text]],
      ]
    }
    let file: [String: Any] = [
      "heed": 1, "recommendations": recommendations, "events": events,
    ]
    console.run(
      "import",
      try console.folder.write(try JSONSerialization.data(withJSONObject: file), to: "all.json"))
    return console
  }
}
