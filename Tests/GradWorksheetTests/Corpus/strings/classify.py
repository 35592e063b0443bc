words = ["abc", "a1", "12", "", " ", "a b", "1.5", "-1", "_", "é", "\n", "A"]
for w in words:
    print(repr(w), w.isalpha(), w.isdigit(), w.isalnum(), w.isspace())
# expect: 'abc' True False True False
# expect: 'a1' False False True False
# expect: '12' False True True False
# expect: '' False False False False
# expect: ' ' False False False True
# expect: 'a b' False False False False
# expect: '1.5' False False False False
# expect: '-1' False False False False
# expect: '_' False False False False
# expect: 'é' True False True False
# expect: '\n' False False False True
# expect: 'A' True False True False
print("12".isnumeric(), "12".isdecimal(), "abc_1".isidentifier(), "1a".isidentifier())
# expect: True True True False
