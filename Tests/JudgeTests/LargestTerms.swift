import Foundation
import ScalarGrad

/// The largest term that a rule adds up or subtracts on its way, where that is not its result.
///
/// `1 - y²` near y = 1 is a small difference of numbers of size 1, so that its error is a unit of
/// rounding of 1, however small the result: this is what the textbook's form of a rule loses. For
/// each operation it is written down here, from its formula, what is subtracted or added; 0 where
/// nothing is, so that the result itself is the largest. The numbers may be rough.
struct LargestTerms {
  var value = 0.0
  var first: [Double]
  var second: [Double]

  init(_ point: Point) {
    let x = point.operands
    first = x.map { _ in 0 }
    second = point.second.map { _ in 0 }
    let y = point.value
    func size(_ terms: Double...) -> Double { terms.map(\.magnitude).reduce(0, max) }
    switch point.op {
    case .sum, .add, .subtract: value = size(x.map(\.magnitude).reduce(0, max))
    case .mean: value = x.map(\.magnitude).reduce(0, max) / Double(x.count)
    case .dot: value = size(x[0] * x[2], x[1] * x[3])
    case .tanh:
      // 1 - y², and -2y(1 - y²).
      first = [1]
      second = [2 * y]
    case .sigmoid:
      // y(1 - y): the term 1·y; its derivative y'(1 - y) - y·y', and y' has the term y.
      first = [y]
      second = [y]
    case .asin, .acos:
      // The derivative of (1 - u)(1 + u) is (1 - u) - (1 + u), over (1 - u²)^(3/2).
      second = [Foundation.pow(1 - x[0] * x[0], -1.5)]
    case .softplus:
      // For z > 0 forward: 1 - e/(1 + e), and its derivative.
      first = [1]
      second = [y < 0 ? 0 : Foundation.exp(-x[0].magnitude)]
    case .gelu:
      // u·½(1 + erf); ½ + ½ erf + u·φ; φ(2 - u²).
      let density = Foundation.exp(-x[0] * x[0] / 2) / (2 * .pi).squareRoot()
      value = x[0] / 2
      first = [size(0.5, x[0] * density)]
      // In the exponent -u²/2 the rounding of the square counts.
      second = [density * size(2, x[0] * x[0]) * size(1, x[0] * x[0] / 2)]
    case .silu:
      // s(1 + u(1 - s)), where 1 - s has the term 1; then s'(1 + u(1 - s)) + s((1 - s) - u·s').
      let s = 1 / (1 + Foundation.exp(-x[0]))
      first = [s * size(1, x[0])]
      second = [s * size(1, x[0] * (1 - s))]
    case .power:
      // In u^(v-1) the rounding of v - 1 is multiplied by ln u; ∂²/∂u∂v = u^(v-1)(1 + v ln u).
      let (u, v) = (x[0], x[1])
      let inner = size(1, (v - 1) * Foundation.log(u))
      first = [point.first[0] * inner, 0]
      second = [
        point.second[0] * size(1, v * Foundation.log(u), 2 * Foundation.log(u)),
        Foundation.pow(u, v - 1) * size(1, v * Foundation.log(u)) * inner, 0,
      ]
    case .atan2:
      // ∓2uv/h⁴ and (u² - v²)/h⁴ come from quotients of size 1/h².
      let h = Foundation.hypot(x[0], x[1])
      second = second.map { _ in 1 / h / h }
    case .hypot:
      // 1/h - u²/h³, and -uv/h³ by itself.
      second = [1 / y, 0, 1 / y]
    case .logSumExp:
      // m + log Σ, where a rounding of Σ moves log Σ by a unit of 1, whatever its size; in e^(uᵢ - m)
      // the rounding of uᵢ - m counts; pᵢδᵢⱼ - pᵢpⱼ.
      let m = x.reduce(-.infinity, max)
      value = size(m, y - m, 1)
      first = zip(x, point.first).map { $1 * size(1, $0 - m) }
      var place = 0
      for i in x.indices {
        for j in i..<x.count {
          second[place] = (i == j ? point.first[i] : 0) * size(1, x[i] - m)
          if i != j { second[place] = point.second[place] * size(1, x[i] - m, x[j] - m) }
          place += 1
        }
      }
    default: break
    }
  }
}
