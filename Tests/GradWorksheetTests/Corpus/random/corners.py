# What the other scripts of this folder leave out.
import random

random.seed(4, 1)
print(random.random(), random.triangular(10, 10, 2), random.triangular(1.5, 1.5, 1.5))
# expect: 0.23604808973743452 10 1.5
print(random.choices([1, 2], [True, 2.5]), random.choices('ab', weights=(3, 1), k=4), random.choices([1], k=0))
# expect: [1] ['a', 'a', 'b', 'b'] []
print(random.choices([], k=0), random.choices([1, 2], k=-3), random.sample([], 0))
# expect: [] [] []
xs = [1]
random.shuffle(xs)
random.shuffle([])
print(xs, random.randrange(0, 5, step=2), random.randrange(10, None) if True else 0)
# expect: [1] 0 3
print(random.gauss(mu=1), random.gauss(sigma=0), random.uniform(a=1, b=1), random.uniform(True, 3))
# expect: 0.06254108236450251 0.0 1.0 2.6537433580485477
print(random.uniform(2 ** 70, 0), random.uniform(0, 10 ** 30), random.normalvariate(0, 2 ** 65))
# expect: 8.716076792305648e+20 9.429593602379832e+29 -2.0836114503249002e+19
print(random.expovariate(-2), random.weibullvariate(2, -1.5), random.paretovariate(1))
# expect: -0.09005296220178012 4.089709789507311 7.5370248709909085
