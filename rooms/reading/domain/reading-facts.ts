import { type Bilingual, formatPeriod, periodText } from "../../../foundation/index.ts";
import { type Fact, roleWord } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { FigureRole, FoundFigure } from "./found-fact.ts";
import { atOnce, type InSteps } from "./in-steps.ts";
import type { Place } from "./placed-text.ts";
import type { ChosenLink, PublishedFact, PublishedReading } from "./review.ts";

/** A fact of a publication, with the figure that it was made from. */
export type ReadingFact = { readonly fact: Fact; readonly figure: FoundFigure; readonly of: PublishedFact };

/** Every fact of a published document begins with this. */
export const factPrefix = (documentId: string): string => `reading.${documentId}.`;

/** Under which roles the figures of a thing stand: what belongs to a year has its period in the role. */
const roleNames: Readonly<Record<FigureRole, string>> = {
  baseline: "baseline",
  expected: "expected",
  target: "target",
  actual: "actuals",
  forecast: "forecasts",
  amount: "amount",
  expansion: "expansion",
  previous: "previous",
  supplement: "supplement",
  outturn: "outturn",
  figure: "figure",
};

/** What a figure of this role is called among the facts of a thing. */
export const roleName = (role: FigureRole): string => roleNames[role];

/** The thing of the edition that a link means, as facts name it; null for what has no facts of its own. */
export function subjectOf(region: Region, link: ChosenLink | null): Omit<Fact["subject"], "role"> | null {
  if (link === null || link.kind === "measure") return null;
  // budget lines are offered among the programmes, whose ids they do not share
  const isLine = link.kind === "programme" && region.budget.lines.some(({ id }) => id === link.id);
  return { kind: isLine ? "line" : link.kind, id: link.id };
}

/** Every figure of a published document as a fact of the region. */
export const readingFacts = (region: Region, published: PublishedReading): readonly ReadingFact[] =>
  atOnce(readingFactsInSteps(region, published));

/** The same in steps, thing by thing. */
export function* readingFactsInSteps(region: Region, published: PublishedReading): InSteps<readonly ReadingFact[]> {
  const taken = new Map<string, number>();
  const numbered = (id: string): string => {
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return count === 1 ? id : `${id}.${count}`;
  };
  const facts: ReadingFact[] = [];
  for (const of of published.facts) {
    for (const figure of of.figures) facts.push({ fact: factOf(region, published, of, figure, numbered), figure, of });
    yield;
  }
  return facts;
}

function factOf(
  region: Region,
  published: PublishedReading,
  of: PublishedFact,
  figure: FoundFigure,
  numbered: (id: string) => string,
): Fact {
  const { document, body, publishedOn } = published;
  const period = figure.period && periodText(figure.period);
  const role = [roleName(figure.role), ...(period ? [period] : [])].join(".");
  const subject = subjectOf(region, of.link);
  const known = document.knownDocument === null ? undefined : region.documents.byId.get(document.knownDocument);
  const lines = known?.lineCount ? linesOf(figure.at) : [];
  return {
    id: numbered(`${factPrefix(document.id)}${of.key}.${role}`),
    edition: region.edition.id,
    subject: subject ? { ...subject, role } : { kind: "reading", id: document.id, role: `${of.key}.${role}` },
    document: known?.id ?? document.id,
    lines,
    cell: lines.length > 0 ? null : placeWords(figure.at),
    printed: figure.printed,
    printedPeriod: figure.printedPeriod,
    period: figure.period,
    reading: figure.reading,
    textEn: null,
    note: of.corrected.includes("figures") ? correctedNote : null,
    uncertain: null,
    accepted: { by: body.name, byEn: body.nameEn, on: publishedOn },
    recordedAt: `${publishedOn}T00:00:00.000Z`,
    version: published.version,
  };
}

const correctedNote: Bilingual = {
  ja: "機械が読んだ値を、人が資料と照らして直しました。",
  en: "A person corrected what the program had read, against the document.",
};

/** A passage of more lines than this is cited by its first ones. */
const mostLines = 20;

const linesOf = ({ lines }: Place): readonly number[] =>
  lines ? Array.from({ length: Math.min(mostLines, lines[1] - lines[0] + 1) }, (_, index) => lines[0] + index) : [];

/** A place as it is written down in any language: p.12 #2!B7. */
function placeWords({ page, lines, cell }: Place): string | null {
  const words = [
    ...(page === undefined ? [] : [`p.${page}`]),
    ...(lines ? [`L${lines[0] === lines[1] ? lines[0] : lines.join("–")}`] : []),
    ...(cell === undefined ? [] : [cell]),
  ];
  return words.length === 0 ? null : words.join(" ");
}

/** What published documents are called (`names`), and what each of their facts is (`places`), for the pages of facts. */
export type ReadingNames = {
  readonly names: ReadonlyMap<string, Bilingual>;
  readonly places: ReadonlyMap<string, Bilingual>;
};

/** What published documents and their facts are called, in steps, fact by fact. */
export function* readingNamesInSteps(region: Region, publications: readonly PublishedReading[]): InSteps<ReadingNames> {
  const names = new Map<string, Bilingual>();
  const places = new Map<string, Bilingual>();
  for (const published of publications) {
    const { id, title } = published.document;
    names.set(`reading.${id}`, { ja: title, en: title });
    for (const one of yield* readingFactsInSteps(region, published)) {
      places.set(one.fact.id, factWords(one));
      yield;
    }
  }
  return { names, places };
}

function factWords({ fact, figure, of }: ReadingFact): Bilingual {
  const role = roleWord({ ...fact.subject, role: roleName(figure.role) });
  const own = fact.subject.kind === "reading";
  const words = (lang: "ja" | "en") => {
    const when = figure.period ? [formatPeriod(figure.period, { lang, era: "wareki" })] : [];
    return [...(own ? [of.name] : []), role[lang], ...(figure.subject ? [figure.subject] : []), ...when].join(" ");
  };
  return { ja: words("ja"), en: words("en") };
}
