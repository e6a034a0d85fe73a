import Testing

@testable import Programs

/// What the variables of the machine say, and how they are handed to another program.
struct EnvironmentTests {
  private let environment = Environment(
    entries: ["HOME=/h", "HOMEPAGE=x", "LANG=", "HOME=/anders", "LS_COLORS=a=1:b=2", "kapot", "NAAM=Zoë"])

  @Test(arguments: [("HOME", "/h"), ("HOMEPAGE", "x"), ("LS_COLORS", "a=1:b=2"), ("NAAM", "Zoë")])
  func `of two with the same name the first counts, up to its end`(name: String, value: String) {
    #expect(environment[name] == value)
  }

  @Test(arguments: ["LANG", "HOM", "kapot", "PATH", ""])
  func `what is empty or not there says nothing`(name: String) {
    #expect(environment[name] == nil)
  }

  @Test func `another program is given each variable once`() {
    #expect(
      environment.handedOver == ["HOME=/h", "HOMEPAGE=x", "LANG=", "LS_COLORS=a=1:b=2", "kapot", "NAAM=Zoë"])
  }

  @Test func `another value stands in the place of all of that name`() {
    let other = environment.with("HOME", "/nieuw")
    #expect(other["HOME"] == "/nieuw")
    #expect(other.entries == ["HOMEPAGE=x", "LANG=", "LS_COLORS=a=1:b=2", "kapot", "NAAM=Zoë", "HOME=/nieuw"])
  }
}
