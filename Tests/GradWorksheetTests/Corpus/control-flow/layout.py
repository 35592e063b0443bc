# A comment before anything.

x = 1  # after a statement

if x:

    # a comment with its own indentation
  # and one that stands oddly
    y = 2

    z = 3
	# a tab before a comment is harmless
print(x + y + z)  # expect: 6
def f(a,
      b):   # comment

    # inside
    return [a,
            # between
            b]

print(f(1,
        2))
# expect: [1, 2]
total = 1 + \
    2 + \
    3
print(total); print("semicolon"); x = 2;
# expect: 6
# expect: semicolon
print(x)  # expect: 2
if x: pass
if x:
        wide = 1
        deeper = 2
if x:
 narrow = 3
print(wide, deeper, narrow)  # expect: 1 2 3
d = {
    "a": 1,
    "b": [
        2,
    ],
}
print(d)  # expect: {'a': 1, 'b': [2]}
s = (
    "x"
)
print(s)  # expect: x
class_ = "not a keyword"; in_ = 1; print_ = 2; _ = 3; __a__ = 4; match = 5; case = 6; type_ = 7
print(class_, in_, print_, _, __a__, match, case)  # expect: not a keyword 1 2 3 4 5 6
print(
)
# expect:
print("end")  # expect: end
