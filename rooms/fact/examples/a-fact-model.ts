import { arrangeDocuments, type DocumentEntry } from "../../document/index.ts";
import { contentToFact, type FactModel, type FactRow } from "../index.ts";

const document: DocumentEntry = {
  id: "002-renkei-chiiki-hoshin-2016",
  title: "連携地域別政策展開方針",
  titleEn: "Policy Directions by Cooperation Region",
  publisher: "北海道",
  publisherEn: "Hokkaido Prefecture",
  period: "FY2016..FY2020",
  published: null,
  kind: "plan",
  file: "002.txt",
  sha256: null,
  lineCount: 1407,
  url: null,
};

const accepted = { by: "照合した人", byEn: "Reader", on: "2026-11-22" };

/** A stored fact of a KPI; a test says only what matters. */
export const aFactRow = (id: string, figure: FactRow["content"]["figure"], given: Partial<FactRow> = {}): FactRow => {
  const [kind = "kpi", subject = "kanko", role = "target"] = id.split(".");
  const content = { subject: { kind, id: subject, role }, figure, document: document.id, lines: [696], accepted };
  return {
    id,
    version: 1,
    recordedAt: "2026-11-22T00:00:00.000Z",
    ...given,
    content: { ...content, ...given.content },
  };
};

/** 1,162万人 (H26) → 1,440万人 (R1): the tourist visits of the Southern region, both on line 696. */
export const baselineRow = aFactRow("kpi.kanko.baseline", {
  printed: "1,162万人",
  value: 11_620_000,
  unit: "人",
  period: "FY2014",
  printedPeriod: "H26",
});
export const targetRow = aFactRow("kpi.kanko.target", {
  printed: "1,440万人",
  value: 14_400_000,
  unit: "人",
  period: "FY2019",
  printedPeriod: "R1",
});
/** An amount that the page does not give. */
export const absentRow = aFactRow("line.jigyo.previous", { absent: "none", printed: "[-]" });

/** A model with the given facts; the text of the document is not there unless a test adds it. */
export const aFactModel = (rows: readonly FactRow[] = [baselineRow, targetRow, absentRow]): FactModel => ({
  edition: { id: "hokkaido", name: "北海道", nameEn: "Hokkaido" },
  documents: arrangeDocuments([document]),
  facts: new Map(rows.map((row) => [row.id, contentToFact("hokkaido", row)])),
  names: new Map([["kpi.kanko", { ja: "観光入込客数", en: "Tourist visits" }]]),
});
