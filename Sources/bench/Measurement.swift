import Foundation

/// A figure with its spread over repeats.
struct Measurement {
  let name: String
  let unit: String
  let repeats: [Double]

  var sorted: [Double] { repeats.sorted() }
  var least: Double { sorted.first ?? .nan }
  var most: Double { sorted.last ?? .nan }
  var median: Double {
    let s = sorted
    guard !s.isEmpty else { return .nan }
    return s.count % 2 == 1 ? s[s.count / 2] : (s[s.count / 2 - 1] + s[s.count / 2]) / 2
  }

  /// The figure as a line of the table.
  var line: String {
    func column(_ x: Double) -> String {
      let text = String(format: x != 0 && abs(x) < 100 ? "%.3f" : "%.1f", x)
      return String(repeating: " ", count: max(0, 12 - text.count)) + text
    }
    let title = name.padding(toLength: 34, withPad: " ", startingAt: 0)
    return title + column(least) + column(median) + column(most) + "  " + unit
  }

  /// The figure as an entry of the JSON object.
  var json: [String: Any] {
    ["unit": unit, "min": least, "median": median, "max": most, "repeats": repeats.count]
  }
}

/// The time of one call, in seconds.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try work()
  let (whole, atto) = (ContinuousClock.now - start).components
  return Double(whole) + Double(atto) * 1e-18
}
