internal import GradWorkbench
internal import GradWorksheet

/// The files beside a notebook: the pictures that it shows.
///
/// No link is followed on the way to one: a notebook of a stranger must not reach out of its folder.
struct NotebookFiles {
  private let path: String
  /// The folder that holds the notebook itself, with a slash at its end; not that of a link to it.
  private let folder: String

  /// Finds the folder of a notebook; nil where it has none, as on standard input.
  init?(_ path: String) {
    guard path != "-", let resolved = try? System.resolved(path),
      let slash = resolved.lastIndex(of: "/")
    else { return nil }
    self.path = path
    folder = String(resolved[...slash])
  }

  /// What is at a path in the folder.
  func look(_ relative: String) -> PictureFile {
    var place = folder
    var parts = relative.split(separator: "/")
    guard let name = parts.popLast() else { return .unreadable("it has no name") }
    do throws(System.Failure) {
      for part in parts {
        place += part
        switch try System.kindWithoutLinks(of: place) {
        case .folder: place += "/"
        default: return .unreadable("'\(oneLine(String(part)))' is a link, or no folder")
        }
      }
      place += name
      switch try System.kindWithoutLinks(of: place) {
      case .file: break
      case .folder: return .unreadable("it is a folder")
      case .other: return .unreadable("it is a link, or no file")
      }
    } catch {
      return error.isMissing ? .missing : .unreadable(error.words)
    }
    do throws(Document.Failure) {
      return .text(try Document(path: place).text)
    } catch {
      switch error {
      case .missing: return .missing
      case .tooLarge: return .unreadable("it is too large")
      case .system(let words): return .unreadable(words)
      case .denied: return .unreadable("permission denied")
      default: return .unreadable("it is no text")
      }
    }
  }

  /// Writes the pictures of a notebook and its text, where that is new: all or nothing.
  func write(_ update: NotebookUpdate, text: String?) throws(System.Failure) {
    var files: [(path: String, bytes: [UInt8])] = []
    for picture in update.pictures {
      let target = folder + picture.path
      if let slash = target.lastIndex(of: "/") {
        try System.makeFolder(String(target[..<slash]))
      }
      files.append((target, Array(picture.svg.utf8)))
    }
    // The text comes last: it must not show pictures that are not there yet.
    if let text { files.append((path, Array(text.utf8))) }
    try System.replaceAll(files)
  }
}
