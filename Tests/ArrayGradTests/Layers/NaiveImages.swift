import GradNumbers

@testable import ArrayGrad

/// Convolution and pooling as their definitions read: one product after another, in Double.
///
/// With small whole numbers every sum is exact, in whatever order it is taken.
enum NaiveImages {
  /// Some whole numbers from -bound to bound.
  static func integers(_ count: Int, seed: UInt64, bound: Int = 4) -> [Double] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in Double(Int.random(in: -bound...bound, using: &random)) }
  }

  /// Calls the body with the places in x, w and y of every product of a convolution.
  static func forEachProduct(_ s: Convolution.Sizes, _ body: (Int, Int, Int) -> Void) {
    let (height, width) = (
      (s.h + 2 * s.padding - s.k) / s.stride + 1, (s.w + 2 * s.padding - s.k) / s.stride + 1
    )
    for n in 0..<s.n {
      for o in 0..<s.o {
        for c in 0..<s.c {
          for i in 0..<height {
            for j in 0..<width {
              for u in 0..<s.k {
                for v in 0..<s.k {
                  let (row, column) = (i * s.stride + u - s.padding, j * s.stride + v - s.padding)
                  guard row >= 0, row < s.h, column >= 0, column < s.w else { continue }
                  body(
                    ((n * s.c + c) * s.h + row) * s.w + column, ((o * s.c + c) * s.k + u) * s.k + v,
                    ((n * s.o + o) * height + i) * width + j)
                }
              }
            }
          }
        }
      }
    }
  }

  static func forward(_ s: Convolution.Sizes, x: [Double], w: [Double], b: [Double]) -> [Double] {
    let plane = s.outHeight * s.outWidth
    var y = (0..<s.n * s.o * plane).map { b[$0 / plane % s.o] }
    forEachProduct(s) { x0, w0, y0 in y[y0] += x[x0] * w[w0] }
    return y
  }

  static func backward(
    _ s: Convolution.Sizes, dy: [Double], x: [Double], w: [Double]
  ) -> (dw: [Double], db: [Double], dx: [Double]) {
    var (dw, dx) = ([Double](repeating: 0, count: w.count), [Double](repeating: 0, count: x.count))
    var db = [Double](repeating: 0, count: s.o)
    forEachProduct(s) { x0, w0, y0 in
      dw[w0] += dy[y0] * x[x0]
      dx[x0] += dy[y0] * w[w0]
    }
    let plane = s.outHeight * s.outWidth
    for (index, d) in dy.enumerated() { db[index / plane % s.o] += d }
    return (dw, db, dx)
  }
}

/// Numbers in a storage, for the layers to read and write.
struct Held<E: ArrayElement> {
  let storage: Storage<E>

  init(_ numbers: [Double]) {
    storage = Storage(count: numbers.count)
    for (index, number) in numbers.enumerated() { storage.view[index] = E(number) }
  }

  /// Room full of numbers that nobody should see again.
  init(garbage count: Int) { self.init([Double](repeating: 12345, count: count)) }

  var view: View<E> { storage.view.readable }
  var numbers: [Double] { (0..<storage.count).map { Double(storage.view[$0]) } }
}
