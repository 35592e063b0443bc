print(callable(len), callable("x"), callable(lambda: 1), len is len, abs is not round)
# expect: True False True True True
print(hash(1) == hash(1.0), hash("a") == hash("a"))  # expect: True True
print(hash((1, 2)) == hash((1.0, 2.0)), hash(True) == hash(1))  # expect: True True
a = [1]
b = a
print(id(a) == id(b), id(a) == id([1]), __name__, __name__ == "__main__")
# expect: True False __main__ True
if __name__ == "__main__":
    print("main")
# expect: main
