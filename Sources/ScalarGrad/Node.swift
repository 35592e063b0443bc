/// What the operands of a node are, and where they are kept.
package enum Form: UInt8, Hashable, Sendable, BitwiseCopyable {
  /// No operand: a leaf or a constant.
  case none

  /// One node.
  case one

  /// Two nodes.
  case nodes

  /// A node and a constant, in this order.
  case nodeConstant

  /// A constant and a node, in this order.
  case constantNode

  /// A list of nodes.
  case list
}

/// One recorded operation: 24 bytes.
///
/// `first` is the operand that is a node (of two nodes, the left one). `payload` is, by form:
/// the other node; the constant's bits; the place of a list, start in the low half and length in
/// the high half. A leaf has no operands, so it keeps other things there: `first` is the leaf
/// before it (`Node.noLeaf` at the end of that chain), the payload's low half the number of nodes
/// that existed when its data was last assigned (0: never), the high half the line that did it.
struct Node: BitwiseCopyable {
  var primal: Double
  var payload: UInt64
  var first: UInt32
  var op: Op
  var form: Form
  /// Whether the root of the last marking reaches this node; see `Tape.markReached(from:)`.
  var reached: Bool

  static let noLeaf = UInt32.max

  @inline(__always)
  init(_ primal: Double, payload: UInt64, first: UInt32, op: Op, form: Form) {
    self.primal = primal
    self.payload = payload
    self.first = first
    self.op = op
    self.form = form
    reached = false
  }

  /// The second node of the form `nodes`.
  @inline(__always) var second: Int { Int(UInt32(truncatingIfNeeded: payload)) }

  /// The constant of the forms `nodeConstant` and `constantNode`.
  @inline(__always) var constant: Double { Double(bitPattern: payload) }

  /// Where the operands of the form `list` stand in the tape's list of operands.
  @inline(__always) var listRange: Range<Int> {
    let start = second
    return start..<start + Int(payload >> 32)
  }

  /// The number of nodes that existed when this leaf was last assigned; 0 if it never was.
  var assignedAt: UInt32 {
    get { UInt32(truncatingIfNeeded: payload) }
    set { payload = (payload & 0xffff_ffff_0000_0000) | UInt64(newValue) }
  }

  /// The line that last assigned this leaf; 0 if none is known.
  var assignedLine: UInt32 {
    get { UInt32(truncatingIfNeeded: payload >> 32) }
    set { payload = (payload & 0xffff_ffff) | UInt64(newValue) << 32 }
  }
}
