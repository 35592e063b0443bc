import Foundation
package import ScalarGrad

/// What the functions of the zoo are made of: whatever calculates with itself and with doubles.
package protocol Calculable {
  static func + (a: Self, b: Self) -> Self
  static func + (a: Self, b: Double) -> Self
  static func - (a: Self, b: Self) -> Self
  static func - (a: Double, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func * (a: Double, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static func / (a: Double, b: Self) -> Self
  static prefix func - (x: Self) -> Self
  func exp() -> Self
  func log() -> Self
  func sin() -> Self
  func tanh() -> Self
  func sqrt() -> Self
  func relu() -> Self
  func pow(_ exponent: Double) -> Self
  func max(_ other: Self) -> Self
}

extension Value: Calculable {}

// Spelled out with the C library's functions: the judge's side shares nothing with the engine.
extension Double: Calculable {
  package func exp() -> Double { Foundation.exp(self) }
  package func log() -> Double { Foundation.log(self) }
  package func sin() -> Double { Foundation.sin(self) }
  package func tanh() -> Double { Foundation.tanh(self) }
  package func sqrt() -> Double { squareRoot() }
  package func relu() -> Double { Swift.max(self, 0) }
  package func pow(_ exponent: Double) -> Double { Foundation.pow(self, exponent) }
  package func max(_ other: Double) -> Double { Swift.max(self, other) }
}

/// A function that every number system can compute, with a point away from its kinks.
package protocol Specimen: Sendable {
  /// Where it is tried.
  static var point: [Double] { get }

  /// The function.
  static func callAsFunction<N: Calculable>(_ x: [N]) -> N
}

/// The zoo: a function added here is tried in every number system.
package enum FunctionZoo {
  /// All specimens.
  package static let all: [any Specimen.Type] = [
    Rosenbrock.self, Logistic.self, GaussianBump.self, Norm.self, EntropyTerm.self, TwoLayers.self,
    SharedSquare.self, ContinuedFraction.self, PowerTower.self, Corner.self, Pendulum.self,
    SoftmaxLoss.self,
  ]

  /// (1 - x)² + 100 (y - x²)².
  package enum Rosenbrock: Specimen {
    package static let point = [-1.2, 1.0]
    package static func callAsFunction<N: Calculable>(_ x: [N]) -> N {
      (1 - x[0]) * (1 - x[0]) + 100 * (x[1] - x[0] * x[0]).pow(2)
    }
  }

  /// log(1 + exp(-y (w x + b))).
  package enum Logistic: Specimen {
    package static let point = [0.7, -1.3, 0.2]
    package static func callAsFunction<N: Calculable>(_ x: [N]) -> N {
      ((-(x[0] * x[1] + x[2])).exp() + 1).log()
    }
  }

  /// exp(-(x² + y²)/2).
  package enum GaussianBump: Specimen {
    package static let point = [0.5, -1.5]
    package static func callAsFunction<N: Calculable>(_ x: [N]) -> N {
      (-0.5 * (x[0] * x[0] + x[1] * x[1])).exp()
    }
  }

  /// √(x² + y² + z²).
  package enum Norm: Specimen {
    package static let point = [1.0, -2, 2]
    package static func callAsFunction<N: Calculable>(_ x: [N]) -> N {
      (x[0].pow(2) + x[1].pow(2) + x[2].pow(2)).sqrt()
    }
  }

  /// -p log p.
  package enum EntropyTerm: Specimen {
    package static let point = [0.3]
    package static func callAsFunction<N: Calculable>(_ x: [N]) -> N { -(x[0] * x[0].log()) }
  }

  /// tanh of a sum of relus.
  package enum TwoLayers: Specimen {
    package static let point = [0.4, -0.6, 0.9]
    package static func callAsFunction<N: Calculable>(_ x: [N]) -> N {
      let live = (x[0] * x[2] + 0.5).relu()
      let dead = (x[1] - x[2]).relu()
      return (live + dead + x[1]).tanh()
    }
  }

  /// x⁸ by squaring the same node three times.
  package enum SharedSquare: Specimen {
    package static let point = [1.1]
    package static func callAsFunction<N: Calculable>(_ x: [N]) -> N {
      let square = x[0] * x[0]
      let fourth = square * square
      return fourth * fourth
    }
  }

  /// 1/(x + 1/(x + 1/(x + … ))).
  package enum ContinuedFraction: Specimen {
    package static let point = [1.5]
    package static func callAsFunction<N: Calculable>(_ x: [N]) -> N {
      var f = x[0]
      for _ in 0..<20 { f = x[0] + 1 / f }
      return 1 / f
    }
  }

  /// exp(y log x).
  package enum PowerTower: Specimen {
    package static let point = [1.3, 2.2]
    package static func callAsFunction<N: Calculable>(_ x: [N]) -> N { (x[1] * x[0].log()).exp() }
  }

  /// max(x², y) away from the tie.
  package enum Corner: Specimen {
    package static let point = [1.3, 1.0]
    package static func callAsFunction<N: Calculable>(_ x: [N]) -> N {
      (x[0] * x[0]).max(x[1]) + x[1]
    }
  }

  /// Fifty explicit steps of a pendulum.
  package enum Pendulum: Specimen {
    package static let point = [0.8, 0.1]
    package static func callAsFunction<N: Calculable>(_ x: [N]) -> N {
      var (angle, speed) = (x[0], x[1])
      for _ in 0..<50 {
        speed = speed - 0.05 * angle.sin()
        angle = angle + 0.05 * speed
      }
      return angle
    }
  }

  /// -log of the first of three softmax outputs, written out.
  package enum SoftmaxLoss: Specimen {
    package static let point = [1.0, 2, 3]
    package static func callAsFunction<N: Calculable>(_ x: [N]) -> N {
      let e = x.map { $0.exp() }
      return -(e[0] / (e[0] + e[1] + e[2])).log()
    }
  }
}
