/// Reads the rows of a JSON Lines file: an object a line.
final class JSONLinesReader: RowReader {
  var header: [String] { columns.header }
  var bytesRead: Int { window.bytesRead }

  private let window: TextWindow
  private var columns = JSONColumns()
  private var item = JSONItem()
  /// The line that comes next, counted from 1.
  private var line = 1

  /// Reads the keys of all objects; a line that is none is a fault of its row.
  init(_ window: TextWindow) throws(TableFailure) {
    self.window = window
    while let range = try nextLine() {
      guard (try? read(range)) != nil else { continue }
      guard columns.add(item) else {
        throw TableFailure(
          window.path, row: line - 1, .tooManyColumns(limit: RowLimits.mostColumns))
      }
    }
    columns.finish()
    guard !columns.header.isEmpty else { throw TableFailure(window.path, .notATable) }
    try window.rewind()
    line = 1
  }

  func next() throws(TableFailure) -> TableRow? {
    guard let range = try nextLine() else { return nil }
    let number = line - 1
    do throws(TableFailure) { try read(range) } catch {
      let text = String(decoding: window.bytes[range], as: UTF8.self)
      return TableRow(number: number, cells: [text], fault: error)
    }
    let (cells, twice) = columns.cells(of: item)
    let fault = twice.map { TableFailure(window.path, row: number, .keyTwice($0)) }
    return TableRow(number: number, cells: cells, fault: fault)
  }

  /// The next line that is not blank, where it stands in the window.
  private func nextLine() throws(TableFailure) -> Range<Int>? {
    while true {
      let start = window.start
      let bytes = window.bytes
      let end = Self.lineEnd(bytes.span, from: start)
      if end == bytes.count, !window.isAtEnd {
        try refill()
        continue
      }
      guard start < bytes.count else { return nil }
      window.start = min(end + 1, bytes.count)
      line += 1
      let range = start..<end
      if !bytes[range].allSatisfy(JSONItem.isSpace) { return range }
    }
  }

  private func refill() throws(TableFailure) {
    do throws(TableFailure) { try window.refill() } catch {
      throw TableFailure(error.path, row: line, error.reason)
    }
  }

  private static func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    return at
  }

  /// Takes the object of the line apart.
  private func read(_ range: Range<Int>) throws(TableFailure) {
    let bytes = window.bytes
    guard let first = range.first(where: { !JSONItem.isSpace(bytes[$0]) }) else { return }
    let number = line - 1
    guard bytes[first] == UInt8(ascii: "{") else {
      throw TableFailure(window.path, row: number, .notAnObject)
    }
    let json = bytes.span.extracting(0..<range.upperBound)
    let end: Int
    do throws(JSONItem.Stop) { end = try item.read(json, from: first) } catch {
      throw TableFailure(window.path, row: number, error, in: range)
    }
    guard bytes[end..<range.upperBound].allSatisfy(JSONItem.isSpace) else {
      throw TableFailure(
        window.path, row: number, column: end - range.lowerBound + 1,
        .notJSON("something follows the object on its line"))
    }
  }
}

extension TableFailure {
  /// What stopped the reading of an object that stands in that range of bytes.
  init(_ path: String, row: Int?, _ stop: JSONItem.Stop, in range: Range<Int>) {
    switch stop {
    case .ended:
      self.init(
        path, row: row, column: range.count + 1, .notJSON("the text breaks off"))
    case .notJSON(let at, let why):
      self.init(path, row: row, column: at - range.lowerBound + 1, .notJSON(why))
    case .tooDeep(let at):
      self.init(path, row: row, column: at - range.lowerBound + 1, .tooDeep)
    case .tooManyValues: self.init(path, row: row, .tooManyValues)
    }
  }
}
