import { type Bilingual, type Problem, problem } from "../../../foundation/index.ts";
import { type FactKind, type FigureRole, type FoundFact, figureOf } from "./found-fact.ts";
import { matchNames, type NameForms, type NameMatch, nameForms, nameKey, round, type Synonym } from "./link-names.ts";

/** A name that the store knows, with what helps to tell it from others of the same name. */
export type KnownName = {
  readonly kind: "kpi" | "programme" | "project" | "measure" | "area";
  readonly id: string;
  readonly name: string;
  /** Other names of the same thing: former names, the short form. */
  readonly aliases?: readonly string[];
  /** Names of what it belongs to: its project, measure, region. */
  readonly within?: readonly string[];
  readonly figures?: readonly KnownFigure[];
  /** What the edition says it belongs to, the nearest first: a link to it is a link to them. */
  readonly belongsTo?: readonly AboveName[];
};

/** A project, measure, area or office (振興局) that a known thing belongs to. */
export type AboveName = {
  readonly kind: "project" | "measure" | "area" | "bureau";
  readonly id: string;
  readonly name: string;
};

/** A figure that the store has for it, in the base unit. */
export type KnownFigure = { readonly role: FigureRole; readonly value: number; readonly unit: string };

/** Why a link is proposed, or doubted. */
export type LinkReason = { readonly code: string; readonly words: Bilingual };

/** `confidence` is 0 to 1. */
export type Link = {
  readonly kind: KnownName["kind"];
  readonly id: string;
  readonly name: string;
  readonly confidence: number;
  readonly reasons: readonly LinkReason[];
  readonly belongsTo: readonly AboveName[];
};

/** `link` is null when none was sure enough; then `question` asks, and `candidates` are what it may be, the likeliest first. */
export type LinkedFact = {
  readonly fact: FoundFact;
  readonly link: Link | null;
  readonly candidates: readonly Link[];
  readonly question: Problem | null;
};

export type LinkOptions = {
  readonly synonyms?: readonly Synonym[];
  /** A link below this confidence is asked and not made. */
  readonly threshold?: number;
  /** Only what agrees in a figure as well is linked or asked about: for a document of which it is not known that it is of this edition. */
  readonly agreeing?: boolean;
};

/** A link is made from this confidence on, unless the caller says otherwise. */
export const usualThreshold = 0.8;
/** Two candidates as near as this to each other are not told apart. */
const tooNear = 0.05;
const mostCandidates = 5;

const kindsFor: Readonly<Record<FactKind, readonly KnownName["kind"][]>> = {
  kpi: ["kpi"],
  goal: ["kpi"],
  figure: ["kpi", "programme", "project"],
  budget: ["programme"],
  project: ["project", "measure"],
  activity: ["programme", "project", "measure"],
  area: ["area"],
};

/** Links every fact to the one known thing that it names. Never guesses: what is not sure enough becomes a question with its candidates. */
export function linkFacts(
  facts: readonly FoundFact[],
  known: readonly KnownName[],
  { synonyms = [], threshold = usualThreshold, agreeing = false }: LinkOptions = {},
): readonly LinkedFact[] {
  const index = indexed(known, synonyms);
  return facts.map((fact) => {
    const form = nameForms(fact.name, synonyms);
    const all = candidatesFor(fact, form, index).flatMap((entry) => linkTo(fact, form, entry) ?? []);
    const links = agreeing ? all.filter(agrees) : all;
    return decided(
      fact,
      [...links].sort((one, other) => other.confidence - one.confidence),
      threshold,
    );
  });
}

type Entry = { readonly known: KnownName; readonly forms: readonly NameForms[] };
type Index = {
  readonly entries: readonly Entry[];
  readonly byPair: ReadonlyMap<string, readonly number[]>;
  readonly byKey: ReadonlyMap<string, readonly number[]>;
};

/** Names by their pairs of letters, so that a fact is compared with those that share some, not with all. */
function indexed(known: readonly KnownName[], synonyms: readonly Synonym[]): Index {
  const entries = known.map((entry) => ({
    known: entry,
    forms: [entry.name, ...(entry.aliases ?? [])].map((name) => nameForms(name, synonyms)),
  }));
  const byPair = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  entries.forEach(({ forms }, place) => {
    for (const pair of new Set(forms.flatMap(({ pairs }) => [...pairs]))) addTo(byPair, pair, place);
    for (const key of new Set(forms.map(({ key }) => key))) addTo(byKey, key, place);
  });
  return { entries, byPair, byKey };
}

function addTo(places: Map<string, number[]>, key: string, place: number): void {
  const found = places.get(key);
  if (found) found.push(place);
  else places.set(key, [place]);
}

/** Those that share at least a third of the letter pairs of the shorter name. */
function candidatesFor(fact: FoundFact, form: NameForms, { entries, byPair, byKey }: Index): readonly Entry[] {
  const shared = new Map<number, number>();
  for (const pair of form.pairs)
    for (const place of byPair.get(pair) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  const near = [...shared].filter(([place, count]) => {
    const size = Math.min(form.pairs.size, ...(entries[place]?.forms.map(({ pairs }) => pairs.size) ?? []));
    return count >= size / 3;
  });
  const places = new Set([...(byKey.get(form.key) ?? []), ...near.map(([place]) => place)]);
  return [...places]
    .flatMap((place) => entries[place] ?? [])
    .filter(({ known }) => kindsFor[fact.kind].includes(known.kind));
}

function linkTo(fact: FoundFact, form: NameForms, { known, forms }: Entry): Link | null {
  const matches = forms.flatMap((other) => matchNames(form, other) ?? []);
  const [best] = [...matches].sort((one, other) => other.confidence - one.confidence);
  if (!best) return null;
  const values = compareValues(fact, known);
  const place = compareWithin(fact, known);
  const raised = [...values.for, ...place.for].reduce((left) => 1 - (1 - left) * 0.5, best.confidence);
  const confidence = [...values.against, ...place.against].reduce((left) => left * 0.75, raised);
  return {
    kind: known.kind,
    id: known.id,
    name: known.name,
    confidence: round(confidence),
    reasons: [nameReason(best, known), ...values.for, ...place.for, ...values.against, ...place.against],
    belongsTo: known.belongsTo ?? [],
  };
}

const agrees = ({ reasons }: Link): boolean => reasons.some(({ code }) => code === sameValueCode);

type Evidence = { readonly for: readonly LinkReason[]; readonly against: readonly LinkReason[] };

/** Baseline and target (or amount) say whether it is the same thing; of a later actual nothing can be said. */
function compareValues(fact: FoundFact, { figures = [] }: KnownName): Evidence {
  const pairs = figures.flatMap((figure) => {
    const found = figureOf(fact, figure.role)?.reading;
    return found?.kind === "known" ? [{ figure, quantity: found.quantity }] : [];
  });
  const same = pairs.filter(
    ({ figure, quantity }) => quantity.value === figure.value && quantity.unit.id === figure.unit,
  );
  const otherUnit = pairs.filter(({ figure, quantity }) => quantity.unit.id !== figure.unit);
  // where the edition prints a figure in several places, one that agrees is enough
  const settled = new Set(same.map(({ figure }) => figure.role));
  const differ = pairs.filter(
    ({ figure, quantity }) =>
      quantity.unit.id === figure.unit && quantity.value !== figure.value && !settled.has(figure.role),
  );
  return {
    for: same.map(({ figure }) => sameValue(figure)),
    against: [
      ...otherUnit.map(({ figure }) => unitDiffers(figure)),
      ...differ.map(({ figure }) => valueDiffers(figure)),
    ],
  };
}

function compareWithin(fact: FoundFact, { within = [] }: KnownName): Evidence {
  const found = new Set(fact.within.map(({ name }) => nameKey(name)));
  const keys = within.map(nameKey).filter((key) => key !== "");
  const agree = keys.filter((key) =>
    [...found].some((name) => name.includes(key) || (name.length >= 2 && key.includes(name))),
  );
  if (agree.length > 0) return { for: [samePlace], against: [] };
  const told = fact.within.some(({ kind }) => kind === "area" || kind === "project");
  return { for: [], against: keys.length > 0 && told ? [otherPlace] : [] };
}

function decided(fact: FoundFact, links: readonly Link[], threshold: number): LinkedFact {
  const [first, second] = links;
  const candidates = links.slice(0, mostCandidates);
  if (!first) return { fact, link: null, candidates, question: null };
  if (first.confidence < threshold) return { fact, link: null, candidates, question: unsure(fact, first) };
  if (second && first.confidence - second.confidence < tooNear)
    return { fact, link: null, candidates, question: several(fact, links) };
  return { fact, link: first, candidates, question: null };
}

const howWords: Readonly<Record<NameMatch["how"], Bilingual>> = {
  exact: { ja: "名称が同じ", en: "the same name" },
  normalised: {
    ja: "全角半角・空白・仮名の違いを除くと名称が同じ",
    en: "the same name apart from width, spaces and kana",
  },
  synonym: { ja: "登録された言い換えにより名称が同じ", en: "the same name by a registered synonym" },
  withoutRemark: { ja: "括弧書きを除くと名称が同じ", en: "the same name without what stands in brackets" },
  contains: { ja: "一方の名称がもう一方に含まれる", en: "one name holds the other" },
  similar: { ja: "名称が似ている", en: "similar names" },
};

function nameReason({ how }: NameMatch, { name }: KnownName): LinkReason {
  return { code: `name/${how}`, words: { ja: `${howWords[how].ja}（${name}）`, en: `${howWords[how].en} (${name})` } };
}

const roleJa: Readonly<Partial<Record<FigureRole, string>>> = {
  baseline: "基準値",
  target: "目標値",
  amount: "予算額",
  previous: "前年度額",
};

const sameValueCode = "value/same";
const sameValue = ({ role, value, unit }: KnownFigure): LinkReason => ({
  code: sameValueCode,
  words: { ja: `${roleJa[role] ?? "値"}が同じ（${value} ${unit}）`, en: `the same ${role} (${value} ${unit})` },
});
const valueDiffers = ({ role, value, unit }: KnownFigure): LinkReason => ({
  code: "value/differs",
  words: {
    ja: `${roleJa[role] ?? "値"}が違う（登録済みは ${value} ${unit}）`,
    en: `another ${role} (the store has ${value} ${unit})`,
  },
});
const unitDiffers = ({ role, unit }: KnownFigure): LinkReason => ({
  code: "value/otherUnit",
  words: {
    ja: `${roleJa[role] ?? "値"}の単位が違う（登録済みは ${unit}）`,
    en: `another unit of its ${role} (the store has ${unit})`,
  },
});
const samePlace: LinkReason = {
  code: "within/same",
  words: { ja: "属するプロジェクト・地域が同じ", en: "of the same project or region" },
};
const otherPlace: LinkReason = {
  code: "within/other",
  words: { ja: "属するプロジェクト・地域が違う", en: "of another project or region" },
};

function unsure({ name }: FoundFact, best: Link): Problem {
  return problem(
    "link/unsure",
    `「${name.slice(0, 40)}」が「${best.name.slice(0, 40)}」かどうか、名称と値からは決められません（確かさ ${best.confidence}）。結ぶか、別のものか選んでください。`,
    `Whether "${name.slice(0, 40)}" is "${best.name.slice(0, 40)}" cannot be told from name and figures (confidence ${best.confidence}). Choose to link it or not.`,
  );
}

function several({ name }: FoundFact, links: readonly Link[]): Problem {
  const names = links
    .slice(0, 3)
    .map((link) => `${link.name.slice(0, 30)} [${link.id}]`)
    .join("／");
  return problem(
    "link/several",
    `「${name.slice(0, 40)}」に当てはまるものが二つ以上あり、値からも分けられません（${names}）。どれか選んでください。`,
    `More than one thing fits "${name.slice(0, 40)}", and the figures do not tell them apart (${names}). Choose one.`,
  );
}
