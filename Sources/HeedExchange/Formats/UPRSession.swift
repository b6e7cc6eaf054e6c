/// A session of the working group of the Universal Periodic Review, and when it was.
///
/// The review of a State is held in the working group; its answers are final where the Human
/// Rights Council adopts the outcome, some months later.
struct UPRSession: Equatable {
  /// Units: counted from 1.
  let number: Int
  /// The cycle of reviews that it belongs to. Units: counted from 1.
  let cycle: Int
  /// The month in which it began: `2012-10`.
  let heldIn: String
  /// The month in which the Council adopted what came of it; `nil` where that is not known here.
  let adoptedIn: String?

  /// The session that a text names by its number: `14`, `34th Session`, `41 - November 2022`.
  init?(naming text: String) {
    let digits = text.drop { !Self.isDigit($0) }.prefix(while: Self.isDigit)
    guard let number = Int(digits), Self.months.indices.contains(number - 1) else { return nil }
    self.number = number
    cycle = Self.lastOfCycles.filter { $0 < number }.count + 1
    (heldIn, adoptedIn) = Self.months[number - 1]
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static let lastOfCycles = [12, 26, 40]

  /// General knowledge, to the month: when the working group met, and the Council after it.
  private static let months: [(heldIn: String, adoptedIn: String?)] = [
    ("2008-04", "2008-06"), ("2008-05", "2008-06"), ("2008-12", "2009-03"),
    ("2009-02", "2009-06"), ("2009-05", "2009-09"), ("2009-11", "2010-03"),
    ("2010-02", "2010-06"), ("2010-05", "2010-09"), ("2010-11", "2011-03"),
    ("2011-01", "2011-06"), ("2011-05", "2011-09"), ("2011-10", "2012-03"),
    ("2012-05", "2012-09"), ("2012-10", "2013-03"), ("2013-01", "2013-06"),
    ("2013-04", "2013-09"), ("2013-10", "2014-03"), ("2014-01", "2014-06"),
    ("2014-04", "2014-09"), ("2014-10", "2015-03"), ("2015-01", "2015-06"),
    ("2015-05", "2015-09"), ("2015-11", "2016-03"), ("2016-01", "2016-06"),
    ("2016-05", "2016-09"), ("2016-10", "2017-03"), ("2017-05", "2017-09"),
    ("2017-11", "2018-03"), ("2018-01", "2018-06"), ("2018-05", "2018-09"),
    ("2018-11", "2019-03"), ("2019-01", "2019-07"), ("2019-05", "2019-09"),
    ("2019-11", "2020-03"), ("2020-01", "2020-09"), ("2020-11", "2021-03"),
    ("2021-01", "2021-07"), ("2021-05", "2021-09"), ("2021-11", "2022-03"),
    ("2022-01", "2022-06"), ("2022-11", "2023-03"), ("2023-01", "2023-06"),
    ("2023-05", "2023-09"), ("2023-11", "2024-03"), ("2024-01", "2024-06"),
    ("2024-04", "2024-09"), ("2024-11", "2025-03"), ("2025-01", "2025-06"),
    ("2025-04", "2025-09"), ("2025-11", "2026-03"),
  ]
}
