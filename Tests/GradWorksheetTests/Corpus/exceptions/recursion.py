def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as e:
    print("deep enough", type(e).__name__)
# expect: deep enough RecursionError


class Ring:
    def __repr__(self):
        return f"<{self!r}>"

    def __eq__(self, other):
        return self == other

    def __getattr__(self, name):
        return self.other_name

    def __len__(self):
        return len(self)


r = Ring()
for f in [lambda: repr(r), lambda: r == r, lambda: r.x, lambda: len(r)]:
    try:
        f()
    except RecursionError:
        print("stopped")
# expect: stopped
# expect: stopped
# expect: stopped
# expect: stopped
print("alive")  # expect: alive
