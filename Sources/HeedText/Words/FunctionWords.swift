/// Words that hold English sentences together, and those of calls and reports.
enum FunctionWords {
  static let determiners = """
    the a an this that these those all any each every both some no such another other its their
    his her our your my more most many several few much enough adequate
    """
  static let pronouns = "i we you he she it they them us him her me who whom whoever someone anyone"
  static let prepositions = """
    of in on at by for with without from into onto upon to towards toward against among amongst
    between within across through throughout under over during before after since until regarding
    concerning about as via per including excluding despite beyond behind around following
    """
  static let subordinators = """
    if whether when whenever while whereas because since although though unless until once lest
    where wherever provided than which who whom whose what how why
    """
  static let adverbs = """
    also not never always often soon now then therefore thus hence further furthermore moreover
    instead again still just only even together forthwith already rather further thereby
    once more either thereafter first second third finally lastly next please well
    """
  static let modals = "should must shall ought needs need"
  static let auxiliaries = """
    be is are was were been being am have has had having do does did can could may might will would
    """
  /// Verbs by which an author asks, in all their forms, with what they are in the infinitive.
  static let performatives = [
    "urge": "urge urges urged urging", "call": "call calls called calling",
    "recommend": "recommend recommends recommended recommending",
    "encourage": "encourage encourages encouraged encouraging",
    "invite": "invite invites invited inviting",
    "request": "request requests requested requesting", "ask": "ask asks asked asking",
    "demand": "demand demands demanded demanding",
    "implore": "implore implores implored imploring beseech beseeches entreat entreats",
    "appeal": "appeal appeals appealed appealing", "advise": "advise advises advised",
    "propose": "propose proposes proposed", "suggest": "suggest suggests suggested",
    "insist": "insists insisting",
    "stress": "stresses underlines emphasizes emphasises underscores",
    "exhort": "exhort exhorts exhorted", "beg": "beg begs",
    "petition": "petition petitions petitioned",
    "instruct": "instructs",
  ]
  /// Verbs by which somebody's words or thoughts are told.
  static let reports = """
    say says said state states stated note notes noted report reports reported tell tells told
    explain explains explained argue argues argued claim claims claimed provide provides provided
    require requires required indicate indicates indicated find finds found find specify specifies
    specified warn warns warned write writes wrote allege alleges alleged announce announced
    announces respond responded suggest suggests suggested conclude concluded concludes agree
    agreed agrees acknowledge acknowledged acknowledges add added adds maintain maintained
    maintains assert asserted asserts stipulate stipulates believe believes believed think thinks
    mandate mandates mandated hope hopes hoped recall recalls recalled observe observed observes
    complain complained insist insists insisted emphasize emphasized emphasizes stress stressed
    ruled rules decided
    dictate dictates dictated testified declare declared declares affirm affirmed affirms
    """
}
