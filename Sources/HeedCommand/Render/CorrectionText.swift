internal import Heed

/// What was corrected of a recommendation, one entry after the other.
struct CorrectionText {
  private let output: OutputBuffer
  private let width: Int
  /// Whether local numbers are told.
  private let isNumbered: Bool
  private static let dateWidth = 12

  init(_ output: OutputBuffer, width: Int, isNumbered: Bool) {
    self.output = output
    self.width = width
    self.isNumbered = isNumbered
  }

  func write(_ detail: RecommendationDetail) {
    let hanging = Self.dateWidth + 2
    for line in detail.corrections {
      let date = line.recordedAt.day.description.padded(to: Self.dateWidth)
      let lines = escaped(told(line, of: detail)).wrapped(width: width - hanging)
      for (index, text) in lines.enumerated() {
        output.line(
          (index == 0 ? "  " + date : String(repeating: " ", count: hanging)) + text)
      }
    }
  }

  /// `@152 amended: due 2026-01 -> 2026-06 from 2025-04-10: extension granted; by writer k3f9x2qa`
  private func told(
    _ line: RecommendationDetail.CorrectionLine, of detail: RecommendationDetail
  ) -> String {
    let target = line.targetNumber == detail.number ? "" : " " + name(line, detail)
    var text = mark(line.number, after: "") + (isNumbered ? " " : "")
    switch line.kind {
    case .recommendationAmended, .eventAmended:
      let changes = AmendmentText.told(line.changes, from: line.on, whole: true)
      text += "amended\(target)" + (changes.isEmpty ? "" : ": " + changes)
    case .entryRetracted: text += "retracted\(target)"
    case .entryReinstated: text += "reinstated\(target)"
    case .entryRedacted: text += "redacted\(target)"
    default:
      text += "made\(target) " + (line.publishes?.rawValue ?? "visible to others")
    }
    if let because = line.because { text += ": " + because }
    return text + "; by writer \(line.id.writer)" + (line.isRetracted ? " (retracted)" : "")
  }

  /// What was corrected, as a person finds it in the lines above.
  private func name(
    _ line: RecommendationDetail.CorrectionLine, _ detail: RecommendationDetail
  ) -> String {
    if isNumbered { return "@\(line.targetNumber)" }
    if let event = detail.history.first(where: { $0.number == line.targetNumber }) {
      return "\"\(event.title)\""
    }
    return "an entry"
  }

  private func mark(_ number: Int, after gap: String) -> String {
    isNumbered ? "\(gap)@\(number)" : ""
  }

  /// By which entry, and why, another was retracted: ` @151: logged twice`.
  func reason(forRetracting number: Int, _ detail: RecommendationDetail) -> String {
    guard let line = detail.retraction(of: number) else { return "" }
    return mark(line.number, after: " ") + (line.because.map { ": " + escaped($0) } ?? "")
  }
}
