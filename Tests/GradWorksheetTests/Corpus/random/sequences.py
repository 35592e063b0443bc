# Choosing and shuffling.
import random

random.seed(1337)
xs = list(range(10))
random.shuffle(xs)
print(xs)  # expect: [0, 3, 7, 2, 1, 6, 4, 5, 8, 9]
print([random.choice('abcdef') for _ in range(10)], random.choice((1, 2, 3)), random.choice(range(100)))
# expect: ['c', 'd', 'f', 'b', 'f', 'c', 'a', 'd', 'f', 'd'] 1 64
print(random.choices([1, 2, 3], k=5), random.choices('xyz', [1, 0, 3], k=6))
# expect: [3, 2, 2, 3, 3] ['z', 'z', 'z', 'z', 'z', 'z']
print(random.choices(range(4), cum_weights=[1, 3, 3, 10], k=8), random.choices([7], [0.5]))
# expect: [3, 3, 3, 3, 1, 1, 0, 3] [7]
print(random.sample(range(10), 3), random.sample([5, 6, 7], 3), random.sample('abc', k=0))
# expect: [9, 0, 1] [6, 5, 7] []
print(random.sample(range(100000), 12), random.sample(range(30), 20), random.sample(range(21), 5))
# expect: [83230, 25797, 25824, 13708, 37345, 25765, 59287, 98187, 74537, 41193, 1633, 80057] [10, 13, 18, 25, 7, 17, 1, 24, 20, 9, 6, 5, 16, 22, 27, 12, 29, 0, 11, 26] [18, 14, 0, 16, 15]
print(random.sample(['a', 'b', 'c'], 4, counts=[2, 0, 5]))  # expect: ['c', 'c', 'c', 'c']
ys = [[1], [2], [3]]
random.shuffle(ys)
print(ys, random.random())  # expect: [[3], [1], [2]] 0.7087562540955133
order = {'a': 1, 'b': 2}
print(random.choice(list(order)), random.choices(list(order), weights=[2, 1], k=3))
# expect: a ['b', 'a', 'a']
