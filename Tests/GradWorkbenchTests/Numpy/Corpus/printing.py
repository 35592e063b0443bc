# case: columns of floats
import numpy as np
print(np.array([1.5, 22.25, -3.125]))
print(np.array([[0.1, 100.123456789], [-5.5, 2]]))
print(np.array([0.1, 0.12345678901, 1e-3]))
#> [ 1.5   22.25  -3.125]
#> [[ 1.00000000e-01  1.00123457e+02]
#>  [-5.50000000e+00  2.00000000e+00]]
#> [0.1        0.12345679 0.001     ]
# case: the change to exponents
import numpy as np
print(np.array([1e-5, 1.0]), np.array([0.0001, 0.1]), np.array([0.00009, 0.01]))
print(np.array([1e16, 1.0]), np.array([1e15, 1e15]), np.array([1.0, 1000.0]), np.array([1.0, 1001.0]), np.array([0.5, 501.0]))
print(np.array([1.23456789012e-7, 5e10]), np.array([1e100, 1e-100]), np.array([0., 1e-9]), np.array([1e-300, 0]))
print(np.array([123456789.123, 0.5]), np.array([1e8, 2e8]), np.array([1.5e16]))
#> [1.e-05 1.e+00] [0.0001 0.1   ] [9.e-05 1.e-02]
#> [1.e+16 1.e+00] [1.e+15 1.e+15] [   1. 1000.] [1.000e+00 1.001e+03] [5.00e-01 5.01e+02]
#> [1.23456789e-07 5.00000000e+10] [1.e+100 1.e-100] [0.e+00 1.e-09] [1.e-300 0.e+000]
#> [1.23456789e+08 5.00000000e-01] [1.e+08 2.e+08] [1.5e+16]
# case: nan and infinities
import numpy as np
print(np.array([np.nan, 1.0, -np.inf]), np.array([np.nan]), np.array([np.inf, 1]), np.array([-np.inf, np.inf]))
print(np.array([np.nan, 1234.5678]), np.array([np.inf, 1e-10]), np.array([np.nan, np.nan, 0.1]), repr(np.array([np.nan, -1.5])))
#> [ nan   1. -inf] [nan] [inf  1.] [-inf  inf]
#> [      nan 1234.5678] [   inf 1.e-10] [nan nan 0.1] array([ nan, -1.5])
# case: signed zeros
import numpy as np
print(np.array([-0.0, 0.0]), np.array([-0.0, 1.5]), -np.zeros(2), repr(np.array([-0.])))
#> [-0.  0.] [-0.   1.5] [-0. -0.] array([-0.])
# case: rounding at eight digits
import numpy as np
print(np.array([0.123456785, 0.5]), np.array([2/3, 1/3]), np.array([1/3]), np.array([0.999999999]), np.array([1.000000001]))
print(np.array([0.1 + 0.2]), np.array([1e-9 + 1]), np.array([12345.678901234]), np.array([0.000123456789]))
#> [0.12345678 0.5       ] [0.66666667 0.33333333] [0.33333333] [1.] [1.]
#> [0.3] [1.] [12345.67890123] [0.00012346]
# case: integers and booleans
import numpy as np
print(np.array([1, 10, -100]), np.array([[1, 2], [300, 4]]), np.array([-5]), np.array([True, False]), np.array([[True], [False]]))
print(repr(np.array([1, 10, -100])), repr(np.array([True, False])), np.array(True), repr(np.array(False)))
#> [   1   10 -100] [[  1   2]
#>  [300   4]] [-5] [ True False] [[ True]
#>  [False]]
#> array([   1,   10, -100]) array([ True, False]) True array(False)
# case: long rows are wrapped
import numpy as np
print(np.arange(40))
print(np.arange(30) * 0.5)
print(repr(np.arange(40)))
print(repr(np.arange(25) / 7))
#> [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23
#>  24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39]
#> [ 0.   0.5  1.   1.5  2.   2.5  3.   3.5  4.   4.5  5.   5.5  6.   6.5
#>   7.   7.5  8.   8.5  9.   9.5 10.  10.5 11.  11.5 12.  12.5 13.  13.5
#>  14.  14.5]
#> array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
#>        17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33,
#>        34, 35, 36, 37, 38, 39])
#> array([0.        , 0.14285714, 0.28571429, 0.42857143, 0.57142857,
#>        0.71428571, 0.85714286, 1.        , 1.14285714, 1.28571429,
#>        1.42857143, 1.57142857, 1.71428571, 1.85714286, 2.        ,
#>        2.14285714, 2.28571429, 2.42857143, 2.57142857, 2.71428571,
#>        2.85714286, 3.        , 3.14285714, 3.28571429, 3.42857143])
# case: many elements are summed up
import numpy as np
print(np.arange(1001))
print(np.arange(2000.0).reshape(2, 1000))
print(repr(np.arange(1001)))
print(np.zeros((1001,)), np.ones((40, 40)))
#> [   0    1    2 ...  998  999 1000]
#> [[0.000e+00 1.000e+00 2.000e+00 ... 9.970e+02 9.980e+02 9.990e+02]
#>  [1.000e+03 1.001e+03 1.002e+03 ... 1.997e+03 1.998e+03 1.999e+03]]
#> array([   0,    1,    2, ...,  998,  999, 1000], shape=(1001,))
#> [0. 0. 0. ... 0. 0. 0.] [[1. 1. 1. ... 1. 1. 1.]
#>  [1. 1. 1. ... 1. 1. 1.]
#>  [1. 1. 1. ... 1. 1. 1.]
#>  ...
#>  [1. 1. 1. ... 1. 1. 1.]
#>  [1. 1. 1. ... 1. 1. 1.]
#>  [1. 1. 1. ... 1. 1. 1.]]
# case: cubes
import numpy as np
print(np.arange(12).reshape(2, 3, 2))
print(repr(np.arange(8.0).reshape(2, 2, 2)))
print(np.zeros((2, 1, 1, 2)))
#> [[[ 0  1]
#>   [ 2  3]
#>   [ 4  5]]
#>
#>  [[ 6  7]
#>   [ 8  9]
#>   [10 11]]]
#> array([[[0., 1.],
#>         [2., 3.]],
#>
#>        [[4., 5.],
#>         [6., 7.]]])
#> [[[[0. 0.]]]
#>
#>
#>  [[[0. 0.]]]]
# case: float32 has its own digits
import numpy as np
a = np.array([0.1, 1/3, 2.5], dtype=np.float32)
print(a, repr(a), a[0], [a[1]], a.sum(), (a * 2).dtype)
print(np.array([1e-5, 1], dtype=np.float32), np.float32(1e10), np.float32(16777216), repr(np.float32(1/3)))
#> [0.1        0.33333334 2.5       ] array([0.1       , 0.33333334, 2.5       ], dtype=float32) 0.1 [np.float32(0.33333334)] 2.9333334 float32
#> [1.e-05 1.e+00] 1e+10 1.6777216e+07 np.float32(0.33333334)
# case: scalars in lists and alone
import numpy as np
x = np.array([0.5, 1.5])
print(x[0], [x[0]], (x.sum(), x.mean()), {1: x[1]})
print(np.array([1, 2])[0], [np.array([1, 2])[0]], [np.array([True])[0]])
print(str(x[0]), repr(x[0]), f"{x[0]}", f"{x[1]:.3f}", "%.2f" % x[1], "{:>8}".format(x[0]))
#> 0.5 [np.float64(0.5)] (np.float64(2.0), np.float64(1.0)) {1: np.float64(1.5)}
#> 1 [np.int64(1)] [np.True_]
#> 0.5 np.float64(0.5) 0.5 1.500 1.50      0.5
# case: print options
import numpy as np
a = np.array([1/3, 1e-10, 123.456])
np.set_printoptions(precision=3)
print(a)
np.set_printoptions(suppress=True)
print(a, np.array([1e-12, 5e8]))
np.set_printoptions(precision=8, suppress=False, linewidth=40)
print(np.arange(20), np.arange(12) / 7)
np.set_printoptions(threshold=10, edgeitems=2, linewidth=75)
print(np.arange(20), np.arange(36).reshape(6, 6))
np.set_printoptions(threshold=1000, edgeitems=3)
#> [3.333e-01 1.000e-10 1.235e+02]
#> [  0.333   0.    123.456] [1.e-12 5.e+08]
#> [ 0  1  2  3  4  5  6  7  8  9 10 11 12
#>  13 14 15 16 17 18 19] [0.         0.14285714 0.28571429
#>  0.42857143 0.57142857 0.71428571
#>  0.85714286 1.         1.14285714
#>  1.28571429 1.42857143 1.57142857]
#> [ 0  1 ... 18 19] [[ 0  1 ...  4  5]
#>  [ 6  7 ... 10 11]
#>  ...
#>  [24 25 ... 28 29]
#>  [30 31 ... 34 35]]
# case: precision zero and more
import numpy as np
np.set_printoptions(precision=0)
print(np.array([0.5, 1.5, 2.25]))
np.set_printoptions(precision=15)
print(np.array([0.1, 1/3]), np.array([np.pi]))
np.set_printoptions(precision=8)
#> [0. 2. 2.]
#> [0.1               0.333333333333333] [3.141592653589793]
# case: str and repr of arrays in text
import numpy as np
a = np.array([[1, 2], [3, 4]])
print("a is " + str(a))
print(f"{a}")
print("shape:", a.shape, "row:", a[0])
print([a], (a[0],), {"w": a[1]})
#> a is [[1 2]
#>  [3 4]]
#> [[1 2]
#>  [3 4]]
#> shape: (2, 2) row: [1 2]
#> [array([[1, 2],
#>        [3, 4]])] (array([1, 2]),) {'w': array([3, 4])}
# case: dtype in repr
import numpy as np
print(repr(np.array([1.5], dtype=np.float32)), repr(np.zeros((2, 2), dtype=np.float32)), repr(np.ones(3, dtype=bool)), repr(np.zeros((0,), dtype=np.float32)))
print(repr(np.arange(20, dtype=np.float32)))
#> array([1.5], dtype=float32) array([[0., 0.],
#>        [0., 0.]], dtype=float32) array([ True,  True,  True]) array([], dtype=float32)
#> array([ 0.,  1.,  2.,  3.,  4.,  5.,  6.,  7.,  8.,  9., 10., 11., 12.,
#>        13., 14., 15., 16., 17., 18., 19.], dtype=float32)
# case: numbers of very different widths
import numpy as np
print(np.array([[1, -1000], [20, 3]]), np.array([[1.5, -1000.25], [20, 3]]))
print(np.array([1e5, 1e-3]), np.array([99999.5, 0.001]), np.array([999.0, 1.0]), np.array([1e3, 1e-1]))
#> [[    1 -1000]
#>  [   20     3]] [[    1.5  -1000.25]
#>  [   20.       3.  ]]
#> [1.e+05 1.e-03] [9.99995e+04 1.00000e-03] [999.   1.] [1.e+03 1.e-01]
