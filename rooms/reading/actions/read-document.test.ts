import { expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { codesOf } from "../testing/look-at.ts";
import { readDocument } from "./read-document.ts";

const readText = (text: string) =>
  readDocument({ name: "架空の便り.txt", bytes: new TextEncoder().encode(text) }, usualLimits);

test("数値のない資料は、何も見つからなかったと言う（架空の村）", async () => {
  const reading = await readText("架空の村の便り\n\n村の祭りは、今年も楽しく終わりました。\n");
  expect(reading.facts).toEqual([]);
  expect(codesOf(reading)).toEqual(["read/nothingFound"]);
});

test("数値のある資料は、そう言わない（架空の村）", async () => {
  expect(codesOf(await readText("【令和５年度実績】\n・移住相談件数　58件\n"))).toEqual([]);
});
