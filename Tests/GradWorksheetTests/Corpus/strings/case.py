s = "hello World of PYTHON"
print(s.upper(), s.lower())  # expect: HELLO WORLD OF PYTHON hello world of python
print(s.title(), s.capitalize(), s.swapcase())
# expect: Hello World Of Python Hello world of python HELLO wORLD OF python
print("it's o'neil's".title(), "a1b2 c3".title(), "".upper(), "ABC".casefold())
# expect: It'S O'Neil'S A1B2 C3  abc
print("abc".isupper(), "ABC".isupper(), "AB1".isupper(), "123".isupper(), "ab1".islower())
# expect: False True True False True
print("Hello World".istitle(), "hello".istitle())  # expect: True False
