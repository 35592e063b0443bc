import GradDrawing
import GradWorksheet

/// A drawing as worksheets hold it: printed, it is its text for a terminal.
final class DrawingObject: HostObject {
  let drawing: Drawing

  private let share: HeapShare

  init(_ drawing: Drawing, _ share: HeapShare) {
    self.drawing = drawing
    self.share = share
    super.init(typeName: "drawing")
  }

  /// The text without its last line break, which `print` adds.
  override var description: String { text }

  /// Kept, since a list may hold one drawing a million times.
  private lazy var text: String = {
    let text = drawing.text
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }()
}
