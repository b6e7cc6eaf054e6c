import Testing

@testable import HeedText

@Suite struct WrittenDateTests {
  @Test(arguments: [
    ("2024-08-19", "2024-08-19"), ("2024-08-19T10:00:00+02:00", "2024-08-19"),
    ("August 19, 2024", "2024-08-19"), ("Geneva, 3 May 2021", "2021-05-03"),
    ("Mon, 19 Aug 2024 10:00:00 +0200", "2024-08-19"), ("the 1st of June 1999", "1999-06-01"),
    ("Paris, le 1er août 2020", "2020-08-01"), ("Madrid, 5 de marzo de 2019", "2019-03-05"),
    ("Berlin, den 7. März 2018", "2018-03-07"), ("April 2021", "2021-04"),
    ("16 June–8 July 2025", "2025-07-08"),
  ])
  func `a date is read as people write it`(text: String, date: String) {
    #expect(WrittenDate.first(in: text) == date)
  }

  @Test(arguments: [
    "", "3/4/2024", "in 2024", "May we ask", "40 May", "2024-13-01", "9 of 12",
  ])
  func `what is no date is none`(text: String) {
    #expect(WrittenDate.first(in: text) == nil)
  }

  @Test func `a date stands by itself or is called one`() {
    #expect(WrittenDate.standing(in: "Vienna, 3 May 2021") == "2021-05-03")
    #expect(
      WrittenDate.standing(in: "Report 12 of the board | Published: 2021-05-03 | Board")
        == "2021-05-03")
    #expect(WrittenDate.standing(in: "Mary Brook, 76, December 2017") == nil)
    #expect(WrittenDate.standing(in: "Aue, December 2017") == "2017-12")
    #expect(
      WrittenDate.standing(in: "The bridge was closed on 3 May 2021 after it cracked.") == nil)
  }
}
