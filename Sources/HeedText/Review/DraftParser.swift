internal import Heed

/// Something wrong at a place of a draft.
public struct DraftFault: Error, Equatable, Sendable {
  /// 1, 2, 3 ...
  public let line: Int
  /// 1, 2, 3 ... in characters.
  public let column: Int
  /// What is wrong.
  public let reason: String
}

extension ProposalDraft {
  /// Reads a draft, with everything that is wrong with it.
  public static func read(_ bytes: [UInt8]) -> (draft: ProposalDraft, faults: [DraftFault]) {
    var parser = DraftParser(bytes)
    let facts = parser.header()
    var draft = ProposalDraft(
      file: facts.value("file") ?? "", sha256: facts.value("sha256") ?? "",
      facts: DocumentDetails(title: facts.value("title") ?? ""))
    draft.facts.key = facts.value("document")
    draft.facts.publisher = facts.value("publisher")
    draft.facts.language = facts.value("language")
    draft.facts.addressees = facts.values("to")
    draft.facts.issuers = facts.values("from")
    draft.stem = facts.value("revises")
    if let date = facts.field("date") {
      do throws(DateFault) {
        draft.facts.publishedOn = try Period(date.value)
      } catch {
        parser.fault(date, "\"\(error.text)\" is no date: \(error.reason)")
      }
    }
    if let field = facts.field("min-confidence") {
      draft.leastConfidence = Double(field.value)
      if draft.leastConfidence == nil { parser.fault(field, "write a share from 0 to 1") }
    }
    draft.candidates = parser.blocks()
    draft.quoteLines = parser.quoteLines
    return (draft, parser.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
  }

  /// Reads blocks alone, as an editor hands them back, and finds their words in the text.
  public static func candidates(
    _ bytes: [UInt8], in text: ReadText
  ) -> (candidates: [Candidate], faults: [DraftFault]) {
    var parser = DraftParser(bytes)
    let before = parser.header(isExpected: false)
    for field in before.fields { parser.fault(field, "a block begins with a line of ---") }
    var draft = ProposalDraft(file: "", sha256: "", facts: DocumentDetails(title: ""))
    draft.candidates = parser.blocks()
    draft.quoteLines = parser.quoteLines
    let faults = draft.place(in: text)
    return (draft.candidates, parser.faults + faults)
  }

  /// Gives each candidate the document's own words, their place and heading; what does not stand
  /// in the text is at fault.
  public mutating func place(in document: ProposedDocument) -> [DraftFault] {
    let faults = place(in: document.text)
    for index in candidates.indices {
      let span = candidates[index].span
      candidates[index].heading = document.candidates.first { $0.span.overlaps(span) }?.heading
    }
    return faults
  }

  private mutating func place(in text: ReadText) -> [DraftFault] {
    let placed = Candidate.placed(candidates, in: text, near: candidates.map(\.span.lowerBound))
    var faults: [DraftFault] = []
    for (index, found) in placed.enumerated() {
      if let found {
        candidates[index] = found
      } else {
        let place = quoteLines[index]
        faults.append(
          DraftFault(
            line: place.line, column: place.column,
            reason: "these words do not stand in the document"))
      }
    }
    return faults
  }
}

/// Reads the lines of a draft.
struct DraftParser {
  /// One `name: value`, continued lines joined.
  struct Field {
    let name: String
    var value: String
    let line: Int
    /// Of the value.
    let column: Int
  }

  /// The fields of the header or of a block.
  struct Block {
    let line: Int
    var fields: [Field] = []

    func field(_ name: String) -> Field? { fields.first { $0.name == name && !$0.value.isEmpty } }
    func value(_ name: String) -> String? { field(name)?.value }
    func values(_ name: String) -> [String] {
      fields.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
    }
  }

  private(set) var faults: [DraftFault] = []
  private(set) var quoteLines: [(line: Int, column: Int)] = []
  private var lines: [Substring]
  private var next = 0
  /// After so many, the rest says nothing new.
  private static let mostFaults = 100

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  mutating func fault(_ field: Field, _ reason: String) {
    fault(line: field.line, column: field.column, reason)
  }

  private mutating func fault(line: Int, column: Int = 1, _ reason: String) {
    guard faults.count < Self.mostFaults else { return }
    faults.append(DraftFault(line: line, column: column, reason: reason))
  }

  // MARK: Header and blocks

  /// The fields before the first block.
  mutating func header(isExpected: Bool = true) -> Block {
    if isExpected { next = 1 }
    let header = fields(
      of: Block(line: 1),
      isExpected
        ? [
          "file", "sha256", "document", "revises", "title", "publisher", "date", "language",
          "to", "from", "min-confidence",
        ] : [])
    guard isExpected else { return header }
    for name in ["file", "sha256", "title"] where header.value(name) == nil {
      fault(line: 1, "\"\(name):\" is missing before the first block")
    }
    return header
  }

  mutating func blocks() -> [Candidate] {
    var candidates: [Candidate] = []
    while next < lines.count {
      let start = next + 1
      next += 1
      let block = fields(
        of: Block(line: start),
        ["to", "do", "title", "number", "from", "ref", "at", "amends", "quote"])
      // Nothing but notes: a block that was emptied is a block that was deleted.
      if block.fields.isEmpty { continue }
      guard let candidate = candidate(block), let quote = block.field("quote") else { continue }
      candidates.append(candidate)
      quoteLines.append((quote.line, quote.column))
    }
    return candidates
  }

  private mutating func candidate(_ block: Block) -> Candidate? {
    for name in ["do", "quote"] where block.value(name) == nil {
      if let empty = block.fields.first(where: { $0.name == name }) {
        fault(empty, "\"\(name):\" says nothing")
      } else {
        fault(line: block.line, "this block has no \"\(name):\"")
      }
    }
    guard let action = block.value("do"), let quote = block.value("quote") else { return nil }
    var span = 0..<0
    if let field = block.field("at") {
      guard let place = TextPlace("bytes " + field.value) else {
        fault(field, "write a place as 1204 to 1388, or leave the line out")
        return nil
      }
      span = place.span
    }
    var candidate = Candidate(action: action, quote: quote, span: span)
    candidate.addressees = block.values("to")
    candidate.issuers = block.values("from")
    candidate.title = block.value("title")
    candidate.number = block.value("number")
    candidate.ref = block.value("ref")
    candidate.amends = block.value("amends")
    return candidate
  }

  // MARK: Fields

  /// Reads fields up to the next block.
  private mutating func fields(of block: Block, _ known: [String]) -> Block {
    var block = block
    while next < lines.count {
      let line = lines[next]
      if line.hasPrefix("---") { return block }
      next += 1
      let isBlank = line.allSatisfy(\.isWhitespace)
      if line.hasPrefix("#") || isBlank { continue }
      if line.first?.isWhitespace == true {
        goOn(&block, line)
      } else if let field = field(line, known) {
        let isRepeated =
          !["to", "from"].contains(field.name)
          && block.fields.contains { $0.name == field.name }
        if isRepeated { fault(line: field.line, "\"\(field.name):\" stands here twice") }
        block.fields.append(field)
      }
    }
    return block
  }

  private mutating func goOn(_ block: inout Block, _ line: Substring) {
    guard !block.fields.isEmpty else {
      fault(line: next, "this goes on with nothing; a field begins at the start of a line")
      return
    }
    let last = block.fields.count - 1
    let more = String(line).trimmed(of: " \t")
    block.fields[last].value += block.fields[last].value.isEmpty ? more : " " + more
  }

  private mutating func field(_ line: Substring, _ known: [String]) -> Field? {
    guard let colon = line.firstIndex(of: ":") else {
      fault(line: next, "a field is written as NAME: VALUE; a note begins with #")
      return nil
    }
    let name = String(line[..<colon]).trimmed(of: " \t").lowercased()
    guard known.isEmpty || known.contains(name) else {
      fault(line: next, "there is no field \"\(name)\"; it takes: " + known.joined(separator: ", "))
      return nil
    }
    let rest = line[line.index(after: colon)...]
    let blanks = rest.prefix(while: \.isWhitespace).count
    return Field(
      name: name, value: String(rest).trimmed(of: " \t"), line: next,
      column: line.distance(from: line.startIndex, to: colon) + 2 + blanks)
  }
}
