/// Bytes that an object of the host takes, held against the limit on memory for as long as this
/// share lives.
public final class HeapShare {
  private let heap: Heap
  /// How many bytes they are.
  public let bytes: Int

  /// Takes so many bytes.
  ///
  /// - Throws: The limit on memory.
  public init(bytes: Int, of machine: Machine) throws(Failure) {
    // Before the rest: whoever throws behind it gives back what was never taken.
    try machine.heap.reserve(max(bytes, 0))
    heap = machine.heap
    self.bytes = max(bytes, 0)
    heap.bytes += self.bytes
  }

  deinit { heap.bytes -= bytes }
}
