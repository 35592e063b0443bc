internal import GradTraining

/// Reads as much of JSON as `run --batch` is told: flat objects of strings.
enum JSONReader {
  /// The fields of an object whose values are all strings; nil for anything else.
  static func strings(_ text: String) -> [String: String]? {
    guard case .object(let fields)? = try? JSONValue(parsing: Array(text.utf8)) else { return nil }
    var strings: [String: String] = [:]
    for field in fields {
      guard let string = field.value.string else { return nil }
      strings[field.key] = string
    }
    return strings
  }
}
