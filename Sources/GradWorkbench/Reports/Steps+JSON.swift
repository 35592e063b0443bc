import GradExplain
import GradNumbers
public import GradWorksheet

extension Session {
  /// The forward and the backward pass of a loss as one line of JSON, as Schema.md describes it.
  ///
  /// - Parameters:
  ///   - name: As for ``check(of:)``.
  ///   - exact: Whether fractions stand beside the numbers.
  ///   - file: What the worksheet is called.
  /// - Returns: The text, without a line break.
  /// - Throws: As ``steps(of:exact:)``.
  public func stepsJSON(
    of name: String?, exact: Bool = false, file: String
  ) throws(WorksheetError) -> String {
    try stepList(of: name, exact: exact).json(file: file, arrayView(of: name)).text
  }
}

extension Steps {
  func json(file: String, _ arrays: ArrayView?) -> JSON {
    JSON.object([
      ("file", .string(file)),
      ("loss", .string(loss)),
      ("value", .number(value)),
      ("exact", .bool(isExact)),
      ("arrays", arrays?.json ?? .null),
      ("forward", .array(forward.map(\.json))),
      ("backward", .array(backward.map(\.json))),
      ("notes", .array(notes.map { .string($0) })),
    ])
  }
}

extension Steps.Forward {
  fileprivate var json: JSON {
    .object([
      ("node", .integer(node)),
      ("name", .string(name)),
      ("line", .integer(line)),
      ("expression", expression.map { .string($0) } ?? .null),
      ("numbers", numbers.map { .string($0) } ?? .null),
      ("value", .number(value)),
      ("fraction", exact.json),
    ])
  }
}

extension Steps.Backward {
  fileprivate var json: JSON {
    .object([
      ("node", .integer(node)),
      ("name", .string(name)),
      ("line", .integer(line)),
      ("expression", .string(expression)),
      ("adjoint", .number(adjoint)),
      ("fraction", exact.json),
      ("contributions", .array(contributions.map(\.json))),
    ])
  }
}

extension Steps.Contribution {
  fileprivate var json: JSON {
    .object([
      ("node", .integer(node)),
      ("operand", .string(operand)),
      ("rule", .string(rule)),
      ("upstream", .number(upstream)),
      ("local", .number(local)),
      ("amount", .number(amount)),
      ("before", before.map { .number($0) } ?? .null),
      ("sum", .number(sum)),
      (
        "fractions",
        exact.map { exact in
          .object([
            ("upstream", Optional(exact.upstream).json), ("local", Optional(exact.local).json),
            ("amount", Optional(exact.amount).json), ("before", exact.before.json),
            ("sum", Optional(exact.sum).json),
          ])
        } ?? .null
      ),
    ])
  }
}

extension Figure? {
  /// The fraction as a text, `-3/4`; null where there is none.
  fileprivate var json: JSON {
    guard let self, self.isExact else { return .null }
    return .string(self.fraction.description)
  }
}
