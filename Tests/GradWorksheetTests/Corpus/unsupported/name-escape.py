# gradual-only
x = '\N{NO SUCH NAME}'  # error: SyntaxError: \N{...} escapes are not supported in worksheets
