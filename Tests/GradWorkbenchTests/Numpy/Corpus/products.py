# case: matrices and vectors
import numpy as np
A = np.array([[1, 2], [3, 4]]); B = np.array([[5, 6], [7, 8]]); v = np.array([1, -1])
print(A @ B, A @ v, v @ A, v @ v, A.dot(B), np.dot(A, v), np.dot(v, v), np.matmul(A, B), np.dot(2, 3), np.dot(A, 2))
print((A * 1.5) @ v, (A @ v).shape, [v @ v], [np.dot(v, v * 0.5)])
#> [[19 22]
#>  [43 50]] [-1 -1] [-2 -2] 2 [[19 22]
#>  [43 50]] [-1 -1] 2 [[19 22]
#>  [43 50]] 6 [[2 4]
#>  [6 8]]
#> [-1.5 -1.5] (2,) [np.int64(2)] [np.float64(1.0)]
# case: shapes of products
import numpy as np
print((np.ones((2, 3)) @ np.ones((3, 4))).shape, (np.ones((5, 2, 3)) @ np.ones((3, 4))).shape, (np.ones((5, 2, 3)) @ np.ones((5, 3, 4))).shape, (np.ones(3) @ np.ones((3, 2))).shape, (np.ones((5, 2, 3)) @ np.ones(3)).shape)
#> (2, 4) (5, 2, 4) (5, 2, 4) (2,) (5, 2)
# case: outer, inner and trace
import numpy as np
a = np.array([1, 2, 3]); b = np.array([10, 20])
print(np.outer(a, b), np.inner(a, a), np.inner([[1, 2], [3, 4]], [1, 1]), a[:, None] * b, np.trace(np.eye(3)), np.vdot(a, a))
#> [[10 20]
#>  [20 40]
#>  [30 60]] 14 [3 7] [[10 20]
#>  [20 40]
#>  [30 60]] 3.0 14
# case: transposes in products
import numpy as np
X = np.arange(6.0).reshape(2, 3); W = np.arange(12.0).reshape(3, 4) / 10
print(X @ W, X.T @ X, W.T @ X.T, (X @ W).T @ X, X[:, ::2] @ W[::2], X @ W[:, 1])
#> [[2.  2.3 2.6 2.9]
#>  [5.6 6.8 8.  9.2]] [[ 9. 12. 15.]
#>  [12. 17. 22.]
#>  [15. 22. 29.]] [[2.  5.6]
#>  [2.3 6.8]
#>  [2.6 8. ]
#>  [2.9 9.2]] [[16.8 24.4 32. ]
#>  [20.4 29.5 38.6]
#>  [24.  34.6 45.2]
#>  [27.6 39.7 51.8]] [[1.6 1.8 2.  2.2]
#>  [4.  4.8 5.6 6.4]] [2.3 6.8]
# case: batches of matrices
import numpy as np
a = np.arange(8.0).reshape(2, 2, 2)
print(a @ a, a @ np.eye(2), a @ np.array([1.0, 2.0]), np.array([1.0, 2.0]) @ a)
#> [[[ 2.  3.]
#>   [ 6. 11.]]
#>
#>  [[46. 55.]
#>   [66. 79.]]] [[[0. 1.]
#>   [2. 3.]]
#>
#>  [[4. 5.]
#>   [6. 7.]]] [[ 2.  8.]
#>  [14. 20.]] [[ 4.  7.]
#>  [16. 19.]]
# case: norms
import numpy as np
v = np.array([3.0, 4.0]); A = np.array([[1.0, 2.0], [2.0, 4.0]])
print(np.linalg.norm(v), np.linalg.norm(A), np.linalg.norm(A, axis=1), np.linalg.norm(v, 1), np.linalg.norm(v, np.inf), np.linalg.norm([3, 4]), np.linalg.norm(A, axis=0, keepdims=True))
#> 5.0 5.0 [2.23606798 4.47213595] 7.0 4.0 5.0 [[2.23606798 4.47213595]]
# case: a layer and its backward pass
import numpy as np
X = np.array([[1.0, 2.0], [0.5, -1.0], [-1.0, 0.0]])
W = np.array([[0.1, -0.2, 0.3], [0.4, 0.5, -0.6]])
b = np.zeros((1, 3))
Z = X @ W + b
A = np.maximum(0, Z)
dA = np.ones_like(A) / len(X)
dZ = dA * (Z > 0)
dW = X.T @ dZ
db = dZ.sum(axis=0, keepdims=True)
dX = dZ @ W.T
print(Z, A, dZ, dW, db, dX)
#> [[ 0.9   0.8  -0.9 ]
#>  [-0.35 -0.6   0.75]
#>  [-0.1   0.2  -0.3 ]] [[0.9  0.8  0.  ]
#>  [0.   0.   0.75]
#>  [0.   0.2  0.  ]] [[0.33333333 0.33333333 0.        ]
#>  [0.         0.         0.33333333]
#>  [0.         0.33333333 0.        ]] [[ 0.33333333  0.          0.16666667]
#>  [ 0.66666667  0.66666667 -0.33333333]] [[0.33333333 0.66666667 0.33333333]] [[-0.03333333  0.3       ]
#>  [ 0.1        -0.2       ]
#>  [-0.06666667  0.16666667]]
# case: products of booleans and integers
import numpy as np
print(np.array([[True, False], [True, True]]) @ np.array([[True, False], [False, True]]), np.array([[1, 2]]) @ np.array([[0.5], [1.5]]), np.array([[True, True]]) @ np.array([2, 3]))
#> [[ True False]
#>  [ True  True]] [[3.5]] [5]
# case: in place product
import numpy as np
A = np.array([[1.0, 2.0], [3.0, 4.0]])
A @= np.array([[0.0, 1.0], [1.0, 0.0]])
print(A)
#> [[2. 1.]
#>  [4. 3.]]
# case: empty products
import numpy as np
print(np.zeros((2, 0)) @ np.zeros((0, 3)), np.dot(np.zeros(0), np.zeros(0)))
#> [[0. 0. 0.]
#>  [0. 0. 0.]] 0.0
# case: closeness
import numpy as np
print(np.allclose([1.0, 2.0], [1.0, 2.0 + 1e-9]), np.allclose([1], [1.1]), np.isclose([1.0, 2.0], [1.0, 2.1]), np.array_equal([1, 2], [1, 2]), np.array_equal([1, 2], [1, 2, 3]), np.allclose(np.nan, np.nan), np.allclose(1.0, 1.01, rtol=0.1), np.isclose(np.inf, np.inf))
#> True False [ True False] True False False True True
