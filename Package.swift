// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

// A static program: nothing is looked up or loaded at the start, which is half of the time to the first frame. SwiftPM has
// no setting for this, so that the linker is told by unsafe flags: a root package may have them. Only Linux links programs
// statically. The symbols are stripped; whoever profiles leaves that out.
let isStatic = BuildSettingCondition.when(platforms: [.linux], configuration: .release)
let staticLinking: [LinkerSetting] = [
  .unsafeFlags(["-static-executable", "-Xlinker", "--strip-all"], isStatic),
  // The compiler itself names this to the linker only with --static-swift-stdlib.
  .unsafeFlags(["-lswiftSynchronization"], isStatic),
]

// Its functions are compiled here alone, not anew in each module that uses them: less to build.
let closed = strict + [.unsafeFlags(["-disable-cmo"], .when(configuration: .release))]

// Less code where it takes no time: less to hold in memory, and less to build.
let small = closed + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

// Whoever writes an event makes room for the one kind that it is. Else the compiler makes room for all forty at once, and
// looks up the types of each: the first answer of a session took a millisecond longer.
let roomWhereUsed = SwiftSetting.unsafeFlags(
  ["-Xllvm", "-sil-disable-pass=alloc-stack-hoisting"], .when(configuration: .release))

let package = Package(
  name: "herstelgesprek",
  targets: [
    // Pure: no clock, no file, no terminal.
    .target(name: "Conversation", swiftSettings: strict + [roomWhereUsed], plugins: ["CompiledTexts"]),
    .target(name: "TUI", swiftSettings: strict),
    .target(name: "JSON", swiftSettings: strict),
    .target(name: "JSON5", swiftSettings: small),
    .target(name: "TextSchema", dependencies: ["JSON5"], swiftSettings: small),
    .target(
      name: "Texts", dependencies: ["Conversation", "JSON5", "TextSchema"], swiftSettings: small,
      plugins: ["CompiledTexts"]),
    .target(name: "Screens", dependencies: ["Conversation", "TUI", "Texts"], swiftSettings: closed),
    .target(name: "Reports", dependencies: ["Conversation", "TUI", "Texts"], swiftSettings: small),

    // What is built in of Resources becomes code at each build.
    .executableTarget(
      name: "TextCompiler", dependencies: ["JSON5", "TextSchema"],
      // It runs for a moment in a build, and optimising it takes longer.
      swiftSettings: strict + [.unsafeFlags(["-Onone"])]),
    .plugin(
      name: "CompiledTexts", capability: .buildTool(), dependencies: ["TextCompiler"], path: "Sources/CompiledTexts"),

    // The disk, the terminal, other programs, and the program itself.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CStart"),
    .target(name: "Terminal", dependencies: ["TUI", "CNcurses"], swiftSettings: closed),
    .target(
      name: "CaseFiles", dependencies: ["Conversation", "JSON"], swiftSettings: closed, plugins: ["CompiledTexts"]),
    .target(name: "Programs", swiftSettings: small),
    .target(
      name: "Commands",
      dependencies: [
        "Conversation", "TUI", "Texts", "Reports", "CaseFiles", "Programs", "Terminal", "JSON", "JSON5", "TextSchema",
      ],
      resources: [
        .embedInCode("../../Resources/nl.json5"),
        .embedInCode("../../Resources/en.json5"),
        .embedInCode("../../Resources/fr.json5"),
      ],
      swiftSettings: small),
    .executableTarget(
      name: "herstelgesprek",
      dependencies: [
        "Conversation", "TUI", "Texts", "Screens", "Reports", "CaseFiles", "Programs", "Terminal", "Commands", "CStart",
      ],
      swiftSettings: small,
      linkerSettings: staticLinking),

    // What tests share: the rules as sentences, and chance that is the same at every run.
    .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: strict),
    .target(
      name: "Rules", dependencies: ["Conversation", "JSON"], path: "Tests/Rules", swiftSettings: strict),
    .executableTarget(
      name: "ExploreRules", dependencies: ["Rules"], path: "Tests/ExploreRules", swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks", dependencies: ["CaseFiles", "Conversation", "herstelgesprek"], path: "Tests/Benchmarks",
      exclude: ["figures.md"], swiftSettings: strict),
    .executableTarget(
      name: "SaveProbe", dependencies: ["CaseFiles", "Conversation", "Rules"], path: "Tests/SaveProbe",
      swiftSettings: strict,
      linkerSettings: staticLinking),
    .testTarget(name: "ConversationTests", dependencies: ["Conversation", "Rules", "Seeded"], swiftSettings: strict),
    .testTarget(name: "TUITests", dependencies: ["TUI", "Seeded"], swiftSettings: strict),
    .testTarget(name: "TextSchemaTests", dependencies: ["TextSchema", "JSON5"], swiftSettings: strict),
    .testTarget(
      name: "TextsTests", dependencies: ["Texts", "TextSchema", "JSON5", "Conversation", "Seeded"],
      swiftSettings: strict),
    .testTarget(name: "ScreensTests", dependencies: ["Screens", "Rules", "Seeded"], swiftSettings: strict),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Seeded", "Texts"], swiftSettings: strict),
    .testTarget(
      name: "CaseFilesTests", dependencies: ["CaseFiles", "JSON", "Rules", "Seeded"], swiftSettings: strict),
    .testTarget(name: "ProgramsTests", dependencies: ["Programs", "Reports"], swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Seeded"], swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "Seeded"], swiftSettings: strict),
    .testTarget(name: "JSON5Tests", dependencies: ["JSON5"], swiftSettings: strict),
    .testTarget(
      name: "CommandsTests", dependencies: ["Commands", "TUI", "JSON5", "Texts", "CaseFiles", "Programs"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests", dependencies: ["herstelgesprek", "Commands", "Screens", "TUI", "Texts", "CaseFiles"],
      swiftSettings: strict),
    .testTarget(name: "RepositoryTests", dependencies: ["JSON5", "TextSchema"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["herstelgesprek", "CaseFiles", "Conversation", "Rules", "SaveProbe"],
      swiftSettings: strict),
  ])
