// The only file of this module that names the platform's mathematics library. The functions are at
// file level so that the names inside resolve to C.
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

func libmAcos(_ x: Double) -> Double { acos(x) }
func libmAcosh(_ x: Double) -> Double { acosh(x) }
func libmAsin(_ x: Double) -> Double { asin(x) }
func libmAsinh(_ x: Double) -> Double { asinh(x) }
func libmAtan(_ x: Double) -> Double { atan(x) }
func libmAtanh(_ x: Double) -> Double { atanh(x) }
func libmCbrt(_ x: Double) -> Double { cbrt(x) }
func libmCos(_ x: Double) -> Double { cos(x) }
func libmCosh(_ x: Double) -> Double { cosh(x) }
func libmErf(_ x: Double) -> Double { erf(x) }
func libmErfc(_ x: Double) -> Double { erfc(x) }
func libmExp(_ x: Double) -> Double { exp(x) }
func libmExp2(_ x: Double) -> Double { exp2(x) }
func libmExpm1(_ x: Double) -> Double { expm1(x) }
func libmLog(_ x: Double) -> Double { log(x) }
func libmLog10(_ x: Double) -> Double { log10(x) }
func libmLog1p(_ x: Double) -> Double { log1p(x) }
func libmLog2(_ x: Double) -> Double { log2(x) }
func libmSin(_ x: Double) -> Double { sin(x) }
func libmSinh(_ x: Double) -> Double { sinh(x) }
func libmTan(_ x: Double) -> Double { tan(x) }
func libmTanh(_ x: Double) -> Double { tanh(x) }
func libmAtan2(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
func libmFmod(_ x: Double, _ y: Double) -> Double { fmod(x, y) }
func libmNextafter(_ x: Double, _ y: Double) -> Double { nextafter(x, y) }
func libmPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
func libmLdexp(_ x: Double, _ exponent: Int32) -> Double { ldexp(x, exponent) }
