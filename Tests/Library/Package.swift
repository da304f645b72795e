// swift-tools-version: 6.2
import PackageDescription

// A user of the library: a package of its own, so that only what is public can be seen.
let package = Package(
  name: "library-client",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "chaffinch", path: "../..")],
  targets: [
    .executableTarget(name: "Client", dependencies: [.product(name: "Chaffinch", package: "chaffinch")])
  ]
)
