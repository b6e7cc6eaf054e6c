/// The kind of thing that happened.
public enum EventKind: String, CaseIterable, Sendable {
  /// A remark of whoever keeps the record.
  case note
  /// Words said or published by somebody.
  case statement
  /// A meeting that was held.
  case meeting
  /// A debate, in a parliament or a council.
  case debate
  /// A resolution or decision of a body.
  case resolution
  /// A step of a law: tabled, adopted, in force, repealed.
  case legislation
  /// Somebody named to a post, confirmed in it or gone from it.
  case appointment
  /// A policy, plan or programme.
  case policy
  /// Money asked for, granted or withdrawn.
  case funding
  /// A visit to a place or a country.
  case visit
  /// A report that was published or handed in.
  case report
  /// A step in a court.
  case court
  /// An answer by whoever was asked.
  case response
  /// A judgement of how far a recommendation is.
  case assessment
  /// Anything else.
  case other
}

extension EventKind {
  /// Whether it tells what others say: whose word a status is must then be said.
  var tellsOthers: Bool { [.statement, .report, .response].contains(self) }
}
