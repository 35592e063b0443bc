/// Differences between two texts as a unified diff, for people to read.
enum NotebookDiff {
  private enum Edit { case same, removed, added }

  /// How many lines of context stand around a change.
  private static let context = 3
  /// Longer diffs are cut: nobody reads them.
  private static let longest = 60
  /// Beyond so many differing lines the search for the shortest script is left out.
  private static let searched = 2000

  /// The changes that lead from `old` to `new`, in hunks; empty where the texts are equal.
  ///
  /// `firstLine` is the number of the first line of both texts, so that the hunks name the lines of
  /// the file that holds the old text.
  static func unified(_ old: String, _ new: String, firstLine: Int = 1) -> [String] {
    let script = edits(from: split(old), to: split(new))
    guard script.contains(where: { $0.edit != .same }) else { return [] }
    var result: [String] = []
    for hunk in hunks(of: script) {
      let before = script[..<hunk.lowerBound]
      let oldStart = before.count { $0.edit != .added } + firstLine
      let newStart = before.count { $0.edit != .removed } + firstLine
      let oldCount = script[hunk].count { $0.edit != .added }
      let newCount = script[hunk].count { $0.edit != .removed }
      result.append("@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@")
      for (edit, line) in script[hunk] {
        switch edit {
        case .same: result.append(" " + line)
        case .removed: result.append("-" + line)
        case .added: result.append("+" + line)
        }
      }
    }
    guard result.count > longest else { return result }
    return result.prefix(longest) + ["... and \(result.count - longest) lines more"]
  }

  /// Lines of a text; a last line without a line break says so, as in `diff`.
  private static func split(_ text: String) -> [String] {
    NotebookLine.split(text).map { $0.text }
  }

  private static func edits(from old: [String], to new: [String]) -> [(edit: Edit, line: String)] {
    // Characters are compared by their bytes: canonically equal letters still differ in a file.
    func equal(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
    let head = zip(old, new).prefix { equal($0, $1) }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { equal($0, $1) }.count
    let oldMiddle = Array(old.dropFirst(head).dropLast(tail))
    let newMiddle = Array(new.dropFirst(head).dropLast(tail))
    var script: [(edit: Edit, line: String)] = old.prefix(head).map { (.same, $0) }
    if oldMiddle.count + newMiddle.count > searched {
      script += oldMiddle.map { (.removed, $0) }
      script += newMiddle.map { (.added, $0) }
    } else {
      let changes = newMiddle.difference(from: oldMiddle, by: equal)
      var removed: Set<Int> = []
      var added: Set<Int> = []
      for change in changes {
        switch change {
        case .remove(let offset, _, _): removed.insert(offset)
        case .insert(let offset, _, _): added.insert(offset)
        }
      }
      var (left, right) = (0, 0)
      while left < oldMiddle.count || right < newMiddle.count {
        if removed.contains(left) {
          script.append((.removed, oldMiddle[left]))
          left += 1
        } else if added.contains(right) {
          script.append((.added, newMiddle[right]))
          right += 1
        } else {
          script.append((.same, oldMiddle[left]))
          left += 1
          right += 1
        }
      }
    }
    script += old.suffix(tail).map { (.same, $0) }
    return script
  }

  /// The stretches of a script that hold its changes with their context.
  private static func hunks(of script: [(edit: Edit, line: String)]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, entry) in script.enumerated() where entry.edit != .same {
      let range = max(0, index - context)..<min(script.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }
}
