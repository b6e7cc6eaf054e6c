/// The lists of a DOCX, and how far each has been counted.
///
/// Source: ISO/IEC 29500-1, 17.9.
struct DOCXNumbering {
  fileprivate struct Level {
    var start = 1
    var format = NumberFormat.decimal
    /// `%1.%2)`: each level's number in its place.
    var text: String?
    var style: String?
    var isAllDecimal = false
    /// The level below which it starts anew; 0 for never.
    var restart: Int?
  }

  private struct List {
    var levels: [Int: Level] = [:]
    var styleLink: String?
    var takesFrom: String?
  }

  private struct Instance {
    var list = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
    var isUsed = false
  }

  private static let levels = 0...8
  private var lists: [String: List] = [:]
  private var instances: [Int: Instance] = [:]
  /// By list, the number of the last point on each level.
  private var counts: [String: [Int?]] = [:]

  init() {}

  /// Reads `word/numbering.xml`.
  init(_ reader: XMLReader) throws(ReadFailure) {
    var list: (id: String, list: List)?
    var instance: (id: Int, instance: Instance)?
    var index = 0
    var level: Level?
    while let event = try reader.next() {
      switch event {
      case .start("w:abstractNum"):
        list = (reader.attribute("w:abstractNumId") ?? "", List())
      case .start("w:styleLink"): list?.list.styleLink = reader.attribute("w:val")
      case .start("w:numStyleLink"): list?.list.takesFrom = reader.attribute("w:val")
      case .end("w:abstractNum"):
        if let list { lists[list.id] = list.list }
        list = nil
      case .start("w:num"): instance = (reader.number("w:numId") ?? 0, Instance())
      case .start("w:abstractNumId"):
        instance?.instance.list = reader.attribute("w:val") ?? ""
      case .start("w:lvlOverride"): index = reader.number("w:ilvl") ?? 0
      case .start("w:startOverride"):
        instance?.instance.starts[index] = reader.number("w:val") ?? 1
      case .end("w:num"):
        if let instance { instances[instance.id] = instance.instance }
        instance = nil
      case .start("w:lvl"):
        index = reader.number("w:ilvl") ?? 0
        level = Level()
      case .end("w:lvl"):
        guard let read = level, Self.levels.contains(index) else { break }
        list?.list.levels[index] = read
        instance?.instance.levels[index] = read
        level = nil
      case .start(let name): level?.take(name, reader)
      default: break
      }
    }
  }

  /// Counts the next point of a list: its marker, and its label with all punctuation.
  mutating func next(
    _ number: Int, level given: Int?, styles: [String]
  ) -> (marker: String, label: String, depth: Int)? {
    guard var instance = instances[number] else { return nil }
    let list = list(of: instance)
    let found = list.levels.first { $0.value.style.map(styles.contains) ?? false }?.key
    let depth = min(max(given ?? found ?? 0, 0), 8)
    let level = instance.levels[depth] ?? list.levels[depth] ?? Level(format: .none)
    var counts = counts[instance.list] ?? [Int?](repeating: nil, count: 9)
    if !instance.isUsed {
      for index in instance.starts.keys where Self.levels.contains(index) { counts[index] = nil }
      instance.isUsed = true
      instances[number] = instance
    }
    counts[depth] = counts[depth].map { $0 + 1 } ?? instance.starts[depth] ?? level.start
    for deeper in (depth + 1)..<9 {
      let restart = (instance.levels[deeper] ?? list.levels[deeper])?.restart
      if restart != 0, restart.map({ depth < $0 }) ?? true { counts[deeper] = nil }
    }
    self.counts[instance.list] = counts
    let label = label(level, at: depth) { index in
      let shown = instance.levels[index] ?? list.levels[index] ?? Level()
      return (shown.format, counts[index] ?? instance.starts[index] ?? shown.start)
    }
    guard !label.isEmpty else { return nil }
    let marker = level.format == .bullet ? "•" : Self.bare(label)
    return (marker, level.format == .bullet ? "•" : label, depth)
  }

  /// The list that an instance counts; it may take its levels from a style's.
  private func list(of instance: Instance) -> List {
    let list = lists[instance.list] ?? List()
    guard list.levels.isEmpty, let link = list.takesFrom else { return list }
    return lists.values.first { $0.styleLink == link } ?? list
  }

  private func label(
    _ level: Level, at depth: Int, _ count: (Int) -> (format: NumberFormat, number: Int)
  ) -> String {
    guard level.format != .bullet else { return "•" }
    var label = ""
    var isPlace = false
    for character in level.text ?? (level.format == .none ? "" : "%\(depth + 1).") {
      if isPlace, let digit = character.wholeNumberValue, (1...9).contains(digit) {
        let (format, number) = count(digit - 1)
        label += (level.isAllDecimal ? .decimal : format).text(number)
        isPlace = false
      } else if character == "%" {
        isPlace = true
      } else {
        label.append(character)
      }
    }
    return label
  }

  /// The label without the punctuation around it.
  private static func bare(_ label: String) -> String {
    let isInner = { (character: Character) in character.isLetter || character.isNumber }
    guard let first = label.firstIndex(where: isInner), let last = label.lastIndex(where: isInner)
    else { return label }
    return String(label[first...last])
  }
}

extension DOCXNumbering.Level {
  /// Takes a property of the level.
  fileprivate mutating func take(_ name: String, _ reader: XMLReader) {
    switch name {
    case "w:start": start = reader.number("w:val") ?? 1
    case "w:lvlText": text = reader.attribute("w:val")
    case "w:pStyle": style = reader.attribute("w:val")
    case "w:isLgl": isAllDecimal = reader.isOn()
    case "w:lvlRestart": restart = reader.number("w:val")
    case "w:numFmt":
      format =
        switch reader.attribute("w:val") {
        case "bullet": .bullet
        case "none": .none
        case "lowerLetter": .letter(isUpper: false, isRepeated: true)
        case "upperLetter": .letter(isUpper: true, isRepeated: true)
        case "lowerRoman": .roman(isUpper: false)
        case "upperRoman": .roman(isUpper: true)
        default: .decimal
        }
    default: break
    }
  }
}
