print(*5)  # error: TypeError: print() argument after * must be an iterable, not int
