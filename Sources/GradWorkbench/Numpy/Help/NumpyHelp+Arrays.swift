// What stands behind the dot of an array, apart from the functions that are methods too, and what
// `np.random` holds.
extension NumpyHelp {
  static let attributes = [
    NumpyHelp("shape", "The lengths of the axes: (rows, columns) of a matrix."),
    NumpyHelp("ndim", "How many axes there are."),
    NumpyHelp("size", "How many elements there are."),
    NumpyHelp("dtype", "The type of the elements; object for Values."),
    NumpyHelp("itemsize", "The bytes of an element."),
    NumpyHelp("nbytes", "The bytes of all elements."),
    NumpyHelp(
      "T", "The transpose: rows as columns. It shares its elements with the array.",
      derivative: "dA = dY.T."),
    NumpyHelp(
      "data",
      "The numbers of an array of Values, as an array of floats. It can be assigned: "
        + "W.data = W.data - 0.1*W.grad is a step of descent."),
    NumpyHelp(
      "grad",
      "The derivatives that backward() has left, as an array of floats in the same shape; 0 before "
        + "it, and added to by each further one."),
    NumpyHelp(
      "backward",
      "Of an array of one Value: computes the derivatives of that Value by everything that it was "
        + "computed from, into .grad."),
    NumpyHelp("zero_grad", "Sets the derivatives of all Values in the array to 0."),
    NumpyHelp(
      "flatten", "A new array of the elements in one row.",
      derivative: "dA = dY.reshape(A.shape)."),
    NumpyHelp("astype", "A new array with the elements converted to a type."),
    NumpyHelp("tolist", "Nested lists of the elements, as Python's own numbers."),
    NumpyHelp("item", "The element at a place, or the only one, as Python's own number."),
    NumpyHelp("fill", "Sets every element to a number."),
    NumpyHelp("sort", "Sorts the array itself along an axis, and gives nothing back."),
    NumpyHelp(
      "clip", "Elements below min become min, those above max become max.",
      derivative:
        "dY between the bounds, 0 outside; half of dY at a bound, and 0 at a lower bound of 0."),
  ]

  static let random = [
    NumpyHelp("Generator", "The type of what default_rng gives."),
    NumpyHelp("seed", "Begins the row of numbers anew: the same seed gives the same numbers."),
    NumpyHelp("rand", "Numbers from 0 to 1; the lengths stand one by one: rand(2, 3)."),
    NumpyHelp(
      "randn",
      "Numbers with mean 0 and standard deviation 1; the lengths stand one by one: randn(2, 3)."),
    NumpyHelp("random", "Numbers from 0 to 1; the size is a number or a tuple."),
    NumpyHelp("random_sample", "As random."), NumpyHelp("ranf", "As random."),
    NumpyHelp("sample", "As random."),
    NumpyHelp(
      "standard_normal",
      "Numbers with mean 0 and standard deviation 1; the size is a number or a tuple."),
    NumpyHelp("normal", "Numbers with mean loc and standard deviation scale."),
    NumpyHelp("uniform", "Numbers from low up to, and without, high."),
    NumpyHelp("exponential", "Numbers of the exponential distribution with mean scale."),
    NumpyHelp(
      "randint", "Integers from low up to, and without, high; of one bound from 0 up to it."),
    NumpyHelp(
      "permutation", "The items, or the numbers below x, in another order, as a new array."),
    NumpyHelp("shuffle", "Puts the items into another order, and gives nothing back."),
    NumpyHelp("choice", "Items by chance, or numbers below a; p holds their probabilities."),
    NumpyHelp("binomial", "How often of n times something happens that has the probability p."),
    NumpyHelp("multinomial", "How often of n times each of several things happens."),
    NumpyHelp(
      "default_rng", "NumPy's newer generator: rng = default_rng(0), then rng.normal(size=(2, 3))."),
    NumpyHelp("Generator", "The type of what default_rng gives."),
    NumpyHelp("RandomState", "A generator of its own: rng = RandomState(0), then rng.randn(2, 3)."),
  ]
  /// What the newer generator has besides what the older one is called by.
  static let generator = [
    NumpyHelp(
      "integers", "Integers from low up to, and without, high; of one bound from 0 up to it.")
  ]
}
