package import Heed

/// What a set of tables is, for programs: a Frictionless Data Package descriptor.
///
/// Source: Data Package and Table Schema, version 1 (specs.frictionlessdata.io).
package struct DataPackage {
  /// A document that the recommendations stand in.
  private let sources: [JSON]
  private let owner: String
  private let created: Instant
  private let format: ExportFormat

  /// A description of tables in that format, which stand beside it as `TABLE.FORMAT`.
  ///
  /// - Throws: `Refusal` where the ledger cannot be read.
  package init(
    of ledger: Ledger, _ request: ExportRequest, as format: ExportFormat, created: Instant
  ) throws(Refusal) {
    self.created = created
    self.format = format
    owner = try ledger.owner()
    var sources: [JSON] = []
    try ledger.documentRecords(request.filter, from: request.viewpoint) { record in
      sources.append(Self.source(record.document))
    }
    self.sources = sources
  }

  /// The file's name, which readers look for.
  package static let fileName = "datapackage.json"

  /// The descriptor, as one JSON text.
  package func text(of tables: [ExportTable]) -> [UInt8] {
    let isTabular = format != .md
    var descriptor = JSONObject([
      "name": .text("recommendations"), "title": .text("Recommendations recorded by \(owner)"),
      "profile": .text(isTabular ? "tabular-data-package" : "data-package"),
      "created": .text(created.description),
      "contributors": .array([
        .object(JSONObject(["title": .text(owner), "role": .text("publisher")]))
      ]),
      "resources": .array(tables.map { .object(isTabular ? resource($0) : plain($0)) }),
    ])
    if !sources.isEmpty { descriptor["sources"] = .array(sources) }
    return JSON.object(descriptor).canonical + [0x0A]
  }

  /// An address only where it is one: readers follow it.
  private static func source(_ document: Document) -> JSON {
    let url = document.url.flatMap { url in
      ["https://", "http://"].contains(where: url.hasPrefix) ? url : nil
    }
    return .object(
      JSONObject(["title": .text(document.title), "path": url.map(JSON.text)]))
  }

  private func plain(_ table: ExportTable) -> JSONObject {
    JSONObject([
      "name": .text(table.rawValue), "path": .text("\(table.rawValue).\(format.rawValue)"),
      "description": .text(table.meaning), "format": .text(format.rawValue),
      "mediatype": .text(mediaType), "encoding": .text("utf-8"),
    ])
  }

  private func resource(_ table: ExportTable) -> JSONObject {
    var resource = plain(table)
    resource["profile"] = .text("tabular-data-resource")
    if format == .tsv {
      resource["dialect"] = .object(JSONObject(["delimiter": .text("\t")]))
    }
    var schema = JSONObject([
      "fields": .array(table.columns.map { .object(field($0)) }),
      "primaryKey": table.key.map(JSON.text),
    ])
    if table == .statuses {
      let reference = JSONObject(["resource": .text("recommendations"), "fields": .text("ref")])
      schema["foreignKeys"] = .array([
        .object(JSONObject(["fields": .text("ref"), "reference": .object(reference)]))
      ])
    }
    resource["schema"] = .object(schema)
    return resource
  }

  private func field(_ column: ExportColumn) -> JSONObject {
    var field = JSONObject([
      "name": .text(column.name), "description": .text(column.meaning), "type": .text("string"),
    ])
    var constraints = JSONObject()
    if column.isRequired { constraints["required"] = .bool(true) }
    if !column.words.isEmpty { constraints["enum"] = .array(column.words.map(JSON.text)) }
    switch column.kind {
    case .text, .address: break
    case .list: if isJSON { field["type"] = .text("array") }
    case .date: constraints["pattern"] = .text(Self.datePattern)
    case .day: field["type"] = .text("date")
    case .instant:
      field["type"] = .text("datetime")
      field["format"] = .text("%Y-%m-%dT%H:%M:%S.%fZ")
    case .flag:
      field["type"] = .text("boolean")
      if !isJSON {
        field["trueValues"] = .array([.text("1")])
        field["falseValues"] = .array([.text("0")])
      }
    }
    if !constraints.members.isEmpty { field["constraints"] = .object(constraints) }
    return field
  }

  /// `2023`, `2023-10`, `2023-10-13`, or two of them around two points.
  private static let datePattern =
    "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?([.]{2}[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?"

  private var isJSON: Bool { format == .json || format == .jsonl }

  private var mediaType: String {
    switch format {
    case .tsv: "text/tab-separated-values"
    case .json: "application/json"
    case .jsonl: "application/jsonl"
    case .md: "text/markdown"
    default: "text/csv"
    }
  }
}
