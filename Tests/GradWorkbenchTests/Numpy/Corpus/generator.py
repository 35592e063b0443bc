# case: default_rng
import numpy as np
rng = np.random.default_rng(42)
print(rng.random(), rng.random(3), rng.random((2, 2)))
print(rng.integers(10), rng.integers(0, 5, size=6), rng.integers(1, 7, (2, 3)), rng.integers(5, endpoint=True, size=3))
print(rng.standard_normal(4), rng.normal(2, 0.5, size=(2, 2)), rng.normal())
print(rng.uniform(-1, 1, 3), rng.uniform())
print(rng.permutation(8), rng.permutation([3, 1, 2]), rng.permutation(np.arange(6).reshape(3, 2)))
a = np.arange(7)
rng.shuffle(a)
print(a)
l = [1, 2, 3, 4]
rng.shuffle(l)
print(l)
print(rng.choice(5), rng.choice(5, 3), rng.choice(5, 3, replace=False), rng.choice(['a', 'b'] and [4, 5, 6], size=2, p=[0.1, 0.2, 0.7]))
print(rng.choice(100, 10, replace=False), rng.choice(20000, 500, replace=False)[:5], rng.choice(4, 2, replace=False, p=[0.4, 0.3, 0.2, 0.1]))
print(rng.integers(2**40), rng.integers(-2**62, 2**62, 2), rng.integers(0, 2**32, 2), repr(rng.integers(3)), repr(rng.random()))
print(rng)
#> 0.7739560485559633 [0.43887844 0.85859792 0.69736803] [[0.09417735 0.97562235]
#>  [0.7611397  0.78606431]]
#> 5 [0 4 2 2 1 0] [[6 5 4]
#>  [3 5 4]] [2 2 1]
#> [ 0.36875078 -0.9588826   0.8784503  -0.04992591] [[1.90756882 1.65953523]
#>  [2.61127067 1.92273526]] -0.4283278221631072
#> [-0.61072258 -0.06655799 -0.91239247] 0.15428949206754783
#> [0 1 2 5 6 4 7 3] [3 1 2] [[4 5]
#>  [0 1]
#>  [2 3]]
#> [3 6 4 5 1 0 2]
#> [3, 1, 2, 4]
#> 2 [0 4 3] [2 0 1] [6 6]
#> [81 79 13 26 64 22 60 80  0 19] [15291  9025 16259 16726 18861] [1 0]
#> 153676993039 [-204046132148383515 -766560273667281640] [1653946791 2594922686] np.int64(0) 0.367511810115128
#> Generator(PCG64)
# case: default_rng with many numbers
import numpy as np
for seed in [0, 1, 7, 12345, 2**31, 2**33 + 5]:
    rng = np.random.default_rng(seed)
    x = rng.standard_normal(20000)
    print(seed, x.sum(), x.min(), x.max(), rng.random(1000).sum(), rng.integers(0, 1000, 1000).sum(), rng.permutation(1000)[:5])
rng = np.random.default_rng([1, 2, 3])
print(rng.random(2))
rng = np.random.default_rng([1, 2, 3, 4, 5, 6])
print(rng.random(2), rng.random(3, dtype=np.float32))
#> 0 93.62876885667035 -4.023158647557008 3.945549686526577 501.20161003894253 493342 [211 593 777 516 299]
#> 1 -225.86881009402498 -3.8378621427178974 3.9335548775304714 486.52561499248384 497463 [540  25 337 427 775]
#> 7 -128.8534838140043 -3.661081810206792 4.06160631065189 496.6086499147221 518427 [779 613  97 711 704]
#> 12345 167.2138462790856 -3.8218873739859336 4.512438382287984 485.87364662512584 510941 [391  18 700 274  26]
#> 2147483648 36.03000508257787 -4.1523236029488215 3.853394109062961 506.05444701524584 515356 [649 854 480 652 610]
#> 8589934597 -26.009859419951535 -3.9926544219552706 3.6484797750829943 498.27085961050295 485037 [499  46 651 663 686]
#> [0.67047226 0.11101464]
#> [0.62180492 0.11940127] [0.88827884 0.83904797 0.04164767]
# case: default_rng binomial
import numpy as np
rng = np.random.default_rng(3)
print(rng.binomial(1, 0.5, size=10), rng.binomial(10, 0.3, 5), rng.binomial(20, 0.9), rng.multinomial(10, [0.2, 0.3, 0.5]))
np.random.seed(3)
print(np.random.binomial(1, 0.5, size=10), np.random.binomial(10, 0.3, 5), np.random.binomial(20, 0.9), np.random.multinomial(10, [0.2, 0.3, 0.5]))
print(np.random.multinomial(1, [0.1, 0.2, 0.7], size=3), np.random.binomial(1, 0.8, size=(2, 3)))
#> [0 0 1 1 0 0 0 0 1 0] [3 3 3 3 4] 16 [1 4 5]
#> [1 1 0 1 1 1 0 0 0 0] [1 3 3 2 4] 18 [0 4 6]
#> [[0 0 1]
#>  [0 0 1]
#>  [0 0 1]] [[1 1 1]
#>  [1 1 0]]
# case: errors of default_rng
import numpy as np
rng = np.random.default_rng(0)
print(rng.integers(5, 2))
#! ValueError: low >= high
# case: choice without replacement is too much
import numpy as np
np.random.default_rng(0).choice(3, 5, replace=False)
#! ValueError: Cannot take a larger sample than population when replace is False
# case: a negative seed
import numpy as np
np.random.default_rng(-1)
#! ValueError: expected non-negative integer
