/// The keys that edit an entry, for those who ask.
enum EditingKeys {
  /// What `%help keys` says.
  static let list = """
      Left, Right, Ctrl-B, Ctrl-F   by a character; Alt-B, Alt-F: by a word
      Home, End, Ctrl-A, Ctrl-E     to the beginning or the end of the line
      Up, Down                      to another line, then to other entries
      Alt-P, Alt-N                  to the entry before or behind
      Ctrl-R, Ctrl-S                search the entries, backward or forward
      Ctrl-K, Ctrl-U                cut to the end or the beginning of the line
      Ctrl-W, Alt-D                 cut the word before or behind the cursor
      Ctrl-Y, Alt-Y                 put back what was cut, then what was cut before
      Ctrl-_                        undo
      Tab                           complete a name, or indent
      Alt-Enter, Ctrl-J             a line break; Enter runs an entry that is whole
      Ctrl-L                        clear the screen
      Ctrl-C                        drop the entry, or stop what runs
      Ctrl-D                        delete a character; leave where there is none
      Ctrl-Z                        to the shell; fg comes back

    """
}
