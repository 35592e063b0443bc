// Functions about order, checks and warnings.
extension NumpyHelp {
  static let checks = [
    NumpyHelp("partition", "Sorted: the smallest kth elements stand in front."),
    NumpyHelp("argpartition", "The places that sort an array: the smallest kth stand in front."),
    NumpyHelp(
      "lexsort", "The places that sort by the last key, and where it ties by the one before."),
    NumpyHelp("fix", "Each number without its fraction: trunc by another name."),
    NumpyHelp(
      "array2string", "An array as it is printed, with digits and a separator of one's own."),
    NumpyHelp("seterr", "Nothing: worksheets print no warnings about infinities and nan."),
    NumpyHelp("geterr", "Nothing: worksheets print no warnings about infinities and nan."),
    NumpyHelp("testing", "Checks such as np.testing.assert_allclose(actual, desired)."),
  ]
}
