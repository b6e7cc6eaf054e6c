internal import Heed

/// A table of the ledger: one of the public views, as it is written for others.
package enum ExportTable: String, CaseIterable, Sendable {
  case recommendations, events, statuses, documents

  /// What one row is.
  package var meaning: String {
    switch self {
    case .recommendations: "One row a recommendation, with its status."
    case .events: "One row an event, with the recommendations that it bears on."
    case .statuses:
      "One row a status that was asserted, in order; one with known_until no longer stands."
    case .documents: "One row a document that makes recommendations."
    }
  }

  /// The column that tells its rows apart.
  package var key: String? { self == .statuses ? nil : "id" }

  package var columns: [ExportColumn] {
    switch self {
    case .recommendations: Self.recommendationColumns
    case .events: Self.eventColumns
    case .statuses: Self.statusColumns
    case .documents: Self.documentColumns
    }
  }

  private static let visibility = ExportColumn(
    "visibility", .text, "Who may see it.", isRequired: true,
    words: Visibility.allCases.map(\.rawValue))
  private static let stage = ExportColumn(
    "stage", .text, "What the status means in any scheme.", isRequired: true,
    words: Stage.allCases.map(\.rawValue))

  private static let recommendationColumns = [
    ExportColumn("ref", .text, "Its short handle.", isRequired: true),
    ExportColumn(
      "id", .text, "Identity of its entry: writer and place in the writer's feed.", isRequired: true
    ),
    ExportColumn("number", .text, "The document's own number."),
    ExportColumn("source_id", .text, "Its id in the source that it was imported from."),
    ExportColumn("title", .text, "What is asked, in a line.", isRequired: true),
    ExportColumn("text", .text, "What is asked, in full."),
    ExportColumn("quote", .text, "The document's exact words."),
    ExportColumn("document", .text, "The document's short name."),
    ExportColumn("priority", .text, "How urgent it is."),
    ExportColumn("issued_on", .date, "When it was issued."),
    ExportColumn("due_on", .date, "When it is due."),
    ExportColumn("addressees", .list, "Who is asked to act."),
    ExportColumn("issuers", .list, "Who asks."),
    ExportColumn(
      "responsible", .list,
      "The bodies charged with it: a lead by its name, others with their part in brackets."),
    ExportColumn("tags", .list, "Tags, free or as facet:value."),
    ExportColumn("assessor", .text, "Who says what the status is.", isRequired: true),
    ExportColumn("scheme", .text, "The scheme of the status.", isRequired: true),
    ExportColumn("status", .text, "The status; empty where nobody has judged."),
    stage,
    ExportColumn("status_on", .date, "Since when the status has held."),
    ExportColumn("mixed", .flag, "Whether addressees differ.", isRequired: true),
    ExportColumn("regressed", .flag, "Whether it is less far than once before.", isRequired: true),
    visibility,
  ]

  private static let eventColumns = [
    ExportColumn("id", .text, "Identity of its entry.", isRequired: true),
    ExportColumn("on", .date, "When it happened.", isRequired: true),
    ExportColumn("first_on", .day, "The first possible day of that.", isRequired: true),
    ExportColumn(
      "kind", .text, "What kind of thing it was.", isRequired: true,
      words: EventKind.allCases.map(\.rawValue)),
    ExportColumn("planned", .flag, "Whether it still lay ahead when recorded.", isRequired: true),
    ExportColumn("title", .text, "What happened.", isRequired: true),
    ExportColumn("note", .text, "More about it."),
    ExportColumn(
      "response", .text, "What was answered in it, the same to all that it bears on.",
      words: Response.allCases.map(\.rawValue)),
    visibility,
    ExportColumn("recorded_at", .instant, "When it was written down.", isRequired: true),
    ExportColumn("recommendations", .list, "The refs of the recommendations it bears on."),
    ExportColumn("sources", .list, "The addresses of its sources."),
  ]

  private static let statusColumns = [
    ExportColumn("ref", .text, "The recommendation's ref.", isRequired: true),
    ExportColumn("on", .date, "When it was so.", isRequired: true),
    ExportColumn("first_on", .day, "The first possible day of that.", isRequired: true),
    ExportColumn("addressee", .text, "The addressee judged; empty for all."),
    ExportColumn("assessor", .text, "Who says so.", isRequired: true),
    ExportColumn(
      "basis", .text, "Whether it is an assessor's judgement or a body's own claim.",
      isRequired: true,
      words: Basis.allCases.map(\.rawValue)),
    ExportColumn("scheme", .text, "The scheme of the status.", isRequired: true),
    ExportColumn("status", .text, "The status.", isRequired: true),
    stage,
    ExportColumn("milestone", .text, "The milestone reached."),
    ExportColumn("because", .text, "Why this status."),
    ExportColumn("event", .text, "Identity of the event's entry.", isRequired: true),
    ExportColumn("title", .text, "What happened.", isRequired: true),
    ExportColumn("known_from", .instant, "Since when it has been known.", isRequired: true),
    ExportColumn("known_until", .instant, "When it was retracted or amended."),
  ]

  private static let documentColumns = [
    ExportColumn("id", .text, "Identity of its entry.", isRequired: true),
    ExportColumn("key", .text, "Its short name.", isRequired: true),
    ExportColumn("title", .text, "Its title.", isRequired: true),
    ExportColumn("publisher", .text, "Who published it."),
    ExportColumn("published_on", .date, "When it was published."),
    ExportColumn("language", .text, "Its language, as in BCP 47."),
    ExportColumn("url", .address, "Its address."),
    ExportColumn("sha256", .text, "SHA-256 of its text, where the ledger holds it."),
    visibility,
  ]
}
