/// The parameters of a function that is written in Python where CPython has it, with CPython's words
/// for arguments that do not fit.
public struct Signature: Sendable {
  /// The name, as errors show it: `Random.uniform`.
  public let name: String
  private let positional: [String]
  private let required: Int
  private let keywordOnly: [String]
  private let isMethod: Bool

  /// Describes a function.
  ///
  /// - Parameters:
  ///   - name: Its name, as errors show it.
  ///   - positional: The parameters that can be given by position.
  ///   - required: How many of these have no default.
  ///   - keywordOnly: The parameters that can only be given by name; all have defaults.
  ///   - isMethod: Whether CPython counts `self` among the arguments.
  public init(
    _ name: String, _ positional: [String], required: Int? = nil, keywordOnly: [String] = [],
    isMethod: Bool = true
  ) {
    self.name = name
    self.positional = positional
    self.required = required ?? positional.count
    self.keywordOnly = keywordOnly
    self.isMethod = isMethod
  }

  /// The arguments in the order of the parameters; nil where one is left out.
  public func bind(_ arguments: Arguments) throws(Failure) -> [Object?] {
    var bound = [Object?](repeating: nil, count: positional.count + keywordOnly.count)
    for (index, value) in arguments.positional.prefix(positional.count).enumerated() {
      bound[index] = value
    }
    let names = positional + keywordOnly
    for (name, value) in arguments.keywords {
      guard let index = names.firstIndex(of: name) else {
        throw .type("\(self.name)() got an unexpected keyword argument '\(name)'")
      }
      guard bound[index] == nil else {
        throw .type("\(self.name)() got multiple values for argument '\(name)'")
      }
      bound[index] = value
    }
    if arguments.count > positional.count { throw tooMany(arguments.count) }
    let missing = (0..<required).filter { bound[$0] == nil }.map { "'\(positional[$0])'" }
    if missing.isEmpty { return bound }
    let list =
      missing.count < 3
      ? missing.joined(separator: " and ")
      : missing.dropLast().joined(separator: ", ") + ", and " + (missing.last ?? "")
    throw .type(
      "\(name)() missing \(missing.count) required positional "
        + "argument\(missing.count == 1 ? "" : "s"): \(list)")
  }

  private func tooMany(_ given: Int) -> Failure {
    let own = isMethod ? 1 : 0
    let most = positional.count + own
    let least = required + own
    let takes = least == most ? "\(most)" : "from \(least) to \(most)"
    let plural = least == most && most == 1 ? "" : "s"
    return .type(
      "\(name)() takes \(takes) positional argument\(plural) but \(given + own) "
        + "\(given + own == 1 ? "was" : "were") given")
  }
}
