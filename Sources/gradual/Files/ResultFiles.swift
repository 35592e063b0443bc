internal import GradWorkbench
internal import GradWorksheet

/// What was found about a class so far.
struct GradeBook {
  private(set) var marks: [Marks] = []
  private(set) var report = ClassReport()

  /// Adds a file.
  mutating func add(_ file: FileReport) {
    marks.append(Marks(file))
    report.add(file)
  }
}

/// Where `check` puts the marks and the report on a class: files, or standard output for `-`.
struct ResultFiles {
  private let csv: String?
  private let report: String?

  /// Reads where the results are to go; `inputs` are read and must not be overwritten.
  init(_ arguments: Arguments, inputs: [String]) throws(UsageError) {
    csv = arguments["csv"]
    report = arguments["report"]
    let toStandardOutput = [
      arguments.has("json") ? "--json" : nil, csv == "-" ? "--csv -" : nil,
      report == "-" ? "--report -" : nil,
    ].compactMap { $0 }
    if toStandardOutput.count > 1 {
      throw .twoWriters(toStandardOutput[0], toStandardOutput[1])
    }
    for (option, path) in [("csv", csv), ("report", report)] {
      guard let path else { continue }
      // `--csv anna.py` with the file name forgotten would replace what was handed in.
      let isInput =
        inputs.contains(path) && path != "-" || Document.isWorksheet(path)
        || option == "csv" && Document.isMarkdown(path)
      if path.isEmpty || isInput {
        throw .badValue(
          option: option, value: path, wanted: "a file to write, or '-' for standard output")
      }
    }
    if let csv, csv == report, csv != "-" {
      throw .badValue(option: "report", value: csv, wanted: "another file than for --csv")
    }
  }

  /// The files.
  var paths: [String] { [csv, report].compactMap { $0 }.filter { $0 != "-" } }

  /// Whether one of the two goes to standard output, where nothing else can stand then.
  var useStandardOutput: Bool { csv == "-" || report == "-" }

  /// Why one of the files cannot be written, as far as can be told before; nil where all is well.
  var problem: String? {
    for path in paths {
      do throws(System.Failure) {
        try System.checkPlace(for: path)
      } catch {
        return Self.words(path, error)
      }
    }
    return nil
  }

  /// Writes the files.
  ///
  /// - Parameters:
  ///   - book: What was found.
  ///   - ungraded: The files that nobody got to grade.
  ///   - console: For what goes to standard output.
  /// - Returns: What went wrong.
  func write(_ book: GradeBook, ungraded: [String], _ console: Console) -> [String] {
    var problems: [String] = []
    func put(_ text: String, _ path: String) {
      if path == "-" { return console.print(text) }
      do throws(System.Failure) {
        try System.put(Array(text.utf8), into: path)
      } catch {
        problems.append(Self.words(path, error))
      }
    }
    if let csv {
      let rows = book.marks.map { CSV.row($0) } + ungraded.map { CSV.row(ungraded: $0) }
      put(CSV.header + rows.joined(), csv)
    }
    if let report { put(book.report.markdown(ungraded: ungraded.count), report) }
    return problems
  }

  /// What is said where a file cannot be written.
  static func words(_ path: String, _ failure: System.Failure) -> String {
    let hint =
      if failure.isMissing {
        "make the folder first, with mkdir"
      } else if failure.isFolder {
        "name a file in it"
      } else {
        "name a file that you may write"
      }
    return "gradual: cannot write '\(oneLine(path))': \(failure.words)\nhint: \(hint)\n"
  }
}
