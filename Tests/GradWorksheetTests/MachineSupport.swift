@testable import GradWorksheet

/// A machine that runs no program, for tests of what builtins do by themselves.
func makeMachine(limit: Int = 100_000_000) -> Machine {
  Machine(heap: Heap(limit: limit))
}
