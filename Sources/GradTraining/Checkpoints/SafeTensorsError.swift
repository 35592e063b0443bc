/// What is wrong with the bytes of a safetensors file.
public enum SafeTensorsError: Error, Hashable, Sendable {
  /// There are fewer bytes than the length of the header takes.
  case short(bytes: Int)
  /// The header is said to be longer than what there is, or than any header is.
  case headerLength(claimed: UInt64, available: Int)
  /// The header is no JSON.
  case json(line: Int, column: Int, String)
  /// The header is JSON and of another form than it should be: where, and what was wanted.
  case form(String, wanted: String)
  /// Two arrays, or two texts, have one name.
  case twice(String)
  /// An array is of a kind that the format does not have, or that is not read here.
  case kind(String, of: String)
  /// The bytes of an array are not as many as its shape asks for.
  case size(String, shape: [Int], wanted: Int, found: Int)
  /// An array has more numbers than can be counted.
  case overflow(String, shape: [Int])
  /// An array ends behind the end of the file.
  case truncated(String, end: Int, available: Int)
  /// Two arrays share bytes.
  case overlap(String, String)
  /// Bytes belong to no array.
  case gap(offset: Int, count: Int)

  /// The error in words.
  public var message: String {
    switch self {
    case .short(let bytes): "it has \(bytes) bytes, and the length of the header alone takes 8"
    case .headerLength(let claimed, let available):
      "its header should have \(claimed) bytes, and \(available) follow"
    case .json(let line, let column, let reason):
      "its header is no JSON: \(reason), at line \(line), column \(column)"
    case .form(let place, let wanted): "its header holds no \(wanted) for '\(place)'"
    case .twice(let name): "its header names '\(name)' twice"
    case .kind(let kind, let name): "the numbers of '\(name)' are of the unknown kind '\(kind)'"
    case .size(let name, let shape, let wanted, let found):
      "'\(name)' of shape \(shape) takes \(wanted) bytes, and has \(found)"
    case .overflow(let name, let shape): "'\(name)' of shape \(shape) is too large"
    case .truncated(let name, let end, let available):
      "'\(name)' ends at byte \(end), and there are \(available): the file is cut off"
    case .overlap(let first, let second): "'\(first)' and '\(second)' share bytes"
    case .gap(let offset, let count): "\(count) bytes from byte \(offset) on belong to no array"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .short, .headerLength, .json, .form, .twice:
      "is this a safetensors file, and is it whole?"
    case .truncated, .gap, .overlap, .size, .overflow:
      "the file is damaged: take an earlier one, or train again"
    case .kind: "known are \(SafeTensors.Kind.allCases.map(\.rawValue).joined(separator: ", "))"
    }
  }
}
