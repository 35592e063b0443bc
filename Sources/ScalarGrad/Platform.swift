// The only place of this module that names the platform: memory that can grow in place, and the
// slot in which each thread keeps its own state.
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Memory from the C library, for its `realloc`: a long recording grows without being copied.
enum Memory {
  /// Returns the array with room for more or fewer elements, its contents kept.
  static func resize<Element: BitwiseCopyable>(
    _ old: UnsafeMutablePointer<Element>?, to count: Int
  ) -> UnsafeMutablePointer<Element> {
    guard
      let new = realloc(UnsafeMutableRawPointer(old), max(count, 1) * MemoryLayout<Element>.stride)
    else {
      fatalError("no memory for a recording of \(count) nodes; a node limit stops earlier")
    }
    return new.bindMemory(to: Element.self, capacity: count)
  }

  /// Gives the array back.
  static func release<Element: BitwiseCopyable>(_ old: UnsafeMutablePointer<Element>?) {
    free(UnsafeMutableRawPointer(old))
  }
}

/// One number that tells the threads of this process apart.
enum ThreadIdentity {
  static var current: UInt {
    #if canImport(Darwin)
    UInt(bitPattern: pthread_self())
    #else
    UInt(pthread_self())
    #endif
  }
}

/// Pointers that any thread may leave here and any other may take.
final class SharedPool<Element> {
  // Invariant: `elements` is touched only while `lock` is held. The lock is a piece of memory of its
  // own because it must stay where it is.
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var elements: [UnsafeMutablePointer<Element>] = []

  init() {
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    let status = pthread_mutex_init(lock, nil)
    if status != 0 { fatalError("no lock is left (error \(status))") }
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Leaves pointers here.
  func add(_ more: [UnsafeMutablePointer<Element>]) {
    pthread_mutex_lock(lock)
    elements += more
    pthread_mutex_unlock(lock)
  }

  /// Takes one away; nil where there is none.
  func take() -> UnsafeMutablePointer<Element>? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return elements.popLast()
  }
}

/// The object that each thread keeps for itself; released when the thread ends.
struct ThreadSlot<Object: AnyObject>: Sendable {
  private let key: pthread_key_t

  init() {
    var key = pthread_key_t()
    #if canImport(Darwin)
    let status = pthread_key_create(&key) { Unmanaged<AnyObject>.fromOpaque($0).release() }
    #else
    let status = pthread_key_create(&key) { pointer in
      if let pointer { Unmanaged<AnyObject>.fromOpaque(pointer).release() }
    }
    #endif
    if status != 0 { fatalError("no thread-local slot is left (error \(status))") }
    self.key = key
  }

  private var existing: Object? {
    pthread_getspecific(key).map { Unmanaged<Object>.fromOpaque($0).takeUnretainedValue() }
  }

  /// This thread's object, made by `make` where it is asked for the first time.
  @inline(__always)
  func object(make: () -> Object) -> Object {
    if let object = existing { return object }
    let object = make()
    pthread_setspecific(key, Unmanaged.passRetained(object).toOpaque())
    return object
  }
}
