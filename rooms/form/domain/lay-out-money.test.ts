import { expect, test } from "vitest";
import { aRecord } from "../testing/records.ts";
import type { Drawing } from "./drawing.ts";
import type { FormTemplate } from "./form-template.ts";
import { layOutMoney } from "./lay-out-money.ts";
import { lineText, type PaperTable, placeCells } from "./paper.ts";
import { textWidth } from "./text-width.ts";

const template: FormTemplate = {
  id: "test",
  title: { ja: "架空", en: "Fictitious" },
  per: "sheet",
  outputs: ["pdf"],
  paper: { size: "A4", orientation: "portrait", margin: 16 },
  fontSize: 9.5,
  era: "both",
  money: { unit: "千円", rounding: "nearest" },
  blocks: [],
};
const record = aRecord();

function tableIn(lang: "ja" | "en", money = record.money): PaperTable {
  const context = { lang, printedOn: "2026-11-22", edition: "架空の計画" };
  const drawing: Drawing = { template, context, lang, era: template.era, money: template.money };
  const [table] = layOutMoney(drawing, { ...record, money }, { years: 2 });
  if (table?.kind !== "table") throw new Error("no table");
  return table;
}

/** Half-width letters of 9.5 points on a line of A4 between margins of 16 mm. */
const line = (((210 - 2 * 16) * 72) / 25.4 / 9.5) * 2;

/** Words of the head that do not fit on one line of their cell; two letters are the cell's own edges. */
const tooLong = ({ columns, head }: PaperTable): readonly string[] => {
  const all = columns.reduce((sum, share) => sum + share, 0);
  return placeCells(head).flatMap((cells) =>
    cells.flatMap(({ cell, column }) => {
      const share = columns.slice(column, column + (cell.span ?? 1)).reduce((sum, one) => sum + one, 0);
      const room = (share / all) * line - 2;
      return cell.words.map(lineText).filter((text) => textWidth(text) > room);
    }),
  );
};

test("予算の表の見出しは、年度とその段階の二段で、どれも一行に収まる", () => {
  const table = tableIn("ja");
  expect(table.head.map((cells) => cells.map(({ words, span }) => [words.map(lineText).join("/"), span ?? 1]))).toEqual(
    [
      [
        ["事業名", 1],
        ["令和7年度(2025)", 3],
        ["令和8年度(2026)", 1],
      ],
      [
        ["当初", 1],
        ["補正", 1],
        ["決算", 1],
        ["要求", 1],
      ],
    ],
  );
  const everyStage = [2025, 2026].flatMap((fiscalYear) =>
    (["request", "initial", "supplementary", "outturn"] as const).map((stage) => ({
      ...{ programme: "架空の事業", fiscalYear, stage, amountYen: 1_000_000, flag: null, relisted: false },
    })),
  );
  for (const lang of ["ja", "en"] as const)
    expect([tooLong(tableIn(lang)), tooLong(tableIn(lang, everyStage))]).toEqual([[], []]);
});
