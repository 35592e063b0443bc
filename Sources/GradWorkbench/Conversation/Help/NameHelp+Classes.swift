// Python's names for classes, sets and errors.
extension NameHelp {
  static let classes = [
    NameHelp(
      "NotImplemented", "What an operator's method returns to leave it to the other object."),
    NameHelp("classmethod(f)", "Written @classmethod: a method that gets the class."),
    NameHelp("delattr(x, name)", "Takes the attribute of a name away."),
    NameHelp("dir(x)", "The names of the attributes, in order."),
    NameHelp("frozenset(xs=())", "A set that does not change, and so can be a key."),
    NameHelp("hash(x)", "An integer that is the same for equal keys."),
    NameHelp("id(x)", "An integer that no other living object has."),
    NameHelp("issubclass(a, b)", "Whether a class is another one or derives from it."),
    NameHelp("object()", "The class that all others derive from."),
    NameHelp("property(f)", "Written @property: a method that is read as an attribute."),
    NameHelp("set(xs=())", "A set of the items: each of them once."),
    NameHelp("setattr(x, name, value)", "Sets the attribute of a name."),
    NameHelp("staticmethod(f)", "Written @staticmethod: a function that is kept in a class."),
    NameHelp("super()", "The object as the classes that this one derives from see it."),
    NameHelp("vars(x)", "The attributes of an object as a dict."),
  ]

  static let errors = [
    NameHelp("ArithmeticError", "The class of errors of computing."),
    NameHelp("AssertionError", "What assert raises."),
    NameHelp("AttributeError", "There is no attribute of this name."),
    NameHelp("BaseException", "The class of all errors."),
    NameHelp("Exception", "The class of errors that programs catch: class MyError(Exception)."),
    NameHelp("ImportError", "A module lacks what was to be imported."),
    NameHelp("IndexError", "An index beyond the last item."),
    NameHelp("KeyError", "A key that is not in a dict."),
    NameHelp("LookupError", "The class of IndexError and KeyError."),
    NameHelp("ModuleNotFoundError", "There is no such module."),
    NameHelp("NameError", "Nothing is called so."),
    NameHelp("NotImplementedError", "For methods that other classes are to write."),
    NameHelp("OverflowError", "A number is too large."),
    NameHelp("RecursionError", "Calls are nested too deeply; an except can take it."),
    NameHelp("RuntimeError", "An error that fits no other class."),
    NameHelp("StopIteration", "What __next__ raises at the end."),
    NameHelp("TypeError", "An object of the wrong type, or the wrong arguments."),
    NameHelp("UnboundLocalError", "A variable of the function has no value yet."),
    NameHelp("ValueError", "An object of the right type with a wrong value."),
    NameHelp("ZeroDivisionError", "A division by zero."),
  ]

  /// Errors that worksheets do not meet by themselves, but may raise.
  static let rareErrors = [
    "BlockingIOError", "BufferError", "BytesWarning", "ChildProcessError", "ConnectionError",
    "DeprecationWarning", "EOFError", "EncodingWarning", "FileExistsError", "FileNotFoundError",
    "FloatingPointError", "FutureWarning", "GeneratorExit", "ImportWarning", "IndentationError",
    "InterruptedError", "IsADirectoryError", "KeyboardInterrupt", "MemoryError",
    "NotADirectoryError", "OSError", "PendingDeprecationWarning", "PermissionError",
    "ProcessLookupError", "ReferenceError", "ResourceWarning", "RuntimeWarning",
    "StopAsyncIteration", "SyntaxError", "SyntaxWarning", "SystemError", "SystemExit", "TabError",
    "TimeoutError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError",
    "UnicodeTranslateError", "UnicodeWarning", "UserWarning", "Warning",
  ].map { NameHelp($0, "A class of errors, as in Python.") }
}
