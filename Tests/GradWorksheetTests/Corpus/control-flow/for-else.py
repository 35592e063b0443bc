for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
# expect: 2 is prime
# expect: 3 is prime
# expect: 4 = 2 * 2
# expect: 5 is prime
# expect: 6 = 2 * 3
# expect: 7 is prime
# expect: 8 = 2 * 4
# expect: 9 = 3 * 3
# expect: 10 = 2 * 5
# expect: 11 is prime
for x in []:
    pass
else:
    print("else of an empty loop")
# expect: else of an empty loop
for x in [1, 2]:
    if x == 5:
        break
else:
    print("not found")
# expect: not found
for x in [1, 2]:
    continue
else:
    print("continue does not skip else")
# expect: continue does not skip else
def find(xs, wanted):
    for i, x in enumerate(xs):
        if x == wanted:
            return i
    else:
        return -1
print(find("abc", "b"), find("abc", "z"))  # expect: 1 -1
for i in range(2):
    for j in range(2):
        if j: break
    else:
        print("never")
else: print("outer else")
# expect: outer else
