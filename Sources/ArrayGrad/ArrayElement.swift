/// The numbers that arrays hold: `Float` and `Double`.
public protocol ArrayElement: BinaryFloatingPoint, SIMDScalar, Codable, Sendable {}

extension Float: ArrayElement {}
extension Double: ArrayElement {}
