import Foundation
import GRDB

@testable import ChaffinchStorage

/// The path of an index that lives as long as the test that made it.
final class TemporaryIndex: Sendable {
  let path: String
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "chaffinch-index-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "site.db").path
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func open(_ access: FingerprintIndex.Access = .making, patience: Double = 5) throws -> FingerprintIndex {
    try FingerprintIndex(path: path, for: access, patience: patience)
  }

  /// Runs statements as another program would.
  func execute(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: path)) }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
}
