# Repeated by doubling: every number of times, also of characters of several bytes.
print([("ab" * n) for n in range(6)])  # expect: ['', 'ab', 'abab', 'ababab', 'abababab', 'ababababab']
print("é" * 7, "\u0301" * 3 == "\u0301\u0301\u0301", len("xyz" * 1000003), -2 * "a" == "")
# expect: ééééééé True 3000009 True
