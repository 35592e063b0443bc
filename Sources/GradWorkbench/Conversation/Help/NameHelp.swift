/// What a name of the worksheet language means: how it is called, and what it does.
struct NameHelp {
  /// How it is written: `softmax(scores)`.
  let signature: String
  /// What it does, in a sentence or two.
  let text: String

  init(_ signature: String, _ text: String) {
    self.signature = signature
    self.text = text
  }

  /// The name alone, without its parameters.
  var name: String { String(signature.prefix { $0 != "(" }) }

  /// What is known of a name; nil where it is none of the language.
  static func entry(_ name: String) -> NameHelp? { names[name] }

  /// What is known of a module.
  static func module(_ name: String) -> NameHelp? { modules.first { $0.name == name } }

  /// What is known of a member of the math module.
  static func math(_ name: String) -> NameHelp? { mathNames[name] }

  /// What is known of something behind the dot of a Value.
  static func member(_ name: String) -> NameHelp? { valueMembers[name] }

  private static let names = table(worksheet + builtins)
  private static let mathNames = table(mathModule)
  private static let valueMembers = table(members)

  private static func table(_ entries: [NameHelp]) -> [String: NameHelp] {
    Dictionary(entries.map { ($0.name, $0) }) { first, _ in first }
  }
}

// Gradual's own names.
extension NameHelp {
  static let worksheet = [
    NameHelp(
      "Value(data, label=None)",
      "A number that remembers how it was computed. Operations on it are recorded, and backward() "
        + "computes derivatives by it."),
    NameHelp(
      "values(numbers)",
      "Nested lists with a Value in place of every number: values([[1, 2], [3, 4]])."),
    NameHelp(
      "label(value, name)", "Names a Value in steps, messages and drawings, and gives it back."),
    NameHelp(
      "check(loss=None)",
      "Judges every variable dX as the derivative of the loss by X, and prints a report. Without an "
        + "argument the loss is loss, cost, L or J."),
    NameHelp(
      "why(x, loss=None)",
      "Prints where the derivative of the loss by x comes from, and why it is 0 if it is."),
    NameHelp(
      "gradcheck(loss=None, curve=False)",
      "Has several judges check the engine's derivatives: differences, dual numbers, fractions. "
        + "curve=True draws the errors of differences."),
    NameHelp(
      "gradient(loss, x)",
      "The derivatives of the loss by a Value or by all Values in lists, in the shape of x. What .grad "
        + "holds does not change."),
    NameHelp(
      "zero_grad(*xs)",
      "Sets the gradients of all Values to 0, or those of the Values and lists that are given. "
        + "backward() adds to what is there."),
    NameHelp(
      "hessian(loss, xs)",
      "The matrix of second derivatives by all Values in xs, as a list of rows."),
    NameHelp(
      "hvp(loss, xs, v)",
      "The matrix of second derivatives times a vector, without the matrix, in the shape of v."),
    NameHelp(
      "jacobian(ys, xs)",
      "The derivatives of all Values in ys by all in xs: of a list by a list, a list of rows."),
    NameHelp("eigenvalues(H)", "The eigenvalues of a symmetric matrix, the smallest first."),
    NameHelp(
      "minimal_ratio(H, error=None)",
      "The share of the eigenvalues of a symmetric matrix that are above 0 by more than the error."),
    NameHelp(
      "rising_share(H, error=None)",
      "The probability that a small step in a random direction leads up, by the eigenvalues of H."),
    NameHelp(
      "digits(count, seed=0, size=28)",
      "Drawn digits to learn from: a list of pictures, each a row of grey levels from 0 to 1, and the "
        + "list of their classes."),
    NameHelp(
      "graph(value, *, fold=False)",
      "Draws how a Value was computed: text at a prompt, a picture in a notebook. fold=True draws every "
        + "list as one box."),
    NameHelp(
      "plot(xs, *lines, title, x, y, label, log)",
      "Draws lines through points: plot(ys), plot(xs, ys), plot(xs, a, b) with label=['a', 'b']. "
        + "title, x and y are texts; log='y' is a logarithmic axis."),
    NameHelp(
      "bars(names, numbers, title, x, label)",
      "Draws a bar for each name; for several series numbers is a dict from their names to lists."),
    NameHelp(
      "heatmap(matrix, title, x, y, rows, columns, scale)",
      "Draws a matrix in colours, with its numbers where they fit. scale is 'sequential' or "
        + "'diverging'."),
    NameHelp(
      "boundary(f, points, classes, title, x, y, level, grid=40)",
      "Draws which class f answers at every place around the points. f gives a score, or one for each "
        + "class."),
    NameHelp(
      "scatter(xs, ys, classes=None, title, x, y, label, log)",
      "Draws points without lines, with a mark for each class."),
    NameHelp("exp(x)", "e to the power of x. Its derivative is exp(x)."),
    NameHelp(
      "log(x)", "The natural logarithm; nan below 0 and -inf at 0. Its derivative is 1/x."),
    NameHelp("log1p(x)", "log(1 + x), exact for small x. Its derivative is 1/(1 + x)."),
    NameHelp("expm1(x)", "exp(x) - 1, exact for small x. Its derivative is exp(x)."),
    NameHelp("sqrt(x)", "The square root. Its derivative is 1/(2*sqrt(x))."),
    NameHelp("sin(x)", "The sine of an angle in radians. Its derivative is cos(x)."),
    NameHelp("cos(x)", "The cosine of an angle in radians. Its derivative is -sin(x)."),
    NameHelp("tan(x)", "The tangent. Its derivative is 1 + tan(x)**2."),
    NameHelp("asin(x)", "The angle whose sine is x. Its derivative is 1/sqrt(1 - x**2)."),
    NameHelp("acos(x)", "The angle whose cosine is x. Its derivative is -1/sqrt(1 - x**2)."),
    NameHelp("atan(x)", "The angle whose tangent is x. Its derivative is 1/(1 + x**2)."),
    NameHelp("sinh(x)", "The hyperbolic sine. Its derivative is cosh(x)."),
    NameHelp("cosh(x)", "The hyperbolic cosine. Its derivative is sinh(x)."),
    NameHelp("tanh(x)", "The hyperbolic tangent, from -1 to 1. Its derivative is 1 - tanh(x)**2."),
    NameHelp(
      "sigmoid(x)",
      "1/(1 + exp(-x)), from 0 to 1. With s for the result, its derivative is s*(1 - s)."),
    NameHelp("softplus(x)", "log(1 + exp(x)), a smooth relu. Its derivative is sigmoid(x)."),
    NameHelp("relu(x)", "x above 0, else 0. Its derivative is 1 above 0, else 0; 0 at 0, too."),
    NameHelp("gelu(x)", "x*Phi(x), with the normal distribution Phi. A smooth relu."),
    NameHelp("silu(x)", "x*sigmoid(x), also called swish."),
    NameHelp(
      "leaky_relu(x, slope=0.01)",
      "x above 0, else slope*x. Its derivative is 1 above 0, else slope."),
    NameHelp(
      "elu(x, alpha=1)", "x above 0, else alpha*(exp(x) - 1)."),
    NameHelp(
      "maximum(a, b)",
      "The larger number, as an operation: the derivative goes to it, and a half to each of two equal "
        + "ones. max(a, b) gives the object instead."),
    NameHelp(
      "minimum(a, b)",
      "The smaller number, as an operation: the derivative goes to it, and a half to each of two equal "
        + "ones. min(a, b) gives the object instead."),
    NameHelp("mean(numbers)", "The mean of a list, as one operation."),
    NameHelp(
      "dot(a, b)", "The sum of the products of two lists, number by number, as one operation."),
    NameHelp(
      "logsumexp(scores)", "log of the sum of exp of a list, without overflow, as one operation."),
    NameHelp(
      "softmax(scores)",
      "A list of shares: exp of each score over the sum of all of them, without overflow."),
    NameHelp(
      "log_softmax(scores)", "The logarithms of the softmax, finite also where that rounds to 0."),
    NameHelp(
      "cross_entropy(scores, target)",
      "The loss -log softmax(scores)[target]. The target is a class, or one weight for each class."),
    NameHelp(
      "squared_error(prediction, target)",
      "The square of the difference of two numbers, or the sum of these of two lists; neither halved "
        + "nor averaged."),
    NameHelp(
      "hinge(score, label)", "max(0, 1 - label*score), for labels -1 and 1."),
  ]

  /// What stands behind the dot of a Value, apart from the operations that are functions too.
  static let members =
    [
      NameHelp("data", "The number. It can be assigned for Values made from a number."),
      NameHelp(
        "grad",
        "The derivative that backward() has left; 0 before it, and added to by each further one."),
      NameHelp("label", "The name that it has in steps, messages and drawings; None without one."),
      NameHelp(
        "backward()",
        "Computes the derivatives of this Value by everything that it was computed from, into .grad."
      ),
      NameHelp("zero_grad()", "Sets .grad of this Value to 0."),
      NameHelp("item()", "The number of this Value, as .data is it; NumPy's word for it."),
      NameHelp("max(other)", "As maximum(a, b)."), NameHelp("min(other)", "As minimum(a, b)."),
      NameHelp("pow(other)", "This Value to a power, as **."),
      NameHelp("hypot(other)", "sqrt(x**2 + y**2)."),
      NameHelp("atan2(other)", "The angle of the point (other, this)."),
      NameHelp("abs()", "The magnitude. Its derivative is the sign, 0 at 0."),
    ]
    + worksheet.filter { ValueHost.unaryOperations[$0.name] != nil }.map {
      NameHelp($0.name + "()", $0.text)
    }
    + worksheet.filter { ["leaky_relu", "elu"].contains($0.name) }.map {
      NameHelp($0.signature.replacing("x, ", with: ""), $0.text)
    }
}
