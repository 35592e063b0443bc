// Functions that make one number of many.
extension NumpyHelp {
  static let reductions = [
    NumpyHelp(
      "sum",
      "The sum of all elements, or along an axis: axis=0 sums over the rows, one sum per column. "
        + "keepdims=True keeps the summed axis, with length 1.",
      derivative: "dA is dY, repeated along the axes that were summed."),
    NumpyHelp(
      "prod", "The product of all elements, or along an axis.",
      derivative: "dY times the product of the other elements."),
    NumpyHelp(
      "mean", "The mean of all elements, or along an axis.",
      derivative: "dA is dY/N, repeated along those axes; N elements are in each mean."),
    NumpyHelp(
      "max", "The largest element, or the largest along an axis.",
      derivative: "dY goes to the element that was chosen, of equal ones to the first."),
    NumpyHelp(
      "min", "The smallest element, or the smallest along an axis.",
      derivative: "dY goes to the element that was chosen, of equal ones to the first."),
    NumpyHelp(
      "amax", "As max.",
      derivative: "dY goes to the element that was chosen, of equal ones to the first."),
    NumpyHelp(
      "amin", "As min.",
      derivative: "dY goes to the element that was chosen, of equal ones to the first."),
    NumpyHelp("ptp", "The largest element less the smallest."),
    NumpyHelp("any", "Whether some element counts as true."),
    NumpyHelp("all", "Whether every element counts as true."),
    NumpyHelp(
      "std", "The standard deviation: the root of var.",
      derivative: "dA = dY*(A - mean)/((N - ddof)*Y), with N elements in each."),
    NumpyHelp(
      "var", "The variance: the sum of the squared distances to the mean, over N - ddof.",
      derivative: "dA = dY*2*(A - mean)/(N - ddof), with N elements in each."),
    NumpyHelp("argmax", "The place of the largest element, of equal ones the first."),
    NumpyHelp("argmin", "The place of the smallest element, of equal ones the first."),
    NumpyHelp(
      "cumsum", "The sums so far; without an axis those of all elements in one row.",
      derivative: "dA is the sum of dY from each place on."),
    NumpyHelp("cumprod", "The products so far."),
    NumpyHelp("count_nonzero", "How many elements are not 0, or count as true."),
    NumpyHelp("median", "The middle number, or the mean of the two in the middle."),
    NumpyHelp("average", "The mean, or a mean with weights."),
  ]
}
