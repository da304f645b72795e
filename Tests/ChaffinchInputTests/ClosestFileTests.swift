import SystemPackage
import Testing

@testable import ChaffinchInput

@Suite("The closest file of a name is found from a folder upwards")
struct ClosestFileTests {
  let folder: InputFolder
  private let root: FilePath

  init() throws {
    folder = try InputFolder()
    root = try #require(FilePath(folder.path).resolved)
  }

  private func search() -> ClosestFile { ClosestFile(named: ".conf", workingFolder: root) }

  @Test func theFolderItselfComesBeforeTheFoldersAboveIt() throws {
    try folder.write(".conf", "")
    try folder.write("a/.conf", "")
    try folder.write("a/b/c/page.txt", "")
    var search = search()
    #expect(search.path(from: ".") == ".conf")
    #expect(search.path(from: "a") == "a/.conf")
    #expect(search.path(from: "a/b/c") == "a/.conf")
    #expect(search.path(from: "other/than/there/is") == ".conf")
  }

  @Test func standardInputStandsInTheWorkingFolder() throws {
    try folder.write(".conf", "")
    var search = search()
    #expect(search.path(from: "-") == ".conf")
    #expect(search.path(forDocumentAt: "-") == ".conf")
  }

  @Test func pathsAboveTheWorkingFolderAreShownWhole() throws {
    try folder.write(".conf", "")
    try folder.write("work/page.txt", "")
    var search = ClosestFile(named: ".conf", workingFolder: root.appending("work"))
    #expect(search.path(from: ".") == root.appending(".conf").string)
    #expect(search.path(from: "..") == root.appending(".conf").string)
  }

  @Test func absolutePathsAreSearchedAsTheyAre() throws {
    try folder.write("a/.conf", "")
    var search = search()
    #expect(search.path(from: root.appending("a").appending("b").string) == "a/.conf")
  }

  @Test func folderAndFileLeadToOneFile() throws {
    try folder.write("a/.conf", "")
    let page = try folder.write("a/page.txt", "")
    var search = search()
    let expected = search.path(from: root.appending("a").string)
    #expect(expected == "a/.conf")
    #expect(search.path(forDocumentAt: page)?.hasSuffix("a/.conf") == true)
    #expect(search.path(forDocumentAt: folder["a"])?.hasSuffix("a/.conf") == true)
  }

  @Test func aLinkToNothingCounts() throws {
    try folder.write(".conf", "")
    try folder.write("sub/page.txt", "")
    _ = try folder.link("sub/.conf", to: folder["gone"])
    var search = search()
    #expect(search.path(from: "sub") == "sub/.conf")
  }

  @Test func aNameThatIsNowhereIsNotFound() {
    var search = ClosestFile(named: ".no-file-has-this-name", workingFolder: root)
    #expect(search.path(from: "a/b") == nil)
    #expect(search.path(from: "/") == nil)
    #expect(search.path(from: "") == nil)
  }
}
