internal import ArrayKernels

/// A product of matrices, cut into pieces that the caches can hold.
///
/// The inner loop computes a tile of c in registers (8 by 48 floats with AVX-512): at each step of
/// the depth it needs 48 numbers of a row of b and 8 of a column of a. All else is about having
/// these near in time. The caches that the sizes below are made for: 32 KB (L1) and 1 MB (L2) of
/// each core, and an L3 that all share.
///
/// - A *panel* is what one column of tiles reads of b: as wide as a tile, and `deepest` deep at
///   most (98 KB). It comes from memory once and stays in L2 while all rows of a pass by.
/// - A *block* of a is as many rows as fill some 400 KB of L2 at that depth; all panels pass by it.
/// - Where the rows of b are contiguous, tiles can read them where they are, *directly*. To copy a
///   panel (to *pack* it) costs a step for every number and saves something at every use of it. It
///   pays where there are many rows in a, if the rows of b are so far apart that they fall on few
///   places of the cache and on a page each; and it is needed where columns are not contiguous, and
///   for the last columns, which are no whole tile.
/// - Tiles read single numbers of a, so any strides do; a is packed only where its strides make the
///   8 numbers of a step compete for one place of L1.
///
/// Threads take different rows or different columns of c. How c is cut has no influence on its
/// bits: each of its numbers is the sum over one range of the depth after the other, each range
/// summed in order, and the ranges follow from k alone.
struct Product {
  private let kernels: Kernels
  private let number: gk_number
  private let tile: gk_tile
  /// The bytes of a number.
  private let size: Int
  private let m: Int
  private let n: Int
  private let k: Int
  // Invariant: a, c and their strides come from a `Matrix` and a `MutableMatrix`, which have
  // checked that every row, column and depth below m, n and k lies in their views.
  private let a: UnsafeRawPointer
  private let aRow: Int
  private let aColumn: Int
  private let c: UnsafeMutableRawPointer
  private let cRow: Int
  private let adding: Bool

  /// A right factor whose rows are contiguous, from a `Matrix`.
  struct Direct {
    let start: UnsafeRawPointer
    let rowStride: Int
  }

  /// Writes a panel of the right factor: where to, its width, its depth and its columns.
  typealias Pack = (UnsafeMutableRawPointer, Int, Range<Int>, Range<Int>) -> Void

  /// The depth of a panel at most.
  private static var deepest: Int { 512 }
  /// The bytes of a block of a at most.
  private static var blockBytes: Int { 384 << 10 }
  /// How many panels are packed at a time, where there are several blocks to pass by them.
  private static var mostPanels: Int { 32 }

  init<E: ArrayElement>(kernels: Kernels, _ a: Matrix<E>, _ c: MutableMatrix<E>, adding: Bool) {
    self.kernels = kernels
    number = E.cNumber
    tile = gk_tile_of(kernels.cLevel, number)
    size = MemoryLayout<E>.stride
    (m, n, k) = (c.rows, c.columns, a.columns)
    self.a = UnsafeRawPointer(a.view.base)
    (aRow, aColumn) = (a.rowStride, a.columnStride)
    self.c = UnsafeMutableRawPointer(c.view.base)
    cRow = c.rowStride
    self.adding = adding
  }

  /// Computes all of c; b is read where it is, if that is possible and pays, or else packed.
  func run(direct: Direct?, pack: Pack) {
    guard m > 0 && n > 0 else { return }
    guard k > 0 else {
      if !adding { clear() }
      return
    }
    var direct = direct
    if let rowStride = direct?.rowStride, m > 128 && rowStride * size > 2048 { direct = nil }
    let tiles = count(of: tile.rows, in: m)
    let panels = count(of: tile.columns, in: n)
    // Rows are cut finer than columns, so they are shared more evenly; if there are enough of them.
    let byRows = tiles >= 8 * kernels.threads
    let parts = min(kernels.threads, byRows ? tiles : panels)
    kernels.run(parts: parts) { part in
      if byRows {
        multiply(share(part, of: parts, in: tiles), 0..<panels, direct, pack)
      } else {
        multiply(0..<tiles, share(part, of: parts, in: panels), direct, pack)
      }
    }
  }

  /// Computes the tiles of c in some rows and columns of tiles.
  private func multiply(_ tiles: Range<Int>, _ panels: Range<Int>, _ direct: Direct?, _ pack: Pack)
  {
    let depths = count(of: Self.deepest, in: k)
    let depthBound = count(of: depths, in: k)
    let blockRows = max(1, Self.blockBytes / (depthBound * size * tile.rows)) * tile.rows
    let blocks = count(of: blockRows, in: tiles.count * tile.rows)
    let packsLeft = max(aRow, aColumn) * size % 4096 == 0 && panels.count >= 8
    let some = blocks == 1 ? 1 : min(Self.mostPanels, panels.count)

    // The memory: first the panels, then the block. Both start at a whole line of the cache.
    let panelBytes = (depthBound * tile.columns * size + 63) & ~63
    let leftBytes = packsLeft ? depthBound * blockRows * size : 0
    let scratch = kernels.crew.scratch(bytes: some * panelBytes + leftBytes)

    for d in 0..<depths {
      let depth = share(d, of: depths, in: k)
      for first in stride(from: panels.lowerBound, to: panels.upperBound, by: some) {
        let group = first..<min(first + some, panels.upperBound)
        for panel in group where direct == nil || columns(panel).count < tile.columns {
          let place = scratch + (panel - first) * panelBytes
          pack(place, width(panel), depth, columns(panel))
        }
        for block in 0..<blocks {
          let part = share(block, of: blocks, in: tiles.count)
          let top = (tiles.lowerBound + part.lowerBound) * tile.rows
          let rows = top..<min(top + part.count * tile.rows, m)
          var strip = gk_strip()
          strip.rows = rows.count
          strip.depth = depth.count
          strip.adding = adding || d > 0
          strip.c_row = cRow
          setLeft(
            of: &strip, rows, depth, packed: packsLeft ? scratch + some * panelBytes : nil,
            isThere: blocks == 1 && first > panels.lowerBound)
          for panel in group {
            let columns = columns(panel)
            strip.columns = columns.count
            strip.c = c + (top * cRow + columns.lowerBound) * size
            if let direct, columns.count == tile.columns {
              let place = depth.lowerBound * direct.rowStride + columns.lowerBound
              strip.b = direct.start + place * size
              strip.b_row = direct.rowStride
            } else {
              strip.b = UnsafeRawPointer(scratch + (panel - first) * panelBytes)
              strip.b_row = width(panel)
            }
            gk_multiply_strip(kernels.cLevel, number, &strip)
          }
        }
      }
    }
  }

  /// Sets the left factor of a strip: a itself, or its copy, which is made unless it is there.
  private func setLeft(
    of strip: inout gk_strip, _ rows: Range<Int>, _ depth: Range<Int>,
    packed: UnsafeMutableRawPointer?, isThere: Bool
  ) {
    let start = a + (rows.lowerBound * aRow + depth.lowerBound * aColumn) * size
    guard let packed else {
      strip.a = start
      (strip.a_tile, strip.a_row, strip.a_column) = (tile.rows * aRow, aRow, aColumn)
      return
    }
    strip.a = UnsafeRawPointer(packed)
    (strip.a_tile, strip.a_row, strip.a_column) = (tile.rows * depth.count, 1, tile.rows)
    if isThere { return }
    for row in stride(from: 0, to: rows.count, by: tile.rows) {
      var packing = gk_packing(
        lanes: min(tile.rows, rows.count - row), depth: depth.count, width: tile.rows,
        from: start + row * aRow * size, from_lane: aRow, from_depth: aColumn,
        to: packed + row * depth.count * size)
      gk_pack(number, &packing)
    }
  }

  private func clear() {
    for row in 0..<m {
      (c + row * cRow * size).initializeMemory(as: UInt8.self, repeating: 0, count: n * size)
    }
  }

  private func columns(_ panel: Int) -> Range<Int> {
    panel * tile.columns..<min((panel + 1) * tile.columns, n)
  }

  /// The numbers of a row of a packed panel: whole vectors.
  private func width(_ panel: Int) -> Int {
    count(of: tile.lanes, in: columns(panel).count) * tile.lanes
  }

  private func count(of part: Int, in whole: Int) -> Int { (whole + part - 1) / part }

  /// One of some nearly equal parts of 0..<count.
  private func share(_ index: Int, of parts: Int, in count: Int) -> Range<Int> {
    count * index / parts..<count * (index + 1) / parts
  }
}
