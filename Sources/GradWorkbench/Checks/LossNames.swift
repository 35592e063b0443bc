import GradWorksheet

// Which variable holds the loss.
extension Session {
  /// What `check(loss)` is about: the argument, or the first of the usual names that there is.
  static func lossObject(_ given: Object, in variables: [ValueHost.Variable]) -> Object {
    guard case .none = given else { return given }
    for name in usualNames {
      if let value = variables.first(where: { $0.name == name })?.value {
        if case .none = value { continue }
        return value
      }
    }
    return .none
  }

  /// The node that `check(loss)` is about; nil where it is no Value.
  static func checked(_ given: Object, in variables: [ValueHost.Variable]) -> UInt32? {
    lossObject(given, in: variables).singleNode
  }

  /// The node of the loss of a name, or of the first usual name that holds a Value; nil where there
  /// is none.
  static func loss(_ name: String?, in variables: [ValueHost.Variable]) -> UInt32? {
    let names = name.map { [$0] } ?? usualNames
    for name in names {
      if let node = object(name, in: variables)?.singleNode { return node }
    }
    return nil
  }

  /// What a name with or without places, such as `loss` or `losses[1][0]`, stands for; nil where
  /// there is no such thing.
  static func object(_ name: String, in variables: [ValueHost.Variable]) -> Object? {
    let head = variable(of: name)
    guard var object = variables.first(where: { $0.name == head })?.value else { return nil }
    var rest = name.dropFirst(head.count)
    while !rest.isEmpty {
      if let step = QuantityName.step(&rest) {
        guard let inner = Quantities.part(step, of: object) else { return nil }
        object = inner
      } else {
        // `[0, 1]` of an array, and places from the end.
        let part = rest.dropFirst().prefix { $0 != "]" }
        guard rest.first == "[", part.endIndex < rest.endIndex,
          let inner = item(part, of: object)
        else { return nil }
        object = inner
        rest = rest[part.endIndex...].dropFirst()
      }
    }
    return object
  }

  /// The variable that a name such as `W2[0][1]` or `model.layers[0]` begins with.
  static func variable(of name: String) -> String {
    String(name.prefix { $0 != "[" && $0 != "." })
  }

  /// What stands in brackets behind a list or an array.
  private static func item(_ text: Substring, of object: Object) -> Object? {
    let items: [Object]
    switch object {
    case .list(let list): items = list.elements
    case .tuple(let tuple): items = tuple.elements
    case .host(let host as ArrayObject): return host.part(at: text)
    default: return nil
    }
    guard let place = Int(text) else { return nil }
    // From the end, as in Python.
    let index = place < 0 ? items.count + place : place
    return items.indices.contains(index) ? items[index] : nil
  }

  /// Why what a name stands for is no loss: there is no such thing, or it is no Value.
  ///
  /// - Parameter name: A variable, or a place in one.
  /// - Returns: What is wrong, with advice.
  func noLoss(called name: String) -> Failure {
    let variables = interpreter.variables
    guard let object = Session.object(name, in: variables) else {
      let variable = Session.variable(of: name)
      if variable != name, let problem = problem(withName: name), let hint = problem.hint {
        return Failure("NameError", problem.message, hint: hint)
      }
      return Failure(
        "NameError", "there is no variable '\(oneLine(name))' to take as the loss",
        hint: nearLoss(name) ?? "\(lossSpelling.text) wants a variable that holds a Value")
    }
    let nested = Nested(object)
    let first = nested?.entries.first { if case .foreign = $0.object { true } else { false } }
    guard let nested, let first, !first.index.isEmpty else {
      return .type("\(oneLine(name)) is not a Value", hint: Session.arrayHint(object) ?? notAValue)
    }
    if case .host(let array as ArrayObject) = object {
      let place = oneLine(name) + Nested.text(of: first.index, inArray: true)
      return notOneNumber(
        array, called: name, "name one, as in \(lossSpelling.naming(place))")
    }
    return .type(
      "\(oneLine(name)) is \(nested.kind)",
      hint: "name one, as in \(lossSpelling.naming(oneLine(name) + Nested.text(of: first.index)))")
  }

  /// An array in the place of a loss.
  private func notOneNumber(_ array: ArrayObject, called name: String, _ advice: String) -> Failure
  {
    .type(
      "\(oneLine(name)) is an array of shape \(spaced(array.shape)), and a loss is one number",
      hint: "take its mean or its sum, or \(advice)")
  }

  private func words(about object: Object?) -> String {
    if case .host(_ as ArrayObject)? = object {
      "an array of plain numbers"
    } else {
      "a plain number"
    }
  }

  /// Why there is no loss to do something with: a usual name holds a plain number or an array, or there
  /// is none.
  func noLoss(to purpose: String) -> WorksheetError {
    let variables = interpreter.variables
    let missing = missingLeaves
    for name in Session.usualNames {
      let object = Session.object(name, in: variables)
      if case .host(let array as ArrayObject)? = object, array.dtype == .object {
        return worksheetError(notOneNumber(array, called: name, "call the number something else"))
      }
      switch object.map(ValueHost.withoutArray) {
      case .int, .big, .float, .bool:
        return worksheetError(
          .type(
            "\(name) is \(words(about: object)): no Value went into it",
            hint: missing.isEmpty
              ? lossSpelling.advice(onLeaves: nil, "the numbers that it starts from")
              : "--leaves names \(missing.joined(separator: " and ")), but no variable is called so"
          ))
      default: continue
      }
    }
    return worksheetError(
      Failure(
        "NameError", "there is no loss to \(purpose)",
        hint: lossSpelling.hintForNone(among: variablesWithValues)))
  }
}
