/// Where the members of a JSON object go, told in the order of their keys.
///
/// What is recorded a million times goes straight into the bytes that are hashed; else it is wanted
/// as an object.
protocol ObjectSink {
  mutating func add(_ key: String, _ value: JSON)
  mutating func add(_ key: String, _ text: String)
  mutating func add(_ key: String, _ objects: [some Recorded])
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
  mutating func add(_ key: String, _ text: String?) { if let text { add(key, text) } }

  mutating func add(_ key: String, _ integer: Int?) {
    if let integer { add(key, .integer(integer)) }
  }

  /// An empty list is not recorded.
  mutating func add(_ key: String, _ texts: [String]) {
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
  mutating func add(_ key: String, _ value: JSON) { self[key] = value }

  mutating func add(_ key: String, _ text: String) { self[key] = .text(text) }

  mutating func add(_ key: String, _ objects: [some Recorded]) {
    if !objects.isEmpty { self[key] = .array(objects.map { .object($0.payload) }) }
  }
}

/// The canonical text of an object that is told.
struct CanonicalObject: ObjectSink {
  private(set) var bytes: [UInt8]
  private var isFirst = true

  /// Goes on after those bytes.
  init(after bytes: consuming [UInt8]) {
    self.bytes = bytes
    self.bytes.append(UInt8(ascii: "{"))
  }

  /// The bytes with the end of the object.
  consuming func ended() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  mutating func add(_ key: String, _ value: JSON) {
    begin(key)
    value.appendCanonical(to: &bytes)
  }

  mutating func add(_ key: String, _ text: String) {
    begin(key)
    JSON.appendCanonical(text, to: &bytes)
  }

  mutating func add(_ key: String, _ objects: [some Recorded]) {
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

  private mutating func begin(_ key: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    JSON.appendCanonical(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}
