import { expect, test } from "vitest";
import { asUnit, type Unit } from "../../../foundation/index.ts";
import { readTyped } from "./read-typed.ts";
import { readingFromJson, readingToJson } from "./reading-json.ts";

const unit = (text: string): Unit => {
  const found = asUnit(text);
  if (!found.ok) throw new Error(text);
  return found.value;
};

const readingOf = (typed: string, id: string) => {
  const read = readTyped(typed, unit(id));
  return read.ok ? read.value && readingToJson(read.value) : read.problem.code;
};

test.each([
  ["１，２５０", "人", 1250],
  ["1,250万人", "人", 12_500_000],
  ["3千円", "円", 3000],
  ["12百万円", "円", 12_000_000],
  ["1.5億円", "円", 150_000_000],
  ["▲3.2", "%", -3.2],
  ["8施設", "施設", 8],
])("%s は %s の数として読める", (typed, id, value) => {
  expect(readingOf(typed, id)).toEqual({ kind: "known", value, unit: id, bound: "exact" });
});

test("約と以上は値の幅として残る", () => {
  expect(readingOf("約1,200", "人")).toMatchObject({ value: 1200, bound: "about" });
  expect(readingOf("180件以上", "件")).toMatchObject({ value: 180, bound: "atLeast" });
});

test.each([
  ["未公表(R9.8)", "2027-08"],
  ["未公表（令和9年8月予定）", "2027-08"],
  ["未公表(2027-08-31)", "2027-08-31"],
  ["not yet published (due 2027-08)", "2027-08"],
])("%s は公表予定の付いた未公表になる", (typed, due) => {
  expect(readingOf(typed, "人")).toEqual({ kind: "absent", why: "notYetPublished", due });
});

test("値がない理由は0にならず、空欄は何もないことになる", () => {
  expect(readingOf("該当なし", "人")).toEqual({ kind: "absent", why: "none" });
  expect(readingOf("秘匿", "人")).toEqual({ kind: "absent", why: "withheld" });
  expect(readingOf("  ", "人")).toBeNull();
});

test.each([
  ["たくさん", "人", "value/notNumber"],
  ["12件", "人", "number/otherUnit"],
  ["同上", "人", "value/seeOther"],
  ["未公表(いつか)", "人", "value/dueUnread"],
  ["あ".repeat(60_000), "人", "value/tooLong"],
])("読めないものは言葉で断る (%#)", (typed, id, code) => {
  expect(readingOf(typed, id)).toBe(code);
});

test("目標が言葉の指標には言葉で答えられるが、単位のない数は断る", () => {
  expect(readTyped("前年より上昇", null)).toMatchObject({ ok: true, value: { kind: "text", text: "前年より上昇" } });
  expect(readTyped("12", null)).toMatchObject({ ok: false, problem: { code: "value/unitUnknown" } });
});

test("保存の形から同じ読みに戻る", () => {
  const read = readTyped("460～450万人", unit("人"));
  if (!read.ok || !read.value) throw new Error("not read");
  expect(readingFromJson(readingToJson(read.value))).toEqual(read.value);
  expect(() => readingFromJson({ kind: "known", value: "x" })).toThrow("Not a stored reading");
});
