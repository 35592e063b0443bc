import GradWorksheet

/// The parameters of a function written in Swift, bound as Python binds them.
struct Parameters {
  let function: String
  let parameters: [(name: String, default: Object?)]

  init(_ function: String, _ parameters: [(name: String, default: Object?)]) {
    self.function = function
    self.parameters = parameters
  }

  /// One object for each parameter.
  func bind(_ arguments: Arguments) throws(Failure) -> [Object] {
    if arguments.positional.count > parameters.count {
      let plural = parameters.count == 1 ? "" : "s"
      let given = arguments.positional.count
      throw .type(
        "\(function)() takes \(parameters.count) positional argument\(plural) but \(given) "
          + (given == 1 ? "was given" : "were given"))
    }
    var bound = arguments.positional.map { Optional($0) }
    bound += Array(repeating: nil, count: parameters.count - bound.count)
    for (name, value) in arguments.keywords {
      guard let place = parameters.firstIndex(where: { $0.name == name }) else {
        throw .type("\(function)() got an unexpected keyword argument '\(name)'")
      }
      if bound[place] != nil {
        throw .type("\(function)() got multiple values for argument '\(name)'")
      }
      bound[place] = value
    }
    var objects: [Object] = []
    var missing: [String] = []
    for (parameter, value) in zip(parameters, bound) {
      if let object = value ?? parameter.default {
        objects.append(object)
      } else {
        missing.append("'\(parameter.name)'")
      }
    }
    if let last = missing.last {
      let others = missing.dropLast().joined(separator: ", ")
      let comma = missing.count > 2 ? "," : ""
      throw .type(
        "\(function)() missing \(missing.count) required positional argument"
          + (missing.count == 1 ? ": \(last)" : "s: \(others)\(comma) and \(last)"))
    }
    return objects
  }
}
