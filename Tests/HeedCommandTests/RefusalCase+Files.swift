extension RefusalCase {
  /// Ledgers that are none, or cannot be made.
  static let files: [RefusalCase] = [
    RefusalCase(
      "noLedger", ["list", "--ledger", "FOLDER/none.db"], 66,
      """
      heed: there is no ledger at FOLDER/none.db
            make one with: heed init FOLDER/none.db
      """),
    RefusalCase(
      "noLedger", ["list", "--ledger", ""], 66,
      """
      heed: there is no ledger at 
            make one with: heed init 
      """),
    RefusalCase(
      "notALedger", ["list", "--ledger", "FOLDER/text.db"], 65,
      """
      heed: FOLDER/text.db is not a ledger of Heed
            name the ledger with --ledger PATH, or make one with: heed init
      """),
    RefusalCase(
      "notALedger", ["list", "--ledger", "FOLDER/empty.db"], 65,
      """
      heed: FOLDER/empty.db is not a ledger of Heed
            name the ledger with --ledger PATH, or make one with: heed init
      """),
    RefusalCase(
      "notALedger", ["add", "Mend roads", "--to", "Ministry", "--ledger", "FOLDER/foreign.db"], 65,
      """
      heed: FOLDER/foreign.db is not a ledger of Heed
            name the ledger with --ledger PATH, or make one with: heed init
      """),
    RefusalCase(
      "notALedger", ["list", "--ledger", "FOLDER"], 65,
      """
      heed: FOLDER is not a ledger of Heed
            name the ledger with --ledger PATH, or make one with: heed init
      """),
    RefusalCase(
      "notALedger", ["list", "--ledger", "/dev/null"], 65,
      """
      heed: /dev/null is not a ledger of Heed
            name the ledger with --ledger PATH, or make one with: heed init
      """),
    RefusalCase(
      "newerFormat", ["log", "envoy", "A", "--ledger", "FOLDER/newer.db"], 65,
      """
      heed: FOLDER/newer.db has format 99, and this version of Heed reads up to 1
            update Heed; this version has changed nothing
      """),
    RefusalCase(
      "damaged", ["list", "--ledger", "FOLDER/cut.db"], 65,
      """
      heed: FOLDER/cut.db is damaged: database disk image is malformed
            run: heed verify --ledger FOLDER/cut.db
            then restore a copy that verifies: heed restore FILE
      """),
    RefusalCase(
      "fileExists", ["init", "FOLDER/heed.db"], 73,
      """
      heed: FOLDER/heed.db is there already
            heed init makes a new file only; choose another path
      """),
    RefusalCase(
      "fileExists", ["init", "FOLDER/text.db"], 73,
      """
      heed: FOLDER/text.db is there already
            heed init makes a new file only; choose another path
      """),
    RefusalCase(
      "fileExists", ["init", "FOLDER"], 73,
      """
      heed: FOLDER is there already
            heed init makes a new file only; choose another path
      """),
    RefusalCase(
      "cannotCreate", ["init", "FOLDER/none/heed.db"], 73,
      """
      heed: FOLDER/none/heed.db cannot be made: unable to open database file
            check that the folder exists and that you may write in it
      """),
    RefusalCase(
      "cannotCreate", ["init", "/proc/heed.db"], 73,
      """
      heed: /proc/heed.db cannot be made: unable to open database file
            check that the folder exists and that you may write in it
      """),
    RefusalCase(
      "cannotCreate", ["init", ""], 73,
      """
      heed:  cannot be made: No such file or directory
            check that the folder exists and that you may write in it
      """),
  ]
}

extension RefusalCase {
  /// Command lines that cannot be read, and refusals that quote them.
  static let usage: [RefusalCase] = [
    RefusalCase(
      "usage", ["frobnicate"], 64,
      """
      heed: there is no verb "frobnicate"
            heed --help lists the verbs
      """),
    RefusalCase(
      "usage", ["lst"], 64,
      """
      heed: there is no verb "lst"
            did you mean list?
      """),
    RefusalCase(
      "usage", ["list", "--opn"], 64,
      """
      heed: list has no option "--opn"
            did you mean --open?
      """),
    RefusalCase(
      "usage", ["list", "--planned"], 64,
      """
      heed: list takes no --planned
            heed list --help lists its options
      """),
    RefusalCase(
      "usage", ["--open", "list"], 64,
      """
      heed: --open stands before the verb
            put it after: heed VERB --open
      """),
    RefusalCase(
      "usage", ["list", "-x"], 64,
      """
      heed: there is no option "-x"
            the short ones are -h, -n, -q and -y; put -- before a word that begins with a \
      hyphen
      """),
    RefusalCase(
      "usage", ["list", "-5"], 64,
      """
      heed: there is no option "-5"
            the short ones are -h, -n, -q and -y; put -- before a word that begins with a \
      hyphen
      """),
    RefusalCase(
      "usage", ["changes"], 64,
      """
      heed: changes needs --since DATE
            heed changes --help shows what it takes
      """),
    RefusalCase(
      "usage", ["summary", "--assessor", "Owner", "--assessor", "Committee"], 64,
      """
      heed: --assessor is given twice, and only with --compare can both hold
            leave one of them out, or add --compare
      """),
    RefusalCase(
      "usage", ["summary", "--compare", "--by", "tag"], 64,
      """
      heed: --by and --compare exclude each other
            leave one of them out
      """),
    RefusalCase(
      "usage", ["list", "--width"], 64,
      """
      heed: --width has nothing after it
            write --width COLUMNS
      """),
    RefusalCase(
      "usage", ["list", "--open=yes"], 64,
      """
      heed: --open takes no value, and was given "yes"
            write --open alone, or leave it out
      """),
    RefusalCase(
      "usage", ["list", "--width", "80", "--width", "90"], 64,
      """
      heed: --width is given twice, and only one can hold
            leave one of them out
      """),
    RefusalCase(
      "usage", ["show"], 64,
      """
      heed: show needs REF
            heed show --help shows what it takes
      """),
    RefusalCase(
      "usage", ["mark", "envoy"], 64,
      """
      heed: mark needs STEP
            heed mark --help shows what it takes
      """),
    RefusalCase(
      "usage", ["add", "Mend", "roads", "--to", "Ministry"], 64,
      """
      heed: add has no use for "roads"
            put quotation marks around a text of several words; heed add --help shows what it \
      takes
      """),
    RefusalCase(
      "usage", ["help", "frobnicate"], 64,
      """
      heed: there is no verb "frobnicate"
            heed --help lists the verbs
      """),
    RefusalCase(
      "usage", ["list", "--\u{1B}[31mred"], 64,
      #"""
      heed: list has no option "--\u{1B}[31mred"
            heed list --help lists its options
      """#),
    RefusalCase(
      "unknownRef", ["show", "\u{1B}[2J\u{202E}x"], 65,
      #"""
      heed: no recommendation is called "\u{1B}[2J\u{202E}x"
            see: heed list
      """#),
  ]
}
