/// A failed operation before anybody knows where: CPython's type and message, and perhaps a hint.
///
/// The machine adds the place and makes a ``WorksheetError`` of it.
public struct Failure: Error, Sendable {
  /// The error's type, such as `TypeError`.
  public var type: String
  /// The message.
  public var message: String
  /// One piece of advice.
  public var hint: String?
  /// Runtime, or the limit that was reached.
  public var category: WorksheetError.Category

  /// The register of the variable that was not bound.
  var register: Int32?
  /// Which of the machine's errors it stands for; 0 for none.
  var error: UInt64 = 0
  /// Where it happened, once a run of the machine has said so.
  var position: Position?
  /// The source of that place.
  var source: Source?
  /// The calls on the way to it, innermost first.
  var calls: [WorksheetError.Call] = []

  /// The line of the program, outside of all functions, that led to it; 0 where none is known.
  public var outerLine: Int32 { calls.last?.line ?? position?.line ?? 0 }

  /// The line on which it happened, perhaps in a function; 0 where none is known.
  public var line: Int32 { position?.line ?? 0 }

  /// Makes a failure.
  public init(
    _ type: String, _ message: String, hint: String? = nil,
    category: WorksheetError.Category = .runtime
  ) {
    self.type = type
    self.message = message
    self.hint = hint
    self.category = category
  }

  /// Whether an `except` can take it: limits stop the worksheet whatever it says.
  var isCatchable: Bool { category == .runtime || type == "RecursionError" }

  /// A `TypeError`.
  public static func type(_ message: String, hint: String? = nil) -> Failure {
    Failure("TypeError", message, hint: hint)
  }

  /// A `ValueError`.
  public static func value(_ message: String, hint: String? = nil) -> Failure {
    Failure("ValueError", message, hint: hint)
  }

  /// The limit on memory.
  static func memory(limit: Int) -> Failure {
    Failure(
      "MemoryError", "more than \(size(limit)) of lists and strings",
      hint: "raise the limit with --memory MB if this much is meant", category: .limit)
  }

  /// A limit in words: beginners think in megabytes, but 0 of them are none.
  static func size(_ limit: Int) -> String {
    limit < 1_000_000 ? "\(limit / 1000) KB" : "\(limit / 1_000_000) MB"
  }

  /// The limit on nested calls.
  static func recursion() -> Failure {
    Failure(
      "RecursionError", "maximum recursion depth exceeded",
      hint: "does the function that calls itself ever stop? --depth N allows more calls",
      category: .limit)
  }
}
