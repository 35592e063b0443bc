import Foundation
import ScalarGrad
import Testing

/// What an operation is and how it changes at one point, to 40 digits, rounded to the nearest double.
struct Point: CustomTestStringConvertible, Sendable {
  let op: Op
  let operands: [Double]
  let value: Double
  /// By each operand.
  let first: [Double]
  /// By each pair of operands: the upper triangle of the Hessian, row by row.
  let second: [Double]

  var testDescription: String { "\(op)(\(operands.map(\.description).joined(separator: ", ")))" }

  /// The points of an operation: a thousand random ones, and some far out.
  ///
  /// The files were made by References/points.py.
  static func all(of op: Op) throws -> [Point] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "References/points/\(op).txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let numbers = try line.split(separator: " ").map { try #require(Double($0)) }
      let count = try #require(
        (1...4).first { numbers.count == $0 + 1 + $0 + $0 * ($0 + 1) / 2 })
      return Point(
        op: op, operands: Array(numbers[..<count]), value: numbers[count],
        first: Array(numbers[(count + 1)...(2 * count)]),
        second: Array(numbers[(2 * count + 1)...]))
    }
  }

  /// Records the operation, with a leaf for each operand.
  func record(on tape: Tape) throws -> (leaves: [UInt32], node: UInt32) {
    let leaves = try operands.map { x throws(TapeError) in try tape.leaf(x) }
    let node =
      switch op.arity {
      case .one: try tape.record(op, leaves[0])
      case .two: try tape.record(op, leaves[0], leaves[1])
      default: try tape.record(op, list: leaves)
      }
    return (leaves, node)
  }
}
