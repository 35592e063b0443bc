def t(x):
    print("t", end="")
    return x
print(t(0) and t(1), t(1) and t(0), t(1) or t(2), t(0) or t(0.0))  # expect: tttttt0 0 1 0.0
print(0 or "default", "" or None, [] or {} or 5, 1 and "yes", 0 and 1 / 0, 1 or 1 / 0, None and 1)
# expect: default None 5 yes 0 1 None
print(not 0, not "a", not not 5, not None, 1 and 2 and 3, 0 or 0.0 or "", [] and 1, 3 or 4 and 5)
# expect: True False True True 3  [] 3
print(t(1) < t(2) < t(3), t(3) < t(2) < t(1))  # expect: tttttTrue False
print(any([t(0), t(1), t(1)]), all(t(x) for x in [1, 0, 1]), any(t(x) for x in [0, 1, 1]))
# expect: tttttttTrue False True
name = ""
print(name or "anonymous", (name and name[0]) == "", len(name) > 0 and name[0])
# expect: anonymous True False
x = None
print(x is None or x > 3, x is not None and x > 3)  # expect: True False
