import GradWorksheet
import ScalarGrad

// Derivatives asked for by function.
extension WorksheetNames {
  /// `gradient(loss, x)`: the derivatives by a Value or by all Values in nested lists, in x's shape;
  /// what `.grad` holds does not change.
  var gradient: NativeFunction {
    NativeFunction("gradient") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("gradient", [("loss", nil), ("x", nil)]).bind(arguments)
      guard let root = given[0].singleNode else {
        throw .type(
          "gradient() takes a Value as the loss, not '\(machine.typeName(given[0]))'",
          hint: Session.arrayHint(given[0]))
      }
      guard let nested = Nested(given[1]) else {
        throw .value("gradient() takes nested lists of at most \(Nested.depthLimit) levels")
      }
      var nodes: [UInt32] = []
      for (_, object) in nested.entries {
        guard case .foreign(let bits) = object else {
          throw .type(
            "gradient() takes Values to derive by, not '\(machine.typeName(object))'",
            hint: "values(...) makes Values of nested lists of numbers")
        }
        nodes.append(UInt32(truncatingIfNeeded: bits))
      }
      // A sweep goes from the loss to the first node, whatever x is.
      try machine.spend(64 &* Int(root))
      var derivatives: [Double]
      do throws(TapeError) {
        derivatives = try host.tape.gradient(of: root, wrt: nodes)
      } catch {
        throw host.failure(error, naming: machine.variables)
      }
      if case .host(let held) = given[1], let array = held as? ArrayObject {
        return .host(ArrayObject(Buffer(derivatives), array.shape, array.numpy))
      }
      derivatives.reverse()
      return WorksheetNames.fill(nested.content, from: &derivatives, &machine)
    }
  }

  /// `zero_grad()` sets the gradients of all Values to 0, `zero_grad(W, b)` those of some.
  var zeroGradients: NativeFunction {
    NativeFunction("zero_grad") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      if let keyword = arguments.keywords.first {
        throw .type("zero_grad() got an unexpected keyword argument '\(keyword.name)'")
      }
      if arguments.positional.isEmpty { host.tape.zeroGradients() }
      for argument in arguments.positional {
        guard let nested = Nested(argument) else {
          throw .value("zero_grad() takes nested lists of at most \(Nested.depthLimit) levels")
        }
        for (_, object) in nested.entries {
          guard case .foreign(let bits) = object else {
            throw .type("zero_grad() takes Values, not '\(machine.typeName(object))'")
          }
          host.tape.setGradient(0, at: UInt32(truncatingIfNeeded: bits))
        }
      }
      host.sweepsSinceZero = 0
      return .none
    }
  }

  /// Numbers in the shape of nested lists; `numbers` holds them in reverse.
  static func fill(
    _ content: Nested.Content, from numbers: inout [Double], _ machine: inout Machine
  ) -> Object {
    switch content {
    case .item: return .float(numbers.popLast() ?? 0)
    case .list(let contents):
      var items: [Object] = []
      items.reserveCapacity(contents.count)
      for content in contents { items.append(fill(content, from: &numbers, &machine)) }
      return machine.list(items)
    }
  }
}
