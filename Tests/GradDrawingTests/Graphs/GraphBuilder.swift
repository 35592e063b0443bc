import Foundation
import GradDrawing

/// Computes with numbers, and keeps a graph with derivatives of it.
///
/// Each operation says its own local derivatives; the sweep is the textbook's.
final class GraphBuilder {
  private(set) var nodes: [Graph.Node] = []
  private var locals: [[(node: Int, derivative: Double)]] = []
  private var lists: [Graph.List] = []
  private var unnamed = 0

  func leaf(_ name: String, _ value: Double) -> Int {
    add(Graph.Node(kind: .leaf, name: name, value: value), [])
  }

  func leaves(_ name: String, _ values: [Double]) -> [Int] {
    let made = values.enumerated().map { leaf("\(name)[\($0)]", $1) }
    list(name, "\(values.count)", made)
    return made
  }

  func constant(_ value: Double) -> Int {
    add(Graph.Node(kind: .constant, name: "\(value)", value: value), [])
  }

  func operation(
    _ name: String?, _ symbol: String, _ expression: String, _ value: Double,
    _ local: [(node: Int, derivative: Double)]
  ) -> Int {
    unnamed += name == nil ? 1 : 0
    return add(
      Graph.Node(
        kind: .operation, name: name ?? "t1.\(unnamed)", symbol: symbol, expression: expression,
        value: value, line: 1, operands: local.map(\.node)),
      local)
  }

  func list(_ name: String, _ shape: String, _ members: [Int]) {
    lists.append(Graph.List(name: name, shape: shape, members: members))
  }

  private func add(_ node: Graph.Node, _ local: [(node: Int, derivative: Double)]) -> Int {
    nodes.append(node)
    locals.append(local)
    return nodes.count - 1
  }

  /// The graph of the last node.
  func graph(_ title: String) -> Graph {
    var gradients = [Double](repeating: 0, count: nodes.count)
    gradients[nodes.count - 1] = 1
    for position in nodes.indices.reversed() {
      for (operand, derivative) in locals[position] {
        gradients[operand] += gradients[position] * derivative
      }
    }
    for position in nodes.indices where nodes[position].kind != .constant {
      nodes[position].gradient = gradients[position]
    }
    return Graph(title: title, nodes: nodes, lists: lists)
  }

  // MARK: Operations

  private func value(_ node: Int) -> Double { nodes[node].value }
  private func name(_ node: Int) -> String { nodes[node].name }

  func add(_ a: Int, _ b: Int, _ result: String? = nil) -> Int {
    operation(result, "+", "\(name(a))+\(name(b))", value(a) + value(b), [(a, 1), (b, 1)])
  }

  func add(_ a: Int, number: Double, _ result: String? = nil) -> Int {
    operation(result, "+", "\(name(a))+\(number)", value(a) + number, [(a, 1)])
  }

  func subtract(_ a: Int, _ b: Int, _ result: String? = nil) -> Int {
    operation(result, "-", "\(name(a))-\(name(b))", value(a) - value(b), [(a, 1), (b, -1)])
  }

  func multiply(_ a: Int, _ b: Int, _ result: String? = nil) -> Int {
    operation(
      result, "*", "\(name(a))*\(name(b))", value(a) * value(b), [(a, value(b)), (b, value(a))])
  }

  func multiply(number: Double, _ a: Int, _ result: String? = nil) -> Int {
    operation(result, "*", "\(number)*\(name(a))", number * value(a), [(a, number)])
  }

  func divide(_ a: Int, _ b: Int, _ result: String? = nil) -> Int {
    let local = [(node: a, derivative: 1 / value(b)), (b, -value(a) / value(b) / value(b))]
    return operation(result, "/", "\(name(a))/\(name(b))", value(a) / value(b), local)
  }

  func divide(number: Double, _ a: Int, _ result: String? = nil) -> Int {
    operation(
      result, "/", "\(number)/\(name(a))", number / value(a), [(a, -number / value(a) / value(a))])
  }

  func power(_ a: Int, _ k: Double, _ result: String? = nil) -> Int {
    operation(result, "**", "\(name(a))**\(k)", pow(value(a), k), [(a, k * pow(value(a), k - 1))])
  }

  func function(
    _ symbol: String, _ a: Int, _ result: String? = nil,
    _ function: (Double) -> (value: Double, derivative: Double)
  ) -> Int {
    let (value, derivative) = function(value(a))
    return operation(result, symbol, "\(symbol)(\(name(a)))", value, [(a, derivative)])
  }

  func exp(_ a: Int, _ result: String? = nil) -> Int {
    function("exp", a, result) { (Foundation.exp($0), Foundation.exp($0)) }
  }

  func log(_ a: Int, _ result: String? = nil) -> Int {
    function("log", a, result) { (Foundation.log($0), 1 / $0) }
  }

  func relu(_ a: Int, _ result: String? = nil) -> Int {
    function("relu", a, result) { (max(0, $0), $0 > 0 ? 1 : 0) }
  }

  func negate(_ a: Int, _ result: String? = nil) -> Int {
    operation(result, "-", "-\(name(a))", -value(a), [(a, -1)])
  }

  func sum(_ nodes: [Int], _ result: String? = nil) -> Int {
    let names = nodes.map(name)
    let shown = names.count > 8 ? "\(names[0]), \(names[1]), ..., \(names[names.count - 1])" : ""
    return operation(
      result, "sum", "sum(\(shown.isEmpty ? names.joined(separator: ", ") : shown))",
      nodes.reduce(0) { $0 + value($1) }, nodes.map { ($0, 1) })
  }
}
