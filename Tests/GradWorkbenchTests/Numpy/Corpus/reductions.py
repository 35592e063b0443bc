# case: sums
import numpy as np
a = np.arange(6).reshape(2, 3)
print(a.sum(), a.sum(axis=0), a.sum(axis=1), a.sum(axis=-1), np.sum(a), np.sum(a, axis=0, keepdims=True), a.sum(axis=(0, 1)), a.sum(keepdims=True))
print([a.sum()], [a.mean()], [a.max()], np.sum([1, 2, 3]), np.sum(a > 2), np.sum([[1.5, 2.5], [3, 4]], 1))
#> 15 [3 5 7] [ 3 12] [ 3 12] 15 [[3 5 7]] 15 [[15]]
#> [np.int64(15)] [np.float64(2.5)] [np.int64(5)] 6 3 [4. 7.]
# case: means and spreads
import numpy as np
a = np.array([[1.0, 2.0, 4.0], [8.0, 16.0, 32.0]])
print(a.mean(), a.mean(axis=0), a.mean(axis=1, keepdims=True), np.mean([1, 2, 4]), a.std(), a.std(axis=0), a.var(axis=1), np.var(a), np.std([1, 2, 3, 4], ddof=1))
#> 10.5 [ 4.5  9.  18. ] [[ 2.33333333]
#>  [18.66666667]] 2.3333333333333335 10.828203913853857 [ 3.5  7.  14. ] [ 1.55555556 99.55555556] 117.25 1.2909944487358056
# case: extremes
import numpy as np
a = np.array([[3, 1, 2], [9, 7, 8]])
print(a.max(), a.min(), a.max(axis=0), a.min(axis=1), np.max(a, axis=1, keepdims=True), np.amax(a), a.argmax(), a.argmin(), a.argmax(axis=0), np.argmax(a, axis=1), np.argmin(a, axis=-1), np.ptp(a))
print(np.max([1.5, np.nan, 2]), np.argmax([1, 5, 5]), np.argmax(np.array([0.1, np.nan, 3])), np.max(np.array([True, False])), a.argmax(axis=1, keepdims=True))
#> 9 1 [9 7 8] [1 7] [[3]
#>  [9]] 9 3 1 [1 1 1] [0 0] [1 1] 8
#> nan 1 1 True [[0]
#>  [0]]
# case: products and running sums
import numpy as np
a = np.arange(1, 7).reshape(2, 3)
print(a.prod(), a.prod(axis=0), np.cumsum(a), a.cumsum(axis=0), a.cumsum(axis=1), np.cumprod([1, 2, 3]), np.cumsum([0.1] * 5), np.diff([1, 4, 9]), np.diff(a, axis=0))
#> 720 [ 4 10 18] [ 1  3  6 10 15 21] [[1 2 3]
#>  [5 7 9]] [[ 1  3  6]
#>  [ 4  9 15]] [1 2 6] [0.1 0.2 0.3 0.4 0.5] [3 5] [[3 3 3]]
# case: any, all and counts
import numpy as np
a = np.array([[True, False], [True, True]])
print(a.any(), a.all(), a.any(axis=0), a.all(axis=1), np.any([0, 0]), np.all([1, 2]), np.count_nonzero([1, 0, 2]), np.count_nonzero(a, axis=0), a.sum(), a.mean())
#> True False [ True  True] [False  True] False True 2 [2 1] 3 0.75
# case: tuples of axes
import numpy as np
a = np.arange(24.0).reshape(2, 3, 4)
print(a.sum(axis=(0, 2)), a.mean(axis=(1, 2)), a.max(axis=(0, 1)), a.sum(axis=(0, 1), keepdims=True), a.sum(axis=0).shape, a.std(axis=(0, 1)))
#> [ 60.  92. 124.] [ 5.5 17.5] [20. 21. 22. 23.] [[[60. 66. 72. 78.]]] (3, 4) [6.83130051 6.83130051 6.83130051 6.83130051]
# case: pairwise sums to the last bit
import numpy as np
for n in [1, 7, 8, 9, 100, 127, 128, 129, 1000, 5000]:
    x = 1.0 / np.arange(1, n + 1)
    print(n, [x.sum(), x.mean(), x[::-1].sum(), x[::2].sum()])
m = 1.0 / (np.arange(300.0).reshape(20, 15) + 1)
print([m.sum(), m.T.sum(), m[:, 1:].sum(), m[:, 3].sum()])
print([float(v) for v in m.sum(axis=0)])
print([float(v) for v in m.sum(axis=1)])
print([float(v) for v in m.T.sum(axis=0)[:3]], [float(v) for v in m[:, 2:9].sum(axis=1)[:3]], [m.std(), m.var()])
c = 1.0 / (np.arange(1050.0).reshape(5, 30, 7) + 1)
print([c.sum()], [float(v) for v in c.sum(axis=(0, 2))[:3]], [float(v) for v in c.sum(axis=(1, 2))[:2]], [float(v) for v in c.sum(axis=(0, 1))[:2]], [float(v) for v in c.sum(axis=1).ravel()[:3]])
#> 1 [np.float64(1.0), np.float64(1.0), np.float64(1.0), np.float64(1.0)]
#> 7 [np.float64(2.5928571428571425), np.float64(0.37040816326530607), np.float64(2.5928571428571425), np.float64(1.676190476190476)]
#> 8 [np.float64(2.7178571428571425), np.float64(0.3397321428571428), np.float64(2.7178571428571425), np.float64(1.676190476190476)]
#> 9 [np.float64(2.8289682539682537), np.float64(0.31432980599647264), np.float64(2.828968253968254), np.float64(1.7873015873015872)]
#> 100 [np.float64(5.187377517639621), np.float64(0.05187377517639621), np.float64(5.18737751763962), np.float64(2.9377748484749073)]
#> 127 [np.float64(5.425334592589172), np.float64(0.04271917002038718), np.float64(5.425334592589172), np.float64(3.0612016407362876)]
#> 128 [np.float64(5.433147092589173), np.float64(0.04244646166085291), np.float64(5.433147092589172), np.float64(3.0612016407362876)]
#> 129 [np.float64(5.440899030573669), np.float64(0.042177511864912164), np.float64(5.440899030573669), np.float64(3.068953578720784)]
#> 1000 [np.float64(7.485470860550345), np.float64(0.007485470860550345), np.float64(7.485470860550344), np.float64(4.089059145555083)]
#> 5000 [np.float64(9.094508852984436), np.float64(0.0018189017705968872), np.float64(9.094508852984438), np.float64(4.893778021772191)]
#> [np.float64(6.282663880299504), np.float64(6.282663880299504), np.float64(5.05289517186845), np.float64(0.4627855963816399)]
#> [1.229768708431054, 0.7236214809529387, 0.5513177231600661, 0.46278559638164, 0.4079669121043934, 0.3701472964053104, 0.34214435006067334, 0.32035354667441207, 0.3027628078069574, 0.28815786000970867, 0.27576071658473555, 0.26504870136462694, 0.2556568482586424, 0.24732202162809866, 0.2398493104762455]
#> [3.3182289932289937, 0.6767581376913977, 0.3999609846309311, 0.2849222974004157, 0.22148521760130957, 0.18121497229546818, 0.15335975846201383, 0.1329379260428655, 0.11732128724165118, 0.1049910140488327, 0.09500779228762872, 0.0867593406294908, 0.07982941293349417, 0.07392512386499948, 0.06883438488139974, 0.0643998315792182, 0.060502237997170416, 0.05704961981762008, 0.05396987254475368, 0.051205675119849324]
#> [3.3182289932289937, 0.6767581376913977, 0.3999609846309311] [1.328968253968254, 0.33640565511274895, 0.19504784349985588] [np.float64(0.07094677343195521), np.float64(0.005033444660405187)]
#> [np.float64(7.53423722294351)] [2.661415086794421, 0.725769840816893, 0.45944368823084136] [5.926702258359493, 0.6919581215990122] [1.7674619436646526, 1.2421036483874577] [1.5361784059988097, 1.011370546862451, 0.82352555086623]
# case: sums of float32
import numpy as np
x = np.array([0.1] * 100, dtype=np.float32)
print([x.sum()], [x.mean()], [x.std()], x.sum().dtype, np.sum(x, dtype=np.float64))
#> [np.float32(10.000003)] [np.float32(0.10000003)] [np.float32(2.9802322e-08)] float32 10.000000149011612
# case: means and sums of integers and booleans
import numpy as np
print([np.array([1, 2]).sum(), np.array([1, 2]).mean(), np.array([True, True]).sum(), np.array([True, False]).mean(), np.array([1, 2]).std(), np.array([1, 2, 3]).prod()])
#> [np.int64(3), np.float64(1.5), np.int64(2), np.float64(0.5), np.float64(0.5), np.int64(6)]
# case: median and average
import numpy as np
print(np.median([3, 1, 2]), np.median([4, 1, 2, 3]), np.median([[1, 2], [3, 4]], axis=0), np.average([1, 2, 3]), np.average([1, 2, 3], weights=[3, 2, 1]))
#> 2.0 2.5 [2. 3.] 2.0 1.6666666666666667
# case: accuracy
import numpy as np
scores = np.array([[0.1, 0.9], [0.6, 0.4], [0.2, 0.8], [0.7, 0.3]])
y = np.array([1, 0, 0, 0])
predicted = np.argmax(scores, axis=1)
print(predicted, predicted == y, np.mean(predicted == y), f"accuracy: {np.mean(predicted == y):.2f}", (predicted == y).sum())
#> [1 0 1 0] [ True  True False  True] 0.75 accuracy: 0.75 3
# case: sums of nothing
import numpy as np
print(np.sum([]), np.zeros((0, 2)).sum(axis=0), np.zeros((2, 0)).sum(axis=1), np.prod([]), np.any([]), np.all([]))
#> 0.0 [0. 0.] [0. 0.] 1.0 False True
# case: sorting
import numpy as np
a = np.array([[3, 1, 2], [9, 7, 8]])
print(np.sort(a), np.sort(a, axis=0), np.argsort(a), np.argsort([3, 1, 2]), np.sort(a, axis=None), np.unique([3, 1, 3, 2]), np.sort([2.5, np.nan, 1.0]), np.argsort(-np.array([1, 3, 2])))
b = np.array([3, 1, 2])
b.sort()
print(b, np.unique([1, 1, 2], return_counts=True), np.bincount([0, 1, 1, 3]), np.sort([3, 1, 2])[::-1])
#> [[1 2 3]
#>  [7 8 9]] [[3 1 2]
#>  [9 7 8]] [[1 2 0]
#>  [1 2 0]] [1 2 0] [1 2 3 7 8 9] [1 2 3] [1.  2.5 nan] [1 2 0]
#> [1 2 3] (array([1, 2]), array([2, 1])) [1 2 0 1] [3 2 1]
# case: extremes and counts along rows and columns
import numpy as np
a = np.array([[3.0, np.nan, 1.0], [-0.5, 0.0, -1.0], [7.0, 7.0, 2.0]])
print(np.max(a), np.max(a[1:]), np.max(a, axis=0), np.max(a, axis=1), np.min(a, axis=1), np.min(a.T, axis=0))
m = a > 0
print(np.sum(m), m.sum(axis=0), m.sum(axis=1), m.astype(float), m.mean(), np.any(m, axis=0), np.all(m, axis=1))
i = np.arange(12).reshape(3, 4)
print(i.sum(), i.sum(axis=0), i.max(axis=1), i.T.min(axis=0), i.prod(axis=1), i[:, ::2].sum(axis=1))
#> nan 7.0 [ 7. nan  2.] [nan  0.  7.] [nan -1.  2.] [nan -1.  2.]
#> 5 [2 1 2] [2 0 3] [[1. 0. 1.]
#>  [0. 0. 0.]
#>  [1. 1. 1.]] 0.5555555555555556 [ True  True  True] [False False  True]
#> 66 [12 15 18 21] [ 3  7 11] [0 4 8] [   0  840 7920] [ 2 10 18]
