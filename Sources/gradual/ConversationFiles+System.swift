internal import GradWorkbench
internal import GradWorksheet

extension ConversationFiles {
  /// The files of the system.
  static var ofTheSystem: ConversationFiles {
    ConversationFiles(
      read: { path in
        do throws(Document.Failure) {
          return .success(try Document(path: path).worksheet)
        } catch {
          return .failure(Problem(error.report(on: path)))
        }
      },
      write: { files, replaces in
        for (path, _) in files where !replaces {
          guard (try? System.kindWithoutLinks(of: path)) == nil else {
            return Problem(
              """
              gradual: '\(oneLine(path))' is there already
              hint: another name, or --force to replace it
              """)
          }
        }
        do throws(System.Failure) {
          // A folder that was named has to be there; those of pictures are made.
          if let (path, _) = files.last { try System.checkPlace(for: path) }
          for (path, _) in files.dropLast() {
            if let slash = path.lastIndex(of: "/") {
              try System.makeFolder(String(path[..<slash]))
            }
          }
          try System.replaceAll(files.map { ($0.path, Array($0.text.utf8)) })
          return nil
        } catch {
          return Problem(trimmedEnd(ResultFiles.words(files.last?.path ?? "", error)))
        }
      },
      paths: paths(beginningWith:))
  }

  private static func trimmedEnd(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// The paths that begin with a text, folders with a slash behind them.
  private static func paths(beginningWith start: String) -> [String] {
    let folder = start.lastIndex(of: "/").map { String(start[...$0]) } ?? ""
    let name = start.dropFirst(folder.count)
    guard let names = try? System.names(in: folder.isEmpty ? "." : folder) else { return [] }
    return names.filter { $0.hasPrefix(name) && (!$0.hasPrefix(".") || name.hasPrefix(".")) }
      .sorted().map { found in
        let path = folder + found
        return (try? System.kind(of: path)) == .folder ? path + "/" : path
      }
  }
}
