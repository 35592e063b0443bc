print(1 <  # error: TypeError: '<' not supported between instances of 'int' and 'str'
      2 <
      'a')
