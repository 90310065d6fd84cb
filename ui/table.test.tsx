import { expect, test } from "vitest";
import { Origin } from "./origin.tsx";
import { Absent } from "./small-pieces.tsx";
import { cell, Table, type TableProps } from "./table.tsx";
import { draw, looseDigits } from "./testing.ts";

const table: TableProps = {
  id: "towns",
  caption: "2020年の町",
  columns: [
    { id: "name", head: "町", kind: "text" },
    { id: "people", head: "人口", unit: "千人", kind: "number" },
    { id: "way", head: "歩み", kind: "picture" },
  ],
  rows: [
    {
      id: "a",
      cells: [
        cell("函館市", "はこだて"),
        cell(
          <Origin href="/fact/f1" label="国勢調査">
            251
          </Origin>,
          251,
        ),
        cell("○"),
      ],
    },
    { id: "b", cells: [cell("北斗市"), cell(<Absent word="未公表" />), cell("○")] },
    { id: "sum", kind: "total", cells: [cell("計"), cell("多い", 300), cell("○")] },
  ],
};

test("the unit stands once in the head, and with every value of a card", () => {
  const html = draw(<Table {...table} />);
  expect(html).toContain('<span data-name>人口</span><span class="unit" data-name>千人</span>');
  expect(html).toContain('data-label="人口 (千人)"');
});

test("every row has a head and can be addressed", () => {
  const html = draw(<Table {...table} />);
  expect(html).toContain('<tr id="towns-a"><th scope="row" class="col-text" data-value="はこだて">函館市</th>');
});

test("an absent value has words and no sorting value", () => {
  const html = draw(<Table {...table} />);
  expect(html).toContain('<td data-label="人口 (千人)" class="col-number"><span class="absent">未公表</span></td>');
});

test("pictures are not offered for sorting", () => {
  const html = draw(<Table {...table} />);
  expect(html).toContain('<th scope="col" class="col-picture">');
  expect(html).toContain('<th scope="col" class="col-number" data-sort="number">');
});

test("no digit of a table stands alone", () => {
  expect(looseDigits(draw(<Table {...table} />))).toEqual([]);
});

test("the filter waits for its script, the downloads do not", () => {
  const html = draw(
    <Table {...table} filter downloads={[{ format: "sjis", href: "/towns.csv?encoding=sjis" }]} />,
    "en",
  );
  expect(html).toMatch(/<div class="table-filter"[^>]* hidden>/);
  expect(html).toContain('<a href="/towns.csv?encoding=sjis" download>CSV (Shift_JIS)</a>');
});
