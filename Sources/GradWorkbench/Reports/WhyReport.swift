internal import GradExplain
internal import GradWorksheet

/// Where a derivative comes from, as a student reads it and as programs do.
public struct WhyReport: Sendable {
  let why: Why

  /// The explanation in words; nothing in it commands a terminal.
  public var text: String { manyLines(why.text) }

  /// The explanation as one line of JSON.
  ///
  /// - Parameter file: What the worksheet is called.
  /// - Returns: The text, without a line break.
  public func json(file: String) -> String {
    why.json(file: file).text
  }
}

extension Why {
  func json(file: String) -> JSON {
    JSON.object([
      ("file", .string(file)),
      ("loss", .string(loss)),
      ("value", .number(value)),
      ("entries", .array(entries.map(\.json))),
      (
        "groups",
        .array(
          groups.map { group in
            .object([
              ("names", .array(group.names.map { .string($0) })),
              ("count", .integer(group.count)),
              ("first", group.first.json),
            ])
          })
      ),
      ("summary", summary?.json ?? .null),
      ("plain", .array(plainNumbers.map { .string($0) })),
    ])
  }
}

extension Why.Entry {
  var json: JSON {
    .object([
      ("name", .string(name)),
      ("value", .number(value)),
      ("gradient", .number(gradient)),
      ("reached", .bool(isReached)),
      ("zero", .bool(isZero)),
      ("ways", .array(ways.map(\.json))),
      ("way_count", .integer(wayCount)),
      ("reasons", .array(explanations.map(\.json))),
    ])
  }
}

extension Why.Way {
  var json: JSON {
    .object([
      ("through", through.map { .string($0) } ?? .null),
      ("upstream", .number(upstream)),
      ("local", .number(local)),
      ("amount", .number(amount)),
      ("reasons", .array(notes.map(\.json))),
    ])
  }
}

extension Why.Explanation {
  var json: JSON {
    .object([
      ("kind", .string(reason.kind)),
      ("path", .array(path.map { .string($0) })),
      ("hidden", .integer(hidden)),
      ("text", .string(reason.words)),
    ])
  }
}

extension Why.Reason {
  /// The reason in one word.
  var kind: String {
    switch self {
    case .unused: "unused"
    case .tooLate: "too-late"
    case .off: "off"
    case .kink: "kink"
    case .otherTaken: "other-taken"
    case .zeroFactor: "zero-factor"
    case .saturated: "saturated"
    case .flat: "flat"
    case .cancel: "cancel"
    case .unknown: "unknown"
    }
  }
}

extension Why.Summary {
  var json: JSON {
    func extreme(_ entry: (name: String, gradient: Double)?) -> JSON {
      entry.map { .object([("name", .string($0.name)), ("gradient", .number($0.gradient))]) }
        ?? .null
    }
    return .object([
      ("name", .string(name)),
      ("count", .integer(count)),
      ("unreached", .integer(unreached)),
      ("zero", .integer(zero)),
      ("cancelling", .integer(cancelling)),
      ("largest", extreme(largest)),
      ("smallest", extreme(smallest)),
      ("unexplained", .integer(unexplained)),
    ])
  }
}
