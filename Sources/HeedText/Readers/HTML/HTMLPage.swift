internal import CGumbo

/// A web page as a tree, parsed as browsers do.
@safe final class HTMLPage {
  /// Units: bytes. A tree takes some twenty times what its page does.
  private static let mostMemory = 512_000_000

  private let page: OpaquePointer
  /// The parser points into it.
  private let text: UnsafeMutableBufferPointer<CChar>

  /// Parses a page of UTF-8.
  init(_ bytes: [UInt8], path: String) throws(ReadFailure) {
    let text = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count + 1)
    _ = unsafe text.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) } + [0])
    var outcome = heed_page_parsed
    // A page that takes much longer than its size asks for is made to.
    let seconds = 3 + Double(bytes.count) / 2_000_000
    let page = unsafe text.baseAddress.flatMap {
      unsafe heed_page_parse($0, bytes.count, Self.mostMemory, seconds, &outcome)
    }
    guard let page = unsafe page else {
      unsafe text.deallocate()
      throw ReadFailure(path, .tooDeep)
    }
    unsafe self.page = unsafe page
    unsafe self.text = unsafe text
  }

  deinit {
    unsafe heed_page_free(page)
    unsafe text.deallocate()
  }

  /// The node that all others stand within.
  var document: HTMLNode { unsafe HTMLNode(heed_page_document(page), of: self) }
}

/// An element, or text, of a page.
@safe struct HTMLNode {
  private let node: UnsafePointer<GumboNode>
  /// Nodes go with their page.
  private let page: HTMLPage

  fileprivate init(_ node: UnsafePointer<GumboNode>, of page: HTMLPage) {
    unsafe self.node = unsafe node
    self.page = page
  }

  /// The tag in small letters: `p`; empty where it is no element that HTML knows.
  var tag: String { unsafe String(cString: heed_node_tag(node)) }

  /// How many nodes stand within it.
  var count: Int { unsafe Int(heed_node_count(node)) }

  /// The node of that index within it.
  subscript(_ index: Int) -> HTMLNode {
    precondition(index >= 0 && index < count)
    return unsafe HTMLNode(heed_node_child(node, UInt32(index)), of: page)
  }

  /// The value of an attribute.
  func attribute(_ name: String) -> String? {
    guard let value = unsafe heed_node_attribute(node, name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Its text, where it is text.
  var text: [UInt8]? {
    guard let text = unsafe heed_node_text(node) else { return nil }
    var bytes: [UInt8] = []
    var next = unsafe text
    while unsafe next.pointee != 0 {
      bytes.append(UInt8(bitPattern: unsafe next.pointee))
      unsafe next += 1
    }
    return bytes
  }
}

extension HTMLNode {
  /// What is met on the way through a node, in the order of the page.
  enum Event {
    case start(HTMLNode, String)
    case end(String)
    case text([UInt8])
  }

  /// Where to go from an event.
  enum Step {
    case on
    /// Past what stands within the element that started, its end included.
    case past
    case stop
  }

  /// Goes through what stands within it, however deep, and through no more than `most` nodes.
  func walk<Failure: Error>(
    most: Int = .max, _ body: (Event) throws(Failure) -> Step
  ) throws(Failure) {
    var open: [(node: HTMLNode, tag: String, next: Int)] = [(self, tag, 0)]
    var met = 0
    while let (node, tag, next) = open.last {
      guard next < node.count else {
        open.removeLast()
        if !open.isEmpty, try body(.end(tag)) == .stop { return }
        continue
      }
      open[open.count - 1].next = next + 1
      let child = node[next]
      met += 1
      guard met <= most else { return }
      if let text = child.text {
        if try body(.text(text)) == .stop { return }
        continue
      }
      let tag = child.tag
      switch try body(.start(child, tag)) {
      case .on: open.append((child, tag, 0))
      case .past: break
      case .stop: return
      }
    }
  }

  /// The text within it up to `limit` bytes and `most` nodes, white space as it stands.
  func allText(limit: Int, most: Int = 10_000) -> [UInt8] {
    var bytes: [UInt8] = []
    walk(most: most) { (event) throws(Never) in
      if case .text(let text) = event { bytes.append(contentsOf: text.prefix(limit - bytes.count)) }
      return bytes.count < limit ? .on : .stop
    }
    return bytes
  }
}
