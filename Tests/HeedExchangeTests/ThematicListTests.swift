import Heed
import Testing

@testable import HeedExchange

@Suite struct ThematicListTests {
  @Test func `a recommendation has its number, States, document and place`() {
    let parts = ThematicList.Parts(
      "26.1 Ratify the 2014 Protocol (No. 29) (Borduria (Kingdom of)) (Syldavia); Accede to it "
        + "(Ruritania).;\nSource of Position: A/HRC/46/15/Add.1 - Para.20")
    #expect(parts.number == "26.1" && parts.text.hasPrefix("Ratify the 2014"))
    #expect(parts.states == ["Borduria (Kingdom of)", "Syldavia", "Ruritania"])
    #expect(parts.document == "A/HRC/46/15/Add.1" && parts.place == "Para.20")
  }

  @Test func `headings are left out, themes, goals and persons told apart`() throws {
    let (_, rows) = try NamedFormatTests.rows(
      """
      Recommendation,Position,Full list of themes,Assessment/comments on level of implementation
      Theme: Health,,,
      1.1 Act (Borduria);,Supported/Noted,"- Health
      SDGs:
      - 3 - HEALTH
      Affected persons:
      - Children",
      """)
    #expect(rows.count == 1)
    #expect(rows.first?.content.tags == ["theme:Health", "sdg:3 - HEALTH", "affected:Children"])
    #expect(rows.first?.events.map(\.response) == [.partlySupported])
  }
}
