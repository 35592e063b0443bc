import GradWorksheet

// The functions of NumPy, in the order in which a reader would look for them.
extension BackwardRules {
  /// A call, taken apart.
  struct Call {
    let name: String
    /// The arguments by position, the array that a method belongs to first.
    let positional: [Expression]
    let named: [(name: String, value: Piece)]
    /// The first argument.
    let first: Expression
    let input: Piece
    let shape: [Int]
    /// What the call gives.
    let output: Piece

    /// What a reduction goes over.
    func axes(_ reader: ArrayReader) -> ArrayReader.Axes {
      ArrayReader.Axes(named, positional.dropFirst().first.flatMap { reader.piece($0) })
    }
  }

  mutating func pass(
    _ gradient: Piece, _ callee: Expression, _ arguments: [Expression.Argument], _ own: Piece
  ) {
    guard let (name, _, owner) = reader.callee(callee) else { return giveUp() }
    var positional = owner.map { [$0] } ?? []
    var named: [(name: String, value: Piece)] = []
    for argument in arguments {
      switch argument.kind {
      case .positional: positional.append(argument.value)
      case .keyword(let name):
        guard let value = reader.piece(argument.value) else { return giveUp() }
        named.append((name.text, value))
      default: return giveUp()
      }
    }
    guard let first = positional.first, let input = reader.piece(first) else { return giveUp() }
    if ["concatenate", "stack", "vstack", "hstack", "column_stack"].contains(name) {
      return join(gradient, name, first, positional.dropFirst().first, named)
    }
    guard let shape = input.shape else { return giveUp() }
    // The output has a name where the statement is nothing but the call.
    let isWhole = own.text == whole
    let call = Call(
      name: name, positional: positional, named: named, first: first, input: input, shape: shape,
      output: isWhole ? target : own)
    switch positional.count {
    case 1 where entry(gradient, call): return
    case 2 where pair(gradient, call): return
    default: other(gradient, call)
    }
  }

  /// Functions of one number, at each entry; false where it is none of them.
  private mutating func entry(_ gradient: Piece, _ call: Call) -> Bool {
    let (x, y, one) = (call.input, call.output, Piece(number: "1"))
    let two = Piece(number: "2")
    func np(_ name: String, _ piece: Piece) -> Piece { .call("np." + name, [piece], piece.shape) }
    let result: Piece
    switch call.name {
    case "exp": result = .joined(gradient, "*", y)
    case "expm1": result = .joined(gradient, "*", np("exp", x))
    case "log": result = .joined(gradient, "/", x)
    case "log1p": result = .joined(gradient, "/", .joined(one, "+", x))
    case "log2", "log10":
      let base = Piece(number: "np.log(\(call.name.dropFirst(3)))")
      result = .joined(gradient, "/", .joined(x, "*", base))
    case "sqrt": result = .joined(gradient, "/", .joined(two, "*", y))
    case "square": result = .joined(.joined(gradient, "*", two), "*", x)
    case "tanh": result = .joined(gradient, "*", .joined(one, "-", .joined(y, "**", two)))
    case "sigmoid": result = .joined(gradient, "*", .joined(y, "*", .joined(one, "-", y)))
    case "relu": result = masked(gradient, x, ">", Piece(number: "0"))
    case "abs", "absolute", "fabs": result = .joined(gradient, "*", np("sign", x))
    case "negative": result = .minus(gradient)
    case "sin": result = .joined(gradient, "*", np("cos", x))
    case "cos": result = .joined(.minus(gradient), "*", np("sin", x))
    case "copy", "asarray", "array": result = gradient
    default: return false
    }
    pass(result, to: call.first)
    return true
  }

  /// Functions of two; false where it is none of them.
  private mutating func pair(_ gradient: Piece, _ call: Call) -> Bool {
    let (left, right) = (call.first, call.positional[1])
    let operators: [String: BinaryOperator] = [
      "add": .add, "subtract": .subtract, "multiply": .multiply, "divide": .divide,
      "true_divide": .divide, "power": .power, "matmul": .matrixMultiply,
    ]
    if let op = operators[call.name] {
      pass(gradient, op, left, right)
      return true
    }
    guard let a = reader.piece(left), let b = reader.piece(right) else { return false }
    switch call.name {
    case "dot": product(gradient, left, a, right, b)
    case "outer":
      guard a.shape?.count == 1, b.shape?.count == 1 else { return false }
      pass(.joined(gradient, "@", b), to: left)
      pass(.joined(a, "@", gradient), to: right)
    case "maximum", "minimum":
      let sign = call.name == "maximum" ? ">" : "<"
      pass(masked(gradient, a, sign, b), to: left)
      pass(masked(gradient, b, sign, a), to: right)
    default: return false
    }
    return true
  }

  private mutating func other(_ gradient: Piece, _ call: Call) {
    let (x, y) = (call.input, call.output)
    switch call.name {
    case "sum": pass(spread(gradient, call), to: call.first)
    case "mean":
      let spread = spread(gradient, call)
      pass(spread.map { .joined($0, "/", count(call)) }, to: call.first)
    case "var", "std":
      guard call.named.allSatisfy({ $0.name == "axis" || $0.name == "keepdims" }),
        let spread = spread(gradient, call)
      else { return giveUp() }
      let axis = call.axes(reader).axis.map { "axis=\($0), " } ?? ""
      let mean = x.with(
        suffix: ".mean(\(axis)keepdims=True)", reduced(call.shape, call.axes(reader).axis))
      let difference = Piece.joined(x, "-", mean)
      if call.name == "var" {
        let twice = Piece.joined(.joined(spread, "*", Piece(number: "2")), "*", difference)
        return pass(.joined(twice, "/", count(call)), to: call.first)
      }
      guard let deviation = self.spread(y, call) else { return giveUp() }
      pass(
        .joined(
          .joined(spread, "*", difference), "/", .joined(count(call), "*", deviation)),
        to: call.first)
    case "max", "min", "amax", "amin":
      guard let spread = spread(gradient, call), let output = self.spread(y, call) else {
        return giveUp()
      }
      pass(masked(spread, x, "==", output), to: call.first)
    case "clip":
      let bounds = call.positional.dropFirst().compactMap { reader.piece($0) }
      guard bounds.count == 2, call.positional.count == 3,
        !call.positional.dropFirst().contains(where: reader.holdsValues)
      else { return giveUp() }
      var result = gradient
      for (sign, bound) in zip([">", "<"], bounds) where bound.text != "None" {
        result = masked(result, x, sign, bound)
      }
      pass(result, to: call.first)
    case "where":
      guard call.positional.count == 3 else { return giveUp() }
      let zero = Piece(number: "0")
      func chosen(_ a: Piece, _ b: Piece) -> Piece {
        let shape = x.shape.flatMap { x in gradient.shape.flatMap { Broadcasting.shape([x, $0]) } }
        let condition = x.unbracketed
        return .call("np.where", [condition, a, b], shape)
      }
      pass(chosen(gradient, zero), to: call.positional[1])
      pass(chosen(zero, gradient), to: call.positional[2])
    case "reshape", "flatten", "ravel", "squeeze", "expand_dims":
      let lengths = call.shape.map(String.init).joined(separator: ", ")
      pass(gradient.with(suffix: ".reshape(\(lengths))", call.shape), to: call.first)
    case "transpose" where call.positional.count == 1 && call.named.isEmpty:
      pass(gradient.transposed, to: call.first)
    case "astype": pass(gradient, to: call.first)
    default: giveUp()
    }
  }

  /// With a mask where entries compare in some way.
  private func masked(_ gradient: Piece, _ x: Piece, _ sign: String, _ bound: Piece) -> Piece {
    let (a, b) = (x.within(.sum), bound.within(.sum))
    let mask = Piece(
      "(\(a.text) \(sign) \(b.text))", shapes: "(\(a.shapes) \(sign) \(b.shapes))",
      x.shape.flatMap { x in bound.shape.flatMap { Broadcasting.shape([x, $0]) } })
    return .joined(gradient, "*", mask)
  }

  private func reduced(_ shape: [Int], _ axis: Int?) -> [Int] {
    guard let axis else { return shape.map { _ in 1 } }
    var shape = shape
    let place = axis < 0 ? axis + shape.count : axis
    if shape.indices.contains(place) { shape[place] = 1 }
    return shape
  }

  /// How many entries go into one of a mean.
  private func count(_ call: Call) -> Piece {
    let axis = call.axes(reader).axis
    let place = axis.map { $0 < 0 ? $0 + call.shape.count : $0 }
    let count =
      place.flatMap { call.shape.indices.contains($0) ? call.shape[$0] : nil }
      ?? call.shape.reduce(1, *)
    return Piece(number: "\(count)")
  }

  /// What a reduction gives, laid on all that it went over; nil where that takes more than an index.
  private func spread(_ piece: Piece, _ call: Call) -> Piece? {
    let axes = call.axes(reader)
    guard axes.isKnown else { return nil }
    guard let axis = axes.axis, !axes.keeps else { return piece }
    switch axis < 0 ? axis + call.shape.count : axis {
    case 0: return piece
    case 1 where call.shape.count == 2:
      return piece.with(suffix: "[:, None]", piece.shape.map { $0 + [1] })
    case let place where call.shape.indices.contains(place):
      var shape = call.shape
      shape[place] = 1
      return .call("np.expand_dims", [piece, Piece(number: "\(place)")], shape)
    default: return nil
    }
  }
}
