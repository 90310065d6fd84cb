import { expect, test } from "vitest";
import { draw, looseDigits } from "./testing.ts";
import { Way, type WayMark, wayPlace } from "./way.tsx";

const mark = (station: WayMark["station"], at: number, label: string, text: string): WayMark => ({
  station,
  at,
  label,
  value: { text, origin: { href: `/fact/${station}`, label: "方針 717行" } },
});

const marks = [
  mark("target", 1, "目標", "2,600万人"),
  mark("baseline", 0, "基準", "2,240万人"),
  mark("actual", 0.5, "実績", "2,420万人"),
];

test("every way has the same scale: baseline at a fifth, target at 85 percent", () => {
  expect(wayPlace(0)).toBe(20);
  expect(wayPlace(1)).toBe(85);
  expect(wayPlace(0.5)).toBe(52.5);
});

test("what lies far beyond is held at the edge", () => {
  expect(wayPlace(-2)).toBe(3);
  expect(wayPlace(9)).toBe(97);
});

test("the picture is spoken in the order of the way, whatever order it was given in", () => {
  const html = draw(<Way label="観光" marks={marks} />);
  expect(html).toContain('aria-label="観光: 基準 2,240万人 → 実績 2,420万人 → 目標 2,600万人"');
});

test("a missing station is left out", () => {
  const html = draw(<Way label="観光" marks={marks} />);
  expect(html.match(/class="way-mark"/g)).toHaveLength(3);
});

test("without baseline no distance is claimed", () => {
  const html = draw(<Way label="観光" marks={marks.filter((one) => one.station !== "baseline")} />);
  expect(html).not.toContain("way-done");
  expect(html).not.toContain("way-road");
});

test("a way without any station says so in words", () => {
  expect(draw(<Way label="観光" marks={[]} />)).toBe('<span class="absent">値なし</span>');
});

test("the large way shows its numbers with their origins", () => {
  const html = draw(<Way label="観光" marks={marks} size="large" />);
  expect(html).toContain('href="/fact/actual"');
  expect(looseDigits(html)).toEqual([]);
});
