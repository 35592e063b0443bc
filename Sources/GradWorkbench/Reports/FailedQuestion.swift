public import GradWorksheet

/// What there is to say about a worksheet that failed before it could be asked about its derivatives.
public struct FailedQuestion: Sendable {
  /// The worksheet's name, usually a path.
  public let file: String
  /// `error` or `limit`, as in ``FileReport``.
  public let status: FileReport.Status
  /// The error with its place and its hint.
  public let message: String

  /// The worksheet was stopped by an error or by a limit.
  public init(file: String, error: WorksheetError) {
    self.file = file
    status = error.category == .limit ? .limit : .error
    message = error.description
  }

  /// The file gave no text.
  public init(file: String, unreadable message: String) {
    self.file = file
    status = .error
    self.message = message
  }

  /// The report as one line of JSON.
  public var json: String {
    JSON.object([
      ("file", .string(file)), ("status", .string(status.rawValue)), ("message", .string(message)),
    ]).text
  }
}
