d = {{}: 1}  # error: TypeError: unhashable type: 'dict'
