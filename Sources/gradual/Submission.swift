/// A file to check, named on the command line or found in a folder.
struct Submission {
  /// Where it is.
  let path: String
  /// Whether it was found in a folder: then nobody vouches for it.
  let isFound: Bool

  /// The files at the paths, in their order, those of folders by name; and what went wrong.
  static func find(_ paths: [String]) -> (files: [Submission], problems: [String]) {
    var files: [Submission] = []
    var problems: [String] = []
    for path in paths {
      guard path != "-", (try? System.kind(of: path)) == .folder else {
        files.append(Submission(path: path, isFound: false))
        continue
      }
      let count = files.count
      let problemCount = problems.count
      search(path, &files, &problems)
      if files.count == count, problems.count == problemCount {
        problems.append(
          """
          gradual: nothing to check in '\(path)'
          hint: worksheets end in .py, notebooks in .md
          """)
      }
    }
    return (files, problems)
  }

  /// Adds what is in a folder and in the folders in it.
  ///
  /// Links to folders are not followed, since they may lead round in a circle, and hidden files are
  /// left alone.
  private static func search(
    _ folder: String, _ files: inout [Submission], _ problems: inout [String]
  ) {
    let names: [String]
    do throws(System.Failure) {
      names = try System.names(in: folder)
    } catch {
      problems.append("gradual: cannot read '\(folder)': \(error.words)")
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") && name != "__pycache__" {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if (try? System.kindWithoutLinks(of: path)) == .folder {
        search(path, &files, &problems)
      } else if name.hasSuffix(".py") || Document.isMarkdown(name),
        (try? System.kind(of: path)) == .file
      {
        files.append(Submission(path: path, isFound: true))
      }
    }
  }
}
