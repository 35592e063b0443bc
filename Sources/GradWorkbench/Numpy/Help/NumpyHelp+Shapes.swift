// Functions that arrange elements anew: derivatives go back to where the elements came from.
extension NumpyHelp {
  static let shapes = [
    NumpyHelp(
      "reshape", "The same elements in another shape; -1 stands for the length that fits.",
      derivative: "dA = dY.reshape(A.shape)."),
    NumpyHelp(
      "ravel", "The elements in one row, without copying them where that can be.",
      derivative: "dA = dY.reshape(A.shape)."),
    NumpyHelp(
      "transpose", "The axes in reverse order, or in the order that is given.",
      derivative: "dA = dY.T."),
    NumpyHelp(
      "swapaxes", "Two axes changed for each other.",
      derivative: "the same two axes of dY changed back."),
    NumpyHelp("moveaxis", "An axis moved to another place.", derivative: "dY's axis moved back."),
    NumpyHelp(
      "expand_dims", "A new axis of length 1 at a place.", derivative: "dA = dY.reshape(A.shape)."),
    NumpyHelp(
      "squeeze", "Without the axes of length 1.", derivative: "dA = dY.reshape(A.shape)."),
    NumpyHelp(
      "broadcast_to", "An array repeated along axes of length 1 and new axes in front.",
      derivative: "dA is dY summed over the axes along which A was repeated."),
    NumpyHelp("atleast_1d", "A number as a row of one.", derivative: "dA = dY.reshape(A.shape)."),
    NumpyHelp(
      "atleast_2d", "A row as a matrix of one row.", derivative: "dA = dY.reshape(A.shape)."),
    NumpyHelp("flip", "The elements in reverse order.", derivative: "dA = np.flip(dY)."),
    NumpyHelp("shape", "The lengths of the axes: (rows, columns) of a matrix."),
    NumpyHelp("ndim", "How many axes there are."),
    NumpyHelp("size", "How many elements there are."),
    NumpyHelp(
      "concatenate", "Arrays joined along an axis that there is: rows below rows for axis=0.",
      derivative: "each array gets its part of dY."),
    NumpyHelp(
      "stack", "Arrays of one shape joined along a new axis.",
      derivative: "each array gets its part of dY."),
    NumpyHelp(
      "vstack", "Arrays below each other, as rows.", derivative: "each array gets its part of dY."),
    NumpyHelp(
      "hstack", "Arrays side by side.", derivative: "each array gets its part of dY."),
    NumpyHelp(
      "column_stack", "Rows of numbers as the columns of a matrix.",
      derivative: "each array gets its part of dY."),
    NumpyHelp(
      "append", "A new array with more elements at its end; without an axis all in one row.",
      derivative: "each array gets its part of dY."),
    NumpyHelp(
      "split", "A list of equal parts, or parts that end at the places given.",
      derivative: "dA is the parts' derivatives joined."),
    NumpyHelp(
      "array_split", "As split, where the parts need not be equal.",
      derivative: "dA is the parts' derivatives joined."),
    NumpyHelp(
      "repeat", "Each element several times, one after the other.",
      derivative: "dA is the sum of dY over the copies of each element."),
    NumpyHelp(
      "tile", "The whole array several times.",
      derivative: "dA is the sum of dY over the copies of each element."),
    NumpyHelp(
      "roll", "The elements shifted; what falls out comes in at the other end.",
      derivative: "dY shifted back."),
  ]
}
