a = "text"
b = a
a += "!"
print(a, b)  # expect: text! text
print("a" "b" == "ab", "abc" is not None, a == b + "!")  # expect: True True True
def shout(s):
    s = s.upper()
    return s
word = "quiet"
print(shout(word), word)  # expect: QUIET quiet
print(str(12), str(1.50), str(None), str([1, "a"]))  # expect: 12 1.5 None [1, 'a']
print(str(("x",)), str({"a": 1.0}), str("s"), repr(str(1)))  # expect: ('x',) {'a': 1.0} s '1'
print(str(), repr(str("")), len(str(1e16)))  # expect:  '' 5
