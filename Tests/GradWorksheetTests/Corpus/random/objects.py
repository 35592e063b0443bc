# Generators of one's own, which have nothing to do with the module's.
import random
from random import Random, seed, uniform

seed(1)
r = random.Random(42)
s = Random(42)
t = Random('text')
print(r.random(), uniform(0, 1), s.random(), t.random())
# expect: 0.6394267984578837 0.13436424411240122 0.6394267984578837 0.8711565613554825
print([r.randint(1, 6) for _ in range(5)] == [s.randint(1, 6) for _ in range(5)])  # expect: True
print(r.gauss(0, 1), r.sample(range(5), 2), r.choice('abc'))  # expect: 0.2974745204017183 [4, 0] c
r.seed(42)
state = r.getstate()
a = r.random(), r.gauss(0, 1)
r.setstate(state)
print(a == (r.random(), r.gauss(0, 1)), state[0], len(state[1]), state[2], state[1][:2], state[1][624])
# expect: True 3 625 None (2147483648, 3564348608) 624
b = r.gauss(0, 1)
print(b, r.getstate()[2])  # expect: 0.12551827570326066 None
f = r.uniform
print(f(1, 2), isinstance(r, Random), type(r).__name__, type(r))
# expect: 1.2232107381488229 True Random <class 'random.Random'>
