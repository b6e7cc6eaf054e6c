/// Which parts of a web page are its document, and which are the site around it.
struct HTMLLayout {
  /// How an element takes part.
  enum Part {
    /// Its text is not of the page: scripts, controls, what is hidden.
    case left
    /// Navigation and the like, which are not the author's text.
    case furniture
    /// The notes of the document.
    case notes
    case content
  }

  /// The elements that hold the document, where the page marks them; all else is furniture then.
  let main: String?

  /// The layout of that page.
  init(_ page: HTMLPage) {
    var found: [String: (count: Int, first: HTMLNode)] = [:]
    page.document.walk { (event) throws(Never) in
      guard case .start(let node, let tag) = event else { return .on }
      let name = Self.isMain(node, tag) ? "main" : tag
      guard name == "main" || name == "article" else { return .on }
      found[name] = ((found[name]?.count ?? 0) + 1, found[name]?.first ?? node)
      return .on
    }
    main = ["main", "article"].first { name in
      guard let (count, node) = found[name], count == 1 else { return false }
      // Long enough to be a document and not a teaser.
      return node.allText(limit: 400).count == 400
    }
  }

  /// Whether the element is the one that holds the document.
  func isMain(_ node: HTMLNode, _ tag: String) -> Bool {
    main == "main" ? Self.isMain(node, tag) : main == tag
  }

  private static func isMain(_ node: HTMLNode, _ tag: String) -> Bool {
    tag == "main" || node.attribute("role") == "main"
  }

  /// How an element takes part that stands within content.
  static func part(_ node: HTMLNode, _ tag: String, isInMain: Bool) -> Part {
    if left.contains(tag) || isHidden(node) { return .left }
    if tag == "sup", isNoteMark(node) { return .left }
    if let role = node.attribute("role") {
      if furnitureRoles.contains(role) { return .furniture }
      if role == "doc-endnotes" || role == "doc-footnote" { return .notes }
    }
    switch tag {
    case "nav", "footer", "aside": return isInMain && tag == "footer" ? .content : .furniture
    case "header": return isInMain ? .content : .furniture
    case "form": return holdsText(node) ? .content : .furniture
    case "html", "body", "main", "article", "p", "li", "td": return .content
    default: return byClass(node)
    }
  }

  private static func byClass(_ node: HTMLNode) -> Part {
    if let id = node.attribute("id"), id.hasPrefix("ftn") || id.hasPrefix("edn") { return .notes }
    guard let names = node.attribute("class") else { return .content }
    for name in names.split(whereSeparator: \.isWhitespace) {
      let name = name.lowercased()
      if furnitureClasses.contains(name) { return .furniture }
      if name == "footnotes" || name == "footnote" || name == "endnotes" { return .notes }
    }
    return .content
  }

  private static let left: Set<String> = [
    "script", "style", "template", "noscript", "head", "iframe", "object", "embed", "svg", "math",
    "canvas", "audio", "video", "select", "button", "input", "textarea", "option", "datalist",
    "label", "del", "s", "strike", "map", "frameset", "rt", "rp",
  ]
  private static let furnitureRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar",
    "dialog", "alertdialog",
  ]
  private static let furnitureClasses: Set<String> = [
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "footer",
    "site-footer", "site-header", "masthead", "cookie-banner", "share", "social-share",
    "pagination", "pager", "skip-link", "skiplink", "toc", "related-articles",
  ]

  private static func isHidden(_ node: HTMLNode) -> Bool {
    if node.attribute("hidden") != nil || node.attribute("aria-hidden") == "true" { return true }
    guard let style = node.attribute("style")?.lowercased() else { return false }
    let bare = style.filter { !$0.isWhitespace }
    return bare.utf8.count < 4096
      && (bare.hasPrefix("display:none") || bare.firstRange(of: ";display:none") != nil
        || bare.hasPrefix("visibility:hidden"))
  }

  /// A number above the line that leads to a note.
  private static func isNoteMark(_ node: HTMLNode) -> Bool {
    let text = node.allText(limit: 20, most: 20)
    guard text.count <= 8, text.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    var isLink = false
    node.walk(most: 20) { (event) throws(Never) in
      if case .start(let inner, "a") = event {
        isLink = isLink || inner.attribute("href")?.contains("#") ?? false
      }
      return .on
    }
    return isLink
  }

  /// Some sites put their whole page into a form; others ask for an address to send news to.
  private static func holdsText(_ node: HTMLNode) -> Bool {
    var paragraphs = 0
    node.walk(most: 2000) { (event) throws(Never) in
      guard case .start(_, let tag) = event else { return .on }
      if ["p", "h1", "h2", "li", "article", "main"].contains(tag) { paragraphs += 1 }
      return paragraphs < 3 ? .on : .stop
    }
    return paragraphs >= 3
  }
}
