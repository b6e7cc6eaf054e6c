extension RefusalCase {
  /// Copies that cannot be made, and files that are none.
  static let copies: [RefusalCase] = [
    RefusalCase(
      "noLedger", ["backup", "FOLDER/new.db", "--ledger", "FOLDER/none.db"], 66,
      """
      heed: there is no ledger at FOLDER/none.db
            make one with: heed init FOLDER/none.db
      """),
    RefusalCase(
      "cannotCreate", ["backup", "FOLDER/none/new.db"], 73,
      """
      heed: FOLDER/none/new.db cannot be made: No such file or directory
            check that the folder exists and that you may write in it
      """),
    RefusalCase(
      "wouldReplace", ["backup", "FOLDER/text.db"], 73,
      """
      heed: FOLDER/text.db is there already
            --force puts the new file in its place
      """),
    RefusalCase(
      "wouldReplace", ["restore", "FOLDER/whole.db"], 73,
      """
      heed: FOLDER/heed.db is there already
            --force puts the new file in its place
      """),
    RefusalCase(
      "notAFile", ["backup", "FOLDER", "--force"], 73,
      """
      heed: FOLDER is a folder, a device or a pipe
            name a file
      """),
    RefusalCase(
      "notAFile", ["restore", "FOLDER/whole.db", "--ledger", "/dev/null", "--force"], 73,
      """
      heed: /dev/null is a folder, a device or a pipe
            name a file
      """),
    RefusalCase(
      "sameFile", ["backup", "FOLDER/heed.db", "--force"], 64,
      """
      heed: FOLDER/heed.db is the ledger itself
            name another file
      """),
    RefusalCase(
      "sameFile", ["restore", "FOLDER/./heed.db", "--force"], 64,
      """
      heed: FOLDER/heed.db is the ledger itself
            name another file
      """),
    RefusalCase(
      "noBackup", ["restore", "FOLDER/none.db", "--force"], 66,
      """
      heed: there is no file at FOLDER/none.db
            name a file that heed backup made
      """),
    RefusalCase(
      "notABackup", ["restore", "FOLDER/text.db", "--force"], 65,
      """
      heed: FOLDER/text.db is not a ledger of Heed
            name a file that heed backup made
      """),
    RefusalCase(
      "notABackup", ["restore", "FOLDER", "--force"], 65,
      """
      heed: FOLDER is not a ledger of Heed
            name a file that heed backup made
      """),
    RefusalCase(
      "newerFormat", ["restore", "FOLDER/newer.db", "--force"], 65,
      """
      heed: FOLDER/newer.db has format 99, and this version of Heed reads up to 1
            update Heed; this version has changed nothing
      """),
    RefusalCase(
      "damaged", ["restore", "FOLDER/cut.db", "--force"], 65,
      """
      heed: FOLDER/cut.db is damaged: database disk image is malformed
            run: heed verify --ledger FOLDER/cut.db
            then restore a copy that verifies: heed restore FILE
      """),
    RefusalCase(
      "usage", ["restore"], 64,
      """
      heed: restore needs FILE
            heed restore --help shows what it takes
      """),
  ]
}
