print((lambda: 5)(), (lambda x: x * 2)(4), (lambda x, y: x + y)(1, 2), (lambda x=3: x)())
# expect: 5 8 3 3
print((lambda *xs: sum(xs))(1, 2, 3))  # expect: 6
print((lambda a, *, b: a - b)(5, b=2), (lambda x: (lambda y: x + y))(1)(2))  # expect: 3 3
f = lambda x: x if x > 0 else 0
print(f(-3), f(3), list(map(lambda x: x ** 2, [1, 2, 3])), sorted("cab", key=lambda c: -ord(c)))
# expect: 0 3 [1, 4, 9] ['c', 'b', 'a']
sigmoid = lambda z: 1 / (1 + 2.718281828459045 ** -z)
print(f"{sigmoid(0):.3f} {sigmoid(2):.6f}")  # expect: 0.500 0.880797
derivative = lambda f, x, h=1e-6: (f(x + h) - f(x - h)) / (2 * h)
print(f"{derivative(lambda x: x ** 3, 2.0):.6f}")  # expect: 12.000000
fact = lambda n: 1 if n == 0 else n * fact(n - 1)
print(fact(6), (lambda: (1, 2))(), (lambda: [x for x in range(3)])(), (lambda: None)())
# expect: 720 (1, 2) [0, 1, 2] None
y = (lambda n: n + 1 if n else "zero")(0), 2
print(y)  # expect: ('zero', 2)
print([(lambda i: i * i)(i) for i in range(3)], {"f": lambda: 7}["f"]())  # expect: [0, 1, 4] 7
