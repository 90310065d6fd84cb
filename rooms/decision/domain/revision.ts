import {
  absenceWord,
  asPeriod,
  asUnit,
  type Bilingual,
  formatPeriod,
  type Language,
  periodText,
} from "../../../foundation/index.ts";
import type { AbsenceEntry, Fact, FigureEntry } from "../../fact/index.ts";
import type { KpiEntry } from "../../kpi/index.ts";

export const aboutKinds = ["kpi", "project", "measure", "programme"] as const;
/** What of the plan can be revised. A measure is a node of a plan's tree. */
export type RevisedKind = (typeof aboutKinds)[number];
export type About = { readonly kind: RevisedKind; readonly id: string };

export const revisedKindWords: Readonly<Record<RevisedKind, Bilingual>> = {
  kpi: { ja: "KPI", en: "KPI" },
  project: { ja: "プロジェクト", en: "Project" },
  measure: { ja: "施策", en: "Measure" },
  programme: { ja: "事務事業", en: "Programme" },
};

export const whats = ["target", "baseline", "definition", "name", "direction", "ended", "added"] as const;
/** Which part of it: 目標値 · 基準値 · 定義 · 名称 · 増減の向き · 終わる · 加わる. */
export type What = (typeof whats)[number];

export const whatWords: Readonly<Record<What, Bilingual>> = {
  target: { ja: "目標値", en: "Target" },
  baseline: { ja: "基準値", en: "Baseline" },
  definition: { ja: "定義", en: "Definition" },
  name: { ja: "名称", en: "Name" },
  direction: { ja: "目指す向き", en: "Aim" },
  ended: { ja: "廃止", en: "Ended" },
  added: { ja: "新設", en: "Added" },
};

/** What can be revised in which kind of thing. */
export const whatsOf: Readonly<Record<RevisedKind, readonly What[]>> = {
  kpi: whats,
  project: ["name", "ended"],
  measure: ["name", "ended"],
  programme: ["name", "ended"],
};

/** A figure as an edition writes it, or the reason why there is none. */
export type EditionFigure = FigureEntry | AbsenceEntry;

/** An indicator that the plan did not have; it stands where its sheet's project or measure stands. */
export type NewKpi = {
  readonly name: string;
  readonly nameEn: string | null;
  readonly definition: string | null;
  readonly accumulation: KpiEntry["accumulation"];
  readonly direction: KpiEntry["direction"];
  readonly baseline: EditionFigure;
  readonly target: EditionFigure;
};

/** What the plan says, or will say: a figure as printed, words, an aim, or a whole new indicator. */
export type Said =
  | { readonly kind: "figure"; readonly figure: EditionFigure }
  | { readonly kind: "words"; readonly ja: string; readonly en: string | null }
  | { readonly kind: "aim"; readonly aim: KpiEntry["direction"] }
  | { readonly kind: "kpi"; readonly kpi: NewKpi };

/** A change of the plan. `before` null = the plan says nothing there; `after` null = it ends. */
export type Revision = {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly sheetId: string;
  readonly about: About;
  readonly what: What;
  readonly before: Said | null;
  readonly after: Said | null;
  readonly reason: string;
  /** The opinion that led to it, if one did. */
  readonly opinionId: string | null;
  readonly state: "proposed" | "decided" | "withdrawn";
};

export const aims = ["increase", "decrease", "maintain", "range"] as const;
export const aimWords: Readonly<Record<KpiEntry["direction"], Bilingual>> = {
  increase: { ja: "増やす", en: "To increase" },
  decrease: { ja: "減らす", en: "To decrease" },
  maintain: { ja: "維持する", en: "To maintain" },
  range: { ja: "幅の中に収める", en: "To stay within a range" },
};

export const accumulations = ["yearly", "cumulative", "average", "stock"] as const;
export const accumulationWords: Readonly<Record<KpiEntry["accumulation"], Bilingual>> = {
  yearly: { ja: "年ごと", en: "Year by year" },
  cumulative: { ja: "累計", en: "Running total" },
  average: { ja: "平均", en: "Average" },
  stock: { ja: "時点", en: "At one time" },
};

/** The figure of a fact as an edition would write it again; for showing and grading, not for the files of an edition. */
export function factToFigure({ reading, printed, printedPeriod, period }: Fact): EditionFigure {
  const when = {
    ...(period ? { period: periodText(period) } : {}),
    ...(printedPeriod ? { printedPeriod } : {}),
  };
  if (reading.kind === "absent") return { absent: reading.why, ...(printed ? { printed } : {}), ...when };
  if (reading.kind === "text")
    return { printed: printed ?? reading.text, value: null, bound: "text", text: reading.text, ...when };
  const { quantity, bound, to } = reading;
  return {
    printed: printed ?? String(quantity.value),
    value: quantity.value,
    unit: quantity.unit.id,
    ...(bound === "exact" ? {} : { bound }),
    ...(to === undefined ? {} : { to }),
    ...when,
  };
}

const periodWords = (period: string, lang: Language): string => {
  const read = asPeriod(period);
  return read.ok ? formatPeriod(read.value, { lang, era: lang === "ja" ? "wareki" : "western" }) : period;
};

/** `14件以上（令和9年度）`: the figure as printed with its period; an absence in words. */
export function figureText(figure: EditionFigure, lang: Language): string {
  const text = "absent" in figure ? absenceWord(figure.absent, lang) : figure.printed;
  if (!figure.period) return text;
  const when = periodWords(figure.period, lang);
  return lang === "ja" ? `${text}（${when}）` : `${text} (${when})`;
}

function newKpiText(kpi: NewKpi, lang: Language): string {
  const name = lang === "en" ? (kpi.nameEn ?? kpi.name) : kpi.name;
  const [baseline, target] = [figureText(kpi.baseline, lang), figureText(kpi.target, lang)];
  return lang === "ja"
    ? `${name}（基準値 ${baseline} → 目標値 ${target}）`
    : `${name} (baseline ${baseline} → target ${target})`;
}

/** What is said, in one line. */
export function saidText(said: Said, lang: Language): string {
  if (said.kind === "figure") return figureText(said.figure, lang);
  if (said.kind === "words") return lang === "en" ? (said.en ?? said.ja) : said.ja;
  return said.kind === "aim" ? aimWords[said.aim][lang] : newKpiText(said.kpi, lang);
}

/** The unit of a figure's number, or null where it is in words, absent or of an unknown unit. */
export function unitOfFigure(figure: EditionFigure | null): string | null {
  if (figure === null || "absent" in figure || !figure.unit) return null;
  const unit = asUnit(figure.unit);
  return unit.ok ? unit.value.id : null;
}
