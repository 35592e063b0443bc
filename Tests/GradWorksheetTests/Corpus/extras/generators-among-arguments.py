print(sorted((x % 3 for x in range(5)), reverse=True))  # expect: [2, 1, 1, 0, 0]
print(max((x for x in [3, 9, 2]), key=lambda v: -v))  # expect: 2
print(sum((x for x in [1, 2]), 10), max((i for i in ()), default="none"))  # expect: 13 none
print(*(i * 2 for i in range(3)))  # expect: 0 2 4
print(list(map(str, (x for x in (1, 2)))), list(zip((x for x in "ab"), range(5))))
# expect: ['1', '2'] [('a', 0), ('b', 1)]
print(sum((abs(x) for x in [1, -2]), 10), max((min(x, 5) for x in range(9)), default=0))
# expect: 13 5
