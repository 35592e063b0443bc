/// Why a file in the safetensors format is no checkpoint of this training.
public enum CheckpointError: Error, Hashable, Sendable {
  /// The bytes are no such file.
  case file(SafeTensorsError)
  /// An array or a text is missing.
  case missing(String)
  /// An array holds another kind of numbers than this training has.
  case kind(String, found: SafeTensors.Kind, wanted: SafeTensors.Kind)
  /// An array has another shape than in this network.
  case shape(String, found: [Int], wanted: [Int])
  /// A number among the parameters is no finite number.
  case notFinite(String, place: Int, String)
  /// A number or a text that no training leaves.
  case number(String, String)
  /// The optimizer's state belongs to another optimizer.
  case optimizer(OptimizerError)
  /// The file was written by a training with other settings.
  case setting(String, found: String, wanted: String)

  /// The error in words.
  public var message: String {
    switch self {
    case .file(let error): error.message
    case .missing(let name): "it holds no '\(name)'"
    case .kind(let name, let found, let wanted):
      "'\(name)' holds numbers of kind \(found.rawValue), and this training has \(wanted.rawValue)"
    case .shape(let name, let found, let wanted):
      "'\(name)' has the shape \(found), and in this network it is \(wanted)"
    case .notFinite(let name, let place, let number):
      "number \(place) of '\(name)' is \(number), counted from 0"
    case .number(let name, let number): "'\(name)' cannot be \(number)"
    case .optimizer(let error): error.message
    case .setting(let name, let found, let wanted):
      "it was written with \(name) \(found), and asked for is \(wanted)"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .file(let error): error.hint
    case .missing: "is this a checkpoint that 'gradual train' wrote?"
    case .kind(_, let found, _):
      found == .f64
        ? "it was written with --double" : "it was written without --double, or by another program"
    case .shape: "choose the blueprint that the file was written with"
    case .notFinite, .number: "the training went wrong before it was saved: take an earlier file"
    case .optimizer: "choose the optimizer that the file was written with"
    case .setting: "leave the option out, or train from the start"
    }
  }
}
