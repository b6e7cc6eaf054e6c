/// Nouns that name those who can be asked: bodies, offices and groups of people.
enum PartyWords {
  static let heads = """
    government governments authority authorities administration ministry ministries minister
    ministers department departments agency agencies office offices officer officers official
    officials leader leaders leadership president vice-president presidency premier chancellor
    secretary secretaries secretary-general governor governors mayor mayors king queen prince emir
    parliament parliamentarians congress senate assembly legislature legislatures legislator
    legislators lawmakers council councils councillors committee committees commission commissions
    commissioner commissioners board boards bureau service services force forces police army
    military navy prosecutor prosecutors court courts judge judges judiciary tribunal state states
    country countries nation nations municipality municipalities province provinces territory
    territories region regions city cities county counties district union unions federation
    confederation association associations organization organizations organisation organisations
    company companies corporation corporations firm firms business businesses bank banks industry
    employer employers operator operators provider providers manufacturer manufacturers platform
    platforms publisher publishers broadcaster institution institutions institute institutes
    university universities college colleges school schools museum museums church churches party
    parties donor donors community communities society societies group groups team taskforce
    task-force committee mission missions delegation delegations member members chief director
    directors administrator administrators ambassador ambassadors envoy envoys rapporteur
    rapporteurs representative representatives inspector ombudsman ombudsperson auditor auditors
    comptroller attorney attorneys counsel coroner treasury regulator regulators trust trusts
    hospital hospitals borough authority chair chairman chairperson chairpersons manager managers
    executive executives mechanism entity entities stakeholders citizens families actors power
    powers ally allies partner partners participants researchers professionals practitioners
    journalists media embassy embassies consulate fund secretariat experts chamber
    body bodies makers policymakers policy-makers decision-makers levels sector head heads
    denominations faiths survivors high-commissioner kingdom republic
    """
  /// Heads that name a government and are short for one named before.
  static let governmental = """
    government authorities officials administration leaders leadership parliament police army
    military president prosecutors courts judiciary ministry lawmakers legislature
    """
  static let titles = """
    president prime minister secretary foreign chancellor king queen emir sheikh mr mrs ms miss
    dr professor prof sir madam general gen colonel col senator sen governor gov mayor ambassador
    judge justice chief adviser advisor vice deputy commissioner high director administrator
    attorney chairman chair chairperson representative rep congressman congresswoman honourable
    honorable hon excellency lord lady captain superintendent hon’ble crown premier acting interim
    minister’s
    """
}
