extension Tape {
  /// A nan that no arithmetic produces: the node has no gradient yet.
  static let notComputed = Double(bitPattern: 0x7ff8_6772_6164_0001)

  /// The gradient of a node in the last sweep; nil where no sweep has computed one.
  ///
  /// A leaf's is the sum over the sweeps since `zeroGradients()`. A node below the root that the root
  /// does not depend on has the gradient 0.
  package func gradient(at index: UInt32) -> Double? {
    let index = Int(index)
    guard index < adjointCount, let adjoints else { return nil }
    let gradient = adjoints[index]
    if gradient.isNaN && gradient.bitPattern == Tape.notComputed.bitPattern { return nil }
    // -0 is what an unreached node is left with. A zero that a product made is left its sign.
    if gradient == 0 && gradient.sign == .minus && !isReached(index) { return 0 }
    return gradient
  }

  /// Sets a gradient by hand, as `w.grad = 0` does; nil makes it "not computed yet".
  package func setGradient(_ gradient: Double?, at index: UInt32) {
    let index = Int(index)
    precondition(index < count, "no such node on this tape")
    if gradient == nil && index >= adjointCount { return }
    extendAdjoints(through: index)
    // 0 by hand is -0, to which the next contribution adds with its own sign.
    let stored = gradient.map { $0 == 0 ? -0.0 : $0 } ?? Tape.notComputed
    adjoints?[index] = stored
    if gradient == 0 { markedRoot = nil; lastRoot = nil }
  }

  /// Sets the gradient of every leaf to 0; the interior's become "not computed yet".
  ///
  /// Leaves that no sweep has reached in their lifetime stay "not computed yet".
  public func zeroGradients() {
    guard let adjoints else { return }
    let nodes = header.pointee.nodes
    var end = adjointCount
    for leaf in LeafChain(header) where leaf < adjointCount {
      (adjoints + leaf + 1).update(repeating: Tape.notComputed, count: end - leaf - 1)
      if adjoints[leaf].bitPattern != Tape.notComputed.bitPattern { adjoints[leaf] = -0.0 }
      end = leaf
      assert(nodes[leaf].op == .leaf)
    }
    adjoints.update(repeating: Tape.notComputed, count: end)
    lastRoot = nil
    markedRoot = nil
  }

  /// Returns the adjoints for a sweep: -0 in the interior up to the root, what they hold in leaves.
  func freshAdjoints(upTo root: Int) -> UnsafeMutablePointer<Double> {
    let old = adjointCount
    let adjoints = reserveAdjoints(root + 1)
    adjointCount = max(old, root + 1)
    // The leaves cut the interior into stretches; from the newest down, as their chain goes.
    var end = adjointCount
    func fill(_ start: Int) {
      // The stretch start..<end is interior: not part of this sweep beyond the root.
      let middle = min(max(start, root + 1), end)
      (adjoints + start).update(repeating: -0.0, count: middle - start)
      (adjoints + middle).update(repeating: Tape.notComputed, count: end - middle)
    }
    for leaf in LeafChain(header) where leaf < adjointCount {
      fill(leaf + 1)
      let isNew = leaf >= old || adjoints[leaf].bitPattern == Tape.notComputed.bitPattern
      if isNew { adjoints[leaf] = leaf <= root ? -0.0 : Tape.notComputed }
      end = leaf
    }
    fill(0)
    return adjoints
  }

  /// Makes the adjoints cover a node, "not computed yet" where they did not.
  func extendAdjoints(through index: Int) {
    let old = adjointCount
    guard index >= old else { return }
    let adjoints = reserveAdjoints(index + 1)
    (adjoints + old).initialize(repeating: Tape.notComputed, count: index + 1 - old)
    adjointCount = index + 1
  }

  private func reserveAdjoints(_ needed: Int) -> UnsafeMutablePointer<Double> {
    if let adjoints, needed <= adjointCapacity { return adjoints }
    // Past the first growth by half: a sweep happens once per step, not once per node.
    let capacity = adjoints == nil ? needed : max(needed, adjointCapacity + adjointCapacity / 2)
    let resized = Memory.resize(adjoints, to: capacity)
    adjoints = resized
    adjointCapacity = capacity
    return resized
  }
}

/// The leaves of a tape, newest first.
struct LeafChain: Sequence, IteratorProtocol {
  private let nodes: UnsafeMutablePointer<Node>
  private var leaf: UInt32

  init(_ header: HeaderPointer) {
    nodes = header.pointee.nodes
    leaf = header.pointee.lastLeaf
  }

  mutating func next() -> Int? {
    if leaf == Node.noLeaf { return nil }
    let index = Int(leaf)
    leaf = nodes[index].first
    return index
  }
}
