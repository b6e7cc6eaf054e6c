internal import HeedSQLite

// Who may see what: the rule stands in `schema.sql`, in the views that are asked here.
extension Connection {
  /// Lets statements ask whether the public may see an event, a recommendation or a relation:
  /// `(?1 = 0 OR is_public_event(v.number))`, with whether the public asks as the parameter.
  func definePublic() {
    define("is_public_event", as: "SELECT 1 FROM public_event WHERE number = ?1")
    define(
      "is_public_recommendation", as: "SELECT 1 FROM public_recommendation WHERE number = ?1")
    define("is_public_relation", as: "SELECT 1 FROM public_relation WHERE number = ?1")
  }

  /// No more visible than all that it names; `nil` where it is not here.
  func visibility(ofRecommendation number: Int) throws(SQLiteFailure) -> Visibility? {
    try first("SELECT level FROM recommendation_level WHERE number = ?1", number) {
      Visibility(level: $0.int(0))
    }
  }

  /// No more visible than all that it names; `nil` where it is not here.
  func visibility(ofEvent number: Int) throws(SQLiteFailure) -> Visibility? {
    try first("SELECT level FROM event_level WHERE number = ?1", number) {
      Visibility(level: $0.int(0))
    }
  }
}
