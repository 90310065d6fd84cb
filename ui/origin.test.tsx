import { expect, test } from "vitest";
import { Name, Origin, OriginCard, When } from "./origin.tsx";
import { draw, looseDigits } from "./testing.ts";

test("an origin mark is a link that says where it leads", () => {
  const html = draw(
    <Origin href="/fact/f1" label="政策展開方針 717行">
      2,240万人
    </Origin>,
  );
  expect(html).toBe(
    '<a class="origin" href="/fact/f1" data-origin="printed" data-card="/fact/f1" aria-label="2,240万人（出典: 政策展開方針 717行）">2,240万人</a>',
  );
});

test("a computed number is marked as computed", () => {
  const html = draw(
    <Origin href="/derived/d1" label="Sum of three" kind="derived">
      {"12"}
    </Origin>,
    "en",
  );
  expect(html).toContain('class="origin origin-derived"');
  expect(html).toContain('aria-label="12 (source: Sum of three)"');
});

test("drawn content keeps its own name and gets the origin as its title", () => {
  const html = draw(
    <Origin href="/fact/f1" label="予算の概要 12行">
      <b>307億円</b>
    </Origin>,
  );
  expect(html).toContain('title="予算の概要 12行"');
  expect(html).not.toContain("aria-label");
});

test("names and dates may hold digits, bare text may not", () => {
  expect(looseDigits(draw(<Name>第2期</Name>))).toEqual([]);
  expect(looseDigits(draw(<When at="2020">令和2年度</When>))).toEqual([]);
  expect(looseDigits(draw(<p>計 51 件</p>))).toEqual(["計 51 件"]);
});

test("the card carries the mark by which the island finds it", () => {
  const html = draw(
    <OriginCard headline="印刷された値" quote="2,240万人" lines={[{ label: "文書", content: "方針" }]} />,
  );
  expect(html).toContain("data-origin-card");
  expect(html).toContain("<dt>文書</dt><dd>方針</dd>");
});
