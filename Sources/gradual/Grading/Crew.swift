/// Several threads that work on a row of jobs and hand the results out in the order of the jobs.
///
/// What is handed out, and in which order, does not depend on the number of threads.
struct Crew {
  /// How many threads work.
  let threads: Int

  /// How much finished work may wait for its turn, in bytes.
  ///
  /// Behind one slow job thousands of others may get ready, and some of them print without end.
  private static let roomForWaiting = 64 << 20

  /// What the threads share.
  private struct Board<Result: Sendable>: Sendable {
    /// The first job that nobody has taken.
    var next = 0
    /// The first job whose result has not been handed out.
    var awaited = 0
    /// Results that wait for their turn; nil in it where a job was given up.
    var finished: [Int: Result?] = [:]
    /// The bytes of these.
    var waiting = 0
    var done = 0
    var working = 0
    var isStopped = false
  }

  /// Does jobs until all are done or somebody stops it.
  ///
  /// - Parameters:
  ///   - count: How many jobs there are.
  ///   - isStopped: Whether to begin no more of them.
  ///   - tick: Is told now and then how many are done.
  ///   - job: Does one, on some thread; nil where it was given up.
  ///   - size: The bytes of a result.
  ///   - take: Gets each result, in order, on the thread that called.
  /// - Returns: False where the system had no thread for it.
  func work<Result: Sendable>(
    on count: Int, isStopped: () -> Bool, tick: (Int) -> Void,
    job: @escaping @Sendable (Int) -> Result?, size: @escaping @Sendable (Result) -> Int,
    take: (Int, Result) -> Void
  ) -> Bool {
    let board = Shared(Board<Result>())
    for _ in 0..<min(threads, count) {
      board.when { $0.working += 1 }
      let isStarted = System.startThread {
        while let index = Crew.next(board, count) {
          let result = job(index)
          let bytes = result.map(size) ?? 0
          board.when {
            $0.finished[index] = .some(result)
            $0.waiting += bytes
            $0.done += 1
          }
        }
        board.when { $0.working -= 1 }
      }
      // With fewer threads than were asked for it only takes longer.
      if !isStarted {
        board.when { $0.working -= 1 }
        break
      }
    }
    var isOver = false
    while !isOver {
      let (ready, done) = board.soon({ $0.working == 0 || $0.finished[$0.awaited] != nil }) {
        board -> ([(Int, Result?)], Int) in
        var ready: [(Int, Result?)] = []
        while let result = board.finished.removeValue(forKey: board.awaited) {
          ready.append((board.awaited, result))
          board.awaited += 1
        }
        isOver = board.working == 0
        if isOver {
          // Of work that was stopped, what was done behind a gap counts too.
          ready += board.finished.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
          board.finished = [:]
        }
        board.waiting = board.finished.values.reduce(0) { $0 + ($1.map(size) ?? 0) }
        return (ready, board.done)
      }
      for case (let index, let result?) in ready { take(index, result) }
      tick(done)
      if isStopped() { board.when { $0.isStopped = true } }
    }
    return board.when { $0.done > 0 || $0.isStopped || count == 0 }
  }

  /// The next job for a thread; nil where there is none.
  private static func next<Result>(_ board: Shared<Board<Result>>, _ count: Int) -> Int? {
    board.when({
      // Whoever does the job that all wait for must not wait himself.
      $0.isStopped || $0.next >= count || $0.next == $0.awaited || $0.waiting < roomForWaiting
    }) { board in
      guard !board.isStopped, board.next < count else { return nil }
      board.next += 1
      return board.next - 1
    }
  }
}
