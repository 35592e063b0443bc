print("a b  c".split(), "a b  c".split(" "), "".split(), "".split(","), "   ".split())
# expect: ['a', 'b', 'c'] ['a', 'b', '', 'c'] [] [''] []
print("a,b,,c,".split(","), "a,b,c,d".split(",", 2), "a--b--c".split("--"), ",".split(","))
# expect: ['a', 'b', '', 'c', ''] ['a', 'b', 'c,d'] ['a', 'b', 'c'] ['', '']
print("a b c d".split(None, 2), "  a b  c ".split(None, 1), "a b".split(maxsplit=0))
# expect: ['a', 'b', 'c d'] ['a', 'b  c '] ['a b']
print("a,b,c".rsplit(",", 1), "a b c".rsplit(None, 1), "a b c".rsplit(), "abc".rsplit(","))
# expect: ['a,b', 'c'] ['a b', 'c'] ['a', 'b', 'c'] ['abc']
print("a\tb\nc".split(), "1, 2, 3".split(", "), "k=v=w".split("=", 1), "a,b".split(sep=","))
# expect: ['a', 'b', 'c'] ['1', '2', '3'] ['k', 'v=w'] ['a', 'b']
print("one\ntwo\r\nthree\n".splitlines(), "a\n\nb".splitlines(), "a\nb".splitlines(True))
# expect: ['one', 'two', 'three'] ['a', '', 'b'] ['a\n', 'b']
print("".splitlines(), "\n".splitlines(), "a\x0bb\x0cc".splitlines(), "a\rb".splitlines())
# expect: [] [''] ['a', 'b', 'c'] ['a', 'b']
print("key: value: x".partition(": "), "none".partition(":"), "a:b:c".rpartition(":"))
# expect: ('key', ': ', 'value: x') ('none', '', '') ('a:b', ':', 'c')
print("none".rpartition(":"))  # expect: ('', '', 'none')
numbers = [float(x) for x in "0.5 1.5 -2".split()]
print(numbers, sum(numbers))  # expect: [0.5, 1.5, -2.0] 0.0
