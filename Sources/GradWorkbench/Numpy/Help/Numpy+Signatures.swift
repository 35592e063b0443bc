import GradWorksheet

// How NumPy's functions are called, as help shows it.
extension Numpy {
  /// `sum(a, axis=None, keepdims=False)`; the name alone of what is not called.
  ///
  /// - Parameters:
  ///   - name: The name of a member.
  ///   - module: The module's full name.
  /// - Returns: The name with the parameters that worksheets take.
  static func signature(of name: String, in module: String) -> String {
    switch module {
    case "numpy.random" where name == "RandomState": return "RandomState(seed=None)"
    case "numpy.random" where name == "default_rng": return "default_rng(seed=None)"
    case "numpy.random.Generator":
      guard let parameters = GeneratorObject.parameters[name] else { break }
      return name + parentheses(parameters)
    case "numpy.random":
      guard let method = RandomObject.methods.first(where: { $0.name == name }) else { break }
      return name + parentheses(method.parameters, manyLengths: true)
    case "numpy.testing":
      guard let function = testing.first(where: { $0.name == name }) else { break }
      return name + parentheses(function.parameters)
    case "numpy.linalg":
      let functions = norms + linear + eigenvalues
      guard let function = functions.first(where: { $0.name == name }) else { break }
      return name + parentheses(function.parameters)
    default:
      if let function = allFunctions.first(where: { $0.name == name }) {
        return name + parentheses(function.parameters)
      }
      if isUnary(name) { return name + "(x)" }
      if isBinary(name) { return name + "(x1, x2)" }
      if let signature = otherSignatures[name] { return signature }
    }
    return name
  }

  /// `sum(axis=None, keepdims=False)`, of a method of arrays; the name alone of an attribute.
  static func signature(ofMethod name: String) -> String {
    if let signature = methodSignatures[name] { return signature }
    guard let method = allMethods.last(where: { $0.name == name }) else { return name }
    // The array itself is the first parameter.
    return name + parentheses(Array(method.parameters.dropFirst()))
  }

  private static func isUnary(_ name: String) -> Bool {
    UnaryFunction(rawValue: name) != nil || unaryAliases.contains { $0.0 == name }
  }

  private static func isBinary(_ name: String) -> Bool {
    BinaryFunction(rawValue: name) != nil || binaryAliases.contains { $0.0 == name }
  }

  private static let methodSignatures = [
    "reshape": "reshape(*shape)", "transpose": "transpose(*axes)", "item": "item(*index)",
    "backward": "backward()", "zero_grad": "zero_grad()",
  ]

  private static let otherSignatures = [
    "set_printoptions":
      "set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False)",
    "printoptions":
      "printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False)",
    "errstate": "errstate(all, divide, over, under, invalid)",
    "array2string": "array2string(a, max_line_width, precision, suppress_small, separator)",
    "array_repr": "array_repr(a)", "array_str": "array_str(a)",
    "einsum": "einsum(subscripts, *operands)", "ndindex": "ndindex(*shape)",
    "meshgrid": "meshgrid(*arrays, indexing='xy')", "ix_": "ix_(*indices)",
    "broadcast_arrays": "broadcast_arrays(*arrays)",
    "broadcast_shapes": "broadcast_shapes(*shapes)",
  ]

  /// The parameters in parentheses, without those that worksheets refuse and those that change
  /// nothing.
  private static func parentheses(
    _ parameters: [(name: String, default: Object?)]?, manyLengths: Bool = false
  ) -> String {
    guard let parameters else { return manyLengths ? "(*lengths)" : "()" }
    let shown = parameters.filter {
      !["out", "initial", "where", "order", "casting", "subok", "kind", "stable"].contains($0.name)
    }
    return "("
      + shown.map { parameter in
        parameter.name + (parameter.default.map { "=" + text($0) } ?? "")
      }.joined(separator: ", ") + ")"
  }

  private static func text(_ value: Object) -> String {
    switch value {
    case .int(let number): String(number)
    case .float(let number): pythonText(number)
    case .bool(let flag): flag ? "True" : "False"
    case .none: "None"
    default: "..."
    }
  }
}
