import ArrayGrad
import GradWorksheet
import ScalarGrad

/// The ways to make one element of many.
enum Reduction: String {
  case sum, prod, mean, max, min, any, all
}

extension Numpy {
  /// A reduction along some axes.
  func reduce(
    _ reduction: Reduction, _ array: ArrayObject, _ axes: [Int], keeping: Bool,
    _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    let shape = array.reducedShape(axes, keeping: keeping)
    try machine.spend(array.count &* 4)
    if axes.isEmpty, array.rank > 0, reduction != .mean, array.dtype != .bool, reduction != .any,
      reduction != .all
    {
      return array.copy
    }
    if let order = array.memoryOrder {
      let back = MemoryOrder.inverse(order)
      let own = axes.map { back[$0] }.sorted()
      let result = try reduce(reduction, array.transposed(order), own, keeping: true, &machine)
        .transposed(back)
      return keeping ? result : result.transposed(array.shape.indices.filter { !axes.contains($0) })
    }
    let plan = ReductionPlan(array, axes)
    let reduced = axes.map { array.shape[$0] }.reduce(1, *)
    if reduced == 0, reduction == .max || reduction == .min {
      let name = reduction == .max ? "maximum" : "minimum"
      throw .value("zero-size array to reduction operation \(name) which has no identity")
    }
    if array.dtype == .object {
      let results = try objects(reduction, array, axes, reduced, &machine)
      return ArrayObject(results, shape, self)
    }
    return ArrayObject(try numbers(reduction, array, plan, reduced, &machine), shape, self)
  }

  private func numbers(
    _ reduction: Reduction, _ array: ArrayObject, _ plan: ReductionPlan, _ reduced: Int,
    _ machine: inout Machine
  ) throws(Failure) -> Buffer {
    let buffer = array.buffer
    switch (reduction, array.dtype.storage) {
    case (.any, _), (.all, _):
      let flags = ArrayObject(Buffer(array.flags), array.shape, self)
      let isAny = reduction == .any
      let axes = ReductionPlan(flags, plan.reduced)
      return Buffer(
        Sums.folded(flags.buffer.flags, axes, from: !isAny, startsWithFirst: false) {
          isAny ? $0 || $1 : $0 && $1
        })
    case (_, .float64): return floats(reduction, buffer.doubles, plan, reduced)
    case (_, .float32): return floats(reduction, buffer.floats, plan, reduced)
    case (.mean, _):
      let floats = try cast(array, to: .float64, &machine)
      let plan = ReductionPlan(floats, plan.reduced)
      return self.floats(.mean, floats.buffer.doubles, plan, reduced)
    case (.max, .bool), (.min, .bool):
      let isMax = reduction == .max
      return Buffer(
        Sums.folded(buffer.flags, plan, from: false, startsWithFirst: true) {
          isMax ? $0 || $1 : $0 && $1
        })
    default:
      let integers = try cast(array, to: .int64, &machine)
      let own = integers === array ? plan : ReductionPlan(integers, plan.reduced)
      let items = integers.buffer.integers
      switch reduction {
      case .sum:
        return Buffer(Sums.folded(items, own, from: 0, startsWithFirst: false) { $0 &+ $1 })
          .typed(array.dtype.widest)
      case .prod:
        return Buffer(Sums.folded(items, own, from: 1, startsWithFirst: false) { $0 &* $1 })
          .typed(array.dtype.widest)
      case .max:
        return Buffer(Sums.folded(items, own, from: 0, startsWithFirst: true) { Swift.max($0, $1) })
          .typed(array.dtype)
      default:
        return Buffer(Sums.folded(items, own, from: 0, startsWithFirst: true) { Swift.min($0, $1) })
          .typed(array.dtype)
      }
    }
  }

  private func floats<E: ArrayItem & ArrayElement>(
    _ reduction: Reduction, _ items: [E], _ plan: ReductionPlan, _ reduced: Int
  ) -> Buffer {
    let result: [E]
    switch reduction {
    case .sum: result = Sums.sums(items, plan)
    case .mean: result = Sums.sums(items, plan).map { $0 / E(reduced) }
    case .prod: result = Sums.folded(items, plan, from: 1, startsWithFirst: false) { $0 * $1 }
    case .max:
      result = Sums.folded(items, plan, from: 0, startsWithFirst: true) {
        $0 >= $1 || $0 != $0 ? $0 : $1
      }
    default:
      result = Sums.folded(items, plan, from: 0, startsWithFirst: true) {
        $0 <= $1 || $0 != $0 ? $0 : $1
      }
    }
    return E.buffer(result, self)
  }

  // MARK: Values

  /// One node for each result.
  private func objects(
    _ reduction: Reduction, _ array: ArrayObject, _ axes: [Int], _ reduced: Int,
    _ machine: inout Machine
  ) throws(Failure) -> Buffer {
    let items = array.lanes(axes).items(Object.self)
    let count = reduced == 0 ? 0 : items.count / reduced
    var results: [Object] = []
    results.reserveCapacity(count)
    for index in 0..<count {
      machine.countForeign()
      let lane = Array(items[index * reduced..<(index + 1) * reduced])
      results.append(try value(reduction, lane, &machine))
    }
    return Buffer(results, self)
  }

  private func value(
    _ reduction: Reduction, _ items: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    switch reduction {
    case .sum, .mean:
      var list: [ValueHost.Operand] = []
      list.reserveCapacity(items.count)
      for item in items { list.append(try host.operand(item, of: reduction.rawValue, machine)) }
      if list.count == 1, let first = items.first { return first }
      return try host.record(reduction == .sum ? .sum : .mean, list: list, line: machine.line)
    case .prod:
      var result = items.first ?? .int(1)
      for item in items.dropFirst() { result = try machine.binary(.multiply, result, item) }
      return result
    case .max, .min:
      var best = items.first ?? .none
      for item in items.dropFirst()
      where try machine.compare(reduction == .max ? .greater : .less, item, best) { best = item }
      return best
    case .any, .all:
      for item in items where try machine.truth(item) == (reduction == .any) {
        return .bool(reduction == .any)
      }
      return .bool(reduction == .all)
    }
  }
}
