import { describe } from "vitest";
import { backupSuite } from "./backup.suite.ts";
import { databaseSuite } from "./database.suite.ts";
import { migrateSuite } from "./migrate.suite.ts";
import { observationsSuite } from "./observations.suite.ts";
import { temporaryDatabase } from "./testing/temporary-database.ts";
import { versionedSuite } from "./versioned.suite.ts";

describe("組み込みの PostgreSQL で", () => {
  databaseSuite(temporaryDatabase);
  migrateSuite(temporaryDatabase);
  versionedSuite(temporaryDatabase);
  observationsSuite(temporaryDatabase);
  backupSuite(temporaryDatabase);
});
