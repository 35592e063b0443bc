import GradWorksheet

/// A shape as NumPy's messages write it: `(2,3)`.
func tight(_ shape: [Int]) -> String {
  "(" + shape.map(String.init).joined(separator: ",") + (shape.count == 1 ? ",)" : ")")
}

/// A shape as Python prints it: `(2, 3)`.
func spaced(_ shape: [Int]) -> String {
  "(" + shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? ",)" : ")")
}

enum Broadcasting {
  /// The shape that arrays take together; nil where they do not fit.
  static func shape(_ shapes: [[Int]]) -> [Int]? {
    let rank = shapes.map(\.count).max() ?? 0
    var result = [Int](repeating: 1, count: rank)
    for shape in shapes {
      for (axis, length) in shape.enumerated() where length != 1 {
        let place = rank - shape.count + axis
        if result[place] != 1 && result[place] != length { return nil }
        result[place] = length
      }
    }
    return result
  }

  /// The shape that operands take together.
  static func common(_ shapes: [[Int]]) throws(Failure) -> [Int] {
    if let shape = shape(shapes) { return shape }
    throw .value(
      "operands could not be broadcast together with shapes "
        + shapes.map { tight($0) + " " }.joined(),
      hint:
        "shapes are laid on one another from the last axis on; two lengths must be equal, or one "
        + "of them 1")
  }
}
