# gradual-only
from math import *  # error: SyntaxError: 'import *' is not supported in worksheets
