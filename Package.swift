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

    // The way of the data: bytes, shingles, signals, labels, findings; input and report stand aside.
    .target(
      name: "ChaffinchText",
      dependencies: ["CXXHash", "CUTF8Proc", .target(name: "CCLD2", condition: .when(platforms: [.linux]))]),
    .target(name: "ChaffinchShingles", dependencies: ["ChaffinchText", "CXXHash"]),
    .target(name: "ChaffinchDeduplication", dependencies: ["ChaffinchText", "CUTF8Proc"]),
    .target(name: "ChaffinchSignals", dependencies: ["ChaffinchShingles", "ChaffinchText", "CShippedData"]),
    .target(
      name: "ChaffinchLabeller",
      dependencies: [
        "ChaffinchSignals", "ChaffinchShingles", "ChaffinchText", "CShippedData", "CMatrixKernels",
      ]),
    .target(
      name: "ChaffinchRules",
      dependencies: ["ChaffinchLabeller", "ChaffinchSignals", "ChaffinchShingles", "ChaffinchText"]),
    .target(name: "ChaffinchFilters", dependencies: ["ChaffinchText"]),
    .target(
      name: "ChaffinchInput",
      dependencies: [
        "CSimdjson", "CXXHash", "CZlib", "CZstd", .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(name: "ChaffinchReport", dependencies: ["CReportPage"]),
    .target(
      name: "ChaffinchIndex",
      dependencies: ["ChaffinchShingles", "ChaffinchText", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Chaffinch",
      dependencies: [
        "ChaffinchRules", "ChaffinchDeduplication", "ChaffinchFilters", "ChaffinchIndex", "ChaffinchInput",
        "ChaffinchReport", "ChaffinchLabeller", "ChaffinchSignals", "ChaffinchShingles", "ChaffinchText",
        "CUTF8Proc", "CXXHash",
        .product(name: "Yams", package: "Yams"), .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "chaffinch-cli",
      dependencies: [
        "Chaffinch", "ChaffinchFilters", "ChaffinchIndex", "ChaffinchInput", "ChaffinchLabeller",
        "ChaffinchReport",
        "ChaffinchRules",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "ChaffinchTextTests", dependencies: ["ChaffinchText"]),
    .testTarget(name: "ChaffinchShinglesTests", dependencies: ["ChaffinchShingles", "ChaffinchText"]),
    .testTarget(
      name: "ChaffinchDeduplicationTests",
      dependencies: ["ChaffinchDeduplication", "ChaffinchText", "TestSupport"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "ChaffinchSignalsTests", dependencies: ["ChaffinchSignals"]),
    .testTarget(name: "ChaffinchLabellerTests", dependencies: ["ChaffinchLabeller"]),
    .testTarget(name: "ChaffinchRulesTests", dependencies: ["ChaffinchRules", "ChaffinchLabeller"]),
    .testTarget(name: "ChaffinchFiltersTests", dependencies: ["ChaffinchFilters"]),
    .testTarget(name: "ChaffinchInputTests", dependencies: ["ChaffinchInput", "CZlib", "CZstd"]),
    .testTarget(name: "ChaffinchReportTests", dependencies: ["ChaffinchReport"]),
    .testTarget(
      name: "ChaffinchIndexTests",
      dependencies: ["ChaffinchIndex", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "ChaffinchTests", dependencies: ["Chaffinch"]),
    .testTarget(
      name: "ChaffinchCLITests",
      dependencies: ["chaffinch-cli", .product(name: "GRDB", package: "GRDB.swift")], exclude: ["Cases"]),
  ],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)
