/// A value of a program that is handed to a function while the program runs.
public struct NotedStatement: Sendable {
  /// What it is assigned to, such as `Z1` or `self.W1`; nil for what a function gives back, and for an
  /// argument of a call.
  public let target: String?
  /// What stands before the equals sign of an assignment such as `loss += r`.
  public let operation: BinaryOperator?
  /// The value as it is written.
  public let value: Expression
  /// Where it stands.
  public let line: Int
  /// What the value reads: variables, and places in them that are named without a call.
  ///
  /// Nil where that depends on more than the text, as in a comprehension.
  public let operands: [Expression]?
  /// For `loss += r` the `loss` before it.
  public let before: Expression?
}

extension Expression {
  /// The text of a variable or of a place in one, such as `Ws[i]`, `p['W1']` or `self.b`; nil for any
  /// other expression.
  public var path: String? {
    switch kind {
    case .name(let name): return name
    case .attribute(let inner, let name): return inner.path.map { "\($0).\(name)" }
    case .subscript_(let inner, let index):
      guard let inner = inner.path else { return nil }
      switch index.kind {
      case .integer(let number): return "\(inner)[\(number)]"
      case .unary(.minus, let number):
        guard case .integer(let number) = number.kind else { return nil }
        return "\(inner)[-\(number)]"
      case .name(let name): return "\(inner)[\(name)]"
      case .binary(let op, let left, let right) where op == .add || op == .subtract:
        guard case .name(let name) = left.kind, case .integer(let number) = right.kind else {
          return nil
        }
        return "\(inner)[\(name) \(op.rawValue) \(number)]"
      case .string(let text):
        let isWord = text.unicodeScalars.allSatisfy {
          $0.isASCII && ($0.properties.isAlphabetic || "0123456789_ ".unicodeScalars.contains($0))
        }
        return isWord && text.utf8.count <= 32 ? "\(inner)['\(text)']" : nil
      default: return nil
      }
    default: return nil
    }
  }

  /// What is read of variables, in the order of the text; nil where the text alone does not say it.
  var operands: [Expression]? {
    var found: [Expression] = []
    var seen: Set<String> = []
    func add(_ expression: Expression) {
      if let path = expression.path, seen.insert(path).inserted { found.append(expression) }
    }
    func visit(_ expression: Expression) -> Bool {
      switch expression.kind {
      case .name:
        add(expression)
        return true
      case .integer, .bigInteger, .float, .string, .boolean, .none, .ellipsis: return true
      case .unary(_, let inner): return visit(inner)
      case .binary(_, let left, let right): return visit(left) && visit(right)
      case .comparison(let first, let rest):
        return visit(first) && rest.allSatisfy { visit($0.operand) }
      case .attribute(let inner, let name):
        if !Expression.arrayAttributes.contains(name) { add(expression) }
        return visit(inner)
      case .subscript_(let inner, let index):
        add(expression)
        return visit(inner) && visit(index)
      case .slice(let lower, let upper, let step):
        return [lower, upper, step].compactMap { $0 }.allSatisfy(visit)
      case .tuple(let items), .list(let items): return items.allSatisfy(visit)
      case .call(let callee, let arguments):
        switch callee.kind {
        case .name: break
        case .attribute(let inner, _): if !visit(inner) { return false }
        default: return false
        }
        return arguments.allSatisfy { visit($0.value) }
      default: return false
      }
    }
    return visit(self) && found.count <= 64 ? found : nil
  }

  /// Attributes of arrays, which are no places that hold something of their own.
  private static let arrayAttributes: Set = ["T", "shape", "size", "ndim", "dtype", "data", "grad"]
}
