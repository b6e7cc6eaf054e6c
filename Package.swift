// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Heed",
  products: [
    .library(name: "Heed", targets: ["Heed"]),
    // For the fuzz targets, which are a package of their own.
    .library(name: "HeedExchange", targets: ["HeedExchange"]),
    .executable(name: "heed", targets: ["HeedMain"]),
    .executable(name: "heed-bench", targets: ["HeedBench"]),
  ],
  targets: [
    // One module map for one C library; the Debian packages are listed in .ci/packages.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CUnistring", providers: [.apt(["libunistring-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev", "libzstd-dev", "nettle-dev", "libbz2-dev"])]),
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "libicu-dev", "liblzma-dev", "zlib1g-dev"])]),
    .target(name: "CChild", cSettings: [.treatAllWarnings(as: .error)]),
    .target(name: "CEmptyICUData", cSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "CGumbo", cSettings: [.treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("gumbo")]),
    .target(name: "CSchema", cSettings: [.treatAllWarnings(as: .error)]),
    .target(name: "CSHA256", cSettings: [.treatAllWarnings(as: .error)]),
    .target(name: "CFileIdentity", cSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "CRows", dependencies: ["CSQLite"], cSettings: [.treatAllWarnings(as: .error)]),

    // Arrows point one way: each target imports only what stands above it.
    .target(name: "HeedSQLite", dependencies: ["CRows", "CSQLite"], swiftSettings: strict),
    .target(
      name: "Heed", dependencies: ["HeedSQLite", "CFileIdentity", "CSchema", "CSHA256", "CSodium"],
      swiftSettings: strict),
    .target(
      name: "HeedText",
      dependencies: ["Heed", "CArchive", "CChild", "CEmptyICUData", "CGumbo", "CXML2"],
      swiftSettings: strict),
    .target(
      name: "HeedExchange", dependencies: ["Heed", "HeedText", "CArchive"], swiftSettings: strict),
    .target(
      name: "HeedCommand", dependencies: ["Heed", "HeedExchange", "HeedText", "CUnistring"],
      swiftSettings: strict),
    .executableTarget(name: "HeedMain", dependencies: ["HeedCommand"], swiftSettings: strict),
    .executableTarget(
      name: "HeedBench", dependencies: ["Heed"], swiftSettings: strict),

    .target(
      name: "HeedTestSupport", dependencies: ["Heed", "HeedSQLite", "HeedCommand"],
      path: "Tests/HeedTestSupport", swiftSettings: strict),
    .testTarget(
      name: "HeedSQLiteTests", dependencies: ["HeedSQLite", "HeedTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "HeedTests", dependencies: ["Heed", "HeedSQLite", "HeedTestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "HeedTextTests", dependencies: ["Heed", "HeedText", "HeedTestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "HeedExchangeTests",
      dependencies: ["Heed", "HeedExchange", "HeedSQLite", "HeedText", "HeedTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "HeedCommandTests",
      dependencies: [
        "HeedCommand", "HeedExchange", "HeedMain", "HeedBench", "HeedSQLite", "HeedTestSupport",
      ],
      exclude: ["Transcripts"], swiftSettings: strict),
    .testTarget(name: "TidyTests", dependencies: ["HeedTestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x)
