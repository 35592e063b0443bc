extension NDArray {
  /// One number; there must be one index for each axis.
  public subscript(_ indexes: Int...) -> Element {
    get { elements[place(indexes)] }
    set { elements[place(indexes)] = newValue }
  }

  private func place(_ indexes: [Int]) -> Int {
    precondition(indexes.count == rank, "\(indexes.count) indexes into the shape \(shape)")
    var place = 0
    for (index, length) in zip(indexes, shape) {
      precondition(index >= 0 && index < length, "place \(indexes) of the shape \(shape)")
      place = place * length + index
    }
    return place
  }

  /// Places along the first axis; reading copies them.
  @_disfavoredOverload
  public subscript<A: Slicing>(_ a: A) -> NDArray {
    get { part([a]) }
    set { setPart([a], to: newValue) }
  }

  /// Places along the first two axes; reading copies them.
  @_disfavoredOverload
  public subscript<A: Slicing, B: Slicing>(_ a: A, _ b: B) -> NDArray {
    get { part([a, b]) }
    set { setPart([a, b], to: newValue) }
  }

  /// Places along the first three axes; reading copies them.
  @_disfavoredOverload
  public subscript<A: Slicing, B: Slicing, C: Slicing>(_ a: A, _ b: B, _ c: C) -> NDArray {
    get { part([a, b, c]) }
    set { setPart([a, b, c], to: newValue) }
  }

  /// Places along the first four axes; reading copies them.
  @_disfavoredOverload
  public subscript<A: Slicing, B: Slicing, C: Slicing, D: Slicing>(
    _ a: A, _ b: B, _ c: C, _ d: D
  ) -> NDArray {
    get { part([a, b, c, d]) }
    set { setPart([a, b, c, d], to: newValue) }
  }

  /// The numbers at some places of each axis; axes that are not named stay whole.
  private func part(_ slices: [any Slicing]) -> NDArray {
    let (shape, places) = selection(slices)
    return NDArray(shape: shape, elements: places.map { elements[$0] })
  }

  private mutating func setPart(_ slices: [any Slicing], to value: NDArray) {
    let (shape, places) = selection(slices)
    for (place, number) in zip(places, value.broadcast(to: shape).elements) {
      elements[place] = number
    }
  }

  /// The shape of a part, and where its numbers stand.
  private func selection(_ slices: [any Slicing]) -> (shape: [Int], places: [Int]) {
    precondition(slices.count <= rank, "\(slices.count) slices of the shape \(shape)")
    var part: [Int] = []
    var places = [0]
    for (axis, length) in shape.enumerated() {
      let picked =
        axis < slices.count ? slices[axis].places(of: length) : AllPlaces().places(of: length)
      for index in picked.indexes {
        precondition(
          index >= 0 && index < length, "place \(index) along axis \(axis) of the shape \(shape)")
      }
      if picked.keepsAxis { part.append(picked.indexes.count) }
      places = places.flatMap { place in picked.indexes.map { place * length + $0 } }
    }
    return (part, places)
  }
}
