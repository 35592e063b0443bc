# case: np.array([[1, 2], [3]])
import numpy as np
np.array([[1, 2], [3]])
#! ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
# case: np.array([1, [2, 3]])
import numpy as np
np.array([1, [2, 3]])
#! ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
# case: np.array([[1, 2], [3, 4]]).reshape(3, 2)
import numpy as np
np.array([[1, 2], [3, 4]]).reshape(3, 2)
#! ValueError: cannot reshape array of size 4 into shape (3,2)
# case: np.zeros((2, -1))
import numpy as np
np.zeros((2, -1))
#! ValueError: negative dimensions are not allowed
# case: np.zeros(-3)
import numpy as np
np.zeros(-3)
#! ValueError: negative dimensions are not allowed
# case: np.ones((2, 3))[2]
import numpy as np
np.ones((2, 3))[2]
#! IndexError: index 2 is out of bounds for axis 0 with size 2
# case: np.ones((2, 3))[0, 3]
import numpy as np
np.ones((2, 3))[0, 3]
#! IndexError: index 3 is out of bounds for axis 1 with size 3
# case: np.ones((2, 3))[0, 0, 0]
import numpy as np
np.ones((2, 3))[0, 0, 0]
#! IndexError: too many indices for array: array is 2-dimensional, but 3 were indexed
# case: np.ones((2, 3))[:, :, 0]
import numpy as np
np.ones((2, 3))[:, :, 0]
#! IndexError: too many indices for array: array is 2-dimensional, but 3 were indexed
# case: np.ones((2, 3))[[0, 5]]
import numpy as np
np.ones((2, 3))[[0, 5]]
#! IndexError: index 5 is out of bounds for axis 0 with size 2
# case: np.ones((2, 3))[np.array([True, False, True])]
import numpy as np
np.ones((2, 3))[np.array([True, False, True])]
#! IndexError: boolean index did not match indexed array along axis 0; size of axis is 2 but size of corresponding boolean axis is 3
# case: np.ones((2, 3))['a']
import numpy as np
np.ones((2, 3))['a']
#! IndexError: only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
# case: np.ones((2, 3))[1.0]
import numpy as np
np.ones((2, 3))[1.0]
#! IndexError: only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
# case: np.ones(3)[np.array([0.0, 1.0])]
import numpy as np
np.ones(3)[np.array([0.0, 1.0])]
#! IndexError: arrays used as indices must be of integer (or boolean) type
# case: np.concatenate([np.ones((2, 3)), np.ones((3, 2))])
import numpy as np
np.concatenate([np.ones((2, 3)), np.ones((3, 2))])
#! ValueError: all the input array dimensions except for the concatenation axis must match exactly, but along dimension 1, the array at index 0 has size 3 and the array at index 1 has size 2
# case: np.concatenate([np.ones(2), np.ones((3, 2))])
import numpy as np
np.concatenate([np.ones(2), np.ones((3, 2))])
#! ValueError: all the input arrays must have same number of dimensions, but the array at index 0 has 1 dimension(s) and the array at index 1 has 2 dimension(s)
# case: np.concatenate([])
import numpy as np
np.concatenate([])
#! ValueError: need at least one array to concatenate
# case: np.concatenate([np.ones(2)], axis=1)
import numpy as np
np.concatenate([np.ones(2)], axis=1)
#! numpy.exceptions.AxisError: axis 1 is out of bounds for array of dimension 1
# case: np.vstack([np.ones(2), np.ones(3)])
import numpy as np
np.vstack([np.ones(2), np.ones(3)])
#! ValueError: all the input array dimensions except for the concatenation axis must match exactly, but along dimension 1, the array at index 0 has size 2 and the array at index 1 has size 3
# case: np.hstack([np.ones((2, 2)), np.ones((3, 2))])
import numpy as np
np.hstack([np.ones((2, 2)), np.ones((3, 2))])
#! ValueError: all the input array dimensions except for the concatenation axis must match exactly, but along dimension 0, the array at index 0 has size 2 and the array at index 1 has size 3
# case: np.stack([np.ones(2), np.ones(3)])
import numpy as np
np.stack([np.ones(2), np.ones(3)])
#! ValueError: all input arrays must have the same shape
# case: np.stack([])
import numpy as np
np.stack([])
#! ValueError: need at least one array to stack
# case: a = np.zeros(3); a[0] = [1, 2]
import numpy as np
a = np.zeros(3)
a[0] = [1, 2]
#! ValueError: setting an array element with a sequence.
# case: a = np.zeros(3); a[:] = [1, 2]
import numpy as np
a = np.zeros(3)
a[:] = [1, 2]
#! ValueError: could not broadcast input array from shape (2,) into shape (3,)
# case: a = np.zeros((2, 2)); a[0] = np.ones((3, 1))
import numpy as np
a = np.zeros((2, 2))
a[0] = np.ones((3, 1))
#! ValueError: could not broadcast input array from shape (3,1) into shape (2,)
# case: a = np.zeros(3); a[0] = 'x'
import numpy as np
a = np.zeros(3)
a[0] = 'x'
#! ValueError: could not convert string to float: 'x'
# case: a = np.zeros(3); a[0] = 'abc'
import numpy as np
a = np.zeros(3)
a[0] = 'abc'
#! ValueError: could not convert string to float: 'abc'
# case: a = np.zeros(3); a['x'] = 1
import numpy as np
a = np.zeros(3)
a['x'] = 1
#! IndexError: only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
# case: a = np.zeros(3); a[3] = 1
import numpy as np
a = np.zeros(3)
a[3] = 1
#! IndexError: index 3 is out of bounds for axis 0 with size 3
# case: a = np.zeros(3); a[[0, 1]] = [1, 2, 3]
import numpy as np
a = np.zeros(3)
a[[0, 1]] = [1, 2, 3]
#! ValueError: shape mismatch: value array of shape (3,) could not be broadcast to indexing result of shape (2,)
# case: a = np.zeros(3, dtype=int); a += 0.5
import numpy as np
a = np.zeros(3, dtype=int)
a += 0.5
#! numpy._core._exceptions._UFuncOutputCastingError: Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
# case: a = np.zeros(3); a += np.ones((2, 3))
import numpy as np
a = np.zeros(3)
a += np.ones((2, 3))
#! ValueError: non-broadcastable output operand with shape (3,) doesn't match the broadcast shape (2,3)
# case: np.ones((2, 3)) + np.ones((3, 2))
import numpy as np
np.ones((2, 3)) + np.ones((3, 2))
#! ValueError: operands could not be broadcast together with shapes (2,3) (3,2) 
# case: np.ones((2, 3)) @ np.ones((2, 3))
import numpy as np
np.ones((2, 3)) @ np.ones((2, 3))
#! ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)
# case: np.ones(3) + 'a'
import numpy as np
np.ones(3) + 'a'
#! numpy._core._exceptions._UFuncNoLoopError: ufunc 'add' did not contain a loop with signature matching types (dtype('float64'), dtype('<U1')) -> None
# case: 'a' + np.ones(3)
import numpy as np
'a' + np.ones(3)
#! numpy._core._exceptions._UFuncNoLoopError: ufunc 'add' did not contain a loop with signature matching types (dtype('<U1'), dtype('float64')) -> None
# case: np.ones(3) - None
import numpy as np
np.ones(3) - None
#! TypeError: unsupported operand type(s) for -: 'float' and 'NoneType'
# case: np.ones(3) < 'a'
import numpy as np
np.ones(3) < 'a'
#! numpy._core._exceptions._UFuncNoLoopError: ufunc 'less' did not contain a loop with signature matching types (<class 'numpy.dtypes.Float64DType'>, <class 'numpy.dtypes.StrDType'>) -> None
# case: np.ones(3) @ 2
import numpy as np
np.ones(3) @ 2
#! ValueError: matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)
# case: np.dot(np.ones(2), np.ones(3))
import numpy as np
np.dot(np.ones(2), np.ones(3))
#! ValueError: shapes (2,) and (3,) not aligned: 2 (dim 0) != 3 (dim 0)
# case: bool(np.ones(2))
import numpy as np
bool(np.ones(2))
#! ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
# case: if np.ones(2): pass
import numpy as np
if np.ones(2): pass
#! ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
# case: np.ones(2) and 1
import numpy as np
np.ones(2) and 1
#! ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
# case: not np.ones((2, 2))
import numpy as np
not np.ones((2, 2))
#! ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
# case: float(np.ones(2))
import numpy as np
float(np.ones(2))
#! TypeError: only 0-dimensional arrays can be converted to Python scalars
# case: int(np.ones((1, 1)))
import numpy as np
int(np.ones((1, 1)))
#! TypeError: only 0-dimensional arrays can be converted to Python scalars
# case: float(np.array([1.5]))
import numpy as np
float(np.array([1.5]))
#! TypeError: only 0-dimensional arrays can be converted to Python scalars
# case: len(np.array(1))
import numpy as np
len(np.array(1))
#! TypeError: len() of unsized object
# case: np.ones(3).sum(axis=1)
import numpy as np
np.ones(3).sum(axis=1)
#! numpy.exceptions.AxisError: axis 1 is out of bounds for array of dimension 1
# case: np.ones((2, 3)).mean(axis=(0, 2))
import numpy as np
np.ones((2, 3)).mean(axis=(0, 2))
#! numpy.exceptions.AxisError: axis 2 is out of bounds for array of dimension 2
# case: np.ones((2, 3)).sum(axis=(0, 0))
import numpy as np
np.ones((2, 3)).sum(axis=(0, 0))
#! ValueError: duplicate value in 'axis'
# case: np.ones((2, 3)).sum(axis='a')
import numpy as np
np.ones((2, 3)).sum(axis='a')
#! TypeError: 'str' object cannot be interpreted as an integer
# case: np.ones((2, 3)).sum(axis=1.0)
import numpy as np
np.ones((2, 3)).sum(axis=1.0)
#! TypeError: 'float' object cannot be interpreted as an integer
# case: np.argmax([])
import numpy as np
np.argmax([])
#! ValueError: attempt to get argmax of an empty sequence
# case: np.max([])
import numpy as np
np.max([])
#! ValueError: zero-size array to reduction operation maximum which has no identity
# case: np.ones((2, 3)).transpose(0, 0)
import numpy as np
np.ones((2, 3)).transpose(0, 0)
#! ValueError: repeated axis in transpose
# case: np.ones((2, 3)).transpose(0)
import numpy as np
np.ones((2, 3)).transpose(0)
#! ValueError: axes don't match array
# case: np.ones((2, 3)).swapaxes(0, 2)
import numpy as np
np.ones((2, 3)).swapaxes(0, 2)
#! numpy.exceptions.AxisError: axis2: axis 2 is out of bounds for array of dimension 2
# case: np.expand_dims(np.ones(3), 3)
import numpy as np
np.expand_dims(np.ones(3), 3)
#! numpy.exceptions.AxisError: axis 3 is out of bounds for array of dimension 2
# case: np.squeeze(np.ones((2, 3)), axis=0)
import numpy as np
np.squeeze(np.ones((2, 3)), axis=0)
#! ValueError: cannot select an axis to squeeze out which has size not equal to one
# case: np.ones((2, 3)).reshape(-1, 4)
import numpy as np
np.ones((2, 3)).reshape(-1, 4)
#! ValueError: cannot reshape array of size 6 into shape (4)
# case: np.ones((2, 3)).reshape(-1, -1)
import numpy as np
np.ones((2, 3)).reshape(-1, -1)
#! ValueError: can only specify one unknown dimension
# case: np.ones(3).foo
import numpy as np
np.ones(3).foo
#! AttributeError: 'numpy.ndarray' object has no attribute 'foo'
# case: np.foo
import numpy as np
np.foo
#! AttributeError: module 'numpy' has no attribute 'foo'
# case: np.bool8
import numpy as np
np.bool8
#! AttributeError: module 'numpy' has no attribute 'bool8'
# case: np.random.foo
import numpy as np
np.random.foo
#! AttributeError: module 'numpy.random' has no attribute 'foo'
# case: np.linalg.foo
import numpy as np
np.linalg.foo
#! AttributeError: module 'numpy.linalg' has no attribute 'foo'
# case: np.random.RandomState(-1)
import numpy as np
np.random.RandomState(-1)
#! ValueError: Seed must be between 0 and 2**32 - 1
# case: np.random.RandomState('a')
import numpy as np
np.random.RandomState('a')
#! TypeError: Cannot cast scalar from dtype('<U1') to dtype('int64') according to the rule 'safe'
# case: np.random.RandomState(2**32)
import numpy as np
np.random.RandomState(2**32)
#! ValueError: Seed must be between 0 and 2**32 - 1
# case: np.random.RandomState(1.5)
import numpy as np
np.random.RandomState(1.5)
#! TypeError: Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'safe'
# case: np.random.seed(-1)
import numpy as np
np.random.seed(-1)
#! ValueError: Seed must be between 0 and 2**32 - 1
# case: np.random.rand(-1)
import numpy as np
np.random.rand(-1)
#! ValueError: negative dimensions are not allowed
# case: np.random.randn(2.5)
import numpy as np
np.random.randn(2.5)
#! TypeError: 'float' object cannot be interpreted as an integer
# case: np.random.randn((2, 3))
import numpy as np
np.random.randn((2, 3))
#! TypeError: 'tuple' object cannot be interpreted as an integer
# case: np.random.randint(5, 5)
import numpy as np
np.random.randint(5, 5)
#! ValueError: low >= high
# case: np.random.randint(0)
import numpy as np
np.random.randint(0)
#! ValueError: high <= 0
# case: np.random.normal(0, -1)
import numpy as np
np.random.normal(0, -1)
#! ValueError: scale < 0
# case: np.random.choice([])
import numpy as np
np.random.choice([])
#! ValueError: 'a' cannot be empty unless no samples are taken
# case: np.random.choice(3, 5, replace=False)
import numpy as np
np.random.choice(3, 5, replace=False)
#! ValueError: Cannot take a larger sample than population when 'replace=False'
# case: np.random.choice(3, p=[0.5, 0.5])
import numpy as np
np.random.choice(3, p=[0.5, 0.5])
#! ValueError: 'a' and 'p' must have same size
# case: np.random.choice(3, p=[0.5, 0.4, 0.3])
import numpy as np
np.random.choice(3, p=[0.5, 0.4, 0.3])
#! ValueError: probabilities do not sum to 1
# case: np.random.choice(2, p=[-0.5, 1.5])
import numpy as np
np.random.choice(2, p=[-0.5, 1.5])
#! ValueError: probabilities are not non-negative
# case: np.random.choice(np.ones((2, 2)))
import numpy as np
np.random.choice(np.ones((2, 2)))
#! ValueError: a must be 1-dimensional
# case: np.random.shuffle(5)
import numpy as np
np.random.shuffle(5)
#! TypeError: object of type 'int' has no len()
# case: np.arange(0, 10, 0)
import numpy as np
np.arange(0, 10, 0)
#! ZeroDivisionError: division by zero
# case: np.arange(0, 1, 0.0)
import numpy as np
np.arange(0, 1, 0.0)
#! ZeroDivisionError: float division by zero
# case: np.linspace(0, 1, -1)
import numpy as np
np.linspace(0, 1, -1)
#! ValueError: Number of samples, -1, must be non-negative.
# case: np.eye(2.5)
import numpy as np
np.eye(2.5)
#! TypeError: 'float' object cannot be interpreted as an integer
# case: np.eye(-1)
import numpy as np
np.eye(-1)
#! ValueError: negative dimensions are not allowed
# case: np.ones((2, 3), dtype='foo')
import numpy as np
np.ones((2, 3), dtype='foo')
#! TypeError: data type 'foo' not understood
# case: np.ones(2).astype('bar')
import numpy as np
np.ones(2).astype('bar')
#! TypeError: data type 'bar' not understood
# case: np.full((2, 2), [1, 2, 3])
import numpy as np
np.full((2, 2), [1, 2, 3])
#! ValueError: could not broadcast input array from shape (3,) into shape (2,2)
# case: np.where([True, False], 1)
import numpy as np
np.where([True, False], 1)
#! ValueError: either both or neither of x and y should be given
# case: np.where([True, False], [1, 2], [1, 2, 3])
import numpy as np
np.where([True, False], [1, 2], [1, 2, 3])
#! ValueError: operands could not be broadcast together with shapes (2,) (2,) (3,) 
# case: np.clip([1, 2], [1, 2, 3], 4)
import numpy as np
np.clip([1, 2], [1, 2, 3], 4)
#! ValueError: operands could not be broadcast together with shapes (2,) (3,) () 
# case: np.split(np.arange(5), 2)
import numpy as np
np.split(np.arange(5), 2)
#! ValueError: array split does not result in an equal division
# case: np.split(np.arange(6), 0)
import numpy as np
np.split(np.arange(6), 0)
#! ZeroDivisionError: integer modulo by zero
# case: np.repeat([1, 2], [1, 2, 3])
import numpy as np
np.repeat([1, 2], [1, 2, 3])
#! ValueError: operands could not be broadcast together with shape (2,) (3,)
# case: np.repeat([1, 2], -1)
import numpy as np
np.repeat([1, 2], -1)
#! ValueError: negative dimensions are not allowed
# case: np.tile()
import numpy as np
np.tile()
#! TypeError: tile() missing 2 required positional arguments: 'A' and 'reps'
# case: np.broadcast_to(np.ones(3), (2, 2))
import numpy as np
np.broadcast_to(np.ones(3), (2, 2))
#! ValueError: operands could not be broadcast together with remapped shapes [original->remapped]: (3,)  and requested shape (2,2)
# case: np.diag(np.ones((2, 2, 2)))
import numpy as np
np.diag(np.ones((2, 2, 2)))
#! ValueError: Input must be 1- or 2-d.
# case: np.trace(np.ones(3))
import numpy as np
np.trace(np.ones(3))
#! ValueError: diag requires an array of at least two dimensions
# case: np.linalg.solve(np.ones((2, 3)), np.ones(2))
import numpy as np
np.linalg.solve(np.ones((2, 3)), np.ones(2))
#! numpy.linalg.LinAlgError: Last 2 dimensions of the array must be square
# case: np.linalg.solve(np.eye(2), np.ones(3))
import numpy as np
np.linalg.solve(np.eye(2), np.ones(3))
#! ValueError: solve1: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m)->(m) (size 3 is different from 2)
# case: np.linalg.cholesky([[1, 2], [2, 1]])
import numpy as np
np.linalg.cholesky([[1, 2], [2, 1]])
#! numpy.linalg.LinAlgError: Matrix is not positive definite
# case: np.linalg.det([1, 2])
import numpy as np
np.linalg.det([1, 2])
#! numpy.linalg.LinAlgError: 1-dimensional array given. Array must be at least two-dimensional
# case: np.take([1, 2, 3], 5)
import numpy as np
np.take([1, 2, 3], 5)
#! IndexError: index 5 is out of bounds for axis 0 with size 3
# case: np.take_along_axis(np.ones((2, 2)), np.array([0]), axis=1)
import numpy as np
np.take_along_axis(np.ones((2, 2)), np.array([0]), axis=1)
#! ValueError: `indices` and `arr` must have the same number of dimensions
# case: np.searchsorted([1, 2], 1, side='up')
import numpy as np
np.searchsorted([1, 2], 1, side='up')
#! ValueError: search side must be 'left' or 'right' (got 'up')
# case: np.percentile([1, 2], 120)
import numpy as np
np.percentile([1, 2], 120)
#! ValueError: Percentiles must be in the range [0, 100]
# case: np.bincount([-1, 2])
import numpy as np
np.bincount([-1, 2])
#! ValueError: 'list' argument must have no negative elements
# case: np.unravel_index(10, (2, 2))
import numpy as np
np.unravel_index(10, (2, 2))
#! ValueError: index 10 is out of bounds for array with size 4
# case: np.pad([1, 2], -1)
import numpy as np
np.pad([1, 2], -1)
#! ValueError: index can't contain negative values
# case: np.pad([[1, 2]], ((1, 1), (1, 1), (1, 1)))
import numpy as np
np.pad([[1, 2]], ((1, 1), (1, 1), (1, 1)))
#! ValueError: operands could not be broadcast together with remapped shapes [original->remapped]: (3,2)  and requested shape (2,2)
# case: np.inner(np.ones(2), np.ones(3))
import numpy as np
np.inner(np.ones(2), np.ones(3))
#! ValueError: shapes (2,) and (3,) not aligned: 2 (dim 0) != 3 (dim 0)
# case: np.array([1, 2, 3]) ** -1
import numpy as np
np.array([1, 2, 3]) ** -1
#! ValueError: Integers to negative integer powers are not allowed.
# case: -np.array([True])
import numpy as np
-np.array([True])
#! TypeError: The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.
# case: np.array([True]) - np.array([True])
import numpy as np
np.array([True]) - np.array([True])
#! TypeError: numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.
# case: ~np.array([1.5])
import numpy as np
~np.array([1.5])
#! TypeError: ufunc 'invert' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# case: np.array([1.5]) & 1
import numpy as np
np.array([1.5]) & 1
#! TypeError: ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# case: np.array([1.5]) << 1
import numpy as np
np.array([1.5]) << 1
#! TypeError: ufunc 'left_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# case: np.add(1)
import numpy as np
np.add(1)
#! TypeError: add() takes from 2 to 3 positional arguments but 1 was given
# case: np.add(1, 2, 3)
import numpy as np
np.add(1, 2, 3)
#! TypeError: return arrays must be of ArrayType
# case: np.exp()
import numpy as np
np.exp()
#! TypeError: exp() takes from 1 to 2 positional arguments but 0 were given
# case: np.exp('a')
import numpy as np
np.exp('a')
#! TypeError: ufunc 'exp' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# case: np.exp(None)
import numpy as np
np.exp(None)
#! TypeError: loop of ufunc does not support argument 0 of type NoneType which has no callable exp method
# case: np.maximum(1)
import numpy as np
np.maximum(1)
#! TypeError: maximum() takes from 2 to 3 positional arguments but 1 was given
# case: np.add.at(np.zeros(2), [5], 1)
import numpy as np
np.add.at(np.zeros(2), [5], 1)
#! IndexError: index 5 is out of bounds for axis 0 with size 2
# case: np.subtract.reduce(np.ones((2, 2)), axis=None)
import numpy as np
np.subtract.reduce(np.ones((2, 2)), axis=None)
#! ValueError: reduction operation 'subtract' is not reorderable, so at most one axis may be specified
# case: np.hstack(5)
import numpy as np
np.hstack(5)
#! TypeError: arrays to stack must be passed as a "sequence" type such as list or tuple.
# case: np.zeros('a')
import numpy as np
np.zeros('a')
#! TypeError: 'str' object cannot be interpreted as an integer
# case: np.zeros((2, 'a'))
import numpy as np
np.zeros((2, 'a'))
#! TypeError: 'str' object cannot be interpreted as an integer
# case: np.zeros(2.0)
import numpy as np
np.zeros(2.0)
#! TypeError: expected a sequence of integers or a single integer, got '2.0'
# case: np.zeros((2.0, 3))
import numpy as np
np.zeros((2.0, 3))
#! TypeError: 'float' object cannot be interpreted as an integer
# case: np.zeros([2, [3]])
import numpy as np
np.zeros([2, [3]])
#! TypeError: 'list' object cannot be interpreted as an integer
# case: np.ones(3).reshape('a')
import numpy as np
np.ones(3).reshape('a')
#! TypeError: 'str' object cannot be interpreted as an integer
# case: np.ones(3).item(5)
import numpy as np
np.ones(3).item(5)
#! IndexError: index 5 is out of bounds for axis 0 with size 3
# case: np.ones(3).item()
import numpy as np
np.ones(3).item()
#! ValueError: can only convert an array of size 1 to a Python scalar
# case: np.ones(3)[...,...]
import numpy as np
np.ones(3)[...,...]
#! IndexError: an index can only have a single ellipsis ('...')
# case: np.array([1, 2, 3])[None, 0, 0]
import numpy as np
np.array([1, 2, 3])[None, 0, 0]
#! IndexError: too many indices for array: array is 1-dimensional, but 2 were indexed
# case: np.array(5)[0]
import numpy as np
np.array(5)[0]
#! IndexError: too many indices for array: array is 0-dimensional, but 1 were indexed
# case: np.float64(3)[0]
import numpy as np
np.float64(3)[0]
#! IndexError: invalid index to scalar variable.
# case: np.float64(3.5).foo
import numpy as np
np.float64(3.5).foo
#! AttributeError: 'numpy.float64' object has no attribute 'foo'
# case: len(np.float64(3))
import numpy as np
len(np.float64(3))
#! TypeError: object of type 'numpy.float64' has no len()
# case: for x in np.float64(3): pass
import numpy as np
for x in np.float64(3): pass
#! TypeError: 'numpy.float64' object is not iterable
# case: for x in np.array(3): pass
import numpy as np
for x in np.array(3): pass
#! TypeError: iteration over a 0-d array
# case: np.ones(3)[0][0]
import numpy as np
np.ones(3)[0][0]
#! IndexError: invalid index to scalar variable.
# case: np.ones(3)()
import numpy as np
np.ones(3)()
#! TypeError: 'numpy.ndarray' object is not callable
# case: np.ones((2, 2)).T()
import numpy as np
np.ones((2, 2)).T()
#! TypeError: 'numpy.ndarray' object is not callable
# case: del np.ones(3)[0]
import numpy as np
del np.ones(3)[0]
#! ValueError: cannot delete array elements
# case: np.ones(3).shape = (2, 2)
import numpy as np
np.ones(3).shape = (2, 2)
#! ValueError: cannot reshape array of size 3 into shape (2,2)
# case: {np.ones(3): 1}
import numpy as np
{np.ones(3): 1}
#! TypeError: unhashable type: 'numpy.ndarray'
# case: [1, 2, 3][np.float64(1)]
import numpy as np
[1, 2, 3][np.float64(1)]
#! TypeError: list indices must be integers or slices, not numpy.float64
# case: range(np.float64(3))
import numpy as np
range(np.float64(3))
#! TypeError: 'numpy.float64' object cannot be interpreted as an integer
# case: np.isnan('a')
import numpy as np
np.isnan('a')
#! TypeError: ufunc 'isnan' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# case: np.isnan(None)
import numpy as np
np.isnan(None)
#! TypeError: ufunc 'isnan' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# case: np.apply_along_axis(sum, 2, np.ones((2, 2)))
import numpy as np
np.apply_along_axis(sum, 2, np.ones((2, 2)))
#! numpy.exceptions.AxisError: axis 2 is out of bounds for array of dimension 2
# case: np.moveaxis(np.ones((2, 2)), 0, 5)
import numpy as np
np.moveaxis(np.ones((2, 2)), 0, 5)
#! numpy.exceptions.AxisError: destination: axis 5 is out of bounds for array of dimension 2
# case: np.flip([1, 2], 1)
import numpy as np
np.flip([1, 2], 1)
#! numpy.exceptions.AxisError: axis 1 is out of bounds for array of dimension 1
# case: np.delete([1, 2], 5)
import numpy as np
np.delete([1, 2], 5)
#! IndexError: index 5 is out of bounds for axis 0 with size 2
# case: np.insert([1, 2], 5, 1)
import numpy as np
np.insert([1, 2], 5, 1)
#! IndexError: index 5 is out of bounds for axis 0 with size 2
# case: np.append([[1, 2]], [3], axis=0)
import numpy as np
np.append([[1, 2]], [3], axis=0)
#! ValueError: all the input arrays must have same number of dimensions, but the array at index 0 has 2 dimension(s) and the array at index 1 has 1 dimension(s)
# case: np.meshgrid([1], [2], indexing='xx')
import numpy as np
np.meshgrid([1], [2], indexing='xx')
#! ValueError: Valid values for `indexing` are 'xy' and 'ij'.
# case: np.nonzero(5)
import numpy as np
np.nonzero(5)
#! ValueError: Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.
# case: np.fill_diagonal(np.ones(3), 1)
import numpy as np
np.fill_diagonal(np.ones(3), 1)
#! ValueError: array must be at least 2-d
# case: np.copyto(np.zeros(2, dtype=int), 1.5)
import numpy as np
np.copyto(np.zeros(2, dtype=int), 1.5)
#! TypeError: Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'same_kind'
# case: np.array([1, 2], dtype=int, foo=1)
import numpy as np
np.array([1, 2], dtype=int, foo=1)
#! TypeError: array() got an unexpected keyword argument 'foo'
# case: np.full(3)
import numpy as np
np.full(3)
#! TypeError: full() missing 1 required positional argument: 'fill_value'
# case: np.concatenate(np.ones(2))
import numpy as np
np.concatenate(np.ones(2))
#! ValueError: zero-dimensional arrays cannot be concatenated
# case: np.concatenate((np.ones(2), 3))
import numpy as np
np.concatenate((np.ones(2), 3))
#! ValueError: all the input arrays must have same number of dimensions, but the array at index 0 has 1 dimension(s) and the array at index 1 has 0 dimension(s)
# case: np.linalg.norm(np.ones((2, 2)), 'abc')
import numpy as np
np.linalg.norm(np.ones((2, 2)), 'abc')
#! ValueError: Invalid norm order for matrices.
# case: np.linalg.norm(np.ones((2, 2, 2)), 2)
import numpy as np
np.linalg.norm(np.ones((2, 2, 2)), 2)
#! ValueError: Improper number of dimensions to norm.
# case: np.linalg.norm([1, 2], axis=1)
import numpy as np
np.linalg.norm([1, 2], axis=1)
#! numpy.exceptions.AxisError: axis 1 is out of bounds for array of dimension 1
# case: sum(np.ones((2, 2)), np.ones(3))
import numpy as np
sum(np.ones((2, 2)), np.ones(3))
#! ValueError: operands could not be broadcast together with shapes (3,) (2,) 
# case: max(np.ones((2, 2)))
import numpy as np
max(np.ones((2, 2)))
#! ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
# case: sorted(np.ones((2, 2)))
import numpy as np
sorted(np.ones((2, 2)))
#! ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
# case: np.ones((2, 2)) in [np.ones((2, 2))]
import numpy as np
np.ones((2, 2)) in [np.ones((2, 2))]
#! ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
# case: [np.ones(2), np.ones(2)].index(np.ones(2))
import numpy as np
[np.ones(2), np.ones(2)].index(np.ones(2))
#! ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
# case: np.ones(2) if np.ones(2) == np.ones(2) else 3
import numpy as np
np.ones(2) if np.ones(2) == np.ones(2) else 3
#! ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
# case: assert np.ones(2) == np.ones(2)
import numpy as np
assert np.ones(2) == np.ones(2)
#! ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
# case: assert (np.ones(2) == 0).all(), "no"
import numpy as np
assert (np.ones(2) == 0).all(), "no"
#! AssertionError: no
# case: print(np.ones(3) != None, np.array([1, 2]) == [1, 2, 3])
import numpy as np
print(np.ones(3) != None, np.array([1, 2]) == [1, 2, 3])
#! ValueError: operands could not be broadcast together with shapes (2,) (3,) 
