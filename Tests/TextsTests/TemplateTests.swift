import Testing

@testable import Texts

struct TemplateTests {
  @Test func `initials at the end of a sentence end it`() {
    let template: Template = "{naam} wacht op {naam}. Dan {naam}, {naam}…"
    #expect(template(["naam": "B."]) == "B. wacht op B. Dan B., B.…")
    #expect(template(["naam": "Bo"]) == "Bo wacht op Bo. Dan Bo, Bo…")
  }
}
