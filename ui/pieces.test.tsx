import { expect, test } from "vitest";
import { Arithmetic, ReasonSteps } from "./arithmetic.tsx";
import { Finding } from "./finding.tsx";
import { Pagination, pagesShown } from "./pagination.tsx";
import { Absent, CopyText, Difference, EmptyState } from "./small-pieces.tsx";
import { SeverityMark, Status } from "./status.tsx";
import { draw, looseDigits } from "./testing.ts";
import { TextLines } from "./text-lines.tsx";
import { Tree } from "./tree.tsx";

test.each([
  ["good", "<circle"],
  ["partly", "M10 1 19 10"],
  ["behind", "M1 3h18"],
  ["unknown", "status-ring"],
] as const)("the state %s has its own shape beside its word", (kind, shape) => {
  const html = draw(<Status kind={kind} word="語" />);
  expect(html).toContain(shape);
  expect(html).toContain("語");
});

test("a severity is a shape and a word", () => {
  expect(draw(<SeverityMark severity="question" word="確かめたい" />)).toContain("確かめたい");
});

test("an absence says when the value is due", () => {
  expect(draw(<Absent word="未公表" due="八月予定" />)).toBe('<span class="absent">未公表（八月予定）</span>');
});

test("a change strikes the old value through and says so to listeners", () => {
  const html = draw(<Difference kind="changed" before="旧" after="新しい値" />);
  expect(html).toContain('<b class="difference-mark">改</b>');
  expect(html).toContain('<span class="visually-hidden">以前は </span><del>旧</del>');
  expect(html).toContain("<ins>新しい値</ins>");
});

test("what ended has no new value", () => {
  const html = draw(<Difference kind="ended" before="old scheme" />, "en");
  expect(html).toContain(">Ended</b>");
  expect(html).not.toContain("<ins>");
});

test("an empty state names one thing to do", () => {
  const html = draw(<EmptyState what="何が" why="なぜ" todo={{ label: "読み込む", href: "/load" }} />);
  expect(html).toContain('<a class="action" href="/load">読み込む</a>');
});

test("a calculation reads like one on paper", () => {
  const html = draw(
    <Arithmetic
      label="計算"
      lines={[
        { label: "新規", value: "甲" },
        { label: "拡充", sign: "+", value: "乙" },
        { label: "印刷された総額", sign: "≠", value: "丙", kind: "result" },
      ]}
    />,
  );
  expect(html).toContain('<li class="sum sum-result">');
  expect(html.match(/<li/g)).toHaveLength(3);
});

test("the steps of a verdict are numbered by the list, not by digits", () => {
  const html = draw(
    <ReasonSteps
      steps={[
        { text: "直線で結ぶ", formula: "b + (t − b)" },
        { text: "比べる", value: "順調" },
      ]}
    />,
  );
  expect(looseDigits(html)).toEqual([]);
  expect(html).toContain('<p class="formula">b + (t − b)</p>');
});

test("a finding leaves out what it does not have", () => {
  const bare = draw(<Finding id="f" severity="note" severityWord="知っておく" sentence="範囲が重なります" />);
  expect(bare).not.toContain("確認先");
  const full = draw(
    <Finding
      id="f"
      severity="error"
      severityWord="合わない"
      sentence="合いません"
      places={["方針"]}
      ask="戦略課"
      mail="伺います"
    />,
  );
  expect(full).toContain("<b>確認先</b> 戦略課");
  expect(full).toContain("伺います");
});

test("text to take along has a button only when a script can copy it", () => {
  expect(draw(<CopyText label="引用" text="道標" />)).toMatch(/<button[^>]* hidden>/);
});

test("a deep tree starts closed and says how much is below", () => {
  const nodes = [{ id: "a", label: "甲", children: [{ id: "b", label: "乙", children: [{ id: "c", label: "丙" }] }] }];
  const html = draw(<Tree label="計画" nodes={nodes} />);
  expect(html).toContain("<summary data-name>下位の1項目を開く</summary>");
  expect(looseDigits(html)).toEqual([]);
});

test("pages far away are left out", () => {
  expect(pagesShown(5, 9)).toEqual([1, 4, 5, 6, 9]);
  expect(pagesShown(1, 2)).toEqual([1, 2]);
});

test("one page needs no pages", () => {
  const view = { lang: "ja", era: "wareki", path: "/fact", query: "q=a" } as const;
  expect(draw(<Pagination view={view} page={1} pages={1} />)).toBe("");
  expect(draw(<Pagination view={view} page={1} pages={2} />)).toContain('href="/fact?q=a&amp;page=2"');
});

test("every line of a printed text has its own address and keeps its language", () => {
  const html = draw(
    <TextLines label="方針" lang="ja" lines={[{ number: 717, content: "2,240万人", marked: true }]} />,
    "en",
  );
  expect(html).toContain('<li id="line-717" class="text-line-marked">');
  expect(html).toContain('<span class="text-line" lang="ja" data-name>2,240万人</span>');
  expect(looseDigits(html)).toEqual([]);
});
