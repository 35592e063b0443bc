import GradExplain
import GradNumbers
import ScalarGrad

// What derivatives are judged along: the leaves one by one, or random directions where there are many.
extension Gradcheck {
  /// What a derivative is along: one leaf, or a vector of length 1.
  enum Line {
    case leaf(Int)
    case direction(Int, [Double])
  }

  func randomLines() -> [Line] {
    var random = SplitMix64(seed: seed)
    return (1...Gradcheck.directions).map { number in
      let vector = function.leaves.map { _ in random.normal() }
      let length = Double.sqrt(vector.reduce(0) { $0 + $1 * $1 })
      return .direction(number, vector.map { $0 / length })
    }
  }

  func name(_ line: Line) -> String {
    switch line {
    case .leaf(let place): names[function.leaves[place]]
    case .direction(let number, _): "direction \(number)"
    }
  }

  func vector(_ line: Line) -> [Double] {
    switch line {
    case .leaf(let place): function.leaves.indices.map { $0 == place ? 1 : 0 }
    case .direction(_, let vector): vector
    }
  }

  /// The derivative along a line, by the tape, with the magnitude of its terms.
  func derivative(_ line: Line) -> Magnitude {
    switch line {
    case .leaf(let place): gradient[place]
    case .direction(_, let vector):
      zip(gradient, vector).reduce(Magnitude(0)) { $0 + $1.0 * Magnitude($1.1) }
    }
  }

  /// The point after a step along a line.
  func point(_ line: Line, _ step: Double) -> [Double] {
    var point = origin
    switch line {
    case .leaf(let place): point[place] += step
    case .direction(_, let vector):
      for place in point.indices { point[place] += step * vector[place] }
    }
    return point
  }
}
