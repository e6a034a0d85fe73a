import Conversation
import JSON
import Testing

@testable import CaseFiles

@Suite struct ScriptCacheTests {
  @Test("a script that came with the program is what its JSON says", arguments: ScriptCache.shipped.indices)
  func shipped(index: Int) throws {
    let (json, script) = ScriptCache.shipped[index]
    let bytes = Array(json.utf8)
    #expect(try JSON(bytes).decoded(as: Script.self) == script())
    #expect(try #require(ScriptCache().script(bytes[...])).wrappedValue == script())
  }

  @Test("a script of this version is known by the bytes that a case keeps of it", arguments: [Script.nl, .en, .fr])
  func present(script: Script) throws {
    let bytes = String(decoding: try SafeJSON.encode(script), as: UTF8.self)
    #expect(ScriptCache.shipped.contains { $0.json == bytes })
  }

  @Test("a script of which one letter is changed is read as it stands")
  func changed() throws {
    var script = Script.nl
    script.reasons[0] += "!"
    let read = try #require(ScriptCache().script(try SafeJSON.encode(script)[...]))
    #expect(read.wrappedValue == script)
  }

  @Test("what is no script is none", arguments: ["", "{}", "[]", #"{"language":"nl"}"#])
  func noScript(json: String) { #expect(ScriptCache().script(Array(json.utf8)[...]) == nil) }
}
