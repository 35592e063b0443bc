import GradWorksheet

// Where entries only change their places: parts of arrays, and arrays put together.
extension BackwardRules {
  /// `a[index]`.
  mutating func pass(_ gradient: Piece, _ inner: Expression, _ index: Expression) {
    guard let base = reader.piece(inner), let shape = base.shape, let judge = reader.judge else {
      return giveUp()
    }
    let parts: [Expression] = if case .tuple(let items) = index.kind { items } else { [index] }
    if parts.allSatisfy(isPlain), let place = reader.place(index) {
      guard let leaf = reader.leaf(inner) else { return giveUp() }
      return add(gradient, to: leaf.code, "[\(place)]")
    }
    let pieces = parts.compactMap { reader.piece($0) }
    guard pieces.count == parts.count, shape.count == 2 else { return giveUp() }
    func oneHot(_ piece: Piece, _ length: Int) -> Piece {
      Piece(
        "np.eye(\(length))[\(piece.text)]", shapes: spaced([gradient.shape?.first ?? 0, length]),
        [gradient.shape?.first ?? 0, length])
    }
    // A[range(N), y]: one entry of every row.
    if pieces.count == 2, let rows = judge.numbers("np.array(\(pieces[0].text))"),
      rows.items == (0..<shape[0]).map(Double.init), gradient.shape == [shape[0]],
      judge.shape("np.array(\(pieces[1].text))") == [shape[0]],
      !isMask(pieces[1])
    {
      let column = gradient.with(suffix: "[:, None]", [shape[0], 1])
      return pass(.joined(column, "*", oneHot(pieces[1], shape[1])), to: inner)
    }
    // A[y]: whole rows.
    if pieces.count == 1, judge.shape("np.array(\(pieces[0].text))")?.count == 1,
      !isMask(pieces[0]), gradient.shape?.count == 2
    {
      let rows = oneHot(pieces[0], shape[0])
      return pass(.joined(rows.transposed, "@", gradient), to: inner)
    }
    giveUp()
  }

  private func isMask(_ piece: Piece) -> Bool {
    reader.judge?.numbers("(np.array(\(piece.text)).dtype == bool) + 0")?.items != [0]
  }

  /// Whether a part of an index is a slice, a single place or a new axis.
  private func isPlain(_ part: Expression) -> Bool {
    switch part.kind {
    case .slice, .ellipsis, .none, .integer: true
    default:
      reader.leaf(part).map { $0.shape == nil } ?? false || reader.piece(part)?.shape == []
    }
  }

  /// Arrays put together: each gets its part back.
  mutating func join(
    _ gradient: Piece, _ name: String, _ parts: Expression, _ second: Expression?,
    _ named: [(name: String, value: Piece)]
  ) {
    let items: [Expression]
    switch parts.kind {
    case .list(let list), .tuple(let list): items = list
    default: return giveUp()
    }
    let given = named.first { $0.name == "axis" }?.value ?? second.flatMap { reader.piece($0) }
    let pieces = items.compactMap { reader.piece($0) }
    let shapes = pieces.compactMap(\.shape)
    guard shapes.count == items.count, let rank = shapes.first?.count,
      shapes.allSatisfy({ $0.count == rank }), var axis = Int(given?.text ?? "0")
    else { return giveUp() }
    switch name {
    case "vstack", "hstack", "column_stack":
      guard rank == 2 else { return giveUp() }
      axis = name == "vstack" ? 0 : 1
    case "stack": if axis < 0 { axis += rank + 1 }
    default: if axis < 0 { axis += rank }
    }
    var start = 0
    for (item, shape) in zip(items, shapes) {
      let before = String(repeating: ":, ", count: axis)
      if name == "stack" {
        pass(gradient.with(suffix: "[\(before)\(start)]", shape), to: item)
        start += 1
        continue
      }
      guard shape.indices.contains(axis) else { return giveUp() }
      let end = start + shape[axis]
      pass(gradient.with(suffix: "[\(before)\(start):\(end)]", shape), to: item)
      start = end
    }
  }
}
