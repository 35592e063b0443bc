import Foundation

/// How much two colours stand out from each other, by WCAG 2.1.
enum Contrast {
  /// From 1 to 21.
  static func of(_ a: String, _ b: String) -> Double {
    let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  /// The channels of a colour as shares of light, without the screen's gamma.
  static func linear(_ color: String) -> [Double] {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    return [16, 8, 0].map { shift in
      let share = Double(value >> shift & 255) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  private static func luminance(_ color: String) -> Double {
    zip(linear(color), [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The lightness and the yellow-blue axis of OKLab.
  static func lab(_ color: String) -> (lightness: Double, yellow: Double) {
    let rgb = linear(color)
    func mix(_ r: Double, _ g: Double, _ b: Double) -> Double {
      cbrt(r * rgb[0] + g * rgb[1] + b * rgb[2])
    }
    let l = mix(0.4122214708, 0.5363325363, 0.0514459929)
    let m = mix(0.2119034982, 0.6806995451, 0.1073969566)
    let s = mix(0.0883024619, 0.2817188376, 0.6299787005)
    return (
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    )
  }
}
