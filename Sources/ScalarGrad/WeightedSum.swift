import GradNumbers

/// start + w₀x₀ + w₁x₁ + …, recorded product by product and sum by sum.
///
/// The same nodes as `total = total + w[i] * x[i]` in a loop. Here handles are checked and room is
/// made once for each list, and the running total stays in a register.
func weightedSum(_ w: [Value], _ x: [Value], startingFrom start: Value) -> Value {
  let header = start.header
  start.check()
  let count = min(w.count, x.count)
  if header.pointee.capacity - header.pointee.count < 2 * count { start.tape.reserve(2 * count) }
  // From here to the end no node moves: there is room for all that is recorded.
  let nodes = header.pointee.nodes
  var index = UInt32(truncatingIfNeeded: header.pointee.count)
  var total = start.primal
  var last = start.index
  for i in 0..<count {
    let (a, b) = (w[i], x[i])
    if a.header != header || b.header != header { Value.stopDifferent(a, b) }
    a.check()
    b.check()
    let product = Rules.value(
      .multiply, nodes[Int(a.index)].primal, nodes[Int(b.index)].primal)
    total = Rules.value(.add, total, product)
    (nodes + Int(index)).initialize(
      to: Node(product, payload: UInt64(b.index), first: a.index, op: .multiply, form: .nodes))
    (nodes + Int(index) + 1).initialize(
      to: Node(total, payload: UInt64(index), first: last, op: .add, form: .nodes))
    last = index + 1
    index += 2
  }
  // The operands were checked against the old count, so none of them is a node made here.
  header.pointee.count = Int(index)
  return Value(
    header: header, index: last, serial: count == 0 ? start.serial : header.pointee.serial)
}
