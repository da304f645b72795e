import ArgumentParser

struct HeavyLossOptions: ParsableArguments {
  @Flag(
    help: """
      Clean documents even if they lose over half of their body-like text; without it, they are left as they were and \
      listed.
      """)
  var allowHeavyLoss = false
}
