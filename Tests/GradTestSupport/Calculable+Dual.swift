package import GradNumbers

// The functions of the zoo in dual numbers, nested to any order: derivatives that need no tape. What
// the operations mean is said here once more; how they are derived is said in GradNumbers.
extension Dual: Calculable {
  package static func + (a: Dual, b: Double) -> Dual { a + Dual(b) }
  package static func - (a: Double, b: Dual) -> Dual { Dual(a) - b }
  package static func * (a: Double, b: Dual) -> Dual { Dual(a) * b }
  package static func / (a: Double, b: Dual) -> Dual { Dual(a) / b }
  package func exp() -> Dual { .exp(self) }
  package func log() -> Dual { .log(self) }
  package func sin() -> Dual { .sin(self) }
  package func tanh() -> Dual { .tanh(self) }
  package func sqrt() -> Dual { .sqrt(self) }
  package func relu() -> Dual { self > 0 ? self : 0 }
  package func pow(_ exponent: Double) -> Dual { .pow(self, Dual(exponent)) }
  package func max(_ other: Dual) -> Dual { self > other ? self : other }
}

/// The second derivatives of a function, dual over dual: one evaluation for each pair of variables.
package func secondDerivatives(
  at point: [Double], _ function: ([Dual<Dual<Double>>]) -> Dual<Dual<Double>>
) -> [[Double]] {
  point.indices.map { i in
    point.indices.map { j in
      let moved = point.enumerated().map { k, x in
        Dual(
          primal: Dual(primal: x, tangent: k == i ? 1.0 : 0),
          tangent: Dual(primal: k == j ? 1.0 : 0))
      }
      return function(moved).tangent.tangent
    }
  }
}
