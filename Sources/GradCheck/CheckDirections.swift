import GradNumbers

/// Holds a claimed gradient against differences along a few random directions.
///
/// Each direction takes some 25 evaluations, whatever the number of coordinates: this is the check for
/// a network of 100,000 parameters. Where a direction is refused, it is halved again and again, so that
/// the report can name a wrong coordinate.
///
/// The components of a direction are independent normal numbers, and not random signs: with signs two
/// errors of the same size cancel in every second direction, with normal numbers no pattern of errors
/// is more likely to escape than another; see ``DirectionsReport/escapeProbability(errorNorm:)``.
///
/// - Parameters:
///   - f: The function.
///   - point: Where it is derived.
///   - claimed: The derivative by each coordinate.
///   - names: What to call the coordinates in the report.
///   - directions: How many directions.
///   - seed: What the directions follow from.
///   - switches: The switches of the function at a point, always the same ones in the same order.
///   - rounding: How far rounding may have moved a claim, relative to its size.
/// - Returns: The report, also where the gradient is wrong.
/// - Throws: ``CheckError`` where counts do not fit, and what the function throws.
public func checkGradientAlongDirections(
  of f: ([Double]) throws -> Double, at point: [Double], claimed: [Double],
  names: [String]? = nil, directions: Int = 3, seed: UInt64 = 1,
  switches: (([Double]) throws -> [Switch])? = nil, rounding: Double = 0x1p-42
) throws -> DirectionsReport {
  try checkArguments(point, claimed: claimed, names: names, rounding: rounding)
  if directions < 1 { throw CheckError.directions(directions) }
  var court = Court(point)
  var suspect: GradientReport.Coordinate?
  var block: Range<Int>?

  func examine(_ index: Int) throws -> GradientReport.Coordinate {
    let judgement = try court.judge(
      along: Line(point, coordinate: index), of: f, claimed: claimed[index],
      room: rounding * claimed[index].magnitude, switches: switches)
    return GradientReport.Coordinate(
      judgement, index: index, name: names?[index] ?? "x[\(index)]", claimed: claimed[index])
  }
  func judge(_ vector: [Double]) throws -> (judgement: Judgement, claimed: Double) {
    let (product, norm) = dot(claimed, vector)
    let judgement = try court.judge(
      along: Line(point, vector: vector, isExact: true), of: f, claimed: product,
      room: rounding * norm,
      switches: switches)
    return (judgement, product)
  }

  // What is no number is wrong by itself, and would make every product nan.
  let outlier = claimed.firstIndex { !$0.isFinite }
  if let outlier {
    suspect = try examine(outlier)
    block = outlier..<outlier + 1
  }
  var random = SplitMix64(seed: seed)
  var found: [DirectionsReport.Direction] = []
  var refused: (vector: [Double], judgement: Judgement, claimed: Double)?
  for _ in 0..<directions {
    let vector = zip(point, claimed).map { x, claimed in
      let component = random.normal()
      return claimed.isFinite ? exactStep(component * Line.size(of: x), from: x) : 0
    }
    let (judgement, product) = try judge(vector)
    found.append(DirectionsReport.Direction(judgement, claimed: product))
    if judgement.verdict == .wrong && judgement.excess > refused?.judgement.excess ?? 0 {
      refused = (vector, judgement, product)
    }
  }

  if suspect == nil, let refused {
    // The mismatch of a block is that of its halves together, so one half tells both.
    var range = 0..<point.count
    var mismatch = Mismatch(refused.judgement, claimed: refused.claimed)
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      func half(_ part: Range<Int>) throws -> Mismatch {
        let vector = refused.vector.indices.map { part.contains($0) ? refused.vector[$0] : 0 }
        let (judgement, product) = try judge(vector)
        return Mismatch(judgement, claimed: product)
      }
      let lower = try half(range.lowerBound..<middle)
      var upper = mismatch.minus(lower)
      if !upper.isClear { upper = try half(middle..<range.upperBound) }
      if !lower.isClear && !upper.isClear { break }
      let isLower = lower.isClear && (!upper.isClear || lower.size >= upper.size)
      range = isLower ? range.lowerBound..<middle : middle..<range.upperBound
      mismatch = isLower ? lower : upper
    }
    block = range
    if range.count == 1 {
      let row = try examine(range.lowerBound)
      if row.verdict == .wrong { suspect = row }
    }
  }
  return DirectionsReport(
    coordinateCount: point.count, directions: found, block: block, suspect: suspect,
    evaluations: court.evaluations, switchEvaluations: court.switchEvaluations)
}

/// Holds the gradient that a function claims against differences along a few random directions.
///
///     try checkGradientAlongDirections(of: loss, at: weights, gradient: gradient).confirm()
///
/// - Parameters:
///   - f: The function.
///   - point: Where it is derived.
///   - gradient: The claimed derivatives at a point, one for each coordinate; it is called once.
///   - names: What to call the coordinates in the report.
///   - directions: How many directions.
///   - seed: What the directions follow from.
///   - switches: The switches of the function at a point, always the same ones in the same order.
///   - rounding: How far rounding may have moved a claim, relative to its size.
/// - Returns: The report, also where the gradient is wrong.
/// - Throws: ``CheckError`` where counts do not fit, and what the functions throw.
public func checkGradientAlongDirections(
  of f: ([Double]) throws -> Double, at point: [Double],
  gradient: ([Double]) throws -> [Double],
  names: [String]? = nil, directions: Int = 3, seed: UInt64 = 1,
  switches: (([Double]) throws -> [Switch])? = nil, rounding: Double = 0x1p-42
) throws -> DirectionsReport {
  try checkGradientAlongDirections(
    of: f, at: point, claimed: try gradient(point), names: names, directions: directions,
    seed: seed, switches: switches, rounding: rounding)
}

/// How far the claims of a block are off, along its part of a direction.
private struct Mismatch {
  /// The claimed less the judged derivative; nan where it could not be judged.
  let value: Double
  let estimate: Double

  init(_ judgement: Judgement, claimed: Double) {
    switch judgement.finding {
    case .slope(let slope, _, _): (value, estimate) = (claimed - slope.value, slope.estimate)
    case .kink(let before, let after):
      let isBefore = (claimed - before.value).magnitude < (claimed - after.value).magnitude
      let nearer = isBefore ? before : after
      value = judgement.verdict == .kink ? 0 : claimed - nearer.value
      estimate = nearer.estimate
    case nil: (value, estimate) = (.nan, .infinity)
    }
  }

  private init(value: Double, estimate: Double) {
    self.value = value
    self.estimate = estimate
  }

  var size: Double { value.magnitude }

  /// Whether the claims are off for certain.
  var isClear: Bool { value.magnitude > 2 * estimate }

  /// What is left for the other half.
  func minus(_ part: Mismatch) -> Mismatch {
    Mismatch(value: value - part.value, estimate: estimate + part.estimate)
  }
}

extension DirectionsReport.Direction {
  init(_ judgement: Judgement, claimed: Double) {
    self.claimed = claimed
    (verdict, obstacle) = (judgement.verdict, judgement.obstacle)
    (kink, excess) = (judgement.kink, judgement.excess)
    switch judgement.finding {
    case .slope(let slope, _, _): (judged, estimate) = (slope.value, slope.estimate)
    case .kink(let before, let after):
      judged = before.value + (after.value - before.value) / 2
      estimate = max(before.estimate, after.estimate)
    case nil: (judged, estimate) = (nil, nil)
    }
  }
}

/// A step, changed a little so that x + step/4 and x + step/2⁴⁴ are both exact.
///
/// Otherwise every step along a direction would be rounded in each coordinate by itself, and the
/// differences would be those of another direction.
func exactStep(_ step: Double, from x: Double) -> Double {
  let unit = (x.magnitude + step.magnitude / 4).ulp * 0x1p44
  guard unit.isFinite, unit > 0 else { return step }
  return (step / unit).rounded() * unit
}

/// The product of two vectors, and the Euclidean norm of its terms.
///
/// The sum carries its rounding along (A. Neumaier, ZAMM 54, 1974): 100,000 terms of either sign may
/// cancel.
func dot(_ a: [Double], _ b: [Double]) -> (product: Double, norm: Double) {
  var (sum, lost, squares) = (0.0, 0.0, 0.0)
  for (x, y) in zip(a, b) where y != 0 {
    let term = x * y
    let next = sum + term
    lost += sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
    sum = next
    squares += term * term
  }
  return (sum + lost, squares.squareRoot())
}
