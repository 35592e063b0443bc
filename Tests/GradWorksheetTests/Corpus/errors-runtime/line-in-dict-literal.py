d = {
    'a': 1,
    'b': [][0],  # error: IndexError: list index out of range
}
