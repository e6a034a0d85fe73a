import Conversation
import Testing

@testable import CaseFiles

@Suite struct ScriptCacheTests {
  @Test("a built-in script is known by the very bytes that a case keeps of it", arguments: ScriptCache.builtIn.indices)
  func builtIn(index: Int) throws {
    let (json, script) = ScriptCache.builtIn[index]
    #expect(json.description == String(decoding: try SafeJSON.encode(script()), as: UTF8.self))
    let read = try #require(ScriptCache().script(try SafeJSON.encode(script())[...]))
    #expect(read.wrappedValue == script())
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
