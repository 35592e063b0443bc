# case: a vector and a matrix of integers
import numpy as np
a = np.array([1, 2, 3])
b = np.array([[1, 2], [3, 4]])
print(a, a.shape, a.dtype, a.ndim, a.size)
print(b, b.shape)
print(repr(a), repr(b))
#> [1 2 3] (3,) int64 1 3
#> [[1 2]
#>  [3 4]] (2, 2)
#> array([1, 2, 3]) array([[1, 2],
#>        [3, 4]])
# case: floats, and integers among floats
import numpy as np
print(np.array([1, 2.5, 3]), np.array([1.0, 2.0]))
print(np.array([True, 2]), np.array([True, False]), np.array([True, 0.5]))
#> [1.  2.5 3. ] [1. 2.]
#> [1 2] [ True False] [1.  0.5]
# case: an element type that is asked for
import numpy as np
print(np.array([1, 2], dtype=float), np.array([1.7, -2.7], dtype=int))
print(repr(np.array([1, 2], dtype=np.float32)), np.array([0, 1, 2], dtype=bool))
print(np.array([1, 2], dtype='float64').dtype, np.array([1], dtype='int').dtype)
#> [1. 2.] [ 1 -2]
#> array([1., 2.], dtype=float32) [False  True  True]
#> float64 int64
# case: zeros, ones and full
import numpy as np
print(np.zeros(3), np.zeros((2, 2)), np.ones((2, 3)), np.full((2, 2), 7), np.full(2, 0.5))
print(np.zeros((2,), dtype=int), np.ones(2, dtype=bool), np.full((1, 2), 3, dtype=float))
#> [0. 0. 0.] [[0. 0.]
#>  [0. 0.]] [[1. 1. 1.]
#>  [1. 1. 1.]] [[7 7]
#>  [7 7]] [0.5 0.5]
#> [0 0] [ True  True] [[3. 3.]]
# case: like another array
import numpy as np
a = np.array([[1, 2], [3, 4]])
print(np.zeros_like(a), np.ones_like(a), np.full_like(a, 9), np.zeros_like(a, dtype=float))
print(np.zeros_like(a * 0.5), np.empty_like(a).shape)
#> [[0 0]
#>  [0 0]] [[1 1]
#>  [1 1]] [[9 9]
#>  [9 9]] [[0. 0.]
#>  [0. 0.]]
#> [[0. 0.]
#>  [0. 0.]] (2, 2)
# case: eye and identity
import numpy as np
print(np.eye(3))
print(np.eye(2, 3), np.eye(3, k=1), np.eye(3, k=-1), np.identity(2), np.eye(2, dtype=int))
#> [[1. 0. 0.]
#>  [0. 1. 0.]
#>  [0. 0. 1.]]
#> [[1. 0. 0.]
#>  [0. 1. 0.]] [[0. 1. 0.]
#>  [0. 0. 1.]
#>  [0. 0. 0.]] [[0. 0. 0.]
#>  [1. 0. 0.]
#>  [0. 1. 0.]] [[1. 0.]
#>  [0. 1.]] [[1 0]
#>  [0 1]]
# case: arange
import numpy as np
print(np.arange(5), np.arange(2, 7), np.arange(1, 10, 3), np.arange(5, 0, -2))
print(np.arange(0, 1, 0.25), np.arange(3.0), np.arange(0.0, 1.0, 0.1), np.arange(4, dtype=float))
print(np.arange(0), repr(np.arange(0)), np.arange(3, 3).shape)
#> [0 1 2 3 4] [2 3 4 5 6] [1 4 7] [5 3 1]
#> [0.   0.25 0.5  0.75] [0. 1. 2.] [0.  0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9] [0. 1. 2. 3.]
#> [] array([], dtype=int64) (0,)
# case: linspace
import numpy as np
print(np.linspace(0, 1, 5), np.linspace(-1, 1, 4), np.linspace(0, 10, 5, endpoint=False))
x, step = np.linspace(0, 1, 11, retstep=True)
print(x, step)
print(np.linspace(2, 2, 3), np.linspace(0, 1, 1), np.linspace(1, 4, 4, dtype=int))
#> [0.   0.25 0.5  0.75 1.  ] [-1.         -0.33333333  0.33333333  1.        ] [0. 2. 4. 6. 8.]
#> [0.  0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1. ] 0.1
#> [2. 2. 2.] [0.] [1 2 3 4]
# case: arrays of arrays and tuples
import numpy as np
a = np.array([1., 2.])
print(np.array([a, a * 2]), np.array((1, 2)), np.array([(1, 2), (3, 4)]))
print(np.array(5), np.array(5).shape, repr(np.array(2.5)), np.array(range(4)))
#> [[1. 2.]
#>  [2. 4.]] [1 2] [[1 2]
#>  [3 4]]
#> 5 () array(2.5) [0 1 2 3]
# case: asarray makes no copy and array does
import numpy as np
a = np.array([1, 2, 3])
b = np.asarray(a)
c = np.array(a)
b[0] = 9
print(a, c)
#> [9 2 3] [1 2 3]
# case: copies are their own
import numpy as np
a = np.arange(4)
b = a.copy()
b += 10
print(a, b, np.copy(a))
#> [0 1 2 3] [10 11 12 13] [0 1 2 3]
# case: meshgrid
import numpy as np
xx, yy = np.meshgrid(np.arange(3), np.linspace(0, 1, 2))
print(xx)
print(yy)
print(xx.ravel(), yy.ravel())
#> [[0 1 2]
#>  [0 1 2]]
#> [[0. 0. 0.]
#>  [1. 1. 1.]]
#> [0 1 2 0 1 2] [0. 0. 0. 1. 1. 1.]
# case: diag, triu and tril
import numpy as np
a = np.arange(1, 10).reshape(3, 3)
print(np.diag(a), np.diag([1, 2]), np.diag(a, 1), np.triu(a), np.tril(a), np.trace(a))
print(np.triu(a, 1), np.tril(a, -1), np.diag([1.5, 2.5], k=1))
#> [1 5 9] [[1 0]
#>  [0 2]] [2 6] [[1 2 3]
#>  [0 5 6]
#>  [0 0 9]] [[1 0 0]
#>  [4 5 0]
#>  [7 8 9]] 15
#> [[0 2 3]
#>  [0 0 6]
#>  [0 0 0]] [[0 0 0]
#>  [4 0 0]
#>  [7 8 0]] [[0.  1.5 0. ]
#>  [0.  0.  2.5]
#>  [0.  0.  0. ]]
# case: constants
import numpy as np
print(np.pi, np.e, np.inf, np.nan, -np.inf, np.newaxis)
#> 3.141592653589793 2.718281828459045 inf nan -inf None
# case: astype
import numpy as np
a = np.array([0.0, 1.5, -2.7, 3.999])
print(a.astype(int), a.astype(bool), a.astype(np.float32), a.astype('float32').dtype)
print(np.array([0, 1, 2]).astype(float), np.array([True, False]).astype(int), (np.array([1, 2, 3]) > 1).astype(np.float64))
#> [ 0  1 -2  3] [False  True  True  True] [ 0.     1.5   -2.7    3.999] float32
#> [0. 1. 2.] [1 0] [0. 1. 1.]
# case: types as names
import numpy as np
print(np.float64(1.5), np.int64(3), np.float32(0.1), np.bool_(True))
print(repr(np.float64(1.5)), repr(np.int64(3)), repr(np.float32(0.1)), repr(np.bool_(False)))
print(np.zeros(2).dtype == np.float64, np.zeros(2).dtype == 'float64', np.zeros(2).dtype == int)
print(np.arange(3).dtype, repr(np.arange(3.).dtype), np.zeros(1, dtype=np.float32).dtype.name)
#> 1.5 3 0.1 True
#> np.float64(1.5) np.int64(3) np.float32(0.1) np.False_
#> True True False
#> int64 dtype('float64') float32
# case: logspace
import numpy as np
print(np.logspace(0, 3, 4), np.logspace(-2, 2, 5))
#> [   1.   10.  100. 1000.] [1.e-02 1.e-01 1.e+00 1.e+01 1.e+02]
# case: empty arrays
import numpy as np
print(np.array([]), repr(np.array([])), np.zeros((0, 3)), repr(np.zeros((0, 3))), np.zeros((2, 0)).shape)
print(repr(np.zeros(0, dtype=int)), np.zeros((0, 3)).sum(), np.zeros((0, 3)).sum(axis=0), np.array([]).size)
#> [] array([], dtype=float64) [] array([], shape=(0, 3), dtype=float64) (2, 0)
#> array([], dtype=int64) 0.0 [0. 0. 0.] 0
