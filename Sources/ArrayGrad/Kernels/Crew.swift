internal import ArrayKernels

/// Threads that share work, each with memory of its own that is kept from one work to the next.
final class Crew: Sendable {
  // Invariant: made by `init`, ended by `deinit`, and never anything else; C guards what is behind
  // it by locks and atomics, so that every thread may call it.
  private nonisolated(unsafe) let crew: OpaquePointer

  /// Starts a crew: the calling thread, and some more that sleep until there is work.
  init(threads: Int) {
    guard let crew = gk_crew_start(threads) else { fatalError("no memory for \(threads) threads") }
    self.crew = crew
  }

  deinit { gk_crew_end(crew) }

  /// Does all the parts; those of work inside of work stay on their thread.
  func run(parts: Int, _ body: (Int) -> Void) {
    precondition(parts >= 0, "\(parts) parts of a work")
    runParts(crew, parts, body)
  }

  /// So many bytes for the part that is being done, until the next call in that part.
  func scratch(bytes: Int) -> UnsafeMutableRawPointer {
    guard let memory = gk_crew_scratch(crew, bytes) else {
      fatalError("no memory for \(bytes) bytes of scratch")
    }
    return memory
  }
}

// C in the manner of a Swift function, so that it gets the closure as it is. The official ways, a
// block or a pointer to a copy of the closure, allocate memory at every call; a step of training
// must not. The closure is called from several threads, and by nobody after the function has
// returned.
@_silgen_name("gk_crew_run")
private func runParts(_ crew: OpaquePointer, _ parts: Int, _ body: (Int) -> Void)
