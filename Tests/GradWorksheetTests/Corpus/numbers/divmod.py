print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(-7, -3))
# expect: (2, 1) (-3, 2) (-3, -2) (2, -1)
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(7, 2.0))  # expect: (3.0, 1.5) (-4.0, 0.5) (3.0, 1.0)
q, r = divmod(125, 60)
print(q, r)  # expect: 2 5
print(divmod(True, 2), divmod(0, 4))  # expect: (0, 1) (0, 0)
for a in range(-4, 5):
    q, r = divmod(a, 3)
    assert q * 3 + r == a
