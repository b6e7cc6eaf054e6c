// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since libFuzzer brings the main function: `make fuzz` builds and runs it.
let readers = ["csv", "json", "jsonl", "xlsx", "docx"]

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "Heed", path: "../..")],
  targets: [
    .target(
      name: "FuzzedTable", dependencies: [.product(name: "HeedExchange", package: "Heed")])
  ]
    + readers.map { reader in
      .executableTarget(
        name: "fuzz-" + reader, dependencies: ["FuzzedTable"],
        swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    },
  swiftLanguageModes: [.v6])
