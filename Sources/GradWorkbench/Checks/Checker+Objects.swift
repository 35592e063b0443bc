import GradExplain
import GradWorksheet

// What the objects are that variables hold, and whether they can be claims.
extension Checker {
  /// Whether an object is a claim by itself: a number, a Value, or lists of such.
  func holdsNumbers(_ object: Object) -> Bool {
    switch object {
    case .int, .big, .float, .bool, .foreign: true
    case .list(let list): list.elements.allSatisfy(isNumberOrList)
    case .tuple(let tuple): tuple.elements.allSatisfy(isNumberOrList)
    case .host(let host): host is ArrayObject || host is ScalarObject
    default: false
    }
  }

  private func isNumberOrList(_ object: Object) -> Bool {
    switch object {
    case .int, .big, .float, .bool, .foreign, .list, .tuple: true
    case .host(let host): host is ArrayObject || host is ScalarObject
    default: false
    }
  }

  /// Whether an object is something to call or to look things up in: `def dtanh(x)` claims nothing.
  func isCallable(_ object: Object) -> Bool {
    switch object {
    case .function, .native, .method, .type, .module: true
    default: false
    }
  }

  /// Whether a claim is one by a variable that holds Values.
  ///
  /// Then it is a claim whatever it holds: passing over one that is None would call a file right
  /// from which a derivative is missing.
  func isByValues(
    _ claim: ClaimName, _ table: VariableTable, _ room: inout Room
  ) throws(Failure) -> Bool {
    guard case .ofLoss(let x) = claim, let target = table[x], let targets = Nested(target) else {
      return false
    }
    let items = targets.items
    try room.take(items.count)
    return items.contains { if case .foreign = $0 { true } else { false } }
  }

  /// Why an object within a claim is no number; nil where it is one.
  func notANumber(_ object: Object, at index: [Int], in name: String) -> String? {
    let type: String
    switch object {
    case .int, .float, .bool, .foreign, .list, .tuple: return nil
    case .big(let big):
      if big.approximation.isFinite { return nil }
      type = "an integer beyond all floats"
    case .none: return "\(name)\(Nested.text(of: index)) is None"
    case .string: type = "a str"
    case .dict: type = "a dict"
    case .view: type = "a view of a dict"
    case .range: type = "a range"
    case .slice: type = "a slice"
    case .iterator: type = "an iterator"
    case .function, .native, .method: type = "a function"
    case .set: type = "a set"
    case .classObject, .type: type = "a class"
    case .instance(let instance): type = "an object of the class \(instance.type.name)"
    default: type = "something else"
    }
    return
      "\(name)\(Nested.text(of: index)) is \(type), not \(index.isEmpty ? "numbers" : "a number")"
  }

  /// Whether a claim is wrong only because it was written as a literal of one digit, such as 0.3 for a
  /// third.
  func hasOneDigit(_ claim: ClaimReport) -> Bool {
    guard claim.verdict == .wrong, let worst = claim.worst, worst.index.isEmpty else {
      return false
    }
    let text = ShortDigits.text(worst.yours, digits: 1)
    // Integers are exact, and no rounded digits.
    return worst.yours != worst.yours.rounded() && text == worst.yours.description
      && text == ShortDigits.text(worst.expected, digits: 1)
      && WrittenNumbers.isLiteral(claim.name, worst.yours, in: programs)
  }

  /// Whether a variable is a quantity of the forward pass that is only called like a claim.
  ///
  /// Such as `da` for the product of d and a. A Value that another variable holds too, as after
  /// `da = b`, is a claim.
  func isComputedWith(
    _ name: String, _ entries: [(index: [Int], object: Object)], _ judge: Judge,
    _ table: VariableTable
  ) -> Bool {
    let nodes = entries.compactMap { entry -> UInt32? in
      guard case .foreign(let bits) = entry.object else { return nil }
      let node = UInt32(truncatingIfNeeded: bits)
      return judge.reaches(node) ? node : nil
    }
    return !nodes.allSatisfy { table.isHeld($0, besides: name) }
  }

  func notValues(_ x: String, _ index: [Int], _ object: Object) -> Finding {
    let advice = spelling.advice(onLeaves: QuantityName(x)?.variable ?? x)
    switch object {
    case .int, .big, .float, .bool:
      return index.isEmpty
        ? .unmatched("\(x) is a plain number, not a Value: \(advice)")
        : .unmatched("\(x) holds plain numbers, not Values: \(advice)")
    default: return .unmatched("\(x) holds no Values")
    }
  }
}
