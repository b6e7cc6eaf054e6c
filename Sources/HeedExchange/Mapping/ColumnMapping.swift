/// Which column of a table is what.
public struct ColumnMapping: Equatable, Sendable {
  /// A column and what it is.
  public struct Column: Equatable, Sendable {
    /// The column's name in the table.
    public var name: String
    /// What it is.
    public var field: ColumnField
    /// The facet of its tags: `theme`.
    public var facet: String?
    /// What separates several values in a cell; `nil`: there is one.
    public var separator: String?
    /// Whether it says to which part of the source a row belongs, as a session does.
    public var isScope = false
    /// The line of the map file that says so. Units: counted from 1.
    public var line: Int?

    /// A column of that name.
    public init(
      _ name: String, _ field: ColumnField, facet: String? = nil, split separator: String? = nil,
      isScope: Bool = false
    ) {
      self.name = name
      self.field = field
      self.facet = facet
      self.separator = separator
      self.isScope = isScope
    }

    /// Two columns are alike whatever the line that says so.
    public static func == (left: Column, right: Column) -> Bool {
      left.name == right.name && left.field == right.field && left.facet == right.facet
        && left.separator == right.separator && left.isScope == right.isScope
    }
  }

  /// A value that holds for all rows.
  public struct Constant: Equatable, Sendable {
    /// What it is.
    public var field: ColumnField
    /// The facet of a tag.
    public var facet: String?
    /// The value.
    public var value: String

    /// That value for all rows.
    public init(_ field: ColumnField, facet: String? = nil, _ value: String) {
      self.field = field
      self.facet = facet
      self.value = value
    }
  }

  /// What the source is called: its rows are known again by it.
  public var source: String
  /// The named format whose words and cells the table has.
  public var format: String?
  /// Whether a row is a step in the history of a recommendation.
  public var isHistory = false
  /// In which order dates in digits are written; `nil`: told from the data.
  public var dateOrder: DateOrder?
  /// In whose words statuses are given; `nil`: the ledger's scheme.
  public var scheme: String?
  /// The columns, in the order of the table.
  public var columns: [Column]
  /// What holds for all rows.
  public var constants: [Constant] = []

  /// A mapping of those columns.
  public init(source: String, _ columns: [Column] = []) {
    self.source = source
    self.columns = columns
  }

  /// The first column that is that.
  func column(_ field: ColumnField) -> Column? { columns.first { $0.field == field } }

  /// Whether a column or a constant is that.
  func has(_ field: ColumnField) -> Bool {
    column(field) != nil || constants.contains { $0.field == field }
  }

  /// Whether a row may say what became of its recommendation.
  public var hasStatuses: Bool { has(.status) }

  /// The column of statuses for which nobody is said to judge.
  public var unjudged: String? {
    has(.assessor) ? nil : column(.status)?.name
  }
}
