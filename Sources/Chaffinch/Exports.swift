// The values that the signatures of the library name; of these modules only what is public is to be seen.
@_exported public import ChaffinchCore
@_exported public import ChaffinchDataSets
@_exported public import ChaffinchLint
@_exported public import ChaffinchStorage
