import { expect, test } from "vitest";
import { threadsOf } from "./comment.ts";
import { differenceOf } from "./sheet-difference.ts";

test("変わった文だけが、消えたもの・加わったものとして示される", () => {
  expect(differenceOf("三回開いた。参加は少ない。来年も続ける。", "三回開いた。参加は多い。来年も続ける。")).toEqual([
    { kind: "same", text: "三回開いた。" },
    { kind: "removed", text: "参加は少ない。" },
    { kind: "added", text: "参加は多い。" },
    { kind: "same", text: "来年も続ける。" },
  ]);
});

test("初めて書かれたものは、すべて加わったもの", () => {
  expect(differenceOf("", "一。\n二。")).toEqual([{ kind: "added", text: "一。\n二。" }]);
  expect(differenceOf("一。", "")).toEqual([{ kind: "removed", text: "一。" }]);
});

test("数百の文の違いは、前と後の全文で示す", () => {
  const long = "文。".repeat(500);
  expect(differenceOf(long, `${long}終。`)).toEqual([
    { kind: "removed", text: long },
    { kind: "added", text: `${long}終。` },
  ]);
});

test("返信は元のコメントの下に並び、元が見えない返信は一人で立つ", () => {
  const comment = (id: string, writtenAt: string, replyTo: string | null) => ({
    id,
    writtenAt,
    replyTo,
    version: 1,
    recordedAt: writtenAt,
    byPerson: null,
    writtenBy: null,
    fieldId: null,
    audience: "all" as const,
    text: id,
    resolved: false,
  });
  const threads = threadsOf([
    comment("b", "2027-01-02", "a"),
    comment("a", "2027-01-01", null),
    comment("c", "2027-01-03", "hidden"),
  ]);
  expect(threads.map(({ first, replies }) => [first.id, replies.map(({ id }) => id)])).toEqual([
    ["a", ["b"]],
    ["c", []],
  ]);
});
