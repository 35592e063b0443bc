extension Graph {
  /// The graph as a picture: an SVG document that needs nothing but itself.
  ///
  /// It is drawn for light and for dark surroundings and takes the one that the reader's system asks
  /// for; letters are the system's. A reader program finds the title and a description in words.
  /// Positive and negative derivatives are blue and orange, stronger where they are larger, which
  /// people with any usual colour blindness tell apart; their sign stands beside the colour.
  public var svg: String { svg(.rightward) }

  /// The graph as an SVG document.
  ///
  /// - Parameter direction: Which way it is read.
  /// - Returns: The document.
  public func svg(_ direction: Direction) -> String {
    let picture = picture(direction)
    let heading = label(title, columns: 60)
    let margin = 20.0
    let key = Key()
    let titleRoom = heading.isEmpty ? 0 : room(heading, size: 15)
    let width = max(picture.width, titleRoom, key.width) + 2 * margin
    let top = heading.isEmpty ? margin : 52.0
    let bottom = top + picture.height + 24
    let height = bottom + key.height + margin
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(length(width)) \(length(height))" \
      width="\(length(width))" height="\(length(height))" role="img">
      """,
      "<title>\(escaped(title))</title>", "<desc>\(escaped(description))</desc>",
      "<style>", Picture.style, "</style>",
      """
      <rect class="gd-ground" width="\(length(width))" height="\(length(height))" rx="8"/>
      """,
    ]
    if !heading.isEmpty {
      lines.append(
        "<text class=\"gd-title\" x=\"\(length(margin))\" y=\"32\">\(escaped(heading))</text>")
    }
    let left = (width - picture.width) / 2
    lines.append("<g transform=\"translate(\(length(left)) \(length(top)))\">")
    lines += picture.body
    lines.append("</g>")
    lines += key.drawing(x: margin, y: bottom)
    return (lines + ["</svg>"]).map { $0 + "\n" }.joined()
  }
}
