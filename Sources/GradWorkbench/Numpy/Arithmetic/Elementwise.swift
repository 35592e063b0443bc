import ArrayGrad

/// The elements of an operand, laid on the shape of the result.
struct Elements<E: ArrayItem> {
  let items: [E]
  let layout: Layout
}

/// Loops over the elements of arrays of numbers.
enum Elementwise {
  /// The function of each pair.
  @inline(__always)
  static func pairs<A: ArrayItem, R>(
    _ shape: [Int], _ a: Elements<A>, _ b: Elements<A>, zero: R, _ f: (A, A) -> R
  ) -> [R] {
    let walk = Walk(shape, [a.layout, b.layout])
    let (left, right) = (walk.steps[0], walk.steps[1])
    let (x, y) = (a.items, b.items)
    if let (i, j) = walk.onlyRow, left == 1 {
      // Side by side: loops without a check at every element.
      let first = x[i..<i + walk.length]
      if right == 1 { return zip(first, y[j..<j + walk.length]).map { f($0, $1) } }
      if right == 0 {
        let second = y[j]
        return first.map { f($0, second) }
      }
    }
    var result = [R](repeating: zero, count: shape.reduce(1, *))
    var place = 0
    walk.forEachRow { (starts) throws(Never) in
      var (i, j) = (starts[0], starts[1])
      for k in place..<place + walk.length {
        result[k] = f(x[i], y[j])
        i &+= left
        j &+= right
      }
      place += walk.length
    }
    return result
  }

  /// Sums, differences, products and quotients, by the array engine where elements stand side by side.
  static func pairs<E: ArrayItem & ArrayElement>(
    _ shape: [Int], _ a: Elements<E>, _ b: Elements<E>, _ operation: ListOperation
  ) -> [E] {
    var result = [E](repeating: 0, count: shape.reduce(1, *))
    let walk = Walk(shape, [a.layout, b.layout])
    let (left, right) = (walk.steps[0], walk.steps[1])
    let isPlain = (left == 0 || left == 1) && (right == 0 || right == 1)
    if !isPlain {
      switch operation {
      case .add: return pairs(shape, a, b, zero: 0) { $0 + $1 }
      case .subtract: return pairs(shape, a, b, zero: 0) { $0 - $1 }
      case .multiply: return pairs(shape, a, b, zero: 0) { $0 * $1 }
      case .divide: return pairs(shape, a, b, zero: 0) { $0 / $1 }
      case .maximum:
        return pairs(shape, a, b, zero: 0) { $0 >= $1 || $0 != $0 ? $0 : $1 }
      case .minimum:
        return pairs(shape, a, b, zero: 0) { $0 <= $1 || $0 != $0 ? $0 : $1 }
      }
    }
    var place = 0
    walk.forEachRow { (starts) throws(Never) in
      operation.set(
        &result, from: place, count: walk.length,
        a.items, left == 1 ? ListPart(from: starts[0]) : ListPart(repeating: starts[0]),
        b.items, right == 1 ? ListPart(from: starts[1]) : ListPart(repeating: starts[1]))
      place += walk.length
    }
    return result
  }
}
