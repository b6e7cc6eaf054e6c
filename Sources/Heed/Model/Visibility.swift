/// Who may see an entry: private < internal < public.
public enum Visibility: String, CaseIterable, Comparable, Sendable {
  /// Never leaves this copy.
  case `private`
  /// Shared with partners; the default.
  case `internal`
  /// May be published: a deliberate act.
  case `public`

  /// Whether fewer may see it than the other.
  public static func < (left: Visibility, right: Visibility) -> Bool {
    left.level < right.level
  }

  /// By its place in the order: 0 private, 1 internal, 2 public.
  init(level: Int) { self = Self.allCases[min(max(level, 0), 2)] }

  /// Its place in the order: 0 private, 1 internal, 2 public.
  var level: Int {
    switch self {
    case .private: 0
    case .internal: 1
    case .public: 2
    }
  }
}
