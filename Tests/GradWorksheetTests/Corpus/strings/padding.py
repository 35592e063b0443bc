print("7".zfill(3), "-7".zfill(4), "+7".zfill(4))  # expect: 007 -007 +007
print("abc".zfill(2), "".zfill(2), "-".zfill(3), "1.5".zfill(6))  # expect: abc 00 -00 0001.5
print("a".rjust(3) + "|", "a".ljust(3) + "|", "a".center(4) + "|", "ab".center(5, "*"))
# expect:   a| a  |  a  | **ab*
print("a".rjust(3, "."), "a".ljust(3, "-"))  # expect: ..a a--
print("abc".center(2), "abcd".center(7, "x"), "abc".center(6, "x"))  # expect: abc xxabcdx xabcxx
print("a\tb".expandtabs(4), repr("\t".expandtabs()))  # expect: a   b '        '
for name, value in [("w", 1.5), ("bias", -0.25)]:
    print(name.ljust(6) + str(value).rjust(8))
# expect: w          1.5
# expect: bias     -0.25
