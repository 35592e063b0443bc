// The value of a program's last line, as a conversation and a notebook show it.
extension Interpreter {
  /// Runs a program, and hands over the value of its last statement where that is an expression.
  ///
  /// - Parameters:
  ///   - module: The program.
  ///   - source: Its text.
  ///   - show: Gets the value, unless it is `None`, while the program is still running. The variable
  ///     `_` holds it then.
  /// - Throws: What stopped it, with its place.
  public func run(
    _ module: Module, from source: Source,
    showing show: @escaping (inout Machine, Object) throws(Failure) -> Void
  ) throws(WorksheetError) {
    guard let shown = module.handingLastValue(to: Interpreter.show) else {
      return try run(module, from: source)
    }
    defineShow(show)
    defer { undefine(Interpreter.show, keepsPlace: true) }
    try run(shown, from: source)
  }

  /// Compiles a program whose last value becomes the variable `_` as in a run that shows it.
  ///
  /// ``keepLastValues()`` comes before it.
  public func compileKeepingLastValue(_ module: Module, from source: Source) -> Compiled {
    compile(module.handingLastValue(to: Interpreter.show) ?? module, from: source)
  }

  /// Makes ready to run what ``compileKeepingLastValue(_:from:)`` compiles, and to show nothing.
  public func keepLastValues() { defineShow { _, _ in } }

  private func defineShow(
    _ show: @escaping (inout Machine, Object) throws(Failure) -> Void
  ) {
    define(
      Interpreter.show,
      .native(
        NativeFunction(Interpreter.show) {
          (machine: inout Machine, value: Object) throws(Failure) in
          guard case .none = value else {
            try show(&machine, value)
            return value
          }
          return machine.variables.last { $0.name == "_" }?.value ?? .none
        }))
  }

  /// The name of the function that shows; a space in it keeps it from every worksheet.
  private static let show = "show value"
}
