# Integers of every width.
import random

random.seed(42)
print([random.randint(0, 9) for _ in range(12)])  # expect: [1, 0, 4, 3, 3, 2, 1, 8, 1, 9, 6, 0]
print([random.randint(-5, 5) for _ in range(12)])
# expect: [-5, -4, -2, -2, 3, 4, -5, 3, -2, 5, 3, 1]
print([random.randrange(10) for _ in range(8)], [random.randrange(0, 100, 7) for _ in range(8)])
# expect: [3, 7, 9, 4, 0, 2, 6, 5] [28, 14, 21, 84, 35, 7, 7, 42]
print([random.randrange(100, 0, -9) for _ in range(8)], random.randrange(5, 6))
# expect: [91, 55, 55, 19, 64, 100, 1, 37] 5
print([random.getrandbits(k) for k in (0, 1, 5, 31, 32, 33, 63, 64, 65, 100)])
# expect: [0, 1, 29, 812896393, 338444264, 2370996465, 5798178739033726258, 16333701732457992058, 25117732842570830529, 5510726952699698538507522860]
print(random.randint(0, 2 ** 31), random.randint(0, 2 ** 32), random.randint(0, 2 ** 63))
# expect: 978815630 3320303242 1471902137137461836
print(random.randint(-(10 ** 30), 10 ** 30), random.randrange(10 ** 40, 10 ** 40 + 10 ** 20, 3))
# expect: -693665603414849910591437006298 10000000000000000000015383123887528074117
print(random.randint(a=1, b=1), random.randrange(10.0))  # expect: 1 2
print(random.random())  # expect: 0.37018096711688264
