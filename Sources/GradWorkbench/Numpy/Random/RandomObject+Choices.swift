import GradNumbers
import GradWorksheet

// Integers, orders and choices.
extension RandomObject {
  func randint(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var (low, high) = (0, try numpy.integer(given[0], machine))
    if case .none = given[1] {
    } else {
      (low, high) = (high, try numpy.integer(given[1], machine))
    }
    guard low < high else { throw .value(given[1].isGiven ? "low >= high" : "high <= 0") }
    let dtype = try numpy.dtype(given[3], machine) ?? .int64
    guard dtype.isInteger || dtype == .bool else {
      throw .type("Unsupported dtype dtype('\(dtype.symbol)') for randint")
    }
    let range = dtype == .bool ? 0...1 : dtype.integers
    if low < range.lowerBound { throw .value("low is out of bounds for \(dtype.name)") }
    if high - 1 > range.upperBound { throw .value("high is out of bounds for \(dtype.name)") }
    if !given[2].isGiven, !given[3].isGiven {
      return .int(generator.integer(from: low, below: high))
    }
    if dtype.size < 4 || !given[2].isGiven {
      let shape = given[2].isGiven ? try numpy.shape(given[2], machine) : []
      let count = try numpy.count(shape, of: .int64, &machine)
      try machine.spend(count &* 32)
      let numbers =
        dtype.size < 4
        ? generator.integers(
          bits: dtype == .bool ? 1 : dtype.size * 8, from: low, below: high, count: count)
        : (0..<count).map { _ in generator.integer(from: low, below: high) }
      let array = ArrayObject(Buffer(numbers, as: dtype == .bool ? .int64 : dtype), shape, numpy)
      let result = try numpy.cast(array, to: dtype, &machine)
      return given[2].isGiven ? .host(result) : result.result
    }
    let shape = try numpy.shape(given[2], machine)
    let count = try numpy.count(shape, of: .int64, &machine)
    try machine.spend(count &* 32)
    var numbers: [Int] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(generator.integer(from: low, below: high)) }
    return .host(ArrayObject(Buffer(numbers, as: dtype), shape, numpy))
  }

  func permutation(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    if case .int(let count) = numpy.plain(given[0]) {
      _ = try numpy.count([max(count, 0)], of: .int64, &machine)
      try machine.spend(max(count, 0) &* 32)
      let order = count > 0 ? generator.permutation(count) : []
      return .host(ArrayObject(Buffer(order), [order.count], numpy))
    }
    let array = try numpy.array(given[0], of: "random.permutation", &machine)
    guard let length = array.shape.first else {
      throw Failure("IndexError", "x must be an integer or at least 1-dimensional")
    }
    let order = length > 0 ? generator.permutation(length) : []
    return .host(try array.taken(order, axis: 0))
  }

  func shuffle(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    switch given[0] {
    case .list(let list):
      try machine.spend(list.elements.count &* 32)
      list.change { generator.shuffle(&$0) }
    case .host(let host):
      guard let array = host as? ArrayObject else { break }
      guard let length = array.shape.first else {
        throw .type("shuffle() takes arrays that have an axis")
      }
      try machine.spend(array.count &* 32)
      var order = Array(0..<length)
      generator.shuffle(&order)
      array.assign(try array.taken(order, axis: 0))
    default:
      throw .type("object of type '\(machine.typeName(given[0]))' has no len()")
    }
    return .none
  }

  func choice(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var population: ArrayObject?
    var size = 0
    if case .int(let count) = numpy.plain(given[0]) {
      size = count
    } else {
      let array = try numpy.array(given[0], of: "random.choice", &machine)
      guard array.rank == 1 else {
        throw .value("a must be 1-dimensional" + (array.rank == 0 ? " or an integer" : ""))
      }
      population = array
      size = array.count
    }
    let isSingle = if case .none = given[1] { true } else { false }
    let shape = isSingle ? [] : try numpy.shape(given[1], machine)
    let count = try numpy.count(shape, of: .int64, &machine)
    if size <= 0, count > 0 {
      throw .value(
        population == nil
          ? "a must be greater than 0 unless no samples are taken"
          : "'a' cannot be empty unless no samples are taken")
    }
    let replacing = try machine.truth(given[2])
    if !replacing, count > size {
      throw .value("Cannot take a larger sample than population when 'replace=False'")
    }
    try machine.reserveMemory(max(size, 0), of: 8)
    try machine.spend((count + max(size, 0)) &* 32)
    let places: [Int]
    if case .none = given[3] {
      places = generator.choice(count, of: size, replacing: replacing)
    } else {
      let shares = try numpy.probabilities(given[3], size, count, replacing, &machine)
      places = generator.choice(count, probabilities: shares, replacing: replacing)
    }
    guard let population else {
      if isSingle { return .int(places[0]) }
      return .host(ArrayObject(Buffer(places), shape, numpy))
    }
    return try population.taken(places, axis: 0).reshaped(shape).result
  }
}
