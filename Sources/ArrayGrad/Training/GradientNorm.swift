/// The length of a gradient: the root of the sum of the squares of all its numbers.
enum GradientNorm {
  /// Adds in a fixed order, in doubles: the squares of floats would overflow early.
  static func length<Element: ArrayElement>(_ gradient: Span<Element>) -> Double {
    var sum = 0.0
    for place in 0..<gradient.count {
      let number = Double(gradient[place])
      sum += number * number
    }
    return sum.squareRoot()
  }
}
