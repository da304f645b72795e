import ArgumentParser

/// The ways to show pages of documentation.
enum PageFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
}
