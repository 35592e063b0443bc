// Ctrl-R and Ctrl-S: the history searched while the pattern is typed.
extension LineEditor {
  mutating func beginSearch(backward: Bool) {
    search = HistorySearch(history.entries, from: recall.place, isBackward: backward)
    beforeSearch = (picture.prompt, edit)
    showSearch()
  }

  /// Takes a key while a search goes on; whether the key is to do what it always does.
  mutating func takeInSearch(_ key: Key) -> Bool {
    switch key {
    case .text(let text): search?.add(text)
    case .paste(let text): search?.add(text)
    case .control("r"): search?.goOn(backward: true, last: lastPattern)
    case .control("s"): search?.goOn(backward: false, last: lastPattern)
    case .backspace: search?.removeLast()
    case .control("g"), .escape:
      endSearch(taking: false)
      return false
    case .control("l"):
      clearScreen()
      return false
    default:
      endSearch(taking: true)
      return true
    }
    showSearch()
    return false
  }

  private mutating func showSearch() {
    guard let search else { return }
    picture.prompt = search.prompt
    if search.step.isFailing { ring() }
    if let (entry, cursor) = search.found {
      edit.load(entry, cursor: cursor)
    } else if let before = beforeSearch {
      edit = before.edit
    }
  }

  private mutating func endSearch(taking isTaken: Bool) {
    guard let search, let before = beforeSearch else { return }
    if !search.step.pattern.isEmpty { lastPattern = search.step.pattern }
    picture.prompt = before.prompt
    edit = before.edit
    if isTaken, let place = search.step.place, let (_, cursor) = search.found {
      show(place: place, cursor: cursor)
    }
    self.search = nil
    beforeSearch = nil
  }
}
