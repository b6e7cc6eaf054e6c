/// How one recommendation stands to another; read from the one that makes the relation.
public enum RelationKind: String, CaseIterable, Sendable {
  /// It is a part of the other.
  case partOf = "part-of"
  /// It asks again for what the other asked.
  case repeats
  /// It takes the place of the other.
  case supersedes
  /// It has to do with the other in some other way.
  case related
}
