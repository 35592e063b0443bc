class Account:
    __rate = 2

    def __init__(self, n):
        self.__n = n
        self._m = 3

    def get(self):
        return self.__n * self.__rate

    def __secret(self):
        return "secret"

    def tell(self, __x=1):
        f = lambda: self.__secret() + f"{self.__n}"
        return f(), __x

    __dunder__ = 7


a = Account(5)
print(a.get(), a._Account__n, a._m, Account._Account__rate, a.tell(), a.__dunder__)
# expect: 10 5 3 2 ('secret5', 1) 7
print(vars(a))  # expect: {'_Account__n': 5, '_m': 3}


class Sub(Account):
    def peek(self):
        return self.__n


try:
    Sub(1).peek()
except AttributeError as e:
    print(e)
# expect: 'Sub' object has no attribute '_Sub__n'
a.__n  # error: AttributeError: 'Account' object has no attribute '__n'
