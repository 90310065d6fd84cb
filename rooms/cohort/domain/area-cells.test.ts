import { expect, test } from "vitest";
import { valueOrCode } from "../../../foundation/testing.ts";
import { asKnownArea, codeReader } from "./area-cells.ts";

const read = (column: readonly (string | number)[]) => column.map((cell) => valueOrCode(codeReader(column)(cell)));

test.each([
  [
    "文字の5桁と6桁と2桁と全国",
    ["01202", "012025", "01", "00000", "000000"],
    ["012025", "012025", "010006", "000000", "000000"],
  ],
  ["先頭の0の落ちた5桁の数", [1202, 13101, 1000], ["012025", "131016", "010006"]],
  ["先頭の0の落ちた6桁の数（検査数字がすべて合う）", [12025, 131016, 10006], ["012025", "131016", "010006"]],
  ["検査数字の合わないものが混じれば5桁の数", [12025, 1202], ["120251", "012025"]],
])("%s", (_, column, codes) => {
  // 12025 を5桁とすると千葉県の番号。検査数字: 1·6+2·5+0·4+2·3+5·2 = 32、11−32 mod 11 = 1 → 120251
  expect(read(column)).toEqual(codes);
});

const known = { body: "010006", codes: new Set(["010006", "012025"]) };

test.each([
  ["版の市町村", "012025", "012025"],
  ["政令市の区", "011011", "011011"],
  ["北方領土の村", "016951", "016951"],
  ["ほかの都道府県の市町村", "131016", "131016"],
  ["同じ都道府県の知らない町", "019992", "cohort/areaUnknown"],
])("%s", (_, code, answer) => {
  expect(valueOrCode(asKnownArea(code, known))).toBe(answer);
});
