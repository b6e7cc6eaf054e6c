/// What a web page says of itself beside its text.
struct HTMLFacts {
  private var meta: [String: String] = [:]
  private var title: String?
  private var heading: String?
  private var time: String?
  private var linked: String?
  private var language: String?

  /// Gathers what the page says.
  init(_ page: HTMLPage) {
    page.document.walk { (event) throws(Never) in
      guard case .start(let node, let tag) = event else { return .on }
      switch tag {
      case "html": language = node.attribute("lang") ?? node.attribute("xml:lang")
      case "meta": take(node)
      case "title": if title == nil { title = Self.words(node) }
      case "h1": if heading == nil { heading = Self.words(node) }
      case "time": if time == nil { time = node.attribute("datetime") ?? Self.words(node) }
      case "script":
        if linked == nil, node.attribute("type")?.lowercased() == "application/ld+json" {
          linked = Self.published(in: node.allText(limit: 1 << 18))
        }
      default: break
      }
      return tag == "svg" || tag == "template" ? .past : .on
    }
  }

  private mutating func take(_ node: HTMLNode) {
    guard let name = node.attribute("property") ?? node.attribute("name"),
      let content = node.attribute("content"), !content.isEmpty
    else { return }
    let key = name.lowercased()
    if meta[key] == nil { meta[key] = content }
  }

  /// The words within a node.
  private static func words(_ node: HTMLNode) -> String? {
    var words = Words()
    words.add(node.allText(limit: 1 << 12))
    return words.isEmpty ? nil : String(decoding: words.trimmed, as: UTF8.self)
  }

  /// The day of publication in data for search engines.
  private static func published(in json: [UInt8]) -> String? {
    let text = String(decoding: json, as: UTF8.self)
    guard let range = text.firstRange(of: "\"datePublished\"") else { return nil }
    let value = text[range.upperBound...].prefix(60).split(separator: "\"").dropFirst().first
    return value.flatMap { WrittenDate.first(in: String($0)) }
  }

  /// All that is known of the document.
  var particulars: Particulars {
    var particulars = Particulars()
    particulars.publisher = first("og:site_name", "dc.publisher", "dcterms.publisher", "publisher")
    particulars.title =
      first("og:title", "citation_title", "dc.title", "dcterms.title") ?? heading
      ?? title.map { Self.withoutSite($0, particulars.publisher) }
    let days = [
      "article:published_time", "citation_publication_date", "dcterms.issued", "dc.date.issued",
      "dc.date", "dcterms.date", "datepublished", "date", "pubdate", "publish_date",
    ]
    particulars.date =
      days.lazy.compactMap { meta[$0] }.compactMap { WrittenDate.first(in: $0) }.first ?? linked
    particulars.recordedDate = time.flatMap { WrittenDate.first(in: $0) }
    particulars.language = language.flatMap { $0.isEmpty ? nil : $0 } ?? meta["og:locale"]
    return particulars
  }

  private func first(_ names: String...) -> String? { names.lazy.compactMap { meta[$0] }.first }

  /// `Flood report | River Board` without the name of the site.
  private static func withoutSite(_ title: String, _ site: String?) -> String {
    guard let site, title.hasSuffix(site), title != site else { return title }
    let rest = title.dropLast(site.count)
    let end = rest.lastIndex { !($0.isWhitespace || "|–—-:·".contains($0)) }
    return end.map { String(rest[...$0]) } ?? title
  }
}
