/// Some columns and some of the depth of a right factor, for a caller to write.
///
/// The number at depth p and column j belongs at
/// `numbers[(p - depth.lowerBound) * width + j - columns.lowerBound]`, for every p and j of the two
/// ranges. What stands in the rest of a row, where there are fewer columns than `width`, is of no
/// account.
struct Panel<Element: ArrayElement> {
  let numbers: MutableView<Element>
  let width: Int
  let depth: Range<Int>
  let columns: Range<Int>
}
