print("tab\there", "line\\n", "quote\"s", 'it\'s', "bell\\a")
# expect: tab	here line\n quote"s it's bell\a
print(repr("tab\there\n"), repr("back\\slash"), repr("\x41\u00e9\U0001F600"))
# expect: 'tab\there\n' 'back\\slash' 'Aé😀'
print("\x41", "\101", "\u03c0")  # expect: A A π
print(repr("\0"), repr("\x1b[0m"), repr("\x7f"), repr("\x80"), repr("\xa0"), repr("\u200b"))
# expect: '\x00' '\x1b[0m' '\x7f' '\x80' '\xa0' '\u200b'
print(repr('single'), repr("it's"), repr('say "hi"'), repr('both \' and "'))
# expect: 'single' "it's" 'say "hi"' 'both \' and "'
print("a\
b")
# expect: ab
print("\q", "\d", len("\q"))  # expect: \q \d 2
print(["a\n", 'it\'s', ("\t",)], {"k\n": "\\"})  # expect: ['a\n', "it's", ('\t',)] {'k\n': '\\'}
print("\r\n" == chr(13) + chr(10), ord("\a"), ord("\b"), ord("\f"), ord("\v"))
# expect: True 7 8 12 11
