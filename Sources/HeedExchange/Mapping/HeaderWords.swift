/// What the columns of the field's tables are called.
enum HeaderWords {
  /// What a column of that name most likely is.
  static func field(of name: String) -> (field: ColumnField, facet: String?)? {
    let key = plain(name)
    if let field = fields[key] { return (field, nil) }
    if let facet = facets[key] { return (.tag, facet) }
    // `Recommendation status`, `Status of recommendation (2023)`.
    let words = Set(words(name))
    if words.contains("status"), words.isDisjoint(with: dates) { return (.status, nil) }
    if words.contains("status"), !words.isDisjoint(with: dates) { return (.statusDate, nil) }
    if !words.isDisjoint(with: ["deadline", "due"]) { return (.due, nil) }
    return nil
  }

  /// Whether the column would be taken for something.
  static func isKnown(_ name: String) -> Bool { !name.isEmpty && field(of: name) != nil }

  /// The name without what people vary: case, spaces, signs.
  static func plain(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter }.map(String.init)
  }

  private static let dates: Set<String> = ["date", "on", "updated", "changed", "since"]

  private static let facets: [String: String] = {
    var facets: [String: String] = [:]
    for (facet, names) in [
      (
        "theme",
        "theme themes issue issues topic topics subject subjects area thematicarea "
          + "thematiccluster thematicclusters category categories heading section sector "
          + "primarytheme focusarea subjectarea keyissue riskarea functionalarea "
          + "safetyissue"
      ),
      ("sdg", "sdg sdgs sustainabledevelopmentgoals goals"),
      ("right", "right rights humanrightsissues article articles"),
      ("affected", "affectedpersons affectedgroups rightsholders vulnerablegroups population"),
      ("session", "session uprsession"), ("cycle", "cycle uprcycle reportingcycle reportingcycles"),
      ("type", "type recommendationtype annotationtype"), ("region", "region regions"),
      ("country", "countries country"), ("mechanism", "mechanism mechanisms"),
      ("action", "actioncategory"), ("mode", "mode"),
    ] {
      for name in names.split(separator: " ") { facets[String(name)] = facet }
    }
    return facets
  }()

  private static let fields: [String: ColumnField] = {
    var fields: [String: ColumnField] = [:]
    for (field, names) in table {
      for name in names.split(separator: " ") { fields[String(name)] = field }
    }
    return fields
  }()

  private static let table: [(ColumnField, String)] = [
    (.ref, "ref reference refno referenceno referencenumber handle slug key"),
    (
      .number,
      "number no num nr recommendationnumber recommendationno recno recnumber para paragraph "
        + "paragraphno paragraphnumber item itemno c2a callnumber action recommendationnr numéro "
        + "rec srnumber srid safetyrecommendationnumber recommendationreference recref"
    ),
    (
      .id,
      "id uuid guid identifier sourceid recommendationid recid annotationid uniqueid externalid "
        + "ohchrannotationid databaseid recordid"
    ),
    (
      .title,
      "title shorttitle name summary actionsummary headline subjectline shorttext titre titulo"
    ),
    (
      .text,
      "text recommendation recommendations recommendationtext fulltext description wording "
        + "decision request ask call calltoaction commitment promise pledge recomendación "
        + "recommandation recommendationdescription details"
    ),
    (
      .addressee,
      "addressee addressees addressedto to sentto recipient recipients state statesunderreview "
        + "stateunderreview sur agency auditee entity organisation organization department "
        + "ministry askedof countryconcerned countriesconcerned directedto targetbody audited "
        + "thisreportisbeingsentto madeto issuedto agencyaffected agenciesaffected "
        + "agencyreviewed agencyreviewedinvestigated responsibleagencies authority institution"
    ),
    (
      .issuer,
      "issuer issuers from issuedby madeby recommendingstate recommendingstates recommendedby "
        + "recommendingbody reccomendingbody body author authors sourcebody treatybody "
        + "uprrecommendingstates uprreccomendingstates coroner auditor commission "
        + "coronername submittingoig auditoffice auditbody inspectorgeneral"
    ),
    (
      .document,
      "document documents report reportnumber reporttitle symbol documentsymbol inquiry "
        + "inquirynumber publication review audit auditreport resolution reportid reportno "
        + "reportname audittitle auditnumber auditreportnumber gaoreportnumber productnumber"
    ),
    (.place, "place page pages location paragraphref"),
    (
      .issued,
      "issued issuedon dateissued issuedate made madeon date dateofreport reportdate published "
        + "publishedon publicationdate documentpublicationdate datemade daterecommended year "
        + "recommendationdate dateadopted adopted reportissuedate dateofissue reportissued "
        + "releasedate datereleased "
        + "datepublished"
    ),
    (
      .due,
      "due dueon duedate deadline targetdate target expectedcompletion expectedcompletiondate "
        + "completionduedate timeline timeframe implementationdate targetcompletiondate "
        + "currenttargetdate agreeddate agreedimplementationdate plannedcompletiondate"
    ),
    (
      .priority,
      "priority importance urgency significance risk risklevel significant "
        + "significantrecommendation priorityrecommendation"
    ),
    (.tag, "tag tags keyword keywords label labels"),
    (
      .lead,
      "lead leadbody leadagency leadministry responsible responsiblebody responsibleparty "
        + "responsibleofficer responsibleofficial responsibleunit responsibleinstitution "
        + "responsibleparties responsibleagency responsibleministry responsibleentity owner "
        + "assignedto governmentagencies actionowner"
    ),
    (.with, "with contributing contributingbodies supporting supportingagencies partners"),
    (
      .status,
      "status tostatus currentstatus newstatus state implementationstatus statusofimplementation "
        + "implementation progressstatus grade gradelabel assessment rating levelofimplementation "
        + "progressstatuses verdict outcome estado statut"
    ),
    (
      .statusDate,
      "statusdate statuson dateofstatus asof at when timestamp observedon observed "
        + "changedon changed updatedon "
        + "updated lastupdated dateupdated closed closedon dateclosed closuredate completedon "
        + "datecompleted assessedon assessmentdate statuschanged"
    ),
    (.because, "because why reason rationale justification whyhasthestatuschanged"),
    (.assessor, "assessor assessedby evaluator reviewer judgedby"),
    (
      .response,
      "response position uprposition governmentresponse supportlevel accepted acceptance "
        + "managementresponse concurrence respuesta réponse"
    ),
    (.responseDate, "responsedate respondedon dateofresponse replydate repliedon"),
    (.responseText, "responsetext responsecomment responsecomments responsedetails comments"),
    (.reply, "reply replies replytext agencyresponse correspondence"),
    (
      .note,
      "note notes progress progressnotes update updates latestupdate remarks comment actiontaken "
        + "actionstaken followup followupactions progressandfollowupactions measurestaken evidence "
        + "statuscomment statuscomments observations additionaldetails managementupdate "
        + "agencycomments departmentupdate latestprogress"
    ),
    (.source, "source sources url urls link links address website reporturl reportlink"),
    (.visibility, "visibility"),
    (
      .ignore,
      "fromstatus oldstatus previousstatus senttocount repliescount dateadded template "
        + "geolocation attachments documentslinks"
    ),
  ]
}
