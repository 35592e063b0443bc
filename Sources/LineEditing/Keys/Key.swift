/// What was pressed on the keyboard, or came from the clipboard.
enum Key: Hashable, Sendable {
  /// Characters that stand for themselves.
  case text(String)
  /// What a terminal with bracketed paste sent as one piece; line breaks are `\n`.
  case paste(String)
  /// Ctrl with a small letter, or with one of `@[\]^_`.
  case control(Character)
  /// Alt with a character.
  case alt(Character)

  case enter, altEnter, tab, shiftTab, escape
  case backspace, altBackspace, delete
  case up, down, left, right, wordLeft, wordRight, home, end, pageUp, pageDown
}
