print()  # expect:
print("a", 1, 2.5, None, True)  # expect: a 1 2.5 None True
print("a", "b", sep="")  # expect: ab
print("a", "b", sep=", ", end="!\n")  # expect: a, b!
print("no newline", end="")
print(" continued")  # expect: no newline continued
print(1, 2, 3, sep="\n")
# expect: 1
# expect: 2
# expect: 3
print(sep="x")  # expect:
print("", "", sep="-")  # expect: -
print("x", end="\n\n")
# expect: x
# expect:
print([1], (2,), {"k": 3}, "s", 'q"')  # expect: [1] (2,) {'k': 3} s q"
print(*"spread", sep=".")  # expect: s.p.r.e.a.d
print("a", end=" "); print("b", end=" "); print("c")  # expect: a b c
print("tab", "sep", sep="\t")  # expect: tab	sep
print("default", sep=None, end=None)  # expect: default
print(print("inner"))
# expect: inner
# expect: None
print("flushed", flush=True)  # expect: flushed
