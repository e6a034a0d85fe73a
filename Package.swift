// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [.treatAllWarnings(as: .error)]

// Nothing to look up or to load at the start: that is half of the time to the first frame. Names are for who profiles:
// leave out the stripping then.
let staticLinking: [LinkerSetting] = [
  .unsafeFlags(["-static-executable", "-Xlinker", "--strip-all"], .when(configuration: .release)),
  // Only with --static-swift-stdlib the compiler itself tells the linker of these.
  .unsafeFlags(
    ["-l_FoundationCollections", "-l_FoundationCShims", "-lswiftSynchronization"], .when(configuration: .release)),
]

let package = Package(
  name: "herstelgesprek",
  targets: [
    // Pure: no clock, no files, no terminal.
    .target(name: "Conversation", swiftSettings: house, plugins: ["CompiledTexts"]),
    .target(name: "TUI", swiftSettings: house),
    .target(name: "JSON5", swiftSettings: house),
    .target(name: "TextSchema", dependencies: ["JSON5"], swiftSettings: house),
    .target(
      name: "Texts", dependencies: ["Conversation", "JSON5", "TextSchema"], swiftSettings: house,
      plugins: ["CompiledTexts"]),
    .target(
      name: "Screens", dependencies: ["Conversation", "TUI", "Texts"], swiftSettings: house, plugins: ["CompiledTexts"]),
    .target(name: "Reports", dependencies: ["Conversation", "TUI", "Texts"], swiftSettings: house),

    // What is built in of Resources becomes code at each build.
    .executableTarget(name: "TextCompiler", dependencies: ["JSON5", "TextSchema"], swiftSettings: house),
    .plugin(
      name: "CompiledTexts", capability: .buildTool(), dependencies: ["TextCompiler"], path: "Sources/CompiledTexts"),

    // The world outside.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "Terminal", dependencies: ["TUI", "CNcurses"], swiftSettings: house),
    .target(name: "CaseFiles", dependencies: ["Conversation"], swiftSettings: house),
    .target(name: "Programs", swiftSettings: house),
    .executableTarget(
      name: "herstelgesprek",
      dependencies: [
        "Conversation", "TUI", "Texts", "Screens", "Reports", "CaseFiles", "Programs", "Terminal", "JSON5",
        "TextSchema",
      ],
      resources: [
        .embedInCode("../../Resources/nl.json5"),
        .embedInCode("../../Resources/en.json5"),
        .embedInCode("../../Resources/fr.json5"),
      ],
      swiftSettings: house,
      linkerSettings: staticLinking),

    // What tests share: the rules as sentences, and chance that is the same at every run.
    .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: house),
    .target(name: "Rules", dependencies: ["Conversation"], path: "Tests/Rules", swiftSettings: house),
    .executableTarget(
      name: "Walking", dependencies: ["Rules"], path: "Tests/Walking", swiftSettings: house),
    .executableTarget(
      name: "Benchmarks", dependencies: ["CaseFiles", "Conversation", "herstelgesprek"], path: "Tests/Benchmarks",
      exclude: ["figures.md"], swiftSettings: house),
    .executableTarget(
      name: "SaveProbe", dependencies: ["CaseFiles", "Conversation", "Rules"], path: "Tests/SaveProbe",
      swiftSettings: house,
      linkerSettings: staticLinking),
    .testTarget(name: "ConversationTests", dependencies: ["Conversation", "Rules", "Seeded"], swiftSettings: house),
    .testTarget(name: "TUITests", dependencies: ["TUI", "Seeded"], swiftSettings: house),
    .testTarget(name: "TextSchemaTests", dependencies: ["TextSchema", "JSON5"], swiftSettings: house),
    .testTarget(
      name: "TextsTests", dependencies: ["Texts", "TextSchema", "JSON5", "Conversation", "Seeded"], swiftSettings: house),
    .testTarget(name: "ScreensTests", dependencies: ["Screens", "Rules", "Seeded"], swiftSettings: house),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Seeded", "Texts"], swiftSettings: house),
    .testTarget(name: "CaseFilesTests", dependencies: ["CaseFiles", "Rules", "Seeded"], swiftSettings: house),
    .testTarget(name: "ProgramsTests", dependencies: ["Programs", "Reports"], swiftSettings: house),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Seeded"], swiftSettings: house),
    .testTarget(name: "JSON5Tests", dependencies: ["JSON5"], swiftSettings: house),
    .testTarget(
      name: "ProgramTests", dependencies: ["herstelgesprek", "TUI", "JSON5", "Texts", "CaseFiles", "Programs"],
      swiftSettings: house),
    .testTarget(name: "HouseTests", dependencies: ["JSON5", "TextSchema"], swiftSettings: house),
    .testTarget(
      name: "EndToEndTests", dependencies: ["herstelgesprek", "CaseFiles", "Conversation", "Rules", "SaveProbe"],
      swiftSettings: house),
  ])
