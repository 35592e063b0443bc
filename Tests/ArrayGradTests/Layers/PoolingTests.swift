import GradNumbers
import Testing

@testable import ArrayGrad

@Suite("Pooling")
struct PoolingTests {
  static let levels = ConvolutionTests.levels

  /// Every window of some sizes: the place of its corner in x, and its place in y.
  static func forEachWindow(_ s: PoolingSizes, _ body: (_ corner: Int, _ y: Int) -> Void) {
    let (height, width) = ((s.h - s.size) / s.stride + 1, (s.w - s.size) / s.stride + 1)
    for plane in 0..<s.n * s.c {
      for i in 0..<height {
        for j in 0..<width {
          body(
            (plane * s.h + i * s.stride) * s.w + j * s.stride, (plane * height + i) * width + j)
        }
      }
    }
  }

  /// The largest number of each window by its definition, and where it stands.
  static func naiveMaxima(_ s: PoolingSizes, _ x: [Double]) -> (y: [Double], from: [Int]) {
    var (y, from) = ([Double](), [Int]())
    forEachWindow(s) { corner, _ in
      let window = (0..<s.size * s.size).map { corner + $0 / s.size * s.w + $0 % s.size }
      let largest = window.map { x[$0] }.max() ?? 0
      y.append(largest)
      from.append(window.first { x[$0] == largest } ?? -1)
    }
    return (y, from)
  }

  static let shapes = [
    PoolingSizes(n: 1, c: 1, h: 2, w: 2, size: 2, stride: 2),
    PoolingSizes(n: 2, c: 3, h: 8, w: 8, size: 2, stride: 2),
    PoolingSizes(n: 1, c: 5, h: 7, w: 9, size: 2, stride: 2),
    PoolingSizes(n: 3, c: 2, h: 14, w: 14, size: 2, stride: 2),
    PoolingSizes(n: 1, c: 2, h: 9, w: 11, size: 3, stride: 2),
    PoolingSizes(n: 5, c: 7, h: 6, w: 5, size: 3, stride: 1),
    PoolingSizes(n: 1, c: 1, h: 5, w: 10, size: 2, stride: 3),
    PoolingSizes(n: 2, c: 1, h: 4, w: 12, size: 1, stride: 2),
    PoolingSizes(n: 1, c: 1, h: 5, w: 5, size: 5, stride: 1),
  ]

  static func maxima<E: ArrayElement>(
    _ type: E.Type, _ s: PoolingSizes, x: [Double], dy: [Double], kernels: Kernels
  ) -> (y: [Double], dx: [Double], places: [Int]) {
    let (x, dy) = (Held<E>(x), Held<E>(dy))
    let (y, dx) = (Held<E>(garbage: s.outputCount), Held<E>(garbage: s.inputCount))
    let places = Places(count: s.outputCount)
    withExtendedLifetime((x, dy, y, dx)) {
      MaxPooling.forward(
        x.view, into: y.storage.view, places: places, sizes: s, kernels: kernels)
      MaxPooling.backward(
        dy.view, places: places, into: dx.storage.view, sizes: s, kernels: kernels)
    }
    return (y.numbers, dx.numbers, (0..<places.count).map { Int(places[$0]) })
  }

  /// The bound of 2 makes many ties, whose first place is the one that counts.
  @Test("Maxima and their gradients are those of the naive loops", arguments: levels, shapes)
  func maxima(_ level: Kernels.Level, _ s: PoolingSizes) throws {
    let kernels = try Kernels(level: level)
    for bound in [2, 1000] {
      let x = NaiveImages.integers(s.inputCount, seed: 5, bound: bound)
      let dy = NaiveImages.integers(s.outputCount, seed: 6)
      let (y, from) = Self.naiveMaxima(s, x)
      var dx = [Double](repeating: 0, count: x.count)
      for (place, d) in zip(from, dy) { dx[place] += d }
      for results in [
        Self.maxima(Float.self, s, x: x, dy: dy, kernels: kernels),
        Self.maxima(Double.self, s, x: x, dy: dy, kernels: kernels),
      ] {
        #expect(results.y == y)
        #expect(results.dx == dx)
      }
    }
  }

  @Test("Of equal numbers the first in row order takes the gradient", arguments: levels)
  func ties(_ level: Kernels.Level) throws {
    let kernels = try Kernels(level: level)
    // Two rows of four windows each; 3 stands twice, in every pair of places, and all alike in the
    // last two.
    let x: [Double] = [
      3, 3, 3, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0,
      0, 3, 3, 3, 0, 3, 3, 3, 3, 3, 0, 3, 3, 0, 0, 0,
      0, 3, 0, 0, 5, 5, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 3, 3, 3, 5, 5, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0,
    ]
    let s = PoolingSizes(n: 1, c: 1, h: 4, w: 16, size: 2, stride: 2)
    let expected = [0, 0, 0, 1, 2, 0, 1, 0, 1, 2, 0, 0, 0, 0, 0, 0]
    let dy = [Double](repeating: 1, count: 16)
    #expect(Self.maxima(Float.self, s, x: x, dy: dy, kernels: kernels).places == expected)
    #expect(Self.maxima(Double.self, s, x: x, dy: dy, kernels: kernels).places == expected)
  }

  @Test("A number that is none does not vanish among others", arguments: levels)
  func nan(_ level: Kernels.Level) throws {
    let kernels = try Kernels(level: level)
    // As PyTorch does: torch.nn.functional.max_pool2d gives nan for each of these windows.
    let x: [Double] = [.nan, 1, 1, .nan, 1, 2, 3, 4, 5, 6, .nan, 8, 1, 2, 1, .nan]
    for s in [
      PoolingSizes(n: 4, c: 1, h: 2, w: 2, size: 2, stride: 2),
      PoolingSizes(n: 1, c: 1, h: 2, w: 8, size: 2, stride: 2),
    ] {
      let y = Self.maxima(
        Float.self, s, x: x, dy: [Double](repeating: 1, count: 4), kernels: kernels
      ).y
      var expected: [Bool] = []
      Self.forEachWindow(s) { corner, _ in
        expected.append([0, 1, s.w, s.w + 1].contains { x[corner + $0].isNaN })
      }
      #expect(y.map(\.isNaN) == expected)
    }
  }

  // PyTorch, 2.15, on a processor: `max_pool2d` of these windows, `return_indices=True`. Side by
  // side they go by pairs, alone by the general loop.
  @Test("The last nan of a window takes the gradient", arguments: levels)
  func lastNaN(_ level: Kernels.Level) throws {
    let kernels = try Kernels(level: level)
    let windows: [[Double]] = [
      [.nan, 1, .nan, 2], [1, .nan, 3, .nan], [.nan, .nan, .nan, 5], [.nan, .nan, .nan, .nan],
    ]
    let places = [2, 3, 2, 3]
    let alone = PoolingSizes(n: 4, c: 1, h: 2, w: 2, size: 2, stride: 2)
    let beside = PoolingSizes(n: 1, c: 1, h: 2, w: 8, size: 2, stride: 2)
    let rows = windows.flatMap { $0[..<2] } + windows.flatMap { $0[2...] }
    for (sizes, x) in [(alone, windows.flatMap { $0 }), (beside, rows)] {
      let dy = [1.0, 2, 3, 4]
      #expect(Self.maxima(Float.self, sizes, x: x, dy: dy, kernels: kernels).places == places)
      #expect(Self.maxima(Double.self, sizes, x: x, dy: dy, kernels: kernels).places == places)
    }
  }

  /// Windows whose size is a power of two: shares of whole numbers are exact.
  @Test("Means of windows and their gradients are those of the naive loops", arguments: levels)
  func means(_ level: Kernels.Level) throws {
    let kernels = try Kernels(level: level)
    for s in [
      PoolingSizes(n: 2, c: 3, h: 8, w: 6, size: 2, stride: 2),
      PoolingSizes(n: 1, c: 2, h: 7, w: 9, size: 2, stride: 1),
      PoolingSizes(n: 3, c: 1, h: 9, w: 8, size: 4, stride: 3),
    ] {
      let x = NaiveImages.integers(s.inputCount, seed: 7)
      let dy = NaiveImages.integers(s.outputCount, seed: 8)
      var (y, dx) = ([Double](), [Double](repeating: 0, count: x.count))
      Self.forEachWindow(s) { corner, place in
        let window = (0..<s.size * s.size).map { corner + $0 / s.size * s.w + $0 % s.size }
        y.append(window.map { x[$0] }.reduce(0, +) / Double(s.size * s.size))
        for index in window { dx[index] += dy[place] / Double(s.size * s.size) }
      }
      let (ours, ourDx) = (Held<Float>(garbage: y.count), Held<Float>(garbage: x.count))
      let (heldX, heldDy) = (Held<Float>(x), Held<Float>(dy))
      withExtendedLifetime((heldX, heldDy, ours, ourDx)) {
        AveragePooling.forward(heldX.view, into: ours.storage.view, sizes: s, kernels: kernels)
        AveragePooling.backward(heldDy.view, into: ourDx.storage.view, sizes: s, kernels: kernels)
      }
      #expect(ours.numbers == y)
      #expect(ourDx.numbers == dx)
    }
  }

  @Test("The mean of a whole plane, and back", arguments: levels)
  func globalMeans(_ level: Kernels.Level) throws {
    let kernels = try Kernels(level: level)
    for (planes, places) in [(1, 1), (3, 4), (20, 64), (7, 16)] {
      let x = NaiveImages.integers(planes * places, seed: 9)
      let dy = NaiveImages.integers(planes, seed: 10)
      let (y, dx) = (Held<Double>(garbage: planes), Held<Double>(garbage: planes * places))
      let (heldX, heldDy) = (Held<Double>(x), Held<Double>(dy))
      withExtendedLifetime((heldX, heldDy, y, dx)) {
        GlobalAveragePooling.forward(
          heldX.view, into: y.storage.view, planes: planes, places: places, kernels: kernels)
        GlobalAveragePooling.backward(
          heldDy.view, into: dx.storage.view, planes: planes, places: places, kernels: kernels)
      }
      #expect(
        y.numbers
          == (0..<planes).map { plane in
            x[plane * places..<(plane + 1) * places].reduce(0, +) / Double(places)
          })
      #expect(dx.numbers == (0..<planes * places).map { dy[$0 / places] / Double(places) })
    }
  }
}
