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

extension RelationKind {
  /// How it is read, before the other's ref: `supersedes`.
  public var label: String {
    switch self {
    case .partOf: "part of"
    case .repeats: "repeats"
    case .supersedes: "supersedes"
    case .related: "related to"
    }
  }

  /// How it is said of the recommendation: `is part of`.
  public var phrase: String {
    switch self {
    case .partOf, .related: "is \(label)"
    case .repeats, .supersedes: label
    }
  }

  /// How it is read from the other: `superseded by`.
  public var inverseLabel: String {
    switch self {
    case .partOf: "parts:"
    case .repeats: "repeated by"
    case .supersedes: "superseded by"
    case .related: "related to"
    }
  }
}
