import GradWorksheet

extension ArrayObject {
  /// Lets Values stand among the elements of an array of floats, where a program does not know of its
  /// Values.
  ///
  /// `dW = np.zeros(W.shape)` is filled with what comes from `W`: under `--leaves` that are Values where
  /// the program has floats.
  ///
  /// - Returns: Whether it takes Values now.
  func takesValues() -> Bool {
    if dtype == .object { return true }
    guard numpy.host.standsForNumbers, dtype.isFloat else { return false }
    let whole = view([buffer.count], Layout(rowMajor: [buffer.count]))
    buffer.becomeObjects(whole.plainItems, numpy)
    return true
  }
}
