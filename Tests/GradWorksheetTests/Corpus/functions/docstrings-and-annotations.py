"""The module's docstring."""
def area(r: float, scale: int = 1) -> float:
    """Returns an area.

    In two lines.
    """
    return 3 * r * r * scale
print(area(2), area(2, scale=2))  # expect: 12 24
x: int = 5
y: float
z: "list[int]" = [1]
print(x, z)  # expect: 5 [1]
def no_checks(a: str) -> int:
    b: int = a
    return b
print(no_checks("not an int"))  # expect: not an int
def documented(): "one line"
print(documented())  # expect: None
"a string alone does nothing"
1 + 1
...
pass; pass
def stub(): ...
print(stub())  # expect: None
print(area.__doc__.splitlines()[0], documented.__doc__, stub.__doc__)
# expect: Returns an area. one line None
