package import Heed

/// What of a ledger is written for others.
package struct ExportRequest: Sendable {
  /// Which recommendations, and what belongs to them.
  package var filter = Filter()
  /// As seen from where.
  package var viewpoint = Viewpoint()

  /// All of it, as it stands.
  package init() {}
}

extension ExportRequest {
  /// Calls `body` for the cells of each row of the table, in the order of its columns.
  ///
  /// - Throws: `Refusal`.
  package func rows(
    of table: ExportTable, in ledger: Ledger, body: ([ExportCell]) -> Void
  ) throws(Refusal) {
    switch table {
    case .recommendations:
      try ledger.recommendationRecords(filter, from: viewpoint) { body($0.cells) }
    case .events: try ledger.eventRecords(filter, from: viewpoint) { body($0.cells) }
    case .statuses: try ledger.statusRecords(filter, from: viewpoint) { body($0.cells) }
    case .documents: try ledger.documentRecords(filter, from: viewpoint) { body($0.cells) }
    }
  }
}

extension RecommendationRecord {
  fileprivate var cells: [ExportCell] {
    [
      .text(content.ref), .text(id.description), .of(content.number), .of(content.sourceID),
      .text(content.title), .of(content.text), .of(content.quote), .of(documentKey),
      .of(content.priority), .of(content.issuedOn?.description), .of(content.dueOn?.description),
      .texts(content.addressees), .texts(content.issuers),
      .texts(content.responsible.map(\.told)), .texts(content.tags), .text(assessor),
      .text(scheme), .of(status), .text(stage.rawValue), .of(statusOn), .flag(isMixed),
      .flag(isRegressed), .text(visibility.rawValue),
    ]
  }
}

extension Responsible {
  /// A lead by its name, others with their part in brackets.
  var told: String { role == .lead ? name : "\(name) (\(role.rawValue))" }
}

extension EventRecord {
  fileprivate var cells: [ExportCell] {
    [
      .text(id.description), .text(on.description), .text(on.first.description), .text(kind),
      .flag(isPlanned), .text(title), .of(note), .of(response?.rawValue),
      .text(visibility.rawValue), .text(recordedAt.description), .texts(recommendations),
      .addresses(sources),
    ]
  }
}

extension StatusRecord {
  fileprivate var cells: [ExportCell] {
    [
      .text(ref), .text(on), .text(firstDay.description), .of(addressee), .text(assessor),
      .text(basis.rawValue), .text(verdict.scheme), .text(verdict.status), .text(stage.rawValue),
      .of(milestone), .of(because), .text(event.description), .text(title),
      .text(knownFrom.description), .of(knownUntil?.description),
    ]
  }
}

extension DocumentRecord {
  fileprivate var cells: [ExportCell] {
    [
      .text(id.description), .text(document.key), .text(document.title),
      .of(document.publisher), .of(document.publishedOn?.description), .of(document.language),
      .of(document.url), .of(document.sha256?.hexadecimal), .text(visibility.rawValue),
    ]
  }
}
