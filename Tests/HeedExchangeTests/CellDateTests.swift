import Heed
import Testing

@testable import HeedExchange

@Suite struct CellDateTests {
  @Test(arguments: [
    ("2024-02-28", "2024-02-28"), ("2024-02", "2024-02"), ("2024", "2024"),
    ("2024-02-28T10:00:00Z", "2024-02-28"), ("2024-02-28 10:00", "2024-02-28"),
    ("28/02/2024", "2024-02-28"), ("28.2.2024", "2024-02-28"), ("2024/02/28", "2024-02-28"),
    ("28-02-24", "2024-02-28"), ("28 February 2024", "2024-02-28"), ("Feb 2024", "2024-02"),
    ("45350", "2024-02-28"), ("45350.5", "2024-02-28"), ("Q1 2024", "2024-01..2024-03"),
  ])
  func `dates are read as tables write them`(cell: String, date: String) {
    #expect(CellDate.period(cell, .dayFirst)?.description == date)
  }

  @Test(arguments: ["", "soon", "31/02/2024", "2024-13-01", "1/2", "99999", "//", "1//2024"])
  func `what is no date is none`(cell: String) {
    #expect(CellDate.period(cell, .dayFirst) == nil)
  }

  @Test func `a day that may be a month waits for the order to be told`() {
    #expect(CellDate.period("03/04/2024", nil) == nil)
    #expect(CellDate.period("03/04/2024", .monthFirst)?.description == "2024-03-04")
    #expect(CellDate.order(of: "03/04/2024") == .ambiguous)
    #expect(CellDate.order(of: "04/04/2024") == .nothing)
    #expect(CellDate.order(of: "13/04/2024") == .order(.dayFirst))
    #expect(CellDate.order(of: "04/13/2024") == .order(.monthFirst))
  }
}
