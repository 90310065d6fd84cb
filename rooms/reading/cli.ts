export { type FuzzCall, type FuzzResult, fuzzReaders } from "./commands/fuzz-readers.ts";
export { measureReader, type ReaderSpeed } from "./commands/measure-readers.ts";
export { type FileRead, readFiles, readingToContract } from "./commands/read-files.ts";
export { type FolderCounts, type ScoredFile, scoreFolder } from "./commands/score-folder.ts";
export type { ContractLine } from "./domain/contract-lines.ts";
export { namesOfRegion } from "./domain/known-names.ts";
export type { LargeFileKind } from "./measure/large-files.ts";
