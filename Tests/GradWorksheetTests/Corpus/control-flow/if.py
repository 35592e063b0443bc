for x in (-1, 0, 1, 5, 50):
    if x < 0:
        print("negative", end=" ")
    elif x == 0:
        print("zero", end=" ")
    elif x < 10:
        if x == 1:
            print("one", end=" ")
        else:
            print("small", end=" ")
    else:
        print("large", end=" ")
print("|")  # expect: negative zero one small large |
if []:
    print("no")
elif "":
    print("no")
elif 0.0:
    print("no")
elif None:
    print("no")
elif "0":
    print("a string with 0 is true")
# expect: a string with 0 is true
if 1: print("one line")  # expect: one line
if 0: print("no")
else: print("else on one line")
# expect: else on one line
if True: a = 1; b = 2
print(a, b)  # expect: 1 2
x = 5
if (x > 1 and
        x < 10):
    print("parenthesised")
# expect: parenthesised
if x \
        == 5:
    print("continued")
# expect: continued
if not x == 4 and x: print("not binds loosely")  # expect: not binds loosely
