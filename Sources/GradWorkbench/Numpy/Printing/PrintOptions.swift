/// How arrays are printed: what `np.set_printoptions` sets.
struct PrintOptions {
  /// Digits behind the point at most.
  var precision = 8
  /// Arrays of more elements than this are shown by their edges.
  var threshold = 1000
  /// The elements of an edge.
  var edgeItems = 3
  /// The columns of a line.
  var lineWidth = 75
  /// Whether small numbers are shown without exponents.
  var suppress = false
}
