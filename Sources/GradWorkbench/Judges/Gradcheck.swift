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
  private let function: RecordedFunction
  /// The numbers that the leaves hold.
  private let origin: [Double]
  private let tape: Tape
  private let names: NodeNames
  private let loss: String
  private let switches: Switches
  /// The derivatives to be judged, by the leaves, with the magnitudes of their terms.
  var gradient: [Magnitude]
  /// The magnitudes of the terms that the loss is made of: rounding moves it by units of these.
  private let terms: Double
  private let seed: UInt64
  /// Called before every evaluation with how much is done; throws where it is to stop.
  private let tick: (_ done: Int, _ all: Int) throws(Failure) -> Void

  /// More leaves than this are judged along random directions.
  private static let leafLimit = 300
  /// So are fewer, where the nodes of all evaluations would be more than this: about a minute's work.
  private static let workLimit = 4_000_000_000
  /// About how many evaluations a derivative takes, those of the switches among them.
  private static let evaluations = 100
  /// How many directions there are.
  private static let directions = 8
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

  // MARK: Lines

  /// What a derivative is along: one leaf, or a vector of length 1.
  private enum Line {
    case leaf(Int)
    case direction(Int, [Double])
  }

  private func randomLines() -> [Line] {
    var random = SplitMix64(seed: seed)
    return (1...Gradcheck.directions).map { number in
      let vector = function.leaves.map { _ in random.normal() }
      let length = Double.sqrt(vector.reduce(0) { $0 + $1 * $1 })
      return .direction(number, vector.map { $0 / length })
    }
  }

  private func name(_ line: Line) -> String {
    switch line {
    case .leaf(let place): names[function.leaves[place]]
    case .direction(let number, _): "direction \(number)"
    }
  }

  private func vector(_ line: Line) -> [Double] {
    switch line {
    case .leaf(let place): function.leaves.indices.map { $0 == place ? 1 : 0 }
    case .direction(_, let vector): vector
    }
  }

  /// The derivative along a line, by the tape, with the magnitude of its terms.
  private func derivative(_ line: Line) -> Magnitude {
    switch line {
    case .leaf(let place): gradient[place]
    case .direction(_, let vector):
      zip(gradient, vector).reduce(Magnitude(0)) { $0 + $1.0 * Magnitude($1.1) }
    }
  }

  /// The point after a step along a line.
  private func point(_ line: Line, _ step: Double) -> [Double] {
    var point = origin
    switch line {
    case .leaf(let place): point[place] += step
    case .direction(_, let vector):
      for place in point.indices { point[place] += step * vector[place] }
    }
    return point
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
    if entry.verdict == .differ, judged.kink?.distance == 0, !dual.isWrong, !fraction.isWrong {
      // Each kink has a slope by convention. Where several meet, all of them together may give
      // something that is not between the slopes of the two sides.
      let meeting = switches.atKink(function.values(at: origin))
      if meeting.count > 1 { (entry.meeting, entry.verdict) = (meeting, .unjudged) }
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

  // MARK: The curve

  /// Along the line on which differences with a usual step are worst; none where nobody knows a
  /// derivative.
  private func curve(
    _ lines: [Line], _ entries: [GradcheckReport.Entry]
  ) throws(Failure) -> ErrorCurve? {
    var worst: (line: Line, derivative: Double, kink: Kink?, error: Double)?
    for (line, entry) in zip(lines, entries) where entry.verdict == .agree {
      let derivative = entry.exact.number ?? entry.dual.number ?? entry.tape
      let error = try truncation(line, derivative, entries.count)
      if error > worst?.error ?? -2 { worst = (line, derivative, entry.kink, error) }
    }
    // Along one weight alone a network of relus is a parabola, but not along many.
    if let found = worst, found.error < 1e-9, entries.count > 1, !isByDirection(found.line),
      entries.allSatisfy({ $0.verdict == .agree }), let line = randomLines().first
    {
      let derivative = function.derivative(along: vector(line)).tangent
      let error = try truncation(line, derivative, entries.count)
      if error > found.error { worst = (line, derivative, nil, error) }
    }
    guard let (line, derivative, kink, _) = worst else { return nil }
    let words = isByDirection(line) ? "along a random direction" : "by \(name(line))"
    return try ErrorCurve(
      words, of: loss, derivative: derivative,
      kink: kink.flatMap { kink in kink.names.first.map { ($0, kink.distance.magnitude) } },
      size: size(line)
    ) {
      step throws(Failure) in
      try tick(entries.count, entries.count)
      return function(point(line, step))
    }
  }

  private func isByDirection(_ line: Line) -> Bool {
    if case .direction = line { true } else { false }
  }

  /// The size of what is moved along a line.
  private func size(_ line: Line) -> Double {
    if case .leaf(let place) = line { origin[place].magnitude } else { 1 }
  }

  /// The error of a central difference with a step of a hundredth, as a share of the derivative; less
  /// than nothing where that is 0.
  private func truncation(
    _ line: Line, _ derivative: Double, _ count: Int
  ) throws(Failure) -> Double {
    try tick(count, count)
    let step = max(1, size(line)) / 128
    let difference = (function(point(line, step)) - function(point(line, -step))) / (2 * step)
    let error = abs(difference - derivative) / derivative.magnitude
    return derivative == 0 ? -1 : error.isFinite ? error : 0
  }
}
