# case: elements and rows
import numpy as np
a = np.arange(12).reshape(3, 4)
print(a[0], a[1, 2], a[-1, -1], a[2][1], a[0, :], a[:, 1])
#> [0 1 2 3] 6 11 9 [0 1 2 3] [1 5 9]
# case: slices
import numpy as np
a = np.arange(10)
print(a[2:5], a[:3], a[7:], a[::2], a[::-1], a[8:2:-2], a[-3:], a[5:2], a[100:])
b = np.arange(20).reshape(4, 5)
print(b[1:3, ::2], b[::-1, 0], b[:, -2:], b[1:2])
#> [2 3 4] [0 1 2] [7 8 9] [0 2 4 6 8] [9 8 7 6 5 4 3 2 1 0] [8 6 4] [7 8 9] [] []
#> [[ 5  7  9]
#>  [10 12 14]] [15 10  5  0] [[ 3  4]
#>  [ 8  9]
#>  [13 14]
#>  [18 19]] [[5 6 7 8 9]]
# case: slices are views
import numpy as np
a = np.arange(6)
b = a[2:5]
b[0] = 100
b += 1
print(a, b)
m = np.zeros((2, 3))
row = m[1]
row[:] = 5
m.T[0] = 7
print(m)
#> [  0   1 101   4   5   5] [101   4   5]
#> [[7. 0. 0.]
#>  [7. 5. 5.]]
# case: lists and arrays of places are copies
import numpy as np
a = np.arange(10) * 10
b = a[[1, 3, 5]]
b[0] = -1
print(a, b, a[np.array([0, -1])], a[[[0, 1], [2, 3]]])
#> [ 0 10 20 30 40 50 60 70 80 90] [-1 30 50] [ 0 90] [[ 0 10]
#>  [20 30]]
# case: masks
import numpy as np
a = np.array([1, -2, 3, -4])
print(a[a > 0], a[a < -10], a[(a > 0) & (a < 3)], a[~(a > 0)])
m = np.arange(6).reshape(2, 3)
print(m[m % 2 == 0], m[np.array([True, False])], m[:, np.array([True, False, True])])
#> [1 3] [] [1] [-2 -4]
#> [0 2 4] [[0 1 2]] [[0 2]
#>  [3 5]]
# case: assignment
import numpy as np
a = np.zeros((3, 3))
a[0] = 1
a[1, 1] = 2
a[:, 2] = [7, 8, 9]
a[2, :2] = np.array([4, 5])
print(a)
a[a > 6] = -1
a[[0, 2]] = 0.5
print(a)
#> [[1. 1. 7.]
#>  [0. 2. 8.]
#>  [4. 5. 9.]]
#> [[ 0.5  0.5  0.5]
#>  [ 0.   2.  -1. ]
#>  [ 0.5  0.5  0.5]]
# case: assignment with broadcasting and casts
import numpy as np
a = np.zeros((2, 3), dtype=int)
a[:] = [1, 2, 3]
a[0] = 2.9
a[1, :] = np.array([0.5, 1.5, 2.5])
print(a)
b = np.ones((2, 2), dtype=bool)
b[0, 0] = 0
print(b)
#> [[2 2 2]
#>  [0 1 2]]
#> [[False  True]
#>  [ True  True]]
# case: None and Ellipsis
import numpy as np
a = np.arange(6).reshape(2, 3)
print(a[None].shape, a[:, None].shape, a[..., None].shape, a[..., 0], a[0, ...], a[np.newaxis, :, 1].shape)
b = np.arange(24).reshape(2, 3, 4)
print(b[..., 1], b[1, ..., 2], b[:, :, -1].shape, b[0].shape)
#> (1, 2, 3) (2, 1, 3) (2, 3, 1) [0 3] [0 1 2] (1, 2)
#> [[ 1  5  9]
#>  [13 17 21]] [14 18 22] (2, 3) (3, 4)
# case: pairs of places
import numpy as np
a = np.arange(12).reshape(3, 4)
print(a[[0, 1, 2], [3, 2, 1]], a[np.arange(3), [0, 0, 1]], a[[0, 2]], a[:, [1, 3]])
probs = np.array([[0.1, 0.9], [0.8, 0.2], [0.3, 0.7]])
y = np.array([1, 0, 1])
print(probs[range(3), y], -np.log(probs[np.arange(3), y]))
probs[np.arange(3), y] -= 1
print(probs)
#> [3 6 9] [0 4 9] [[ 0  1  2  3]
#>  [ 8  9 10 11]] [[ 1  3]
#>  [ 5  7]
#>  [ 9 11]]
#> [0.9 0.8 0.7] [0.10536052 0.22314355 0.35667494]
#> [[ 0.1 -0.1]
#>  [-0.2  0.2]
#>  [ 0.3 -0.3]]
# case: lists beside slices
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(a[:, [0, 2]].shape, a[0, :, [1, 2]].shape, a[[0, 1], :, [1, 2]].shape, a[:, [0, 1], [1, 2]])
print(a[1, [0, 2]], a[..., [0, 3]].shape)
#> (2, 2, 4) (2, 3) (2, 3) [[ 1  6]
#>  [13 18]]
#> [[12 13 14 15]
#>  [20 21 22 23]] (2, 3, 2)
# case: rows of a broadcast index
import numpy as np
a = np.arange(12).reshape(3, 4)
print(a[[[0], [2]], [1, 3]], a[np.array([[0, 1], [1, 2]])].shape)
#> [[ 1  3]
#>  [ 9 11]] (2, 2, 4)
# case: one-hot rows
import numpy as np
y = np.array([2, 0, 1])
onehot = np.zeros((3, 3))
onehot[np.arange(3), y] = 1
print(onehot, np.eye(3)[y])
#> [[0. 0. 1.]
#>  [1. 0. 0.]
#>  [0. 1. 0.]] [[0. 0. 1.]
#>  [1. 0. 0.]
#>  [0. 1. 0.]]
# case: loops over arrays
import numpy as np
for row in np.arange(6).reshape(3, 2):
    print(row, row.sum())
for i, x in enumerate(np.array([0.5, 1.5])):
    print(i, x)
print([x * 2 for x in np.arange(3)], list(np.array([1.5, 2.5])), len(np.zeros((4, 2))))
a, b = np.array([3, 4])
print(a, b, tuple(np.arange(2)))
#> [0 1] 1
#> [2 3] 5
#> [4 5] 9
#> 0 0.5
#> 1 1.5
#> [np.int64(0), np.int64(2), np.int64(4)] [np.float64(1.5), np.float64(2.5)] 4
#> 3 4 (np.int64(0), np.int64(1))
# case: negative steps and their views
import numpy as np
a = np.arange(5)
b = a[::-1]
b[0] = 99
print(a, b, b[1:3], a[::-2], np.arange(6).reshape(2, 3)[::-1, ::-1])
#> [ 0  1  2  3 99] [99  3  2  1  0] [3 2] [99  2  0] [[5 4 3]
#>  [2 1 0]]
# case: membership
import numpy as np
a = np.array([1, 2, 3])
print(2 in a, 5 in a, 2.0 in a)
#> True False True
# case: take, nonzero and argwhere
import numpy as np
a = np.array([[0, 3], [5, 0]])
print(np.nonzero(a), np.argwhere(a), np.flatnonzero(a), np.take(a, [0, 3]), np.take(a, [1], axis=1), np.where(a > 2))
#> (array([0, 1]), array([1, 0])) [[0 1]
#>  [1 0]] [1 2] [0 0] [[3]
#>  [0]] (array([0, 1]), array([1, 0]))
# case: a[...] = and scalars
import numpy as np
a = np.zeros(3)
a[...] = 4
print(a, a[...], a[()] is a, np.array(3)[()], np.array(5.5)[...])
#> [4. 4. 4.] [4. 4. 4.] False 3 5.5
# case: augmented assignment to parts
import numpy as np
a = np.arange(6.0).reshape(2, 3)
a[0] *= 10
a[:, 1] -= 0.5
a[1, 2] /= 2
a[a > 5] += 100
print(a)
#> [[  0.  109.5 120. ]
#>  [  3.    3.5   2.5]]
# case: masks for every element, of arrays and of views
import numpy as np
a = np.arange(12.0).reshape(3, 4)
m = a % 3 == 0
print(a[m], a[1:][m[1:]], a.T[m.T], a[:, 1:3][m[:, 1:3]], a[m & (a > 100)].shape)
a[m] = -1
a[1:][a[1:] > 6] *= 2
print(a)
b = np.concatenate([a, a * 10])
b[2:4] = a[:2]
print(b, b.astype(int), np.array([-1.9, 1.9, 4.5e18, 1e19]).astype(int))
#> [0. 3. 6. 9.] [6. 9.] [0. 9. 6. 3.] [6. 9.] (0,)
#> [[-1.  1.  2. -1.]
#>  [ 4.  5. -1. 14.]
#>  [16. -1. 20. 22.]]
#> [[ -1.   1.   2.  -1.]
#>  [  4.   5.  -1.  14.]
#>  [ -1.   1.   2.  -1.]
#>  [  4.   5.  -1.  14.]
#>  [ 40.  50. -10. 140.]
#>  [160. -10. 200. 220.]] [[ -1   1   2  -1]
#>  [  4   5  -1  14]
#>  [ -1   1   2  -1]
#>  [  4   5  -1  14]
#>  [ 40  50 -10 140]
#>  [160 -10 200 220]] [                  -1                    1  4500000000000000000
#>  -9223372036854775808]
