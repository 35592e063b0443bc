import ArrayGrad
import GradTraining

extension AgreementReport {
  /// The report as one line of JSON; `seed` is what parameters and samples were drawn from.
  public func json(seed: UInt64) -> String {
    JSON.object([
      ("blueprint", .string(blueprint.text)), ("seed", .unsigned(seed)),
      ("samples", .integer(samples)), ("nodes", .integer(nodes)), ("element", .string(element)),
      ("kernels", .string(level.name)), ("threads", .integer(threads)),
      ("agreed", .bool(agrees)), ("rounding", .number(unit)),
      ("gradients", .array(gradients.map(json))),
      (
        "steps",
        steps.map { steps in
          .object([
            ("count", .integer(steps.count)), ("optimizer", .string(steps.rule.text)),
            ("rate", .number(steps.rate)), ("parameters", .array(steps.parameters.map(json))),
          ])
        } ?? .null
      ),
    ]).text
  }

  private func json(_ table: AgreementTable) -> JSON {
    .object([
      ("name", .string(table.name)), ("shape", .array(table.shape.map { .integer($0) })),
      ("agreed", .bool(table.agrees)), ("bound", .number(table.bound)),
      ("excused", .integer(table.excused)), ("overflows", .integer(table.overflows)),
      (
        "worst",
        table.largest.map { worst in
          .object([
            ("index", .array(worst.index.map { .integer($0) })), ("scalar", .number(worst.scalar)),
            ("array", .number(worst.array)), ("difference", .number(worst.amount)),
            ("relative", .number(worst.relative)), ("roundings", .number(worst.relative / unit)),
          ])
        } ?? .null
      ),
    ])
  }
}
