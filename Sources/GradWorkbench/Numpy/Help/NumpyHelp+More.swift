// Functions that course code calls now and then, and linear algebra.
extension NumpyHelp {
  static let places = [
    NumpyHelp(
      "take_along_axis", "The elements at places that are given for each row or column apart."),
    NumpyHelp("put_along_axis", "Sets the elements that take_along_axis gives."),
    NumpyHelp("put", "Sets elements at places that are counted through all."),
    NumpyHelp("fill_diagonal", "Sets the diagonal of the array itself."),
    NumpyHelp("copyto", "Copies numbers into an array."),
    NumpyHelp("unravel_index", "A place that is counted through all, as one index for each axis."),
    NumpyHelp(
      "ravel_multi_index", "One index for each axis, as a place that is counted through all."),
    NumpyHelp("diag_indices", "The places of a diagonal, for use in brackets."),
    NumpyHelp("tril_indices", "The places on and below a diagonal, for use in brackets."),
    NumpyHelp("triu_indices", "The places on and above a diagonal, for use in brackets."),
    NumpyHelp("indices", "The index of every element, an array for each axis."),
    NumpyHelp(
      "ix_", "Rows and columns that cross, for use in brackets: A[np.ix_([0, 2], [1, 3])]."),
    NumpyHelp("s_", "The brackets as an object: np.s_[1:3] is slice(1, 3)."),
    NumpyHelp("nditer", "Goes through all elements, one after the other."),
    NumpyHelp("ndenumerate", "Pairs of an index and an element."),
    NumpyHelp("ndindex", "All indices of a shape, one after the other."),
    NumpyHelp("searchsorted", "Where numbers would have to go into a sorted row."),
    NumpyHelp("digitize", "The number of the bin that each element falls into."),
    NumpyHelp("isin", "Whether each element is among others."),
    NumpyHelp("lexsort", "The places in the order of several rows of keys, the last row first."),
    NumpyHelp("union1d", "What is in one of two arrays, in order, each once."),
    NumpyHelp("intersect1d", "What is in both of two arrays, in order, each once."),
    NumpyHelp("setdiff1d", "What is in the first of two arrays only, in order, each once."),
    NumpyHelp("select", "For each place the choice whose condition is the first to hold."),
    NumpyHelp("compress", "The rows or elements for which a condition holds."),
    NumpyHelp("extract", "The elements for which a condition holds."),
  ]

  static let turning = [
    NumpyHelp("fliplr", "The columns in reverse order.", derivative: "dA = np.fliplr(dY)."),
    NumpyHelp("flipud", "The rows in reverse order.", derivative: "dA = np.flipud(dY)."),
    NumpyHelp("rot90", "A matrix turned by 90 degrees.", derivative: "dA = np.rot90(dY, -1)."),
    NumpyHelp("rollaxis", "An axis moved to before another one."),
    NumpyHelp("dstack", "Arrays behind each other, along a third axis."),
    NumpyHelp("hsplit", "Parts of the columns."), NumpyHelp("vsplit", "Parts of the rows."),
    NumpyHelp("delete", "A new array without some rows, columns or elements."),
    NumpyHelp("insert", "A new array with more rows, columns or elements."),
    NumpyHelp("resize", "A new array of a shape, with the elements repeated as it takes."),
    NumpyHelp("pad", "A border around an array, of zeros or of what is nearest."),
    NumpyHelp("broadcast_arrays", "Arrays repeated to their common shape."),
    NumpyHelp("broadcast_shapes", "The common shape that arrays are repeated to."),
    NumpyHelp("tri", "Ones on and below a diagonal, zeros above it."),
    NumpyHelp("geomspace", "Numbers from start to stop, each the same multiple of the one before."),
    NumpyHelp("vander", "The powers of each number, a row for each."),
    NumpyHelp("mgrid", "The coordinates of a grid: np.mgrid[0:3, 0:2]."),
    NumpyHelp("ogrid", "As mgrid, with axes of length 1 that are repeated when they meet."),
    NumpyHelp("fromfunction", "An array whose elements a function computes from their indices."),
    NumpyHelp("vectorize", "A function that is called for each element."),
    NumpyHelp("apply_along_axis", "A function called for each row or column."),
  ]

  static let numbers = [
    NumpyHelp(
      "percentile", "The number below which so many of 100 lie; between two of them a mixture."),
    NumpyHelp("quantile", "As percentile, of shares from 0 to 1."),
    NumpyHelp("nansum", "As sum, with nan left out."),
    NumpyHelp("nanmean", "As mean, with nan left out."),
    NumpyHelp("nanmax", "As max, with nan left out."),
    NumpyHelp("nanmin", "As min, with nan left out."),
    NumpyHelp("nanstd", "As std, with nan left out."),
    NumpyHelp("nanvar", "As var, with nan left out."),
    NumpyHelp("histogram", "How many numbers fall into each bin, and the edges of the bins."),
    NumpyHelp("cov", "The matrix of covariances of the rows."),
    NumpyHelp("corrcoef", "The matrix of correlations of the rows."),
    NumpyHelp("interp", "Numbers between points, on the straight lines from one to the next."),
    NumpyHelp("trapezoid", "The area below a curve, by straight lines from point to point."),
    NumpyHelp(
      "gradient", "The slopes of a row of numbers by differences: no derivative of a computation."),
    NumpyHelp("polyval", "A polynomial's value; the coefficient of the highest power comes first."),
    NumpyHelp("polyfit", "The coefficients of the polynomial nearest to some points."),
    NumpyHelp("heaviside", "0 below 0, 1 above it, and x2 at 0."),
    NumpyHelp("sinc", "sin(pi*x)/(pi*x)."),
    NumpyHelp("isscalar", "Whether something is a number or a string, and no array."),
    NumpyHelp("isposinf", "Whether x is inf."), NumpyHelp("isneginf", "Whether x is -inf."),
    NumpyHelp("finfo", "What floats of a type can hold: np.finfo(float).eps."),
    NumpyHelp("iinfo", "What integers of a type can hold: np.iinfo(int).max."),
  ]

  static let tensors = [
    NumpyHelp(
      "einsum", "Sums of products by the letters of the axes: einsum('ij,jk->ik', A, B) is A @ B."),
    NumpyHelp("tensordot", "The product over the last axes of a and the first of b."),
    NumpyHelp("kron", "Every element of a times the whole of b, in blocks."),
    NumpyHelp("cross", "The vector that is perpendicular to two others."),
    NumpyHelp("convolve", "Sums of products while one row, reversed, slides over another."),
    NumpyHelp("correlate", "Sums of products while one row slides over another."),
  ]

  static let testing = [
    NumpyHelp("assert_allclose", "An AssertionError where two arrays are not nearly equal."),
    NumpyHelp("assert_almost_equal", "An AssertionError where some decimals differ."),
    NumpyHelp("assert_array_almost_equal", "As assert_almost_equal."),
    NumpyHelp("assert_array_equal", "An AssertionError where two arrays are not equal."),
    NumpyHelp("assert_equal", "As assert_array_equal."),
  ]

  static let linalg = [
    NumpyHelp(
      "norm", "The length of a vector: the root of the sum of the squares; of a matrix, too.",
      derivative: "dA = dY*A/Y."),
    NumpyHelp("inv", "The inverse of a matrix."),
    NumpyHelp("solve", "The x for which a @ x is b."), NumpyHelp("det", "The determinant."),
    NumpyHelp("slogdet", "The sign of the determinant, and the logarithm of its magnitude."),
    NumpyHelp("qr", "A matrix as the product of an orthogonal and a triangular one."),
    NumpyHelp("cholesky", "The triangular matrix L for which L @ L.T is a."),
    NumpyHelp("svd", "A matrix as U * s @ Vt, with the singular values s."),
    NumpyHelp("svdvals", "The singular values."),
    NumpyHelp("pinv", "The pseudo-inverse."),
    NumpyHelp("lstsq", "The x for which a @ x is nearest to b, and how near it comes."),
    NumpyHelp("matrix_rank", "How many rows of a matrix are independent."),
    NumpyHelp("cond", "How much a matrix may magnify an error: the ratio of its singular values."),
    NumpyHelp("matrix_power", "A matrix times itself, so often."),
    NumpyHelp("eigh", "The eigenvalues and eigenvectors of a symmetric matrix."),
    NumpyHelp("eigvalsh", "The eigenvalues of a symmetric matrix."),
    NumpyHelp("eig", "The eigenvalues and eigenvectors; worksheets take symmetric matrices."),
    NumpyHelp("eigvals", "The eigenvalues; worksheets take symmetric matrices."),
    NumpyHelp("LinAlgError", "The error of a matrix that cannot be inverted."),
  ]
}
