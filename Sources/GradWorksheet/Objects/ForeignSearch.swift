/// Looks for values of the host in objects, and walks through each container once.
///
/// What it has found holds for as long as nobody changes the containers.
public final class ForeignSearch {
  private let isWanted: (UInt64) -> Bool
  private var known: [ObjectIdentifier: Bool] = [:]
  /// How many objects it has looked at.
  public private(set) var work = 0

  /// Begins a search.
  ///
  /// - Parameter isWanted: Which values are looked for.
  public init(where isWanted: @escaping (UInt64) -> Bool) { self.isWanted = isWanted }

  /// Whether one of the values stands in an object, at any place that is not nested deeper than data.
  public func finds(in object: Object) -> Bool { finds(in: object, depth: 0) }

  private func finds(in object: Object, depth: Int) -> Bool {
    work += 1
    if case .foreign(let bits) = object { return isWanted(bits) }
    guard depth < 64, let identity = object.identityOfContainer else { return false }
    if let answer = known[identity] { return answer }
    // Whoever comes back to a container that is being looked at has nothing to add.
    known[identity] = false
    let answer = parts(of: object).contains { finds(in: $0, depth: depth + 1) }
    known[identity] = answer
    return answer
  }

  private func parts(of object: Object) -> [Object] {
    switch object {
    case .list(let list): list.items
    case .tuple(let tuple): tuple.items
    case .dict(let dict): dict.entries.compactMap { $0?.value }
    case .instance(let instance): instance.attributes.map(\.value)
    case .host(let host): host.contents
    default: []
    }
  }
}
