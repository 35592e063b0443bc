import GradCheck
import GradExplain
import GradNumbers
import GradWorksheet
import ScalarGrad

/// Calls all judges of the engine on the gradient of a loss.
///
/// What is judged is the recording: another run of the worksheet at other numbers might take other
/// branches, and none of the judges runs it.
struct Gradcheck {
  /// The loss as a function of the leaves that it depends on.
  let function: RecordedFunction
  /// The numbers that the leaves hold.
  let origin: [Double]
  private let tape: Tape
  let names: NodeNames
  let loss: String
  private let switches: Switches
  /// The derivatives to be judged, by the leaves, with the magnitudes of their terms.
  var gradient: [Magnitude]
  /// The magnitudes of the terms that the loss is made of: rounding moves it by units of these.
  private let terms: Double
  let seed: UInt64
  /// Called before every evaluation with how much is done; throws where it is to stop.
  let tick: (_ done: Int, _ all: Int) throws(Failure) -> Void

  /// More leaves than this are judged along random directions.
  private static let leafLimit = 300
  /// So are fewer, where the nodes of all evaluations would be more than this: about a minute's work.
  private static let workLimit = 4_000_000_000
  /// About how many evaluations a derivative takes, those of the switches among them.
  private static let evaluations = 100
  /// How many directions there are.
  static let directions = 8

  /// Prepares the judgement of a loss.
  ///
  /// - Parameters:
  ///   - root: The loss.
  ///   - tape: The recording.
  ///   - loss: What the loss is called.
  ///   - seed: What random directions start from.
  ///   - name: What the worksheet calls a node, if anything.
  ///   - tick: Called before every evaluation, with how many derivatives are judged, of how many.
  /// - Throws: Where a leaf was assigned after the loss had used it.
  init(
    of root: UInt32, on tape: Tape, called loss: String, seed: UInt64, name: (UInt32) -> String?,
    tick: @escaping (Int, Int) throws(Failure) -> Void
  ) throws(TapeError) {
    let reached = tape.reached(from: root)
    let nodes = (0...root).filter { reached[Int($0)] }
    let leaves = nodes.filter { tape.isLeaf($0) }
    names = NodeNames(nodes, on: tape, given: name)
    self.loss = loss
    self.tape = tape
    self.seed = seed
    self.tick = tick
    function = RecordedFunction(of: root, on: tape, by: leaves)
    origin = function.point
    switches = Switches(nodes, on: tape, names)
    // The numbers are those of the engine's own sweep; the magnitudes are carried by another.
    let derivatives = try tape.gradient(of: root, wrt: leaves)
    let values = tape.magnitudes(upTo: root)
    terms = values[Int(root)].magnitude
    let magnitudes = tape.magnitudes(from: root, values: values)
    gradient = zip(leaves, derivatives).map { leaf, derivative in
      Magnitude(value: derivative, magnitude: magnitudes[Int(leaf)]?.magnitude ?? 0)
    }
  }

  /// Calls the judges.
  func report() throws(Failure) -> GradcheckReport {
    let count = function.leaves.count
    let work = Double(count) * Double(function.cost) * Double(Gradcheck.evaluations)
    let isByDirection = count > Gradcheck.leafLimit || work > Double(Gradcheck.workLimit)
    let exact = Fractions(function, on: tape, names)
    let lines = isByDirection ? randomLines() : (0..<count).map(Line.leaf)
    var entries: [GradcheckReport.Entry] = []
    for line in lines {
      entries.append(try entry(line, exact, done: entries.count, of: lines.count))
    }
    return GradcheckReport(
      loss: loss, line: tape.line(of: function.root), value: tape.primal(function.root),
      leafCount: count, entries: entries, isByDirection: isByDirection,
      refusal: exact.refusal, curve: try curve(lines, entries))
  }

  // MARK: Judges

  private func entry(
    _ line: Line, _ exact: Fractions, done: Int, of all: Int
  ) throws(Failure) -> GradcheckReport.Entry {
    try tick(done, all)
    let tape = derivative(line)
    // In a long chain each node may add a unit of its own.
    let units = max(1, Double(self.tape.count) / Rounding.units)
    let tolerance = Rounding.tolerance(of: tape) * units
    let dual = Opinion(
      function.derivative(along: vector(line)).tangent, on: tape.value, tolerance: tolerance)
    let fraction: Opinion
    switch line {
    case .leaf(let place): fraction = exact.opinion(on: tape, at: function.leaves[place])
    case .direction(_, let vector):
      fraction = exact.opinion(on: tape, at: function.leaves, along: vector)
    }
    // A loss that is no number has no derivative, whatever anybody computes for it.
    guard self.tape.primal(function.root).isFinite else {
      return GradcheckReport.Entry(
        name: name(line), tape: tape.value, dual: dual, central: .silent("\(loss) is not finite"),
        exact: .silent("\(loss) is not finite"), kink: nil, sides: nil, verdict: .unjudged)
    }
    guard tape.value.isFinite else {
      return GradcheckReport.Entry(
        name: name(line), tape: tape.value, dual: dual,
        central: .silent("the derivative is not finite"),
        exact: .silent("the derivative is not finite"), kink: nil, sides: nil, verdict: .unjudged)
    }
    let judged = try differences(line, tape.value, done, all)
    var central = Gradcheck.opinion(judged, on: tape.value)
    if central.isWrong, dual.isRight, let number = judged.judged,
      let reason = blindness(to: number - tape.value, line)
    {
      central = .silent(reason, number: number)
    }
    var entry = GradcheckReport.Entry(
      name: name(line), tape: tape.value, dual: dual, central: central, exact: fraction,
      kink: judged.kink,
      sides: judged.before.flatMap { left in judged.after.map { (left.value, $0.value) } },
      verdict: Gradcheck.verdict(dual, central, fraction, isKink: judged.verdict == .kink))
    if entry.verdict == .differ, let kink = judged.kink, kink.distance == 0, kink.names.count > 1,
      !dual.isWrong, !fraction.isWrong
    {
      // Each kink has a slope by convention. Where several meet, all of them together may give
      // something that is not between the slopes of the two sides. That they meet is what the
      // referee has certified: how near is near enough depends on the scale of the numbers.
      (entry.meeting, entry.verdict) = (kink.names, .unjudged)
    }
    return entry
  }

  /// Why differences cannot see a part of a derivative, whatever they say of themselves; nil where they
  /// can.
  ///
  /// They know the values of the loss only, and not what cancels inside it.
  private func blindness(to part: Double, _ line: Line) -> String? {
    let size: Double
    switch line {
    case .leaf(let place): size = max(1, abs(origin[place]))
    case .direction: size = 1
    }
    // Even over a step of the leaf's own size it would be less than the rounding inside the loss.
    return abs(part) * size <= 0x1p-50 * terms
      ? "the loss is rounded by more than this derivative changes it" : nil
  }

  private static func verdict(
    _ dual: Opinion, _ central: Opinion, _ exact: Opinion, isKink: Bool
  ) -> GradcheckReport.Verdict {
    if [dual, central, exact].contains(where: \.isWrong) { return .differ }
    if isKink { return .kink }
    return dual.isRight && (central.isRight || exact.isRight) ? .agree : .unjudged
  }

  /// What the referee says, who knows nothing but the values of the loss.
  private func differences(
    _ line: Line, _ claimed: Double, _ done: Int, _ all: Int
  ) throws(Failure) -> GradientReport.Coordinate {
    let start: Double
    switch line {
    case .leaf(let place): start = origin[place]
    case .direction: start = 0
    }
    func moved(_ place: [Double]) -> [Double] {
      var moved = point(line, 0)
      switch line {
      case .leaf(let index): moved[index] = place[0]
      case .direction: moved = point(line, place[0])
      }
      return moved
    }
    do {
      let report = try checkGradient(
        of: { place in
          try tick(done, all)
          return function(moved(place))
        }, at: [start], claimed: [claimed], names: [name(line)],
        switches: { place in
          try tick(done, all)
          return switches.margins(function.values(at: moved(place)))
        })
      return report.coordinates[0]
    } catch let failure as Failure {
      throw failure
    } catch {
      // Only counts that do not fit are left, and these do.
      throw .value("\(error)")
    }
  }

  private static func opinion(
    _ judged: GradientReport.Coordinate, on tape: Double
  ) -> Opinion {
    guard let number = judged.judged, let estimate = judged.estimate else {
      return .silent(judged.obstacle?.description ?? "differences show nothing")
    }
    switch judged.verdict {
    case .right:
      let tolerance = max(2 * estimate, abs(number - tape) * 1.01)
      return Opinion(number, on: tape, tolerance: tolerance, estimate: estimate)
    case .kink: return .silent("at a kink", number: number)
    case .wrong: return Opinion(number, on: tape, tolerance: 0, estimate: estimate)
    case .notJudged:
      return .silent(judged.obstacle?.description ?? "differences show nothing", number: number)
    }
  }
}
