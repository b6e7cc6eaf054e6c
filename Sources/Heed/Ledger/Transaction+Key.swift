internal import HeedSQLite

// What was recorded before: entries by their keys, texts by their hashes.
extension Transaction {
  /// The entry that this copy has recorded under the key, where it has one.
  ///
  /// Fields in `ignoring` were not given, and may differ in a later retry.
  /// - Throws: `.keyTaken` where the key stands for something else, `.keyRedacted` where what it
  ///   stood for was taken away.
  func recorded(
    under key: String?, _ payload: JSONObject, ignoring: [String] = []
  ) throws(Refusal) -> Int? {
    guard let key else { return nil }
    let found = try sql { () throws(SQLiteFailure) in
      try projector.writeKeys(toFind: key)
      return try database.first(
        "SELECT number FROM entry_key WHERE key = ?1 AND writer = ?2", key, writer.name
      ) { $0.int(0) }
    }
    guard let found else {
      try refuseRedacted(key)
      return nil
    }
    let body = try sql { () throws(SQLiteFailure) in try database.survivingBody(of: found) }
    var stored = body?.payload ?? JSONObject()
    var given = payload
    for field in ignoring + ["command"] {
      stored[field] = nil
      given[field] = nil
    }
    guard JSON.object(stored).canonical == JSON.object(given).canonical else {
      throw .keyTaken(key, number: found)
    }
    return found
  }

  /// - Throws: `.keyRedacted` where this copy recorded something under the key, and it was taken
  ///   away.
  private func refuseRedacted(_ key: String) throws(Refusal) {
    let redacted = try sql { () throws(SQLiteFailure) in
      try database.first(
        "SELECT number FROM entry_key WHERE key = ?1 AND writer = ?2", hashedKey(key), writer.name
      ) { $0.int(0) }
    }
    if let redacted { throw .keyRedacted(key, number: redacted) }
  }

  /// What any writer has recorded under the key, as it was recorded; without a payload where it
  /// was redacted.
  func anyRecorded(
    under key: String
  ) throws(Refusal) -> (id: EntryID, number: Int, payload: JSONObject?)? {
    try sql { () throws(SQLiteFailure) in
      try projector.writeKeys(toFind: key)
      for (name, isRedacted) in [(key, false), (hashedKey(key), true)] {
        let found = try database.first(
          "SELECT number FROM entry_key WHERE key = ?1 ORDER BY number LIMIT 1", name
        ) { $0.int(0) }
        guard let found, let id = try database.id(of: found) else { continue }
        var payload =
          if isRedacted { JSONObject?.none } else {
            try database.survivingBody(of: found)?.payload
          }
        payload?["command"] = nil
        return (id, found, payload)
      }
      return nil
    }
  }

  /// Keeps the text of a document beside the entries, once.
  func store(_ text: [UInt8], as sha256: Digest) throws(Refusal) {
    try sql { () throws(SQLiteFailure) in
      try database.run(
        """
        INSERT INTO content (sha256, bytes)
        SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM content WHERE sha256 = ?1)
        """, sha256.bytes, text)
    }
  }
}
