print([1] * [2])  # error: TypeError: can't multiply sequence by non-int of type 'list'
