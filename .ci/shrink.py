"""Makes a failing program smaller by leaving lines out."""


def without(lines, start, length):
    """The lines without a stretch of them."""
    return lines[:start] + lines[start + length :]


def candidates(lines):
    """Smaller programs, the smallest first: half of the lines left out, a quarter, ... one."""
    length = max(1, len(lines) // 2)
    while True:
        for start in range(0, len(lines), length):
            yield "\n".join(without(lines, start, length)) + "\n"
        if length == 1:
            return
        length //= 2


def smaller(source, still_fails, rounds=40):
    """The smallest program found that fails; still_fails picks one of many candidates."""
    for _ in range(rounds):
        lines = source.rstrip("\n").split("\n")
        if len(lines) < 2:
            return source
        found = still_fails(list(candidates(lines)))
        if found is None:
            return source
        source = found
    return source
