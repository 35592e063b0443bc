A = [[1, 2, 3], [4, 5, 6]]
B = [[1, 0], [0, 1], [2, 2]]
C = [[sum(a * b for a, b in zip(row, col)) for col in zip(*B)] for row in A]
print(C)  # expect: [[7, 8], [16, 17]]
print([list(col) for col in zip(*A)], [[row[j] for row in A] for j in range(3)])
# expect: [[1, 4], [2, 5], [3, 6]] [[1, 4], [2, 5], [3, 6]]
print([sum(row) for row in A], sum(sum(row) for row in A), max(max(row) for row in A))
# expect: [6, 15] 21 6
print([x for row in A for x in row], [[0.0] * len(A[0]) for _ in A], len(A), len(A[0]))
# expect: [1, 2, 3, 4, 5, 6] [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]] 2 3
for i, row in enumerate(A):
    for j, x in enumerate(row):
        A[i][j] = -x
print(A)  # expect: [[-1, -2, -3], [-4, -5, -6]]
identity = [[1 if i == j else 0 for j in range(3)] for i in range(3)]
print(identity)  # expect: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
for row in identity:
    print(*row)
# expect: 1 0 0
# expect: 0 1 0
# expect: 0 0 1
flat = sum(A, [])
print(flat)  # expect: [-1, -2, -3, -4, -5, -6]
