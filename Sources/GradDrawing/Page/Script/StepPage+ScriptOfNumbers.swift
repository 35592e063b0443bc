extension StepPage {
  /// Reads what a reader enters: a number or an expression of numbers.
  ///
  /// A parser of its own, by descent: the page never hands a text to the browser to be run.
  static let scriptOfNumbers = #"""
    const functions = {
      exp: Math.exp, log: Math.log, ln: Math.log, sqrt: Math.sqrt, abs: Math.abs,
      sin: Math.sin, cos: Math.cos, tan: Math.tan, sinh: Math.sinh, cosh: Math.cosh,
      tanh: Math.tanh, atan: Math.atan, asin: Math.asin, acos: Math.acos,
      log1p: Math.log1p, expm1: Math.expm1, max: Math.max, min: Math.min, pow: Math.pow,
      relu: (x) => Math.max(x, 0), sigmoid: (x) => 1 / (1 + Math.exp(-x)),
    };
    const constants = { pi: Math.PI, e: Math.E, inf: Infinity, infinity: Infinity, nan: NaN };

    class NotANumber extends Error {}

    // The signs of books are as good as those of keyboards.
    const plain = (text) => text.trim().replace(/[\u2212\u2013]/g, '-')
      .replace(/[\u00b7\u00d7]/g, '*').replace(/\u00f7/g, '/');
    const unexpected = (token) => new NotANumber(`\u201c${token}\u201d was not expected here.`);

    function parse(text) {
      const clean = plain(text);
      if (clean === '') throw new NotANumber('Enter a number, or an expression such as 2*(-3).');
      if (/^[-+]?\d+,\d+$/.test(clean)) throw new NotANumber('Write the decimal point as a dot.');
      const tokens = clean.match(/(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[A-Za-z_]\w*|\*\*|\S/g);
      let at = 0;
      const isNext = (...wanted) => wanted.includes(tokens[at]);
      const take = () => tokens[at++];
      const expect = (token) => {
        if (take() !== token) throw new NotANumber(`A \u201c${token}\u201d is missing.`);
      };

      function sum() {
        let value = product();
        while (isNext('+', '-')) value = take() === '+' ? value + product() : value - product();
        return value;
      }
      function product() {
        let value = signed();
        while (isNext('*', '/')) value = take() === '*' ? value * signed() : value / signed();
        return value;
      }
      function signed() {
        if (isNext('-')) { take(); return -signed(); }
        if (isNext('+')) { take(); return signed(); }
        return power();
      }
      function power() {
        const base = atom();
        if (!isNext('**', '^')) return base;
        take();
        return Math.pow(base, signed());
      }
      function atom() {
        const token = take();
        if (token === undefined) throw new NotANumber('Something is missing at the end.');
        if (/^[\d.]/.test(token) && token !== '.') return Number(token);
        if (token === '(') {
          const value = sum();
          expect(')');
          return value;
        }
        if (/^[A-Za-z_]/.test(token)) {
          const name = token.toLowerCase();
          if (isNext('(') && Object.hasOwn(functions, name)) {
            take();
            const given = [sum()];
            while (isNext(',')) { take(); given.push(sum()); }
            expect(')');
            return functions[name](...given);
          }
          // A name of the worksheet goes first: e may be one.
          if (nodes.some((node) => node.name === token)) {
            throw new NotANumber(`Put in numbers: \u201c${token}\u201d is a name here.`);
          }
          if (Object.hasOwn(constants, name)) return constants[name];
          throw new NotANumber(`\u201c${token}\u201d is not a number.`);
        }
        throw unexpected(token);
      }

      const value = sum();
      if (at < tokens.length) throw unexpected(tokens[at]);
      return value;
    }

    // A number as it was entered: its value, and how far from it a number may be that was rounded
    // to the same digits. An expression is not rounded.
    function readEntry(text) {
      const entry = { value: parse(text), reach: 0, digits: Infinity };
      const parts = /^[-+]?(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(plain(text));
      if (parts) {
        entry.reach = 0.5 * 10 ** (Number(parts[3] || 0) - parts[2].length);
        entry.digits = (parts[1] + parts[2]).replace(/^0+/, '').length;
      }
      return entry;
    }

    // Whether an entry is meant to be a number, whose terms are as large as `scale`.
    function isClose(entry, value, scale) {
      // Of nan and infinities each is only like itself.
      if (!Number.isFinite(value - entry.value)) return Object.is(value, entry.value);
      const noise = 64 * 2 ** -53 * scale;
      return Math.abs(entry.value - value) <= Math.max(1e-9 * Math.abs(value), noise);
    }
    const isRounded = (entry, value) =>
      Number.isFinite(value) && Math.abs(entry.value - value) <= entry.reach * (1 + 1e-9);
    const fits = (entry, value, scale = 0) =>
      isClose(entry, value, scale) || (entry.digits >= 2 && isRounded(entry, value));
    """#
}
