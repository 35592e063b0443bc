/// A number that remembers how it was computed.
///
/// Arithmetic with Values gives Values and records each operation on a `Tape`; `backward()` then
/// gives every Value that took part its gradient.
///
///     let x = Value(3.0)
///     let y = x * x
///     y.backward()
///     x.grad  // 6.0
///
/// A Value is a handle of 16 bytes, copied freely: the tape holds the number. It is valid while the
/// scope in which it was made is open; using it later stops the program with a message. It is not
/// `Sendable`: a computation is recorded on one thread.
public struct Value {
  let header: HeaderPointer

  /// The node's place on its tape.
  package let index: UInt32
  let serial: UInt32

  @inline(__always)
  init(header: HeaderPointer, index: UInt32, serial: UInt32) {
    self.header = header
    self.index = index
    self.serial = serial
  }

  /// Makes a leaf: a number from outside, on the current tape of this thread.
  @available(*, noasync)
  public init(_ data: Double, label: String? = nil) {
    let tape = ThreadState.here.tape
    self.init(data, on: tape)
    if let label { tape.setLabel(label, of: index) }
  }

  /// Makes a leaf on a given tape.
  ///
  /// Stops the program if another thread owns the tape.
  public init(_ data: Double, on tape: Tape) {
    header = tape.header
    serial = header.pointee.serial
    let thread = header.pointee.thread
    if thread != 0 && thread != ThreadIdentity.current { stop(.wrongThread) }
    index = tape.pushLeaf(data)
  }

  /// The number itself.
  ///
  /// Only a leaf can be assigned. What is computed afterwards uses the new number; sweeping what was
  /// computed before stops with a message, because its result would belong to neither.
  public var data: Double {
    @inline(__always) get { primal }
    nonmutating set {
      check()
      do { try tape.assign(newValue, to: index) } catch { stop(error) }
    }
  }

  /// The derivative of what `backward()` was called on by this number; nil before that.
  ///
  /// A leaf's gradient adds up over calls until `Tape.zeroGradients()` or an assignment; the others'
  /// are those of the last call. It is 0, not nil, where the result does not depend on this number.
  public var grad: Double? {
    get {
      check()
      return tape.gradient(at: index)
    }
    nonmutating set {
      check()
      tape.setGradient(newValue, at: index)
    }
  }

  /// The name under which messages and drawings speak of this number.
  public var label: String? {
    get {
      check()
      return tape.label(of: index)
    }
    nonmutating set {
      check()
      tape.setLabel(newValue, of: index)
    }
  }

  /// The tape that this Value is recorded on.
  package var tape: Tape {
    guard let tape = header.pointee.tape else { stop(.tapeGone) }
    return tape
  }

  /// Gives every Value that this one was computed from its gradient, d self / d value.
  ///
  /// Linear in the number of nodes recorded, without recursion. Interior gradients start afresh in
  /// each call, leaves add up. Stops the program, before any gradient has changed, on another thread
  /// than the tape's or where a leaf was assigned between recording and this call.
  public func backward() {
    check()
    checkThread()
    do { try tape.sweep(from: index) } catch { stop(error) }
  }

  /// What is wrong with this handle; nil while it is valid.
  package var misuse: TapeError? {
    if isValid { return nil }
    guard let tape = header.pointee.tape else { return .tapeGone }
    // Serials of an earlier tape with the same header are below the first of this one.
    if let compacted = tape.compactedSerial, serial <= compacted { return .compacted }
    return .closedScope
  }

  // MARK: Checks

  @inline(__always)
  private var isValid: Bool {
    // The two innermost scopes are compared first: parameters outside, the step inside.
    (serial == header.pointee.serial || serial == header.pointee.outerSerial || isOpenFurtherOut)
      && Int(index) < header.pointee.count
  }

  @inline(never)
  private var isOpenFurtherOut: Bool {
    header.pointee.tape?.scopes.contains { $0.serial == serial } ?? false
  }

  @inline(__always)
  func check() {
    if !isValid { stopMisused() }
  }

  @inline(never)
  private func stopMisused() -> Never { stop(misuse ?? .closedScope) }

  func checkThread() {
    let thread = header.pointee.thread
    if thread != 0 && thread != ThreadIdentity.current { stop(.wrongThread) }
  }

  /// The number, behind the check that every operation makes.
  @inline(__always)
  var primal: Double {
    check()
    return header.pointee.nodes[Int(index)].primal
  }
}

/// A recording belongs to one thread, and so does what refers to it.
@available(*, unavailable)
extension Value: Sendable {}

extension Value: Equatable {
  /// Whether both are the same node; numbers are compared through `data`.
  public static func == (a: Value, b: Value) -> Bool {
    a.header == b.header && a.index == b.index && a.serial == b.serial
  }
}

extension Value: CustomStringConvertible {
  /// The number and its gradient, as micrograd prints them: a gradient not computed yet prints 0.
  public var description: String { "Value(data=\(data), grad=\(grad ?? 0))" }
}

/// The derivatives of one Value by others, without a trace in anybody's `grad`.
///
/// Stops the program under the conditions of `backward()`.
public func gradient(of value: Value, wrt variables: [Value]) -> [Double] {
  value.check()
  value.checkThread()
  for variable in variables {
    variable.check()
    if variable.header != value.header { stop(.differentTapes) }
  }
  do {
    return try value.tape.gradient(of: value.index, wrt: variables.map(\.index))
  } catch { stop(error) }
}

/// The derivative of one Value by another, without a trace in anybody's `grad`.
public func gradient(of value: Value, wrt variable: Value) -> Double {
  gradient(of: value, wrt: [variable])[0]
}
