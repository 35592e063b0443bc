import GradExplain
import GradWorksheet

/// The statements of a worksheet that compute arrays, with the shapes that meet in them.
struct ArrayStatements {
  /// A statement that assigns an array or a number to a variable.
  struct Entry {
    let line: Int
    let name: String
    let value: Expression
    /// The whole in symbols and shapes; nil where it is more than a formula.
    let piece: Piece?
    /// The shape of what the variable holds.
    let shape: [Int]
  }

  let reader: ArrayReader
  private(set) var entries: [Entry] = []

  /// More than any derivation has.
  private static let limit = 200

  /// Reads the statements of the top level.
  ///
  /// Where a variable is bound several times, the last one counts: the shapes are those at the end.
  init(_ programs: [Module], _ variables: [ValueHost.Variable]) {
    reader = ArrayReader(variables)
    var places: [String: Int] = [:]
    for statement in programs.flatMap(\.body) {
      guard case .assign(let targets, let value) = statement.kind, targets.count == 1,
        case .name(let name) = targets[0].kind, let shape = reader.shape(of: name)
      else { continue }
      let entry = Entry(
        line: Int(statement.position.line), name: name, value: value, piece: reader.piece(value),
        shape: shape)
      if let place = places[name] {
        entries[place] = entry
      } else if entries.count < ArrayStatements.limit {
        places[name] = entries.count
        entries.append(entry)
      }
    }
  }

  /// The statements behind claims with their shapes, for a report in which a shape is wrong.
  func shapes(of claims: [ClaimReport]) -> [String] {
    let claimed = Dictionary(claims.map { ($0.name, $0) }) { first, _ in first }
    let kept = entries.filter { claimed[$0.name] != nil }
    return kept.map { entry in
      let result = ArrayStatements.words(entry.shape)
      var text = "\(entry.name): \(result)"
      if let piece = entry.piece, piece.shape == entry.shape {
        text = "\(entry.name) = \(ArrayStatements.line(piece, to: result))"
      }
      guard let claim = claimed[entry.name], claim.verdict == .shape, let shapes = claim.shapes
      else { return text }
      text += ", should be \(shapes.expected)"
      if let x = claim.of.first, claim.of.count == 1, let wanted = reader.shape(of: x),
        let other = fitting(entry.value, wanted, isTransposed: claim.fit?.isRightProduct == true)
      {
        text += ": \(other.text) is \(other.shapes) -> \(spaced(wanted))"
      }
      return text
    }
  }

  /// For a product of two matrices in the wrong shape: the one way to transpose or exchange them that has
  /// the right one; nil where there is none, or several.
  private func fitting(
    _ value: Expression, _ wanted: [Int], isTransposed: Bool
  ) -> Piece? {
    guard case .binary(.matrixMultiply, let left, let right) = value.kind,
      let a = reader.piece(left), let b = reader.piece(right),
      a.shape?.count == 2, b.shape?.count == 2
    else { return nil }
    if isTransposed { return .joined(b.transposed, "@", a.transposed) }
    var found: [Piece] = []
    for (first, second) in [(a, b), (b, a)] {
      for first in [first, first.transposed] {
        for second in [second, second.transposed] {
          let product = Piece.joined(first, "@", second)
          if product.shape == wanted { found.append(product) }
        }
      }
    }
    return found.count == 1 ? found[0] : nil
  }
}

extension ArrayStatements {
  /// A formula, the same in shapes, and what comes out; of a long one only what comes out.
  static func line(_ piece: Piece, to result: String) -> String {
    ArrayView.line(piece.text, piece.shapes, to: result)
  }

  /// A shape, or words for none.
  static func words(_ shape: [Int]) -> String { shape.isEmpty ? "a number" : spaced(shape) }
}
