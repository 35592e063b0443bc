s = {1, 2, 3}
seen = []
for x in s:
    seen.append(x)
    s.discard(x) if False else None
print(seen)  # expect: [1, 2, 3]
for x in list(s):
    s.discard(x)
print(s)  # expect: set()
s = {1, 2, 3}
it = iter(s)
print(next(it), type(it).__name__)  # expect: 1 set_iterator
s.add(50)
next(it)  # error: RuntimeError: Set changed size during iteration
