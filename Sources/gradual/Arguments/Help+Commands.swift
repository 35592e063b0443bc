// What is said of each command.
extension Help {
  /// The page of a command, without its options.
  static func words(on command: Command) -> String {
    let commands = Command.allCases.map(\.rawValue).joined(separator: ", ")
    return switch command {
    case .run:
      """
      usage: gradual run [OPTION]... FILE|-
             gradual run --batch [OPTION]...

      Runs a worksheet (.py) or the cells of a notebook (.md); '-' is standard input.
      There is no limit of time unless --seconds sets one. A check(...) that finds a
      wrong claim makes the exit status 1.

      With --batch every line of standard input is {"name": "...", "source": "..."};
      each program runs by itself and answers with one line {"name", "output",
      "error", "line", "status"}, in which error and line are null for a program that
      ends well, and status is the exit status of 'run' on it alone. The strict limits
      of 'check FOLDER' hold. The exit status of the batch is 0 when every line was a
      program.

      """
    case .check:
      """
      usage: gradual check [OPTION]... PATH...

      Checks hand-derived derivatives. The derivative of the loss by X is a variable
      dX (or X_grad, grad_X, dL_dX with the loss's name for L). A local derivative,
      such as a Jacobian, is dY_dX, of the shape of Y with that of X in every place.
      Dicts claim by their keys: grads["dW1"], and grads["W1"] in a dict called grads
      or the like, are the derivative by params["W1"] or by a variable W1. Lists of
      arrays claim place by place: dW[0] by W[0], nabla_w[0] by weights[0], grads[0]
      by params[0]. Objects claim by their attributes: layer.dW by layer.W. With
      --leaves params what a dict or an object gets becomes Values. A wrong
      derivative is told apart from one that follows from another, the mistake is
      named where it is known, and a formula that is right is tried at other numbers
      and with other batch sizes. Of a loop that updates what the loss depends on,
      the first round is judged; where only a function computes the loss, such as
      train(), its variables are seen.

      A PATH is a worksheet (.py), a notebook (.md), '-' for standard input, or a
      folder: all worksheets and notebooks in it and in its folders, by name. Files
      found in folders run under strict limits, and one that fails does not keep the
      next from being checked. Several files are checked at a time; the order of
      what is shown does not depend on it.

      With --key FILE that worksheet defines the network and the loss, and what is
      checked gives only claims; it can use every variable of the key but those in
      which the key claims derivatives itself. These are what the key asks for: one
      that is missing counts as not right. The claims are judged by what the key has
      computed, whatever a submission assigns.

      --csv writes one row per file, with the share of derivatives that are right, and
      the share where what follows from an own mistake counts too. --report writes for
      a whole class which derivatives are right, and which mistakes were made where
      and how often. Ctrl-C keeps what was checked so far.

      In a .md, a fence marked 'answers' holds claims that are read and not run, as
      NumPy and PyTorch print them: dW2 = array([[0.5, -0.5]]), W2.grad =
      tensor([...]), dL/dW2: -1/3.

      """
    case .step:
      """
      usage: gradual step [OPTION]... FILE|-

      Shows every forward step of the loss, and then every backward step: the rule,
      the gradient from above times the local derivative, and the sum so far. What the
      worksheet prints is left out.

        text      lines, for the terminal
        markdown  a derivation to hand in or hand out, with formulas in TeX as GitHub
                  shows them: every quantity with its formula, every derivative by the
                  chain rule, with the numbers put in, and a table of the results. Of
                  more than 200 steps the first and the last
        html      a page to step through both passes; one file, needs no network

      Of NumPy code the statements come first: what each computes, with shapes, and
      what goes back from it, such as dW1 = X.T @ dZ1. A formula stands there only
      where it gives the numbers of the steps. --entry 'W1[2,1]' opens one entry: the
      sum that its derivative is, and the steps that lead to it.

      With --exact every number that comes from outside is the decimal that was
      written, 0.1 is 1/10, and all numbers are fractions. What has no exact value,
      such as exp of 1, and what is computed from it are decimals as without --exact,
      and marked with ~.

      With --interactive it asks at every contribution of the backward pass for the
      local derivative and for the sum so far, before it tells them. An answer is a
      number or an expression; ? is for a hint. The exit status is 0 when all were
      answered, and 1 where one was skipped or not reached.

      """
    case .graph:
      """
      usage: gradual graph [OPTION]... FILE|-

      Draws how the loss was computed: every node with its name, its operation, its
      value and the derivative of the loss by it. What the worksheet prints is left
      out.

        text      indented lines, for the terminal
        dot       for Graphviz: gradual graph FILE --as dot | dot -Tpng > graph.png
        mermaid   what GitHub shows as a picture in Markdown; in a .md in a fence
        svg       a picture, in light and dark colours
        html      a page to step through both passes, as 'step --html' writes it

      The name of --out FILE says which, where --as does not: .txt, .dot, .mmd, .md,
      .svg, .html. A picture or a page may have 5000 nodes. --fold draws every list of
      Values as one box, where nothing in it is computed from the rest of it; --of
      NAME draws a part, up to a variable.

      """
    case .why:
      """
      usage: gradual why [OPTION]... FILE|- NAME

      Says where the derivative of the loss by NAME comes from. NAME is a variable or
      a place in one: b1, W2[0][1]. There is one line for each value that uses it,
      with what comes through it; then, where the derivative is 0 or small: which ways
      cancel, which relu is off, which sigmoid is saturated, which factor is 0, or
      that the loss does not depend on it. A list of more than 12 is summed up. In a
      worksheet, why(x) prints the same.

      """
    case .gradcheck:
      """
      usage: gradual gradcheck [OPTION]... FILE|-

      Checks the engine itself on a worksheet: the derivatives of the loss as the
      reverse sweep of the tape computes them, against other judges. These are dual
      numbers, carried forward; central differences of the loss, with an estimate of
      their own error; and exact fractions, as far as there are any. There is one row
      for each leaf; of many those that deserve a look; and beyond 300 leaves random
      directions instead. 'same' is the same double, '2 ulps' are two doubles apart,
      and '8 digits' agree. Of differences these are the digits that their estimate
      supports, ten at most; of dual numbers 14 at most where the functions of the C
      library differ. With --json every number is whole.

      At a kink, such as that of relu at 0, anything between the slopes of its two
      sides is right. Judged is what was recorded: where the worksheet took a branch
      with if, it stays taken.

      The curve below is the error of difference quotients against their step,
      measured where they are least sure: too large a step misses what the Taylor
      series goes on with, too small a one leaves nothing but rounding. In a
      worksheet, gradcheck(loss) prints the table, and gradcheck(loss, curve=True)
      both.

      The exit status is 1 where a judge disagrees, and also where a derivative cannot
      be judged, as where the loss is nan or a derivative infinite.

      """
    case .notebook:
      """
      usage: gradual notebook check [OPTION]... FILE...
             gradual notebook update [OPTION]... FILE...

      A notebook is Markdown. The fences marked 'python' are its cells and run in one
      session; the fence marked 'output' that follows a cell holds what it prints. A
      cell that must fail is marked 'python raises', and its output ends with the
      error and its hint. 'check' shows where a notebook prints something else than is
      written; 'update' rewrites the output fences, adds those that are missing,
      removes empty ones, and touches nothing else.

      A cell whose last line is a drawing, such as plot(losses) or graph(loss),
      shows a picture: the image behind it, ![words](pictures/NAME-1.svg). 'update'
      draws pictures that are missing or differ into the folder pictures beside the
      notebook, and writes the images; 'check' compares them, and lets the last
      digit of a number differ. A file that Gradual has not drawn is never replaced,
      and none is deleted.

      """
    case .train:
      """
      usage: gradual train [OPTION]... [BLUEPRINT]

      Trains a network by back-propagation in whole arrays. A BLUEPRINT is a line such
      as 784-300-10:sigmoid, a dense network with one hidden layer;
      1x28x28-conv8-pool2-10 with a convolution;
      2-16-16-2:tanh,init=glorot-normal,loss=mse; a name such as shallowcnn; or a JSON
      file. 'gradual help blueprint' says more. Without one, a small network that fits
      the data is taken. Data:

        digits[:N]        drawn digits, N to learn from (10000)
        mnist:DIR         the four files of MNIST, or of data published like it, with
                          or without .gz
        csv:FILE          a table of numbers, the target in the last column; whole
                          numbers from 0 without a gap are classes. Of 5 rows or more
                          a fifth each is kept for validation and for the test
        synth[:v1|v2]     points of the plane, by a curve of two (v1)
        moons[:N]         two half circles; noise=0.2 behind a comma
        spirals[:N]       arms of a spiral; arms=3 and noise=0.2 behind commas
        sinc[:N]          the function sin(5 pi x) / (5 pi x)

      Behind a comma, all of them take scale=HOW, which is --normalize HOW, fitted on
      the samples to learn from, and labels=random. min-max brings the smallest number
      of all to -1 and the largest to 1, standard the mean to 0 and the deviation to
      1; those with -each do it for each feature, and make 0 of a feature that never
      changes. 255 divides by 255.

      Without --rate, adam, adamw and rmsprop take 0.001, momentum and nesterov 0.01,
      sgd and ema 0.1. An optimizer is given all of its numbers or none:
      adam(0.9,0.999,1e-8), rmsprop(0.99,1e-8), adamw(0.9,0.999,1e-8,0.01) with the
      decay last. A rate is a number, or a schedule:

        step(0.1,0.5,2)       from 0.1, times 0.5 after every 2 epochs
        exponential(0.1,0.9)  from 0.1, times 0.9 in each epoch, a bit in every step
        cosine(0.1..0.001)    half a cosine from 0.1 to 0.001 over the whole training
        warmup(1)+0.03        in 1 epoch up to 0.03, or to where a schedule starts

      A row is shown for each epoch: the mean loss and the accuracy of the samples
      just before the steps that they took part in, those of the samples for
      validation and for the test at its end, and the mean length of the gradient
      before it was clipped. --json prints one line at the end instead.

      --out DIR saves checkpoint.safetensors after each epoch, which NumPy and PyTorch
      can read (W1, b1, ...), history.csv, history.json, loss.svg and accuracy.svg.
      Ctrl-C and the signal TERM end the training after the batch that it is at and
      save it; --resume DIR goes on, also after a crash or on other threads, and ends
      with the same numbers, to the bit, as one that was never interrupted. The same
      seed gives the same files. What is given beside --resume must be as it was; but
      --kernels may differ, which rounds otherwise, --data may name files that were
      moved, and --epochs may be more, except with cosine(...), whose rates follow
      from their number.

      --repeat N trains from N seeds, the one of --seed and those after it, each in a
      folder seed-... of its own, and shows means and standard deviations (divisor n -
      1).

      """
    case .agree:
      """
      usage: gradual agree [OPTION]... BLUEPRINT

      Runs one network in both engines and compares them number by number: the loss
      and its derivatives by every parameter (dW1, db1, ...) and by the samples (dx).
      The scalar engine records each product and each sum and sweeps back through
      them; the array engine computes whole layers, whose derivatives were derived by
      hand. A BLUEPRINT is written as in 'train'; 'gradual help blueprint' says how.

      Two right programs add in another order and round otherwise. A difference is
      measured in roundings: 2^-53 (2^-24 with --float) of the sum of the magnitudes
      of all terms that a number is made of. Allowed are 1e-12 of that sum, 9007
      roundings; with --float 512.

      --steps N lets each engine make N steps by its own gradients, and compares the
      parameters behind them: within 1e-10 of a parameter, or of 1 where it is
      smaller. What is farther apart and yet no farther than rounding alone takes the
      scalar engine is told apart.

      A number that is not finite in one engine or in both is an overflow, which is
      neither agreement nor the mistake of an engine; the exit status is 1 then, too.

      The scalar engine needs about 80 bytes for each node. Where the samples do not
      fit into --nodes, fewer are taken, or none with advice.

      """
    case .help:
      """
      usage: gradual help [COMMAND]

      \(wrapped("Says more about a command: \(commands).", behind: 0))
      'gradual help blueprint' says how networks are written.

      """
    }
  }
}
