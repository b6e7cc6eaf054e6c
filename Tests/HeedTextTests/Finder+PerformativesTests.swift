import Testing

@testable import HeedText

@Suite struct FinderPerformativesTests {
  @Test(arguments: [
    (
      "We urge the Ministry of Justice to repeal the decree.",
      ["Ministry of Justice: repeal the decree"]
    ),
    (
      "1. Calls upon all States to cease the sale of arms and to report to the Council;",
      ["all States: (not) cease the sale of arms", "all States: report to the Council"]
    ),
    (
      "2. Notes the report, and requests the Secretary-General to publish it;",
      ["Secretary-General: publish it"]
    ),
    (
      "The Committee recommends that the State party adopt a law and ensure its enforcement.",
      ["State party: adopt a law", "State party: ensure its enforcement"]
    ),
    (
      "We recommend that the Bureau (1) review the files, (2) refund the fees, "
        + "and (3) train its staff.",
      ["Bureau: review the files", "Bureau: refund the fees", "Bureau: train its staff"]
    ),
    (
      "It was recommended to the Director of Safety that he include failures in the checklist.",
      ["Director of Safety: include failures in the checklist"]
    ),
    ("Member States are urged to ratify the protocol.", ["Member States: ratify the protocol"]),
    (
      "We call on hotels to disclose the figures, and on the Ministry of Tourism to publish them.",
      ["hotels: disclose the figures", "Ministry of Tourism: publish them"]
    ),
    ("I would also invite the Trust to keep a list.", ["Trust: keep a list"]),
    (
      "It is essential that the Department of Education publish its plan.",
      ["Department of Education: publish its plan"]
    ),
  ])
  func `an author's asking is found with whom it asks and what`(
    sentence: String, calls: [String]
  ) {
    #expect(FoundText.calls(sentence) == calls)
  }

  @Test(arguments: [
    "Israeli Prime Minister Benjamin Netanyahu called on governments to thwart the court.",
    "He asked the ministry to open a clinic.",
    "We do not call on anybody to stop paying bills.",
    "We urge you to undertake the following actions.",
    "Recalling its resolution, in which it demanded that all parties cease fire,",
    "The request invites bids for the creation of a system.",
  ])
  func `others' calls and what only announces are left alone`(sentence: String) {
    #expect(FoundText.calls(sentence).isEmpty)
  }
}
