print(["a", 'b"', "it's", "\n", "π"], [1, 1.0, 1e20, -0.0], [True, None], [[], (), {}])
# expect: ['a', 'b"', "it's", '\n', 'π'] [1, 1.0, 1e+20, -0.0] [True, None] [[], (), {}]
print([(1,), (1, 2)], [{"a": [1]}], ["\\", "\t"], [range(3)], [""], [str, int] == [str, int])
# expect: [(1,), (1, 2)] [{'a': [1]}] ['\\', '\t'] [range(0, 3)] [''] True
print(str([1, 'a']), repr(['x']), f"{['y', 2]}", [float("nan"), float("inf")])
# expect: [1, 'a'] ['x'] ['y', 2] [nan, inf]
print([1,
       2,  # with a comment
       3])
# expect: [1, 2, 3]
