/// The inner loops of the array engine: at one level of vector instructions, on so many threads.
///
/// Results have the same bits for any number of threads. A `Kernels` may be used from several
/// threads: they wait for each other, one parallel piece of work at a time.
public final class Kernels: Sendable {
  /// The vector instructions that are used.
  public let level: Level
  /// How many threads work at the same time, the calling one among them.
  public let threads: Int
  let crew: Crew

  /// The best level of this machine, on the calling thread alone.
  public static let standard = Kernels()

  /// Starts the threads, at a level that the machine must have.
  public convenience init(level: Level, threads: Int = 1) throws(MissingLevel) {
    guard level.isAvailable else { throw MissingLevel(level: level) }
    self.init(checked: level, threads: threads)
  }

  /// Starts the threads, at the best level of this machine.
  public convenience init(threads: Int = 1) { self.init(checked: .best, threads: threads) }

  private init(checked level: Level, threads: Int) {
    precondition(threads >= 1, "\(threads) threads cannot work")
    self.level = level
    self.threads = threads
    crew = Crew(threads: threads)
  }

  /// Does the parts of some work, from 0 on, at the same time where there are threads for them.
  ///
  /// Each part must write to places of its own. Where a number is summed up within a part, in an
  /// order of its own, the parts may be cut in any way, also by the number of threads; where sums
  /// of parts are added afterwards, the parts must be chosen by the problem alone. The body may run
  /// on any thread, and may itself use these kernels: such inner work stays on its thread. It must
  /// not use other kernels that have threads.
  func run(parts: Int, _ body: (Int) -> Void) { crew.run(parts: parts, body) }
}
