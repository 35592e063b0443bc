public import GradTraining

/// The numbers that arrays hold: `Float` and `Double`.
public protocol ArrayElement: TrainingNumber, SIMDScalar, Codable {}

extension Float: ArrayElement {}
extension Double: ArrayElement {}
