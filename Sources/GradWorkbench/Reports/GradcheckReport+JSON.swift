import GradCheck
import GradNumbers

extension GradcheckReport {
  /// The report as one line of JSON; Schema.md describes it.
  ///
  /// - Parameter file: What the worksheet is called.
  /// - Returns: The text, without a line break.
  public func json(file: String) -> String {
    JSON.object([
      ("file", .string(file)),
      ("loss", .string(loss)),
      ("line", .integer(line)),
      ("value", .number(value)),
      ("agreed", .bool(isRight)),
      ("leaves", .integer(leafCount)),
      ("directions", .bool(isByDirection)),
      ("derivatives", .array(entries.map(\.json))),
      ("inexact", refusal?.json ?? .null),
      ("curve", curve?.json ?? .null),
    ]).text
  }
}

extension GradcheckReport.Refusal {
  var json: JSON {
    .object([("node", node.map { .string($0) } ?? .null), ("reason", .string(reason))])
  }
}

extension GradcheckReport.Entry {
  var json: JSON {
    .object([
      ("by", .string(name)),
      ("verdict", .string(verdict.rawValue)),
      ("tape", .number(tape)),
      ("dual", dual.json(on: tape)),
      ("central", central.json(on: tape)),
      ("exact", exact.json(on: tape)),
      ("kink", kink?.json(sides) ?? .null),
    ])
  }
}

extension Opinion {
  /// The opinion on the tape's number.
  func json(on tape: Double) -> JSON {
    var reason: String?
    if case .silent(let words) = agreement { reason = words }
    return .object([
      ("right", reason == nil ? .bool(isRight) : .null),
      ("reason", reason.map { .string($0) } ?? .null),
      ("value", number.map { .number($0) } ?? .null),
      ("estimate", estimate.map { .number($0) } ?? .null),
      ("ulps", number.flatMap { ulpDistance($0, tape) }.map { .unsigned($0) } ?? .null),
    ])
  }
}

extension Kink {
  func json(_ sides: (left: Double, right: Double)?) -> JSON {
    .object([
      ("nodes", .array(names.map { .string($0) })),
      ("distance", .number(distance)),
      ("left", sides.map { .number($0.left) } ?? .null),
      ("right", sides.map { .number($0.right) } ?? .null),
    ])
  }
}

extension ErrorCurve {
  var json: JSON {
    .object([
      ("line", .string(line)),
      ("derivative", .number(derivative)),
      ("relative", .bool(isRelative)),
      (
        "steps",
        .array(
          samples.map { sample in
            .object([
              ("h", .number(sample.step)), ("central", .number(sample.central)),
              ("forward", .number(sample.forward)),
            ])
          })
      ),
    ])
  }
}
