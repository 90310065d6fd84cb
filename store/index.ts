export { backup } from "./backup.ts";
export type { CopyRow, CopyValue } from "./copy.ts";
export type { Database, Limits } from "./database.ts";
export { defaultStoreFolder } from "./embedded/default-folder.ts";
export type { EmbeddedOptions } from "./embedded-server.ts";
export { StoreFailure } from "./failures.ts";
export { beginLoad, type Load, type RecordedLoad, readLoads, recordLoad } from "./loads.ts";
export type { Migration } from "./migrate.ts";
export { type ObservationSummary, readObservationSummaries } from "./observation-summary.ts";
export {
  importObservations,
  type ObservationCounts,
  type ObservationLoad,
  type ObservationRow,
  type ObservationsAsOf,
  readObservations,
  type StoredObservation,
} from "./observations.ts";
export { openStore, type Store, type StoreOptions } from "./open-store.ts";

export { restore } from "./restore.ts";
export { replaceSearchRows, type SearchRow } from "./search-rows.ts";
export type { Purpose, Say, Server } from "./server.ts";
export type { ReadTx, WriteTx } from "./transaction.ts";
export {
  type AsOf,
  type RecordCounts,
  type RecordEntry,
  type RecordLoadOptions,
  type RecordVersion,
  readHistory,
  readLatest,
  recordVersions,
} from "./versioned.ts";
