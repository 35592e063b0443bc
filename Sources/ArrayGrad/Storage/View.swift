/// Numbers that somebody else keeps alive: where they start, and how many they are.
///
/// Invariant: `base` points to `count` initialized numbers for as long as the view is in use. Views are made
/// in Storage and Kernels alone, of a `Storage` for its life or of a list for the time of a call;
/// and `base` is used there alone, behind checks.
struct View<Element: ArrayElement> {
  let base: UnsafePointer<Element>
  let count: Int

  /// The number at a place, which is checked.
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "place \(index) of \(count) numbers")
    return base[index]
  }

  /// A part of the numbers; that it is one is checked.
  func part(_ range: Range<Int>) -> View {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count, "places \(range) of \(count) numbers")
    return View(base: base + range.lowerBound, count: range.count)
  }

  /// Where the first number stands that is nan; nil where there is none.
  @_specialize(where Element == Float) @_specialize(where Element == Double)
  func firstNaN() -> Int? {
    for i in 0..<count where base[i] != base[i] { return i }
    return nil
  }
}

/// Numbers that somebody else keeps alive, and that may be written; see `View`.
///
/// Two views that are written at the same time never overlap: each layer writes to places of its own.
struct MutableView<Element: ArrayElement> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  /// The number at a place, which is checked.
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "place \(index) of \(count) numbers")
      return base[index]
    }
    nonmutating set {
      precondition(index >= 0 && index < count, "place \(index) of \(count) numbers")
      base[index] = newValue
    }
  }

  /// A part of the numbers; that it is one is checked.
  func part(_ range: Range<Int>) -> MutableView {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count, "places \(range) of \(count) numbers")
    return MutableView(base: base + range.lowerBound, count: range.count)
  }

  /// The same numbers, to be read only.
  var readable: View<Element> { View(base: base, count: count) }

  /// Sets every number.
  func fill(_ value: Element) { base.update(repeating: value, count: count) }

  /// Sets every number to that of another view, which has as many and does not overlap.
  func copy(_ other: View<Element>) {
    precondition(other.count == count, "\(other.count) numbers into \(count)")
    base.update(from: other.base, count: count)
  }
}
