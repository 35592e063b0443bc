internal import GradWorksheet

/// A file to check, named on the command line or found in a folder.
struct Submission {
  /// Where it is.
  let path: String
  /// Whether it was found in a folder: then nobody vouches for it.
  var isFound: Bool { folder != nil }
  /// The folder of the command line in which it was found.
  let folder: String?

  /// Whether it is called README: that explains a folder and answers no exercise.
  var isReadme: Bool {
    path.split(separator: "/").last?.lowercased() == "readme.md"
  }

  /// What a search of the paths came upon.
  struct Findings {
    /// The files at the paths, in their order, those of folders by name.
    var files: [Submission] = []
    /// The folders among the paths, as far as all in them could be looked at.
    var folders: [String] = []
    /// What went wrong.
    var problems: [String] = []
  }

  /// Looks for what is to be checked.
  static func find(_ paths: [String]) -> Findings {
    var findings = Findings()
    for path in paths {
      guard path != "-", (try? System.kind(of: path)) == .folder else {
        findings.files.append(Submission(path: path, folder: nil))
        continue
      }
      let problemCount = findings.problems.count
      search(path, of: path, &findings)
      if findings.problems.count == problemCount { findings.folders.append(path) }
    }
    return findings
  }

  /// Adds what is in a folder and in the folders in it.
  ///
  /// Links to folders are not followed, since they may lead round in a circle, and hidden files are
  /// left alone.
  private static func search(_ folder: String, of root: String, _ findings: inout Findings) {
    let names: [String]
    do throws(System.Failure) {
      names = try System.names(in: folder)
    } catch {
      findings.problems.append("gradual: cannot read '\(oneLine(folder))': \(error.words)")
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") && name != "__pycache__" {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if (try? System.kindWithoutLinks(of: path)) == .folder {
        search(path, of: root, &findings)
      } else if Document.isWorksheet(name) || Document.isMarkdown(name),
        (try? System.kind(of: path)) == .file
      {
        findings.files.append(Submission(path: path, folder: root))
      }
    }
  }
}
