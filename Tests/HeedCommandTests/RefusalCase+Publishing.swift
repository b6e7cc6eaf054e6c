extension RefusalCase {
  /// What others may see.
  static let publishing: [RefusalCase] = [
    RefusalCase(
      "publishFirst", ["publish", "@5", "--yes"], 77,
      """
      heed: @5 names envoy, which is internal
            publish that first, or with it: envoy
            nothing was recorded
      """),
    RefusalCase(
      "notPublishable", ["publish", "envoy", "@1"], 77,
      """
      heed: @1 has no visibility of its own
            publish a recommendation, an event, a document, a relation, a scheme or a mapping
            nothing was recorded
      """),
    RefusalCase(
      "choiceUnclear", ["publish", "--yes"], 64,
      """
      heed: it is not clear which recommendations are meant
            name them, or choose them with --tag, --in, --open ... or --all
            nothing was recorded
      """),
    RefusalCase(
      "choiceUnclear", ["publish", "envoy", "--open"], 64,
      """
      heed: it is not clear which recommendations are meant
            name them, or choose them with --tag, --in, --open ... or --all
            nothing was recorded
      """),
    RefusalCase(
      "unknownRef", ["publish", "envoi"], 65,
      """
      heed: no recommendation is called "envoi"
            did you mean "envoy"?
            nothing was recorded
      """),
    RefusalCase(
      "sourceVisibilityAlone", ["log", "envoy", "A", "--source-visibility", "private"], 64,
      """
      heed: --source-visibility says who may see the sources, and none is given
            add --source
            nothing was recorded
      """),
    RefusalCase(
      "unknownEntry", ["show", "@1", "--public"], 65,
      """
      heed: there is no entry @1
      """),
    RefusalCase(
      "unknownRef", ["show", "envoy", "--public"], 65,
      """
      heed: no recommendation is called "envoy"
            see: heed list
      """),
  ]
}
