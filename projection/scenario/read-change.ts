import {
  type Bounds,
  type Found,
  isObject,
  placeIn,
  readList,
  readNumber,
  readObject,
  readWord,
} from "./read-fields.ts";
import { refuse } from "./refuse.ts";
import type { AgeBand, Change, ComingPart, Period, Where, WhichSex } from "./scenario.ts";

type Kind = Change["kind"];

/** The fields of each kind beside `kind` and `where`, and how they are read. */
const readers: {
  readonly [Of in Kind]: {
    readonly fields: readonly string[];
    readonly read: (found: Found, where: Where) => Extract<Change, { kind: Of }>;
  };
} = {
  fertilityPath: {
    fields: ["points", "spread"],
    read: (found, where) => ({
      kind: "fertilityPath",
      where,
      points: inOrder(placeIn(found.at, "points"), readList(found, "points", readPoint)),
      spread: readWord(found, "spread", ["same", "inProportion"], "same"),
    }),
  },
  fertilityFactor: {
    fields: ["factor", "period"],
    read: (found, where) => ({ kind: "fertilityFactor", where, ...readFactor(found) }),
  },
  survivalYears: {
    fields: ["years", "sex", "by"],
    read: (found, where) => ({
      kind: "survivalYears",
      where,
      years: readNumber(found, "years", lifeYears),
      sex: readSex(found),
      ...(found.fields.by === undefined ? {} : { by: readNumber(found, "by", year) }),
    }),
  },
  deathFactor: {
    fields: ["factor", "period"],
    read: (found, where) => ({ kind: "deathFactor", where, ...readFactor(found) }),
  },
  migrationFactor: {
    fields: ["factor", "ages", "sex", "only", "period"],
    read: (found, where) => ({
      kind: "migrationFactor",
      where,
      ...readFactor(found),
      ages: found.fields.ages === undefined ? { from: 0 } : readAges(placeIn(found.at, "ages"), found.fields.ages),
      sex: readSex(found),
      only: readWord(found, "only", ["all", "loss", "gain"], "all"),
    }),
  },
  migrationBalance: {
    fields: ["by"],
    read: (found, where) => ({ kind: "migrationBalance", where, by: readNumber(found, "by", year) }),
  },
  migrationLoss: {
    fields: ["to", "from", "years"],
    read: (found, where) => ({
      kind: "migrationLoss",
      where,
      to: readNumber(found, "to", part),
      from: readNumber(found, "from", year),
      years: readNumber(found, "years", span),
    }),
  },
  migrationAdd: {
    fields: ["yearly", "pattern", "split", "period"],
    read: (found, where) => ({
      kind: "migrationAdd",
      where,
      yearly: readNumber(found, "yearly", people),
      pattern: wholePattern(placeIn(found.at, "pattern"), readList(found, "pattern", readComing)),
      split: readWord(found, "split", ["together", "each"], "together"),
      period: readPeriod(placeIn(found.at, "period"), found.fields.period),
    }),
  },
};

const kinds = Object.keys(readers).filter((kind): kind is Kind => kind in readers);

/** A change of a scenario at a place ("changes[0]"). Throws as `readScenario` does. */
export function readChange(at: string, found: unknown): Change {
  if (!isObject(found)) throw refuse.notThere(at, found, "変更", "a change");
  const kind = readWord({ at, fields: found }, "kind", kinds);
  const { fields, read } = readers[kind];
  const whole = readObject(at, found, ["kind", "where", ...fields]);
  return read(whole, readWhere(whole));
}

const within =
  (low: number, high: number): ((value: number) => boolean) =>
  (value) =>
    value >= low && value <= high;

const year: Bounds = {
  isRight: (value) => Number.isInteger(value) && value >= 1800 && value <= 2300,
  ja: "西暦の年（1800〜2300）",
  en: "a calendar year (1800 to 2300)",
};
/** No country has had a rate of 10, so more is a slip of the decimal point. */
const tfr: Bounds = { isRight: within(0, 10), ja: "0以上10以下", en: "from 0 to 10" };
const factor: Bounds = { isRight: within(0, 100), ja: "0以上100以下の倍率", en: "a factor from 0 to 100" };
const part: Bounds = { isRight: within(0, 1), ja: "0以上1以下", en: "from 0 to 1" };
const span: Bounds = { isRight: within(1, 200), ja: "1年以上200年以下", en: "from 1 to 200 years" };
const lifeYears: Bounds = { isRight: within(-50, 50), ja: "-50年以上50年以下", en: "from -50 to 50 years" };
const people: Bounds = { isRight: within(-1e9, 1e9), ja: "10億人まで", en: "at most 10^9 people" };
const age: Bounds = {
  isRight: (value) => Number.isInteger(value) && value >= 0 && value <= 150,
  ja: "0以上150以下の整数の年齢",
  en: "a whole age from 0 to 150",
};

const readFactor = (found: Found): { readonly factor: number; readonly period: Period } => ({
  factor: readNumber(found, "factor", factor),
  period: readPeriod(placeIn(found.at, "period"), found.fields.period),
});

const readSex = (found: Found): WhichSex => readWord(found, "sex", ["men", "women", "both"], "both");

function readWhere({ at, fields }: Found): Where {
  const found = fields.where;
  if (found === undefined || found === "all") return "all";
  const place = placeIn(at, "where");
  const names = Array.isArray(found) ? found.filter((name): name is string => typeof name === "string") : [];
  if (!Array.isArray(found) || names.length !== found.length || names.length === 0)
    throw refuse.notThere(place, found, "「all」か地域・まとまりの並び", '"all" or a list of areas and groups');
  return names;
}

const readPoint = (at: string, found: unknown): { readonly year: number; readonly tfr: number } => {
  const point = readObject(at, found, ["year", "tfr"]);
  return { year: readNumber(point, "year", year), tfr: readNumber(point, "tfr", tfr) };
};

function inOrder<Point extends { readonly year: number }>(at: string, points: readonly Point[]): readonly Point[] {
  const wrong = points.findIndex((point, index) => index > 0 && point.year <= (points[index - 1]?.year ?? 0));
  if (wrong < 0) return points;
  throw refuse.impossible(
    `${at}[${wrong}].year`,
    points[wrong]?.year,
    "前の点より後の年",
    "later than the point before",
  );
}

function readPeriod(at: string, found: unknown): Period {
  if (found === undefined) return {};
  const period = readObject(at, found, ["from", "until"]);
  const from = period.fields.from === undefined ? null : readNumber(period, "from", year);
  const until = period.fields.until === undefined ? null : readNumber(period, "until", year);
  if (from !== null && until !== null && until < from)
    throw refuse.impossible(placeIn(at, "until"), until, `${from}年以後`, `${from} or later`);
  return { ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
}

function readAges(at: string, found: unknown): AgeBand {
  const band = readObject(at, found, ["from", "to"]);
  const from = readNumber(band, "from", age);
  if (from % 5 !== 0) throw refuse.impossible(placeIn(at, "from"), from, "5の倍数（5歳階級の初め）", "a multiple of 5");
  if (band.fields.to === undefined) return { from };
  const to = readNumber(band, "to", age);
  if (to < from || to % 5 !== 4)
    throw refuse.impossible(
      placeIn(at, "to"),
      to,
      "5歳階級の終わり（24・39など）",
      "the last age of a group of five (24, 39 …)",
    );
  return { from, to };
}

/** Children of 0–4 come with the women (child–woman ratio): nobody can be added there by hand without being counted twice. */
function readComing(at: string, found: unknown): ComingPart {
  const coming = readObject(at, found, ["ages", "sex", "share"]);
  const ages = readAges(placeIn(at, "ages"), coming.fields.ages);
  if (ages.from === 0)
    throw refuse.impossible(
      placeIn(at, "ages.from"),
      0,
      "5歳以上（0〜4歳は子ども女性比から計算される）",
      "5 or more (children of 0–4 follow from the women)",
    );
  return { ages, sex: readSex(coming), share: readNumber(coming, "share", part) };
}

function wholePattern(at: string, pattern: readonly ComingPart[]): readonly ComingPart[] {
  const sum = pattern.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) < 1e-9) return pattern;
  throw refuse.impossible(at, sum, "割合（share）の合計が1", "shares that sum to 1");
}
