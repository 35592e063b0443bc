# case: linear algebra
import numpy as np
A = np.array([[4.0, 1.0], [2.0, 3.0]])
print(np.linalg.inv(A), np.linalg.det(A), np.linalg.solve(A, [1, 2]), np.linalg.solve(A, np.eye(2)))
rng = np.random.RandomState(1)
B = rng.randn(5, 5)
print(np.linalg.inv(B), np.allclose(np.linalg.inv(B) @ B, np.eye(5)), np.round(np.linalg.det(B), 12), np.linalg.solve(B, np.arange(5)))
X = rng.randn(10, 3)
y = rng.randn(10)
w, res, rank, s = np.linalg.lstsq(X, y, rcond=None)
print(w, res, rank, s)
print(np.linalg.pinv(X) @ y, np.linalg.matrix_rank(X), np.linalg.inv(X.T @ X) @ X.T @ y)
q, r = np.linalg.qr(X)
print(q, r)
print(np.linalg.cholesky(X.T @ X), np.linalg.eigvalsh(X.T @ X), np.linalg.svd(X, compute_uv=False), np.linalg.cond(X))
print(np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 10), np.round(np.linalg.slogdet(B)[1], 12))
w, v = np.linalg.eigh(X.T @ X)
print(np.allclose(v @ np.diag(w) @ v.T, X.T @ X))
U, S, Vt = np.linalg.svd(X, full_matrices=False)
print(U.shape, S, Vt.shape, np.allclose(U * S @ Vt, X))
print(np.linalg.norm(X), np.linalg.norm(X, axis=1), np.linalg.norm(y, 1), np.linalg.norm(y, np.inf), np.linalg.norm(X, axis=0, keepdims=True))
#> [[ 0.3 -0.1]
#>  [-0.2  0.4]] 10.000000000000002 [0.1 0.6] [[ 0.3 -0.1]
#>  [-0.2  0.4]]
#> [[-0.40603046  3.60630988  3.44710811 -4.31291117 -0.15974462]
#>  [-0.01622577  2.54784641  1.96153807 -2.83278349  0.08487118]
#>  [ 0.45300825 -3.88409027 -3.47649132  3.71025929  0.46459172]
#>  [-1.7308636   6.89464836  6.89991643 -7.64340925 -0.16761347]
#>  [ 0.0366432   1.20988444  1.34953598 -1.11947286  0.43556486]] True 0.990422171694 [-3.07718587 -1.68794319  2.15207186 -2.90620041  2.29279726]
#> [ 0.0875564   0.44859065 -0.586557  ] [3.19457663] 3 [3.31937018 2.22799081 1.94806024]
#> [ 0.0875564   0.44859065 -0.586557  ] 3 [ 0.0875564   0.44859065 -0.586557  ]
#> [[-0.28326535 -0.03276482 -0.39637697]
#>  [-0.11098482 -0.21306702 -0.38124585]
#>  [-0.16437319  0.19414686 -0.30324536]
#>  [-0.27809423 -0.06954104 -0.49809361]
#>  [ 0.09711736 -0.54866767  0.14792458]
#>  [-0.0794766   0.28609561 -0.24460119]
#>  [ 0.70117626  0.16880497 -0.41836608]
#>  [ 0.07909542 -0.70590613 -0.20267103]
#>  [ 0.25570445 -0.03592103 -0.24403697]
#>  [-0.47334011 -0.00491267  0.01052264]] [[ 2.4137363   0.76802375  0.49459253]
#>  [ 0.         -2.88920564 -0.7079286 ]
#>  [ 0.          0.          2.06587095]]
#> [[2.4137363  0.         0.        ]
#>  [0.76802375 2.88920564 0.        ]
#>  [0.49459253 0.7079286  2.06587095]] [ 3.7949387   4.96394305 11.01821837] [3.31937018 2.22799081 1.94806024] 1.7039361040752716
#> [[89 55]
#>  [55 34]] -0.009623990697
#> True
#> (10, 3) [3.31937018 2.22799081 1.94806024] (3, 3) True
#> 4.447145164386321 [1.16543993 0.91183087 1.1593068  1.30350074 1.83317307 1.17598111
#>  1.80907365 2.11233485 0.77144141 1.21285818] 6.834244074173409 1.2528681552332879 [[2.4137363  2.98954339 2.23910863]]
# case: a singular matrix
import numpy as np
np.linalg.inv(np.ones((2, 2)))
#! numpy.linalg.LinAlgError: Singular matrix
# case: inverse of what is not square
import numpy as np
np.linalg.inv(np.ones((2, 3)))
#! numpy.linalg.LinAlgError: Last 2 dimensions of the array must be square
# case: inverse of a row
import numpy as np
np.linalg.inv([1, 2])
#! numpy.linalg.LinAlgError: 1-dimensional array given. Array must be at least two-dimensional
