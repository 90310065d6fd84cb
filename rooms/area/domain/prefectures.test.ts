import { expect, test } from "vitest";
import { asAreaCode } from "../../../foundation/index.ts";
import { prefectures } from "./prefectures.ts";

test("都道府県は47ある", () => {
  expect(prefectures).toHaveLength(47);
});

test.each(prefectures.map(({ code, name }) => [name, code]))("%s のコード %s は検査数字まで正しい", (_, code) => {
  expect(asAreaCode(code)).toEqual({ ok: true, value: code });
});

test("番号は01から47まで順に並ぶ", () => {
  expect(prefectures.map(({ code }) => Number(code.slice(0, 2)))).toEqual(Array.from({ length: 47 }, (_, i) => i + 1));
});
