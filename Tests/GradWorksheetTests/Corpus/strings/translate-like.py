table = {"a": "1", "b": "2"}
print("".join(table.get(c, c) for c in "abcab"))  # expect: 12c12
vowels = 0
for ch in "back-propagation":
    if ch in "aeiou":
        vowels += 1
print(vowels)  # expect: 6
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
# expect: {'m': 1, 'i': 4, 's': 4, 'p': 2} i [('i', 4), ('s', 4), ('p', 2), ('m', 1)]
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) for c in "gradient"))  # expect: tenqvrag
print("level" == "level"[::-1], [w[::-1] for w in "ab cd".split()])  # expect: True ['ba', 'dc']
