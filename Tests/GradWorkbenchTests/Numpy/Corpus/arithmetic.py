# case: element by element
import numpy as np
a = np.array([1, 2, 3])
b = np.array([10, 20, 30])
print(a + b, b - a, a * b, b / a, b // a, b % a, a ** 2, -a, +a, abs(-a))
print(a + 1, 2 * a, 1 - a, 1 / a, a / 2, 7 // a, 2 ** a, 10 % a)
#> [11 22 33] [ 9 18 27] [10 40 90] [10. 10. 10.] [10 10 10] [0 0 0] [1 4 9] [-1 -2 -3] [1 2 3] [1 2 3]
#> [2 3 4] [2 4 6] [ 0 -1 -2] [1.         0.5        0.33333333] [0.5 1.  1.5] [7 3 2] [2 4 8] [0 0 1]
# case: types that meet
import numpy as np
i = np.array([1, 2]); f = np.array([0.5, 1.5]); b = np.array([True, False]); s = np.array([1, 2], dtype=np.float32)
print((i + f).dtype, (i + b).dtype, (b + b), (f + s).dtype, (s + i).dtype, (s + 1).dtype, (s * 1.5).dtype, (i * 1.5).dtype, (b * 2), (b + 0.5))
print((i / i).dtype, (b & b), (i > 1).dtype, (s / 3).dtype, (i // 2).dtype, (s ** 2).dtype, (s + np.float64(1)).dtype, (i + True))
#> float64 int64 [ True False] float64 float64 float32 float32 float64 [2 0] [1.5 0.5]
#> float64 [ True False] bool float32 int64 float32 float64 [2 3]
# case: broadcasting
import numpy as np
a = np.arange(3)
b = np.arange(2).reshape(2, 1)
print(a + b, (a[:, None] * a), np.ones((2, 3)) * a, np.ones((3, 1)) + np.ones(4))
print((np.zeros((4, 1, 2)) + np.zeros((3, 1))).shape)
#> [[0 1 2]
#>  [1 2 3]] [[0 0 0]
#>  [0 1 2]
#>  [0 2 4]] [[0. 1. 2.]
#>  [0. 1. 2.]] [[2. 2. 2. 2.]
#>  [2. 2. 2. 2.]
#>  [2. 2. 2. 2.]]
#> (4, 3, 2)
# case: in place
import numpy as np
a = np.array([1.0, 2.0, 3.0])
b = a
a += 1
a *= 2
a -= np.array([1, 1, 1])
a /= 2
a **= 2
print(a, b, a is b)
c = np.array([7, 8, 9])
c //= 2
c %= 3
c += np.array([1, 2, 3])
print(c)
#> [ 2.25  6.25 12.25] [ 2.25  6.25 12.25] True
#> [1 3 4]
# case: a variable that is rebound
import numpy as np
a = np.array([1, 2])
b = a
a = a + 1
print(a, b)
#> [2 3] [1 2]
# case: floor division and remainder of negative numbers
import numpy as np
a = np.array([7, -7, 7, -7]); b = np.array([2, 2, -2, -2])
print(a // b, a % b, a / b, (a * 1.0) // b, (a * 1.0) % b, np.array([5.5, -5.5]) % 2, np.array([-0.5]) // 1)
#> [ 3 -4 -4  3] [ 1  1 -1 -1] [ 3.5 -3.5 -3.5  3.5] [ 3. -4. -4.  3.] [ 1.  1. -1. -1.] [1.5 0.5] [-1.]
# case: division by zero
import numpy as np
print(np.array([1.0, -1.0, 0.0]) / 0, np.array([1, 2]) // 0, np.array([3]) % 0, np.array([1.0]) // 0, np.float64(1) / 0, np.log(np.array([0.0])), np.sqrt(np.array([-1.0])))
#> [ inf -inf  nan] [0 0] [0] [inf] inf [-inf] [nan]
# case: powers
import numpy as np
print(np.array([1, 2, 3]) ** 3, np.array([4.0, 9.0]) ** 0.5, np.array([2.0]) ** -1, np.array([2, 3]) ** 2.0, 2.0 ** np.arange(4), np.power([1, 2], [3, 4]), np.array([-8.0]) ** 2)
#> [ 1  8 27] [2. 3.] [0.5] [4. 9.] [1. 2. 4. 8.] [ 1 16] [64.]
# case: functions
import numpy as np
x = np.array([0.5, 1.0, 2.0])
print(np.exp(x), np.log(x), np.sqrt(x), np.tanh(x), np.sin(x), np.cos(x), np.square(x), np.log1p(x), np.expm1(x))
print(np.abs([-1, 2]), np.sign([-2.5, 0, 3]), np.floor([1.5, -1.5]), np.ceil([1.5, -1.5]), np.round([1.5, 2.5, -0.5]), np.reciprocal(x), np.negative(x))
print(np.exp(1), np.log(10), np.sqrt(2), np.exp([0, 1]), np.sqrt(16), np.abs(-3), np.absolute(-2.5), np.log2(8), np.log10([1, 1000]))
#> [1.64872127 2.71828183 7.3890561 ] [-0.69314718  0.          0.69314718] [0.70710678 1.         1.41421356] [0.46211716 0.76159416 0.96402758] [0.47942554 0.84147098 0.90929743] [ 0.87758256  0.54030231 -0.41614684] [0.25 1.   4.  ] [0.40546511 0.69314718 1.09861229] [0.64872127 1.71828183 6.3890561 ]
#> [1 2] [-1.  0.  1.] [ 1. -2.] [ 2. -1.] [ 2.  2. -0.] [2.  1.  0.5] [-0.5 -1.  -2. ]
#> 2.718281828459045 2.302585092994046 1.4142135623730951 [1.         2.71828183] 4.0 3 2.5 3.0 [0. 3.]
# case: maximum, minimum and clip
import numpy as np
a = np.array([-2, 0.5, 3])
print(np.maximum(0, a), np.maximum(a, 1), np.minimum(a, [0, 0, 0]), np.clip(a, -1, 1), a.clip(0, 2), np.clip(a, None, 1), np.maximum(np.nan, a), np.fmax(np.nan, a))
print(np.maximum([1, 5], [4, 2]), np.minimum(3, 2.5), np.clip(5, 0, 3), np.clip([1, 2, 3], 2, 2))
#> [0.  0.5 3. ] [1. 1. 3.] [-2.  0.  0.] [-1.   0.5  1. ] [0.  0.5 2. ] [-2.   0.5  1. ] [nan nan nan] [-2.   0.5  3. ]
#> [4 5] 2.5 3 [2 2 2]
# case: where
import numpy as np
a = np.array([[1, -2], [-3, 4]])
print(np.where(a > 0, a, 0), np.where(a > 0, 1, -1), np.where(a > 0, a, a * 0.1), np.where([True, False], [1, 2], [3, 4]), np.where(True, 1, 2))
#> [[1 0]
#>  [0 4]] [[ 1 -1]
#>  [-1  1]] [[ 1.  -0.2]
#>  [-0.3  4. ]] [1 4] 1
# case: comparisons
import numpy as np
a = np.array([1, 2, 3])
print(a > 2, a <= 2, a == 2, a != 2, a == np.array([1, 0, 3]), 2 < a, (a == a).all(), (a > 5).any(), a == None)
print(np.equal(a, 2), np.greater(a, 1), np.less_equal(a, [1, 1, 5]), np.not_equal(a, a))
#> [False False  True] [ True  True False] [False  True False] [ True False  True] [ True False  True] [False False  True] True False [False False False]
#> [False  True False] [False  True  True] [ True False  True] [False False False]
# case: logic
import numpy as np
p = np.array([True, True, False]); q = np.array([True, False, False])
print(p & q, p | q, p ^ q, ~p, np.logical_and(p, q), np.logical_or(p, q), np.logical_not(p), np.logical_xor(p, q), np.logical_and([1, 0], 2))
print(np.array([6, 5]) & 3, np.array([6, 5]) | 1, np.array([6]) ^ 2, ~np.array([0, 1]), np.array([1, 2]) << 2, np.array([8]) >> 1)
#> [ True False False] [ True  True False] [False  True False] [False False  True] [ True False False] [ True  True False] [False False  True] [False  True False] [ True False]
#> [2 1] [7 5] [4] [-1 -2] [4 8] [4]
# case: nan and infinite
import numpy as np
a = np.array([1.0, np.nan, np.inf, -np.inf])
print(np.isnan(a), np.isinf(a), np.isfinite(a), np.nan == np.nan, np.nan_to_num(np.array([np.nan, 1.0])), a[~np.isnan(a)], np.isnan(np.nan))
#> [False  True False False] [False False  True  True] [ True False False False] False [0. 1.] [  1.  inf -inf] True
# case: rounding
import numpy as np
a = np.array([1.2345, -2.675, 1234.5])
print(np.round(a, 2), a.round(1), np.round(a), np.around(a, -2), np.round(2.567, 1), a.round(), np.round(np.array([15, 25]), -1))
#> [ 1.2300e+00 -2.6800e+00  1.2345e+03] [ 1.2000e+00 -2.7000e+00  1.2345e+03] [ 1.000e+00 -3.000e+00  1.234e+03] [   0.   -0. 1200.] 2.6 [ 1.000e+00 -3.000e+00  1.234e+03] [20 20]
# case: integers wrap and stay integers
import numpy as np
a = np.array([2 ** 62])
print(a * 2, np.array([3]) * np.array([4]), np.square(np.array([3])), np.abs(np.array([-4])), np.sign(np.array([-4, 0])))
#> [-9223372036854775808] [12] [9] [4] [-1  0]
# case: scalars of NumPy's
import numpy as np
x = np.float64(0.5)
print(x + 1, 1 + x, x * 2, x / 4, x ** 2, -x, abs(-x), x == 0.5, x < 1, [x + 1], [x > 1], [x * np.int64(2)], [np.int64(7) // 2], [np.int64(7) / 2], [np.int64(3) + 1], [np.int64(3) * 1.5])
print(int(np.int64(3)), float(x), round(np.float64(2.675), 2), [round(x)], bool(np.float64(0)), max(x, 1), min([x, np.float64(0.25)]), sum([x, x]), sorted([np.float64(2), x]))
print([1, 2, 3][np.int64(1)], range(np.int64(3)), "ab" * np.int64(2), {1: 'a'}[np.int64(1)], isinstance(x, float), isinstance(np.int64(1), int), np.float64(3).item(), x.dtype, x.shape)
#> 1.5 1.5 1.0 0.125 0.25 -0.5 0.5 True True [np.float64(1.5)] [np.False_] [np.float64(1.0)] [np.int64(3)] [np.float64(3.5)] [np.int64(4)] [np.float64(4.5)]
#> 3 0.5 2.68 [0] False 1 0.25 1.0 [np.float64(0.5), np.float64(2.0)]
#> 2 range(0, 3) abab a True False 3.0 float64 ()
# case: sigmoid and softmax
import numpy as np
def sigmoid(z):
    return 1 / (1 + np.exp(-z))
def softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)
z = np.array([[1.0, 2.0, 3.0], [-1.0, 0.0, 1000.0]])
print(sigmoid(np.array([-2.0, 0.0, 2.0])), softmax(z), softmax(z).sum(axis=1))
#> [0.11920292 0.5        0.88079708] [[0.09003057 0.24472847 0.66524096]
#>  [0.         0.         1.        ]] [1. 1.]
# case: lists beside arrays
import numpy as np
a = np.array([1.0, 2.0])
print(a + [1, 2], [1, 2] * a, (1, 2) - a, a == [1, 2], np.array([1, 2]) / [2, 4])
#> [2. 4.] [1. 4.] [0. 0.] [ True  True] [0.5 0.5]
# case: hypot, arctan2 and friends
import numpy as np
print(np.hypot(3, 4), np.arctan2(1, 1), np.fmod(-7, 3), np.mod(-7, 3), np.arctan([1.0]), np.degrees(np.pi), np.radians(180.0), np.sinh(1.0), np.cosh(0.0), np.logaddexp(0.0, 0.0), np.copysign(2, -1))
#> 5.0 0.7853981633974483 -1 2 [0.78539816] 180.0 3.141592653589793 1.1752011936438014 1.0 0.6931471805599453 -2.0
# case: out
import numpy as np
a = np.array([1.0, 4.0]); b = np.zeros(2)
np.sqrt(a, out=b)
print(b, np.add(a, b, out=a) is a, a)
#> [1. 2.] True [2. 6.]
# case: maximum and minimum of nan and infinities
import numpy as np
a = np.array([1.0, np.nan, 0.0, -0.5, 5.0, -np.inf])
b = np.array([2.0, 3.0, -1.0, 0.0, np.nan, 4.0])
print(np.maximum(a, b), np.minimum(a, b))
print(np.maximum(a, 0), np.minimum(0.5, a), np.maximum(a[::2], b[1::2]))
print(a > b, a >= 0, 1 < a, a == a, a != 0.0, np.max(b), np.min(a[2:]))
#> [ 2. nan  0.  0. nan  4.] [ 1.   nan -1.  -0.5  nan -inf]
#> [ 1. nan  0.  0.  5.  0.] [ 0.5  nan  0.  -0.5  0.5 -inf] [3. 0. 5.]
#> [False False  True False False False] [ True False  True False  True False] [False False False False  True False] [ True False  True  True  True  True] [ True  True False  True  True  True] nan -inf
# case: floats side by side, with numbers, and changed in place
import numpy as np
a = np.arange(6.0).reshape(2, 3)
b = a[1]
print(a + a, 2 - a, a * True, a / 4, 1 / (a + 1), a ** 2, a ** 0.5, 2 ** a, a ** -1.0 if a.min() > 0 else a ** 3)
print(a + np.float64(0.5), np.float32(2) * a, a + np.int64(3), a[:, :1] + a, a.T + a.T)
b += 10
a -= b
a *= a
a += a[0]
c = a[0]
c += c
print(a, b, c)
#> [[ 0.  2.  4.]
#>  [ 6.  8. 10.]] [[ 2.  1.  0.]
#>  [-1. -2. -3.]] [[0. 1. 2.]
#>  [3. 4. 5.]] [[0.   0.25 0.5 ]
#>  [0.75 1.   1.25]] [[1.         0.5        0.33333333]
#>  [0.25       0.2        0.16666667]] [[ 0.  1.  4.]
#>  [ 9. 16. 25.]] [[0.         1.         1.41421356]
#>  [1.73205081 2.         2.23606798]] [[ 1.  2.  4.]
#>  [ 8. 16. 32.]] [[  0.   1.   8.]
#>  [ 27.  64. 125.]]
#> [[0.5 1.5 2.5]
#>  [3.5 4.5 5.5]] [[ 0.  2.  4.]
#>  [ 6.  8. 10.]] [[3. 4. 5.]
#>  [6. 7. 8.]] [[0. 1. 2.]
#>  [6. 7. 8.]] [[ 0.  6.]
#>  [ 2.  8.]
#>  [ 4. 10.]]
#> [[676. 676. 676.]
#>  [169. 169. 169.]] [169. 169. 169.] [676. 676. 676.]
# case: powers of floats as NumPy takes them
import numpy as np
a = np.array([0.0, -0.0, 1.5, -2.0, np.inf, -np.inf, np.nan])
print(a ** 2, a ** 2.0, abs(a) ** 0.5, a ** 3, a ** 0, np.power(a, 2), np.square(a))
#> [0.   0.   2.25 4.    inf  inf  nan] [0.   0.   2.25 4.    inf  inf  nan] [0.         0.         1.22474487 1.41421356        inf        inf
#>         nan] [ 0.    -0.     3.375 -8.       inf   -inf    nan] [1. 1. 1. 1. 1. 1. 1.] [0.   0.   2.25 4.    inf  inf  nan] [0.   0.   2.25 4.    inf  inf  nan]
