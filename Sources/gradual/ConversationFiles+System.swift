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
      write: { path, text, replaces in
        do throws(System.Failure) {
          if !replaces, (try? System.kindWithoutLinks(of: path)) != nil {
            return Problem(
              """
              gradual: '\(oneLine(path))' is there already
              hint: another name, or --force to replace it
              """)
          }
          try System.put(Array(text.utf8), into: path)
          return nil
        } catch {
          return Problem(trimmedEnd(ResultFiles.words(path, error)))
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
