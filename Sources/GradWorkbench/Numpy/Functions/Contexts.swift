import GradWorksheet

/// What stands behind `with` and sets something of NumPy's for the lines of the block.
final class Context<State>: HostObject {
  private let numpy: Numpy
  private let place: ReferenceWritableKeyPath<Numpy, State>
  private let inside: State
  /// What was set before, once it has been entered.
  private var before: State?

  init(
    _ typeName: String, _ place: ReferenceWritableKeyPath<Numpy, State>, _ inside: State,
    _ numpy: Numpy
  ) {
    self.numpy = numpy
    self.place = place
    self.inside = inside
    super.init(typeName: typeName)
  }

  override func hasMethod(_ name: String) -> Bool { ["__enter__", "__exit__"].contains(name) }

  override func call(
    method name: String, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    if name == "__enter__" {
      before = numpy[keyPath: place]
      numpy[keyPath: place] = inside
    } else if let before {
      numpy[keyPath: place] = before
    }
    return Object.none
  }
}
