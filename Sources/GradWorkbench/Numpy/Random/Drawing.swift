import GradNumbers
import GradWorksheet

extension Numpy {
  /// An array of floats, drawn one after the other.
  ///
  /// - Parameters:
  ///   - shape: Its shape.
  ///   - generator: What they are drawn from.
  ///   - machine: The machine, for its limits.
  ///   - next: Draws one.
  /// - Returns: The array.
  /// - Throws: Where a limit is reached.
  func drawn<Generator>(
    _ shape: [Int], from generator: inout Generator, _ machine: inout Machine,
    _ next: (inout Generator) -> Double
  ) throws(Failure) -> ArrayObject {
    let count = try count(shape, of: .float64, &machine)
    try machine.spend(count &* 64)
    var numbers: [Double] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(next(&generator)) }
    return ArrayObject(Buffer(numbers), shape, self)
  }
}
