# case: errstate around what would warn
import numpy as np
with np.errstate(all="ignore"):
    print(np.log(np.array([0.0, 1.0])))
with np.errstate(divide="ignore", invalid="ignore") as state:
    print(np.array([0.0, 1.0]) / 0, state, np.geterr())
print(np.geterr())
#> [-inf   0.]
#> [nan inf] None {'divide': 'ignore', 'over': 'warn', 'under': 'ignore', 'invalid': 'ignore'}
#> {'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'}
# case: the states of errors are set and given back
import numpy as np
old = np.seterr(all="ignore")
print(old, np.geterr())
np.seterr(**old)
np.seterr(over="ignore")
print(np.geterr())
np.seterr(over="warn")
#> {'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'} {'divide': 'ignore', 'over': 'ignore', 'under': 'ignore', 'invalid': 'ignore'}
#> {'divide': 'warn', 'over': 'ignore', 'under': 'ignore', 'invalid': 'warn'}
# case: errstate is left by an error too
import numpy as np
try:
    with np.errstate(over="ignore"):
        np.zeros(3) @ np.zeros(2)
except ValueError as error:
    print(type(error).__name__)
print(np.geterr()["over"])
#> ValueError
#> warn
# case: printoptions for a block
import numpy as np
x = np.array([1 / 3, 2 / 3])
with np.printoptions(precision=3, suppress=True):
    print(x)
print(x)
#> [0.333 0.667]
#> [0.33333333 0.66666667]
# case: errors of linear algebra are caught by their class
import numpy as np
from numpy.linalg import LinAlgError
try:
    np.linalg.inv(np.zeros((2, 2)))
except np.linalg.LinAlgError as error:
    print("singular:", error, type(error).__name__, isinstance(error, ValueError))
try:
    np.linalg.solve(np.zeros((2, 2)), np.ones(2))
except (TypeError, ValueError) as error:
    print(type(error), error, type(error).__module__)
try:
    raise LinAlgError("mine")
except LinAlgError as error:
    print(repr(error), issubclass(LinAlgError, ValueError), LinAlgError)
class Worse(LinAlgError):
    pass
try:
    raise Worse("no")
except LinAlgError as error:
    print(repr(error), Worse.__mro__[1])
#> singular: Singular matrix LinAlgError True
#> <class 'numpy.linalg.LinAlgError'> Singular matrix numpy.linalg
#> LinAlgError('mine') True <class 'numpy.linalg.LinAlgError'>
#> Worse('no') <class 'numpy.linalg.LinAlgError'>
# case: an error of linear algebra that is raised by hand
import numpy as np
raise np.linalg.LinAlgError("not today")
#! numpy.linalg.LinAlgError: not today
# case: errors of axes and of types are caught by their bases
import numpy as np
for bases in [(ValueError,), (IndexError,), (np.exceptions.AxisError,)]:
    try:
        np.zeros(3).sum(axis=4)
    except bases as error:
        print(type(error), error)
print([c.__name__ for c in np.exceptions.AxisError.__mro__])
try:
    a = np.arange(3)
    a += 0.5
except TypeError as error:
    print(error)
#> <class 'numpy.exceptions.AxisError'> axis 4 is out of bounds for array of dimension 1
#> <class 'numpy.exceptions.AxisError'> axis 4 is out of bounds for array of dimension 1
#> <class 'numpy.exceptions.AxisError'> axis 4 is out of bounds for array of dimension 1
#> ['AxisError', 'ValueError', 'IndexError', 'LookupError', 'Exception', 'BaseException', 'object']
#> Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
# case: a format of floats for a whole array
import numpy as np
print(f"{np.array(0.5):.2f} {np.array([1, 2])}")
f"{np.array([1.0, 2.0]):.2f}"
#> 0.50 [1 2]
#! TypeError: unsupported format string passed to numpy.ndarray.__format__
# case: arrays of objects by Python's own name
import numpy as np
print(np.array([1, 2.5], dtype=object).dtype, np.zeros(2, dtype=object))
#> object [0 0]
