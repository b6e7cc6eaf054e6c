extension Transcript {
  /// Proposals of a letter, for people and for programs.
  static let extracting: [[String]] =
    widths.map { ["extract", "FOLDER/letter.txt", "--width", $0] } + [
      ["extract", "FOLDER/letter.txt", "--explain", "--width", "80"],
      ["extract", "FOLDER/letter.txt", "--min-confidence", "0.99"],
    ]
    + ["json", "jsonl", "csv", "md"].map { ["extract", "FOLDER/letter.txt", "--format", $0] }

  /// A letter taken, a later text of it, and reviews at terminals of several widths.
  static let importing: [[String]] =
    [
      ["import", "FOLDER/letter.txt"],
      ["import", "FOLDER/letter.txt", "--accept", "--dry-run"],
    ] + widths.map { ["\($0):Roads Watch,2024-03,?,m,x,,q", "import", "FOLDER/letter.txt"] } + [
      ["80:Roads Watch,2024-03,a,s,b,u,b,,x,1,a,A,y", "import", "FOLDER/letter.txt"],
      ["import", "FOLDER/letter.txt", "--accept"],
      ["list"], ["show", "repair-northern-roads"],
      ["import", "FOLDER/later.txt", "--accept", "--issued", "2025"],
      ["60:y,a", "import", "FOLDER/later.txt", "--issued", "2025"],
      ["show", "report-money-spent", "--all"],
      ["import", "FOLDER/none.txt"], ["verify"],
    ]

  static let documentFiles = [
    "letter.txt": letter,
    "later.txt": letter.replacing("report on the money spent", with: "report on all money spent"),
  ]

  private static let letter = """
    Open letter on the roads of the north

    Winters cut forty villages off. The Ministry of Transport should repair the northern
    roads before October, build shelters along them, and report on the money spent.

    To the Parliament of Northland:

    - Vote the money for two winters.
    - Do not close the hospital at Sund.
    """
}
