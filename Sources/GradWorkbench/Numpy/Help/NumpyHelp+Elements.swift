// Functions of each element. Where arrays of different shapes meet, the smaller one is repeated, and
// its derivative is summed over the axes along which it was: the help says so once, at `add`.
extension NumpyHelp {
  static let elements = [
    NumpyHelp(
      "add", "x1 + x2, element by element.",
      derivative: "dx1 = dY and dx2 = dY, each summed over the axes along which it was repeated."),
    NumpyHelp("subtract", "x1 - x2, element by element.", derivative: "dx1 = dY and dx2 = -dY."),
    NumpyHelp(
      "multiply", "x1 * x2, element by element.", derivative: "dx1 = dY*x2 and dx2 = dY*x1."),
    NumpyHelp(
      "divide", "x1 / x2, element by element.",
      derivative: "dx1 = dY/x2 and dx2 = -dY*x1/x2**2."),
    NumpyHelp("true_divide", "As divide.", derivative: "dx1 = dY/x2 and dx2 = -dY*x1/x2**2."),
    NumpyHelp("floor_divide", "x1 // x2: the quotient, rounded down."),
    NumpyHelp("remainder", "x1 % x2, with the sign of x2."), NumpyHelp("mod", "As remainder."),
    NumpyHelp("fmod", "The remainder with the sign of x1."),
    NumpyHelp(
      "power", "x1 ** x2, element by element.",
      derivative: "dx1 = dY*x2*x1**(x2 - 1) and dx2 = dY*Y*log(x1)."),
    NumpyHelp(
      "pow", "As power.", derivative: "dx1 = dY*x2*x1**(x2 - 1) and dx2 = dY*Y*log(x1)."),
    NumpyHelp(
      "float_power", "As power.",
      derivative: "dx1 = dY*x2*x1**(x2 - 1) and dx2 = dY*Y*log(x1)."),
    NumpyHelp(
      "maximum", "The larger of two, element by element.",
      derivative:
        "dY goes to the larger one, half of it to each of two equal ones. Of 0 and a Value it is "
        + "relu: 1 above 0, else 0; 0 at 0, too."),
    NumpyHelp(
      "minimum", "The smaller of two, element by element.",
      derivative: "dY goes to the smaller one, half of it to each of two equal ones."),
    NumpyHelp(
      "fmax", "As maximum, but a number wins over nan.",
      derivative: "as that of maximum."),
    NumpyHelp(
      "fmin", "As minimum, but a number wins over nan.", derivative: "as that of minimum."),
    NumpyHelp(
      "arctan2", "The angle of the point (x2, x1).",
      derivative: "dx1 = dY*x2/(x1**2 + x2**2) and dx2 = -dY*x1/(x1**2 + x2**2)."),
    NumpyHelp(
      "atan2", "As arctan2.",
      derivative: "dx1 = dY*x2/(x1**2 + x2**2) and dx2 = -dY*x1/(x1**2 + x2**2)."),
    NumpyHelp(
      "hypot", "sqrt(x1**2 + x2**2).", derivative: "dx1 = dY*x1/Y and dx2 = dY*x2/Y."),
    NumpyHelp("copysign", "The magnitude of x1 with the sign of x2."),
    NumpyHelp("logaddexp", "log(exp(x1) + exp(x2)), without overflow."),
    NumpyHelp("negative", "-x.", derivative: "dx = -dY."),
    NumpyHelp("positive", "+x.", derivative: "dx = dY."),
    NumpyHelp("absolute", "The magnitude.", derivative: "dx = dY*sign(x); 0 at 0."),
    NumpyHelp("abs", "The magnitude.", derivative: "dx = dY*sign(x); 0 at 0."),
    NumpyHelp("fabs", "The magnitude, as a float.", derivative: "dx = dY*sign(x); 0 at 0."),
    NumpyHelp(
      "sign",
      "1 above 0, -1 below it, 0 at 0. Of a Value it is a plain number: no derivative goes "
        + "back through it."),
    NumpyHelp("square", "x*x.", derivative: "dx = 2*dY*x."),
    NumpyHelp("sqrt", "The square root.", derivative: "dx = dY/(2*Y)."),
    NumpyHelp("reciprocal", "1/x.", derivative: "dx = -dY/x**2."),
    NumpyHelp("cbrt", "The cube root."),
    NumpyHelp("exp", "e to the power of x.", derivative: "dx = dY*Y."),
    NumpyHelp("exp2", "2 to the power of x."),
    NumpyHelp("expm1", "exp(x) - 1, exact for small x.", derivative: "dx = dY*(Y + 1)."),
    NumpyHelp("log", "The natural logarithm.", derivative: "dx = dY/x."),
    NumpyHelp("log2", "The logarithm to base 2.", derivative: "dx = dY/(x*log(2))."),
    NumpyHelp("log10", "The logarithm to base 10.", derivative: "dx = dY/(x*log(10))."),
    NumpyHelp("log1p", "log(1 + x), exact for small x.", derivative: "dx = dY/(1 + x)."),
    NumpyHelp("sin", "The sine of angles in radians.", derivative: "dx = dY*cos(x)."),
    NumpyHelp("cos", "The cosine of angles in radians.", derivative: "dx = -dY*sin(x)."),
    NumpyHelp("tan", "The tangent.", derivative: "dx = dY*(1 + Y**2)."),
    NumpyHelp("arcsin", "The angle whose sine is x.", derivative: "dx = dY/sqrt(1 - x**2)."),
    NumpyHelp("asin", "As arcsin.", derivative: "dx = dY/sqrt(1 - x**2)."),
    NumpyHelp("arccos", "The angle whose cosine is x.", derivative: "dx = -dY/sqrt(1 - x**2)."),
    NumpyHelp("acos", "As arccos.", derivative: "dx = -dY/sqrt(1 - x**2)."),
    NumpyHelp("arctan", "The angle whose tangent is x.", derivative: "dx = dY/(1 + x**2)."),
    NumpyHelp("atan", "As arctan.", derivative: "dx = dY/(1 + x**2)."),
    NumpyHelp("sinh", "The hyperbolic sine.", derivative: "dx = dY*cosh(x)."),
    NumpyHelp("cosh", "The hyperbolic cosine.", derivative: "dx = dY*sinh(x)."),
    NumpyHelp(
      "tanh", "The hyperbolic tangent, from -1 to 1.", derivative: "dx = dY*(1 - Y**2)."),
    NumpyHelp("arcsinh", "The inverse of sinh."), NumpyHelp("arccosh", "The inverse of cosh."),
    NumpyHelp("arctanh", "The inverse of tanh."),
    NumpyHelp("floor", "The largest whole number that is not above x, as a float."),
    NumpyHelp("ceil", "The smallest whole number that is not below x, as a float."),
    NumpyHelp("trunc", "x without what stands behind its point."),
    NumpyHelp("rint", "The nearest whole number; halves go to even."),
    NumpyHelp("degrees", "Radians as degrees.", derivative: "dx = dY*180/pi."),
    NumpyHelp("rad2deg", "As degrees.", derivative: "dx = dY*180/pi."),
    NumpyHelp("radians", "Degrees as radians.", derivative: "dx = dY*pi/180."),
    NumpyHelp("deg2rad", "As radians.", derivative: "dx = dY*pi/180."),
  ]

  static let comparisons = [
    NumpyHelp("isnan", "Whether x is nan."), NumpyHelp("isinf", "Whether x is an infinity."),
    NumpyHelp("isfinite", "Whether x is neither an infinity nor nan."),
    NumpyHelp("signbit", "Whether x has a minus, as -0.0 does."),
    NumpyHelp("less", "x1 < x2; of Values their data. A mask such as (Z > 0) has no derivative."),
    NumpyHelp("less_equal", "x1 <= x2; of Values their data."),
    NumpyHelp("greater", "x1 > x2; of Values their data."),
    NumpyHelp("greater_equal", "x1 >= x2; of Values their data."),
    NumpyHelp("equal", "x1 == x2; two Values are equal where they are the same one."),
    NumpyHelp("not_equal", "x1 != x2; two Values are equal where they are the same one."),
    NumpyHelp("logical_and", "Whether both count as true."),
    NumpyHelp("logical_or", "Whether one of them counts as true."),
    NumpyHelp("logical_xor", "Whether exactly one of them counts as true."),
    NumpyHelp("logical_not", "Whether x does not count as true."),
    NumpyHelp("bitwise_and", "x1 & x2: of masks, where both are true."),
    NumpyHelp("bitwise_or", "x1 | x2: of masks, where one of them is true."),
    NumpyHelp("bitwise_xor", "x1 ^ x2: of masks, where exactly one of them is true."),
    NumpyHelp("bitwise_not", "~x: of masks, where they are false."),
    NumpyHelp("invert", "~x: of masks, where they are false."),
    NumpyHelp("left_shift", "x1 << x2, of integers."),
    NumpyHelp("right_shift", "x1 >> x2, of integers."),
  ]
}
