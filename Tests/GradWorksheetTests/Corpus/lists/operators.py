print([1, 2] + [3], [0] * 3, 3 * [1, 2], [] + [], [1] * 0, [1] * -1)
# expect: [1, 2, 3] [0, 0, 0] [1, 2, 1, 2, 1, 2] [] [] []
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0])  # expect: True True True
print([2] > [1, 9], [1, "a"] == [1, "a"], [1] != [1.5])  # expect: True True True
print(2 in [1, 2], 2.0 in [1, 2], "2" in [1, 2], [1] in [[1], [2]], 3 not in [1])
# expect: True True False True True
xs = [1]
xs *= 3
print(xs)  # expect: [1, 1, 1]
xs += (4, 5)
xs += "ab"
xs += {"k": 1}
print(xs)  # expect: [1, 1, 1, 4, 5, 'a', 'b', 'k']
print(len([]), bool([]), bool([0]), [1, [2, [3, []]]], [None, True, 1.5, "s"])
# expect: 0 False True [1, [2, [3, []]]] [None, True, 1.5, 's']
print(min([3, 1, 2]), max([3.5, 1]), sum([1.5, 2]), [1, 2, 3,], [[]] * 2)
# expect: 1 3.5 3.5 [1, 2, 3] [[], []]
# Nothing, any number of times, is nothing at once.
print([] * 10**18, "" * 10**18, () * 10**18, 10**15 * [])  # expect: []  () []
nothing = []
nothing *= 10**12
print(nothing)  # expect: []
