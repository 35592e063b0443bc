import GradNumbers

/// What small changes of some nodes do to a root and to its derivatives: a recording made linear.
///
/// A change t of the variables moves each node by Σ slope · t over its operands, from the first node to
/// the last. It also moves the slopes themselves: a node's contribution to an operand's adjoint is
/// adjoint · slope, and the slope changes by Σ ∂slope/∂operand · t. What that adds to the adjoints
/// then runs back through the same slopes. With J the forward map and C the changes of the slopes,
/// each times its node's adjoint, the second derivatives are
///
///     H = Jᵀ C J
///
/// This is forward over reverse, the replay of the sweep in dual numbers, with one difference: slopes,
/// their changes and adjoints are the same for every direction, so the rules are asked once, in dual
/// numbers, and a direction costs two products for each operand. Four go at a time.
///
/// Only nodes that depend on a variable and that a root depends on take part; they have slots here,
/// in the order of the tape. An operand that does not change is never asked for its slope.
///
/// `Base` is `Double`, or `Magnitude` for an estimate of rounding (`Tape+Curvature.swift`): then slopes
/// and curvatures are the magnitudes of their terms.
struct Linearization<Base: Number> {
  /// Four directions at a time.
  ///
  /// Measured on the network of `bench`, in a build for any x86-64: eight take four times as long for
  /// the same matrix, because they no longer fit into the registers.
  typealias Lanes = SIMD4<Double>

  /// An operand's slot, and the node's slope by it.
  struct Edge {
    let operand: UInt32
    let slope: Double
  }

  /// How the adjoint of one slot changes with another slot's value, by one node between the two.
  struct Term {
    let to: UInt32
    let from: UInt32
    let curvature: Double
  }

  /// An operation on a list whose slopes change in ways that would fill a matrix: its rule is asked
  /// anew for each direction.
  struct List {
    let op: Op
    let operands: [Operand]
    let adjoint: Base
  }

  /// An operand: its number, and its slot if it changes.
  struct Operand {
    let value: Base
    let slot: UInt32?

    init(_ value: Base, _ slot: UInt32?) {
      self.value = value
      self.slot = slot
    }
  }

  /// The edges of slot i end here; those of the slot before it end where they begin.
  var ends: [Int] = []
  var edges: [Edge] = []
  var terms: [Term] = []
  var lists: [List] = []

  /// The variables' slots; nil for one that no root depends on.
  var variables: [UInt32?] = []
  /// The roots' slots; nil for one that depends on no variable.
  var roots: [UInt32?] = []

  /// Whether all slopes and curvatures are finite; else a zero must be kept from meeting one.
  var isFinite = true

  /// What of a number counts: itself, or its magnitude.
  let size: (Base) -> Double

  /// How much the changes of a list's operands are set apart, each from the next.
  ///
  /// Where all change alike, a softmax does not change at all; the magnitudes of what cancels would be
  /// lost with it.
  let spread: Double

  init(size: @escaping (Base) -> Double, spread: Double = 0) {
    self.size = size
    self.spread = spread
  }

  /// The number of slots.
  var count: Int { ends.count }

  /// How many products a sweep for four directions takes, about.
  var work: Int { 2 * edges.count + terms.count + lists.reduce(0) { $0 + 64 * $1.operands.count } }

  // MARK: Sweeps

  /// J: the change of each slot, added to the changes that the variables are given.
  func carryForward(_ changes: inout [Lanes]) {
    var changes = changes.mutableSpan
    let (ends, edges) = (ends.span, edges.span)
    var k = 0
    for slot in 0..<ends.count {
      let end = ends[slot]
      if k == end { continue }
      var sum = changes[slot]
      while k < end {
        let edge = edges[k]
        sum += product(edge.slope, changes[Int(edge.operand)])
        k += 1
      }
      changes[slot] = sum
    }
  }

  /// C: what the changes of the slopes add to the adjoints of the operands.
  func curve(_ changes: [Lanes], _ adjoints: inout [Lanes]) {
    for list in lists { curve(list, changes, &adjoints) }
    var adjoints = adjoints.mutableSpan
    let (changes, terms) = (changes.span, terms.span)
    for k in 0..<terms.count {
      let term = terms[k]
      adjoints[Int(term.to)] += product(term.curvature, changes[Int(term.from)])
    }
  }

  /// Jᵀ: the adjoints of the variables, from those that roots and curvature have given the slots.
  func carryBack(_ adjoints: inout [Lanes]) {
    var adjoints = adjoints.mutableSpan
    let (ends, edges) = (ends.span, edges.span)
    for slot in stride(from: ends.count - 1, through: 0, by: -1) {
      let start = slot == 0 ? 0 : ends[slot - 1]
      let adjoint = adjoints[slot]
      for k in start..<ends[slot] {
        let edge = edges[k]
        adjoints[Int(edge.operand)] += product(edge.slope, adjoint)
      }
    }
  }

  @inline(__always)
  private func product(_ factor: Double, _ lanes: Lanes) -> Lanes {
    isFinite ? factor * lanes : guardedProduct(factor, lanes)
  }

  /// The product in which zero times anything is zero.
  @inline(never)
  private func guardedProduct(_ factor: Double, _ lanes: Lanes) -> Lanes {
    (factor * lanes).replacing(with: 0, where: lanes .== 0)
  }

  private func curve(_ list: List, _ changes: [Lanes], _ adjoints: inout [Lanes]) {
    for lane in 0..<Lanes.scalarCount {
      var moves = false
      let u = list.operands.enumerated().map { place, operand in
        let apart = 1 + Double(place) * spread
        let change = apart * (operand.slot.map { changes[Int($0)][lane] } ?? 0)
        if change != 0 { moves = true }
        return Dual(primal: operand.value, tangent: Base(change))
      }
      if !moves { continue }
      let slopes = Rules.partials(list.op, list: u, result: Rules.value(list.op, list: u))
      for (slope, operand) in zip(slopes, list.operands) {
        guard let slot = operand.slot, size(slope.tangent) != 0 else { continue }
        adjoints[Int(slot)][lane] += size(list.adjoint * slope.tangent)
      }
    }
  }
}

// MARK: Directions

extension Linearization {
  /// The changes of all slots where the variables change along some directions, at most four.
  func changes(along directions: ArraySlice<[Double]>) -> [Lanes] {
    var changes = [Lanes](repeating: .zero, count: count)
    for (lane, direction) in directions.enumerated() {
      // A variable that is listed twice changes by both.
      for (slot, change) in zip(variables, direction) {
        if let slot { changes[Int(slot)][lane] += change }
      }
    }
    carryForward(&changes)
    return changes
  }

  /// H v for some directions v, at most four, each with one entry for each variable.
  func curvature(along directions: ArraySlice<[Double]>) -> [[Double]] {
    let changes = changes(along: directions)
    var adjoints = [Lanes](repeating: .zero, count: count)
    curve(changes, &adjoints)
    carryBack(&adjoints)
    return directions.indices.enumerated().map { lane, _ in
      variables.map { slot in slot.map { adjoints[Int($0)][lane] } ?? 0 }
    }
  }
}
