@testable import GradWorksheet

/// A machine that runs no program, for tests of what builtins do by themselves.
func makeMachine(
  limit: Int = 100_000_000, output: @escaping (String) -> Void = { _ in }
) -> Machine {
  let heap = Heap(limit: limit)
  return Machine(
    heap: heap, host: nil, names: GlobalNames(), depthLimit: 1000, poll: nil,
    output: output)
}
