print(callable(len), callable("x"), callable(lambda: 1), len is len, abs is not round)
# expect: True False True True True
a = [1]
b = a
print(a is b, a is [1], __name__, __name__ == "__main__")
# expect: True False __main__ True
if __name__ == "__main__":
    print("main")
# expect: main
