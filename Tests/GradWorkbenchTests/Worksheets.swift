import GradWorkbench
import GradWorksheet

// Worksheets that several tests run.

/// What a worksheet prints, with the error's summary behind it where one stopped it.
func printed(_ text: String, leaves: [String] = [], limits: Limits = .strict) -> String {
  final class Output { var text = "" }
  let output = Output()
  let session = Session(limits: limits, leaves: leaves, output: { output.text += $0 })
  do {
    try session.run(Source(name: "worksheet.py", text: text))
  } catch {
    output.text += error.summary + "\n"
  }
  return output.text
}

/// The report about a worksheet.
func checked(_ text: String, leaves: [String] = [], of loss: String? = nil) -> FileReport {
  checkFile(name: "worksheet.py", text: text, limits: .strict, leaves: leaves, of: loss)
}

/// The forward pass of the hand network of report 004, on Values.
let handNetwork = """
  import math
  X = [1, -1]
  W1 = values([[1, 1, 1], [-1, -1, -1]])
  b1 = values([0, 0, 0])
  W2 = values([[1, 1], [-1, -1], [-1, -1]])
  b2 = values([0, 0])
  Z1 = [sum(X[i] * W1[i][j] for i in range(2)) + b1[j] for j in range(3)]
  A1 = [1 / (1 + math.exp(-z)) for z in Z1]
  Z2 = [sum(A1[i] * W2[i][j] for i in range(3)) + b2[j] for j in range(2)]
  A2 = [math.exp(z) / sum(math.exp(v) for v in Z2) for z in Z2]
  loss = -math.log(A2[0])

  """

/// Its derivatives, as the table of lesson 02 has them.
let handDerivatives = """
  dZ2 = [-0.5, 0.5]
  db2 = [-0.5, 0.5]
  dW2 = [[-0.44039853898894116, 0.44039853898894116] for i in range(3)]
  dA1 = [0.0, 0.0, 0.0]
  dZ1 = [0.0, 0.0, 0.0]
  db1 = [0.0, 0.0, 0.0]
  dW1 = [[0.0, 0.0, 0.0], [-0.0, -0.0, -0.0]]

  """
