it = iter("abc")
print(next(it), next(it), next(it), next(it, "end"))  # expect: a b c end
print(list(iter([1, 2])), next(iter({"k": 1})), sum(iter([1, 2])))  # expect: [1, 2] k 3
