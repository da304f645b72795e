import Testing

@testable import ChaffinchReport

@Suite("The choice of colour")
struct ColorChoiceTests {
  private func resolve(
    _ flag: ColorChoice, _ environment: [String: String] = [:], terminal: Bool = false
  ) -> Bool {
    ColorChoice.resolve(flag: flag, environment: environment, isTerminal: terminal)
  }

  @Test func followsTheFlagBeforeAllElse() {
    #expect(resolve(.always, ["NO_COLOR": "1", "TERM": "dumb"]))
    #expect(!resolve(.never, ["FORCE_COLOR": "1"], terminal: true))
  }

  @Test func heedsNoColorBeforeForceColor() {
    #expect(!resolve(.auto, ["NO_COLOR": "1", "FORCE_COLOR": "1"], terminal: true))
    #expect(!resolve(.auto, ["NO_COLOR": "0"], terminal: true))
    #expect(resolve(.auto, ["NO_COLOR": ""], terminal: true))
  }

  @Test func heedsForceColorBeforeTheOutput() {
    #expect(resolve(.auto, ["FORCE_COLOR": "1", "TERM": "dumb"]))
    #expect(!resolve(.auto, ["FORCE_COLOR": ""]))
    #expect(!resolve(.auto, ["FORCE_COLOR": "0"]))
    #expect(resolve(.auto, ["FORCE_COLOR": "0"], terminal: true))
  }

  @Test func asksTheTerminalLast() {
    #expect(resolve(.auto, terminal: true))
    #expect(resolve(.auto, ["TERM": "xterm-256color"], terminal: true))
    #expect(!resolve(.auto, ["TERM": "dumb"], terminal: true))
    #expect(!resolve(.auto))
  }
}
