import Foundation

/// What the system has given to this process so far.
struct Resources {
  /// Pages that were touched for the first time: memory that is made again in each step shows here.
  let faults: Int
  /// The most memory that was ever in use, in bytes.
  let peak: Int

  static var now: Resources {
    var usage = rusage()
    #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let unit = 1024
    #else
    getrusage(RUSAGE_SELF, &usage)
    let unit = 1
    #endif
    return Resources(faults: usage.ru_minflt, peak: usage.ru_maxrss * unit)
  }
}
