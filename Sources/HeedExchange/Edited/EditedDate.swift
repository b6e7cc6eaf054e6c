internal import Heed

/// A date of an edited table, as a spreadsheet may have rewritten it.
enum EditedDate {
  /// What somebody has made of a date.
  typealias Outcome = EditedCell<Period>

  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `order` is that of day and month in the file, where it is known. Where it is not, a date that
  /// reads both ways is the one that stands here if either reading is.
  static func outcome(
    _ cell: String, _ here: String?, former: [String?], _ order: DateOrder?
  ) -> Outcome {
    if reads(cell, as: here, order) { return .same }
    if former.contains(where: { reads(cell, as: $0, order) }) { return .former }
    let text = cell.trimmed
    if text.isEmpty { return .emptied }
    if let period = CellDate.period(text, order) ?? abbreviated(text) { return .changed(period) }
    if CellDate.order(of: text) == .ambiguous {
      return .unclear(
        "\"\(text.prefix(60))\" can be read with the day first or the month; write it as 2024-06-05"
      )
    }
    return .unclear(
      "\"\(text.prefix(60))\" is no date; write it as 2024-02-28, 2024-02, 2024 or two of them "
        + "around two points")
  }

  private static func reads(_ cell: String, as date: String?, _ order: DateOrder?) -> Bool {
    let text = cell.trimmed
    guard let date, !date.isEmpty else { return text.isEmpty }
    if text == date { return true }
    let orders = order.map { [$0] } ?? DateOrder.allCases
    return orders.contains { CellDate.period(text, $0)?.description == date }
      || abbreviated(text)?.description == date || isMonth(text, date)
  }

  /// A day as Excel writes it in English: `5-Jun-24`.
  private static func abbreviated(_ text: String) -> Period? {
    let parts = text.lowercased().split(separator: "-")
    guard parts.count == 3, parts[1].utf8.count == 3, [2, 4].contains(parts[2].utf8.count),
      let month = months.firstIndex(of: String(parts[1])), let day = Int(parts[0]),
      var year = Int(parts[2])
    else { return nil }
    if year < 100 { year += year < 70 ? 2000 : 1900 }
    return CalendarDay(year: year, month: month + 1, day: day).map { Period(day: $0) }
  }

  /// Whether the text is a month as spreadsheets write it, `Apr-21`, and the date is that month.
  private static func isMonth(_ text: String, _ date: String) -> Bool {
    guard date.utf8.count == 7 else { return false }
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard parts.count == 2, let month = months.firstIndex(of: String(parts[0].prefix(3))),
      [2, 4].contains(parts[1].utf8.count)
    else { return false }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    return date.hasSuffix("-" + number) && date.prefix(4).hasSuffix(parts[1])
  }
}
