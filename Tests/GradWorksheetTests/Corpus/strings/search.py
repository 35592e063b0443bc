s = "banana"
print(s.find("an"), s.find("an", 2), s.find("x"), s.find(""), s.find("a", 2, 3), s.find("a", -1))
# expect: 1 3 -1 0 -1 5
print(s.rfind("an"), s.rfind("x"), s.index("nan"), s.rindex("a"), s.find("", 10), s.find("", 6))
# expect: 3 -1 2 5 -1 6
print(s.count("a"), s.count("ana"), s.count(""), s.count("a", 2), s.count("x"), "".count(""))
# expect: 3 1 7 2 0 1
print(s.startswith("ban"), s.startswith("an", 1), s.endswith("na"), s.endswith(("x", "a")))
# expect: True True True True
print(s.startswith(("x", "b")), s.startswith(""), s.endswith("na", 0, 4), s.startswith("nan", 2, 4))
# expect: True True True False
print("an" in s, "" in s, "x" not in s, "na" in "", "nab" in s)
# expect: True True True False False
