/// The arguments of `sorted` and `list.sort` behind the sequence.
struct SortOptions {
  var key: Object?
  var reverse = false

  init(_ arguments: Arguments, _ machine: Machine) throws(Failure) {
    for keyword in arguments.keywords {
      switch keyword.name {
      case "key": key = keyword.value.isNone ? nil : keyword.value
      case "reverse":
        reverse = try machine.integer(keyword.value, as: "C int") != 0
      default:
        throw .type("'\(keyword.name)' is an invalid keyword argument for sort()")
      }
    }
  }
}

extension Machine {
  /// Sorts the items of a list that nobody else changes, stable, with CPython's comparisons.
  mutating func sort(_ list: ListObject, _ options: SortOptions) throws(Failure) {
    let count = list.items.count
    var keys = list.items
    if let key = options.key {
      keys = try self.keys(key, of: list)
    }
    if count < 2 { return }
    try reserveMemory(count, of: 48)
    var order = options.reverse ? Array((0..<count).reversed()) : Array(0..<count)
    try sort(&order, by: keys)
    if options.reverse { order.reverse() }
    let items = list.items
    list.items = order.map { items[$0] }
  }

  /// What a key function gives for every item.
  ///
  /// The function may run anything, so that both lists
  /// are where the machine sees them.
  mutating func keys(_ key: Object, of list: ListObject) throws(Failure) -> [Object] {
    let keys = ListObject([], heap)
    pin(.list(list))
    pin(.list(keys))
    pin(key)
    defer { unpin(3) }
    var index = 0
    while index < list.items.count {
      keys.append(try call(key, Arguments([list.items[index]])))
      index += 1
    }
    return keys.items
  }

  private mutating func sort(_ order: inout [Int], by keys: [Object]) throws(Failure) {
    var integers: [Int] = []
    var floats: [Double] = []
    for key in keys {
      if case .int(let value) = key {
        integers.append(value)
      } else if case .float(let value) = key {
        floats.append(value)
      } else {
        break
      }
    }
    if integers.count == keys.count {
      try stableSort(&order) { integers[$0] < integers[$1] }
    } else if floats.count == keys.count {
      try stableSort(&order) { floats[$0] < floats[$1] }
    } else {
      try stableSort(&order) { (left: Int, right: Int) throws(Failure) -> Bool in
        try compare(.less, keys[left], keys[right])
      }
    }
  }
}

/// Sorts by insertion in short runs and then merges the runs.
///
/// Up to 63 items are compared as CPython compares them, pair by pair, so that an order that is
/// none (nans) comes out as it does there.
func stableSort(
  _ items: inout [Int], _ less: (Int, Int) throws(Failure) -> Bool
) throws(Failure) {
  let count = items.count
  var sorted = try leadingRun(&items, less)
  if sorted == count { return }
  let run = count < 64 ? count : 32
  var start = 0
  while start < count {
    let end = min(start + run, count)
    try insertionSort(&items, start, end, sorted: max(start + 1, min(sorted, end)), less)
    start = end
    sorted = 0
  }
  var width = run
  var spare = items
  while width < count {
    var low = 0
    while low < count {
      let middle = min(low + width, count)
      let high = min(low + 2 * width, count)
      try merge(items, low, middle, high, into: &spare, less)
      low = high
    }
    swap(&items, &spare)
    width *= 2
  }
}

/// The length of the run at the beginning; one that descends strictly is turned round.
private func leadingRun(
  _ items: inout [Int], _ less: (Int, Int) throws(Failure) -> Bool
) throws(Failure) -> Int {
  guard items.count > 1 else { return items.count }
  var end = 2
  if try less(items[1], items[0]) {
    while end < items.count, try less(items[end], items[end - 1]) { end += 1 }
    items[..<end].reverse()
  } else {
    while end < items.count, try !less(items[end], items[end - 1]) { end += 1 }
  }
  return end
}

private func insertionSort(
  _ items: inout [Int], _ start: Int, _ end: Int, sorted: Int,
  _ less: (Int, Int) throws(Failure) -> Bool
) throws(Failure) {
  var next = sorted
  while next < end {
    let item = items[next]
    var low = start
    var high = next
    while low < high {
      let middle = (low + high) / 2
      if try less(item, items[middle]) { high = middle } else { low = middle + 1 }
    }
    var place = next
    while place > low {
      items[place] = items[place - 1]
      place -= 1
    }
    items[low] = item
    next += 1
  }
}

private func merge(
  _ items: [Int], _ low: Int, _ middle: Int, _ high: Int, into spare: inout [Int],
  _ less: (Int, Int) throws(Failure) -> Bool
) throws(Failure) {
  var left = low
  var right = middle
  for place in low..<high {
    let takesRight: Bool
    if left == middle {
      takesRight = true
    } else if right == high {
      takesRight = false
    } else {
      takesRight = try less(items[right], items[left])
    }
    if takesRight {
      spare[place] = items[right]
      right += 1
    } else {
      spare[place] = items[left]
      left += 1
    }
  }
}
