import ArrayGrad
import GradNumbers
import GradWorksheet

/// NumPy as a session has it: how arrays are printed, and the engines that compute with them.
final class Numpy {
  let host: ValueHost
  /// The account of the worksheet's memory.
  let heap: Heap
  /// The inner loops of the array engine.
  let kernels: Kernels
  /// What `set_printoptions` has set.
  var printing = PrintOptions()
  /// What `seterr` has set, for each kind of error.
  var errorStates = Numpy.firstErrorStates

  /// The generator behind `np.random`; a worksheet that sets no seed has the numbers of seed 0.
  private(set) lazy var random = RandomObject(self)

  /// The functions with parameters of their own, by their names.
  private(set) lazy var functions = Self.byName(Self.allFunctions)
  /// The methods of arrays.
  private(set) lazy var methods = Self.byName(Self.allMethods)

  init(host: ValueHost, heap: Heap, kernels: Kernels = .standard) {
    self.host = host
    self.heap = heap
    self.kernels = kernels
  }

  /// Forgets what a program has set, for one that runs again.
  func startAgain() {
    printing = PrintOptions()
    errorStates = Numpy.firstErrorStates
    random.generator = RandomObject.unseeded
  }

  /// Brings NumPy into the language of an interpreter, for programs that import it.
  static func define(in interpreter: Interpreter, host: ValueHost) {
    interpreter.define(package: "numpy") { [unowned interpreter, unowned host] in
      _ = make(in: interpreter, host: host)
    }
  }

  /// The same at once; nil where a limit is reached.
  static func make(in interpreter: Interpreter, host: ValueHost) -> Numpy? {
    let made = try? interpreter.withMachine {
      (machine: inout Machine) throws(Failure) -> (Numpy, [String: Object]) in
      let numpy = Numpy(host: host, heap: machine.heap)
      return (numpy, numpy.members(machine))
    }
    guard let (numpy, members) = made else { return nil }
    interpreter.define(module: "numpy", members: members, startAnew: numpy.startAgain)
    for name in ["linalg", "exceptions", "random"] {
      if case .module(let module)? = members[name] {
        interpreter.define(module: "numpy.\(name)", members: module.members)
      }
    }
    return numpy
  }

  private static func byName(_ functions: [NumpyFunction]) -> [String: NumpyFunction] {
    Dictionary(functions.map { ($0.name, $0) }) { $1 }
  }

  /// Stops where so many elements would go over the worksheet's limit of memory, before there are any,
  /// and counts the work of making them.
  func reserve(_ count: Int, of dtype: DType, _ machine: inout Machine) throws(Failure) {
    try machine.reserveMemory(count, of: dtype.size)
  }

  /// The number of elements of a shape; an error where there is no such array.
  func count(_ shape: [Int], of dtype: DType, _ machine: inout Machine) throws(Failure) -> Int {
    if shape.contains(where: { $0 < 0 }) { throw .value("negative dimensions are not allowed") }
    var count = 1
    // As NumPy does, also where an axis without places leaves nothing to hold: strides are products
    // of the others.
    for length in shape where length != 0 {
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      let bytes = product.multipliedReportingOverflow(by: dtype.size)
      if overflow || bytes.overflow {
        throw .value(
          "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size."
        )
      }
      count = product
    }
    if shape.contains(0) { count = 0 }
    if shape.count > 64 {
      throw .value("maximum supported dimension for an ndarray is 64, found \(shape.count)")
    }
    do throws(Failure) { try reserve(count, of: dtype, &machine) } catch {
      guard error.type == "MemoryError" else { throw error }
      let size = Self.size(Double(count) * Double(dtype.size))
      throw Failure(
        "MemoryError",
        "Unable to allocate \(size) for an array with shape \(spaced(shape)) and data type \(dtype.name)",
        hint: error.hint, category: .limit)
    }
    return count
  }

  /// A number of bytes as NumPy writes it: `7.28 TiB`.
  private static func size(_ bytes: Double) -> String {
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    var (number, unit) = (bytes, 0)
    while number >= 1024, unit < units.count - 1 {
      number /= 1024
      unit += 1
    }
    if unit == 0 { return "\(Int(number)) bytes" }
    // Three digits in all.
    let digits = number < 10 ? 2 : number < 100 ? 1 : 0
    var scaled = number
    for _ in 0..<digits { scaled *= 10 }
    var text = String(Int(scaled.rounded(.toNearestOrEven)))
    if digits > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -digits)) }
    return "\(text) \(units[unit])"
  }
}
