import GradExplain

extension CheckReport {
  /// The report as an entry of `checks`; the keys are those of every report, whatever was found.
  var json: JSON {
    .object([
      ("loss", .string(loss)),
      ("line", .integer(line)),
      ("value", .number(value)),
      ("unmatched", .array(unmatched.map { .string($0.name) })),
      (
        "invisible",
        .array(
          invisible.map {
            .object([("mistake", .string($0.mistake)), ("of", .string($0.of))])
          })
      ),
      ("shapes", .array(shapes.map { .string($0) })),
      ("claims", .array(claims.map { $0.json(hintsOnly: hintsOnly) })),
    ])
  }
}

extension ClaimReport {
  /// The claim as an entry of `claims`; without numbers and names of mistakes where only hints were asked
  /// for.
  func json(hintsOnly: Bool) -> JSON {
    .object([
      ("name", .string(name)),
      ("of", .array(of.map { .string($0) })),
      ("verdict", .string(verdict.rawValue)),
      ("root", .bool(root)),
      ("note", note.map { .string($0.rawValue) } ?? .null),
      ("worst", hintsOnly ? .null : worst?.json ?? .null),
      ("sum", hintsOnly ? .null : sum.map { .string($0) } ?? .null),
      ("fit", hintsOnly ? .null : fit.map { .string($0.way.rawValue) } ?? .null),
      ("hint", hint.map { .string($0) } ?? .null),
      ("mistakes", .array(hintsOnly ? [] : mistakes.map { .string($0) })),
      (
        "points",
        points.map { .object([("tried", .integer($0.tried)), ("held", .integer($0.held))]) }
          ?? .null
      ),
      (
        "batch",
        batch.map {
          .object([
            ("size", .integer($0.size)), ("tried", .integer($0.tried)), ("held", .integer($0.held)),
          ])
        } ?? .null
      ),
    ])
  }
}

extension Worst {
  var json: JSON {
    .object([
      ("index", .array(index.map { .integer($0) })),
      ("yours", .number(yours)),
      ("expected", .number(expected)),
      ("ulps", ulps.map { .unsigned($0) } ?? .null),
    ])
  }
}
