extension Blueprint {
  /// The weights or the biases of one layer, and where they stand in the flat list.
  public struct Parameter: Hashable, Sendable {
    /// `W1`, `b1`, `W2`, …: layers without parameters are not counted.
    public let name: String
    /// (D, K) of a linear layer's weights, (O, C, K, K) of a convolution's, (K) or (O) of biases;
    /// row-major.
    public let shape: [Int]
    /// Where the first number stands in the flat list.
    public let offset: Int
    /// How many numbers reach one output.
    public let fanIn: Int
    /// How many outputs one input reaches.
    public let fanOut: Int

    /// How many numbers these are.
    public var count: Int { shape.reduce(1, *) }
    /// Where these numbers stand in the flat list.
    public var range: Range<Int> { offset..<offset + count }
    /// Whether these are biases, which start at 0 and do not decay.
    public var isBias: Bool { shape.count == 1 }
  }
}
