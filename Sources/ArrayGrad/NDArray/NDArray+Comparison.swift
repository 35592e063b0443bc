// Number by number, with NumPy's broadcasting: 1 where it is so, else 0, so that a comparison is a mask.

extension NDArray {
  /// 1 where the left number is smaller, else 0.
  public static func .< (a: NDArray, b: NDArray) -> NDArray { combine(a, b, by: .less) }
  /// 1 where the left number is smaller or equal, else 0.
  public static func .<= (a: NDArray, b: NDArray) -> NDArray { combine(a, b, by: .lessOrEqual) }
  /// 1 where the left number is larger, else 0.
  public static func .> (a: NDArray, b: NDArray) -> NDArray { combine(b, a, by: .less) }
  /// 1 where the left number is larger or equal, else 0.
  public static func .>= (a: NDArray, b: NDArray) -> NDArray { combine(b, a, by: .lessOrEqual) }
  /// 1 where the numbers are equal, else 0.
  public static func .== (a: NDArray, b: NDArray) -> NDArray { combine(a, b, by: .equal) }
}
