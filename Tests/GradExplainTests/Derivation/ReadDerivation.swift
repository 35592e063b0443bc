import Foundation
import Testing

/// A derivation as a reader goes through it: every row of every formula, part by part.
struct ReadDerivation {
  /// What is written between two signs of equality.
  struct Equation {
    let left: String
    let parts: [String]
  }

  let equations: [Equation]
  /// The rows of the table of results: derivative, formula, number.
  let table: [[String]]

  init(_ markdown: String) {
    var equations: [Equation] = []
    for fence in markdown.components(separatedBy: "```math\n").dropFirst() {
      let text = fence.components(separatedBy: "\n```")[0]
      let rows = text.split(separator: "\n").map(String.init)
        .filter { !$0.hasPrefix("\\begin{aligned}") && !$0.hasPrefix("\\end{aligned}") }
        .map { $0.hasSuffix(" \\\\") ? String($0.dropLast(3)) : $0 }
      var parts: [String] = []
      func close() {
        if let left = parts.first, parts.count > 1 {
          equations.append(Equation(left: left, parts: Array(parts.dropFirst())))
        }
        parts = []
      }
      for row in rows {
        var row = row
        // The number in front, and the line behind.
        if row.hasPrefix("("), let end = row.range(of: ")\\quad && ") {
          row = String(row[end.upperBound...])
        }
        if let end = row.range(of: " &&\\quad \\text{line") { row = String(row[..<end.lowerBound]) }
        row = row.replacingOccurrences(of: "&", with: "")
        if row.contains("pmatrix") {
          close()
          continue
        }
        if row.hasPrefix("\\quad{} + ") {
          let split = ReadDerivation.split(String(row.dropFirst("\\quad{} + ".count)))
          parts[parts.count - 1] += " + \(split[0])"
          parts += split.dropFirst()
          continue
        }
        // Several short equations may share a row.
        for (place, piece) in row.components(separatedBy: ",\\quad ").enumerated() {
          let split = ReadDerivation.split(piece)
          if place > 0 || !split[0].isEmpty { close() }
          parts += split[0].isEmpty ? Array(split.dropFirst()) : split
        }
      }
      close()
    }
    self.equations = equations
    let lines = markdown.split(separator: "\n").filter { $0.hasPrefix("| $") }
    table = lines.map { line in
      line.components(separatedBy: "$`\\displaystyle ").dropFirst().map {
        $0.components(separatedBy: "`$")[0]
      }
    }
  }

  /// The parts around signs of equality that stand in no brackets.
  private static func split(_ row: String) -> [String] {
    var parts = [""]
    var depth = 0
    var rest = row[...]
    while let character = rest.first {
      if depth == 0, rest.hasPrefix("\\approx") {
        parts.append("")
        rest = rest.dropFirst(7)
        continue
      }
      if "{[(".contains(character) { depth += 1 }
      if "}])".contains(character) { depth -= 1 }
      if depth == 0, character == "=" {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      rest = rest.dropFirst()
    }
    return parts.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// Whether a part cannot be computed: the chain rule says what is to be derived.
  static func isRule(_ part: String, _ table: [String: Double]) -> Bool {
    if part.contains("\\frac{\\partial}{") || part.contains("\\dots") { return true }
    if case .unknown(let name)? = Self.problem(part, table) { return name.contains("\\partial") }
    return false
  }

  private static func problem(_ part: String, _ table: [String: Double]) -> TeXReader.Problem? {
    do {
      _ = try TeXReader.value(part, table)
      return nil
    } catch {
      return error as? TeXReader.Problem
    }
  }
}
