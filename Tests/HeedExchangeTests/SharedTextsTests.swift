import HeedTestSupport
import HeedText
import Testing

@testable import HeedExchange

@Suite struct SharedTextsTests {
  @Test func `texts longer than a piece of memory are kept whole, and none has another's words`()
    throws
  {
    let long = String(repeating: "word ", count: 300_000)
    var archive = ZIPWriter()
    let texts = ["a", long, "", "b&amp;c", long].map { "<si><t>\($0)</t></si>" }.joined()
    archive.add("t", Array("<sst xmlns=\"\(WorkbookSample.main)\">\(texts)</sst>".utf8))
    let folder = try TemporaryFolder()
    let path = try folder.write(archive.archive, to: "t.xlsx")
    let file = try DocumentFile(path)
    let zip = try ZIPArchive(file)
    #expect(try zip.advance(to: "t"))
    let shared = try SharedTexts(try XMLReader(zip, part: "t"), of: path)
    let read = (0..<6).map { index in shared[index].map { String(decoding: $0, as: UTF8.self) } }
    #expect(read == ["a", long, "", "b&c", long, nil])
    #expect(file.size > 0)
  }
}
