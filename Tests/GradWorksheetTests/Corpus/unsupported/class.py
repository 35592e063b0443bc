# gradual-only
print("never printed")
class Neuron:  # error: SyntaxError: 'class' is not supported in worksheets
    pass
