import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "./database.ts";
import { beginLoad } from "./loads.ts";
import { readObservationSummaries } from "./observation-summary.ts";
import { importObservations, type ObservationRow, readObservations } from "./observations.ts";
import { replaceSearchRows } from "./search-rows.ts";
import type { TemporaryDatabase } from "./testing/temporary-database.ts";

function observed(areaCode: string, year: number, value: number | null, measureId = "population"): ObservationRow {
  return {
    measureId,
    areaCode,
    period: `CY${year}`,
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
    value,
    absent: value === null ? "withheld" : null,
  };
}

/** Observations in bulk, and what can be searched. */
export function observationsSuite(open: () => Promise<TemporaryDatabase>): void {
  describe("observations", () => {
    let store: TemporaryDatabase;
    let database: Database;
    let bodies = 0;
    let bodyId: string;
    beforeAll(async () => {
      store = await open();
      database = store.database;
    });
    beforeEach(() => {
      bodies += 1;
      bodyId = `body-${bodies}`;
    });
    afterAll(() => store.close());

    const load = (
      now: string,
      rows: readonly ObservationRow[],
      measures: readonly string[] = ["population"],
      missing: "withdraw" | "keep" = "withdraw",
    ) =>
      database.write(async (tx) =>
        importObservations(tx, { ...(await beginLoad(tx, bodyId, now)), measures, rows, missing }),
      );
    const stored = async (knownAt?: string) =>
      (await database.read((tx) => readObservations(tx, "population", knownAt ? { bodyId, knownAt } : { bodyId }))).map(
        (one) => [one.areaCode, one.period, one.value, one.absent, one.version],
      );
    const summary = () => database.read((tx) => readObservationSummaries(tx, bodyId));

    test("values and reasons for absence are kept, and the summary counts both", async () => {
      expect(
        await load("2024-04-01T00:00:00.000Z", [
          observed("012025", 2015, 265979),
          observed("012025", 2020, 251084),
          observed("012033", 2015, null),
        ]),
      ).toEqual({ added: 3, changed: 0, withdrawn: 0, unchanged: 0 });
      expect(await stored()).toEqual([
        ["012025", "CY2015", 265979, null, 1],
        ["012025", "CY2020", 251084, null, 1],
        ["012033", "CY2015", null, "withheld", 1],
      ]);
      expect(await summary()).toEqual([
        {
          bodyId,
          measureId: "population",
          observations: 3,
          known: 2,
          areas: 2,
          firstPeriod: "2015-01-01",
          lastPeriod: "2020-01-01",
          manyVersions: false,
          recordedAt: "2024-04-01T00:00:00.000Z",
        },
      ]);
    });

    test("a later load adds versions where something differs, withdraws what is missing, and the past stays", async () => {
      await load("2024-04-01T00:00:00.000Z", [
        observed("012025", 2015, 1),
        observed("012025", 2020, 2),
        observed("012033", 2015, 3),
      ]);
      expect(
        await load("2024-05-01T00:00:00.000Z", [
          observed("012025", 2015, 1),
          observed("012025", 2020, 5),
          observed("012041", 2010, 4),
        ]),
      ).toEqual({ added: 1, changed: 1, withdrawn: 1, unchanged: 1 });
      expect(await stored()).toEqual([
        ["012025", "CY2015", 1, null, 1],
        ["012025", "CY2020", 5, null, 2],
        ["012041", "CY2010", 4, null, 1],
      ]);
      expect(await stored("2024-04-30T00:00:00.000Z")).toEqual([
        ["012025", "CY2015", 1, null, 1],
        ["012025", "CY2020", 2, null, 1],
        ["012033", "CY2015", 3, null, 1],
      ]);
      expect(await summary()).toEqual([
        {
          bodyId,
          measureId: "population",
          observations: 3,
          known: 3,
          areas: 2,
          firstPeriod: "2010-01-01",
          lastPeriod: "2020-01-01",
          manyVersions: true,
          recordedAt: "2024-05-01T00:00:00.000Z",
        },
      ]);
    });

    test("a measure left out of a whole load of its kind keeps a summary of zeros", async () => {
      await load("2024-04-01T00:00:00.000Z", [observed("012025", 2015, 1)]);
      expect(await load("2024-05-01T00:00:00.000Z", [])).toMatchObject({ withdrawn: 1 });
      expect(await summary()).toMatchObject([
        { observations: 0, known: 0, areas: 0, firstPeriod: null, lastPeriod: null, manyVersions: true },
      ]);
      expect(await load("2024-06-01T00:00:00.000Z", [observed("012025", 2015, 1)])).toMatchObject({ added: 1 });
      expect(await stored()).toEqual([["012025", "CY2015", 1, null, 3]]);
    });

    test("a part of the observations can be added without withdrawing the rest", async () => {
      await load("2024-04-01T00:00:00.000Z", [observed("012025", 2015, 1)]);
      expect(
        await load("2024-05-01T00:00:00.000Z", [observed("012025", 2020, 2)], ["population"], "keep"),
      ).toMatchObject({ added: 1, withdrawn: 0 });
      expect(await stored()).toHaveLength(2);
    });

    test.each([["first"], ["second"]])("the same observation twice is refused by its key (%s load)", async (which) => {
      await database.write(async (tx) =>
        importObservations(tx, {
          ...(await beginLoad(tx, `${which}-doubled`, "2024-04-01T00:00:00.000Z")),
          measures: ["m"],
          rows: which === "first" ? [] : [observed("1", 2000, 1, "m")],
          missing: "keep",
        }),
      );
      bodyId = `${which}-doubled`;
      const doubled = load(
        "2024-05-01T00:00:00.000Z",
        [observed("012025", 2015, 1, "m"), observed("012025", 2015, 1, "m")],
        ["m"],
      );
      await expect(doubled).rejects.toMatchObject({ problem: { code: "doubledKey" } });
      await expect(doubled).rejects.toThrow("012025, CY2015");
    });

    test("a row of a measure that was not announced is refused by name, and nothing is kept", async () => {
      const surprising = load("2024-04-01T00:00:00.000Z", [
        observed("012025", 2015, 1),
        observed("012025", 2015, 1, "births"),
      ]);
      await expect(surprising).rejects.toMatchObject({ problem: { code: "unexpectedMeasure" } });
      await expect(surprising).rejects.toThrow("births");
      expect(await stored()).toEqual([]);
      expect(await summary()).toEqual([]);
    });

    test("what can be searched is replaced as a whole, body by body", async () => {
      const row = (id: string, grams: readonly string[]) => ({
        kind: "kpi",
        id,
        titleJa: "観光入込客数",
        titleEn: "Visitors",
        text: "観光",
        grams,
      });
      await database.write((tx) => replaceSearchRows(tx, bodyId, [row("old", ["観光"])]));
      await database.write((tx) => replaceSearchRows(tx, "other", [row("theirs", ["観光"])]));
      await database.write((tx) => replaceSearchRows(tx, bodyId, [row("new", ["観光", '"{', "\\,"])]));
      const found = await database.read((tx) =>
        tx.query(`SELECT id, grams FROM publication_search WHERE grams @> ARRAY['観光'] AND body_id = $1`, [bodyId]),
      );
      expect(found).toEqual([{ id: "new", grams: ["観光", '"{', "\\,"] }]);
    });
  });
}
