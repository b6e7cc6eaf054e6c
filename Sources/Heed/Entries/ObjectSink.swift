/// Where the members of a JSON object go, told in the order of their keys.
///
/// What is recorded a million times goes straight into the bytes that are hashed; else it is wanted
/// as an object.
protocol ObjectSink {
  mutating func add(_ key: StaticString, _ value: JSON)
  mutating func add(_ key: StaticString, _ text: String)
  mutating func add(_ key: StaticString, _ id: EntryID)
  mutating func add(_ key: StaticString, _ objects: [some Recorded])
}

/// What is recorded as a JSON object.
protocol Recorded {
  /// Tells its members; what is absent or usual is left out.
  func tell(_ sink: inout some ObjectSink)
}

/// What an entry of its own records.
protocol EntryContent: Recorded {
  static var entryKind: EntryKind { get }

  /// With the key under which it is recorded, and the first entry of its command.
  func tell(_ sink: inout some ObjectSink, key: String?, command: Int?)
}

extension EntryContent {
  func tell(_ sink: inout some ObjectSink) { tell(&sink, key: nil, command: nil) }
}

extension ObjectSink {
  mutating func add(_ key: StaticString, _ text: String?) { if let text { add(key, text) } }

  mutating func add(_ key: StaticString, _ integer: Int?) {
    if let integer { add(key, .integer(integer)) }
  }

  /// An empty list is not recorded.
  mutating func add(_ key: StaticString, _ texts: [String]) {
    if let list = JSON.texts(texts) { add(key, list) }
  }
}

extension Recorded {
  var payload: JSONObject {
    var object = JSONObject()
    tell(&object)
    return object
  }
}

extension JSONObject: ObjectSink {
  mutating func add(_ key: StaticString, _ value: JSON) { self[key.description] = value }

  mutating func add(_ key: StaticString, _ text: String) { add(key, .text(text)) }

  mutating func add(_ key: StaticString, _ id: EntryID) { add(key, id.description) }

  mutating func add(_ key: StaticString, _ objects: [some Recorded]) {
    if !objects.isEmpty { self[key.description] = .array(objects.map { .object($0.payload) }) }
  }
}

/// The canonical text of an object that is told.
struct CanonicalObject: ObjectSink {
  private var bytes: [UInt8]
  private var isFirst = true

  /// Appends an object whose members `tell` tells.
  static func append(to bytes: inout [UInt8], _ tell: (inout CanonicalObject) -> Void) {
    // The bytes are moved there and back.
    var object = CanonicalObject(bytes: [])
    swap(&object.bytes, &bytes)
    object.bytes.append(UInt8(ascii: "{"))
    tell(&object)
    object.bytes.append(UInt8(ascii: "}"))
    swap(&object.bytes, &bytes)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func add(_ key: StaticString, _ value: JSON) {
    begin(key)
    value.appendCanonical(to: &bytes)
  }

  mutating func add(_ key: StaticString, _ text: String) {
    begin(key)
    JSON.appendCanonical(text, to: &bytes)
  }

  mutating func add(_ key: StaticString, _ id: EntryID) {
    begin(key)
    bytes.append(UInt8(ascii: "\""))
    id.append(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func add(_ key: StaticString, _ objects: [some Recorded]) {
    if objects.isEmpty { return }
    begin(key)
    var separator = UInt8(ascii: "[")
    for object in objects {
      bytes.append(separator)
      bytes.append(UInt8(ascii: "{"))
      isFirst = true
      object.tell(&self)
      bytes.append(UInt8(ascii: "}"))
      separator = UInt8(ascii: ",")
    }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  /// Keys are plain words.
  private mutating func begin(_ key: StaticString) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    bytes.append(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }
}
