# case: the legacy generator's first numbers
import numpy as np
np.random.seed(0)
print(np.random.randn(3), [np.random.rand()], np.random.rand(2, 2))
r = np.random.RandomState(0)
x = r.randn(4, 2)
print(float(x[0, 0]), x)
#> [1.76405235 0.40015721 0.97873798] [0.4236547993389047] [[0.64589411 0.43758721]
#>  [0.891773   0.96366276]]
#> 1.764052345967664 [[ 1.76405235  0.40015721]
#>  [ 0.97873798  2.2408932 ]
#>  [ 1.86755799 -0.97727788]
#>  [ 0.95008842 -0.15135721]]
# case: load_synth, version 1
import numpy as np
x = np.random.RandomState(0).randn(7000, 2)
quad = np.array([[1, 0.5], [1, 0.2]])
q = np.sum((x @ quad) * x, axis=1)
y = (q > 0.6).astype(int)
print(y.sum(), y[:6000].sum(), y[6000:].sum(), [float(v) for v in x[6999]])
#> 3232 2784 448 [1.0167632067562054, -0.34397354078473413]
# case: uniform, normal and seeds
import numpy as np
np.random.seed(42)
print(np.random.uniform(-1, 1, (2, 3)), np.random.normal(0, 0.1, 4), np.random.normal(5, 2), np.random.uniform(2, 3), np.random.random(2), np.random.random((1, 2)), np.random.standard_normal(2))
np.random.seed(42)
print(np.random.normal(size=(2, 2)), np.random.uniform(size=2), np.random.exponential(2.0, 3))
#> [[-0.25091976  0.90142861  0.46398788]
#>  [ 0.19731697 -0.68796272 -0.68801096]] [ 0.15792128  0.07674347 -0.04694744  0.054256  ] 4.0731646143750755 2.3042422429595377 [0.52475643 0.43194502] [[0.29122914 0.61185289]] [-0.46572975 -0.42804606]
#> [[ 0.49671415 -0.1382643 ]
#>  [ 0.64768854  1.52302986]] [0.15601864 0.15599452] [0.11967754 4.02246173 1.83816431]
# case: integers
import numpy as np
np.random.seed(7)
print(np.random.randint(10), np.random.randint(0, 5, 10), np.random.randint(1, 100, (2, 3)), np.random.randint(3, size=4), np.random.randint(-5, 5, size=(2,)))
#> 4 [1 3 3 4 1 0 1 2 2 0] [[40 69 49]
#>  [ 8 45  1]] [2 2 0 0] [0 3]
# case: orders
import numpy as np
np.random.seed(3)
print(np.random.permutation(10), np.random.permutation([3, 1, 2]), np.random.permutation(np.arange(6).reshape(3, 2)))
a = np.arange(8)
np.random.shuffle(a)
print(a)
b = np.arange(10).reshape(5, 2)
np.random.shuffle(b)
print(b)
c = [1, 2, 3, 4]
np.random.shuffle(c)
print(c)
#> [5 4 1 2 9 6 7 0 3 8] [3 1 2] [[2 3]
#>  [0 1]
#>  [4 5]]
#> [3 6 1 2 0 5 7 4]
#> [[6 7]
#>  [2 3]
#>  [0 1]
#>  [8 9]
#>  [4 5]]
#> [1, 2, 3, 4]
# case: choices
import numpy as np
np.random.seed(5)
print(np.random.choice(5), np.random.choice(10, 4), np.random.choice([10, 20, 30], 2), np.random.choice(10, 5, replace=False), np.random.choice(3, 6, p=[0.1, 0.2, 0.7]), np.random.choice(np.array([1.5, 2.5]), (2, 2)))
#> 3 [6 6 0 9] [10 10] [2 3 9 5 1] [2 1 2 1 2 1] [[2.5 1.5]
#>  [2.5 2.5]]
# case: two generators
import numpy as np
a = np.random.RandomState(1)
b = np.random.RandomState(1)
print(a.rand(2), b.rand(2), a.randint(5), b.randn(), a.permutation(4), a.normal(1, 2, 2), a.uniform(0, 10), a.choice(3))
#> [0.417022   0.72032449] [0.417022   0.72032449] 1 -0.5281717522634557 [0 2 1 3] [-0.09949235 -1.80574543] 3.8791074116200743 0
# case: weights of a network
import numpy as np
np.random.seed(1)
D, H, K = 4, 5, 3
W1 = 0.01 * np.random.randn(D, H)
b1 = np.zeros((1, H))
W2 = np.random.randn(H, K) * np.sqrt(2.0 / H)
print(W1, W2, W1.mean(), W2.std())
#> [[ 0.01624345 -0.00611756 -0.00528172 -0.01072969  0.00865408]
#>  [-0.02301539  0.01744812 -0.00761207  0.00319039 -0.0024937 ]
#>  [ 0.01462108 -0.02060141 -0.00322417 -0.00384054  0.01133769]
#>  [-0.01099891 -0.00172428 -0.00877858  0.00042214  0.00582815]] [[-0.69609269  0.72398684  0.57021604]
#>  [ 0.31780532  0.56975133 -0.43242747]
#>  [-0.0777226  -0.59183256 -0.1694273 ]
#>  [ 0.33542625 -0.43744467 -0.25092896]
#>  [-0.43460618 -0.53455498 -0.42453333]] -0.0013336463646072935 0.4616360730012481
# case: spirals
import numpy as np
np.random.seed(0)
N, D, K = 10, 2, 3
X = np.zeros((N * K, D))
y = np.zeros(N * K, dtype='int64')
for j in range(K):
    ix = range(N * j, N * (j + 1))
    r = np.linspace(0.0, 1, N)
    t = np.linspace(j * 4, (j + 1) * 4, N) + np.random.randn(N) * 0.2
    X[ix] = np.c_[r * np.sin(t), r * np.cos(t)]
    y[ix] = j
print(X[:4], X[-2:], y)
#> [[ 0.          0.        ]
#>  [ 0.05563993  0.09617628]
#>  [ 0.19647414  0.10382981]
#>  [ 0.32596049 -0.06971992]] [[-0.57552841  0.67741457]
#>  [-0.26913893  0.96310136]] [0 0 0 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1 1 1 2 2 2 2 2 2 2 2 2 2]
# case: errors of the generator
import numpy as np
np.random.randint(5, 5)
#! ValueError: low >= high
# case: tuples of rand
import numpy as np
np.random.rand((2, 3))
#! TypeError: 'tuple' object cannot be interpreted as an integer
# case: a sample that is too large
import numpy as np
np.random.choice(3, 4, replace=False)
#! ValueError: Cannot take a larger sample than population when 'replace=False'
# case: a negative scale
import numpy as np
np.random.normal(0, -1)
#! ValueError: scale < 0
