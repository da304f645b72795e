/// The looks of the text report, named for what they stand for.
enum Style {
  case plain
  case path
  case rule
  case loss
  case gutter
  case mark
  case heading
  case faint
  case clean
  case needsCleaning
  case dirty

  /// The look of a score in the given band.
  init(_ band: Band) {
    switch band {
    case .clean: self = .clean
    case .needsCleaning: self = .needsCleaning
    case .dirty: self = .dirty
    }
  }

  /// Parameters of the ANSI sequence "select graphic rendition" (ECMA-48, 8.3.117), or `nil` for no look at all.
  ///
  /// Only the sixteen colours of the user's own palette, so that they suit light and dark screens.
  var parameters: StaticString? {
    switch self {
    case .plain: nil
    case .path, .heading: "1"
    case .rule, .mark: "1;31"
    case .loss, .needsCleaning: "33"
    case .gutter: "1;34"
    case .faint: "2"
    case .clean: "32"
    case .dirty: "31"
    }
  }
}
