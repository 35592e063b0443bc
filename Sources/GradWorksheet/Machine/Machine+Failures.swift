// What becomes of a frame whose operation has failed.
extension Machine {
  /// Says where a run has failed, unless a run further in has said so already.
  mutating func located(_ failure: Failure, _ code: Code, _ pc: Int) -> Failure {
    // Whoever catches it looks from the frame that ran.
    if let frame = frames.last, frame.code === code { frames[frames.count - 1].pc = pc + 1 }
    var failure = failure
    if failure.position == nil, code.positions.indices.contains(pc) {
      failure.position = code.positions[pc]
      failure.source = code.source
      // An operation that reads a variable in place: the error is where the text names it.
      if let register = failure.register, code.instructions[pc].op != .move,
        let place = code.namePlace(of: register, before: pc)
      {
        failure.position = place
      }
    }
    return failure
  }

  /// Takes down the frame on top, whose call has failed.
  mutating func takeDown(_ failure: inout Failure) {
    let frame = frames.removeLast()
    let end = min(frame.base + frame.code.registerCount, stack.count)
    for index in (frame.base + frame.code.globalCount)..<end { stack[index] = .undefined }
    if frame.code.name != "<module>", let caller = frames.last, failure.calls.count < 2000 {
      let line = caller.code.positions[max(caller.pc - 1, 0)].line
      failure.calls.append(WorksheetError.Call(function: frame.code.name, line: line))
    }
  }
}
