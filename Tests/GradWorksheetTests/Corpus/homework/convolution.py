def conv2d(A, k):
    n, m = len(A) - len(k) + 1, len(A[0]) - len(k[0]) + 1
    return [[sum(A[i + p][j + q] * k[p][q] for p in range(len(k)) for q in range(len(k[0])))
             for j in range(m)] for i in range(n)]
k1 = [[1, 1, 1], [-2, -2, -2], [1, 1, 1]]
k2 = [list(r) for r in zip(*k1)]
A = [[0, 1, 0, 1, 0] for _ in range(5)]
print(conv2d(A, k1), conv2d(A, k2))
# expect: [[0, 0, 0], [0, 0, 0], [0, 0, 0]] [[-6, 6, -6], [-6, 6, -6], [-6, 6, -6]]
flipped = [row[::-1] for row in k2[::-1]]
print(flipped == k2, k2)  # expect: True [[1, -2, 1], [1, -2, 1], [1, -2, 1]]
def pool(A, s=2):
    return [[max(A[i + p][j + q] for p in range(s) for q in range(s))
             for j in range(0, len(A[0]) - s + 1, s)] for i in range(0, len(A) - s + 1, s)]
print(pool([[1, 2, 3, 4], [5, 6, 7, 8], [9, 1, 2, 3], [4, 5, 6, 7]]))  # expect: [[6, 8], [9, 7]]
params = lambda cin, cout, k: cout * (cin * k * k + 1)
print(params(1, 96, 3), params(96, 128, 3), params(1, 96, 3) + params(96, 128, 3) + 1290)
# expect: 960 110720 112970
