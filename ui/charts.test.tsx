import { expect, test } from "vitest";
import { BarChart } from "./bar-chart.tsx";
import { Bridge, type BridgeStep, placeSteps } from "./bridge.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { placeSegments, type Segment, StackedBar } from "./stacked-bar.tsx";
import { draw, looseDigits } from "./testing.ts";
import { placeTiles, Treemap, type TreemapTile } from "./treemap.tsx";

const origin = { href: "/fact/f1", label: "予算の概要 12行" };

test("a bar is as long as its amount, and a missing amount has words but no bar", () => {
  const html = draw(
    <BarChart
      label="地域ごと"
      bars={[
        { id: "a", label: "道央", amount: 20, value: { text: "20件", origin } },
        { id: "b", label: "道南", amount: 5, value: { text: "5件", origin } },
        { id: "c", label: "道北", amount: undefined, value: { text: "未公表" } },
      ]}
    />,
  );
  expect(html).toContain('<rect x="0%" y="4" width="100%"');
  expect(html).toContain('<rect x="0%" y="4" width="25%"');
  expect(html.match(/<rect/g)).toHaveLength(2);
  expect(looseDigits(html)).toEqual([]);
});

const part = (id: string, amount: number | undefined): Segment => ({
  id,
  label: id,
  amount,
  value: { text: "値", origin },
  tone: "accent",
});

test("the parts of a whole lie side by side; an unknown part takes no width", () => {
  expect(placeSegments([part("a", 30), part("hidden", undefined), part("b", 10)])).toEqual([
    { id: "a", tone: "accent", from: 0, share: 75 },
    { id: "b", tone: "accent", from: 75, share: 25 },
  ]);
});

test("an unknown part is still named below the bar", () => {
  const html = draw(<StackedBar label="柱ごと" segments={[part("既知", 30), part("ほか", undefined)]} />);
  expect(html).toContain("ほか");
});

const steps: readonly BridgeStep[] = [
  { id: "last", kind: "total", label: "前年度", amount: 4200, value: { text: "4,200", origin } },
  { id: "new", kind: "change", label: "新規", amount: 320, value: { text: "+320", origin } },
  { id: "ended", kind: "change", label: "終了", amount: -140, value: { text: "▲140", origin } },
  { id: "open", kind: "change", label: "不明", amount: undefined, value: { text: "未公表" } },
  { id: "this", kind: "total", label: "今年度", amount: 4380, value: { text: "4,380", origin } },
];

test("every step of a bridge starts where the one before it ended", () => {
  expect(placeSteps(steps).map(({ from, to }) => [from, to])).toEqual([
    [0, 4200],
    [4200, 4520],
    [4520, 4380],
    [4380, 4380],
    [0, 4380],
  ]);
});

test("an unknown step of a bridge has a row and no bar", () => {
  const html = draw(<Bridge label="前年度から" steps={steps} />);
  expect(html.match(/<li class="bar-row/g)).toHaveLength(5);
  expect(html.match(/<rect/g)).toHaveLength(4);
});

const tile = (id: string, amount: number): TreemapTile => ({
  id,
  label: id,
  href: `/${id}`,
  amount,
  value: { text: "12億円", origin },
});

test("the areas of a treemap are in proportion to the amounts", () => {
  const [large, small] = placeTiles([tile("small", 100), tile("large", 300), tile("none", 0)]);
  expect(large?.tile.id).toBe("large");
  expect(small?.tile.id).toBe("small");
  // 1000 units and a gap of 4 are shared three to one (753 and 251); each tile then gives up 4 for its gap.
  expect(large?.width).toBeCloseTo(74.9, 2);
  expect(small?.width).toBeCloseTo(24.7, 2);
});

test("numbers in a treemap keep their origin", () => {
  const html = draw(<Treemap label="事業費" tiles={[tile("a", 3), tile("b", 1)]} />);
  expect(html.match(/data-origin="printed"/g)).toHaveLength(2);
  expect(looseDigits(html)).toEqual([]);
});

test("without script the frame offers its table folded and no dead button", () => {
  const html = draw(<ChartFrame id="f" title="題" chart="図形" table="表そのもの" source="白書" csv="/f.csv" />);
  expect(html).toContain("<summary>表で見る</summary>");
  expect(html).toContain('<a href="/f.csv" download>CSV</a>');
  expect(html).toMatch(/<li data-needs-script[^>]* hidden>/);
});
