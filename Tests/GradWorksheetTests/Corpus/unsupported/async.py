# gradual-only
async def f():  # error: SyntaxError: 'async' is not supported here
    return 1
