class Lazy:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith("x"):
            return name * 2
        raise AttributeError(f"no {name} here")  # error: AttributeError: no q here


z = Lazy()
print(z.real, z.x, z.xy, hasattr(z, "q"), getattr(z, "q", 0))  # expect: 1 xx xyxy False 0


class Watch:
    def __init__(self):
        self.log = []
        self.a = 1

    def __setattr__(self, name, value):
        super().__setattr__(name, value)
        if name != "log":
            self.log.append((name, value))

    def __delattr__(self, name):
        self.log.append(("del", name))
        object.__delattr__(self, name)


w = Watch()
w.b = 2
w.a += 5
del w.b
print(w.log, w.a, hasattr(w, "b"))  # expect: [('a', 1), ('b', 2), ('a', 6), ('del', 'b')] 6 False


class Both:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 10)


b = Both()
b.v = 3
b.v = b.v
print(b.v)  # expect: 300
for b.v in [1, 2]:
    print(b.v)
# expect: 10
# expect: 20
z.q
