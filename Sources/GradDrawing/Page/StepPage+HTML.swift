extension StepPage {
  /// The page: one file that works from disk, without a network.
  ///
  /// Its policy lets run what it brings along, recognised by digest, and nothing else: no other
  /// script or style, no picture, no request. What comes from the worksheet is text, wherever it
  /// stands.
  public var html: String {
    let name = escaped(title)
    var lines = [
      "<!doctype html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(StepPage.policy)\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"color-scheme\" content=\"light dark\">",
      "<title>\(name), step by step</title>",
      "<style>\(StepPage.style)</style>", "</head>", "<body>",
    ]
    lines += header
    lines += ["<main class=\"gp-main\(arrays.isEmpty ? "" : " gp-with-arrays")\">"]
    lines += StepPage.controls
    lines += ["<div class=\"gp-stage\">"]
    lines += picture
    lines += ["<div class=\"gp-side\">"]
    lines += StepPage.panels
    lines += source
    lines += ["</div>", "</div>"]
    lines += arrayCards
    lines += table
    lines += ["</main>"]
    lines += StepPage.help
    lines += [
      "<p class=\"gp-unseen\" id=\"gp-live\" role=\"status\" aria-live=\"polite\"></p>",
      "<script type=\"application/json\" id=\"gp-data\">\(data.text)</script>",
      "<script>\(StepPage.script)</script>", "</body>", "</html>",
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  /// The content security policy.
  static let policy: String = {
    func source(_ text: String) -> String {
      "'sha256-\(base64(SHA256.digest(of: text.utf8)))'"
    }
    return """
      default-src 'none'; script-src \(source(script)); style-src \(source(style)); \
      base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'
      """
  }()

  /// The names of the texts, every one once.
  private var names: [String] {
    var names: [String] = []
    for listing in listings where names.last != listing.name && !names.contains(listing.name) {
      names.append(listing.name)
    }
    return names
  }

  private var header: [String] {
    let counts = "\(forward.count) forward and \(backward.count + 1) backward steps"
    let about = (names + [counts]).map(escaped).joined(separator: " \u{B7} ")
    return [
      "<header class=\"gp-header\">", "<div>",
      "<h1><code>\(escaped(title))</code>, step by step</h1>",
      "<p>\(about)</p>", "</div>",
      "<div class=\"gp-tools\" data-live hidden>",
      """
      <button type="button" id="gp-predict" aria-pressed="false" aria-keyshortcuts="p">\
      Predict</button>
      """,
      "<button type=\"button\" id=\"gp-help\" aria-keyshortcuts=\"?\">Help</button>",
      "</div>", "</header>",
      """
      <noscript><p class="gp-note">This page steps through a computation by a script of its own. \
      Without it, the graph and all steps stand below.</p></noscript>
      """,
    ]
  }

  private var picture: [String] {
    let picture = graph.picture
    let (width, height) = (length(picture.width), length(picture.height))
    return [
      "<section class=\"gp-graph\" aria-labelledby=\"gp-graph-title\">",
      "<h2 id=\"gp-graph-title\" class=\"gp-unseen\">Graph</h2>",
      "<div class=\"gp-pane\" id=\"gp-pane\">",
      """
      <svg id="gp-svg" xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="group" aria-label="Graph of \(escaped(title))">
      """,
    ] + picture.body + [
      "</svg>", "</div>", "<div class=\"gp-foot\">",
      """
      <p>In a box: the value, and the derivative of \(escaped(title)) by it; blue is positive, \
      orange negative.</p>
      """,
      """
      <div class="gp-zoom" role="group" aria-label="Size of the graph" data-live hidden>\
      <button type="button" id="gp-fit">Fit</button>\
      <button type="button" id="gp-full">100 %</button>\
      <button type="button" id="gp-smaller" aria-label="Smaller">&minus;</button>\
      <button type="button" id="gp-larger" aria-label="Larger">+</button></div>
      """,
      "</div>", "</section>",
    ]
  }

  private var source: [String] {
    guard !listings.isEmpty else { return [] }
    var lines = [
      "<section class=\"gp-card gp-source\" aria-labelledby=\"gp-source-title\">",
      "<h2 id=\"gp-source-title\">Worksheet</h2>",
      """
      <div class="gp-scroll" id="gp-source" role="region" aria-labelledby="gp-source-title" \
      tabindex="0">
      """,
    ]
    for (place, listing) in listings.enumerated() {
      // Cells of one notebook, and a session's entries, follow each other without a heading.
      if names.count > 1, place == 0 || listings[place - 1].name != listing.name {
        lines.append("<h3>\(escaped(listing.name))</h3>")
      }
      lines.append("<ol class=\"gp-lines\">")
      lines += listing.lines.enumerated().map { place, text in
        let line = listing.firstLine + place
        return "<li value=\"\(line)\" data-line=\"\(line)\"><code>\(escaped(text))</code></li>"
      }
      lines.append("</ol>")
    }
    return lines + ["</div>", "</section>"]
  }
}
