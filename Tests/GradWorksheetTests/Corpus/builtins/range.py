print(list(range(5)), list(range(2, 6)))  # expect: [0, 1, 2, 3, 4] [2, 3, 4, 5]
print(list(range(0, 10, 3)), list(range(10, 0, -3)), list(range(0)))
# expect: [0, 3, 6, 9] [10, 7, 4, 1] []
print(list(range(-3, 3)), list(range(3, -3, -2)))  # expect: [-3, -2, -1, 0, 1, 2] [3, 1, -1]
print(list(range(5, 5)), list(range(1, 2, 100)), list(range(True)))  # expect: [] [1] [0]
print(range(5), range(1, 5), range(1, 5, 2), range(0, 5, 1), [range(2)])
# expect: range(0, 5) range(1, 5) range(1, 5, 2) range(0, 5) [range(0, 2)]
print(len(range(0, 10, 3)), sum(range(101)), max(range(3)))  # expect: 4 5050 2
print(min(range(1, 4)), 3 in range(5), 2.0 in range(3), 2.5 in range(3))
# expect: 1 True True False
print(bool(range(0)), bool(range(1)))  # expect: False True
print(range(3) is range(3), type(range(1)).__name__, tuple(range(3)))
# expect: False range (0, 1, 2)
print([i for i in range(3) for _ in range(i)])  # expect: [1, 2, 2]
print(list(reversed(range(4))), list(range(10))[range(3)[1]])  # expect: [3, 2, 1, 0] 1
