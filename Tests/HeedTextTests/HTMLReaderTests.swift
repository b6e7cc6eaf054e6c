import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct HTMLReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ page: String) throws -> Reading {
    let reading = try Reading(try folder.write(page.utf8, to: "a.html"))
    #expect(reading.document.format == .html)
    #expect(reading.misplaced == [])
    return reading
  }

  private func lines(_ body: String) throws -> [String] { try read("<html>\(body)").lines }

  @Test func `a whole page gives its article, and what stands around it as furniture`() throws {
    let filler = String(repeating: "The river rose again in the night. ", count: 12)
    let reading = try read(
      """
      <!DOCTYPE html><html lang="en-GB"><head><title>Dykes | River associations</title>
      <meta property="og:site_name" content="River associations">
      <meta property="article:published_time" content="2025-03-03T10:00:00Z">
      <script>document.write("<p>The Minister should resign.</p>")</script></head>
      <body><header><a href="/">Home</a></header><nav><ul><li>News</ul></nav>
      <main><h1>The dykes at <em>Aue</em></h1><p>\(filler)</p></main>
      <p>Read more</p><footer>Imprint</footer></body></html>
      """)
    #expect(
      reading.lines == [
        "f Home", "f News", "h1 The dykes at Aue", "p \(filler.dropLast())", "f Read more",
        "f Imprint",
      ])
    #expect(reading.document.title == "The dykes at Aue")
    #expect(reading.document.publisher == "River associations")
    #expect(reading.document.date == "2025-03-03")
    #expect(reading.document.language == "en-GB")
  }

  @Test func `scripts, styles, controls and what is hidden are no text`() throws {
    let body = """
      <p>One.</p><script>p</script><style>p</style><noscript>on</noscript><template>t</template>
      <p hidden>h</p><p style="color:red; display: none">d</p><p aria-hidden="true">a</p>
      <button>b</button><select><option>o</select><textarea>t</textarea><p><del>x</del>Two.</p>
      """
    #expect(try lines(body) == ["p One.", "p Two."])
  }

  @Test func `a line in bold is a heading, and two line breaks part paragraphs`() throws {
    #expect(
      try lines("<p><b>Costs</b><br>A survey<br>is cheap.<br><br>A flood is not.<p><b>No!</b></p>")
        == ["h4 Costs", "p A survey is cheap.", "p A flood is not.", "p No!"])
  }

  @Test func `numbers and bullets that are typed after line breaks start points`() throws {
    #expect(
      try lines("<p>We ask:<br>(a) survey<br>the dykes;<br>• publish it.</p><p>1) One.</p>")
        == ["p We ask:", "a@0 survey the dykes;", "•@0 publish it.", "1@0 One."])
  }

  @Test func `marks of notes are left out, and notes are notes`() throws {
    let body = """
      <p>Old<sup><a href="#n1">1</a></sup> dykes, 12 m<sup>2</sup>.</p>
      <div class="footnotes"><ol><li id="n1">A yearbook.</li></ol></div>
      <div id="ftn2"><p>Another.</p></div>
      """
    #expect(try lines(body) == ["p Old dykes, 12 m2.", "n A yearbook.", "n Another."])
  }

  @Test func `a form around the page is the page, and one that asks for something is not`() throws {
    #expect(
      try lines("<form><p>One.</p><p>Two.</p><p>Three.</p></form><form><p>Your name</p></form>")
        == ["p One.", "p Two.", "p Three.", "f Your name"])
  }

  @Test func `text that was laid out by hand keeps its lines`() throws {
    #expect(
      try lines("<pre>1. Survey the\n   dykes.\n2. Publish it.</pre>")
        == ["1@0 Survey the dykes.", "2@0 Publish it."])
  }

  @Test func `tables, quotations and definitions are paragraphs`() throws {
    let body = """
      <table><tr><td>Dyke.<td>1984.</table><blockquote>He said <q>no</q>.</blockquote>
      <dl><dt>Weir.<dd>A low dam.</dl>
      """
    #expect(
      try lines(body) == ["p Dyke.", "p 1984.", "p He said “no”.", "p Weir.", "p A low dam."])
  }

  @Test func `a page that scripts fill has no text`() throws {
    let page = "<html><body><div id=app></div><script>start()</script><noscript>on</noscript>"
    let path = try folder.write(page.utf8, to: "a.html")
    #expect(ReadFailure.reason(path) == .noText)
  }

  @Test func `the title is the heading, else the title without the name of the site`() throws {
    let site = "<meta property=\"og:site_name\" content=\"Board\">"
    #expect(
      try read("<html><title>Flood – Board</title>\(site)<p>\(words)").document.title == "Flood")
    #expect(
      try read("<html><title>Flood</title><h1>Dykes</h1><p>\(words)").document.title == "Dykes")
  }

  private let words = String(repeating: "Long words without a heading. ", count: 20)

  @Test func `the day is taken from data for search engines or the first time`() throws {
    let data = "{\"@type\":\"Article\",\"datePublished\" : \"2024-05-06T00:00Z\"}"
    #expect(
      try read("<html><script type=\"application/ld+json\">\(data)</script><p>x").document.date
        == "2024-05-06")
    #expect(
      try read("<html><time datetime=\"2024-05-07\">7 May</time><p>x").document.date
        == "2024-05-07")
  }
}
