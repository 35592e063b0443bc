numbers = iter(range(2, 200))
for p in range(2, 150):
    numbers = filter(lambda n, p=p: n == p or n % p, numbers)
print(len(list(numbers)))  # expect: 46
numbers = range(5)
for i in range(400):
    numbers = map(int, numbers)
print(list(numbers))  # expect: [0, 1, 2, 3, 4]
