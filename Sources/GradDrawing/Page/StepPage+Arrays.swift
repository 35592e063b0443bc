extension StepPage {
  /// An array with its numbers and derivatives, and the statement that computes it.
  public struct ArrayTable: Hashable, Sendable {
    /// A formula, and the same with shapes in place of arrays.
    public struct Formula: Hashable, Sendable {
      /// The formula: `dW1 = X.T @ dZ1`.
      public var text: String
      /// The shapes: `(2, 4) @ (4, 3) -> (2, 3)`.
      public var shapes: String

      /// Describes a formula.
      public init(text: String, shapes: String) {
        self.text = text
        self.shapes = shapes
      }
    }

    /// What the array is called.
    public var name: String
    /// How long each axis is; empty for a number.
    public var shape: [Int]
    /// The numbers, the last axis running fastest.
    public var values: [Double]
    /// The derivatives of the loss by them; nil where they are not known.
    public var gradients: [Double]?
    /// The nodes that the entries are; nil for a plain number.
    public var nodes: [Int?]
    /// The line of the statement; 0 for an array from outside.
    public var line: Int
    /// What is computed; nil for an array from outside, and where no formula is known.
    public var formula: Formula?
    /// What goes back from it.
    public var rules: [Formula]

    /// Describes an array.
    ///
    /// - Precondition: There are as many numbers and nodes as the shape says.
    public init(
      name: String, shape: [Int], values: [Double], gradients: [Double]?, nodes: [Int?],
      line: Int = 0, formula: Formula? = nil, rules: [Formula] = []
    ) {
      let count = shape.reduce(1, *)
      precondition(
        values.count == count && nodes.count == count && gradients?.count ?? count == count,
        "an array of another shape")
      self.name = name
      self.shape = shape
      self.values = values
      self.gradients = gradients
      self.nodes = nodes
      self.line = line
      self.formula = formula
      self.rules = rules
    }
  }
}
