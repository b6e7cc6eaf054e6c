/// On whose word a status stands.
public enum Basis: String, CaseIterable, Sendable {
  /// An assessor's judgement.
  case assessment
  /// What an addressee or a responsible body says of itself; never leads a status.
  case claim
}
