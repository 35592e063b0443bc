public import GradNumbers

/// A program as a tree.
///
/// Trees are made by ``Parser`` and read by the compiler and by the checker, which looks at them
/// for the digits that a student wrote. Depth is bounded (``Parser``), so readers may recurse.
public struct Module: Sendable {
  /// The statements, in order.
  public let body: [Statement]

  /// Makes a program of some statements of another.
  package init(body: [Statement]) { self.body = body }
}

/// One statement with the place where it begins.
public struct Statement: Sendable {
  /// What it is.
  public let kind: Kind
  /// Where its first token stands.
  public let position: Position

  /// The statements of the language.
  public indirect enum Kind: Sendable {
    /// An expression for its effect or, at the end of a cell, for its value.
    case expression(Expression)
    /// `a = b = value`: the targets from left to right, then the value.
    case assign(targets: [Expression], value: Expression)
    /// `target op= value`.
    case augmentedAssign(target: Expression, op: BinaryOperator, value: Expression)
    /// `target: annotation = value`; the annotation is parsed and ignored, the value may be absent.
    case annotatedAssign(target: Expression, value: Expression?)
    /// The branches of `if`/`elif`, then `else` (empty where there is none).
    case conditional(branches: [Branch], orElse: [Statement])
    /// `while test: body else: orElse`.
    case whileLoop(test: Expression, body: [Statement], orElse: [Statement])
    /// `for target in iterable: body else: orElse`.
    case forLoop(target: Expression, iterable: Expression, body: [Statement], orElse: [Statement])
    /// `def name(parameters): body`.
    case define(Function)
    /// `return` with or without a value.
    case returns(Expression?)
    /// `break`.
    case breaks
    /// `continue`.
    case continues
    /// `pass`, and whatever has no effect.
    case pass
    /// `assert test, message`.
    case assertion(test: Expression, message: Expression?)
    /// `del a, b[i]`.
    case delete([Expression])
    /// `global a, b`.
    case global([Name])
    /// `nonlocal a, b`.
    case nonlocal([Name])
    /// `import math as m`: each module's dotted name and the name that it is bound to.
    case importModule([(module: String, alias: String?)])
    /// `from module import a as b, c`.
    case importFrom(module: String, names: [(name: String, alias: String?)])
    /// `class name(bases): body`.
    case defineClass(ClassDefinition)
    /// `raise error from cause`; without an error, the one that is handled once more.
    case raises(Expression?, cause: Expression?)
    /// `try: body`, its `except` clauses, `else` and `finally` (empty where there is none).
    case attempt(
      body: [Statement], handlers: [Handler], orElse: [Statement], finally: [Statement])
    /// `with context as target: body`, the items from left to right.
    case with(items: [(context: Expression, target: Expression?)], body: [Statement])
  }

  /// One `except` with its body.
  public struct Handler: Sendable {
    /// The classes of errors that it takes; nil for all.
    public let type: Expression?
    /// The name that the error gets.
    public let name: Name?
    /// What runs then.
    public let body: [Statement]
    /// Where its `except` stands.
    public let position: Position
  }

  /// One `if` or `elif` with its body.
  public struct Branch: Sendable {
    /// The condition.
    public let test: Expression
    /// What runs where it holds.
    public let body: [Statement]
  }
}

/// A name with its place.
public struct Name: Sendable {
  /// The name's text.
  public let text: String
  /// Where it stands.
  public let position: Position
}

/// A class: its name, the classes that it derives from, and the statements of its body.
public struct ClassDefinition: Sendable {
  /// The name after `class`.
  public let name: String
  /// The classes in brackets.
  public let bases: [Expression]
  /// The statements of the body.
  public let body: [Statement]
}

/// A function: `def` or, where `name` is `<lambda>`, a lambda whose body is one `return`.
public struct Function: Sendable {
  /// The name after `def`, or `<lambda>`.
  public let name: String
  /// The parameters in order.
  public let parameters: [Parameter]
  /// The statements of the body.
  public let body: [Statement]
  /// The decorators above a `def`, the outermost first.
  public var decorators: [Expression] = []
}

/// A parameter of a function.
public struct Parameter: Sendable {
  /// How arguments reach it.
  public enum Kind: Sendable {
    /// Before a `/`: by position only.
    case positionalOnly
    /// By position or by name.
    case ordinary
    /// `*args`: the positional arguments left over, as a tuple.
    case starred
    /// After `*` or `*args`: by name only.
    case keywordOnly
    /// `**kwargs`: the named arguments left over, as a dict.
    case doubleStarred
  }

  /// The parameter's name.
  public let name: Name
  /// How arguments reach it.
  public let kind: Kind
  /// The default, evaluated once when the function is defined.
  public let defaultValue: Expression?
}

/// An expression with its places.
public struct Expression: Sendable {
  /// What it is.
  public let kind: Kind
  /// Where an error of this expression points: the operator of an operation, the name after the
  /// dot of an attribute, the first token of everything else.
  public let position: Position
  /// Where its first token stands.
  public let start: Position

  /// The expressions of the language.
  public indirect enum Kind: Sendable {
    /// A variable.
    case name(String)
    /// An integer that fits in 64 bits.
    case integer(Int)
    /// An integer that does not.
    case bigInteger(BigInteger)
    /// A float; `text` is what was written, for the digits that it claims.
    case float(Double, text: String)
    /// A string literal, escapes resolved, adjacent literals joined.
    case string(String)
    /// An f-string: its literal and replacement parts in order.
    case formatted([FormatPart])
    /// `True` or `False`.
    case boolean(Bool)
    /// `None`.
    case none
    /// `...`
    case ellipsis
    /// `[a, *b]`.
    case list([Expression])
    /// `(a, b)` or `a, b`.
    case tuple([Expression])
    /// `{k: v, **d}`; a nil key marks `**value`.
    case dict([(key: Expression?, value: Expression)])
    /// `{a, *b}`.
    case set([Expression])
    /// `*value`, in displays, calls, targets.
    case starred(Expression)
    /// `-x`, `+x`, `~x`, `not x`.
    case unary(UnaryOperator, Expression)
    /// `a + b` and its kind.
    case binary(BinaryOperator, Expression, Expression)
    /// `a < b <= c`: the first operand, then operator and operand pairs with each operator's place.
    case comparison(Expression, [(op: ComparisonOperator, position: Position, operand: Expression)])
    /// `a and b`.
    case and(Expression, Expression)
    /// `a or b`.
    case or(Expression, Expression)
    /// `a if test else b`.
    case conditional(test: Expression, then: Expression, otherwise: Expression)
    /// `f(a, *b, k=c, **d)`.
    case call(Expression, [Argument])
    /// `value.name`.
    case attribute(Expression, String)
    /// `value[index]`; slices stand inside as `.slice`, `a[i, j]` as a tuple.
    case subscript_(Expression, Expression)
    /// `lower:upper:step` inside a subscript.
    case slice(Expression?, Expression?, Expression?)
    /// `lambda parameters: body`.
    case lambda(Function)
    /// `[element for ... if ...]`.
    case listComprehension(Expression, [Clause])
    /// `{element for ... if ...}`.
    case setComprehension(Expression, [Clause])
    /// `{key: value for ... if ...}`.
    case dictComprehension(key: Expression, value: Expression, [Clause])
    /// `(element for ... if ...)`: only as the sole argument of a call.
    case generator(Expression, [Clause])
    /// `name := value`.
    case named(Name, Expression)
  }

  /// One `for target in iterable if a if b` of a comprehension.
  public struct Clause: Sendable {
    /// The loop's target.
    public let target: Expression
    /// What is iterated.
    public let iterable: Expression
    /// The conditions, in order.
    public let conditions: [Expression]
  }

  /// An argument of a call.
  public struct Argument: Sendable {
    /// How it is passed.
    public enum Kind: Sendable {
      /// By position.
      case positional
      /// `*value`.
      case starred
      /// `name=value`.
      case keyword(Name)
      /// `**value`.
      case doubleStarred
    }

    /// How it is passed.
    public let kind: Kind
    /// The value.
    public let value: Expression
  }

  /// A part of an f-string.
  public enum FormatPart: Sendable {
    /// Literal text.
    case literal(String)
    /// `{value!conversion:spec}`; `{value=}` arrives as a literal followed by a replacement with
    /// conversion `r`. The spec is a list of parts itself (nested replacements).
    case replacement(Expression, conversion: Character?, spec: [FormatPart]?)
  }
}

/// Operators with one operand.
public enum UnaryOperator: String, Sendable {
  /// The operators, by their spelling.
  case minus = "-"
  case plus = "+"
  case invert = "~"
  case not = "not"
}

/// Operators with two operands.
public enum BinaryOperator: String, Sendable, CaseIterable {
  /// The operators, by their spelling.
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "**"
  case matrixMultiply = "@"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case bitAnd = "&"
  case bitOr = "|"
  case bitXor = "^"
}

/// Operators that compare.
public enum ComparisonOperator: String, Sendable {
  /// The operators, by their spelling.
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="
  case isIn = "in"
  case notIn = "not in"
  case isSame = "is"
  case isNotSame = "is not"
}
