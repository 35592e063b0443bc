/// A formula of arrays: as it is written, the same with a shape in place of every array, and the shape
/// that comes out.
struct Piece {
  var text: String
  var shapes: String
  /// What comes out; nil where the formula does not say it.
  var shape: [Int]?
  var binding: Binding

  /// How tightly the outermost operator binds.
  enum Binding: Int, Comparable {
    case sum, product, sign, power, atom

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  init(_ text: String, shapes: String, _ shape: [Int]?, _ binding: Binding = .atom) {
    self.text = text
    self.shapes = shapes
    self.shape = shape
    self.binding = binding
  }

  /// A plain number, or a name for one.
  init(number text: String) { self.init(text, shapes: text, []) }

  /// An array by its name.
  init(name: String, _ shape: [Int]) {
    self.init(name, shapes: shape.isEmpty ? name : spaced(shape), shape)
  }

  /// In brackets where something that binds more tightly stands around it.
  func within(_ outer: Binding) -> Piece {
    if binding >= outer { return self }
    return Piece("(\(text))", shapes: "(\(shapes))", shape)
  }

  /// Two formulas with an operator between them.
  static func joined(_ left: Piece, _ op: String, _ right: Piece) -> Piece {
    let own: Binding =
      switch op {
      case "+", "-": .sum
      case "**": .power
      default: .product
      }
    if op == "*", right.text == "1" { return left }
    if op == "*", left.text == "1" { return right }
    let tighter = Binding(rawValue: own.rawValue + 1) ?? .atom
    // Both bind alike, and yet a reader takes `a * b @ C` for `a * (b @ C)`.
    let isMixed = op == "@" && (left.text.contains(" * ") || left.text.contains(" / "))
    let a = left.within(own == .power || isMixed ? tighter : own)
    let b = right.within(op == "+" || own == .power ? own : tighter)
    return Piece(
      "\(a.text) \(op) \(b.text)", shapes: "\(a.shapes) \(op) \(b.shapes)",
      shape(left.shape, op, right.shape), own)
  }

  /// A number as it stands behind an operator.
  var signed: Piece { text.hasPrefix("-") ? inBrackets : self }

  /// The same in brackets.
  var inBrackets: Piece { Piece("(\(text))", shapes: "(\(shapes))", shape) }

  /// Without the brackets around the whole, as an argument of a call.
  var unbracketed: Piece {
    guard text.hasPrefix("("), text.hasSuffix(")"), shapes.hasPrefix("("), shapes.hasSuffix(")")
    else { return self }
    var depth = 0
    for character in text.dropLast() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0 { return self }
    }
    return Piece(
      String(text.dropFirst().dropLast()), shapes: String(shapes.dropFirst().dropLast()), shape)
  }

  static func minus(_ piece: Piece) -> Piece {
    // A minus before a product is one before its first factor.
    if piece.text.hasPrefix("-"), piece.binding == .product || piece.binding == .sign {
      return Piece(
        String(piece.text.dropFirst()), shapes: String(piece.shapes.dropFirst()), piece.shape,
        piece.binding == .sign ? .power : .product)
    }
    let inner = piece.within(.sign)
    return Piece("-\(inner.text)", shapes: "-\(inner.shapes)", piece.shape, .sign)
  }

  /// A call, whose arguments are written out.
  static func call(_ function: String, _ arguments: [Piece], _ shape: [Int]?) -> Piece {
    Piece(
      "\(function)(\(arguments.map(\.text).joined(separator: ", ")))",
      shapes: "\(function)(\(arguments.map(\.shapes).joined(separator: ", ")))", shape)
  }

  /// What stands behind a formula: `.T`, `.sum(axis=0)`.
  func with(suffix: String, _ shape: [Int]?) -> Piece {
    let inner = within(.atom)
    return Piece(inner.text + suffix, shapes: inner.shapes + suffix, shape)
  }

  /// With rows for columns.
  var transposed: Piece {
    if text.hasSuffix(".T"), binding == .atom, let shape {
      let name = String(text.dropLast(2))
      if !name.contains(where: { "( +-*/@[".contains($0) }) {
        return Piece(name: name, shape.reversed())
      }
    }
    if let shape, shape.count < 2 { return self }
    guard let shape, shapes == spaced(shape) else { return with(suffix: ".T", shape?.reversed()) }
    let turned = Array(shape.reversed())
    return Piece(within(.atom).text + ".T", shapes: spaced(turned), turned)
  }

  /// The shape that an operator makes of two.
  private static func shape(_ a: [Int]?, _ op: String, _ b: [Int]?) -> [Int]? {
    guard let a, let b else { return nil }
    return op == "@" ? product(a, b) : Broadcasting.shape([a, b])
  }

  /// The shape of a product of vectors and matrices; nil where they do not fit.
  static func product(_ a: [Int], _ b: [Int]) -> [Int]? {
    guard (1...2).contains(a.count), (1...2).contains(b.count), a.last == b.first else {
      return nil
    }
    return Array(a.dropLast()) + Array(b.dropFirst())
  }
}
