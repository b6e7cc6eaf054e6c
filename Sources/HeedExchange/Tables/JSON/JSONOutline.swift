/// Finds the list of objects in a JSON text, and goes from one of its items to the next.
struct JSONOutline {
  let window: TextWindow
  private var state = State.start
  /// Objects that are open around the list.
  private var depth = 0
  private var listsFound = 0

  private enum State {
    case start
    /// Within an object, before a key or its end; the second is true after a comma.
    case key(isRequired: Bool)
    /// After a value of an object.
    case afterValue
    /// After the bracket that opens the list.
    case listStart
    case afterItem
    case end
  }

  private static let deepest = 64

  /// Whether the text is one object, which is the only item.
  private let isOneItem: Bool

  init(_ window: TextWindow, isOneItem: Bool = false) {
    self.window = window
    self.isOneItem = isOneItem
  }

  /// An outline of the same text from its start.
  var again: JSONOutline { JSONOutline(window, isOneItem: isOneItem) }

  /// Goes to the start of the next item; `false` where there is none and the text ends well.
  mutating func advance() throws(TableFailure) -> Bool {
    while true {
      switch state {
      case .start:
        let byte = try required()
        if isOneItem {
          state = .end
          return true
        }
        try open(byte)
      case .key(let isRequired): try member(isRequired: isRequired)
      case .afterValue: try afterValue()
      case .listStart:
        guard try required() == UInt8(ascii: "]") else {
          state = .afterItem
          return true
        }
        closeList()
      case .afterItem:
        switch try required() {
        case UInt8(ascii: ","):
          window.start += 1
          guard try required() != UInt8(ascii: "]") else { throw fault("a value is expected") }
          return true
        case UInt8(ascii: "]"): closeList()
        default: throw fault("“,” or “]” is expected")
        }
      case .end:
        guard try peek() == nil else { throw fault("something follows the end of the text") }
        return false
      }
    }
  }

  /// Opens what the text begins with.
  private mutating func open(_ byte: UInt8) throws(TableFailure) {
    switch byte {
    case UInt8(ascii: "["):
      window.start += 1
      state = .listStart
      listsFound += 1
    case UInt8(ascii: "{"): try openObject()
    default: throw TableFailure(window.path, .notATable)
    }
  }

  private mutating func openObject() throws(TableFailure) {
    depth += 1
    guard depth <= Self.deepest else { throw TableFailure(window.path, .tooDeep) }
    window.start += 1
    state = .key(isRequired: false)
  }

  private mutating func closeObject() {
    window.start += 1
    depth -= 1
    state = depth == 0 ? .end : .afterValue
  }

  private mutating func closeList() {
    window.start += 1
    state = depth == 0 ? .end : .afterValue
  }

  /// Takes a key and what its value begins with: an object and a list of objects are entered.
  private mutating func member(isRequired: Bool) throws(TableFailure) {
    let byte = try required()
    if byte == UInt8(ascii: "}"), !isRequired { return closeObject() }
    guard byte == UInt8(ascii: "\"") else {
      throw fault("a key in quotation marks is expected")
    }
    try skipString()
    guard try required() == UInt8(ascii: ":") else { throw fault("“:” is expected after the key") }
    window.start += 1
    switch try required() {
    case UInt8(ascii: "{"): try openObject()
    case UInt8(ascii: "["): try list()
    default:
      try skipValue()
      state = .afterValue
    }
  }

  private mutating func list() throws(TableFailure) {
    window.start += 1
    guard try required() == UInt8(ascii: "{") else {
      try skip(depth: 1)
      state = .afterValue
      return
    }
    listsFound += 1
    guard listsFound == 1 else { throw TableFailure(window.path, .severalLists) }
    state = .listStart
  }

  private mutating func afterValue() throws(TableFailure) {
    switch try required() {
    case UInt8(ascii: ","):
      window.start += 1
      state = .key(isRequired: true)
    case UInt8(ascii: "}"): closeObject()
    default: throw fault("“,” or “}” is expected")
    }
  }
}

extension JSONOutline {
  /// The next byte that is no space; `nil` at the end.
  func peek() throws(TableFailure) -> UInt8? {
    while let byte = try byte() {
      guard JSONItem.isSpace(byte) else { return byte }
      window.start += 1
    }
    return nil
  }

  private func required() throws(TableFailure) -> UInt8 {
    guard let byte = try peek() else { throw fault("the text breaks off") }
    return byte
  }

  private func byte() throws(TableFailure) -> UInt8? {
    while window.start >= window.bytes.count {
      guard !window.isAtEnd else { return nil }
      try window.refill()
    }
    return window.bytes[window.start]
  }

  /// Passes over a value, however long.
  func skipValue() throws(TableFailure) {
    switch try required() {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      window.start += 1
      try skip(depth: 1)
    case UInt8(ascii: "\""): try skipString()
    default:
      let ends: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")]
      var isEmpty = true
      while let byte = try byte(), !ends.contains(byte), !JSONItem.isSpace(byte) {
        window.start += 1
        isEmpty = false
      }
      if isEmpty { throw fault("a value is expected") }
    }
  }

  /// Passes over the rest of lists and objects that are open.
  private func skip(depth: Int) throws(TableFailure) {
    var depth = depth
    while depth > 0 {
      switch try required() {
      case UInt8(ascii: "\""): try skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        window.start += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        window.start += 1
      default: window.start += 1
      }
    }
  }

  private func skipString() throws(TableFailure) {
    window.start += 1
    while let byte = try byte() {
      window.start += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\"), try self.byte() != nil { window.start += 1 }
    }
    throw fault("the text breaks off")
  }

  /// A failure where the text is no JSON: at the next byte, unless another is given.
  func fault(at index: Int? = nil, _ why: String) -> TableFailure {
    let place = window.place(of: index ?? window.start)
    return TableFailure(window.path, row: place.line, column: place.column, .notJSON(why))
  }
}
