import GradTraining
import GradWorksheet

// Data to learn from: a worksheet has no files that it could read any from.
extension WorksheetNames {
  /// `digits(count, seed=0, size=28)`: drawn digits, as rows of grey levels from 0 to 1, and their classes.
  ///
  /// Of the sizes 14, 7 and 4, a grey level is the mean of those of a square of the picture of 28 x 28.
  var digits: NativeFunction {
    NativeFunction("digits") { (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("digits", [("count", nil), ("seed", .int(0)), ("size", .int(28))])
        .bind(arguments)
      var numbers: [Int] = []
      for (object, name) in zip(given, ["count", "seed", "size"]) {
        guard case .int(let number) = object else {
          throw .type("digits() takes an integer as \(name), not '\(machine.typeName(object))'")
        }
        numbers.append(number)
      }
      let (count, seed, size) = (numbers[0], numbers[1], numbers[2])
      guard (1...100_000).contains(count) else {
        throw .value("digits() draws 1 to 100000 digits, not \(count)")
      }
      guard seed >= 0 else { throw .value("digits() takes a seed from 0 up, not \(seed)") }
      guard [4, 7, 14, 28].contains(size) else {
        throw .value("digits() has the sizes 28, 14, 7 and 4, not \(size)")
      }
      // A tenth of a millisecond or so for each picture.
      try machine.spend(count &* 10_000)
      try machine.reserveMemory(count &* size &* size, of: 16)
      let drawn = DataSet.digits(count: count, seed: UInt64(seed))
      guard case .bytes(let pixels) = drawn.values, case .classes(let classes, _) = drawn.targets
      else { preconditionFailure("drawn digits are grey levels of ten classes") }
      var images: [Object] = []
      for start in stride(from: pixels.startIndex, to: pixels.endIndex, by: 28 * 28) {
        let levels = Self.levels(pixels[start..<start + 28 * 28], size: size)
        images.append(machine.list(levels.map { .float($0) }))
      }
      return machine.tuple([
        machine.list(images), machine.list(classes.map { .int($0) }),
      ])
    }
  }

  /// The means of the squares of a picture, from 0 to 1.
  private static func levels(_ picture: ArraySlice<UInt8>, size: Int) -> [Double] {
    let side = 28 / size
    return (0..<size * size).map { place in
      let corner = picture.startIndex + (place / size * 28 + place % size) * side
      var sum = 0
      for row in 0..<side {
        for column in 0..<side { sum += Int(picture[corner + row * 28 + column]) }
      }
      return Double(sum) / Double(255 * side * side)
    }
  }
}
