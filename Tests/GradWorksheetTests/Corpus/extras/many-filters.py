numbers = iter(range(2, 2000))
for p in range(2, 300):
    numbers = filter(lambda n, p=p: n == p or n % p, numbers)
print(len(list(numbers)))  # expect: 303
numbers = range(5)
for i in range(900):
    numbers = map(int, numbers)
print(list(numbers))  # expect: [0, 1, 2, 3, 4]
