s = "worksheet"
print(s[0], s[-1], s[2:5], s[:3], s[3:], s[-3:], s[:-3], s[::2], s[::-1], s[5:1:-1], s[-1:-4:-1])
# expect: w t rks wor ksheet eet worksh wrset teehskrow hskr tee
print(repr(s[20:]), repr(s[5:2]), s[:100], s[-100:3], repr(s[100:-100]), repr(s[3:3]))
# expect: '' '' worksheet wor '' ''
for c in "abc":
    print(c, end=" - ")
print("end")  # expect: a - b - c - end
print(list("abc"), tuple("xy"), len(""), [c for c in "hello" if c in "aeiou"])
# expect: ['a', 'b', 'c'] ('x', 'y') 0 ['e', 'o']
print("abc" < "abd", "abc" < "abcd", "B" < "a", "" < "a", "a" == "a", "10" < "9")
# expect: True True True True True True
print("ab" * 3, 2 * "xy", "a" * 0, repr("a" * -1), "a" + "b" * 2)  # expect: ababab xyxy  '' abb
s += "!"
s *= 2
print(s)  # expect: worksheet!worksheet!
