#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The operating system; apart from ``Interrupts`` the only place that calls it, with its threads,
/// folders and processes in files of their own.
///
/// Foundation would double the time that the program needs to start, and what is needed of it is
/// little. The one unsafe pointer here reads the name out of a directory entry, which C declares as
/// an array of fixed length and Swift therefore sees as a tuple.
enum System {
  /// What a call of the system failed with.
  struct Failure: Error {
    /// The number in `errno`.
    let code: Int32

    init(_ code: Int32 = errno) { self.code = code }

    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    var isFolder: Bool { code == EISDIR }
    var isDenied: Bool { code == EACCES || code == EPERM }
    var isClosedPipe: Bool { code == EPIPE }
    /// Whether there is no room: on the disk, of a quota, or for files of this size.
    var isFull: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }

    static let missing = Failure(ENOENT)
    static let folder = Failure(EISDIR)
    static let tooLarge = Failure(EFBIG)

    /// The system's own words, such as `No space left on device`.
    var words: String { String(cString: strerror(code)) }
  }

  /// What stands at a path.
  enum Kind { case file, folder, other }

  static let standardInput: Int32 = 0
  static let standardOutput: Int32 = 1
  static let standardError: Int32 = 2

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many columns a terminal has; nil where that is unknown, as for a file.
  static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Seconds since some moment, not moved by changes of the date.
  static func clock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  static func end(_ status: Int32) -> Never { exit(status) }

  /// Ends as a program ends whose reader has gone away.
  static func endWithClosedPipe() -> Never { exit(128 + SIGPIPE) }

  // MARK: Reading and writing

  /// Reads what comes next, at most 64 KiB; nothing at the end.
  static func readPiece(_ descriptor: Int32) throws(Failure) -> ArraySlice<UInt8> {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count >= 0 { return buffer[..<count] }
      if errno != EINTR { throw Failure() }
    }
  }

  /// Writes all bytes.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = write(descriptor, rest, rest.count)
      if count < 0, errno != EINTR { throw Failure() }
      if count == rest.count { return }
      if count > 0 { rest.removeFirst(count) }
    }
  }

  // MARK: Files

  static func openForReading(_ path: String) throws(Failure) -> Int32 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Failure() }
    return descriptor
  }

  static func closeFile(_ descriptor: Int32) { _ = close(descriptor) }

  static func kind(of path: String) throws(Failure) -> Kind {
    var status = stat()
    if stat(path, &status) != 0 { throw Failure() }
    return kind(status)
  }

  /// The kind of what stands at the path itself, where a link is neither file nor folder.
  static func kindWithoutLinks(of path: String) throws(Failure) -> Kind {
    var status = stat()
    if lstat(path, &status) != 0 { throw Failure() }
    return kind(status)
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// The names in a folder, in no order.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw Failure() }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// What tells a file apart from every other, whatever path leads to it.
  struct Identity: Equatable {
    fileprivate let device: dev_t
    fileprivate let inode: ino_t
  }

  static func identity(of path: String) throws(Failure) -> Identity {
    var status = stat()
    if stat(path, &status) != 0 { throw Failure() }
    return Identity(device: status.st_dev, inode: status.st_ino)
  }

  /// Throws where a file could not be written, as far as that can be told before.
  static func checkPlace(for path: String) throws(Failure) {
    if let kind = try? kind(of: path) {
      if kind == .folder { throw Failure(EISDIR) }
      if access(path, W_OK) != 0 { throw Failure() }
      if kind == .other { return }
    }
    if access(folder(of: path), W_OK | X_OK) != 0 { throw Failure() }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Writes a file, a new one or in the place of an old one: all of it or nothing.
  ///
  /// A new one that is private nobody else can read.
  static func put(
    _ bytes: [UInt8], into path: String, isPrivate: Bool = false
  ) throws(Failure) {
    switch try? kind(of: path) {
    case .file: try replace(path, with: bytes)
    case .folder: throw Failure(EISDIR)
    case .other:
      // A pipe or a device takes what is written and cannot be renamed.
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      if descriptor < 0 { throw Failure() }
      defer { closeFile(descriptor) }
      try writeAll(bytes, to: descriptor)
    case nil: try complete(path, with: bytes, permissions: isPrivate ? 0o600 : nil)
    }
  }

  /// Puts a new text in the place of a file: all of it or nothing, with the permissions as they
  /// were.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    let (target, permissions) = try place(of: path)
    try complete(target, with: bytes, permissions: permissions)
  }

  /// Puts new texts in the place of files, or makes them: all of them or none.
  static func replaceAll(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
    var drafts: [(temporary: String, target: String)] = []
    do throws(Failure) {
      for (path, bytes) in files {
        var (target, permissions): (String, mode_t?) = (path, nil)
        if (try? kind(of: path)) != nil { (target, permissions) = try place(of: path) }
        drafts.append((try draft(of: target, bytes, permissions), target))
      }
      // What can fail by itself has been done: names are given one after the other.
      while let (temporary, target) = drafts.first {
        if rename(temporary, target) != 0 { throw Failure() }
        drafts.removeFirst()
      }
    } catch {
      for (temporary, _) in drafts { unlink(temporary) }
      throw error
    }
  }

  /// The file that a path leads to, and its permissions; it may be written.
  private static func place(of path: String) throws(Failure) -> (String, mode_t?) {
    // A link stays a link: what it points to is replaced.
    let target = try resolved(path)
    var status = stat()
    if stat(target, &status) != 0 { throw Failure() }
    // Who may not write the file may often still write its folder; renaming would go round that.
    if access(target, W_OK) != 0 { throw Failure() }
    return (target, status.st_mode & 0o7777)
  }

  /// The path without links on the way.
  static func resolved(_ path: String) throws(Failure) -> String {
    guard let resolved = realpath(path, nil) else { throw Failure() }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Writes a text under another name and gives it its own when it is complete.
  ///
  /// Without permissions it gets those of new files.
  private static func complete(
    _ target: String, with bytes: [UInt8], permissions: mode_t?
  ) throws(Failure) {
    let temporary = try draft(of: target, bytes, permissions)
    if rename(temporary, target) != 0 {
      let failure = Failure()
      unlink(temporary)
      throw failure
    }
  }

  /// Writes a text beside its place, and says under which name; nothing is left where that fails.
  private static func draft(
    of target: String, _ bytes: [UInt8], _ permissions: mode_t?
  ) throws(Failure) -> String {
    let mode: mode_t = permissions == nil ? 0o666 : 0o600
    var temporary = "\(target).\(getpid()).tmp"
    var descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    // A program of the same number may have been killed here before.
    for attempt in 1..<100 where descriptor < 0 && errno == EEXIST {
      temporary = "\(target).\(getpid()).\(attempt).tmp"
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    }
    if descriptor < 0 { throw Failure() }
    do throws(Failure) {
      try fill(descriptor, with: bytes, permissions: permissions)
    } catch {
      unlink(temporary)
      throw error
    }
    return temporary
  }

  /// Writes a text to the disk and closes its file, also where that fails.
  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], permissions: mode_t?
  ) throws(Failure) {
    defer { closeFile(descriptor) }
    try writeAll(bytes, to: descriptor)
    if let permissions, fchmod(descriptor, permissions) != 0 { throw Failure() }
    if fsync(descriptor) != 0 { throw Failure() }
  }
}
