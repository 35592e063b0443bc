extension SafeTensors {
  /// The flat list of a network's parameters, from the arrays of their names.
  ///
  /// - Throws: `CheckpointError` where one is missing, of another shape or kind, or not finite.
  public func parameters<Scalar: TensorScalar & BinaryFloatingPoint>(
    of blueprint: Blueprint
  ) throws(CheckpointError) -> [Scalar] {
    var numbers: [Scalar] = []
    numbers.reserveCapacity(blueprint.parameterCount)
    for parameter in blueprint.parameters {
      let part: [Scalar] = try finiteNumbers(parameter.name)
      let shape = self[parameter.name]?.shape ?? []
      guard shape == parameter.shape else {
        throw .shape(parameter.name, found: shape, wanted: parameter.shape)
      }
      numbers += part
    }
    return numbers
  }

  /// The numbers of an array that must be there.
  package func numbers<Scalar: TensorScalar>(
    _ name: String, as type: Scalar.Type = Scalar.self
  ) throws(CheckpointError) -> [Scalar] {
    guard let tensor = self[name] else { throw .missing(name) }
    guard let numbers: [Scalar] = tensor.numbers() else {
      throw .kind(name, found: tensor.kind, wanted: Scalar.kind)
    }
    return numbers
  }

  /// The numbers of an array that must be there, all of them finite.
  package func finiteNumbers<Scalar: TensorScalar & BinaryFloatingPoint>(
    _ name: String
  ) throws(CheckpointError) -> [Scalar] {
    let numbers: [Scalar] = try numbers(name)
    if let place = numbers.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(name, place: place, "\(numbers[place])")
    }
    return numbers
  }

  /// The number of an array that must be there and hold one.
  package func single<Scalar: TensorScalar>(
    _ name: String, as type: Scalar.Type
  ) throws(CheckpointError) -> Scalar {
    let numbers: [Scalar] = try numbers(name)
    guard numbers.count == 1 else {
      throw .shape(name, found: self[name]?.shape ?? [], wanted: [])
    }
    return numbers[0]
  }
}
