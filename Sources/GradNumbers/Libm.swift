// The only place that names a platform's mathematics library. Everything else goes through Double's
// conformance to `Number`. The functions are file-level so that the names inside resolve to C.
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

// Their last digit may differ between platforms: neither POSIX nor IEEE 754 asks for correct rounding
// of these functions (the square root apart).

@inline(__always) func libmExp(_ x: Double) -> Double { exp(x) }
@inline(__always) func libmLog(_ x: Double) -> Double { log(x) }
@inline(__always) func libmLog1p(_ x: Double) -> Double { log1p(x) }
@inline(__always) func libmExpm1(_ x: Double) -> Double { expm1(x) }
@inline(__always) func libmSqrt(_ x: Double) -> Double { x.squareRoot() }
@inline(__always) func libmSin(_ x: Double) -> Double { sin(x) }
@inline(__always) func libmCos(_ x: Double) -> Double { cos(x) }
@inline(__always) func libmTan(_ x: Double) -> Double { tan(x) }
@inline(__always) func libmAsin(_ x: Double) -> Double { asin(x) }
@inline(__always) func libmAcos(_ x: Double) -> Double { acos(x) }
@inline(__always) func libmAtan(_ x: Double) -> Double { atan(x) }
@inline(__always) func libmSinh(_ x: Double) -> Double { sinh(x) }
@inline(__always) func libmCosh(_ x: Double) -> Double { cosh(x) }
@inline(__always) func libmTanh(_ x: Double) -> Double { tanh(x) }
@inline(__always) func libmErf(_ x: Double) -> Double { erf(x) }
@inline(__always) func libmAtan2(_ x: Double, _ y: Double) -> Double { atan2(x, y) }
@inline(__always) func libmPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
@inline(__always) func libmHypot(_ x: Double, _ y: Double) -> Double { hypot(x, y) }
