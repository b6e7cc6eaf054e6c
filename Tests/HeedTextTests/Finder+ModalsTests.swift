import Testing

@testable import HeedText

@Suite struct FinderModalsTests {
  @Test(arguments: [
    ("The Ministry of Health should open a clinic.", ["Ministry of Health: open a clinic"]),
    ("The council must not close the school.", ["council: (not) not close the school"]),
    (
      "The Ministry of Health needs to train nurses and to publish the figures.",
      ["Ministry of Health: train nurses and to publish the figures"]
    ),
    (
      "The Ministry of Health should appoint a director, increase support for nurses, "
        + "and protect patients.",
      [
        "Ministry of Health: appoint a director", "Ministry of Health: increase support for nurses",
        "Ministry of Health: protect patients",
      ]
    ),
    (
      "The police should monitor and report on abuses.", ["police: monitor and report on abuses"]
    ),
    (
      "Nor should the council sell the land.", ["council: sell the land"]
    ),
  ])
  func `a modal with a body as its subject asks it`(sentence: String, calls: [String]) {
    #expect(FoundText.calls(sentence) == calls)
  }

  @Test(arguments: [
    "Under article 9 of the treaty, States must register every child.",
    "An operator must close a lock that fails its inspection.",
    "According to the law, the ministry should reply within a month.",
    "Opposition leaders said that the government should resign.",
    "If the council should close the school, pupils will walk.",
    "We should not forget the families.",
    "The ministry should have opened the clinic in May.",
    "Should the ministry open a clinic?",
    "It should be noted that the ministry has opened a clinic.",
    "“The council should pay for my camera,” one resident said.",
    "You should ask for a copy.",
  ])
  func `reported law, others' words, conditions and remarks are left alone`(sentence: String) {
    #expect(FoundText.calls(sentence).isEmpty)
  }

  @Test func `words of the author's own people ask`() {
    #expect(
      FoundText.calls("“The ministry should open its files,” said Jane Doe, director of the group.")
        == ["ministry: open its files"])
  }

  @Test func `a thing that should be done is asked of whoever was asked before`() {
    #expect(
      FoundText.calls(
        "The Ministry of Health should open a clinic. Doctors should be hired for it."
      )
      .last == "Ministry of Health: Doctors should be hired for it")
  }
}
