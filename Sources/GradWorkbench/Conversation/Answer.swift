import GradExplain
import GradNumbers
import GradWorksheet

/// A number that somebody answered with.
struct Answer {
  /// The number.
  let value: Double
  /// What the digits that were written may stand for; nil where all of them are exact.
  let range: Interval?

  /// Why a text is no answer.
  struct Problem: Error {
    let message: String
  }

  /// Whether it is a number to within rounding, or to the digits that were written.
  func isRight(_ expected: Magnitude) -> Bool {
    if Rounding.isWithin(value, of: expected) { return true }
    guard let range, expected.value != 0, expected.value.isFinite else { return false }
    // Where much cancels, digits say nothing any more.
    guard range.width <= 0.1 * abs(expected.value) else { return false }
    let tolerance = Rounding.tolerance(of: expected)
    return range.lower - tolerance <= expected.value && expected.value <= range.upper + tolerance
  }

  /// Whether it is, about, a number that is no right answer, such as the right one with the wrong
  /// sign; its digits need not be right, too.
  func isLike(_ other: Double) -> Bool {
    guard other != 0, other.isFinite else { return false }
    return abs(value - other) <= 1e-3 * abs(other)
      || isRight(Magnitude(value: other, magnitude: abs(other)))
  }
}

extension Session {
  /// Evaluates an answer: a number or an expression in the worksheet's variables.
  ///
  /// Nothing is printed by it, no variable bound and nothing changed: what could do so is refused.
  func answer(_ text: String) throws(Answer.Problem) -> Answer {
    let source = Source(name: "<answer>", text: text + "\n")
    let module: Module
    do throws(WorksheetError) {
      module = try Parser.parse(source)
    } catch {
      throw Answer.Problem(message: "that is no number or expression: \(oneLine(error.summary))")
    }
    guard module.body.count == 1, let statement = module.body.first else {
      throw Answer.Problem(message: "one number or one expression, please")
    }
    let expression: Expression
    switch statement.kind {
    case .expression(let value): expression = value
    // `dW2 = 0.5`: the name does no harm, and nothing is assigned.
    case .assign(let targets, let value) where targets.count == 1: expression = value
    default: throw Answer.Problem(message: "a number or an expression, please")
    }
    var purity = Purity(programs.map(\.module), interpreter)
    if let problem = purity.problem(in: expression) { throw Answer.Problem(message: problem) }
    let object: Object?
    let switched = host.switchedOff
    do throws(WorksheetError) {
      object = try interpreter.evaluate(expression, from: source) { $0 }
    } catch {
      throw Answer.Problem(message: oneLine(error.summary))
    }
    if host.switchedOff.count != switched.count {
      host.moveSwitchedOff { switched.contains($0) ? $0 : nil }
    }
    guard let object, let operand = host.operand(object) else {
      if case .tuple? = object {
        throw Answer.Problem(message: "one number, please; decimals have a point: 0.44")
      }
      throw Answer.Problem(message: "that is not a single number")
    }
    var digits = AnswerDigits(session: self)
    let range = digits.range(of: expression)
    let value = host.number(operand)
    let isCarried = digits.hasDigits && range?.contains(value) == true
    return Answer(value: value, range: isCarried ? range : nil)
  }
}

/// What the digits of an answer may stand for, through its arithmetic.
private struct AnswerDigits {
  let session: Session
  /// Whether there was a literal whose digits stand for more than one number.
  var hasDigits = false

  /// The numbers that an expression may stand for; nil where that is not followed.
  mutating func range(of expression: Expression) -> Interval? {
    switch expression.kind {
    case .integer(let number): return Interval(Double(number))
    case .float(let number, let text):
      guard let digits = WrittenDigits(text) else { return Interval(number) }
      hasDigits = true
      return Interval(lower: digits.lower, upper: digits.upper)
    case .unary(.minus, let inner): return range(of: inner).map { -$0 }
    case .unary(.plus, let inner): return range(of: inner)
    case .binary(let op, let left, let right):
      guard let u = range(of: left), let v = range(of: right) else { return nil }
      switch op {
      case .add: return u + v
      case .subtract: return u - v
      case .multiply: return u * v
      case .divide: return u / v
      case .power: return .pow(u, v)
      default: return nil
      }
    case .call(let function, let arguments):
      return range(ofCall: function, arguments)
    default:
      guard
        let object = try? session.interpreter.evaluate(
          expression, from: Source(name: "<answer>", text: ""), { $0 }),
        let operand = session.host.operand(object)
      else { return nil }
      return Interval(session.host.number(operand))
    }
  }

  /// `exp(-0.88)`, `math.exp(-0.88)`.
  private mutating func range(
    ofCall function: Expression, _ arguments: [Expression.Argument]
  ) -> Interval? {
    let name: String
    switch function.kind {
    case .name(let text): name = text
    case .attribute(let module, let text):
      guard case .name("math") = module.kind else { return nil }
      name = text
    default: return nil
    }
    guard arguments.count == 1, let u = range(of: arguments[0].value) else { return nil }
    switch name {
    case "exp": return .exp(u)
    case "log": return .log(u)
    case "sqrt": return .sqrt(u)
    case "tanh": return .tanh(u)
    case "sin": return .sin(u)
    case "cos": return .cos(u)
    default: return nil
    }
  }
}
