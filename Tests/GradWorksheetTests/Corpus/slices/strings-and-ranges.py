r = range(2, 20, 3)
print(r, r[0], r[-1], r[1:3], r[::-1], len(r), list(r[::2]), 5 in r, 6 in r, r.index(8), r.count(8))
# expect: range(2, 20, 3) 2 17 range(5, 11, 3) range(17, -1, -3) 6 [2, 8, 14] True False 2 1
print(range(5)[-1], range(0), range(0, 0))  # expect: 4 range(0, 0) range(0, 0)
print(range(3, 1), len(range(3, 1)), range(5, 0, -2)[1], range(-3))
# expect: range(3, 1) 0 3 range(0, -3)
print(range(3) == range(0, 3), range(0, 3, 2) == range(0, 4, 2))  # expect: True True
print(range(0) == range(2, 1), range(1, 5).start)  # expect: True 1
s = "abcdefg"
print(s[::3], s[-2::-2], s[2:-2], s[:2] + s[2:] == s, s[3:3] == "", s[-3:-1], s[1:][1:][1:])
# expect: adg fdb cde True True ef defg
n = 3
chunks = [s[i:i + n] for i in range(0, len(s), n)]
print(chunks, [s[:i] for i in range(4)])  # expect: ['abc', 'def', 'g'] ['', 'a', 'ab', 'abc']
window = [1, 5, 2, 8, 3]
print([sum(window[i:i + 3]) / 3 for i in range(len(window) - 2)])
# expect: [2.6666666666666665, 5.0, 4.333333333333333]
