import { expect, test } from "vitest";
import { type Area, arrangeAreas, type Group } from "../../area/index.ts";
import { arrangeSeries, type SeriesPoint } from "../../observation/index.ts";
import { namedTotals, totalsOf } from "./total-series.ts";
import { visionAddress, visionPlace } from "./vision-place.ts";

const area = (id: string, code: string | null, name: string, kind: Area["kind"], parents: readonly string[]): Area => ({
  id,
  code,
  kind,
  name,
  nameEn: id,
  parents: parents.map((parent) => ({ id: parent })),
  sources: [],
});

const group = (id: string, members: string[] | null): Group => ({
  id,
  kind: "settlementArea",
  name: id,
  nameEn: id,
  members,
  sources: [],
});

const areas = arrangeAreas(
  [
    area("hokkaido", "010006", "北海道", "prefecture", []),
    area("bureau-nemuro", null, "根室", "bureau", ["hokkaido"]),
    area("m-01202", "012025", "函館市", "city", ["hokkaido"]),
    area("m-01223", "012238", "根室市", "city", ["bureau-nemuro"]),
    area("m-01691", "016918", "別海町", "town", ["bureau-nemuro"]),
  ],
  [group("named", ["m-01223", "m-01691"]), group("unnamed", null)],
);

const census = "population-total-census";
const counted = (code: string, value: number | null): SeriesPoint => ({
  measure: census,
  area: code,
  period: "CY2015",
  value,
  absent: value === null ? "withheld" : null,
  version: 1,
  recordedAt: "2026-11-22T00:00:00.000Z",
});
const series = arrangeSeries(
  [
    {
      id: census,
      name: "総人口（国勢調査）",
      nameEn: "Census",
      unit: "人",
      document: "census",
      file: "f.csv",
      kind: "actual",
    },
  ],
  [counted("010006", 5_381_733), counted("012025", 265_979), counted("012238", 26_917), counted("016918", null)],
);
const model = {
  areas,
  series,
  edition: { id: "hokkaido", population: { actual: [census], projection: [], area: "hokkaido" } },
};

const place = (id: string) => visionPlace(areas, id);

test("地域には、その中の市町村がすべて含まれる", () => {
  expect(place("hokkaido")?.members.map(({ name }) => name)).toEqual(["根室市", "別海町", "函館市"]);
  expect(place("m-01202")?.members).toHaveLength(1);
});

test("市町村を + でつなぐと一つの地域になり、同じ市町村は一度だけ数える", () => {
  const list = place("m-01202+bureau-nemuro+m-01691");
  expect(list?.kind).toBe("list");
  expect(list?.members.map(({ name }) => name)).toEqual(["函館市", "根室市", "別海町"]);
  expect(visionAddress("hokkaido", list?.id ?? "")).toBe("/vision/hokkaido/m-01202+bureau-nemuro+m-01691");
});

test.each([["nowhere"], ["m-01202+nowhere"], [""], ["m-01202+"]])("ない地域「%s」にはページがない", (id) => {
  expect(place(id)).toBeNull();
});

test("構成市町村の印刷されていない圏域は、人口を足せない地域として残る", () => {
  expect(place("unnamed")?.members).toEqual([]);
});

test("函館市と根室市の人口は、二つの市の国勢調査の和: 265,979＋26,917", () => {
  const list = place("m-01202+m-01223");
  expect(list && totalsOf(model, census, list)).toMatchObject([{ year: 2015, people: 292_896 }]);
});

test("値のない町は 0 とせず、除いたものとして理由とともに残る", () => {
  const named = place("named");
  const [total] = named ? totalsOf(model, census, named) : [];
  expect(total?.people).toBe(26_917);
  const left = total?.value.kind === "derived" ? total.value.derivation.inputs.filter(({ leftOut }) => leftOut) : [];
  expect(left.map(({ label }) => label.ja)).toEqual(["別海町"]);
});

test("北海道の総人口は、足さずに統計の行そのもの", () => {
  const hokkaido = place("hokkaido");
  const { counted: totals } = hokkaido ? namedTotals(model, hokkaido) : { counted: [] };
  expect(totals).toMatchObject([{ year: 2015, people: 5_381_733, value: { kind: "observed" } }]);
});
