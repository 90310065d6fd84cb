import type { Bilingual } from "../../../foundation/index.ts";
import { kindWord } from "../../fact/index.ts";

/** Words for what has no page of its own. */
const furtherKinds: Readonly<Record<string, Bilingual>> = {
  edition: { ja: "版", en: "Edition" },
  kind: { ja: "事業の種類", en: "Kind of programme" },
  cohort: { ja: "男女・年齢別人口", en: "Population by sex and age" },
  measure: { ja: "統計の指標", en: "Measure" },
  overlap: { ja: "重なりの組", en: "Overlap group" },
  scenario: { ja: "人口のシナリオ", en: "Population scenario" },
  areaOrGroup: { ja: "地域・まとまり", en: "Area or group" },
  planEdition: { ja: "計画の版", en: "Plan edition" },
  planNode: { ja: "計画の節", en: "Plan node" },
  tableOrFigure: { ja: "予算の表・数値", en: "Budget table or figure" },
};

/** What a kind of entry, or of a part of one, is called in a message. */
export const wordFor = (kind: string): Bilingual => furtherKinds[kind] ?? kindWord(kind);
