// The network of Matt Mazur's "A step by step backpropagation example" (2015), with its numbers.

extension Exercises {
  /// Flat scalars; h1 uses w1 and w2, h2 w3 and w4, o1 w5 and w6, o2 w7 and w8.
  static let mazurForward = """
    import math
    i1, i2 = Value(0.05), Value(0.10)
    w1, w2, w3, w4 = Value(0.15), Value(0.20), Value(0.25), Value(0.30)
    w5, w6, w7, w8 = Value(0.40), Value(0.45), Value(0.50), Value(0.55)
    b1, b2 = Value(0.35), Value(0.60)
    t1, t2 = 0.01, 0.99
    h1 = w1 * i1 + w2 * i2 + b1
    h2 = w3 * i1 + w4 * i2 + b1
    a1 = 1 / (1 + math.exp(-h1))
    a2 = 1 / (1 + math.exp(-h2))
    o1 = w5 * a1 + w6 * a2 + b2
    o2 = w7 * a1 + w8 * a2 + b2
    y1 = 1 / (1 + math.exp(-o1))
    y2 = 1 / (1 + math.exp(-o2))
    loss = 0.5 * (t1 - y1) ** 2 + 0.5 * (t2 - y2) ** 2
    """

  static let mazur = Exercise(
    "Mazur's network", mazurForward,
    claims: """
      dy1 = y1 - t1
      dy2 = y2 - t2
      do1 = dy1 * y1 * (1 - y1)
      do2 = dy2 * y2 * (1 - y2)
      dw5 = do1 * a1
      dw6 = do1 * a2
      dw7 = do2 * a1
      dw8 = do2 * a2
      db2 = do1 + do2
      da1 = do1 * w5 + do2 * w7
      da2 = do1 * w6 + do2 * w8
      dh1 = da1 * a1 * (1 - a1)
      dh2 = da2 * a2 * (1 - a2)
      dw1 = dh1 * i1
      dw2 = dh1 * i2
      dw3 = dh2 * i1
      dw4 = dh2 * i2
      db1 = dh1 + dh2
      """)

  /// The weights only, with sigmoid called by its name.
  static let mazurWeights = mazur.varied(
    "Mazur's network, weights only",
    replacing: [
      ("1 / (1 + math.exp(-h1))", "sigmoid(h1)"), ("1 / (1 + math.exp(-h2))", "sigmoid(h2)"),
      ("1 / (1 + math.exp(-o1))", "sigmoid(o1)"), ("1 / (1 + math.exp(-o2))", "sigmoid(o2)"),
    ],
    claims: """
      delta_o1 = (y1 - t1) * y1 * (1 - y1)
      delta_o2 = (y2 - t2) * y2 * (1 - y2)
      delta_h1 = (delta_o1 * w5 + delta_o2 * w7) * a1 * (1 - a1)
      delta_h2 = (delta_o1 * w6 + delta_o2 * w8) * a2 * (1 - a2)
      dw5 = delta_o1 * a1
      dw6 = delta_o1 * a2
      dw7 = delta_o2 * a1
      dw8 = delta_o2 * a2
      dw1 = delta_h1 * i1
      dw2 = delta_h1 * i2
      dw3 = delta_h2 * i1
      dw4 = delta_h2 * i2
      """)
}
