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
      ".gd-edge { fill: none; stroke-width: 1.4; stroke-linejoin: round; }",
      ".gd-box { stroke-width: 1.2; }", ".gd-root .gd-box { stroke-width: 2.4; }",
      ".gd-constant .gd-box { stroke-dasharray: 3 2.5; }", ".gd-cell { stroke: none; }",
    ]
    let light = Graph.Picture.rules(
      ground: Palette.light, box: "#fbfcfd", line: "#8a949e", edge: "#8a949e", ink: "#1b1f24",
      soft: "#57606a", flat: "#eceff2", broken: "#f3e27a",
      ups: ["#ecf4fa", "#d3e6f4", "#a9cfea", "#79b5dd"],
      downs: ["#fdf2e9", "#fae0cb", "#f5c199", "#ec9d62"])
    let dark = Graph.Picture.rules(
      ground: Palette.dark, box: "#1f242a", line: "#6b7580", edge: "#76808b", ink: "#e8eaed",
      soft: "#a3abb4", flat: "#2b3138", broken: "#6b5d00",
      ups: ["#1c2a36", "#1d3b54", "#1e5078", "#20669c"],
      downs: ["#33281f", "#523620", "#77451a", "#9a5410"])
    let lines =
      shared + light + ["@media (prefers-color-scheme: dark) {"] + dark.map { "  " + $0 } + ["}"]
    return lines.joined(separator: "\n")
  }

  private static func rules(
    ground: String, box: String, line: String, edge: String, ink: String, soft: String,
    flat: String, broken: String, ups: [String], downs: [String]
  ) -> [String] {
    var rules = [
      ".gd-ground { fill: \(ground); }", ".gd-edge { stroke: \(edge); }",
      ".gd-box { fill: \(box); stroke: \(line); }", ".gd-root .gd-box { stroke: \(soft); }",
      ".gd-name, .gd-value, .gd-gradient, .gd-title { fill: \(ink); }",
      ".gd-expression, .gd-symbol, .gd-shape, .gd-key { fill: \(soft); }",
      ".gd-flat .gd-cell { fill: \(flat); }", ".gd-broken .gd-cell { fill: \(broken); }",
    ]
    for (level, color) in ups.enumerated() {
      rules.append(".gd-up\(level + 1) .gd-cell { fill: \(color); }")
    }
    for (level, color) in downs.enumerated() {
      rules.append(".gd-down\(level + 1) .gd-cell { fill: \(color); }")
    }
    return rules
  }
}
