// The loops of the layers that look at every number and are too short for a check at each: the
// sizes are checked once, here. They are compiled into the layers, for floats and for doubles.

extension MutableView {
  /// Sets the numbers of a range: y[i] = f(x[i]).
  ///
  /// x may be the same place.
  @inline(__always)
  func set(_ range: Range<Int>, from x: View<Element>, _ f: (Element) -> Element) {
    check(range, x.count, count)
    for i in range { base[i] = f(x.base[i]) }
  }

  /// Sets the numbers of a range: y[i] = f(a[i], b[i]).
  ///
  /// a or b may be the same place.
  @inline(__always)
  func set(
    _ range: Range<Int>, from a: View<Element>, _ b: View<Element>,
    _ f: (Element, Element) -> Element
  ) {
    check(range, min(a.count, b.count), count)
    for i in range { base[i] = f(a.base[i], b.base[i]) }
  }

  /// Changes the numbers of a range: y[i] = f(y[i], a[i]).
  @inline(__always)
  func change(_ range: Range<Int>, by a: View<Element>, _ f: (Element, Element) -> Element) {
    check(range, a.count, count)
    for i in range { base[i] = f(base[i], a.base[i]) }
  }

  /// Changes the numbers of a range: y[i] = f(y[i], a[i], b[i]).
  @inline(__always)
  func change(
    _ range: Range<Int>, by a: View<Element>, _ b: View<Element>,
    _ f: (Element, Element, Element) -> Element
  ) {
    check(range, min(a.count, b.count), count)
    for i in range { base[i] = f(base[i], a.base[i], b.base[i]) }
  }

  /// Sets the first numbers to those at some places of x, which are checked: y[i] = x[places[i]].
  @inline(__always)
  func gather(_ x: View<Element>, at places: Places, count: Int) {
    precondition(
      count >= 0 && count <= self.count && count <= places.count,
      "\(count) of \(places.count) places into \(self.count) numbers")
    for i in 0..<count {
      let place = Int(places.base[i])
      precondition(place >= 0 && place < x.count)
      base[i] = x.base[place]
    }
  }

  @inline(__always)
  private func check(_ range: Range<Int>, _ first: Int, _ second: Int) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= first && range.upperBound <= second,
      "places \(range) of \(first) and of \(second) numbers")
  }
}

extension View {
  /// Whether the numbers begin at the same place as others.
  func begins(where other: View) -> Bool { base == other.base }
}
