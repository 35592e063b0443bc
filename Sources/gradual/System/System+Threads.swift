#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

// Threads with a stack of a known size. Dispatch gives none: on a Mac its threads have half a
// megabyte, with an unlimited stack on Linux two, and a worksheet whose functions call back into it
// a hundred deep needs as much.
extension System {
  /// The bytes of a thread's stack; only what is used of them takes memory.
  private static let stackSize = 64 << 20

  /// How many threads can run at the same time.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The bytes of memory that the machine has; nil where the system does not say.
  static var memory: Int? {
    let (pages, size) = (sysconf(Int32(_SC_PHYS_PAGES)), sysconf(Int32(_SC_PAGESIZE)))
    guard pages > 0, size > 0 else { return nil }
    let (bytes, overflow) = Int(pages).multipliedReportingOverflow(by: Int(size))
    return overflow ? nil : bytes
  }

  /// Starts work on a thread of its own, which nobody waits for; whether the system had one.
  static func startThread(_ work: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, stackSize) == 0,
      pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED)) == 0
    else { return false }
    // C hands one pointer over; the thread takes the work out of it and releases it.
    let box = Unmanaged.passRetained(Work(work))
    #if canImport(Darwin)
    var thread: pthread_t?
    let status = pthread_create(&thread, &attributes, { Work.run($0) }, box.toOpaque())
    #else
    var thread = pthread_t()
    let status = pthread_create(&thread, &attributes, { $0.flatMap(Work.run) }, box.toOpaque())
    #endif
    if status != 0 { box.release() }
    return status == 0
  }

  private final class Work: Sendable {
    private let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }

    static func run(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
      Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().work()
      return nil
    }
  }
}

/// What several threads look at and change, one at a time, and wait for.
final class Shared<State: Sendable>: Sendable {
  // Invariant of all three: `state` is touched only while `lock` is held; the other two are set once
  // and are pointers only since C's locks must stay where they are.
  private nonisolated(unsafe) var state: State
  private nonisolated(unsafe) let lock: UnsafeMutablePointer<pthread_mutex_t>
  private nonisolated(unsafe) let changed: UnsafeMutablePointer<pthread_cond_t>

  init(_ state: State) {
    self.state = state
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    changed = .allocate(capacity: 1)
    changed.initialize(to: pthread_cond_t())
    if pthread_mutex_init(lock, nil) != 0 || pthread_cond_init(changed, nil) != 0 {
      fatalError("the system has no lock left")
    }
  }

  deinit {
    pthread_cond_destroy(changed)
    changed.deallocate()
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Waits until a condition holds, then looks at the state or changes it, alone.
  func when<Result>(
    _ condition: (State) -> Bool = { _ in true }, _ body: (inout State) -> Result
  ) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while !condition(state) { pthread_cond_wait(changed, lock) }
    defer { pthread_cond_broadcast(changed) }
    return body(&state)
  }

  /// The same without waiting for longer than a tenth of a second: nobody promises the condition.
  func soon<Result>(
    _ condition: (State) -> Bool, _ body: (inout State) -> Result
  ) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if !condition(state) {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      time.tv_nsec += 100_000_000
      if time.tv_nsec >= 1_000_000_000 {
        time.tv_sec += 1
        time.tv_nsec -= 1_000_000_000
      }
      pthread_cond_timedwait(changed, lock, &time)
    }
    defer { pthread_cond_broadcast(changed) }
    return body(&state)
  }
}
