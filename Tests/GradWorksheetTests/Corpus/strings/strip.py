s = "  \t padded \n "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
# expect: 'padded' 'padded \n ' '  \t padded'
print("xxhixx".strip("x"), "xyhiyx".strip("xy"), "xxhixx".lstrip("x"), "xxhixx".rstrip("x"))
# expect: hi hi hixx xxhi
print(repr("".strip()), repr("   ".strip()), "abc".strip("xyz"), repr("aaa".strip("a")))
# expect: '' '' abc ''
print("www.example.com".strip("cmowz."), "  a  ".strip(None) + "|")  # expect: example a|
print("prefix-body".removeprefix("prefix-"), "body.py".removesuffix(".py"), "ab".removeprefix("x"))
# expect: body body ab
print(repr("\u00a0x\u2003".strip()))  # expect: 'x'
