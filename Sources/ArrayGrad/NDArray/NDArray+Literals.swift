// `[[1, 2], [3, 4]]` is an array of arrays of single numbers: nested literals of any depth.

extension NDArray: ExpressibleByArrayLiteral {
  /// Makes an array of numbers or rows; all rows must be of one shape.
  public init(arrayLiteral elements: NDArray...) { self.init(stacking: elements, inner: []) }
}

extension NDArray: ExpressibleByFloatLiteral where Element: _ExpressibleByBuiltinFloatLiteral {
  /// Makes an array without axes.
  public init(floatLiteral value: Element) { self.init(value) }
}

extension NDArray: ExpressibleByIntegerLiteral {
  /// Makes an array without axes.
  public init(integerLiteral value: Int) { self.init(Element(value)) }
}
