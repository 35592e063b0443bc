import GradTraining
import Testing

@Suite("Files in the format of MNIST")
struct IDXTests {
  static func bytes(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// A file of images of 2 rows and 3 columns.
  static func images(_ count: Int) -> [UInt8] {
    [0, 0, 8, 3] + bytes(count) + bytes(2) + bytes(3) + (0..<count * 6).map { UInt8($0 % 256) }
  }

  static func labels(_ labels: [UInt8]) -> [UInt8] { [0, 0, 8, 1] + bytes(labels.count) + labels }

  static func message(_ body: () throws(DataError) -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return error.message
    }
  }

  static func imageError(_ bytes: [UInt8]) -> String? {
    message { () throws(DataError) in _ = try IDX.images(bytes, file: "images") }
  }

  static func labelError(_ bytes: [UInt8]) -> String? {
    message { () throws(DataError) in _ = try IDX.labels(bytes, file: "labels") }
  }

  @Test("Images and labels are read")
  func good() throws {
    let images = try IDX.images(Self.images(4), file: "images")
    #expect(images.count == 4)
    #expect(images.height == 2)
    #expect(images.width == 3)
    #expect(Array(images.pixels) == (0..<24).map { UInt8($0) })
    #expect(try IDX.labels(Self.labels([3, 0, 9]), file: "labels") == [3, 0, 9])
    #expect(try IDX.labels(Self.labels([]), file: "labels") == [])
  }

  @Test("Cut files are refused wherever they are cut")
  func cut() {
    let whole = Self.images(4)
    #expect(Self.imageError([]) == "images, byte 0: the file is empty; fetch the file again")
    #expect(
      Self.imageError(Array(whole[..<3]))
        == "images, byte 3: the file ends in its header; fetch the file again")
    #expect(
      Self.imageError(Array(whole[..<10]))
        == "images, byte 10: the file ends in its header; fetch the file again")
    #expect(
      Self.imageError(Array(whole.dropLast()))
        == "images, byte 39: 23 bytes follow the header, where 4 x 2 x 3 should; the file was cut "
        + "off: fetch the file again")
    #expect(
      Self.imageError(whole + [0])
        == "images, byte 40: 25 bytes follow the header, where 4 x 2 x 3 should; fetch the file again"
    )
    for length in 0..<whole.count { #expect(Self.imageError(Array(whole[..<length])) != nil) }
  }

  @Test("Other files are refused, and named where they are known")
  func other() {
    #expect(
      Self.imageError(Self.labels([1, 2]))
        == "images, byte 0: [0, 0, 8, 1] does not begin a file of images; [0, 0, 8, 3] does, and "
        + "this is a file of labels")
    #expect(
      Self.labelError(Self.images(1))
        == "labels, byte 0: [0, 0, 8, 3] does not begin a file of labels; [0, 0, 8, 1] does, and "
        + "this is a file of images")
    #expect(
      Self.imageError([0x89, 0x50, 0x4e, 0x47, 13, 10])
        == "images, byte 0: [137, 80, 78, 71] does not begin a file of images; [0, 0, 8, 3] does")
    #expect(
      Self.imageError([0x1f, 0x8b, 8, 0, 0])
        == "images, byte 0: these bytes are still packed; unpack them, as by gunzip")
    #expect(Self.imageError([0, 0, 13, 3] + Self.images(1).dropFirst(4)) != nil)
  }

  @Test("Sizes that do not fit the file are refused, also where their product overflows")
  func sizes() {
    let huge = [UInt8](repeating: 0xff, count: 12)
    #expect(
      Self.imageError([0, 0, 8, 3] + huge + [1])
        == "images, byte 17: 1 bytes follow the header, where 4294967295 x 4294967295 x 4294967295 "
        + "should; the file was cut off: fetch the file again")
    #expect(
      Self.imageError([0, 0, 8, 3] + Self.bytes(0) + Self.bytes(28) + Self.bytes(28))
        == "images, byte 4: there are no images in it; a data set needs one or more")
    #expect(
      Self.imageError([0, 0, 8, 3] + Self.bytes(5) + Self.bytes(0) + Self.bytes(28))
        == "images, byte 4: there are no images in it; a data set needs one or more")
  }

  @Test("A label out of range is refused at its byte")
  func range() {
    #expect(
      Self.labelError(Self.labels([3, 10, 1]))
        == "labels, byte 9: the label 10 names none of 10 classes; labels go from 0 to 9")
  }

  @Test("The four files are put together, a twelfth of the first two for validation")
  func split() throws {
    let split = try MNIST.split([
      Self.images(24), Self.labels((0..<24).map { $0 % 10 }), Self.images(3),
      Self.labels([7, 8, 9]),
    ])
    #expect(split.training.count == 22)
    #expect(split.validation.count == 2)
    #expect(split.test.count == 3)
    #expect(split.training.sampleShape == [1, 2, 3])
    var batch = Batch<Double>()
    split.validation.fill(&batch, rows: 0..<2)
    // The last two images of 24 begin with byte 22 · 6 = 132.
    #expect(batch.inputs == (132..<144).map { Double($0) / 255 })
    #expect(batch.classes == [2, 3])
  }

  @Test("Files that do not belong together are refused")
  func together() {
    func message(_ files: [[UInt8]]) -> String? {
      Self.message { () throws(DataError) in _ = try MNIST.split(files) }
    }
    let good = [Self.images(2), Self.labels([1, 2]), Self.images(1), Self.labels([1])]
    #expect(message(good) == nil)
    #expect(
      message([good[0], Self.labels([1]), good[2], good[3]])
        == "train-images-idx3-ubyte and train-labels-idx1-ubyte: there are 2 images, but 1 labels")
    let square = [0, 0, 8, 3] + Self.bytes(1) + Self.bytes(1) + Self.bytes(1) + [9]
    #expect(
      message([good[0], good[1], square, good[3]])
        == "train-images-idx3-ubyte and t10k-images-idx3-ubyte: the images have different sizes, "
        + "[1, 2, 3] and [1, 1, 1]")
  }
}
