/// The colours of series, and the dashes that tell them apart without colour.
///
/// From the palette of M. Okabe and K. Ito ("Color Universal Design", 2008), which people with any
/// usual colour blindness tell apart; darker on white and lighter on black where their own shade
/// has less than three times the contrast that graphics need (WCAG 2.1, section 1.4.11).
enum Palette {
  /// What the colours stand on.
  static let (light, dark) = ("#ffffff", "#16191d")

  /// On white, in turn.
  static let onLight = ["#0072b2", "#c94f00", "#00805c", "#a8518a", "#8a6d00", "#4a4a4a"]
  /// On black, in turn.
  static let onDark = ["#56b4e9", "#ff8a3d", "#2fc497", "#e39ac4", "#e6c229", "#c8c8c8"]
  /// Dashes of lines, in turn; of another length than the colours, so that pairs repeat late.
  static let dashes = ["", "7 4", "2 3.5", "10 3 2 3", "14 4", "5 2 2 2 2 2", "1 5"]
}
