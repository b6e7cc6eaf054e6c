/// The name of an option, which has one meaning at every verb that takes it.
///
/// The raw value is the word after the two hyphens. A verb's `Syntax` says which of them it takes
/// and which may be given more than once.
enum OptionName: String, CaseIterable, Sendable {
  case ledger, to, from, `for`, assessor, claim, on, because, source, place, note, kind
  case visibility, key, `in`, tag, lead, with, status, stage, response, priority, issued, due
  case since, until
  case asOf = "as-of"
  case knownAt = "known-at"
  case by, format, ref, title, text, number, milestone, owner, scheme, match, head, limit
  case color, width
  case dryRun = "dry-run"
  case yes, force, `public`, quiet, planned, open, overdue, regressed, unmapped, stale, unique,
    quick, all
  case verbatim, within, clear, expect, compare
  case followUp = "follow-up"
  case sourceVisibility = "source-visibility"
  case alone
  case partOf = "part-of"
  case repeats, supersedes, related
  case quote, accept, draft, explain, output
  case minConfidence = "min-confidence"
  case map, sheet
  case skipBad = "skip-bad"
  case help, version
}

extension OptionName {
  /// The word as it is typed: `--as-of`.
  var typed: String { "--" + rawValue }

  /// The word as it is typed with what follows it: `--as-of DATE`, or `--yes` alone.
  var typedWithValue: String { valueName.map { "\(typed) \($0)" } ?? typed }

  /// The single letter that may stand for it after one hyphen; only flags have one.
  var letter: Character? {
    switch self {
    case .help: "h"
    case .quiet: "q"
    case .dryRun: "n"
    case .yes: "y"
    default: nil
    }
  }

  /// The option that `letter` stands for.
  init?(letter: Character) {
    switch letter {
    case "h": self = .help
    case "q": self = .quiet
    case "n": self = .dryRun
    case "y": self = .yes
    default: return nil
    }
  }

  /// Whether it may stand before the verb as well as after it, whatever the verb.
  var isGlobal: Bool {
    switch self {
    case .ledger, .color, .quiet, .help: true
    default: false
    }
  }

  /// What its value is called in help; `nil` for a flag, which takes none.
  var valueName: String? {
    switch self {
    case .ledger, .output: "PATH"
    case .to, .from, .for: "WHO"
    case .assessor, .claim, .owner, .scheme: "NAME"
    case .on, .issued, .due, .since, .until, .asOf, .knownAt: "DATE"
    case .because: "WHY"
    case .source: "ADDRESS"
    case .place, .note, .key, .text, .quote, .verbatim: "TEXT"
    case .draft, .map: "FILE"
    case .sheet: "NAME"
    case .minConfidence: "SHARE"
    case .followUp, .within: "TIME"
    case .clear: "FIELD"
    case .expect: "CONDITION"
    case .partOf, .repeats, .supersedes, .related: "REF"
    case .kind: "KIND"
    case .visibility, .sourceVisibility, .priority: "LEVEL"
    case .in: "DOCUMENT"
    case .tag: "TAG"
    case .lead, .with: "BODY"
    case .status: "STATUS"
    case .stage: "STAGE"
    case .response: "RESPONSE"
    case .by: "GROUPING"
    case .format: "FORMAT"
    case .ref: "REF"
    case .title: "TITLE"
    case .number: "NUMBER"
    case .milestone: "NAME=STATUS"
    case .match: "WORDS"
    case .head: "LINE"
    case .limit: "COUNT"
    case .color: "WHEN"
    case .width: "COLUMNS"
    case .dryRun, .yes, .force, .public, .quiet, .planned, .open, .overdue, .regressed, .unmapped,
      .stale,
      .unique, .compare, .quick, .all, .alone, .accept, .explain, .skipBad, .help, .version:
      nil
    }
  }
}

extension OptionName {
  /// What it means, in one line for help and the man page.
  var help: String {
    switch self {
    case .ledger: "the ledger file, instead of the one found by itself"
    case .to: "who is asked to act (addressee)"
    case .from: "who asks (issuer)"
    case .for: "the addressee that is judged, where a recommendation has several"
    case .assessor: "who judges; the ledger's owner unless said otherwise"
    case .claim: "the body that says this of itself; never leads a status"
    case .on: "when it happened: 2023, 2023-10, 2023-10-13 or 2024-07-13..2024-07-16"
    case .because: "why, kept in the history"
    case .source: "evidence: an address or a title"
    case .place: "where in the source: a page, a paragraph"
    case .note: "a remark kept with the entry"
    case .kind: "kind of event: note, statement, meeting, legislation, appointment, report ..."
    case .visibility: "who may see it: private, internal or public"
    case .key: "makes a retry safe: the same key is recorded once"
    case .in: "the document it stands in"
    case .tag: "a tag, free or as facet:value"
    case .lead: "the body charged with carrying it out"
    case .with: "a body that contributes to carrying it out"
    case .status: "a status of the scheme, or SCHEME/STATUS"
    case .stage: "a stage: unassessed, unknown, contrary, not-started, underway, done ..."
    case .response: "the addressee's answer: none, supported, partly-supported, noted, rejected"
    case .priority: "how urgent it is"
    case .issued: "when it was issued; to choose by it, a range: 2021..2023"
    case .due: "when it is due; to choose by it, a range: ..2024-03-31"
    case .since: "from this day; 2023 means its first day"
    case .until: "up to and with this day; 2023 means its last day"
    case .asOf: "as things stood in the world on this day; 2023 means its last day"
    case .knownAt: "as far as anyone had written down by then"
    case .by: "group by addressee, issuer, lead, document, tag, a facet, status or year"
    default: workingHelp
    }
  }

  private var workingHelp: String {
    switch self {
    case .format: "format to read or write: text, json, jsonl, csv, tsv, md, html ..."
    case .ref: "the short handle of the recommendation"
    case .title: "the title"
    case .text: "the full text"
    case .quote: "the exact words of the document"
    case .accept: "take the proposals without asking"
    case .draft: "write the proposals to this file, to be edited and imported"
    case .output: "write to this file, or tables into this folder"
    case .explain: "say why each was proposed"
    case .minConfidence: "leave out what the finder is less sure of, from 0 to 1"
    case .number: "the document's own number for it: 121.1"
    case .milestone: "a named step and the status it stands for: nominated=in-progress"
    case .owner: "the organisation or coalition whose ledger it is"
    case .scheme: "the status scheme to use"
    case .match: "with these words in its text"
    case .head: "the head that the ledger must contain"
    case .limit: "at most so many"
    case .color: "colour on the terminal: auto, always or never"
    case .width: "width of the text in columns"
    case .dryRun: "show what would be recorded, and record nothing"
    case .yes: "do not ask"
    case .force: "over an existing file"
    case .public: "only what is public"
    case .quiet: "say less"
    case .planned: "the date lies ahead on purpose"
    case .open: "neither done nor ended"
    case .overdue: "past its due date and not done"
    case .regressed: "less far now than it once was"
    case .unmapped: "with a status that no scheme knows"
    case .stale: "open, and not looked at for its follow-up time, or a year"
    case .unique: "count what repeats one another once"
    case .verbatim: "the answer in the addressee's own words"
    case .within: "how far ahead: 90d, 12w, 6m or 1y"
    case .clear: "empty this field"
    case .expect: "what must be so: done=3, overdue<=2, total>0"
    case .compare: "every assessor beside the others, and where they disagree"
    case .sourceVisibility: "who may see the sources, where fewer than may see the event"
    case .alone: "recommendations without their events"
    case .followUp: "look at it again every 90d, 12w, 6m or 1y while it is open"
    case .partOf: "it is a part of this one"
    case .repeats: "it asks again for what this one asked"
    case .supersedes: "it takes the place of this one"
    case .related: "it has to do with this one"
    case .map: "which column of a table is what; written where there is none"
    case .sheet: "the sheet of a workbook, instead of the one that has recommendations"
    case .skipBad: "record the other rows, and write the bad ones to a file"
    case .quick: "check less, and faster"
    case .all: "everything, without a limit"
    case .help: "show help"
    case .version: "show the version"
    default: ""
    }
  }
}
