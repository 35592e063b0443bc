/// Finds what somebody meant who mistyped a word.
package enum NearMiss {
  /// The nearest of the words, where one is near enough: a third of its letters may be wrong, and
  /// none of a single one.
  package static func nearest(to word: String, among words: [String]) -> String? {
    let ranked = words.map { (word: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= ($0.word.count < 3 ? 0 : max(1, $0.word.count / 3)) }
    return ranked.min { $0.distance < $1.distance }?.word
  }

  /// How many letters must be inserted, deleted, replaced or swapped with their neighbour to make
  /// one word of the other.
  package static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var before: [Int] = []
    var row = Array(0...right.count)
    for i in left.indices {
      var next = [i + 1]
      for j in right.indices {
        var best = min(row[j + 1] + 1, next[j] + 1, row[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, before[j - 1] + 1)
        }
        next.append(best)
      }
      before = row
      row = next
    }
    return row[right.count]
  }
}
