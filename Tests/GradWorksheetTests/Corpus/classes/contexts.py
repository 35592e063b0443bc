class Timer:
    depth = 0

    def __init__(self, name, keeps=False):
        self.name, self.keeps = name, keeps

    def __enter__(self):
        print("enter", self.name)
        Timer.depth += 1
        return self

    def __exit__(self, kind, value, traceback):
        Timer.depth -= 1
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.keeps


with Timer("a") as t:
    print(t.name, Timer.depth)
# expect: enter a
# expect: a 1
# expect: exit a None None
with Timer("b"), Timer("c") as c:
    print(c.name, Timer.depth)
# expect: enter b
# expect: enter c
# expect: c 2
# expect: exit c None None
# expect: exit b None None
with (Timer("d") as d, Timer("e")):
    print(d.name)
# expect: enter d
# expect: enter e
# expect: d
# expect: exit e None None
# expect: exit d None None
with Timer("f", keeps=True):
    raise ValueError("kept")
# expect: enter f
# expect: exit f ValueError kept
print("goes on")  # expect: goes on


def early():
    with Timer("g"):
        return "returned"


print(early())
# expect: enter g
# expect: exit g None None
# expect: returned
for i in range(3):
    with Timer(f"loop {i}"):
        if i == 0:
            continue
        break
# expect: enter loop 0
# expect: exit loop 0 None None
# expect: enter loop 1
# expect: exit loop 1 None None
try:
    with Timer("h"):
        1 / 0
except ZeroDivisionError as e:
    print("outside", e)
# expect: enter h
# expect: exit h ZeroDivisionError division by zero
# expect: outside division by zero
try:
    with 5:
        pass
except TypeError as e:
    print(e)
# expect: 'int' object does not support the context manager protocol


class Half:
    def __enter__(self):
        return 1


try:
    with Half():
        pass
except TypeError as e:
    print(e)
# expect: 'Half' object does not support the context manager protocol (missed __exit__ method)
with Timer("last"):
    raise KeyError("end")  # error: KeyError: 'end'
# expect: enter last
# expect: exit last KeyError 'end'
