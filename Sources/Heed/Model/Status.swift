/// A step on a scheme: what an assessor says has become of a recommendation.
public struct Status: Hashable, Sendable {
  /// Its identifier in the scheme, in small letters and hyphens: `partly-implemented`.
  public let name: String

  /// The words that its source prints: `Partly implemented`.
  public let label: String

  /// The letters or digits that its source uses for it: `B`, `OAAR`.
  public let code: String?

  /// The neutral meaning that it maps to.
  public let stage: Stage

  /// What its source says it means, in short.
  public let meaning: String?

  /// A status of that name, label, code, stage and meaning.
  public init(name: String, label: String, code: String?, stage: Stage, meaning: String?) {
    self.name = name
    self.label = label
    self.code = code
    self.stage = stage
    self.meaning = meaning
  }

  /// A status of a built-in scheme, in one line.
  init(
    _ name: String, _ label: String, _ stage: Stage, code: String? = nil, _ meaning: String? = nil
  ) {
    self.init(name: name, label: label, code: code, stage: stage, meaning: meaning)
  }
}
