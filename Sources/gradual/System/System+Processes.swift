#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

// Other programs. They get their input from a file, and are found as a shell finds them.
extension System {
  /// How another program ended, and what it wrote.
  struct Ending {
    var output: [UInt8] = []
    /// Whether it wrote more than was wanted, and was stopped.
    var isTooLong = false
    /// Its exit status; nil where a signal ended it.
    var status: Int32?
  }

  /// Runs a program on a file and collects what it writes.
  ///
  /// What it complains of is thrown away: whoever asks knows better what it means.
  ///
  /// - Parameters:
  ///   - words: The program's name, looked for in PATH, and its arguments.
  ///   - input: The file that it reads as standard input.
  ///   - limit: The most bytes that are wanted of it.
  ///   - expected: How many bytes there may be, so that their memory is asked for once.
  /// - Returns: How it ended.
  /// - Throws: Where there is no such program, or the system has no process left.
  static func run(
    _ words: [String], on input: Int32, limit: Int, expected: Int = 0
  ) throws(Failure) -> Ending {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure() }
    defer { closeFile(ends[0]) }
    // The program must not hold its own pipe open, nor anything that others do.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = try start(words, input: input, output: ends[1])
    var ending = Ending()
    ending.output.reserveCapacity(min(limit, expected))
    var failure: Failure?
    do throws(Failure) {
      while true {
        let piece = try readPiece(ends[0])
        if piece.isEmpty { break }
        ending.output += piece
        if ending.output.count > limit {
          ending.isTooLong = true
          kill(process, SIGKILL)
          break
        }
      }
    } catch {
      failure = error
      kill(process, SIGKILL)
    }
    ending.status = wait(for: process)
    if let failure { throw failure }
    return ending
  }

  private static func start(
    _ words: [String], input: Int32, output: Int32
  ) throws(Failure) -> pid_t {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, standardInput)
    posix_spawn_file_actions_adddup2(&actions, output, standardOutput)
    posix_spawn_file_actions_addopen(&actions, standardError, "/dev/null", O_WRONLY, 0)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    // No environment: what it does should not depend on the variables of whoever calls.
    var environment = [strdup("LC_ALL=C"), nil]
    defer { for variable in environment { free(variable) } }
    var process = pid_t()
    let code = posix_spawnp(&process, words[0], &actions, nil, &arguments, &environment)
    // Or the end of what the program writes would never come.
    closeFile(output)
    if code != 0 { throw Failure(code) }
    return process
  }

  /// Waits for the end of a process; nil where a signal ended it.
  private static func wait(for process: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    // The low seven bits hold the signal, the next byte the exit status.
    return status & 0x7f == 0 ? status >> 8 & 0xff : nil
  }
}
