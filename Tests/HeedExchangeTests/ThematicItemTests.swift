import Testing

@testable import HeedExchange

@Suite struct ThematicItemTests {
  @Test func `an item has its number, States, report and source`() {
    let item = ThematicItem(
      "26.1 Ratify the 2014 Protocol (No. 29) (Borduria (Kingdom of)) (Syldavia); Accede to it "
        + "(Ruritania).;\nSource of Position: A/HRC/46/15/Add.1 - Para.20")
    #expect(item.number == "26.1" && item.text.hasPrefix("Ratify the 2014"))
    #expect(item.states == ["Borduria (Kingdom of)", "Syldavia", "Ruritania"])
    #expect(item.document == "A/HRC/46/15" && item.source == "A/HRC/46/15/Add.1 - Para.20")
  }

  @Test func `States may stand together in brackets, and treaties there are none`() {
    let item = ThematicItem(
      "7.12 Mend it (OPCAT) (Borduria,\nSyldavia and the Ruritanian Isles) "
        + "(the former Republic of Nowhere)")
    #expect(
      item.states == [
        "Borduria", "Syldavia", "the Ruritanian Isles", "the former Republic of Nowhere",
      ])
    #expect(
      ThematicItem.listed("Bosnia and Herzegovina, Chad") == ["Bosnia and Herzegovina", "Chad"])
  }

  @Test(arguments: [
    ("121.1 Act", "121.1"), ("A - 123.4 Act", "A-123.4"), ("A-123.4. Act", "A-123.4"),
    ("49.Act", "49"), ("12 Act", "12"), ("Act on it", ""), ("A State acts", ""), ("26.1", ""),
  ])
  func `numbers are written in several ways`(text: String, number: String) {
    #expect(ThematicItem(text).number == number)
  }

  @Test func `headings in a cell tell themes, goals and persons apart`() {
    let lists = ThematicItem.lists(of: "A1 Health\nSDGs:\n- 3\nGroups of Persons: \n- Children")
    #expect(lists == ("A1 Health", "- 3", "- Children"))
  }
}
