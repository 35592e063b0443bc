import GradWorksheet

/// `array.flat`: the elements in a row, which can be read and set.
final class FlatObject: HostObject {
  private let array: ArrayObject

  init(_ array: ArrayObject) {
    self.array = array
    super.init(typeName: "numpy.flatiter", holdsObjects: true)
  }

  override var contents: [Object] { [.host(array)] }

  override func count(_ machine: Machine) throws(Failure) -> Int { array.count }

  override func iterator(_ machine: inout Machine) throws(Failure) -> IteratorObject {
    machine.elements(of: self)
  }

  override func element(at place: Int, _ machine: Machine) throws(Failure) -> Object? {
    guard place < array.count else { return nil }
    var offset = array.layout.offset
    var rest = place
    for axis in array.shape.indices.reversed() {
      offset += rest % array.shape[axis] * array.layout.strides[axis]
      rest /= array.shape[axis]
    }
    return array.buffer.element(at: offset, array.numpy)
  }

  override func item(_ index: Object, _ machine: inout Machine) throws(Failure) -> Object {
    let found = try array.reshaped([array.count]).read(index, &machine)
    guard case .host(let host) = found, let part = host as? ArrayObject else { return found }
    return .host(part.copy)
  }

  override func setItem(
    _ index: Object, to value: Object, _ machine: inout Machine
  ) throws(Failure) {
    // Which elements are named is found in a row of their numbers.
    let numbers = ArrayObject(Buffer(Array(0..<array.count)), [array.count], array.numpy)
    let found = try array.numpy.array(try numbers.read(index, &machine), of: "flat", &machine)
    let places = try array.flatPlaces(found.integers)
    let values = try array.numpy.cast(
      try array.numpy.array(value, of: "flat", &machine), to: array.dtype, &machine)
    guard values.count > 0 else {
      throw .value("Error setting single item of array.")
    }
    let own = values.places
    for (number, place) in places.enumerated() {
      array.view([], Layout(offset: place, strides: [])).assign(
        values.view([], Layout(offset: own[number % own.count], strides: [])))
    }
  }

  override func attribute(_ name: String, _ machine: Machine) throws(Failure) -> Object? {
    name == "base" ? .host(array) : nil
  }
}
