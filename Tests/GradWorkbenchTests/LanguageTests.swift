import GradWorksheet
import Testing

@testable import GradWorkbench
@testable import GradWorksheet

/// What a submission can call.
///
/// None of it opens a file, starts a program, reads the clock or the environment, or speaks to the
/// network; a name that is added here has to be looked at for that.
@Suite("All that the language offers")
struct LanguageTests {
  /// Python's own, of which `input` only says that there is nobody to ask.
  private static let builtins = """
    abs all any ascii bin bool callable chr dict divmod enumerate filter float format getattr
    hasattr hex input int isinstance iter len list map max min next oct ord pow print range repr
    reversed round slice sorted str sum tuple type zip
    NotImplemented classmethod delattr dir frozenset hash id issubclass object property set setattr
    staticmethod super vars
    ArithmeticError AssertionError AttributeError BaseException BlockingIOError BufferError BytesWarning
    ChildProcessError ConnectionError DeprecationWarning EOFError EncodingWarning Exception
    FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit ImportError
    ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError
    KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError
    NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError
    ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning
    StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError
    TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
    UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
    """
  /// Gradual's own: operations on Values and numbers, and what asks for derivatives.
  private static let worksheetNames = """
    Value acos asin atan bars boundary check cos cosh cross_entropy digits dot eigenvalues elu exp expm1 gelu gradcheck
    gradient graph heatmap hessian hinge hvp jacobian label leaky_relu log log1p log_softmax logsumexp maximum
    mean minimal_ratio minimum plot relu rising_share scatter sigmoid silu sin sinh softmax softplus sqrt
    squared_error tan tanh values why zero_grad
    """
  private static let math = """
    acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc
    exp exp2 expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf
    isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod radians
    remainder sin sinh sqrt tan tanh tau trunc ulp
    """

  private static let random = """
    Random betavariate choice choices expovariate gammavariate gauss getrandbits getstate
    lognormvariate normalvariate paretovariate randint random randrange sample seed setstate shuffle
    triangular uniform weibullvariate
    """

  /// NumPy's own module is held against NumPy by its corpus; chance is what could lead out.
  private static let numpyRandom = """
    Generator RandomState beta binomial chisquare choice default_rng dirichlet exponential gamma
    geometric get_state gumbel laplace lognormal multinomial multivariate_normal normal permutation
    poisson rand randint randn random random_sample ranf sample seed set_state shuffle
    standard_exponential standard_gamma standard_normal standard_t triangular uniform
    """

  /// What stands behind the dot of strings, lists, tuples, dicts and numbers.
  private static let methods = """
    add append as_integer_ratio bit_count bit_length capitalize casefold center clear conjugate
    copy count difference difference_update discard endswith expandtabs extend find format
    fromkeys get index insert intersection intersection_update is_integer isalnum isalpha isascii
    isdecimal isdigit isdisjoint isidentifier islower isnumeric isprintable isspace issubset
    issuperset istitle isupper items join keys ljust lower lstrip partition pop popitem remove
    removeprefix removesuffix replace reverse rfind rindex rjust rpartition rsplit rstrip
    setdefault sort split splitlines startswith strip swapcase symmetric_difference
    symmetric_difference_update title union update upper values zfill
    """

  private func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init).sorted()
  }

  @Test("Names, modules and their members are those that are written here")
  func names() throws {
    let session = Session(limits: .strict, output: { _ in })
    var globals: [String] = []
    var modules: [String: [String]] = [:]
    // Made when somebody asks for it.
    _ = session.interpreter.module("numpy")
    try session.interpreter.withMachine { (machine: inout Machine) throws(Failure) in
      globals = machine.names.names
      modules = machine.modules.mapValues { $0.members.keys.sorted() }
    }
    #expect(
      globals.sorted()
        == (words(Self.builtins) + words(Self.worksheetNames) + ["__name__"]).sorted())
    #expect(
      modules.keys.sorted() == [
        "math", "micrograd", "micrograd.engine", "micrograd.nn", "numpy", "numpy.exceptions",
        "numpy.linalg", "numpy.random", "random",
      ])
    #expect(modules["math"] == words(Self.math))
    #expect(modules["random"] == words(Self.random))
    #expect(modules["numpy.random"] == words(Self.numpyRandom))
    #expect(modules["micrograd"] == ["engine", "nn"])
    #expect(modules["micrograd.engine"] == ["Value"])
    #expect(modules["micrograd.nn"] == ["Layer", "MLP", "Module", "Neuron", "Value"])
    #expect(MethodName.allCases.map(\.name).sorted() == words(Self.methods))
  }

  @Test(
    "What leads out of the worksheet is not there",
    arguments: [
      "open('a')", "exec('1')", "eval('1')", "compile('1', '', 'exec')", "__import__('os')",
      "globals()", "locals()", "vars()", "dir()", "exit()", "quit()", "breakpoint()",
      "import os", "import sys", "import time", "import secrets", "import socket",
      "from random import SystemRandom", "random.os", "from micrograd.nn import random",
      "from os import environ", "import builtins", "().__subclasses__()", "(1).__class__.__bases__",
      "print.__self__", "math.__loader__", "check.__globals__", "Value.__subclasses__()",
      "print('a', file=1)", "input()", "getattr((), '__class__')", "len.__module__.__class__",
    ])
  func outside(_ expression: String) {
    let text = printed("import math\n\(expression)\nprint('reached')\n")
    #expect(text.contains("Error"), "\(text)")
    #expect(!text.contains("reached"))
  }
}
