import GradCheck
import GradDrawing

/// What the judges of the engine say about the gradient of a loss.
///
/// The judged are the derivatives that the reverse sweep of the tape has computed. The judges share no
/// derivative with it: dual numbers carry theirs forward, differences know nothing but the values of
/// the loss, and fractions have no rounding.
public struct GradcheckReport: Sendable {
  /// What the judges say about one derivative.
  enum Verdict: String, Sendable, CaseIterable {
    /// All judges that can tell agree.
    case agree
    /// The loss has a kink here, and the derivative is between those of its two sides.
    case kink
    /// A judge that can tell says otherwise.
    case differ
    /// Nobody but dual numbers can tell, or several kinks meet.
    case unjudged = "not judged"
  }

  /// One derivative: by a leaf, or along a direction.
  struct Entry: Sendable {
    /// What the worksheet calls the leaf, or `direction 1`.
    let name: String
    /// The derivative by the tape.
    let tape: Double
    /// What dual numbers say.
    let dual: Opinion
    /// What differences say.
    let central: Opinion
    /// What fractions say.
    let exact: Opinion
    /// The kink that a verdict rests on, or the nearest one.
    let kink: Kink?
    /// At a kink, the slopes to the left and to the right of it.
    let sides: (left: Double, right: Double)?
    /// The operations whose kinks meet here, where the conventions for each do not fit together.
    var meeting: [String] = []
    /// The verdict on all of it.
    var verdict: Verdict
  }

  /// Where fractions end.
  struct Refusal: Sendable {
    /// The node with its formula and line; nil where no node refuses but a slope, or nothing was tried.
    let node: String?
    /// Why.
    let reason: String
  }

  /// What the loss is called.
  let loss: String
  /// The line that computed it; 0 if unknown.
  let line: Int
  /// The value of the loss.
  let value: Double
  /// How many leaves the loss depends on.
  let leafCount: Int
  /// The derivatives, one for each leaf in the order of the leaves, or one for each direction.
  let entries: [Entry]
  /// Whether directions were judged and not leaves, of which there are too many.
  let isByDirection: Bool
  /// Why there are no fractions; nil where there are some.
  let refusal: Refusal?
  /// The error of differences against their step; nil where nothing can be seen.
  let curve: ErrorCurve?

  /// Whether every derivative was judged and none is doubted.
  public var isRight: Bool {
    !entries.isEmpty && entries.allSatisfy { $0.verdict == .agree || $0.verdict == .kink }
  }

  /// Whether a judge says that a derivative is wrong.
  public var isWrong: Bool { entries.contains { $0.verdict == .differ } }

  /// The chart of the error against the step, as SVG; nil where there is nothing to see.
  public var svg: String? {
    guard let curve, curve.isVisible else { return nil }
    return curve.chart(guides: true).svg
  }
}
