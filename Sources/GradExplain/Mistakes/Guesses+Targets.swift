import GradNumbers
import ScalarGrad

// The target of a squared error left out: 2 y for 2 (y - t).
extension Guesses {
  mutating func addTargets() {
    var variant = Segment.Variant()
    for node in segment.nodes {
      guard let error = scene.square(node), scene.op(error) == .subtract,
        segment.contains(error)
      else { continue }
      let operands = scene.tape.node(at: error).operands
      // The error without its target, which is the operand that the claim has no part in.
      let bare: Double
      switch (operands[0], operands[1]) {
      case (.node(let output), .constant(_)): bare = scene.value(output)
      case (.constant(_), .node(let output)): bare = -scene.value(output)
      case (.node(let a), .node(let b)):
        if !segment.contains(b) {
          bare = scene.value(a)
        } else if !segment.contains(a) {
          bare = -scene.value(b)
        } else {
          continue
        }
      default: continue
      }
      variant.edges[node] = [(error, 2 * bare)]
    }
    if !variant.edges.isEmpty { add(.targetNotSubtracted, variant) }
  }
}
