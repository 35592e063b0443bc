#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

// Folders that are written, and what they hold.
extension System {
  /// Makes a folder and those above it, where there are none yet.
  ///
  /// Into a private one nobody else can look.
  static func makeFolder(_ path: String, isPrivate: Bool = false) throws(Failure) {
    if let kind = try? kind(of: path) {
      if kind != .folder { throw Failure(ENOTDIR) }
      return
    }
    var above = Substring(path)
    while above.last == "/" { above.removeLast() }
    if let slash = above.lastIndex(of: "/"), slash > above.startIndex {
      try makeFolder(String(above[..<slash]), isPrivate: isPrivate)
    }
    if mkdir(path, isPrivate ? 0o700 : 0o777) != 0, errno != EEXIST { throw Failure() }
  }

  /// Makes sure that the names in a folder are on the disk, such as one that was just given to a file.
  static func sync(folder: String) throws(Failure) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Failure() }
    defer { closeFile(descriptor) }
    // Some file systems cannot, and say so; the file itself is safe.
    if fsync(descriptor) != 0, errno != EINVAL { throw Failure() }
  }

  /// Takes a folder for this program until it ends, however it ends; false where another one has it.
  static func take(folder: String) throws(Failure) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Failure() }
    // The descriptor stays open: closing it would give the folder back.
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    let failure = Failure()
    closeFile(descriptor)
    if failure.code == EWOULDBLOCK { return false }
    // Some file systems have no locks; the training is worth more than the guard.
    return true
  }

  /// Does something with a folder while no other program does that takes it in the same way.
  static func holding(
    _ folder: String, _ deed: () throws(Failure) -> Void
  ) throws(Failure) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Failure() }
    defer { closeFile(descriptor) }
    // Some file systems have no locks; what is to be done is worth more than the guard.
    _ = flock(descriptor, LOCK_EX)
    try deed()
  }

  /// Lets writing more than files may hold fail, as a full disk does, instead of ending the program.
  static func ignoreFileSizeSignal() { _ = signal(SIGXFSZ, SIG_IGN) }

  /// Deletes a file; nothing where there is none.
  static func remove(_ path: String) { unlink(path) }

  /// The length of an open file.
  static func size(of descriptor: Int32) throws(Failure) -> Int {
    var status = stat()
    if fstat(descriptor, &status) != 0 { throw Failure() }
    return Int(status.st_size)
  }
}
