import GradNumbers
import ScalarGrad
import Testing

@Suite struct BackwardTests {
  /// micrograd's README program; its three printed numbers, with four digits as it prints them.
  @Test func `micrograd's README program`() {
    Tape.scope {
      let a = Value(-4.0)
      let b = Value(2.0)
      var c = a + b
      var d = a * b + b ** 3
      c += c + 1
      c += 1 + c + (-a)
      d += d * 2 + (b + a).relu()
      d += 3 * d + (b - a).relu()
      let e = c - d
      let f = e ** 2
      var g = f / 2.0
      g += 10.0 / f
      // 24.704081632653061, 138.83381924198252, 645.57725947521865 (mpmath, 17 digits)
      #expect(g.data.isClose(to: 24.704081632653061, ulps: 2))
      g.backward()
      #expect((a.grad ?? 0).isClose(to: 138.83381924198252, ulps: 8))
      #expect((b.grad ?? 0).isClose(to: 645.57725947521865, ulps: 8))
    }
  }

  @Test func `A gradient is not computed yet before any sweep`() {
    Tape.scope {
      let x = Value(2)
      let y = x * x
      #expect(x.grad == nil && y.grad == nil)
      y.backward()
      #expect(x.grad == 4 && y.grad == 1)
      #expect(Value(1).grad == nil)
    }
  }

  @Test func `Leaves accumulate, the interior is fresh`() {
    // The case that micrograd gets wrong: z = p·5·1 twice gives 5, then 15, there.
    Tape.scope {
      let p = Value(1)
      let q = p * 5
      let z = q * 1
      z.backward()
      #expect(p.grad == 5 && q.grad == 1)
      z.backward()
      #expect(p.grad == 10 && q.grad == 1)
      Tape.current.zeroGradients()
      #expect(p.grad == 0 && q.grad == nil)
      z.backward()
      #expect(p.grad == 5)
      p.grad = 0
      z.backward()
      #expect(p.grad == 5)
    }
  }

  @Test func `Two roots: what is beyond the second has no gradient, leaves keep theirs`() {
    Tape.scope {
      let x = Value(3)
      let y = x * x
      let late = Value(7)
      let z = y * late
      z.backward()
      #expect(x.grad == 42 && late.grad == 9 && z.grad == 1)
      y.backward()
      #expect(x.grad == 48 && late.grad == 9 && z.grad == nil && y.grad == 1)
    }
  }

  @Test func `A value used twice collects from both uses`() {
    Tape.scope {
      let a = Value(1)
      let b = a + a
      let c = b + b
      c.backward()
      #expect(a.grad == 4 && b.grad == 2)
      let x = Value(3)
      (x * x * x).backward()
      #expect(x.grad == 27)
      let s = sum([x, x, x])
      #expect(gradient(of: s, wrt: x) == 3)
      #expect(gradient(of: dot([x, x], [x, x]), wrt: x) == 12)
    }
  }

  @Test func `What the root does not depend on gets 0, not nan`() {
    Tape.scope {
      let x = Value(0)
      let unused = x.log() * Value(.infinity)
      let y = x + 1
      y.backward()
      #expect(x.grad == 1 && unused.grad == 0 && unused.grad?.sign == .plus)
      // Older than the root and no part of it: 0. Newer: not computed.
      let between = Value(2)
      (y * 2).backward()
      #expect(between.grad == 0 && Value(3).grad == nil)
    }
  }

  @Test func `A zero adjoint passes through an infinite slope as zero`() {
    Tape.scope {
      let x = Value(0)
      #expect(gradient(of: x.sqrt() * 0, wrt: x) == 0)
      #expect(gradient(of: (x.log()).relu(), wrt: x) == 0)
    }
  }

  @Test func `gradient(of:wrt:) leaves no trace`() {
    Tape.scope {
      let x = Value(2)
      let y = x ** 3
      #expect(gradient(of: y, wrt: x) == 12 && x.grad == nil)
      y.backward()
      #expect(gradient(of: y * 2, wrt: [x, y]) == [24, 2])
      #expect(x.grad == 12 && y.grad == 1)
      #expect(gradient(of: x, wrt: y) == 0)
    }
  }

  @Test func `A leaf that is the root has the gradient 1`() {
    Tape.scope {
      let x = Value(2)
      x.backward()
      #expect(x.grad == 1)
      x.backward()
      #expect(x.grad == 2)
    }
  }

  @Test func `Assigning a leaf and computing again is fine`() {
    Tape.scope {
      let w = Value(1)
      for step in 0..<5 {
        let loss = (w - 3) ** 2
        loss.backward()
        #expect(w.grad == [-4, -2, -1, -0.5, -0.25][step])
        w.data -= 0.25 * (w.grad ?? 0)
        w.grad = 0
      }
      #expect(w.data == 2.9375)
    }
  }

  @Test func `A stale leaf is named, with both lines`() throws {
    let tape = Tape()
    tape.currentLine = 1
    let w = try tape.leaf(2)
    tape.setLabel("w", of: w)
    tape.currentLine = 2
    let square = try tape.record(.multiply, w, w)
    tape.currentLine = 3
    try tape.sweep(from: square)
    tape.currentLine = 4
    try tape.assign(5, to: w)
    tape.currentLine = 5
    let later = try tape.record(.exp, square)
    #expect(throws: TapeError.staleLeaf(label: "w", leaf: w, assigned: 4, used: 2)) {
      try tape.sweep(from: later)
    }
    #expect(throws: TapeError.self) { try tape.gradient(of: square, wrt: [w]) }
    // The failed sweep has changed nothing.
    #expect(tape.gradient(at: w) == 4 && tape.gradient(at: later) == nil)
    let again = try tape.record(.multiply, w, w)
    try tape.sweep(from: again)
    #expect(tape.gradient(at: w) == 14)
    let message = TapeError.staleLeaf(label: "w", leaf: w, assigned: 4, used: 2).description
    #expect(message.hasPrefix("w was assigned on line 4 after it had been used on line 2: "))
    #expect(throws: TapeError.notALeaf(.multiply, label: nil)) { try tape.assign(1, to: square) }
  }

  @Test func `Labels and lines`() throws {
    let tape = Tape()
    var nodes: [UInt32] = []
    for line in [3, 3, 7, 7, 2] {
      tape.currentLine = line
      nodes.append(try tape.leaf(0))
    }
    #expect(nodes.map { tape.line(of: $0) } == [3, 3, 7, 7, 2])
    tape.setLabel("a", of: nodes[1])
    #expect(tape.label(of: nodes[1]) == "a" && tape.label(of: nodes[0]) == nil)
  }
}
