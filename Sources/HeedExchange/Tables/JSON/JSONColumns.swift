/// The columns of a JSON file: every path of keys that leads to a value in it.
struct JSONColumns {
  private(set) var header: [String] = []
  private var names: [[UInt8]] = []
  /// A value other than `null`, `{}` and `[]` was seen.
  private var isFilled: [Bool] = []
  private var places: [ArraySlice<UInt8>: Int] = [:]

  /// Adds the paths of an object that are new; `false` where they are too many.
  mutating func add(_ item: JSONItem) -> Bool {
    var next = 0
    for value in item.values {
      let index: Int
      if let known = place(of: value, in: item, near: next) {
        index = known
      } else {
        guard names.count < RowLimits.mostColumns else { return false }
        let name = Array(item.bytes[value.path])
        index = names.count
        names.append(name)
        isFilled.append(false)
        places[name[...]] = index
      }
      if !value.text.isEmpty { isFilled[index] = true }
      next = index + 1
    }
    return true
  }

  /// Settles the header: an object that is `null` in some rows is no column beside its values.
  mutating func finish() {
    var parents: Set<ArraySlice<UInt8>> = []
    for name in names {
      for index in name.indices where name[index] == UInt8(ascii: ".") {
        parents.insert(name[..<index])
      }
    }
    let kept = names.indices.filter { isFilled[$0] || !parents.contains(names[$0][...]) }
    names = kept.map { names[$0] }
    header = names.map { String(decoding: $0, as: UTF8.self) }
    places = [:]
    for (index, name) in names.enumerated() { places[name[...]] = index }
  }

  /// The cells of an object, and a key that occurs in it twice.
  func cells(of item: JSONItem) -> (cells: [String], twice: String?) {
    var cells = [String](repeating: "", count: names.count)
    var isSet = [Bool](repeating: false, count: names.count)
    var next = 0
    var twice: String?
    for value in item.values {
      guard let index = place(of: value, in: item, near: next) else { continue }
      next = index + 1
      let text = String(decoding: item.bytes[value.text], as: UTF8.self)
      if !isSet[index] {
        cells[index] = text
      } else if value.isInList {
        cells[index] += "\n" + text
      } else if twice == nil {
        twice = header[index]
      }
      isSet[index] = true
    }
    return (cells, twice)
  }

  /// Most objects have the same keys in the same order: so the next column comes first.
  private func place(of value: JSONItem.Value, in item: JSONItem, near next: Int) -> Int? {
    let name = item.bytes[value.path]
    if next < names.count, names[next].elementsEqual(name) { return next }
    return places[name]
  }
}
