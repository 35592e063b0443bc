# case: quantiles
import numpy as np
a = np.array([[7.0, 1.0, 3.0, 9.5], [2.0, 8.0, 4.0, 6.0]])
print(np.percentile(a, 50), np.percentile(a, [25, 75], axis=1), np.quantile(a, 0.3, axis=0), np.median(a), np.median(a, axis=0), np.median(a, axis=1, keepdims=True))
b = np.array([1.0, np.nan, 3.0])
print(np.nansum(b), np.nanmean(b), np.nanmax(b), np.nanmin(b), np.nanstd(b), np.median(b), np.nansum([[1, np.nan], [np.nan, np.nan]], axis=0))
print(np.histogram([1, 2, 1, 4, 5, 5], bins=4), np.histogram([0.1, 0.5, 0.9], bins=[0, 0.5, 1]))
print(np.cov(a), np.corrcoef(a), np.cov([1, 2, 4.0]), np.corrcoef([1, 2, 3], [2, 4, 7.0]))
print(np.interp(2.5, [1, 2, 3], [3, 2, 0]), np.interp([0, 1.5, 9], [1, 2, 3], [3, 2, 0]), np.trapezoid([1, 2, 3]), np.trapezoid([1, 2, 3], x=[4, 6, 8]), np.gradient([1, 2, 4, 7, 11]), np.gradient([1.0, 4, 9], 2))
print(np.polyval([3, 0, 1], 5), np.polyval([1.5, -1], [1, 2]), np.round(np.polyfit([0, 1, 2, 3], [1, 3, 5, 7.0], 1), 6) + 0)
print(np.heaviside([-1.5, 0, 2], 0.5), np.sinc([0, 0.5]), np.isscalar(3.0), np.isscalar([1]))
#> 5.0 [[2.5   3.5  ]
#>  [7.625 6.5  ]] [3.5  3.1  3.3  7.05] 5.0 [4.5  4.5  3.5  7.75] [[5.]
#>  [5.]]
#> 4.0 2.0 3.0 1.0 1.0 nan [1. 0.]
#> (array([2, 1, 0, 3]), array([1., 2., 3., 4., 5.])) (array([1, 2]), array([0. , 0.5, 1. ]))
#> [[14.72916667 -3.83333333]
#>  [-3.83333333  6.66666667]] [[ 1.         -0.38684156]
#>  [-0.38684156  1.        ]] 2.3333333333333335 [[1.         0.99339927]
#>  [0.99339927 1.        ]]
#> 1.0 [3.  2.5 0. ] 4.0 8.0 [1.  1.5 2.5 3.5 4. ] [1.5 2.  2.5]
#> 76 [0.5 2. ] [2. 1.]
#> [0.  0.5 1. ] [1.         0.63661977] True False
# case: grids
import numpy as np
X, Y = np.meshgrid([1, 2, 3], [4, 5])
print(X, Y)
I, J = np.meshgrid([1, 2], [3, 4, 5], indexing='ij')
print(I, J)
xx, yy = np.meshgrid(np.arange(0, 1, 0.5), np.arange(0, 1, 0.5))
print(np.c_[xx.ravel(), yy.ravel()])
print(np.indices((2, 3)), np.mgrid[0:2, 0:3], np.mgrid[0:4], np.ogrid[0:2, 0:3], np.r_[0:3, 7, [8, 9]], np.ix_([0, 1], [2, 0]))
a = np.arange(6).reshape(2, 3)
print(a[np.ix_([0, 1], [2, 0])], np.tri(3), np.geomspace(1, 1000, 4), np.vander([1, 2, 3], 3), np.s_[1:2])
print(np.broadcast_arrays([1, 2], [[3], [4]]), np.broadcast_shapes((2, 1), (3,)))
#> [[1 2 3]
#>  [1 2 3]] [[4 4 4]
#>  [5 5 5]]
#> [[1 1 1]
#>  [2 2 2]] [[3 4 5]
#>  [3 4 5]]
#> [[0.  0. ]
#>  [0.5 0. ]
#>  [0.  0.5]
#>  [0.5 0.5]]
#> [[[0 0 0]
#>   [1 1 1]]
#>
#>  [[0 1 2]
#>   [0 1 2]]] [[[0 0 0]
#>   [1 1 1]]
#>
#>  [[0 1 2]
#>   [0 1 2]]] [0 1 2 3] (array([[0],
#>        [1]]), array([[0, 1, 2]])) [0 1 2 7 8 9] (array([[0],
#>        [1]]), array([[2, 0]]))
#> [[2 0]
#>  [5 3]] [[1. 0. 0.]
#>  [1. 1. 0.]
#>  [1. 1. 1.]] [   1.   10.  100. 1000.] [[1 1 1]
#>  [4 2 1]
#>  [9 3 1]] slice(1, 2, None)
#> (array([[1, 2],
#>        [1, 2]]), array([[3, 3],
#>        [4, 4]])) (2, 3)
# case: functions of the program
import numpy as np
f = np.vectorize(lambda x: 1 if x > 0 else -1)
print(f([1, -2, 3]), np.vectorize(lambda a, b: a + b)([1, 2], [[1], [2]]))
print(np.apply_along_axis(lambda r: r.max() - r.min(), 1, np.array([[1, 5], [2, 9]])), np.apply_along_axis(sorted, 0, np.array([[3, 1], [2, 9]])))
print(np.fromfunction(lambda i, j: i + j, (2, 3)), np.fromfunction(lambda i, j: i == j, (2, 2), dtype=int))
x = np.array([-1.0, 0.5, 3.0])
print(np.select([x < 0, x < 1], [0 * x, x], 1), np.where(x > 0, x, 0.01 * x))
#> [ 1 -1  1] [[2 3]
#>  [3 4]]
#> [4 7] [[2 1]
#>  [3 9]]
#> [[0. 1. 2.]
#>  [1. 2. 3.]] [[ True False]
#>  [False  True]]
#> [-0.   0.5  1. ] [-0.01  0.5   3.  ]
# case: functions about printing and warnings
import numpy as np
a = np.array([[1.23456789, 2.0], [1e-5, 100.0]])
print(np.array2string(a, precision=2), np.array2string(a, separator=', ', precision=3, suppress_small=True))
print(np.array2string(np.arange(5), separator='|'), np.array2string(np.float64(2.5)))
old = np.seterr(all='ignore')
print(np.array([1.0, -1.0, 0.0]) / 0, np.log(np.array([0.0, -1.0])))
np.testing.assert_allclose(a, a + 1e-12)
np.testing.assert_array_almost_equal([1, 2], [1.0000001, 2])
np.testing.assert_equal(3, 3)
print(a)
#> [[1.23e+00 2.00e+00]
#>  [1.00e-05 1.00e+02]] [[  1.235,   2.   ],
#>  [  0.   , 100.   ]]
#> [0|1|2|3|4] 2.5
#> [ inf -inf  nan] [-inf  nan]
#> [[1.23456789e+00 2.00000000e+00]
#>  [1.00000000e-05 1.00000000e+02]]
