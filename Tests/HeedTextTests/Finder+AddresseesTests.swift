import Testing

@testable import HeedText

@Suite struct FinderAddresseesTests {
  @Test func `short forms find the name used before`() {
    let text = """
      President Ana Marowa met the National Records Bureau (NRB) on Monday.

      Marowa should appoint a judge. The NRB should open its files. It should publish them.
      """
    #expect(
      FoundText.calls(text) == [
        "President Ana Marowa: appoint a judge", "National Records Bureau: open its files",
        "National Records Bureau: publish them",
      ])
  }

  @Test func `the government is that of the nation spoken of`() {
    #expect(
      FoundText.calls(
        "Kazakh authorities have detained ten people. The government should release them."
      ) == ["Kazakh government: release them"])
  }

  @Test func `you is whom a letter is addressed to`() {
    #expect(
      FoundText.calls(
        "Dear Minister Orsted,\n\nI write on behalf of the Open Door Trust.\n\n"
          + "We urge you to release him."
      ) == ["Minister Orsted: release him"])
  }

  @Test func `parties joined by and are two where each has a name of its own`() {
    #expect(
      FoundText.proposals("We call upon the Ministry of Health and the police to share the files.")
        .first?.addressees == ["Ministry of Health", "police"])
    #expect(
      FoundText.proposals(
        "We call upon federal, provincial, and municipal governments to share it."
      )
      .first?.addressees == ["federal, provincial, and municipal governments"])
  }
}
