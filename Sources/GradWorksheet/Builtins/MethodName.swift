/// The methods of the built-in types, by name.
///
/// The compiler resolves names to these, so that a call of a method is a switch and no look-up.
enum MethodName: UInt16, CaseIterable {
  // Strings.
  case capitalize, casefold, center, endswith, expandtabs, find, format, isalnum, isalpha, isascii
  case isdecimal, isdigit, isidentifier, islower, isnumeric, isprintable, isspace, istitle, isupper
  case join, ljust, lower, lstrip, partition, removeprefix, removesuffix, replace, rfind, rindex
  case rjust, rpartition, rsplit, rstrip, split, splitlines, startswith, strip, swapcase, title
  case upper, zfill
  // Strings, lists, tuples, ranges.
  case count, index
  // Lists.
  case append, extend, insert, remove, reverse, sort
  // Lists and dicts.
  case clear, copy, pop
  // Dicts.
  case fromkeys, get, items, keys, popitem, setdefault, update, values
  // Sets.
  case add, difference, difference_update, discard, intersection, intersection_update, isdisjoint
  case issubset, issuperset, symmetric_difference, symmetric_difference_update, union
  // Numbers.
  case as_integer_ratio, bit_count, bit_length, conjugate, is_integer

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })

  /// The method that Python calls so; nil where no built-in type has one.
  init?(_ name: String) {
    guard let method = Self.byName[name] else { return nil }
    self = method
  }

  /// The name in Python.
  var name: String { String(describing: self) }
}
