import Testing

@testable import Heed

/// What each built-in scheme holds: frozen, since entries pin a scheme's version.
@Suite struct SchemesTests {
  @Test(arguments: [
    "implementation": """
    unassessed not-assessed | unknown no-information | not-started not-started
    stalled stalled | underway in-progress | partial partly-implemented
    done implemented | done implemented-otherwise | contrary contrary
    ended withdrawn | ended superseded | ended no-longer-applicable
    """,
    "ccpr-a-e": """
    done largely-satisfactory A | partial partially-satisfactory B
    not-started not-satisfactory C | unknown no-cooperation D | contrary contrary E
    """,
    "ccpr-2015": """
    done a | partial b2 | not-started c1 | not-started c2 | unknown d1 | contrary e
    """,
    "roland-a-e": """
    done largely-implemented A | partial partially-implemented B
    not-started not-implemented C | unknown no-information D | contrary contrary E
    """,
    "impactoss-progress": "underway in-preparation | underway in-progress | done completed",
    "upr-info-iri": """
    not-started not-implemented | partial partially-implemented | done fully-implemented
    """,
    "upr-state-table": "not-started no-action | underway ongoing | done completed",
    "undp-key-action": "unassessed no-deadline-established | done completed",
    "unfccc-board-of-auditors": """
    not-started pending | underway under-implementation | done implemented
    """,
    "trc-beyond-94": """
    not-started not-started | underway projects-proposed | underway projects-underway
    done complete
    """,
    "indigenous-watchdog": """
    not-started not-started | stalled stalled | underway in-progress | done complete
    """,
    "politifact": """
    unassessed not-yet-rated | stalled stalled | underway in-the-works | ended promise-broken
    partial compromise | done promise-kept
    """,
    "promiseclock": """
    not-started pending | underway in-progress | done kept | partial partially-kept
    ended broken | unassessed overdue | unknown unverifiable
    """,
    "kerala": "not-started pending | underway in-progress | done fulfilled",
  ])
  func `a scheme of rights and promises keeps its statuses`(name: String, statuses: String) {
    #expect(lines(of: name) == lines(in: statuses))
  }

  @Test(arguments: [
    "gao": "unknown open | done closed-implemented | ended closed-not-implemented",
    "inspector-general": "not-started open-unresolved | underway open-resolved | done closed",
    "doe-inspector-general": """
    unassessed response-not-yet-due | unassessed on-hold-pending-with-oig
    not-started unresolved | underway resolved | done closed
    """,
    "san-diego": """
    done implemented | underway in-process-not-due | underway in-process-past-due
    underway in-process-proposed-alternative | ended will-not-implement
    ended no-further-action | ended not-implemented-n-a | not-started disagree
    """,
    "csb": """
    not-started open-unacceptable-response O-UR
    unassessed open-awaiting-response-or-evaluation-approval O-ARE/AR
    underway open-acceptable-response-or-alternate-response O-ARAR
    ended closed-unacceptable-action-no-response-received C-UA/NRR
    ended closed-reconsidered-superseded C-R/S | ended closed-no-longer-applicable C-NLA
    done closed-exceeds-recommended-action C-ERA | done closed-acceptable-action C-AA
    """,
    "ntsb": """
    unassessed open-await-response OAR | unassessed open-response-received ORR
    unassessed open-initial-response-received | unassessed open-unclassified UCL
    not-started open-unacceptable-response OUA | underway open-acceptable-response OAA
    underway open-acceptable-alternate-response OAAR | done closed-acceptable-action CAA
    done closed-acceptable-alternate-action CAAA | done closed-exceeds-recommended-action CEX
    ended closed-unacceptable-action CUA
    ended closed-unacceptable-action-no-response-received CUAN
    ended closed-reconsidered CR | ended closed-no-longer-applicable CNLA
    ended closed-superseded CS | ended closed-acceptable-action-superseded CAAS
    ended closed-acceptable-alternate-action-superseded CAAAS
    ended closed-unacceptable-action-superseded CUAS
    """,
  ])
  func `a scheme of audit and safety keeps its statuses`(name: String, statuses: String) {
    #expect(lines(of: name) == lines(in: statuses))
  }

  @Test(arguments: [
    ("ccpr-a-e", "B", "partially-satisfactory"), ("ccpr-2015", "C1", "c1"),
    ("ntsb", "oaar", "open-acceptable-alternate-response"),
    ("ntsb", "Open—Await Response", "open-await-response"),
    ("csb", "O - ARE/AR", "open-awaiting-response-or-evaluation-approval"),
    ("san-diego", "In Process (Proposed Alternative)", "in-process-proposed-alternative"),
    ("implementation", "Partly implemented", "partly-implemented"),
  ])
  func `a word as the field prints it is found`(scheme: String, word: String, name: String) {
    #expect(Scheme.builtIn(named: scheme)?.status(matching: word)?.name == name)
  }

  @Test(arguments: [
    ("ccpr-2015", "B1"), ("ccpr-2015", "D2"), ("gao", "Open-Partially Addressed"),
    ("undp-key-action", "Initiated"), ("csb", "C-AAA"),
  ])
  func `a word that was not seen stays unmapped`(scheme: String, word: String) throws {
    #expect(try #require(Scheme.builtIn(named: scheme)).status(matching: word) == nil)
  }

  /// Each status as `stage name code`.
  private func lines(of name: String) -> [String] {
    let statuses = Scheme.builtIn(named: name)?.statuses ?? []
    return statuses.map { status in
      "\(status.stage.rawValue) \(status.name)" + (status.code.map { " " + $0 } ?? "")
    }
  }

  private func lines(in text: String) -> [String] {
    let parts = text.split { $0 == "|" || $0 == "\n" }
    return parts.map { part in part.split(separator: " ").joined(separator: " ") }
  }
}
