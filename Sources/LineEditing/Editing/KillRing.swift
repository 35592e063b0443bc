/// What was cut out of texts lately, to be put back.
struct KillRing: Equatable {
  private var pieces: [String] = []
  /// How far back one has gone through the pieces.
  private var turned = 0

  private static let size = 60

  /// The piece that is put back; nil while nothing was cut out.
  var current: String? {
    pieces.isEmpty ? nil : pieces[pieces.count - 1 - turned]
  }

  /// Adds a piece.
  mutating func add(_ piece: String) {
    turned = 0
    pieces.append(piece)
    if pieces.count > Self.size { pieces.removeFirst() }
  }

  /// Adds to the last piece what was cut out behind it.
  mutating func append(_ piece: String) {
    guard let last = pieces.popLast() else { return add(piece) }
    add(last + piece)
  }

  /// Adds to the last piece what was cut out before it.
  mutating func prepend(_ piece: String) {
    guard let last = pieces.popLast() else { return add(piece) }
    add(piece + last)
  }

  /// Goes to the piece before; after the oldest comes the newest.
  mutating func turn() {
    if !pieces.isEmpty { turned = (turned + 1) % pieces.count }
  }
}
