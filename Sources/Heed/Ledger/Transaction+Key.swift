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
    guard let found = try ownNumber(under: key) else {
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
    if let redacted = try ownNumber(under: hashedKey(key)) {
      throw .keyRedacted(key, number: redacted)
    }
  }

  private func ownNumber(under key: String) throws(Refusal) -> Int? {
    let mark = EntryKey(key).mark
    return try sql { () throws(SQLiteFailure) in
      try projector.writeKeys(toFind: mark)
      return try database.first(
        """
        SELECT k.number FROM entry_key AS k CROSS JOIN entry AS e ON e.number = k.number
         WHERE k.key = ?1 AND e.writer = ?2
        """, mark.words, writer.name
      ) { $0.int(0) }
    }
  }

  /// What any writer has recorded under the key, as it was recorded; without a payload where it
  /// was redacted.
  func anyRecorded(
    under key: String
  ) throws(Refusal) -> (id: EntryID, number: Int, payload: JSONObject?)? {
    try sql { () throws(SQLiteFailure) in
      for (name, isRedacted) in [(key, false), (hashedKey(key), true)] {
        let mark = EntryKey(name).mark
        try projector.writeKeys(toFind: mark)
        guard let found = try database.numbers(under: mark).first,
          let id = try database.id(of: found)
        else { continue }
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
