import { expect, test } from "vitest";
import { hokkaidoSite } from "../hokkaido-site.fixture.ts";
import { mentionsOf } from "./mentions.ts";

const site = hokkaidoSite();
const areaOf = (id: string) => {
  const area = site.areas.byId.get(id);
  if (!area) throw new Error(id);
  return area;
};

test("南幌町は、モデル事業の地域の一員として000の893行と894行で読まれている", () => {
  const mention = mentionsOf(site, areaOf("m-01423")).find(({ document }) => document.id === "000-sosei-senryaku-2018");
  expect(mention?.read).toContain(893);
  expect(mention?.read).toContain(894);
});

test("ファイルのない資料では、名前のある行は示されない", () => {
  expect(mentionsOf(site, areaOf("m-01423")).flatMap(({ printed }) => printed)).toEqual([]);
});

test("加えられたファイルでは、半角や全角の違いによらず名前のある行が見つかる", () => {
  const id = "000-sosei-senryaku-2018";
  const texts = new Map([[id, { id, sha256: "", lines: ["ｵﾎｰﾂｸ地域", "十勝", "オホーツク"] }]]);
  const mention = mentionsOf({ ...site, texts }, areaOf("bureau-okhotsk")).find(({ document }) => document.id === id);
  expect(mention?.printed).toEqual([1, 3]);
});

test("道の名前はどの行にもあるので、行を並べない", () => {
  const id = "000-sosei-senryaku-2018";
  const texts = new Map([[id, { id, sha256: "", lines: ["北海道"] }]]);
  expect(mentionsOf({ ...site, texts }, areaOf("hokkaido")).flatMap(({ printed }) => printed)).toEqual([]);
});
