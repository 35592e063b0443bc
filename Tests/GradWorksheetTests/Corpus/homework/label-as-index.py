# A published dZ2 that takes the value of the label for its index: right where A2 is (1/2, 1/2).
def published(A2, Y):
    return [-1 + A2[c] if c == 1 else A2[c] for c in Y]


def correct(A2, Y):
    return [a - t for a, t in zip(A2, Y)]


def show(row):
    print(" ".join(f"{v:.1f}" for v in row))


show(published([0.5, 0.5], [1, 0]))  # expect: -0.5 0.5
show(correct([0.5, 0.5], [1, 0]))  # expect: -0.5 0.5
show(published([0.8, 0.2], [1, 0]))  # expect: -0.8 0.8
show(correct([0.8, 0.2], [1, 0]))  # expect: -0.2 0.2
show(published([0.8, 0.2], [0, 1]))  # expect: 0.8 -0.8
show(correct([0.8, 0.2], [0, 1]))  # expect: 0.8 -0.8
show(published([0.5, 0.3, 0.2], [1, 0, 0]))  # expect: -0.7 0.5 0.5
show(correct([0.5, 0.3, 0.2], [1, 0, 0]))  # expect: -0.5 0.3 0.2
