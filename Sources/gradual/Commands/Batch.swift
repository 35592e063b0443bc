internal import GradWorkbench
internal import GradWorksheet

/// `gradual run --batch`: many programs in one process, each in a session of its own.
struct Batch {
  private let console: Console
  private let settings: Settings

  init(_ console: Console, _ settings: Settings) {
    self.console = console
    self.settings = settings
  }

  func run() -> ExitStatus {
    var status = ExitStatus.success
    var number = 0
    var rest: [UInt8] = []
    do throws(System.Failure) {
      while true {
        let piece = try System.readPiece(System.standardInput)
        rest += piece
        var lines = rest.split(
          separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // What stands behind the last line break goes on in the next piece, if there is one.
        rest = piece.isEmpty ? [] : Array(lines.removeLast())
        for line in lines {
          number += 1
          if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { continue }
          status.raise(to: answer(String(decoding: line, as: UTF8.self), number))
        }
        if piece.isEmpty { break }
      }
    } catch {
      console.complain("gradual: cannot read '<stdin>': \(error.words)\n")
      return .usage
    }
    return status
  }

  private func answer(_ line: String, _ number: Int) -> ExitStatus {
    guard let fields = JSONReader.strings(line), let name = fields["name"],
      let source = fields["source"]
    else {
      console.complain(
        """
        gradual: line \(number) of the batch is no program
        hint: a line is {"name": "...", "source": "..."}

        """)
      return .usage
    }
    console.print(result(of: Source(name: name, text: source)) + "\n")
    // Whoever waits for the answer before asking again must get it.
    console.flush()
    return .success
  }

  private func result(of source: Source) -> String {
    let limits = settings.limits(.strict)
    let printed = Printed()
    // A program that prints without end would fill the memory before its time is over.
    let session = Session(
      limits: limits, leaves: settings.leaves, clock: System.clock,
      interrupted: { printed.text.utf8.count > limits.memory },
      output: { printed.text += $0 })
    var failure: WorksheetError?
    do throws(WorksheetError) {
      try session.run(source)
    } catch {
      failure = error
    }
    let status: ExitStatus =
      if let failure {
        failure.category == .limit || printed.text.utf8.count > limits.memory ? .limit : .error
      } else {
        session.checks.allSatisfy { $0.isRight } ? .success : .wrong
      }
    return JSON.object([
      ("name", .string(source.name)),
      ("output", .string(printed.text)),
      ("error", failure.map { .string($0.summary) } ?? .null),
      ("line", failure?.position.map { .integer(Int($0.line)) } ?? .null),
      ("status", .integer(Int(status.rawValue))),
    ]).text
  }

  private final class Printed {
    var text = ""
  }
}
