print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("an", ""))
# expect: bonono bonona ba
print("abc".replace("", "-"), "abc".replace("", "-", 2))  # expect: -a-b-c- -a-bc
print("abc".replace("x", "y"), "aaa".replace("aa", "b"))  # expect: abc ba
print(repr("".replace("", "x")), "a.b.c".replace(".", ", "), "aXbX".replace("X", "X"))
# expect: 'x' a, b, c aXbX
print("hello".replace("l", "L", 0), "hello".replace("l", "L", -1))  # expect: hello heLLo
