import GradWorksheet
import ScalarGrad

// Advice on an array in the place of a loss.
extension Session {
  /// What an array in the place of a loss is, and what to make of it; nil for anything else.
  static func arrayHint(_ object: Object) -> String? {
    shapeOfLoss(object).map { "\($0): take its mean or sum" }
  }

  private static func shapeOfLoss(_ object: Object) -> String? {
    guard case .host(let host as ArrayObject) = object else { return nil }
    return "a loss is one number, and this is an array of shape \(spaced(host.shape))"
  }

  /// Advice on an array in the place of a loss; nil for anything else.
  ///
  /// Of the criterion of one sample, -log(p[Y]), a batch makes whole rows.
  ///
  /// - Parameters:
  ///   - object: What was given as the loss.
  ///   - variables: The variables, where the probabilities and the labels are looked for.
  /// - Returns: What to do.
  func arrayHint(_ object: Object, in variables: [ValueHost.Variable]) -> String? {
    guard case .host(let array as ArrayObject) = object, let shape = Session.shapeOfLoss(object)
    else { return nil }
    guard let (p, y) = pickedRows(array, variables) else {
      return Session.arrayHint(object)
    }
    return
      "\(shape): \(p)[\(y)] takes whole rows of \(p). Write \(p)[np.arange(len(\(y))), \(y)], which takes "
      + "one number of each row, and then its mean or sum"
  }

  /// The same for what a usual name of a loss holds.
  var hintForArrays: String? {
    let variables = interpreter.variables
    return Session.usualNames.lazy.compactMap { name in
      variables.first { $0.name == name }.flatMap { self.arrayHint($0.value, in: variables) }
    }.first
  }

  /// What to do about a loss that is a variable of a function; nil where there is none.
  var hintForLossInside: String? {
    let dependencies = Dependencies(modules)
    let known = Set(interpreter.variables.map(\.name))
    for name in Session.usualNames where !known.contains(name) {
      guard let owner = dependencies.owner(of: name) else { continue }
      return
        "\(name) is a variable of \(owner)(), and what functions keep to themselves is not seen\n"
        + "hint: move the loop out of \(owner)(), or write global \(name) there and the derivatives "
        + "beside it: global \(name), W, dW"
    }
    return nil
  }

  /// The names of a matrix and of its labels, where an array was made of rows that the labels name.
  private func pickedRows(
    _ array: ArrayObject, _ variables: [ValueHost.Variable]
  ) -> (matrix: String, labels: String)? {
    guard array.dtype == .object, let width = array.shape.last, width > 1 else { return nil }
    let numbers = nodes(array.plainItems.prefix(width))
    for (name, value) in variables {
      guard case .host(let host) = value, let matrix = host as? ArrayObject, matrix.rank == 2,
        matrix.dtype == .object, matrix.shape[1] == width, matrix !== array
      else { continue }
      let rows = nodes(matrix.plainItems[...])
      let places = Dictionary(zip(rows, rows.indices)) { first, _ in first }
      let origins = numbers.map { place(behind: $0, places) }
      // The numbers of one row, side by side.
      guard let first = origins.first ?? nil, first % width == 0,
        origins.elementsEqual((first..<first + width).map(Optional.some))
      else { continue }
      let labels = variables.first { isLabels($0.value, count: matrix.shape[0], classes: width) }
      if let labels { return (name, labels.name) }
    }
    return nil
  }

  private func nodes(_ items: ArraySlice<Object>) -> [UInt32] {
    items.compactMap { item in
      if case .foreign(let bits) = item { UInt32(truncatingIfNeeded: bits) } else { nil }
    }
  }

  /// Where the number stands that a node was computed from by functions of one Value, such as a logarithm.
  private func place(behind node: UInt32, _ places: [UInt32: Int]) -> Int? {
    var node = node
    for _ in 0..<16 {
      if let place = places[node] { return place }
      let operands = host.tape.node(at: node).operands.compactMap { operand -> UInt32? in
        if case .node(let inner) = operand { inner } else { nil }
      }
      guard operands.count == 1, let inner = operands.first else { return nil }
      node = inner
    }
    return nil
  }

  private func isLabels(_ value: Object, count: Int, classes: Int) -> Bool {
    guard let nested = Nested(value), nested.lengths == [count] else { return false }
    return nested.items.allSatisfy { item in
      if case .int(let label) = item { label >= 0 && label < classes } else { false }
    }
  }
}
