internal import Glibc

/// Where the ledger is: `--ledger`, else `$HEED_LEDGER`, else the nearest `heed.db` in this
/// folder or one above, else `$XDG_DATA_HOME/heed/heed.db`.
enum LedgerPath {
  static func find(_ given: String?, _ variable: (String) -> String?) -> String {
    if let given { return given }
    if let path = variable("HEED_LEDGER"), !path.isEmpty { return path }
    if let path = nearest() { return path }
    let home = variable("HOME").map { $0 + "/.local/share" }
    let data = variable("XDG_DATA_HOME").flatMap { $0.isEmpty ? nil : $0 } ?? home
    guard let data, unsafe access(data + "/heed/heed.db", F_OK) == 0 else { return "heed.db" }
    return data + "/heed/heed.db"
  }

  private static func nearest() -> String? {
    guard unsafe access("heed.db", F_OK) != 0 else { return "heed.db" }
    guard let current = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(current) }
    var folder = unsafe String(cString: current)
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      let path = folder + "/heed.db"
      if unsafe access(path, F_OK) == 0 { return path }
    }
    return nil
  }
}
