import { expect, test } from "vitest";
import { hokkaidoSite } from "../hokkaido-site.fixture.ts";
import { activitiesFor, concernsOf, kpisFor, programmesFor, projectsFor, proposalsFor } from "./concerns.ts";

const site = hokkaidoSite();
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

test("空知の町には、空知を対象とするプロジェクトだけが及ぶ (002の828行 胆振、空知、日高、オホーツク、十勝)", () => {
  const { own, above } = projectsFor(site, "m-01423");
  const reached = ids(above.flatMap(({ items }) => items));
  expect(own).toEqual([]);
  expect(reached).toContain("geopark-2016");
  expect(reached).not.toContain("yotei-nishi-iburi-2016");
});

test("連携地域のページには、よその頁に印刷されていても、その振興局を含むプロジェクトが並ぶ", () => {
  expect(ids(projectsFor(site, "region-okhotsk").within)).toContain("geopark-2016");
});

test("道南のKPIは道南のページに、重複する行なしで並ぶ", () => {
  const found = ids(kpisFor(site, "region-donan"));
  expect(found).toContain("kanko-donan");
  expect(found).not.toContain("kanko-donan-overview");
});

test("道全体の目標は道のページに並び、町のページには並ばない", () => {
  expect(ids(kpisFor(site, "hokkaido"))).toContain("population-2040");
  expect(ids(kpisFor(site, "m-01423"))).not.toContain("population-2040");
});

test("町を名指しする事業は町のものとして、道の事業は道から受けるものとして並ぶ", () => {
  const { own, above } = programmesFor(site, "m-01423");
  expect(own).toHaveLength(1);
  expect(above.map(({ area }) => area.id)).toEqual(["bureau-sorachi", "hokkaido"]);
});

test("町の活動実績がなければ、振興局の実績が並ぶ", () => {
  const { own, above } = activitiesFor(site, "m-01423");
  expect([own.length, above[0]?.area.id]).toEqual([0, "bureau-sorachi"]);
});

test("振興局の政策提案は、その町のページにも、連携地域のページにも出る", () => {
  expect(ids(proposalsFor(site, "m-01423").above.flatMap(({ items }) => items))).toEqual(["proposal-sorachi"]);
  expect(ids(proposalsFor(site, "region-doo").within)).toContain("proposal-sorachi");
});

test("いくつもの場所を名指しするものは、いちばん近い場所に一度だけ出る", () => {
  const item = { named: ["bureau-sorachi", "region-doo", "hokkaido"] };
  const { own, above } = concernsOf(site.areas, "m-01423", [item], ({ named }) => named);
  expect(own).toEqual([]);
  expect(above.map(({ area }) => area.id)).toEqual(["bureau-sorachi"]);
});
