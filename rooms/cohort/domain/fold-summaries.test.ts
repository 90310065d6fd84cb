import { expect, test } from "vitest";
import { foldSummaries } from "./fold-summaries.ts";

const census = {
  id: "census",
  name: "国勢調査",
  nameEn: "Census",
  document: "census",
  kind: "actual" as const,
  open: 5,
  unknown: false,
};
const summary = (measureId: string, observations: number, first: string | null, last: string | null) => ({
  bodyId: "010006",
  measureId,
  observations,
  known: observations,
  areas: observations === 0 ? 0 : 2,
  firstPeriod: first,
  lastPeriod: last,
  recordedAt: "2026-11-22T00:00:00.000Z",
});

test("年齢ごとの指標は統計の一行になり、値のない統計は出ず、ほかの指標はそのまま残る", () => {
  const rows = [
    summary("births", 3, "2015-01-01", "2017-01-01"),
    summary("census-m-0-4", 4, "2005-01-01", "2010-01-01"),
    summary("census-m-5-over", 4, "2005-01-01", "2015-01-01"),
    summary("moon-m-0-4", 0, null, null),
    summary("moon-f-0-4", 0, null, null),
  ];
  const folded = foldSummaries(rows, new Map([["010006", [census, { ...census, id: "moon" }]]]));
  expect(folded).toEqual([rows[0], { ...summary("census", 8, "2005-01-01", "2015-01-01"), areas: 2 }]);
});

test("取り込んだ項目は、その資料の一行になる", () => {
  const rows = [summary("ssds-a1", 2, "2000-01-01", "2001-01-01"), summary("ssds-a2", 3, "1999-01-01", "2001-01-01")];
  const documents = new Map([
    ["ssds-a1", "ssds"],
    ["ssds-a2", "ssds"],
  ]);
  expect(foldSummaries(rows, new Map(), new Map([["010006", documents]]))).toEqual([
    summary("ssds", 5, "1999-01-01", "2001-01-01"),
  ]);
});
