// Functions that choose, sort, find and compare.
extension NumpyHelp {
  static let choices = [
    NumpyHelp(
      "where", "x where the condition holds, else y; with the condition alone the places.",
      derivative: "dx is dY where the condition holds, dy is dY elsewhere, and 0 otherwise."),
    NumpyHelp(
      "clip", "Elements below a_min become a_min, those above a_max become a_max.",
      derivative:
        "dY between the bounds, 0 outside; half of dY at a bound, and 0 at a lower bound of 0."),
    NumpyHelp("round", "The nearest number with so many decimals; halves go to even."),
    NumpyHelp("around", "As round."),
    NumpyHelp("isclose", "Whether numbers are nearly equal, element by element."),
    NumpyHelp("allclose", "Whether all numbers are nearly equal; of Values their data."),
    NumpyHelp("array_equal", "Whether two arrays have one shape and equal elements."),
    NumpyHelp("nonzero", "The places of the elements that are not 0, an array for each axis."),
    NumpyHelp("argwhere", "The places of the elements that are not 0, a row for each."),
    NumpyHelp("flatnonzero", "The places, counted through all, of the elements that are not 0."),
    NumpyHelp("nan_to_num", "nan as 0, and infinities as the largest numbers."),
    NumpyHelp(
      "sort", "The elements in order, along the last axis or another.",
      derivative: "dY goes back to where each element came from."),
    NumpyHelp("argsort", "The places of the elements in the order of their size."),
    NumpyHelp("unique", "The different elements in order."),
    NumpyHelp("bincount", "How often 0, 1, 2, ... occur."),
    NumpyHelp(
      "diff", "Each element less the one before it.",
      derivative: "dA[i] = dY[i - 1] - dY[i], without what is outside."),
    NumpyHelp(
      "take", "The elements at some places.",
      derivative: "each element gets the sum of dY over the times that it was taken."),
  ]

  static let algebra = [
    NumpyHelp(
      "dot", "The product of two vectors, of a matrix and a vector, or of two matrices.",
      derivative: "dA = dY @ B.T and dB = A.T @ dY for matrices, dA = dY*B for vectors."),
    NumpyHelp(
      "matmul", "The product of two matrices, as A @ B; of stacks of them one by one.",
      derivative: "dA = dY @ B.T and dB = A.T @ dY."),
    NumpyHelp(
      "vdot", "The sum of the products of all elements, as one number.",
      derivative: "dA = dY*B and dB = dY*A."),
    NumpyHelp(
      "inner", "The products of all rows of a with all rows of b: a @ b.T for matrices.",
      derivative: "dA = dY @ B and dB = dY.T @ A for matrices, dA = dY*B for vectors."),
    NumpyHelp(
      "outer", "The product of every element of a with every element of b: a row for each of a.",
      derivative: "da = dY @ b and db = dY.T @ a."),
    NumpyHelp(
      "trace", "The sum of the diagonal.", derivative: "dY on the diagonal, 0 elsewhere."),
    NumpyHelp(
      "diag", "The diagonal of a matrix; of a vector the matrix with that diagonal.",
      derivative: "dY on the diagonal."),
    NumpyHelp("diagonal", "The diagonal of a matrix.", derivative: "dY on the diagonal."),
    NumpyHelp(
      "triu", "A matrix with zeros below its diagonal.", derivative: "dA = np.triu(dY)."),
    NumpyHelp(
      "tril", "A matrix with zeros above its diagonal.", derivative: "dA = np.tril(dY)."),
  ]
}
