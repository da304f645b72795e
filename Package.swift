// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "chaffinch",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Chaffinch", targets: ["Chaffinch"]),
    .executable(name: "chaffinch", targets: ["chaffinch-cli"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C libraries: one folder each, with a module map or a shim. See CONTRIBUTING.md for the system packages.
    .systemLibrary(
      name: "CXXHash", pkgConfig: "libxxhash",
      providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
    .systemLibrary(
      name: "CUTF8Proc", pkgConfig: "libutf8proc",
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .systemLibrary(
      name: "CSimdjsonLibrary", pkgConfig: "simdjson",
      providers: [.apt(["libsimdjson-dev"]), .brew(["simdjson"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .target(
      name: "CSimdjson", dependencies: ["CSimdjsonLibrary"],
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2", .when(platforms: [.linux]))]),
    .target(name: "CShippedData", exclude: ["data"]),
    .target(name: "CReportPage", exclude: ["page"]),
    .target(name: "CMatrixKernels"),

    // Every module may see ChaffinchCore; the others know only what stands in their line.
    .target(name: "ChaffinchCore"),
    .target(
      name: "ChaffinchText",
      dependencies: [
        "ChaffinchCore", "CXXHash", "CUTF8Proc",
        .target(name: "CCLD2", condition: .when(platforms: [.linux])),
      ]),
    .target(
      name: "ChaffinchInput",
      dependencies: [
        "ChaffinchCore", "ChaffinchText", "CSimdjson", "CZlib", "CZstd",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(
      name: "ChaffinchLint",
      dependencies: ["ChaffinchCore", "ChaffinchText", "CShippedData", "CMatrixKernels"]),
    .target(name: "ChaffinchReport", dependencies: ["ChaffinchCore", "CReportPage"]),
    .target(
      name: "ChaffinchStorage",
      dependencies: [
        "ChaffinchCore", "ChaffinchText", "ChaffinchLint", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "ChaffinchDataSets",
      dependencies: [
        "ChaffinchCore", "ChaffinchText", "ChaffinchInput", "ChaffinchLint", "ChaffinchReport", "CUTF8Proc",
      ]),
    .target(
      name: "ChaffinchTraining",
      dependencies: [
        "ChaffinchCore", "ChaffinchText", "ChaffinchInput", "ChaffinchLint", "ChaffinchReport", "CUTF8Proc",
      ]),
    .target(
      name: "ChaffinchConfiguration",
      dependencies: [
        "ChaffinchCore", "ChaffinchText", "ChaffinchInput", "ChaffinchLint",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Chaffinch",
      dependencies: [
        "ChaffinchCore", "ChaffinchText", "ChaffinchInput", "ChaffinchLint", "ChaffinchReport",
        "ChaffinchStorage", "ChaffinchDataSets",
      ]),
    .executableTarget(
      name: "chaffinch-cli",
      dependencies: [
        "Chaffinch", "ChaffinchConfiguration", "ChaffinchCore", "ChaffinchDataSets", "ChaffinchInput",
        "ChaffinchLint", "ChaffinchReport", "ChaffinchStorage", "ChaffinchText", "ChaffinchTraining",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "TestSupport",
      dependencies: ["Chaffinch", "ChaffinchCore", "ChaffinchInput", "ChaffinchLint"],
      path: "Tests/TestSupport"),
    .testTarget(name: "ChaffinchCoreTests", dependencies: ["ChaffinchCore", "TestSupport"]),
    .testTarget(name: "ChaffinchTextTests", dependencies: ["ChaffinchText", "TestSupport"]),
    .testTarget(
      name: "ChaffinchInputTests", dependencies: ["ChaffinchInput", "CZlib", "CZstd", "TestSupport"]),
    .testTarget(name: "ChaffinchLintTests", dependencies: ["ChaffinchLint", "TestSupport"]),
    .testTarget(
      name: "ChaffinchReportTests", dependencies: ["ChaffinchReport", "ChaffinchLint", "TestSupport"]),
    .testTarget(
      name: "ChaffinchStorageTests",
      dependencies: ["ChaffinchStorage", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "ChaffinchDataSetsTests", dependencies: ["ChaffinchDataSets", "TestSupport"]),
    .testTarget(
      name: "ChaffinchTrainingTests", dependencies: ["ChaffinchTraining", "ChaffinchInput", "TestSupport"]),
    .testTarget(
      name: "ChaffinchConfigurationTests",
      dependencies: ["ChaffinchConfiguration", "ChaffinchInput", "TestSupport"]),
    .testTarget(
      name: "ChaffinchTests", dependencies: ["Chaffinch", "ChaffinchConfiguration", "TestSupport"]),
    .testTarget(
      name: "ChaffinchCLITests",
      dependencies: ["chaffinch-cli", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Cases"]),
  ],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)
