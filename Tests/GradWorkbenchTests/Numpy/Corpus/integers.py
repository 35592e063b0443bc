# case: images of eight bits
import numpy as np
img = np.array([[0, 128, 255], [10, 20, 30]], dtype=np.uint8)
print(img, repr(img), img.dtype, img.dtype.kind, img.itemsize, img.nbytes)
print(img / 255, img + 1, img + img, img * 2, -img, img - 200, ~img, img // 7, img % 7, img ** 2)
print(img.mean(), img.sum(), repr(img.sum()), img.max(), repr(img.max()), img.std(), img.astype(float) - 200.5)
print(img > 100, img == 255, img < 300, img[0], img.T, img.reshape(-1), repr(img[0, 1]))
x = img.astype(np.float32) / 255
print(x, x.dtype, (img * 0.5).dtype, (img + np.int64(1)).dtype, (img + np.int8(1)).dtype, (img + np.float32(1)).dtype)
img[0, 0] = 7
img += 250
print(img, repr(np.uint8(200) + np.uint8(100)), np.uint8(250) + 5)
#> [[  0 128 255]
#>  [ 10  20  30]] array([[  0, 128, 255],
#>        [ 10,  20,  30]], dtype=uint8) uint8 u 1 6
#> [[0.         0.50196078 1.        ]
#>  [0.03921569 0.07843137 0.11764706]] [[  1 129   0]
#>  [ 11  21  31]] [[  0   0 254]
#>  [ 20  40  60]] [[  0   0 254]
#>  [ 20  40  60]] [[  0 128   1]
#>  [246 236 226]] [[ 56 184  55]
#>  [ 66  76  86]] [[255 127   0]
#>  [245 235 225]] [[ 0 18 36]
#>  [ 1  2  4]] [[0 2 3]
#>  [3 6 2]] [[  0   0   1]
#>  [100 144 132]]
#> 73.83333333333333 443 np.uint64(443) 255 np.uint8(255) 91.37909437551288 [[-200.5  -72.5   54.5]
#>  [-190.5 -180.5 -170.5]]
#> [[False  True  True]
#>  [False False False]] [[False False  True]
#>  [False False False]] [[ True  True  True]
#>  [ True  True  True]] [  0 128 255] [[  0  10]
#>  [128  20]
#>  [255  30]] [  0 128 255  10  20  30] np.uint8(128)
#> [[0.         0.5019608  1.        ]
#>  [0.03921569 0.07843138 0.11764706]] float32 float64 int64 int16 float32
#> [[  1 122 249]
#>  [  4  14  24]] np.uint8(44) 255
# case: what integers are together
import numpy as np
names = ['bool', 'uint8', 'int8', 'uint16', 'int16', 'uint32', 'int32', 'uint64', 'int64', 'float32', 'float64']
for a in names:
    print(a, [str((np.ones(1, dtype=a) + np.ones(1, dtype=b)).dtype) for b in names])
    if a != 'bool':
        print(str((np.ones(1, dtype=a) * 2).dtype), str((np.ones(1, dtype=a) * 2.5).dtype), str((np.ones(1, dtype=a) / 2).dtype), str(np.ones(1, dtype=a).sum().dtype), str(np.ones(1, dtype=a).mean().dtype), str(np.ones(2, dtype=a).cumsum().dtype), str(np.ones(2, dtype=a).prod().dtype), str(np.ones(2, dtype=a).max().dtype))
#> bool ['bool', 'uint8', 'int8', 'uint16', 'int16', 'uint32', 'int32', 'uint64', 'int64', 'float32', 'float64']
#> uint8 ['uint8', 'uint8', 'int16', 'uint16', 'int16', 'uint32', 'int32', 'uint64', 'int64', 'float32', 'float64']
#> uint8 float64 float64 uint64 float64 uint64 uint64 uint8
#> int8 ['int8', 'int16', 'int8', 'int32', 'int16', 'int64', 'int32', 'float64', 'int64', 'float32', 'float64']
#> int8 float64 float64 int64 float64 int64 int64 int8
#> uint16 ['uint16', 'uint16', 'int32', 'uint16', 'int32', 'uint32', 'int32', 'uint64', 'int64', 'float32', 'float64']
#> uint16 float64 float64 uint64 float64 uint64 uint64 uint16
#> int16 ['int16', 'int16', 'int16', 'int32', 'int16', 'int64', 'int32', 'float64', 'int64', 'float32', 'float64']
#> int16 float64 float64 int64 float64 int64 int64 int16
#> uint32 ['uint32', 'uint32', 'int64', 'uint32', 'int64', 'uint32', 'int64', 'uint64', 'int64', 'float64', 'float64']
#> uint32 float64 float64 uint64 float64 uint64 uint64 uint32
#> int32 ['int32', 'int32', 'int32', 'int32', 'int32', 'int64', 'int32', 'float64', 'int64', 'float64', 'float64']
#> int32 float64 float64 int64 float64 int64 int64 int32
#> uint64 ['uint64', 'uint64', 'float64', 'uint64', 'float64', 'uint64', 'float64', 'uint64', 'float64', 'float64', 'float64']
#> uint64 float64 float64 uint64 float64 uint64 uint64 uint64
#> int64 ['int64', 'int64', 'int64', 'int64', 'int64', 'int64', 'int64', 'float64', 'int64', 'float64', 'float64']
#> int64 float64 float64 int64 float64 int64 int64 int64
#> float32 ['float32', 'float32', 'float32', 'float32', 'float32', 'float64', 'float64', 'float64', 'float64', 'float32', 'float64']
#> float32 float32 float32 float32 float32 float32 float32 float32
#> float64 ['float64', 'float64', 'float64', 'float64', 'float64', 'float64', 'float64', 'float64', 'float64', 'float64', 'float64']
#> float64 float64 float64 float64 float64 float64 float64 float64
# case: int32 wraps around
import numpy as np
a = np.array([2147483647, -2147483648, 5], dtype=np.int32)
print(a + 1, a * 2, -a, np.abs(a), a // 2, a @ a, np.dot(a, a), a.sum(), repr(a), a.astype(np.int8), a.astype('uint16'))
print(np.arange(5, dtype=np.int32), np.zeros(2, dtype='int16'), np.full(2, 7, dtype=np.uint8), np.ones_like(a), np.eye(2, dtype=int), np.where(a > 0, a, 0).dtype)
print(np.concatenate([a, np.array([1], dtype=np.int8)]).dtype, np.sort(a), np.unique(a).dtype, np.argsort(a).dtype, a.tolist(), np.clip(a, -3, 3), np.maximum(a, 0).dtype, a[a > 0].dtype)
print(np.array([1, 2], dtype=np.uint16) / np.array([3, 4], dtype=np.uint16), np.sqrt(np.array([4, 9], dtype=np.int32)), np.sqrt(np.array([4, 9], dtype=np.int16)).dtype)
print(np.array([-1, 256], dtype=np.int64).astype(np.uint8), np.array([1.9, -1.9, 300.7]).astype(np.int32), np.uint8(3), repr(np.int32(3)), np.iinfo(np.uint8).max, np.iinfo('int16'  if False else np.int16).min)
#> [-2147483648 -2147483647           6] [-2  0 10] [-2147483647 -2147483648          -5] [ 2147483647 -2147483648           5] [ 1073741823 -1073741824           2] 26 26 4 array([ 2147483647, -2147483648,           5], dtype=int32) [-1  0  5] [65535     0     5]
#> [0 1 2 3 4] [0 0] [7 7] [1 1 1] [[1 0]
#>  [0 1]] int32
#> int32 [-2147483648           5  2147483647] int32 int64 [2147483647, -2147483648, 5] [ 3 -3  3] int32 int32
#> [0.33333333 0.5       ] [2. 3.] float32
#> [255   0] [  1  -1 300] 3 np.int32(3) 255 -32768
# case: labels as indices
import numpy as np
y = np.array([0, 2, 1], dtype='uint8')
p = np.arange(9).reshape(3, 3)
print(p[range(3), y], p[y], np.eye(3)[y], np.bincount(y), y == 2, (y == p.argmax(axis=1)).mean())
for v in y:
    print([10, 20, 30][v], v, end=' ')
print()
np.random.seed(0)
print(np.random.randint(0, 255, 5, dtype=np.uint8), np.random.randint(0, 2, 4, dtype=bool), np.random.randint(0, 9, (2, 2), dtype=np.int32), np.random.randint(-5, 5, 3, dtype='int16'))
#> [0 5 7] [[0 1 2]
#>  [6 7 8]
#>  [3 4 5]] [[1. 0. 0.]
#>  [0. 0. 1.]
#>  [0. 1. 0.]] [1 1 1] [False  True False] 0.3333333333333333
#> 10 0 30 2 20 1 
#> [172  10 127 140  47] [ True False  True False] [[0 3]
#>  [3 7]] [ 4 -1 -2]
# case: a number that eight bits cannot hold
import numpy as np
np.array([1, 300], dtype=np.uint8)
#! OverflowError: Python integer 300 out of bounds for uint8
# case: a number below 0 in an unsigned array
import numpy as np
a = np.zeros(2, dtype=np.uint8)
a[0] = -1
#! OverflowError: Python integer -1 out of bounds for uint8
# case: a sum with a number that does not fit
import numpy as np
np.zeros(2, dtype=np.uint8) + 256
#! OverflowError: Python integer 256 out of bounds for uint8
# case: a float added in place to integers of eight bits
import numpy as np
a = np.zeros(2, dtype=np.uint8)
a += 0.5
#! numpy._core._exceptions._UFuncOutputCastingError: Cannot cast ufunc 'add' output from dtype('float64') to dtype('uint8') with casting rule 'same_kind'
# case: integers of 64 bits added in place to those of eight
import numpy as np
a = np.zeros(2, dtype=np.int8)
a += np.arange(2)
print(a)
a = np.zeros(2, dtype=np.uint8)
a -= np.arange(2)
#> [0 1]
#! numpy._core._exceptions._UFuncOutputCastingError: Cannot cast ufunc 'subtract' output from dtype('int64') to dtype('uint8') with casting rule 'same_kind'
# case: lexsort
import numpy as np
print(np.lexsort(([3, 1, 2], [0, 1, 0])), np.lexsort(np.array([[1, 1, 0], [5, 4, 4]])))
#> [2 0 1] [2 1 0]
