/// The same numbers as both engines have them, such as the derivatives by one weight matrix.
public struct AgreementTable: Sendable {
  /// What the numbers are: `loss`, `dW1`, `db1`, `dx` for derivatives, `W1` for a parameter.
  public let name: String
  /// Their shape; empty for a single number.
  public let shape: [Int]
  /// The scalar engine's numbers, row-major.
  public let scalar: [Double]
  /// The array engine's numbers.
  public let array: [Double]
  /// What the difference of each two is measured by.
  public let sizes: [Double]
  /// Which part of its size a difference may have.
  public let bound: Double
  /// A difference that is allowed whatever the size: how far rounding alone was seen to go; or empty.
  let spreads: [Double]
  /// The difference that uses up most of what is allowed to it; nil where no numbers are finite.
  public private(set) var largest: Difference?
  /// The first place at which a side has no finite number; nil where there is none.
  public private(set) var overflow: Difference?

  /// Two numbers that should be one.
  public struct Difference: Sendable {
    /// Where they stand in the row-major list.
    public let place: Int
    /// Where they stand in the shape.
    public let index: [Int]
    /// The scalar engine's.
    public let scalar: Double
    /// The array engine's.
    public let array: Double
    /// How far they are apart.
    public let amount: Double
    /// What that is measured by.
    public let size: Double
    /// How far they may be apart.
    public let allowed: Double

    /// Whether both are finite: what is not can neither agree nor tell which engine is wrong, for
    /// where one overflows, the other may have gone another way or computed with more bits.
    public var isFinite: Bool { scalar.isFinite && array.isFinite }
    /// The difference as a part of its size.
    public var relative: Double { Difference.ratio(amount, size) }
    /// The difference as a part of what is allowed: at most 1 where the engines agree.
    public var share: Double { Difference.ratio(amount, allowed) }

    private static func ratio(_ amount: Double, _ whole: Double) -> Double {
      if amount == 0 { return 0 }
      // What is far beyond all numbers is far from everything, however large its terms are.
      return amount.isFinite && whole.isFinite ? amount / whole : .infinity
    }
  }

  /// Compares two lists of numbers.
  init(
    name: String, shape: [Int], scalar: [Double], array: [Double], sizes: [Double], bound: Double,
    spreads: [Double] = []
  ) {
    precondition(
      scalar.count == array.count && scalar.count == sizes.count
        && (spreads.isEmpty || spreads.count == sizes.count),
      "\(scalar.count) and \(array.count) numbers of \(name), with \(sizes.count) sizes")
    self.name = name
    self.shape = shape
    self.scalar = scalar
    self.array = array
    self.sizes = sizes
    self.bound = bound
    self.spreads = spreads
    let differences = scalar.indices.map { difference(at: $0) }
    largest = differences.filter(\.isFinite).max { $0.share < $1.share }
    overflow = differences.first { !$0.isFinite }
  }

  /// Whether each number is finite on both sides, and as near to its twin as is allowed.
  public var agrees: Bool { overflow == nil && !differs }

  /// Whether finite numbers are farther apart than is allowed.
  public var differs: Bool { (largest?.share ?? 0) > 1 }

  /// How many numbers are not finite on one side or on both.
  public var overflows: Int {
    zip(scalar, array).count { !($0.isFinite && $1.isFinite) }
  }

  /// How many differences are beyond the bound and yet no more than rounding was seen to make.
  public var excused: Int {
    scalar.indices.count { place in
      let difference = difference(at: place)
      return difference.isFinite && difference.relative > bound && difference.share <= 1
    }
  }

  /// The two numbers at a place.
  public func difference(at place: Int) -> Difference {
    let (a, b) = (scalar[place], array[place])
    let isSame = a == b || (a.isNaN && b.isNaN)
    let amount = isSame ? 0 : (a - b).magnitude
    let spread = spreads.isEmpty ? 0 : spreads[place]
    return Difference(
      place: place, index: index(of: place), scalar: a, array: b,
      // An infinity or a nan on one side alone.
      amount: amount.isNaN ? .infinity : amount, size: sizes[place],
      allowed: max(bound * sizes[place], spread))
  }

  private func index(of place: Int) -> [Int] {
    var rest = place
    var index: [Int] = []
    for size in shape.reversed() {
      index.append(rest % size)
      rest /= size
    }
    return index.reversed()
  }
}
