import { expect, test } from "vitest";
import { checkPassword } from "./password.ts";

const person = { name: "架空 花子", mail: "hanako.kaku@example.invalid" };
const accepts = (text: string) => checkPassword(text, person).ok;

test.for(["correct horse battery", "雪と鮭と石狩川のうえの月あかり", "tundra-Kettle-91-moss"])(
  "%s は使える",
  (text) => {
    expect(accepts(text)).toBe(true);
  },
);

test.for([
  ["短い", "short-pass1"],
  ["1文字のくり返し", "aaaaaaaaaaaaaa"],
  ["数字の並び", "123456789012"],
  ["文字の並び", "abcdefghijklmn"],
  ["よく使われる言葉に数字を足したもの", "Password202611!"],
  ["全角でも同じ", "Ｐａｓｓｗｏｒｄ２０２６１１"],
  ["土地の名と数字", "hokkaido-2026-11"],
  ["自分の名前とメールアドレス", "hanako.kaku2026"],
] as const)("%s（%s）は断る", ([, text]) => {
  expect(accepts(text)).toBe(false);
});

test("12文字は数える単位が字で、絵文字も1字", () => {
  expect(accepts("🌲🌊🦌🐻🌾🍠🧀🐟🚢🌉🏔🛤")).toBe(true);
});
