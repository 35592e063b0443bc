#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

// Several files that are written together, or not at all.
extension System {
  /// Puts new texts in the place of files, or makes them: all of them or none.
  ///
  /// - Parameters:
  ///   - files: The paths and what is to stand there.
  ///   - replaces: Whether files may be there already; where not, none is ever lost, also one that
  ///     comes in between.
  ///   - folders: The folders to make before, where there are none.
  /// - Throws: What kept one of them from being written, and so all.
  static func replaceAll(
    _ files: [(path: String, bytes: [UInt8])], replaces: Bool = true, folders: [String] = []
  ) throws(Failure) {
    var made: [String] = []
    var drafts: [Draft] = []
    do throws(Failure) {
      for folder in folders { made += try makeFolder(folder) }
      for (path, bytes) in files { drafts.append(try Draft(path, bytes, replaces: replaces)) }
      // What can fail by itself has been done: names are given one after the other.
      for index in drafts.indices { try drafts[index].giveName() }
    } catch {
      for draft in drafts.reversed() { draft.takeBack() }
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
    for draft in drafts { draft.settle() }
  }

  /// A text that is written and waits beside its place for its name.
  struct Draft {
    private let temporary: String
    private let target: String
    private let replaces: Bool
    /// Whether nothing was there before.
    private let isNew: Bool
    /// A second name of the old file, until all is done.
    private var backup: String?
    private var hasName = false

    /// Writes the text; nothing but a file is ever replaced.
    init(_ path: String, _ bytes: [UInt8], replaces: Bool = true) throws(Failure) {
      var (target, permissions): (String, mode_t?) = (path, nil)
      if replaces, let kind = try? kind(of: path) {
        switch kind {
        case .file: (target, permissions) = try place(of: path)
        case .folder: throw .folder
        // A rename would put a plain file in the place of a pipe or a device.
        case .other: throw Failure(EINVAL)
        }
      }
      isNew = permissions == nil
      self.target = target
      self.replaces = replaces
      temporary = try draft(of: target, bytes, permissions)
    }

    /// Gives the text its name.
    mutating func giveName() throws(Failure) {
      if replaces {
        // Some file systems have no second names; what is replaced on them cannot come back.
        let old = temporary + ".old"
        if link(target, old) == 0 { backup = old }
        if rename(temporary, target) != 0 { throw Failure() }
      } else if link(temporary, target) == 0 {
        unlink(temporary)
      } else {
        guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { throw Failure() }
        if (try? kindWithoutLinks(of: target)) != nil { throw Failure(EEXIST) }
        if rename(temporary, target) != 0 { throw Failure() }
      }
      hasName = true
    }

    /// Takes the name away again, and gives it back to the file that had it.
    func takeBack() {
      if !hasName {
        unlink(temporary)
        if let backup { unlink(backup) }
      } else if let backup {
        _ = rename(backup, target)
      } else if isNew {
        unlink(target)
      }
    }

    /// Forgets the old file.
    func settle() { if let backup { unlink(backup) } }
  }
}
