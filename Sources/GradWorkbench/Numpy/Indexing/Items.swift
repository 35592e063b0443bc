import GradWorksheet

extension ArrayObject {
  /// `array[index]`: an element, a view, or a copy of what lists and masks name.
  func read(_ index: Object, _ machine: inout Machine) throws(Failure) -> Object {
    if let place = try place(of: index) { return buffer.element(at: place, numpy) }
    let parts = try numpy.parts(index, &machine)
    let selection = try Selection(parts, of: self, &machine)
    if let places = selection.places {
      try numpy.reserve(places.count, of: dtype, &machine)
      return gathered(places, selection.shape).result
    }
    if selection.shape.isEmpty, !parts.contains(where: \.isEllipsis) {
      return buffer.element(at: selection.layout.offset, numpy)
    }
    return .host(view(selection.shape, selection.layout))
  }

  /// The place of the one element that plain integers name; nil for any other index.
  private func place(of index: Object) throws(Failure) -> Int? {
    switch index {
    case .int(let number) where rank == 1:
      return layout.offset + (try place(number, axis: 0)) * layout.strides[0]
    case .tuple(let tuple) where tuple.elements.count == rank:
      var offset = layout.offset
      for (axis, element) in tuple.elements.enumerated() {
        guard case .int(let number) = element else { return nil }
        offset += try place(number, axis: axis) * layout.strides[axis]
      }
      return rank == 0 ? nil : offset
    default: return nil
    }
  }

  /// `array[index] = value`.
  func write(_ index: Object, _ value: Object, _ machine: inout Machine) throws(Failure) {
    let given: ArrayObject
    if dtype == .object, case .foreign = value {
      given = ArrayObject(Buffer([value], numpy), [], numpy)
    } else {
      if case .string(let string) = value {
        given = try numpy.number(string.text, dtype)
      } else {
        guard let operand = try numpy.operand(value, &machine) else {
          throw .type(
            "an array of \(dtype.name) takes numbers, not '\(machine.typeName(value))'")
        }
        given = operand.array
      }
    }
    if given.dtype == .object, dtype != .object, given.holdsValues, !takesValues() {
      throw .type(
        "float() argument must be a string or a real number, not 'Value'",
        hint: "this array holds \(dtype.name); make it with dtype=object to put Values into it")
    }
    if case .int = value { try numpy.fit(given, dtype) }
    let cast = try numpy.cast(given, to: dtype, &machine)
    if let place = try place(of: index), given.rank == 0 {
      return store(cast, at: [place])
    }
    let selection = try Selection(try numpy.parts(index, &machine), of: self, &machine)
    let shape = selection.shape
    let value = cast.dropping(to: shape.count)
    guard Broadcasting.shape([value.shape, shape]) == shape else {
      if shape.isEmpty, selection.places == nil {
        throw .value(
          "setting an array element with a sequence.",
          hint: "one element is named, and \(value.count) are given")
      }
      throw .value(
        selection.places == nil
          ? "could not broadcast input array from shape \(tight(cast.shape)) into shape \(tight(shape))"
          : "shape mismatch: value array of shape \(tight(cast.shape)) could not be broadcast to "
            + "indexing result of shape \(tight(shape))")
    }
    let laid = ArrayObject(value.buffer, shape, value.broadcast(to: shape), numpy)
    try machine.spend(laid.count &* 4)
    if let places = selection.places { return store(laid, at: places) }
    view(shape, selection.layout).assign(laid)
  }

  /// The error of `del array[index]`.
  static var undeletable: Failure { .value("cannot delete array elements") }

  /// Whether Values are among the elements.
  var holdsValues: Bool {
    dtype == .object
      && items(Object.self).contains { if case .foreign = $0 { true } else { false } }
  }

  /// Without the first axes of length 1 that are too many.
  private func dropping(to rank: Int) -> ArrayObject {
    var drop = 0
    while self.rank - drop > rank, shape[drop] == 1 { drop += 1 }
    if drop == 0 { return self }
    return view(
      Array(shape.dropFirst(drop)),
      Layout(offset: layout.offset, strides: Array(layout.strides.dropFirst(drop))))
  }

  /// Sets the elements to those of an array of the same shape and type.
  func assign(_ other: ArrayObject) {
    func assign<E: ArrayItem>(_ type: E.Type) {
      let items = other.items(E.self)
      let walk = Walk(shape, [layout])
      let step = walk.steps[0]
      E.change(buffer) { all in
        var next = 0
        walk.forEachRow { (starts) throws(Never) in
          var place = starts[0]
          if step == 1, walk.length > 64 {
            all.replaceSubrange(
              place..<place + walk.length, with: items[next..<next + walk.length])
            next += walk.length
            return
          }
          for _ in 0..<walk.length {
            all[place] = items[next]
            next += 1
            place += step
          }
        }
      }
    }
    switch dtype.storage {
    case .float64: assign(Double.self)
    case .float32: assign(Float.self)
    case .int64: assign(Int.self)
    case .bool: assign(Bool.self)
    case .object: assign(Object.self)
    }
  }

  /// Sets the elements at some places of the buffer, one after the other.
  private func store(_ value: ArrayObject, at places: [Int]) {
    func store<E: ArrayItem>(_ type: E.Type) {
      let items = value.items(E.self)
      E.change(buffer) { all in
        for (place, item) in zip(places, items) { all[place] = item }
      }
    }
    switch dtype.storage {
    case .float64: store(Double.self)
    case .float32: store(Float.self)
    case .int64: store(Int.self)
    case .bool: store(Bool.self)
    case .object: store(Object.self)
    }
  }
}

extension IndexPart {
  /// Whether it stands for all axes that are not named.
  fileprivate var isEllipsis: Bool { if case .ellipsis = self { true } else { false } }
}

extension Numpy {
  /// The number that a text stands for, which NumPy reads when it is assigned to an element.
  fileprivate func number(_ text: String, _ dtype: DType) throws(Failure) -> ArrayObject {
    if dtype.isInteger {
      guard let number = Int(text) else {
        throw .value("invalid literal for int() with base 10: '\(text)'")
      }
      return ArrayObject(Buffer([number]), [], self)
    }
    guard let number = Double(text) else {
      throw .value("could not convert string to float: '\(text)'")
    }
    return array(number)
  }
}
