/// A page on which the two passes of a loss are gone through step by step.
///
/// Data in, text out: ``html`` is one file that needs nothing but itself.
public struct StepPage: Hashable, Sendable {
  /// A number as it is shown, and as it is compared with what a reader enters.
  public struct Number: Hashable, Sendable {
    /// How it is written.
    public var text: String
    /// The number itself.
    public var value: Double

    /// A number and its text.
    public init(_ text: String, _ value: Double) {
      self.text = text
      self.value = value
    }

    /// A number in full, `2.0`.
    public init(_ value: Double) { self.init(value.description, value) }
  }

  /// A node being computed.
  public struct Forward: Hashable, Sendable {
    /// The position of the node in the graph.
    public var node: Int
    /// The operation with its operands' numbers, such as `2.0*(-3.0)`; nil where that is no help.
    public var numbers: String?
    /// The result.
    public var result: Number

    /// Describes a step.
    public init(node: Int, numbers: String?, result: Number) {
      self.node = node
      self.numbers = numbers
      self.result = result
    }
  }

  /// What a node passes back to one of its operands: `upstream * local = amount`, then
  /// `before + addend = sum`.
  ///
  /// Texts stand as they do in that line: what follows a sign and begins with one is in brackets.
  public struct Contribution: Hashable, Sendable {
    /// The position of the node that passes something back.
    public var node: Int
    /// The position of its operand.
    public var operand: Int
    /// The rule in symbols: `d(a*b)/da = b`.
    public var rule: String
    /// The derivative of the loss by the node.
    public var upstream: Number
    /// The derivative of the node by the operand.
    public var local: Number
    /// The product of the two.
    public var amount: Number
    /// What the operand had before; nil for its first contribution.
    public var before: Number?
    /// The product once more, as it stands behind a plus.
    public var addend: String
    /// What the operand has now.
    public var sum: Number

    /// Describes a step.
    public init(
      node: Int, operand: Int, rule: String, upstream: Number, local: Number, amount: Number,
      before: Number?, addend: String, sum: Number
    ) {
      self.node = node
      self.operand = operand
      self.rule = rule
      self.upstream = upstream
      self.local = local
      self.amount = amount
      self.before = before
      self.addend = addend
      self.sum = sum
    }
  }

  /// A text that the worksheet's lines stand in.
  public struct Listing: Hashable, Sendable {
    /// What it is called, usually a path.
    public var name: String
    /// The number of the first line.
    public var firstLine: Int
    /// The lines, without their ends.
    public var lines: [String]

    /// Describes a text.
    public init(name: String, firstLine: Int = 1, lines: [String]) {
      self.name = name
      self.firstLine = firstLine
      self.lines = lines
    }
  }

  /// What the loss is called.
  public var title: String
  /// How the loss was computed; names, expressions and lines are read from here.
  public var graph: Graph
  /// The worksheet, or the cells of a notebook.
  public var listings: [Listing]
  /// The nodes as they were computed; constants are not among them.
  public var forward: [Forward]
  /// What was passed back, from the loss to the leaves.
  public var backward: [Contribution]
  /// What is to be said besides.
  public var notes: [String]
  /// The arrays that the nodes are entries of, in the order in which they were computed.
  public var arrays: [ArrayTable]

  /// Describes a page.
  ///
  /// - Precondition: Every position is one of the graph's.
  public init(
    title: String, graph: Graph, listings: [Listing], forward: [Forward],
    backward: [Contribution], notes: [String] = [], arrays: [ArrayTable] = []
  ) {
    let positions = graph.nodes.indices
    precondition(forward.allSatisfy { positions.contains($0.node) }, "a step of no node")
    precondition(
      backward.allSatisfy { positions.contains($0.node) && positions.contains($0.operand) },
      "a contribution of no node")
    self.title = title
    self.graph = graph
    self.listings = listings
    self.forward = forward
    self.backward = backward
    self.notes = notes
    self.arrays = arrays
    precondition(
      arrays.allSatisfy { $0.nodes.allSatisfy { $0.map(positions.contains) ?? true } },
      "an entry of no node")
  }
}
