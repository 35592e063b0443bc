// The only place of this module that names a platform's mathematics library.
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The functions of the C library for floats and doubles alike.
///
/// The conversions cost nothing: one of them is the identity, and code that was made for a known element
/// holds no other.
enum Libm {
  @inline(__always) static func exp<E: ArrayElement>(_ x: E) -> E {
    E.self == Float.self ? E(expf(Float(x))) : E(libmExp(Double(x)))
  }
  @inline(__always) static func expm1<E: ArrayElement>(_ x: E) -> E {
    E.self == Float.self ? E(expm1f(Float(x))) : E(libmExpm1(Double(x)))
  }
  @inline(__always) static func log<E: ArrayElement>(_ x: E) -> E {
    E.self == Float.self ? E(logf(Float(x))) : E(libmLog(Double(x)))
  }
  @inline(__always) static func log1p<E: ArrayElement>(_ x: E) -> E {
    E.self == Float.self ? E(log1pf(Float(x))) : E(libmLog1p(Double(x)))
  }
}

// At file level, so that the names inside resolve to C.
@inline(__always) private func libmExp(_ x: Double) -> Double { exp(x) }
@inline(__always) private func libmExpm1(_ x: Double) -> Double { expm1(x) }
@inline(__always) private func libmLog(_ x: Double) -> Double { log(x) }
@inline(__always) private func libmLog1p(_ x: Double) -> Double { log1p(x) }
