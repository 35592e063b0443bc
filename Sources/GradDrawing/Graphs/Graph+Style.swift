extension Graph.Picture {
  /// The rules for the classes of a picture, for light and for dark surroundings.
  ///
  /// Every class begins with `gd-`: in a page that holds the picture these rules hold for all of it.
  public static var style: String {
    let fonts = """
      ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace
      """
    let shared = [
      ".gd-node text { font: 12px \(fonts); text-anchor: middle; }",
      ".gd-node text.gd-name { font-size: 13px; font-weight: 600; }",
      ".gd-node text.gd-shape { font-size: 11px; }",
      ".gd-title { font: 600 15px \(fonts); }", ".gd-key { font: 11px \(fonts); }",
      ".gd-uses { font: 600 11px \(fonts); text-anchor: middle; }",
      ".gd-edge { fill: none; stroke-width: 1.4; stroke-linejoin: round; }",
      ".gd-box { stroke-width: 1.2; }", ".gd-root .gd-box { stroke-width: 2.4; }",
      ".gd-constant .gd-box { stroke-dasharray: 3 2.5; }", ".gd-cell { stroke: none; }",
    ]
    let light =
      rules(
        ground: Palette.light, box: "#fbfcfd", line: "#8a949e", ink: "#1b1f24", soft: "#57606a")
      + Graph.Tint.colored.map { ".gd-\($0.word) .gd-cell { fill: \($0.light); }" }
    let dark =
      rules(
        ground: Palette.dark, box: "#1f242a", line: "#6b7580", ink: "#e8eaed", soft: "#a3abb4")
      + Graph.Tint.colored.map { ".gd-\($0.word) .gd-cell { fill: \($0.dark); }" }
    let lines =
      shared + light + ["@media (prefers-color-scheme: dark) {"] + dark.map { "  " + $0 } + ["}"]
    return lines.joined(separator: "\n")
  }

  private static func rules(
    ground: String, box: String, line: String, ink: String, soft: String
  ) -> [String] {
    [
      ".gd-ground { fill: \(ground); }", ".gd-edge { stroke: \(line); }",
      ".gd-box { fill: \(box); stroke: \(line); }", ".gd-root .gd-box { stroke: \(soft); }",
      ".gd-name, .gd-value, .gd-gradient, .gd-title { fill: \(ink); }",
      ".gd-expression, .gd-symbol, .gd-shape, .gd-key, .gd-uses { fill: \(soft); }",
    ]
  }
}
