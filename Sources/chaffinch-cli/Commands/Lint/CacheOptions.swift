import ArgumentParser
import ChaffinchStorage
import Foundation

struct CacheOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder for cached results, which the next run reuses.",
      discussion:
        "By default chaffinch in $XDG_CACHE_HOME or ~/.cache; $CHAFFINCH_CACHE_DIR overrides that, and $CHAFFINCH_NO_CACHE means --no-cache.",
      valueName: "folder"))
  var cacheDir: String?

  @Flag(help: "Judge every document again, without the cache.")
  var noCache = false

  func validate() throws {
    guard cacheDir == nil || !noCache else {
      throw ValidationError("--no-cache and --cache-dir exclude each other: leave one of them out.")
    }
  }

  /// Opens the cache; nil where there is to be none, or it cannot be used.
  func open() -> LintCache? {
    let environment = ProcessInfo.processInfo.environment
    guard !noCache, let folder = cacheDir ?? LintCache.usualFolder(environment) else { return nil }
    let cache = LintCache(folder: folder)
    // Only a folder that the user chose is worth a word.
    if cache == nil, cacheDir != nil {
      StandardError.write(
        "warning: \(folder): cannot hold the cache. Make it writable, or pass --no-cache.")
    }
    return cache
  }
}
