/// From where the record is looked at: when, with what knowledge, by whose judgement, and
/// whether as the public may see it.
public struct Viewpoint: Hashable, Sendable {
  /// The day in the world that is asked about; `nil`: now.
  public var asOf: CalendarDay?
  /// What had been written down by then, by anyone; `nil`: by now.
  public var knownAt: Instant?
  /// Whether only what is public counts.
  public var isPublic = false
  /// Whose statuses lead; `nil`: the owner's.
  public var assessor: String?

  /// Everything, as it stands, as the owner has it.
  public init() {}

  /// Whether neither a day, nor an instant, nor the public's eyes are asked for: what is kept
  /// with every entry answers.
  public var isPresent: Bool { asOf == nil && knownAt == nil && !isPublic }
}
