len([]) += 1  # error: SyntaxError: 'function call' is an illegal expression for augmented assignment
