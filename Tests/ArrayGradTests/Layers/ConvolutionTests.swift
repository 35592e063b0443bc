import GradNumbers
import Testing

@testable import ArrayGrad

@Suite("Convolution")
struct ConvolutionTests {
  /// Levels that this machine has.
  static let levels = Kernels.Level.allCases.filter(\.isAvailable)

  struct Results: Equatable {
    var y: [Double]
    var dw: [Double]
    var db: [Double]
    var dx: [Double]
  }

  static func run<E: ArrayElement>(
    _ type: E.Type, _ s: Convolution.Sizes, x: [Double], w: [Double], b: [Double], dy: [Double],
    kernels: Kernels
  ) -> Results {
    let (x, w, b, dy) = (Held<E>(x), Held<E>(w), Held<E>(b), Held<E>(dy))
    let (y, dw) = (Held<E>(garbage: s.outputCount), Held<E>(garbage: s.weightCount))
    let (db, dx) = (Held<E>(garbage: s.o), Held<E>(garbage: s.inputCount))
    let scratch = Held<E>(garbage: Convolution.scratchCount(s))
    withExtendedLifetime((x, w, b, dy, y, dw, db, dx, scratch)) {
      Convolution.forward(
        x.view, w: w.view, b: b.view, into: y.storage.view, sizes: s, scratch: scratch.storage.view,
        kernels: kernels)
      Convolution.backward(
        dy.view, x: x.view, w: w.view, dw: dw.storage.view, db: db.storage.view,
        dx: dx.storage.view,
        sizes: s, scratch: scratch.storage.view, kernels: kernels)
    }
    return Results(y: y.numbers, dw: dw.numbers, db: db.numbers, dx: dx.numbers)
  }

  /// Compares everything with the naive loops, of whole numbers, which all sums of both hold
  /// exactly: products of at most 4 · 4 (halved twice and four times as large in Winograd's tiles),
  /// at most some thousands of them.
  static func check(_ s: Convolution.Sizes, level: Kernels.Level) throws {
    let (x, w) = (
      NaiveImages.integers(s.inputCount, seed: 1), NaiveImages.integers(s.weightCount, seed: 2)
    )
    let (b, dy) = (
      NaiveImages.integers(s.o, seed: 3), NaiveImages.integers(s.outputCount, seed: 4)
    )
    let gradients = NaiveImages.backward(s, dy: dy, x: x, w: w)
    let expected = Results(
      y: NaiveImages.forward(s, x: x, w: w, b: b), dw: gradients.dw, db: gradients.db,
      dx: gradients.dx)
    let kernels = try Kernels(level: level)
    let floats = run(Float.self, s, x: x, w: w, b: b, dy: dy, kernels: kernels)
    let doubles = run(Double.self, s, x: x, w: w, b: b, dy: dy, kernels: kernels)
    for (name, results) in [("Float", floats), ("Double", doubles)] {
      #expect(results.y == expected.y, "y of \(s) in \(name)")
      #expect(results.dw == expected.dw, "dw of \(s) in \(name)")
      #expect(results.db == expected.db, "db of \(s) in \(name)")
      #expect(results.dx == expected.dx, "dx of \(s) in \(name)")
    }
  }

  @Test("Every kernel, stride and padding gives what the naive loops give", arguments: levels)
  func shapes(_ level: Kernels.Level) throws {
    for k in 1...5 {
      for stride in 1...3 {
        for padding in 0...3 {
          let (h, w) = (k + (padding + stride) % 4, k + 2 * stride % 5)
          let s = Convolution.Sizes(
            n: 1 + (k + padding) % 3, c: 1 + k % 3, h: h, w: w, o: 1 + (stride + padding) % 5, k: k,
            stride: stride, padding: padding)
          try Self.check(s, level: level)
        }
      }
    }
  }

  @Test("Images of several pieces and groups of small ones give the same", arguments: levels)
  func pieces(_ level: Kernels.Level) throws {
    for s in [
      Convolution.Sizes(n: 1, c: 2, h: 13, w: 26, o: 3, k: 3, padding: 1),
      Convolution.Sizes(n: 2, c: 8, h: 17, w: 26, o: 8, k: 3, padding: 1),
      Convolution.Sizes(n: 1, c: 8, h: 19, w: 22, o: 8, k: 3, padding: 0),
      Convolution.Sizes(n: 1, c: 8, h: 12, w: 31, o: 8, k: 3, padding: 2),
      Convolution.Sizes(n: 41, c: 8, h: 3, w: 4, o: 8, k: 3, padding: 1),
    ] {
      try Self.check(s, level: level)
    }
  }

  @Test("Smaller batches find room in the scratch memory of larger ones")
  func scratch() {
    for s in [(8, 16, 7, 3), (1, 4, 28, 3), (16, 8, 28, 3), (3, 4, 9, 5)] {
      let counts = (0...40).map { n in
        Convolution.scratchCount(
          Convolution.Sizes(n: n, c: s.0, h: s.2, w: s.2, o: s.1, k: s.3, padding: 1))
      }
      #expect(counts == counts.sorted())
    }
  }

  @Test("Without images the gradients of kernels and biases are 0")
  func nothing() {
    let s = Convolution.Sizes(n: 0, c: 2, h: 4, w: 4, o: 3, k: 3)
    let results = Self.run(
      Float.self, s, x: [], w: NaiveImages.integers(s.weightCount, seed: 1), b: [1, 2, 3], dy: [],
      kernels: .standard)
    #expect(results.dw.allSatisfy { $0 == 0 } && results.db == [0, 0, 0])
  }

  @Test("Many channels go by tiles, and give the same", arguments: levels)
  func tiles(_ level: Kernels.Level) throws {
    for (n, c, h, w, o, padding) in [
      (1, 8, 3, 3, 8, 1), (2, 8, 5, 6, 9, 0), (3, 11, 7, 7, 16, 1), (9, 16, 4, 5, 8, 2),
      (17, 9, 7, 8, 24, 1), (2, 40, 6, 10, 16, 1), (1, 16, 14, 14, 72, 1), (1, 33, 8, 3, 13, 1),
    ] {
      let s = Convolution.Sizes(n: n, c: c, h: h, w: w, o: o, k: 3, padding: padding)
      #expect(s.isTiled)
      try Self.check(s, level: level)
    }
  }
}
