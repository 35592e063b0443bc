/// The four files of MNIST, and of data sets published like it.
public enum MNIST {
  /// The names of the files, without `.gz`: images and labels to learn from, images and labels of
  /// the test.
  public static let files = [
    "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
  ]

  /// Puts the files together; the last twelfth of the training file, 5,000 of 60,000, is for
  /// validation.
  ///
  /// Grey levels are divided by 255.
  ///
  /// - Parameter bytes: the files in the order of `files`, unpacked.
  /// - Returns: 55,000, 5,000 and 10,000 samples of shape [1, 28, 28] for the published files.
  /// - Throws: `DataError` where a file cannot be read, or files do not fit each other.
  public static func split(_ bytes: [[UInt8]]) throws(DataError) -> DataSplit {
    precondition(bytes.count == 4, "\(bytes.count) files, where MNIST has 4")
    let training = try part(bytes[0], bytes[1], files[0], files[1])
    let test = try part(bytes[2], bytes[3], files[2], files[3])
    guard training.sampleShape == test.sampleShape else {
      throw .files(
        files[0], files[2],
        "the images have different sizes, \(training.sampleShape) and \(test.sampleShape)")
    }
    let start = training.count - training.count / 12
    return DataSplit(
      training: training.part(0..<start), validation: training.part(start..<training.count),
      test: test)
  }

  private static func part(
    _ images: [UInt8], _ labels: [UInt8], _ first: String, _ second: String
  ) throws(DataError) -> DataSet {
    let images = try IDX.images(images, file: first)
    let labels = try IDX.labels(labels, file: second)
    guard images.count == labels.count else {
      throw .files(
        first, second, "there are \(images.count) images, but \(labels.count) labels")
    }
    return try DataSet(
      sampleShape: [1, images.height, images.width], values: .bytes(images.pixels),
      targets: .classes(labels[...], count: 10), normalization: .bytes)
  }
}
