import Heed
import Testing

@testable import HeedExchange

@Suite struct DatedTextTests {
  private func pieces(_ text: String) throws -> [String] {
    let today = try #require(CalendarDay("2026-11-24"))
    return DatedText.pieces(of: text, .dayFirst, until: today).map {
      "\($0.on?.description ?? "?"): \($0.text.split(separator: "\n").count)"
    }
  }

  @Test func `each answer has its date`() throws {
    let text = """
      On 21 May 2020 the Company replied:

      We agree.
      On 9 June 2020, the Company further replied:
      It is done.
      """
    #expect(try pieces(text) == ["2020-05-21: 2", "2020-06-09: 2"])
  }

  @Test func `a diary is told by its first line`() throws {
    #expect(
      try pieces("12/03/2021: sent\n13/04/2021: answered") == ["2021-03-12: 1", "2021-04-13: 1"])
    #expect(try pieces("We plan this:\n31 October 2018 - tests\n") == ["?: 2"])
  }

  @Test func `dates in passing and days to come are words`() throws {
    #expect(try pieces("We refer to your letter of 3 May 2019.") == ["?: 1"])
    #expect(try pieces("On 9 August 2022, it was recommended that") == ["?: 1"])
    #expect(try pieces("On 9 August 2032, the Company replied:") == ["?: 1"])
    #expect(try pieces(" \n ") == [])
  }
}
