import GradNumbers
import GradWorksheet
import ScalarGrad

// Operations on lists, and what is composed of them in the stable form: no derivative stands here.
extension WorksheetNames {
  typealias Operand = ValueHost.Operand

  /// `mean(xs)`: one node.
  var mean: NativeFunction {
    onList("mean", "numbers") { (host, list, line) throws(Failure) in
      if list.isEmpty { throw .value("mean() of an empty list") }
      return try host.record(.mean, list: list, line: line)
    }
  }

  /// `logsumexp(xs)`: one node.
  var logSumExp: NativeFunction {
    onList("logsumexp", "scores") { (host, list, line) throws(Failure) in
      try host.record(.logSumExp, list: list, line: line)
    }
  }

  /// `dot(a, b)`: one node.
  var dot: NativeFunction {
    NativeFunction("dot") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("dot", [("a", nil), ("b", nil)]).bind(arguments)
      let a = try host.operands(given[0], of: "dot", machine)
      let b = try host.operands(given[1], of: "dot", machine)
      guard a.count == b.count else {
        throw .value("dot() needs two lists of one length, not \(a.count) and \(b.count) numbers")
      }
      return try host.record(.dot, list: a + b, line: machine.line)
    }
  }

  /// `softmax(scores)`, the largest score taken out as a plain number.
  var softmax: NativeFunction {
    NativeFunction("softmax") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("softmax", [("scores", nil)]).bind(arguments)
      let scores = try host.operands(iterating: given[0], of: "softmax", &machine)
      let line = machine.line
      var powers: [Operand] = []
      for score in try host.shifted(scores, line: line) {
        powers.append(try host.recorded(.exp, score, line: line))
      }
      guard !powers.isEmpty else { return machine.list([]) }
      let total = try host.recorded(.sum, powers, line: line)
      var shares: [Object] = []
      for power in powers { shares.append(try host.record(.divide, power, total, line: line)) }
      return machine.list(shares)
    }
  }

  /// `log_softmax(scores)`, finite where the softmax rounds to 0.
  var logSoftmax: NativeFunction {
    NativeFunction("log_softmax") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("log_softmax", [("scores", nil)]).bind(arguments)
      let scores = try host.operands(iterating: given[0], of: "log_softmax", &machine)
      let line = machine.line
      return machine.list(
        try host.logSoftmax(scores, line: line).map { (operand) in host.object(for: operand) })
    }
  }

  /// `cross_entropy(scores, target)`, the target a class or one weight for each class.
  var crossEntropy: NativeFunction {
    NativeFunction("cross_entropy") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("cross_entropy", [("scores", nil), ("target", nil)])
        .bind(arguments)
      let scores = try host.operands(given[0], of: "cross_entropy", machine)
      let line = machine.line
      if case .int(let target) = given[1] {
        guard scores.indices.contains(target) else {
          throw Failure(
            "IndexError", "the target class is \(target), and there are \(scores.count) scores",
            hint: "classes count from 0")
        }
        let shifted = try host.shifted(scores, line: line)
        let total = try host.recorded(.logSumExp, shifted, line: line)
        return try host.record(.subtract, total, shifted[target], line: line)
      }
      if case .big = given[1] {
        throw Failure(
          "IndexError", "the target class is beyond 64 bits, and there are \(scores.count) scores",
          hint: "classes count from 0")
      }
      let targets = try host.operands(given[1], of: "cross_entropy", machine)
      guard scores.count == targets.count else {
        throw .value("\(scores.count) scores cannot be compared with \(targets.count) targets")
      }
      let logs = try host.logSoftmax(scores, line: line)
      let products = try host.recorded(.dot, targets + logs, line: line)
      return try host.record(.negate, products, line: line)
    }
  }

  /// `squared_error(prediction, target)` of two numbers or two lists, neither halved nor averaged.
  var squaredError: NativeFunction {
    NativeFunction("squared_error") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("squared_error", [("prediction", nil), ("target", nil)])
        .bind(arguments)
      let line = machine.line
      if let prediction = host.operand(given[0]), let target = host.operand(given[1]) {
        return host.object(for: try host.squaredError(prediction, target, line: line))
      }
      let predictions = try host.operands(given[0], of: "squared_error", machine)
      let targets = try host.operands(given[1], of: "squared_error", machine)
      guard predictions.count == targets.count else {
        throw .value(
          "\(predictions.count) predictions cannot be compared with \(targets.count) targets")
      }
      var squares: [Operand] = []
      for (prediction, target) in zip(predictions, targets) {
        squares.append(try host.squaredError(prediction, target, line: line))
      }
      return try host.record(.sum, list: squares, line: line)
    }
  }

  /// `hinge(score, label)`: max(0, 1 - label·score), the derivative 0 at the corner.
  var hinge: NativeFunction {
    NativeFunction("hinge") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("hinge", [("score", nil), ("label", nil)]).bind(arguments)
      let score = try host.operand(given[0], of: "hinge", machine)
      let label = try host.operand(given[1], of: "hinge", machine)
      let line = machine.line
      let product = try host.recorded(.multiply, label, score, line: line)
      let margin = try host.recorded(.subtract, .number(1), product, line: line)
      return try host.record(.relu, margin, line: line)
    }
  }

  private func onList(
    _ name: String, _ parameter: String,
    _ body: @escaping (ValueHost, [Operand], Int32) throws(Failure) -> Object
  ) -> NativeFunction {
    NativeFunction(name) {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters(name, [(parameter, nil)]).bind(arguments)
      let list = try host.operands(iterating: given[0], of: name, &machine)
      return try body(host, list, machine.line)
    }
  }
}

extension ValueHost {
  /// The numbers of a list or tuple.
  ///
  /// Not of an iterator: running one may compact the tape, and would move the nodes of an argument
  /// that was read before it.
  func operands(
    _ object: Object, of function: String, _ machine: borrowing Machine
  ) throws(Failure) -> [Operand] {
    switch object {
    case .list(let list): return try operands(list.elements, of: function, machine)
    case .tuple(let tuple): return try operands(tuple.elements, of: function, machine)
    case .host(let held):
      if let array = held as? ArrayObject, array.rank == 1 {
        return try operands(array.plainItems, of: function, machine)
      }
      fallthrough
    default:
      throw .type("\(function)() takes a list here, not '\(machine.typeName(object))'")
    }
  }

  /// The numbers that iterating over the only argument gives.
  func operands(
    iterating object: Object, of function: String, _ machine: inout Machine
  ) throws(Failure) -> [Operand] {
    let items = try machine.items(of: object)
    return try operands(items, of: function, machine)
  }

  private func operands(
    _ items: [Object], of function: String, _ machine: borrowing Machine
  ) throws(Failure) -> [Operand] {
    var operands: [Operand] = []
    operands.reserveCapacity(items.count)
    for item in items {
      guard let operand = operand(item) else {
        try refuseHuge(item)
        throw .type(
          "\(function)() takes a list of Values or numbers, and one of them is "
            + "'\(machine.typeName(item))'")
      }
      operands.append(operand)
    }
    return operands
  }

  /// The object for an operand.
  func object(for operand: Operand) -> Object {
    switch operand {
    case .node(let node): object(node)
    case .number(let number): .float(number)
    }
  }

  // The same recording as in ValueHost+Arithmetic.swift, for results that are operands again.

  func recorded(_ op: Op, _ a: Operand, line: Int32) throws(Failure) -> Operand {
    operand(try record(op, a, line: line)) ?? .number(.nan)
  }

  func recorded(_ op: Op, _ a: Operand, _ b: Operand, line: Int32) throws(Failure) -> Operand {
    operand(try record(op, a, b, line: line)) ?? .number(.nan)
  }

  func recorded(_ op: Op, _ list: [Operand], line: Int32) throws(Failure) -> Operand {
    operand(try record(op, list: list, line: line)) ?? .number(.nan)
  }

  /// The scores less their largest, which is taken as a plain number.
  func shifted(_ scores: [Operand], line: Int32) throws(Failure) -> [Operand] {
    var largest = -Double.infinity
    for score in scores {
      let number = number(score)
      if !(number <= largest) { largest = number }
    }
    var shifted: [Operand] = []
    for score in scores {
      shifted.append(try recorded(.subtract, score, .number(largest), line: line))
    }
    return shifted
  }

  func logSoftmax(_ scores: [Operand], line: Int32) throws(Failure) -> [Operand] {
    let shifted = try shifted(scores, line: line)
    let total = try recorded(.logSumExp, shifted, line: line)
    var logs: [Operand] = []
    for score in shifted { logs.append(try recorded(.subtract, score, total, line: line)) }
    return logs
  }

  func squaredError(_ a: Operand, _ b: Operand, line: Int32) throws(Failure) -> Operand {
    let error = try recorded(.subtract, a, b, line: line)
    return try recorded(.multiply, error, error, line: line)
  }
}
