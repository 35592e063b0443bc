class Outer:
    class Inner(Exception):
        def __str__(self):
            return "words of its own: " + ", ".join(map(str, self.args))


def f():
    raise Outer.Inner(1, 2)  # error: Outer.Inner: words of its own: 1, 2


f()
