package import ScalarGrad

/// A name for every node that a loss depends on.
///
/// A node is called what the worksheet calls it. Two nodes with one name, such as a local variable
/// of a function that was called twice, are told apart by a number: `z`, `z(2)`. A node that nobody
/// named is called by its line: `t5.2` is the second such node of line 5.
package struct NodeNames {
  private var names: [UInt32: String] = [:]

  /// Names nodes.
  ///
  /// - Parameters:
  ///   - nodes: The nodes, in the order in which they were recorded.
  ///   - tape: The recording.
  ///   - given: What the worksheet calls a node; nil where it does not call it anything.
  package init(_ nodes: [UInt32], on tape: Tape, given: (UInt32) -> String?) {
    var uses: [String: Int] = [:]
    var unnamed: [Int: Int] = [:]
    for node in nodes {
      if let name = tape.label(of: node) ?? given(node) {
        let use = (uses[name] ?? 0) + 1
        uses[name] = use
        names[node] = use == 1 ? name : "\(name)(\(use))"
      } else if tape.op(at: node) == .constant {
        names[node] = tape.primal(node).description
      } else {
        let line = tape.line(of: node)
        let count = (unnamed[line] ?? 0) + 1
        unnamed[line] = count
        names[node] = line > 0 ? "t\(line).\(count)" : "t.\(count)"
      }
    }
  }

  /// The name of a node.
  package subscript(node: UInt32) -> String { names[node] ?? "t\(node)" }
}
