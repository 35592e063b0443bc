def build(n):
    text = ""
    other = text
    for i in range(n):
        text += "é" if i % 3 else "a"
        if i == 5:
            other = text
    return text[:9], other, len(text)


print(build(10))  # expect: ('aééaééaéé', 'aééaéé', 10)
s = t = "x"
s += "y"
s += s
print(s, t, s[3], len(s))  # expect: xyxy x y 4
d = {s: 1}
s += "z"
print(d, s)  # expect: {'xyxy': 1} xyxyz
