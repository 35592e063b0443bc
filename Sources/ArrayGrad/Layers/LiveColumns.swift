/// The columns of a batch in which some sample is not 0.
///
/// The edges of many images are 0 in a whole batch: of MNIST's 784 pixels some 480 are live among 50 images. A
/// sum of products may leave the others out.
final class LiveColumns<Element: ArrayElement> {
  /// Σₙ |xₙⱼ| of each column; nan where one of its numbers is.
  private let sizes: Storage<Element>
  private let places: Places
  /// How many columns are live.
  private(set) var count: Int

  /// Makes room for so many columns.
  init(columns: Int) {
    sizes = Storage(count: columns)
    places = Places(count: columns)
    count = columns
  }

  /// Which column the live column of some rank is.
  @inline(__always)
  subscript(rank: Int) -> Int { Int(places[rank]) }

  /// Looks for the live columns of x: (N, D); false where there is a nan.
  @_specialize(where Element == Float) @_specialize(where Element == Double)
  func find(in x: View<Element>, n: Int) -> Bool {
    let d = sizes.count
    precondition(x.count == n * d, "\(x.count) numbers for the shape (\(n), \(d))")
    return sizes.use { sizes in
      sizes.fill(0)
      for i in 0..<n {
        sizes.change(0..<d, by: x.part(i * d..<i * d + d)) { size, x in size + x.magnitude }
      }
      count = 0
      for j in 0..<d where sizes[j] != 0 {
        if sizes[j].isNaN { return false }
        places[count] = Int32(j)
        count += 1
      }
      return true
    }
  }

  /// Copies the live columns of x: (N, D) side by side into y: (N, L).
  @_specialize(where Element == Float) @_specialize(where Element == Double)
  func gather(_ x: View<Element>, into y: MutableView<Element>, n: Int) {
    let d = sizes.count
    precondition(
      x.count == n * d && y.count == n * count, "\(x.count) numbers into \(y.count), of \(n) rows")
    for i in 0..<n {
      y.part(i * count..<i * count + count).gather(
        x.part(i * d..<i * d + d), at: places, count: count)
    }
  }
}
