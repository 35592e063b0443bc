class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration  # error: StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), sum(Countdown(4)), [x for x in Countdown(2)])
# expect: [3, 2, 1] 10 [2, 1]
for x in Countdown(3):
    if x == 2:
        continue
    print(x)
else:
    print("done")
# expect: 3
# expect: 1
# expect: done
c = Countdown(3)
print(next(c), next(c), next(c), next(c, "end"))  # expect: 3 2 1 end
print(iter(c) is c)  # expect: True
print(list(zip(Countdown(2), Countdown(3))), list(enumerate(Countdown(2))))
# expect: [(2, 3), (1, 2)] [(0, 2), (1, 1)]
first, *rest = Countdown(4)
print(first, rest)  # expect: 4 [3, 2, 1]


class Batches:
    def __init__(self, data, size):
        self.data, self.size = data, size

    def __iter__(self):
        return iter([self.data[i:i + self.size] for i in range(0, len(self.data), self.size)])


for batch in Batches(list(range(7)), 3):
    print(batch)
# expect: [0, 1, 2]
# expect: [3, 4, 5]
# expect: [6]


class Bad:
    def __iter__(self):
        return [1, 2]


try:
    list(Bad())
except TypeError as e:
    print(e)
# expect: iter() returned non-iterator of type 'list'
next(Countdown(0))
