# gradual-only
async def f():  # error: SyntaxError: 'async' is not supported in worksheets
    return 1
