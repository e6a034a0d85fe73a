import Conversation
import Reports
import Testing
import TUI

/// Whatever is typed stays text, in every form a report takes.
struct HostileTextTests {
  static let hostile = """
    <script>alert(1)</script> & "x" 'y' | `rm` [a](http://b.c) ]] ![i](j) *s* _u_ # k \u{1B}[31m \u{202E}olleh \
    \u{200B}\u{0085}\u{0007} </dd></main> www.x.be BEGIN:VEVENT
    # kop
    1. een
    - twee
    > drie
    END:VCALENDAR
    """

  static func hostilePlay() throws -> Play {
    var play = try Play(gepeste: "A<b>\u{202E}", pester: "[B](x)|`", topic: hostile)
    try play.reachAgreements { _, _ in hostile }
    try play.reachFollowUp(pester: hostile, both: hostile)
    try play.hold(.pester, feeling: hostile, proposal: hostile)
    try play.record(.talkMissed(with: .gepeste, reason: hostile), .stopped(reason: hostile))
    return play
  }

  @Test(arguments: Audience.all)
  func `no output holds a sign that commands a terminal or turns the text around`(audience: Audience) throws {
    let play = try Self.hostilePlay()
    for output in try play.everything(for: audience) {
      for scalar in output.unicodeScalars where scalar != "\n" {
        let category = scalar.properties.generalCategory
        #expect(category != .control && category != .format, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test(arguments: Audience.all)
  func `stored text makes no element in HTML`(audience: Audience) throws {
    let html = try Self.hostilePlay().summary(for: audience).html
    #expect(!html.contains("<script") && !html.contains("<b>"))
    #expect(html.split(separator: "</main>").count == 2)
    #expect(html.contains("A&lt;b&gt;"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &#39;y&#39;"))
  }

  @Test func `a sign with a mark on it is escaped in HTML too`() throws {
    let play = try Play(gepeste: "A", pester: "<\u{338}b>&\u{301}amp;")
    let html = play.summary(for: .facilitator).html
    #expect(html.contains("&lt;\u{338}b&gt;&amp;\u{301}amp;"))
  }

  @Test func `stored text has no meaning in Markdown`() throws {
    let markdown = try Self.hostilePlay().summary(for: .facilitator).markdown
    // What has a backslash before it is only itself.
    for line in markdown.replacing(/\\./, with: "").split(separator: "\n") {
      for sign in ["<", ">", "`", "[a", "](", "|", "_", "&", "#k", "http:", "www."] { #expect(!line.contains(sign)) }
      let text = line.drop { $0 == " " }
      for start in ["# kop", "1. een", "- twee", "> drie"] { #expect(!text.hasPrefix(start)) }
    }
    #expect(markdown.contains("  1\\. een\\\n  \\- twee\\\n  \\> drie"))
  }

  @Test(arguments: [10, 40, 80])
  func `no line of text is wider than asked`(width: Int) throws {
    let play = try Self.hostilePlay()
    for audience in Audience.all {
      for line in play.summary(for: audience).lines(width: width) { #expect(line.text.columns <= width, "\(line)") }
    }
  }

  @Test func `JSON spells invisible signs and keeps their value`() throws {
    let json = try Play(gepeste: "A\u{202E}", pester: "👩‍🏫 ملاك\u{200B}").json()
    #expect(json.contains("\"A\\u202e\""))
    #expect(json.contains("👩\\u200d🏫 ملاك\\u200b"))
    #expect("\u{E0041}".visibleJSON == "\\udb40\\udc41")
    #expect("\u{200B}\u{7F}é\u{200B}".visibleJSON == "\\u200b\\u007fé\\u200b")
    #expect("{\n  \"één\" : \"ë\"\n}".visibleJSON == "{\n  \"één\" : \"ë\"\n}")
  }
}
