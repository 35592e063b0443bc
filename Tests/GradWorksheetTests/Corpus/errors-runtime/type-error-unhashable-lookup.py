print({}.get('a'))  # expect: None
print([1] in {})  # error: TypeError: unhashable type: 'list'
