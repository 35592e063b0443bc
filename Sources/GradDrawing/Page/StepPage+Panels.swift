// The parts of the page that are the same on every page; its script fills them.
extension StepPage {
  /// The slider and its buttons.
  static let controls = [
    "<section class=\"gp-controls\" aria-label=\"Steps\" data-live hidden>",
    "<div class=\"gp-buttons\" role=\"group\" aria-label=\"Go\">",
    button("first", "First step", "Home", "M6 5v14M18 5l-8 7 8 7z"),
    button("back", "Back", "ArrowLeft", "M15 5l-8 7 8 7z"),
    button("play", "Play", "Space", "M8 5l10 7-10 7z", "M8 5v14M16 5v14"),
    button("next", "Next", "ArrowRight", "M9 5l8 7-8 7z"),
    button("last", "Last step", "End", "M18 5v14M6 5l8 7-8 7z"),
    "</div>",
    "<div class=\"gp-track\">",
    "<input type=\"range\" id=\"gp-slider\" min=\"0\" step=\"1\" value=\"0\" aria-label=\"Step\">",
    """
    <div class="gp-passes" id="gp-passes" aria-hidden="true">\
    <span>forward</span><span>backward</span></div>
    """,
    "</div>",
    "<p class=\"gp-count\" id=\"gp-count\" aria-hidden=\"true\"></p>",
    "</section>",
  ]

  /// The step, the question in predict mode, and where a number comes from.
  static let panels = [
    """
    <section class="gp-card gp-step" id="gp-step" aria-labelledby="gp-what" data-live hidden>
    """,
    "<p class=\"gp-eyebrow\" id=\"gp-eyebrow\"></p>",
    "<h2 id=\"gp-what\"></h2>",
    "<div id=\"gp-facts\"></div>",
    "<form id=\"gp-ask\" autocomplete=\"off\" novalidate hidden>",
    "<label for=\"gp-answer\" id=\"gp-question\"></label>",
    "<div class=\"gp-row\">",
    """
    <input type="text" id="gp-answer" inputmode="text" spellcheck="false" autocapitalize="off" \
    maxlength="200" aria-describedby="gp-reply">
    """,
    "<button type=\"submit\" id=\"gp-check\">Check</button>",
    "<button type=\"button\" id=\"gp-hint\">Hint</button>", "</div>",
    "<div id=\"gp-reply\" class=\"gp-reply\" role=\"status\" aria-live=\"polite\"></div>",
    "<p id=\"gp-score\" class=\"gp-score\"></p>", "</form>", "</section>",
    """
    <section class="gp-card gp-origin" id="gp-origin" aria-labelledby="gp-origin-title" data-live \
    hidden>
    """,
    "<h2 id=\"gp-origin-title\">Where it comes from</h2>",
    "<div id=\"gp-origin-text\"></div>", "</section>",
  ]

  /// The list of keys.
  static let help: [String] = {
    let keys = [
      ("\u{2192} \u{2190}", "next step, step back"), ("Home End", "first step, last step"),
      ("Space", "play, pause"), ("f b", "to the start of the forward, of the backward pass"),
      ("p", "predict: the next number is hidden until you enter it"),
      ("\u{2191} \u{2193}", "in the graph: the number before, the next one"),
      (
        "\u{2191} \u{2193} \u{2190} \u{2192}",
        "in an array: to the entry beside; Enter goes to its step"
      ),
      ("?", "this help"),
    ]
    let rows = keys.map { "<dt><kbd>\($0.0)</kbd></dt><dd>\($0.1)</dd>" }
    return [
      "<dialog id=\"gp-keys\" aria-labelledby=\"gp-keys-title\">",
      "<h2 id=\"gp-keys-title\">How to use this page</h2>",
      """
      <p>The forward pass computes every number from the inputs to the result. The backward pass \
      begins at the result with 1 and hands derivatives down: each step multiplies what arrives by \
      the local derivative, and adds the product to what stands there already.</p>
      <p>In a box of the graph stand the value and the derivative of the result by it: blue where \
      it is positive, orange where it is negative, slanted while something is still to be added.</p>
      <p>Point at a number, or move to it by Tab, to see where it comes from.</p>
      """,
      "<dl>",
    ] + rows + [
      "</dl>",
      "<label><input type=\"checkbox\" id=\"gp-letters\" checked> Letters are keys</label>",
      "<form method=\"dialog\"><button>Close</button></form>", "</dialog>",
    ]
  }()

  private static func button(
    _ id: String, _ label: String, _ key: String, _ paths: String...
  ) -> String {
    let icons = paths.enumerated().map { place, path in
      "<path class=\"gp-icon-\(place)\" d=\"\(path)\"/>"
    }
    return """
      <button type="button" id="gp-\(id)" aria-label="\(label)" title="\(label) (\(key))" \
      aria-keyshortcuts="\(key)">\
      <svg viewBox="0 0 24 24" aria-hidden="true">\(icons.joined())</svg></button>
      """
  }
}
