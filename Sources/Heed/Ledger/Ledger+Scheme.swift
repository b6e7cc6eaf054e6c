internal import HeedSQLite

extension Ledger {
  /// Defines a scheme, or a new version of one, from a file in JSON.
  ///
  /// The same definition again adds nothing. What was asserted by an earlier version keeps its
  /// meaning. The file's name is used in messages only.
  /// - Throws: `Refusal` with everything that is wrong in the file.
  public func defineScheme(
    _ bytes: [UInt8], named path: String, visibility: Visibility? = nil, isDryRun: Bool = false
  ) throws(Refusal) -> Acknowledgement {
    let json: JSON
    do throws(JSONFault) {
      json = try JSON(parsing: bytes)
    } catch {
      throw .badFile(path: path, line: error.line, column: error.column, reason: error.reason)
    }
    let file = SchemeFile(json)
    guard file.faults.isEmpty else { throw .badItems(path: path, reasons: file.faults) }
    var known: KnownScheme?
    var scheme = Scheme(
      name: file.name, version: 0, title: file.title, source: file.source,
      statuses: file.statuses)
    return try write(isDryRun: isDryRun) { transaction throws(Refusal) in
      let versions = try transaction.sql { () throws(SQLiteFailure) in
        try ownSchemes(named: file.name)
      }
      known = versions.last { file.version == nil || $0.scheme.version == file.version }
      if let found = known {
        scheme = scheme.numbered(found.scheme.version)
        if found.scheme.says(scheme) { return }
        guard file.version == nil else {
          throw .schemeTaken(file.name, version: scheme.version, number: found.number ?? 0)
        }
        known = nil
      }
      let last = try transaction.sql { () throws(SQLiteFailure) in
        try database.first("SELECT max(version) FROM scheme WHERE name = ?1", file.name) {
          $0.int(0)
        }
      }
      // A version that was retracted is not given again by itself: what it said is pinned.
      scheme = scheme.numbered(file.version ?? (last ?? 0) + 1)
      try transaction.append(
        .schemeDefined, scheme.payload, visibility: visibility ?? .internal)
    } then: { transaction throws(Refusal) in
      let subject = Acknowledgement.Subject.defined(
        scheme: scheme.name, version: scheme.version, statuses: scheme.statuses.count)
      guard let known, let number = known.number else {
        return transaction.acknowledgement(subject)
      }
      return transaction.acknowledgement(
        subject, repeating: number, visibility: known.visibility)
    }
  }

  /// Gives words that no scheme knows a meaning: that of a status of their scheme, or a stage.
  ///
  /// A word is found as it came, else by what reads the same apart from case, spaces and hyphens.
  /// - Throws: `.notUnmapped` for a word that is not in use, or has its meaning from its scheme.
  public func mapWords(
    of scheme: String, _ words: [(word: String, meaning: String)],
    visibility: Visibility? = nil, isDryRun: Bool = false
  ) throws(Refusal) -> Acknowledgement {
    var mapped: [Acknowledgement.MappedWord] = []
    var before = 0
    var last: MappedWord?
    return try write(isDryRun: isDryRun) { transaction throws(Refusal) in
      before = try transaction.sql { () throws(SQLiteFailure) in try unmappedRecommendations() }
      let known = try transaction.sql { () throws(SQLiteFailure) in
        try versions(of: scheme).last
      }
      var unmapped = try unmappedWords(of: scheme).map(\.word)
      if known == nil, unmapped.isEmpty, try mappings(in: scheme).isEmpty {
        throw .unknownScheme(scheme, nearest: try nearestSchemes(to: scheme))
      }
      // At most as visible as the scheme; one that comes with Heed is public.
      let limit = known.map { [(name: scheme, visibility: $0.visibility)] } ?? []
      let visibility = try clamp(visibility, under: limit)
      for (word, meaning) in words {
        let stage = try self.stage(meant: meaning, known?.scheme)
        let found = unmapped.spelling(word)
        if found.isEmpty {
          last = try mapping(of: word, in: scheme, to: stage, unmapped)
          mapped.append(Acknowledgement.MappedWord(word: word, stage: stage, isNew: false))
        }
        for word in found {
          let payload = WordMapping(scheme: scheme, word: word, stage: stage).payload
          try transaction.append(.wordMapped, payload, visibility: visibility)
          mapped.append(Acknowledgement.MappedWord(word: word, stage: stage, isNew: true))
          unmapped.removeAll { $0.utf8.elementsEqual(word.utf8) }
        }
      }
    } then: { transaction throws(Refusal) in
      let after = try transaction.sql { () throws(SQLiteFailure) in
        try unmappedRecommendations()
      }
      let subject = Acknowledgement.Subject.mapped(
        scheme: scheme, words: mapped, recommendations: before - after)
      guard let last, let number = last.number, !mapped.contains(where: \.isNew) else {
        return transaction.acknowledgement(subject)
      }
      return transaction.acknowledgement(
        subject, repeating: number, visibility: last.visibility)
    }
  }

  /// The stage that a word of a mapping stands for: that of a status of the scheme, or its own.
  private func stage(meant word: String, _ scheme: Scheme?) throws(Refusal) -> Stage {
    if let stage = scheme?.status(matching: word)?.stage ?? Stage(meant: word) { return stage }
    let names = scheme?.statuses.map(\.name) ?? []
    throw .unknownWord(
      word, option: "a mapping",
      words: names + Stage.meant.map(\.rawValue).filter { !names.contains($0) })
  }

  /// The mapping that a word already has.
  private func mapping(
    of word: String, in scheme: String, to stage: Stage, _ unmapped: [String]
  ) throws(Refusal) -> MappedWord {
    let known = try mappings(in: scheme)
    guard let found = known.first(where: { folded($0.word) == folded(word) }) else {
      throw .notUnmapped(
        word, scheme: scheme, nearest: nearest(to: word, in: unmapped, limit: 3))
    }
    guard found.stage == stage else {
      throw .wordMapped(found.word, stage: found.stage.rawValue, number: found.number ?? 0)
    }
    return found
  }

  // MARK: Words as statuses

  /// The scheme of that name in which a status is given now: its latest version.
  func scheme(named name: String) throws(Refusal) -> Scheme? {
    if let builtIn = Scheme.builtIn(named: name) { return builtIn }
    return try reading { () throws(SQLiteFailure) in try ownSchemes(named: name).last?.scheme }
  }

  func nearestSchemes(to name: String) throws(Refusal) -> [String] {
    let own = try reading { () throws(SQLiteFailure) in
      try ownSchemes().map(\.scheme.name)
    }
    return nearest(to: name, in: own + Scheme.builtIn.map(\.name), limit: 3)
  }

  /// The status that a word stands for in `SCHEME/STATUS`, in the scheme given, or in the
  /// ledger's.
  ///
  /// - Throws: `.unknownScheme` or `.unknownStatus`, with the nearest words.
  func verdict(_ word: String, in given: String? = nil) throws(Refusal) -> Verdict {
    let name =
      if let given { given } else {
        try reading { () throws(SQLiteFailure) in try opening().scheme }
      }
    let scheme = try self.scheme(named: name)
    guard let slash = word.firstIndex(of: "/") else {
      return try verdict(word[...], of: scheme, called: name)
    }
    let prefix = String(word[..<slash])
    if let other = try self.scheme(named: prefix) {
      return try verdict(word[word.index(after: slash)...], of: other, called: prefix)
    }
    // A label may have the sign too.
    if let status = scheme?.status(matching: word), let scheme {
      return Verdict(scheme: scheme.name, version: scheme.version, status: status.name)
    }
    throw .unknownScheme(prefix, nearest: try nearestSchemes(to: prefix))
  }

  private func verdict(
    _ word: Substring, of scheme: Scheme?, called name: String
  ) throws(Refusal) -> Verdict {
    guard let scheme else { throw .unknownScheme(name, nearest: try nearestSchemes(to: name)) }
    guard let status = scheme.status(matching: word) else {
      var near = nearest(to: String(word), in: scheme.statuses.map(\.name), limit: 3)
      let own = try reading { () throws(SQLiteFailure) in try ownSchemes() }
      // What another scheme of the ledger calls so is the likeliest.
      for other in own where other.scheme.name != name {
        guard let status = other.scheme.status(matching: word) else { continue }
        near.insert("\(other.scheme.name)/\(status.name)", at: 0)
      }
      throw .unknownStatus(String(word), scheme: name, nearest: Array(near.prefix(3)))
    }
    return Verdict(scheme: scheme.name, version: scheme.version, status: status.name)
  }

  /// The ledger's own schemes that statuses are of, and who may see them: what names a status
  /// names its scheme.
  func schemes(of verdicts: [Verdict]) throws(Refusal) -> [(name: String, visibility: Visibility)] {
    var found: [(name: String, visibility: Visibility)] = []
    for verdict in verdicts where Scheme.builtIn(named: verdict.scheme) == nil {
      let versions = try reading { () throws(SQLiteFailure) in
        try ownSchemes(named: verdict.scheme)
      }
      guard let known = versions.first(where: { $0.scheme.version == verdict.version }) else {
        continue
      }
      found.append((verdict.scheme, known.visibility))
    }
    return found
  }
}

extension Scheme {
  /// Whether both are recorded alike, byte for byte.
  fileprivate func says(_ other: Scheme) -> Bool {
    JSON.object(payload).canonical == JSON.object(other.payload).canonical
  }

  fileprivate func numbered(_ version: Int) -> Scheme {
    Scheme(name: name, version: version, title: title, source: source, statuses: statuses)
  }
}

extension [String] {
  /// The word itself where it is among them, else those that read the same.
  fileprivate func spelling(_ word: String) -> [String] {
    let same = filter { $0.utf8.elementsEqual(word.utf8) }
    return same.isEmpty ? filter { folded($0) == folded(word) } : same
  }
}
