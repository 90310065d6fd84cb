import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findAll } from "../check/index.ts";
import { arrangeRegion, type Edition, type EditionText, editionToRows, readEdition } from "../intake/index.ts";
import { readEditionFolder } from "../intake/server.ts";
import { readRules } from "../kpi/index.ts";
import { arrangeSeries } from "../observation/index.ts";
import { factNames } from "./domain/entries.ts";
import type { Site } from "./domain/site.ts";

const dataFolder = new URL("../../data/", import.meta.url);
const rulesFile = new URL("grading-rules.yaml", dataFolder);
const recordedAt = "2026-11-22T00:00:00.000Z";

/** The files of the Hokkaido edition as they come with the product. */
export function hokkaidoTexts(): readonly EditionText[] {
  const texts = readEditionFolder(fileURLToPath(new URL("hokkaido", dataFolder)));
  if (!texts.ok) throw new Error(JSON.stringify(texts.problem));
  return texts.value;
}

function hokkaidoEdition(): Edition {
  const edition = readEdition(hokkaidoTexts());
  if (!edition.ok) throw new Error(JSON.stringify(edition.problem, null, 2));
  return edition.value;
}

function shippedRules(): Site["rules"] {
  const book = readRules(readFileSync(rulesFile, "utf8"), "data/grading-rules.yaml");
  if (!book.ok) throw new Error(JSON.stringify(book.problem, null, 2));
  return book.value.rules;
}

/** For tests: the Hokkaido edition as a site, without a database, recorded at one fixed time. */
export function hokkaidoSite(): Site {
  const edition = hokkaidoEdition();
  const region = arrangeRegion(editionToRows(edition, recordedAt));
  const drawn = new Set(region.measures.map(({ id }) => id));
  const points = edition.observations
    .filter(({ measureId }) => drawn.has(measureId))
    .map(({ measureId, areaCode, period, value, absent }) => ({
      measure: measureId,
      area: areaCode,
      period,
      value,
      absent,
      version: 1,
      recordedAt,
    }));
  return {
    ...region,
    ...factNames(region),
    findings: findAll(region),
    series: arrangeSeries(region.measures, points),
    rules: shippedRules(),
    texts: new Map(),
    recordedAt,
  };
}
