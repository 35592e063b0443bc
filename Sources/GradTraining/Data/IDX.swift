/// Reads the format in which MNIST is published: a magic number, sizes, and bytes.
///
/// The magic number is two bytes of 0, the type of the numbers (8 for bytes) and the number of
/// axes; each size is four bytes, the largest first. What does not fit is refused with its place.
public enum IDX {
  /// Images as bytes, one after another, row by row.
  public struct Images: Sendable {
    /// How many images there are.
    public let count: Int
    /// How many rows an image has.
    public let height: Int
    /// How many columns an image has.
    public let width: Int
    /// The grey levels, in the memory of the file.
    public let pixels: ArraySlice<UInt8>
  }

  /// Reads a file of images.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, unpacked.
  ///   - file: its name, for errors.
  /// - Returns: the images, which share the memory of the file.
  /// - Throws: `DataError` with the byte where the file is not one of images.
  public static func images(_ bytes: [UInt8], file: String) throws(DataError) -> Images {
    let (sizes, rest) = try read(bytes, file: file, axes: 3)
    guard sizes[0] > 0, sizes[1] > 0, sizes[2] > 0 else {
      throw .bytes(
        file: file, at: 4, "there are no images in it", hint: "a data set needs one or more")
    }
    return Images(count: sizes[0], height: sizes[1], width: sizes[2], pixels: rest)
  }

  /// Reads a file of labels.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, unpacked.
  ///   - file: its name, for errors.
  ///   - classes: how many classes there are.
  /// - Returns: the labels, from 0 on.
  /// - Throws: `DataError` with the byte where the file is not one of labels.
  public static func labels(
    _ bytes: [UInt8], file: String, classes: Int = 10
  ) throws(DataError) -> [Int] {
    let (_, rest) = try read(bytes, file: file, axes: 1)
    if let bad = rest.firstIndex(where: { $0 >= classes }) {
      throw .bytes(
        file: file, at: bad, "the label \(rest[bad]) names none of \(classes) classes",
        hint: "labels go from 0 to \(classes - 1)")
    }
    return rest.map { Int($0) }
  }

  private static func read(
    _ bytes: [UInt8], file: String, axes: Int
  ) throws(DataError) -> (sizes: [Int], rest: ArraySlice<UInt8>) {
    let wanted = axes == 3 ? "images" : "labels"
    let fetch = "fetch the file again"
    guard !bytes.isEmpty else {
      throw .bytes(file: file, at: 0, "the file is empty", hint: fetch)
    }
    if bytes.starts(with: [0x1f, 0x8b]) {
      throw .bytes(
        file: file, at: 0, "these bytes are still packed", hint: "unpack them, as by gunzip")
    }
    let header = 4 + 4 * axes
    guard bytes.count >= 4 else {
      throw .bytes(file: file, at: bytes.count, "the file ends in its header", hint: fetch)
    }
    guard bytes[0] == 0, bytes[1] == 0, bytes[2] == 8, bytes[3] == axes else {
      throw .bytes(
        file: file, at: 0, "\(bytes[..<4].map(Int.init)) does not begin a file of \(wanted)",
        hint: hint(Array(bytes[..<4]), axes: axes, wanted: wanted))
    }
    guard bytes.count >= header else {
      throw .bytes(file: file, at: bytes.count, "the file ends in its header", hint: fetch)
    }
    var sizes: [Int] = []
    var product = 1
    for axis in 0..<axes {
      let place = 4 + 4 * axis
      let size = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      sizes.append(size)
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      product = overflow ? .max : next
    }
    guard bytes.count - header == product else {
      let text = sizes.map(String.init).joined(separator: " x ")
      throw .bytes(
        file: file, at: min(bytes.count, header &+ min(product, bytes.count)),
        "\(bytes.count - header) bytes follow the header, where \(text) should",
        hint: bytes.count - header < product ? "the file was cut off: \(fetch)" : fetch)
    }
    return (sizes, bytes[header...])
  }

  private static func hint(_ magic: [UInt8], axes: Int, wanted: String) -> String {
    let right = "[0, 0, 8, \(axes)] does"
    if magic[0] == 0, magic[1] == 0, magic[2] == 8, magic[3] == 4 - axes {
      return "\(right), and this is a file of \(axes == 3 ? "labels" : "images")"
    }
    return right
  }
}
