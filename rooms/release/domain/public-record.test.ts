import { expect, test } from "vitest";
import { aRecord } from "../examples/a-release.ts";
import { publicRecord } from "./public-record.ts";

const published = publicRecord(aRecord);
const written = JSON.stringify(published);

test("担当者の名前は公表されない", () => {
  expect(published.owner).toBeNull();
  expect(written).not.toContain("架空 花子");
});

test("点検のメモは、記入も欄も公表されない", () => {
  expect(published.answers).toEqual({ done: aRecord.answers.done, second: "続けること。" });
  expect(written).not.toContain("数字を確かめた");
  expect(published.form.sections.flatMap(({ fields }) => fields.map(({ id }) => id))).toEqual(["done", "second"]);
});

test("予算要求は公表されず、当初予算は公表される", () => {
  expect(published.money.map(({ stage, amountYen }) => [stage, amountYen])).toEqual([["initial", 25_000_000]]);
});

test("決まっていない方向は公表されない", () => {
  const proposed = publicRecord({ ...aRecord, decision: { state: "proposed", direction: "shrink", reason: "案" } });
  expect(proposed.decision).toBeNull();
});
