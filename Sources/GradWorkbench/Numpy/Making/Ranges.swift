import GradNumbers
import GradWorksheet

// Numbers at equal distances.
extension Numpy {
  static var ranges: [NumpyFunction] {
    [
      NumpyFunction(
        "arange",
        [("start", nil), ("stop", Object.none), ("step", Object.none), ("dtype", Object.none)],
        Numpy.makeRange),
      NumpyFunction(
        "linspace",
        [
          ("start", nil), ("stop", nil), ("num", .int(50)), ("endpoint", .bool(true)),
          ("retstep", .bool(false)), ("dtype", Object.none),
        ],
        Numpy.makeLinspace),
      NumpyFunction(
        "logspace", [("start", nil), ("stop", nil), ("num", .int(50))], Numpy.makeLogspace),
    ]
  }

  private func makeRange(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var bounds = (plain(given[0]), plain(given[1]))
    if case .none = bounds.1 { bounds = (.int(0), bounds.0) }
    var step = plain(given[2])
    if case .none = step { step = .int(1) }
    let wanted = try dtype(given[3], machine)
    if case .int(let start) = bounds.0, case .int(let stop) = bounds.1, case .int(let step) = step {
      if step == 0 { throw Failure("ZeroDivisionError", "division by zero") }
      let distance = Double(stop) - Double(start)
      let steps = (distance / Double(step)).rounded(.up)
      let count = try count([steps > 0 ? Int(min(steps, 1e17)) : 0], of: .int64, &machine)
      let array = ArrayObject(Buffer((0..<count).map { start + $0 * step }), [count], self)
      return .host(
        try wanted.map { (type) throws(Failure) in try cast(array, to: type, &machine) } ?? array)
    }
    let start = try double(bounds.0, "start", machine)
    let stop = try double(bounds.1, "stop", machine)
    let distance = try double(step, "step", machine)
    if distance == 0 { throw Failure("ZeroDivisionError", "float division by zero") }
    let length = ((stop - start) / distance).rounded(.up)
    guard length.isFinite else { throw .value("arange: cannot compute length") }
    let count = try count([length > 0 ? Int(min(length, 1e17)) : 0], of: .float64, &machine)
    // NumPy takes the difference of the first two as its step.
    let delta = (start + distance) - start
    let array = ArrayObject(
      Buffer((0..<count).map { $0 == 1 ? start + distance : start + Double($0) * delta }), [count],
      self)
    return .host(
      try wanted.map { (type) throws(Failure) in try cast(array, to: type, &machine) } ?? array)
  }

  private func linspace(_ start: Double, _ stop: Double, _ count: Int, endpoint: Bool) -> (
    numbers: [Double], step: Double
  ) {
    let gaps = endpoint ? count - 1 : count
    let delta = stop - start
    if gaps <= 0 { return ((0..<count).map { _ in start }, .nan) }
    let step = delta / Double(gaps)
    var numbers = (0..<count).map { index in
      (step == 0 ? Double(index) / Double(gaps) * delta : Double(index) * step) + start
    }
    if endpoint, count > 1 { numbers[count - 1] = stop }
    return (numbers, step)
  }

  private func makeLinspace(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let start = try double(given[0], "start", machine)
    let stop = try double(given[1], "stop", machine)
    let number = try integer(given[2], machine)
    if number < 0 { throw .value("Number of samples, \(number), must be non-negative.") }
    let count = try count([number], of: .float64, &machine)
    let (numbers, step) = linspace(start, stop, count, endpoint: try machine.truth(given[3]))
    var array = ArrayObject(Buffer(numbers), [count], self)
    if let dtype = try dtype(given[5], machine) { array = try cast(array, to: dtype, &machine) }
    if try machine.truth(given[4]) {
      return machine.tuple([.host(array), .host(ScalarObject(.float64(step), self))])
    }
    return .host(array)
  }

  private func makeLogspace(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let start = try double(given[0], "start", machine)
    let stop = try double(given[1], "stop", machine)
    let count = try count([try integer(given[2], machine)], of: .float64, &machine)
    let (numbers, _) = linspace(start, stop, count, endpoint: true)
    return .host(ArrayObject(Buffer(numbers.map { Double.pow(10, $0) }), [count], self))
  }
}
