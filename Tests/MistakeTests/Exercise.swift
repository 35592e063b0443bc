import GradExplain
import GradWorkbench

/// A homework without a mistake: a forward pass, and the derivatives that a student would write.
struct Exercise: Sendable {
  let name: String
  /// The forward pass, up to the loss.
  let forward: String
  /// The claims, nearest the loss first, one statement a line; a line may also bind a helper such as
  /// `delta2`, which claims nothing.
  let claims: [Statement]

  init(_ name: String, _ forward: String, claims: String) {
    self.name = name
    self.forward = forward
    self.claims = Statement.all(in: claims)
  }

  /// The same exercise under another name, with changes to its text.
  func varied(
    _ name: String, replacing changes: [(String, String)] = [], claims: String? = nil
  ) -> Exercise {
    func changed(_ text: String) -> String {
      changes.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
    return Exercise(
      name, changed(forward),
      claims: changed(claims ?? self.claims.map(\.text).joined(separator: "\n")))
  }

  /// The worksheet, with some statements in place of those that bind the same names.
  ///
  /// A statement that binds another name stands before the next one that replaces.
  func worksheet(with changes: [Statement] = []) -> String {
    var replacements: [String: String] = [:]
    var helpers: [String] = []
    for change in changes {
      if claims.contains(where: { $0.name == change.name }) {
        replacements[change.name] = (helpers + [change.text]).joined(separator: "\n")
        helpers = []
      } else {
        helpers.append(change.text)
      }
    }
    let lines = claims.map { replacements[$0.name] ?? $0.text } + helpers
    return forward + "\n" + lines.joined(separator: "\n") + "\n"
  }
}

/// One line of a worksheet that binds a name.
struct Statement: Sendable {
  let name: String
  let text: String

  static func all(in text: String) -> [Statement] {
    text.split(separator: "\n").map { line in
      Statement(name: String(line.prefix { $0 != " " }), text: String(line))
    }
  }

  /// Whether the name is one of a claim, and not of a helper.
  var isClaim: Bool {
    (name.hasPrefix("d") && !name.hasPrefix("delta")) || name.hasPrefix("grad_")
      || name.hasSuffix("_grad")
  }
}

/// What the checker says about a worksheet.
func report(_ text: String) -> FileReport {
  checkFile(name: "worksheet.py", text: text, limits: .strict)
}
