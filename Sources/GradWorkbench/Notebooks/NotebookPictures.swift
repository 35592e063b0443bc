import GradDrawing
import GradWorksheet

/// What is found where a notebook says that a picture is.
public enum PictureFile: Sendable {
  /// Nothing.
  case missing
  /// A text.
  case text(String)
  /// Something that cannot be read, or must not, and why.
  case unreadable(String)
}

/// Looks at the files beside a notebook, by paths that begin in its folder.
public typealias PictureFiles = (_ path: String) -> PictureFile

/// The picture that a cell shows or shows no longer, and what is wrong with it.
///
/// The picture of a cell is the image on the next line that is not blank, behind the cell or behind
/// its output; its path is the author's choice within the notebook's folder. Without one it is put
/// there, under a name of our own.
struct NotebookPicture {
  /// The place of the cell in the notebook.
  let cell: Int
  /// The line of the image, where there is one, and what is written on it.
  let image: (line: Int, text: NotebookImage)?
  /// What the cell draws; nil where it draws nothing.
  let drawn: String?
  /// Where the picture is or will be.
  let path: String
  /// What is there now.
  let file: PictureFile
  /// What is wrong; nil where nothing is.
  let problem: Problem?

  /// What is wrong with a picture.
  struct Problem {
    var message: String
    /// Whether `notebook update` mends it.
    var canUpdate = true
    /// Whether the file is to be written anew.
    var writes = false
  }

  /// The words of the image as they should be: those of the author stay, ours follow the drawing.
  var alt: String? {
    guard let drawn else { return nil }
    let words = Self.alt(of: drawn) ?? ""
    guard let image else { return words }
    let written = image.text.alt
    guard problem?.writes == true, !written.isEmpty else {
      return problem?.writes == true ? words : written
    }
    // Ours say what the picture said; where that is gone, they begin as ours do.
    let isOurs =
      if case .text(let old) = file {
        Self.alt(of: old) == written
      } else {
        written.hasPrefix(words.prefix(8))
      }
    return isOurs ? words : written
  }

  /// The words for a picture: its title and its description.
  private static func alt(of picture: String) -> String? {
    PictureDifference.words(of: picture).map { title, description in
      NotebookImage.alt("\(title). \(description)")
    }
  }
}

extension NotebookRun {
  /// A larger graph takes longer to lay out than anybody waits, and nobody could read it.
  private static let largestGraph = 3_000

  /// The pictures of the cells that ran, in order.
  ///
  /// - Parameter files: What is beside the notebook; nil where there is no such place.
  /// - Returns: A picture for each cell that shows one or did.
  func pictures(_ files: PictureFiles?) -> [NotebookPicture] {
    let images = notebook.images
    var used = Dictionary(
      notebook.lines.compactMap { NotebookImage($0.text)?.path.lowercased() }.map { ($0, 0) },
      uniquingKeysWith: { first, _ in first })
    var pictures: [NotebookPicture] = []
    for (index, outcome) in outcomes.enumerated() {
      if let drawing = outcome.drawing {
        pictures.append(picture(of: index, drawing, images[index], files, &used))
      } else if let left = leftover(index, images[index], files) {
        pictures.append(left)
      }
    }
    return pictures
  }

  private func picture(
    of cell: Int, _ drawing: Drawing, _ image: (line: Int, text: NotebookImage)?,
    _ files: PictureFiles?, _ used: inout [String: Int]
  ) -> NotebookPicture {
    func result(
      _ problem: NotebookPicture.Problem?, _ path: String = "", _ file: PictureFile = .missing,
      _ drawn: String? = nil, image: (line: Int, text: NotebookImage)? = nil
    ) -> NotebookPicture {
      NotebookPicture(
        cell: cell, image: image, drawn: drawn, path: path, file: file, problem: problem)
    }
    guard let files else {
      return result(
        NotebookPicture.Problem(
          message: "the cell shows a drawing, for which a notebook without a folder has no place",
          canUpdate: false))
    }
    if case .graph(let graph) = drawing, graph.nodes.count > Self.largestGraph {
      return result(
        NotebookPicture.Problem(
          message: "the cell shows a graph of \(graph.nodes.count) nodes, and a picture holds "
            + "\(Self.largestGraph) at most: draw a part of it, or fold its lists",
          canUpdate: false))
    }
    let drawn = drawing.svg
    guard let image else {
      let path = newPath(files, &used)
      let file = files(path)
      if case .unreadable(let reason) = file {
        return result(
          NotebookPicture.Problem(
            message: "the cell shows a drawing, and '\(path)' cannot be written: \(reason)",
            canUpdate: false))
      }
      return result(
        NotebookPicture.Problem(
          message: "the cell shows a drawing, but no image follows it", writes: true),
        path, file, drawn)
    }
    let path = image.text.path
    let name = "'\(oneLine(path))'"
    guard image.text.place == .picture else {
      return result(
        NotebookPicture.Problem(
          message: "the image \(name) behind the cell, which shows a drawing, is not a plain path "
            + "within the notebook's folder, such as pictures/name.svg",
          canUpdate: false))
    }
    if let other = used[path.lowercased()], other > 0 {
      return result(
        NotebookPicture.Problem(
          message: "the image \(name) is the picture of the cell on line \(other), too",
          canUpdate: false))
    }
    used[path.lowercased()] = notebook.cells[cell].line
    let file = files(path)
    return result(
      Self.problem(with: file, name, drawn), path, file, drawn, image: image)
  }

  /// What is wrong with the file of a picture.
  private static func problem(
    with file: PictureFile, _ name: String, _ svg: String
  ) -> NotebookPicture.Problem? {
    switch file {
    case .missing:
      return NotebookPicture.Problem(
        message: "the cell shows a drawing, but there is no file \(name)", writes: true)
    case .unreadable(let reason):
      return NotebookPicture.Problem(
        message: "the picture \(name) cannot be read: \(reason)", canUpdate: false)
    case .text(let text):
      guard let difference = PictureDifference.find(written: text, drawn: svg) else { return nil }
      guard PictureDifference.isOurs(text) else {
        return NotebookPicture.Problem(
          message: "the image \(name) behind the cell, which shows a drawing, was not drawn by "
            + "Gradual: move it, or write a line between the two",
          canUpdate: false)
      }
      return NotebookPicture.Problem(
        message: "the picture \(name) is not what the cell draws: \(difference)", writes: true)
    }
  }

  /// An image of a name of ours behind a cell that draws nothing any more.
  private func leftover(
    _ cell: Int, _ image: (line: Int, text: NotebookImage)?, _ files: PictureFiles?
  ) -> NotebookPicture? {
    guard let image, let files, image.text.place == .picture else { return nil }
    let path = image.text.path
    let number = path.dropLast(4).split(separator: "-").last.flatMap { Int($0) }
    guard let number, path == NotebookImage.path(number, of: notebook.name) else { return nil }
    let file = files(path)
    if case .text(let text) = file, !PictureDifference.isOurs(text) { return nil }
    return NotebookPicture(
      cell: cell, image: image, drawn: nil, path: path, file: file,
      problem: NotebookPicture.Problem(
        message: "the cell shows no drawing, but the image '\(oneLine(path))' follows it"))
  }

  /// The first name of ours that no image has and where no text of others is.
  private func newPath(_ files: PictureFiles, _ used: inout [String: Int]) -> String {
    var number = 1
    while true {
      let path = NotebookImage.path(number, of: notebook.name)
      number += 1
      guard used[path.lowercased()] == nil else { continue }
      if case .text(let text) = files(path), !PictureDifference.isOurs(text) { continue }
      used[path.lowercased()] = notebook.lines.count
      return path
    }
  }
}

extension Notebook {
  /// For each cell the image that follows it or its output.
  var images: [(line: Int, text: NotebookImage)?] {
    cells.map { cell in
      let fences = [cell.output, cell.fence].compactMap { $0?.closing }
      for closing in fences {
        guard let line = lines[(closing + 1)...].firstIndex(where: { !$0.isBlank }) else {
          continue
        }
        if let image = NotebookImage(lines[line].text), image.place != .other {
          return (line, image)
        }
      }
      return nil
    }
  }
}
