# case: einsum
import numpy as np
a = np.arange(6.0).reshape(2, 3)
b = np.arange(12.0).reshape(3, 4)
v = np.array([1.0, 2.0, 3.0])
print(np.einsum('ij,jk->ik', a, b), np.einsum('ij,jk', a, b), np.einsum('ij->ji', a), np.einsum('ij->', a), np.einsum('ij->j', a))
print(np.einsum('i,i', v, v), np.einsum('i,j->ij', v, v), np.einsum('ii', np.eye(3)), np.einsum('ii->i', np.arange(9).reshape(3, 3)))
print(np.einsum('ij,j->i', a, v), np.einsum('ij,ij->i', a, a), np.einsum('ij,ij', a, a), np.einsum('ij,jk,k->i', a, b, np.ones(4)))
x = np.arange(24.0).reshape(2, 3, 4)
print(np.einsum('bij,bjk->bik', x, x.transpose(0, 2, 1)), np.einsum('...ij->...ji', x).shape, np.einsum('...i,i->...', x, np.ones(4)))
print(np.einsum('ba', a), np.einsum('nd,nc->dc', a, np.ones((2, 2))), np.einsum('ij,kl->ijkl', a, a).shape)
print(np.einsum('i,i->i', [1, 2], [3, 4]), np.einsum('ij,j->ij', np.arange(4).reshape(2, 2), [1, 10]), np.einsum('bnd,md->bnm', x.reshape(2, 3, 4), np.ones((5, 4))).shape)
#> [[20. 23. 26. 29.]
#>  [56. 68. 80. 92.]] [[20. 23. 26. 29.]
#>  [56. 68. 80. 92.]] [[0. 3.]
#>  [1. 4.]
#>  [2. 5.]] 15.0 [3. 5. 7.]
#> 14.0 [[1. 2. 3.]
#>  [2. 4. 6.]
#>  [3. 6. 9.]] 3.0 [0 4 8]
#> [ 8. 26.] [ 5. 50.] 55.0 [ 98. 296.]
#> [[[  14.   38.   62.]
#>   [  38.  126.  214.]
#>   [  62.  214.  366.]]
#>
#>  [[ 734.  950. 1166.]
#>   [ 950. 1230. 1510.]
#>   [1166. 1510. 1854.]]] (2, 4, 3) [[ 6. 22. 38.]
#>  [54. 70. 86.]]
#> [[0. 3.]
#>  [1. 4.]
#>  [2. 5.]] [[3. 3.]
#>  [5. 5.]
#>  [7. 7.]] (2, 3, 2, 3)
#> [3 8] [[ 0 10]
#>  [ 2 30]] (2, 3, 5)
# case: einsum with lengths that do not fit
import numpy as np
np.einsum('ij,jk->ik', np.ones((2, 3)), np.ones((2, 3)))
#! ValueError: operands could not be broadcast together with remapped shapes [original->remapped]: (2,3)->(2,newaxis,3) (2,3)->(3,2) 
# case: einsum with too many letters
import numpy as np
np.einsum('ijk->i', np.ones((2, 3)))
#! ValueError: einstein sum subscripts string contains too many subscripts for operand 0
# case: einsum with too few letters
import numpy as np
np.einsum('i->i', np.ones((2, 3)))
#! ValueError: operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.
# case: einsum with a letter from nowhere
import numpy as np
np.einsum('ij->ik', np.ones((2, 3)))
#! ValueError: einstein sum subscripts string included output subscript 'k' which never appeared in an input
# case: einsum with too few operands
import numpy as np
np.einsum('ij,jk->ik', np.ones((2, 3)))
#! ValueError: more operands provided to einstein sum function than specified in the subscripts string
# case: tensordot and kind
import numpy as np
a = np.arange(6.0).reshape(2, 3)
x = np.arange(24.0).reshape(2, 3, 4)
print(np.tensordot(a, x, axes=2), np.tensordot(a, x, axes=([1], [1])).shape, np.tensordot(a, a, axes=([0], [0])), np.tensordot([1, 2], [3, 4], axes=0), np.tensordot(x, a, axes=[[0, 1], [0, 1]]))
print(np.kron([1, 2], [1, 10]), np.kron(np.eye(2), np.ones((1, 2))), np.cross([1, 0, 0], [0, 1, 0]), np.cross([[1, 2, 3], [4, 5, 6]], [1, 1, 0]))
print(np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3, 4], [1, 1, 1], 'same'), np.convolve([1, 2, 3, 4], [1, 1], 'valid'), np.correlate([1, 2, 3, 4], [1, 0, 2]), np.correlate([1, 2, 3], [0, 1, 0.5], 'full'))
#> [220. 235. 250. 265.] (2, 2, 4) [[ 9. 12. 15.]
#>  [12. 17. 22.]
#>  [15. 22. 29.]] [[3 4]
#>  [6 8]] [220. 235. 250. 265.]
#> [ 1 10  2 20] [[1. 1. 0. 0.]
#>  [0. 0. 1. 1.]] [0 0 1] [[-3  3 -1]
#>  [-6  6 -1]]
#> [0.  1.  2.5 4.  1.5] [3 6 9 7] [3 5 7] [ 7 10] [0.5 2.  3.5 3.  0. ]
# case: einsum with too many operands
import numpy as np
np.einsum('ij->i', np.ones((2, 3)), np.ones(2))
#! ValueError: fewer operands provided to einstein sum function than specified in the subscripts string
