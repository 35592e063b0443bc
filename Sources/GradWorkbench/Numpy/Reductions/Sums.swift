import ArrayGrad

/// Sums and products of numbers in NumPy's order, so that they have NumPy's last bits.
enum Sums {
  /// The sums along the axes of a plan.
  static func sums<E: ArrayItem & ArrayElement>(_ items: [E], _ plan: ReductionPlan) -> [E] {
    var result = [E](repeating: 0, count: plan.count)
    let group = plan.group
    if !group.isEmpty {
      plan.forEachGroup { place, out in add(items, place, group, to: &result[out]) }
      return result
    }
    plan.forEachRow { place, out, row in
      if row.isReduced {
        result[out] += pairwise(items, place, row.step, row.length)
      } else {
        add(items, place, row, to: &result, from: out)
      }
    }
    return result
  }

  /// NumPy's buffer: so many elements are added up at a time.
  private static let bufferSize = 8192

  /// Adds the elements of some axes that do not run on without a gap: copied side by side, as many
  /// whole runs at a time as the buffer holds.
  private static func add<E: ArrayItem & ArrayElement>(
    _ items: [E], _ place: Int, _ group: [ReductionPlan.Axis], to sum: inout E
  ) {
    var flat: [E] = []
    let walk = Walk(
      group.map(\.length), [Layout(offset: place, strides: group.map(\.step))])
    walk.forEachRow { (starts) throws(Never) in
      for index in 0..<walk.length { flat.append(items[starts[0] + index * walk.steps[0]]) }
    }
    var core = group[group.count - 1].length
    var axis = group.count - 2
    while axis > 0, core * group[axis].length <= bufferSize {
      core *= group[axis].length
      axis -= 1
    }
    let unit = core * group[axis].length
    let piece = max(bufferSize / core, 1) * core
    for start in stride(from: 0, to: flat.count, by: unit) {
      for part in stride(from: start, to: start + unit, by: piece) {
        sum += pairwise(flat, part, 1, min(piece, start + unit - part))
      }
    }
  }

  private static func add<E: ArrayItem & ArrayElement>(
    _ items: [E], _ place: Int, _ row: ReductionPlan.Axis, to result: inout [E], from out: Int
  ) {
    if row.step == 1, row.out == 1 {
      return ListOperation.add.change(
        &result, from: out, count: row.length, by: items, ListPart(from: place))
    }
    var (place, out) = (place, out)
    for _ in 0..<row.length {
      result[out] += items[place]
      place += row.step
      out += row.out
    }
  }

  /// NumPy's pairwise sum: halves down to blocks of 128, each in eight sums side by side.
  static func pairwise<E: ArrayItem & ArrayElement>(
    _ items: [E], _ start: Int, _ step: Int, _ count: Int
  ) -> E {
    if count < 8 {
      var sum: E = -0.0
      for index in 0..<count { sum += items[start + index * step] }
      return sum
    }
    if count <= 128 {
      var sums = (
        items[start], items[start + step], items[start + 2 * step], items[start + 3 * step],
        items[start + 4 * step], items[start + 5 * step], items[start + 6 * step],
        items[start + 7 * step]
      )
      var index = 8
      var place = start + 8 * step
      while index < count - count % 8 {
        sums.0 += items[place]
        sums.1 += items[place + step]
        sums.2 += items[place + 2 * step]
        sums.3 += items[place + 3 * step]
        sums.4 += items[place + 4 * step]
        sums.5 += items[place + 5 * step]
        sums.6 += items[place + 6 * step]
        sums.7 += items[place + 7 * step]
        index += 8
        place += 8 * step
      }
      var sum = ((sums.0 + sums.1) + (sums.2 + sums.3)) + ((sums.4 + sums.5) + (sums.6 + sums.7))
      while index < count {
        sum += items[place]
        index += 1
        place += step
      }
      return sum
    }
    var half = count / 2
    half -= half % 8
    return pairwise(items, start, step, half)
      + pairwise(items, start + half * step, step, count - half)
  }

  /// Any other reduction, one element after the other in the order of the plan; nil in the results
  /// stands for the first element.
  @inline(__always)
  static func folded<E: ArrayItem>(
    _ items: [E], _ plan: ReductionPlan, from initial: E, startsWithFirst: Bool,
    _ f: (E, E) -> E
  ) -> [E] {
    var result = [E](repeating: initial, count: plan.count)
    var isFresh = [Bool](repeating: startsWithFirst, count: startsWithFirst ? plan.count : 0)
    plan.forEachRow { place, out, row in
      var (place, out) = (place, out)
      if row.out == 0 {
        var sum = result[out]
        var left = row.length
        if startsWithFirst, isFresh[out], left > 0 {
          isFresh[out] = false
          sum = items[place]
          place += row.step
          left -= 1
        }
        if row.step == 1 {
          for item in items[place..<place + left] { sum = f(sum, item) }
        } else {
          for _ in 0..<left {
            sum = f(sum, items[place])
            place += row.step
          }
        }
        result[out] = sum
        return
      }
      for _ in 0..<row.length {
        if startsWithFirst, isFresh[out] {
          result[out] = items[place]
          isFresh[out] = false
        } else {
          result[out] = f(result[out], items[place])
        }
        place += row.step
        out += row.out
      }
    }
    return result
  }
}
