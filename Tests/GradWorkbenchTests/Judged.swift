import GradNumbers
import GradWorksheet
import Testing

@testable import GradWorkbench

/// Worksheets with what the judges of the engine say about them.
enum Judged {
  static func session(_ text: String, leaves: [String] = []) throws -> Session {
    let session = Session(limits: .strict, leaves: leaves, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    return session
  }

  static func report(_ text: String, of name: String? = nil) throws -> GradcheckReport {
    try session(text).gradcheck(of: name)
  }

  /// The judges with a derivative of their own choice to judge, which is how they are put to the test.
  static func report(
    _ text: String, planting change: (inout [Magnitude]) -> Void
  ) throws -> GradcheckReport {
    let session = try session(text)
    let root = try #require(try session.loss(nil))
    var gradcheck = try Gradcheck(
      of: root, on: session.host.tape, called: "loss", seed: 0, name: { _ in nil },
      tick: { _, _ in })
    change(&gradcheck.gradient)
    return try gradcheck.report()
  }

  static let softmax = """
    z = values([0.5, -1.0, 2.0])
    p = softmax(z)
    loss = -log(p[1])

    """

  /// The fixture of lesson 03.
  static let relus = """
    W0 = values([[1, -2, 1], [2, 1, -1]])
    b0 = values([0, 1, 0])
    W1 = values([[1, -1], [2, 1], [1, 3]])
    b1 = values([-1, 1])
    W2 = values([[2], [-3]])
    b2 = values([1])
    def layer(a, W, b):
        return [sum(a[i] * W[i][j] for i in range(len(W))) + b[j] for j in range(len(b))]
    errors = []
    for x, y in [([1, 2], 1), ([-1, 3], -2)]:
        a1 = [relu(z) for z in layer(x, W0, b0)]
        a2 = [relu(z) for z in layer(a1, W1, b1)]
        errors.append(layer(a2, W2, b2)[0] - y)
    J = sum(e * e for e in errors) / 4

    """
}
