/// The order in which NumPy goes through an array when axes of it are summed.
///
/// The axes run as they stand in memory, the closest neighbours innermost, and axes that run on
/// without a gap are one. Where the innermost is summed, its sum is pairwise; the order decides about
/// the last bits.
struct ReductionPlan {
  struct Axis {
    var length: Int
    var step: Int
    /// How far it moves in the result: 0 for an axis that is summed.
    var out: Int
    var isReduced: Bool
  }

  private(set) var axes: [Axis] = []
  let start: Int
  let isEmpty: Bool
  /// How many results there are.
  let count: Int
  /// The axes that are summed.
  let reduced: [Int]

  init(_ array: ArrayObject, _ reduced: [Int]) {
    self.reduced = reduced
    start = array.layout.offset
    let kept = array.shape.indices.filter { !reduced.contains($0) }
    let out = Layout(rowMajor: kept.map { array.shape[$0] })
    count = kept.map { array.shape[$0] }.reduce(1, *)
    isEmpty = array.count == 0
    var axes: [Axis] = []
    for (axis, length) in array.shape.enumerated() where length != 1 {
      let place = kept.firstIndex(of: axis)
      let step = array.layout.strides[axis]
      axes.append(
        Axis(
          length: length, step: step, out: place.map { out.strides[$0] } ?? 0,
          isReduced: place == nil))
    }
    // Stable: of equal distances the later axis is inner.
    let order = axes.indices.sorted {
      let (a, b) = (axes[$0].step.magnitude, axes[$1].step.magnitude)
      return a == b ? $0 < $1 : a > b
    }
    for index in order {
      let axis = axes[index]
      if let last = self.axes.last, last.isReduced == axis.isReduced,
        last.step == axis.step * axis.length, last.out == axis.out * axis.length
      {
        self.axes[self.axes.count - 1] = Axis(
          length: last.length * axis.length, step: axis.step, out: axis.out,
          isReduced: axis.isReduced)
      } else {
        self.axes.append(axis)
      }
    }
  }

  /// The innermost axes, if two or more of them are summed; NumPy copies their elements side by side
  /// before it adds them up.
  var group: [Axis] {
    let group = axes.reversed().prefix { $0.isReduced }
    return group.count > 1 ? Array(group.reversed()) : []
  }

  /// Calls the body with where each group of innermost axes begins, in the array and in the result.
  func forEachGroup(_ body: (_ place: Int, _ out: Int) -> Void) {
    guard !isEmpty else { return }
    let outer = Array(axes.dropLast(group.count))
    let walk = Walk(
      outer.map(\.length) + [1],
      [
        Layout(offset: start, strides: outer.map(\.step) + [0]),
        Layout(offset: 0, strides: outer.map(\.out) + [0]),
      ])
    walk.forEachRow { (starts) throws(Never) in
      for index in 0..<walk.length {
        body(starts[0] + index * walk.steps[0], starts[1] + index * walk.steps[1])
      }
    }
  }

  /// Calls the body with where each of the innermost rows begins, in the array and in the result.
  func forEachRow(_ body: (_ place: Int, _ out: Int, _ row: Axis) -> Void) {
    guard !isEmpty else { return }
    let row = axes.last ?? Axis(length: 1, step: 0, out: 0, isReduced: true)
    let outer = Array(axes.dropLast())
    let walk = Walk(
      outer.map(\.length) + [1],
      [
        Layout(offset: start, strides: outer.map(\.step) + [0]),
        Layout(offset: 0, strides: outer.map(\.out) + [0]),
      ])
    walk.forEachRow { (starts) throws(Never) in
      for index in 0..<walk.length {
        body(starts[0] + index * walk.steps[0], starts[1] + index * walk.steps[1], row)
      }
    }
  }
}
