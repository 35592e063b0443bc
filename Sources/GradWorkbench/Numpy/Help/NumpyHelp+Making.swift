// Functions that make arrays.
extension NumpyHelp {
  static let making = [
    NumpyHelp(
      "array", "A new array of nested lists of numbers or Values.",
      derivative: "a Value in an array is the Value that was put in; dY is its derivative."),
    NumpyHelp(
      "asarray", "Nested lists as an array; an array stays the one that it is.",
      derivative: "dA = dY."),
    NumpyHelp("ascontiguousarray", "As asarray.", derivative: "dA = dY."),
    NumpyHelp("zeros", "A new array of zeros; the shape is a number or a tuple: zeros((2, 3))."),
    NumpyHelp("empty", "As zeros: what NumPy leaves undefined is 0 in worksheets."),
    NumpyHelp("ones", "A new array of ones; the shape is a number or a tuple: ones((2, 3))."),
    NumpyHelp("full", "A new array with one number everywhere."),
    NumpyHelp("zeros_like", "Zeros in the shape and of the type of another array."),
    NumpyHelp("empty_like", "As zeros_like."),
    NumpyHelp("ones_like", "Ones in the shape and of the type of another array."),
    NumpyHelp("full_like", "One number everywhere, in the shape and of the type of another array."),
    NumpyHelp(
      "eye",
      "Ones on a diagonal, zeros elsewhere. eye(K)[y] turns a row of classes into rows of 0 and 1."),
    NumpyHelp("identity", "The square array with ones on its diagonal."),
    NumpyHelp(
      "copy", "A new array of the same elements: what is assigned to it leaves the other alone.",
      derivative: "dA = dY."),
    NumpyHelp(
      "arange", "The numbers from start up to, and without, stop: arange(3) is [0, 1, 2]."),
    NumpyHelp("linspace", "Evenly spaced numbers from start to stop, both among them."),
    NumpyHelp("logspace", "Powers of 10 whose exponents are evenly spaced."),
    NumpyHelp("meshgrid", "The coordinates of a grid's points, as two arrays."),
    NumpyHelp(
      "r_", "Joins what stands in the brackets, one after the other: np.r_[0:3, 10]."),
    NumpyHelp("c_", "Sets what stands in the brackets side by side as columns: np.c_[a, b]."),
  ]

  static let constants = [
    NumpyHelp("pi", "The number 3.141592653589793."),
    NumpyHelp("e", "The number 2.718281828459045."),
    NumpyHelp("euler_gamma", "The number 0.5772156649015329."),
    NumpyHelp("inf", "Infinity."), NumpyHelp("nan", "What is no number, such as inf - inf."),
    NumpyHelp("newaxis", "None: in brackets it makes a new axis of length 1, as in b[None, :]."),
    NumpyHelp("True_", "NumPy's True."), NumpyHelp("False_", "NumPy's False."),
    NumpyHelp("__version__", "The version of NumPy that worksheets follow."),
    NumpyHelp("float64", "The type of floats with 53 bits, some 16 digits: Python's own."),
    NumpyHelp("double", "As float64."),
    NumpyHelp("float32", "The type of floats with 24 bits, some 7 digits."),
    NumpyHelp("single", "As float32."), NumpyHelp("int64", "The type of integers of 64 bits."),
    NumpyHelp("int_", "As int64."), NumpyHelp("bool", "The type of True and False."),
    NumpyHelp("bool_", "As bool."),
    NumpyHelp("object_", "The type of arrays that hold Values."),
    NumpyHelp("ndarray", "The type of arrays; array(...) and zeros(...) make them."),
    NumpyHelp("linalg", "Norms, inverses, eigenvalues: np.linalg.norm? says more."),
    NumpyHelp(
      "random", "Numbers by chance, the same as NumPy's legacy generator: np.random.seed(0)."),
    NumpyHelp(
      "set_printoptions", "How arrays are printed from here on; suppress=True leaves out exponents."
    ),
    NumpyHelp("testing", "Its functions stop where arrays differ: np.testing.assert_allclose."),
    NumpyHelp(
      "seterr", "How NumPy is to take a division by zero and the like; it changes nothing here."),
    NumpyHelp(
      "printoptions", "with np.printoptions(precision=3): sets how arrays are printed in the block."
    ),
    NumpyHelp("exceptions", "The class AxisError, of an axis that an array does not have."),
    NumpyHelp("geterr", "What seterr has set."),
    NumpyHelp(
      "errstate", "with np.errstate(all='ignore'): is taken; worksheets print no warnings."),
    NumpyHelp("array2string", "The text of an array, with options of its own."),
    NumpyHelp("array_repr", "What repr(a) gives."), NumpyHelp("array_str", "What str(a) gives."),
  ]
}
