/// Reads the rows of a JSON file: the objects of a list, which may stand within an object.
///
/// Other values of that object are passed over without being kept, however long they are.
final class JSONListReader: RowReader {
  var header: [String] { isOfRecords ? NTSBRecord.header : columns.header }
  var bytesRead: Int { outline.window.bytesRead }

  private var outline: JSONOutline
  private var columns = JSONColumns()
  private var item = JSONItem()
  /// The object that was read last, counted from 1.
  private var number = 0
  private var path: String { outline.window.path }
  /// Whether its objects are records with lists of their own.
  private var isOfRecords = false

  /// Reads the keys of all objects, and so all of the file.
  init(_ window: TextWindow) throws(TableFailure) {
    outline = JSONOutline(window)
    do throws(TableFailure) { try readColumns() } catch {
      // A record alone is an object with several lists.
      guard error.reason == .severalLists else { throw error }
      try window.rewind()
      outline = JSONOutline(window, isOneItem: true)
      (columns, number) = (JSONColumns(), 0)
      try readColumns()
      guard NTSBRecord.isTold(by: columns.header) else { throw error }
    }
    isOfRecords = NTSBRecord.isTold(by: columns.header)
    try window.rewind()
    outline = outline.again
    number = 0
  }

  private func readColumns() throws(TableFailure) {
    while let isObject = try nextItem() {
      guard isObject else {
        guard number > 1 else { throw TableFailure(path, .notATable) }
        continue
      }
      guard columns.add(item) else {
        throw TableFailure(
          path, row: number, .tooManyColumns(limit: RowLimits.mostColumns))
      }
    }
    columns.finish()
    guard !columns.header.isEmpty else { throw TableFailure(path, .notATable) }
  }

  func next() throws(TableFailure) -> TableRow? {
    while let isObject = try nextItem() {
      guard isObject else {
        let fault = TableFailure(path, row: number, .notAnObject)
        return TableRow(number: number, cells: [], fault: fault)
      }
      if isOfRecords { return TableRow(number: number, cells: NTSBRecord(item).cells) }
      let (cells, twice) = columns.cells(of: item)
      if cells.allSatisfy(\.isEmpty) { continue }
      let fault = twice.map { TableFailure(path, row: number, .keyTwice($0)) }
      return TableRow(number: number, cells: cells, fault: fault)
    }
    return nil
  }

  /// Reads the next item of the list; whether it is an object, and `nil` after the last.
  private func nextItem() throws(TableFailure) -> Bool? {
    guard try outline.advance() else { return nil }
    number += 1
    guard try outline.peek() == UInt8(ascii: "{") else {
      try outline.skipValue()
      return false
    }
    let window = outline.window
    while true {
      do throws(JSONItem.Stop) {
        let bytes = window.bytes
        window.start = try item.read(bytes.span, from: window.start)
        return true
      } catch {
        guard case .ended = error, !window.isAtEnd else { throw fault(error) }
      }
      do throws(TableFailure) { try window.refill() } catch {
        throw TableFailure(path, row: number, error.reason)
      }
    }
  }

  /// Where the text is no JSON, its line and column say more than the number of the object.
  private func fault(_ stop: JSONItem.Stop) -> TableFailure {
    let window = outline.window
    switch stop {
    case .ended: return outline.fault(at: window.bytes.count, "the text breaks off")
    case .notJSON(let at, let why): return outline.fault(at: at, why)
    case .tooDeep: return TableFailure(path, row: number, .tooDeep)
    case .tooManyValues: return TableFailure(path, row: number, .tooManyValues)
    }
  }
}
