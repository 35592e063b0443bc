import GradWorksheet

/// The elements that an index names.
struct Selection {
  /// The shape of what it gives.
  private(set) var shape: [Int] = []
  /// Where the elements stand, if they stand at equal distances: then the result is a view.
  private(set) var layout = Layout(offset: 0, strides: [])
  /// Where the elements stand one by one, if the index has places or masks.
  private(set) var places: [Int]?

  private let array: ArrayObject

  /// Reads an index.
  init(_ parts: [IndexPart], of array: ArrayObject, _ machine: inout Machine) throws(Failure) {
    self.array = array
    layout.offset = array.layout.offset
    let parts = try Self.whole(parts, array)
    if parts.contains(where: \.isAdvanced) {
      try gather(parts, &machine)
      return
    }
    var axis = 0
    for part in parts {
      switch part {
      case .integer(let index):
        layout.offset += try array.place(index, axis: axis) * array.layout.strides[axis]
        axis += 1
      case .newAxis: append(1, 0)
      case .slice(let slice):
        try append(slice, axis, machine)
        axis += 1
      case .ellipsis, .places, .mask: break
      }
    }
  }

  /// The parts with a slice for every axis that is not named.
  private static func whole(
    _ parts: [IndexPart], _ array: ArrayObject
  ) throws(Failure) -> [IndexPart] {
    var named = 0
    var ellipses = 0
    for part in parts {
      switch part {
      case .newAxis: break
      case .ellipsis: ellipses += 1
      case .mask(let mask): named += mask.rank
      default: named += 1
      }
    }
    if ellipses > 1 {
      throw Failure("IndexError", "an index can only have a single ellipsis ('...')")
    }
    guard named <= array.rank else {
      throw Failure(
        "IndexError",
        "too many indices for array: array is \(array.rank)-dimensional, but \(named) were indexed")
    }
    let missing = Array(repeating: IndexPart.slice(.none), count: array.rank - named)
    if ellipses == 0 { return parts + missing }
    return parts.flatMap { part in
      if case .ellipsis = part { missing } else { [part] }
    }
  }

  private mutating func append(_ length: Int, _ stride: Int) {
    shape.append(length)
    layout.strides.append(stride)
  }

  private mutating func append(
    _ slice: Object, _ axis: Int, _ machine: borrowing Machine
  ) throws(Failure) {
    let (length, stride) = (array.shape[axis], array.layout.strides[axis])
    guard case .slice(let slice) = slice else { return append(length, stride) }
    let bounds = try machine.bounds(slice, length)
    if bounds.count > 0 { layout.offset += bounds.start * stride }
    // Of one element or none the step may be any number.
    append(bounds.count, bounds.step &* stride)
  }

  // MARK: Places and masks

  /// Finds the places of an index that has lists of them.
  private mutating func gather(
    _ parts: [IndexPart], _ machine: inout Machine
  ) throws(Failure) {
    if parts.count == 1, case .mask(let mask) = parts[0], mask.shape == array.shape,
      array.isContiguous
    {
      return try gather(mask, &machine)
    }
    var lists: [(places: [Int], shape: [Int], stride: Int, axis: Int)] = []
    /// How many axes of the result stand before those of the lists; nil before the first list.
    var before: Int?
    var last = 0
    var areApart = false
    var axis = 0
    for (position, part) in parts.enumerated() {
      var added: [(places: [Int], shape: [Int], stride: Int, axis: Int)] = []
      switch part {
      case .integer(let index):
        added = [([try array.place(index, axis: axis)], [], array.layout.strides[axis], axis)]
        axis += 1
      case .places(let list):
        var places: [Int] = []
        for index in list.items(Int.self) {
          do {
            places.append(try array.place(index, axis: axis))
          } catch {
            throw Failure(error.type, error.message, hint: Self.labelHint(list, array, axis))
          }
        }
        added = [(places, list.shape, array.layout.strides[axis], axis)]
        axis += 1
      case .mask(let mask):
        for (own, places) in try Self.nonzero(mask, in: array, from: axis).enumerated() {
          added.append((places, [places.count], array.layout.strides[axis + own], axis + own))
        }
        axis += mask.rank
      case .newAxis: append(1, 0)
      case .slice(let slice):
        try append(slice, axis, machine)
        axis += 1
      case .ellipsis: break
      }
      if added.isEmpty { continue }
      if before == nil { before = shape.count } else if last != position - 1 { areApart = true }
      last = position
      lists += added
    }
    guard let common = Broadcasting.shape(lists.map(\.shape)) else {
      throw Failure(
        "IndexError",
        "shape mismatch: indexing arrays could not be broadcast together with shapes "
          + lists.map { tight($0.shape) + " " }.joined())
    }
    let size = common.reduce(1, *)
    try machine.reserveMemory(size &* max(shape.reduce(1, *), 1), of: 16)
    var offsets = [Int](repeating: 0, count: size)
    for list in lists {
      let index = ArrayObject(Buffer(list.places), list.shape, array.numpy)
      let laid = ArrayObject(index.buffer, common, index.broadcast(to: common), array.numpy)
      for (place, value) in laid.items(Int.self).enumerated() {
        offsets[place] += value * list.stride
      }
    }
    finish(offsets, common, at: areApart ? 0 : before ?? 0)
  }

  /// Advice where the labels of samples are taken for rows: `A[Y]` of a batch, as if of one sample.
  private static func labelHint(_ list: ArrayObject, _ array: ArrayObject, _ axis: Int) -> String? {
    guard axis == 0, array.rank == 2, list.shape == [array.shape[0]],
      list.items(Int.self).allSatisfy({ $0 >= 0 && $0 < array.shape[1] })
    else { return nil }
    return "A[Y] takes whole rows: for one number of each row write A[np.arange(len(Y)), Y]"
  }

  /// Finds the places of a mask for every element, where these stand one after the other.
  private mutating func gather(_ mask: ArrayObject, _ machine: inout Machine) throws(Failure) {
    let flags = mask.flags
    let count = flags.count { $0 }
    try machine.reserveMemory(count, of: 16)
    var places: [Int] = []
    places.reserveCapacity(count)
    for (place, flag) in flags.enumerated() where flag { places.append(layout.offset + place) }
    self.places = places
    shape = [count]
  }

  /// Puts the axes of the lists among those of the slices.
  private mutating func finish(_ offsets: [Int], _ common: [Int], at before: Int) {
    func distances(_ range: Range<Int>) -> [Int] {
      let shape = Array(shape[range])
      let walk = Walk(shape, [Layout(offset: 0, strides: Array(layout.strides[range]))])
      var places: [Int] = []
      walk.forEachRow { (starts) throws(Never) in
        for index in 0..<walk.length { places.append(starts[0] + index * walk.steps[0]) }
      }
      return places
    }
    let (outer, inner) = (distances(0..<before), distances(before..<shape.count))
    var places: [Int] = []
    places.reserveCapacity(outer.count * offsets.count * inner.count)
    for first in outer {
      for second in offsets {
        for third in inner { places.append(layout.offset + first + second + third) }
      }
    }
    self.places = places
    shape.insert(contentsOf: common, at: before)
  }

  /// The places of a mask's true elements along each of its axes.
  private static func nonzero(
    _ mask: ArrayObject, in array: ArrayObject, from axis: Int
  ) throws(Failure) -> [[Int]] {
    for (own, length) in mask.shape.enumerated() where length != array.shape[axis + own] {
      throw Failure(
        "IndexError",
        "boolean index did not match indexed array along axis \(axis + own); size of axis is "
          + "\(array.shape[axis + own]) but size of corresponding boolean axis is \(length)")
    }
    return mask.nonzero
  }
}

extension ArrayObject {
  /// An index along an axis as a place; negative ones count from the end.
  func place(_ index: Int, axis: Int) throws(Failure) -> Int {
    let length = shape[axis]
    let place = index < 0 ? index + length : index
    guard place >= 0, place < length else {
      throw Failure(
        "IndexError", "index \(index) is out of bounds for axis \(axis) with size \(length)")
    }
    return place
  }

  /// The indices of the true elements along each axis.
  var nonzero: [[Int]] {
    var found = shape.map { _ in [Int]() }
    var index = shape.map { _ in 0 }
    for flag in flags {
      if flag { for axis in index.indices { found[axis].append(index[axis]) } }
      for axis in index.indices.reversed() {
        index[axis] += 1
        if index[axis] < shape[axis] { break }
        index[axis] = 0
      }
    }
    return found
  }

  /// The elements at some places of the buffer, in an array of their own.
  func gathered(_ places: [Int], _ shape: [Int]) -> ArrayObject {
    func gather<E: ArrayItem>(_ type: E.Type) -> Buffer {
      let items = E.items(of: buffer)
      return E.buffer(places.map { items[$0] }, numpy)
    }
    let gathered =
      switch dtype.storage {
      case .float64: gather(Double.self)
      case .float32: gather(Float.self)
      case .int64: gather(Int.self)
      case .bool: gather(Bool.self)
      case .object: gather(Object.self)
      }
    return ArrayObject(gathered.typed(dtype), shape, numpy)
  }
}
