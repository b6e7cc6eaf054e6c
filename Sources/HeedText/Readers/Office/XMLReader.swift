internal import CXML2

/// Reads XML event by event.
///
/// Nothing but the part itself is ever loaded, and a document type, with which entities can be
/// declared that unfold without end, is refused.
@safe package final class XMLReader {
  /// What comes next; names have the prefixes of `prefixes`, whatever the file's own.
  package enum Event: Equatable {
    /// An element starts.
    case start(String)
    /// An element ends, also where it is empty.
    case end(String)
    /// Text, with its entities written out.
    case text([UInt8])
  }

  private let reader: xmlTextReaderPtr
  private let source: ByteSource
  private let part: String
  /// An empty element is one event to libxml2; its end follows.
  private var pendingEnd: String?

  /// A reader of what the source gives, which is called `part` in failures.
  package init(_ source: ByteSource, part: String) throws(ReadFailure) {
    Self.prepared
    let context = unsafe Unmanaged.passUnretained(source).toOpaque()
    let reader = unsafe cxml2_reader(Self.fill, context)
    guard let reader = unsafe reader else { throw ReadFailure(source.path, .outOfMemory) }
    unsafe self.reader = unsafe reader
    self.source = source
    self.part = part
  }

  /// libxml2 is made ready when the first reader asks.
  private static let prepared: Void = cxml2_prepare()

  deinit { unsafe xmlFreeTextReader(reader) }

  private static let fill: xmlInputReadCallback = { context, buffer, count in
    guard let context = unsafe context, let buffer = unsafe buffer, count > 0 else { return -1 }
    let source = unsafe Unmanaged<ByteSource>.fromOpaque(context).takeUnretainedValue()
    let bytes = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
    return unsafe source.read(bytes).map(Int32.init) ?? -1
  }

  /// The next event, and `nil` at the end.
  package func next() throws(ReadFailure) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while true {
      switch unsafe xmlTextReaderRead(reader) {
      case 1: break
      case 0:
        if source.failure != nil { throw source.fault() }
        return nil
      default: throw fault()
      }
      if let event = try event() { return event }
    }
  }

  private func event() throws(ReadFailure) -> Event? {
    let kind = UInt32(bitPattern: unsafe xmlTextReaderNodeType(reader))
    switch xmlReaderTypes(kind) {
    case XML_READER_TYPE_ELEMENT:
      let name = name()
      if unsafe xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
      return .start(name)
    case XML_READER_TYPE_END_ELEMENT: return .end(name())
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA,
      XML_READER_TYPE_WHITESPACE, XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      guard let value = unsafe xmlTextReaderConstValue(reader) else { return nil }
      return .text(unsafe Self.bytes(value))
    case XML_READER_TYPE_DOCUMENT_TYPE: throw ReadFailure(source.path, .documentType(part))
    default: return nil
    }
  }

  /// The value of an attribute of the element that started last; without prefix, of no namespace.
  package func attribute(_ name: String) -> String? {
    let words = name.split(separator: ":", maxSplits: 1)
    guard words.count == 2 else {
      return unsafe Self.taken(xmlTextReaderGetAttribute(reader, name))
    }
    for space in Self.spaces[String(words[0])] ?? [] {
      let value = unsafe xmlTextReaderGetAttributeNs(reader, String(words[1]), space)
      if let value = unsafe Self.taken(value) { return value }
    }
    return nil
  }

  private static func taken(_ value: UnsafeMutablePointer<xmlChar>?) -> String? {
    guard let value = unsafe value else { return nil }
    defer { unsafe cxml2_free(value) }
    return unsafe String(decodingCString: value, as: UTF8.self)
  }

  private func name() -> String {
    guard let local = unsafe xmlTextReaderConstLocalName(reader) else { return "" }
    let name = unsafe String(decodingCString: local, as: UTF8.self)
    guard let space = unsafe xmlTextReaderConstNamespaceUri(reader) else { return name }
    let prefix = unsafe Self.prefixes[String(decodingCString: space, as: UTF8.self)]
    return (prefix ?? "?") + ":" + name
  }

  private static func bytes(_ text: UnsafePointer<xmlChar>) -> [UInt8] {
    var count = 0
    while unsafe text[count] != 0 { count += 1 }
    return unsafe Array(UnsafeBufferPointer(start: text, count: count))
  }

  private func fault() -> ReadFailure {
    let line = unsafe xmlTextReaderGetParserLineNumber(reader)
    return source.fault("\(part) breaks off or is no XML at line \(max(1, line))")
  }

  /// Namespaces, each with the prefix that it has here; those of "strict" files have the same.
  ///
  /// Source: ISO/IEC 29500-1 and -4; OASIS OpenDocument 1.3, part 3, section 2.2; DCMI.
  private static let prefixes: [String: String] = {
    let oasis = "urn:oasis:names:tc:opendocument:xmlns:"
    let office = "http://schemas.openxmlformats.org/"
    return [
      office + "wordprocessingml/2006/main": "w",
      "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
      office + "officeDocument/2006/math": "m",
      office + "officeDocument/2006/relationships": "r",
      office + "spreadsheetml/2006/main": "x",
      "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
      "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
      office + "markup-compatibility/2006": "mc",
      office + "package/2006/relationships": "rels",
      office + "package/2006/metadata/core-properties": "cp",
      "http://purl.org/dc/elements/1.1/": "dc",
      "http://purl.org/dc/terms/": "dcterms",
      oasis + "office:1.0": "office", oasis + "text:1.0": "text", oasis + "style:1.0": "style",
      oasis + "table:1.0": "table", oasis + "meta:1.0": "meta", oasis + "drawing:1.0": "draw",
      oasis + "manifest:1.0": "manifest",
      oasis + "xsl-fo-compatible:1.0": "fo",
    ]
  }()

  private static let spaces = Dictionary(grouping: prefixes.keys) { prefixes[$0] ?? "" }
}
