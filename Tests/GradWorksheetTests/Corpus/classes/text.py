class Both:
    def __repr__(self):
        return "repr"

    def __str__(self):
        return "str"

    def __format__(self, spec):
        return f"<{spec}>"


class OnlyRepr:
    def __repr__(self):
        return "OnlyRepr()"


class OnlyStr:
    def __str__(self):
        return "OnlyStr"


b, r, s = Both(), OnlyRepr(), OnlyStr()
print(b, r, s, [b, r], {1: b}, (r,), sep="|")
# expect: str|OnlyRepr()|OnlyStr|[repr, OnlyRepr()]|{1: repr}|(OnlyRepr(),)
print(str(b), repr(b), f"{b}", f"{b!r}", f"{b:>3}", f"{b!s:>5}|", "%s %r" % (b, b), format(b, "x"))
# expect: str repr <> repr <>3>   str| str repr <x>
print("{} {!r} {:y}".format(b, b, b), f"{r:}", f"{r}", str(r), repr(s)[:21])
# expect: <> repr <y> OnlyRepr() OnlyRepr() OnlyRepr() <__main__.OnlyStr obj
print(f"{b=} {r=}")  # expect: b=repr r=OnlyRepr()


class Wrong:
    def __repr__(self):
        return 5


try:
    print(Wrong())
except TypeError as e:
    print(e)
# expect: __str__ returned non-string (type int)
try:
    f"{r:5}"
except TypeError as e:
    print(e)
# expect: unsupported format string passed to OnlyRepr.__format__
print(Wrong())  # error: TypeError: __str__ returned non-string (type int)
