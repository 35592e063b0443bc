// Functions about order, checks and warnings.
extension NumpyHelp {
  static let checks = [
    NumpyHelp("partition", "Sorted: the smallest kth elements stand in front."),
    NumpyHelp("argpartition", "The places that sort an array: the smallest kth stand in front."),
    NumpyHelp("fix", "Each number without its fraction: trunc by another name."),
  ]
}
