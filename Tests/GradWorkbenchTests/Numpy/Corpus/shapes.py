# case: reshape
import numpy as np
a = np.arange(12)
print(a.reshape(3, 4), a.reshape((2, 6)), a.reshape(-1, 2).shape, a.reshape(2, -1, 3).shape, np.reshape(a, (4, 3))[0], a.reshape(1, -1).shape, a.reshape(-1).shape)
#> [[ 0  1  2  3]
#>  [ 4  5  6  7]
#>  [ 8  9 10 11]] [[ 0  1  2  3  4  5]
#>  [ 6  7  8  9 10 11]] (6, 2) (2, 2, 3) [0 1 2] (1, 12) (12,)
# case: reshaped arrays are views
import numpy as np
a = np.arange(6)
b = a.reshape(2, 3)
b[0, 0] = 100
a.shape = (3, 2)
print(a, b, a.ravel()[0], a.flatten())
c = np.arange(6).reshape(2, 3).T.reshape(6)
c[0] = 50
print(c)
#> [[100   1]
#>  [  2   3]
#>  [  4   5]] [[100   1   2]
#>  [  3   4   5]] 100 [100   1   2   3   4   5]
#> [50  3  1  4  2  5]
# case: transposes
import numpy as np
a = np.arange(6).reshape(2, 3)
print(a.T, a.T.shape, a.transpose(), np.transpose(a)[0], np.arange(3).T, np.arange(24).reshape(2, 3, 4).transpose(2, 0, 1).shape, np.swapaxes(np.zeros((2, 3, 4)), 0, 2).shape, np.moveaxis(np.zeros((2, 3, 4)), 0, -1).shape)
#> [[0 3]
#>  [1 4]
#>  [2 5]] (3, 2) [[0 3]
#>  [1 4]
#>  [2 5]] [0 3] [0 1 2] (4, 2, 3) (4, 3, 2) (3, 4, 2)
# case: axes that come and go
import numpy as np
a = np.arange(3)
print(np.expand_dims(a, 0).shape, np.expand_dims(a, -1).shape, np.squeeze(np.zeros((1, 3, 1))).shape, np.zeros((1, 3)).squeeze(axis=0).shape, np.atleast_2d(a).shape, np.atleast_1d(5))
#> (1, 3) (3, 1) (3,) (3,) (1, 3) [5]
# case: ravel, flatten and order of elements
import numpy as np
a = np.arange(6).reshape(2, 3)
print(a.ravel(), a.T.ravel(), a.flatten(), a.T.flatten(), np.ravel([[1, 2], [3, 4]]), a[:, ::-1].ravel())
#> [0 1 2 3 4 5] [0 3 1 4 2 5] [0 1 2 3 4 5] [0 3 1 4 2 5] [1 2 3 4] [2 1 0 5 4 3]
# case: concatenate and stacks
import numpy as np
a = np.array([[1, 2], [3, 4]]); b = np.array([[5, 6]])
print(np.concatenate([a, b]), np.concatenate((a, b.T), axis=1), np.vstack([a, b]), np.hstack([a, a]), np.stack([a, a]).shape, np.stack([a, a], axis=-1).shape)
print(np.concatenate([[1, 2], [3.5]]), np.vstack(([1, 2], [3, 4])), np.hstack(([1, 2], [3])), np.column_stack(([1, 2], [3, 4])), np.append([1, 2], 3), np.concatenate([a, b], axis=None), np.r_ if False else 0)
#> [[1 2]
#>  [3 4]
#>  [5 6]] [[1 2 5]
#>  [3 4 6]] [[1 2]
#>  [3 4]
#>  [5 6]] [[1 2 1 2]
#>  [3 4 3 4]] (2, 2, 2) (2, 2, 2)
#> [1.  2.  3.5] [[1 2]
#>  [3 4]] [1 2 3] [[1 3]
#>  [2 4]] [1 2 3] [1 2 3 4 5 6] 0
# case: split
import numpy as np
a = np.arange(6)
print(np.split(a, 3), np.split(a, [2, 5]), np.array_split(a, 4), np.split(np.arange(8).reshape(2, 4), 2, axis=1))
#> [array([0, 1]), array([2, 3]), array([4, 5])] [array([0, 1]), array([2, 3, 4]), array([5])] [array([0, 1]), array([2, 3]), array([4]), array([5])] [array([[0, 1],
#>        [4, 5]]), array([[2, 3],
#>        [6, 7]])]
# case: repeat, tile and roll
import numpy as np
print(np.repeat([1, 2], 3), np.repeat([[1, 2], [3, 4]], 2, axis=0), np.repeat([1, 2], [1, 3]), np.tile([1, 2], 2), np.tile([[1, 2]], (2, 2)), np.roll([1, 2, 3], 1), np.flip([1, 2, 3]), np.flip([[1, 2], [3, 4]], axis=1), np.roll(np.arange(6).reshape(2, 3), 1, axis=1))
#> [1 1 1 2 2 2] [[1 2]
#>  [1 2]
#>  [3 4]
#>  [3 4]] [1 2 2 2] [1 2 1 2] [[1 2 1 2]
#>  [1 2 1 2]] [3 1 2] [3 2 1] [[2 1]
#>  [4 3]] [[2 0 1]
#>  [5 3 4]]
# case: broadcast_to
import numpy as np
print(np.broadcast_to([1, 2], (2, 2)), np.broadcast_to(3, (2,)))
#> [[1 2]
#>  [1 2]] [3 3]
# case: tolist and item
import numpy as np
a = np.array([[1, 2], [3, 4]])
print(a.tolist(), (a / 2).tolist(), np.array(3).tolist(), np.array([5]).item(), a.item(2), a.item(1, 0), np.zeros((2, 0)).tolist(), (a > 2).tolist(), a[0, 0].item(), a.sum().item())
#> [[1, 2], [3, 4]] [[0.5, 1.0], [1.5, 2.0]] 3 5 3 3 [[], []] [[False, False], [True, True]] 1 10
# case: fill and attributes
import numpy as np
a = np.zeros((2, 3))
a.fill(2)
print(a, a.ndim, a.size, a.shape[0], len(a), a.nbytes, a.itemsize, np.shape([[1, 2]]), np.ndim(3), np.size([1, 2]), a.dtype)
#> [[2. 2. 2.]
#>  [2. 2. 2.]] 2 6 2 2 48 8 (1, 2) 0 2 float64
# case: images into rows
import numpy as np
images = np.arange(2 * 3 * 3).reshape(2, 3, 3)
X = images.reshape(images.shape[0], -1) / 255.0
print(X.shape, X[1])
#> (2, 9) [0.03529412 0.03921569 0.04313725 0.04705882 0.05098039 0.05490196
#>  0.05882353 0.0627451  0.06666667]
# case: views of views
import numpy as np
a = np.arange(24).reshape(4, 6)
b = a[1:, ::2].T[1]
b += 100
print(a, b)
#> [[  0   1   2   3   4   5]
#>  [  6   7 108   9  10  11]
#>  [ 12  13 114  15  16  17]
#>  [ 18  19 120  21  22  23]] [108 114 120]
