import GradExplain
import GradWorksheet

/// Reads formulas of arrays as mathematics: where code says `X.T @ dZ` a reader wants matrices.
struct MatrixReader {
  let reader: ArrayReader

  /// A formula with what is repeated in it.
  typealias Reading = (formula: MatrixFormula, repeats: [(MatrixFormula, String)])

  /// Reads code; nil where it is none.
  func read(_ code: String) -> Reading? {
    guard let module = try? Parser.parse(Source(name: "formula", text: code + "\n")),
      case .expression(let expression)? = module.body.first?.kind
    else { return nil }
    var repeats: [(MatrixFormula, String)] = []
    return (formula(expression, &repeats), repeats)
  }

  private func shape(_ expression: Expression) -> [Int]? { reader.piece(expression)?.shape }

  private func formula(
    _ expression: Expression, _ repeats: inout [(MatrixFormula, String)]
  ) -> MatrixFormula {
    if let leaf = reader.leaf(expression) { return .name(leaf.code) }
    switch expression.kind {
    case .integer(let number): return .number("\(number)")
    case .float(_, let text): return .number(text)
    case .unary(.minus, let inner): return .negative(formula(inner, &repeats))
    case .attribute(let inner, "T"): return .transposed(formula(inner, &repeats))
    case .binary(let op, let left, let right):
      return binary(expression, op, left, right, &repeats)
    case .comparison(let first, let rest) where rest.count == 1:
      let (a, b) = (formula(first, &repeats), formula(rest[0].operand, &repeats))
      return .indicator(a, rest[0].op.rawValue, b)
    case .subscript_(let inner, let index): return part(inner, index, &repeats)
    case .call(let callee, let arguments): return call(expression, callee, arguments, &repeats)
    default: return code(expression)
    }
  }

  private func code(_ expression: Expression) -> MatrixFormula {
    .code(reader.piece(expression)?.text ?? "...")
  }

  private func binary(
    _ whole: Expression, _ op: BinaryOperator, _ left: Expression, _ right: Expression,
    _ repeats: inout [(MatrixFormula, String)]
  ) -> MatrixFormula {
    let (a, b) = (formula(left, &repeats), formula(right, &repeats))
    let (rows, columns) = (shape(left) ?? [], shape(right) ?? [])
    if op != .matrixMultiply, op != .power, let result = shape(whole) {
      for (part, shape) in [(a, rows), (b, columns)] where !shape.isEmpty && shape != result {
        if case .ones = part { continue }
        repeats.append((part, MatrixReader.words(shape, in: result)))
      }
    }
    switch op {
    case .add:
      if case .negative(let b) = b { return .difference(a, b) }
      return .sum(a, b)
    case .subtract: return .difference(a, b)
    case .multiply:
      let isScaled = rows.isEmpty || columns.isEmpty
      return MatrixReader.signed(a, b) { isScaled ? .scaled($0, $1) : .entrywise($0, $1) }
    case .divide:
      return MatrixReader.signed(a, b) { a, b in
        if case .number = a { return .quotient(a, b) }
        return columns.isEmpty
          ? .scaled(.quotient(.number("1"), b), a) : .quotient(a, b)
      }
    case .power: return .power(a, b, isArray: !rows.isEmpty)
    case .matrixMultiply: return product(a, rows, b, columns)
    default: return code(whole)
    }
  }

  private func product(
    _ a: MatrixFormula, _ rows: [Int], _ b: MatrixFormula, _ columns: [Int]
  ) -> MatrixFormula {
    // A vector on the left is a row.
    MatrixReader.signed(a, b) { a, b in
      rows.count == 1 ? .product(.transposed(a), b) : .product(a, b)
    }
  }

  /// A product with the sign of its factors in front.
  private static func signed(
    _ a: MatrixFormula, _ b: MatrixFormula,
    _ product: (MatrixFormula, MatrixFormula) -> MatrixFormula
  ) -> MatrixFormula {
    switch (a, b) {
    case (.negative(let a), .negative(let b)): product(a, b)
    case (.negative(let a), _): .negative(product(a, b))
    case (_, .negative(let b)): .negative(product(a, b))
    default: product(a, b)
    }
  }

  /// Along what a smaller array is repeated.
  private static func words(_ shape: [Int], in result: [Int]) -> String {
    if result.count == 2 {
      if shape.count == 1 || shape[0] == 1 && shape[1] == result[1] { return "stands in every row" }
      if shape[1] == 1, shape[0] == result[0] { return "stands in every column" }
    }
    return "is repeated from shape \(spaced(shape)) to \(spaced(result))"
  }

  private func part(
    _ inner: Expression, _ index: Expression, _ repeats: inout [(MatrixFormula, String)]
  ) -> MatrixFormula {
    if case .call(let callee, _) = inner.kind, reader.callee(callee)?.name == "eye" {
      return .oneHot(formula(index, &repeats))
    }
    let base = formula(inner, &repeats)
    guard let place = reader.place(index) else { return base }
    // A vector as a column is a vector.
    if place == ":, None" { return base }
    if case .tuple(let items) = index.kind, items.count == 2, shape(items[1])?.count == 1 {
      return .picked(base, formula(items[1], &repeats))
    }
    return .part(base, place)
  }

  private func call(
    _ whole: Expression, _ callee: Expression, _ arguments: [Expression.Argument],
    _ repeats: inout [(MatrixFormula, String)]
  ) -> MatrixFormula {
    guard let (name, _, owner) = reader.callee(callee) else { return code(whole) }
    var positional = owner.map { [$0] } ?? []
    var named: [(name: String, value: Piece)] = []
    for argument in arguments {
      switch argument.kind {
      case .keyword(let name):
        if let value = reader.piece(argument.value) { named.append((name.text, value)) }
      default: positional.append(argument.value)
      }
    }
    guard let first = positional.first else { return code(whole) }
    if name == "ones" { return .ones }
    let rank = shape(first)?.count ?? 0
    let axes = ArrayReader.Axes(named, positional.dropFirst().first.flatMap { reader.piece($0) })
    let axis = axes.axis.map { $0 < 0 ? $0 + rank : $0 }
    switch name {
    case "sum", "mean":
      var inner = formula(first, &repeats)
      var isNegative = false
      if case .negative(let part) = inner { (inner, isNegative) = (part, true) }
      let total = MatrixFormula.total(inner, axis: axis, rank: rank)
      if name == "sum" { return isNegative ? .negative(total) : total }
      let lengths = shape(first) ?? []
      let count =
        axis.flatMap { lengths.indices.contains($0) ? lengths[$0] : nil }
        ?? lengths.reduce(1, *)
      let mean = MatrixFormula.scaled(.quotient(.number("1"), .number("\(count)")), total)
      return isNegative ? .negative(mean) : mean
    case "max", "min", "amax", "amin":
      return .reduced(String(name.suffix(3)), formula(first, &repeats), axis: axis)
    case "var", "std": return .reduced(name, formula(first, &repeats), axis: axis)
    case "reshape", "flatten", "ravel":
      return .function("reshape", [formula(first, &repeats)])
    case "expand_dims", "copy", "asarray": return formula(first, &repeats)
    case "transpose": return .transposed(formula(first, &repeats))
    case "where" where positional.count == 3:
      return .choice(
        formula(first, &repeats), formula(positional[1], &repeats),
        formula(positional[2], &repeats))
    case "dot" where positional.count == 2, "matmul" where positional.count == 2:
      return product(
        formula(first, &repeats), shape(first) ?? [], formula(positional[1], &repeats),
        shape(positional[1]) ?? [])
    case "outer" where positional.count == 2:
      return .product(formula(first, &repeats), .transposed(formula(positional[1], &repeats)))
    default:
      var all = positional
      if case .list(let items) = first.kind { all = items }
      if case .tuple(let items) = first.kind { all = items }
      return .function(name, all.map { formula($0, &repeats) })
    }
  }
}
