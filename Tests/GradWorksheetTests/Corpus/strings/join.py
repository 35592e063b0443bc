print(", ".join(["a", "b", "c"]), "".join(["x", "y"]), "-".join("abc"), repr(",".join([])))
# expect: a, b, c xy a-b-c ''
print("|".join(str(n) for n in range(4)), " ".join(map(str, [1.5, 2])), "+".join(("p", "q")))
# expect: 0|1|2|3 1.5 2 p+q
print(", ".join({"a": 1, "b": 2}), repr("\n".join(["1", "2"])), "x".join(["only"]))
# expect: a, b '1\n2' only
print("".join(reversed("stressed")), "".join(sorted("banana")))  # expect: desserts aaabnn
print(" ".join([f"{x:.2f}" for x in (1, 2.345)]))  # expect: 1.00 2.35
