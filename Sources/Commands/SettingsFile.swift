import JSON5
import Programs
import Terminal

/// A file with settings: what of it can be used, and everything that is wrong with it.
struct SettingsFile {
  let path: String
  private(set) var preferences = Preferences()
  private(set) var flaws: [FileFlaw] = []
  /// Whether a flaw may hide that it names a folder for the cases.
  private(set) var leavesFolderInDoubt = false
  private let tree: Node?

  /// The words for the settings, as they stand in the file.
  enum Key: String, CaseIterable {
    case language = "taal"
    case talkLanguage = "gesprekstaal"
    case folder = "map"
    case script
    case followUpDays = "opvolging"
    case curtainMinutes = "gordijn"
    case retentionMonths = "bewaren"
    case printer, renderer
    case background = "achtergrond"
    case pageHours = "bladen"
    case window = "venster"
  }

  /// The words for what is set of the window.
  enum WindowKey: String, CaseIterable {
    case program = "programma"
    case fontSize = "lettergrootte"
  }

  /// The codes of the languages are asked only where one is set.
  init(at path: String, languages: Languages) {
    self.path = path
    do throws(FlawedFile) {
      tree = try PersonalFile(at: path).tree
    } catch {
      tree = nil
      flaws = error.flaws
      leavesFolderInDoubt = true
      return
    }
    guard let tree, case .object(let members) = tree.value else {
      flaws = [FileFlaw(file: path, reason: .wrongKind(.group), position: tree?.position)]
      leavesFolderInDoubt = true
      return
    }
    for member in members {
      if let key = Key(rawValue: member.key) {
        take(member.node, as: key, languages)
      } else if refuse(member, in: [], known: Key.allCases.map(\.rawValue)) == Key.folder.rawValue {
        leavesFolderInDoubt = true
      }
    }
  }

  /// Notes a word that means nothing here, and tells which one may have been meant.
  @discardableResult
  private mutating func refuse(_ member: Node.Member, in group: [Node.Step], known: [String]) -> String? {
    let meant = member.key.nearest(among: known)
    flaws.append(
      FileFlaw(
        file: path, reason: .unknownKey(meant: meant), path: group + [.key(member.key)], position: member.position))
    return meant
  }

  private mutating func take(_ node: Node, as key: Key, _ languages: Languages) {
    do throws(FileFlaw) {
      let value = Value(node: node, file: path, path: [.key(key.rawValue)])
      switch key {
      case .language: preferences.language = try value.word(among: languages.codes)
      case .talkLanguage: preferences.talkLanguage = try value.word(among: languages.codes)
      case .folder: preferences.folder = try value.place
      case .script: preferences.script = try value.place
      case .followUpDays: preferences.followUpDays = try value.number(in: 1...3650)
      case .curtainMinutes: preferences.curtainMinutes = try value.number(in: 0...1440)
      case .retentionMonths: preferences.retentionMonths = try value.number(in: 1...120)
      case .printer: preferences.printer = try value.word
      case .renderer: preferences.renderer = try value.word(among: Paper.rendererNames)
      case .background:
        preferences.background = try value.word(among: ["donker", "licht"]).map { $0 == "licht" ? .light : .dark }
      case .pageHours: preferences.pageHours = try value.number(in: 0...720)
      case .window: try takeWindow(value)
      }
    } catch {
      flaws.append(error)
      if key == .folder { leavesFolderInDoubt = true }
    }
  }

  private mutating func takeWindow(_ group: Value) throws(FileFlaw) {
    for member in try group.members {
      guard let key = WindowKey(rawValue: member.key) else {
        refuse(member, in: group.path, known: WindowKey.allCases.map(\.rawValue))
        continue
      }
      let value = Value(node: member.node, file: path, path: group.path + [.key(member.key)])
      switch key {
      case .program: preferences.windowProgram = try value.word
      case .fontSize: preferences.windowFontSize = try value.number(in: 6...72)
      }
    }
  }

  /// A flaw in the value of a setting that only shows where it is used; nothing where this file does not set it.
  func flaw(_ reason: FileFlaw.Reason, of key: Key, _ inner: WindowKey? = nil) -> FileFlaw? {
    let steps = [Node.Step.key(key.rawValue)] + (inner.map { [.key($0.rawValue)] } ?? [])
    return tree?[steps].map { FileFlaw(file: path, reason: reason, path: steps, position: $0.position) }
  }
}

/// The value of one setting.
private struct Value {
  let node: Node
  let file: String
  let path: [Node.Step]

  private func flaw(_ reason: FileFlaw.Reason) -> FileFlaw {
    FileFlaw(file: file, reason: reason, path: path, position: node.position)
  }

  /// A text with something in it; null is as if nothing was set.
  var word: String? {
    get throws(FileFlaw) {
      switch node.value {
      case .null: return nil
      case .text(let text):
        if text.allSatisfy(\.isWhitespace) { throw flaw(.blank) }
        return text
      case .object, .list, .number, .truth: throw flaw(.wrongKind(.text))
      }
    }
  }

  func word(among allowed: @autoclosure () -> [String]) throws(FileFlaw) -> String? {
    guard let word = try word else { return nil }
    let allowed = allowed()
    guard allowed.contains(word) else { throw flaw(.notOneOf(allowed)) }
    return word
  }

  /// What is in a group; null is as if nothing was set.
  var members: [Node.Member] {
    get throws(FileFlaw) {
      switch node.value {
      case .null: return []
      case .object(let members): return members
      case .list, .text, .number, .truth: throw flaw(.wrongKind(.group))
      }
    }
  }

  /// A path that begins with `/` or `~`: a relative one would depend on where the program is started.
  var place: String? {
    get throws(FileFlaw) {
      guard let word = try word else { return nil }
      guard word.hasPrefix("/") || word.hasPrefix("~/") else { throw flaw(.notWholePath) }
      return word
    }
  }

  func number(in allowed: ClosedRange<Int>) throws(FileFlaw) -> Int? {
    switch node.value {
    case .null: return nil
    case .number(let text):
      guard let number = Int(text) else { throw flaw(.notWhole) }
      guard allowed.contains(number) else { throw flaw(.count(found: number, allowed: allowed)) }
      return number
    case .object, .list, .text, .truth: throw flaw(.wrongKind(.number))
    }
  }
}

/// The settings that count: those of the person before those for all accounts.
struct AllSettings {
  /// Those that are there, the nearest first.
  let files: [SettingsFile]

  init(_ files: [SettingsFile]) { self.files = files }

  init(at paths: [String], languages: Languages) {
    files = paths.filter(PersonalFile.exists).map { SettingsFile(at: $0, languages: languages) }
  }

  var preferences: Preferences { files.reduce(Preferences()) { $0.filled(from: $1.preferences) } }

  var flaws: [FileFlaw] { files.flatMap(\.flaws) }

  /// The flaws because of which the folder of the cases is not known: those of files that come before one that names it.
  var flawsOfFolder: [FileFlaw] {
    let untold = files.prefix { $0.preferences.folder == nil }
    return untold.filter(\.leavesFolderInDoubt).flatMap(\.flaws)
  }

  /// A flaw in a value that only shows where it is used, in the file that sets it.
  func flaw(
    _ reason: FileFlaw.Reason, of key: SettingsFile.Key, _ inner: SettingsFile.WindowKey? = nil
  ) -> FileFlaw? {
    files.lazy.compactMap { $0.flaw(reason, of: key, inner) }.first
  }
}
