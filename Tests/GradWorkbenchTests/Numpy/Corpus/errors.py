# case: shapes that do not broadcast
import numpy as np
np.ones((2, 3)) + np.ones(2)
#! ValueError: operands could not be broadcast together with shapes (2,3) (2,) 
# case: two vectors of different lengths
import numpy as np
np.ones(2) * np.ones(3)
#! ValueError: operands could not be broadcast together with shapes (2,) (3,) 
# case: dot of shapes that do not fit
import numpy as np
np.ones((2, 3)).dot(np.ones(2))
#! ValueError: shapes (2,3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)
# case: np.dot of matrices that do not fit
import numpy as np
np.dot(np.ones((2, 3)), np.ones((2, 3)))
#! ValueError: shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)
# case: matmul of shapes that do not fit
import numpy as np
np.ones((2, 3)) @ np.ones((2, 3))
#! ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)
# case: matmul of vectors
import numpy as np
np.ones(2) @ np.ones(3)
#! ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 3 is different from 2)
# case: matmul with a number
import numpy as np
np.ones(2) @ 3
#! ValueError: matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)
# case: a number with matmul
import numpy as np
2 @ np.ones(2)
#! ValueError: matmul: Input operand 0 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)
# case: an axis that is not there
import numpy as np
np.ones((2, 3)).sum(axis=2)
#! numpy.exceptions.AxisError: axis 2 is out of bounds for array of dimension 2
# case: a negative axis that is not there
import numpy as np
np.max(np.ones(3), axis=-2)
#! numpy.exceptions.AxisError: axis -2 is out of bounds for array of dimension 1
# case: the truth of an array
import numpy as np
if np.array([1, 2]) > 0:
    print("no")
#! ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
# case: the truth of an empty array
import numpy as np
bool(np.array([]))
#! ValueError: The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.
# case: and of arrays
import numpy as np
np.array([True, False]) and np.array([True, True])
#! ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
# case: a shape that does not hold the elements
import numpy as np
np.arange(6).reshape(4)
#! ValueError: cannot reshape array of size 6 into shape (4,)
# case: two unknown lengths
import numpy as np
np.arange(6).reshape(-1, -1)
#! ValueError: can only specify one unknown dimension
# case: minus one that does not divide
import numpy as np
np.arange(6).reshape(4, -1)
#! ValueError: cannot reshape array of size 6 into shape (4,newaxis)
# case: an index out of bounds
import numpy as np
a = np.zeros(3)
a[3]
#! IndexError: index 3 is out of bounds for axis 0 with size 3
# case: an index out of bounds of the second axis
import numpy as np
np.zeros((2, 3))[1, -4]
#! IndexError: index -4 is out of bounds for axis 1 with size 3
# case: too many indices
import numpy as np
np.zeros(3)[0, 1]
#! IndexError: too many indices for array: array is 1-dimensional, but 2 were indexed
# case: a float as an index
import numpy as np
np.zeros(3)[1.0]
#! IndexError: only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
# case: an array of floats as an index
import numpy as np
np.zeros(3)[np.array([0.0, 1.0])]
#! IndexError: arrays used as indices must be of integer (or boolean) type
# case: a mask that does not fit
import numpy as np
np.arange(3)[np.array([True, False])]
#! IndexError: boolean index did not match indexed array along axis 0; size of axis is 3 but size of corresponding boolean axis is 2
# case: lists of places that do not fit
import numpy as np
np.zeros((3, 3))[[0, 1], [0, 1, 2]]
#! IndexError: shape mismatch: indexing arrays could not be broadcast together with shapes (2,) (3,) 
# case: a value that does not fit a slice
import numpy as np
a = np.zeros(3)
a[:2] = np.array([1, 2, 3])
#! ValueError: could not broadcast input array from shape (3,) into shape (2,)
# case: a value that does not fit a mask
import numpy as np
a = np.zeros(3)
a[[0, 1]] = [1, 2, 3]
#! ValueError: shape mismatch: value array of shape (3,) could not be broadcast to indexing result of shape (2,)
# case: floats into integers in place
import numpy as np
a = np.array([1, 2])
a += 0.5
#! numpy._core._exceptions._UFuncOutputCastingError: Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
# case: division in place of integers
import numpy as np
a = np.array([1, 2])
a /= 2
#! numpy._core._exceptions._UFuncOutputCastingError: Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
# case: a result that is larger than its target
import numpy as np
a = np.zeros(2)
a += np.zeros((2, 2))
#! ValueError: non-broadcastable output operand with shape (2,) doesn't match the broadcast shape (2,2)
# case: negative powers of integers
import numpy as np
np.array([1, 2]) ** -1
#! ValueError: Integers to negative integer powers are not allowed.
# case: minus of booleans
import numpy as np
-np.array([True])
#! TypeError: The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.
# case: a difference of booleans
import numpy as np
np.array([True]) - np.array([False])
#! TypeError: numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.
# case: bits of floats
import numpy as np
np.array([1.0]) & np.array([1.0])
#! TypeError: ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# case: rows of different lengths
import numpy as np
np.array([[1, 2], [3]])
#! ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
# case: a list where a number belongs
import numpy as np
np.array([1, [2, 3]])
#! ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
# case: no len
import numpy as np
len(np.array(3))
#! TypeError: len() of unsized object
# case: no loop
import numpy as np
for x in np.array(3):
    pass
#! TypeError: iteration over a 0-d array
# case: no key
import numpy as np
{np.array([1]): 2}
#! TypeError: unhashable type: 'numpy.ndarray'
# case: float of an array
import numpy as np
float(np.array([1.0, 2.0]))
#! TypeError: only 0-dimensional arrays can be converted to Python scalars
# case: int of an array of one
import numpy as np
int(np.array([[1]]))
#! TypeError: only 0-dimensional arrays can be converted to Python scalars
# case: item of many
import numpy as np
np.array([1, 2]).item()
#! ValueError: can only convert an array of size 1 to a Python scalar
# case: concatenate that does not fit
import numpy as np
np.concatenate([np.ones((2, 2)), np.ones((2, 3))])
#! ValueError: all the input array dimensions except for the concatenation axis must match exactly, but along dimension 1, the array at index 0 has size 2 and the array at index 1 has size 3
# case: concatenate of different ranks
import numpy as np
np.concatenate([np.ones(2), np.ones((2, 2))])
#! ValueError: all the input arrays must have same number of dimensions, but the array at index 0 has 1 dimension(s) and the array at index 1 has 2 dimension(s)
# case: concatenate of nothing
import numpy as np
np.concatenate([])
#! ValueError: need at least one array to concatenate
# case: stack that does not fit
import numpy as np
np.stack([np.ones(2), np.ones(3)])
#! ValueError: all input arrays must have the same shape
# case: the largest of nothing
import numpy as np
np.max(np.array([]))
#! ValueError: zero-size array to reduction operation maximum which has no identity
# case: argmax of nothing
import numpy as np
np.argmax([])
#! ValueError: attempt to get argmax of an empty sequence
# case: squeeze of a long axis
import numpy as np
np.squeeze(np.ones((2, 1)), axis=0)
#! ValueError: cannot select an axis to squeeze out which has size not equal to one
# case: axes that do not match
import numpy as np
np.eye(2).transpose(0, 1, 2)
#! ValueError: axes don't match array
# case: split that does not divide
import numpy as np
np.split(np.arange(5), 2)
#! ValueError: array split does not result in an equal division
# case: no such function
import numpy as np
np.sume([1, 2])
#! AttributeError: module 'numpy' has no attribute 'sume'
# case: no such method
import numpy as np
np.ones(2).summ()
#! AttributeError: 'numpy.ndarray' object has no attribute 'summ'
# case: no such type
import numpy as np
np.zeros(2, dtype="floatt")
#! TypeError: data type 'floatt' not understood
# case: negative lengths
import numpy as np
np.zeros((2, -1))
#! ValueError: negative dimensions are not allowed
# case: an array larger than anything
import numpy as np
np.zeros((10 ** 10, 10 ** 10))
#! ValueError: array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.
# case: an array plus None
import numpy as np
np.array([1]) + None
#! TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
# case: an array plus a string
import numpy as np
np.array([1]) + "a"
#! numpy._core._exceptions._UFuncNoLoopError: ufunc 'add' did not contain a loop with signature matching types (dtype('int64'), dtype('<U1')) -> None
# case: too few arguments of where
import numpy as np
np.where([True], 1)
#! ValueError: either both or neither of x and y should be given
# case: a step of zero
import numpy as np
np.arange(3)[::0]
#! ValueError: slice step cannot be zero
# case: an array called
import numpy as np
np.ones(2)(0)
#! TypeError: 'numpy.ndarray' object is not callable
# case: comparison of shapes that do not fit
import numpy as np
np.ones(2) == np.ones(3)
#! ValueError: operands could not be broadcast together with shapes (2,) (3,) 
# case: a big integer
import numpy as np
np.array([1]) + 10 ** 30
#! OverflowError: Python int too large to convert to C long
# case: two ellipses
import numpy as np
np.ones((2, 2))[..., ...]
#! IndexError: an index can only have a single ellipsis ('...')
# case: linspace with a negative count
import numpy as np
np.linspace(0, 1, -2)
#! ValueError: Number of samples, -2, must be non-negative.
# case: no such module
import numpyy as np
#! ModuleNotFoundError: No module named 'numpyy'
