/// A graph of a computation: data in, text out.
///
/// A graph knows nothing of where its numbers come from. Every node stands behind its operands, so
/// that an edge leads from a smaller position to a larger one.
public struct Graph: Hashable, Sendable {
  /// One number that was computed, or that came from outside.
  public struct Node: Hashable, Sendable {
    /// What a node is.
    public enum Kind: Hashable, Sendable {
      /// A Value from outside.
      case leaf
      /// A plain number, which has no derivative.
      case constant
      /// The result of an operation.
      case operation
      /// Several Values of one list, drawn as one box; `shape` is the list's, such as `2 x 3`.
      case list(shape: String)
    }

    /// What it is.
    public var kind: Kind
    /// What it is called, such as `h` or `W2[0][1]`; of a constant its number.
    public var name: String
    /// The operation by its sign or function, such as `*` or `tanh`; empty for a leaf or a constant.
    public var symbol: String
    /// The operation on its operands' names, such as `a*b`; nil for a leaf or a constant.
    public var expression: String?
    /// The number itself; of a list, that of the entry that is largest in magnitude.
    public var value: Double
    /// The derivative of the result by it; nil where there is none, as of a constant.
    ///
    /// Of a list, the entry that is largest in magnitude.
    public var gradient: Double?
    /// Of a list, what the entry is called that has this value, and the one that has this derivative.
    public var valueName: String?, gradientName: String?
    /// The line of the worksheet that made it; 0 where none is known.
    public var line: Int
    /// The positions of its operands from left to right; one that is used twice stands twice, and a
    /// number that needed no node of its own stands only in the expression.
    public var operands: [Int]

    /// Describes a node.
    public init(
      kind: Kind, name: String, symbol: String = "", expression: String? = nil, value: Double,
      gradient: Double? = nil, line: Int = 0, operands: [Int] = []
    ) {
      self.kind = kind
      self.name = name
      self.symbol = symbol
      self.expression = expression
      self.value = value
      self.gradient = gradient
      self.line = line
      self.operands = operands
    }
  }

  /// A list of the worksheet whose Values can be drawn as one box.
  public struct List: Hashable, Sendable {
    /// What the variable is called.
    public var name: String
    /// Its shape, such as `2 x 3`.
    public var shape: String
    /// The positions of the nodes in it, in the order of the list.
    public var members: [Int]

    /// Names the nodes of a list.
    public init(name: String, shape: String, members: [Int]) {
      self.name = name
      self.shape = shape
      self.members = members
    }
  }

  /// What stands above it, usually the name of the result.
  public var title: String
  /// The nodes, every one behind its operands; the result is the last.
  public var nodes: [Node]
  /// The lists that the nodes stand in; a node stands in at most one.
  public var lists: [List]

  /// Describes a graph.
  ///
  /// - Precondition: Every operand stands before the node that it belongs to.
  public init(title: String, nodes: [Node], lists: [List] = []) {
    for (position, node) in nodes.enumerated() {
      precondition(
        node.operands.allSatisfy { (0..<position).contains($0) },
        "node \(position) has an operand that does not stand before it")
    }
    self.title = title
    self.nodes = nodes
    self.lists = lists
  }
}
