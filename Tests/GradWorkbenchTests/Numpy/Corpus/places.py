# case: add.at with repeated places
import numpy as np
dW = np.zeros((4, 3))
x = np.array([[0, 1, 1], [2, 1, 0]])
dout = np.arange(18.0).reshape(2, 3, 3)
np.add.at(dW, x, dout)
print(dW)
a = np.zeros(3, dtype=int)
np.add.at(a, [0, 0, 2], 1)
np.subtract.at(a, 1, 5)
np.maximum.at(a, [1, 2], [7, -1])
print(a)
b = np.ones((2, 3))
np.multiply.at(b, (slice(None), [0, 0]), 3)
print(b)
np.negative.at(b, [0])
print(b)
#> [[15. 17. 19.]
#>  [21. 24. 27.]
#>  [ 9. 10. 11.]
#>  [ 0.  0.  0.]]
#> [2 7 1]
#> [[9. 1. 1.]
#>  [9. 1. 1.]]
#> [[-9. -1. -1.]
#>  [ 9.  1.  1.]]
# case: methods of ufuncs
import numpy as np
a = np.arange(1, 7).reshape(2, 3)
print(np.add.reduce(a), np.multiply.reduce(a, axis=1), np.maximum.reduce(a, axis=None))
print(np.add.accumulate(a, axis=1), np.maximum.accumulate([1, 3, 2, 5, 4]))
print(np.subtract.reduce(a, axis=1), np.multiply.outer([1, 2], [3, 4, 5]))
print(np.add, np.exp, np.add.__name__)
print(np.subtract.accumulate([10, 1, 2]))
print(np.logical_and.reduce([True, False]), np.logical_or.reduce([True, False]))
#> [5 7 9] [  6 120] 6
#> [[ 1  3  6]
#>  [ 4  9 15]] [1 3 3 5 5]
#> [-4 -7] [[ 3  4  5]
#>  [ 6  8 10]]
#> <ufunc 'add'> <ufunc 'exp'> add
#> [10  9  7]
#> False True
# case: out and where
import numpy as np
a = np.array([1.0, 2.0, 0.0])
out = np.zeros(3)
print(np.divide(6, a, out=out, where=a != 0), out)
d = np.array([-9.0, 3.0, 8.0])
for dparam in [d]:
    np.clip(dparam, -5, 5, out=dparam)
print(d)
np.exp(d, out=d)
print(d)
s = np.zeros(2)
np.sum(np.ones((2, 3)), axis=1, out=s)
print(s)
np.dot(np.ones((2, 3)), np.ones(3), out=s)
print(s)
np.maximum(0, s - 3.5, s)
print(s)
#> [6. 3. 0.] [6. 3. 0.]
#> [-5.  3.  5.]
#> [6.73794700e-03 2.00855369e+01 1.48413159e+02]
#> [3. 3.]
#> [3. 3.]
#> [0. 0.]
# case: gradient check as in course notes
import numpy as np
def eval_numerical_gradient(f, x, h=0.00001):
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=['multi_index'], op_flags=['readwrite'])
    while not it.finished:
        ix = it.multi_index
        oldval = x[ix]
        x[ix] = oldval + h
        fxph = f(x)
        x[ix] = oldval - h
        fxmh = f(x)
        x[ix] = oldval
        grad[ix] = (fxph - fxmh) / (2 * h)
        it.iternext()
    return grad
x = np.array([[1.0, 2.0], [3.0, 4.0]])
g = eval_numerical_gradient(lambda w: np.sum(w ** 2), x)
print(np.round(g, 6))
for v in np.nditer(x, op_flags=['readwrite']):
    v[...] = 2 * v
print(x)
for i, v in np.ndenumerate(x):
    print(i, v)
print([i for i in np.ndindex(2, 2)], list(np.ndindex((1, 2))))
for v in np.nditer(x.T):
    print(v, end=' ')
print()
#> [[2. 4.]
#>  [6. 8.]]
#> [[2. 4.]
#>  [6. 8.]]
#> (0, 0) 2.0
#> (0, 1) 4.0
#> (1, 0) 6.0
#> (1, 1) 8.0
#> [(0, 0), (0, 1), (1, 0), (1, 1)] [(0, 0), (0, 1)]
#> 2.0 4.0 6.0 8.0 
# case: pad
import numpy as np
a = np.arange(1, 7).reshape(2, 3)
print(np.pad(a, 1))
print(np.pad(a, ((0, 1), (2, 0)), mode='constant', constant_values=9))
print(np.pad(a, ((1, 1), (0, 0)), 'edge'))
print(np.pad(np.arange(4), 3, 'reflect'), np.pad(np.arange(4), (2, 5), 'wrap'), np.pad(np.arange(3), 4, 'symmetric'))
x = np.arange(8.0).reshape(1, 2, 2, 2)
print(np.pad(x, ((0,), (0,), (1,), (1,)), 'constant').shape, np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)), mode="constant")[0, 1])
print(np.pad([1, 2], (1, 2), constant_values=(5, 6)))
#> [[0 0 0 0 0]
#>  [0 1 2 3 0]
#>  [0 4 5 6 0]
#>  [0 0 0 0 0]]
#> [[9 9 1 2 3]
#>  [9 9 4 5 6]
#>  [9 9 9 9 9]]
#> [[1 2 3]
#>  [1 2 3]
#>  [4 5 6]
#>  [4 5 6]]
#> [3 2 1 0 1 2 3 2 1 0] [2 3 0 1 2 3 0 1 2 3 0] [2 2 1 0 0 1 2 2 1 0 0]
#> (1, 2, 4, 4) [[0. 0. 0. 0.]
#>  [0. 4. 5. 0.]
#>  [0. 6. 7. 0.]
#>  [0. 0. 0. 0.]]
#> [5 1 2 6 6]
# case: limits of types
import numpy as np
print(np.finfo(float).eps, np.finfo(np.float32).eps, np.finfo(np.float64).max, np.finfo(float).tiny)
print(np.iinfo(np.int64).max, np.iinfo(int).min)
#> 2.220446049250313e-16 1.1920929e-07 1.7976931348623157e+308 2.2250738585072014e-308
#> 9223372036854775807 -9223372036854775808
# case: along axis
import numpy as np
p = np.array([[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]])
y = np.array([1, 0])
print(np.take_along_axis(p, y[:, None], axis=1), np.take_along_axis(p, np.argsort(p, axis=1), axis=1))
np.put_along_axis(p, y[:, None], 9, axis=1)
print(p)
a = np.zeros((3, 3))
np.fill_diagonal(a, [1, 2, 3])
print(a)
print(np.unravel_index(5, (2, 3)), np.unravel_index([1, 4], (2, 3)), np.ravel_multi_index(([0, 1], [1, 2]), (2, 3)))
print(np.tril_indices(3), np.triu_indices(3, 1), np.diag_indices(2))
a = np.arange(6)
np.put(a, [0, -1], [10, 20])
print(a)
np.copyto(a, 3)
print(a)
#> [[0.7]
#>  [0.5]] [[0.1 0.2 0.7]
#>  [0.2 0.3 0.5]]
#> [[0.1 9.  0.2]
#>  [9.  0.2 0.3]]
#> [[1. 0. 0.]
#>  [0. 2. 0.]
#>  [0. 0. 3.]]
#> (np.int64(1), np.int64(2)) (array([0, 1]), array([1, 1])) [1 5]
#> (array([0, 1, 1, 2, 2, 2]), array([0, 0, 1, 0, 1, 2])) (array([0, 0, 1]), array([1, 2, 2])) (array([0, 1]), array([0, 1]))
#> [10  1  2  3  4 20]
#> [3 3 3 3 3 3]
# case: sorted lists and sets
import numpy as np
a = np.array([1, 3, 5, 7])
print(np.searchsorted(a, 4), np.searchsorted(a, [0, 3, 8]), np.searchsorted(a, 3, side='right'), a.searchsorted(5))
print(np.digitize([0.5, 3, 6], [0, 2, 4]), np.isin([1, 2, 3], [2, 5]), np.isin(3, a))
print(np.union1d([3, 1], [2, 1]), np.intersect1d([3, 1, 1], [1, 4]), np.setdiff1d([1, 2, 3, 2], [2]))
#> 2 [0 1 4] 2 2
#> [1 2 3] [False  True False] True
#> [1 2 3] [1] [1 3]
# case: turning
import numpy as np
a = np.arange(6).reshape(2, 3)
print(np.fliplr(a), np.flipud(a), np.rot90(a), np.rot90(a, 2), np.rot90(a, -1))
print(np.dstack([[1, 2], [3, 4]]), np.hsplit(a, 3)[1], np.vsplit(a, 2)[0], np.rollaxis(np.ones((2, 3, 4)), 2).shape)
print(np.delete(a, 1, axis=1), np.delete([1, 2, 3, 4], [0, 2]), np.insert([1, 2, 3], 1, 9), np.insert(a, 1, 7, axis=1))
print(np.insert(a, [0, 2], [[5], [6]], axis=1), np.append(a, [[1, 2, 3]], axis=0))
print(np.compress([True, False], a, axis=0), np.extract(a > 2, a), np.resize([1, 2, 3], (2, 2)))
#> [[2 1 0]
#>  [5 4 3]] [[3 4 5]
#>  [0 1 2]] [[2 5]
#>  [1 4]
#>  [0 3]] [[5 4 3]
#>  [2 1 0]] [[3 0]
#>  [4 1]
#>  [5 2]]
#> [[[1 3]
#>   [2 4]]] [[1]
#>  [4]] [[0 1 2]] (4, 2, 3)
#> [[0 2]
#>  [3 5]] [2 4] [1 9 2 3] [[0 7 1 2]
#>  [3 7 4 5]]
#> [[5 0 1 5 2]
#>  [6 3 4 6 5]] [[0 1 2]
#>  [3 4 5]
#>  [1 2 3]]
#> [[0 1 2]] [3 4 5] [[1 2]
#>  [3 1]]
# case: the elements in a row
import numpy as np
a = np.arange(6).reshape(2, 3)
print(a.flat[3], list(a.flat), a.T.flat[1], a.flat[1:3], len(a.flat), [v for v in a.T.flat])
a.flat[[0, 5]] = [10, 50]
a.flat[1:3] = 7
print(a, a.strides, a.T.strides, a.real)
b = np.zeros((2, 2))
b.flat[::3] = 1
print(b)
print(np.partition([3, 1, 2], 0)[0], np.float_power(2, -1), np.fix([1.7, -1.7]), sorted(np.argpartition([5, 1, 3], 1)[:2].tolist()))
#> 3 [np.int64(0), np.int64(1), np.int64(2), np.int64(3), np.int64(4), np.int64(5)] 3 [1 2] 6 [np.int64(0), np.int64(3), np.int64(1), np.int64(4), np.int64(2), np.int64(5)]
#> [[10  7  7]
#>  [ 3  4 50]] (24, 8) (8, 24) [[10  7  7]
#>  [ 3  4 50]]
#> [[1. 0.]
#>  [0. 1.]]
#> 1 0.5 [ 1. -1.] [1, 2]
