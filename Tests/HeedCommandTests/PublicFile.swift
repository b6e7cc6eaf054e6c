/// A file to import of which a part is public.
enum PublicFile {
  /// `word` stands in every field of what is not public, and `day` is its date.
  static func text(_ word: String, day: String) -> String {
    #"""
    {"heed": 1, "assessor": "Owner",
     "documents": [
      {"key": "letter", "title": "A letter", "visibility": "public"},
      {"key": "WORD", "title": "WORD", "publisher": "WORD", "date": "DAY",
       "visibility": "private"}],
     "recommendations": [
      {"ref": "WORD", "title": "WORD", "text": "WORD", "quote": "WORD", "addressees": ["WORD"],
       "issuers": ["WORD"], "tags": ["WORD", "theme:WORD"], "priority": "WORD", "number": "WORD",
       "source_id": "WORD", "document": "WORD", "place": "WORD", "issued_on": "DAY",
       "due_on": "DAY", "responsible": [{"name": "WORD"}], "visibility": "private",
       "milestones": [{"name": "WORD", "status": "implemented"}]},
      {"ref": "roads", "title": "Mend the roads", "addressees": ["Ministry", "Army"],
       "issuers": ["Union"], "document": "letter", "issued_on": "2021", "due_on": "2023",
       "tags": ["theme:aid"], "visibility": "public",
       "milestones": [{"name": "begun", "status": "in-progress"}]},
      {"ref": "aid", "title": "Let aid in", "addressees": ["Ministry"], "document": "letter"},
      {"ref": "shared", "title": "WORD", "addressees": ["Ministry", "WORD"],
       "document": "letter", "tags": ["theme:aid"], "visibility": "internal"}],
     "events": [
      {"key": "WORD", "on": "DAY", "title": "WORD", "note": "WORD", "kind": "report",
       "assessor": "WORD", "visibility": "private", "sources": [{"title": "WORD", "url": "WORD"}],
       "recommendations": [{"ref": "roads", "status": "implemented", "because": "WORD",
        "for": ["Army"], "response": "rejected", "verbatim": "WORD"}]},
      {"key": "b", "on": "2022", "title": "Work began", "visibility": "public",
       "sources": [{"title": "WORD", "visibility": "internal"}, {"title": "A paper"}],
       "recommendations": [{"ref": "roads", "milestone": "begun"}]},
      {"key": "c", "on": "DAY", "title": "WORD", "visibility": "internal",
       "recommendations": [{"ref": "roads", "status": "contrary", "because": "WORD"},
        {"ref": "shared", "status": "WORD"}]},
      {"key": "d", "on": "2022-05", "title": "Work stopped", "visibility": "public",
       "assessor": "Watch",
       "recommendations": [{"ref": "roads", "status": "stalled", "for": ["Ministry", "Army"]}]}],
     "relations": [
      {"from": "roads", "kind": "repeats", "to": "WORD"},
      {"from": "WORD", "kind": "supersedes", "to": "roads"},
      {"from": "shared", "kind": "part-of", "to": "roads"}]}
    """#.replacing("WORD", with: word).replacing("DAY", with: day)
  }
}
