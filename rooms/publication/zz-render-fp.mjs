// ../../tmp/fp/render.ts
import { mkdirSync, writeFileSync, readFileSync as readFileSync3 } from "node:fs";

// rooms/check/domain/check-model.ts
var findingAddress = (edition, { id }) => `/check/${edition}/${encodeURIComponent(id)}`;

// rooms/fact/domain/fact.ts
var isKnown = (fact) => fact.reading.kind === "known";
var numberOf = (fact) => fact.reading.kind === "known" ? fact.reading.quantity.value : null;
var factAddress = (fact) => `/fact/${fact.edition}/${fact.id}`;

// rooms/fact/domain/figure-entry.ts
import Type3 from "typebox";

// rooms/document/domain/document-entry.ts
import Type2 from "typebox";

// rooms/document/domain/entry-atoms.ts
import Type from "typebox";
var idSchema = Type.String({ pattern: "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", description: "kebab-case id" });
var textSchema = Type.String({ minLength: 1 });
var nullable = (schema) => Type.Union([schema, Type.Null()]);
var maybe = (schema) => Type.Optional(nullable(schema));
var named = { id: idSchema, name: textSchema, nameEn: textSchema };
var remarks = {
  note: maybe(Type.String()),
  noteEn: maybe(Type.String()),
  uncertain: maybe(Type.String()),
  uncertainEn: maybe(Type.String())
};
var sourceSchema = Type.Object(
  {
    document: idSchema,
    lines: Type.Array(Type.Integer({ minimum: 1 })),
    pages: maybe(Type.Array(Type.Integer({ minimum: 1 }))),
    cell: maybe(Type.String())
  },
  { additionalProperties: false }
);
var sourcesSchema = Type.Array(sourceSchema, { minItems: 1 });
var closed = (properties) => Type.Object(properties, { additionalProperties: false });
var ownerSchema = closed({ name: textSchema, nameEn: textSchema });

// rooms/document/domain/document-entry.ts
var documentEntrySchema = closed({
  id: idSchema,
  title: textSchema,
  titleEn: textSchema,
  publisher: textSchema,
  publisherEn: textSchema,
  period: nullable(Type2.String()),
  published: nullable(Type2.String()),
  kind: Type2.Enum(["plan", "budget", "progress", "statistics", "law"]),
  file: nullable(Type2.String()),
  sha256: nullable(Type2.String({ pattern: "^[0-9a-f]{64}$" })),
  lineCount: nullable(Type2.Integer({ minimum: 1 })),
  url: nullable(Type2.String()),
  credit: maybe(Type2.String()),
  creditEn: maybe(Type2.String()),
  ...remarks
});

// rooms/document/domain/documents.ts
var arrangeDocuments = (all) => ({
  all,
  byId: new Map(all.map((document) => [document.id, document]))
});
var linesOf = (text) => {
  const lines = text.split("\n").map((line2) => line2.replace(/\r$/, ""));
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
};

// rooms/fact/domain/figure-entry.ts
var place = {
  document: maybe(idSchema),
  lines: Type3.Optional(Type3.Array(Type3.Integer({ minimum: 1 }))),
  cell: maybe(Type3.String())
};
var figureEntrySchema = closed({
  printed: Type3.String({ minLength: 1 }),
  value: nullable(Type3.Number()),
  to: Type3.Optional(Type3.Number()),
  unit: Type3.Optional(Type3.String()),
  text: Type3.Optional(Type3.String()),
  textEn: Type3.Optional(Type3.String()),
  /** The names that were counted where the source lists them and prints no number; as many as `value`. */
  counted: Type3.Optional(Type3.Array(Type3.String({ minLength: 1 }), { minItems: 1 })),
  printedUnit: maybe(Type3.String()),
  period: maybe(Type3.String()),
  printedPeriod: maybe(Type3.String()),
  bound: Type3.Optional(Type3.Enum(["exact", "atLeast", "atMost", "moreThan", "lessThan", "about", "text"])),
  ...place,
  ...remarks
});
var absenceEntrySchema = closed({
  absent: Type3.Enum([
    "notPrinted",
    "none",
    "notYetPublished",
    "notEntered",
    "withheld",
    "belowUnit",
    "unknown",
    "newOrVanished",
    "seeOther"
  ]),
  due: maybe(Type3.String()),
  printed: maybe(Type3.String()),
  period: maybe(Type3.String()),
  printedPeriod: maybe(Type3.String()),
  ...place,
  ...remarks
});
var figureOrAbsenceSchema = Type3.Union([figureEntrySchema, absenceEntrySchema]);

// rooms/fact/domain/split-figures.ts
var isRecord = (value7) => typeof value7 === "object" && value7 !== null && !Array.isArray(value7);
var isFigure = (value7) => isRecord(value7) && ("absent" in value7 || "printed" in value7 && "value" in value7);
var stepName = (item, index) => isRecord(item) && typeof item.id === "string" ? item.id : String(index);
function splitFigures(entry, subject, source, accepted) {
  const facts = /* @__PURE__ */ new Map();
  const walk = (value7, path) => {
    if (isFigure(value7)) {
      const id = [subject.kind, subject.id, ...path].join(".");
      facts.set(id, {
        subject: { ...subject, role: path.join(".") },
        figure: value7,
        document: value7.document ?? source?.document ?? null,
        lines: value7.lines ?? source?.lines ?? [],
        accepted
      });
      return { fact: id };
    }
    if (Array.isArray(value7)) return value7.map((item, index) => walk(item, [...path, stepName(item, index)]));
    if (isRecord(value7)) {
      return Object.fromEntries(Object.entries(value7).map(([key, item]) => [key, walk(item, [...path, key])]));
    }
    return value7;
  };
  return { content: walk(entry, []), facts };
}

// foundation/japanese-text.ts
var fullWidthAscii = /[\uFF01-\uFF5E\u3000]/g;
var halfWidthKatakana = /[\uFF65-\uFF9F]+/g;
var katakanaWithHiragana = /[\u30A1-\u30F6\u30FD\u30FE]/g;
var katakanaToHiragana = 96;
var fullToHalfWidth = 65248;
function toHalfWidth(text) {
  return text.replace(
    fullWidthAscii,
    (sign) => sign === "\u3000" ? " " : String.fromCharCode(sign.charCodeAt(0) - fullToHalfWidth)
  );
}
function toFullWidthKatakana(text) {
  return text.replace(halfWidthKatakana, (run) => run.normalize("NFKC"));
}
function toCommonWidth(text) {
  return toFullWidthKatakana(toHalfWidth(text));
}
function searchKey(text) {
  return text.normalize("NFKC").toLowerCase().replace(katakanaWithHiragana, (kana) => String.fromCharCode(kana.charCodeAt(0) - katakanaToHiragana)).normalize("NFKC").replace(/\s+/g, " ").trim();
}

// foundation/outcome.ts
function ok(value7) {
  return { ok: true, value: value7 };
}
function fail(problem2) {
  return { ok: false, problem: problem2 };
}
function assertNever(value7) {
  throw new Error(`Unexpected case: ${JSON.stringify(value7)}`);
}

// foundation/problem.ts
function problem(code, ja, en) {
  return { code, message: { ja, en } };
}
function at(found, place2) {
  return { ...found, place: { ...place2, ...found.place } };
}

// foundation/era.ts
var eras = [
  { name: "\u660E\u6CBB", letter: "M", en: "Meiji", first: 18680125, last: 19120729 },
  { name: "\u5927\u6B63", letter: "T", en: "Taisho", first: 19120730, last: 19261224 },
  { name: "\u662D\u548C", letter: "S", en: "Showa", first: 19261225, last: 19890107 },
  { name: "\u5E73\u6210", letter: "H", en: "Heisei", first: 19890108, last: 20190430 },
  { name: "\u4EE4\u548C", letter: "R", en: "Reiwa", first: 20190501, last: null }
];
var lastYearOfRunningEra = 99;
var firstSolarDay = 18730101;
var eraMarks = eras.flatMap(({ name, letter }) => [name, letter]).join("|");
function findEra(mark) {
  return eras.find(({ name, letter }) => name === mark || letter === mark.toUpperCase()) ?? null;
}
function westernYear({ era, year: year2 }) {
  const beforeFirst = yearOf(era.first) - 1;
  const years = era.last === null ? lastYearOfRunningEra : yearOf(era.last) - beforeFirst;
  return year2 >= 1 && year2 <= years ? ok(beforeFirst + year2) : fail(noSuchEraYear({ era, year: year2 }, years));
}
function touchesEra(era, first, last) {
  return first >= firstSolarDay && last >= era.first && (era.last === null || first <= era.last);
}
function eraYearOfDay(day) {
  const era = eras.find(({ first, last }) => day >= first && (last === null || day <= last));
  return era ? { era, year: yearOf(day) - yearOf(era.first) + 1 } : null;
}
function eraYearOfCalendarYear(year2) {
  return eraYearOfDay(dayNumber(year2, 12, 31));
}
function eraYearOfFiscalYear(year2) {
  return eraYearOfDay(year2 === 2019 ? dayNumber(2019, 5, 1) : dayNumber(year2, 4, 1));
}
function eraYearOfSolarDay(day) {
  return day >= firstSolarDay ? eraYearOfDay(day) : null;
}
function dayNumber(year2, month, day) {
  return year2 * 1e4 + month * 100 + day;
}
function yearOf(day) {
  return Math.floor(day / 1e4);
}
function noSuchEraYear({ era, year: year2 }, years) {
  const meant = yearOf(era.first) - 1 + year2;
  const proper = year2 < 1 ? null : eraYearOfCalendarYear(meant);
  const cureJa = proper ? `${meant}\u5E74\u306A\u3089${proper.era.name}${proper.year}\u5E74\u3067\u3059\u3002` : "\u539F\u6587\u3092\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002";
  const cureEn = proper ? `If ${meant} is meant, it is ${proper.era.en} ${proper.year}.` : "Compare it with the source.";
  return problem(
    "period/noSuchEraYear",
    `${era.name}${year2}\u5E74\u3068\u3044\u3046\u5E74\u306F\u3042\u308A\u307E\u305B\u3093\uFF08${era.name}\u306F\u5143\u5E74\u304B\u3089${years}\u5E74\u307E\u3067\uFF09\u3002${cureJa}`,
    `There is no year ${era.en} ${year2} (${era.en} has the years 1 to ${years}). ${cureEn}`
  );
}

// foundation/decimal.ts
var decimalForm = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
function parseDecimal(text) {
  const found = decimalForm.exec(text);
  if (!found) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = found;
  if (whole + fraction === "") return null;
  const size = BigInt(whole + fraction);
  return timesPowerOfTen({ digits: sign === "-" ? -size : size, places: fraction.length }, Number(exponent));
}
function decimalOf(value7) {
  return parseDecimal(String(value7));
}
function timesPowerOfTen(decimal, power) {
  const places = decimal.places - power;
  return places >= 0 ? { digits: decimal.digits, places } : { digits: shifted(decimal.digits, -places), places: 0 };
}
function addDecimals(one2, other) {
  const places = Math.max(one2.places, other.places);
  return { digits: shifted(one2.digits, places - one2.places) + shifted(other.digits, places - other.places), places };
}
function negated(decimal) {
  return { digits: -decimal.digits, places: decimal.places };
}
function decimalToNumber(decimal) {
  return decimal.digits === 0n ? 0 : Number(`${decimal.digits}e${-decimal.places}`);
}
function shifted(digits2, places) {
  return digits2 * 10n ** BigInt(places);
}

// foundation/numeral.ts
var kanjiDigits = {
  "\u3007": "0",
  \u96F6: "0",
  \u4E00: "1",
  \u58F1: "1",
  \u4E8C: "2",
  \u5F10: "2",
  \u4E09: "3",
  \u53C2: "3",
  \u56DB: "4",
  \u4E94: "5",
  \u516D: "6",
  \u4E03: "7",
  \u516B: "8",
  \u4E5D: "9"
};
var smallPowers = { \u5341: 1, \u62FE: 1, \u767E: 2, \u5343: 3 };
var groupPowers = { \u4E07: 4, \u5104: 8, \u5146: 12 };
var digitSigns = "0-9\u3007\u96F6\u4E00\u58F1\u4E8C\u5F10\u4E09\u53C2\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
var token = /[0-9][0-9,]*(?:\.[0-9]+)?|[〇零一壱二弐三参四五六七八九]+|[十拾百千万億兆]/g;
var numeralRun = new RegExp(`^[${digitSigns}\u5341\u62FE\u767E\u5343\u4E07\u5104\u5146,.\\s]+`);
var startsWithGroupWord = /^[万億兆]/;
var wellGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
var longestNumeral = 40;
function toNumeralSigns(text) {
  return toCommonWidth(text).replace(/、/g, ",");
}
function kanjiDigitsToArabic(text) {
  return Array.from(text, (sign) => kanjiDigits[sign] ?? sign).join("");
}
function readDecimalNumeral(text) {
  const signs = toNumeralSigns(text).trim();
  if (signs === "\u30BC\u30ED") return ok({ digits: 0n, places: 0 });
  if (/[0-9]\s+[0-9]/.test(signs)) return fail(twoNumbers(text));
  const numeral = signs.replace(/\s+/g, "");
  const parts = numeral.match(token) ?? [];
  if (numeral === "" || numeral.length > longestNumeral || parts.join("") !== numeral) return fail(notNumeral(text));
  if (parts.some((part2) => part2.includes(",") && !wellGrouped.test(part2))) return fail(wrongCommas(text));
  const value7 = startsWithGroupWord.test(numeral) ? null : sumOfGroups(parts);
  return value7 ? ok(value7) : fail(notNumeral(text));
}
function readNumeral(text) {
  const read = readDecimalNumeral(text);
  return read.ok ? ok(decimalToNumber(read.value)) : read;
}
function scalePower(words2) {
  if (words2 === "") return 0;
  const value7 = /^[十百千万億兆]+$/.test(words2) ? sumOfGroups(Array.from(words2)) : null;
  const power = value7 ? String(value7.digits).length - 1 : 0;
  return value7 && value7.digits === 10n ** BigInt(power) ? power : null;
}
var zero = { digits: 0n, places: 0 };
var one = { digits: 1n, places: 0 };
var empty = { value: zero, power: 0 };
function sumOfGroups(parts) {
  let groups = { total: empty, group: empty, pending: null };
  for (const part2 of parts) groups = groups && withPart(groups, part2);
  const last = groups && joined(groups.group, groups.pending, 0);
  return groups && last ? joined(groups.total, last.value, 0)?.value ?? null : null;
}
function withPart(groups, part2) {
  const small = smallPowers[part2];
  if (small !== void 0) {
    const group = joined(groups.group, groups.pending ?? one, small);
    return group && { ...groups, group, pending: null };
  }
  const large = groupPowers[part2];
  if (large !== void 0) return withGroupClosed(groups, large);
  const digits2 = parseDecimal(kanjiDigitsToArabic(part2.replaceAll(",", "")));
  return digits2 && !groups.pending ? { ...groups, pending: digits2 } : null;
}
function withGroupClosed(groups, power) {
  const bare = groups.group === empty && !groups.pending;
  if (bare && groups.total !== empty) return null;
  const group = bare ? { value: one, power: 0 } : joined(groups.group, groups.pending, 0);
  const total2 = group && joined(groups.total, group.value, power);
  return total2 && { total: total2, group: empty, pending: null };
}
function joined(sum, part2, power) {
  if (!part2) return sum;
  const scaled = timesPowerOfTen(part2, power);
  if (sum === empty) return { value: scaled, power };
  if (scaled.digits === 0n && power === 0) return sum;
  const place2 = Math.min(sum.power, trailingZeros(sum.value));
  const fits = sum.value.places === 0 && decimalToNumber(scaled) < 10 ** place2;
  return fits ? { value: addDecimals(sum.value, scaled), power } : null;
}
function trailingZeros(decimal) {
  const zeros = /0*$/.exec(String(decimal.digits))?.[0].length ?? 0;
  return decimal.digits === 0n ? Number.POSITIVE_INFINITY : zeros;
}
function notNumeral(text) {
  return problem(
    "number/notNumeral",
    `\u300C${shown(text)}\u300D\u306F\u6570\u3068\u3057\u3066\u8AAD\u3081\u307E\u305B\u3093\u3002\u6570\u5B57\u3001\u6F22\u6570\u5B57\u3001\u6841\u533A\u5207\u308A\u3060\u3051\u306B\u306A\u3063\u3066\u3044\u308B\u304B\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(text)}" cannot be read as a number. Check that it holds only digits, kanji numerals and separators.`
  );
}
function wrongCommas(text) {
  return problem(
    "number/wrongCommas",
    `\u300C${shown(text)}\u300D\u306E\u6841\u533A\u5207\u308A\u304C3\u6841\u3054\u3068\u306B\u306A\u3063\u3066\u3044\u307E\u305B\u3093\u3002\u539F\u6587\u3092\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
    `The commas of "${shown(text)}" do not separate groups of three digits. Compare it with the source.`
  );
}
function twoNumbers(text) {
  return problem(
    "number/twoNumbers",
    `\u300C${shown(text)}\u300D\u306B\u306F\u6570\u304C\u4E8C\u3064\u4EE5\u4E0A\u3042\u308A\u307E\u3059\u3002\u4E00\u3064\u305A\u3064\u306B\u5206\u3051\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(text)}" holds more than one number. Give them one by one.`
  );
}
function shown(text) {
  const characters = Array.from(text);
  return characters.length > 40 ? `${characters.slice(0, 40).join("")}\u2026` : text;
}

// foundation/period.ts
var earliestYear = 1600;
var latestYear = 2299;
function asPeriod(text) {
  const span = /^([^.]+)\.\.([^.:]+)(?::(average|cumulative))?$/.exec(text);
  if (!span) return asPoint(text);
  const [, first = "", last = "", figure3] = span;
  const from = asPoint(first);
  if (!from.ok) return from;
  const to = asPoint(last);
  if (!to.ok) return to;
  if (from.value.kind === "graduates" || to.value.kind === "graduates") return fail(notPeriod(text));
  return asSpan(from.value, to.value, figure3 === "average" || figure3 === "cumulative" ? figure3 : void 0);
}
function periodText(period) {
  switch (period.kind) {
    case "fiscalYear":
      return `FY${period.year}`;
    case "calendarYear":
      return `CY${period.year}`;
    case "month":
      return `${period.year}-${twoDigits(period.month)}`;
    case "date":
      return `${period.year}-${twoDigits(period.month)}-${twoDigits(period.day)}`;
    case "graduates":
      return `graduates${period.year}-${twoDigits(period.month)}`;
    case "span":
      return `${periodText(period.from)}..${periodText(period.to)}${period.figure ? `:${period.figure}` : ""}`;
    default:
      return assertNever(period);
  }
}
function asPoint(text) {
  const year2 = /^(FY|CY)(\d{4})$/.exec(text);
  if (year2)
    return checkedPoint({ kind: year2[1] === "FY" ? "fiscalYear" : "calendarYear", year: Number(year2[2]) }, text);
  const day = /^(graduates)?(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!day || day[1] && day[4]) return fail(notPeriod(text));
  const month = { year: Number(day[2]), month: Number(day[3]) };
  if (day[4]) return checkedPoint({ kind: "date", ...month, day: Number(day[4]) }, text);
  return checkedPoint({ kind: day[1] ? "graduates" : "month", ...month }, text);
}
function checkedPoint(point, text) {
  const { year: year2 } = point;
  const month = "month" in point ? point.month : 1;
  const day = "day" in point ? point.day : 1;
  const fits = year2 >= earliestYear && year2 <= latestYear && month >= 1 && month <= 12;
  return fits && day >= 1 && day <= daysInMonth(year2, month) ? ok(point) : fail(noSuchDay(text));
}
function asSpan(from, to, figure3) {
  if (from.kind !== to.kind) return fail(mixedSpan(from, to));
  if (comparePeriods(from, to) > 0) return fail(reversedSpan(from, to));
  return ok(figure3 ? { kind: "span", from, to, figure: figure3 } : { kind: "span", from, to });
}
function periodBounds(period) {
  switch (period.kind) {
    case "fiscalYear":
      return { first: dateOf(period.year, 4, 1), last: dateOf(period.year + 1, 3, 31) };
    case "calendarYear":
      return { first: dateOf(period.year, 1, 1), last: dateOf(period.year, 12, 31) };
    case "month":
    case "graduates": {
      const { year: year2, month } = period;
      return { first: dateOf(year2, month, 1), last: dateOf(year2, month, daysInMonth(year2, month)) };
    }
    case "date":
      return { first: period, last: period };
    case "span":
      return { first: periodBounds(period.from).first, last: periodBounds(period.to).last };
    default:
      return assertNever(period);
  }
}
function comparePeriods(one2, other) {
  const [left, right] = [periodBounds(one2), periodBounds(other)];
  const byDay = dayOf(left.first) - dayOf(right.first) || dayOf(left.last) - dayOf(right.last);
  if (byDay !== 0) return byDay;
  const [leftText, rightText] = [periodText(one2), periodText(other)];
  return leftText === rightText ? 0 : leftText < rightText ? -1 : 1;
}
function samePeriod(one2, other) {
  return periodText(one2) === periodText(other);
}
function sameTime(one2, other) {
  return samePeriod(withoutFigure(one2), withoutFigure(other));
}
function periodStartYear(period) {
  return period.kind === "span" ? period.from.year : period.year;
}
function periodEndYear(period) {
  return period.kind === "span" ? period.to.year : period.year;
}
function withoutFigure(period) {
  return period.kind === "span" ? { kind: "span", from: period.from, to: period.to } : period;
}
function dateOf(year2, month, day) {
  return { kind: "date", year: year2, month, day };
}
function dayOf({ year: year2, month, day }) {
  return dayNumber(year2, month, day);
}
function daysInMonth(year2, month) {
  const leap = year2 % 4 === 0 && (year2 % 100 !== 0 || year2 % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
function twoDigits(value7) {
  return String(value7).padStart(2, "0");
}
function notPeriod(text) {
  return problem(
    "period/notPeriod",
    `\u300C${shown(text)}\u300D\u306F\u671F\u9593\u3068\u3057\u3066\u8AAD\u3081\u307E\u305B\u3093\u3002FY2014\u3001CY2015\u30012017-10-01\u3001FY2009..FY2013 \u306E\u3088\u3046\u306B\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(text)}" is not a period. Write it like FY2014, CY2015, 2017-10-01 or FY2009..FY2013.`
  );
}
function noSuchDay(text) {
  return problem(
    "period/noSuchDay",
    `\u300C${shown(text)}\u300D\u3068\u3044\u3046\u5E74\u6708\u65E5\u306F\u66A6\u306B\u306A\u3044\u304B\u3001${earliestYear}\uFF5E${latestYear}\u5E74\u306E\u5916\u3067\u3059\u3002\u539F\u6587\u3092\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(text)}" is not in the calendar, or outside the years ${earliestYear} to ${latestYear}. Compare it with the source.`
  );
}
function mixedSpan(from, to) {
  const [first, last] = [periodText(from), periodText(to)];
  return problem(
    "period/mixedSpan",
    `\u671F\u9593\u306E\u59CB\u307E\u308A ${first} \u3068\u7D42\u308F\u308A ${last} \u306E\u7A2E\u985E\u304C\u9055\u3044\u307E\u3059\u3002\u5E74\u5EA6\u30FB\u5E74\u30FB\u6708\u30FB\u65E5\u306E\u3069\u308C\u304B\u306B\u63C3\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
    `The span begins with ${first} and ends with ${last}, which are of different kinds. Use fiscal years, years, months or dates for both.`
  );
}
function reversedSpan(from, to) {
  const [first, last] = [periodText(from), periodText(to)];
  return problem(
    "period/reversed",
    `\u671F\u9593\u306E\u7D42\u308F\u308A ${last} \u304C\u59CB\u307E\u308A ${first} \u3088\u308A\u524D\u3067\u3059\u3002\u9806\u5E8F\u3068\u5143\u53F7\u3092\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
    `The span ends with ${last}, before its beginning ${first}. Check the order and the eras.`
  );
}

// foundation/period-words.ts
var figureWords = {
  average: { ja: "\u5E73\u5747", en: " average" },
  cumulative: { ja: "\u7D2F\u8A08", en: " cumulative" }
};
var englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
function formatPeriod(period, style) {
  return style.lang === "ja" ? formatJapanese(period, style.era) : formatEnglish(period, style.era);
}
function formatJapanese(period, era) {
  const year2 = era === "wareki" ? japaneseYear(period) : String("year" in period ? period.year : "");
  switch (period.kind) {
    case "fiscalYear":
      return `${year2}\u5E74\u5EA6`;
    case "calendarYear":
      return `${year2}\u5E74`;
    case "month":
      return `${year2}\u5E74${period.month}\u6708`;
    case "date":
      return `${year2}\u5E74${period.month}\u6708${period.day}\u65E5`;
    case "graduates":
      return `${year2}\u5E74${period.month}\u6708\u5352`;
    case "span": {
      const ends2 = `${formatJapanese(period.from, era)}\uFF5E${formatJapanese(period.to, era)}`;
      return ends2 + (period.figure ? figureWords[period.figure].ja : "");
    }
    default:
      return assertNever(period);
  }
}
function japaneseYear(period) {
  const found = eraYear(period);
  if (!found) return String("year" in period ? period.year : "");
  return `${found.era.name}${found.year === 1 ? "\u5143" : found.year}`;
}
function formatEnglish(period, era) {
  const found = era === "wareki" ? eraYear(period) : null;
  const words2 = englishWords(period, era);
  return found ? `${words2} (${found.era.en} ${found.year})` : words2;
}
function englishWords(period, era) {
  switch (period.kind) {
    case "fiscalYear":
      return `FY${period.year}`;
    case "calendarYear":
      return String(period.year);
    case "month":
      return `${englishMonths[period.month - 1]} ${period.year}`;
    case "date":
      return `${period.day} ${englishMonths[period.month - 1]} ${period.year}`;
    case "graduates":
      return `school leavers of ${englishMonths[period.month - 1]} ${period.year}`;
    case "span": {
      const ends2 = `${formatEnglish(period.from, era)} \u2013 ${formatEnglish(period.to, era)}`;
      return ends2 + (period.figure ? figureWords[period.figure].en : "");
    }
    default:
      return assertNever(period);
  }
}
function eraYear(period) {
  switch (period.kind) {
    case "fiscalYear":
      return eraYearOfFiscalYear(period.year);
    case "calendarYear":
      return eraYearOfCalendarYear(period.year);
    case "month":
    case "graduates":
    case "date": {
      const { year: year2, month, day } = periodBounds(period).last;
      return eraYearOfSolarDay(dayNumber(year2, month, day));
    }
    case "span":
      return null;
    default:
      return assertNever(period);
  }
}

// foundation/absence.ts
var absenceWords = {
  notPrinted: { ja: "\u8CC7\u6599\u306B\u8A18\u8F09\u306A\u3057", en: "not given in the source" },
  none: { ja: "\u8A72\u5F53\u306A\u3057", en: "none" },
  notYetPublished: { ja: "\u672A\u516C\u8868", en: "not yet published" },
  notEntered: { ja: "\u672A\u5165\u529B", en: "not entered" },
  withheld: { ja: "\u79D8\u533F", en: "withheld" },
  belowUnit: { ja: "\u5358\u4F4D\u672A\u6E80", en: "below the unit" },
  unknown: { ja: "\u4E0D\u8A73", en: "unknown" },
  newOrVanished: { ja: "\u7686\u5897\u30FB\u7686\u6E1B", en: "new or vanished" },
  seeOther: { ja: "\u540C\u4E0A", en: "as above" }
};
var commonMarks = {
  "-": "none",
  \u8A72\u5F53\u306A\u3057: "none",
  "\u2026": "unknown",
  "...": "unknown",
  \u4E0D\u8A73: "unknown",
  x: "withheld",
  \u03C7: "withheld",
  \u79D8\u533F: "withheld",
  \u5358\u4F4D\u672A\u6E80: "belowUnit",
  \u7686\u5897: "newOrVanished",
  \u7686\u6E1B: "newOrVanished",
  \u672A\u516C\u8868: "notYetPublished",
  \u672A\u5165\u529B: "notEntered",
  \u540C\u4E0A: "seeOther",
  \u540C\u5DE6: "seeOther",
  "\u3003": "seeOther"
};
function isAbsenceReason(text) {
  return Object.hasOwn(absenceWords, text);
}
function absenceWord(why3, lang, due) {
  const word = absenceWords[why3][lang];
  if (!due) return word;
  const when = formatPeriod(due, { lang, era: "western" });
  return lang === "ja" ? `${word}\uFF08${when}\u4E88\u5B9A\uFF09` : `${word} (due ${when})`;
}
function readAbsenceMark(printed, legend = {}) {
  const mark = toMark(printed);
  const own = Object.entries(legend).find(([sign]) => toMark(sign) === mark);
  return own?.[1] ?? (Object.hasOwn(commonMarks, mark) ? commonMarks[mark] ?? null : null);
}
function toMark(printed) {
  return toCommonWidth(printed).replace(/[\s[\]()〔〕【】]/g, "").replace(/[‐‑‒–—―−]/g, "-").toLowerCase();
}

// foundation/area-code.ts
var weights = [6, 5, 4, 3, 2];
var lastPrefecture = 47;
function asAreaCode(text) {
  const digits2 = toHalfWidth(text).trim();
  if (!/^\d{5,6}$/.test(digits2)) return fail(notAreaCode(text));
  const body = digits2.slice(0, 5);
  if (!isPrefectureNumber(Number(body.slice(0, 2)))) return fail(noSuchPrefecture(digits2));
  const whole = `${body}${checkDigit(body)}`;
  return digits2.length === 5 || digits2 === whole ? ok(branded(whole)) : fail(wrongCheckDigit(digits2, whole));
}
function checkDigit(body) {
  const sum = weights.reduce((total2, weight, place2) => total2 + weight * Number(body.charAt(place2)), 0);
  return (11 - sum % 11) % 10;
}
function isPrefectureNumber(number) {
  return number >= 1 && number <= lastPrefecture;
}
function branded(code) {
  return code;
}
function notAreaCode(text) {
  return problem(
    "areaCode/notCode",
    `\u300C${shown(text)}\u300D\u306F\u56E3\u4F53\u30B3\u30FC\u30C9\u3067\u306F\u3042\u308A\u307E\u305B\u3093\u30025\u6841\u304B6\u6841\u306E\u6570\u5B57\u3067\u3001\u5148\u982D\u306E0\u3082\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\uFF08\u4F8B: 010006\uFF09\u3002`,
    `"${shown(text)}" is not a local-government code. Write five or six digits with the leading 0, such as 010006.`
  );
}
function noSuchPrefecture(digits2) {
  return problem(
    "areaCode/noSuchPrefecture",
    `\u56E3\u4F53\u30B3\u30FC\u30C9\u300C${digits2}\u300D\u306E\u90FD\u9053\u5E9C\u770C\u756A\u53F7 ${digits2.slice(0, 2)} \u306F\u3042\u308A\u307E\u305B\u3093\uFF0801\uFF5E47\uFF09\u3002\u5148\u982D\u306E0\u304C\u843D\u3061\u3066\u3044\u306A\u3044\u304B\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
    `The code "${digits2}" names prefecture ${digits2.slice(0, 2)}, which does not exist (01 to 47). Check for a lost leading 0.`
  );
}
function wrongCheckDigit(digits2, whole) {
  return problem(
    "areaCode/wrongCheckDigit",
    `\u56E3\u4F53\u30B3\u30FC\u30C9\u300C${digits2}\u300D\u306E\u691C\u67FB\u6570\u5B57\u304C\u5408\u3044\u307E\u305B\u3093\u3002${digits2.slice(0, 5)} \u306A\u3089 ${whole} \u3067\u3059\u3002`,
    `The check digit of code "${digits2}" is wrong. With ${digits2.slice(0, 5)} it would be ${whole}.`
  );
}

// foundation/bound.ts
var boundWords = {
  exact: { ja: "", en: "" },
  atLeast: { ja: "\u4EE5\u4E0A", en: "at least" },
  atMost: { ja: "\u4EE5\u4E0B", en: "at most" },
  moreThan: { ja: "\u8D85", en: "more than" },
  lessThan: { ja: "\u672A\u6E80", en: "less than" },
  about: { ja: "\u7D04", en: "about" }
};
function isBound(text) {
  return Object.hasOwn(boundWords, text);
}

// foundation/printed-words.ts
var longestPrinted = 200;
var label = {};
var cumulative = { accumulation: "cumulative" };
var gross = { gross: true };
var wordsBefore = {
  \u7D04: { bound: "about" },
  \u304A\u3088\u305D: { bound: "about" },
  \u6982\u306D: { bound: "about" },
  \u304A\u304A\u3080\u306D: { bound: "about" },
  \u6700\u5927: { bound: "atMost" },
  \u6700\u4F4E: { bound: "atLeast" },
  \u5C11\u306A\u304F\u3068\u3082: { bound: "atLeast" },
  \u7D2F\u8A08: cumulative,
  \u5EF6\u3079: gross,
  \u306E\u3079: gross,
  \u524D\u5E74\u5EA6: label,
  \u524D\u5E74: label,
  \u524D\u5E74\u5EA6\u5F53\u521D: label,
  \u5F53\u521D: label,
  \u88DC\u6B63: label,
  \u62E1\u5145: label,
  \u62E1\u5145\u984D: label,
  \u65B0\u898F: label,
  "\u65B0\u898F\u30FB\u62E1\u5145\u984D": label,
  \u6C11\u9593\u8CC7\u91D1: label,
  \u3046\u3061: label,
  \u5168\u4F53: label,
  \u8A08: label,
  \u5408\u8A08: label,
  \u307B\u304B: label,
  \u307B\u304B\u306B: label,
  \u4ED6: label,
  \u4ED6\u306B: label,
  \u5916: label
};
var wordsBehind = {
  \u4EE5\u4E0A: { bound: "atLeast" },
  \u4EE5\u4E0B: { bound: "atMost" },
  \u4EE5\u5185: { bound: "atMost" },
  \u8D85: { bound: "moreThan" },
  \u672A\u6E80: { bound: "lessThan" },
  \u7A0B\u5EA6: { bound: "about" },
  \u524D\u5F8C: { bound: "about" },
  \u5F31: { bound: "about" },
  \u5F37: { bound: "about" },
  \u7D2F\u8A08: cumulative,
  \u5EF6\u3079: gross
};
var closing = { "(": ")", "[": "]" };
var onlyNumeral = /^[-\d,.\s]*\d\s*$/;
var before = longestFirst(wordsBefore);
var behind = longestFirst(wordsBehind);
function toPrintedSigns(printed) {
  return toNumeralSigns(printed).replace(/[▲△‐‑‒–—―−]|マイナス/g, "-").replace(/[〜∼]/g, "~").replace(/[〔【〈《]/g, "[").replace(/[〕】〉》]/g, "]").replace(/￥/g, "\xA5").trim();
}
function readPrintedWords(printed) {
  let words2 = { bound: "exact" };
  let figure3 = toPrintedSigns(printed);
  for (let next = peel(figure3); next; next = peel(figure3)) {
    figure3 = next.rest;
    const bound = combinedBound(words2.bound, next.word.bound);
    if (!bound) return fail(twoBounds(printed));
    words2 = { ...words2, ...next.word, bound };
  }
  return ok({ ...words2, figure: figure3 });
}
function peel(text) {
  return peelSigns(text) ?? peelBrackets(text) ?? peelFront(text) ?? peelBack(text);
}
function peelSigns(text) {
  const rest = text.replace(/^[\s:・]+/, "").replace(/[\s,。※;]+$/, "");
  return rest === text ? null : { word: label, rest };
}
function peelBrackets(text) {
  const sign = text.startsWith("-") ? "-" : "";
  const bare = text.slice(sign.length).trimStart();
  const close = bare.indexOf(closing[bare.charAt(0)] ?? "none");
  if (close < 0) return null;
  const [inner, unit3] = [bare.slice(1, close), bare.slice(close + 1)];
  return unit3 === "" || onlyNumeral.test(inner) ? { word: label, rest: sign + inner + unit3 } : null;
}
function peelFront(text) {
  for (const [name, word] of before) {
    const form = [name, `(${name})`, `[${name}]`].find((candidate) => text.startsWith(candidate));
    if (form !== void 0) return { word, rest: text.slice(form.length) };
  }
  return null;
}
function peelBack(text) {
  for (const [name, word] of behind) {
    const form = [name, `(${name})`, `[${name}]`].find((candidate) => text.endsWith(candidate));
    if (form !== void 0) return { word, rest: text.slice(0, -form.length) };
  }
  return null;
}
function combinedBound(found, next) {
  if (next === void 0 || next === found || next === "about")
    return next === "about" && found === "exact" ? next : found;
  return found === "exact" || found === "about" ? next : null;
}
function longestFirst(words2) {
  return Object.entries(words2).sort(([one2], [other]) => other.length - one2.length);
}
function twoBounds(printed) {
  return problem(
    "number/twoBounds",
    `\u300C${shown(printed)}\u300D\u306B\u306F\u7BC4\u56F2\u3092\u793A\u3059\u8A00\u8449\u304C\u4E8C\u3064\u3042\u308A\u3001\u3069\u3061\u3089\u304B\u6C7A\u3081\u3089\u308C\u307E\u305B\u3093\u3002\u4E0B\u9650\u3068\u4E0A\u9650\u3092\u5206\u3051\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(printed)}" has two words that limit it, and neither can be chosen. Give the lower and the upper limit separately.`
  );
}

// foundation/unit-registry.ts
function unit(kind, id, one2, many, ...spellings) {
  return { id, kind, one: one2, many, spellings };
}
var unitRegistry = [
  unit("money", "\u5186", "yen", "yen", "\xA5"),
  unit("count", "\u8005", "party", "parties"),
  unit("count", "\u632F\u8208\u5C40", "bureau", "bureaus"),
  unit("count", "\u4EBA", "person", "people", "\u540D"),
  unit("count", "\u4EF6", "case", "cases"),
  unit("count", "\u56E3\u4F53", "organisation", "organisations"),
  unit("count", "\u793E", "company", "companies"),
  unit("count", "\u793E\u30FB\u56E3\u4F53", "company or organisation", "companies and organisations"),
  unit("count", "\u6CD5\u4EBA", "corporation", "corporations"),
  unit("count", "\u7D44\u5408", "cooperative", "cooperatives"),
  unit("count", "\u7D4C\u55B6\u4F53", "farm or fishery business", "farm and fishery businesses"),
  unit("count", "\u4E8B\u696D\u6240", "establishment", "establishments", "\u4E8B\u696D\u5834"),
  unit("count", "\u5E97", "shop", "shops", "\u5E97\u8217"),
  unit("count", "\u304B\u6240", "place", "places", "\u7B87\u6240", "\u30F6\u6240", "\u30AB\u6240", "\u30F5\u6240", "\u30B1\u6240", "\u500B\u6240", "\u6240"),
  unit("count", "\u65BD\u8A2D", "facility", "facilities"),
  unit("count", "\u54C1\u76EE", "product", "products"),
  unit("count", "\u7A2E\u985E", "kind", "kinds", "\u7A2E"),
  unit("count", "\u4E8B\u696D", "programme", "programmes"),
  unit("count", "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", "project", "projects", "PJ"),
  unit("count", "\u8A08\u753B", "plan", "plans"),
  unit("count", "\u9805\u76EE", "item", "items"),
  unit("count", "\u6307\u6A19", "indicator", "indicators"),
  unit("count", "\u56DE", "time", "times"),
  unit("count", "\u53F0", "machine", "machines"),
  unit("count", "\u4E21", "vehicle", "vehicles"),
  unit("count", "\u6A5F", "aircraft", "aircraft"),
  unit("count", "\u96BB", "vessel", "vessels"),
  unit("count", "\u4FBF", "service", "services"),
  unit("count", "\u8DEF\u7DDA", "route", "routes"),
  unit("count", "\u822A\u8DEF", "sea route", "sea routes"),
  unit("count", "\u7A7A\u6E2F", "airport", "airports"),
  unit("count", "\u6E2F", "port", "ports"),
  unit("count", "\u6821", "school", "schools"),
  unit("count", "\u5712", "nursery", "nurseries"),
  unit("count", "\u5B66\u7D1A", "class", "classes"),
  unit("count", "\u8B1B\u5EA7", "course", "courses"),
  unit("count", "\u9928", "hall", "halls"),
  unit("count", "\u5BA4", "room", "rooms"),
  unit("count", "\u5E8A", "bed", "beds"),
  unit("count", "\u5E2D", "seat", "seats"),
  unit("count", "\u68DF", "building", "buildings"),
  unit("count", "\u6238", "dwelling", "dwellings", "\u4F4F\u5B85"),
  unit("count", "\u4E16\u5E2F", "household", "households"),
  unit("count", "\u7D44", "group", "groups"),
  unit("count", "\u7D44\u7E54", "body", "bodies"),
  unit("count", "\u5730\u533A", "district", "districts"),
  unit("count", "\u5730\u57DF", "region", "regions"),
  unit("count", "\u570F\u57DF", "settlement area", "settlement areas"),
  unit("count", "\u90FD\u9053\u5E9C\u770C", "prefecture", "prefectures"),
  unit("count", "\u5E02\u753A\u6751", "municipality", "municipalities"),
  unit("count", "\u81EA\u6CBB\u4F53", "local government", "local governments"),
  unit("count", "\u5E02\u753A", "city or town", "cities and towns"),
  unit("count", "\u753A\u6751", "town or village", "towns and villages"),
  unit("count", "\u5E02", "city", "cities"),
  unit("count", "\u753A", "town", "towns"),
  unit("count", "\u6751", "village", "villages"),
  unit("count", "\u533A", "ward", "wards"),
  unit("count", "\u96C6\u843D", "settlement", "settlements"),
  unit("count", "\u304B\u56FD", "country", "countries", "\u30AB\u56FD", "\u30F6\u56FD", "\u30F5\u56FD", "\u7B87\u56FD"),
  unit("count", "\u5927\u5B66", "university", "universities"),
  unit("count", "\u30C1\u30FC\u30E0", "team", "teams"),
  unit("count", "\u30AF\u30E9\u30D6", "club", "clubs"),
  unit("count", "\u30B3\u30FC\u30B9", "course of study", "courses of study"),
  unit("count", "\u982D", "head", "head"),
  unit("count", "\u7FBD", "bird", "birds"),
  unit("count", "\u672C", "piece", "pieces"),
  unit("count", "\u500B", "unit", "units"),
  unit("count", "\u57FA", "installation", "installations"),
  unit("count", "\u518A", "volume", "volumes"),
  unit("count", "\u90E8", "copy", "copies"),
  unit("count", "\u901A", "letter", "letters"),
  unit("count", "\u679A", "sheet", "sheets"),
  unit("count", "\u30BB\u30C3\u30C8", "set", "sets"),
  unit("count", "\u5951\u7D04", "contract", "contracts"),
  unit("count", "\u4EBA\u6CCA", "guest night", "guest nights"),
  unit("count", "\u6CCA", "night", "nights"),
  unit("count", "\u4EBA\u65E5", "person-day", "person-days"),
  unit("count", "\u70B9", "mark", "marks"),
  unit("count", "\u884C", "line", "lines"),
  unit("share", "%", "%", "%", "\u30D1\u30FC\u30BB\u30F3\u30C8", "\u332B"),
  unit("share", "\u2030", "\u2030", "\u2030", "\u30D1\u30FC\u30DF\u30EB"),
  unit("points", "\u30DD\u30A4\u30F3\u30C8", "point", "points", "%\u30DD\u30A4\u30F3\u30C8", "pt"),
  unit("ratio", "\u500D", "times", "times"),
  unit("ratio", "\u7121\u5358\u4F4D", "", ""),
  unit("rank", "\u4F4D", "place in order", "places in order"),
  unit("duration", "\u5E74", "year", "years", "\u5E74\u9593", "\u304B\u5E74", "\u30AB\u5E74", "\u30F6\u5E74", "\u30F5\u5E74"),
  unit("duration", "\u304B\u6708", "month", "months", "\u30F6\u6708", "\u30AB\u6708", "\u30F5\u6708", "\u30B1\u6708", "\u7B87\u6708"),
  unit("duration", "\u65E5", "day", "days", "\u65E5\u9593"),
  unit("duration", "\u6642\u9593", "hour", "hours"),
  unit("duration", "\u5206", "minute", "minutes"),
  unit("duration", "\u79D2", "second", "seconds"),
  unit("duration", "\u6B73", "year of age", "years of age", "\u624D"),
  unit("length", "km", "km", "km", "\u339E", "\u30AD\u30ED\u30E1\u30FC\u30C8\u30EB"),
  unit("length", "m", "m", "m", "\u30E1\u30FC\u30C8\u30EB"),
  unit("length", "cm", "cm", "cm", "\u339D"),
  unit("length", "mm", "mm", "mm", "\u339C"),
  unit("area", "ha", "ha", "ha", "\u33CA", "\u30D8\u30AF\u30BF\u30FC\u30EB", "\u3336"),
  unit("area", "\u33A1", "m\xB2", "m\xB2", "m2", "m\xB2", "\u5E73\u65B9\u30E1\u30FC\u30C8\u30EB"),
  unit("area", "\u33A2", "km\xB2", "km\xB2", "km2", "km\xB2", "\u5E73\u65B9\u30AD\u30ED\u30E1\u30FC\u30C8\u30EB"),
  unit("volume", "\u33A5", "m\xB3", "m\xB3", "m3", "m\xB3", "\u7ACB\u65B9\u30E1\u30FC\u30C8\u30EB"),
  unit("volume", "L", "L", "L", "\u2113", "\u30EA\u30C3\u30C8\u30EB"),
  unit("volume", "kL", "kL", "kL", "k\u2113", "\u30AD\u30ED\u30EA\u30C3\u30C8\u30EB"),
  unit("mass", "\u30C8\u30F3", "tonne", "tonnes", "t", "\u3327"),
  unit("mass", "t-CO2", "t-CO\u2082", "t-CO\u2082", "tCO2", "t-CO\u2082", "\u30C8\u30F3CO2"),
  unit("mass", "kg", "kg", "kg", "\u338F", "\u30AD\u30ED\u30B0\u30E9\u30E0"),
  unit("mass", "g", "g", "g", "\u30B0\u30E9\u30E0"),
  unit("power", "kW", "kW", "kW", "\u33BE", "\u30AD\u30ED\u30EF\u30C3\u30C8"),
  unit("power", "MW", "MW", "MW", "\u30E1\u30AC\u30EF\u30C3\u30C8"),
  unit("energy", "kWh", "kWh", "kWh", "\u30AD\u30ED\u30EF\u30C3\u30C8\u6642"),
  unit("energy", "MWh", "MWh", "MWh"),
  unit("energy", "MJ", "MJ", "MJ"),
  unit("energy", "GJ", "GJ", "GJ"),
  unit("energy", "TJ", "TJ", "TJ"),
  unit("temperature", "\u2103", "\xB0C", "\xB0C", "\xB0C")
];

// foundation/unit.ts
var unitsBySpelling = /* @__PURE__ */ new Map();
for (const { id, kind, one: one2, many, spellings } of unitRegistry) {
  const unit3 = { id, kind, en: { one: one2, many } };
  for (const spelling of [id, ...spellings]) unitsBySpelling.set(spellingKey(spelling), unit3);
}
function asUnit(text) {
  const key = spellingKey(text);
  const known = unitsBySpelling.get(key) ?? asRate(key);
  return known ? ok(known) : fail(unknownUnit(text));
}
function asScaledUnit(text) {
  const key = spellingKey(text);
  const whole = unitsBySpelling.get(key) ?? asRate(key);
  if (whole) return ok({ unit: whole, power: 0 });
  const [scale = ""] = /^(?:10+|[十百千万億兆]+)/.exec(key) ?? [];
  const power = /^1/.test(scale) ? scale.length - 1 : scalePower(scale);
  const unit3 = unitsBySpelling.get(key.slice(scale.length)) ?? asRate(key.slice(scale.length));
  return power !== null && unit3 ? ok({ unit: unit3, power }) : fail(unknownUnit(text));
}
function sameUnit(one2, other) {
  return one2.id === other.id;
}
function spellingKey(text) {
  return toCommonWidth(text).replace(/\s+/g, "").toLowerCase();
}
function asRate(key) {
  const [above, below, ...more] = key.split("/").map((part2) => unitsBySpelling.get(part2));
  if (!above || !below || more.length > 0) return null;
  const words2 = {
    one: `${above.en.one} per ${below.en.one}`,
    many: `${above.en.many} per ${below.en.one}`
  };
  return { id: `${above.id}/${below.id}`, kind: "rate", en: words2 };
}
function unitName(unit3) {
  return { ja: unit3.id === "\u7121\u5358\u4F4D" ? "" : unit3.id, en: unit3.en.many };
}
function unknownUnit(text) {
  return problem(
    "unit/unknown",
    `\u300C${shown(text)}\u300D\u3068\u3044\u3046\u5358\u4F4D\u306F\u767B\u9332\u3055\u308C\u3066\u3044\u307E\u305B\u3093\u3002\u7DB4\u308A\u3092\u78BA\u304B\u3081\u308B\u304B\u3001\u5358\u4F4D\u306E\u767B\u9332\u7C3F (foundation/unit-registry.ts) \u306B\u52A0\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
    `The unit "${shown(text)}" is not registered. Check its spelling, or add it to the registry (foundation/unit-registry.ts).`
  );
}

// foundation/quantity.ts
var englishScales = [
  { power: 12, word: " trillion" },
  { power: 6, word: " million" },
  { power: 3, word: " thousand" },
  { power: 0, word: "" }
];
function quantity(value7, unit3) {
  if (!Number.isFinite(value7)) return fail(notFinite(value7, unit3));
  if (unit3.kind === "money" && !Number.isSafeInteger(value7)) return fail(notWholeYen(value7));
  return ok({ value: value7 === 0 ? 0 : value7, unit: unit3 });
}
function quantityOf(value7, unit3) {
  const known = asUnit(unit3);
  return known.ok ? quantity(value7, known.value) : known;
}
function addQuantities(one2, other) {
  if (!sameUnit(one2.unit, other.unit)) return fail(differentUnits(one2.unit, other.unit));
  const left = decimalOf(one2.value);
  const right = decimalOf(other.value);
  if (!left || !right) return fail(notFinite(left ? other.value : one2.value, one2.unit));
  return quantity(decimalToNumber(addDecimals(left, right)), one2.unit);
}
function sumYen(amounts) {
  let sum = quantityOf(0, "\u5186");
  for (const amount of amounts) {
    if (!sum.ok) return sum;
    sum = addQuantities(sum.value, amount);
  }
  return sum;
}
function formatQuantity(quantity2, style) {
  switch (style.lang) {
    case "ja":
      return formatJapanese2(quantity2, style.scale ?? "", style.digits);
    case "en":
      return formatEnglish2(quantity2, style.scale ?? "", style.digits);
    default:
      return assertNever(style.lang);
  }
}
function formatJapanese2({ value: value7, unit: unit3 }, scale, digits2) {
  const number = groupedAbsolute(value7, scalePower(scale) ?? 0, digits2);
  return `${isShownNegative(value7, number) ? "\u25B2" : ""}${number}${scale}${unitName(unit3).ja}`;
}
function formatEnglish2({ value: value7, unit: unit3 }, scale, digits2) {
  const asked3 = scalePower(scale) ?? 0;
  const { power, word } = englishScales.find((known) => known.power <= asked3) ?? { power: 0, word: "" };
  const number = groupedAbsolute(value7, power, digits2);
  const sign = isShownNegative(value7, number) ? "\u2212" : "";
  if (unit3.id === "\u5186") return `${sign}\xA5${number}${word}`;
  const name = number === "1" && word === "" ? unit3.en.one : unit3.en.many;
  const gap = name === "" || unit3.kind === "share" ? "" : " ";
  return `${sign}${number}${word}${gap}${name}`;
}
var mostDecimals = 20;
var formatters = Array.from(
  { length: mostDecimals + 1 },
  (_, digits2) => new Intl.NumberFormat("en", { maximumFractionDigits: digits2 })
);
function groupedAbsolute(value7, power, digits2 = mostDecimals) {
  const decimal = decimalOf(Math.abs(value7));
  const scaled = decimal ? decimalToNumber(timesPowerOfTen(decimal, -power)) : value7;
  return formatters[digits2]?.format(scaled) ?? String(scaled);
}
function isShownNegative(value7, shownNumber) {
  return value7 < 0 && /[1-9]/.test(shownNumber);
}
function differentUnits(one2, other) {
  return problem(
    "quantity/differentUnits",
    `\u5358\u4F4D\u306E\u9055\u3046\u6570\u306F\u8DB3\u305B\u307E\u305B\u3093\uFF08${one2.id} \u3068 ${other.id}\uFF09\u3002\u5358\u4F4D\u3054\u3068\u306B\u5206\u3051\u3066\u5408\u8A08\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
    `Numbers of different units cannot be added (${one2.id} and ${other.id}). Sum each unit by itself.`
  );
}
function notFinite(value7, unit3) {
  return problem(
    "quantity/notFinite",
    `${unit3.id} \u306E\u5024\u304C\u6570\u3067\u306F\u3042\u308A\u307E\u305B\u3093\uFF08${value7}\uFF09\u3002\u5024\u304C\u306A\u3044\u3068\u304D\u306F\u3001\u7406\u7531\u3092\u4ED8\u3051\u305F\u6B20\u6E2C\u3068\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
    `The value in ${unit3.id} is not a number (${value7}). Where there is no value, give the reason for its absence.`
  );
}
function notWholeYen(value7) {
  return problem(
    "quantity/notWholeYen",
    `\u91D1\u984D\u304C\u5186\u306E\u6574\u6570\u3067\u306F\u306A\u3044\u304B\u3001\u5927\u304D\u3059\u304E\u307E\u3059\uFF08${value7} \u5186\uFF09\u3002\u5343\u5186\u30FB\u767E\u4E07\u5186\u306A\u3069\u306E\u6841\u3092\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
    `The amount is not a whole number of yen, or too large (${value7} yen). Check the scale (thousand, million yen).`
  );
}

// foundation/printed-number.ts
function readPrinted(printed, options = {}) {
  if (printed.length > longestPrinted) return fail(notFigure(printed));
  const absence = readAbsenceMark(printed);
  if (absence) return fail(isAbsence(printed));
  const words2 = readPrintedWords(printed);
  if (!words2.ok) return words2;
  const { figure: figure3, ...said2 } = words2.value;
  const ends2 = readEnds(figure3, printed);
  if (!ends2.ok) return ends2;
  const unit3 = findUnit(printed, ends2.value, options);
  if (!unit3.ok) return unit3;
  return inBaseUnit(printed, ends2.value, unit3.value, said2);
}
function readEnds(figure3, printed) {
  const [left = "", right, ...more] = figure3.split("~");
  if (more.length > 0) return fail(notFigure(printed));
  const first = readEnd(left, printed);
  if (!first.ok || right === void 0) return first.ok ? ok({ first: first.value, second: null }) : first;
  const second = readEnd(right, printed);
  if (!second.ok) return second;
  return ok({ first: withSharedScale(first.value, second.value), second: second.value });
}
function readEnd(text, printed) {
  const sign = /^\s*[-+]\s*/.exec(text)?.[0] ?? "";
  const yenSign = /^¥?\s*/.exec(text.slice(sign.length))?.[0] ?? "";
  const rest = text.slice(sign.length + yenSign.length);
  const run = /^ゼロ/.exec(rest)?.[0] ?? numeralRun.exec(rest)?.[0] ?? "";
  const scaleWords2 = /[百千万億兆\s]*$/.exec(run)?.[0] ?? "";
  if (run.length === scaleWords2.length) return fail(notFigure(printed));
  const size = readDecimalNumeral(run);
  if (!size.ok) return size;
  const value7 = sign.includes("-") ? negated(size.value) : size.value;
  const scale = scalePower(scaleWords2.replace(/\s+/g, "")) || null;
  const unitText = rest.slice(run.length).trim() || (yenSign === "" ? "" : "\u5186");
  return ok({ value: value7, scale, unitText });
}
function withSharedScale(first, second) {
  if (first.scale !== null || first.unitText !== "" || second.scale === null) return first;
  const scaled = timesPowerOfTen(first.value, second.scale);
  return distance(scaled, second.value) < distance(first.value, second.value) ? { ...first, value: scaled, scale: second.scale } : first;
}
function distance(one2, other) {
  const sizes = [Math.abs(decimalToNumber(one2)), Math.abs(decimalToNumber(other))];
  return Math.max(...sizes) / Math.min(...sizes);
}
function findUnit(printed, ends2, options) {
  const expected = options.unit === void 0 ? null : asUnit(options.unit);
  if (expected && !expected.ok) return expected;
  const found = printedUnit(printed, ends2, options, expected?.value ?? null);
  if (!found.ok || !expected) return found;
  return sameUnit(found.value.unit, expected.value) ? found : fail(otherUnit(printed, found.value.unit, expected.value));
}
function printedUnit(printed, { first, second }, { printedUnit: pageUnit }, expected) {
  const page = pageUnit === void 0 ? null : readPageUnit(pageUnit, expected);
  if (page && !page.ok) return page;
  const own = ownUnit(printed, first.unitText, second?.unitText ?? "");
  if (own && page?.ok && own.ok && !sameUnit(own.value.unit, page.value.unit))
    return fail(otherUnit(printed, own.value.unit, page.value.unit));
  if (own) return own;
  if (page && page.value.power > 0 && (first.scale !== null || (second?.scale ?? null) !== null))
    return fail(twoScales(printed, pageUnit ?? ""));
  if (page) return page;
  return expected ? ok({ unit: expected, power: 0 }) : fail(noUnit(printed));
}
function ownUnit(printed, first, second) {
  if (first === "" && second === "") return null;
  const unit3 = asUnit(second === "" ? first : second);
  if (!unit3.ok) return /\d/.test(first + second) ? fail(notFigure(printed)) : unit3;
  const other = first === "" ? unit3 : asUnit(first);
  if (!other.ok) return other;
  return sameUnit(unit3.value, other.value) ? ok({ unit: unit3.value, power: 0 }) : fail(otherUnit(printed, other.value, unit3.value));
}
function readPageUnit(pageUnit, expected) {
  const power = expected ? scalePower(pageUnit.trim()) : null;
  return expected && power !== null ? ok({ unit: expected, power }) : asScaledUnit(pageUnit);
}
function inBaseUnit(printed, { first, second }, { unit: unit3, power }, said2) {
  const value7 = toExactNumber(printed, timesPowerOfTen(first.value, power), unit3);
  if (!value7.ok) return value7;
  if (!second) return ok({ ...said2, value: value7.value, unit: unit3 });
  const to = toExactNumber(printed, timesPowerOfTen(second.value, power), unit3);
  return to.ok ? ok({ ...said2, value: value7.value, to: to.value, unit: unit3 }) : to;
}
function toExactNumber(printed, decimal, unit3) {
  const value7 = decimalToNumber(decimal);
  const kept2 = decimalOf(value7);
  if (!kept2 || addDecimals(kept2, negated(decimal)).digits !== 0n) return fail(tooManyDigits(printed));
  const checked2 = quantity(value7, unit3);
  return checked2.ok ? ok(value7) : checked2;
}
function notFigure(printed) {
  return problem(
    "number/notFigure",
    `\u300C${shown(printed)}\u300D\u3092\u4E00\u3064\u306E\u6570\u5024\u3068\u3057\u3066\u8AAD\u3081\u307E\u305B\u3093\u3002\u6570\u5024\u3068\u5358\u4F4D\u3060\u3051\u3092\u3001\u539F\u6587\u306E\u3068\u304A\u308A\u306B\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(printed)}" cannot be read as one figure. Give only the number and its unit, as printed.`
  );
}
function isAbsence(printed) {
  return problem(
    "number/absent",
    `\u300C${shown(printed)}\u300D\u306F\u6570\u5024\u3067\u306F\u306A\u304F\u3001\u5024\u304C\u306A\u3044\u3053\u3068\u3092\u793A\u3059\u8A18\u53F7\u3067\u3059\u3002\u7406\u7531\u3092\u4ED8\u3051\u305F\u6B20\u6E2C\u3068\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(printed)}" is a mark for a missing figure, not a number. Record it as an absence with its reason.`
  );
}
function noUnit(printed) {
  return problem(
    "number/unitMissing",
    `\u300C${shown(printed)}\u300D\u306B\u306F\u5358\u4F4D\u304C\u3042\u308A\u307E\u305B\u3093\u3002\u9801\u3084\u8868\u306E\u5358\u4F4D\uFF08\u4F8B: \u5343\u5186\uFF09\u3092 printedUnit \u306B\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(printed)}" has no unit. Say the unit that the page or table gives (such as \u5343\u5186) in printedUnit.`
  );
}
function otherUnit(printed, found, expected) {
  return problem(
    "number/otherUnit",
    `\u300C${shown(printed)}\u300D\u306E\u5358\u4F4D\u306F ${found.id} \u3067\u3059\u304C\u3001${expected.id} \u3068\u3055\u308C\u3066\u3044\u307E\u3059\u3002\u3069\u3061\u3089\u304B\u3092\u76F4\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
    `The unit of "${shown(printed)}" is ${found.id}, but ${expected.id} was expected. Correct one of them.`
  );
}
function twoScales(printed, pageUnit) {
  return problem(
    "number/twoScales",
    `\u300C${shown(printed)}\u300D\u306B\u306F\u6841\u306E\u8A00\u8449\u304C\u3042\u308A\u3001\u9801\u306E\u5358\u4F4D\u300C${shown(pageUnit)}\u300D\u306B\u3082\u3042\u308A\u307E\u3059\u3002\u3069\u3061\u3089\u306E\u6841\u304B\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(printed)}" has a scale word, and so has the unit of its page, "${shown(pageUnit)}". Check which of them holds.`
  );
}
function tooManyDigits(printed) {
  return problem(
    "number/tooManyDigits",
    `\u300C${shown(printed)}\u300D\u306F\u6841\u304C\u591A\u3059\u304E\u3066\u6B63\u78BA\u306B\u4FDD\u3066\u307E\u305B\u3093\u3002\u6841\u3068\u5358\u4F4D\u3092\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(printed)}" has more digits than can be kept exactly. Check its digits and scale.`
  );
}

// foundation/printed-period.ts
function readPrintedPeriod(printed, options = {}) {
  if (printed.length > longestPrinted) return fail(notPeriod2(printed));
  const text = withArabicNumerals(toPrintedSigns(printed).replace(/\s+/g, "").replace(/から/g, "~"));
  const bare = withoutBrackets(text);
  const twice = /^([^(]+)\(([^()]+)\)(年度?)?(.*)$/.exec(bare);
  if (!twice) return readOnce(bare, printed, options);
  const [, outer = "", inner = "", word = "", rest = ""] = twice;
  const beside = new RegExp(eraMarks, "i").test(bare) ? { bareYear: options.bareYear ?? "fiscalYear" } : options;
  const first = readOnce(outer + word + rest, printed, beside);
  if (!first.ok) return first;
  const second = readOnce(/年/.test(inner) ? inner : inner + word, printed, beside);
  if (!second.ok) return second;
  return sameTime(first.value, second.value) ? first : fail(twoPeriods(printed));
}
var kanjiNumerals = /[〇零一二三四五六七八九十百]+/g;
var endings = [
  "\u5E73\u5747",
  "\u7D2F\u8A08",
  "\u5408\u8A08",
  "\u8A08",
  "\u5352\u696D\u8005",
  "\u5352\u696D",
  "\u5352",
  "\u5F53\u521D\u4E88\u7B97",
  "\u5F53\u521D",
  "\u88DC\u6B63\u4E88\u7B97",
  "\u88DC\u6B63",
  "\u4E88\u7B97",
  "\u6C7A\u7B97",
  "\u5B9F\u7E3E",
  "\u73FE\u5728",
  "\u6642\u70B9",
  "\u672B",
  "\u76EE\u6A19",
  "\u898B\u8FBC\u307F",
  "\u898B\u8FBC",
  "\u307E\u3067",
  "\u306E"
];
function readOnce(text, printed, options) {
  const { body, figure: figure3, graduates } = withoutEndings(text);
  const ends2 = body.split("~");
  if (ends2.length === 1) ends2.splice(0, 1, ...splitAtHyphen(body));
  const [left = "", right, ...more] = ends2;
  const first = rawPoint(left);
  if (!first || more.length > 0) return fail(notPeriod2(printed));
  if (right === void 0) return graduates ? toGraduates(first, printed) : toPoint(first, printed, options);
  const second = rawPoint(right);
  if (!second || graduates) return fail(notPeriod2(printed));
  return readSpan(first, second, figure3, printed, options);
}
function readSpan(first, second, figure3, printed, options) {
  const from = toPoint(withYearWord(first, second.word), printed, options);
  if (!from.ok) return from;
  const to = toPoint(withYearWord(completed(second, first), first.word), printed, options);
  return to.ok ? asSpan(from.value, to.value, figure3) : to;
}
var pointForm = new RegExp(
  `^\u56FD?(${eraMarks})?((?:\\d{1,4}|\u5143)(?:(?:\u5E74|\u6708|[./-])\\d{1,2}){0,2})(\u5E74\u5EA6|\u5E74|\u6708|\u65E5)?$`,
  "i"
);
var hyphenSpan = new RegExp(`^(.+?)-((?:${eraMarks})(?:\\d{1,2}|\u5143)(?:\u5E74\u5EA6?)?|\\d{4}(?:\u5E74\u5EA6?)?)$`, "i");
var lastWords = [
  ["\u5E74\u5EA6", "\u5E74", ""],
  ["\u6708", ""],
  ["\u65E5", ""]
];
function rawPoint(text) {
  const [, mark, numbers = "", word = ""] = pointForm.exec(text) ?? [];
  if (numbers === "") return null;
  return { era: mark === void 0 ? null : findEra(mark), numbers: numbers.split(/[年月./-]/), word };
}
function completed(end, first) {
  const [lead = ""] = end.numbers;
  if (end.era || lead.length === 4) return end;
  const shared = first.numbers.slice(0, Math.max(0, first.numbers.length - end.numbers.length));
  if (shared.length > 0) return { ...end, era: first.era, numbers: [...shared, ...end.numbers] };
  const century = first.era ? "" : (first.numbers[0] ?? "").slice(0, 2);
  return {
    ...end,
    era: first.era,
    numbers: [century + lead.padStart(first.era ? 1 : 2, "0"), ...end.numbers.slice(1)]
  };
}
function withYearWord(point, word) {
  return point.word === "" && point.numbers.length === 1 && word.startsWith("\u5E74") ? { ...point, word } : point;
}
function toPoint(raw, printed, options) {
  const [, month, day] = raw.numbers.map(Number);
  if (!lastWords[raw.numbers.length - 1]?.includes(raw.word)) return fail(notPeriod2(printed));
  const year2 = toWesternYear(raw, printed);
  if (!year2.ok) return year2;
  if (month === void 0) return toYear(raw, year2.value, printed, options);
  const parts = { year: year2.value, month };
  const point = checkedPoint(
    day === void 0 ? { kind: "month", ...parts } : { kind: "date", ...parts, day },
    printed
  );
  return point.ok ? withinEra(point.value, raw.era, printed) : point;
}
function toYear({ era, word }, year2, printed, { bareYear }) {
  if (word === "\u5E74\u5EA6") return checkedPoint({ kind: "fiscalYear", year: year2 }, printed);
  if (word === "\u5E74") return checkedPoint({ kind: "calendarYear", year: year2 }, printed);
  if (!bareYear && !era) return fail(bareWesternYear(printed));
  return checkedPoint({ kind: bareYear ?? "fiscalYear", year: year2 }, printed);
}
function toGraduates(raw, printed) {
  const month = raw.numbers.length === 2 ? toPoint(raw, printed, {}) : fail(notPeriod2(printed));
  if (!month.ok) return month;
  if (month.value.kind !== "month") return fail(notPeriod2(printed));
  return ok({ ...month.value, kind: "graduates" });
}
function toWesternYear({ era, numbers }, printed) {
  const [first = ""] = numbers;
  if (era) return westernYear({ era, year: first === "\u5143" ? 1 : Number(first) });
  return /^\d{4}$/.test(first) ? ok(Number(first)) : fail(notPeriod2(printed));
}
function withinEra(point, era, printed) {
  const { first, last } = periodBounds(point);
  const touches = !era || touchesEra(era, dayNumber(first.year, first.month, first.day), dayNumber(last.year, last.month, last.day));
  return touches ? ok(point) : fail(outsideEra(printed, era));
}
function withoutEndings(text) {
  let said2 = { body: text, graduates: false };
  for (let found = endingOf(said2.body); found !== null; found = endingOf(said2.body)) {
    const figure3 = figureOf(found) ?? said2.figure;
    const graduates = said2.graduates || found.startsWith("\u5352");
    const body = said2.body.slice(0, -found.length);
    said2 = figure3 ? { body, figure: figure3, graduates } : { body, graduates };
  }
  return said2;
}
function endingOf(text) {
  return endings.find((ending) => text.endsWith(ending)) ?? null;
}
function figureOf(ending) {
  if (ending === "\u5E73\u5747") return "average";
  return ending.endsWith("\u8A08") ? "cumulative" : void 0;
}
function splitAtHyphen(text) {
  const [, left, right] = hyphenSpan.exec(text) ?? [];
  return left === void 0 || right === void 0 ? [text] : [left, right];
}
function withoutBrackets(text) {
  const inner = /^[([<]([^()[\]<>]*)[)\]>]$/.exec(text)?.[1];
  return inner ?? text;
}
function withArabicNumerals(text) {
  return text.replace(kanjiNumerals, (run) => {
    const read = readNumeral(run);
    return read.ok ? String(read.value) : run;
  });
}
function notPeriod2(printed) {
  return problem(
    "period/notPrintedPeriod",
    `\u300C${shown(printed)}\u300D\u3092\u6642\u671F\u3068\u3057\u3066\u8AAD\u3081\u307E\u305B\u3093\u3002H26\u3001\u5E73\u621029\u5E74\u5EA6\u30012040\u5E74\u3001H29.10.1 \u306E\u3088\u3046\u306A\u6642\u671F\u3060\u3051\u3092\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(printed)}" cannot be read as a period. Give only the period, like H26, \u5E73\u621029\u5E74\u5EA6, 2040\u5E74 or H29.10.1.`
  );
}
function bareWesternYear(printed) {
  return problem(
    "period/bareYear",
    `\u300C${shown(printed)}\u300D\u306F\u5E74\u304B\u5E74\u5EA6\u304B\u5206\u304B\u308A\u307E\u305B\u3093\u3002\u524D\u5F8C\u306E\u6587\u304B\u3089\u3001\u5E74\u304B\u5E74\u5EA6\u304B\u3092\u88DC\u3063\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(printed)}" does not say whether it is a calendar or a fiscal year. Add which of them the text means.`
  );
}
function outsideEra(printed, era) {
  return problem(
    "period/outsideEra",
    `\u300C${shown(printed)}\u300D\u306F${era?.name ?? ""}\u306E\u671F\u9593\u306E\u5916\u3067\u3059\u3002\u6539\u5143\u306E\u65E5\u3092\u78BA\u304B\u3081\u3001\u6B63\u3057\u3044\u5143\u53F7\u304B\u897F\u66A6\u3067\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002`,
    `"${shown(printed)}" lies outside the era ${era?.en ?? ""}. Check the day the era changed, and use the right era or the western year.`
  );
}
function twoPeriods(printed) {
  return problem(
    "period/twoPeriods",
    `\u300C${shown(printed)}\u300D\u306B\u4E26\u3093\u3067\u3044\u308B\u4E8C\u3064\u306E\u6642\u671F\u304C\u4E00\u81F4\u3057\u307E\u305B\u3093\u3002\u539F\u6587\u3092\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
    `The two periods in "${shown(printed)}" do not agree. Compare them with the source.`
  );
}

// foundation/reading.ts
function sumReadings(readings) {
  let so = { sum: null, known: 0, texts: 0, absent: {} };
  for (const reading of readings) {
    const next = withReading(so, reading);
    if (!next.ok) return next;
    so = next.value;
  }
  return ok(so);
}
function withReading(so, reading) {
  if (reading.kind === "text") return ok({ ...so, texts: so.texts + 1 });
  if (reading.kind === "absent") {
    const count2 = (so.absent[reading.why] ?? 0) + 1;
    return ok({ ...so, absent: { ...so.absent, [reading.why]: count2 } });
  }
  if (reading.to !== void 0) return fail(rangeInSum(reading.quantity, reading.to));
  const sum = so.sum ? addQuantities(so.sum, reading.quantity) : ok(reading.quantity);
  return sum.ok ? ok({ ...so, sum: sum.value, known: so.known + 1 }) : sum;
}
function rangeInSum({ value: value7, unit: unit3 }, to) {
  return problem(
    "reading/rangeInSum",
    `\u5E45\u306E\u3042\u308B\u5024\uFF08${value7}\uFF5E${to} ${unit3.id}\uFF09\u306F\u5408\u8A08\u3067\u304D\u307E\u305B\u3093\u3002\u3069\u3061\u3089\u306E\u7AEF\u3092\u4F7F\u3046\u304B\u6C7A\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
    `A range (${value7} to ${to} ${unit3.id}) cannot be summed. Decide which end to use.`
  );
}

// rooms/fact/domain/content-to-fact.ts
var pair = (ja, en) => ja ? { ja, en: en ?? ja } : null;
function storedPeriod(text, id) {
  if (!text) return null;
  const period = asPeriod(text);
  if (!period.ok) throw new Error(`fact ${id}: stored period "${text}" is no period`);
  return period.value;
}
function readingOf(figure3, id) {
  if ("absent" in figure3) {
    const due = storedPeriod(figure3.due, id);
    return due ? { kind: "absent", why: figure3.absent, due } : { kind: "absent", why: figure3.absent };
  }
  if (figure3.value === null) return { kind: "text", text: figure3.text ?? figure3.printed };
  const unit3 = asUnit(figure3.unit ?? "");
  if (!unit3.ok) throw new Error(`fact ${id}: stored unit "${figure3.unit}" is unknown`);
  const bound = figure3.bound !== void 0 && isBound(figure3.bound) ? figure3.bound : "exact";
  const known = { kind: "known", quantity: { value: figure3.value, unit: unit3.value }, bound };
  return figure3.to === void 0 ? known : { ...known, to: figure3.to };
}
function contentToFact(edition, row) {
  const { figure: figure3, subject, document, lines, accepted } = row.content;
  return {
    id: row.id,
    edition,
    subject,
    document,
    lines,
    cell: figure3.cell ?? null,
    printed: figure3.printed ?? null,
    printedPeriod: figure3.printedPeriod ?? null,
    period: storedPeriod(figure3.period, row.id),
    reading: readingOf(figure3, row.id),
    textEn: "textEn" in figure3 ? figure3.textEn ?? null : null,
    note: pair(figure3.note, figure3.noteEn),
    uncertain: pair(figure3.uncertain, figure3.uncertainEn),
    accepted,
    recordedAt: row.recordedAt,
    version: row.version
  };
}
var isRecord2 = (value7) => typeof value7 === "object" && value7 !== null && !Array.isArray(value7);
function withFacts(content, facts) {
  const walk = (value7) => {
    if (Array.isArray(value7)) return value7.map(walk);
    if (!isRecord2(value7)) return value7;
    if (typeof value7.fact === "string" && Object.keys(value7).length === 1) {
      const fact = facts.get(value7.fact);
      if (!fact) throw new Error(`fact ${value7.fact} is named by an entry but not in the store`);
      return fact;
    }
    return Object.fromEntries(Object.entries(value7).map(([key, item]) => [key, walk(item)]));
  };
  return walk(content);
}

// rooms/fact/domain/derivation.ts
var derivationAddress = (edition, { name, arguments: given2 }) => `/derived/${edition}/${[name, ...given2].map(encodeURIComponent).join("/")}`;

// rooms/fact/domain/subject-address.ts
var subjectKinds = {
  area: { path: "area", word: { ja: "\u5730\u57DF", en: "Area" } },
  group: { path: "group", word: { ja: "\u570F\u57DF\u30FB\u9023\u643A", en: "Group" } },
  document: { path: "document", word: { ja: "\u8CC7\u6599", en: "Document" } },
  plan: { path: "plan", word: { ja: "\u8A08\u753B", en: "Plan" } },
  project: { path: "project", word: { ja: "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Project" } },
  count: { path: "project-count", word: { ja: "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u6570", en: "Number of projects" } },
  kpi: { path: "kpi", word: { ja: "KPI", en: "KPI" } },
  theme: { path: "budget/theme", word: { ja: "\u4E88\u7B97\u306E\u30C6\u30FC\u30DE", en: "Budget theme" } },
  point: { path: "budget/point", word: { ja: "\u4E88\u7B97\u306E\u30DD\u30A4\u30F3\u30C8", en: "Budget heading" } },
  line: { path: "budget/line", word: { ja: "\u4E88\u7B97\u306E\u884C", en: "Budget line" } },
  table: { path: "budget/table", word: { ja: "\u4E88\u7B97\u306E\u8868", en: "Budget table" } },
  figure: { path: "budget/figure", word: { ja: "\u4E88\u7B97\u306E\u6570\u5024", en: "Budget figure" } },
  proposal: { path: "budget/proposal", word: { ja: "\u653F\u7B56\u63D0\u6848", en: "Policy proposal" } },
  programme: { path: "programme", word: { ja: "\u4E8B\u696D\u30FB\u4ED5\u7D44\u307F", en: "Programme" } },
  activity: { path: "activity", word: { ja: "\u6D3B\u52D5\u5B9F\u7E3E", en: "Activity result" } }
};
function entryAddress(edition, kind, id) {
  const known = subjectKinds[kind];
  if (!known) throw new Error(`no page shows entries of kind ${kind}`);
  return `/${known.path}/${edition}/${encodeURIComponent(id)}`;
}
var kindWord = (kind) => subjectKinds[kind]?.word ?? { ja: kind, en: kind };
var roleWords = {
  baseline: { ja: "\u57FA\u6E96\u5024", en: "Baseline" },
  target: { ja: "\u76EE\u6A19\u5024", en: "Target" },
  expected: { ja: "\u671F\u5F85\u5024", en: "Expected value" },
  actuals: { ja: "\u5B9F\u7E3E\u5024", en: "Actual value" },
  forecasts: { ja: "\u898B\u8FBC\u5024", en: "Forecast" },
  amount: { ja: "\u4E88\u7B97\u984D", en: "Budget amount" },
  expansion: { ja: "\u62E1\u5145\u984D", en: "Expansion" },
  previous: { ja: "\u524D\u5E74\u5EA6\u4E88\u7B97\u984D", en: "Previous year's budget" },
  total: { ja: "\u5168\u4F53\u984D", en: "Total" },
  newAndExpanded: { ja: "\u65B0\u898F\u30FB\u62E1\u5145\u984D", en: "New and expanded" },
  hidden: { ja: "\u307B\u304BN\u4E8B\u696D", en: "Programmes not listed" },
  figure: { ja: "\u6570\u5024", en: "Figure" },
  count: { ja: "\u5370\u5237\u3055\u308C\u305F\u6570", en: "Printed number" },
  memberCount: { ja: "\u69CB\u6210\u5E02\u753A\u6751\u6570", en: "Number of members" },
  cells: { ja: "\u8868\u306E\u5024", en: "Table cell" },
  rows: { ja: "\u8868\u306E\u5024", en: "Table cell" }
};
var roleWord = (subject) => roleWords[subject.role.split(".")[0] ?? ""] ?? { ja: subject.role, en: subject.role };

// rooms/fact/domain/count-of.ts
function countOf(count2, unit3) {
  const quantity2 = quantityOf(count2, unit3);
  if (!quantity2.ok) throw new Error(`${count2} ${unit3}: ${quantity2.problem.message.en}`);
  return quantity2.value;
}

// rooms/fact/domain/fact-model.ts
var subjectKey = ({ kind, id }) => `${kind}.${id}`;
function subjectName(model2, subject) {
  const kind = kindWord(subject.kind);
  return model2.names?.get(subjectKey(subject)) ?? { ja: `${kind.ja} ${subject.id}`, en: `${kind.en} ${subject.id}` };
}
var factPlace = (model2, fact) => model2.places?.get(fact.id) ?? roleWord(fact.subject);
function factName(model2, fact) {
  const name = subjectName(model2, fact.subject);
  const place2 = factPlace(model2, fact);
  return { ja: `${name.ja}: ${place2.ja}`, en: `${name.en}: ${place2.en}` };
}
var siblingsOf = (model2, fact) => [...model2.facts.values()].filter((other) => other.id !== fact.id && subjectKey(other.subject) === subjectKey(fact.subject));
var lineText = (model2, document, line2) => model2.texts?.get(document)?.lines[line2 - 1] ?? null;

// rooms/fact/domain/find-facts.ts
var everyFact = { document: "all", kind: "all", text: "" };
function choiceOf(query) {
  const given2 = new URLSearchParams(query ?? "");
  return { document: given2.get("document") || "all", kind: given2.get("kind") || "all", text: (given2.get("q") ?? "").trim() };
}
function wordsOf(model2, fact) {
  const name = subjectName(model2, fact.subject);
  const place2 = factPlace(model2, fact);
  return searchKey([fact.id, fact.printed, fact.printedPeriod, name.ja, name.en, place2.ja, place2.en].join(" "));
}
function findFacts(model2, { document, kind, text }) {
  const wanted = searchKey(text);
  return [...model2.facts.values()].filter((fact) => document === "all" || fact.document === document).filter((fact) => kind === "all" || fact.subject.kind === kind).filter((fact) => wanted === "" || wordsOf(model2, fact).includes(wanted)).sort(byPlace);
}
function byPlace(one2, other) {
  const [left, right] = [one2.document ?? "", other.document ?? ""];
  if (left !== right) return left < right ? -1 : 1;
  return (one2.lines[0] ?? 0) - (other.lines[0] ?? 0);
}
var kindsWithFacts = (model2) => [
  ...new Set([...model2.facts.values()].map((fact) => fact.subject.kind))
];

// rooms/fact/domain/derivations.ts
function factCount(model2, choice) {
  const { document, kind, text } = choice;
  const facts = findFacts(model2, choice);
  const titled2 = document === "all" ? null : model2.documents.byId.get(document);
  const ja = [titled2 && `\u300E${titled2.title}\u300F\u304B\u3089`, kind !== "all" && `${kindWord(kind).ja}\u306E`, text && `\u300C${text}\u300D\u3092\u542B\u3080`];
  const en = [titled2 && ` from \u201C${titled2.titleEn}\u201D`, kind !== "all" && ` on ${kindWord(kind).en}`, text && ` with \u201C${text}\u201D`];
  return {
    name: "fact.count",
    arguments: text ? [document, kind, text] : [document, kind],
    title: { ja: `${ja.filter(Boolean).join("")}\u8AAD\u307F\u53D6\u3063\u305F\u6570\u5024\u306E\u4EF6\u6570`, en: `Number of figures read${en.filter(Boolean).join("")}` },
    how: {
      ja: "\u6761\u4EF6\u306B\u5408\u3046\u8A18\u9332\u3092\u4E00\u3064\u305A\u3064\u6570\u3048\u305F\u3002\u5024\u304C\u306A\u3044\uFF08\u672A\u516C\u8868\u30FB\u8A72\u5F53\u306A\u3057\u306A\u3069\uFF09\u3068\u3044\u3046\u8A18\u9332\u3082\u4E00\u4EF6\u3068\u6570\u3048\u308B\u3002",
      en: "Each record that fits was counted once. A record that says why there is no value counts as one too."
    },
    result: countOf(facts.length, "\u4EF6"),
    inputs: facts.map((fact) => ({ label: factName(model2, fact), href: factAddress(fact), fact }))
  };
}
var isKnownChoice = (model2, { document, kind }) => (document === "all" || model2.documents.byId.has(document)) && (kind === "all" || kindsWithFacts(model2).includes(kind));
var factDerivations = {
  // a text that was searched for may hold slashes, which part the arguments of an address
  "fact.count": (model2, [document = "all", kind = "all", ...text]) => {
    const choice = { document, kind, text: text.join("/") };
    return isKnownChoice(model2, choice) ? factCount(model2, choice) : null;
  }
};

// rooms/check/domain/derivations.ts
function findingCount({ edition, findings }, meaning) {
  const counted2 = findings.filter((finding) => meaning === null || finding.meaning === meaning);
  return {
    name: "check.count",
    arguments: meaning === null ? [] : [meaning],
    title: { ja: "\u70B9\u691C\u3067\u898B\u3064\u304B\u3063\u305F\u70B9\u306E\u6570", en: "Number of findings" },
    how: { ja: "\u70B9\u691C\u3067\u898B\u3064\u304B\u3063\u305F\u70B9\u3092\u3001\u4E00\u3064\u305A\u3064\u6570\u3048\u307E\u3057\u305F\u3002", en: "Every finding, counted once." },
    result: countOf(counted2.length, "\u4EF6"),
    inputs: counted2.map((finding) => ({ label: finding.message, href: findingAddress(edition.id, finding) }))
  };
}
var checkDerivations = {
  "check.count": (model2, [meaning]) => findingCount(model2, meaning ?? null)
};

// rooms/check/domain/printed-precision.ts
var lastNumber = /(\d[\d,]*)(?:\.(\d+))?([^\d]*)$/;
function powerByValue(value7, printedNumber) {
  if (value7 === 0 || printedNumber === 0) return null;
  const power = Math.round(Math.log10(Math.abs(value7) / printedNumber));
  return Math.abs(Math.abs(value7) / 10 ** power - printedNumber) < 1e-6 * printedNumber ? power : null;
}
function printedPrecision(fact) {
  const found = lastNumber.exec(toCommonWidth(fact.printed ?? "").trimEnd());
  if (!found) return null;
  const [, whole = "", fraction = "", rest = ""] = found;
  const scaled = rest.trim() === "" ? null : asScaledUnit(rest);
  if (scaled?.ok) return { power: scaled.value.power, decimals: fraction.length };
  const power = powerByValue(fact.reading.quantity.value, Number(`${whole.replaceAll(",", "")}.${fraction}`));
  return power === null ? null : { power, decimals: fraction.length };
}
function printedStep(fact) {
  const precision = printedPrecision(fact);
  return precision && 10 ** (precision.power - precision.decimals);
}
var nothing = 1e-8;
function agreement(printed, step2, exact2) {
  const steps2 = (exact2 - printed) / step2;
  return {
    rounded: steps2 >= -0.5 - nothing && steps2 < 0.5 - nothing,
    truncated: steps2 >= -nothing && steps2 < 1 - nothing
  };
}

// rooms/check/domain/amount-words.ts
var scales = { 3: "\u5343", 4: "\u4E07", 6: "\u767E\u4E07", 8: "\u5104" };
var printedScale = (fact) => scales[printedPrecision(fact)?.power ?? 0] ?? "";
var inBoth = (write) => ({ ja: write("ja"), en: write("en") });
var amountLike = (fact, value7) => inBoth(
  (lang) => formatQuantity({ value: value7, unit: fact.reading.quantity.unit }, { lang, scale: printedScale(fact), digits: 4 })
);
var amountOf = (fact) => amountLike(fact, fact.reading.quantity.value);
var yearOf2 = (fact) => inBoth((lang) => fact.period ? formatPeriod(fact.period, { lang, era: "wareki" }) : "");
var inQuotes = ({ ja, en }) => ({
  ja: `\u300C${ja.replaceAll("\u300C", "\u300E").replaceAll("\u300D", "\u300F")}\u300D`,
  en: `\u201C${en.replace(/[“"]([^”"]*)[”"]/g, "\u2018$1\u2019")}\u201D`
});
var quoted = ({ name, nameEn }) => inQuotes({ ja: name, en: nameEn });

// rooms/check/domain/ask.ts
function askOwner(region, entry, what) {
  const { edition } = region;
  const name = quoted(entry);
  const whom = entry.owner ? { ja: entry.owner.name, en: entry.owner.nameEn } : {
    ja: `${edition.name}${name.ja}\u306E\u62C5\u5F53\u8AB2`,
    en: `the division of ${edition.nameEn} in charge of ${name.en}`
  };
  return { whom, what };
}
var desks = {
  budget: { ja: "\u4E88\u7B97\u306E\u53D6\u308A\u307E\u3068\u3081\u62C5\u5F53", en: "the desk that puts the budget together" },
  plan: { ja: "\u8A08\u753B\u306E\u53D6\u308A\u307E\u3068\u3081\u62C5\u5F53", en: "the desk that keeps the plan" },
  document: { ja: "\u8CC7\u6599\u306E\u4F5C\u6210\u62C5\u5F53", en: "the desk that made the document" }
};
var askDesk = (region, desk, what) => ({
  whom: { ja: `${region.edition.name} ${desks[desk].ja}`, en: `${desks[desk].en}, ${region.edition.nameEn}` },
  what
});

// rooms/check/domain/group-by.ts
function groupBy(things, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

// rooms/check/domain/cite.ts
var ascending = (lines) => [...new Set(lines)].sort((one2, other) => one2 - other);
function citationsOf(entries, facts = []) {
  const ofEntries = entries.flatMap(({ sources }) => sources ?? []);
  const ofFacts = facts.flatMap(({ document, lines, cell: cell2 }) => document === null ? [] : [{ document, lines, cell: cell2 }]);
  const byDocument = groupBy([...ofEntries, ...ofFacts], ({ document }) => document);
  return [...byDocument].map(([document, cited]) => {
    const lines = ascending(cited.flatMap((one2) => one2.lines));
    const cell2 = cited.find((one2) => one2.cell)?.cell;
    return cell2 && lines.length === 0 ? { document, lines, cell: cell2 } : { document, lines };
  });
}
var idsOf = (things) => things.map(({ id }) => id);

// rooms/check/domain/budget-marks.ts
function noteOnLines(region, { code, meaning, lines, message, what, arithmetic = [], figures: figures2 = {} }) {
  if (lines.length === 0) return [];
  return [
    {
      id: `${code}.lines`,
      code,
      severity: "note",
      meaning,
      message,
      arithmetic,
      figures: { lines: lines.length, ...figures2 },
      facts: lines.map(({ amount }) => amount.id),
      about: idsOf(lines),
      ask: askDesk(region, "budget", what),
      sources: citationsOf(lines)
    }
  ];
}
function checkLostFlags(region) {
  const lines = region.budget.lines.filter(({ flag }) => flag === null);
  return noteOnLines(region, {
    code: "flagsLost",
    meaning: "missing",
    lines,
    message: {
      ja: `\u4E88\u7B97\u306E ${lines.length} \u884C\u306B\u306F\u3001\u65B0\u898F\u30FB\u62E1\u5145\u30FB\u7D99\u7D9A\u306E\u5370\u304C\u306A\u3044\u3002\u5370\u304C\u5931\u308F\u308C\u305F\u3068\u307F\u3089\u308C\u3001\u533A\u5206\u5225\u306E\u96C6\u8A08\u306B\u306F\u5165\u3089\u306A\u3044\u3002`,
      en: `${lines.length} budget lines carry no mark of new, expanded or continuing. The mark seems lost, and they stand outside counts by mark.`
    },
    what: {
      ja: `\u5370\u306E\u306A\u3044 ${lines.length} \u884C\u306B\u3064\u3044\u3066\u3001\u65B0\u898F\u30FB\u62E1\u5145\u30FB\u7D99\u7D9A\u306E\u533A\u5206\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `Are the ${lines.length} lines without a mark new, expanded or continuing?`
    }
  });
}
function sumStep(lines) {
  const amounts = lines.map(({ amount }) => amount).filter((fact) => isKnown(fact));
  const [first] = amounts;
  if (!first) return { steps: [], figures: {} };
  const sum = amounts.reduce((so, { reading }) => so + reading.quantity.value, 0);
  const [terms, total2] = [amounts.map(amountOf), amountLike(first, sum)];
  const text = {
    ja: `${terms.map(({ ja }) => ja).join(" \uFF0B ")} \uFF1D ${total2.ja}`,
    en: `${terms.map(({ en }) => en).join(" + ")} = ${total2.en}`
  };
  return { steps: [{ text, facts: idsOf(amounts) }], figures: { amount: sum } };
}
function checkSupplementaryLines(region) {
  const lines = region.budget.lines.filter(({ stage }) => stage === "supplementary");
  const { steps: steps2, figures: figures2 } = sumStep(lines);
  return noteOnLines(region, {
    code: "supplementaryInInitial",
    meaning: "twoMeanings",
    lines,
    arithmetic: steps2,
    figures: figures2,
    message: {
      ja: `\u5F53\u521D\u4E88\u7B97\u306E\u4E00\u89A7\u306B\u3001\u88DC\u6B63\u4E88\u7B97\u306E ${lines.length} \u884C\u304C\u6DF7\u3058\u3063\u3066\u3044\u308B\u3002\u5225\u306E\u5E74\u5EA6\u306E\u304A\u91D1\u306A\u306E\u3067\u3001\u5F53\u521D\u4E88\u7B97\u306E\u5408\u8A08\u306B\u306F\u5165\u308C\u306A\u3044\u3002`,
      en: `${lines.length} lines of a supplementary budget stand among the initial budget. They are another year's money and stay out of its sums.`
    },
    what: {
      ja: `\u88DC\u6B63\u4E88\u7B97\u306E ${lines.length} \u884C\u306F\u3001\u30C6\u30FC\u30DE\u306E\u7DCF\u984D\u306B\u542B\u307E\u308C\u3066\u3044\u307E\u3059\u304B\u3002`,
      en: `Are the ${lines.length} supplementary lines included in the totals of their themes?`
    }
  });
}
function checkSameAsAbove(region) {
  const lines = region.budget.lines.filter(({ sameAs }) => sameAs !== null);
  return noteOnLines(region, {
    code: "sameAsAbove",
    meaning: "twoMeanings",
    lines,
    message: {
      ja: `${lines.length} \u884C\u306F\u300C\u4E8B\u696D\u540D\uFF1A\u540C\u4E0A\u300D\u306A\u3069\u3068\u3042\u308A\u3001\u81EA\u5206\u306E\u984D\u3092\u6301\u305F\u306A\u3044\u3002\u984D\u306F\u5143\u306E\u884C\u306B\u4E00\u5EA6\u3060\u3051\u6570\u3048\u308B\u3002`,
      en: `${lines.length} lines say \u201Cas above\u201D and have no amount of their own. The amount is counted once, at the line they refer to.`
    },
    what: {
      ja: `\u300C\u540C\u4E0A\u300D\u306E ${lines.length} \u884C\u306B\u3064\u3044\u3066\u3001\u53D6\u7D44\u3054\u3068\u306E\u984D\u306E\u5185\u8A33\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `How is the amount divided among the ${lines.length} lines that say \u201Cas above\u201D?`
    }
  });
}
function expansionFinding(region, line2, amount, previous) {
  const name = quoted(line2);
  const [now, before2] = [amountOf(amount), amountOf(previous)];
  const change = amountLike(amount, amount.reading.quantity.value - previous.reading.quantity.value);
  return {
    id: `expansionNotPrinted.${line2.id}`,
    code: "expansionNotPrinted",
    severity: "note",
    meaning: "missing",
    message: {
      ja: `${name.ja}\u306F\u62E1\u5145\u3068\u3042\u308B\u304C\u62E1\u5145\u984D\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044\u3002\u524D\u5E74\u5EA6\u3068\u306E\u5DEE ${change.ja} \u306E\u3046\u3061\u3069\u308C\u3060\u3051\u304C\u62E1\u5145\u304B\u306F\u5206\u304B\u3089\u306A\u3044\u3002`,
      en: `${name.en} is marked as expanded, but no expansion is printed. How much of the change of ${change.en} is expansion is not known.`
    },
    arithmetic: [
      {
        text: { ja: `${now.ja} \u2212 ${before2.ja} \uFF1D ${change.ja}`, en: `${now.en} \u2212 ${before2.en} = ${change.en}` },
        facts: [amount.id, previous.id]
      }
    ],
    figures: { amount: amount.reading.quantity.value, previous: previous.reading.quantity.value },
    facts: [amount.id, previous.id],
    about: [line2.id],
    ask: askOwner(region, line2, {
      ja: `${name.ja}\u306E\u62E1\u5145\u984D\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `What is the expansion amount of ${name.en}?`
    }),
    sources: citationsOf([line2])
  };
}
var checkExpansionsNotPrinted = (region) => region.budget.lines.flatMap((line2) => {
  const { flag, amount, previous, expansion } = line2;
  if (flag !== "expanded" || isKnown(expansion) || !isKnown(amount) || !isKnown(previous)) return [];
  return [expansionFinding(region, line2, amount, previous)];
});

// rooms/check/domain/figure-relations.ts
var value = (fact) => fact.reading.quantity.value;
function relatedFact(region, { of, column }) {
  const figure3 = region.budget.figures.find(({ id }) => id === of);
  if (figure3) return figure3.figure;
  const totalRow = region.budget.tables.find(({ id }) => id === of)?.rows.find(({ total: total2 }) => total2);
  return column ? totalRow?.cells[column] : void 0;
}
function relatedFigures(region, kind) {
  return region.budget.figures.flatMap((entry) => {
    if (entry.relation?.kind !== kind || !isKnown(entry.figure)) return [];
    const other = relatedFact(region, entry.relation);
    return other && isKnown(other) ? [{ entry, figure: entry.figure, other }] : [];
  });
}
var relationBase = ({ entry, figure: figure3, other }) => ({
  facts: [figure3.id, other.id],
  about: [entry.id, other.subject.id],
  sources: citationsOf([entry], [figure3, other])
});
function roundings({ figure: figure3, other }, step2) {
  const steps2 = value(other) / step2;
  return {
    rounded: amountLike(figure3, Math.round(steps2) * step2),
    truncated: amountLike(figure3, Math.floor(steps2) * step2)
  };
}
function roundedFinding(region, related) {
  const { entry, figure: figure3, other } = related;
  const step2 = printedStep(figure3);
  if (step2 === null) return [];
  const { rounded: rounded2, truncated } = agreement(value(figure3), step2, value(other));
  if (rounded2) return [];
  const [round, exact2, name] = [amountOf(figure3), amountOf(other), quoted(entry)];
  const would = roundings(related, step2);
  const verdict2 = truncated ? {
    ja: `\u56DB\u6368\u4E94\u5165\u3059\u308C\u3070 ${would.rounded.ja} \u3067\u3001\u5207\u308A\u6368\u3066\u305F\u984D\u3068\u307F\u3089\u308C\u308B\u3002`,
    en: `Rounded it would be ${would.rounded.en}; it seems to be cut down.`
  } : { ja: "\u56DB\u6368\u4E94\u5165\u3067\u3082\u5207\u308A\u6368\u3066\u3067\u3082\u5408\u308F\u306A\u3044\u3002", en: "It is neither the rounded nor the cut-down amount." };
  return [
    {
      ...relationBase(related),
      id: `roundedAgainstExact.${entry.id}`,
      code: "roundedAgainstExact",
      severity: truncated ? "question" : "error",
      meaning: truncated ? "couldBeASlip" : "doesNotAddUp",
      message: {
        ja: `${name.ja}\u306F ${round.ja} \u3068\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u304C\u3001\u8868\u306E\u5408\u8A08\u306F ${exact2.ja}\u3002${verdict2.ja}`,
        en: `${name.en} is printed as ${round.en}, while the table's total is ${exact2.en}. ${verdict2.en}`
      },
      arithmetic: [
        {
          text: {
            ja: `${exact2.ja} \u2192 \u56DB\u6368\u4E94\u5165 ${would.rounded.ja}\u3001\u5207\u308A\u6368\u3066 ${would.truncated.ja}\u3002\u5370\u5237 ${round.ja}`,
            en: `${exact2.en} \u2192 rounded ${would.rounded.en}, cut down ${would.truncated.en}; printed ${round.en}`
          },
          facts: [other.id, figure3.id]
        }
      ],
      figures: { printed: value(figure3), exact: value(other), difference: value(other) - value(figure3) },
      ask: askOwner(region, entry, {
        ja: `${name.ja} ${round.ja} \u306F ${exact2.ja} \u3092\u5207\u308A\u6368\u3066\u305F\u984D\u3067\u3059\u304B\u3002\u56DB\u6368\u4E94\u5165\u3067\u306F ${would.rounded.ja} \u306B\u306A\u308A\u307E\u3059\u3002\u3053\u306E\u8CC7\u6599\u306E\u7AEF\u6570\u51E6\u7406\u306E\u6C7A\u307E\u308A\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
        en: `Is ${name.en} (${round.en}) the amount of ${exact2.en} cut down? Rounded it would be ${would.rounded.en}. What is the rounding rule of this document?`
      })
    }
  ];
}
var checkRoundedFigures = (region) => relatedFigures(region, "total").flatMap((related) => roundedFinding(region, related));
function partFinding(region, related) {
  const { entry, figure: figure3, other } = related;
  const [part2, whole, name] = [amountOf(figure3), amountOf(other), quoted(entry)];
  return {
    ...relationBase(related),
    id: `partLargerThanWhole.${entry.id}`,
    code: "partLargerThanWhole",
    severity: "error",
    meaning: "doesNotAddUp",
    message: {
      ja: `${name.ja} ${part2.ja} \u306F\u5185\u6570\u3068\u3042\u308B\u304C\u3001\u7DCF\u984D ${whole.ja} \u3088\u308A\u5927\u304D\u3044\u3002`,
      en: `${name.en} (${part2.en}) is said to be a part, but is larger than its whole (${whole.en}).`
    },
    arithmetic: [
      {
        text: { ja: `\u5185\u6570 ${part2.ja} \uFF1E \u7DCF\u984D ${whole.ja}`, en: `part ${part2.en} > whole ${whole.en}` },
        facts: [figure3.id, other.id]
      }
    ],
    figures: { part: value(figure3), whole: value(other) },
    ask: askOwner(region, entry, {
      ja: `${name.ja} ${part2.ja} \u306F\u7DCF\u984D ${whole.ja} \u306E\u5185\u6570\u3067\u3059\u304B\u3002\u3069\u3061\u3089\u306E\u984D\u304C\u6B63\u3057\u3044\u3067\u3059\u304B\u3002`,
      en: `Is ${name.en} (${part2.en}) a part of ${whole.en}? Which amount is right?`
    })
  };
}
var checkParts = (region) => relatedFigures(region, "partOf").filter(({ figure: figure3, other }) => value(figure3) > value(other)).map((related) => partFinding(region, related));

// rooms/check/domain/goal-against-table.ts
var finished = /完了|完成|竣工/;
var begun = /着手|着工/;
var tablesOf = (region, theme) => region.budget.tables.filter(
  ({ id }) => region.budget.figures.some((figure3) => figure3.theme === theme.id && figure3.relation?.of === id)
);
var asksForCompletion = (goal) => goal.target.reading.kind === "text" && finished.test(goal.target.reading.text);
var countsStarts = ({ columns }) => columns.some(({ name }) => begun.test(name)) && !columns.some(({ name }) => finished.test(name));
var cellsOf = ({ rows: rows3, columns }) => (rows3.find(({ total: total2 }) => total2) ? rows3.filter(({ total: total2 }) => total2) : rows3).flatMap(
  (row) => columns.flatMap((column) => {
    const fact = row.cells[column.id];
    return fact && isKnown(fact) ? [{ column, fact }] : [];
  })
);
function startedStep(cells) {
  const started = cells.filter(
    ({ column, fact }) => begun.test(column.name) && fact.reading.quantity.unit.kind === "count"
  );
  const [first] = started;
  if (!first || started.length < 2) return [];
  const sum = amountLike(
    first.fact,
    started.reduce((so, { fact }) => so + fact.reading.quantity.value, 0)
  );
  const terms = started.map(({ fact }) => amountOf(fact));
  return [
    {
      text: {
        ja: `\u7740\u5DE5: ${terms.map(({ ja }) => ja).join(" \uFF0B ")} \uFF1D ${sum.ja}`,
        en: `Started: ${terms.map(({ en }) => en).join(" + ")} = ${sum.en}`
      },
      facts: started.map(({ fact }) => fact.id)
    }
  ];
}
var cellStep = ({ column, fact }) => ({
  text: { ja: `${column.name}: ${amountOf(fact).ja}`, en: `${column.nameEn}: ${amountOf(fact).en}` },
  facts: [fact.id]
});
function toFinding(region, goal, table) {
  const cells = cellsOf(table);
  const [aim, name] = [quoted(goal), quoted(table)];
  const target2 = goal.target.printed ?? "";
  const targetEn = goal.target.textEn ?? target2;
  const goalStep = { text: { ja: `\u76EE\u6A19: ${target2}`, en: `Goal: ${targetEn}` }, facts: [goal.target.id] };
  const shown5 = cells.filter(({ fact }) => fact.reading.quantity.unit.kind !== "money");
  return {
    id: `goalAgainstTable.${goal.id}.${table.id}`,
    code: "goalAgainstTable",
    severity: "question",
    meaning: "twoMeanings",
    message: {
      ja: `\u76EE\u6A19${aim.ja}\u306F\u300C${target2}\u300D\u3060\u304C\u3001\u4E26\u3093\u3067\u3044\u308B\u8868${name.ja}\u304C\u793A\u3059\u306E\u306F\u7740\u624B\u30FB\u7740\u5DE5\u306E\u6570\u3068\u7387\u3067\u3001\u5B8C\u4E86\u3057\u305F\u6570\u306F\u3069\u3053\u306B\u3082\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044\u3002`,
      en: `The goal ${aim.en} is \u201C${targetEn}\u201D, but the table beside it, ${name.en}, shows what has been started. How much is completed is printed nowhere.`
    },
    arithmetic: [goalStep, ...shown5.map(cellStep), ...startedStep(shown5)],
    figures: Object.fromEntries(shown5.map(({ column, fact }) => [column.id, fact.reading.quantity.value])),
    facts: [goal.target.id, ...idsOf(shown5.map(({ fact }) => fact))],
    about: [goal.id, table.id],
    ask: askOwner(region, goal, {
      ja: `${aim.ja}\u306E\u76EE\u6A19\u306F\u300C${target2}\u300D\u3067\u3059\u304C\u3001\u8868\u306B\u306F\u7740\u624B\u7387\u3057\u304B\u3042\u308A\u307E\u305B\u3093\u3002\u5B8C\u4E86\u3057\u305F\u7B87\u6240\u6570\u3068\u3001\u5B8C\u4E86\u306E\u898B\u8FBC\u307F\u306E\u5E74\u5EA6\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `The goal ${aim.en} is \u201C${targetEn}\u201D, but the table gives only the share started. How many are completed, and when will the rest be?`
    }),
    sources: citationsOf([goal], [goal.target, ...shown5.map(({ fact }) => fact)])
  };
}
var checkGoalsAgainstTables = (region) => region.budget.themes.flatMap((theme) => {
  const goals = theme.goals.flatMap((id) => region.kpis.byId.get(id) ?? []).filter(asksForCompletion);
  const tables = tablesOf(region, theme).filter(countsStarts);
  return goals.flatMap((goal) => tables.map((table) => toFinding(region, goal, table)));
});

// rooms/check/domain/group-counts.ts
var kindNames = {
  modelArea: { ja: "\u5E02\u753A\u6751\u9023\u643A\u5730\u57DF\u30E2\u30C7\u30EB\u4E8B\u696D", en: "model areas of inter-municipal cooperation" },
  settlementArea: { ja: "\u5B9A\u4F4F\u81EA\u7ACB\u570F", en: "settlement areas" },
  coreCityArea: { ja: "\u9023\u643A\u4E2D\u67A2\u90FD\u5E02\u570F", en: "core-city areas" }
};
var groupUnits = ["\u5730\u57DF", "\u570F\u57DF"];
var countedKinds = ["modelArea", "settlementArea", "coreCityArea"];
function printedAbout(region, kind, units) {
  const groups = region.areas.groups.filter((group) => group.kind === kind);
  return region.programmes.activities.flatMap((activity) => {
    const { figure: figure3, name, area } = activity;
    if (!isKnown(figure3) || !name.includes(kindNames[kind].ja) || !units.includes(figure3.reading.quantity.unit.id))
      return [];
    if (!area || region.areas.byId.get(area)?.kind !== "prefecture") return [];
    const began = name.includes("\u958B\u59CB") && figure3.period ? periodText(figure3.period) : null;
    return [{ kind, activity, figure: figure3, groups: began === null ? groups : groups.filter(({ from }) => from === began) }];
  });
}
function countFinding(region, id, difference, sources) {
  const { printed, stored, what, about } = difference;
  const number = amountOf(printed);
  return {
    id: `groupCount.${id}`,
    code: "groupCount",
    severity: "error",
    meaning: "doesNotAddUp",
    message: {
      ja: `${what.ja}\u306F ${number.ja} \u3068\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u304C\u3001\u540D\u524D\u306E\u3042\u308B\u3082\u306E\u3092\u6570\u3048\u308B\u3068 ${stored} \u306B\u306A\u308B\u3002`,
      en: `${what.en}: printed ${number.en}, but ${stored} are named.`
    },
    arithmetic: [
      {
        text: { ja: `\u5370\u5237 ${number.ja} \u2260 \u6570\u3048\u308B\u3068 ${stored}`, en: `printed ${number.en} \u2260 counted ${stored}` },
        facts: [printed.id]
      }
    ],
    figures: { printed: printed.reading.quantity.value, counted: stored },
    facts: [printed.id],
    about,
    ask: askDesk(region, "plan", {
      ja: `${what.ja}\u306F ${number.ja} \u3068\u3042\u308A\u307E\u3059\u304C\u3001\u540D\u524D\u306E\u3042\u308B\u3082\u306E\u306F ${stored} \u3067\u3059\u3002\u4E00\u89A7\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `${what.en} is given as ${number.en}, but ${stored} are named. Could we have the list?`
    }),
    sources
  };
}
var checkGroupSizes = (region) => region.areas.groups.flatMap((group) => {
  const { members, memberCount: printed } = group;
  if (!members || !printed || !isKnown(printed) || members.length === numberOf(printed)) return [];
  if (groupUnits.includes(printed.reading.quantity.unit.id)) return [];
  const name = quoted(group);
  const what = { ja: `${name.ja}\u306E\u69CB\u6210\u5E02\u753A\u6751`, en: `Members of ${name.en}` };
  return [
    countFinding(
      region,
      group.id,
      { printed, stored: members.length, what, about: [group.id] },
      citationsOf([group])
    )
  ];
});
var membersOf = (groups) => new Set(groups.flatMap(({ members }) => members ?? [])).size;
var checkGroupTotals = (region) => countedKinds.flatMap((kind) => [
  ...printedAbout(region, kind, groupUnits).flatMap(
    (printed) => totalFinding(region, printed, printed.groups.length, true)
  ),
  ...printedAbout(region, kind, ["\u5E02\u753A\u6751"]).flatMap((printed) => {
    const complete = printed.groups.length > 0 && printed.groups.every(({ members }) => members !== null);
    return complete ? totalFinding(region, printed, membersOf(printed.groups), false) : [];
  })
]);
function totalFinding(region, { activity, figure: figure3, groups }, stored, fewerIsUnknown) {
  const printed = figure3.reading.quantity.value;
  if (stored === printed || fewerIsUnknown && stored < printed) return [];
  const what = { ja: activity.name, en: activity.nameEn };
  return [
    countFinding(
      region,
      activity.id,
      { printed: figure3, stored, what, about: [activity.id, ...idsOf(groups)] },
      citationsOf([activity, ...groups])
    )
  ];
}

// rooms/check/domain/missing-owner.ts
var ownedKinds = (region) => [
  { kind: "kpi", name: { ja: "KPI", en: "KPIs" }, desk: "plan", entries: region.kpis.distinct },
  {
    kind: "project",
    name: { ja: "\u5730\u57DF\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "regional projects" },
    desk: "plan",
    entries: region.plans.projects
  },
  {
    kind: "line",
    name: { ja: "\u4E88\u7B97\u306E\u4E8B\u696D", en: "budget lines" },
    desk: "budget",
    entries: region.budget.lines.filter(({ relistedOf, sameAs }) => relistedOf === null && sameAs === null)
  }
];
function toFinding2(region, { kind, name, desk, entries }) {
  const without = entries.filter(({ owner }) => !owner);
  if (without.length === 0) return [];
  return [
    {
      id: `missingOwner.${kind}`,
      code: "missingOwner",
      severity: "note",
      meaning: "missing",
      message: {
        ja: `${name.ja} ${entries.length} \u306E\u3046\u3061 ${without.length} \u306B\u306F\u3001\u62C5\u5F53\u3059\u308B\u90E8\u7F72\u3084\u4EBA\u304C\u66F8\u304B\u308C\u3066\u3044\u306A\u3044\u3002\u8AB0\u306B\u805E\u3051\u3070\u3088\u3044\u304B\u5206\u304B\u3089\u306A\u3044\u3002`,
        en: `${without.length} of ${entries.length} ${name.en} name no office or person in charge: nobody knows whom to ask.`
      },
      arithmetic: [],
      figures: { entries: entries.length, withoutOwner: without.length },
      facts: [],
      about: idsOf(without),
      ask: askDesk(region, desk, {
        ja: `${name.ja} ${without.length} \u4EF6\u306E\u62C5\u5F53\u90E8\u7F72\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
        en: `Which office is in charge of each of these ${without.length} ${name.en}?`
      }),
      sources: []
    }
  ];
}
var checkMissingOwners = (region) => ownedKinds(region).flatMap((owned) => toFinding2(region, owned));

// rooms/check/domain/missing-values.ts
var namesOf = (kpis) => ({
  ja: kpis.map((kpi) => quoted(kpi).ja).join("\u3001"),
  en: kpis.map((kpi) => quoted(kpi).en).join(", ")
});
var withoutBaseline = (kpis) => kpis.filter(({ baseline: baseline2 }) => !isKnown(baseline2));
function kpisFinding(region, kpis) {
  if (kpis.length === 0) return [];
  const names = namesOf(kpis);
  return [
    {
      id: "missingBaseline.kpis",
      code: "missingBaseline",
      severity: "question",
      meaning: "missing",
      message: {
        ja: `\u76EE\u6A19\u306F\u3042\u308B\u304C\u57FA\u6E96\u5024\u306E\u306A\u3044KPI\u304C ${kpis.length} \u3064\u3042\u308B\uFF08${names.ja}\uFF09\u3002\u3069\u308C\u3060\u3051\u9032\u3093\u3060\u304B\u3092\u8A08\u7B97\u3067\u304D\u306A\u3044\u3002`,
        en: `${kpis.length} KPIs have a target but no baseline (${names.en}): how far they have come cannot be worked out.`
      },
      arithmetic: [],
      figures: { kpis: kpis.length },
      facts: kpis.map(({ baseline: baseline2 }) => baseline2.id),
      about: idsOf(kpis),
      ask: askDesk(region, "plan", {
        ja: `\u6B21\u306EKPI\u306E\u57FA\u6E96\u5024\u3068\u3001\u305D\u306E\u5E74\u5EA6\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044: ${names.ja}`,
        en: `What are the baselines, and their years, of these KPIs: ${names.en}?`
      }),
      sources: citationsOf(kpis)
    }
  ];
}
function goalsFinding(region, goals) {
  if (goals.length === 0) return [];
  return [
    {
      id: "missingBaseline.goals",
      code: "missingBaseline",
      severity: "note",
      meaning: "missing",
      message: {
        ja: `\u76EE\u6A19\u30FB\u30D3\u30B8\u30E7\u30F3\u306E ${goals.length} \u9805\u76EE\u306B\u306F\u3001\u51FA\u767A\u70B9\u306E\u5024\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044\u3002\u76EE\u6A19\u306B\u8FD1\u3065\u3044\u305F\u304B\u306F\u3001\u5225\u306E\u8CC7\u6599\u304C\u306A\u3051\u308C\u3070\u5206\u304B\u3089\u306A\u3044\u3002`,
        en: `${goals.length} goals and visions print no starting value: without another source nobody can tell whether they came closer.`
      },
      arithmetic: [],
      figures: { goals: goals.length },
      facts: goals.map(({ baseline: baseline2 }) => baseline2.id),
      about: idsOf(goals),
      ask: askDesk(region, "plan", {
        ja: `\u76EE\u6A19\u3092\u5B9A\u3081\u305F\u3068\u304D\u306E\u73FE\u72B6\u5024\u3068\u5E74\u5EA6\u3092\u3001${goals.length} \u9805\u76EE\u306B\u3064\u3044\u3066\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
        en: `For these ${goals.length} goals: what was the value, and of which year, when the goal was set?`
      }),
      sources: citationsOf(goals)
    }
  ];
}
function checkMissingBaselines(region) {
  const isGoal = ({ place: place2 }) => place2 === "goal" || place2 === "vision";
  const without = withoutBaseline(region.kpis.distinct);
  return [
    ...kpisFinding(
      region,
      without.filter((kpi) => !isGoal(kpi))
    ),
    ...goalsFinding(region, without.filter(isGoal))
  ];
}
function checkMissingActuals(region) {
  const kpis = region.kpis.distinct;
  const without = kpis.filter(({ actuals }) => !(actuals ?? []).some(isKnown));
  if (without.length === 0) return [];
  return [
    {
      id: "missingActual.kpis",
      code: "missingActual",
      severity: "note",
      meaning: "missing",
      message: {
        ja: `KPI ${kpis.length} \u306E\u3046\u3061 ${without.length} \u306B\u306F\u3001\u5B9F\u7E3E\u5024\u304C\u3069\u306E\u8CC7\u6599\u306B\u3082\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044\u3002\u9054\u6210\u3057\u305F\u304B\u3069\u3046\u304B\u306F\u5224\u5B9A\u3067\u304D\u306A\u3044\u3002`,
        en: `${without.length} of ${kpis.length} KPIs have no actual value in any source: whether they were reached cannot be judged.`
      },
      arithmetic: [],
      figures: { kpis: kpis.length, withoutActual: without.length },
      facts: [],
      about: idsOf(without),
      ask: askDesk(region, "plan", {
        ja: `KPI ${without.length} \u9805\u76EE\u306E\u6700\u65B0\u306E\u5B9F\u7E3E\u5024\u3068\u5E74\u5EA6\u3001\u6B21\u306E\u516C\u8868\u4E88\u5B9A\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
        en: `For these ${without.length} KPIs: what is the latest actual value and its year, and when is the next one published?`
      }),
      sources: []
    }
  ];
}

// rooms/check/domain/overlapping-scopes.ts
var wayStep = (kpi) => {
  const ends2 = [kpi.baseline, kpi.target].filter(isKnown);
  const amounts = ends2.map(amountOf);
  return {
    text: {
      ja: `${kpi.scope?.ja ?? kpi.name}: ${amounts.map(({ ja }) => ja).join(" \u2192 ")}`,
      en: `${kpi.scope?.en ?? kpi.nameEn}: ${amounts.map(({ en }) => en).join(" \u2192 ")}`
    },
    facts: idsOf(ends2)
  };
};
function toFinding3(region, overlap, kpis) {
  const name = quoted(overlap);
  const arithmetic = kpis.map(wayStep);
  const figures2 = kpis.flatMap(
    ({ id, baseline: baseline2 }) => isKnown(baseline2) ? [[id, baseline2.reading.quantity.value]] : []
  );
  return {
    id: `overlappingScopes.${overlap.id}`,
    code: "overlappingScopes",
    severity: "note",
    meaning: "twoMeanings",
    message: {
      ja: `${name.ja}\u306F ${kpis.length} \u901A\u308A\u306E\u7BC4\u56F2\u3067\u5370\u5237\u3055\u308C\u3001\u7BC4\u56F2\u304C\u4E92\u3044\u306B\u91CD\u306A\u308B\u3002\u8DB3\u3057\u3066\u306F\u306A\u3089\u306A\u3044\u3002`,
      en: `${name.en} is printed for ${kpis.length} scopes that overlap. They must never be added.`
    },
    arithmetic,
    figures: Object.fromEntries(figures2),
    facts: arithmetic.flatMap(({ facts }) => facts),
    about: idsOf(kpis),
    ask: askDesk(region, "plan", {
      ja: `${name.ja}\u306E ${kpis.length} \u901A\u308A\u306E\u7BC4\u56F2\u305D\u308C\u305E\u308C\u306B\u542B\u307E\u308C\u308B\u5E02\u753A\u6751\u3068\u3001\u91CD\u306A\u308A\u3092\u9664\u3044\u305F\u5168\u4F53\u306E\u6570\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `Which municipalities belong to each of the ${kpis.length} scopes of ${name.en}, and what is the total without overlaps?`
    }),
    sources: citationsOf(kpis)
  };
}
var checkOverlappingScopes = (region) => region.kpis.overlaps.flatMap((overlap) => {
  const kpis = region.kpis.distinct.filter(({ overlapGroup }) => overlapGroup === overlap.id);
  return kpis.length > 1 ? [toFinding3(region, overlap, kpis)] : [];
});

// rooms/check/domain/overview-against-detail.ts
var said = ({ reading, period }) => JSON.stringify([
  reading.kind === "known" ? [reading.quantity.value, reading.quantity.unit.id, reading.bound, reading.to ?? null] : reading,
  period ? periodText(period) : null
]);
var shown2 = (fact) => {
  const year2 = yearOf2(fact);
  const amount = isKnown(fact) ? amountOf(fact) : { ja: fact.printed ?? "\u8A18\u8F09\u306A\u3057", en: fact.printed ?? "not given" };
  return { ja: `${amount.ja}${year2.ja && `\uFF08${year2.ja}\uFF09`}`, en: `${amount.en}${year2.en && ` (${year2.en})`}` };
};
var pairsOf = (kpi, other) => [
  { role: "baseline", label: { ja: "\u57FA\u6E96\u5024", en: "Baseline" }, here: kpi.baseline, there: other.baseline },
  { role: "target", label: { ja: "\u76EE\u6A19\u5024", en: "Target" }, here: kpi.target, there: other.target }
];
var pairStep = ({ label: label2, here, there }) => ({
  text: {
    ja: `${label2.ja}: ${shown2(here).ja} \u2260 ${shown2(there).ja}`,
    en: `${label2.en}: ${shown2(here).en} \u2260 ${shown2(there).en}`
  },
  facts: [here.id, there.id]
});
function figuresOf(pairs) {
  const entries = pairs.flatMap(({ role, here, there }) => [
    ...isKnown(here) ? [[`${role}Here`, here.reading.quantity.value]] : [],
    ...isKnown(there) ? [[`${role}There`, there.reading.quantity.value]] : []
  ]);
  return Object.fromEntries(entries);
}
function toFinding4(region, kpi, other, differing) {
  const name = quoted(kpi);
  const words2 = differing.map(({ label: label2 }) => label2);
  const arithmetic = differing.map(pairStep);
  return {
    id: `overviewAgainstDetail.${kpi.id}`,
    code: "overviewAgainstDetail",
    severity: "error",
    meaning: "doesNotAddUp",
    message: {
      ja: `${name.ja}\u306F\u4E8C\u304B\u6240\u306B\u5370\u5237\u3055\u308C\u3001${words2.map(({ ja }) => ja).join("\u3068")}\u304C\u9055\u3046\u3002`,
      en: `${name.en} is printed in two places, and they disagree on: ${words2.map(({ en }) => en.toLowerCase()).join(", ")}.`
    },
    arithmetic,
    figures: figuresOf(differing),
    facts: arithmetic.flatMap(({ facts }) => facts),
    about: [kpi.id, other.id],
    ask: askOwner(region, other, {
      ja: `${name.ja}\u306E${words2.map(({ ja }) => ja).join("\u3068")}\u304C\u4E8C\u901A\u308A\u5370\u5237\u3055\u308C\u3066\u3044\u307E\u3059\u3002\u3069\u3061\u3089\u304C\u6B63\u3057\u3044\u3067\u3059\u304B\u3002`,
      en: `${name.en} is printed with two different values (${words2.map(({ en }) => en.toLowerCase()).join(", ")}). Which is right?`
    }),
    sources: citationsOf([kpi, other])
  };
}
var checkRepeatedKpis = (region) => region.kpis.all.flatMap((kpi) => {
  const other = kpi.sameAs === null ? void 0 : region.kpis.byId.get(kpi.sameAs);
  if (!other) return [];
  const differing = pairsOf(kpi, other).filter(({ here, there }) => said(here) !== said(there));
  return differing.length > 0 ? [toFinding4(region, kpi, other, differing)] : [];
});

// rooms/check/domain/percent-against-points.ts
var isShare = (fact) => isKnown(fact) && fact.reading.quantity.unit.kind === "share";
var tidy = (value7) => Number(value7.toFixed(2));
function changeStep(kpi) {
  const { baseline: baseline2, target: target2 } = kpi;
  if (!isShare(baseline2) || !isShare(target2) || baseline2.reading.quantity.value === 0) return [];
  const [b, t] = [baseline2.reading.quantity.value, target2.reading.quantity.value];
  const [points, percent2] = [tidy(t - b), tidy((t - b) / b * 100)];
  const [from, to] = [amountOf(baseline2), amountOf(target2)];
  return [
    {
      text: {
        ja: `${kpi.name}: ${from.ja} \u2192 ${to.ja} \u306F ${points} \u30DD\u30A4\u30F3\u30C8\u306E\u5909\u5316\u3067\u3001${percent2}\uFF05\u306E\u5909\u5316\u3067\u3082\u3042\u308B`,
        en: `${kpi.nameEn}: ${from.en} \u2192 ${to.en} is a change of ${points} points, and also of ${percent2} %`
      },
      facts: [baseline2.id, target2.id]
    }
  ];
}
function checkPercentAgainstPoints(region) {
  const kpis = region.kpis.distinct.filter(({ target: target2 }) => isShare(target2));
  if (kpis.length === 0) return [];
  return [
    {
      id: "percentAgainstPoints.kpis",
      code: "percentAgainstPoints",
      severity: "note",
      meaning: "twoMeanings",
      message: {
        ja: `\u5272\u5408\uFF08\uFF05\uFF09\u3067\u5370\u5237\u3055\u308C\u305F\u76EE\u6A19\u304C ${kpis.length} \u3064\u3042\u308B\u3002\u5909\u5316\u306F\u300C\u30DD\u30A4\u30F3\u30C8\u300D\u3067\u8A00\u3044\u3001\u300C\uFF05\u5897\u300D\u3068\u8A00\u3046\u3068\u5225\u306E\u610F\u5473\u306B\u306A\u308B\u3002`,
        en: `${kpis.length} targets are shares in percent. Their change is in points; \u201Cpercent more\u201D would mean something else.`
      },
      arithmetic: kpis.flatMap(changeStep),
      figures: Object.fromEntries(
        kpis.flatMap(({ id, target: target2 }) => isShare(target2) ? [[id, target2.reading.quantity.value]] : [])
      ),
      facts: kpis.flatMap(({ baseline: baseline2, target: target2 }) => isKnown(baseline2) ? [baseline2.id, target2.id] : [target2.id]),
      about: idsOf(kpis),
      ask: askDesk(region, "plan", {
        ja: "\u5272\u5408\u306EKPI\u306E\u5897\u6E1B\u3092\u5831\u544A\u3059\u308B\u3068\u304D\u3001\u300C\u30DD\u30A4\u30F3\u30C8\u300D\u3068\u300C\uFF05\u300D\u306E\u3069\u3061\u3089\u3067\u66F8\u304F\u304B\u3001\u6C7A\u307E\u308A\u306F\u3042\u308A\u307E\u3059\u304B\u3002",
        en: "When the change of a share is reported, is there a rule whether it is written in points or in percent?"
      }),
      sources: citationsOf(kpis)
    }
  ];
}

// rooms/check/domain/previous-plus-expansion.ts
var value2 = (fact) => fact.reading.quantity.value;
function expandedLines(region) {
  return region.budget.lines.flatMap((line2) => {
    const { previous, expansion, amount } = line2;
    if (line2.relistedOf !== null || !isKnown(previous) || !isKnown(expansion) || !isKnown(amount)) return [];
    const sum = value2(previous) + value2(expansion);
    return [{ line: line2, previous, expansion, amount, sum, difference: sum - value2(amount) }];
  });
}
var isSuspicious = ({ difference, previous, expansion }) => Math.abs(difference) > Math.max(Math.abs(value2(previous)), Math.abs(value2(expansion)));
function additionStep({ previous, expansion, amount, sum, difference }) {
  const [before2, more, now] = [amountOf(previous), amountOf(expansion), amountOf(amount)];
  const [total2, gap] = [amountLike(amount, sum), amountLike(amount, difference)];
  return {
    text: {
      ja: `\u524D\u5E74\u5EA6 ${before2.ja} \uFF0B \u62E1\u5145 ${more.ja} \uFF1D ${total2.ja}\u3002\u5370\u5237\u3055\u308C\u305F\u672C\u5E74\u5EA6\u984D ${now.ja} \u3068\u306E\u5DEE ${gap.ja}`,
      en: `Last year ${before2.en} + expansion ${more.en} = ${total2.en}; printed for this year ${now.en}; difference ${gap.en}`
    },
    facts: [previous.id, expansion.id, amount.id]
  };
}
function whatIfStep({ previous, expansion, amount, sum, difference }) {
  const before2 = amountLike(amount, value2(previous) - difference);
  const more = amountLike(amount, value2(expansion) - difference);
  const now = amountLike(amount, sum);
  return {
    text: {
      ja: `\u4E09\u3064\u306E\u3046\u3061\u4E00\u3064\u3060\u3051\u304C\u8AA4\u308A\u306A\u3089\u3001\u524D\u5E74\u5EA6\u984D\u306F ${before2.ja}\u3001\u62E1\u5145\u984D\u306F ${more.ja}\u3001\u307E\u305F\u306F\u672C\u5E74\u5EA6\u984D\u306F ${now.ja} \u306E\u306F\u305A\uFF08\u3044\u305A\u308C\u3082\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044\u8A08\u7B97\u4E0A\u306E\u984D\uFF09`,
      en: `If only one of the three were a slip, last year would be ${before2.en}, or the expansion ${more.en}, or this year ${now.en} (worked out; none of these is printed)`
    },
    facts: [previous.id, expansion.id, amount.id]
  };
}
function toFinding5(region, expanded) {
  const { line: line2, previous, expansion, amount, sum, difference } = expanded;
  const suspicious = isSuspicious(expanded);
  const name = quoted(line2);
  const gap = amountLike(amount, Math.abs(difference));
  const rest = difference < 0 ? { ja: "\u5897\u52A0", en: "rise" } : { ja: "\u6E1B\u5C11", en: "fall" };
  const doubt = suspicious ? {
    ja: "\u5DEE\u304C\u524D\u5E74\u5EA6\u984D\u3088\u308A\u3082\u62E1\u5145\u984D\u3088\u308A\u3082\u5927\u304D\u304F\u3001\u6841\u3084\u8EE2\u8A18\u306E\u8AA4\u308A\u306E\u53EF\u80FD\u6027\u304C\u3042\u308B\u3002",
    en: " The gap is larger than last year's amount and than the expansion: a slip of digits or copying is possible."
  } : { ja: "", en: "" };
  return {
    id: `previousPlusExpansion.${line2.id}`,
    code: "previousPlusExpansion",
    severity: "question",
    meaning: suspicious ? "couldBeASlip" : "doesNotAddUp",
    message: {
      ja: `${name.ja}\u306F\u3001\u524D\u5E74\u5EA6\u306E\u984D\u306B\u62E1\u5145\u984D\u3092\u8DB3\u3057\u3066\u3082\u672C\u5E74\u5EA6\u306E\u984D\u306B\u306A\u3089\u306A\u3044\u3002\u62E1\u5145\u306E\u307B\u304B\u306B ${gap.ja} \u306E${rest.ja}\u304C\u3042\u3063\u305F\u3053\u3068\u306B\u306A\u308B\u3002${doubt.ja}`,
      en: `${name.en}: last year's amount plus the expansion is not this year's amount. There must have been another ${rest.en} of ${gap.en}.${doubt.en}`
    },
    arithmetic: suspicious ? [additionStep(expanded), whatIfStep(expanded)] : [additionStep(expanded)],
    figures: { previous: value2(previous), expansion: value2(expansion), sum, amount: value2(amount), difference },
    facts: [previous.id, expansion.id, amount.id],
    about: [line2.id],
    ask: askOwner(region, line2, questionAbout(expanded, suspicious)),
    sources: citationsOf([line2])
  };
}
function questionAbout({ line: line2, previous, expansion, amount, sum, difference }, suspicious) {
  const name = quoted(line2);
  const [year2, before2] = [yearOf2(amount), yearOf2(previous)];
  const [now, last, more] = [amountOf(amount), amountOf(previous), amountOf(expansion)];
  const [total2, gap] = [amountLike(amount, sum), amountLike(amount, Math.abs(difference))];
  const slip = suspicious ? {
    ja: "\u4E09\u3064\u306E\u984D\u306E\u3044\u305A\u308C\u304B\u306B\u8AA4\u8A18\u304C\u306A\u3044\u304B\u3082\u78BA\u304B\u3081\u3066\u3044\u305F\u3060\u3051\u307E\u3059\u304B\u3002",
    en: " Could you also check whether one of the three amounts is misprinted?"
  } : { ja: "", en: "" };
  return {
    ja: `${name.ja}\u306E${year2.ja}\u306E\u984D ${now.ja} \u306F\u3001${before2.ja}\u306E ${last.ja} \u306B\u62E1\u5145\u984D ${more.ja} \u3092\u8DB3\u3057\u305F ${total2.ja} \u3068 ${gap.ja} \u9055\u3044\u307E\u3059\u3002\u62E1\u5145\u4EE5\u5916\u306E\u5897\u6E1B\u306E\u5185\u8A33\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002${slip.ja}`,
    en: `For ${name.en}, the ${year2.en} amount of ${now.en} differs by ${gap.en} from ${total2.en}, which is ${before2.en} (${last.en}) plus the expansion (${more.en}). What else was added or cut?${slip.en}`
  };
}
var checkPreviousPlusExpansion = (region) => expandedLines(region).filter(({ difference }) => difference !== 0).map((expanded) => toFinding5(region, expanded));

// rooms/area/domain/area-entry.ts
import Type4 from "typebox";
var validity = { from: maybe(Type4.String()), to: maybe(Type4.String()) };
var areaEntrySchema = closed({
  ...named,
  code: maybe(Type4.String({ pattern: "^[0-9]{6}$" })),
  kind: Type4.Enum(["prefecture", "region", "bureau", "city", "town", "village", "ward"]),
  kana: maybe(Type4.String()),
  district: maybe(Type4.String()),
  office: maybe(Type4.String()),
  officeEn: maybe(Type4.String()),
  core: Type4.Optional(Type4.Boolean()),
  tile: maybe(Type4.Tuple([Type4.Integer({ minimum: 0 }), Type4.Integer({ minimum: 0 })])),
  parents: Type4.Array(closed({ id: idSchema, ...validity })),
  mergedInto: maybe(closed({ id: idSchema, on: Type4.String() })),
  ...validity,
  sources: sourcesSchema,
  ...remarks
});
var groupEntrySchema = closed({
  ...named,
  kind: Type4.Enum(["modelArea", "settlementArea", "coreCityArea", "dmo", "coreCities", "geopark", "other"]),
  members: nullable(Type4.Array(idSchema)),
  memberCount: maybe(figureOrAbsenceSchema),
  status: maybe(Type4.String()),
  statusEn: maybe(Type4.String()),
  ...validity,
  sources: sourcesSchema,
  ...remarks
});

// rooms/area/domain/area-words.ts
var areaKindWords = {
  prefecture: { ja: "\u90FD\u9053\u5E9C\u770C", en: "Prefecture" },
  region: { ja: "\u9023\u643A\u5730\u57DF", en: "Cooperation region" },
  bureau: { ja: "\u632F\u8208\u5C40", en: "Bureau" },
  city: { ja: "\u5E02", en: "City" },
  town: { ja: "\u753A", en: "Town" },
  village: { ja: "\u6751", en: "Village" },
  ward: { ja: "\u533A", en: "Ward" }
};
var groupKindWords = {
  modelArea: { ja: "\u5E02\u753A\u6751\u9023\u643A\u5730\u57DF\u30E2\u30C7\u30EB\u4E8B\u696D\u306E\u5730\u57DF", en: "Model areas of municipal cooperation" },
  settlementArea: { ja: "\u5B9A\u4F4F\u81EA\u7ACB\u570F", en: "Settlement areas" },
  coreCityArea: { ja: "\u9023\u643A\u4E2D\u67A2\u90FD\u5E02\u570F", en: "Core-city areas" },
  dmo: { ja: "\u89B3\u5149\u5730\u57DF\u3065\u304F\u308A\u6CD5\u4EBA\uFF08DMO\uFF09", en: "Destination management organisations (DMO)" },
  coreCities: { ja: "\u4E2D\u6838\u90FD\u5E02", en: "Core cities of the comprehensive plan" },
  geopark: { ja: "\u30B8\u30AA\u30D1\u30FC\u30AF", en: "Geoparks" },
  other: { ja: "\u305D\u306E\u307B\u304B\u306E\u9023\u643A", en: "Other cooperation" }
};

// rooms/area/domain/areas.ts
var isMunicipality = (area) => ["city", "town", "village"].includes(area.kind);
var arrangeAreas = (all, groups) => ({
  all,
  groups,
  byId: new Map(all.map((area) => [area.id, area]))
});
var childrenOf = (areas, id) => areas.all.filter((area) => area.parents.some((parent) => parent.id === id));
function municipalitiesIn(areas, id) {
  const area = areas.byId.get(id);
  if (!area) return [];
  return isMunicipality(area) ? [area] : childrenOf(areas, id).flatMap((child) => municipalitiesIn(areas, child.id));
}
function areasIn(areas, id, kind) {
  const area = areas.byId.get(id);
  if (!area) return [];
  return area.kind === kind ? [area] : childrenOf(areas, id).flatMap((child) => areasIn(areas, child.id, kind));
}
var groupsOf = (areas, id) => areas.groups.filter((group) => group.members?.includes(id));
var areasOfKind = (areas, kind) => areas.all.filter((area) => area.kind === kind);

// rooms/area/domain/derivations.ts
var areaInput = (model2, area) => ({
  label: { ja: area.name, en: area.nameEn },
  href: entryAddress(model2.edition.id, "area", area.id)
});
var groupInput = (model2, group) => ({
  label: { ja: group.name, en: group.nameEn },
  href: entryAddress(model2.edition.id, "group", group.id)
});
var listed = { ja: "\u4E0B\u306B\u4E26\u3076\u3082\u306E\u3092\u6570\u3048\u305F\u3002", en: "Those listed below were counted." };
function municipalityCount(model2, [id = ""]) {
  const area = model2.areas.byId.get(id);
  if (!area) return null;
  const members = municipalitiesIn(model2.areas, id);
  return {
    name: "area.municipality-count",
    arguments: [id],
    title: { ja: `${area.name}\u306E\u5E02\u753A\u6751\u306E\u6570`, en: `Number of municipalities in ${area.nameEn}` },
    how: listed,
    result: countOf(members.length, "\u5E02\u753A\u6751"),
    inputs: members.map((member) => areaInput(model2, member))
  };
}
var unitsOfKind = { region: "\u5730\u57DF", bureau: "\u632F\u8208\u5C40" };
function countOfKind(kind) {
  return (model2, [id = ""]) => {
    const area = model2.areas.byId.get(id);
    if (!area) return null;
    const found = areasIn(model2.areas, id, kind);
    const word = areaKindWords[kind];
    return {
      name: `area.${kind}-count`,
      arguments: [id],
      title: { ja: `${area.name}\u306E${word.ja}\u306E\u6570`, en: `${area.nameEn}: number of units of the kind \u201C${word.en}\u201D` },
      how: listed,
      result: countOf(found.length, unitsOfKind[kind]),
      inputs: found.map((one2) => areaInput(model2, one2))
    };
  };
}
var regionCount = countOfKind("region");
var bureauCount = countOfKind("bureau");
function memberCount(model2, [id = ""]) {
  const group = model2.areas.groups.find((one2) => one2.id === id);
  if (!group) return null;
  const members = (group.members ?? []).flatMap((member) => model2.areas.byId.get(member) ?? []);
  const derivation = {
    name: "area.member-count",
    arguments: [id],
    title: { ja: `${group.name}\u306E\u69CB\u6210\u5E02\u753A\u6751\u306E\u6570`, en: `Number of named members of ${group.nameEn}` },
    how: listed,
    inputs: members.map((member) => areaInput(model2, member))
  };
  if (group.members === null) {
    return { ...derivation, result: null, why: { ja: "\u8CC7\u6599\u306B\u69CB\u6210\u5E02\u753A\u6751\u306E\u8A18\u8F09\u306A\u3057", en: "members not given in the source" } };
  }
  return { ...derivation, result: countOf(members.length, "\u56E3\u4F53") };
}
function groupCount(model2, [kind = ""]) {
  const found = model2.areas.groups.filter((group) => group.kind === kind);
  const [first] = found;
  if (!first) return null;
  const word = groupKindWords[first.kind];
  return {
    name: "area.group-count",
    arguments: [kind],
    title: { ja: `${word.ja}: \u540D\u524D\u306E\u3042\u308B\u3082\u306E\u306E\u6570`, en: `${word.en}: number that are named` },
    how: listed,
    result: countOf(found.length, "\u7121\u5358\u4F4D"),
    inputs: found.map((group) => groupInput(model2, group))
  };
}
function groupsOfArea(model2, [id = ""]) {
  const area = model2.areas.byId.get(id);
  if (!area) return null;
  const found = groupsOf(model2.areas, id);
  return {
    name: "area.groups-of",
    arguments: [id],
    title: { ja: `${area.name}\u304C\u540D\u3092\u9023\u306D\u308B\u570F\u57DF\u30FB\u9023\u643A\u306E\u6570`, en: `Number of groups that name ${area.nameEn} as a member` },
    how: listed,
    result: countOf(found.length, "\u7121\u5358\u4F4D"),
    inputs: found.map((group) => groupInput(model2, group))
  };
}
var areaDerivations = {
  "area.municipality-count": municipalityCount,
  "area.region-count": regionCount,
  "area.bureau-count": bureauCount,
  "area.member-count": memberCount,
  "area.group-count": groupCount,
  "area.groups-of": groupsOfArea
};

// rooms/area/domain/prefectures.ts
var prefecture = (code, name, nameEn) => ({ code, name, nameEn });
var prefectures = [
  prefecture("010006", "\u5317\u6D77\u9053", "Hokkaido"),
  prefecture("020001", "\u9752\u68EE\u770C", "Aomori"),
  prefecture("030007", "\u5CA9\u624B\u770C", "Iwate"),
  prefecture("040002", "\u5BAE\u57CE\u770C", "Miyagi"),
  prefecture("050008", "\u79CB\u7530\u770C", "Akita"),
  prefecture("060003", "\u5C71\u5F62\u770C", "Yamagata"),
  prefecture("070009", "\u798F\u5CF6\u770C", "Fukushima"),
  prefecture("080004", "\u8328\u57CE\u770C", "Ibaraki"),
  prefecture("090000", "\u6803\u6728\u770C", "Tochigi"),
  prefecture("100005", "\u7FA4\u99AC\u770C", "Gunma"),
  prefecture("110001", "\u57FC\u7389\u770C", "Saitama"),
  prefecture("120006", "\u5343\u8449\u770C", "Chiba"),
  prefecture("130001", "\u6771\u4EAC\u90FD", "Tokyo"),
  prefecture("140007", "\u795E\u5948\u5DDD\u770C", "Kanagawa"),
  prefecture("150002", "\u65B0\u6F5F\u770C", "Niigata"),
  prefecture("160008", "\u5BCC\u5C71\u770C", "Toyama"),
  prefecture("170003", "\u77F3\u5DDD\u770C", "Ishikawa"),
  prefecture("180009", "\u798F\u4E95\u770C", "Fukui"),
  prefecture("190004", "\u5C71\u68A8\u770C", "Yamanashi"),
  prefecture("200000", "\u9577\u91CE\u770C", "Nagano"),
  prefecture("210005", "\u5C90\u961C\u770C", "Gifu"),
  prefecture("220001", "\u9759\u5CA1\u770C", "Shizuoka"),
  prefecture("230006", "\u611B\u77E5\u770C", "Aichi"),
  prefecture("240001", "\u4E09\u91CD\u770C", "Mie"),
  prefecture("250007", "\u6ECB\u8CC0\u770C", "Shiga"),
  prefecture("260002", "\u4EAC\u90FD\u5E9C", "Kyoto"),
  prefecture("270008", "\u5927\u962A\u5E9C", "Osaka"),
  prefecture("280003", "\u5175\u5EAB\u770C", "Hyogo"),
  prefecture("290009", "\u5948\u826F\u770C", "Nara"),
  prefecture("300004", "\u548C\u6B4C\u5C71\u770C", "Wakayama"),
  prefecture("310000", "\u9CE5\u53D6\u770C", "Tottori"),
  prefecture("320005", "\u5CF6\u6839\u770C", "Shimane"),
  prefecture("330001", "\u5CA1\u5C71\u770C", "Okayama"),
  prefecture("340006", "\u5E83\u5CF6\u770C", "Hiroshima"),
  prefecture("350001", "\u5C71\u53E3\u770C", "Yamaguchi"),
  prefecture("360007", "\u5FB3\u5CF6\u770C", "Tokushima"),
  prefecture("370002", "\u9999\u5DDD\u770C", "Kagawa"),
  prefecture("380008", "\u611B\u5A9B\u770C", "Ehime"),
  prefecture("390003", "\u9AD8\u77E5\u770C", "Kochi"),
  prefecture("400009", "\u798F\u5CA1\u770C", "Fukuoka"),
  prefecture("410004", "\u4F50\u8CC0\u770C", "Saga"),
  prefecture("420000", "\u9577\u5D0E\u770C", "Nagasaki"),
  prefecture("430005", "\u718A\u672C\u770C", "Kumamoto"),
  prefecture("440001", "\u5927\u5206\u770C", "Oita"),
  prefecture("450006", "\u5BAE\u5D0E\u770C", "Miyazaki"),
  prefecture("460001", "\u9E7F\u5150\u5CF6\u770C", "Kagoshima"),
  prefecture("470007", "\u6C96\u7E04\u770C", "Okinawa")
];

// rooms/check/domain/project-counts.ts
var value3 = (fact) => fact.reading.quantity.value;
function inRegionOrder({ plans: plans2 }) {
  const order = [...new Set(plans2.counts.map(({ region }) => region))];
  const place2 = ({ region }) => region === null ? -1 : order.indexOf(region);
  return [...plans2.counts].sort((one2, other) => place2(one2) - place2(other));
}
function counted(region) {
  return inRegionOrder(region).flatMap((entry) => {
    if (!isKnown(entry.count)) return [];
    const inEdition = region.plans.projects.filter(({ edition }) => edition === entry.edition);
    const named3 = entry.region === null ? inEdition : inEdition.filter(({ regions }) => entry.region !== null && regions.includes(entry.region));
    return [{ entry, count: entry.count, named: named3.length }];
  });
}
function sumFinding(region, total2, parts) {
  const sum = parts.reduce((so, { count: count2 }) => so + value3(count2), 0);
  const complete = parts.length === areasOfKind(region.areas, "region").length;
  if (parts.length === 0 || sum === value3(total2.count) || sum < value3(total2.count) && !complete) return [];
  const [printed, added2] = [amountOf(total2.count), amountLike(total2.count, sum)];
  const counts = parts.map(({ count: count2 }) => amountOf(count2));
  const facts = idsOf([...parts, total2].map(({ count: count2 }) => count2));
  return [
    {
      id: `projectCount.${total2.entry.id}`,
      code: "projectCount",
      severity: "error",
      meaning: "doesNotAddUp",
      message: {
        ja: `${quoted(total2.entry).ja}\u306F ${printed.ja} \u3068\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u304C\u3001\u5730\u57DF\u3054\u3068\u306E\u6570\u3092\u8DB3\u3059\u3068 ${added2.ja} \u306B\u306A\u308B\u3002`,
        en: `${quoted(total2.entry).en}: printed ${printed.en}, while the regions add up to ${added2.en}.`
      },
      arithmetic: [
        {
          text: {
            ja: `${counts.map(({ ja }) => ja).join(" \uFF0B ")} \uFF1D ${added2.ja}`,
            en: `${counts.map(({ en }) => en).join(" + ")} = ${added2.en}`
          },
          facts
        }
      ],
      figures: { printed: value3(total2.count), sum },
      facts,
      about: idsOf([total2, ...parts].map(({ entry }) => entry)),
      ask: askDesk(region, "plan", {
        ja: `\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u6570\u306E\u5408\u8A08 ${printed.ja} \u3068\u5730\u57DF\u3054\u3068\u306E\u548C ${added2.ja} \u304C\u9055\u3044\u307E\u3059\u3002\u5730\u57DF\u3054\u3068\u306E\u6570\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
        en: `The number of projects (${printed.en}) is not the sum over the regions (${added2.en}). What is the number of each region?`
      }),
      sources: citationsOf([total2, ...parts].map(({ entry }) => entry))
    }
  ];
}
var checkProjectSums = (region) => [...groupBy(counted(region), ({ entry }) => entry.edition).values()].flatMap((counts) => {
  const parts = counts.filter(({ entry }) => entry.region !== null);
  return counts.filter(({ entry }) => entry.region === null).flatMap((total2) => sumFinding(region, total2, parts));
});
function namedFinding(region, { entry, count: count2, named: named3 }) {
  const tooMany = named3 > value3(count2);
  const [printed, name] = [amountOf(count2), quoted(entry)];
  const gap = Math.abs(value3(count2) - named3);
  return {
    id: `${tooMany ? "projectCount" : "projectsNotNamed"}.${tooMany ? `named.${entry.id}` : entry.id}`,
    code: tooMany ? "projectCount" : "projectsNotNamed",
    severity: tooMany ? "error" : "note",
    meaning: tooMany ? "doesNotAddUp" : "missing",
    message: tooMany ? {
      ja: `${name.ja}\u306F ${printed.ja} \u3068\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u304C\u3001\u540D\u524D\u306E\u3042\u308B\u3082\u306E\u3060\u3051\u3067 ${named3} \u3042\u308B\u3002`,
      en: `${name.en}: printed ${printed.en}, but ${named3} are named.`
    } : {
      ja: `${name.ja}\u306F ${printed.ja} \u3068\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u304C\u3001\u8CC7\u6599\u306B\u540D\u524D\u304C\u51FA\u3066\u304F\u308B\u306E\u306F ${named3} \u3060\u3051\u3067\u3001${gap} \u306F\u540D\u524D\u304C\u5206\u304B\u3089\u306A\u3044\u3002`,
      en: `${name.en}: printed ${printed.en}, but only ${named3} are named in the documents; ${gap} are not.`
    },
    arithmetic: [
      {
        text: {
          ja: `\u5370\u5237 ${printed.ja} \u2212 \u540D\u524D\u306E\u3042\u308B\u3082\u306E ${named3} \uFF1D ${value3(count2) - named3}`,
          en: `printed ${printed.en} \u2212 named ${named3} = ${value3(count2) - named3}`
        },
        facts: [count2.id]
      }
    ],
    figures: { printed: value3(count2), named: named3 },
    facts: [count2.id],
    about: [entry.id],
    ask: askDesk(region, "plan", {
      ja: `${name.ja} ${printed.ja} \u306E\u540D\u524D\u306E\u4E00\u89A7\u3092\u3044\u305F\u3060\u3051\u307E\u3059\u304B\u3002\u624B\u5143\u306E\u8CC7\u6599\u306B\u306F ${named3} \u306E\u540D\u524D\u3057\u304B\u3042\u308A\u307E\u305B\u3093\u3002`,
      en: `Could we have the list of all ${printed.en} (${name.en})? The documents at hand name ${named3}.`
    }),
    sources: citationsOf([entry])
  };
}
var checkNamedProjects = (region) => counted(region).filter(({ entry, count: count2, named: named3 }) => named3 > value3(count2) || entry.region === null && named3 < value3(count2)).map((one2) => namedFinding(region, one2));
function editionsFinding(region, one2, other, byRegion) {
  const spread = (edition) => (byRegion.get(edition) ?? []).filter(({ entry }) => entry.region !== null);
  const [before2, after] = [spread(one2.entry.edition), spread(other.entry.edition)];
  const words2 = (counts) => counts.map(({ count: count2 }) => value3(count2)).join(" \uFF0B ");
  if (value3(one2.count) !== value3(other.count) || before2.length === 0 || after.length === 0 || words2(before2) === words2(after))
    return [];
  const number = amountOf(one2.count);
  const [first, second] = [quoted(one2.entry), quoted(other.entry)];
  const facts = (total2, parts) => idsOf([total2, ...parts].map(({ count: count2 }) => count2));
  const entries = [one2, other, ...before2, ...after].map(({ entry }) => entry);
  return [
    {
      id: `sameNumberDifferentMeaning.${one2.entry.id}.${other.entry.id}`,
      code: "sameNumberDifferentMeaning",
      severity: "note",
      meaning: "twoMeanings",
      message: {
        ja: `${first.ja}\u3082${second.ja}\u3082 ${number.ja} \u3060\u304C\u3001\u5730\u57DF\u3054\u3068\u306E\u5185\u8A33\u304C\u9055\u3046\u3002\u540C\u3058 ${number.ja} \u3067\u306F\u306A\u3044\u3002`,
        en: `${first.en} and ${second.en} are both ${number.en}, but spread differently over the regions: they are not the same ${number.en}.`
      },
      arithmetic: [
        {
          text: { ja: `${first.ja}: ${words2(before2)}`, en: `${first.en}: ${words2(before2).replaceAll("\uFF0B", "+")}` },
          facts: facts(one2, before2)
        },
        {
          text: { ja: `${second.ja}: ${words2(after)}`, en: `${second.en}: ${words2(after).replaceAll("\uFF0B", "+")}` },
          facts: facts(other, after)
        }
      ],
      figures: { value: value3(one2.count) },
      facts: [...facts(one2, before2), ...facts(other, after)],
      about: idsOf(entries),
      ask: askDesk(region, "plan", {
        ja: `${first.ja}\u3068${second.ja}\u306F\u3069\u3061\u3089\u3082 ${number.ja} \u3067\u3059\u3002\u7D9A\u3044\u305F\u3082\u306E\u3001\u7D71\u5408\u3057\u305F\u3082\u306E\u3001\u65B0\u3057\u3044\u3082\u306E\u306E\u5BFE\u5FDC\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
        en: `${first.en} and ${second.en} are both ${number.en}. Which projects continue, which were merged, which are new?`
      }),
      sources: citationsOf(entries)
    }
  ];
}
function checkEqualProjectCounts(region) {
  const all = counted(region);
  const byEdition = groupBy(all, ({ entry }) => entry.edition);
  const totals = all.filter(({ entry }) => entry.region === null);
  return totals.flatMap(
    (one2, index) => totals.slice(index + 1).flatMap((other) => editionsFinding(region, one2, other, byEdition))
  );
}

// rooms/budget/domain/leave-out-relisted.ts
var isRelisted = (line2) => line2.flag === "relisted" || line2.relistedOf !== null;
var isAmount = (fact) => isKnown(fact) && fact.reading.to === void 0 && fact.reading.quantity.unit.kind === "money";
function whyLeftOut(line2, money) {
  if (isRelisted(line2)) return line2.relistedOf === null ? "relistedWithoutFirst" : "relisted";
  return whyWithoutMoney(line2, money);
}
function whyWithoutMoney(line2, money) {
  if (line2.sameAs !== null) return "sameAs";
  if (line2.fiscalYear !== money.fiscalYear || line2.stage !== money.stage) return "otherMoney";
  return isAmount(line2.amount) ? null : "noAmount";
}
function part(lines, why3) {
  const counted2 = [];
  const leftOut = [];
  for (const line2 of lines) {
    const reason = why3(line2);
    if (reason === null && isAmount(line2.amount)) counted2.push({ line: line2, amount: line2.amount });
    else leftOut.push({ line: line2, why: reason ?? "noAmount" });
  }
  return { counted: counted2, leftOut };
}
var leaveOutRelisted = (lines, money) => part(lines, (line2) => whyLeftOut(line2, money));
var keepRelisted = (lines, money) => part(lines, (line2) => whyWithoutMoney(line2, money));

// rooms/budget/domain/bridge.ts
var bridgeStepIds = [
  "previous",
  "new",
  "expandedAsPrinted",
  "expandedOtherwise",
  "reduced",
  "ended",
  "unknownBefore",
  "thisYear"
];
var yenOf = (fact) => isAmount(fact) ? fact.reading.quantity.value : null;
var hasEnded = ({ amount, previous }) => amount.reading.kind === "absent" && amount.reading.why === "none" && isAmount(previous);
var isNew = ({ previous }) => previous.reading.kind === "absent" && previous.reading.why === "none";
function partsOfLine(line2, amount) {
  const before2 = yenOf(line2.previous);
  if (before2 === null) return [{ line: line2, step: isNew(line2) ? "new" : "unknownBefore", yen: amount }];
  const expansion = yenOf(line2.expansion) ?? 0;
  const rest = amount - before2 - expansion;
  const parts = [
    { line: line2, step: "previous", yen: before2 },
    { line: line2, step: "expandedAsPrinted", yen: expansion },
    { line: line2, step: rest > 0 ? "expandedOtherwise" : "reduced", yen: rest }
  ];
  return parts.filter((part2) => part2.step === "previous" || part2.yen !== 0);
}
var partsOfEnded = (line2) => {
  const before2 = yenOf(line2.previous) ?? 0;
  return [
    { line: line2, step: "previous", yen: before2 },
    { line: line2, step: "ended", yen: -before2 }
  ];
};
var total = (parts) => parts.reduce((sum, part2) => sum + part2.yen, 0);
function bridgeOf(lines, money) {
  const { counted: counted2, leftOut } = leaveOutRelisted(lines, money);
  const ended = leftOut.filter(({ line: line2, why: why3 }) => why3 === "noAmount" && hasEnded(line2)).map(({ line: line2 }) => line2);
  const thisYear = counted2.map(
    ({ line: line2, amount }) => ({ line: line2, step: "thisYear", yen: amount.reading.quantity.value })
  );
  const parts = [
    ...counted2.flatMap(({ line: line2, amount }) => partsOfLine(line2, amount.reading.quantity.value)),
    ...ended.flatMap(partsOfEnded),
    ...thisYear
  ];
  return bridgeStepIds.map((id) => {
    const own = parts.filter((part2) => part2.step === id);
    return { id, parts: own, yen: own.length === 0 ? null : total(own) };
  });
}
var asBridgeStep = (text) => bridgeStepIds.find((id) => id === text) ?? null;

// rooms/budget/domain/budget-choice.ts
var lineFlags = ["new", "expanded", "continuing", "supplementary", "relisted", "unmarked"];
var lineStages = ["initial", "supplementary"];
var everyLine = { theme: "all", flag: "all", stage: "all" };
var flagOf = (line2) => line2.flag ?? "unmarked";
var themeKey = (theme) => theme ?? "none";
function linesOfChoice(budget, { theme, flag, stage }) {
  return budget.lines.filter(
    (line2) => (theme === "all" || themeKey(line2.theme) === theme) && (flag === "all" || flagOf(line2) === flag) && (stage === "all" || line2.stage === stage)
  );
}
var isTheme = (budget, theme) => theme === "all" || theme === "none" || budget.themes.some(({ id }) => id === theme);
function asChoice(budget, [theme = "all", flag = "all", stage = "all"]) {
  const knownFlag = lineFlags.find((known) => known === flag);
  const knownStage = lineStages.find((known) => known === stage);
  if (!isTheme(budget, theme) || flag !== "all" && !knownFlag || stage !== "all" && !knownStage) return null;
  return { theme, flag: knownFlag ?? "all", stage: knownStage ?? "all" };
}
function moneysOf(budget) {
  const keys = [...new Set(budget.lines.map(({ fiscalYear, stage }) => `${stage} ${fiscalYear}`))];
  const found = keys.flatMap((key) => {
    const [word, fiscalYear = ""] = key.split(" ");
    const stage = lineStages.find((known) => known === word);
    return stage ? [{ fiscalYear, stage }] : [];
  });
  return found.sort((a, b) => a.stage.localeCompare(b.stage) || b.fiscalYear.localeCompare(a.fiscalYear));
}
var asMoney = (budget, [fiscalYear, stage]) => moneysOf(budget).find((money) => money.fiscalYear === fiscalYear && money.stage === stage) ?? null;

// rooms/budget/domain/budget-words.ts
var flagWords = {
  new: { ja: "\u65B0\u898F", en: "New" },
  expanded: { ja: "\u62E1\u5145", en: "Expanded" },
  continuing: { ja: "\u7D99\u7D9A", en: "Continuing" },
  supplementary: { ja: "\u88DC\u6B63", en: "Supplementary" },
  relisted: { ja: "\u518D\u63B2", en: "Listed again" },
  unmarked: { ja: "\u5370\u306A\u3057", en: "No mark printed" }
};
var stageWords = {
  initial: { ja: "\u5F53\u521D\u4E88\u7B97", en: "initial budget" },
  supplementary: { ja: "\u88DC\u6B63\u4E88\u7B97", en: "supplementary budget" }
};
var leftOutWords = {
  relisted: { ja: "\u518D\u63B2\uFF1A\u6700\u521D\u306E\u63B2\u8F09\u306E\u884C\u3067\u6570\u3048\u308B", en: "Listed again: counted at its first listing" },
  relistedWithoutFirst: {
    ja: "\u518D\u63B2\uFF1A\u6700\u521D\u306E\u63B2\u8F09\u306F\u8CC7\u6599\u306B\u898B\u5F53\u305F\u3089\u306A\u3044",
    en: "Listed again: its first listing is not in the document"
  },
  sameAs: { ja: "\u540C\u4E0A\uFF1A\u984D\u306F\u5225\u306E\u884C\u306B\u3042\u308B", en: "As above: its amount stands at another line" },
  otherMoney: { ja: "\u5225\u306E\u5E74\u5EA6\u30FB\u6BB5\u968E\u306E\u4E88\u7B97", en: "Money of another year or stage" },
  noAmount: { ja: "\u984D\u304C\u4E00\u3064\u306B\u5B9A\u307E\u3089\u306A\u3044", en: "No single amount" }
};
var printedTotalWords = {
  total: { ja: "\u5168\u4F53", en: "total" },
  newAndExpanded: { ja: "\u3046\u3061\u65B0\u898F\u30FB\u62E1\u5145\u984D", en: "of which new and expanded" }
};
var bridgeStepWords = {
  previous: { ja: "\u524D\u5E74\u5EA6\u306E\u984D", en: "Last year" },
  new: { ja: "\u65B0\u3057\u3044\u884C\uFF08\u524D\u5E74\u5EA6\u306A\u3057\uFF09", en: "New lines (none last year)" },
  expandedAsPrinted: { ja: "\u5370\u5237\u3055\u308C\u305F\u62E1\u5145\u984D", en: "Expansion as printed" },
  expandedOtherwise: { ja: "\u62E1\u5145\u984D\u306E\u307B\u304B\u306E\u5897", en: "Other rises" },
  reduced: { ja: "\u6E1B", en: "Reductions" },
  ended: { ja: "\u7D42\u4E86\u30FB\u5EC3\u6B62", en: "Ended" },
  unknownBefore: { ja: "\u524D\u5E74\u5EA6\u306E\u984D\u304C\u4E0D\u660E\u306A\u884C", en: "Lines with last year unknown" },
  thisYear: { ja: "\u4ECA\u5E74\u5EA6\u306E\u984D", en: "This year" }
};
function moneyWords(money) {
  const stage = stageWords[money.stage];
  const period = asPeriod(money.fiscalYear);
  if (!period.ok) return { ja: `${money.fiscalYear} ${stage.ja}`, en: `${money.fiscalYear} ${stage.en}` };
  const ja = formatPeriod(period.value, { lang: "ja", era: "wareki" });
  return { ja: `${ja} ${stage.ja}`, en: `${formatPeriod(period.value, { lang: "en", era: "western" })} ${stage.en}` };
}
var nameOf = (thing) => ({
  ja: thing.name,
  en: thing.nameEn
});
function themeWords(budget, theme) {
  if (theme === "all") return { ja: "\u3059\u3079\u3066\u306E\u30C6\u30FC\u30DE", en: "all themes" };
  const found = budget.themes.find(({ id }) => id === theme);
  if (!found) return { ja: "\u30C6\u30FC\u30DE\u306E\u5916", en: "outside the themes" };
  return { ja: `${found.number} ${found.title}`, en: `${found.number} ${found.titleEn}` };
}
function whyWords({ line: line2, why: why3 }) {
  if (why3 === "otherMoney") return moneyWords(line2);
  if (why3 !== "noAmount" || line2.amount.reading.kind !== "absent") return leftOutWords[why3];
  const absence = absenceWords[line2.amount.reading.why];
  return { ja: `${leftOutWords.noAmount.ja}\uFF08${absence.ja}\uFF09`, en: `${leftOutWords.noAmount.en} (${absence.en})` };
}

// rooms/budget/domain/derivation-inputs.ts
var lineInput = (model2, line2, fact, quantity2) => ({
  label: nameOf(line2),
  href: entryAddress(model2.edition.id, "line", line2.id),
  fact,
  ...quantity2 ? { quantity: quantity2 } : {}
});
var leftOutInput = (model2, left) => ({
  ...lineInput(model2, left.line, left.line.amount),
  leftOut: whyWords(left)
});
function countOf2(value7, unit3) {
  const quantity2 = quantityOf(value7, unit3);
  if (!quantity2.ok) throw new Error(quantity2.problem.message.en);
  return quantity2.value;
}

// rooms/budget/domain/sum-lines.ts
function yen(value7) {
  const amount = quantityOf(value7, "\u5186");
  if (!amount.ok) throw new Error(amount.problem.message.en);
  return amount.value;
}
function addYen(amounts) {
  const sum = sumYen(amounts);
  if (!sum.ok) throw new Error(sum.problem.message.en);
  return sum.value;
}
var withSum = (parted) => ({
  ...parted,
  sum: parted.counted.length === 0 ? null : addYen(parted.counted.map(({ amount }) => amount.reading.quantity))
});
var sumDistinct = (lines, money) => withSum(leaveOutRelisted(lines, money));
var sumGross = (lines, money) => withSum(keepRelisted(lines, money));

// rooms/budget/domain/bridge-derivations.ts
var howWords = {
  previous: {
    ja: "\u4ECA\u5E74\u5EA6\u306E\u884C\u306B\u5370\u5237\u3055\u308C\u305F\u524D\u5E74\u5EA6\u306E\u984D\u306E\u5408\u8A08\u3002\u524D\u5E74\u5EA6\u3060\u3051\u306B\u3042\u3063\u305F\u4E8B\u696D\u306F\u884C\u304C\u306A\u304F\u3001\u5165\u3089\u306A\u3044\u3002",
    en: "Last year's amounts printed on this year's lines, added. Programmes of last year that are not listed this year are not in it."
  },
  new: {
    ja: "\u524D\u5E74\u5EA6\u306E\u984D\u304C\u300C\u8A72\u5F53\u306A\u3057\u300D\u306E\u884C\u306E\u3001\u4ECA\u5E74\u5EA6\u306E\u984D\u306E\u5408\u8A08\u3002",
    en: "This year's amounts of lines that print none for last year."
  },
  expandedAsPrinted: {
    ja: "\u524D\u5E74\u5EA6\u306E\u984D\u304C\u3042\u308B\u884C\u306B\u5370\u5237\u3055\u308C\u305F\u62E1\u5145\u984D\u306E\u5408\u8A08\u3002",
    en: "The expansions printed on lines that had money last year, added."
  },
  expandedOtherwise: {
    ja: "\u4ECA\u5E74\u5EA6\u306E\u984D\u304B\u3089\u524D\u5E74\u5EA6\u306E\u984D\u3068\u5370\u5237\u3055\u308C\u305F\u62E1\u5145\u984D\u3092\u5F15\u3044\u3066\u3001\u6B8B\u308A\u304C\u5897\u3060\u3063\u305F\u3082\u306E\u306E\u5408\u8A08\u3002",
    en: "This year less last year less the printed expansion, where the rest is a rise; added."
  },
  reduced: {
    ja: "\u4ECA\u5E74\u5EA6\u306E\u984D\u304B\u3089\u524D\u5E74\u5EA6\u306E\u984D\u3068\u5370\u5237\u3055\u308C\u305F\u62E1\u5145\u984D\u3092\u5F15\u3044\u3066\u3001\u6B8B\u308A\u304C\u6E1B\u3060\u3063\u305F\u3082\u306E\u306E\u5408\u8A08\u3002",
    en: "This year less last year less the printed expansion, where the rest is a fall; added."
  },
  ended: {
    ja: "\u524D\u5E74\u5EA6\u306E\u984D\u304C\u3042\u308A\u3001\u4ECA\u5E74\u5EA6\u304C\u300C\u8A72\u5F53\u306A\u3057\u300D\u306E\u884C\u3002",
    en: "Lines with money last year that print none for this year."
  },
  unknownBefore: {
    ja: "\u524D\u5E74\u5EA6\u306E\u984D\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044\u884C\u306E\u3001\u4ECA\u5E74\u5EA6\u306E\u984D\u306E\u5408\u8A08\u3002",
    en: "This year's amounts of lines that do not print last year's."
  },
  thisYear: {
    ja: "\u4ECA\u5E74\u5EA6\u306E\u984D\u306E\u5B9F\u6570\u3002\u524D\u306E\u6BB5\u3092\u3059\u3079\u3066\u8DB3\u3057\u305F\u984D\u30681\u5186\u307E\u3067\u540C\u3058\u3002",
    en: "The distinct sum of this year: the steps before it add up to it, to the yen."
  }
};
var nothingSaid = (step2) => step2 === "ended" ? { ja: "\u8CC7\u6599\u306B\u884C\u304C\u306A\u3044", en: "no line in the source" } : { ja: "\u8A72\u5F53\u3059\u308B\u884C\u304C\u306A\u3044", en: "no such line" };
function inputsOf(model2, step2, theme, money) {
  const parts = step2.parts.map(
    ({ line: line2, yen: value7 }) => lineInput(model2, line2, step2.id === "previous" ? line2.previous : line2.amount, yen(value7))
  );
  if (step2.id !== "previous" && step2.id !== "thisYear") return parts;
  const { leftOut } = leaveOutRelisted(linesOfChoice(model2.budget, { ...everyLine, theme }), money);
  return [...parts, ...leftOut.map((left) => leftOutInput(model2, left))];
}
function toDerivation(model2, money, theme, step2) {
  const word = bridgeStepWords[step2.id];
  const where = theme === "all" ? moneyWords(money) : themeWords(model2.budget, theme);
  return {
    name: "budget.bridge",
    arguments: [money.fiscalYear, money.stage, theme, step2.id],
    title: { ja: `${word.ja}\uFF1A${where.ja}`, en: `${word.en}: ${where.en}` },
    how: howWords[step2.id],
    result: step2.yen === null ? null : yen(step2.yen),
    ...step2.yen === null ? { why: nothingSaid(step2.id) } : {},
    inputs: inputsOf(model2, step2, theme, money)
  };
}
function derivedBridge(model2, money, theme) {
  const lines = linesOfChoice(model2.budget, { ...everyLine, theme });
  return bridgeOf(lines, money).map((step2) => ({ step: step2, derivation: toDerivation(model2, money, theme, step2) }));
}
var bridgeDerivations = {
  "budget.bridge": (model2, [year2, stage, theme = "", id]) => {
    const money = asMoney(model2.budget, [year2 ?? "", stage ?? ""]);
    const step2 = asBridgeStep(id);
    if (!money || !step2 || !asChoice(model2.budget, [theme])) return null;
    return derivedBridge(model2, money, theme).find(({ step: { id: own } }) => own === step2)?.derivation ?? null;
  }
};

// rooms/budget/domain/budget.ts
var linesOfTheme = (budget, theme) => budget.lines.filter((line2) => line2.theme === theme);
var lineById = (budget, id) => budget.lines.find((line2) => line2.id === id);

// rooms/budget/domain/budget-entry.ts
import Type5 from "typebox";
var themeEntrySchema = closed({
  id: idSchema,
  number: Type5.Integer({ minimum: 1 }),
  title: textSchema,
  titleEn: textSchema,
  node: maybe(idSchema),
  goals: Type5.Array(idSchema),
  total: figureOrAbsenceSchema,
  newAndExpanded: figureOrAbsenceSchema,
  sources: sourcesSchema,
  ...remarks
});
var pointEntrySchema = closed({
  ...named,
  theme: nullable(idSchema),
  hidden: figureOrAbsenceSchema,
  sources: sourcesSchema,
  ...remarks
});
var lineEntrySchema = closed({
  ...named,
  theme: nullable(idSchema),
  point: nullable(idSchema),
  what: maybe(Type5.String()),
  whatEn: maybe(Type5.String()),
  flag: nullable(Type5.Enum(["new", "expanded", "continuing", "supplementary", "relisted"])),
  stage: Type5.Enum(["initial", "supplementary"]),
  fiscalYear: Type5.String(),
  amount: figureOrAbsenceSchema,
  expansion: figureOrAbsenceSchema,
  previous: figureOrAbsenceSchema,
  relistedOf: nullable(idSchema),
  sameAs: nullable(idSchema),
  owner: maybe(ownerSchema),
  sources: sourcesSchema,
  ...remarks
});
var tableEntrySchema = closed({
  ...named,
  unit: maybe(Type5.String()),
  columns: Type5.Array(closed({ ...named, unit: maybe(Type5.String()) })),
  rows: Type5.Array(
    closed({
      ...named,
      total: Type5.Boolean(),
      cells: Type5.Record(Type5.String(), figureOrAbsenceSchema),
      sources: Type5.Optional(sourcesSchema),
      ...remarks
    })
  ),
  sources: sourcesSchema,
  ...remarks
});
var budgetFigureEntrySchema = closed({
  ...named,
  figure: figureEntrySchema,
  relation: maybe(closed({ kind: Type5.Enum(["total", "partOf", "ratio"]), of: idSchema, column: maybe(idSchema) })),
  theme: maybe(idSchema),
  sources: sourcesSchema,
  ...remarks
});
var proposalEntrySchema = closed({
  id: idSchema,
  bureau: idSchema,
  title: textSchema,
  titleEn: textSchema,
  what: maybe(Type5.String()),
  whatEn: maybe(Type5.String()),
  theme: maybe(idSchema),
  sources: sourcesSchema,
  ...remarks
});

// rooms/budget/domain/printed-against-listed.ts
var printedTotals = ["total", "newAndExpanded"];
function newOrExpanded({ line: line2, amount }) {
  if (line2.flag === "new") return [{ line: line2, fact: amount }];
  return isAmount(line2.expansion) ? [{ line: line2, fact: line2.expansion }] : [];
}
function listedOf(budget, theme, money, which) {
  const { counted: counted2, leftOut } = leaveOutRelisted(linesOfTheme(budget, theme.id), money);
  const partsOf2 = which === "total" ? ({ line: line2, amount }) => [{ line: line2, fact: amount }] : newOrExpanded;
  return {
    parts: counted2.flatMap(partsOf2),
    unmatched: counted2.filter((one2) => partsOf2(one2).length === 0),
    leftOut
  };
}
var pointsOfTheme = (budget, theme) => budget.points.filter((point) => theme === "all" || themeKey(point.theme) === theme);
function hiddenProgrammes(budget, theme) {
  const numbers = pointsOfTheme(budget, theme).flatMap(({ hidden }) => numberOf(hidden) ?? []);
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
}

// rooms/budget/domain/line-derivations.ts
function expansionFigures({ previous, expansion, amount }) {
  return isAmount(previous) && isAmount(expansion) && isAmount(amount) ? { previous, expansion, amount } : null;
}
var value4 = (fact) => fact.reading.quantity.value;
var figureInput = (model2, line2, fact) => lineInput(model2, line2, fact, fact.reading.quantity);
function previousPlusExpansion(model2, line2, figures2) {
  const { previous, expansion } = figures2;
  const name = nameOf(line2);
  return {
    name: "budget.previous-plus-expansion",
    arguments: [line2.id],
    title: { ja: `\u524D\u5E74\u5EA6\u306E\u984D\uFF0B\u62E1\u5145\u984D\uFF1A${name.ja}`, en: `Last year plus expansion: ${name.en}` },
    how: { ja: "\u884C\u306B\u5370\u5237\u3055\u308C\u305F\u4E8C\u3064\u306E\u984D\u3092\u8DB3\u3059\u3002", en: "The two amounts printed on the line, added." },
    formula: "\u524D\u5E74\u5EA6\u306E\u984D \uFF0B \u62E1\u5145\u984D",
    result: yen(value4(previous) + value4(expansion)),
    inputs: [figureInput(model2, line2, previous), figureInput(model2, line2, expansion)]
  };
}
function expansionDifference(model2, line2, figures2) {
  const { previous, expansion, amount } = figures2;
  const name = nameOf(line2);
  return {
    name: "budget.expansion-difference",
    arguments: [line2.id],
    title: { ja: `\u62E1\u5145\u984D\u3067\u8AAC\u660E\u3055\u308C\u306A\u3044\u5DEE\uFF1A${name.ja}`, en: `Difference the expansion does not explain: ${name.en}` },
    how: {
      ja: "\u4ECA\u5E74\u5EA6\u306E\u984D\u304B\u3089\u3001\u524D\u5E74\u5EA6\u306E\u984D\u3068\u62E1\u5145\u984D\u3092\u5F15\u304F\u3002\u307B\u304B\u306E\u5897\u6E1B\u304C\u3042\u308C\u30700\u306B\u306A\u3089\u305A\u3001\u8AA4\u308A\u3068\u306F\u9650\u3089\u306A\u3044\u3002",
      en: "This year's amount less last year's and less the expansion. Other rises and cuts make it differ from zero, so it need not be a mistake."
    },
    formula: "\u4ECA\u5E74\u5EA6\u306E\u984D \u2212 \uFF08\u524D\u5E74\u5EA6\u306E\u984D \uFF0B \u62E1\u5145\u984D\uFF09",
    result: yen(value4(amount) - value4(previous) - value4(expansion)),
    inputs: [figureInput(model2, line2, amount), figureInput(model2, line2, previous), figureInput(model2, line2, expansion)]
  };
}
function changeSincePrevious(model2, line2) {
  const { amount, previous } = line2;
  if (!isAmount(amount) || !isAmount(previous)) return null;
  const name = nameOf(line2);
  return {
    name: "budget.change",
    arguments: [line2.id],
    title: { ja: `\u524D\u5E74\u5EA6\u304B\u3089\u306E\u5897\u6E1B\uFF1A${name.ja}`, en: `Change since last year: ${name.en}` },
    how: { ja: "\u4ECA\u5E74\u5EA6\u306E\u984D\u304B\u3089\u524D\u5E74\u5EA6\u306E\u984D\u3092\u5F15\u304F\u3002", en: "This year's amount less last year's." },
    formula: "\u4ECA\u5E74\u5EA6\u306E\u984D \u2212 \u524D\u5E74\u5EA6\u306E\u984D",
    result: yen(value4(amount) - value4(previous)),
    inputs: [figureInput(model2, line2, amount), figureInput(model2, line2, previous)]
  };
}
var ofExpansion = (derive2) => (model2, [id = ""]) => {
  const line2 = lineById(model2.budget, id);
  const figures2 = line2 ? expansionFigures(line2) : null;
  return line2 && figures2 ? derive2(model2, line2, figures2) : null;
};
var lineDerivations = {
  "budget.previous-plus-expansion": ofExpansion(previousPlusExpansion),
  "budget.expansion-difference": ofExpansion(expansionDifference),
  "budget.change": (model2, [id = ""]) => {
    const line2 = lineById(model2.budget, id);
    return line2 ? changeSincePrevious(model2, line2) : null;
  }
};

// rooms/budget/domain/printed-derivations.ts
var argumentsOf = ({ theme, money, which }) => [money.fiscalYear, money.stage, theme.id, which];
var notOfThisTotal = {
  ja: "\u65B0\u898F\u306E\u5370\u3082\u62E1\u5145\u984D\u3082\u306A\u3044\u305F\u3081\u3001\u3053\u306E\u984D\u306B\u306F\u6570\u3048\u306A\u3044",
  en: "Neither marked as new nor with a printed expansion: not in this total"
};
function listedInputs(model2, { theme, money, which }) {
  const { parts, unmatched, leftOut } = listedOf(model2.budget, theme, money, which);
  return [
    ...parts.map(({ line: line2, fact }) => lineInput(model2, line2, fact, fact.reading.quantity)),
    ...unmatched.map(({ line: line2, amount }) => ({ ...lineInput(model2, line2, amount), leftOut: notOfThisTotal })),
    ...leftOut.map((left) => leftOutInput(model2, left))
  ];
}
var listedYen = (model2, { theme, money, which }) => {
  const { parts } = listedOf(model2.budget, theme, money, which);
  return parts.length === 0 ? null : addYen(parts.map(({ fact }) => fact.reading.quantity));
};
function listedAmount(model2, asked3) {
  const words2 = printedTotalWords[asked3.which];
  const theme = themeWords(model2.budget, asked3.theme.id);
  const result = listedYen(model2, asked3);
  return {
    name: "budget.listed",
    arguments: argumentsOf(asked3),
    title: { ja: `\u884C\u304B\u3089\u5206\u304B\u308B${words2.ja}\uFF1A${theme.ja}`, en: `Listed ${words2.en}: ${theme.en}` },
    how: asked3.which === "total" ? {
      ja: "\u30C6\u30FC\u30DE\u306E\u884C\u306E\u984D\u3092\u8DB3\u3059\u3002\u518D\u63B2\u30FB\u540C\u4E0A\u30FB\u5225\u306E\u5E74\u5EA6\u306E\u884C\u306F\u8DB3\u3055\u306A\u3044\u3002",
      en: "The amounts of the theme's lines, added; re-listed lines, \u201Cas above\u201D and other years are left out."
    } : {
      ja: "\u65B0\u898F\u306E\u884C\u306F\u984D\u3092\u3001\u305D\u306E\u307B\u304B\u306E\u884C\u306F\u5370\u5237\u3055\u308C\u305F\u62E1\u5145\u984D\u3092\u8DB3\u3059\u3002",
      en: "New lines with their amount, other lines with their printed expansion; added."
    },
    result,
    ...result ? {} : { why: { ja: "\u984D\u3092\u6570\u3048\u3089\u308C\u308B\u884C\u304C\u306A\u3044", en: "no line with an amount to count" } },
    inputs: listedInputs(model2, asked3)
  };
}
function unlistedAmount(model2, asked3) {
  const words2 = printedTotalWords[asked3.which];
  const theme = themeWords(model2.budget, asked3.theme.id);
  const printed = asked3.theme[asked3.which];
  const listed3 = listedYen(model2, asked3);
  const total2 = {
    label: words2,
    href: entryAddress(model2.edition.id, "theme", asked3.theme.id),
    fact: printed,
    ...isAmount(printed) ? { quantity: printed.reading.quantity } : {}
  };
  return {
    name: "budget.unlisted",
    arguments: argumentsOf(asked3),
    title: {
      ja: `\u5370\u5237\u3055\u308C\u305F${words2.ja}\u3068\u884C\u306E\u5DEE\uFF1A${theme.ja}`,
      en: `Printed ${words2.en} less what is listed: ${theme.en}`
    },
    how: {
      ja: "\u5370\u5237\u3055\u308C\u305F\u984D\uFF08\u5104\u5186\u306E\u6982\u6570\uFF09\u304B\u3089\u3001\u884C\u304B\u3089\u5206\u304B\u308B\u984D\u3092\u5F15\u304F\u3002\u6B8B\u308A\u306F\u300C\u307B\u304BN\u4E8B\u696D\u300D\u306E\u984D\u3068\u7AEF\u6570\u51E6\u7406\u3068\u307F\u3089\u308C\u308B\u3002",
      en: "The printed figure (in round hundred-millions) less what the lines say. The rest should be the programmes not listed, and rounding."
    },
    formula: "\u5370\u5237\u3055\u308C\u305F\u984D \u2212 \u884C\u306E\u984D",
    result: isAmount(printed) && listed3 ? yen(printed.reading.quantity.value - listed3.value) : null,
    ...isAmount(printed) && listed3 ? {} : {
      why: isAmount(printed) ? { ja: "\u884C\u304C\u306A\u3044", en: "no lines" } : { ja: "\u7DCF\u984D\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044", en: "no printed total" }
    },
    inputs: [total2, ...listedInputs(model2, asked3)]
  };
}
function hiddenCount(model2, theme) {
  const number = hiddenProgrammes(model2.budget, theme);
  const words2 = themeWords(model2.budget, theme);
  return {
    name: "budget.hidden",
    arguments: [theme],
    title: { ja: `\u884C\u306E\u306A\u3044\u4E8B\u696D\u306E\u6570\uFF08\u307B\u304BN\u4E8B\u696D\uFF09\uFF1A${words2.ja}`, en: `Programmes not listed: ${words2.en}` },
    how: {
      ja: "\u30DD\u30A4\u30F3\u30C8\u3054\u3068\u306B\u5370\u5237\u3055\u308C\u305F\u300C\u307B\u304BN\u4E8B\u696D\u300D\u3092\u8DB3\u3059\u3002\u540D\u524D\u3082\u984D\u3082\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044\u3002",
      en: "The numbers of further programmes printed under the headings, added. Neither names nor amounts are printed."
    },
    result: number === null ? null : countOf2(number, "\u4E8B\u696D"),
    ...number === null ? { why: { ja: "\u8CC7\u6599\u306B\u8A18\u8F09\u306A\u3057", en: "not given in the source" } } : {},
    inputs: pointsOfTheme(model2.budget, theme).map((point) => ({
      label: nameOf(point),
      href: entryAddress(model2.edition.id, "point", point.id),
      fact: point.hidden,
      ...numberOf(point.hidden) === null ? { leftOut: { ja: "\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044", en: "not printed" } } : {}
    }))
  };
}
var asked = (derive2) => (model2, [year2, stage, id, total2]) => {
  const money = asMoney(model2.budget, [year2 ?? "", stage ?? ""]);
  const theme = model2.budget.themes.find((one2) => one2.id === id);
  const which = printedTotals.find((one2) => one2 === total2);
  return money && theme && which ? derive2(model2, { theme, money, which }) : null;
};
var printedDerivations = {
  "budget.listed": asked(listedAmount),
  "budget.unlisted": asked(unlistedAmount),
  "budget.hidden": (model2, [theme = ""]) => asChoice(model2.budget, [theme]) && theme !== "" ? hiddenCount(model2, theme) : null
};

// rooms/budget/domain/sum-derivations.ts
var nothingCounts = { ja: "\u984D\u3092\u6570\u3048\u3089\u308C\u308B\u884C\u304C\u306A\u3044", en: "no line with an amount to count" };
function choiceWords(model2, { theme, flag, stage }, money) {
  const parts = [
    ...money ? [moneyWords(money)] : [],
    ...theme === "all" ? [] : [themeWords(model2.budget, theme)],
    ...flag === "all" ? [] : [flagWords[flag]],
    ...stage === "all" ? [] : [stageWords[stage]]
  ];
  return { ja: parts.map(({ ja }) => ja).join("\u3001"), en: parts.map(({ en }) => en).join(", ") };
}
var inputsOf2 = (model2, { counted: counted2, leftOut }) => [
  ...counted2.map(({ line: line2, amount }) => lineInput(model2, line2, amount, amount.reading.quantity)),
  ...leftOut.map((left) => leftOutInput(model2, left))
];
var argumentsOf2 = ({ money, choice }) => [money.fiscalYear, money.stage, choice.theme, choice.flag];
function distinctSum(model2, { money, choice }) {
  const sum = sumDistinct(linesOfChoice(model2.budget, choice), money);
  const words2 = choiceWords(model2, choice, money);
  return {
    name: "budget.distinct",
    arguments: argumentsOf2({ money, choice }),
    title: { ja: `\u5B9F\u6570\uFF1A${words2.ja}`, en: `Distinct sum: ${words2.en}` },
    how: {
      ja: "\u5370\u5237\u3055\u308C\u305F\u884C\u306E\u984D\u3092\u8DB3\u3059\u3002\u518D\u63B2\u30FB\u540C\u4E0A\u306E\u884C\u3068\u3001\u5E74\u5EA6\u3084\u6BB5\u968E\u306E\u9055\u3046\u4E88\u7B97\u306F\u8DB3\u3055\u306A\u3044\u3002\u300C\u307B\u304BN\u4E8B\u696D\u300D\u306E\u984D\u306F\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044\u306E\u3067\u5165\u3089\u306A\u3044\u3002",
      en: "The amounts of the printed lines, added. Lines listed again or \u201Cas above\u201D and money of another year or stage are left out. Programmes that are only counted (\u307B\u304BN\u4E8B\u696D) print no amount and are not in it."
    },
    result: sum.sum,
    ...sum.sum ? {} : { why: nothingCounts },
    inputs: inputsOf2(model2, sum)
  };
}
function grossSum(model2, { money, choice }) {
  const sum = sumGross(linesOfChoice(model2.budget, choice), money);
  const words2 = choiceWords(model2, choice, money);
  return {
    name: "budget.gross",
    arguments: argumentsOf2({ money, choice }),
    title: { ja: `\u5EF6\u3079\uFF08\u518D\u63B2\u3092\u542B\u3080\uFF09\uFF1A${words2.ja}`, en: `Gross sum (re-listed lines again): ${words2.en}` },
    how: {
      ja: "\u5370\u5237\u3055\u308C\u305F\u984D\u3092\u3001\u518D\u63B2\u306E\u884C\u3082\u542B\u3081\u3066\u8DB3\u3059\u3002\u540C\u3058\u4E8B\u696D\u3092\u4E8C\u5EA6\u6570\u3048\u308B\u306E\u3067\u3001\u4F7F\u308F\u308C\u308B\u984D\u3088\u308A\u5927\u304D\u3044\u3002\u6BD4\u3079\u308B\u305F\u3081\u3060\u3051\u306E\u6570\u3002",
      en: "All printed amounts added, re-listed lines too. It counts some programmes twice and is larger than what is spent: for comparison only."
    },
    result: sum.sum,
    ...sum.sum ? {} : { why: nothingCounts },
    inputs: inputsOf2(model2, sum)
  };
}
function lineCount(model2, choice) {
  const lines = linesOfChoice(model2.budget, choice);
  const words2 = choiceWords(model2, choice);
  return {
    name: "budget.count-lines",
    arguments: [choice.theme, choice.flag, choice.stage],
    title: {
      ja: `\u5370\u5237\u3055\u308C\u305F\u884C\u306E\u6570${words2.ja && `\uFF1A${words2.ja}`}`,
      en: `Number of printed lines${words2.en && `: ${words2.en}`}`
    },
    how: { ja: "\u518D\u63B2\u30FB\u540C\u4E0A\u306E\u884C\u30821\u884C\u3068\u6570\u3048\u308B\u3002", en: "Lines listed again or \u201Cas above\u201D count as lines too." },
    result: countOf2(lines.length, "\u884C"),
    inputs: lines.map((line2) => lineInput(model2, line2, line2.amount))
  };
}
function partedCount(model2, money, part2) {
  const { counted: counted2, leftOut } = leaveOutRelisted(model2.budget.lines, money);
  const lines = part2 === "counted" ? counted2.map(({ line: line2 }) => line2) : leftOut.filter(({ why: why3 }) => why3 === part2).map(({ line: line2 }) => line2);
  const words2 = part2 === "counted" ? { ja: "\u5B9F\u6570\u306B\u5165\u308B\u884C", en: "lines in the distinct sum" } : leftOutWords[part2];
  return {
    name: "budget.count-parted",
    arguments: [money.fiscalYear, money.stage, part2],
    title: { ja: `\u884C\u306E\u6570\uFF1A${words2.ja}`, en: `Number of lines: ${words2.en}` },
    how: {
      ja: `${moneyWords(money).ja}\u306E\u5B9F\u6570\u306B\u5165\u308B\u884C\u3068\u5165\u3089\u306A\u3044\u884C\u3092\u3001\u7406\u7531\u3054\u3068\u306B\u6570\u3048\u308B\u3002`,
      en: `Lines in and out of the distinct sum of the ${moneyWords(money).en}, counted by reason.`
    },
    result: countOf2(lines.length, "\u884C"),
    inputs: lines.map((line2) => lineInput(model2, line2, line2.amount))
  };
}
var isPart = (text) => text === "counted" || text !== void 0 && Object.hasOwn(leftOutWords, text);
var summed = (derive2) => (model2, [year2, stage, ...given2]) => {
  const money = asMoney(model2.budget, [year2 ?? "", stage ?? ""]);
  const choice = asChoice(model2.budget, given2);
  return money && choice && given2.length === 2 ? derive2(model2, { money, choice }) : null;
};
var sumDerivations = {
  "budget.distinct": summed(distinctSum),
  "budget.gross": summed(grossSum),
  "budget.count-lines": (model2, given2) => {
    const choice = asChoice(model2.budget, given2);
    return choice && given2.length === 3 ? lineCount(model2, choice) : null;
  },
  "budget.count-parted": (model2, [year2, stage, part2]) => {
    const money = asMoney(model2.budget, [year2 ?? "", stage ?? ""]);
    return money && isPart(part2) ? partedCount(model2, money, part2) : null;
  }
};

// rooms/budget/domain/table-sums.ts
var cellOf = (row, column) => row.cells[column.id];
var canBeAdded = (fact) => !["share", "points", "ratio"].includes(fact.reading.quantity.unit.kind);
function addAll(facts) {
  const [first, ...others] = facts.map(({ reading }) => reading.quantity);
  if (!first) return null;
  return others.reduce((sum, next) => {
    const added2 = sum && addQuantities(sum, next);
    return added2?.ok ? added2.value : null;
  }, first);
}
function columnSum(table, column) {
  const rows3 = table.rows.filter((row) => !row.total);
  const known = rows3.flatMap((row) => {
    const fact = cellOf(row, column);
    return fact && isKnown(fact) && canBeAdded(fact) ? [{ row, fact }] : [];
  });
  const total2 = table.rows.find((row) => row.total);
  const printed = total2 && cellOf(total2, column);
  return {
    column,
    parts: known,
    absent: rows3.filter((row) => !known.some((one2) => one2.row === row)).map((row) => ({ row, fact: cellOf(row, column) })),
    sum: addAll(known.map(({ fact }) => fact)),
    printed: printed && isKnown(printed) ? printed : null
  };
}

// rooms/budget/domain/table-derivations.ts
var nothing2 = { ja: "\u8DB3\u305B\u308B\u6570\u5024\u304C\u306A\u3044", en: "no figures that can be added" };
function inputsOf3(model2, { table, column }) {
  const href = entryAddress(model2.edition.id, "table", table.id);
  return [
    ...column.parts.map(({ row, fact }) => ({ label: nameOf(row), href, fact, quantity: fact.reading.quantity })),
    ...column.absent.map(({ row, fact }) => ({
      label: nameOf(row),
      href,
      ...fact ? { fact } : {},
      leftOut: { ja: "\u8DB3\u305B\u308B\u6570\u5024\u304C\u306A\u3044", en: "no figure to add" }
    }))
  ];
}
var titleOf = ({ table, column }) => ({
  ja: `${table.name}\u300C${column.column.name}\u300D`,
  en: `${table.nameEn}, \u201C${column.column.nameEn}\u201D`
});
function tableColumnSum(model2, asked3) {
  const title = titleOf(asked3);
  return {
    name: "budget.table-sum",
    arguments: [asked3.table.id, asked3.column.column.id],
    title: { ja: `\u884C\u306E\u5408\u8A08\uFF1A${title.ja}`, en: `Sum of the rows: ${title.en}` },
    how: {
      ja: "\u5408\u8A08\u306E\u884C\u3092\u9664\u3044\u3066\u3001\u5217\u306E\u6570\u5024\u3092\u8DB3\u3059\u3002",
      en: "The figures of the column, added without the row of totals."
    },
    result: asked3.column.sum,
    ...asked3.column.sum ? {} : { why: nothing2 },
    inputs: inputsOf3(model2, asked3)
  };
}
var printedInput = (model2, table, printed) => ({
  label: { ja: "\u5370\u5237\u3055\u308C\u305F\u5408\u8A08", en: "Printed total" },
  href: entryAddress(model2.edition.id, "table", table.id),
  fact: printed,
  quantity: printed.reading.quantity
});
function tableColumnDifference(model2, asked3) {
  const { sum, printed } = asked3.column;
  const title = titleOf(asked3);
  const less = sum && { ...sum, value: -sum.value };
  const difference = printed && less ? addQuantities(printed.reading.quantity, less) : null;
  return {
    name: "budget.table-difference",
    arguments: [asked3.table.id, asked3.column.column.id],
    title: {
      ja: `\u5370\u5237\u3055\u308C\u305F\u5408\u8A08\u3068\u884C\u306E\u5408\u8A08\u306E\u5DEE\uFF1A${title.ja}`,
      en: `Printed total less the sum of the rows: ${title.en}`
    },
    how: {
      ja: "\u5370\u5237\u3055\u308C\u305F\u5408\u8A08\u304B\u3089\u3001\u884C\u306E\u5408\u8A08\u3092\u5F15\u304F\u30020\u306A\u3089\u8868\u306F\u5408\u3063\u3066\u3044\u308B\u3002",
      en: "The printed total less the sum of the rows; zero where the table adds up."
    },
    formula: "\u5370\u5237\u3055\u308C\u305F\u5408\u8A08 \u2212 \u884C\u306E\u5408\u8A08",
    result: difference?.ok ? difference.value : null,
    ...difference?.ok ? {} : { why: nothing2 },
    inputs: [...printed ? [printedInput(model2, asked3.table, printed)] : [], ...inputsOf3(model2, asked3)]
  };
}
var asked2 = (derive2) => (model2, [tableId, columnId]) => {
  const table = model2.budget.tables.find(({ id }) => id === tableId);
  const column = table?.columns.find(({ id }) => id === columnId);
  return table && column ? derive2(model2, { table, column: columnSum(table, column) }) : null;
};
var tableDerivations = {
  "budget.table-sum": asked2(tableColumnSum),
  "budget.table-difference": asked2(tableColumnDifference)
};

// rooms/budget/domain/derivations.ts
var budgetDerivations = {
  ...sumDerivations,
  ...bridgeDerivations,
  ...printedDerivations,
  ...lineDerivations,
  ...tableDerivations
};

// rooms/budget/domain/fiscal-data-package.ts
var field = (name, title, type, columnType) => ({
  name,
  title,
  type,
  ...columnType ? { columnType } : {}
});
var lineFields = [
  field("line", "\u884C", "string", "budget-line-id"),
  field("fiscal_year", "\u5E74\u5EA6", "integer", "date:fiscal-year"),
  field("phase", "\u6BB5\u968E", "string", "phase:id"),
  field("phase_label", "\u6BB5\u968E\u306E\u540D\u524D", "string", "phase:label"),
  field("direction", "\u6B73\u51FA\u30FB\u6B73\u5165", "string", "direction"),
  field("theme", "\u30C6\u30FC\u30DE", "string", "functional-classification:generic:level1:code"),
  field("theme_title", "\u30C6\u30FC\u30DE\u306E\u540D\u524D", "string", "functional-classification:generic:level1:label"),
  field("heading", "\u30DD\u30A4\u30F3\u30C8", "string", "functional-classification:generic:level2:code"),
  field("heading_name", "\u30DD\u30A4\u30F3\u30C8\u306E\u540D\u524D", "string", "functional-classification:generic:level2:label"),
  field("programme", "\u4E8B\u696D", "string", "activity:generic:program:code"),
  field("programme_name", "\u4E8B\u696D\u540D", "string", "activity:generic:program:label"),
  field("flag", "\u533A\u5206", "string", "expenditure-type:code"),
  field("flag_label", "\u533A\u5206\u306E\u540D\u524D", "string", "expenditure-type:label"),
  field("amount", "\u4E88\u7B97\u984D\uFF08\u5186\uFF09", "number", "value"),
  field("currency", "\u901A\u8CA8", "string", "value-currency:code"),
  field("previous", "\u524D\u5E74\u5EA6\u4E88\u7B97\u984D\uFF08\u5186\uFF09", "number"),
  field("expansion", "\u62E1\u5145\u984D\uFF08\u5186\uFF09", "number"),
  field("source_lines", "\u8CC7\u6599\u306E\u884C", "string")
];
var relistedFields = [
  field("line", "\u518D\u63B2\u30FB\u540C\u4E0A\u306A\u3069\u306E\u884C", "string"),
  field("programme_name", "\u4E8B\u696D\u540D", "string"),
  field("theme", "\u30C6\u30FC\u30DE", "string"),
  field("first_listing", "\u984D\u304C\u6570\u3048\u3089\u308C\u308B\u884C", "string"),
  field("why", "\u5408\u8A08\u306B\u5165\u3089\u306A\u3044\u7406\u7531", "string"),
  field("printed", "\u5370\u5237\u3055\u308C\u305F\u984D", "string"),
  field("source_lines", "\u8CC7\u6599\u306E\u884C", "string")
];
var attribute = (source, labelfor) => ({
  source,
  resource: "budget-lines",
  ...labelfor ? { labelfor } : {}
});
var model = {
  measures: {
    amount: { source: "amount", resource: "budget-lines", currency: "JPY", factor: 1, direction: "expenditure" }
  },
  dimensions: {
    year: {
      dimensionType: "datetime",
      primaryKey: ["fiscal_year"],
      attributes: { fiscal_year: attribute("fiscal_year") }
    },
    theme: {
      dimensionType: "classification",
      classificationType: "functional",
      primaryKey: ["theme"],
      attributes: { theme: attribute("theme"), theme_title: attribute("theme_title", "theme") }
    },
    programme: {
      dimensionType: "activity",
      primaryKey: ["programme"],
      attributes: { programme: attribute("programme"), programme_name: attribute("programme_name", "programme") }
    }
  }
};

// rooms/check/domain/relisted-lines.ts
var pairBase = ({ line: line2, first, again, before: before2 }) => ({
  id: `relistedPair.${line2.id}`,
  code: "relistedPair",
  figures: { first: before2.reading.quantity.value, relisted: again.reading.quantity.value },
  facts: [before2.id, again.id],
  about: [first.id, line2.id],
  sources: citationsOf([first, line2])
});
function samePair(region, pair2) {
  const [name, amount] = [quoted(pair2.line), amountOf(pair2.before)];
  return {
    ...pairBase(pair2),
    severity: "note",
    meaning: "twoMeanings",
    message: {
      ja: `${name.ja}\u306E ${amount.ja} \u306F\u4E8C\u3064\u306E\u30C6\u30FC\u30DE\u306B\u8F09\u3063\u3066\u3044\u308B\u3002\u4E8C\u5EA6\u76EE\u306F\u518D\u63B2\u3067\u3001\u5408\u8A08\u306B\u306F\u4E00\u5EA6\u3060\u3051\u6570\u3048\u308B\u3002`,
      en: `${amount.en} for ${name.en} stands under two themes. The second is a repeat and is counted once in every sum.`
    },
    arithmetic: [
      {
        text: {
          ja: `\u6700\u521D\u306E\u63B2\u8F09 ${amount.ja} \uFF1D \u518D\u63B2 ${amount.ja}`,
          en: `first listing ${amount.en} = repeat ${amount.en}`
        },
        facts: [pair2.before.id, pair2.again.id]
      }
    ],
    ask: askDesk(region, "budget", {
      ja: `${name.ja} ${amount.ja} \u306F\u518D\u63B2\u3068\u3057\u3066\u4E8C\u3064\u306E\u30C6\u30FC\u30DE\u306B\u8F09\u3063\u3066\u3044\u307E\u3059\u3002\u30C6\u30FC\u30DE\u5225\u306E\u7DCF\u984D\u3067\u306F\u3001\u3069\u3061\u3089\u306E\u30C6\u30FC\u30DE\u306B\u6570\u3048\u3066\u3044\u307E\u3059\u304B\u3002`,
      en: `${name.en} (${amount.en}) stands under two themes. Under which of them is it counted in the totals by theme?`
    })
  };
}
function differingPair(region, pair2) {
  const name = quoted(pair2.line);
  const [before2, again] = [amountOf(pair2.before), amountOf(pair2.again)];
  return {
    ...pairBase(pair2),
    severity: "question",
    meaning: "doesNotAddUp",
    message: {
      ja: `${name.ja}\u306F\u518D\u63B2\u3060\u304C\u3001\u6700\u521D\u306E\u63B2\u8F09 ${before2.ja} \u3068\u518D\u63B2 ${again.ja} \u306E\u984D\u304C\u9055\u3046\u3002`,
      en: `${name.en} is listed again with another amount: first ${before2.en}, then ${again.en}.`
    },
    arithmetic: [
      {
        text: {
          ja: `\u6700\u521D\u306E\u63B2\u8F09 ${before2.ja} \u2260 \u518D\u63B2 ${again.ja}`,
          en: `first listing ${before2.en} \u2260 repeat ${again.en}`
        },
        facts: [pair2.before.id, pair2.again.id]
      }
    ],
    ask: askOwner(region, pair2.line, {
      ja: `${name.ja}\u306E\u984D\u304C ${before2.ja} \u3068 ${again.ja} \u306E\u4E8C\u901A\u308A\u5370\u5237\u3055\u308C\u3066\u3044\u307E\u3059\u3002\u3069\u3061\u3089\u304C\u6B63\u3057\u3044\u3067\u3059\u304B\u3002`,
      en: `${name.en} is printed with ${before2.en} and with ${again.en}. Which is right?`
    })
  };
}
function pairFinding(region, line2) {
  const first = line2.relistedOf === null ? void 0 : lineById(region.budget, line2.relistedOf);
  if (!first || !isKnown(line2.amount) || !isKnown(first.amount)) return [];
  const pair2 = { line: line2, first, again: line2.amount, before: first.amount };
  const same = pair2.again.reading.quantity.value === pair2.before.reading.quantity.value;
  return [same ? samePair(region, pair2) : differingPair(region, pair2)];
}
var checkRelistedPairs = (region) => region.budget.lines.flatMap((line2) => pairFinding(region, line2));
function withoutFirst(region, line2) {
  const name = quoted(line2);
  const amount = isKnown(line2.amount) ? amountOf(line2.amount) : { ja: "\u984D\u306E\u8A18\u8F09\u306A\u3057", en: "no amount" };
  return {
    id: `relistedWithoutFirst.${line2.id}`,
    code: "relistedWithoutFirst",
    severity: "question",
    meaning: "missing",
    message: {
      ja: `${name.ja}\uFF08${amount.ja}\uFF09\u306F\u518D\u63B2\u3068\u3042\u308B\u304C\u3001\u6700\u521D\u306E\u63B2\u8F09\u304C\u3053\u306E\u8CC7\u6599\u306E\u4E2D\u306B\u898B\u5F53\u305F\u3089\u306A\u3044\u3002\u300C\u307B\u304BN\u4E8B\u696D\u300D\u306E\u4E2D\u306B\u96A0\u308C\u3066\u3044\u308B\u306E\u304B\u3082\u3057\u308C\u306A\u3044\u3002`,
      en: `${name.en} (${amount.en}) is marked as listed again, but its first listing is not in the document. It may be among the programmes that are not named.`
    },
    arithmetic: [],
    figures: isKnown(line2.amount) ? { amount: line2.amount.reading.quantity.value } : {},
    facts: [line2.amount.id],
    about: [line2.id],
    ask: askOwner(region, line2, {
      ja: `${name.ja}\uFF08${amount.ja}\uFF09\u306F\u518D\u63B2\u3068\u5370\u5237\u3055\u308C\u3066\u3044\u307E\u3059\u3002\u6700\u521D\u306B\u8F09\u3063\u3066\u3044\u308B\u30C6\u30FC\u30DE\u3068\u884C\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `${name.en} (${amount.en}) is marked as listed again. Under which theme is it listed first?`
    }),
    sources: citationsOf([line2])
  };
}
var checkRelistedWithoutFirst = (region) => region.budget.lines.filter(({ flag, relistedOf }) => flag === "relisted" && relistedOf === null).map((line2) => withoutFirst(region, line2));

// rooms/check/domain/repeated-expansion.ts
function toFinding6(region, one2, other) {
  const amount = amountOf(one2.expansion);
  const [first, second] = [quoted(one2.line), quoted(other.line)];
  const facts = [one2.expansion.id, other.expansion.id];
  return {
    id: `repeatedExpansion.${one2.line.id}.${other.line.id}`,
    code: "repeatedExpansion",
    severity: "question",
    meaning: "couldBeASlip",
    message: {
      ja: `${first.ja}\u3068\u6B21\u306E${second.ja}\u306B\u540C\u3058\u62E1\u5145\u984D ${amount.ja} \u304C\u5370\u5237\u3055\u308C\u3001\u3069\u3061\u3089\u3082\u524D\u5E74\u5EA6\u984D\u3068\u8DB3\u3059\u3068\u672C\u5E74\u5EA6\u984D\u306B\u5408\u308F\u306A\u3044\u3002\u4E00\u65B9\u304C\u5199\u3057\u9593\u9055\u3044\u304B\u3082\u3057\u308C\u306A\u3044\u3002`,
      en: `${first.en} and the next line, ${second.en}, print the same expansion of ${amount.en}, and neither adds up with last year's amount. One of them may be a copying slip.`
    },
    arithmetic: [
      {
        text: { ja: `\u62E1\u5145 ${amount.ja} \uFF0F \u62E1\u5145 ${amount.ja}`, en: `expansion ${amount.en} / expansion ${amount.en}` },
        facts
      }
    ],
    figures: { expansion: one2.expansion.reading.quantity.value },
    facts,
    about: [one2.line.id, other.line.id],
    ask: askDesk(region, "budget", {
      ja: `${first.ja}\u3068${second.ja}\u306E\u62E1\u5145\u984D\u304C\u3069\u3061\u3089\u3082 ${amount.ja} \u3068\u5370\u5237\u3055\u308C\u3066\u3044\u307E\u3059\u3002\u305D\u308C\u305E\u308C\u306E\u62E1\u5145\u984D\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `${first.en} and ${second.en} both print an expansion of ${amount.en}. What is the expansion of each?`
    }),
    sources: citationsOf([one2.line, other.line])
  };
}
function checkRepeatedExpansion(region) {
  const lines = expandedLines(region);
  return lines.flatMap((one2, index) => {
    const other = lines[index + 1];
    if (!other || other.line.point !== one2.line.point) return [];
    if (one2.difference === 0 || other.difference === 0) return [];
    const same = one2.expansion.reading.quantity.value === other.expansion.reading.quantity.value;
    return same ? [toFinding6(region, one2, other)] : [];
  });
}

// rooms/check/domain/same-kpi-values.ts
var tellingDigits = 4;
function wayKey({ baseline: baseline2, target: target2 }) {
  if (!isKnown(baseline2) || !isKnown(target2)) return null;
  const ends2 = [baseline2.reading.quantity.value, target2.reading.quantity.value];
  if (ends2.join("").length < tellingDigits) return null;
  return JSON.stringify([...ends2, target2.reading.quantity.unit.id]);
}
function toFinding7(region, kpis) {
  const [first] = kpis;
  if (!first || kpis.length < 2 || !isKnown(first.baseline) || !isKnown(first.target)) return [];
  const [from, to] = [amountOf(first.baseline), amountOf(first.target)];
  const names = kpis.map(quoted);
  const facts = kpis.flatMap(({ baseline: baseline2, target: target2 }) => [baseline2.id, target2.id]);
  return [
    {
      id: `sameNumberDifferentMeaning.${idsOf(kpis).join(".")}`,
      code: "sameNumberDifferentMeaning",
      severity: "question",
      meaning: "couldBeASlip",
      message: {
        ja: `${names.map(({ ja }) => ja).join("\u3068")}\u306B\u3001\u540C\u3058\u57FA\u6E96\u5024 ${from.ja} \u3068\u76EE\u6A19\u5024 ${to.ja} \u304C\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u3002\u540C\u3058KPI\u306E\u4E8C\u5EA6\u76EE\u304B\u3001\u5024\u306E\u5199\u3057\u9593\u9055\u3044\u304B\u3082\u3057\u308C\u306A\u3044\u3002`,
        en: `${names.map(({ en }) => en).join(" and ")} print the same baseline ${from.en} and target ${to.en}: the same KPI twice, or a copying slip.`
      },
      arithmetic: [{ text: { ja: `${from.ja} \u2192 ${to.ja}`, en: `${from.en} \u2192 ${to.en}` }, facts }],
      figures: { baseline: first.baseline.reading.quantity.value, target: first.target.reading.quantity.value },
      facts,
      about: idsOf(kpis),
      ask: askDesk(region, "plan", {
        ja: `${names.map(({ ja }) => ja).join("\u3068")}\u306F\u540C\u3058KPI\u3067\u3059\u304B\u3002\u9055\u3046\u306A\u3089\u3001\u305D\u308C\u305E\u308C\u306E\u57FA\u6E96\u5024\u3068\u76EE\u6A19\u5024\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
        en: `Are ${names.map(({ en }) => en).join(" and ")} one KPI? If not, what are the baseline and target of each?`
      }),
      sources: citationsOf(kpis)
    }
  ];
}
function checkSameKpiValues(region) {
  const telling = region.kpis.distinct.filter((kpi) => wayKey(kpi) !== null);
  return [...groupBy(telling, wayKey).values()].flatMap((kpis) => toFinding7(region, kpis));
}

// rooms/check/domain/same-name.ts
var wayStep2 = (kpi) => {
  const ends2 = [kpi.baseline, kpi.target].filter(isKnown);
  const [amounts, scope] = [ends2.map(amountOf), kpi.scope];
  return {
    text: {
      ja: `${kpi.name}${scope ? `\uFF08${scope.ja}\uFF09` : ""}: ${amounts.map(({ ja }) => ja).join(" \u2192 ")}`,
      en: `${kpi.nameEn}${scope ? ` (${scope.en})` : ""}: ${amounts.map(({ en }) => en).join(" \u2192 ")}`
    },
    facts: idsOf(ends2)
  };
};
var findingBase = (kpis) => {
  const arithmetic = kpis.map(wayStep2);
  const figures2 = kpis.flatMap(({ id, baseline: baseline2, target: target2 }) => {
    const known = [baseline2, target2].find(isKnown);
    return known ? [[id, known.reading.quantity.value]] : [];
  });
  return {
    code: "sameNameDifferentMeaning",
    severity: "note",
    meaning: "twoMeanings",
    arithmetic,
    figures: Object.fromEntries(figures2),
    facts: arithmetic.flatMap(({ facts }) => facts),
    about: idsOf(kpis),
    sources: citationsOf(kpis)
  };
};
function sameNameFinding(region, kpis) {
  const [first] = kpis;
  if (!first || kpis.length < 2) return [];
  const name = quoted(first);
  return [
    {
      ...findingBase(kpis),
      id: `sameNameDifferentMeaning.${idsOf(kpis).join(".")}`,
      message: {
        ja: `${name.ja}\u3068\u3044\u3046\u540D\u524D\u306EKPI\u304C ${kpis.length} \u3064\u3042\u308A\u3001\u7BC4\u56F2\u3084\u6570\u3048\u65B9\u304C\u9055\u3046\u3002\u540D\u524D\u3060\u3051\u3067\u306F\u6BD4\u3079\u3089\u308C\u306A\u3044\u3002`,
        en: `${kpis.length} KPIs are called ${name.en}, with different scopes or ways of counting. The name alone does not make them comparable.`
      },
      ask: askDesk(region, "plan", {
        ja: `${name.ja}\u306EKPI ${kpis.length} \u3064\u306B\u3064\u3044\u3066\u3001\u305D\u308C\u305E\u308C\u306E\u7BC4\u56F2\u3068\u6570\u3048\u65B9\uFF08\u5E74\u9593\u30FB\u5E73\u5747\u30FB\u7D2F\u8A08\uFF09\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
        en: `For the ${kpis.length} KPIs called ${name.en}: what is the scope of each, and is it a yearly number, a mean or a running total?`
      })
    }
  ];
}
function checkSameNames(region) {
  const free = region.kpis.distinct.filter(({ overlapGroup }) => !overlapGroup);
  return [...groupBy(free, ({ name }) => name).values()].flatMap((kpis) => sameNameFinding(region, kpis));
}
var calledName = ({ name }) => name.replace(/[（(].*$/, "").trim();
function unitsOf(kpis) {
  const known = kpis.flatMap(({ target: target2, baseline: baseline2 }) => [target2, baseline2].find(isKnown) ?? []);
  return [
    ...groupBy(
      known.map(({ reading }) => reading.quantity.unit),
      ({ id }) => id
    ).values()
  ].flatMap(([unit3]) => unit3 ?? []);
}
function twoUnitsFinding(region, programme, kpis) {
  const units = unitsOf(kpis);
  if (units.length < 2) return [];
  const names = units.map(unitName);
  const [ja, en] = [names.map((name) => name.ja), names.map((name) => name.en)];
  const called = calledName(programme);
  return [
    {
      ...findingBase(kpis),
      id: `sameNameDifferentMeaning.${programme.id}`,
      about: [programme.id, ...idsOf(kpis)],
      message: {
        ja: `\u540C\u3058\u300C${called}\u300D\u3092\u3001\u3042\u308BKPI\u306F${ja.join("\u3001\u5225\u306EKPI\u306F")}\u3067\u6570\u3048\u3066\u3044\u308B\u3002\u4E26\u3079\u3066\u3082\u5927\u5C0F\u306F\u6BD4\u3079\u3089\u308C\u306A\u3044\u3002`,
        en: `\u201C${programme.nameEn}\u201D is counted in ${en.join(" by one KPI, in ")} by another. Side by side they say nothing about more or less.`
      },
      ask: askDesk(region, "plan", {
        ja: `\u300C${called}\u300D\u306B\u3064\u3044\u3066\u3001\u3069\u306E\u5730\u57DF\u3067\u3082\u6BD4\u3079\u3089\u308C\u308B\u3088\u3046\u3001${ja.join("\u3068")}\u306E\u4E21\u65B9\u306E\u6570\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
        en: `For \u201C${programme.nameEn}\u201D, could you give both numbers (${en.join(" and ")}) for every area, so that they can be compared?`
      })
    }
  ];
}
var checkProgrammeUnits = (region) => region.programmes.all.flatMap((programme) => {
  const called = calledName(programme);
  const kpis = region.kpis.distinct.filter(({ name }) => name.startsWith(called));
  return kpis.length < 2 ? [] : twoUnitsFinding(region, programme, kpis);
});

// rooms/check/domain/same-number.ts
var smallestTelling = 10;
function bodyCounts(region) {
  return region.programmes.activities.flatMap((activity) => {
    const { figure: figure3 } = activity;
    if (!isKnown(figure3) || figure3.reading.quantity.unit.id !== "\u5E02\u753A\u6751" || !activity.programme) return [];
    if (figure3.reading.quantity.value < smallestTelling) return [];
    const label2 = { ja: activity.name, en: activity.nameEn };
    return [{ entry: activity, fact: figure3, meaning: activity.programme, label: label2 }];
  });
}
function themeFigures(region) {
  return region.budget.themes.flatMap((theme) => {
    const meant = (fact, meaning, ja, en) => isKnown(fact) ? [
      {
        entry: theme,
        fact,
        meaning,
        label: { ja: `\u30C6\u30FC\u30DE${theme.number}\u306E${ja}`, en: `${en} of theme ${theme.number}` }
      }
    ] : [];
    return [
      ...meant(theme.total, "total", "\u5168\u4F53\u306E\u984D", "total"),
      ...meant(theme.newAndExpanded, "newAndExpanded", "\u65B0\u898F\u30FB\u62E1\u5145\u984D", "new and expanded amount")
    ];
  });
}
function toFinding8(region, meant) {
  const [first] = meant;
  if (!first || new Set(meant.map(({ meaning }) => meaning)).size < 2) return [];
  const number = amountOf(first.fact);
  const ids2 = [...new Set(meant.map(({ entry }) => entry.id))];
  const names = meant.map(({ label: label2 }) => inQuotes(label2));
  const ja = names.map((name) => name.ja).join("\u3068");
  const en = names.map((name) => name.en).join(" and ");
  return [
    {
      id: `sameNumberDifferentMeaning.${ids2.join(".")}`,
      code: "sameNumberDifferentMeaning",
      severity: "note",
      meaning: "twoMeanings",
      message: {
        ja: `${number.ja} \u306F${ja}\u306B\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u3002\u6570\u306F\u540C\u3058\u3067\u3082\u5225\u306E\u3082\u306E\u3092\u6570\u3048\u3066\u3044\u308B\u3002`,
        en: `${number.en} is printed for ${en}. The number is the same; what it counts is not.`
      },
      arithmetic: meant.map(({ label: label2, fact }) => ({
        text: { ja: `${label2.ja}: ${fact.printed ?? number.ja}`, en: `${label2.en}: ${number.en}` },
        facts: [fact.id]
      })),
      figures: { value: first.fact.reading.quantity.value },
      facts: idsOf(meant.map(({ fact }) => fact)),
      about: ids2,
      ask: askDesk(region, "document", {
        ja: `${ja}\u304C\u3044\u305A\u308C\u3082 ${number.ja} \u3067\u3059\u3002\u5076\u7136\u306E\u4E00\u81F4\u3067\u3001\u5225\u306E\u3082\u306E\u3092\u6570\u3048\u305F\u6570\u3068\u8003\u3048\u3066\u3088\u3044\u3067\u3059\u304B\u3002`,
        en: `${en} are all given as ${number.en}. Is it chance, and do they count different things?`
      }),
      sources: citationsOf(meant.map(({ entry }) => entry))
    }
  ];
}
var checkSameNumbers = (region) => [bodyCounts(region), themeFigures(region)].flatMap((meant) => {
  const groups = groupBy(meant, ({ fact }) => JSON.stringify([fact.document, fact.reading.quantity.value]));
  return [...groups.values()].flatMap((group) => toFinding8(region, group));
});

// rooms/check/domain/table-ratios.ts
var value5 = (fact) => fact.reading.quantity.value;
function moneyOfTwoYears(cells) {
  const money = cells.filter(isKnown).filter((cell2) => cell2.reading.quantity.unit.kind === "money" && cell2.period?.kind === "fiscalYear");
  const [one2, other] = money;
  if (money.length !== 2 || !one2?.period || !other?.period) return null;
  if (periodEndYear(other.period) + 1 === periodStartYear(one2.period)) return { now: one2, before: other };
  return periodEndYear(one2.period) + 1 === periodStartYear(other.period) ? { now: other, before: one2 } : null;
}
function ratioFinding(region, table, row) {
  const cells = Object.values(row.cells);
  const ratio = cells.filter(isKnown).find((cell2) => cell2.reading.quantity.unit.id === "\u500D");
  const years = moneyOfTwoYears(cells);
  const step2 = ratio ? printedStep(ratio) : null;
  if (!ratio || !years || step2 === null || value5(years.before) === 0) return [];
  const exact2 = value5(years.now) / value5(years.before);
  const { rounded: rounded2, truncated } = agreement(value5(ratio), step2, exact2);
  if (rounded2 || truncated) return [];
  const [now, before2, printed] = [amountOf(years.now), amountOf(years.before), amountOf(ratio)];
  const worked = amountLike(ratio, exact2);
  const name = quoted(table);
  const facts = [years.now.id, years.before.id, ratio.id];
  return [
    {
      id: `tableRatio.${table.id}.${row.id}`,
      code: "tableRatio",
      severity: "error",
      meaning: "doesNotAddUp",
      message: {
        ja: `\u8868${name.ja}\u306E${quoted(row).ja}\u306F ${printed.ja} \u3068\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u304C\u3001\u8A08\u7B97\u3059\u308B\u3068 ${worked.ja} \u306B\u306A\u308B\u3002`,
        en: `Table ${name.en}, ${quoted(row).en}: printed ${printed.en}, worked out ${worked.en}.`
      },
      arithmetic: [
        {
          text: {
            ja: `${now.ja} \xF7 ${before2.ja} \uFF1D ${worked.ja}\uFF08\u5370\u5237 ${printed.ja}\uFF09`,
            en: `${now.en} \xF7 ${before2.en} = ${worked.en} (printed ${printed.en})`
          },
          facts
        }
      ],
      figures: { now: value5(years.now), before: value5(years.before), ratio: exact2, printed: value5(ratio) },
      facts,
      about: [table.id],
      ask: askOwner(region, table, {
        ja: `\u8868${name.ja}\u306E ${printed.ja} \u306F\u3001${now.ja} \xF7 ${before2.ja} \u3068\u306F\u5408\u3044\u307E\u305B\u3093\u3002\u4F55\u3068\u4F55\u306E\u6BD4\u3067\u3059\u304B\u3002`,
        en: `In table ${name.en}, ${printed.en} is not ${now.en} \xF7 ${before2.en}. What is it a ratio of?`
      }),
      sources: citationsOf([], [years.now, years.before, ratio])
    }
  ];
}
var checkTableRatios = (region) => region.budget.tables.flatMap((table) => table.rows.flatMap((row) => ratioFinding(region, table, row)));

// rooms/check/domain/table-sums.ts
var value6 = (fact) => fact.reading.quantity.value;
function addends(cells) {
  const known = cells.filter((cell2) => cell2 !== void 0 && isKnown(cell2));
  const open = cells.some(
    (cell2) => cell2 === void 0 || cell2.reading.kind === "text" || cell2.reading.kind === "absent" && cell2.reading.why !== "none"
  );
  return open || known.length === 0 ? null : known;
}
var canBeAdded2 = ({ reading }) => reading.bound === "exact" && !["share", "ratio", "points", "rank"].includes(reading.quantity.unit.kind);
function gapOf(table, column, total2, parts) {
  const added2 = sumReadings(parts.map(({ reading }) => reading));
  if (!added2.ok || added2.value.sum === null) return null;
  const minus = { ...total2.reading.quantity, value: -value6(total2) };
  const difference = addQuantities(added2.value.sum, minus);
  if (!difference.ok || difference.value.value === 0) return null;
  return { table, column, total: total2, parts, sum: added2.value.sum.value, difference: difference.value.value };
}
function isRounding({ total: total2, parts, difference }) {
  const step2 = printedStep(total2);
  if (step2 === null || step2 === 1) return false;
  return Math.abs(difference) <= step2 * parts.length / 2;
}
function sumFinding2(region, gap) {
  const { table, column, total: total2, parts, sum, difference } = gap;
  const rounding = isRounding(gap);
  const [added2, printed, apart2] = [amountLike(total2, sum), amountOf(total2), amountLike(total2, difference)];
  const terms = parts.map(amountOf);
  const [name, heading] = [quoted(table), quoted(column)];
  const facts = idsOf([...parts, total2]);
  const hint = rounding ? { ja: "\u5DEE\u306F\u7AEF\u6570\u51E6\u7406\u3067\u8D77\u3053\u308A\u3046\u308B\u5927\u304D\u3055\u3002", en: " The gap is small enough to come from rounding." } : { ja: "", en: "" };
  return {
    id: `tableSum.${table.id}.${column.id}`,
    code: "tableSum",
    severity: rounding ? "note" : "error",
    meaning: "doesNotAddUp",
    message: {
      ja: `\u8868${name.ja}\u306E${heading.ja}\u306E\u5217\u306F\u3001\u8DB3\u3059\u3068 ${added2.ja} \u3060\u304C\u3001\u5408\u8A08\u306F ${printed.ja} \u3068\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u3002${hint.ja}`,
      en: `Table ${name.en}, column ${heading.en}: the rows add up to ${added2.en}, the printed total is ${printed.en}.${hint.en}`
    },
    arithmetic: [
      {
        text: {
          ja: `${terms.map(({ ja }) => ja).join(" \uFF0B ")} \uFF1D ${added2.ja}\u3002\u5370\u5237 ${printed.ja} \u3068\u306E\u5DEE ${apart2.ja}`,
          en: `${terms.map(({ en }) => en).join(" + ")} = ${added2.en}; printed ${printed.en}; difference ${apart2.en}`
        },
        facts
      }
    ],
    figures: { sum, printed: value6(total2), difference },
    facts,
    about: [table.id],
    ask: askOwner(region, table, {
      ja: `\u8868${name.ja}\u306E${heading.ja}\u306E\u5408\u8A08 ${printed.ja} \u306F\u3001\u5404\u884C\u306E\u548C ${added2.ja} \u3068\u9055\u3044\u307E\u3059\u3002\u3069\u306E\u6570\u304C\u6B63\u3057\u3044\u3067\u3059\u304B\u3002`,
      en: `In table ${name.en}, the total of ${heading.en} (${printed.en}) is not the sum of the rows (${added2.en}). Which number is right?`
    }),
    sources: citationsOf([table], [...parts, total2])
  };
}
function columnFindings(region, table, totalRow, column) {
  const total2 = totalRow.cells[column.id];
  const parts = addends(table.rows.filter((row) => !row.total).map((row) => row.cells[column.id]));
  if (!total2 || !isKnown(total2) || !canBeAdded2(total2) || parts === null || !parts.every(canBeAdded2)) return [];
  const gap = gapOf(table, column, total2, parts);
  return gap ? [sumFinding2(region, gap)] : [];
}
var checkTableSums = (region) => region.budget.tables.flatMap((table) => {
  const [totalRow, ...others] = table.rows.filter((row) => row.total);
  if (!totalRow || others.length > 0) return [];
  return table.columns.flatMap((column) => columnFindings(region, table, totalRow, column));
});

// rooms/check/domain/theme-totals.ts
var ownLines = (region, theme) => linesOfTheme(region.budget, theme.id).filter(({ flag, stage }) => flag !== "relisted" && stage === "initial");
var newOrExpanded2 = (line2) => line2.flag === "new" ? line2.amount : line2.expansion;
function compare(total2, facts) {
  if (!isKnown(total2)) return null;
  const step2 = printedStep(total2);
  if (step2 === null) return null;
  const parts = facts.filter(isKnown);
  const listed3 = parts.reduce((sum, part2) => sum + part2.reading.quantity.value, 0);
  const printed = total2.reading.quantity.value;
  return { total: total2, listed: listed3, parts, agrees: agreement(printed, step2, listed3), exceeds: listed3 >= printed + step2 };
}
var cannotBeRebuilt = (comparison) => comparison !== null && !comparison.agrees.rounded && !comparison.agrees.truncated;
function comparisonStep(label2, { total: total2, listed: listed3, parts, agrees }) {
  const [printed, sum] = [amountOf(total2), amountLike(parts[0] ?? total2, listed3)];
  const gap = amountLike(parts[0] ?? total2, total2.reading.quantity.value - listed3);
  const verdict2 = agrees.rounded ? { ja: "\u56DB\u6368\u4E94\u5165\u3067\u4E00\u81F4", en: "agrees when rounded" } : agrees.truncated ? { ja: "\u5207\u308A\u6368\u3066\u3067\u4E00\u81F4", en: "agrees when cut down" } : {
    ja: `\u56DB\u6368\u4E94\u5165\u3067\u3082\u5207\u308A\u6368\u3066\u3067\u3082\u5408\u308F\u306A\u3044\u3002\u5DEE ${gap.ja}`,
    en: `agrees neither rounded nor cut down; difference ${gap.en}`
  };
  return {
    text: {
      ja: `${label2.ja}: \u5370\u5237 ${printed.ja}\u3001\u63B2\u8F09\u3055\u308C\u305F\u884C\uFF08${parts.length}\uFF09\u306E\u548C ${sum.ja}\uFF08${verdict2.ja}\uFF09`,
      en: `${label2.en}: printed ${printed.en}; the listed lines (${parts.length}) add up to ${sum.en} (${verdict2.en})`
    },
    facts: [total2.id, ...idsOf(parts)]
  };
}
function figuresOf2(total2, more, hidden) {
  return {
    ...total2 && { totalPrinted: total2.total.reading.quantity.value, totalListed: total2.listed },
    ...more && { newAndExpandedPrinted: more.total.reading.quantity.value, newAndExpandedListed: more.listed },
    hiddenProgrammes: hidden
  };
}
function hiddenStep(hidden, facts) {
  const text = hidden === 0 ? { ja: "\u300C\u307B\u304BN\u4E8B\u696D\u300D\u306E\u5370\u5237\u306F\u306A\u3044", en: "No unlisted programmes are printed" } : {
    ja: `\u307B\u304B\u306B\u984D\u306E\u5206\u304B\u3089\u306A\u3044 ${hidden} \u4E8B\u696D\u304C\u3042\u308B`,
    en: `There are ${hidden} more programmes whose amounts are not printed`
  };
  return { text, facts: idsOf(facts) };
}
function themeFinding(region, theme) {
  const lines = ownLines(region, theme);
  const total2 = compare(
    theme.total,
    lines.map(({ amount }) => amount)
  );
  const more = compare(theme.newAndExpanded, lines.map(newOrExpanded2));
  if (!cannotBeRebuilt(total2) && !cannotBeRebuilt(more)) return [];
  const hiddenFacts = region.budget.points.filter((point) => point.theme === theme.id).map(({ hidden: hidden2 }) => hidden2).filter(isKnown);
  const hidden = hiddenFacts.reduce((sum, fact) => sum + (numberOf(fact) ?? 0), 0);
  const exceeds = (total2?.exceeds ?? false) || (more?.exceeds ?? false);
  const arithmetic = [
    ...total2 ? [comparisonStep({ ja: "\u5168\u4F53", en: "Total" }, total2)] : [],
    ...more ? [comparisonStep({ ja: "\u3046\u3061\u65B0\u898F\u30FB\u62E1\u5145\u984D", en: "Of which new and expanded" }, more)] : [],
    hiddenStep(hidden, hiddenFacts)
  ];
  return [
    {
      id: `themeTotalNotRebuildable.${theme.id}`,
      code: "themeTotalNotRebuildable",
      severity: exceeds ? "error" : "question",
      meaning: "doesNotAddUp",
      message: messageAbout(theme, exceeds, hidden),
      arithmetic,
      figures: figuresOf2(total2, more, hidden),
      facts: [...new Set(arithmetic.flatMap(({ facts }) => facts))],
      about: [theme.id, ...idsOf(lines)],
      ask: askDesk(region, "budget", questionAbout2(theme, hidden)),
      sources: citationsOf([theme, ...lines], hiddenFacts)
    }
  ];
}
var themeName = ({ number, title, titleEn }) => {
  const name = inQuotes({ ja: title, en: titleEn });
  return { ja: `\u30C6\u30FC\u30DE${number}${name.ja}`, en: `theme ${number}, ${name.en}` };
};
function messageAbout(theme, exceeds, hidden) {
  const name = themeName(theme);
  if (exceeds) {
    return {
      ja: `${name.ja}\u306F\u3001\u63B2\u8F09\u3055\u308C\u305F\u4E8B\u696D\u3060\u3051\u3067\u5370\u5237\u3055\u308C\u305F\u7DCF\u984D\u3092\u8D85\u3048\u308B\u3002`,
      en: `For ${name.en}, the listed programmes alone are more than the printed total.`
    };
  }
  const why3 = hidden > 0 ? {
    ja: `\u984D\u306E\u8F09\u3089\u306A\u3044 ${hidden} \u4E8B\u696D\u3092\u542B\u3080\u3068\u307F\u3089\u308C\u308B\u3002`,
    en: `It seems to include ${hidden} programmes whose amounts are not printed.`
  } : { ja: "\u8F09\u3063\u3066\u3044\u306A\u3044\u4E8B\u696D\u304C\u3042\u308B\u3068\u3082\u66F8\u304B\u308C\u3066\u3044\u306A\u3044\u3002", en: "Nothing says that there are programmes not listed." };
  return {
    ja: `${name.ja}\u306E\u5370\u5237\u3055\u308C\u305F\u7DCF\u984D\u306F\u3001\u63B2\u8F09\u3055\u308C\u305F\u4E8B\u696D\u3092\u8DB3\u3057\u3066\u3082\u518D\u73FE\u3067\u304D\u306A\u3044\u3002${why3.ja}`,
    en: `For ${name.en}, the printed total cannot be rebuilt from the listed programmes. ${why3.en}`
  };
}
var questionAbout2 = (theme, hidden) => ({
  ja: `${themeName(theme).ja}\u306E\u7DCF\u984D\uFF08\u5168\u4F53\u3068\u65B0\u898F\u30FB\u62E1\u5145\u984D\uFF09\u306E\u5185\u8A33${hidden > 0 ? `\u3068\u3001\u300C\u307B\u304B\u300D\u3068\u3042\u308B ${hidden} \u4E8B\u696D\u306E\u540D\u524D\u3068\u984D` : ""}\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002\u7AEF\u6570\u306F\u56DB\u6368\u4E94\u5165\u3067\u3059\u304B\u3001\u5207\u308A\u6368\u3066\u3067\u3059\u304B\u3002`,
  en: `How is the total of ${themeName(theme).en} (all, and new and expanded) made up${hidden > 0 ? `, and what are the names and amounts of the ${hidden} programmes not listed` : ""}? Was it rounded or cut down?`
});
var checkThemeTotals = (region) => region.budget.themes.flatMap((theme) => themeFinding(region, theme));
function checkThemesWithoutTotal(region) {
  const without = region.budget.themes.filter(({ total: total2 }) => !isKnown(total2));
  const all = region.budget.themes.length;
  if (without.length === 0 || without.length === all) return [];
  const numbers = without.map(({ number }) => number).join(", ");
  return [
    {
      id: "themeTotalNotPrinted.themes",
      code: "themeTotalNotPrinted",
      severity: "note",
      meaning: "missing",
      message: {
        ja: `${all} \u30C6\u30FC\u30DE\u306E\u3046\u3061 ${without.length} \u30C6\u30FC\u30DE\u306B\u306F\u7DCF\u984D\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044\uFF08\u30C6\u30FC\u30DE ${numbers}\uFF09\u3002\u30C6\u30FC\u30DE\u5225\u306E\u7DCF\u984D\u306F\u6BD4\u3079\u3089\u308C\u306A\u3044\u3002`,
        en: `${without.length} of ${all} themes print no total (themes ${numbers}), so themes cannot be compared by their totals.`
      },
      arithmetic: [],
      figures: { themes: all, withoutTotal: without.length },
      facts: without.map(({ total: total2 }) => total2.id),
      about: idsOf(without),
      ask: askDesk(region, "budget", {
        ja: `\u30C6\u30FC\u30DE ${numbers} \u306E\u7DCF\u984D\u3068\u65B0\u898F\u30FB\u62E1\u5145\u984D\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
        en: `What are the totals, and the new and expanded amounts, of themes ${numbers}?`
      }),
      sources: citationsOf(without)
    }
  ];
}

// rooms/check/domain/uncertain-readings.ts
var doubtableKinds = (region) => [
  { kind: "kpi", name: { ja: "KPI", en: "KPIs" }, entries: region.kpis.all },
  { kind: "project", name: { ja: "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "projects" }, entries: region.plans.projects },
  { kind: "count", name: { ja: "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u6570", en: "numbers of projects" }, entries: region.plans.counts },
  {
    kind: "node",
    name: { ja: "\u8A08\u753B\u306E\u9805\u76EE", en: "items of plans" },
    entries: [...region.plans.nodeById.values()].map(({ node }) => node)
  },
  { kind: "activity", name: { ja: "\u6D3B\u52D5\u306E\u6570\u5024", en: "activity figures" }, entries: region.programmes.activities },
  { kind: "programme", name: { ja: "\u5236\u5EA6\u30FB\u4E8B\u696D", en: "programmes" }, entries: region.programmes.all },
  { kind: "line", name: { ja: "\u4E88\u7B97\u306E\u884C", en: "budget lines" }, entries: region.budget.lines },
  { kind: "theme", name: { ja: "\u4E88\u7B97\u306E\u30C6\u30FC\u30DE", en: "budget themes" }, entries: region.budget.themes },
  { kind: "group", name: { ja: "\u570F\u57DF", en: "groups of municipalities" }, entries: region.areas.groups },
  { kind: "area", name: { ja: "\u5730\u57DF", en: "areas" }, entries: region.areas.all }
];
function toFinding9(region, { kind, name, entries }) {
  const facts = [...region.facts.values()].filter(
    ({ subject, uncertain }) => subject.kind === kind && uncertain !== null
  );
  const doubtedByFact = new Set(facts.map(({ subject }) => subject.id));
  const doubted = entries.filter(({ id, uncertain }) => uncertain || doubtedByFact.has(id));
  if (doubted.length === 0) return [];
  return [
    {
      id: `uncertainReading.${kind}`,
      code: "uncertainReading",
      severity: "note",
      meaning: "couldBeASlip",
      message: {
        ja: `${name.ja} ${entries.length} \u306E\u3046\u3061 ${doubted.length} \u306F\u3001\u8AAD\u307F\u53D6\u308A\u3084\u7D50\u3073\u4ED8\u3051\u304C\u78BA\u304B\u3067\u306A\u3044\u3002\u7406\u7531\u306F\u305D\u308C\u305E\u308C\u306B\u66F8\u3044\u3066\u3042\u308B\u3002`,
        en: `${doubted.length} of ${entries.length} ${name.en} were read or tied together with some doubt. The reason stands with each.`
      },
      arithmetic: [],
      figures: { entries: entries.length, uncertain: doubted.length },
      facts: idsOf(facts),
      about: idsOf(doubted),
      ask: askDesk(region, "document", {
        ja: `${name.ja} ${doubted.length} \u4EF6\u306B\u3064\u3044\u3066\u3001\u5143\u306E\u8CC7\u6599\u306E\u9801\u306E\u753B\u50CF\u3068\u7167\u3089\u3057\u5408\u308F\u305B\u3066\u3044\u305F\u3060\u3051\u307E\u3059\u304B\u3002`,
        en: `Could you compare these ${doubted.length} ${name.en} with the pages of the original document?`
      }),
      sources: citationsOf(doubted, facts)
    }
  ];
}
var checkUncertainReadings = (region) => doubtableKinds(region).flatMap((kind) => toFinding9(region, kind));

// rooms/check/domain/unit-mix.ts
var families = {
  3: "thousands",
  6: "thousands",
  4: "myriads",
  8: "myriads"
};
var scaleWords = { 3: "\u5343", 4: "\u4E07", 6: "\u767E\u4E07", 8: "\u5104" };
var scaledFacts = (facts) => [...facts].flatMap((fact) => {
  const power = isKnown(fact) && fact.document !== null ? printedPrecision(fact)?.power : void 0;
  const family = power === void 0 ? void 0 : families[power];
  return isKnown(fact) && power !== void 0 && family ? [{ fact, power, family }] : [];
});
function toFinding10(region, document, unit3, scaled) {
  const thousands = scaled.filter(({ family }) => family === "thousands");
  const myriads = scaled.filter(({ family }) => family === "myriads");
  if (thousands.length === 0 || myriads.length === 0) return [];
  const rarer = (thousands.length < myriads.length ? thousands : myriads).map(({ fact }) => fact);
  const powers = [...new Set(scaled.map(({ power }) => power))].sort((one2, other) => one2 - other);
  const words2 = powers.map((power) => `${scaleWords[power]}${unit3.id}`);
  const title = region.documents.byId.get(document);
  const { ja, en } = inQuotes({ ja: title?.title ?? document, en: title?.titleEn ?? document });
  return [
    {
      id: `unitMix.${document}.${unit3.id}`,
      code: "unitMix",
      severity: "note",
      meaning: "twoMeanings",
      message: {
        ja: `${ja}\u306F\u540C\u3058\u5358\u4F4D\uFF08${unit3.id}\uFF09\u306E\u6570\u3092 ${words2.join("\u30FB")} \u3067\u5370\u5237\u3057\u3066\u3044\u308B\u3002\u4E26\u3079\u3066\u8AAD\u3080\u3068\u6841\u3092\u53D6\u308A\u9055\u3048\u3084\u3059\u3044\u3002`,
        en: `${en} prints numbers of ${unitName(unit3).en} in ${words2.join(", ")} side by side: easy to misread by a digit.`
      },
      arithmetic: rarer.slice(0, 5).map((fact) => ({
        text: { ja: `${fact.printed} \uFF1D ${exact(fact, "ja")}`, en: `${fact.printed} = ${exact(fact, "en")}` },
        facts: [fact.id]
      })),
      figures: { inThousands: thousands.length, inMyriads: myriads.length },
      facts: idsOf(rarer),
      about: [...new Set(rarer.map(({ subject }) => subject.id))],
      ask: askDesk(region, "document", {
        ja: `${ja}\u306E${unit3.id}\u306E\u6570\u3092\u3001\u6B21\u306E\u7248\u3067\u306F\u4E00\u3064\u306E\u5358\u4F4D\uFF08${words2.at(-1)}\u306A\u3069\uFF09\u306B\u305D\u308D\u3048\u3089\u308C\u307E\u3059\u304B\u3002`,
        en: `Could the next edition of ${en} print numbers of ${unitName(unit3).en} in one scale?`
      }),
      sources: citationsOf([], rarer)
    }
  ];
}
var exact = (fact, lang) => formatQuantity(fact.reading.quantity, { lang });
var checkUnitMix = (region) => {
  const byPlace2 = groupBy(
    scaledFacts(region.facts.values()),
    ({ fact }) => JSON.stringify([fact.document, fact.reading.quantity.unit.id])
  );
  return [...byPlace2.values()].flatMap((scaled) => {
    const fact = scaled[0]?.fact;
    return fact?.document ? toFinding10(region, fact.document, fact.reading.quantity.unit, scaled) : [];
  });
};

// rooms/check/domain/unknown-members.ts
function nameWithCount(group) {
  const [name, printed] = [quoted(group), group.memberCount];
  if (!printed || !isKnown(printed)) return name;
  const number = amountOf(printed);
  return { ja: `${name.ja}\uFF08${number.ja}\uFF09`, en: `${name.en} (${number.en})` };
}
function openFinding(region, kind, groups) {
  const names = groups.map(nameWithCount);
  const [ja, en] = [names.map((name) => name.ja).join("\u3001"), names.map((name) => name.en).join(", ")];
  const printed = groups.flatMap(({ memberCount: memberCount2 }) => memberCount2 && isKnown(memberCount2) ? [memberCount2] : []);
  return {
    id: `groupMembersUnknown.${kind}`,
    code: "groupMembersUnknown",
    severity: "note",
    meaning: "missing",
    message: {
      ja: `${ja}\u306F\u3001\u69CB\u6210\u5E02\u753A\u6751\u306E\u540D\u524D\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044\u3002\u753A\u306E\u30DA\u30FC\u30B8\u306B\u306F\u51FA\u305B\u306A\u3044\u3002`,
      en: `The members of ${en} are not named, so no town's page can show it.`
    },
    arithmetic: [],
    figures: Object.fromEntries(printed.map(({ subject, reading }) => [subject.id, reading.quantity.value])),
    facts: idsOf(printed),
    about: idsOf(groups),
    ask: askDesk(region, "plan", {
      ja: `${ja}\u306E\u69CB\u6210\u5E02\u753A\u6751\u3068\u3001\u59CB\u307E\u3063\u305F\u5E74\u6708\u65E5\u3092\u6559\u3048\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `Which municipalities belong to ${en}, and since when?`
    }),
    sources: citationsOf(groups)
  };
}
function openGroups(region) {
  const open = region.areas.groups.filter(({ members }) => members === null);
  return [...groupBy(open, ({ kind }) => kind)].map(([kind, groups]) => openFinding(region, kind, groups));
}
function tooFewFinding(region, { kind, activity, figure: figure3, groups }) {
  const [name, number] = [kindNames[kind], amountOf(figure3)];
  return {
    id: `groupMembersUnknown.${activity.id}`,
    code: "groupMembersUnknown",
    severity: "note",
    meaning: "missing",
    message: {
      ja: `\u300C${name.ja}\u300D\u306F ${number.ja} \u3068\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u304C\u3001\u540D\u524D\u306E\u5206\u304B\u308B\u3082\u306E\u306F ${groups.length} \u3060\u3051\u3002`,
      en: `Of the ${name.en}, ${number.en} are printed but only ${groups.length} are named.`
    },
    arithmetic: [],
    figures: { printed: figure3.reading.quantity.value, named: groups.length },
    facts: [figure3.id],
    about: [activity.id, ...idsOf(groups)],
    ask: askDesk(region, "plan", {
      ja: `\u300C${name.ja}\u300D ${number.ja} \u306E\u540D\u524D\u3068\u69CB\u6210\u5E02\u753A\u6751\u306E\u4E00\u89A7\u3092\u3044\u305F\u3060\u3051\u307E\u3059\u304B\u3002`,
      en: `Could we have the names and members of all ${number.en} (${name.en})?`
    }),
    sources: citationsOf([activity])
  };
}
var checkUnknownMembers = (region) => [
  ...openGroups(region),
  ...countedKinds.flatMap(
    (kind) => printedAbout(region, kind, groupUnits).filter(({ groups }) => groups.every(({ members }) => members !== null)).filter(({ figure: figure3, groups }) => groups.length < figure3.reading.quantity.value).map((printed) => tooFewFinding(region, printed))
  )
];

// rooms/check/domain/find-all.ts
var allChecks = [
  checkPreviousPlusExpansion,
  checkRepeatedExpansion,
  checkThemeTotals,
  checkTableSums,
  checkTableRatios,
  checkRoundedFigures,
  checkParts,
  checkRepeatedKpis,
  checkProjectSums,
  checkGroupSizes,
  checkGroupTotals,
  checkRelistedPairs,
  checkRelistedWithoutFirst,
  checkGoalsAgainstTables,
  checkOverlappingScopes,
  checkUnitMix,
  checkSameNames,
  checkProgrammeUnits,
  checkSameNumbers,
  checkSameKpiValues,
  checkEqualProjectCounts,
  checkPercentAgainstPoints,
  checkSupplementaryLines,
  checkSameAsAbove,
  checkMissingBaselines,
  checkMissingActuals,
  checkMissingOwners,
  checkThemesWithoutTotal,
  checkNamedProjects,
  checkUnknownMembers,
  checkLostFlags,
  checkExpansionsNotPrinted,
  checkUncertainReadings
];
var findAll = (region) => allChecks.flatMap((check) => check(region));

// rooms/check/domain/finding.ts
var findingTitles = {
  previousPlusExpansion: {
    ja: "\u524D\u5E74\u5EA6\u984D\uFF0B\u62E1\u5145\u984D\u304C\u672C\u5E74\u5EA6\u984D\u3068\u9055\u3046",
    en: "Last year plus expansion differs from this year"
  },
  repeatedExpansion: { ja: "\u96A3\u308A\u5408\u3046\u884C\u306B\u540C\u3058\u62E1\u5145\u984D", en: "The same expansion on neighbouring lines" },
  expansionNotPrinted: { ja: "\u62E1\u5145\u306E\u5370\u304C\u3042\u308B\u304C\u62E1\u5145\u984D\u304C\u306A\u3044", en: "Marked as expanded, but no expansion amount" },
  relistedPair: { ja: "\u518D\u63B2\u306E\u884C", en: "Line listed again" },
  relistedWithoutFirst: { ja: "\u6700\u521D\u306E\u63B2\u8F09\u304C\u898B\u5F53\u305F\u3089\u306A\u3044\u518D\u63B2", en: "Listed again, but no first listing" },
  themeTotalNotRebuildable: { ja: "\u5370\u5237\u3055\u308C\u305F\u7DCF\u984D\u3092\u518D\u73FE\u3067\u304D\u306A\u3044", en: "Printed total cannot be rebuilt" },
  themeTotalNotPrinted: { ja: "\u7DCF\u984D\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044", en: "No printed total" },
  tableSum: { ja: "\u8868\u306E\u5408\u8A08\u304C\u5408\u308F\u306A\u3044", en: "A column of a table does not add up" },
  tableRatio: { ja: "\u8868\u306E\u500D\u7387\u304C\u5408\u308F\u306A\u3044", en: "A ratio of a table does not follow" },
  roundedAgainstExact: { ja: "\u6982\u6570\u3068\u6B63\u78BA\u306A\u984D\u306E\u4E38\u3081\u65B9", en: "Round figure against exact amount" },
  partLargerThanWhole: { ja: "\u5185\u6570\u304C\u7DCF\u984D\u3088\u308A\u5927\u304D\u3044", en: "A part is larger than its whole" },
  goalAgainstTable: { ja: "\u76EE\u6A19\u3068\u8868\u306E\u8A00\u8449\u304C\u9055\u3046", en: "Goal and table measure different things" },
  overlappingScopes: { ja: "\u7BC4\u56F2\u304C\u91CD\u306A\u308B\u305F\u3081\u8DB3\u305B\u306A\u3044", en: "Scopes overlap: must not be added" },
  unitMix: { ja: "\u4E00\u3064\u306E\u6587\u66F8\u306B\u4E8C\u901A\u308A\u306E\u6841", en: "Two scales in one document" },
  sameNameDifferentMeaning: { ja: "\u540C\u3058\u540D\u524D\u3067\u5225\u306E\u3082\u306E", en: "One name, different things" },
  sameNumberDifferentMeaning: { ja: "\u540C\u3058\u6570\u3067\u5225\u306E\u3082\u306E", en: "One number, different things" },
  overviewAgainstDetail: { ja: "\u4E8C\u304B\u6240\u306E\u5024\u304C\u9055\u3046", en: "Overview and detail disagree" },
  projectCount: { ja: "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u6570\u304C\u5408\u308F\u306A\u3044", en: "Numbers of projects disagree" },
  projectsNotNamed: { ja: "\u540D\u524D\u306E\u306A\u3044\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Projects not named" },
  groupCount: { ja: "\u570F\u57DF\u30FB\u69CB\u6210\u5E02\u753A\u6751\u306E\u6570\u304C\u5408\u308F\u306A\u3044", en: "Numbers of areas or members disagree" },
  groupMembersUnknown: { ja: "\u69CB\u6210\u5E02\u753A\u6751\u304C\u5206\u304B\u3089\u306A\u3044", en: "Members not known" },
  missingBaseline: { ja: "\u57FA\u6E96\u5024\u304C\u306A\u3044", en: "No baseline" },
  missingOwner: { ja: "\u62C5\u5F53\u304C\u66F8\u304B\u308C\u3066\u3044\u306A\u3044", en: "No named owner" },
  missingActual: { ja: "\u5B9F\u7E3E\u5024\u304C\u306A\u3044", en: "No actual value" },
  percentAgainstPoints: { ja: "\uFF05\u3068\u30DD\u30A4\u30F3\u30C8", en: "Percent and points" },
  uncertainReading: { ja: "\u78BA\u304B\u3067\u306A\u3044\u8AAD\u307F\u53D6\u308A", en: "Uncertain readings" },
  flagsLost: { ja: "\u533A\u5206\u306E\u5370\u304C\u306A\u3044\u884C", en: "Lines without a flag" },
  supplementaryInInitial: { ja: "\u524D\u5E74\u5EA6\u306E\u88DC\u6B63\u4E88\u7B97", en: "Supplementary money of another year" },
  sameAsAbove: { ja: "\u300C\u540C\u4E0A\u300D\u306E\u884C", en: "Lines that say \u201Cas above\u201D" }
};

// rooms/check/domain/group-findings.ts
var severityTitles = {
  error: { ja: "\u8AA4\u308A", en: "Error" },
  question: { ja: "\u8CEA\u554F", en: "Question" },
  note: { ja: "\u6CE8\u610F", en: "Note" }
};

// rooms/intake/domain/edition-schema.ts
import Type13 from "typebox";

// rooms/intake/domain/entry-kinds.ts
import Type12 from "typebox";

// rooms/kpi/domain/grading/edge-cases.ts
var edgeCases = [
  "ended",
  "redefined",
  "qualitative",
  "noValueYet",
  "lateStatistics",
  "cumulativeVersusYearly",
  "range",
  "maintain",
  "decrease",
  "targetEqualsBaseline",
  "targetMetAtStart",
  "targetZero",
  "baselineZero",
  "signChange",
  "surveyErrorBand",
  "targetRevised",
  "textAnswer"
];
var edgeCaseWords = {
  decrease: { ja: "\u6E1B\u3089\u3059\u76EE\u6A19", en: "Target to decrease" },
  maintain: { ja: "\u7DAD\u6301\u3059\u308B\u76EE\u6A19", en: "Target to maintain" },
  range: { ja: "\u7BC4\u56F2\u306E\u76EE\u6A19", en: "Target given as a range" },
  targetEqualsBaseline: { ja: "\u76EE\u6A19\u5024\u304C\u57FA\u6E96\u5024\u3068\u540C\u3058", en: "Target equal to baseline" },
  baselineZero: { ja: "\u57FA\u6E96\u5024\u304C0", en: "Baseline of 0" },
  targetZero: { ja: "\u76EE\u6A19\u5024\u304C0", en: "Target of 0" },
  signChange: { ja: "\u6B63\u8CA0\u3092\u307E\u305F\u3050\u5024", en: "Values on both sides of zero" },
  targetMetAtStart: { ja: "\u958B\u59CB\u6642\u306B\u9054\u6210\u6E08\u307F\u306E\u76EE\u6A19", en: "Target met at the start" },
  noValueYet: { ja: "\u5B9F\u7E3E\u5024\u304C\u307E\u3060\u306A\u3044", en: "No actual value yet" },
  lateStatistics: { ja: "\u8A55\u4FA1\u5E74\u5EA6\u306E\u7D71\u8A08\u304C\u672A\u516C\u8868", en: "Statistics later than the year under evaluation" },
  cumulativeVersusYearly: { ja: "\u7D2F\u8A08\u3068\u5358\u5E74\u306E\u6DF7\u5728", en: "Cumulative against yearly" },
  surveyErrorBand: { ja: "\u30A2\u30F3\u30B1\u30FC\u30C8\u306E\u8AA4\u5DEE", en: "Survey error band" },
  ended: { ja: "\u7D42\u4E86\u3057\u305F\u6307\u6A19", en: "Ended indicator" },
  redefined: { ja: "\u5B9A\u7FA9\u304C\u5909\u308F\u3063\u305F\u6307\u6A19", en: "Redefined indicator" },
  targetRevised: { ja: "\u671F\u9593\u9014\u4E2D\u306E\u76EE\u6A19\u6539\u5B9A", en: "Target revised mid-plan" },
  qualitative: { ja: "\u8A00\u8449\u306B\u3088\u308B\u76EE\u6A19", en: "Qualitative target" },
  textAnswer: { ja: "\u5358\u4F4D\u3064\u304D\u306E\u6587\u5B57\u3067\u5C4A\u3044\u305F\u5024", en: "Value received as text" }
};
var inputReasons = {
  thresholdsNotKnown: {
    ja: "\u5224\u5B9A\u57FA\u6E96\u672A\u767B\u9332: \u3053\u306E\u898F\u5247\u306E\u3057\u304D\u3044\u5024\u3092\u8F09\u305B\u305F\u6587\u66F8\u304C\u624B\u5143\u306B\u3042\u308A\u307E\u305B\u3093\u3002\u6587\u66F8\u3092\u5165\u624B\u3057\u898F\u5247\u3092\u767B\u9332\u3059\u308B\u3068\u5224\u5B9A\u3067\u304D\u307E\u3059",
    en: "The thresholds of this rule are in documents we do not have. Register the rule from its document to get a grade"
  },
  judgedByPeople: {
    ja: "\u3053\u306E\u898F\u5247\u3067\u306F\u4EBA\u304C\u7406\u7531\u3092\u6DFB\u3048\u3066\u5224\u5B9A\u3057\u307E\u3059\u3002\u5224\u5B9A\u3068\u7406\u7531\u3092\u5165\u529B\u3057\u3066\u304F\u3060\u3055\u3044",
    en: "Under this rule people judge and give their reason. Enter a judgement with its reason"
  },
  baselineMissing: {
    ja: "\u57FA\u6E96\u5024\u304C\u3042\u308A\u307E\u305B\u3093\u3002\u3053\u306E\u898F\u5247\u306F\u57FA\u6E96\u5024\u3092\u4F7F\u3046\u306E\u3067\u3001\u8A08\u753B\u306E\u57FA\u6E96\u5024\u3092\u767B\u9332\u3057\u3066\u304F\u3060\u3055\u3044",
    en: "There is no baseline, and this rule uses one. Record the baseline of the plan"
  },
  targetMissing: {
    ja: "\u76EE\u6A19\u5024\u304C\u3042\u308A\u307E\u305B\u3093\u3002\u8A08\u753B\u306E\u76EE\u6A19\u5024\u3092\u767B\u9332\u3057\u3066\u304F\u3060\u3055\u3044",
    en: "There is no target. Record the target of the plan"
  },
  yearMissing: {
    ja: "\u5E74\u5EA6\u304C\u8DB3\u308A\u307E\u305B\u3093\u3002\u3053\u306E\u898F\u5247\u306F\u5E74\u5EA6\u304B\u3089\u671F\u5F85\u5024\u3092\u6C42\u3081\u308B\u306E\u3067\u3001\u57FA\u6E96\u30FB\u76EE\u6A19\u30FB\u5B9F\u7E3E\u306E\u5E74\u5EA6\u3092\u767B\u9332\u3057\u3066\u304F\u3060\u3055\u3044",
    en: "A year is missing. This rule works out what was due from the years, so record the years of baseline, target and actual"
  },
  targetNotAfterBaseline: {
    ja: "\u76EE\u6A19\u5E74\u5EA6\u304C\u57FA\u6E96\u5E74\u5EA6\u3088\u308A\u5F8C\u306B\u306A\u3063\u3066\u3044\u307E\u305B\u3093\u3002\u5E74\u5EA6\u3092\u78BA\u8A8D\u3057\u3066\u304F\u3060\u3055\u3044",
    en: "The target year is not after the baseline year. Check the years"
  },
  actualNotAfterBaseline: {
    ja: "\u5B9F\u7E3E\u306E\u5E74\u5EA6\u304C\u57FA\u6E96\u5E74\u5EA6\u3088\u308A\u5F8C\u306B\u306A\u3063\u3066\u3044\u306A\u3044\u306E\u3067\u3001\u307E\u3060\u9053\u306E\u308A\u3092\u6E2C\u308C\u307E\u305B\u3093\u3002\u5B9F\u7E3E\u306E\u5E74\u5EA6\u3092\u78BA\u8A8D\u3057\u3066\u304F\u3060\u3055\u3044",
    en: "The actual year is not after the baseline year, so there is no way to measure yet. Check the year of the actual value"
  },
  outsidePlanYears: {
    ja: "\u5B9F\u7E3E\u306E\u5E74\u5EA6\u304C\u8A08\u753B\u671F\u9593\u306E\u4F55\u5E74\u76EE\u304B\u5206\u304B\u308A\u307E\u305B\u3093\u3002\u8A08\u753B\u306E\u5E74\u6B21(planYear)\u3092\u6307\u5B9A\u3057\u3066\u304F\u3060\u3055\u3044",
    en: "The year of the actual value is not a year of the plan. Say which year of the plan it is (planYear)"
  },
  denominatorZero: {
    ja: "\u5272\u308B\u6570\u304C0\u306B\u306A\u308B\u306E\u3067\u7387\u3092\u8A08\u7B97\u3067\u304D\u307E\u305B\u3093",
    en: "The rate would divide by 0, so it has no value"
  },
  textNotReadable: {
    ja: "\u5024\u304C\u6587\u5B57\u3067\u5C4A\u304D\u3001\u4E00\u3064\u306E\u6570\u3068\u3057\u3066\u8AAD\u3081\u307E\u305B\u3093\u3002\u6570\u5024\u3068\u5358\u4F4D\u3092\u5206\u3051\u3066\u5165\u529B\u3057\u3066\u304F\u3060\u3055\u3044",
    en: "A value is text that cannot be read as one number. Enter number and unit separately"
  },
  unitsDiffer: {
    ja: "\u5024\u306E\u5358\u4F4D\u304C\u4E00\u81F4\u3057\u307E\u305B\u3093\u3002\u540C\u3058\u5358\u4F4D\u306B\u305D\u308D\u3048\u3066\u304F\u3060\u3055\u3044",
    en: "The values have different units. Bring them to one unit"
  },
  yearKindsDiffer: {
    ja: "\u5E74\u5EA6\u3068\u66A6\u5E74\u304C\u6DF7\u3056\u3063\u3066\u3044\u307E\u3059\u3002\u3069\u3061\u3089\u304B\u306B\u305D\u308D\u3048\u3066\u304F\u3060\u3055\u3044",
    en: "Fiscal and calendar years are mixed. Use one kind of year"
  }
};
var inputReasonCodes = [
  "thresholdsNotKnown",
  "judgedByPeople",
  "baselineMissing",
  "targetMissing",
  "yearMissing",
  "targetNotAfterBaseline",
  "actualNotAfterBaseline",
  "outsidePlanYears",
  "denominatorZero",
  "textNotReadable",
  "unitsDiffer",
  "yearKindsDiffer"
];
var reasonCodes = ["", ...edgeCases, ...inputReasonCodes];
function reasonNumber(code) {
  return reasonCodes.indexOf(code);
}
function edgeCaseBit(edge) {
  return 1 << edgeCases.indexOf(edge);
}
function isEdgeCase(code) {
  return edgeCases.some((edge) => edge === code);
}

// rooms/kpi/domain/grading/arithmetic.ts
function isSame(a, b) {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
function reaches(rate, limit) {
  return rate >= limit - 1e-9 * Math.max(1, Math.abs(limit));
}
function straightLine(baseline2, baselineYear, target2, targetYear, year2) {
  if (year2 >= targetYear) return target2;
  return baseline2 + (target2 - baseline2) * (year2 - baselineYear) / (targetYear - baselineYear);
}
function wayGone(from, to, actual2) {
  return isSame(from, to) ? Number.NaN : (actual2 - from) / (to - from) * 100;
}
function percentOf(actual2, reference) {
  return reference === 0 ? Number.NaN : actual2 / reference * 100;
}
function percentChange(baseline2, actual2) {
  return baseline2 === 0 ? Number.NaN : (actual2 - baseline2) / Math.abs(baseline2) * 100;
}
function yearlyGrowth(from, to, years) {
  return from === 0 ? Number.NaN : Math.expm1(Math.log(to / from) / years);
}
function growthRatio(baseline2, actualGrowth2, requiredGrowth2, better) {
  if (isSame(requiredGrowth2 + 1, 1)) return Number.NaN;
  const sign = baseline2 < 0 ? -1 : 1;
  return sign * better * actualGrowth2 / Math.abs(requiredGrowth2);
}

// rooms/kpi/domain/grading/row.ts
var directions = ["increase", "decrease", "maintain", "range"];
function emptyRow() {
  const none = Number.NaN;
  return {
    baseline: none,
    target: none,
    actual: none,
    baselineYear: 0,
    targetYear: 0,
    actualYear: 0,
    expectedGiven: none,
    direction: 0,
    survey: false,
    planYear: 0,
    knownCases: 0,
    blockedBy: 0,
    cases: 0,
    expected: none,
    rate: none,
    grade: 0,
    why: 0
  };
}
function betterSide(row) {
  return row.direction === 1 ? -1 : 1;
}

// rooms/kpi/domain/grading/measure-rate.ts
function ruleInputs({ measure: measure2, expected, grading: grading2 }) {
  const fromBaseline = measure2.kind === "progress" || measure2.kind === "change" || measure2.kind === "growth";
  const byPosition = grading2.kind === "positions" && grading2.steps.some(({ when }) => when === "beyondBaseline" || when === "withinBaselineBand" || when === "onPace");
  const line2 = expected !== "notUsed" || measure2.kind === "growth";
  return { baseline: fromBaseline || byPosition || line2, line: line2, planYear: measure2.kind === "pace" };
}
function expectedNow(rule, row) {
  if (rule.expected === "notUsed") return Number.NaN;
  if (rule.expected === "givenOrStraightLine" && !Number.isNaN(row.expectedGiven)) return row.expectedGiven;
  if (!(row.baselineYear > 0 && row.actualYear > 0 && row.targetYear > row.baselineYear)) return Number.NaN;
  return straightLine(row.baseline, row.baselineYear, row.target, row.targetYear, row.actualYear);
}
function planYearOf(row, years) {
  return row.planYear > 0 ? row.planYear : years - (row.targetYear - row.actualYear);
}
function growthTarget(measure2, target2) {
  return target2 === 0 && measure2.zeroTargetAs !== null ? measure2.zeroTargetAs : target2;
}
function actualGrowth(row) {
  return yearlyGrowth(row.baseline, row.actual, row.actualYear - row.baselineYear);
}
function requiredGrowth(measure2, row) {
  return yearlyGrowth(row.baseline, growthTarget(measure2, row.target), row.targetYear - row.baselineYear);
}
function growthRate(measure2, row) {
  if (row.baseline === 0) return Number.NaN;
  return growthRatio(row.baseline, actualGrowth(row), requiredGrowth(measure2, row), betterSide(row));
}
function rateOf(measure2, row) {
  switch (measure2.kind) {
    case "progress":
      return wayGone(row.baseline, measure2.to === "target" ? row.target : row.expected, row.actual);
    case "ratio":
      return percentOf(row.actual, measure2.to === "target" ? row.target : row.expected);
    case "pace":
      return percentOf(row.actual, row.target) / (measure2.percentPerYear * planYearOf(row, measure2.years)) * 100;
    case "change":
      return measure2.in === "unit" ? row.actual - row.baseline : percentChange(row.baseline, row.actual);
    case "growth":
      return growthRate(measure2, row);
    case "none":
      return Number.NaN;
  }
}
function signsDiffer(a, b) {
  return a > 0 && b < 0 || a < 0 && b > 0;
}
function crossesZero(measure2, row) {
  switch (measure2.kind) {
    case "ratio":
    case "pace": {
      const reference = measure2.kind === "ratio" && measure2.to === "expected" ? row.expected : row.target;
      return reference < 0 || signsDiffer(row.actual, reference);
    }
    case "growth":
      return signsDiffer(row.baseline, row.actual) || signsDiffer(row.baseline, growthTarget(measure2, row.target));
    default:
      return signsDiffer(row.baseline, row.target) || signsDiffer(row.baseline, row.actual);
  }
}
function isTargetMet(row, target2, value7) {
  return isSame(value7, target2) || betterSide(row) * (value7 - target2) > 0;
}

// rooms/kpi/domain/grading/compile-rule.ts
function listedGrades(grading2) {
  switch (grading2.kind) {
    case "thresholds":
      return grading2.whenTargetMet === void 0 ? grading2.steps : [grading2.whenTargetMet, ...grading2.steps];
    case "positions":
      return [...grading2.steps, ...grading2.further ?? []];
    case "judged":
      return grading2.marks ?? [];
    case "rateOnly":
    case "notKnown":
      return [];
  }
}
function gradesOf(grading2) {
  const byName = /* @__PURE__ */ new Map();
  for (const { grade: grade2, label: label2, words: words2 } of listedGrades(grading2)) {
    if (!byName.has(grade2)) byName.set(grade2, { grade: grade2, label: label2, words: words2 });
  }
  return [...byName.values()];
}
function gradeNumber(grades, name) {
  return grades.findIndex(({ grade: grade2 }) => grade2 === name) + 1;
}
function isWithinSurveyBand(row, band) {
  const size = Math.abs(row.actual - row.baseline);
  const change = band.surveyInPercent ? size / Math.abs(row.baseline) * 100 : size;
  return row.survey && !reaches(change, band.surveyUnder);
}
function standsAt(position2, row, band) {
  const { actual: actual2, baseline: baseline2, target: target2, expected } = row;
  switch (position2) {
    case "beyondTarget":
      return !isSame(actual2, target2) && betterSide(row) * (actual2 - target2) > 0;
    case "atTarget":
      return isSame(actual2, target2);
    case "onPace":
      return isTargetMet(row, expected, actual2);
    case "beyondBaseline":
      return !isSame(actual2, baseline2) && betterSide(row) * (actual2 - baseline2) > 0;
    case "atBaseline":
      return isSame(actual2, baseline2);
    case "withinBaselineBand":
      return reaches(Math.abs(baseline2) * band.baselineBandPercent, Math.abs(actual2 - baseline2) * 100);
    case "withinSurveyBand":
      return isWithinSurveyBand(row, band);
    case "noProgress":
      return isSame(actual2, baseline2) || betterSide(row) * (actual2 - baseline2) < 0;
    case "otherwise":
      return true;
  }
}
function gradeByPosition(grading2, grades) {
  const steps2 = grading2.steps.map(({ when, grade: grade2 }) => ({ when, number: gradeNumber(grades, grade2) }));
  const band = bandOf(grading2);
  return (row) => {
    for (const step2 of steps2) if (standsAt(step2.when, row, band)) return step2.number;
    return 0;
  };
}
function bandOf(grading2) {
  return {
    baselineBandPercent: grading2.baselineBandPercent ?? 0,
    surveyUnder: grading2.surveyBand?.under ?? 0,
    surveyInPercent: grading2.surveyBand?.in === "percent"
  };
}
function gradeByThreshold(grading2, grades) {
  const steps2 = grading2.steps.map(({ min, inclusive, grade: grade2 }) => ({
    min: min ?? Number.NEGATIVE_INFINITY,
    inclusive,
    number: gradeNumber(grades, grade2)
  }));
  return ({ rate }) => {
    if (Number.isNaN(rate)) return 0;
    for (const { min, inclusive, number } of steps2) {
      if (inclusive ? reaches(rate, min) : !reaches(min, rate)) return number;
    }
    return 0;
  };
}
function gradeFunction(grading2, grades) {
  if (grading2.kind === "thresholds") return gradeByThreshold(grading2, grades);
  if (grading2.kind === "positions") return gradeByPosition(grading2, grades);
  return () => 0;
}
function unusableReason(grading2) {
  if (grading2.kind === "notKnown") return reasonNumber("thresholdsNotKnown");
  if (grading2.kind !== "judged") return 0;
  return reasonNumber(grading2.mechanical === "notKnown" ? "thresholdsNotKnown" : "judgedByPeople");
}
function casesThat(rule, does) {
  return edgeCases.filter((edge) => rule.edges[edge].does === does).reduce((bits, edge) => bits | edgeCaseBit(edge), 0);
}
function fixedGrade(rule, edge, grades) {
  return rule.edges[edge].does === "grade" ? gradeNumber(grades, rule.edges[edge].grade) : 0;
}
function compileForRows(rule) {
  const { grading: grading2 } = rule;
  const grades = gradesOf(grading2);
  return {
    rule,
    grades,
    inputs: ruleInputs(rule),
    undefinedCases: casesThat(rule, "undefined"),
    rateOnlyCases: casesThat(rule, "rateOnly"),
    gradeCases: casesThat(rule, "grade"),
    fixedGrades: edgeCases.map((edge) => fixedGrade(rule, edge, grades)),
    targetMetGrade: grading2.kind === "thresholds" ? gradeNumber(grades, grading2.whenTargetMet?.grade) : 0,
    unusable: unusableReason(grading2),
    gradeOf: gradeFunction(grading2, grades)
  };
}

// rooms/kpi/domain/grading/number-words.ts
var digits = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });
function plainNumber(value7) {
  if (Number.isNaN(value7)) return "?";
  const clean = Number(value7.toPrecision(12));
  return digits.format(Object.is(clean, -0) ? 0 : clean).replace("-", "\u2212");
}
function operand(value7) {
  return value7 < 0 ? `(${plainNumber(value7)})` : plainNumber(value7);
}
function rateNumber(value7, places, limits2 = []) {
  const fixed = value7.toFixed(places);
  const looksReached = limits2.some((limit) => Number(fixed) === limit && Math.abs(value7 - limit) > 1e-9);
  if (looksReached && places < 9) return rateNumber(value7, places + 1, limits2);
  return fixed.replace(/^-(?=0\.?0*$)/, "").replace("-", "\u2212");
}

// rooms/kpi/domain/grading/explain-rate.ts
function progressWords(to, row) {
  const { actual: x, baseline: b } = row;
  const end = to === "target" ? row.target : row.expected;
  const formula = `(${plainNumber(x)} \u2212 ${operand(b)}) \xF7 (${plainNumber(end)} \u2212 ${operand(b)}) \xD7 100`;
  return to === "target" ? { text: { ja: "\u9032\u6357\u7387 (x \u2212 b) \xF7 (t \u2212 b)", en: "Progress rate (x \u2212 b) \xF7 (t \u2212 b)" }, formula } : {
    text: { ja: "\u671F\u5F85\u5024\u306B\u5BFE\u3059\u308B\u9032\u307F (x \u2212 b) \xF7 (e \u2212 b)", en: "Way gone of the way expected (x \u2212 b) \xF7 (e \u2212 b)" },
    formula
  };
}
function ratioWords(to, row) {
  const end = to === "target" ? row.target : row.expected;
  const formula = `${plainNumber(row.actual)} \xF7 ${operand(end)} \xD7 100`;
  return to === "target" ? { text: { ja: "\u9054\u6210\u7387 x \xF7 t", en: "Achievement rate x \xF7 t" }, formula } : { text: { ja: "\u671F\u5F85\u5024\u306B\u5BFE\u3059\u308B\u5272\u5408 x \xF7 e", en: "Share of the expected value x \xF7 e" }, formula };
}
function rateWords(measure2, row) {
  switch (measure2.kind) {
    case "progress":
      return progressWords(measure2.to, row);
    case "ratio":
      return ratioWords(measure2.to, row);
    case "pace": {
      const due = measure2.percentPerYear * planYearOf(row, measure2.years);
      return {
        text: {
          ja: `\u9054\u6210\u7387 x \xF7 t \u3092\u3001\u305D\u306E\u5E74\u6B21\u306B\u5FC5\u8981\u306A ${due} % \u3068\u6BD4\u3079\u308B`,
          en: `Achievement x \xF7 t against the ${due} % due in that year of the plan`
        },
        formula: `(${plainNumber(row.actual)} \xF7 ${operand(row.target)}) \xF7 (${planYearOf(row, measure2.years)} \xD7 ${measure2.percentPerYear} %) \xD7 100`
      };
    }
    case "change": {
      const difference = `${plainNumber(row.actual)} \u2212 ${operand(row.baseline)}`;
      if (measure2.in === "unit")
        return {
          text: {
            ja: "\u57FA\u6E96\u5024\u304B\u3089\u306E\u5DEE x \u2212 b (\u6307\u6A19\u306E\u5358\u4F4D\u3001\u5272\u5408\u3067\u306F\u30DD\u30A4\u30F3\u30C8)",
            en: "Difference from baseline x \u2212 b (in the indicator's unit; points for a share)"
          },
          formula: difference
        };
      return {
        text: { ja: "\u57FA\u6E96\u5024\u304B\u3089\u306E\u5909\u5316\u7387 (x \u2212 b) \xF7 |b|", en: "Change from baseline (x \u2212 b) \xF7 |b|" },
        formula: `(${difference}) \xF7 ${plainNumber(Math.abs(row.baseline))} \xD7 100`
      };
    }
    case "growth":
      return {
        text: {
          ja: "\u5B9F\u969B\u306E\u5E74\u5E73\u5747\u4F38\u3073\u7387 \xF7 \u5FC5\u8981\u306A\u5E74\u5E73\u5747\u4F38\u3073\u7387 (\u826F\u3044\u5411\u304D\u304C\u6B63)",
          en: "Actual \xF7 required yearly growth (positive is the wanted direction)"
        },
        formula: growthFormula(measure2, row)
      };
    case "none":
      return null;
  }
}
function growthFormula(measure2, row) {
  const actual2 = actualGrowth(row);
  const required = requiredGrowth(measure2, row);
  const sign = betterSide(row) * (row.baseline < 0 ? -1 : 1) < 0 ? "\u2212" : "";
  return `${sign}${operand(actual2)} \xF7 ${plainNumber(Math.abs(required))}`;
}
function growthStep(ja, en, ends2, years, value7) {
  const [from, to] = ends2;
  return {
    text: { ja, en },
    formula: `(${operand(to)} \xF7 ${operand(from)}) ^ (1 \xF7 ${years}) \u2212 1 = ${plainNumber(value7)}`,
    value: value7
  };
}
function growthSteps(measure2, row) {
  if (measure2.kind !== "growth") return [];
  const target2 = growthTarget(measure2, row.target);
  const years = row.actualYear - row.baselineYear;
  const span = row.targetYear - row.baselineYear;
  return [
    growthStep("\u5B9F\u969B\u306E\u5E74\u5E73\u5747\u4F38\u3073\u7387", "Actual yearly growth", [row.baseline, row.actual], years, actualGrowth(row)),
    growthStep(
      "\u76EE\u6A19\u306B\u5FC5\u8981\u306A\u5E74\u5E73\u5747\u4F38\u3073\u7387",
      "Yearly growth required for the target",
      [row.baseline, target2],
      span,
      requiredGrowth(measure2, row)
    )
  ];
}
function rateUnitOf(measure2) {
  if (measure2.kind === "growth") return "ratio";
  return measure2.kind === "change" && measure2.in === "unit" ? "unit" : "percent";
}
function limitsOf(grading2) {
  return grading2.kind === "thresholds" ? grading2.steps.flatMap(({ min }) => min ?? []) : [];
}
function shownRate(compiled, rate) {
  const { measure: measure2, grading: grading2 } = compiled.rule;
  const unit3 = rateUnitOf(measure2);
  if (unit3 === "unit") return plainNumber(rate);
  return `${rateNumber(rate, unit3 === "ratio" ? 3 : 1, limitsOf(grading2))}${unit3 === "percent" ? " %" : ""}`;
}
function rateSteps(compiled, row) {
  const { measure: measure2 } = compiled.rule;
  if (Number.isNaN(row.rate)) return [];
  const words2 = rateWords(measure2, row);
  if (words2 === null) return [];
  const rate = { text: words2.text, formula: `${words2.formula} = ${shownRate(compiled, row.rate)}`, value: row.rate };
  return [...growthSteps(measure2, row), rate];
}

// rooms/kpi/domain/grading/explain-grade.ts
var positionWords = {
  beyondTarget: { ja: "\u76EE\u6A19\u5024\u3092\u8D85\u3048\u3066\u3044\u308B", en: "beyond the target" },
  atTarget: { ja: "\u76EE\u6A19\u5024\u3068\u540C\u3058", en: "equal to the target" },
  onPace: { ja: "\u671F\u5F85\u5024\u306B\u9054\u3057\u3066\u3044\u308B", en: "at or beyond the expected value" },
  beyondBaseline: { ja: "\u57FA\u6E96\u5024\u3088\u308A\u826F\u3044", en: "better than the baseline" },
  atBaseline: { ja: "\u57FA\u6E96\u5024\u3068\u540C\u3058", en: "unchanged from the baseline" },
  withinBaselineBand: { ja: "\u57FA\u6E96\u5024\u306E\u8FD1\u304F\u306B\u3068\u3069\u307E\u308B", en: "close to the baseline" },
  withinSurveyBand: { ja: "\u5909\u5316\u304C\u8AA4\u5DEE\u306E\u5E45\u306B\u53CE\u307E\u308B (\u6A2A\u3070\u3044)", en: "a change within the error band (unchanged)" },
  noProgress: { ja: "\u57FA\u6E96\u5024\u304B\u3089\u9032\u3093\u3067\u3044\u306A\u3044", en: "no progress from the baseline" },
  otherwise: { ja: "\u305D\u308C\u4EE5\u5916", en: "none of the positions above" }
};
function verdict(words2, { grade: grade2, label: label2 }, formula) {
  const ja = label2.ja === grade2 ? grade2 : `${grade2} ${label2.ja}`;
  const text = { ja: `${words2.ja} \u2192 \u8A55\u4FA1 ${ja}`, en: `${words2.en} \u2192 grade ${grade2} (${label2.en})` };
  return { text, formula, value: null };
}
function thresholdVerdict(compiled, row, grading2) {
  const given2 = compiled.grades[row.grade - 1];
  const at2 = grading2.steps.findIndex(({ grade: grade2 }) => grade2 === given2?.grade);
  const step2 = grading2.steps[at2];
  if (given2 === void 0 || step2 === void 0) return [];
  const above = grading2.steps[at2 - 1];
  const rate = shownRate(compiled, row.rate);
  const lower = step2.min === null ? "" : `${plainNumber(step2.min)} ${step2.inclusive ? "\u2264" : "<"} `;
  const upper = above === void 0 || above.min === null ? "" : ` ${above.inclusive ? "<" : "\u2264"} ${plainNumber(above.min)}`;
  return [verdict({ ja: "\u3057\u304D\u3044\u5024\u3068\u6BD4\u3079\u308B", en: "Compared with the thresholds" }, given2, `${lower}${rate}${upper}`)];
}
function positionVerdict(compiled, row, grading2) {
  const given2 = compiled.grades[row.grade - 1];
  const step2 = grading2.steps.find(({ when }) => standsAt(when, row, bandOf(grading2)));
  if (given2 === void 0 || step2 === void 0 || step2.grade !== given2.grade) return [];
  return [verdict(positionWords[step2.when], given2, positionFormula(step2.when, row, grading2))];
}
function positionFormula(position2, { actual: actual2, target: target2, baseline: baseline2, expected }, grading2) {
  const x = `x = ${plainNumber(actual2)}`;
  if (position2 === "beyondTarget" || position2 === "atTarget") return `${x}, t = ${plainNumber(target2)}`;
  if (position2 === "onPace") return `${x}, e = ${plainNumber(expected)}`;
  if (position2 === "withinBaselineBand") return bandFormula(actual2, baseline2, grading2.baselineBandPercent ?? 0);
  const due = Number.isNaN(expected) ? "" : `, e = ${plainNumber(expected)}`;
  return `${x}, b = ${plainNumber(baseline2)}${due}, t = ${plainNumber(target2)}`;
}
function bandFormula(actual2, baseline2, percent2) {
  const width = Math.abs(baseline2) * percent2 / 100;
  return `|x \u2212 b| = ${plainNumber(Math.abs(actual2 - baseline2))} \u2264 ${percent2} % \xD7 |b| = ${plainNumber(width)}`;
}
function fixedVerdict(compiled, row) {
  const given2 = compiled.grades[row.grade - 1];
  if (given2 === void 0) return [];
  return [
    verdict({ ja: "\u3053\u306E\u5834\u5408\u306B\u898F\u5247\u304C\u5B9A\u3081\u308B\u8A55\u4FA1", en: "The grade that the rule gives in this case" }, given2, given2.grade)
  ];
}
function targetMetVerdict(compiled, row) {
  const given2 = compiled.grades[row.grade - 1];
  if (given2 === void 0) return [];
  const formula = `x = ${plainNumber(row.actual)}, t = ${plainNumber(row.target)}`;
  return [
    verdict({ ja: "\u76EE\u6A19\u306B\u9054\u3057\u3066\u3044\u308B\u306E\u3067\u7387\u306B\u3088\u3089\u306A\u3044", en: "The target is reached, whatever the rate" }, given2, formula)
  ];
}
function verdictSteps(compiled, row) {
  const { grading: grading2 } = compiled.rule;
  if (row.grade === 0) return [];
  if ((row.cases & compiled.gradeCases) !== 0) return fixedVerdict(compiled, row);
  if (row.grade === compiled.targetMetGrade) return targetMetVerdict(compiled, row);
  if (grading2.kind === "thresholds") return thresholdVerdict(compiled, row, grading2);
  return grading2.kind === "positions" ? positionVerdict(compiled, row, grading2) : [];
}

// rooms/kpi/domain/grading/explain-steps.ts
var decidedWords = {
  source: { ja: "\u51FA\u5178\u306B\u3088\u308B", en: "by the source" },
  product: { ja: "\u51FA\u5178\u306B\u5B9A\u3081\u304C\u306A\u3044\u305F\u3081\u9053\u6A19\u306E\u6C7A\u5B9A", en: "the source is silent: decided by Michishirube" }
};
function figure(sign, value7, year2) {
  return year2 > 0 ? `${sign} = ${plainNumber(value7)} (${year2})` : `${sign} = ${plainNumber(value7)}`;
}
function valuesStep(row) {
  const formula = [
    figure("b", row.baseline, row.baselineYear),
    figure("x", row.actual, row.actualYear),
    figure("t", row.target, row.targetYear)
  ].join(", ");
  return {
    text: { ja: "\u4F7F\u3046\u5024 (b \u57FA\u6E96\u5024\u3001x \u5B9F\u7E3E\u5024\u3001t \u76EE\u6A19\u5024)", en: "Values used (b baseline, x actual, t target)" },
    formula,
    value: null
  };
}
function edgeFormula(edge, row) {
  switch (edge) {
    case "targetEqualsBaseline":
      return `t = b = ${plainNumber(row.baseline)}`;
    case "baselineZero":
      return "b = 0";
    case "targetZero":
      return "t = 0";
    case "signChange":
      return `b = ${plainNumber(row.baseline)}, x = ${plainNumber(row.actual)}, t = ${plainNumber(row.target)}`;
    case "targetMetAtStart":
      return `b = ${plainNumber(row.baseline)} ${betterSide(row) > 0 ? ">" : "<"} t = ${plainNumber(row.target)}`;
    case "noValueYet":
      return "x = ?";
    default:
      return edge;
  }
}
function edgeSteps(compiled, row) {
  return edgeCases.filter((edge) => (row.cases & edgeCaseBit(edge)) !== 0).map((edge) => {
    const { reason, decidedBy: decidedBy2 } = compiled.rule.edges[edge];
    const name = edgeCaseWords[edge];
    const by = decidedWords[decidedBy2];
    const text = { ja: `${name.ja}: ${reason.ja} (${by.ja})`, en: `${name.en}: ${reason.en} (${by.en})` };
    return { text, formula: edgeFormula(edge, row), value: null };
  });
}
function expectedSteps(compiled, row) {
  if (Number.isNaN(row.expected)) return [];
  const { actualYear: now, targetYear, baselineYear, baseline: b, target: t } = row;
  const value7 = row.expected;
  if (compiled.rule.expected === "givenOrStraightLine" && !Number.isNaN(row.expectedGiven)) {
    const text2 = {
      ja: `${now}\u5E74\u306E\u671F\u5F85\u5024 e (\u8A08\u753B\u306B\u793A\u3055\u308C\u305F\u5024)`,
      en: `Expected value e for ${now} (as given by the plan)`
    };
    return [{ text: text2, formula: `e = ${plainNumber(value7)}`, value: value7 }];
  }
  if (now >= targetYear) {
    const text2 = {
      ja: `${now}\u5E74\u306E\u671F\u5F85\u5024 e (\u76EE\u6A19\u5E74\u5EA6\u4EE5\u5F8C\u306F\u76EE\u6A19\u5024)`,
      en: `Expected value e for ${now} (the target, from its year on)`
    };
    return [{ text: text2, formula: `e = t = ${plainNumber(value7)}`, value: value7 }];
  }
  const text = {
    ja: `${now}\u5E74\u306E\u671F\u5F85\u5024 e (\u57FA\u6E96\u5024\u304B\u3089\u76EE\u6A19\u5024\u3078\u306E\u76F4\u7DDA)`,
    en: `Expected value e for ${now} (straight line from baseline to target)`
  };
  const line2 = `${plainNumber(b)} + (${plainNumber(t)} \u2212 ${operand(b)}) \xD7 (${now} \u2212 ${baselineYear}) \xF7 (${targetYear} \u2212 ${baselineYear})`;
  return [{ text, formula: `${line2} = ${plainNumber(value7)}`, value: value7 }];
}
function surveyBandSteps(compiled, row) {
  const { grading: grading2 } = compiled.rule;
  if (grading2.kind !== "positions" || grading2.surveyBand === void 0 || !row.survey) return [];
  if (Number.isNaN(row.baseline) || Number.isNaN(row.actual)) return [];
  const { under, in: taken, settled } = grading2.surveyBand;
  const points = row.actual - row.baseline;
  const percent2 = row.baseline === 0 ? null : points / Math.abs(row.baseline) * 100;
  const inPoints = bandStep({ ja: "\u5DEE (\u30DD\u30A4\u30F3\u30C8)", en: "Difference (points)" }, points, under, taken === "points");
  const inPercent = bandStep({ ja: "\u5909\u5316\u7387 (%)", en: "Change (%)" }, percent2, under, taken === "percent");
  return settled ? [taken === "points" ? inPoints : inPercent] : [inPoints, inPercent, ...otherReading(compiled, row)];
}
function bandStep(name, value7, under, taken) {
  const use = taken ? { ja: "\u8A55\u4FA1\u306B\u4F7F\u3046\u8AAD\u307F\u65B9", en: "the reading used for the grade" } : { ja: "\u3082\u3046\u4E00\u3064\u306E\u8AAD\u307F\u65B9\u3001\u8A55\u4FA1\u306B\u306F\u4F7F\u308F\u306A\u3044", en: "the other reading, not used for the grade" };
  const size = value7 === null ? "?" : plainNumber(Number(value7.toFixed(3)));
  const relation = value7 === null ? "" : Math.abs(value7) < under ? ` \u2192 |${size}| < ${under}` : ` \u2192 |${size}| \u2265 ${under}`;
  const text = { ja: `\u8AA4\u5DEE\u306E\u5E45 \xB1${under}: ${name.ja}\u3001${use.ja}`, en: `Error band \xB1${under}: ${name.en}, ${use.en}` };
  return { text, formula: `${size}${relation}`, value: value7 };
}
function otherReading(compiled, row) {
  const { grading: grading2 } = compiled.rule;
  if (grading2.kind !== "positions") return [];
  const band = bandOf(grading2);
  const other = { ...band, surveyInPercent: !band.surveyInPercent };
  const found = grading2.steps.find(({ when }) => standsAt(when, row, other));
  if (found === void 0 || found.grade === compiled.grades[row.grade - 1]?.grade) return [];
  const text = {
    ja: `\u3082\u3046\u4E00\u3064\u306E\u8AAD\u307F\u65B9\u306A\u3089\u8A55\u4FA1\u306F\u300C${found.grade}\u300D\u306B\u306A\u308B\u3002\u3069\u3061\u3089\u304C\u6B63\u3057\u3044\u304B\u306F\u51FA\u5178\u306E\u6587\u66F8\u3067\u78BA\u304B\u3081\u308B\u5FC5\u8981\u304C\u3042\u308B`,
    en: `Under the other reading the grade would be "${found.grade}". The body's own document has to settle which is right`
  };
  return [{ text, formula: `${found.grade}`, value: null }];
}

// rooms/kpi/domain/grading/judge-row.ts
var bit = {
  targetEqualsBaseline: edgeCaseBit("targetEqualsBaseline"),
  baselineZero: edgeCaseBit("baselineZero"),
  targetZero: edgeCaseBit("targetZero"),
  signChange: edgeCaseBit("signChange"),
  targetMetAtStart: edgeCaseBit("targetMetAtStart"),
  noValueYet: edgeCaseBit("noValueYet"),
  surveyErrorBand: edgeCaseBit("surveyErrorBand"),
  directions: [0, edgeCaseBit("decrease"), edgeCaseBit("maintain"), edgeCaseBit("range")]
};
var why = {
  baselineMissing: reasonNumber("baselineMissing"),
  targetMissing: reasonNumber("targetMissing"),
  yearMissing: reasonNumber("yearMissing"),
  targetNotAfterBaseline: reasonNumber("targetNotAfterBaseline"),
  actualNotAfterBaseline: reasonNumber("actualNotAfterBaseline"),
  outsidePlanYears: reasonNumber("outsidePlanYears"),
  denominatorZero: reasonNumber("denominatorZero")
};
var rangeDirection = directions.indexOf("range");
function casesInFigures(rule, row) {
  const { baseline: baseline2, target: target2 } = row;
  let cases = bit.directions[row.direction] ?? 0;
  if (Number.isNaN(row.actual)) cases |= bit.noValueYet;
  if (row.survey) cases |= bit.surveyErrorBand;
  if (baseline2 === 0) cases |= bit.baselineZero;
  if (target2 === 0) cases |= bit.targetZero;
  if (crossesZero(rule.rule.measure, row)) cases |= bit.signChange;
  if (isSame(baseline2, target2)) return cases | bit.targetEqualsBaseline;
  if (row.direction < 2 && isTargetMet(row, target2, baseline2)) cases |= bit.targetMetAtStart;
  return cases;
}
function missingInput(rule, row) {
  const { inputs } = rule;
  if (Number.isNaN(row.target)) return why.targetMissing;
  if (inputs.baseline && Number.isNaN(row.baseline)) return why.baselineMissing;
  if (inputs.planYear) return planYearProblem(rule, row);
  return inputs.line ? lineProblem(row) : 0;
}
function planYearProblem(rule, row) {
  if (rule.rule.measure.kind !== "pace") return 0;
  if (row.planYear === 0 && !(row.targetYear > 0 && row.actualYear > 0)) return why.yearMissing;
  const year2 = planYearOf(row, rule.rule.measure.years);
  return year2 >= 1 && year2 <= rule.rule.measure.years ? 0 : why.outsidePlanYears;
}
function lineProblem(row) {
  if (!(row.baselineYear > 0 && row.targetYear > 0 && row.actualYear > 0)) return why.yearMissing;
  if (row.targetYear <= row.baselineYear) return why.targetNotAfterBaseline;
  return row.actualYear <= row.baselineYear ? why.actualNotAfterBaseline : 0;
}
function firstReason(cases) {
  return 32 - Math.clz32(cases & -cases);
}
function gradeForTargetMet(rule, row) {
  if (rule.targetMetGrade === 0 || row.direction === rangeDirection || Number.isNaN(row.actual)) return 0;
  const { measure: measure2 } = rule.rule;
  const target2 = measure2.kind === "growth" ? growthTarget(measure2, row.target) : row.target;
  return isTargetMet(row, target2, row.actual) ? rule.targetMetGrade : 0;
}
function withRate(rule, row) {
  const rate = rateOf(rule.rule.measure, row);
  row.rate = Number.isFinite(rate) ? rate : Number.NaN;
  const rateOnly = row.cases & rule.rateOnlyCases;
  if (rateOnly !== 0) row.why = firstReason(rateOnly);
  else if (Number.isNaN(row.rate) && rule.rule.measure.kind !== "none") row.why = why.denominatorZero;
  if (rateOnly === 0) row.grade = gradeForTargetMet(rule, row) || rule.gradeOf(row);
}
function isSettledBeforehand(rule, row) {
  const fixed = row.cases & rule.gradeCases;
  const blocked = row.cases & rule.undefinedCases;
  if (fixed !== 0) {
    row.why = firstReason(fixed);
    row.grade = rule.fixedGrades[row.why - 1] ?? 0;
  } else if (row.blockedBy !== 0) {
    row.why = row.blockedBy;
  } else if (blocked !== 0) {
    row.why = firstReason(blocked);
    if ((row.knownCases & rule.undefinedCases) === 0) row.grade = gradeForTargetMet(rule, row);
  } else {
    row.why = missingInput(rule, row);
  }
  return row.why !== 0;
}
function judgeRow(rule, row) {
  row.expected = Number.NaN;
  row.rate = Number.NaN;
  row.grade = 0;
  row.cases = 0;
  row.why = rule.unusable;
  if (row.why !== 0) return;
  row.expected = expectedNow(rule.rule, row);
  row.cases = row.knownCases | casesInFigures(rule, row);
  if (!isSettledBeforehand(rule, row)) withRate(rule, row);
}

// rooms/kpi/domain/grading/judged-grade.ts
function scoreWords(score) {
  return score === null ? "" : `${score.min}\u2013${score.max}`;
}
function notAllowed(grading2, { mark, score }) {
  const marks = grading2.marks;
  if (mark !== void 0 && marks !== null && !marks.some(({ grade: grade2 }) => grade2 === mark)) {
    return `${mark} \u2209 {${marks.map(({ grade: grade2 }) => grade2).join(", ")}}`;
  }
  if (score === void 0 || grading2.score === null) return null;
  const fits = score >= grading2.score.min && score <= grading2.score.max;
  return fits ? null : `${score} \u2209 ${scoreWords(grading2.score)}`;
}
function refused(result, formula) {
  const text = { ja: "\u5165\u529B\u3055\u308C\u305F\u5224\u5B9A\u306F\u3053\u306E\u898F\u5247\u3067\u306F\u4F7F\u3048\u307E\u305B\u3093", en: "The judgement entered is not one this rule knows" };
  return { ...result, steps: [...result.steps, { text, formula, value: null }] };
}
function judgedByPeople(result, grading2, request) {
  const { judgement: judgement2 } = request;
  if (judgement2 === void 0) return result;
  const fault = notAllowed(grading2, judgement2);
  if (fault !== null) return refused(result, fault);
  const given2 = [judgement2.mark, judgement2.score].filter((part2) => part2 !== void 0).join(" ");
  const text = { ja: `\u4EBA\u306B\u3088\u308B\u5224\u5B9A\u3002\u7406\u7531: ${judgement2.reason}`, en: `Judged by people. Reason: ${judgement2.reason}` };
  return {
    ...result,
    grade: given2 === "" ? null : given2,
    label: grading2.marks?.find((mark) => mark.grade === judgement2.mark)?.label ?? {
      ja: "\u4EBA\u306B\u3088\u308B\u5224\u5B9A",
      en: "Judged by people"
    },
    steps: [...result.steps, { text, formula: given2, value: judgement2.score ?? null }],
    undefinedBecause: grading2.mechanical === "none" && given2 !== "" ? null : result.undefinedBecause
  };
}

// rooms/kpi/domain/grading/request-figures.ts
var noFigure = { value: Number.NaN, unit: null, asText: null, scaled: false, readable: true };
function unitId(unit3) {
  if (unit3 === void 0) return null;
  const known = asUnit(unit3);
  return known.ok ? known.value.id : unit3;
}
function readText(text, unit3) {
  const asText = { ...noFigure, asText: text };
  const bare = readNumeral(text.replace(/^[-−▲△]/, ""));
  if (bare.ok) return { ...asText, value: /^[-−▲△]/.test(text) ? -bare.value : bare.value, unit: unitId(unit3) };
  const printed = readPrinted(text);
  const isOneNumber = printed.ok && printed.value.to === void 0 && printed.value.bound === "exact";
  if (!isOneNumber) return { ...asText, readable: false };
  return { ...asText, value: printed.value.value, unit: printed.value.unit.id, scaled: /[十百千万億兆]/.test(text) };
}
function figureNumber(figure3) {
  if (figure3?.value === void 0 || figure3.value === null) return noFigure;
  if (typeof figure3.value === "string") return readText(figure3.value.trim(), figure3.unit);
  return { ...noFigure, value: figure3.value, unit: unitId(figure3.unit) };
}
function areInOneUnit(figures2) {
  const present = figures2.filter(({ value: value7 }) => !Number.isNaN(value7));
  const named3 = new Set(present.flatMap(({ unit: unit3 }) => unit3 === null ? [] : [unit3]));
  const scaledBesideBare = present.some(({ scaled }) => scaled) && present.some(({ unit: unit3 }) => unit3 === null);
  return named3.size <= 1 && !scaledBesideBare;
}
function yearNumber(year2) {
  if (year2 === void 0 || year2 === null) return { year: 0, kind: null };
  if (typeof year2 === "number") return { year: year2, kind: null };
  const kind = year2.startsWith("FY") ? "FY" : year2.startsWith("CY") ? "CY" : null;
  return { year: Number(year2.slice(-4)), kind };
}

// rooms/kpi/domain/grading/request-to-row.ts
function figuresOf3({ baseline: baseline2, target: target2, actual: actual2 }) {
  const known = actual2?.absent === void 0 ? actual2 : null;
  return { baseline: figureNumber(baseline2), target: figureNumber(target2), actual: figureNumber(known) };
}
function mixesAccumulation({ baseline: baseline2, target: target2, actual: actual2 }) {
  const kinds = [baseline2, target2, actual2].flatMap((figure3) => figure3?.accumulation ?? []);
  return new Set(kinds).size > 1;
}
function isLate({ asOf, actual: actual2 }) {
  const due = yearNumber(asOf).year;
  const at2 = yearNumber(actual2?.year).year;
  return due > 0 && at2 > 0 && at2 < due;
}
function casesKnown(request, figures2) {
  const inWords2 = request.qualitative === true || !figures2.target.readable;
  const asText = Object.values(figures2).some((figure3) => figure3.asText !== null && figure3.readable);
  const held = [
    ["lateStatistics", isLate(request)],
    ["cumulativeVersusYearly", mixesAccumulation(request)],
    ["ended", request.status === "ended"],
    ["redefined", request.status === "redefined"],
    ["targetRevised", request.target?.revisedFrom !== void 0],
    ["qualitative", inWords2],
    ["textAnswer", asText],
    ["range", request.target?.to !== void 0]
  ];
  return held.filter(([, holds]) => holds).map(([edge]) => edge);
}
function mixesYearKinds({ baseline: baseline2, target: target2, actual: actual2 }) {
  const kinds = [baseline2, target2, actual2].flatMap((figure3) => yearNumber(figure3?.year).kind ?? []);
  return new Set(kinds).size > 1;
}
function blockedBy(request, figures2) {
  if (!figures2.actual.readable || !figures2.baseline.readable) return reasonNumber("textNotReadable");
  if (!areInOneUnit(Object.values(figures2))) return reasonNumber("unitsDiffer");
  return mixesYearKinds(request) ? reasonNumber("yearKindsDiffer") : 0;
}
function expectedGiven({ expected, actual: actual2 }) {
  const at2 = yearNumber(actual2?.year).year;
  const found = Object.entries(expected ?? {}).find(([year2]) => yearNumber(year2).year === at2);
  return found?.[1] ?? Number.NaN;
}
function requestToRow(request) {
  const figures2 = figuresOf3(request);
  return {
    ...emptyRow(),
    baseline: figures2.baseline.value,
    target: figures2.target.value,
    actual: figures2.actual.value,
    baselineYear: yearNumber(request.baseline?.year).year,
    targetYear: yearNumber(request.target?.year).year,
    actualYear: yearNumber(request.actual?.year).year,
    expectedGiven: expectedGiven(request),
    direction: directions.indexOf(request.direction),
    survey: request.survey === true,
    planYear: request.planYear ?? 0,
    knownCases: casesKnown(request, figures2).reduce((bits, edge) => bits | edgeCaseBit(edge), 0),
    blockedBy: blockedBy(request, figures2)
  };
}

// rooms/kpi/domain/grading/grade.ts
function absenceOf({ actual: actual2 }) {
  if (actual2?.absent === void 0) return null;
  const due = actual2.due === void 0 ? "" : actual2.due;
  return {
    ja: `${absenceWord(actual2.absent, "ja")}${due === "" ? "" : `\u3001\u516C\u8868\u4E88\u5B9A ${due}`}`,
    en: `${absenceWord(actual2.absent, "en")}${due === "" ? "" : `, due ${due}`}`
  };
}
function becauseOf(rule, why3, request) {
  const code = reasonCodes[why3];
  if (code === void 0 || code === "") return null;
  if (!isEdgeCase(code)) return { code, ...inputReasons[code] };
  const name = edgeCaseWords[code];
  const { reason } = rule.edges[code];
  const absence = code === "noValueYet" ? absenceOf(request) : null;
  return {
    code,
    ja: `${name.ja}${absence === null ? "" : ` (${absence.ja})`}: ${reason.ja}`,
    en: `${name.en}${absence === null ? "" : ` (${absence.en})`}: ${reason.en}`
  };
}
function explain(compiled, row) {
  return [
    valuesStep(row),
    ...edgeSteps(compiled, row),
    ...expectedSteps(compiled, row),
    ...rateSteps(compiled, row),
    ...surveyBandSteps(compiled, row),
    ...verdictSteps(compiled, row)
  ];
}
function gradeByArithmetic(rule, request) {
  const compiled = compileForRows(rule);
  const row = requestToRow(request);
  judgeRow(compiled, row);
  const given2 = compiled.grades[row.grade - 1];
  return {
    rule: { id: rule.id, version: rule.version },
    rate: Number.isNaN(row.rate) ? null : row.rate,
    rateUnit: rateUnitOf(rule.measure),
    grade: given2?.grade ?? null,
    label: given2?.label ?? null,
    steps: explain(compiled, row),
    undefinedBecause: becauseOf(rule, row.why, request)
  };
}
function grade(rule, request) {
  const result = gradeByArithmetic(rule, request);
  return rule.grading.kind === "judged" ? judgedByPeople(result, rule.grading, request) : result;
}

// rooms/kpi/domain/grading/grade-contract.ts
import { Check } from "typebox/value";

// rooms/kpi/domain/grading/grade-request.ts
import Type6 from "typebox";
var closed2 = { additionalProperties: false };
var year = Type6.Union([
  Type6.Integer({ minimum: 1868, maximum: 2999 }),
  Type6.String({ pattern: "^(FY|CY)?(1[89]|2[0-9])\\d{2}$" })
]);
var accumulation = Type6.Enum(["yearly", "cumulative", "average", "stock"]);
var absent = Type6.Enum([
  "notPrinted",
  "none",
  "notYetPublished",
  "notEntered",
  "withheld",
  "belowUnit",
  "unknown",
  "newOrVanished",
  "seeOther"
]);
var figure2 = {
  value: Type6.Union([Type6.Number(), Type6.String(), Type6.Null()]),
  year: Type6.Optional(Type6.Union([year, Type6.Null()])),
  unit: Type6.Optional(Type6.String()),
  accumulation: Type6.Optional(accumulation)
};
var baseline = Type6.Object(figure2, closed2);
var target = Type6.Object(
  { ...figure2, to: Type6.Optional(Type6.Number()), revisedFrom: Type6.Optional(Type6.Number()) },
  closed2
);
var actual = Type6.Object(
  { ...figure2, value: Type6.Optional(figure2.value), absent: Type6.Optional(absent), due: Type6.Optional(Type6.String()) },
  closed2
);
var judgement = Type6.Object(
  {
    mark: Type6.Optional(Type6.String()),
    score: Type6.Optional(Type6.Number()),
    reason: Type6.String({ minLength: 1 })
  },
  closed2
);
var gradeRequestSchema = Type6.Object(
  {
    rule: Type6.Optional(Type6.String()),
    direction: Type6.Enum([...directions]),
    baseline: Type6.Optional(Type6.Union([baseline, Type6.Null()])),
    target: Type6.Optional(Type6.Union([target, Type6.Null()])),
    actual: Type6.Optional(Type6.Union([actual, Type6.Null()])),
    expected: Type6.Optional(
      Type6.Union([Type6.Record(Type6.String({ pattern: "^(FY|CY)?\\d{4}$" }), Type6.Number(), closed2), Type6.Null()])
    ),
    survey: Type6.Optional(Type6.Boolean()),
    asOf: Type6.Optional(year),
    planYear: Type6.Optional(Type6.Integer({ minimum: 1 })),
    status: Type6.Optional(Type6.Enum(["running", "ended", "redefined"])),
    qualitative: Type6.Optional(Type6.Boolean()),
    judgement: Type6.Optional(judgement)
  },
  closed2
);

// rooms/kpi/domain/grading/schema-problems.ts
import { Settings } from "typebox/system";
import { Errors } from "typebox/value";
function pathOf(error) {
  return error.instancePath.split("/").slice(1).map((step2) => step2.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function isOtherAlternative(errors, at2) {
  return errors.some(
    ({ keyword, instancePath }) => instancePath === at2 && (keyword === "type" || keyword === "const" || keyword === "enum") || instancePath === `${at2}/kind` && keyword === "const"
  );
}
function outermostUnion(errors) {
  const unions = errors.filter(({ keyword }) => keyword === "anyOf");
  return unions.toSorted((a, b) => a.schemaPath.length - b.schemaPath.length)[0];
}
function withoutOtherAlternatives(errors) {
  const union = outermostUnion(errors);
  if (union === void 0) return errors;
  const prefix = `${union.schemaPath}/anyOf/`;
  const inside = errors.filter((error) => isInside(error, prefix, union.instancePath));
  const outside = errors.filter((error) => error !== union && !inside.includes(error));
  const alternativeOf = ({ schemaPath }) => schemaPath.slice(prefix.length).split("/")[0];
  const meant = [...new Set(inside.map(alternativeOf))].map((alternative) => inside.filter((error) => alternativeOf(error) === alternative)).filter((branch) => !isOtherAlternative(branch, union.instancePath));
  if (meant.length === 0) return [...withoutOtherAlternatives(outside), { ...union, message: expectedOf(inside) }];
  return withoutOtherAlternatives([...outside, ...meant.flat()]);
}
function isInside(error, prefix, at2) {
  return error.schemaPath.startsWith(prefix) && (error.instancePath === at2 || error.instancePath.startsWith(`${at2}/`));
}
function expectedOf(errors) {
  return [...new Set(errors.flatMap(expectedOfOne))].join(", ");
}
function expectedOfOne(error) {
  if (error.keyword === "const") return [String(error.params.allowedValue)];
  if (error.keyword === "enum") return error.params.allowedValues.map(String);
  return error.keyword === "type" ? [String(error.params.type)] : [];
}
function faultWords(error, found) {
  switch (error.keyword) {
    case "required":
      return {
        ja: `\u9805\u76EE ${error.params.requiredProperties.join("\u3001")} \u304C\u3042\u308A\u307E\u305B\u3093\u3002\u52A0\u3048\u3066\u304F\u3060\u3055\u3044`,
        en: `${error.params.requiredProperties.join(", ")} is missing. Add it`
      };
    case "additionalProperties":
      return {
        ja: `\u77E5\u3089\u306A\u3044\u9805\u76EE ${error.params.additionalProperties.join("\u3001")} \u304C\u3042\u308A\u307E\u3059\u3002\u3064\u3065\u308A\u3092\u78BA\u304B\u3081\u308B\u304B\u3001\u6D88\u3057\u3066\u304F\u3060\u3055\u3044`,
        en: `${error.params.additionalProperties.join(", ")} is not a known key. Check its spelling or remove it`
      };
    case "anyOf":
      return {
        ja: `${found} \u306F\u4F7F\u3048\u307E\u305B\u3093\u3002\u4F7F\u3048\u308B\u3082\u306E: ${error.message}`,
        en: `${found} cannot stand here. Allowed: ${error.message}`
      };
    case "const":
    case "enum":
    case "type": {
      const allowed = expectedOfOne(error).join(", ");
      return {
        ja: `${found} \u306F\u4F7F\u3048\u307E\u305B\u3093\u3002\u4F7F\u3048\u308B\u3082\u306E: ${allowed}`,
        en: `${found} cannot stand here. Allowed: ${allowed}`
      };
    }
    case "pattern":
      return {
        ja: `${found} \u306F\u5F62\u5F0F ${error.params.pattern} \u306B\u5408\u3044\u307E\u305B\u3093`,
        en: `${found} does not have the form ${error.params.pattern}`
      };
    default:
      return { ja: `${found} \u306F\u6761\u4EF6\u306B\u5408\u3044\u307E\u305B\u3093 (${error.message})`, en: `${found}: ${error.message}` };
  }
}
function valueAt(value7, path) {
  return path.reduce(
    (inner, step2) => typeof inner === "object" && inner !== null ? Object.getOwnPropertyDescriptor(inner, step2)?.value : void 0,
    value7
  );
}
function shown3(value7) {
  const text = value7 === void 0 ? "undefined" : JSON.stringify(value7);
  return text.length > 60 ? `${text.slice(0, 57)}\u2026` : text;
}
var mostErrors = 1e3;
function allErrors(schema, value7) {
  const { maxErrors } = Settings.Get();
  Settings.Set({ maxErrors: mostErrors });
  try {
    return Errors(schema, value7);
  } finally {
    Settings.Set({ maxErrors });
  }
}
function schemaFaults(schema, value7, code) {
  const errors = allErrors(schema, value7).filter(({ keyword }) => keyword !== "boolean");
  return withoutOtherAlternatives(errors).map((error) => {
    const path = pathOf(error);
    const words2 = faultWords(error, shown3(valueAt(value7, path)));
    const name = path.length === 0 ? "" : `${path.join(".")}: `;
    return { path, problem: problem(code, `${name}${words2.ja}`, `${name}${words2.en}`) };
  });
}

// rooms/kpi/domain/grading/grade-contract.ts
function currentRules(book) {
  return book.rules.filter((rule) => !book.rules.some(({ id, version }) => id === rule.id && version > rule.version));
}
function findRule(book, id) {
  const rules = currentRules(book);
  const found = rules.find((rule) => rule.id === id);
  if (found !== void 0) return ok(found);
  const ids2 = rules.map((rule) => rule.id).join(", ");
  return fail(
    problem(
      "ruleUnknown",
      `\u8A55\u4FA1\u898F\u5247\u300C${id}\u300D\u306F\u3042\u308A\u307E\u305B\u3093\u3002\u4F7F\u3048\u308B\u898F\u5247: ${ids2}`,
      `There is no grading rule "${id}". Rules: ${ids2}`
    )
  );
}

// rooms/kpi/domain/grading/read-rules.ts
import { Check as Check2 } from "typebox/value";
import { isNode, LineCounter, parseDocument, visit } from "yaml";

// rooms/kpi/domain/grading/rule-schema.ts
import Type7 from "typebox";
var closed3 = { additionalProperties: false };
var words = Type7.Object({ ja: Type7.String({ minLength: 1 }), en: Type7.String({ minLength: 1 }) }, closed3);
var someWords = Type7.Union([words, Type7.Null()]);
var decidedBy = Type7.Enum(["source", "product"]);
var ruleId = Type7.String({ pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$" });
var measure = Type7.Union([
  /** (x − b) ÷ (t − b), or to the value expected by now: (x − b) ÷ (e − b) */
  Type7.Object({ kind: Type7.Literal("progress"), to: Type7.Enum(["target", "expected"]) }, closed3),
  /** x ÷ t, or x ÷ e */
  Type7.Object({ kind: Type7.Literal("ratio"), to: Type7.Enum(["target", "expected"]) }, closed3),
  /** x ÷ t against `percentPerYear` × the year of a plan of `years` years */
  Type7.Object(
    {
      kind: Type7.Literal("pace"),
      percentPerYear: Type7.Number({ exclusiveMinimum: 0 }),
      years: Type7.Integer({ minimum: 1 })
    },
    closed3
  ),
  /** (x − b) ÷ |b| in percent, or x − b in the unit of the indicator */
  Type7.Object({ kind: Type7.Literal("change"), in: Type7.Enum(["percent", "unit"]) }, closed3),
  /** actual ÷ required yearly growth; a target of 0, to which no growth rate leads, is read as `zeroTargetAs` */
  Type7.Object(
    { kind: Type7.Literal("growth"), zeroTargetAs: Type7.Union([Type7.Number({ exclusiveMinimum: 0 }), Type7.Null()]) },
    closed3
  ),
  Type7.Object({ kind: Type7.Literal("none") }, closed3)
]);
var gradeWord = { grade: Type7.String({ minLength: 1 }), label: words, words: decidedBy };
var namedGrade = Type7.Object(gradeWord, closed3);
var threshold = Type7.Object(
  { min: Type7.Union([Type7.Number(), Type7.Null()]), inclusive: Type7.Boolean(), ...gradeWord },
  closed3
);
var positions = [
  "beyondTarget",
  "atTarget",
  "onPace",
  "beyondBaseline",
  "atBaseline",
  "withinBaselineBand",
  "withinSurveyBand",
  "noProgress",
  "otherwise"
];
var position = Type7.Object({ when: Type7.Enum([...positions]), ...gradeWord }, closed3);
var surveyBand = Type7.Object(
  { under: Type7.Number({ exclusiveMinimum: 0 }), in: Type7.Enum(["points", "percent"]), settled: Type7.Boolean() },
  closed3
);
var grading = Type7.Union([
  Type7.Object(
    {
      kind: Type7.Literal("thresholds"),
      steps: Type7.Array(threshold, { minItems: 1 }),
      whenTargetMet: Type7.Optional(namedGrade)
    },
    closed3
  ),
  Type7.Object(
    {
      kind: Type7.Literal("positions"),
      steps: Type7.Array(position, { minItems: 1 }),
      baselineBandPercent: Type7.Optional(Type7.Number({ exclusiveMinimum: 0 })),
      surveyBand: Type7.Optional(surveyBand),
      further: Type7.Optional(Type7.Array(namedGrade))
    },
    closed3
  ),
  /** The rule gives a rate and no grades. */
  Type7.Object({ kind: Type7.Literal("rateOnly") }, closed3),
  /** People judge; `marks` and `score` are what they may answer, null where the source does not say. */
  Type7.Object(
    {
      kind: Type7.Literal("judged"),
      marks: Type7.Union([Type7.Array(namedGrade, { minItems: 1 }), Type7.Null()]),
      score: Type7.Union([Type7.Object({ min: Type7.Number(), max: Type7.Number() }, closed3), Type7.Null()]),
      mechanical: Type7.Enum(["none", "notKnown"])
    },
    closed3
  ),
  /** Named, but its thresholds are not known; `wordsUsed` are grade words seen in print. */
  Type7.Object({ kind: Type7.Literal("notKnown"), wordsUsed: Type7.Array(words) }, closed3)
]);
var edgeAnswer = Type7.Object(
  {
    does: Type7.Enum(["asUsual", "undefined", "rateOnly", "grade"]),
    grade: Type7.Optional(Type7.String()),
    reason: words,
    decidedBy
  },
  closed3
);
var edgeAnswers = Object.fromEntries(edgeCases.map((edge) => [edge, Type7.Optional(edgeAnswer)]));
var edgeSet = Type7.Object({ like: Type7.Optional(Type7.String()), ...edgeAnswers }, closed3);
var ruleBase = {
  id: ruleId,
  version: Type7.Integer({ minimum: 1 }),
  /** First day on which the body used the rule; null = not known. */
  validFrom: Type7.Union([Type7.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }), Type7.Null()]),
  name: words,
  body: words,
  source: Type7.Object(
    { document: words, read: Type7.Enum(["original", "summary"]), inferred: Type7.Boolean(), note: someWords },
    closed3
  ),
  statement: words,
  measure,
  expected: Type7.Enum(["straightLine", "givenOrStraightLine", "notUsed"]),
  grading,
  notKnown: Type7.Array(words)
};
var ruleOnFile = Type7.Object({ ...ruleBase, edges: edgeSet }, closed3);
var ruleFileSchema = Type7.Object(
  {
    format: Type7.Literal(1),
    edgeSets: Type7.Record(Type7.String(), edgeSet),
    rules: Type7.Array(ruleOnFile, { minItems: 1 })
  },
  closed3
);

// rooms/kpi/domain/grading/read-rules.ts
function locator(document, lines, file2) {
  const place2 = (path, shown5) => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) {
      const { line: line2, col } = lines.linePos(node.range[0]);
      return { file: file2, line: line2, column: col, path: shown5 };
    }
    return path.length === 0 ? { file: file2, path: shown5 } : place2(path.slice(0, -1), shown5);
  };
  return (path) => place2(path.map(asStep), path.join("."));
}
function asStep(step2) {
  return typeof step2 === "string" && /^\d+$/.test(step2) ? Number(step2) : step2;
}
function inheritedAnswers(sets, own, seen) {
  if (own.like === void 0) return own;
  const parent = Object.hasOwn(sets, own.like) ? sets[own.like] : void 0;
  if (parent === void 0 || seen.includes(own.like)) return null;
  const inherited = inheritedAnswers(sets, parent, [...seen, own.like]);
  return inherited === null ? null : { ...inherited, ...own };
}
function isComplete(answers) {
  return edgeCases.every((edge) => answers[edge] !== void 0);
}
function missingAnswers(answers) {
  const missing = edgeCases.filter((edge) => answers[edge] === void 0);
  const ja = missing.map((edge) => `${edge} (${edgeCaseWords[edge].ja})`).join("\u3001");
  const en = missing.map((edge) => `${edge} (${edgeCaseWords[edge].en.toLowerCase()})`).join(", ");
  return problem(
    "edgeCaseUnanswered",
    `\u7B54\u3048\u306E\u306A\u3044\u5834\u5408\u304C\u3042\u308A\u307E\u3059: ${ja}\u3002\u898F\u5247\u306F\u3059\u3079\u3066\u306E\u5834\u5408\u306B\u7B54\u3048\u306A\u3051\u308C\u3070\u306A\u308A\u307E\u305B\u3093`,
    `Cases without an answer: ${en}. A rule has to answer every case`
  );
}
function resolveEdges(rule, sets) {
  const own = rule.edges;
  const answers = inheritedAnswers(sets, own, []);
  if (answers === null) {
    const name = String(own.like);
    return fail(
      problem(
        "edgeSetUnknown",
        `edgeSets \u306B ${name} \u304C\u306A\u3044\u304B\u3001\u5FAA\u74B0\u3057\u3066\u3044\u307E\u3059`,
        `edgeSets has no ${name}, or the sets form a ring`
      )
    );
  }
  return isComplete(answers) ? ok(answers) : fail(missingAnswers(answers));
}
function gradeNotListed(edge, answer) {
  const grade2 = answer.grade ?? "";
  return problem(
    "edgeGradeUnknown",
    `${edge} \u306E\u8A55\u4FA1\u300C${grade2}\u300D\u306F\u3001\u3053\u306E\u898F\u5247\u306E\u8A55\u4FA1\u306B\u3042\u308A\u307E\u305B\u3093`,
    `${edge} gives the grade "${grade2}", which this rule does not have`
  );
}
function gradeProblems(rule) {
  const grades = gradesOf(rule.grading);
  return edgeCases.filter((edge) => rule.edges[edge].does === "grade" && gradeNumber(grades, rule.edges[edge].grade) === 0).map((edge) => gradeNotListed(edge, rule.edges[edge]));
}
function thresholdProblems({ grading: grading2 }) {
  if (grading2.kind !== "thresholds") return [];
  const mins = grading2.steps.map(({ min }) => min ?? Number.NEGATIVE_INFINITY);
  const descends = mins.every((min, step2) => step2 === 0 || min < (mins[step2 - 1] ?? min));
  return descends && mins.at(-1) === Number.NEGATIVE_INFINITY ? [] : [
    problem(
      "thresholdsNotDescending",
      "\u3057\u304D\u3044\u5024\u306F\u5927\u304D\u3044\u9806\u306B\u4E26\u3079\u3001\u6700\u5F8C\u3092 min: null (\u305D\u308C\u4EE5\u5916) \u306B\u3057\u3066\u304F\u3060\u3055\u3044",
      "Thresholds must descend and end with min: null (everything else)"
    )
  ];
}
function readOneRule(onFile, file2) {
  const edges = resolveEdges(onFile, file2.edgeSets);
  if (!edges.ok) return fail([edges.problem]);
  const rule = { ...onFile, edges: edges.value };
  const problems = [...gradeProblems(rule), ...thresholdProblems(rule)];
  return problems.length === 0 ? ok(rule) : fail(problems);
}
function doubledProblems(rules, locate) {
  const names = rules.map(({ id, version }) => `${id} v${version}`);
  return names.flatMap(
    (name, index) => names.indexOf(name) === index ? [] : [
      at(
        problem(
          "ruleDoubled",
          `\u898F\u5247 ${name} \u304C2\u56DE\u3042\u308A\u307E\u3059\u3002\u7248\u3092\u4E0A\u3052\u3066\u304F\u3060\u3055\u3044`,
          `Rule ${name} stands twice. Raise the version`
        ),
        locate(["rules", index, "id"])
      )
    ]
  );
}
function readRuleFile(file2, locate) {
  const read = file2.rules.map((rule) => readOneRule(rule, file2));
  const problems = read.flatMap(
    (outcome, index) => outcome.ok ? [] : outcome.problem.map((found) => at(found, locate(["rules", index])))
  );
  const all = [...problems, ...doubledProblems(file2.rules, locate)];
  return all.length > 0 ? fail(all) : ok({ rules: read.flatMap((outcome) => outcome.ok ? [outcome.value] : []) });
}
function yamlProblems(document, lines, file2) {
  const broken = document.errors.map(
    ({ message, linePos }) => at(problem("yamlBroken", `YAML\u3068\u3057\u3066\u8AAD\u3081\u307E\u305B\u3093: ${message}`, `Not readable as YAML: ${message}`), {
      file: file2,
      ...linePos ? { line: linePos[0].line, column: linePos[0].col } : {}
    })
  );
  const aliases = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      const { line: line2, col } = lines.linePos(range?.[0] ?? 0);
      const found = problem(
        "yamlBroken",
        `\u5225\u540D *${source} \u306F\u4F7F\u3048\u307E\u305B\u3093\u3002\u66F8\u304D\u4E0B\u3057\u3066\u304F\u3060\u3055\u3044`,
        `Alias *${source} is not allowed. Write it out`
      );
      aliases.push(at(found, { file: file2, line: line2, column: col }));
    }
  });
  return [...broken, ...aliases];
}
function readRules(yamlText, file2) {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  const locate = locator(document, lines, file2);
  const problems = yamlProblems(document, lines, file2);
  if (problems.length > 0) return fail(problems);
  const value7 = document.toJS();
  if (Check2(ruleFileSchema, value7)) return readRuleFile(value7, locate);
  return fail(
    schemaFaults(ruleFileSchema, value7, "ruleFileShape").map((fault) => at(fault.problem, locate(fault.path)))
  );
}

// rooms/kpi/domain/kpi-entry.ts
import Type8 from "typebox";
var figures = Type8.Optional(Type8.Array(figureEntrySchema));
var kpiEntrySchema = closed({
  ...named,
  definition: maybe(Type8.String()),
  definitionEn: maybe(Type8.String()),
  plan: idSchema,
  edition: idSchema,
  node: maybe(idSchema),
  regions: Type8.Array(idSchema),
  bureaus: Type8.Array(idSchema),
  project: nullable(idSchema),
  place: Type8.Enum(["overview", "table", "goal", "vision"]),
  baseline: figureOrAbsenceSchema,
  target: figureOrAbsenceSchema,
  expected: figures,
  actuals: figures,
  forecasts: figures,
  accumulation: Type8.Enum(["yearly", "cumulative", "average", "stock"]),
  direction: Type8.Enum(["increase", "decrease", "maintain", "range"]),
  sameAs: nullable(idSchema),
  overlapGroup: maybe(idSchema),
  scope: maybe(closed({ ja: textSchema, en: textSchema })),
  owner: maybe(ownerSchema),
  sources: sourcesSchema,
  ...remarks
});
var overlapEntrySchema = closed({ ...named, reason: textSchema, reasonEn: textSchema });

// rooms/kpi/domain/kpis.ts
var arrangeKpis = (all, overlaps) => ({
  all,
  overlaps,
  byId: new Map(all.map((kpi) => [kpi.id, kpi])),
  distinct: all.filter((kpi) => kpi.sameAs === null)
});

// rooms/kpi/domain/count-derivations.ts
var everyKpi = { plan: null, region: null, place: null };
var kpiPlaces = ["overview", "table", "goal", "vision"];
var kpiPlaceWords = {
  overview: { ja: "\u6982\u8981\u306E\u884C", en: "Overview row" },
  table: { ja: "\u8868\u306E\u884C", en: "Table row" },
  goal: { ja: "\u76EE\u6A19", en: "Goal" },
  vision: { ja: "\u5C06\u6765\u306E\u898B\u901A\u3057", en: "Vision" }
};
var wildcard = "all";
function chosenKpis({ kpis }, { plan, region, place: place2 }) {
  return kpis.all.filter(
    (kpi) => (plan === null || kpi.plan === plan) && (region === null || kpi.regions.includes(region)) && (place2 === null || kpi.place === place2)
  );
}
function given({ plan, region, place: place2 }) {
  const parts = [plan ?? wildcard, region ?? wildcard, place2 ?? wildcard];
  return parts.every((part2) => part2 === wildcard) ? [] : parts;
}
function choiceOf2(model2, parts) {
  if (parts.length === 0) return everyKpi;
  const [plan, region, place2] = parts.map((part2) => part2 === wildcard ? null : part2);
  const known = kpiPlaces.find((one2) => one2 === place2) ?? null;
  if (parts.length !== 3 || place2 !== null && known === null) return null;
  if (plan && !model2.plans.byId.has(plan)) return null;
  if (region && !model2.areas.byId.has(region)) return null;
  return { plan: plan ?? null, region: region ?? null, place: known };
}
function choiceWords2(model2, { plan, region, place: place2 }) {
  const things = [plan === null ? null : model2.plans.byId.get(plan), region === null ? null : model2.areas.byId.get(region)];
  const named3 = things.flatMap((thing) => thing ? [{ ja: thing.name, en: thing.nameEn }] : []);
  const words2 = [...named3, ...place2 === null ? [] : [kpiPlaceWords[place2]]];
  const all = words2.length === 0 ? [{ ja: model2.edition.name, en: model2.edition.nameEn }] : words2;
  return { ja: all.map(({ ja }) => ja).join("\u30FB"), en: all.map(({ en }) => en).join(", ") };
}
function count(value7, unit3) {
  const made = quantityOf(value7, unit3);
  if (!made.ok) throw new Error(`count of KPIs: ${made.problem.message.en}`);
  return made.value;
}
var labelOf = (kpi) => ({
  ja: kpi.scope ? `${kpi.name}\uFF08${kpi.scope.ja}\uFF09` : kpi.name,
  en: kpi.scope ? `${kpi.nameEn} (${kpi.scope.en})` : kpi.nameEn
});
function inputOf(model2, kpi, leftOut) {
  const input = { label: labelOf(kpi), href: entryAddress(model2.edition.id, "kpi", kpi.id) };
  return leftOut === null ? input : { ...input, leftOut };
}
var repeated = { ja: "\u540C\u3058KPI\u306E\u518D\u63B2\uFF08\u6570\u3048\u306A\u3044\uFF09", en: "The same KPI printed again (not counted)" };
var withoutActual = { ja: "\u5B9F\u7E3E\u5024\u304C\u8CC7\u6599\u306B\u8A18\u8F09\u3055\u308C\u3066\u3044\u306A\u3044", en: "No source prints an actual value" };
var rows = (model2, choice) => {
  const kpis = chosenKpis(model2, choice);
  const words2 = choiceWords2(model2, choice);
  return {
    name: "kpi.count",
    arguments: given(choice),
    title: { ja: `\u5370\u5237\u3055\u308C\u305FKPI\u306E\u884C\u306E\u6570\uFF08${words2.ja}\uFF09`, en: `Printed KPI rows (${words2.en})` },
    how: { ja: "\u8CC7\u6599\u306B\u5370\u5237\u3055\u308C\u305FKPI\u3092\u3001\u518D\u63B2\u3082\u542B\u3081\u30661\u884C\u305A\u3064\u6570\u3048\u308B", en: "Every printed KPI row is counted, repeats included" },
    result: count(kpis.length, "\u884C"),
    inputs: kpis.map((kpi) => inputOf(model2, kpi, null))
  };
};
var distinct = (model2, choice) => {
  const kpis = chosenKpis(model2, choice);
  const isRepeat = (kpi) => kpi.sameAs !== null && kpis.some(({ id }) => id === kpi.sameAs);
  const words2 = choiceWords2(model2, choice);
  return {
    name: "kpi.count-distinct",
    arguments: given(choice),
    title: { ja: `KPI\u306E\u6570\uFF08\u518D\u63B2\u3092\u9664\u304F\u3001${words2.ja}\uFF09`, en: `Number of KPIs (repeats left out, ${words2.en})` },
    how: { ja: "\u540C\u3058KPI\u304C\u4E8C\u304B\u6240\u306B\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u3068\u304D\u306F1\u56DE\u3060\u3051\u6570\u3048\u308B", en: "A KPI that is printed in two places is counted once" },
    result: count(kpis.filter((kpi) => !isRepeat(kpi)).length, "\u6307\u6A19"),
    inputs: kpis.map((kpi) => inputOf(model2, kpi, isRepeat(kpi) ? repeated : null))
  };
};
var withActual = (model2, choice) => {
  const kpis = chosenKpis(model2, choice);
  const hasActual = (kpi) => (kpi.actuals ?? []).some(({ reading }) => reading.kind === "known");
  const words2 = choiceWords2(model2, choice);
  return {
    name: "kpi.count-with-actual",
    arguments: given(choice),
    title: { ja: `\u5B9F\u7E3E\u5024\u304C\u5370\u5237\u3055\u308C\u305F\u884C\u306E\u6570\uFF08${words2.ja}\uFF09`, en: `Rows with a printed actual value (${words2.en})` },
    how: { ja: "\u5B9F\u7E3E\u5024\u304C\u4E00\u3064\u3067\u3082\u8CC7\u6599\u306B\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u884C\u3092\u6570\u3048\u308B", en: "Rows for which a source prints at least one actual value" },
    result: count(kpis.filter(hasActual).length, "\u884C"),
    inputs: kpis.map((kpi) => inputOf(model2, kpi, hasActual(kpi) ? null : withoutActual))
  };
};
function overlapping(model2, group) {
  const entry = model2.kpis.overlaps.find(({ id }) => id === group);
  if (!entry) return null;
  const kpis = model2.kpis.all.filter((kpi) => kpi.overlapGroup === group);
  return {
    name: "kpi.count-overlapping",
    arguments: [group],
    title: { ja: `\u7BC4\u56F2\u304C\u91CD\u306A\u308BKPI\u306E\u6570\uFF08${entry.name}\uFF09`, en: `KPIs with overlapping scopes (${entry.nameEn})` },
    how: { ja: "\u7BC4\u56F2\u304C\u91CD\u306A\u308BKPI\u3092\u3001\u518D\u63B2\u3092\u9664\u3044\u3066\u6570\u3048\u308B\u3002\u5024\u306F\u8DB3\u3055\u306A\u3044", en: "KPIs with overlapping scopes are counted, repeats left out. Their values are not added" },
    result: count(kpis.filter(({ sameAs }) => sameAs === null).length, "\u6307\u6A19"),
    inputs: kpis.map((kpi) => inputOf(model2, kpi, kpi.sameAs === null ? null : repeated))
  };
}
var forChoice = (derive2) => (model2, parts) => {
  const choice = choiceOf2(model2, parts);
  return choice === null ? null : derive2(model2, choice);
};
var countDerivations = {
  "kpi.count": forChoice(rows),
  "kpi.count-distinct": forChoice(distinct),
  "kpi.count-with-actual": forChoice(withActual),
  "kpi.count-overlapping": (model2, [group, ...more]) => group === void 0 || more.length > 0 ? null : overlapping(model2, group)
};

// rooms/kpi/domain/straight-way.ts
var why2 = {
  targetInWords: { ja: "\u76EE\u6A19\u304C\u8A00\u8449\u3067\u793A\u3055\u308C\u3066\u3044\u308B\u305F\u3081\u3001\u5E74\u3054\u3068\u306E\u671F\u5F85\u5024\u306F\u6C42\u3081\u3089\u308C\u307E\u305B\u3093", en: "The target is in words, so there is no expected value for a year" },
  targetMissing: { ja: "\u76EE\u6A19\u5024\u304C\u8CC7\u6599\u306B\u306A\u3044\u305F\u3081\u3001\u671F\u5F85\u5024\u306F\u6C42\u3081\u3089\u308C\u307E\u305B\u3093", en: "The source gives no target, so there is no expected value" },
  targetIsRange: { ja: "\u76EE\u6A19\u304C\u5E45\u3067\u793A\u3055\u308C\u3066\u3044\u308B\u305F\u3081\u3001\u3069\u306E\u7AEF\u306B\u5411\u304B\u3046\u76F4\u7DDA\u304B\u304C\u6C7A\u307E\u308A\u307E\u305B\u3093", en: "The target is a range, so nothing says to which end the line leads" },
  baselineMissing: { ja: "\u57FA\u6E96\u5024\u304C\u8CC7\u6599\u306B\u306A\u3044\u305F\u3081\u3001\u671F\u5F85\u5024\u306F\u6C42\u3081\u3089\u308C\u307E\u305B\u3093", en: "The source gives no baseline, so there is no expected value" },
  notSingleYears: { ja: "\u57FA\u6E96\u5024\u304B\u76EE\u6A19\u5024\u304C\u4E00\u3064\u306E\u5E74\u306E\u5024\u3067\u306F\u306A\u3044\uFF08\u5E73\u5747\u30FB\u7D2F\u8A08\u30FB\u5E74\u306E\u8A18\u8F09\u306A\u3057\uFF09\u305F\u3081\u3001\u76F4\u7DDA\u306F\u5F15\u3051\u307E\u305B\u3093", en: "Baseline or target is not the value of one year (an average, a running total, or no year), so no line can be drawn" },
  kindsDiffer: { ja: "\u5E74\u5EA6\u3068\u66A6\u5E74\u304C\u6DF7\u3056\u3063\u3066\u3044\u308B\u305F\u3081\u3001\u76F4\u7DDA\u306F\u5F15\u3051\u307E\u305B\u3093", en: "Fiscal and calendar years are mixed, so no line can be drawn" },
  unitsDiffer: { ja: "\u57FA\u6E96\u5024\u3068\u76EE\u6A19\u5024\u306E\u5358\u4F4D\u304C\u9055\u3046\u305F\u3081\u3001\u76F4\u7DDA\u306F\u5F15\u3051\u307E\u305B\u3093", en: "Baseline and target have different units, so no line can be drawn" },
  notForward: { ja: "\u76EE\u6A19\u5E74\u5EA6\u304C\u57FA\u6E96\u5E74\u5EA6\u3088\u308A\u5F8C\u306B\u306A\u3063\u3066\u3044\u306A\u3044\u305F\u3081\u3001\u76F4\u7DDA\u306F\u5F15\u3051\u307E\u305B\u3093", en: "The target year is not after the baseline year, so no line can be drawn" }
};
function yearPeriod(period) {
  if (period === null) return null;
  const { kind } = period;
  return kind === "fiscalYear" || kind === "calendarYear" || kind === "graduates" ? period : null;
}
function knownEnds(baseline2, target2) {
  if (target2.reading.kind === "text") return fail(why2.targetInWords);
  if (!isKnown(target2)) return fail(why2.targetMissing);
  if (target2.reading.to !== void 0) return fail(why2.targetIsRange);
  return isKnown(baseline2) ? ok([baseline2, target2]) : fail(why2.baselineMissing);
}
function straightWayOf(kpi) {
  const ends2 = knownEnds(kpi.baseline, kpi.target);
  if (!ends2.ok) return ends2;
  const [baseline2, target2] = ends2.value;
  const from = yearPeriod(baseline2.period);
  const to = yearPeriod(target2.period);
  if (from === null || to === null) return fail(why2.notSingleYears);
  if (from.kind !== to.kind) return fail(why2.kindsDiffer);
  if (baseline2.reading.quantity.unit.id !== target2.reading.quantity.unit.id) return fail(why2.unitsDiffer);
  return to.year > from.year ? ok({ baseline: baseline2, target: target2, from, to }) : fail(why2.notForward);
}
function expectedIn(way, year2) {
  const { quantity: start } = way.baseline.reading;
  const { quantity: end } = way.target.reading;
  const exact2 = straightLine(start.value, way.from.year, end.value, way.to.year, year2);
  const value7 = end.unit.kind === "money" ? Math.round(exact2) : Number(exact2.toPrecision(12));
  const made = quantity(value7, end.unit);
  if (!made.ok) throw new Error(`expected value between ${way.baseline.id} and ${way.target.id}: ${made.problem.message.en}`);
  return made.value;
}

// rooms/kpi/domain/kpi-years.ts
function latestActual(kpi) {
  const dated = (kpi.actuals ?? []).flatMap((fact) => fact.period !== null && isKnown(fact) ? [{ fact, period: fact.period }] : []);
  return dated.sort((one2, other) => comparePeriods(other.period, one2.period))[0]?.fact ?? null;
}

// rooms/kpi/domain/kpi-to-request.ts
function yearOf3(period) {
  const point = period.kind === "span" ? period.to : period;
  const year2 = periodEndYear(period);
  if (point.kind === "fiscalYear") return `FY${year2}`;
  return point.kind === "calendarYear" ? `CY${year2}` : year2;
}
function accumulationOf(fact, kpi) {
  return kpi.accumulation === "average" && fact.period?.kind !== "span" ? "yearly" : kpi.accumulation;
}
function figureOf2(fact, kpi) {
  if (fact.reading.kind !== "known") return null;
  const { value: value7, unit: unit3 } = fact.reading.quantity;
  const year2 = fact.period === null ? null : yearOf3(fact.period);
  return { value: value7, unit: unit3.id, year: year2, accumulation: accumulationOf(fact, kpi) };
}
function targetOf(kpi) {
  const figure3 = figureOf2(kpi.target, kpi);
  if (figure3 === null || kpi.target.reading.kind !== "known") return figure3;
  const { to } = kpi.target.reading;
  return to === void 0 ? figure3 : { ...figure3, to };
}
function supposedFigure({ value: value7, year: year2 }, kpi) {
  const target2 = figureOf2(kpi.target, kpi);
  const kind = typeof target2?.year === "string" ? target2.year.slice(0, 2) : "";
  return { ...target2, value: value7, year: kind === "" ? year2 : `${kind}${year2}` };
}
function actualOf(kpi) {
  const fact = latestActual(kpi);
  return (fact === null ? null : figureOf2(fact, kpi)) ?? { value: null, absent: absenceOf2(kpi) };
}
function absenceOf2(kpi) {
  const reasons = (kpi.actuals ?? []).flatMap(({ reading }) => reading.kind === "absent" ? [reading.why] : []);
  return reasons.at(-1) ?? "notPrinted";
}
function expectedOf2(kpi) {
  const years = (kpi.expected ?? []).flatMap(
    ({ period, reading }) => period === null || reading.kind !== "known" ? [] : [[String(yearOf3(period)), reading.quantity.value]]
  );
  return Object.fromEntries(years);
}
function kpiToRequest(kpi, supposed = null) {
  return {
    direction: kpi.direction,
    baseline: figureOf2(kpi.baseline, kpi),
    target: targetOf(kpi),
    actual: supposed === null ? actualOf(kpi) : supposedFigure(supposed, kpi),
    expected: expectedOf2(kpi),
    survey: supposed?.survey ?? false,
    qualitative: kpi.target.reading.kind === "text"
  };
}

// rooms/kpi/domain/worked-examples.ts
var workedExamples = [
  {
    id: "sapporo-2007",
    name: { ja: "\u672D\u5E4C\u5E02 2007\u5E74\u5EA6: \u5B50\u3069\u3082\u3092\u751F\u307F\u80B2\u3066\u3084\u3059\u3044\u74B0\u5883\u3060\u3068\u601D\u3046\u4EBA", en: "Sapporo, fiscal 2007: people who find the city good for raising children" },
    story: {
      ja: "\u5E02\u6C11\u610F\u8B58\u8ABF\u67FB\u306E\u5272\u5408\u304C43.3 %\uFF082006\u5E74\u5EA6\uFF09\u304B\u308941.0 %\uFF082007\u5E74\u5EA6\uFF09\u306B\u4E0B\u304C\u3063\u305F\u3002\u76EE\u6A19\u306F60 %\uFF082010\u5E74\u5EA6\uFF09\u3002",
      en: "The share in an opinion survey fell from 43.3 % (fiscal 2006) to 41.0 % (fiscal 2007). The target was 60 % (fiscal 2010)."
    },
    unit: "%",
    request: { direction: "increase", survey: true, baseline: { value: 43.3, year: 2006 }, actual: { value: 41, year: 2007 }, target: { value: 60, year: 2010 } }
  },
  {
    id: "waiting-children",
    name: { ja: "\u5F85\u6A5F\u5150\u7AE5\u304C\u5897\u3048\u305F\u5E74", en: "A year in which waiting lists grew" },
    story: {
      ja: "5\u5E74\u8A08\u753B\u306E1\u5E74\u76EE\u306B\u3001\u5F85\u6A5F\u5150\u7AE5\u304C212\u4EBA\u304B\u3089271\u4EBA\u306B\u5897\u3048\u305F\u3002\u76EE\u6A19\u306F0\u4EBA\u3002",
      en: "In the first of five years the children on waiting lists rose from 212 to 271. The target is 0."
    },
    unit: "\u4EBA",
    request: { direction: "decrease", baseline: { value: 212, year: 2015 }, actual: { value: 271, year: 2016 }, target: { value: 0, year: 2020 } }
  },
  {
    id: "waiting-children-on-pace",
    name: { ja: "\u4E88\u5B9A\u3069\u304A\u308A\u306B\u6E1B\u3063\u305F\u5F85\u6A5F\u5150\u7AE5", en: "Waiting lists that shrank as planned" },
    story: {
      ja: "4\u5E74\u8A08\u753B\u306E2\u5E74\u76EE\u306B\u3001\u5F85\u6A5F\u5150\u7AE5\u304C212\u4EBA\u304B\u3089106\u4EBA\u306B\u6E1B\u3063\u305F\u3002\u76EE\u6A19\u306F0\u4EBA\u3067\u3001\u3061\u3087\u3046\u3069\u4E88\u5B9A\u3069\u304A\u308A\u3002",
      en: "After two of four years the children on waiting lists fell from 212 to 106. The target is 0, so this is exactly on pace."
    },
    unit: "\u4EBA",
    request: { direction: "decrease", baseline: { value: 212, year: 2015 }, actual: { value: 106, year: 2017 }, target: { value: 0, year: 2019 } }
  },
  {
    id: "net-migration",
    name: { ja: "\u8EE2\u51FA\u8D85\u904E\u304B\u3089\u8EE2\u5165\u8D85\u904E\u3078", en: "From net out-migration to net in-migration" },
    story: {
      ja: "\u793E\u4F1A\u5897\u6E1B\u304C\u25B23,000\u4EBA\u304B\u3089100\u4EBA\u306B\u306A\u3063\u305F\u3002\u76EE\u6A19\u306F500\u4EBA\u3067\u3001\u5024\u304C0\u3092\u307E\u305F\u3050\u3002",
      en: "Net migration went from \u22123,000 to 100. The target is 500, so the values lie on both sides of zero."
    },
    unit: "\u4EBA",
    request: { direction: "increase", baseline: { value: -3e3, year: 2015 }, actual: { value: 100, year: 2018 }, target: { value: 500, year: 2020 } }
  },
  {
    id: "farm-output",
    name: { ja: "\u76EE\u6A19\u306B\u8FD1\u3044\u304C\u5F8C\u9000\u3057\u305F\u8FB2\u696D\u7523\u51FA\u984D", en: "Farm output that is near its target and yet fell" },
    story: {
      ja: "\u8FB2\u696D\u7523\u51FA\u984D\u304C4,356\u5104\u5186\u304B\u30894,292\u5104\u5186\u306B\u4E0B\u304C\u3063\u305F\u3002\u76EE\u6A19\u306F4,380\u5104\u5186\u3067\u3001\u9054\u6210\u7387\u306F\u9AD8\u3044\u304C\u9032\u6357\u306F\u30DE\u30A4\u30CA\u30B9\u306B\u306A\u308B\u3002",
      en: "Farm output fell from \xA5435,600 million to \xA5429,200 million. The target is \xA5438,000 million: the achievement rate is high, progress is negative."
    },
    unit: "\u5186",
    request: {
      direction: "increase",
      baseline: { value: 4356e8, year: 2015 },
      actual: { value: 4292e8, year: 2016 },
      target: { value: 438e9, year: 2020 }
    }
  }
];
function findExample(id) {
  return workedExamples.find((example) => example.id === id) ?? null;
}

// rooms/kpi/domain/rate-derivations.ts
var kept = (rate) => Number(rate.toFixed(3));
function unitOfRate(result, unit3) {
  if (result.rateUnit === "percent") return "%";
  if (result.rateUnit === "ratio" || unit3 === void 0) return "\u7121\u5358\u4F4D";
  return unit3 === "%" ? "\u30DD\u30A4\u30F3\u30C8" : unit3;
}
function rateQuantity(result, unit3) {
  if (result.rate === null) return null;
  const made = quantityOf(kept(result.rate), unitOfRate(result, unit3));
  return made.ok ? made.value : null;
}
var noRate = { ja: "\u3053\u306E\u898F\u5247\u306F\u7387\u3092\u8A08\u7B97\u3057\u307E\u305B\u3093", en: "This rule works out no rate" };
function formulaOf({ steps: steps2 }) {
  const step2 = steps2.findLast(({ value: value7 }) => value7 !== null);
  return step2 === void 0 ? void 0 : { formula: step2.formula };
}
function rateDerivation(rule, result, unit3, parts) {
  const made = rateQuantity(result, unit3);
  const how = rule.statement;
  if (made === null) return { ...parts, how, result: null, why: result.undefinedBecause ?? noRate };
  return { ...parts, how, ...formulaOf(result), result: made };
}
function deriveRate(model2, kpi, rule) {
  const href = entryAddress(model2.edition.id, "kpi", kpi.id);
  const actual2 = latestActual(kpi);
  const input = (label2, fact) => ({ label: label2, href, fact });
  const request = kpiToRequest(kpi);
  return rateDerivation(rule, grade(rule, request), request.target?.unit, {
    name: "kpi.rate",
    arguments: [kpi.id, rule.id],
    title: { ja: `${kpi.name}: ${rule.name.ja}\u306B\u3088\u308B\u7387`, en: `${kpi.nameEn}: rate under the rule ${rule.name.en}` },
    inputs: [
      input({ ja: "\u57FA\u6E96\u5024", en: "Baseline" }, kpi.baseline),
      ...actual2 === null ? [] : [input({ ja: "\u5B9F\u7E3E\u5024", en: "Actual value" }, actual2)],
      input({ ja: "\u76EE\u6A19\u5024", en: "Target" }, kpi.target)
    ]
  });
}
function exampleInput(label2, figure3, unit3) {
  const made = quantityOf(Number(figure3?.value), unit3);
  const when = figure3?.year ?? "";
  const said2 = { ja: `${label2.ja}\uFF08${when}\uFF09`, en: `${label2.en} (${when})` };
  return made.ok ? { label: said2, href: null, quantity: made.value } : { label: said2, href: null };
}
function deriveExample(example, rule) {
  const { request, unit: unit3 } = example;
  return rateDerivation(rule, grade(rule, request), unit3, {
    name: "kpi.worked-example",
    arguments: [example.id, rule.id],
    title: { ja: `\u8A08\u7B97\u4F8B\u300C${example.name.ja}\u300D: ${rule.name.ja}\u306B\u3088\u308B\u7387`, en: `Worked example \u201C${example.name.en}\u201D: rate under the rule ${rule.name.en}` },
    inputs: [
      exampleInput({ ja: "\u57FA\u6E96\u5024", en: "Baseline" }, request.baseline, unit3),
      exampleInput({ ja: "\u5B9F\u7E3E\u5024", en: "Actual value" }, request.actual ? { ...request.actual, value: request.actual.value ?? null } : null, unit3),
      exampleInput({ ja: "\u76EE\u6A19\u5024", en: "Target" }, request.target, unit3)
    ]
  });
}
var rateDerivations = {
  "kpi.rate": (model2, [id, ruleId2, ...more]) => {
    const kpi = model2.kpis.byId.get(id ?? "");
    const rule = findRule(model2, ruleId2 ?? "");
    return kpi === void 0 || !rule.ok || more.length > 0 ? null : deriveRate(model2, kpi, rule.value);
  },
  "kpi.worked-example": (model2, [id, ruleId2, ...more]) => {
    const example = findExample(id ?? "");
    const rule = findRule(model2, ruleId2 ?? "");
    return example === null || !rule.ok || more.length > 0 ? null : deriveExample(example, rule.value);
  }
};

// rooms/kpi/domain/way-derivations.ts
function endsOf(model2, kpi) {
  const href = entryAddress(model2.edition.id, "kpi", kpi.id);
  const input = (label2, fact) => ({ label: label2, href, fact });
  return [input({ ja: "\u57FA\u6E96\u5024", en: "Baseline" }, kpi.baseline), input({ ja: "\u76EE\u6A19\u5024", en: "Target" }, kpi.target)];
}
function checked(value7, kpi) {
  if (!value7.ok) throw new Error(`worked-out number of ${kpi.id}: ${value7.problem.message.en}`);
  return value7.value;
}
var lineFormula = ({ baseline: baseline2, target: target2, from, to }, year2) => {
  const b = plainNumber(baseline2.reading.quantity.value);
  const t = plainNumber(target2.reading.quantity.value);
  return `${b} + (${t} \u2212 ${b}) \xD7 (${year2} \u2212 ${from.year}) \xF7 (${to.year} \u2212 ${from.year})`;
};
function deriveExpected(model2, kpi, year2) {
  const way = straightWayOf(kpi);
  if (way.ok && !(year2 >= way.value.from.year && year2 <= way.value.to.year)) return null;
  const base = {
    name: "kpi.expected",
    arguments: [kpi.id, String(year2)],
    title: { ja: `${kpi.name}: ${year2}\u5E74\u306E\u671F\u5F85\u5024`, en: `${kpi.nameEn}: value expected in ${year2}` },
    how: { ja: "\u57FA\u6E96\u5024\u304B\u3089\u76EE\u6A19\u5024\u3078\u6BCE\u5E74\u540C\u3058\u5E45\u3067\u9032\u3080\u3068\u3057\u305F\u5834\u5408\u306E\u5024\u3002\u8A08\u753B\u306B\u5370\u5237\u3055\u308C\u305F\u5024\u3067\u306F\u306A\u3044", en: "The value if every year went the same step from baseline to target. Not printed in the plan" },
    inputs: endsOf(model2, kpi)
  };
  if (!way.ok) return { ...base, result: null, why: way.problem };
  return { ...base, result: expectedIn(way.value, year2), formula: lineFormula(way.value, year2) };
}
var apart = { ja: "\u57FA\u6E96\u5024\u3068\u76EE\u6A19\u5024\u306E\u4E21\u65B9\u304C\u3001\u540C\u3058\u5358\u4F4D\u306E\u4E00\u3064\u306E\u6570\u3067\u306A\u3044\u3068\u6C42\u3081\u3089\u308C\u307E\u305B\u3093", en: "Baseline and target must both be one number in the same unit" };
function numbersOf({ baseline: baseline2, target: target2 }) {
  if (baseline2.reading.kind !== "known" || target2.reading.kind !== "known") return null;
  const [from, to] = [baseline2.reading.quantity, target2.reading.quantity];
  return target2.reading.to === void 0 && from.unit.id === to.unit.id ? { from, to } : null;
}
function deriveWay(model2, kpi) {
  const ends2 = numbersOf(kpi);
  const base = {
    name: "kpi.way",
    arguments: [kpi.id],
    title: { ja: `${kpi.name}: \u57FA\u6E96\u5024\u304B\u3089\u76EE\u6A19\u5024\u307E\u3067\u306E\u5DEE`, en: `${kpi.nameEn}: from baseline to target` },
    how: { ja: "\u76EE\u6A19\u5024 \u2212 \u57FA\u6E96\u5024", en: "Target \u2212 baseline" },
    inputs: endsOf(model2, kpi)
  };
  if (ends2 === null) return { ...base, result: null, why: apart };
  const value7 = Number((ends2.to.value - ends2.from.value).toPrecision(12));
  const isShare2 = ends2.to.unit.id === "%";
  const result = checked(isShare2 ? quantityOf(value7, "\u30DD\u30A4\u30F3\u30C8") : quantity(value7, ends2.to.unit), kpi);
  return { ...base, result, formula: `${plainNumber(ends2.to.value)} \u2212 ${plainNumber(ends2.from.value)}` };
}
function deriveRise(model2, kpi) {
  const ends2 = numbersOf(kpi);
  const base = {
    name: "kpi.rise",
    arguments: [kpi.id],
    title: { ja: `${kpi.name}: \u57FA\u6E96\u5024\u306B\u5BFE\u3059\u308B\u76EE\u6A19\u5024\u306E\u5897\u6E1B\u7387`, en: `${kpi.nameEn}: change from baseline to target` },
    how: { ja: "(\u76EE\u6A19\u5024 \u2212 \u57FA\u6E96\u5024) \xF7 |\u57FA\u6E96\u5024| \xD7 100", en: "(target \u2212 baseline) \xF7 |baseline| \xD7 100" },
    inputs: endsOf(model2, kpi)
  };
  if (ends2 === null) return { ...base, result: null, why: apart };
  if (ends2.from.value === 0) return { ...base, result: null, why: { ja: "\u57FA\u6E96\u5024\u304C0\u306A\u306E\u3067\u7387\u306F\u3042\u308A\u307E\u305B\u3093", en: "With a baseline of 0 there is no percentage" } };
  const [from, to] = [ends2.from.value, ends2.to.value];
  const result = checked(quantityOf(Number(((to - from) / Math.abs(from) * 100).toPrecision(9)), "%"), kpi);
  return { ...base, result, formula: `(${plainNumber(to)} \u2212 ${plainNumber(from)}) \xF7 ${plainNumber(Math.abs(from))} \xD7 100` };
}
var ofKpi = (derive2) => (model2, given2) => {
  const kpi = model2.kpis.byId.get(given2[0] ?? "");
  return kpi === void 0 || given2.length !== 1 ? null : derive2(model2, kpi);
};
var wayDerivations = {
  "kpi.expected": (model2, [id, year2, ...more]) => {
    const kpi = model2.kpis.byId.get(id ?? "");
    const known = /^\d{4}$/.test(year2 ?? "") && more.length === 0;
    return kpi === void 0 || !known ? null : deriveExpected(model2, kpi, Number(year2));
  },
  "kpi.way": ofKpi(deriveWay),
  "kpi.rise": ofKpi(deriveRise)
};

// rooms/kpi/domain/derivations.ts
var kpiDerivations = { ...countDerivations, ...wayDerivations, ...rateDerivations };

// rooms/observation/domain/measure-entry.ts
import Type9 from "typebox";
var measureEntrySchema = closed({
  ...named,
  unit: textSchema,
  document: idSchema,
  cell: maybe(Type9.String()),
  file: textSchema,
  kind: Type9.Enum(["actual", "projection"]),
  ...remarks
});

// rooms/observation/domain/read-observation.ts
var observationColumns = ["measure", "area", "period", "value", "status"];
var absenceReasons = /* @__PURE__ */ new Set(["notPrinted", "none", "notYetPublished", "notEntered", "withheld", "belowUnit", "unknown", "newOrVanished"]);
var two = (n) => String(n).padStart(2, "0");
var isoDay = ({ year: year2, month, day }) => `${year2}-${two(month)}-${two(day)}`;
function remember(check) {
  const known = /* @__PURE__ */ new Map();
  return (text) => {
    const before2 = known.get(text);
    if (before2) return before2;
    const checked2 = check(text);
    known.set(text, checked2);
    return checked2;
  };
}
function checkPeriod(text) {
  const period = asPeriod(text);
  if (!period.ok) return period;
  const { first, last } = periodBounds(period.value);
  return ok({ from: isoDay(first), to: isoDay(last) });
}
var measureUnknown = (measure2) => problem(
  "measureUnknown",
  `\u6307\u6A19\u300C${measure2}\u300D\u306F\u767B\u9332\u3055\u308C\u3066\u3044\u307E\u305B\u3093\u3002observations.yaml \u306E measures \u306B\u66F8\u304D\u8DB3\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
  `The measure "${measure2}" is not registered: add it to measures in observations.yaml.`
);
var valueUnreadable = (value7, status) => problem(
  "observationUnreadable",
  `\u5024\u300C${value7}\u300D\u3068 status\u300C${status}\u300D\u306E\u7D44\u3092\u8AAD\u3081\u307E\u305B\u3093\u3002\u5024\u306F\u5358\u4F4D\u3092\u9664\u3044\u305F\u6570\u3001\u5024\u304C\u306A\u3044\u3068\u304D\u306F status \u306B\u7406\u7531\uFF08notYetPublished \u306A\u3069\uFF09\u3092\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002`,
  `Cannot read the value "${value7}" with the status "${status}": give a plain number, or no value and a reason such as notYetPublished.`
);
var plainNumber2 = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
function observationReader(measures) {
  const areaOf = remember(asAreaCode);
  const periodOf = remember(checkPeriod);
  return ([measure2 = "", area = "", period = "", value7 = "", status = ""]) => {
    if (!measures.has(measure2)) return fail(measureUnknown(measure2));
    const areaCode = areaOf(area);
    if (!areaCode.ok) return areaCode;
    const span = periodOf(period);
    if (!span.ok) return span;
    const known = plainNumber2.test(value7) && status === "";
    const missing = value7 === "" && absenceReasons.has(status);
    if (!known && !missing) return fail(valueUnreadable(value7, status));
    return ok({
      measureId: measure2,
      areaCode: area,
      period,
      periodFrom: span.value.from,
      periodTo: span.value.to,
      value: known ? Number(value7) : null,
      absent: missing ? status : null
    });
  };
}

// rooms/observation/domain/series.ts
function arrangeSeries(measures, all) {
  const book = /* @__PURE__ */ new Map();
  for (const point of all) {
    const key = `${point.measure} ${point.area}`;
    const points = book.get(key);
    if (points) points.push(point);
    else book.set(key, [point]);
  }
  return {
    measures: new Map(measures.map((measure2) => [measure2.id, measure2])),
    points: (measure2, area) => book.get(`${measure2} ${area}`) ?? []
  };
}
var observationAddress = (edition, point) => `/observation/${edition}/${point.measure}/${point.area}/${encodeURIComponent(point.period)}`;

// rooms/plan/domain/plan-entry.ts
import Type10 from "typebox";
var nodeSchema = Type10.Cyclic(
  {
    Node: closed({
      ...named,
      kind: Type10.Enum([
        "goal",
        "priorityProject",
        "pillar",
        "viewpoint",
        "theme",
        "strategy",
        "direction",
        "measure",
        "engine"
      ]),
      code: maybe(Type10.String()),
      alsoIn: Type10.Optional(Type10.Array(idSchema)),
      areas: Type10.Optional(Type10.Array(idSchema)),
      children: Type10.Optional(Type10.Array(Type10.Ref("Node"))),
      sources: sourcesSchema,
      ...remarks
    })
  },
  "Node"
);
var planEditionSchema = closed({
  ...named,
  period: nullable(Type10.String()),
  document: nullable(idSchema),
  gradingRule: maybe(idSchema),
  nodes: Type10.Array(nodeSchema),
  sources: sourcesSchema,
  ...remarks
});
var planEntrySchema = closed({
  ...named,
  owner: maybe(ownerSchema),
  within: maybe(idSchema),
  alsoCountsAs: Type10.Optional(
    Type10.Array(
      closed({
        plan: idSchema,
        position: textSchema,
        positionEn: textSchema,
        sources: sourcesSchema,
        ...remarks
      })
    )
  ),
  editions: Type10.Array(planEditionSchema),
  sources: sourcesSchema,
  ...remarks
});
var projectEntrySchema = closed({
  ...named,
  edition: idSchema,
  regions: Type10.Array(idSchema),
  bureaus: Type10.Array(idSchema),
  printedAreas: maybe(Type10.String()),
  continues: maybe(idSchema),
  measures: Type10.Optional(
    Type10.Array(closed({ name: textSchema, nameEn: textSchema, lines: Type10.Array(Type10.Integer({ minimum: 1 })), document: maybe(idSchema), ...remarks }))
  ),
  owner: maybe(ownerSchema),
  sources: sourcesSchema,
  ...remarks
});
var projectCountEntrySchema = closed({
  ...named,
  edition: idSchema,
  region: nullable(idSchema),
  count: figureOrAbsenceSchema,
  sources: sourcesSchema,
  ...remarks
});

// rooms/plan/domain/plans.ts
function placeNodes(plan, edition, nodes, above) {
  return nodes.flatMap((node) => [
    { plan, edition, node, above },
    ...placeNodes(plan, edition, node.children ?? [], [...above, node])
  ]);
}
function arrangePlans(all, projects, counts) {
  const editions = all.flatMap((plan) => plan.editions.map((edition) => ({ plan, edition })));
  const nodes = editions.flatMap(({ plan, edition }) => placeNodes(plan, edition, edition.nodes, []));
  return {
    all,
    projects,
    counts,
    byId: new Map(all.map((plan) => [plan.id, plan])),
    editionById: new Map(editions.map((placed) => [placed.edition.id, placed])),
    nodeById: new Map(nodes.map((placed) => [placed.node.id, placed])),
    projectById: new Map(projects.map((project) => [project.id, project]))
  };
}

// rooms/plan/domain/plan-model.ts
var projectsOf = ({ plans: plans2 }, { edition, region }) => plans2.projects.filter((project) => edition === "all" || project.edition === edition).filter((project) => region === "all" || project.regions.includes(region));
var printedCount = ({ plans: plans2 }, { edition, region }) => plans2.counts.find((count2) => count2.edition === edition && count2.region === (region === "all" ? null : region));
function regionCounts({ plans: plans2, areas }, edition) {
  const order = areas.all.map(({ id }) => id);
  const place2 = ({ region }) => order.indexOf(region ?? "");
  return plans2.counts.filter((count2) => count2.edition === edition && count2.region !== null).sort((one2, other) => place2(one2) - place2(other));
}
var editionsWithProjects = ({ plans: plans2 }) => [...plans2.editionById.keys()].filter(
  (edition) => plans2.projects.some((project) => project.edition === edition) || plans2.counts.some((count2) => count2.edition === edition)
);
var plansWithin = ({ plans: plans2 }, id) => plans2.all.filter((plan) => plan.within === id);
var topPlans = ({ plans: plans2 }) => plans2.all.filter((plan) => !plan.within || !plans2.byId.has(plan.within));
var positionsIn = ({ plans: plans2 }, id) => plans2.all.flatMap(
  (plan) => (plan.alsoCountsAs ?? []).filter((position2) => position2.plan === id).map((position2) => ({ plan, position: position2 }))
);
var allNodes = (nodes) => nodes.flatMap((node) => [node, ...allNodes(node.children ?? [])]);
var continuedBy = ({ plans: plans2 }, id) => plans2.projects.filter((project) => project.continues === id);

// rooms/plan/domain/derivations.ts
var unit2 = "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8";
var projectInput = (model2, project) => ({
  label: { ja: project.name, en: project.nameEn },
  href: entryAddress(model2.edition.id, "project", project.id)
});
var countInput = (entry) => ({
  label: { ja: entry.name, en: entry.nameEn },
  href: factAddress(entry.count),
  fact: entry.count
});
function choiceWords3({ plans: plans2, areas }, { edition, region }) {
  const placed = plans2.editionById.get(edition);
  const area = areas.byId.get(region);
  if (edition !== "all" && !placed || region !== "all" && !area) return null;
  const ja = [placed?.edition.name, area?.name].filter(Boolean).join("\u3001");
  const en = [placed?.edition.nameEn, area?.nameEn].filter(Boolean).join(", ");
  return { ja: ja || "\u3059\u3079\u3066\u306E\u7248", en: en || "all editions" };
}
var asChoice2 = ([edition = "all", region = "all"]) => ({ edition, region });
function namedProjects(model2, given2) {
  const choice = asChoice2(given2);
  const words2 = choiceWords3(model2, choice);
  if (!words2) return null;
  const found = projectsOf(model2, choice);
  return {
    name: "project.named",
    arguments: [choice.edition, choice.region],
    title: { ja: `\u540D\u524D\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306E\u6570\uFF08${words2.ja}\uFF09`, en: `Number of projects that are named (${words2.en})` },
    how: {
      ja: "\u8CC7\u6599\u306B\u540D\u524D\u304C\u51FA\u3066\u304F\u308B\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u3092\u3001\u5370\u5237\u3055\u308C\u305F\u5730\u57DF\u306E\u9801\u3054\u3068\u306B\u6570\u3048\u305F\u3002",
      en: "The projects whose names the documents print were counted, each under the region on whose page it stands."
    },
    result: countOf(found.length, unit2),
    inputs: found.map((project) => projectInput(model2, project))
  };
}
function printedProjectSum(model2, [edition = ""]) {
  const words2 = choiceWords3(model2, { edition, region: "all" });
  const parts = regionCounts(model2, edition);
  if (!words2 || parts.length === 0) return null;
  const numbers = parts.flatMap(({ count: count2 }) => numberOf(count2) ?? []);
  const total2 = printedCount(model2, { edition, region: "all" });
  const complete = numbers.length === parts.length;
  return {
    name: "project.printed-sum",
    arguments: [edition],
    title: { ja: `\u9023\u643A\u5730\u57DF\u3054\u3068\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u6570\u306E\u548C\uFF08${words2.ja}\uFF09`, en: `Sum of the projects of the regions (${words2.en})` },
    how: {
      ja: "\u9023\u643A\u5730\u57DF\u3054\u3068\u306B\u5370\u5237\u3055\u308C\u305F\u6570\u3092\u8DB3\u3057\u305F\u3002\u5370\u5237\u3055\u308C\u305F\u5168\u4F53\u306E\u6570\u306F\u8DB3\u3055\u305A\u3001\u6BD4\u3079\u308B\u305F\u3081\u306B\u7F6E\u304F\u3002",
      en: "The printed numbers of the regions were added. The printed total is not added; it stands here for comparison."
    },
    formula: `${numbers.join(" + ")} = ${numbers.reduce((sum, number) => sum + number, 0)}`,
    result: complete ? countOf(numbers.reduce((sum, number) => sum + number, 0), unit2) : null,
    ...complete ? {} : { why: { ja: "\u5370\u5237\u306E\u306A\u3044\u5730\u57DF\u304C\u3042\u308B", en: "some regions print no number" } },
    inputs: [
      ...parts.map(countInput),
      ...total2 ? [{ ...countInput(total2), leftOut: { ja: "\u5168\u4F53\u306E\u6570\u3002\u8DB3\u3059\u3068\u4E8C\u91CD\u306B\u306A\u308B", en: "the total itself: adding it would count all twice" } }] : []
    ]
  };
}
function unnamedProjects(model2, given2) {
  const choice = asChoice2(given2);
  const words2 = choiceWords3(model2, choice);
  const entry = printedCount(model2, choice);
  if (!words2 || !entry) return null;
  const named3 = projectsOf(model2, choice);
  const printed = numberOf(entry.count);
  return {
    name: "project.unnamed",
    arguments: [choice.edition, choice.region],
    title: { ja: `\u540D\u524D\u304C\u5206\u304B\u3089\u306A\u3044\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306E\u6570\uFF08${words2.ja}\uFF09`, en: `Number of projects that are not named (${words2.en})` },
    how: {
      ja: "\u5370\u5237\u3055\u308C\u305F\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u6570\u304B\u3089\u3001\u540D\u524D\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u3082\u306E\u306E\u6570\u3092\u5F15\u3044\u305F\u3002",
      en: "The number of projects that are named was taken from the printed number."
    },
    formula: `${printed ?? "?"} \u2212 ${named3.length} = ${printed === null ? "?" : printed - named3.length}`,
    result: printed === null ? null : countOf(printed - named3.length, unit2),
    ...printed === null ? { why: { ja: "\u6570\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u306A\u3044", en: "no number is printed" } } : {},
    inputs: [
      countInput(entry),
      {
        label: { ja: "\u540D\u524D\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u3082\u306E", en: "Projects that are named" },
        href: `/derived/${model2.edition.id}/project.named/${choice.edition}/${choice.region}`,
        quantity: countOf(named3.length, unit2)
      }
    ]
  };
}
function planNodes(model2, [edition = ""]) {
  const placed = model2.plans.editionById.get(edition);
  if (!placed) return null;
  const nodes = allNodes(placed.edition.nodes);
  const address = entryAddress(model2.edition.id, "plan", edition);
  return {
    name: "plan.nodes",
    arguments: [edition],
    title: { ja: `${placed.edition.name}\u306E\u6728\u306B\u3042\u308B\u9805\u76EE\u306E\u6570`, en: `Number of items in the tree of ${placed.edition.nameEn}` },
    how: {
      ja: "\u624B\u5143\u306E\u8CC7\u6599\u304B\u3089\u7D44\u3093\u3060\u8A08\u753B\u306E\u6728\u306E\u9805\u76EE\u3092\u3001\u6DF1\u3055\u3092\u554F\u308F\u305A\u3059\u3079\u3066\u6570\u3048\u305F\u3002\u8A08\u753B\u306E\u5168\u9805\u76EE\u3067\u306F\u306A\u3044\u3002",
      en: "All items of the tree put together from the documents at hand were counted, at any depth. The plan itself may have more."
    },
    result: countOf(nodes.length, "\u9805\u76EE"),
    inputs: nodes.map((node) => ({
      label: { ja: node.name, en: node.nameEn },
      href: `${address}#node-${node.id}`
    }))
  };
}
var planDerivations = {
  "project.named": namedProjects,
  "project.printed-sum": printedProjectSum,
  "project.unnamed": unnamedProjects,
  "plan.nodes": planNodes
};

// rooms/plan/domain/node-words.ts
var nodeKindWords = {
  goal: { ja: "\u57FA\u672C\u76EE\u6A19", en: "Goal" },
  priorityProject: { ja: "\u91CD\u70B9\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Priority project" },
  pillar: { ja: "\u67F1", en: "Pillar" },
  viewpoint: { ja: "\u8996\u70B9", en: "Viewpoint" },
  theme: { ja: "\u30C6\u30FC\u30DE", en: "Theme" },
  strategy: { ja: "\u6226\u7565", en: "Strategy" },
  direction: { ja: "\u65B9\u5411", en: "Direction" },
  measure: { ja: "\u65BD\u7B56", en: "Measure" },
  engine: { ja: "\u63A8\u9032", en: "Engine" }
};

// rooms/programme/domain/programme-entry.ts
import Type11 from "typebox";
var ids = Type11.Optional(Type11.Array(idSchema));
var kindEntrySchema = closed({ id: textSchema, ja: textSchema, en: textSchema });
var programmeEntrySchema = closed({
  ...named,
  kind: textSchema,
  alsoKind: maybe(textSchema),
  what: textSchema,
  whatEn: textSchema,
  forWhom: maybe(Type11.String()),
  forWhomEn: maybe(Type11.String()),
  since: maybe(
    closed({
      period: Type11.String(),
      printed: textSchema,
      lines: Type11.Array(Type11.Integer({ minimum: 1 })),
      document: maybe(idSchema),
      ...remarks
    })
  ),
  areas: ids,
  kpis: ids,
  budgetLines: ids,
  activities: ids,
  projects: ids,
  owner: maybe(ownerSchema),
  sources: sourcesSchema,
  ...remarks
});
var activityEntrySchema = closed({
  ...named,
  programme: maybe(idSchema),
  who: textSchema,
  whoEn: textSchema,
  area: maybe(idSchema),
  figure: figureEntrySchema,
  sources: sourcesSchema,
  ...remarks
});

// rooms/programme/domain/programmes.ts
function arrangeProgrammes(all, activities, kinds) {
  return {
    all,
    activities,
    kinds: new Map(kinds.map((kind) => [kind.id, kind])),
    byId: new Map(all.map((programme) => [programme.id, programme])),
    activitiesOf: (programme) => activities.filter((activity) => activity.programme === programme)
  };
}

// rooms/programme/domain/derivations.ts
var linkTo = (edition, kind, { id, name, nameEn }) => ({
  label: { ja: name, en: nameEn },
  href: entryAddress(edition, kind, id)
});
function programmeCount({ edition, programmes }, kind) {
  const counted2 = programmes.all.filter((programme) => kind === null || programme.kind === kind);
  const label2 = kind === null ? { ja: "\u4E8B\u696D\u30FB\u4ED5\u7D44\u307F", en: "programmes" } : programmes.kinds.get(kind) ?? { ja: kind, en: kind };
  return {
    name: "programme.count",
    arguments: kind === null ? [] : [kind],
    title: { ja: `${label2.ja}\u306E\u6570`, en: `Number of entries: ${label2.en}` },
    how: { ja: "\u8CC7\u6599\u306B\u540D\u524D\u304C\u51FA\u3066\u304F\u308B\u3082\u306E\u3092\u3001\u4E00\u3064\u305A\u3064\u6570\u3048\u307E\u3057\u305F\u3002", en: "Every one that the documents name, counted once." },
    result: countOf(counted2.length, "\u4EF6"),
    inputs: counted2.map((programme) => linkTo(edition.id, "programme", programme))
  };
}
function activityCount({ edition, programmes }, programme) {
  const counted2 = programme === null ? programmes.activities : programmes.activitiesOf(programme);
  return {
    name: "programme.activity-count",
    arguments: programme === null ? [] : [programme],
    title: { ja: "\u6D3B\u52D5\u5B9F\u7E3E\u306E\u6570", en: "Number of activity results" },
    how: { ja: "\u8CC7\u6599\u306B\u66F8\u304B\u308C\u305F\u6D3B\u52D5\u306E\u5B9F\u7E3E\u3092\u3001\u4E00\u3064\u305A\u3064\u6570\u3048\u307E\u3057\u305F\u3002", en: "Every activity result in the documents, counted once." },
    result: countOf(counted2.length, "\u4EF6"),
    inputs: counted2.map((activity) => ({ ...linkTo(edition.id, "activity", activity), fact: activity.figure }))
  };
}
var programmeDerivations = {
  "programme.count": (model2, [kind]) => programmeCount(model2, kind ?? null),
  "programme.activity-count": (model2, [programme]) => activityCount(model2, programme ?? null)
};

// rooms/intake/domain/entry-kinds.ts
var entryKinds = [
  { key: "documents", kind: "document", table: "document_document", schema: documentEntrySchema },
  { key: "areas", kind: "area", table: "area_area", schema: areaEntrySchema },
  { key: "groups", kind: "group", table: "area_group", schema: groupEntrySchema },
  { key: "measures", kind: "measure", table: "observation_measure", schema: measureEntrySchema },
  { key: "plans", kind: "plan", table: "plan_plan", schema: planEntrySchema },
  { key: "projects", kind: "project", table: "plan_project", schema: projectEntrySchema },
  { key: "counts", kind: "count", table: "plan_count", schema: projectCountEntrySchema },
  { key: "kinds", kind: "kind", table: "programme_kind", schema: kindEntrySchema },
  { key: "programmes", kind: "programme", table: "programme_programme", schema: programmeEntrySchema },
  { key: "activities", kind: "activity", table: "programme_activity", schema: activityEntrySchema },
  { key: "themes", kind: "theme", table: "budget_theme", schema: themeEntrySchema },
  { key: "points", kind: "point", table: "budget_point", schema: pointEntrySchema },
  { key: "lines", kind: "line", table: "budget_line", schema: lineEntrySchema },
  { key: "tables", kind: "table", table: "budget_table", schema: tableEntrySchema },
  { key: "figures", kind: "figure", table: "budget_figure", schema: budgetFigureEntrySchema },
  { key: "proposals", kind: "proposal", table: "budget_proposal", schema: proposalEntrySchema },
  { key: "kpis", kind: "kpi", table: "kpi_kpi", schema: kpiEntrySchema },
  { key: "overlapGroups", kind: "overlap", table: "kpi_overlap", schema: overlapEntrySchema }
];
var editionHeadSchema = closed({
  format: Type12.Literal(1),
  id: idSchema,
  name: textSchema,
  nameEn: textSchema,
  body: Type12.String({ pattern: "^[0-9]{6}$" }),
  fictitious: Type12.Boolean(),
  gradingRule: idSchema,
  population: maybe(
    closed({ actual: Type12.Array(idSchema), projection: Type12.Array(idSchema), area: idSchema, vision: maybe(idSchema) })
  ),
  accepted: closed({ by: textSchema, byEn: textSchema, on: Type12.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }) }),
  about: closed({ ja: textSchema, en: textSchema })
});

// rooms/intake/domain/entry-path.ts
var isRecord3 = (value7) => typeof value7 === "object" && value7 !== null && !Array.isArray(value7);
var pathText = (path) => path.map((step2, index) => typeof step2 === "number" ? `[${step2}]` : index === 0 ? step2 : `.${step2}`).join("");
var stepInto = ({ value: value7, path }, step2) => {
  if (step2 === "[]") return Array.isArray(value7) ? value7.map((item, index) => ({ value: item, path: [...path, index] })) : [];
  return isRecord3(value7) && Object.hasOwn(value7, step2) ? [{ value: value7[step2], path: [...path, step2] }] : [];
};
function valuesAt(entry, place2) {
  const steps2 = place2.replaceAll("[]", ".[]").split(".");
  const start = [{ value: entry, path: [] }];
  return steps2.reduce((found, step2) => found.flatMap((one2) => stepInto(one2, step2)), start).filter(({ value: value7 }) => value7 != null);
}
function everythingIn(value7, closed4 = () => false) {
  const all = [];
  const walk = (inner, path) => {
    all.push({ value: inner, path });
    if (closed4(inner)) return;
    if (Array.isArray(inner)) inner.forEach((item, index) => walk(item, [...path, index]));
    else if (isRecord3(inner)) for (const [key, item] of Object.entries(inner)) walk(item, [...path, key]);
  };
  walk(value7, []);
  return all;
}

// rooms/intake/domain/edition-schema.ts
var kindLabels = Type13.Record(Type13.String(), closed({ ja: textSchema, en: textSchema }));
var listOf = (key, schema) => Type13.Optional(key === "kinds" ? Type13.Union([Type13.Array(schema), kindLabels]) : Type13.Array(schema));
var editionFileSchema = closed(Object.fromEntries(entryKinds.map(({ key, schema }) => [key, listOf(key, schema)])));
function hoist(value7) {
  if (Array.isArray(value7)) {
    const items = value7.map(hoist);
    return { schema: items.map(({ schema: schema2 }) => schema2), definitions: Object.assign({}, ...items.map(({ definitions: definitions2 }) => definitions2)) };
  }
  if (!isRecord3(value7)) return { schema: value7, definitions: {} };
  const { $defs, $id: _, ...rest } = value7;
  const inner = Object.entries(rest).map(([key, item]) => ({ key, ...hoist(item) }));
  const own = isRecord3($defs) ? Object.entries($defs).map(([key, item]) => ({ key, ...hoist(item) })) : [];
  const schema = Object.fromEntries(inner.map(({ key, schema: schema2 }) => [key, key === "$ref" ? `#/$defs/${schema2}` : schema2]));
  const definitions = Object.fromEntries(own.map(({ key, schema: schema2 }) => [key, schema2]));
  return { schema, definitions: Object.assign(definitions, ...[...inner, ...own].map((part2) => part2.definitions)) };
}
var head = hoist(editionHeadSchema);
var file = hoist(editionFileSchema);
var editionSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Michishirube edition",
  description: "edition.yaml: #/$defs/head; every other file: #/$defs/file (the default). See docs/edition-format.md.",
  $ref: "#/$defs/file",
  $defs: { head: head.schema, file: file.schema, ...head.definitions, ...file.definitions }
};

// rooms/intake/domain/edition-to-rows.ts
var isSource = (value7) => isRecord3(value7) && "document" in value7;
var firstSource = (entry) => valuesAt(entry, "sources[]").map(({ value: value7 }) => value7).find(isSource);
function editionToRows({ head: head2, entries }, recordedAt2) {
  const facts = [];
  const rows3 = new Map(entryKinds.map(({ kind }) => [kind, []]));
  for (const { kind, id, entry } of entries) {
    const split = splitFigures(entry, { kind, id }, firstSource(entry), head2.accepted);
    rows3.get(kind)?.push({ id, content: split.content, version: 1, recordedAt: recordedAt2 });
    for (const [factId, content] of split.facts) facts.push({ id: factId, content, version: 1, recordedAt: recordedAt2 });
  }
  return { head: head2, rows: rows3, facts };
}

// rooms/intake/domain/near-ids.ts
var pairsOf2 = (id) => new Set([...id].map((sign, index) => sign + (id[index + 1] ?? "")));
function likeness(one2, other) {
  const common = [...one2].filter((pair2) => other.has(pair2)).length;
  return 2 * common / (one2.size + other.size);
}
var nearEnough = 0.5;
var mostHints = 3;
function nearIds(id, known) {
  const wanted = pairsOf2(id.toLowerCase());
  return [...known].map((candidate) => ({ candidate, alike: likeness(wanted, pairsOf2(candidate.toLowerCase())) })).filter(({ alike }) => alike >= nearEnough).sort((a, b) => b.alike - a.alike).slice(0, mostHints).map(({ candidate }) => candidate);
}

// rooms/intake/domain/kind-words.ts
var furtherKinds = {
  edition: { ja: "\u7248", en: "Edition" },
  kind: { ja: "\u4E8B\u696D\u306E\u7A2E\u985E", en: "Kind of programme" },
  measure: { ja: "\u7D71\u8A08\u306E\u6307\u6A19", en: "Measure" },
  overlap: { ja: "\u91CD\u306A\u308A\u306E\u7D44", en: "Overlap group" },
  planEdition: { ja: "\u8A08\u753B\u306E\u7248", en: "Plan edition" },
  planNode: { ja: "\u8A08\u753B\u306E\u7BC0", en: "Plan node" },
  tableOrFigure: { ja: "\u4E88\u7B97\u306E\u8868\u30FB\u6570\u5024", en: "Budget table or figure" }
};
var wordFor = (kind) => furtherKinds[kind] ?? kindWord(kind);

// rooms/intake/domain/placed-entry.ts
function problemIn(placed, { code, path, ja, en }) {
  const kind = wordFor(placed.kind);
  return {
    code,
    message: { ja: `${kind.ja}\u300C${placed.id}\u300D: ${ja}`, en: `${kind.en} ${placed.id}: ${en}` },
    place: placed.file.placeOf([...placed.path, ...path])
  };
}

// rooms/intake/domain/check-budget.ts
var isRelisted2 = (line2) => line2.flag === "relisted" || line2.relistedOf != null;
function complaintsAboutRelisting({ id, entry }, register) {
  const first = typeof entry.relistedOf === "string" ? register.get("line")?.get(entry.relistedOf) : void 0;
  if (!first || !isRelisted2(first.value)) return [];
  const itself = first.id === id;
  return [
    {
      code: itself ? "relistedAtItself" : "relistedTwice",
      path: ["relistedOf"],
      ja: itself ? "\u518D\u63B2\u306E\u5143\u304C\u81EA\u5206\u81EA\u8EAB\u3067\u3059\u3002\u6700\u521D\u306B\u8F09\u3063\u305F\u884C\u306E id \u304B\u3001\u8CC7\u6599\u306B\u306A\u3051\u308C\u3070 null \u3092\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002" : `\u518D\u63B2\u306E\u5143\u300C${first.id}\u300D\u3082\u518D\u63B2\u306E\u884C\u3067\u3059\u3002\u6700\u521D\u306B\u8F09\u3063\u305F\u884C\u306E id \u304B\u3001\u8CC7\u6599\u306B\u306A\u3051\u308C\u3070 null \u3092\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: itself ? "the line is re-listed from itself: name the line where it stands first, or null when the document has none." : `the line is re-listed from ${first.id}, which is re-listed too: name the line where it stands first, or null when the document has none.`
    }
  ];
}
var reservedColumns = /* @__PURE__ */ new Set(["absent", "printed", "value", "fact"]);
var idsAt = (entry, place2) => valuesAt(entry, place2).map(({ value: value7, path }) => ({ id: String(value7), path }));
function doubledIn(entry, place2) {
  const seen = /* @__PURE__ */ new Set();
  return idsAt(entry, place2).flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: "editionIdDoubled", path, ja: `id\u300C${id}\u300D\u306F\u3053\u306E\u8868\u3067\u65E2\u306B\u4F7F\u308F\u308C\u3066\u3044\u307E\u3059\u3002\u5225\u306E id \u306B\u3057\u3066\u304F\u3060\u3055\u3044\u3002`, en: `the id "${id}" is already used in this table: choose another.` }];
  });
}
function columnUnknown(id, path, columns) {
  const near2 = nearIds(id, columns);
  const hint = (near2.length > 0 ? near2 : columns).join(", ");
  return {
    code: "tableColumnUnknown",
    path,
    ja: `\u5217\u300C${id}\u300D\u306F columns \u306B\u3042\u308A\u307E\u305B\u3093\u3002columns \u306B\u66F8\u304D\u8DB3\u3059\u304B\u3001\u3042\u308B\u5217\u306B\u3057\u3066\u304F\u3060\u3055\u3044: ${hint}`,
    en: `the column "${id}" is not in columns: add it there, or use one that is: ${hint}`
  };
}
function complaintsAboutTable({ entry }) {
  const columns = idsAt(entry, "columns[].id").map(({ id }) => id);
  const reserved = idsAt(entry, "columns[].id").filter(({ id }) => reservedColumns.has(id));
  const cells = valuesAt(entry, "rows[].cells").flatMap(
    ({ value: value7, path }) => Object.keys(isRecord3(value7) ? value7 : {}).map((id) => ({ id, path: [...path, id] }))
  );
  return [
    ...doubledIn(entry, "columns[].id"),
    ...doubledIn(entry, "rows[].id"),
    ...reserved.map(({ id, path }) => ({ code: "tableColumnReserved", path, ja: `\u5217\u306E id \u306B\u300C${id}\u300D\u306F\u4F7F\u3048\u307E\u305B\u3093\u3002\u5225\u306E id \u306B\u3057\u3066\u304F\u3060\u3055\u3044\u3002`, en: `a column may not be called "${id}": choose another id.` })),
    ...cells.filter(({ id }) => !columns.includes(id)).map(({ id, path }) => columnUnknown(id, path, columns))
  ];
}
function complaintsAboutRelation({ entry }, register) {
  const relation = isRecord3(entry.relation) ? entry.relation : {};
  const of = register.get("tableOrFigure")?.get(String(relation.of));
  if (!of || typeof relation.column !== "string") return [];
  const columns = idsAt(of.value, "columns[].id").map(({ id }) => id);
  return columns.includes(relation.column) ? [] : [columnUnknown(relation.column, ["relation", "column"], columns)];
}
var noComplaints = () => [];
var checks = {
  line: complaintsAboutRelisting,
  table: complaintsAboutTable,
  figure: complaintsAboutRelation
};
function checkBudget(entries, register) {
  return entries.flatMap((placed) => (checks[placed.kind] ?? noComplaints)(placed, register).map((complaint) => problemIn(placed, complaint)));
}

// rooms/intake/domain/references.ts
var references = {
  edition: [
    ["population.actual[]", "measure"],
    ["population.projection[]", "measure"],
    ["population.area", "area"],
    ["population.vision", "kpi"]
  ],
  area: [["parents[].id", "area"], ["mergedInto.id", "area"]],
  group: [["members[]", "area"]],
  plan: [["within", "plan"], ["alsoCountsAs[].plan", "plan"]],
  planNode: [["alsoIn[]", "planNode"], ["areas[]", "area"]],
  project: [["edition", "planEdition"], ["regions[]", "area"], ["bureaus[]", "area"], ["continues", "project"]],
  count: [["edition", "planEdition"], ["region", "area"]],
  programme: [
    ["kind", "kind"],
    ["alsoKind", "kind"],
    ["areas[]", "area"],
    ["kpis[]", "kpi"],
    ["budgetLines[]", "line"],
    ["activities[]", "activity"],
    ["projects[]", "project"]
  ],
  activity: [["programme", "programme"], ["area", "area"]],
  theme: [["node", "planNode"], ["goals[]", "kpi"]],
  point: [["theme", "theme"]],
  line: [["theme", "theme"], ["point", "point"], ["relistedOf", "line"], ["sameAs", "line"]],
  figure: [["relation.of", "tableOrFigure"], ["theme", "theme"]],
  proposal: [["bureau", "area"], ["theme", "theme"]],
  kpi: [
    ["plan", "plan"],
    ["edition", "planEdition"],
    ["node", "planNode"],
    ["regions[]", "area"],
    ["bureaus[]", "area"],
    ["project", "project"],
    ["sameAs", "kpi"],
    ["overlapGroup", "overlap"]
  ]
};
var chains = {
  area: ["parents[].id", "mergedInto.id"],
  plan: ["within"],
  project: ["continues"],
  line: ["sameAs"],
  figure: ["relation.of"],
  kpi: ["sameAs"]
};

// rooms/intake/domain/check-cycles.ts
function findCycles(ids2, linksOf) {
  const cycles = [];
  const state = /* @__PURE__ */ new Map();
  const trail = [];
  const enter = (id) => {
    state.set(id, "open");
    trail.push({ id, rest: [...linksOf(id)].reverse() });
  };
  for (const start of ids2) {
    if (!state.has(start)) enter(start);
    for (let here = trail.at(-1); here; here = trail.at(-1)) {
      const link = here.rest.pop();
      if (!link) {
        state.set(here.id, "done");
        trail.pop();
        continue;
      }
      const next = String(link.value);
      if (!state.has(next)) enter(next);
      else if (state.get(next) === "open") cycles.push({ ids: [...trail.map(({ id }) => id).slice(trail.findIndex(({ id }) => id === next)), next], closing: link });
    }
  }
  return cycles;
}
var longestShown = 8;
var roundOf = (ids2) => (ids2.length > longestShown ? [...ids2.slice(0, longestShown - 1), "\u2026", ...ids2.slice(-1)] : ids2).join(" \u2192 ");
function goesRound({ ids: ids2, closing: closing2 }, parts) {
  const last = parts.get(ids2.at(-2) ?? "");
  if (!last) return [];
  return [
    problemIn(last.placed, {
      code: "editionCyclic",
      path: closing2.path,
      ja: `${roundOf(ids2)} \u3068\u4E00\u5DE1\u3057\u3066\u3044\u307E\u3059\u3002\u3069\u308C\u304B\u4E00\u3064\u306E\u3064\u306A\u304C\u308A\u3092\u5916\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `${roundOf(ids2)} goes round in a circle: remove one of these links.`
    })
  ];
}
function checkCycles(register) {
  return Object.entries(chains).flatMap(([kind, places]) => {
    const parts = register.get(kind) ?? /* @__PURE__ */ new Map();
    const linksOf = (id) => places.flatMap((place2) => valuesAt(parts.get(id)?.value, place2));
    return findCycles(parts.keys(), linksOf).flatMap((cycle) => goesRound(cycle, parts));
  });
}

// rooms/intake/domain/check-figures.ts
var figuresOf4 = ({ entry }) => everythingIn(entry, isFigure).flatMap(({ value: value7, path }) => isFigure(value7) ? [{ figure: value7, path }] : []);
var complain = (code, key, ja, en) => ({ code, key, ja, en });
function fromFoundation(outcome, code, key) {
  if (outcome.ok) return [];
  return [complain(code, key, outcome.problem.message.ja, outcome.problem.message.en)];
}
function checkUnit(figure3) {
  if (figure3.value === null) return [];
  if (!figure3.unit) {
    return [complain("unitMissing", "value", "\u5358\u4F4D\u304C\u3042\u308A\u307E\u305B\u3093\u3002unit: \u4EBA \u306E\u3088\u3046\u306B\u66F8\u304D\u8DB3\u3057\u3066\u304F\u3060\u3055\u3044\u3002", "the unit is missing: add it, such as unit: \u4EBA.")];
  }
  return fromFoundation(asUnit(figure3.unit), "unitUnknown", "unit");
}
var wholeYen = ({ unit: unit3, value: value7, to }) => unit3 === "\u5186" && [value7, to].some((yen2) => yen2 != null && !Number.isInteger(yen2)) ? [
  complain(
    "yenNotWhole",
    "value",
    `\u91D1\u984D ${to === void 0 ? value7 : `${value7}\uFF5E${to}`} \u5186\u306F\u6574\u6570\u3067\u306F\u3042\u308A\u307E\u305B\u3093\u3002\u5186\u306E\u5358\u4F4D\u307E\u3067\u958B\u3044\u3066\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\uFF083.5\u5343\u5186\u306F 3500\uFF09\u3002`,
    `${to === void 0 ? value7 : `${value7}\u2013${to}`} yen is not whole: write it out in yen (3.5\u5343\u5186 is 3500).`
  )
] : [];
var checkCount = (figure3, names) => names.length === figure3.value ? [] : [
  complain(
    "figureDisagrees",
    "counted",
    `\u6570\u3048\u305F\u540D\u524D\u306F ${names.length} \u4EF6\u3067\u3059\u304C\u3001value \u306F ${figure3.value} \u3067\u3059\u3002\u540D\u524D\u304B value \u3092\u76F4\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
    `${names.length} names were counted, but value says ${figure3.value}: correct the names or the value.`
  )
];
function checkAgainstPrint(figure3) {
  if (figure3.counted) return checkCount(figure3, figure3.counted);
  if (figure3.value === null || !figure3.unit || !asUnit(figure3.unit).ok) return [];
  const read = readPrinted(figure3.printed, { unit: figure3.unit, ...figure3.printedUnit ? { printedUnit: figure3.printedUnit } : {} });
  if (!read.ok) return fromFoundation(read, "figureUnreadable", "printed");
  const { value: value7, to } = read.value;
  if (value7 === figure3.value && to === figure3.to) return [];
  const found = to === void 0 ? `${value7}` : `${value7}\uFF5E${to}`;
  const claimed = figure3.to === void 0 ? `${figure3.value}` : `${figure3.value}\uFF5E${figure3.to}`;
  return [
    complain(
      "figureDisagrees",
      "value",
      `\u300C${figure3.printed}\u300D\u306F ${found} \u3068\u8AAD\u3081\u307E\u3059\u304C\u3001value \u306F ${claimed} \u3067\u3059\u3002\u3069\u3061\u3089\u304B\u3092\u76F4\u3059\u304B\u3001printedUnit \u306B\u9801\u306E\u5358\u4F4D\u3092\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002`,
      `"${figure3.printed}" reads ${found}, but value says ${claimed}: correct one, or give the page's unit as printedUnit.`
    )
  ];
}
var agree = (claimed, printed) => sameTime(claimed, printed) && (claimed.kind !== "span" || printed.kind !== "span" || claimed.figure === printed.figure);
function checkPeriod2(figure3) {
  if (!figure3.period) return [];
  const period = asPeriod(figure3.period);
  if (!period.ok) return fromFoundation(period, "periodImpossible", "period");
  if (!figure3.printedPeriod) return [];
  const bareYear = period.value.kind === "calendarYear" ? "calendarYear" : "fiscalYear";
  const printed = readPrintedPeriod(figure3.printedPeriod, { bareYear });
  if (!printed.ok) return figure3.uncertain ? [] : fromFoundation(printed, "periodImpossible", "printedPeriod");
  if (agree(period.value, printed.value)) return [];
  const read = periodText(printed.value);
  return [
    complain(
      "periodDisagrees",
      "period",
      `\u300C${figure3.printedPeriod}\u300D\u306F ${read} \u3068\u8AAD\u3081\u307E\u3059\u304C\u3001period \u306F ${figure3.period} \u3067\u3059\u3002\u3069\u3061\u3089\u304B\u3092\u76F4\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
      `"${figure3.printedPeriod}" reads ${read}, but period says ${figure3.period}: correct one of them.`
    )
  ];
}
var checkDue = (figure3) => figure3.due ? fromFoundation(asPeriod(figure3.due), "periodImpossible", "due") : [];
function complaintsAbout(figure3) {
  if ("absent" in figure3) return [...checkPeriod2(figure3), ...checkDue(figure3)];
  return [...checkUnit(figure3), ...wholeYen(figure3), ...checkAgainstPrint(figure3), ...checkPeriod2(figure3)];
}
function checkFigures(entries) {
  return entries.flatMap(
    (placed) => figuresOf4(placed).flatMap(
      ({ figure: figure3, path }) => complaintsAbout(figure3).map(({ code, key, ja, en }) => problemIn(placed, { code, path: [...path, key], ja, en }))
    )
  );
}

// rooms/intake/domain/check-lines.ts
function citedBy({ entry }) {
  const [first] = valuesAt(entry, "sources[].document");
  return everythingIn(entry).flatMap(({ value: value7, path }) => {
    if (!isRecord3(value7) || !Array.isArray(value7.lines)) return [];
    const document = typeof value7.document === "string" ? value7.document : first?.value;
    return typeof document === "string" ? [{ document, lines: value7.lines, path: [...path, "lines"] }] : [];
  });
}
function checkLines(entries) {
  const lengths = new Map(entries.filter(({ kind }) => kind === "document").map(({ id, entry }) => [id, entry.lineCount]));
  return entries.flatMap(
    (placed) => citedBy(placed).flatMap(({ document, lines, path }) => {
      const length = lengths.get(document);
      const beyond = typeof length === "number" ? lines.filter((line2) => Number(line2) > length) : [];
      if (beyond.length === 0) return [];
      const complaint = {
        code: "lineBeyondDocument",
        path,
        ja: `\u8CC7\u6599\u300C${document}\u300D\u306F ${length} \u884C\u307E\u3067\u3067\u3001${beyond.join(", ")} \u884C\u76EE\u306F\u3042\u308A\u307E\u305B\u3093\u3002\u884C\u756A\u53F7\u304B lineCount \u3092\u76F4\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
        en: `the document ${document} has ${length} lines, so there is no line ${beyond.join(", ")}: correct the line numbers or lineCount.`
      };
      return [problemIn(placed, complaint)];
    })
  );
}

// rooms/intake/domain/check-measures.ts
function checkMeasureFiles(entries, texts2) {
  const files = texts2.map(({ file: file2 }) => file2);
  return entries.filter(({ kind, entry }) => kind === "measure" && !files.includes(String(entry.file))).map((placed) => {
    const name = String(placed.entry.file);
    const near2 = nearIds(name, files).join(", ");
    return problemIn(placed, {
      code: "observationFileMissing",
      path: ["file"],
      ja: `\u30D5\u30A1\u30A4\u30EB\u300C${name}\u300D\u304C\u7248\u306E\u30D5\u30A9\u30EB\u30C0\u30FC\u306B\u3042\u308A\u307E\u305B\u3093\u3002${near2 ? `\u8FD1\u3044\u3082\u306E: ${near2}` : "\u30D5\u30A9\u30EB\u30C0\u30FC\u306B\u7F6E\u304F\u304B\u3001\u540D\u524D\u3092\u76F4\u3057\u3066\u304F\u3060\u3055\u3044\u3002"}`,
      en: `the file "${name}" is not in the edition's folder. ${near2 ? `Near: ${near2}` : "Put it there or correct the name."}`
    });
  });
}

// rooms/intake/domain/valid-time.ts
var isoDay2 = ({ year: year2, month, day }) => `${year2}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
function dayOf2(value7, end) {
  const period = typeof value7 === "string" ? asPeriod(value7) : null;
  return period?.ok ? isoDay2(periodBounds(period.value)[end]) : null;
}
var validTimeOf = (value7) => isRecord3(value7) ? { from: dayOf2(value7.from, "first"), to: dayOf2(value7.to, "last") } : { from: null, to: null };

// rooms/intake/domain/check-periods.ts
var periodKeys = {
  period: "any",
  published: "any",
  from: "any",
  to: "any",
  fiscalYear: ["fiscalYear"],
  on: ["date"]
};
var examples = { fiscalYear: "FY2020", date: "2017-10-01" };
function complaintAboutPeriod({ value: value7, path }) {
  const allowed = periodKeys[String(path.at(-1))];
  if (typeof value7 !== "string" || allowed === void 0) return [];
  const period = asPeriod(value7);
  if (!period.ok) return [{ code: "periodImpossible", path, ...period.problem.message }];
  if (allowed === "any" || allowed.includes(period.value.kind)) return [];
  const example = examples[allowed[0] ?? ""] ?? "";
  return [
    {
      code: "periodImpossible",
      path,
      ja: `\u300C${value7}\u300D\u306F\u3053\u3053\u306B\u66F8\u3051\u308B\u671F\u9593\u3067\u306F\u3042\u308A\u307E\u305B\u3093\u3002${example} \u306E\u3088\u3046\u306B\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `"${value7}" is not the kind of period that stands here: write it like ${example}.`
    }
  ];
}
function complaintAboutOrder({ value: value7, path }) {
  const { from, to } = validTimeOf(value7);
  if (from === null || to === null || from <= to) return [];
  return [
    {
      code: "periodImpossible",
      path: [...path, "to"],
      ja: `\u7D42\u308F\u308A ${to} \u304C\u59CB\u307E\u308A ${from} \u3088\u308A\u524D\u3067\u3059\u3002\u53D6\u308A\u9055\u3048\u3066\u3044\u306A\u3044\u304B\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `the end ${to} comes before the beginning ${from}: are they exchanged?`
    }
  ];
}
function checkPeriods(entries) {
  return entries.flatMap(
    (placed) => everythingIn(placed.entry, isFigure).filter(({ value: value7 }) => !isFigure(value7)).flatMap((found) => [...complaintAboutPeriod(found), ...isRecord3(found.value) ? complaintAboutOrder(found) : []]).map((complaint) => problemIn(placed, complaint))
  );
}

// rooms/intake/domain/entry-parts.ts
var partsIn = (list, path, kind, placed) => Array.isArray(list) ? list.flatMap(
  (value7, index) => isRecord3(value7) && typeof value7.id === "string" ? [{ kind, id: value7.id, value: value7, placed, path: [...path, index] }] : []
) : [];
function nodesBelow(list, path, placed) {
  return partsIn(list, path, "planNode", placed).flatMap((node) => [node, ...nodesBelow(node.value.children, [...node.path, "children"], placed)]);
}
function partsOf(placed) {
  const own = { kind: placed.kind, id: placed.id, value: placed.entry, placed, path: [] };
  if (placed.kind !== "plan") return [own];
  const editions = partsIn(placed.entry.editions, ["editions"], "planEdition", placed);
  return [own, ...editions.flatMap((edition) => [edition, ...nodesBelow(edition.value.nodes, [...edition.path, "nodes"], placed)])];
}

// rooms/intake/domain/check-references.ts
function namedBy({ kind, value: value7 }) {
  return (references[kind] ?? []).flatMap(([place2, named3]) => valuesAt(value7, place2).map((found) => ({ ...found, kind: named3 })));
}
function documentsNamedIn(entry) {
  return everythingIn(entry).flatMap(({ value: value7, path }) => {
    if (!isRecord3(value7) || typeof value7.document !== "string") return [];
    return [{ kind: "document", value: value7.document, path: [...path, "document"] }];
  });
}
function hintsFrom(register) {
  const known = /* @__PURE__ */ new Map();
  return ({ kind, value: value7 }) => {
    const key = `${kind} ${value7}`;
    const hints = known.get(key) ?? nearIds(String(value7), register.get(kind)?.keys() ?? []);
    known.set(key, hints);
    return hints;
  };
}
function pointsNowhere(placed, named3, hints) {
  const relisted = named3.path.at(-1) === "relistedOf";
  const word = relisted ? { ja: "\u518D\u63B2\u306E\u5143\u306E\u884C", en: "First listing" } : wordFor(named3.kind);
  const near2 = hints.join(", ");
  return problemIn(placed, {
    code: relisted ? "relistedPointsNowhere" : "editionReferenceUnknown",
    path: named3.path,
    ja: `${word.ja}\u300C${named3.value}\u300D\u306F\u3053\u306E\u7248\u306B\u3042\u308A\u307E\u305B\u3093\u3002${near2 ? `\u8FD1\u3044 id: ${near2}` : "id \u3092\u78BA\u304B\u3081\u308B\u304B\u3001\u9805\u76EE\u3092\u66F8\u304D\u8DB3\u3057\u3066\u304F\u3060\u3055\u3044\u3002"}`,
    en: `${word.en} "${named3.value}" is not in this edition. ${near2 ? `Near: ${near2}` : "Check the id or add the entry."}`
  });
}
function checkReferences(entries, register) {
  const hints = hintsFrom(register);
  return entries.flatMap((placed) => {
    const inParts = partsOf(placed).flatMap((part2) => namedBy(part2).map((named3) => ({ ...named3, path: [...part2.path, ...named3.path] })));
    return [...inParts, ...documentsNamedIn(placed.entry)].filter(({ kind, value: value7 }) => !register.get(kind)?.has(String(value7))).map((named3) => pointsNowhere(placed, named3, hints(named3)));
  });
}

// rooms/intake/domain/check-sense.ts
var codeKeys = { edition: "body", area: "code" };
function complaintsAboutCode({ kind, entry }) {
  const key = codeKeys[kind];
  const code = key === void 0 ? void 0 : entry[key];
  const checked2 = typeof code === "string" ? asAreaCode(code) : null;
  return key === void 0 || checked2 === null || checked2.ok ? [] : [{ code: "areaCodeWrong", path: [key], ...checked2.problem.message }];
}
function periodAt(entry, place2) {
  const [found] = valuesAt(entry, place2);
  const period = typeof found?.value === "string" ? asPeriod(found.value) : null;
  return period?.ok ? period.value : null;
}
function complaintsAboutWay({ kind, entry }) {
  const baseline2 = periodAt(entry, "baseline.period");
  const target2 = periodAt(entry, "target.period");
  if (kind !== "kpi" || !baseline2 || !target2 || periodEndYear(baseline2) <= periodEndYear(target2)) return [];
  return [
    {
      code: "baselineAfterTarget",
      path: ["baseline", "period"],
      ja: `\u57FA\u6E96\u5024\u306E\u5E74 ${periodEndYear(baseline2)} \u304C\u76EE\u6A19\u5024\u306E\u5E74 ${periodEndYear(target2)} \u3088\u308A\u5F8C\u3067\u3059\u3002\u53D6\u308A\u9055\u3048\u3066\u3044\u306A\u3044\u304B\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `the baseline year ${periodEndYear(baseline2)} comes after the target year ${periodEndYear(target2)}: are they exchanged?`
    }
  ];
}
function checkSense(entries) {
  return entries.flatMap(
    (placed) => [...complaintsAboutCode(placed), ...complaintsAboutWay(placed)].map((complaint) => problemIn(placed, complaint))
  );
}

// rooms/intake/domain/check-shape.ts
import { Compile } from "typebox/compile";
import { Settings as Settings2 } from "typebox/system";

// rooms/intake/domain/closest-errors.ts
var isInside2 = (error, union) => error.schemaPath.startsWith(`${union.schemaPath}/anyOf/`) && (error.instancePath === union.instancePath || error.instancePath.startsWith(`${union.instancePath}/`));
var paramWords = (params, key) => {
  const value7 = Object.entries(params).find(([name]) => name === key)?.[1];
  return Array.isArray(value7) ? value7.map(String) : value7 === void 0 ? [] : [String(value7)];
};
function distance2(branch, union) {
  const slips = branch.map(({ keyword, instancePath, params }) => {
    if (keyword === "type" && instancePath === union.instancePath) return 1e3;
    return paramWords(params, "requiredProperties").length || paramWords(params, "additionalProperties").length || 1;
  });
  return slips.reduce((sum, slip) => sum + slip, 0);
}
function closestBranch(errors, union) {
  const branches = /* @__PURE__ */ new Map();
  for (const error of errors) {
    const [number = ""] = error.schemaPath.slice(`${union.schemaPath}/anyOf/`.length).split("/");
    branches.set(number, [...branches.get(number) ?? [], error]);
  }
  const [closest = []] = [...branches.values()].map(closestErrors).sort((a, b) => distance2(a, union) - distance2(b, union));
  return closest;
}
function closestErrors(all) {
  const errors = all.filter(({ keyword }) => keyword !== "boolean");
  const unions = errors.filter(({ keyword }) => keyword === "anyOf");
  const outermost = unions.filter((union) => !unions.some((other) => other !== union && isInside2(union, other)));
  const single = errors.filter((error) => error.keyword !== "anyOf" && !outermost.some((union) => isInside2(error, union)));
  return [...single, ...outermost.flatMap((union) => closestBranch(errors.filter((error) => isInside2(error, union)), union))];
}

// rooms/intake/domain/shape-words.ts
var longest = 60;
var shown4 = (value7) => {
  const text = JSON.stringify(value7) ?? String(value7);
  return text.length > longest ? `${text.slice(0, longest)}\u2026` : text;
};
var typeWords = {
  object: { ja: "\u300C\u540D\u524D: \u5024\u300D\u306E\u7D44", en: "a mapping of names and values" },
  array: { ja: "\u4E00\u89A7\uFF08- \u3067\u59CB\u307E\u308B\u884C\u304B [ ]\uFF09", en: "a list (lines that begin with -, or [ ])" },
  string: { ja: "\u6587\u5B57\uFF08\u6570\u5B57\u3060\u3051\u306A\u3089\u5F15\u7528\u7B26\u3067\u56F2\u3080\uFF09", en: "text (in quotes when it is digits only)" },
  number: { ja: "\u6570\uFF08\u5358\u4F4D\u3084\u30B3\u30F3\u30DE\u306E\u306A\u3044\u6570\u5B57\uFF09", en: "a number (digits without unit or commas)" },
  integer: { ja: "\u6574\u6570", en: "a whole number" },
  boolean: { ja: "true \u304B false", en: "true or false" }
};
var formOf = (pattern) => {
  if (pattern.startsWith("^[A-Za-z0-9]+(")) return { ja: "\u82F1\u6570\u5B57\u3092 - \u3067\u3064\u306A\u3044\u3060 id\uFF08\u4F8B: kanko-donan\uFF09", en: "an id of letters and digits joined by -, such as kanko-donan" };
  if (pattern.startsWith("^[0-9]{6}")) return { ja: '\u5F15\u7528\u7B26\u3067\u56F2\u3093\u30606\u6841\u306E\u6570\u5B57\uFF08\u4F8B: "010006"\uFF09', en: 'six digits in quotes, such as "010006"' };
  if (pattern.startsWith("^[0-9a-f]{64}")) return { ja: "SHA-256\uFF08\u5C0F\u6587\u5B57\u306E16\u9032\u657064\u6841\uFF09", en: "a SHA-256 (64 hexadecimal digits in lower case)" };
  return { ja: `\u6C7A\u307E\u3063\u305F\u5F62 ${pattern}`, en: `the form ${pattern}` };
};
var near = (name, known) => {
  const hints = nearIds(name, known).join(", ");
  return hints === "" ? { ja: "\u7DB4\u308A\u3092\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002", en: "check the spelling." } : { ja: `\u8FD1\u3044\u9805\u76EE: ${hints}`, en: `near: ${hints}` };
};
function unknownKey(name, known) {
  const hint = near(name, known);
  return { ja: `${name} \u3068\u3044\u3046\u9805\u76EE\u306F\u69D8\u5F0F\u306B\u3042\u308A\u307E\u305B\u3093\u3002${hint.ja}`, en: `${name} is not part of the format: ${hint.en}` };
}
function shapeSentence(error, found) {
  const { keyword, params } = error;
  switch (keyword) {
    case "required": {
      const names = paramWords(params, "requiredProperties").join(", ");
      return { ja: `${names} \u304C\u3042\u308A\u307E\u305B\u3093\u3002\u66F8\u304D\u8DB3\u3057\u3066\u304F\u3060\u3055\u3044\u3002`, en: `${names} is missing: add it.` };
    }
    case "type": {
      const type = paramWords(params, "type")[0] ?? "";
      const words2 = typeWords[type] ?? { ja: type, en: type };
      return { ja: `${shown4(found)} \u3067\u306F\u306A\u304F\u3001${words2.ja}\u3092\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002`, en: `Found ${shown4(found)}: write ${words2.en}.` };
    }
    case "pattern": {
      const form = formOf(paramWords(params, "pattern")[0] ?? "");
      return { ja: `${shown4(found)} \u3067\u306F\u306A\u304F\u3001${form.ja}\u3092\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002`, en: `Found ${shown4(found)}: write ${form.en}.` };
    }
    case "enum":
    case "const": {
      const allowed = [...paramWords(params, "allowedValues"), ...paramWords(params, "allowedValue")].join(", ");
      return { ja: `${shown4(found)} \u306F\u3053\u3053\u3067\u4F7F\u3048\u308B\u8A00\u8449\u3067\u306F\u3042\u308A\u307E\u305B\u3093\u3002\u4F7F\u3048\u308B\u8A00\u8449: ${allowed}`, en: `${shown4(found)} is not a word of this place. Allowed: ${allowed}` };
    }
    case "minLength":
    case "minItems":
      return { ja: "\u7A7A\u306B\u306F\u3067\u304D\u307E\u305B\u3093\u3002\u5185\u5BB9\u3092\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002", en: "This may not be empty: fill it in." };
    case "minimum": {
      const limit = paramWords(params, "limit").join();
      return { ja: `${shown4(found)} \u306F\u5C0F\u3055\u3059\u304E\u307E\u3059\u3002${limit} \u4EE5\u4E0A\u3092\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002`, en: `${shown4(found)} is too small: write ${limit} or more.` };
    }
    default:
      return {
        ja: `${shown4(found)} \u306E\u5F62\u304C\u69D8\u5F0F\u3068\u9055\u3044\u307E\u3059\uFF08${keyword} ${shown4(params)}\uFF09\u3002docs/edition-format.md \u3092\u898B\u3066\u304F\u3060\u3055\u3044\u3002`,
        en: `${shown4(found)} does not fit the format (${keyword} ${shown4(params)}); see docs/edition-format.md.`
      };
  }
}

// rooms/intake/domain/check-shape.ts
Settings2.Set({ maxErrors: 200 });
var headValidator = Compile(editionHeadSchema);
var validators = /* @__PURE__ */ new Map();
function validatorOf({ kind, schema }) {
  const known = validators.get(kind);
  if (known) return known;
  const compiled = Compile(schema);
  validators.set(kind, compiled);
  return compiled;
}
var stepsOf = (pointer) => pointer.split("/").slice(1).map((step2) => /^\d+$/.test(step2) ? Number(step2) : step2.replaceAll("~1", "/").replaceAll("~0", "~"));
var valueAt2 = (value7, steps2) => steps2.reduce((inner, step2) => {
  if (Array.isArray(inner)) return inner[Number(step2)];
  return isRecord3(inner) ? inner[String(step2)] : void 0;
}, value7);
function keysAt(schema, pointer) {
  const place2 = valueAt2(schema, stepsOf(pointer));
  return isRecord3(place2) && isRecord3(place2.properties) ? Object.keys(place2.properties) : [];
}
function slipsOf(error, schema, content) {
  const path = stepsOf(error.instancePath);
  if (error.keyword !== "additionalProperties") return [{ path, words: shapeSentence(error, valueAt2(content, path)) }];
  const known = keysAt(schema, error.schemaPath);
  return paramWords(error.params, "additionalProperties").map((key) => ({ path: [...path, key], words: unknownKey(key, known) }));
}
function shapeProblems(entryKind, placed, content) {
  const validator = validatorOf(entryKind);
  if (validator.Check(content)) return [];
  return closestErrors(validator.Errors(content)).flatMap((error) => slipsOf(error, entryKind.schema, content)).map(({ path, words: words2 }) => problemIn(placed, { code: "editionEntryMalformed", path, ...words2 }));
}
function checkHead(file2) {
  const { content } = file2;
  const entry = isRecord3(content) ? content : {};
  const placed = { kind: "edition", id: nameOf2(content, file2.file), entry, file: file2, path: [] };
  if (headValidator.Check(content)) return { head: content, placed, problems: [] };
  return { head: null, placed, problems: shapeProblems({ kind: "edition", schema: editionHeadSchema }, placed, content) };
}
var nameOf2 = (entry, place2) => isRecord3(entry) && typeof entry.id === "string" ? entry.id : place2;
function entriesUnder(key, value7) {
  if (Array.isArray(value7)) return value7.map((entry, step2) => ({ step: step2, entry }));
  if (key !== "kinds" || !isRecord3(value7)) return null;
  return Object.entries(value7).map(([id, labels]) => ({ step: id, entry: isRecord3(labels) ? { id, ...labels } : labels }));
}
function checkEntries(entryKind, written, file2) {
  const entries = [];
  const malformed = [];
  const problems = [];
  for (const { step: step2, entry } of written) {
    const id = nameOf2(entry, `${entryKind.key}[${step2}]`);
    const placed = { kind: entryKind.kind, id, entry: isRecord3(entry) ? entry : {}, file: file2, path: [entryKind.key, step2] };
    const found = shapeProblems(entryKind, placed, entry);
    problems.push(...found);
    if (found.length === 0) entries.push(placed);
    else malformed.push(placed);
  }
  return { entries, malformed, problems, whole: true };
}
var headings = entryKinds.map(({ key }) => key);
var notWhole = (problem2) => ({ entries: [], malformed: [], problems: [problem2], whole: false });
var headingUnknown = (key, file2) => {
  const near2 = nearIds(key, headings).join(", ");
  return {
    code: "editionKeyUnknown",
    message: {
      ja: `${key} \u3068\u3044\u3046\u898B\u51FA\u3057\u306F\u69D8\u5F0F\u306B\u3042\u308A\u307E\u305B\u3093\u3002${near2 ? `\u8FD1\u3044\u898B\u51FA\u3057: ${near2}` : `\u4F7F\u3048\u308B\u898B\u51FA\u3057: ${headings.join(", ")}`}`,
      en: `${key} is no heading of the format. ${near2 ? `Near: ${near2}` : `Headings: ${headings.join(", ")}`}`
    },
    place: file2.placeOf([key])
  };
};
var notList = (key, file2) => ({
  code: "editionKeyUnknown",
  message: { ja: `${key} \u306E\u4E0B\u306F\u4E00\u89A7\u3067\u306A\u3051\u308C\u3070\u306A\u308A\u307E\u305B\u3093\u3002\u9805\u76EE\u3092 - \u3067\u59CB\u3081\u3066\u4E26\u3079\u3066\u304F\u3060\u3055\u3044\u3002`, en: `Below ${key} there must be a list: begin each entry with -.` },
  place: file2.placeOf([key])
});
var fileEmpty = (file2) => ({
  code: "editionFileEmpty",
  message: {
    ja: "\u9805\u76EE\u306E\u4E00\u89A7\u304C\u3042\u308A\u307E\u305B\u3093\u3002areas: \u3084 kpis: \u306A\u3069\u306E\u898B\u51FA\u3057\u304B\u3089\u66F8\u304D\u59CB\u3081\u308B\u304B\u3001\u30D5\u30A1\u30A4\u30EB\u3092\u6D88\u3057\u3066\u304F\u3060\u3055\u3044\u3002",
    en: "No list of entries: start with a heading such as areas: or kpis:, or remove the file."
  },
  place: { file: file2.file, line: 1 }
});
function checkFile(file2) {
  if (!isRecord3(file2.content)) return [notWhole(fileEmpty(file2))];
  return Object.entries(file2.content).map(([key, value7]) => {
    const entryKind = entryKinds.find((candidate) => candidate.key === key);
    if (!entryKind) return notWhole(headingUnknown(key, file2));
    const written = entriesUnder(key, value7);
    return written ? checkEntries(entryKind, written, file2) : notWhole(notList(key, file2));
  });
}
function checkShapes(files) {
  const parts = files.flatMap(checkFile);
  return {
    entries: parts.flatMap(({ entries }) => entries),
    malformed: parts.flatMap(({ malformed }) => malformed),
    problems: parts.flatMap(({ problems }) => problems),
    whole: parts.every(({ whole }) => whole)
  };
}

// rooms/intake/domain/edition-text.ts
var isYaml = ({ file: file2 }) => /\.ya?ml$/i.test(file2);
var isCsv = ({ file: file2 }) => /\.csv$/i.test(file2);
var isHead = ({ file: file2 }) => /^edition\.ya?ml$/.test(file2);

// rooms/intake/domain/parse-yaml.ts
import { Composer, CST, isMap, isNode as isNode2, isScalar, isSeq, LineCounter as LineCounter2, Parser } from "yaml";

// rooms/intake/domain/limits.ts
var limits = { megabytes: 16, levels: 64 };
var isTooLarge = (size) => size > limits.megabytes * 2 ** 20;
var fileTooLarge = (file2) => ({
  code: "editionFileTooLarge",
  message: {
    ja: `\u30D5\u30A1\u30A4\u30EB\u304C ${limits.megabytes} MB \u3092\u8D85\u3048\u3066\u3044\u307E\u3059\u3002\u7A2E\u985E\u3054\u3068\u306E\u30D5\u30A1\u30A4\u30EB\u306B\u5206\u3051\u3066\u304F\u3060\u3055\u3044\u3002\u5927\u304D\u306A\u7D71\u8A08\u306F observations import \u3067\u53D6\u308A\u8FBC\u3081\u307E\u3059\u3002`,
    en: `The file is larger than ${limits.megabytes} MB: part it into several. Large statistics can be brought in with observations import.`
  },
  place: { file: file2 }
});

// rooms/intake/domain/parse-yaml.ts
var mostSyntaxProblems = 5;
function parseYaml(file2, text) {
  if (isTooLarge(text.length)) return { file: null, problems: [fileTooLarge(file2)] };
  const lineCounter = new LineCounter2();
  const placeAt = (offset) => {
    const { line: line2, col } = lineCounter.linePos(offset);
    return { file: file2, line: line2, column: col };
  };
  const tokens = [...new Parser(lineCounter.addNewLine).parse(text)];
  const refused2 = findRefused(tokens);
  if (refused2) return { file: null, problems: [{ ...refused2.why, place: placeAt(refused2.offset) }] };
  const [document] = new Composer({ lineCounter, strict: true, uniqueKeys: true }).compose(tokens, true, text.length);
  if (!document) throw new Error(`${file2}: the composer gave no document`);
  const errors = document.errors.slice(0, mostSyntaxProblems);
  const problems = errors.map((error) => ({ ...syntaxProblem(error), place: placeAt(error.pos[0]) }));
  if (errors.some(({ code }) => code !== "DUPLICATE_KEY")) return { file: null, problems };
  const placeOf2 = (path) => ({ ...placeAt(offsetOf(document, path)), path: pathText(path) });
  return { file: { file: file2, content: document.toJS(), placeOf: placeOf2 }, problems };
}
function findRefused(tokens) {
  const open = tokens.map((token2) => ({ token: token2, level: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token: token2, level } = next;
    if (level > limits.levels) return { why: tooDeep, offset: token2.offset };
    if (token2.type === "alias") return { why: aliasRefused, offset: token2.offset };
    for (const inner of insideOf(token2)) open.push({ token: inner, level: level + (CST.isCollection(inner) ? 1 : 0) });
  }
  return null;
}
function insideOf(token2) {
  if (token2.type === "document") return token2.value ? [token2.value] : [];
  if (!("items" in token2)) return [];
  return token2.items.flatMap(({ key, value: value7 }) => [key, value7].filter((inner) => inner != null));
}
function offsetOf(document, path) {
  let node = document.contents;
  let offset = isNode2(node) ? node.range?.[0] ?? 0 : 0;
  for (const step2 of path) {
    const [start, inner] = stepInto2(node, step2);
    if (start === void 0) return offset;
    offset = start;
    node = inner;
  }
  return offset;
}
var startOf = (node) => isNode2(node) ? node.range?.[0] : void 0;
function stepInto2(node, step2) {
  if (isSeq(node) && typeof step2 === "number") return [startOf(node.items[step2]), node.items[step2]];
  if (!isMap(node)) return [void 0, null];
  const pair2 = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step2));
  return [startOf(pair2?.key), pair2?.value];
}
var syntaxProblem = ({ code }) => {
  if (code === "DUPLICATE_KEY") {
    return {
      code: "editionFileMalformed",
      message: { ja: "\u540C\u3058\u540D\u524D\u306E\u9805\u76EE\u304C\u4E8C\u5EA6\u66F8\u304B\u308C\u3066\u3044\u307E\u3059\u3002\u7247\u65B9\u3092\u6D88\u3057\u3066\u304F\u3060\u3055\u3044\u3002", en: "The same key is written twice: remove one of them." }
    };
  }
  return {
    code: "editionFileMalformed",
    message: {
      ja: `YAML \u3068\u3057\u3066\u8AAD\u3081\u307E\u305B\u3093\uFF08${code}\uFF09\u3002\u5B57\u4E0B\u3052\u30FB\u5F15\u7528\u7B26\u30FB\u304B\u3063\u3053\u30FB\u30B3\u30ED\u30F3\u306E\u5F8C\u306E\u7A7A\u767D\u3092\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
      en: `Not readable as YAML (${code}): check indentation, quotes, brackets and the space after a colon.`
    }
  };
};
var tooDeep = {
  code: "editionFileTooDeep",
  message: {
    ja: `\u5165\u308C\u5B50\u304C ${limits.levels} \u6BB5\u3092\u8D85\u3048\u3066\u3044\u307E\u3059\u3002\u304B\u3063\u3053\u306E\u9589\u3058\u5FD8\u308C\u3084\u5B57\u4E0B\u3052\u3092\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
    en: `Nested more than ${limits.levels} levels deep: check for an unclosed bracket and the indentation.`
  }
};
var aliasRefused = {
  code: "editionAliasRefused",
  message: {
    ja: "\u5225\u306E\u6240\u3092\u6307\u3059 * (YAML \u306E\u30A8\u30A4\u30EA\u30A2\u30B9) \u306F\u7248\u3067\u306F\u4F7F\u3048\u307E\u305B\u3093\u3002\u5185\u5BB9\u3092\u3053\u3053\u306B\u66F8\u3044\u3066\u304F\u3060\u3055\u3044\u3002* \u3067\u59CB\u307E\u308B\u6587\u5B57\u306A\u3089\u5F15\u7528\u7B26\u3067\u56F2\u3093\u3067\u304F\u3060\u3055\u3044\u3002",
    en: "A * that refers to another place (a YAML alias) is not part of the format: write the content here, or quote text that begins with *."
  }
};

// rooms/intake/domain/read-observations.ts
import { CsvError, parse } from "csv-parse/sync";
var mostRowProblems = 100;
var notCsv = (file2, error) => ({
  code: "observationFileMalformed",
  message: {
    ja: `CSV \u3068\u3057\u3066\u8AAD\u3081\u307E\u305B\u3093\uFF08${error.code}\uFF09\u3002\u5F15\u7528\u7B26\u304C\u9589\u3058\u3066\u3044\u308B\u304B\u78BA\u304B\u3081\u3066\u304F\u3060\u3055\u3044\u3002`,
    en: `Not readable as CSV (${error.code}): check that every quote is closed.`
  },
  place: { file: file2, line: typeof error.lines === "number" ? error.lines : 1 }
});
function rowsOf({ file: file2, text }) {
  if (isTooLarge(text.length)) return fail(fileTooLarge(file2));
  try {
    return ok(parse(text, { bom: true, relax_column_count: true }));
  } catch (error) {
    if (error instanceof CsvError) return fail(notCsv(file2, error));
    throw error;
  }
}
var headWrong = (file2, found) => ({
  code: "observationHeadWrong",
  message: {
    ja: `\u898B\u51FA\u3057\u306F\u300C${observationColumns.join(",")}\u300D\u3067\u306A\u3051\u308C\u3070\u306A\u308A\u307E\u305B\u3093\u3002\u898B\u3064\u304B\u3063\u305F\u306E\u306F\u300C${found.join(",")}\u300D\u3067\u3059\u3002`,
    en: `The heading must be "${observationColumns.join(",")}"; found "${found.join(",")}".`
  },
  place: { file: file2, line: 1 }
});
var columnsWrong = (place2, count2) => ({
  code: "observationColumnsWrong",
  message: {
    ja: `\u5217\u304C ${count2} \u3042\u308A\u307E\u3059\u3002${observationColumns.join(",")} \u306E ${observationColumns.length} \u5217\u306B\u3057\u3066\u304F\u3060\u3055\u3044\uFF08\u6841\u533A\u5207\u308A\u306E\u30B3\u30F3\u30DE\u306F\u66F8\u304D\u307E\u305B\u3093\uFF09\u3002`,
    en: `There are ${count2} columns: write the ${observationColumns.length} columns ${observationColumns.join(",")} (no commas inside numbers).`
  },
  place: place2
});
var doubled = (place2, row, first) => ({
  code: "observationDoubled",
  message: {
    ja: `${row.measureId} ${row.areaCode} ${row.period} \u306F ${first.file} \u306E ${first.line} \u884C\u76EE\u306B\u65E2\u306B\u3042\u308A\u307E\u3059\u3002\u7247\u65B9\u3092\u6D88\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
    en: `${row.measureId} ${row.areaCode} ${row.period} already stands in ${first.file}, line ${first.line}: remove one.`
  },
  place: place2
});
var moreOfThem = (file2, count2) => ({
  code: "observationMoreProblems",
  message: {
    ja: `\u3053\u306E\u30D5\u30A1\u30A4\u30EB\u306B\u306F\u307B\u304B\u306B ${count2} \u884C\u306E\u8AA4\u308A\u304C\u3042\u308A\u307E\u3059\u3002\u4E0A\u306E\u8AA4\u308A\u3092\u76F4\u3057\u3066\u304B\u3089\u8AAD\u307F\u76F4\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
    en: `${count2} more rows of this file are wrong: mend those above and load again.`
  },
  place: { file: file2 }
});
function readRow(cells, place2, read, seen) {
  if (cells.length !== observationColumns.length) return fail(columnsWrong(place2, cells.length));
  const row = read(cells);
  if (!row.ok) return fail(at(row.problem, place2));
  const { measureId, areaCode, period } = row.value;
  const key = `${measureId} ${areaCode} ${period}`;
  const first = seen.get(key);
  if (first) return fail(doubled(place2, row.value, first));
  seen.set(key, place2);
  return row;
}
function readFile(text, { measures, seen }) {
  const { file: file2 } = text;
  const parsed = rowsOf(text);
  if (!parsed.ok) return { rows: [], problems: [parsed.problem] };
  const [head2 = [], ...lines] = parsed.value;
  if (head2.join() !== observationColumns.join()) return { rows: [], problems: [headWrong(file2, head2)] };
  const read = observationReader(measures);
  const rows3 = [];
  const problems = [];
  lines.forEach((cells, index) => {
    if (cells.join("") === "" && cells.length === 1) return;
    const row = readRow(cells, { file: file2, line: index + 2 }, read, seen);
    if (row.ok) rows3.push(row.value);
    else problems.push(row.problem);
  });
  const more = problems.length - mostRowProblems;
  return { rows: rows3, problems: more > 0 ? [...problems.slice(0, mostRowProblems), moreOfThem(file2, more)] : problems };
}
function readObservationFiles(texts2, measures) {
  const seen = /* @__PURE__ */ new Map();
  const files = texts2.map((text) => readFile(text, { measures, seen }));
  return { rows: files.flatMap(({ rows: rows3 }) => rows3), problems: files.flatMap(({ problems }) => problems) };
}

// rooms/intake/domain/register.ts
var alsoUnder = { table: "tableOrFigure", figure: "tableOrFigure" };
function doubled2({ id, placed, path }, first) {
  const before2 = first.placed.file.placeOf([...first.placed.path, ...first.path, "id"]);
  return problemIn(placed, {
    code: "editionIdDoubled",
    path: [...path, "id"],
    ja: `id\u300C${id}\u300D\u306F ${before2.file} \u306E ${before2.line} \u884C\u76EE\u3067\u65E2\u306B\u4F7F\u308F\u308C\u3066\u3044\u307E\u3059\u3002\u5225\u306E id \u306B\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
    en: `the id "${id}" is already used in ${before2.file}, line ${before2.line}: choose another.`
  });
}
function registerIds(entries) {
  const register = /* @__PURE__ */ new Map();
  const problems = [];
  const add = (kind, part2) => {
    const ids2 = register.get(kind) ?? /* @__PURE__ */ new Map();
    register.set(kind, ids2);
    const first = ids2.get(part2.id);
    if (!first) ids2.set(part2.id, part2);
    return first;
  };
  for (const part2 of entries.flatMap(partsOf)) {
    const shared = alsoUnder[part2.kind];
    const first = [add(part2.kind, part2), shared ? add(shared, part2) : void 0].find((found) => found !== void 0);
    if (first) problems.push(doubled2(part2, first));
  }
  return { register, problems };
}

// rooms/intake/domain/read-edition.ts
var headMissing = {
  code: "editionHeadMissing",
  message: {
    ja: "edition.yaml \u304C\u3042\u308A\u307E\u305B\u3093\u3002\u7248\u306E\u540D\u524D\u3068\u56E3\u4F53\u30B3\u30FC\u30C9\u3092\u66F8\u3044\u305F edition.yaml \u3092\u30D5\u30A9\u30EB\u30C0\u30FC\u306B\u7F6E\u3044\u3066\u304F\u3060\u3055\u3044\u3002",
    en: "edition.yaml is missing: put an edition.yaml with the edition's name and the body's code into the folder."
  },
  place: { file: "edition.yaml" }
};
function parseAll(texts2) {
  const yaml = texts2.filter(isYaml);
  const parsed = yaml.map(({ file: file2, text }) => parseYaml(file2, text));
  const files = parsed.flatMap(({ file: file2 }) => file2 ? [file2] : []);
  return {
    head: files.find(isHead) ?? null,
    others: files.filter((file2) => !isHead(file2)),
    problems: [...yaml.some(isHead) ? [] : [headMissing], ...parsed.flatMap(({ problems }) => problems)],
    whole: parsed.every(({ file: file2 }) => file2 !== null)
  };
}
function checkMeaning(entries, known, whole) {
  const { register, problems } = registerIds(known);
  return [
    ...problems,
    ...whole ? checkReferences(entries, register) : [],
    ...checkCycles(register),
    ...checkBudget(entries, register),
    ...checkSense(entries),
    ...checkPeriods(entries),
    ...checkLines(entries),
    ...checkFigures(entries)
  ];
}
var placeKey = ({ file: file2 = "", line: line2 = 0 }) => `${file2} ${String(line2).padStart(9, "0")}`;
var inOrder = (problems) => problems.map((problem2) => ({ problem: problem2, key: placeKey(problem2.place ?? {}) })).sort((a, b) => a.key < b.key ? -1 : Number(a.key > b.key)).map(({ problem: problem2 }) => problem2);
function readEdition(texts2) {
  const parsed = parseAll(texts2);
  const shapes = checkShapes(parsed.others);
  const head2 = parsed.head ? checkHead(parsed.head) : null;
  const heads = head2?.head ? [head2.placed] : [];
  const measures = [...shapes.entries, ...shapes.malformed].filter(({ kind }) => kind === "measure");
  const observations = readObservationFiles(texts2.filter(isCsv), new Set(measures.map(({ id }) => id)));
  const all = [
    ...parsed.problems,
    ...head2?.problems ?? [],
    ...shapes.problems,
    ...checkMeaning([...heads, ...shapes.entries], [...heads, ...shapes.entries, ...shapes.malformed], parsed.whole && shapes.whole),
    ...checkMeasureFiles(shapes.entries, texts2),
    ...observations.problems
  ];
  if (all.length > 0 || !head2?.head) return fail(inOrder(all));
  return ok({ head: head2.head, entries: shapes.entries, observations: observations.rows });
}

// rooms/intake/domain/region.ts
function orderKey({ id, content }) {
  if (!isRecord3(content)) return id;
  if (typeof content.code === "string") return `${content.code} ${id}`;
  const [source] = Array.isArray(content.sources) ? content.sources : [];
  if (!isRecord3(source)) return `~ ${id}`;
  const [line2] = Array.isArray(source.lines) ? source.lines : [];
  return `${source.document} ${String(line2 ?? 0).padStart(6, "0")} ${id}`;
}
var inOrder2 = (rows3) => rows3.map((row) => ({ row, key: orderKey(row) })).sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ row }) => row);
function arrangeRegion({ head: head2, rows: rows3, facts: factRows }) {
  const facts = new Map(factRows.map((row) => [row.id, contentToFact(head2.id, row)]));
  const all = (kind) => inOrder2(rows3.get(kind) ?? []).map((row) => withFacts(row.content, facts));
  const areas = all("area");
  const groups = all("group");
  return {
    edition: head2,
    documents: arrangeDocuments(all("document")),
    facts,
    areas: arrangeAreas(areas, groups),
    measures: all("measure"),
    plans: arrangePlans(all("plan"), all("project"), all("count")),
    programmes: arrangeProgrammes(all("programme"), all("activity"), all("kind")),
    budget: {
      themes: all("theme"),
      points: all("point"),
      lines: all("line"),
      tables: all("table"),
      figures: all("figure"),
      proposals: all("proposal")
    },
    kpis: arrangeKpis(all("kpi"), all("overlap"))
  };
}

// store/tar.ts
var block = 512;
var archiveEnd = Buffer.alloc(2 * block);

// store/backup-manifest.ts
import Type14 from "typebox";
import { Value } from "typebox/value";
var manifestSchema = Type14.Object({
  product: Type14.Literal("michishirube"),
  format: Type14.Literal(1),
  steps: Type14.Array(Type14.Object({ number: Type14.Integer(), name: Type14.String(), checksum: Type14.String() })),
  tables: Type14.Array(Type14.Object({ name: Type14.String(), columns: Type14.Array(Type14.String()) }))
});

// store/copy.ts
var pieceLength = 1 << 17;

// store/failures.ts
import { DatabaseError } from "pg";

// store/backup.ts
var partBytes = 4 * 1024 * 1024;

// store/database.ts
import { Pool } from "pg";

// store/transaction.ts
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

// store/type-parsers.ts
import { TypeOverrides } from "pg";

// store/embedded/connection.ts
import { Client, DatabaseError as DatabaseError2 } from "pg";

// store/embedded/server-log.ts
var longestLog = 10 * 1024 * 1024;

// store/embedded/socket-place.ts
var longestFolder = 103 - "/.s.PGSQL.5432".length;

// store/embedded/lock.ts
var startTime = new Date(Date.now() - process.uptime() * 1e3).toISOString();

// store/embedded/settings.ts
var megabyte = 1024 * 1024;

// store/outside-server.ts
import { Client as Client2 } from "pg";

// rooms/intake/store/read-edition-folder.ts
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
var unreadable = (folder, why3) => ({
  code: "editionFolderUnreadable",
  message: {
    ja: `\u30D5\u30A9\u30EB\u30C0\u30FC\u300C${folder}\u300D\u3092\u8AAD\u3081\u307E\u305B\u3093\uFF08${why3}\uFF09\u3002\u7248\u306E edition.yaml \u304C\u3042\u308B\u30D5\u30A9\u30EB\u30C0\u30FC\u3092\u6307\u5B9A\u3057\u3066\u304F\u3060\u3055\u3044\u3002`,
    en: `Cannot read the folder "${folder}" (${why3}): name the folder that holds an edition's edition.yaml.`
  }
});
function readEditionFolder(folder) {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file2) => /\.(yaml|csv)$/.test(file2));
    return ok(files.sort().map((file2) => ({ file: file2, text: readFileSync(join(folder, file2), "utf8") })));
  } catch (error) {
    return fail(unreadable(folder, error instanceof Error && "code" in error ? String(error.code) : "?"));
  }
}

// rooms/publication/hokkaido-site.fixture.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { fileURLToPath } from "node:url";

// rooms/publication/domain/entries.ts
var named2 = (kind, entries) => entries.map(({ id, name, nameEn, sources }) => ({ kind, id, name, nameEn, sources }));
var titled = (kind, entries) => entries.map(({ id, title, titleEn, sources }) => ({ kind, id, name: title, nameEn: titleEn, sources }));
var sourcesBelow = (nodes) => nodes.flatMap((node) => [...node.sources, ...sourcesBelow(node.children ?? [])]);
var plans = (region) => named2(
  "plan",
  region.plans.all.map((plan) => ({
    ...plan,
    sources: [...plan.sources, ...plan.editions.flatMap(({ sources, nodes }) => [...sources, ...sourcesBelow(nodes)])]
  }))
);
var regionEntries = (region) => [
  ...named2("area", region.areas.all),
  ...named2("group", region.areas.groups),
  ...plans(region),
  ...named2("project", region.plans.projects),
  ...named2("count", region.plans.counts),
  ...named2("kpi", region.kpis.all),
  ...titled("theme", region.budget.themes),
  ...named2("point", region.budget.points),
  ...named2("line", region.budget.lines),
  ...named2("table", region.budget.tables),
  ...named2("figure", region.budget.figures),
  ...titled("proposal", region.budget.proposals),
  ...named2("programme", region.programmes.all),
  ...named2("activity", region.programmes.activities)
];
var entriesFrom = (region, document) => regionEntries(region).filter(({ sources }) => sources.some((source) => source.document === document));
var scopes = (region) => new Map(region.kpis.all.flatMap(({ id, scope }) => scope ? [[subjectKey({ kind: "kpi", id }), scope]] : []));
function entryNames(region) {
  const scope = scopes(region);
  return new Map(
    regionEntries(region).map((entry) => {
      const key = subjectKey(entry);
      const within = scope.get(key);
      const ja = within ? `${entry.name}\uFF08${within.ja}\uFF09` : entry.name;
      const en = within ? `${entry.nameEn} (${within.en})` : entry.nameEn;
      return [key, { ja, en }];
    })
  );
}
function cellPlaces(region) {
  const places = /* @__PURE__ */ new Map();
  for (const { rows: rows3, columns } of region.budget.tables) {
    for (const row of rows3) {
      for (const column of columns) {
        const fact = row.cells[column.id];
        if (fact) places.set(fact.id, { ja: `${row.name}\u30FB${column.name}`, en: `${row.nameEn}, ${column.nameEn}` });
      }
    }
  }
  return places;
}
var factNames = (region) => ({
  names: entryNames(region),
  places: cellPlaces(region)
});

// rooms/publication/hokkaido-site.fixture.ts
var dataFolder = new URL("../../data/", import.meta.url);
var rulesFile = new URL("grading-rules.yaml", dataFolder);
var recordedAt = "2026-11-22T00:00:00.000Z";
function hokkaidoTexts() {
  const texts2 = readEditionFolder(fileURLToPath(new URL("hokkaido", dataFolder)));
  if (!texts2.ok) throw new Error(JSON.stringify(texts2.problem));
  return texts2.value;
}
function hokkaidoEdition() {
  const edition = readEdition(hokkaidoTexts());
  if (!edition.ok) throw new Error(JSON.stringify(edition.problem, null, 2));
  return edition.value;
}
function shippedRules() {
  const book = readRules(readFileSync2(rulesFile, "utf8"), "data/grading-rules.yaml");
  if (!book.ok) throw new Error(JSON.stringify(book.problem, null, 2));
  return book.value.rules;
}
function hokkaidoSite() {
  const edition = hokkaidoEdition();
  const region = arrangeRegion(editionToRows(edition, recordedAt));
  const points = edition.observations.map(({ measureId, areaCode, period, value: value7, absent: absent2 }) => ({
    measure: measureId,
    area: areaCode,
    period,
    value: value7,
    absent: absent2,
    version: 1,
    recordedAt
  }));
  return {
    ...region,
    ...factNames(region),
    findings: findAll(region),
    series: arrangeSeries(region.measures, points),
    rules: shippedRules(),
    texts: /* @__PURE__ */ new Map(),
    recordedAt
  };
}

// rooms/publication/domain/findings-on.ts
var findingsOn = (site2, document) => site2.findings.filter(({ sources }) => sources.some((source) => source.document === document));

// rooms/publication/domain/document-derivations.ts
function entriesRead(site2, [documentId = "", kind = ""]) {
  const document = site2.documents.byId.get(documentId);
  const found = entriesFrom(site2, documentId).filter((entry) => entry.kind === kind);
  if (!document || found.length === 0) return null;
  const word = kindWord(kind);
  return {
    name: "document.entries",
    arguments: [documentId, kind],
    title: {
      ja: `\u300E${document.title}\u300F\u304B\u3089\u8AAD\u307F\u53D6\u3063\u305F\u3082\u306E\uFF08${word.ja}\uFF09\u306E\u4EF6\u6570`,
      en: `Number of entries read from \u201C${document.titleEn}\u201D (${word.en})`
    },
    how: {
      ja: "\u51FA\u5178\u306B\u3053\u306E\u8CC7\u6599\u3092\u6319\u3052\u308B\u3082\u306E\u3092\u6570\u3048\u305F\u3002\u307B\u304B\u306E\u8CC7\u6599\u306B\u3082\u66F8\u304B\u308C\u3066\u3044\u308B\u3082\u306E\u3092\u542B\u3080\u3002",
      en: "Those that name this document among their sources were counted, also where another document prints them too."
    },
    result: countOf(found.length, "\u4EF6"),
    inputs: found.map((entry) => ({
      label: { ja: entry.name, en: entry.nameEn },
      href: entryAddress(site2.edition.id, entry.kind, entry.id)
    }))
  };
}
function findingsRaised(site2, [documentId = ""]) {
  const document = site2.documents.byId.get(documentId);
  if (!document) return null;
  const found = findingsOn(site2, documentId);
  return {
    name: "document.findings",
    arguments: [documentId],
    title: { ja: `\u300E${document.title}\u300F\u306B\u3064\u3044\u3066\u306E\u70B9\u691C\u306E\u4EF6\u6570`, en: `Number of findings on \u201C${document.titleEn}\u201D` },
    how: {
      ja: "\u78BA\u304B\u3081\u308B\u5834\u6240\u3068\u3057\u3066\u3053\u306E\u8CC7\u6599\u3092\u6319\u3052\u308B\u70B9\u691C\u306E\u7D50\u679C\u3092\u6570\u3048\u305F\u3002",
      en: "The findings that name this document as a place to look were counted."
    },
    result: countOf(found.length, "\u4EF6"),
    inputs: found.map((finding) => ({
      label: findingTitles[finding.code],
      href: findingAddress(site2.edition.id, finding)
    }))
  };
}
var documentDerivations = {
  "document.entries": entriesRead,
  "document.findings": findingsRaised
};

// rooms/publication/domain/worked-out.ts
function workedOut(value7, unit3) {
  const quantity2 = quantityOf(value7, unit3);
  if (!quantity2.ok) throw new Error(quantity2.problem.message.en);
  return quantity2.value;
}
var namesOf2 = ({ name, nameEn }) => ({ ja: name, en: nameEn });
function periodNames(period) {
  const read = asPeriod(period);
  if (!read.ok) return { ja: period, en: period };
  const inWords2 = (lang) => formatPeriod(read.value, { lang, era: "western" });
  return { ja: inWords2("ja"), en: inWords2("en") };
}

// rooms/publication/domain/population.ts
var amountOf2 = (value7) => value7.kind === "observed" ? value7.point.value : value7.derivation.result?.value ?? null;
var pointAt = (series, measure2, area, period) => area.code ? series.points(measure2, area.code).find((point) => point.period === period) : void 0;
function unitQuantity(point, measure2) {
  return point.value === null ? null : workedOut(point.value, measure2.unit);
}
function partInput(model2, measure2, area, period) {
  const label2 = namesOf2(area);
  const point = pointAt(model2.series, measure2.id, area, period);
  if (!point) return { label: label2, href: null, leftOut: { ja: "\u7D71\u8A08\u306B\u884C\u304C\u306A\u3044", en: "no row in the statistic" } };
  const href = observationAddress(model2.edition.id, point);
  const quantity2 = unitQuantity(point, measure2);
  if (quantity2) return { label: label2, href, quantity: quantity2 };
  const why3 = point.absent ?? "unknown";
  return { label: label2, href, leftOut: absenceWords[isAbsenceReason(why3) ? why3 : "unknown"] };
}
function addAll2(quantities) {
  const [first, ...rest] = quantities;
  if (!first) return null;
  return rest.reduce((sum, next) => {
    const added2 = addQuantities(sum, next);
    if (!added2.ok) throw new Error(added2.problem.message.en);
    return added2.value;
  }, first);
}
function populationSum(model2, given2) {
  const [measureId = "", areaId = "", period = ""] = given2;
  const measure2 = model2.series.measures.get(measureId);
  const area = model2.areas.byId.get(areaId);
  if (!measure2 || !area) return null;
  const inputs = municipalitiesIn(model2.areas, areaId).map((member) => partInput(model2, measure2, member, period));
  const result = addAll2(inputs.flatMap(({ quantity: quantity2 }) => quantity2 ?? []));
  if (!inputs.some(({ href }) => href !== null)) return null;
  const when = periodNames(period);
  return {
    name: "publication.population",
    arguments: [measureId, areaId, period],
    title: { ja: `${area.name}\u306E${measure2.name}\uFF08${when.ja}\uFF09`, en: `${measure2.nameEn}, ${area.nameEn}, ${when.en}` },
    how: {
      ja: "\u3053\u306E\u5730\u57DF\u306E\u5E02\u753A\u6751\u306E\u5024\u3092\u8DB3\u3057\u305F\u3002\u7D71\u8A08\u306B\u3053\u306E\u5730\u57DF\u305D\u306E\u3082\u306E\u306E\u884C\u306F\u306A\u3044\u3002",
      en: "The values of the municipalities in this area were added; the statistic has no row for the area itself."
    },
    result,
    ...result ? {} : { why: { ja: "\u5024\u306E\u3042\u308B\u5E02\u753A\u6751\u304C\u306A\u3044", en: "no municipality has a value" } },
    inputs
  };
}
function valueOfPlace(model2, measureId, area, period) {
  const measure2 = model2.series.measures.get(measureId);
  const point = measure2 && pointAt(model2.series, measureId, area, period);
  if (measure2 && point) return { kind: "observed", point, measure: measure2 };
  const derivation = populationSum(model2, [measureId, area.id, period]);
  return derivation && { kind: "derived", derivation };
}

// rooms/publication/domain/population-change.ts
function endInput(model2, value7, { measure: measure2, period }) {
  const known = model2.series.measures.get(measure2);
  const when = periodNames(period);
  const label2 = { ja: `${known?.name ?? measure2} ${when.ja}`, en: `${known?.nameEn ?? measure2}, ${when.en}` };
  const amount = amountOf2(value7);
  const edition = model2.edition.id;
  const href = value7.kind === "observed" ? observationAddress(edition, value7.point) : derivationAddress(edition, value7.derivation);
  return amount === null ? { label: label2, href } : { label: label2, href, quantity: workedOut(amount, known?.unit ?? "\u4EBA") };
}
var toTenths = (value7) => Math.sign(value7) * Math.round(Math.abs(value7) * 10) / 10;
function changeOf(from, to) {
  return from === null || to === null || from === 0 ? null : toTenths((to - from) / from * 100);
}
function populationChange(model2, given2) {
  const [areaId = "", fromMeasure = "", fromPeriod = "", toMeasure = "", toPeriod = ""] = given2;
  const area = model2.areas.byId.get(areaId);
  const before2 = area && valueOfPlace(model2, fromMeasure, area, fromPeriod);
  const after = area && valueOfPlace(model2, toMeasure, area, toPeriod);
  if (!area || !before2 || !after) return null;
  const [from, to] = [amountOf2(before2), amountOf2(after)];
  const change = changeOf(from, to);
  const [start, end] = [periodNames(fromPeriod), periodNames(toPeriod)];
  return {
    name: "publication.population-change",
    arguments: [areaId, fromMeasure, fromPeriod, toMeasure, toPeriod],
    title: {
      ja: `${area.name}\u306E\u4EBA\u53E3\u306E\u5897\u6E1B\u7387\uFF08${start.ja}\u2192${end.ja}\uFF09`,
      en: `Change of population, ${area.nameEn}, ${start.en} to ${end.en}`
    },
    how: {
      ja: "\u5F8C\u306E\u4EBA\u53E3\u304B\u3089\u524D\u306E\u4EBA\u53E3\u3092\u5F15\u304D\u3001\u524D\u306E\u4EBA\u53E3\u3067\u5272\u3063\u305F\u3002\u5C0F\u6570\u7B2C2\u4F4D\u3092\u56DB\u6368\u4E94\u5165\u3002",
      en: "The later population less the earlier one, divided by the earlier one; rounded to one decimal."
    },
    ...change === null ? {} : { formula: `(${to} \u2212 ${from}) \xF7 ${from} \xD7 100 = ${change}` },
    result: change === null ? null : workedOut(change, "%"),
    ...change === null ? { why: { ja: "\u3069\u3061\u3089\u304B\u306E\u5024\u304C\u306A\u3044", en: "one of the two values is missing" } } : {},
    inputs: [
      endInput(model2, before2, { measure: fromMeasure, period: fromPeriod }),
      endInput(model2, after, { measure: toMeasure, period: toPeriod })
    ]
  };
}

// rooms/publication/domain/vision-gap.ts
function visionOf(site2) {
  const { population } = site2.edition;
  const area = population ? site2.areas.byId.get(population.area) : void 0;
  const kpi = population?.vision ? site2.kpis.byId.get(population.vision) : void 0;
  if (!population || !area || !kpi || !isKnown(kpi.target) || kpi.target.period === null) return null;
  const period = periodText(kpi.target.period);
  for (const measure2 of population.projection) {
    const trend = valueOfPlace(site2, measure2, area, period);
    if (trend) return { target: kpi.target, trend, at: { measure: measure2, period } };
  }
  return null;
}
var ends = {
  lower: { ja: "\u4E0B\u7AEF", en: "lower end" },
  upper: { ja: "\u4E0A\u7AEF", en: "upper end" }
};
function visionGap(site2, [end = ""]) {
  const vision = visionOf(site2);
  if (!vision || end !== "lower" && end !== "upper" || vision.trend.kind !== "observed") return null;
  const { quantity: quantity2, to = quantity2.value } = vision.target.reading;
  const wanted = end === "lower" ? Math.min(quantity2.value, to) : Math.max(quantity2.value, to);
  const { point, measure: measure2 } = vision.trend;
  if (point.value === null) return null;
  return {
    name: "publication.vision-gap",
    arguments: [end],
    title: { ja: `\u4EBA\u53E3\u30D3\u30B8\u30E7\u30F3\u3068\u63A8\u8A08\u306E\u5DEE\uFF08${ends[end].ja}\uFF09`, en: `Population vision less projection (${ends[end].en})` },
    how: {
      ja: `\u4EBA\u53E3\u30D3\u30B8\u30E7\u30F3\u306E\u7BC4\u56F2\u306E${ends[end].ja}\u304B\u3089\u3001\u540C\u3058\u5E74\u306E\u63A8\u8A08\u4EBA\u53E3\u3092\u5F15\u3044\u305F\u3002`,
      en: `The ${ends[end].en} of the vision's range less the projected population of the same year.`
    },
    formula: `${wanted} \u2212 ${point.value} = ${wanted - point.value}`,
    result: workedOut(wanted - point.value, quantity2.unit.id),
    inputs: [
      { label: { ja: "\u4EBA\u53E3\u30D3\u30B8\u30E7\u30F3", en: "Population vision" }, href: null, fact: vision.target },
      {
        label: namesOf2(measure2),
        href: observationAddress(site2.edition.id, point),
        quantity: workedOut(point.value, measure2.unit)
      }
    ]
  };
}

// rooms/publication/domain/publication-derivations.ts
var listed2 = { ja: "\u4E0B\u306B\u4E26\u3076\u3082\u306E\u3092\u6570\u3048\u305F\u3002", en: "Those listed below were counted." };
function figuresRecordedAt(site2, [recordedAt2 = ""]) {
  const facts = [...site2.facts.values()].filter((fact) => fact.recordedAt === recordedAt2);
  if (facts.length === 0) return null;
  return {
    name: "publication.recorded-at",
    arguments: [recordedAt2],
    title: { ja: "\u3053\u306E\u6642\u306B\u8A18\u9332\u3055\u308C\u305F\u6570\u5024\u306E\u6570", en: "Number of figures recorded at this time" },
    how: listed2,
    result: countOf(facts.length, "\u7121\u5358\u4F4D"),
    inputs: facts.map((fact) => ({ label: { ja: fact.id, en: fact.id }, href: factAddress(fact) }))
  };
}
var publicationDerivations = {
  "publication.population": populationSum,
  "publication.population-change": populationChange,
  "publication.vision-gap": visionGap,
  "publication.recorded-at": figuresRecordedAt
};

// rooms/publication/domain/derive.ts
var derivations = {
  ...factDerivations,
  ...areaDerivations,
  ...planDerivations,
  ...kpiDerivations,
  ...budgetDerivations,
  ...programmeDerivations,
  ...checkDerivations,
  ...documentDerivations,
  ...publicationDerivations
};
function derive(site2, name, given2) {
  return Object.hasOwn(derivations, name) ? derivations[name]?.(site2, given2) ?? null : null;
}

// ui/scale.ts
import { scaleLinear } from "d3-scale";
function axisFor(values, start) {
  const all = start === "withZero" ? [0, ...values] : values;
  const low = all.length === 0 ? 0 : Math.min(...all);
  const high = all.length === 0 ? 1 : Math.max(...all);
  const room = low === high ? Math.abs(low) * 0.1 || 1 : 0;
  const scale = scaleLinear([start === "withZero" ? low : low - room, high + room], [0, 100]).nice(4);
  const [from, to] = [scale.domain()[0] ?? low, scale.domain()[1] ?? high];
  return { from, to, ticks: scale.ticks(4), place: (value7) => rounded(scale(value7)) };
}
function rounded(value7) {
  return Math.round(value7 * 100) / 100;
}
function percent(value7) {
  return `${rounded(value7)}%`;
}

// ui/arc-links.tsx
import { Fragment, jsx, jsxs } from "preact/jsx-runtime";

// ui/arithmetic.tsx
import { jsx as jsx2, jsxs as jsxs2 } from "preact/jsx-runtime";
function Arithmetic({ label: label2, lines }) {
  return /* @__PURE__ */ jsx2("ol", { class: "arithmetic", "aria-label": label2, children: lines.map((line2, index) => /* @__PURE__ */ jsxs2("li", { class: line2.kind === "result" ? "sum sum-result" : "sum", children: [
    /* @__PURE__ */ jsx2("span", { class: "sum-label", children: line2.label }),
    /* @__PURE__ */ jsx2("span", { class: "sum-sign", children: line2.sign ?? "" }),
    /* @__PURE__ */ jsx2("span", { class: "sum-value", children: line2.value })
  ] }, index)) });
}

// ui/origin.tsx
import { createContext } from "preact";
import { useContext } from "preact/hooks";

// ui/text.ts
function defineMessages(table) {
  const open = (lang) => (key, values = {}) => fillIn(table[key][lang], values);
  return open;
}
function inLang(text, lang) {
  return text[lang];
}
function nameIn(lang, thing) {
  return lang === "en" && thing.nameEn ? thing.nameEn : thing.name;
}
var slot = /\{([a-zA-Z]+)\}/;
function fillIn(text, values) {
  return text.replace(new RegExp(slot, "g"), (whole, name) => values[name] ?? whole);
}
function weave(text, parts) {
  return text.split(new RegExp(slot, "g")).map((piece, index) => {
    const isName = index % 2 === 1;
    return isName ? parts[piece] ?? `{${piece}}` : piece;
  });
}

// ui/ui-messages.ts
var uiMessages = defineMessages({
  skip: { ja: "\u672C\u6587\u3078\u79FB\u52D5", en: "Skip to main content" },
  product: { ja: "\u9053\u6A19", en: "Michishirube" },
  home: { ja: "\u9053\u6A19 Michishirube \u30DB\u30FC\u30E0", en: "Michishirube \u9053\u6A19, home" },
  search: { ja: "\u691C\u7D22", en: "Search" },
  searchInHeader: { ja: "\u3069\u306E\u30DA\u30FC\u30B8\u304B\u3089\u3067\u3082\u691C\u7D22", en: "Search from any page" },
  searchLabel: { ja: "\u540D\u524D\u3084\u8A00\u8449\u3067\u63A2\u3059", en: "Search by name or word" },
  searchHint: { ja: "\u4F8B: \u753A\u306E\u540D\u524D\u3001\u4E8B\u696D\u306E\u540D\u524D", en: "e.g. the name of a town or project" },
  nav: { ja: "\u4E3B\u306A\u30DA\u30FC\u30B8", en: "Main pages" },
  menu: { ja: "\u30E1\u30CB\u30E5\u30FC", en: "Menu" },
  where: { ja: "\u73FE\u5728\u4F4D\u7F6E", en: "You are here" },
  language: { ja: "\u8A00\u8A9E", en: "Language" },
  era: { ja: "\u5E74\u306E\u66F8\u304D\u65B9", en: "Years" },
  wareki: { ja: "\u548C\u66A6", en: "Japanese era" },
  western: { ja: "\u897F\u66A6", en: "Western" },
  foot: { ja: "\u3053\u306E\u30B5\u30A4\u30C8\u306B\u3064\u3044\u3066", en: "About this site" },
  asOf: { ja: "{day} \u306B\u5206\u304B\u3063\u3066\u3044\u305F\u3053\u3068\u3092\u8868\u793A\u3057\u3066\u3044\u307E\u3059", en: "Showing what was known on {day}" },
  originOf: { ja: "{text}\uFF08\u51FA\u5178: {label}\uFF09", en: "{text} (source: {label})" },
  footnotes: { ja: "\u6570\u5024\u306E\u51FA\u5178", en: "Where the numbers come from" },
  filter: { ja: "\u8868\u306E\u4E2D\u3092\u3057\u307C\u308A\u8FBC\u3080", en: "Filter this table" },
  shown: { ja: "{count}\u884C\u3092\u8868\u793A", en: "{count} rows shown" },
  downloads: { ja: "\u3053\u306E\u8868\u3092\u4FDD\u5B58", en: "Save this table" },
  scrollTable: { ja: "{name}\uFF08\u6A2A\u306B\u52D5\u304B\u305B\u307E\u3059\uFF09", en: "{name} (scrolls sideways)" },
  csv: { ja: "CSV", en: "CSV" },
  sjis: { ja: "CSV (Shift_JIS)", en: "CSV (Shift_JIS)" },
  json: { ja: "JSON", en: "JSON" },
  xlsx: { ja: "Excel", en: "Excel" },
  picture: { ja: "\u56F3", en: "Chart" },
  table: { ja: "\u8868", en: "Table" },
  png: { ja: "PNG", en: "PNG" },
  link: { ja: "\u3053\u306E\u56F3\u3078\u306E\u30EA\u30F3\u30AF", en: "Link to this chart" },
  source: { ja: "\u51FA\u5178: ", en: "Source: " },
  showTable: { ja: "\u8868\u3067\u898B\u308B", en: "Show as a table" },
  legend: { ja: "\u51E1\u4F8B", en: "Legend" },
  noValue: { ja: "\u5024\u306A\u3057", en: "No value" },
  was: { ja: "\u4EE5\u524D\u306F", en: "was" },
  now: { ja: "\u3044\u307E\u306F", en: "now" },
  below: { ja: "\u4E0B\u4F4D\u306E{count}\u9805\u76EE\u3092\u958B\u304F", en: "Open the {count} below" },
  before: { ja: "\u524D\u3078", en: "Previous" },
  after: { ja: "\u6B21\u3078", en: "Next" },
  pages: { ja: "\u30DA\u30FC\u30B8\u9001\u308A", en: "Pages" },
  pageNumber: { ja: "{number}\u30DA\u30FC\u30B8\u76EE", en: "Page {number}" },
  copy: { ja: "\u6587\u3092\u30B3\u30D4\u30FC", en: "Copy this text" },
  copied: { ja: "\u30B3\u30D4\u30FC\u3057\u307E\u3057\u305F", en: "Copied" },
  ask: { ja: "\u78BA\u8A8D\u5148", en: "Whom to ask" },
  places: { ja: "\u66F8\u304B\u308C\u3066\u3044\u308B\u5834\u6240", en: "Where it stands" },
  mail: { ja: "\u305D\u306E\u307E\u307E\u9001\u308C\u308B\u554F\u3044\u5408\u308F\u305B\u6587", en: "A question ready to send" }
});

// ui/origin.tsx
import { jsx as jsx3, jsxs as jsxs3 } from "preact/jsx-runtime";
function startFootnotes() {
  const list = [];
  const numbers = /* @__PURE__ */ new Map();
  const note = (href, label2) => {
    const known = numbers.get(href);
    if (known !== void 0) return known;
    list.push({ href, label: label2 });
    numbers.set(href, list.length);
    return list.length;
  };
  return { note, list };
}
var FootnoteContext = createContext(void 0);
var LangContext = createContext("ja");
function Origin({ href, label: label2, kind = "printed", card, children }) {
  const lang = useContext(LangContext);
  const number = useContext(FootnoteContext)?.note(href, label2);
  const spoken = originName(lang, children, label2);
  return /* @__PURE__ */ jsx3(
    "a",
    {
      class: kind === "derived" ? "origin origin-derived" : "origin",
      href,
      "data-origin": kind,
      "data-card": card ?? href,
      "data-note": number,
      "aria-label": spoken,
      title: spoken === void 0 ? label2 : void 0,
      children
    }
  );
}
function originName(lang, content, label2) {
  const text = plainText(content);
  return text === void 0 ? void 0 : uiMessages(lang)("originOf", { text, label: label2 });
}
function plainText(content) {
  if (typeof content === "string" || typeof content === "number") return String(content);
  if (!Array.isArray(content)) return void 0;
  const pieces = content.map(plainText);
  return pieces.includes(void 0) ? void 0 : pieces.join("");
}
function Name({ lang, children }) {
  return /* @__PURE__ */ jsx3("span", { "data-name": "", lang, children });
}
function When({ at: at2, children }) {
  return /* @__PURE__ */ jsx3("time", { dateTime: at2, children });
}
function OriginCard(props) {
  return /* @__PURE__ */ jsxs3("div", { class: "origin-card", "data-origin-card": "", children: [
    /* @__PURE__ */ jsx3("p", { class: "origin-card-headline", children: props.headline }),
    props.quote === void 0 ? null : /* @__PURE__ */ jsx3("blockquote", { "data-name": "", children: props.quote }),
    /* @__PURE__ */ jsx3("dl", { class: "definitions", children: props.lines.map((line2) => /* @__PURE__ */ jsxs3("div", { children: [
      /* @__PURE__ */ jsx3("dt", { children: line2.label }),
      /* @__PURE__ */ jsx3("dd", { children: line2.content })
    ] }, line2.label)) })
  ] });
}

// ui/figure-value.tsx
import { jsx as jsx4 } from "preact/jsx-runtime";
function Value2({ value: value7 }) {
  if (value7.origin === void 0) return /* @__PURE__ */ jsx4(Name, { children: value7.text });
  return /* @__PURE__ */ jsx4(Origin, { href: value7.origin.href, label: value7.origin.label, kind: value7.origin.kind, children: value7.text });
}

// ui/pattern.tsx
import { Fragment as Fragment2, jsx as jsx5, jsxs as jsxs4 } from "preact/jsx-runtime";
function toneFill(tone) {
  return `url(#tone-${tone})`;
}
function PatternDefs() {
  return /* @__PURE__ */ jsx5("svg", { class: "pattern-defs", width: "0", height: "0", "aria-hidden": "true", focusable: "false", children: /* @__PURE__ */ jsxs4("defs", { children: [
    /* @__PURE__ */ jsx5(TonePatterns, {}),
    /* @__PURE__ */ jsx5(StepPatterns, {})
  ] }) });
}
function TonePatterns() {
  return /* @__PURE__ */ jsxs4(Fragment2, { children: [
    /* @__PURE__ */ jsx5(Fill, { id: "tone-accent", ground: "fill-accent" }),
    /* @__PURE__ */ jsx5(Fill, { id: "tone-stripe", ground: "fill-accent-pale", line: "line-accent", draw: "M-2 2 2 -2M0 8 8 0M6 10 10 6" }),
    /* @__PURE__ */ jsx5(Fill, { id: "tone-grey", ground: "fill-grey" }),
    /* @__PURE__ */ jsx5(Fill, { id: "tone-dots", ground: "fill-white", line: "line-accent line-round", draw: "M2 2h.01M6 6h.01" }),
    /* @__PURE__ */ jsx5(Fill, { id: "tone-pale", ground: "fill-accent-mid" }),
    /* @__PURE__ */ jsx5(Fill, { id: "tone-cross", ground: "fill-white", line: "line-grey", draw: "M0 0 8 8M8 0 0 8" }),
    /* @__PURE__ */ jsx5(Fill, { id: "tone-dark", ground: "fill-dark" }),
    /* @__PURE__ */ jsx5(Fill, { id: "tone-unknown", ground: "fill-white", line: "line-unknown", draw: "M0 0 8 8M-2 6 2 10M6 -2 10 2" })
  ] });
}
function StepPatterns() {
  return /* @__PURE__ */ jsxs4(Fragment2, { children: [
    /* @__PURE__ */ jsx5(Fill, { id: "step-0", ground: "fill-step-0" }),
    /* @__PURE__ */ jsx5(Fill, { id: "step-1", ground: "fill-step-1", line: "line-step-1", draw: "M0 8 8 0M-2 2 2 -2M6 10 10 6" }),
    /* @__PURE__ */ jsx5(Fill, { id: "step-2", ground: "fill-step-2" }),
    /* @__PURE__ */ jsx5(Fill, { id: "step-3", ground: "fill-step-3", line: "line-step-3", draw: "M0 8 8 0M-2 2 2 -2M6 10 10 6" }),
    /* @__PURE__ */ jsx5(Fill, { id: "step-4", ground: "fill-step-4" }),
    /* @__PURE__ */ jsx5(Fill, { id: "step-none", ground: "fill-white", line: "line-unknown", draw: "M0 0 8 8M-2 6 2 10M6 -2 10 2" })
  ] });
}
function Fill(props) {
  return /* @__PURE__ */ jsxs4("pattern", { id: props.id, width: "8", height: "8", patternUnits: "userSpaceOnUse", children: [
    /* @__PURE__ */ jsx5("rect", { width: "8", height: "8", class: props.ground }),
    props.draw === void 0 ? null : /* @__PURE__ */ jsx5("path", { d: props.draw, class: `fill-line ${props.line ?? ""}` })
  ] });
}
function Swatch({ fill }) {
  return /* @__PURE__ */ jsx5("svg", { class: "swatch", width: "18", height: "18", "aria-hidden": "true", children: /* @__PURE__ */ jsx5("rect", { x: "0.5", y: "0.5", width: "17", height: "17", fill, class: "swatch-edge" }) });
}

// ui/bar-chart.tsx
import { Fragment as Fragment3, jsx as jsx6, jsxs as jsxs5 } from "preact/jsx-runtime";
function BarChart({ label: label2, bars }) {
  const axis = axisFor(
    bars.flatMap((bar) => bar.amount === void 0 ? [] : [bar.amount]),
    "withZero"
  );
  return /* @__PURE__ */ jsx6("ul", { class: "bars", "aria-label": label2, children: bars.map((bar) => /* @__PURE__ */ jsx6(BarRow, { label: /* @__PURE__ */ jsx6(BarLabel, { label: bar.label, href: bar.href }), value: bar.value, children: bar.amount === void 0 ? null : /* @__PURE__ */ jsx6(BarBody, { axis, amount: bar.amount, tone: bar.tone ?? "accent" }) }, bar.id)) });
}
function BarRow(props) {
  return /* @__PURE__ */ jsxs5("li", { class: props.kind === "total" ? "bar-row bar-row-total" : "bar-row", children: [
    /* @__PURE__ */ jsx6("span", { class: "bar-label", children: props.label }),
    /* @__PURE__ */ jsx6("svg", { class: "bar-picture", width: "100%", height: props.height ?? 24, "aria-hidden": "true", children: props.children }),
    /* @__PURE__ */ jsx6("span", { class: "bar-value", children: /* @__PURE__ */ jsx6(Value2, { value: props.value }) })
  ] });
}
function BarLabel({ label: label2, href }) {
  if (href === void 0) return /* @__PURE__ */ jsx6(Name, { children: label2 });
  return /* @__PURE__ */ jsx6("a", { href, "data-name": "", children: label2 });
}
function BarBody({ axis, amount, tone }) {
  const zero2 = axis.place(0);
  const end = axis.place(amount);
  return /* @__PURE__ */ jsxs5(Fragment3, { children: [
    /* @__PURE__ */ jsx6(
      "rect",
      {
        x: percent(Math.min(zero2, end)),
        y: "4",
        width: percent(Math.abs(end - zero2)),
        height: "16",
        fill: toneFill(tone),
        class: "bar-shape"
      }
    ),
    /* @__PURE__ */ jsx6("line", { x1: percent(zero2), x2: percent(zero2), y1: "0", y2: "24", class: "zero-line" })
  ] });
}

// ui/bridge.tsx
import { Fragment as Fragment4, jsx as jsx7, jsxs as jsxs6 } from "preact/jsx-runtime";

// ui/chart-frame.tsx
import { useContext as useContext2 } from "preact/hooks";
import { jsx as jsx8, jsxs as jsxs7 } from "preact/jsx-runtime";
function ChartFrame(props) {
  const t = uiMessages(useContext2(LangContext));
  const titleId = `${props.id}-title`;
  return /* @__PURE__ */ jsxs7("figure", { id: props.id, class: "chart", "aria-labelledby": titleId, children: [
    /* @__PURE__ */ jsxs7("figcaption", { class: "chart-head", children: [
      props.level === 2 ? /* @__PURE__ */ jsx8("h2", { id: titleId, children: props.title }) : /* @__PURE__ */ jsx8("h3", { id: titleId, children: props.title }),
      props.subtitle ? /* @__PURE__ */ jsx8("p", { class: "chart-subtitle", children: props.subtitle }) : null
    ] }),
    /* @__PURE__ */ jsxs7("div", { class: "chart-views", "data-tabs": "", "data-picture-label": t("picture"), "data-table-label": t("table"), children: [
      /* @__PURE__ */ jsxs7("details", { class: "chart-table", children: [
        /* @__PURE__ */ jsx8("summary", { children: t("showTable") }),
        /* @__PURE__ */ jsx8("div", { class: "chart-table-body", children: props.table })
      ] }),
      /* @__PURE__ */ jsx8("div", { class: "chart-picture", children: props.chart })
    ] }),
    props.note ? /* @__PURE__ */ jsx8("p", { class: "chart-note", children: props.note }) : null,
    /* @__PURE__ */ jsxs7("div", { class: "chart-foot", children: [
      /* @__PURE__ */ jsxs7("p", { class: "chart-source", children: [
        t("source"),
        props.source
      ] }),
      /* @__PURE__ */ jsxs7("ul", { class: "chart-tools", children: [
        props.csv === void 0 ? null : /* @__PURE__ */ jsx8("li", { children: /* @__PURE__ */ jsx8("a", { href: props.csv, download: "", children: t("csv") }) }),
        /* @__PURE__ */ jsx8("li", { "data-needs-script": "", hidden: true, children: /* @__PURE__ */ jsx8("button", { type: "button", "data-png": props.id, children: t("png") }) }),
        /* @__PURE__ */ jsx8("li", { children: /* @__PURE__ */ jsx8("a", { href: `#${props.id}`, children: t("link") }) })
      ] })
    ] })
  ] });
}
function Legend({ items }) {
  return /* @__PURE__ */ jsx8("ul", { class: "legend", "aria-label": uiMessages(useContext2(LangContext))("legend"), children: items.map((item) => /* @__PURE__ */ jsxs7("li", { children: [
    item.sample,
    /* @__PURE__ */ jsx8("span", { "data-name": "", children: item.label })
  ] }, item.label)) });
}

// ui/count-squares.tsx
import { jsx as jsx9, jsxs as jsxs8 } from "preact/jsx-runtime";
var step = 22;
var perLine = 10;
function CountSquares({ label: label2, rows: rows3 }) {
  return /* @__PURE__ */ jsx9("ul", { class: "count-squares", "aria-label": label2, children: rows3.map((row) => /* @__PURE__ */ jsxs8("li", { children: [
    /* @__PURE__ */ jsx9("span", { class: "bar-label", children: /* @__PURE__ */ jsx9(BarLabel, { label: row.label, href: row.href }) }),
    /* @__PURE__ */ jsx9(Squares, { tones: row.parts.flatMap(({ count: count2, tone }) => Array.from({ length: count2 }, () => tone)) }),
    /* @__PURE__ */ jsx9("span", { class: "bar-value", children: /* @__PURE__ */ jsx9(Value2, { value: row.value }) })
  ] }, row.id)) });
}
function Squares({ tones }) {
  const lines = Math.max(1, Math.ceil(tones.length / perLine));
  return /* @__PURE__ */ jsx9("svg", { class: "square-picture", width: perLine * step, height: lines * step, "aria-hidden": "true", children: tones.map((tone, index) => /* @__PURE__ */ jsx9(
    "rect",
    {
      x: index % perLine * step + 2,
      y: Math.floor(index / perLine) * step + 2,
      width: step - 4,
      height: step - 4,
      fill: toneFill(tone),
      class: "swatch-edge"
    },
    index
  )) });
}

// ui/choices.tsx
import { jsx as jsx10, jsxs as jsxs9 } from "preact/jsx-runtime";

// ui/downloads.tsx
import { useContext as useContext3 } from "preact/hooks";
import { jsx as jsx11, jsxs as jsxs10 } from "preact/jsx-runtime";
function Downloads({ label: label2, items }) {
  const t = uiMessages(useContext3(LangContext));
  return /* @__PURE__ */ jsxs10("div", { class: "downloads", children: [
    /* @__PURE__ */ jsx11("span", { class: "downloads-label", children: label2 }),
    /* @__PURE__ */ jsx11("ul", { "aria-label": label2, children: items.map((item) => /* @__PURE__ */ jsx11("li", { children: /* @__PURE__ */ jsx11("a", { href: item.href, download: "", children: t(item.format) }) }, item.format)) })
  ] });
}

// ui/finding.tsx
import { useContext as useContext5 } from "preact/hooks";

// ui/small-pieces.tsx
import { useContext as useContext4 } from "preact/hooks";
import { Fragment as Fragment5, jsx as jsx12, jsxs as jsxs11 } from "preact/jsx-runtime";
function Absent({ word, due }) {
  return /* @__PURE__ */ jsxs11("span", { class: "absent", children: [
    word,
    due === void 0 ? null : /* @__PURE__ */ jsxs11(Fragment5, { children: [
      "\uFF08",
      due,
      "\uFF09"
    ] })
  ] });
}
var differenceWords = {
  new: { ja: "\u65B0", en: "New" },
  changed: { ja: "\u6539", en: "Changed" },
  ended: { ja: "\u5EC3", en: "Ended" }
};
function Difference(props) {
  const lang = useContext4(LangContext);
  const t = uiMessages(lang);
  return /* @__PURE__ */ jsxs11("span", { class: `difference difference-${props.kind}`, children: [
    /* @__PURE__ */ jsx12("b", { class: "difference-mark", children: differenceWords[props.kind][lang] }),
    /* @__PURE__ */ jsx12(Spoken, { word: t("was"), tag: "del", content: props.before }),
    /* @__PURE__ */ jsx12(Spoken, { word: t("now"), tag: "ins", content: props.after })
  ] });
}
function Spoken(props) {
  const Tag2 = props.tag;
  if (props.content === void 0) return null;
  return /* @__PURE__ */ jsxs11(Fragment5, { children: [
    /* @__PURE__ */ jsxs11("span", { class: "visually-hidden", children: [
      props.word,
      " "
    ] }),
    /* @__PURE__ */ jsx12(Tag2, { children: props.content })
  ] });
}
function EmptyState(props) {
  return /* @__PURE__ */ jsxs11("div", { class: "empty-state", children: [
    /* @__PURE__ */ jsx12("p", { class: "empty-what", children: props.what }),
    /* @__PURE__ */ jsx12("p", { children: props.why }),
    props.todo === void 0 ? null : /* @__PURE__ */ jsx12("p", { children: /* @__PURE__ */ jsx12("a", { class: "action", href: props.todo.href, children: props.todo.label }) })
  ] });
}
function DefinitionList({ items }) {
  return /* @__PURE__ */ jsx12("dl", { class: "definitions", children: items.map((item, index) => /* @__PURE__ */ jsxs11("div", { children: [
    /* @__PURE__ */ jsx12("dt", { children: item.term }),
    /* @__PURE__ */ jsx12("dd", { children: item.detail })
  ] }, index)) });
}
function Fold(props) {
  return /* @__PURE__ */ jsxs11("details", { class: "fold", open: props.open ?? false, children: [
    /* @__PURE__ */ jsx12("summary", { children: props.summary }),
    /* @__PURE__ */ jsx12("div", { class: "fold-body", children: props.children })
  ] });
}
function Section(props) {
  return /* @__PURE__ */ jsxs11("section", { class: "section", id: props.id, "aria-labelledby": `${props.id}-heading`, children: [
    /* @__PURE__ */ jsx12("h2", { id: `${props.id}-heading`, children: props.title }),
    props.lead === void 0 ? null : /* @__PURE__ */ jsx12("p", { class: "section-lead", children: props.lead }),
    props.children
  ] });
}
function CopyText(props) {
  const { label: label2, text, address } = props;
  const t = uiMessages(useContext4(LangContext));
  return /* @__PURE__ */ jsxs11("div", { class: "copy-text", children: [
    /* @__PURE__ */ jsx12("p", { class: "copy-label", children: label2 }),
    /* @__PURE__ */ jsxs11("p", { class: "copy-body", "data-name": "", "data-copy-body": "", children: [
      text,
      address === void 0 ? null : /* @__PURE__ */ jsxs11(Fragment5, { children: [
        " ",
        /* @__PURE__ */ jsx12("span", { "data-own-address": "", children: address })
      ] })
    ] }),
    /* @__PURE__ */ jsx12("button", { type: "button", class: "quiet-button", "data-copy": "", "data-done": t("copied"), hidden: true, children: t("copy") })
  ] });
}

// ui/status.tsx
import { Fragment as Fragment6, jsx as jsx13, jsxs as jsxs12 } from "preact/jsx-runtime";
function SeverityMark({ severity, word }) {
  return /* @__PURE__ */ jsxs12("span", { class: `severity severity-${severity}`, children: [
    /* @__PURE__ */ jsxs12("svg", { class: "status-shape", viewBox: "0 0 20 20", width: "20", height: "20", "aria-hidden": "true", children: [
      severity === "error" ? /* @__PURE__ */ jsx13("path", { d: "M10 1 19.5 18H.5Z", class: "status-fill" }) : null,
      severity === "question" ? /* @__PURE__ */ jsx13("circle", { cx: "10", cy: "10", r: "9", class: "status-fill" }) : null,
      severity === "note" ? /* @__PURE__ */ jsx13("rect", { x: "2", y: "2", width: "16", height: "16", class: "status-ring" }) : null,
      severity === "error" ? /* @__PURE__ */ jsx13("path", { d: "M10 7v5M10 14.6v.8", class: "status-line" }) : null,
      severity === "question" ? /* @__PURE__ */ jsx13("path", { d: "M7.4 7.6a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.1.9-1.1 1.8M10 14.4v.8", class: "status-line" }) : null,
      severity === "note" ? /* @__PURE__ */ jsx13("path", { d: "M10 9v5M10 5.6v.8", class: "severity-note-line" }) : null
    ] }),
    /* @__PURE__ */ jsx13("span", { children: word })
  ] });
}

// ui/finding.tsx
import { jsx as jsx14, jsxs as jsxs13 } from "preact/jsx-runtime";
function Finding(props) {
  const t = uiMessages(useContext5(LangContext));
  const heading = `${props.id}-sentence`;
  return /* @__PURE__ */ jsxs13("article", { class: `finding finding-${props.severity}`, id: props.id, "aria-labelledby": heading, children: [
    /* @__PURE__ */ jsx14(SeverityMark, { severity: props.severity, word: props.severityWord }),
    props.level === 2 ? /* @__PURE__ */ jsx14("h2", { class: "finding-sentence", id: heading, children: props.sentence }) : /* @__PURE__ */ jsx14("h3", { class: "finding-sentence", id: heading, children: props.sentence }),
    props.arithmetic,
    /* @__PURE__ */ jsx14(FindingPlaces, { label: t("places"), places: props.places ?? [] }),
    props.ask === void 0 ? null : /* @__PURE__ */ jsxs13("p", { class: "finding-ask", children: [
      /* @__PURE__ */ jsx14("b", { children: t("ask") }),
      " ",
      props.ask
    ] }),
    props.mail === void 0 ? null : /* @__PURE__ */ jsx14(Fold, { summary: t("mail"), children: /* @__PURE__ */ jsx14(CopyText, { label: t("mail"), text: props.mail }) })
  ] });
}
function FindingPlaces({ label: label2, places }) {
  if (places.length === 0) return null;
  return /* @__PURE__ */ jsxs13("div", { class: "finding-places", children: [
    /* @__PURE__ */ jsx14("b", { children: label2 }),
    /* @__PURE__ */ jsx14("ul", { "aria-label": label2, children: places.map((place2, index) => /* @__PURE__ */ jsx14("li", { children: place2 }, index)) })
  ] });
}

// ui/key-figure.tsx
import { jsx as jsx15, jsxs as jsxs14 } from "preact/jsx-runtime";
function KeyFigure({ label: label2, value: value7, unit: unit3, note, picture, href }) {
  return /* @__PURE__ */ jsxs14("div", { class: "key-figure", children: [
    /* @__PURE__ */ jsx15("p", { class: "key-label", children: href === void 0 ? label2 : /* @__PURE__ */ jsx15("a", { href, children: label2 }) }),
    /* @__PURE__ */ jsxs14("p", { class: "key-value", children: [
      value7,
      unit3 === void 0 ? null : /* @__PURE__ */ jsx15("span", { class: "key-unit", children: unit3 })
    ] }),
    picture === void 0 ? null : /* @__PURE__ */ jsx15("div", { class: "key-picture", children: picture }),
    note === void 0 ? null : /* @__PURE__ */ jsx15("p", { class: "key-note", children: note })
  ] });
}
function KeyFigures({ children }) {
  return /* @__PURE__ */ jsx15("div", { class: "key-figures", children });
}

// ui/line-chart.tsx
import { jsx as jsx16, jsxs as jsxs15 } from "preact/jsx-runtime";

// ui/page.tsx
import { renderToString } from "preact-render-to-string";

// ui/search-form.tsx
import { jsx as jsx17, jsxs as jsxs16 } from "preact/jsx-runtime";
function SearchForm({ view, size, value: value7 }) {
  const t = uiMessages(view.lang);
  const id = size === "large" ? "search-large" : "search";
  return /* @__PURE__ */ jsx17("search", { class: `search search-${size}`, "aria-label": t(size === "header" ? "searchInHeader" : "search"), children: /* @__PURE__ */ jsxs16("form", { action: "/search", method: "get", "data-search": "", children: [
    /* @__PURE__ */ jsx17("label", { for: id, class: size === "header" ? "visually-hidden" : "search-label", children: t("searchLabel") }),
    /* @__PURE__ */ jsxs16("div", { class: "search-row", children: [
      /* @__PURE__ */ jsx17("input", { id, type: "search", name: "q", value: value7, placeholder: t("searchHint"), autocomplete: "off" }),
      /* @__PURE__ */ jsx17("input", { type: "hidden", name: "lang", value: view.lang }),
      view.asOf === void 0 ? null : /* @__PURE__ */ jsx17("input", { type: "hidden", name: "asOf", value: view.asOf }),
      /* @__PURE__ */ jsx17("button", { type: "submit", children: t("search") })
    ] })
  ] }) });
}

// ui/view.ts
function ownAddress(view) {
  return view.query ? `${view.path}?${view.query}` : view.path;
}
function addressInLang(view, lang) {
  return `${view.path}?${withParameter(view, "lang", lang)}`;
}
function eraAddress(view, era) {
  return `/settings?${new URLSearchParams({ era, back: ownAddress(view) })}`;
}
function addressWith(view, name, value7) {
  return `${view.path}?${withParameter(view, name, value7)}`;
}
function withParameter(view, name, value7) {
  const query = new URLSearchParams(view.query ?? "");
  query.set(name, value7);
  return query.toString();
}

// ui/page-parts.tsx
import { Fragment as Fragment7, jsx as jsx18, jsxs as jsxs17 } from "preact/jsx-runtime";
function PageHeader(props) {
  const { view, nav, banner } = props;
  const t = uiMessages(view.lang);
  return /* @__PURE__ */ jsxs17("header", { class: "page-header", children: [
    /* @__PURE__ */ jsx18("a", { class: "skip", href: "#main", children: t("skip") }),
    banner ? /* @__PURE__ */ jsx18("div", { class: "banner", children: banner }) : null,
    /* @__PURE__ */ jsxs17("div", { class: "page-bar", children: [
      /* @__PURE__ */ jsxs17("a", { class: "product", href: "/", "aria-label": t("home"), children: [
        /* @__PURE__ */ jsx18(Waymark, {}),
        /* @__PURE__ */ jsx18("span", { lang: "ja", children: "\u9053\u6A19" }),
        /* @__PURE__ */ jsx18("span", { class: "product-latin", lang: "en", children: "Michishirube" })
      ] }),
      /* @__PURE__ */ jsx18(SearchForm, { view, size: "header" }),
      /* @__PURE__ */ jsx18(Settings3, { view })
    ] }),
    /* @__PURE__ */ jsx18(MainNav, { view, nav })
  ] });
}
function Waymark() {
  return /* @__PURE__ */ jsxs17("svg", { class: "waymark", viewBox: "0 0 24 24", width: "28", height: "28", "aria-hidden": "true", children: [
    /* @__PURE__ */ jsx18("path", { d: "M11 2h2v20h-2z" }),
    /* @__PURE__ */ jsx18("path", { d: "M4 4h12l3 2.5L16 9H4z" }),
    /* @__PURE__ */ jsx18("path", { d: "M20 11H9l-3 2.5L9 16h11z", class: "waymark-second" })
  ] });
}
function Settings3({ view }) {
  const t = uiMessages(view.lang);
  return /* @__PURE__ */ jsxs17("div", { class: "settings", children: [
    /* @__PURE__ */ jsxs17("ul", { class: "switch", "aria-label": t("era"), "data-era": "", children: [
      /* @__PURE__ */ jsx18(Choice, { href: eraAddress(view, "wareki"), current: view.era === "wareki", label: t("wareki") }),
      /* @__PURE__ */ jsx18(Choice, { href: eraAddress(view, "western"), current: view.era === "western", label: t("western") })
    ] }),
    /* @__PURE__ */ jsxs17("ul", { class: "switch", "aria-label": t("language"), children: [
      /* @__PURE__ */ jsx18(Choice, { href: addressInLang(view, "ja"), current: view.lang === "ja", label: "\u65E5\u672C\u8A9E", lang: "ja" }),
      /* @__PURE__ */ jsx18(Choice, { href: addressInLang(view, "en"), current: view.lang === "en", label: "English", lang: "en" })
    ] })
  ] });
}
function Choice(props) {
  return /* @__PURE__ */ jsx18("li", { children: /* @__PURE__ */ jsx18(
    "a",
    {
      href: props.href,
      lang: props.lang,
      hreflang: props.lang,
      rel: "nofollow",
      "aria-current": props.current ? "true" : void 0,
      children: props.label
    }
  ) });
}
function MainNav({ view, nav }) {
  const t = uiMessages(view.lang);
  return /* @__PURE__ */ jsxs17("nav", { class: "main-nav", "aria-label": t("nav"), children: [
    /* @__PURE__ */ jsx18("div", { class: "nav-wide", children: /* @__PURE__ */ jsx18(NavList, { nav }) }),
    /* @__PURE__ */ jsxs17("details", { class: "menu", children: [
      /* @__PURE__ */ jsx18("summary", { children: t("menu") }),
      /* @__PURE__ */ jsx18(NavList, { nav })
    ] })
  ] });
}
function NavList({ nav }) {
  return /* @__PURE__ */ jsx18("ul", { class: "nav-list", children: nav.map((item) => /* @__PURE__ */ jsx18("li", { children: /* @__PURE__ */ jsx18("a", { href: item.href, "aria-current": item.current ? "page" : void 0, children: item.label }) }, item.href)) });
}
function PageTop({ page }) {
  const trails = page.breadcrumbs ?? [];
  return /* @__PURE__ */ jsxs17(Fragment7, { children: [
    trails.length === 0 ? null : /* @__PURE__ */ jsx18(Breadcrumbs, { view: page.view, trails }),
    page.head === "none" ? null : /* @__PURE__ */ jsxs17("div", { class: "page-head", children: [
      /* @__PURE__ */ jsx18("h1", { children: page.heading ?? /* @__PURE__ */ jsx18(Name, { children: page.title }) }),
      /* @__PURE__ */ jsx18("p", { class: "lead", children: page.lead ?? page.description })
    ] })
  ] });
}
function Breadcrumbs({ view, trails }) {
  return /* @__PURE__ */ jsx18("nav", { class: "breadcrumbs", "aria-label": uiMessages(view.lang)("where"), children: trails.map((trail) => /* @__PURE__ */ jsx18("ol", { children: trail.map((crumb) => /* @__PURE__ */ jsx18("li", { children: crumb.href === void 0 ? /* @__PURE__ */ jsx18("span", { "aria-current": "page", "data-name": "", children: crumb.label }) : /* @__PURE__ */ jsx18("a", { href: crumb.href, "data-name": "", children: crumb.label }) }, crumb.label)) }, trail.map((crumb) => crumb.label).join("/"))) });
}
function PageFooter({ view, items }) {
  const t = uiMessages(view.lang);
  return /* @__PURE__ */ jsxs17("footer", { class: "page-footer", children: [
    view.asOf === void 0 ? null : /* @__PURE__ */ jsx18("p", { class: "as-of", children: weave(t("asOf", {}), { day: /* @__PURE__ */ jsx18(When, { at: view.asOf, children: view.asOf }) }) }),
    items.length === 0 ? null : /* @__PURE__ */ jsx18("nav", { "aria-label": t("foot"), children: /* @__PURE__ */ jsx18(NavList, { nav: items }) })
  ] });
}

// ui/page.tsx
import { Fragment as Fragment8, jsx as jsx19, jsxs as jsxs18 } from "preact/jsx-runtime";
function renderPage(page) {
  const { view } = page;
  const footnotes = startFootnotes();
  const body = renderToString(
    /* @__PURE__ */ jsx19(LangContext.Provider, { value: view.lang, children: /* @__PURE__ */ jsx19(FootnoteContext.Provider, { value: footnotes, children: /* @__PURE__ */ jsx19(PageBody, { page }) }) })
  );
  const notes = renderToString(/* @__PURE__ */ jsx19(PrintFootnotes, { view, list: footnotes.list }));
  const head2 = renderToString(/* @__PURE__ */ jsx19(PageHead, { page }));
  return `<!doctype html><html lang="${view.lang}">${head2}<body>${body}${notes}</body></html>`;
}
function PageHead({ page }) {
  const { view, title, description } = page;
  const product = uiMessages(view.lang)("product");
  const scripts = ["/assets/app.js", ...page.scripts ?? []];
  return /* @__PURE__ */ jsxs18("head", { children: [
    /* @__PURE__ */ jsx19("meta", { charset: "utf-8" }),
    /* @__PURE__ */ jsx19("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    /* @__PURE__ */ jsx19("title", { children: `${title} | ${product}` }),
    /* @__PURE__ */ jsx19("meta", { name: "description", content: description }),
    page.unlisted ? /* @__PURE__ */ jsx19("meta", { name: "robots", content: "noindex" }) : null,
    /* @__PURE__ */ jsx19("link", { rel: "stylesheet", href: "/assets/app.css" }),
    /* @__PURE__ */ jsx19("link", { rel: "alternate", hreflang: "ja", href: addressInLang(view, "ja") }),
    /* @__PURE__ */ jsx19("link", { rel: "alternate", hreflang: "en", href: addressInLang(view, "en") }),
    scripts.map((src) => /* @__PURE__ */ jsx19("script", { type: "module", src }, src))
  ] });
}
function PageBody({ page }) {
  return /* @__PURE__ */ jsxs18(Fragment8, { children: [
    /* @__PURE__ */ jsx19(PatternDefs, {}),
    /* @__PURE__ */ jsx19(PageHeader, { view: page.view, nav: page.nav, banner: page.banner }),
    /* @__PURE__ */ jsxs18("main", { id: "main", class: "page-main", tabIndex: -1, children: [
      /* @__PURE__ */ jsx19(PageTop, { page }),
      page.main
    ] }),
    /* @__PURE__ */ jsx19(PageFooter, { view: page.view, items: page.footer ?? [] })
  ] });
}
function PrintFootnotes({ view, list }) {
  if (list.length === 0) return null;
  return /* @__PURE__ */ jsxs18("aside", { class: "footnotes", "aria-label": uiMessages(view.lang)("footnotes"), children: [
    /* @__PURE__ */ jsx19("h2", { children: uiMessages(view.lang)("footnotes") }),
    /* @__PURE__ */ jsx19("ol", { "data-name": "", children: list.map((note) => /* @__PURE__ */ jsxs18("li", { children: [
      note.label,
      " \u2014 ",
      note.href
    ] }, note.href)) })
  ] });
}

// ui/pagination.tsx
import { jsx as jsx20, jsxs as jsxs19 } from "preact/jsx-runtime";
function Pagination({ view, page, pages: pages2 }) {
  if (pages2 <= 1) return null;
  const t = uiMessages(view.lang);
  const href = (number) => addressWith(view, "page", String(number));
  return /* @__PURE__ */ jsx20("nav", { class: "pagination", "aria-label": t("pages"), children: /* @__PURE__ */ jsxs19("ul", { children: [
    page > 1 ? /* @__PURE__ */ jsx20("li", { children: /* @__PURE__ */ jsx20("a", { href: href(page - 1), rel: "prev", children: t("before") }) }) : null,
    pagesShown(page, pages2).map((number) => /* @__PURE__ */ jsx20("li", { children: /* @__PURE__ */ jsx20(
      "a",
      {
        href: href(number),
        "data-name": "",
        "aria-label": t("pageNumber", { number: String(number) }),
        "aria-current": number === page ? "page" : void 0,
        children: number
      }
    ) }, number)),
    page < pages2 ? /* @__PURE__ */ jsx20("li", { children: /* @__PURE__ */ jsx20("a", { href: href(page + 1), rel: "next", children: t("after") }) }) : null
  ] }) });
}
function pagesShown(page, pages2) {
  const wanted = [1, page - 1, page, page + 1, pages2];
  return [...new Set(wanted.filter((number) => number >= 1 && number <= pages2))].sort((a, b) => a - b);
}

// ui/shape-map.tsx
import { geoMercator, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { jsx as jsx21, jsxs as jsxs20 } from "preact/jsx-runtime";

// ui/stacked-bar.tsx
import { jsx as jsx22, jsxs as jsxs21 } from "preact/jsx-runtime";

// ui/stacked-rows.tsx
import { Fragment as Fragment9, jsx as jsx23, jsxs as jsxs22 } from "preact/jsx-runtime";

// ui/table.tsx
import { useContext as useContext6 } from "preact/hooks";
import { jsx as jsx24, jsxs as jsxs23 } from "preact/jsx-runtime";
function cell(content, sort) {
  return { content, sort };
}
function Table(props) {
  const t = uiMessages(useContext6(LangContext));
  const captionClass = props.captionShown === "hidden" ? "visually-hidden" : void 0;
  return /* @__PURE__ */ jsxs23("div", { class: "table-block", children: [
    props.filter ? /* @__PURE__ */ jsx24(FilterField, { tableId: props.id }) : null,
    /* @__PURE__ */ jsx24("div", { class: "table-scroll", tabIndex: 0, role: "group", "aria-label": t("scrollTable", { name: props.caption }), children: /* @__PURE__ */ jsxs23("table", { id: props.id, class: "data", "data-sortable": "", children: [
      /* @__PURE__ */ jsx24("caption", { class: captionClass, children: /* @__PURE__ */ jsx24("span", { "data-name": "", children: props.caption }) }),
      /* @__PURE__ */ jsx24(TableHead, { columns: props.columns }),
      /* @__PURE__ */ jsx24("tbody", { children: props.rows.map((row) => /* @__PURE__ */ jsx24(TableRow, { tableId: props.id, row, columns: props.columns }, row.id)) })
    ] }) }),
    props.note ? /* @__PURE__ */ jsx24("p", { class: "table-note", children: props.note }) : null,
    props.downloads ? /* @__PURE__ */ jsx24(Downloads, { label: t("downloads"), items: props.downloads }) : null
  ] });
}
function TableHead({ columns }) {
  return /* @__PURE__ */ jsx24("thead", { children: /* @__PURE__ */ jsx24("tr", { children: columns.map((column) => /* @__PURE__ */ jsxs23(
    "th",
    {
      scope: "col",
      class: `col-${column.kind}`,
      "data-sort": column.sortable === false || column.kind === "picture" ? void 0 : column.kind,
      children: [
        /* @__PURE__ */ jsx24("span", { "data-name": "", children: column.head }),
        column.unit === void 0 ? null : /* @__PURE__ */ jsx24("span", { class: "unit", "data-name": "", children: column.unit })
      ]
    },
    column.id
  )) }) });
}
function TableRow(props) {
  const { tableId, row, columns } = props;
  return /* @__PURE__ */ jsx24("tr", { id: `${tableId}-${row.id}`, class: row.kind === "total" ? "row-total" : void 0, children: columns.map((column, index) => /* @__PURE__ */ jsx24(TableCell, { column, content: row.cells[index], isHead: index === 0 }, column.id)) });
}
function TableCell(props) {
  const { column, content, isHead: isHead2 } = props;
  const shared = { class: `col-${column.kind}`, "data-value": content?.sort };
  if (isHead2) {
    return /* @__PURE__ */ jsx24("th", { scope: "row", ...shared, children: content?.content });
  }
  const label2 = column.unit === void 0 ? column.head : `${column.head} (${column.unit})`;
  return /* @__PURE__ */ jsx24("td", { "data-label": label2, ...shared, children: content?.content });
}
function FilterField({ tableId }) {
  const t = uiMessages(useContext6(LangContext));
  return /* @__PURE__ */ jsxs23("div", { class: "table-filter", "data-filter": tableId, "data-shown": t("shown"), hidden: true, children: [
    /* @__PURE__ */ jsx24("label", { for: `${tableId}-filter`, children: t("filter") }),
    /* @__PURE__ */ jsx24("input", { id: `${tableId}-filter`, type: "search", autocomplete: "off" }),
    /* @__PURE__ */ jsx24("output", { for: `${tableId}-filter`, "aria-live": "polite" })
  ] });
}

// ui/text-lines.tsx
import { jsx as jsx25, jsxs as jsxs24 } from "preact/jsx-runtime";
function TextLines({ label: label2, lang, lines, idPrefix = "line" }) {
  return /* @__PURE__ */ jsx25("ol", { class: "text-lines", "aria-label": label2, children: lines.map((line2) => /* @__PURE__ */ jsxs24("li", { id: `${idPrefix}-${line2.number}`, class: line2.marked ? "text-line-marked" : void 0, children: [
    /* @__PURE__ */ jsx25("a", { class: "text-line-number", href: `#${idPrefix}-${line2.number}`, "data-name": "", children: line2.number }),
    /* @__PURE__ */ jsx25("span", { class: "text-line", lang, "data-name": "", children: line2.content }),
    line2.aside === void 0 ? null : /* @__PURE__ */ jsx25("div", { class: "text-line-aside", children: line2.aside })
  ] }, line2.number)) });
}

// ui/tile-map.tsx
import { jsx as jsx26, jsxs as jsxs25 } from "preact/jsx-runtime";

// ui/tree.tsx
import { useContext as useContext7 } from "preact/hooks";
import { Fragment as Fragment10, jsx as jsx27, jsxs as jsxs26 } from "preact/jsx-runtime";
function Tree(props) {
  return /* @__PURE__ */ jsx27("div", { class: "tree", children: /* @__PURE__ */ jsx27(Branches, { nodes: props.nodes, depth: 1, openTo: props.openTo ?? 2, label: props.label }) });
}
function Branches(props) {
  return /* @__PURE__ */ jsx27("ul", { class: `branches branches-${Math.min(props.depth, 4)}`, "aria-label": props.label, children: props.nodes.map((node) => /* @__PURE__ */ jsx27("li", { id: `node-${node.id}`, children: /* @__PURE__ */ jsx27(Branch, { node, depth: props.depth, openTo: props.openTo }) }, node.id)) });
}
function Branch({ node, depth, openTo }) {
  const children = node.children ?? [];
  const line2 = /* @__PURE__ */ jsxs26("span", { class: "branch-line", children: [
    node.sort === void 0 ? null : /* @__PURE__ */ jsx27("span", { class: "branch-sort", children: node.sort }),
    /* @__PURE__ */ jsx27("span", { class: "branch-label", children: node.label }),
    node.aside === void 0 ? null : /* @__PURE__ */ jsx27("span", { class: "branch-aside", children: node.aside })
  ] });
  if (children.length === 0) return line2;
  const below = /* @__PURE__ */ jsx27(Branches, { nodes: children, depth: depth + 1, openTo });
  return /* @__PURE__ */ jsxs26(Fragment10, { children: [
    line2,
    depth < openTo ? below : /* @__PURE__ */ jsx27(ClosedBranches, { count: children.length, children: below })
  ] });
}
function ClosedBranches({ count: count2, children }) {
  const t = uiMessages(useContext7(LangContext));
  return /* @__PURE__ */ jsxs26("details", { class: "branch-fold", children: [
    /* @__PURE__ */ jsx27("summary", { "data-name": "", children: t("below", { count: String(count2) }) }),
    children
  ] });
}

// ui/treemap.tsx
import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import { jsx as jsx28, jsxs as jsxs27 } from "preact/jsx-runtime";

// ui/verdict-strip.tsx
import { jsx as jsx29, jsxs as jsxs28 } from "preact/jsx-runtime";

// ui/way.tsx
import { useContext as useContext8 } from "preact/hooks";
import { Fragment as Fragment11, jsx as jsx30, jsxs as jsxs29 } from "preact/jsx-runtime";

// rooms/fact/pages/downloads.ts
var downloadsOf = (room, edition) => [
  { format: "csv", href: `/api/${room}/${edition}.csv` },
  { format: "sjis", href: `/api/${room}/${edition}.csv?encoding=Shift_JIS` },
  { format: "xlsx", href: `/api/${room}/${edition}.xlsx` },
  { format: "json", href: `/api/${room}/${edition}.json` }
];

// rooms/fact/pages/fact-messages.ts
var factMessages = defineMessages({
  facts: { ja: "\u3059\u3079\u3066\u306E\u6570\u5B57", en: "Every number" },
  description: {
    ja: "\u3053\u306E\u6570\u5024\u304C\u3069\u306E\u8CC7\u6599\u306E\u3069\u3053\u306B\u3069\u3046\u5370\u5237\u3055\u308C\u3001\u3069\u3046\u8AAD\u307E\u308C\u3001\u3060\u308C\u304C\u78BA\u304B\u3081\u305F\u304B\u3002",
    en: "Where this figure is printed and how, how it was read, and who compared it with the page."
  },
  withdrawn: {
    ja: "\u3053\u306E\u8A18\u9332\u306F\u53D6\u308A\u4E0B\u3052\u3089\u308C\u305F\u3002\u3044\u307E\u306E\u7248\u306B\u306F\u5165\u3063\u3066\u3044\u306A\u3044\u304C\u3001\u5F15\u7528\u3057\u305F\u4EBA\u306E\u305F\u3081\u306B\u6B8B\u3057\u3066\u3042\u308B\u3002",
    en: "This record was withdrawn. The present edition no longer holds it; it stays here for those who cited it."
  },
  reading: { ja: "\u3069\u3046\u8AAD\u3093\u3060\u304B", en: "How it was read" },
  printed: { ja: "\u5370\u5237\u3055\u308C\u305F\u3068\u304A\u308A", en: "As printed" },
  printedNothing: { ja: "\u5370\u5237\u3055\u308C\u305F\u8A00\u8449\u306F\u306A\u3044", en: "Nothing is printed" },
  base: { ja: "\u8AAD\u307F\u53D6\u3063\u305F\u5024", en: "Reading" },
  scales: { ja: "\u307B\u304B\u306E\u6841\u3067\u66F8\u304F\u3068", en: "In other scales" },
  bound: { ja: "\u7BC4\u56F2\u306E\u8A00\u8449", en: "Limit" },
  exact: { ja: "\u3061\u3087\u3046\u3069\uFF08\u7BC4\u56F2\u306E\u8A00\u8449\u306F\u4ED8\u3044\u3066\u3044\u306A\u3044\uFF09", en: "exact (no limiting word is printed)" },
  range: { ja: "\u5E45\u306E\u3042\u308B\u5024\u3002\u5148\u306B\u5370\u5237\u3055\u308C\u305F\u7AEF\u304B\u3089\u66F8\u304F", en: "a range, beginning with the end printed first" },
  words: { ja: "\u8A00\u8449\u3067\u66F8\u304B\u308C\u305F\u5024\u3002\u8A08\u7B97\u306B\u306F\u4F7F\u308F\u306A\u3044", en: "given in words; not used in arithmetic" },
  absent: { ja: "\u5024\u304C\u306A\u3044\u7406\u7531", en: "Why there is no value" },
  period: { ja: "\u3044\u3064\u306E\u5024\u304B", en: "Period" },
  printedPeriod: { ja: "\u5370\u5237\u3055\u308C\u305F\u6642\u671F", en: "Period as printed" },
  noPeriod: { ja: "\u8CC7\u6599\u306B\u6642\u671F\u306E\u8A18\u8F09\u306A\u3057", en: "the source gives no period" },
  note: { ja: "\u6CE8\u8A18", en: "Note" },
  uncertain: { ja: "\u78BA\u304B\u3067\u306A\u3044\u70B9", en: "What is not certain" },
  where: { ja: "\u3069\u3053\u306B\u66F8\u304B\u308C\u3066\u3044\u308B\u304B", en: "Where it stands" },
  document: { ja: "\u8CC7\u6599", en: "Document" },
  noDocument: { ja: "\u8CC7\u6599\u306E\u8A18\u8F09\u306A\u3057", en: "no document is named" },
  cell: { ja: "\u8CC7\u6599\u306E\u4E2D\u306E\u5834\u6240", en: "Place in the document" },
  lines: { ja: "\u884C", en: "Lines" },
  line: { ja: "{line}\u884C", en: "Line {line}" },
  noText: {
    ja: "\u3053\u306E\u8CC7\u6599\u306E\u6587\u9762\u306F\u307E\u3060\u52A0\u3048\u3089\u308C\u3066\u3044\u306A\u3044\u3002\u30D5\u30A1\u30A4\u30EB\u3092\u52A0\u3048\u308B\u3068\u3001\u3053\u3053\u306B\u884C\u306E\u6587\u304C\u305D\u306E\u307E\u307E\u51FA\u308B\u3002",
    en: "The text of this document has not been added yet. Once its file is added, the lines stand here word for word."
  },
  howToAdd: { ja: "\u8CC7\u6599\u306E\u30DA\u30FC\u30B8\u3067\u52A0\u3048\u65B9\u3092\u898B\u308B", en: "See on the document's page how to add it" },
  lineLost: { ja: "\uFF08\u52A0\u3048\u3089\u308C\u305F\u30D5\u30A1\u30A4\u30EB\u306B\u3053\u306E\u884C\u306F\u306A\u3044\uFF09", en: "(the file that was added has no such line)" },
  belongs: { ja: "\u4F55\u306E\u6570\u5024\u304B", en: "What it is a figure of" },
  thing: { ja: "\u5BFE\u8C61", en: "Subject" },
  role: { ja: "\u3069\u306E\u5024\u304B", en: "Which figure" },
  siblings: { ja: "\u540C\u3058\u5BFE\u8C61\u306E\u307B\u304B\u306E\u6570\u5024", en: "Other figures of the same subject" },
  acceptance: { ja: "\u3060\u308C\u304C\u3044\u3064\u78BA\u304B\u3081\u305F\u304B", en: "Who compared it with the page, and when" },
  acceptedBy: { ja: "\u78BA\u304B\u3081\u305F\u4EBA", en: "Compared by" },
  acceptedOn: { ja: "\u78BA\u304B\u3081\u305F\u65E5", en: "Compared on" },
  recorded: { ja: "\u8A18\u9332\u3057\u305F\u65E5\u6642", en: "Recorded" },
  history: { ja: "\u3053\u306E\u6570\u5024\u306E\u5C65\u6B74", en: "History of this figure" },
  historyLead: {
    ja: "\u8A02\u6B63\u306F\u524D\u306E\u7248\u3092\u6D88\u3055\u305A\u3001\u65B0\u3057\u3044\u7248\u3068\u3057\u3066\u52A0\u3048\u308B\u3002",
    en: "A correction never deletes the version before it; it is added as a new one."
  },
  version: { ja: "\u7248", en: "Version" },
  what: { ja: "\u4F55\u304C\u8D77\u304D\u305F\u304B", en: "What happened" },
  first: { ja: "\u306F\u3058\u3081\u3066\u306E\u8A18\u9332", en: "First record" },
  corrected: { ja: "\u8A02\u6B63", en: "Correction" },
  removed: { ja: "\u53D6\u308A\u4E0B\u3052", en: "Withdrawn" },
  cite: { ja: "\u5F15\u7528\u306E\u3057\u304B\u305F", en: "How to cite" },
  citation: { ja: "\u5F15\u7528\u6587", en: "Citation" }
});
var factListMessages = defineMessages({
  title: { ja: "\u3069\u306E\u6570\u5024\u304C\u3069\u3053\u304B\u3089\u6765\u305F\u304B", en: "Which figure comes from where?" },
  description: {
    ja: "\u3053\u306E\u7248\u306B\u53CE\u3081\u305F\u3059\u3079\u3066\u306E\u6570\u5024\u3092\u3001\u8CC7\u6599\u3068\u884C\u306E\u9806\u306B\u4E26\u3079\u308B\u3002",
    en: "Every figure of this edition, in the order of documents and lines."
  },
  lead: {
    ja: "\u3053\u306E\u7248\u306E\u6570\u5024{count}\u3092\u3001\u8CC7\u6599\u3068\u884C\u306E\u9806\u306B\u4E26\u3079\u308B\u3002\u3069\u308C\u3082\u5143\u306E\u884C\u307E\u3067\u305F\u3069\u308C\u308B\u3002",
    en: "All {count} of figures in this edition, in the order of documents and lines. Each can be traced to its line."
  },
  byDocument: { ja: "\u8CC7\u6599\u3054\u3068\u306E\u4EF6\u6570", en: "Figures by document" },
  count: { ja: "\u4EF6\u6570", en: "Figures" },
  all: { ja: "\u6570\u5024\u306E\u4E00\u89A7", en: "List of figures" },
  found: { ja: "\u6761\u4EF6\u306B\u5408\u3046\u8A18\u9332: {count}", en: "Records that fit: {count}" },
  choose: { ja: "\u6570\u5024\u3092\u3057\u307C\u308A\u8FBC\u3080", en: "Choose figures" },
  every: { ja: "\u3059\u3079\u3066", en: "All" },
  kind: { ja: "\u5BFE\u8C61\u306E\u7A2E\u985E", en: "Kind of subject" },
  text: { ja: "\u8A00\u8449", en: "Words" },
  show: { ja: "\u3053\u306E\u6761\u4EF6\u3067\u8868\u793A", en: "Show these" },
  name: { ja: "\u5BFE\u8C61\u3068\u5024", en: "Subject and figure" },
  nothing: { ja: "\u6761\u4EF6\u306B\u5408\u3046\u8A18\u9332\u306F\u306A\u3044", en: "No record fits" },
  nothingWhy: { ja: "\u8CC7\u6599\u30FB\u7A2E\u985E\u30FB\u8A00\u8449\u306E\u3069\u308C\u304B\u3092\u3086\u308B\u3081\u308B\u3068\u898B\u3064\u304B\u308B\u3053\u3068\u304C\u3042\u308B\u3002", en: "Loosen the document, the kind or the words." },
  showAll: { ja: "\u3059\u3079\u3066\u306E\u6570\u5024\u3092\u898B\u308B", en: "Show all figures" }
});
var derivedMessages = defineMessages({
  description: {
    ja: "\u5370\u5237\u3055\u308C\u305F\u6570\u3067\u306F\u306A\u304F\u3001\u9053\u6A19\u304C\u8A08\u7B97\u3057\u305F\u6570\u3002\u4F55\u304B\u3089\u3069\u3046\u6C42\u3081\u305F\u304B\u3092\u793A\u3059\u3002",
    en: "This number is not printed anywhere: it was worked out here. The page shows from what and how."
  },
  result: { ja: "\u7D50\u679C", en: "Result" },
  how: { ja: "\u6C42\u3081\u65B9", en: "How it was worked out" },
  formula: { ja: "\u5F0F", en: "Formula" },
  why: { ja: "\u6C42\u3081\u3089\u308C\u306A\u3044\u7406\u7531", en: "Why it cannot be worked out" },
  inputs: { ja: "\u4F7F\u3063\u305F\u3082\u306E", en: "What it was made from" },
  none: { ja: "\u5F53\u3066\u306F\u307E\u308B\u3082\u306E\u304C\u4E00\u3064\u3082\u306A\u3044\u3002", en: "Nothing fits." },
  leftOut: { ja: "\u5165\u308C\u306A\u304B\u3063\u305F\u3082\u306E", en: "What was left out" },
  leftOutLead: {
    ja: "\u5165\u308C\u308B\u3068\u4E8C\u91CD\u306B\u306A\u308B\u3001\u307E\u305F\u306F\u610F\u5473\u304C\u5909\u308F\u308B\u305F\u3081\u306B\u5916\u3057\u305F\u3082\u306E\u3002\u7406\u7531\u3092\u4ED8\u3051\u308B\u3002",
    en: "Things that would count twice or mean something else, each with its reason."
  },
  thing: { ja: "\u3082\u306E", en: "Item" },
  value: { ja: "\u5024", en: "Value" },
  reason: { ja: "\u7406\u7531", en: "Reason" },
  noValue: { ja: "\u5024\u3092\u6301\u305F\u306A\u3044", en: "carries no value" },
  again: { ja: "\u3053\u306E\u30DA\u30FC\u30B8\u306F\u958B\u304F\u305F\u3073\u306B\u540C\u3058\u5F0F\u3067\u8A08\u7B97\u3057\u76F4\u3059\u3002", en: "This page works the number out anew each time it is opened." }
});

// rooms/fact/pages/fact-words.ts
var periodWords = (period, view) => formatPeriod(period, { lang: view.lang, era: view.era });
var withoutUnit = (text) => text.replace(/^([▲−]?)[^\d]*(\d[\d,.]*).*$/u, "$1$2");
function boundedText(fact, view, style) {
  if (fact.reading.kind === "text") return view.lang === "en" && fact.textEn ? fact.textEn : fact.reading.text;
  if (fact.reading.kind === "absent") return absenceWord(fact.reading.why, view.lang, fact.reading.due);
  const { quantity: quantity2, bound, to } = fact.reading;
  const shape = { lang: view.lang, ...style.scale ? { scale: style.scale } : {}, ...style.digits === void 0 ? {} : { digits: style.digits } };
  const write = (value7) => {
    const text = formatQuantity({ ...quantity2, value: value7 }, shape);
    return style.unitShown === "head" ? withoutUnit(text) : text;
  };
  const one2 = write(quantity2.value);
  const whole = to === void 0 ? one2 : `${one2}\uFF5E${write(to)}`;
  const word = boundWords[bound][view.lang];
  if (bound === "exact") return whole;
  return view.lang === "ja" && bound !== "about" ? `${whole}${word}` : `${word}${view.lang === "en" ? " " : ""}${whole}`;
}
function placeWords(fact, view) {
  if (fact.document === null) return view.lang === "ja" ? "\u8CC7\u6599\u306A\u3057" : "no document";
  if (fact.lines.length === 0) return fact.cell ? `${fact.document} ${fact.cell}` : fact.document;
  const lines = fact.lines.join(", ");
  return view.lang === "ja" ? `${fact.document} ${lines}\u884C` : `${fact.document} line ${lines}`;
}
var factValue = (fact, view, style = {}) => ({
  text: boundedText(fact, view, style),
  origin: { href: factAddress(fact), label: placeWords(fact, view), kind: "printed" }
});
function derivedValue(derivation, edition, view, style = {}) {
  const shape = { lang: view.lang, ...style.scale ? { scale: style.scale } : {}, ...style.digits === void 0 ? {} : { digits: style.digits } };
  const known = derivation.result && formatQuantity(derivation.result, shape);
  const text = known ? style.unitShown === "head" ? withoutUnit(known) : known : derivation.why?.[view.lang] ?? (view.lang === "ja" ? "\u8A08\u7B97\u3067\u304D\u307E\u305B\u3093" : "cannot be worked out");
  return { text, origin: { href: derivationAddress(edition, derivation), label: derivation.title[view.lang], kind: "derived" } };
}

// rooms/fact/pages/fact-pieces.tsx
import { jsx as jsx31, jsxs as jsxs30 } from "preact/jsx-runtime";
function FactNumber({ fact, view, style }) {
  const value7 = factValue(fact, view, style);
  if (fact.reading.kind !== "absent") return /* @__PURE__ */ jsx31(Value2, { value: value7 });
  return /* @__PURE__ */ jsx31(Origin, { href: factAddress(fact), label: placeWords(fact, view), children: /* @__PURE__ */ jsx31(Absent, { word: value7.text }) });
}
function DerivedNumber(props) {
  return /* @__PURE__ */ jsx31(Value2, { value: derivedValue(props.derivation, props.edition, props.view, props.style) });
}
function PeriodWhen({ period, view }) {
  const read = typeof period === "string" ? asPeriod(period) : { ok: true, value: period };
  if (!read.ok) return /* @__PURE__ */ jsx31(Name, { children: String(period) });
  return /* @__PURE__ */ jsx31(When, { children: periodWords(read.value, view) });
}
function SourceList(props) {
  return /* @__PURE__ */ jsx31("ul", { class: "sources", children: props.sources.map((source, index) => /* @__PURE__ */ jsx31("li", { children: /* @__PURE__ */ jsx31(SourceLink, { source, documents: props.documents, edition: props.edition, view: props.view }) }, index)) });
}
function SourceLink(props) {
  const { source, view } = props;
  const document = props.documents.byId.get(source.document);
  const [first] = source.lines;
  const title = view.lang === "en" ? document?.titleEn : document?.title;
  const lines = source.lines.join(", ");
  const place2 = source.lines.length === 0 ? source.cell ?? "" : view.lang === "ja" ? `${lines}\u884C` : `line ${lines}`;
  return /* @__PURE__ */ jsxs30("a", { href: `/document/${props.edition}/${source.document}${first === void 0 ? "" : `#line-${first}`}`, "data-name": "", children: [
    title ?? source.document,
    " ",
    place2
  ] });
}

// rooms/fact/pages/derived-page.tsx
import { Fragment as Fragment12, jsx as jsx32, jsxs as jsxs31 } from "preact/jsx-runtime";
function derivedPage(derivation, model2, view) {
  const t = derivedMessages(view.lang);
  return {
    title: inLang(derivation.title, view.lang),
    description: t("description"),
    breadcrumbs: [
      [
        { label: factMessages(view.lang)("facts"), href: `/fact/${model2.edition.id}` },
        { label: inLang(derivation.title, view.lang) }
      ]
    ],
    main: /* @__PURE__ */ jsx32(DerivedMain, { derivation, model: model2, view })
  };
}
function DerivedMain({ derivation, model: model2, view }) {
  const t = derivedMessages(view.lang);
  const used = derivation.inputs.filter((input) => input.leftOut === void 0);
  const leftOut = derivation.inputs.filter((input) => input.leftOut !== void 0);
  const text = `${inLang(derivation.title, view.lang)}: ${derivedValue(derivation, model2.edition.id, view).text}`;
  return /* @__PURE__ */ jsxs31(Fragment12, { children: [
    /* @__PURE__ */ jsx32(KeyFigures, { children: /* @__PURE__ */ jsx32(
      KeyFigure,
      {
        label: t("result"),
        value: /* @__PURE__ */ jsx32(DerivedNumber, { derivation, edition: model2.edition.id, view }),
        note: t("again")
      }
    ) }),
    /* @__PURE__ */ jsx32(DerivedCard, { derivation, model: model2, view }),
    /* @__PURE__ */ jsx32(Section, { id: "inputs", title: t("inputs"), children: /* @__PURE__ */ jsx32(Inputs, { inputs: used, derivation, model: model2, view }) }),
    leftOut.length === 0 ? null : /* @__PURE__ */ jsx32(Section, { id: "left-out", title: t("leftOut"), lead: t("leftOutLead"), children: /* @__PURE__ */ jsx32(LeftOut, { inputs: leftOut, derivation, model: model2, view }) }),
    /* @__PURE__ */ jsx32(Section, { id: "cite", title: factMessages(view.lang)("cite"), children: /* @__PURE__ */ jsx32(
      CopyText,
      {
        label: factMessages(view.lang)("citation"),
        text,
        address: derivationAddress(model2.edition.id, derivation)
      }
    ) })
  ] });
}
function DerivedCard({ derivation, model: model2, view }) {
  return /* @__PURE__ */ jsx32(
    OriginCard,
    {
      headline: /* @__PURE__ */ jsx32(DerivedNumber, { derivation, edition: model2.edition.id, view }),
      lines: howItems(derivation, view).map(({ term, detail }) => ({ label: String(term), content: detail }))
    }
  );
}
function howItems(derivation, view) {
  const t = derivedMessages(view.lang);
  return [
    { term: t("thing"), detail: /* @__PURE__ */ jsx32(Name, { children: inLang(derivation.title, view.lang) }) },
    { term: t("how"), detail: /* @__PURE__ */ jsx32(Name, { children: inLang(derivation.how, view.lang) }) },
    ...derivation.formula ? [{ term: t("formula"), detail: /* @__PURE__ */ jsx32(Name, { children: derivation.formula }) }] : [],
    ...derivation.result === null && derivation.why ? [{ term: t("why"), detail: /* @__PURE__ */ jsx32(Name, { children: inLang(derivation.why, view.lang) }) }] : []
  ];
}
var hasValue = (input) => input.fact !== void 0 || input.quantity !== void 0;
function Inputs({ inputs, derivation, model: model2, view }) {
  const t = derivedMessages(view.lang);
  if (inputs.length === 0) return /* @__PURE__ */ jsx32("p", { children: t("none") });
  if (!inputs.some(hasValue)) return /* @__PURE__ */ jsx32(ThingList, { inputs, view });
  const isCount = derivation.name.split(".").some((word) => word === "count");
  if (isCount) return /* @__PURE__ */ jsx32(ThingList, { inputs, view });
  return /* @__PURE__ */ jsx32(
    Arithmetic,
    {
      label: t("inputs"),
      lines: [
        ...inputs.map((input) => ({
          label: /* @__PURE__ */ jsx32(InputLabel, { input, view }),
          value: /* @__PURE__ */ jsx32(InputValue, { input, derivation, model: model2, view })
        })),
        {
          sign: "=",
          kind: "result",
          label: /* @__PURE__ */ jsx32(Name, { children: inLang(derivation.title, view.lang) }),
          value: /* @__PURE__ */ jsx32(DerivedNumber, { derivation, edition: model2.edition.id, view })
        }
      ]
    }
  );
}
function ThingList({ inputs, view }) {
  return /* @__PURE__ */ jsx32("ol", { class: "thing-list", children: inputs.map((input, index) => /* @__PURE__ */ jsxs31("li", { children: [
    /* @__PURE__ */ jsx32(InputLabel, { input, view }),
    input.fact ? /* @__PURE__ */ jsxs31(Fragment12, { children: [
      " ",
      /* @__PURE__ */ jsx32(FactNumber, { fact: input.fact, view })
    ] }) : null
  ] }, index)) });
}
function InputLabel({ input, view }) {
  const text = inLang(input.label, view.lang);
  const href = input.href ?? (input.fact ? factAddress(input.fact) : null);
  if (href === null) return /* @__PURE__ */ jsx32(Name, { children: text });
  return /* @__PURE__ */ jsx32("a", { href, "data-name": "", children: text });
}
function InputValue(props) {
  const { input, derivation, model: model2, view } = props;
  if (input.fact) return /* @__PURE__ */ jsx32(FactNumber, { fact: input.fact, view });
  if (!input.quantity) return /* @__PURE__ */ jsx32(Absent, { word: derivedMessages(view.lang)("noValue") });
  return /* @__PURE__ */ jsx32(
    Origin,
    {
      href: input.href ?? derivationAddress(model2.edition.id, derivation),
      label: inLang(input.label, view.lang),
      kind: "derived",
      children: formatQuantity(input.quantity, { lang: view.lang })
    }
  );
}
function LeftOut({ inputs, derivation, model: model2, view }) {
  const t = derivedMessages(view.lang);
  return /* @__PURE__ */ jsx32(
    Table,
    {
      id: "left-out-table",
      caption: t("leftOut"),
      captionShown: "hidden",
      columns: [
        { id: "thing", head: t("thing"), kind: "text", sortable: false },
        { id: "value", head: t("value"), kind: "number", sortable: false },
        { id: "reason", head: t("reason"), kind: "text", sortable: false }
      ],
      rows: inputs.map((input, index) => ({
        id: String(index),
        cells: [
          cell(/* @__PURE__ */ jsx32(InputLabel, { input, view })),
          cell(/* @__PURE__ */ jsx32(InputValue, { input, derivation, model: model2, view })),
          cell(/* @__PURE__ */ jsx32(Name, { children: input.leftOut ? inLang(input.leftOut, view.lang) : "" }))
        ]
      }))
    }
  );
}

// rooms/fact/domain/fact-scales.ts
var scaledKinds = /* @__PURE__ */ new Set(["money", "count", "volume", "mass", "area", "power", "energy"]);
var steps = {
  money: [
    { scale: "\u5343", size: 1e3 },
    { scale: "\u767E\u4E07", size: 1e6 },
    { scale: "\u5104", size: 1e8 },
    { scale: "\u5146", size: 1e12 }
  ],
  other: [
    { scale: "\u5343", size: 1e3 },
    { scale: "\u4E07", size: 1e4 },
    { scale: "\u5104", size: 1e8 }
  ]
};
var isPlain = (value7, size) => Number.isInteger(Math.round(value7 / size * 1e8) / 1e6);
function scalesOf({ value: value7, unit: unit3 }) {
  if (!scaledKinds.has(unit3.kind)) return [];
  const known = unit3.kind === "money" ? steps.money : steps.other;
  return known.filter(({ size }) => Math.abs(value7) >= size && isPlain(value7, size)).map(({ scale }) => scale);
}

// rooms/fact/pages/fact-parts.tsx
import { Fragment as Fragment13, jsx as jsx33, jsxs as jsxs32 } from "preact/jsx-runtime";
function RecordedWhen({ at: at2, view }) {
  const japan = new Date(Date.parse(at2) + 9 * 3600 * 1e3).toISOString();
  const day = asPeriod(japan.slice(0, 10));
  const words2 = day.ok ? periodWords(day.value, view) : japan.slice(0, 10);
  return /* @__PURE__ */ jsx33(When, { at: at2, children: `${words2} ${japan.slice(11, 16)}` });
}
function BothEras({ period, view }) {
  const own = periodWords(period, view);
  const other = formatPeriod(period, { lang: view.lang, era: view.era === "wareki" ? "western" : "wareki" });
  if (own === other) return /* @__PURE__ */ jsx33(When, { children: own });
  return /* @__PURE__ */ jsxs32(Fragment13, { children: [
    /* @__PURE__ */ jsx33(When, { children: own }),
    "\uFF08",
    /* @__PURE__ */ jsx33(When, { children: other }),
    "\uFF09"
  ] });
}
function inScales(fact, view) {
  if (fact.reading.kind !== "known" || fact.reading.to !== void 0) return null;
  const { quantity: quantity2 } = fact.reading;
  const base = formatQuantity(quantity2, { lang: view.lang });
  const texts2 = scalesOf(quantity2).map((scale) => formatQuantity(quantity2, { lang: view.lang, scale }));
  const distinct2 = [...new Set(texts2)].filter((text) => text !== base);
  return distinct2.length === 0 ? null : distinct2.join(view.lang === "ja" ? "\u3001" : ", ");
}
function limitWords(fact, view) {
  const t = factMessages(view.lang);
  if (fact.reading.kind === "text") return t("words");
  if (fact.reading.kind === "absent") return t("absent");
  if (fact.reading.to !== void 0) return t("range");
  return fact.reading.bound === "exact" ? t("exact") : inLang(boundWords[fact.reading.bound], view.lang);
}
function Printed({ fact, view }) {
  if (fact.printed === null) return /* @__PURE__ */ jsx33(Absent, { word: factMessages(view.lang)("printedNothing") });
  return /* @__PURE__ */ jsxs32(Name, { lang: "ja", children: [
    "\u300C",
    fact.printed,
    "\u300D"
  ] });
}
var Remark = ({ text, view }) => /* @__PURE__ */ jsx33(Name, { children: inLang(text, view.lang) });

// rooms/fact/pages/fact-places.tsx
import { Fragment as Fragment14, jsx as jsx34, jsxs as jsxs33 } from "preact/jsx-runtime";
var documentHref = (fact, line2) => `/document/${fact.edition}/${fact.document}${line2 === void 0 ? "" : `#line-${line2}`}`;
function LineLinks({ fact, view }) {
  const t = factMessages(view.lang);
  if (fact.lines.length === 0) return fact.cell === null ? null : /* @__PURE__ */ jsx34(Name, { children: fact.cell });
  return /* @__PURE__ */ jsx34(Fragment14, { children: fact.lines.map((line2, index) => /* @__PURE__ */ jsxs33("span", { children: [
    index === 0 ? "" : view.lang === "ja" ? "\u3001" : ", ",
    /* @__PURE__ */ jsx34("a", { href: documentHref(fact, line2), "data-name": "", children: t("line", { line: String(line2) }) })
  ] }, line2)) });
}
function FactPlaces({ model: model2, fact, view }) {
  const t = factMessages(view.lang);
  if (fact.document === null) return /* @__PURE__ */ jsx34("p", { children: t("noDocument") });
  const document = model2.documents.byId.get(fact.document);
  const title = document ? nameIn(view.lang, { name: document.title, nameEn: document.titleEn }) : fact.document;
  const publisher = document && nameIn(view.lang, { name: document.publisher, nameEn: document.publisherEn });
  const link = /* @__PURE__ */ jsx34("a", { href: documentHref(fact), "data-name": "", children: title });
  return /* @__PURE__ */ jsxs33(Fragment14, { children: [
    /* @__PURE__ */ jsx34(
      DefinitionList,
      {
        items: [
          { term: t("document"), detail: /* @__PURE__ */ jsxs33(Fragment14, { children: [
            link,
            " ",
            publisher
          ] }) },
          ...fact.lines.length === 0 ? [] : [{ term: t("lines"), detail: /* @__PURE__ */ jsx34(LineLinks, { fact, view }) }],
          ...fact.cell === null ? [] : [{ term: t("cell"), detail: /* @__PURE__ */ jsx34(Name, { children: fact.cell }) }]
        ]
      }
    ),
    fact.lines.length === 0 || !document?.file ? null : /* @__PURE__ */ jsx34(LineTexts, { model: model2, fact, view })
  ] });
}
function LineTexts({ model: model2, fact, view }) {
  const t = factMessages(view.lang);
  const id = fact.document ?? "";
  if (!model2.texts?.has(id)) {
    return /* @__PURE__ */ jsxs33("p", { children: [
      t("noText"),
      " ",
      /* @__PURE__ */ jsx34("a", { href: `${documentHref(fact)}#text`, children: t("howToAdd") })
    ] });
  }
  const lines = fact.lines.map((number) => ({
    number,
    content: lineText(model2, id, number) ?? t("lineLost")
  }));
  return /* @__PURE__ */ jsx34(TextLines, { label: t("where"), lang: "ja", lines, idPrefix: "quoted-line" });
}

// rooms/fact/pages/fact-list-page.tsx
import { Fragment as Fragment15, jsx as jsx35, jsxs as jsxs34 } from "preact/jsx-runtime";
var pageSize = 100;
function factListPage(model2, view) {
  const t = factListMessages(view.lang);
  const choice = choiceOf(view.query);
  const all = /* @__PURE__ */ jsx35(DerivedNumber, { derivation: factCount(model2, everyFact), edition: model2.edition.id, view });
  return {
    title: t("title"),
    description: t("description"),
    lead: weave(t("lead"), { count: all }),
    main: /* @__PURE__ */ jsxs34(Fragment15, { children: [
      /* @__PURE__ */ jsxs34(Section, { id: "list", title: t("all"), children: [
        /* @__PURE__ */ jsx35(ChoiceForm, { model: model2, view, choice }),
        /* @__PURE__ */ jsx35(Found, { model: model2, view, choice })
      ] }),
      /* @__PURE__ */ jsx35(Section, { id: "documents", title: t("byDocument"), children: /* @__PURE__ */ jsx35(CountsByDocument, { model: model2, view }) })
    ] })
  };
}
function CountsByDocument({ model: model2, view }) {
  const counts = model2.documents.all.map((document) => ({
    document,
    derivation: factCount(model2, { ...everyFact, document: document.id })
  }));
  return /* @__PURE__ */ jsx35(
    BarChart,
    {
      label: factListMessages(view.lang)("byDocument"),
      bars: counts.filter(({ derivation }) => derivation.inputs.length > 0).map(({ document, derivation }) => ({
        id: document.id,
        label: nameIn(view.lang, { name: document.title, nameEn: document.titleEn }),
        href: `/document/${model2.edition.id}/${document.id}`,
        amount: derivation.inputs.length,
        value: derivedValue(derivation, model2.edition.id, view)
      }))
    }
  );
}
function ChoiceForm({ model: model2, view, choice }) {
  const t = factListMessages(view.lang);
  const kinds = kindsWithFacts(model2).map((kind) => ({ id: kind, label: inLang(kindWord(kind), view.lang) }));
  const cited = new Set([...model2.facts.values()].map((fact) => fact.document));
  const documents = model2.documents.all.filter(({ id }) => cited.has(id)).map(({ id, title, titleEn }) => ({ id, label: nameIn(view.lang, { name: title, nameEn: titleEn }) }));
  return /* @__PURE__ */ jsxs34("form", { class: "choice-form", method: "get", action: view.path, "aria-label": t("choose"), children: [
    /* @__PURE__ */ jsx35(Choice2, { name: "document", label: factMessages(view.lang)("document"), chosen: choice.document, options: documents, every: t("every") }),
    /* @__PURE__ */ jsx35(Choice2, { name: "kind", label: t("kind"), chosen: choice.kind, options: kinds, every: t("every") }),
    /* @__PURE__ */ jsxs34("p", { class: "field", children: [
      /* @__PURE__ */ jsx35("label", { for: "choice-q", children: t("text") }),
      /* @__PURE__ */ jsx35("input", { id: "choice-q", type: "search", name: "q", value: choice.text, autocomplete: "off" })
    ] }),
    /* @__PURE__ */ jsx35("button", { type: "submit", children: t("show") })
  ] });
}
function Choice2(props) {
  return /* @__PURE__ */ jsxs34("p", { class: "field", children: [
    /* @__PURE__ */ jsx35("label", { for: `choice-${props.name}`, children: props.label }),
    /* @__PURE__ */ jsx35("select", { id: `choice-${props.name}`, name: props.name, children: [{ id: "all", label: props.every }, ...props.options].map(({ id, label: label2 }) => /* @__PURE__ */ jsx35("option", { value: id, selected: id === props.chosen, children: label2 }, id)) })
  ] });
}
function pageOf(view, pages2) {
  const asked3 = Number(new URLSearchParams(view.query ?? "").get("page") ?? "1");
  return Number.isInteger(asked3) ? Math.min(Math.max(asked3, 1), Math.max(pages2, 1)) : 1;
}
function Found({ model: model2, view, choice }) {
  const t = factListMessages(view.lang);
  const found = findFacts(model2, choice);
  if (found.length === 0) {
    return /* @__PURE__ */ jsx35(EmptyState, { what: t("nothing"), why: t("nothingWhy"), todo: { label: t("showAll"), href: view.path } });
  }
  const pages2 = Math.ceil(found.length / pageSize);
  const page = pageOf(view, pages2);
  const count2 = /* @__PURE__ */ jsx35(DerivedNumber, { derivation: factCount(model2, choice), edition: model2.edition.id, view });
  return /* @__PURE__ */ jsxs34(Fragment15, { children: [
    /* @__PURE__ */ jsx35("p", { children: weave(t("found"), { count: count2 }) }),
    /* @__PURE__ */ jsx35(FactTable, { model: model2, view, facts: found.slice((page - 1) * pageSize, page * pageSize) }),
    /* @__PURE__ */ jsx35(Pagination, { view, page, pages: pages2 })
  ] });
}
function FactTable({ model: model2, view, facts }) {
  const t = factMessages(view.lang);
  return /* @__PURE__ */ jsx35(
    Table,
    {
      id: "facts",
      caption: factListMessages(view.lang)("all"),
      captionShown: "hidden",
      columns: [
        { id: "name", head: factListMessages(view.lang)("name"), kind: "text" },
        { id: "value", head: t("base"), kind: "number" },
        { id: "period", head: t("period"), kind: "text" },
        { id: "printed", head: t("printed"), kind: "text" },
        { id: "document", head: t("document"), kind: "text" }
      ],
      rows: facts.map((fact) => ({ id: fact.id, cells: factCells(model2, fact, view) })),
      downloads: downloadsOf("fact", model2.edition.id)
    }
  );
}
function factCells(model2, fact, view) {
  const name = inLang(subjectName(model2, fact.subject), view.lang);
  const { kind, id } = fact.subject;
  return [
    cell(
      /* @__PURE__ */ jsxs34(Fragment15, { children: [
        /* @__PURE__ */ jsx35("a", { href: entryAddress(fact.edition, kind, id), "data-name": "", children: name }),
        " ",
        /* @__PURE__ */ jsx35(Name, { children: inLang(factPlace(model2, fact), view.lang) })
      ] }),
      name
    ),
    cell(/* @__PURE__ */ jsx35(FactNumber, { fact, view }), numberOf(fact) ?? void 0),
    cell(fact.period ? /* @__PURE__ */ jsx35(PeriodWhen, { period: fact.period, view }) : factMessages(view.lang)("noPeriod")),
    cell(/* @__PURE__ */ jsx35(Printed, { fact, view }), fact.printed ?? void 0),
    cell(/* @__PURE__ */ jsx35(DocumentPlace, { model: model2, fact, view }), `${fact.document ?? ""} ${String(fact.lines[0] ?? 0).padStart(6, "0")}`)
  ];
}
function DocumentPlace({ model: model2, fact, view }) {
  const document = model2.documents.byId.get(fact.document ?? "");
  if (!document) return /* @__PURE__ */ jsx35(Fragment15, { children: factMessages(view.lang)("noDocument") });
  return /* @__PURE__ */ jsxs34(Fragment15, { children: [
    /* @__PURE__ */ jsx35(Name, { children: nameIn(view.lang, { name: document.title, nameEn: document.titleEn }) }),
    " ",
    /* @__PURE__ */ jsx35(LineLinks, { fact, view })
  ] });
}

// rooms/fact/pages/cite-fact.ts
function citeFact(model2, fact, view) {
  const { lang } = view;
  const document = fact.document === null ? void 0 : model2.documents.byId.get(fact.document);
  const period = fact.period ? formatPeriod(fact.period, { lang, era: "western" }) : "";
  const title = document ? nameIn(lang, { name: document.title, nameEn: document.titleEn }) : "";
  const publisher = document ? nameIn(lang, { name: document.publisher, nameEn: document.publisherEn }) : "";
  const lines = fact.lines.join(", ");
  const name = inLang(factName(model2, fact), lang);
  const value7 = factValue(fact, view).text;
  if (lang === "ja") {
    const place3 = [publisher, title && `\u300E${title}\u300F`, lines && `${lines}\u884C`, fact.cell].filter(Boolean).join(" ");
    const printed2 = fact.printed ? `\uFF08\u5370\u5237:\u300C${fact.printed}\u300D\uFF09` : "";
    return `${name} ${value7}${period && `\u3001${period}`}${printed2}\u3002${place3 && `\u51FA\u5178: ${place3}\u3002`}\u9053\u6A19 \u7B2C${fact.version}\u7248\u306E\u8A18\u9332`;
  }
  const place2 = [publisher, title && `\u201C${title}\u201D`, lines && `line ${lines}`, fact.cell].filter(Boolean).join(", ");
  const printed = fact.printed ? ` (printed: \u201C${fact.printed}\u201D)` : "";
  return `${name}: ${value7}${period && `, ${period}`}${printed}. ${place2 && `Source: ${place2}. `}Michishirube, record version ${fact.version}`;
}

// rooms/fact/pages/fact-history.tsx
import { jsx as jsx36 } from "preact/jsx-runtime";
function whatHappened({ version, withdrawn }, view) {
  const t = factMessages(view.lang);
  if (withdrawn) return /* @__PURE__ */ jsx36(Difference, { kind: "ended", after: t("removed") });
  if (version === 1) return t("first");
  return /* @__PURE__ */ jsx36(Difference, { kind: "changed", after: t("corrected") });
}
function versionCells(edition, version, view) {
  const fact = contentToFact(edition, version);
  return [
    cell(/* @__PURE__ */ jsx36(Name, { children: version.version }), version.version),
    cell(/* @__PURE__ */ jsx36(RecordedWhen, { at: version.recordedAt, view }), version.recordedAt),
    cell(whatHappened(version, view)),
    cell(/* @__PURE__ */ jsx36(Printed, { fact, view })),
    cell(/* @__PURE__ */ jsx36(FactNumber, { fact, view })),
    cell(fact.period ? /* @__PURE__ */ jsx36(PeriodWhen, { period: fact.period, view }) : factMessages(view.lang)("noPeriod"))
  ];
}
function FactHistory(props) {
  const { edition, history: history2, view } = props;
  const t = factMessages(view.lang);
  return /* @__PURE__ */ jsx36(
    Table,
    {
      id: "versions",
      caption: t("history"),
      captionShown: "hidden",
      columns: [
        { id: "version", head: t("version"), kind: "number", sortable: false },
        { id: "recorded", head: t("recorded"), kind: "text", sortable: false },
        { id: "what", head: t("what"), kind: "text", sortable: false },
        { id: "printed", head: t("printed"), kind: "text", sortable: false },
        { id: "value", head: t("base"), kind: "number", sortable: false },
        { id: "period", head: t("period"), kind: "text", sortable: false }
      ],
      rows: history2.map((version) => ({
        id: `version-${version.version}`,
        cells: versionCells(edition, version, view)
      }))
    }
  );
}

// rooms/fact/pages/fact-page.tsx
import { Fragment as Fragment16, jsx as jsx37, jsxs as jsxs35 } from "preact/jsx-runtime";
function factPage(model2, view, id, history2) {
  const last = history2.at(-1);
  const stored = last ? contentToFact(model2.edition.id, last) : void 0;
  const fact = model2.facts.get(id) ?? stored;
  if (!fact) return null;
  const t = factMessages(view.lang);
  const name = inLang(factName(model2, fact), view.lang);
  return {
    title: name,
    description: t("description"),
    lead: model2.facts.has(id) ? t("description") : t("withdrawn"),
    breadcrumbs: [[{ label: t("facts"), href: `/fact/${model2.edition.id}` }, { label: name }], subjectTrail(model2, fact, view)],
    main: /* @__PURE__ */ jsx37(FactMain, { model: model2, fact, view, history: history2 })
  };
}
function subjectTrail(model2, fact, view) {
  const { kind, id } = fact.subject;
  const name = inLang(subjectName(model2, fact.subject), view.lang);
  const place2 = inLang(factPlace(model2, fact), view.lang);
  return [
    { label: inLang(kindWord(kind), view.lang) },
    { label: name, href: entryAddress(fact.edition, kind, id) },
    { label: place2 }
  ];
}
function FactMain({ model: model2, fact, view, history: history2 }) {
  const t = factMessages(view.lang);
  return /* @__PURE__ */ jsxs35(Fragment16, { children: [
    /* @__PURE__ */ jsx37(FactCard, { model: model2, fact, view }),
    /* @__PURE__ */ jsx37(Section, { id: "reading", title: t("reading"), children: /* @__PURE__ */ jsx37(DefinitionList, { items: readingItems(fact, view) }) }),
    /* @__PURE__ */ jsx37(Section, { id: "where", title: t("where"), children: /* @__PURE__ */ jsx37(FactPlaces, { model: model2, fact, view }) }),
    /* @__PURE__ */ jsx37(Section, { id: "subject", title: t("belongs"), children: /* @__PURE__ */ jsx37(DefinitionList, { items: subjectItems(model2, fact, view) }) }),
    /* @__PURE__ */ jsx37(Section, { id: "acceptance", title: t("acceptance"), children: /* @__PURE__ */ jsx37(DefinitionList, { items: acceptanceItems(fact, view) }) }),
    /* @__PURE__ */ jsx37(Section, { id: "history", title: t("history"), lead: t("historyLead"), children: /* @__PURE__ */ jsx37(FactHistory, { edition: model2.edition.id, history: history2, view }) }),
    /* @__PURE__ */ jsx37(Section, { id: "cite", title: t("cite"), children: /* @__PURE__ */ jsx37(CopyText, { label: t("citation"), text: citeFact(model2, fact, view), address: factAddress(fact) }) })
  ] });
}
function FactCard({ model: model2, fact, view }) {
  const t = factMessages(view.lang);
  const [first] = fact.lines;
  const line2 = fact.document === null || first === void 0 ? null : lineText(model2, fact.document, first);
  const name = /* @__PURE__ */ jsx37(Name, { children: inLang(factName(model2, fact), view.lang) });
  return /* @__PURE__ */ jsx37(
    OriginCard,
    {
      headline: /* @__PURE__ */ jsx37(FactNumber, { fact, view }),
      quote: line2 ?? fact.printed ?? void 0,
      lines: [
        { label: t("thing"), content: name },
        ...fact.period ? [{ label: t("period"), content: /* @__PURE__ */ jsx37(PeriodWhen, { period: fact.period, view }) }] : [],
        { label: t("printed"), content: /* @__PURE__ */ jsx37(Printed, { fact, view }) },
        { label: t("document"), content: /* @__PURE__ */ jsx37(DocumentLine, { model: model2, fact, view }) },
        ...fact.uncertain ? [{ label: t("uncertain"), content: /* @__PURE__ */ jsx37(Remark, { text: fact.uncertain, view }) }] : [],
        { label: t("acceptedBy"), content: /* @__PURE__ */ jsx37(Accepted, { fact, view }) }
      ]
    }
  );
}
function DocumentLine({ model: model2, fact, view }) {
  if (fact.document === null) return /* @__PURE__ */ jsx37(Fragment16, { children: factMessages(view.lang)("noDocument") });
  const document = model2.documents.byId.get(fact.document);
  return /* @__PURE__ */ jsxs35(Fragment16, { children: [
    /* @__PURE__ */ jsx37(Name, { children: document ? nameIn(view.lang, { name: document.title, nameEn: document.titleEn }) : fact.document }),
    " ",
    /* @__PURE__ */ jsx37(LineLinks, { fact, view })
  ] });
}
function Accepted({ fact, view }) {
  const { by, byEn, on } = fact.accepted;
  return /* @__PURE__ */ jsxs35(Fragment16, { children: [
    /* @__PURE__ */ jsx37(Name, { children: view.lang === "en" ? byEn : by }),
    " ",
    /* @__PURE__ */ jsx37(PeriodWhen, { period: on, view })
  ] });
}
function readingItems(fact, view) {
  const t = factMessages(view.lang);
  const scales2 = inScales(fact, view);
  const item = (term, detail) => ({ term, detail });
  return [
    item(t("printed"), /* @__PURE__ */ jsx37(Printed, { fact, view })),
    item(t("base"), /* @__PURE__ */ jsx37(FactNumber, { fact, view })),
    ...scales2 ? [item(t("scales"), /* @__PURE__ */ jsx37(Name, { children: scales2 }))] : [],
    ...fact.reading.kind === "absent" ? [] : [item(t("bound"), limitWords(fact, view))],
    item(t("period"), fact.period ? /* @__PURE__ */ jsx37(BothEras, { period: fact.period, view }) : t("noPeriod")),
    ...fact.printedPeriod ? [item(t("printedPeriod"), /* @__PURE__ */ jsxs35(Name, { lang: "ja", children: [
      "\u300C",
      fact.printedPeriod,
      "\u300D"
    ] }))] : [],
    ...fact.uncertain ? [item(t("uncertain"), /* @__PURE__ */ jsx37(Remark, { text: fact.uncertain, view }))] : [],
    ...fact.note ? [item(t("note"), /* @__PURE__ */ jsx37(Remark, { text: fact.note, view }))] : []
  ];
}
function subjectItems(model2, fact, view) {
  const t = factMessages(view.lang);
  const { kind, id } = fact.subject;
  const siblings = siblingsOf(model2, fact);
  const link = /* @__PURE__ */ jsx37("a", { href: entryAddress(fact.edition, kind, id), "data-name": "", children: inLang(subjectName(model2, fact.subject), view.lang) });
  return [
    { term: inLang(kindWord(kind), view.lang), detail: link },
    { term: t("role"), detail: /* @__PURE__ */ jsx37(Name, { children: inLang(factPlace(model2, fact), view.lang) }) },
    ...siblings.length === 0 ? [] : [{ term: t("siblings"), detail: /* @__PURE__ */ jsx37(Siblings, { model: model2, facts: siblings, view }) }]
  ];
}
function Siblings(props) {
  const { model: model2, facts, view } = props;
  return /* @__PURE__ */ jsx37("ul", { class: "sources", children: facts.map((fact) => /* @__PURE__ */ jsxs35("li", { children: [
    /* @__PURE__ */ jsx37(Name, { children: inLang(factPlace(model2, fact), view.lang) }),
    " ",
    /* @__PURE__ */ jsx37(FactNumber, { fact, view })
  ] }, fact.id)) });
}
function acceptanceItems(fact, view) {
  const t = factMessages(view.lang);
  return [
    { term: t("acceptedBy"), detail: /* @__PURE__ */ jsx37(Name, { children: view.lang === "en" ? fact.accepted.byEn : fact.accepted.by }) },
    { term: t("acceptedOn"), detail: /* @__PURE__ */ jsx37(PeriodWhen, { period: fact.accepted.on, view }) },
    { term: t("recorded"), detail: /* @__PURE__ */ jsx37(RecordedWhen, { at: fact.recordedAt, view }) }
  ];
}

// rooms/publication/pages/map-messages.ts
var mapMessages = defineMessages({
  trend: { ja: "\u3053\u308C\u304B\u3089\u306E\u4EBA\u53E3\u306E\u5897\u6E1B\u7387", en: "Population change ahead" },
  past: { ja: "\u3053\u308C\u307E\u3067\u306E\u4EBA\u53E3\u306E\u5897\u6E1B\u7387", en: "Population change so far" },
  now: { ja: "\u3044\u307E\u306E\u4EBA\u53E3", en: "Population now" },
  future: { ja: "\u63A8\u8A08\u306E\u7D42\u308F\u308A\u306E\u4EBA\u53E3", en: "Population at the end of the projection" },
  groups: { ja: "\u52A0\u308F\u308B\u570F\u57DF\u30FB\u9023\u643A\u306E\u6570", en: "Groups it belongs to" },
  spanOf: { ja: "{from}\u2192{to}", en: "{from} to {to}" },
  choose: { ja: "\u5730\u56F3\u306E\u8272", en: "Colour by" },
  mapTitle: { ja: "\u5E02\u753A\u6751\u306E\u5730\u56F3: {measure}", en: "Map of the municipalities: {measure}" },
  mapSubtitle: {
    ja: "\u4E00\u3064\u306E\u5347\u304C\u4E00\u3064\u306E\u5E02\u753A\u6751\u3002\u7D30\u3044\u7DDA\u306F\u632F\u8208\u5C40\u3001\u592A\u3044\u7DDA\u306F\u9023\u643A\u5730\u57DF\u306E\u5883\u3002\u5347\u306F\u3069\u308C\u3082\u540C\u3058\u5927\u304D\u3055\u3067\u3001\u4F4D\u7F6E\u306F\u304A\u304A\u3088\u305D\u3002",
    en: "One square is one municipality. Fine lines part bureaus, strong lines regions. All squares have one size and lie about where the places are."
  },
  shapeSubtitle: { ja: "\u53D6\u308A\u8FBC\u307E\u308C\u305F\u5883\u754C\u30C7\u30FC\u30BF\u306B\u3088\u308B\u5730\u56F3\u3002", en: "Drawn from the boundary data that was installed." },
  shapeCredit: { ja: "\u5883\u754C\u30C7\u30FC\u30BF: {credit}", en: "Boundaries: {credit}" },
  position: { ja: "{place}\u306E\u4F4D\u7F6E", en: "Where {place} lies" },
  municipality: { ja: "\u5E02\u753A\u6751", en: "Municipality" },
  bureau: { ja: "\u632F\u8208\u5C40", en: "Bureau" },
  value: { ja: "\u5024", en: "Value" },
  noValue: { ja: "\u5024\u306A\u3057", en: "no value" },
  countOnly: { ja: "\u3053\u306E\u7248\u306E\u570F\u57DF\u30FB\u9023\u643A\u306E\u8A18\u8F09\u306B\u3088\u308B", en: "the groups recorded in this edition" },
  below: { ja: "{to}\u672A\u6E80", en: "under {to}" },
  between: { ja: "{from}\uFF5E{to}", en: "{from} to {to}" },
  fallsBeyond: { ja: "{from}\u3092\u8D85\u3048\u308B\u6E1B", en: "down more than {from}" },
  fallsBetween: { ja: "{to}\uFF5E{from}\u306E\u6E1B", en: "down {to} to {from}" },
  fallsUpTo: { ja: "{from}\u307E\u3067\u306E\u6E1B", en: "down up to {from}" },
  fallsOrRises: { ja: "{from}\u307E\u3067\u306E\u6E1B\u3001\u307E\u305F\u306F\u5897", en: "down up to {from}, or up" },
  rises: { ja: "\u6A2A\u3070\u3044\u3001\u307E\u305F\u306F\u5897", en: "the same, or up" },
  atLeast: { ja: "{from}\u4EE5\u4E0A", en: "{from} or more" }
});

// rooms/observation/pages/observation-messages.ts
var observationMessages = defineMessages({
  title: { ja: "{place}\u306E{measure}\uFF08{period}\uFF09", en: "{measure}, {place}, {period}" },
  description: {
    ja: "\u7D71\u8A08\u306E\u4E00\u3064\u306E\u5024\u304C\u3001\u3069\u306E\u7D71\u8A08\u306E\u3069\u3053\u304B\u3089\u6765\u3066\u3001\u3044\u3064\u8A18\u9332\u3055\u308C\u305F\u304B\u3092\u793A\u3057\u307E\u3059\u3002",
    en: "Where one value of a statistic comes from, and when it was recorded."
  },
  measure: { ja: "\u6307\u6A19", en: "Measure" },
  kind: { ja: "\u7A2E\u985E", en: "Kind" },
  actual: { ja: "\u5B9F\u7E3E\uFF08\u8ABF\u3079\u305F\u5024\uFF09", en: "Actual (counted)" },
  projection: { ja: "\u5C06\u6765\u63A8\u8A08", en: "Projection" },
  place: { ja: "\u5834\u6240", en: "Place" },
  code: { ja: "\u56E3\u4F53\u30B3\u30FC\u30C9", en: "Local-government code" },
  period: { ja: "\u6642\u70B9", en: "Period" },
  document: { ja: "\u51FA\u5178", en: "Source" },
  credit: { ja: "\u63D0\u4F9B\u8005\u306E\u8868\u793A", en: "Credit" },
  cell: { ja: "\u7D71\u8A08\u306E\u4E2D\u306E\u5834\u6240", en: "Where in the statistic" },
  version: { ja: "\u7248", en: "Version" },
  versionText: { ja: "\u7B2C{version}\u7248", en: "version {version}" },
  recordedAt: { ja: "\u8A18\u9332\u3057\u305F\u65E5", en: "Recorded on" },
  note: { ja: "\u6CE8\u8A18", en: "Note" },
  series: { ja: "\u540C\u3058\u5834\u6240\u306E\u3001\u540C\u3058\u6307\u6A19\u306E\u307B\u304B\u306E\u6642\u70B9", en: "The same measure in the same place at other times" },
  value: { ja: "\u5024", en: "Value" },
  here: { ja: "\u3053\u306E\u30DA\u30FC\u30B8\u306E\u5024", en: "the value of this page" },
  areas: { ja: "\u5730\u57DF", en: "Areas" },
  address: { ja: "\u3053\u306E\u5024\u306E\u6052\u4E45\u7684\u306A\u4F4F\u6240", en: "Permanent address of this value" }
});

// rooms/observation/pages/observation-pieces.tsx
import { jsx as jsx38 } from "preact/jsx-runtime";

// rooms/observation/pages/observation-page.tsx
import { Fragment as Fragment17, jsx as jsx39, jsxs as jsxs36 } from "preact/jsx-runtime";

// rooms/publication/pages/place-pieces.tsx
import { jsx as jsx40 } from "preact/jsx-runtime";

// rooms/publication/pages/area-map.tsx
import { Fragment as Fragment18, jsx as jsx41, jsxs as jsxs37 } from "preact/jsx-runtime";

// rooms/publication/pages/area-messages.ts
var areaListMessages = defineMessages({
  title: { ja: "{body}\u306F\u3069\u3093\u306A\u5730\u57DF\u304B\u3089\u3067\u304D\u3066\u3044\u308B\u304B", en: "What places is {body} made of?" },
  description: {
    ja: "\u9023\u643A\u5730\u57DF\u3001\u632F\u8208\u5C40\u3001\u5E02\u753A\u6751\u3068\u3001\u5E02\u753A\u6751\u304C\u3064\u304F\u308B\u570F\u57DF\u3084\u9023\u643A\u3092\u3001\u5730\u56F3\u3068\u8868\u3067\u793A\u3057\u307E\u3059\u3002",
    en: "Regions, bureaus and municipalities, and the groups that municipalities form, as maps and tables."
  },
  areas: { ja: "\u5730\u57DF", en: "Areas" },
  map: { ja: "\u5730\u56F3", en: "Map" },
  regions: { ja: "\u9023\u643A\u5730\u57DF", en: "Cooperation regions" },
  regionsLead: {
    ja: "\u9023\u643A\u5730\u57DF\u5225\u653F\u7B56\u5C55\u958B\u65B9\u91DD\u304C{count}\u306B\u5206\u3051\u308B\u5E83\u57DF\u306E\u5730\u57DF\u3002",
    en: "The wide areas into which the regional policy directions divide it: {count}."
  },
  bureaus: { ja: "\u632F\u8208\u5C40", en: "Bureaus" },
  bureausLead: { ja: "\u9053\u306E\u51FA\u5148\u6A5F\u95A2\u304C\u53D7\u3051\u6301\u3064\u533A\u57DF\u3002{count}\u3002", en: "The areas served by the prefecture's branch offices: {count}." },
  groups: { ja: "\u570F\u57DF\u30FB\u9023\u643A", en: "Groups of municipalities" },
  groupsLead: {
    ja: "\u5E02\u753A\u6751\u304C\u3064\u304F\u308B\u570F\u57DF\u3084\u9023\u643A\u3002\u91CD\u306A\u308A\u5408\u3044\u3001\u59CB\u307E\u308A\u3068\u7D42\u308F\u308A\u304C\u3042\u308A\u307E\u3059\u3002",
    en: "Areas and partnerships formed by municipalities. They overlap, and they begin and end."
  },
  municipalities: { ja: "\u5E02\u753A\u6751", en: "Municipalities" },
  municipalitiesLead: { ja: "{count}\u306E\u4E00\u89A7\u3002", en: "All of them: {count}." },
  name: { ja: "\u540D\u524D", en: "Name" },
  code: { ja: "\u30B3\u30FC\u30C9", en: "Code" },
  kana: { ja: "\u3088\u307F", en: "Reading (kana)" },
  kind: { ja: "\u7A2E\u985E", en: "Kind" },
  region: { ja: "\u9023\u643A\u5730\u57DF", en: "Region" },
  bureau: { ja: "\u632F\u8208\u5C40", en: "Bureau" },
  bureauCount: { ja: "\u632F\u8208\u5C40\u306E\u6570", en: "Bureaus" },
  municipalityCount: { ja: "\u5E02\u753A\u6751\u306E\u6570", en: "Municipalities" },
  population: { ja: "\u4EBA\u53E3 {period}", en: "Population {period}" },
  change: { ja: "\u5897\u6E1B\u7387 {from}\u2192{to}", en: "Change {from} to {to}" },
  members: { ja: "\u69CB\u6210\u5E02\u753A\u6751", en: "Members" },
  period: { ja: "\u671F\u9593", en: "Period" },
  status: { ja: "\u72B6\u614B", en: "Status" },
  none: { ja: "\u8A72\u5F53\u306A\u3057", en: "none" },
  notGiven: { ja: "\u8CC7\u6599\u306B\u8A18\u8F09\u306A\u3057", en: "not given in the source" }
});
var areaMessages = defineMessages({
  description: {
    ja: "{place}\u306B\u95A2\u308F\u308B\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u3001KPI\u3001\u4E8B\u696D\u3001\u570F\u57DF\u3001\u4EBA\u53E3\u3068\u3001\u305D\u308C\u304C\u66F8\u304B\u308C\u3066\u3044\u308B\u8CC7\u6599\u3002",
    en: "Projects, KPIs, programmes, groups and population of {place}, and the documents that say so."
  },
  leadPrefecture: { ja: "\u3053\u306E\u7248\u304C\u6271\u3046{kind}\u3067\u3059\u3002", en: "The {kind} this edition is about." },
  leadWithin: { ja: "{above}\u306E{kind}\u3067\u3059\u3002", en: "{kind} in {above}." },
  kana: { ja: "\u3088\u307F", en: "Reading (kana)" },
  code: { ja: "\u56E3\u4F53\u30B3\u30FC\u30C9", en: "Local-government code" },
  kind: { ja: "\u7A2E\u985E", en: "Kind" },
  district: { ja: "\u90E1", en: "District" },
  office: { ja: "\u5F79\u6240", en: "Office" },
  belongs: { ja: "\u5C5E\u3059\u308B\u5730\u57DF", en: "Lies in" },
  merged: { ja: "\u5408\u4F75", en: "Merger" },
  mergedInto: { ja: "{on}\u306B{place}\u3068\u306A\u3063\u305F", en: "became part of {place} on {on}" },
  core: { ja: "\u4E2D\u6838\u90FD\u5E02", en: "Core city" },
  coreNote: { ja: "\u5317\u6D77\u9053\u7DCF\u5408\u8A08\u753B\u304C\u4F4D\u7F6E\u3065\u3051\u308B\u4E2D\u6838\u90FD\u5E02", en: "a core city of the comprehensive plan" },
  groups: { ja: "\u52A0\u308F\u308B\u570F\u57DF\u30FB\u9023\u643A", en: "Groups it belongs to" },
  noGroups: { ja: "\u540D\u524D\u306E\u3042\u308B\u69CB\u6210\u54E1\u3068\u3057\u3066\u306F\u8A18\u8F09\u306A\u3057", en: "not named as a member of any" },
  counts: { ja: "\u5E02\u753A\u6751\u306E\u6570", en: "Municipalities" },
  note: { ja: "\u6CE8\u8A18", en: "Note" },
  population: { ja: "\u4EBA\u53E3", en: "Population" },
  populationTitle: { ja: "{place}\u306E\u4EBA\u53E3", en: "Population of {place}" },
  populationDown: {
    ja: "{place}\u306E\u4EBA\u53E3\u306F\u3001\u63A8\u8A08\u3067\u306F{from}\u304B\u3089{to}\u307E\u3067\u306B{change}",
    en: "Population of {place}: {change} from {from} to {to} by projection"
  },
  populationLabel: {
    ja: "{place}\u306E\u4EBA\u53E3\u306E\u6298\u308C\u7DDA\u3002\u6570\u3048\u305F\u4EBA\u53E3\u3068\u3001\u5C06\u6765\u306E\u63A8\u8A08\u3002\u5024\u306F\u8868\u306B\u3042\u308A\u307E\u3059\u3002",
    en: "Line chart of the population of {place}: counted, and projected. The values are in the table."
  },
  noPopulation: { ja: "\u3053\u306E\u5834\u6240\u306E\u4EBA\u53E3\u306E\u7D71\u8A08\u306F\u3001\u3053\u306E\u7248\u306B\u3042\u308A\u307E\u305B\u3093\u3002", en: "This edition holds no population statistics for this place." },
  noPopulationWhy: {
    ja: "\u7248\u306E observations \u306B\u3001\u3053\u306E\u5834\u6240\u306E\u30B3\u30FC\u30C9\u306E\u884C\u304C\u52A0\u308F\u308B\u3068\u3001\u3053\u3053\u306B\u7DDA\u304C\u5F15\u304B\u308C\u307E\u3059\u3002",
    en: "Once the edition's observations have rows with this place's code, a line is drawn here."
  },
  period: { ja: "\u6642\u70B9", en: "Period" },
  inside: { ja: "\u3053\u3053\u306B\u542B\u307E\u308C\u308B\u5730\u57DF", en: "Places inside" },
  projects: { ja: "\u5730\u57DF\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Regional projects" },
  projectsLead: {
    ja: "\u3053\u306E\u5834\u6240\u3092\u5BFE\u8C61\u3068\u3059\u308B\u5730\u57DF\u91CD\u70B9\u653F\u7B56\u30E6\u30CB\u30C3\u30C8\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u3002\u5370\u5237\u3055\u308C\u305F\u5BFE\u8C61\u306E\u632F\u8208\u5C40\u306B\u3088\u308A\u307E\u3059\u3002",
    en: "Regional projects that cover this place, by the bureaus printed for each."
  },
  project: { ja: "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Project" },
  ownThings: { ja: "{place}\u3092\u540D\u6307\u3057\u3059\u308B\u3082\u306E", en: "That name {place}" },
  notGiven: { ja: "\u8CC7\u6599\u306B\u8A18\u8F09\u306A\u3057", en: "not given in the source" },
  fromAbove: { ja: "{place}\u5168\u4F53\u3092\u5BFE\u8C61\u3068\u3059\u308B\u3082\u306E", en: "For all of {place}" },
  within: { ja: "{place}\u306E\u4E2D\u306E\u5834\u6240\u3092\u540D\u6307\u3057\u3059\u308B\u3082\u306E", en: "That name a place inside {place}" },
  projectEdition: { ja: "\u7248", en: "Edition" },
  printedAreas: { ja: "\u5BFE\u8C61\u306E\u5730\u57DF", en: "Areas" },
  wholeBody: { ja: "\u5168\u57DF", en: "everywhere" },
  noProjects: { ja: "\u3053\u306E\u5834\u6240\u3092\u5BFE\u8C61\u3068\u3059\u308B\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306F\u3001\u8CC7\u6599\u306B\u540D\u524D\u304C\u3042\u308A\u307E\u305B\u3093\u3002", en: "The documents name no project for this place." },
  noProjectsWhy: {
    ja: "\u8CC7\u6599\u306F\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306E\u4E3B\u306A\u3082\u306E\u3060\u3051\u3092\u8F09\u305B\u3066\u3044\u307E\u3059\u3002",
    en: "The documents list only the main projects."
  },
  allProjects: { ja: "\u3059\u3079\u3066\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u3092\u898B\u308B", en: "See all projects" },
  kpis: { ja: "\u305D\u306EKPI\u306E\u9053\u306E\u308A", en: "How far their KPIs have to go" },
  noKpis: { ja: "\u3053\u306E\u5834\u6240\u306EKPI\u306F\u3001\u8CC7\u6599\u306B\u5370\u5237\u3055\u308C\u3066\u3044\u307E\u305B\u3093\u3002", en: "The documents print no KPI for this place." },
  noKpisWhy: {
    ja: "\u9053\u5168\u4F53\u306E\u76EE\u6A19\u306F\u3001\u5317\u6D77\u9053\u306E\u30DA\u30FC\u30B8\u3068KPI\u306E\u4E00\u89A7\u306B\u3042\u308A\u307E\u3059\u3002",
    en: "Goals of the whole body stand on its own page and in the list of KPIs."
  },
  allKpis: { ja: "\u3059\u3079\u3066\u306EKPI\u3092\u898B\u308B", en: "See all KPIs" },
  programmes: { ja: "\u3053\u3053\u3067\u4F7F\u3048\u308B\u4E8B\u696D\u30FB\u4ED5\u7D44\u307F", en: "Programmes that apply here" },
  programmesLead: {
    ja: "\u3053\u306E\u5834\u6240\u3092\u540D\u6307\u3057\u3059\u308B\u4E8B\u696D\u3068\u3001\u5C5E\u3059\u308B\u632F\u8208\u5C40\u30FB\u9023\u643A\u5730\u57DF\u30FB\u9053\u306E\u4E8B\u696D\u3002",
    en: "Programmes that name this place, and those of its bureau, region and prefecture."
  },
  what: { ja: "\u5185\u5BB9", en: "What it is" },
  programme: { ja: "\u4E8B\u696D\u30FB\u4ED5\u7D44\u307F", en: "Programme" },
  programmeKind: { ja: "\u7A2E\u985E", en: "Kind" },
  nothingOwn: {
    ja: "\u3053\u306E\u5834\u6240\u3060\u3051\u3092\u540D\u6307\u3057\u3059\u308B\u3082\u306E\u306F\u8CC7\u6599\u306B\u3042\u308A\u307E\u305B\u3093\u3002\u5C5E\u3059\u308B\u5730\u57DF\u306E\u3082\u306E\u304C\u4E0B\u306B\u3042\u308A\u307E\u3059\u3002",
    en: "The documents name none for this place alone. Those of the areas it lies in follow."
  },
  activities: { ja: "\u6D3B\u52D5\u306E\u5B9F\u7E3E", en: "What was done" },
  proposals: { ja: "\u632F\u8208\u5C40\u306E\u653F\u7B56\u63D0\u6848", en: "Policy proposals of the bureau" },
  proposal: { ja: "\u653F\u7B56\u63D0\u6848", en: "Proposal" },
  bureau: { ja: "\u632F\u8208\u5C40", en: "Bureau" },
  proposalsLead: { ja: "\u77E5\u4E8B\u306E\u91CD\u70B9\u914D\u5206\u3092\u53D7\u3051\u305F\u653F\u7B56\u63D0\u6848\u3002", en: "Proposals that received weighted allocation from the governor." },
  neighbours: { ja: "\u3068\u306A\u308A", en: "Neighbours" },
  neighboursLead: {
    ja: "\u5347\u76EE\u306E\u5730\u56F3\u3067\u8FBA\u3092\u63A5\u3059\u308B\u5730\u57DF\u3002\u5B9F\u969B\u306E\u5883\u3068\u540C\u3058\u3068\u306F\u9650\u308A\u307E\u305B\u3093\u3002",
    en: "Places that share an edge on the tile map, which need not be a border on the ground."
  },
  sameBureau: { ja: "{place}\u306E\u5E02\u753A\u6751", en: "Municipalities of {place}" },
  documents: { ja: "\u66F8\u304B\u308C\u3066\u3044\u308B\u8CC7\u6599", en: "Documents that mention it" },
  readLines: { ja: "\u8AAD\u307F\u53D6\u3063\u305F\u884C", en: "Lines read" },
  printedLines: { ja: "\u540D\u524D\u306E\u3042\u308B\u884C", en: "Lines with the name" },
  noLines: { ja: "\u306A\u3057", en: "none" },
  notCounted: { ja: "\u8ABF\u67FB\u306A\u3057", en: "no count" },
  notProjected: { ja: "\u63A8\u8A08\u306A\u3057", en: "not projected" },
  noText: { ja: "\u8CC7\u6599\u306E\u30D5\u30A1\u30A4\u30EB\u3092\u52A0\u3048\u308B\u3068\u793A\u3055\u308C\u307E\u3059", en: "shown once the file is added" },
  document: { ja: "\u8CC7\u6599", en: "Document" },
  citationOnly: { ja: "\u5F15\u7528\u3060\u3051\u3067\u77E5\u308B\u6587\u66F8", en: "known by citation only" }
});
var groupMessages = defineMessages({
  description: {
    ja: "{group}\u306E\u69CB\u6210\u5E02\u753A\u6751\u3001\u671F\u9593\u3001\u72B6\u614B\u3068\u3001\u305D\u308C\u304C\u66F8\u304B\u308C\u3066\u3044\u308B\u8CC7\u6599\u3002",
    en: "Members, dates and status of {group}, and the documents that say so."
  },
  members: { ja: "\u69CB\u6210\u5E02\u753A\u6751", en: "Members" },
  printedCount: { ja: "\u5370\u5237\u3055\u308C\u305F\u6570", en: "Number printed" },
  listedCount: { ja: "\u540D\u524D\u306E\u3042\u308B\u6570", en: "Number named" },
  agree: { ja: "\u5370\u5237\u3055\u308C\u305F\u6570\u3068\u540D\u524D\u306E\u6570\u306F\u540C\u3058\u3067\u3059\u3002", en: "The printed number and the names agree." },
  disagree: { ja: "\u5370\u5237\u3055\u308C\u305F\u6570\u3068\u540D\u524D\u306E\u6570\u304C\u9055\u3044\u307E\u3059\u3002", en: "The printed number and the names disagree." },
  otherUnit: {
    ja: "\u5370\u5237\u3055\u308C\u305F\u6570\u306F\u69CB\u6210\u5E02\u753A\u6751\u306E\u6570\u3067\u306F\u3042\u308A\u307E\u305B\u3093\uFF08\u5358\u4F4D\u304C\u9055\u3044\u307E\u3059\uFF09\u3002",
    en: "The printed number does not count members (its unit is another)."
  },
  countNotPrinted: { ja: "\u8CC7\u6599\u306B\u8A18\u8F09\u306A\u3057", en: "not given in the source" },
  unknownMembers: { ja: "\u69CB\u6210\u5E02\u753A\u6751\u306E\u540D\u524D\u306F\u3001\u8CC7\u6599\u306B\u5370\u5237\u3055\u308C\u3066\u3044\u307E\u305B\u3093\u3002", en: "The sources do not print the names of the members." },
  unknownMembersWhy: {
    ja: "\u540D\u524D\u304C\u5206\u304B\u308B\u8CC7\u6599\u304C\u898B\u3064\u304B\u308C\u3070\u3001\u7248\u306E areas.yaml \u306B\u66F8\u304D\u8DB3\u305B\u307E\u3059\u3002",
    en: "Once a source with the names is found, they can be added to the edition's areas.yaml."
  },
  kind: { ja: "\u7A2E\u985E", en: "Kind" },
  period: { ja: "\u671F\u9593", en: "Period" },
  status: { ja: "\u72B6\u614B", en: "Status" },
  note: { ja: "\u6CE8\u8A18", en: "Note" },
  uncertain: { ja: "\u78BA\u304B\u3067\u306A\u3044\u70B9", en: "Not certain" },
  sources: { ja: "\u51FA\u5178", en: "Sources" },
  from: { ja: "{from}\u304B\u3089", en: "from {from}" },
  until: { ja: "{to}\u307E\u3067", en: "until {to}" },
  fromTo: { ja: "{from}\u304B\u3089{to}\u307E\u3067", en: "{from} to {to}" },
  noDates: { ja: "\u8CC7\u6599\u306B\u671F\u9593\u306E\u8A18\u8F09\u306A\u3057", en: "no dates given in the source" },
  position: { ja: "{group}\u306E\u4F4D\u7F6E", en: "Where {group} lies" },
  name: { ja: "\u540D\u524D", en: "Name" },
  bureau: { ja: "\u632F\u8208\u5C40", en: "Bureau" }
});

// rooms/publication/pages/area-table.tsx
import { jsx as jsx42 } from "preact/jsx-runtime";

// rooms/publication/pages/group-words.tsx
import { jsx as jsx43 } from "preact/jsx-runtime";

// rooms/publication/pages/area-list-page.tsx
import { Fragment as Fragment19, jsx as jsx44, jsxs as jsxs38 } from "preact/jsx-runtime";

// rooms/kpi/pages/kpi-messages.ts
var kpiMessages = defineMessages({
  listTitle: { ja: "\u3069\u3093\u306AKPI\u304C\u3042\u308A\u3001\u3069\u3053\u307E\u3067\u76EE\u6307\u3059\u306E\u304B", en: "Which KPIs are there, and how far are they to go?" },
  listDescription: { ja: "{edition}\u306E\u8A08\u753B\u306B\u5370\u5237\u3055\u308C\u305FKPI\u3092\u3001\u57FA\u6E96\u5024\u304B\u3089\u76EE\u6A19\u5024\u3078\u306E\u9053\u306E\u308A\u3068\u3068\u3082\u306B\u4E00\u89A7\u306B\u3057\u3066\u3044\u307E\u3059\u3002", en: "The KPIs printed in the plans of {edition}, each with its way from baseline to target." },
  listLead: { ja: "{edition}\u306E\u8A08\u753B\u306B\u306F\u3001KPI\u304C{rows}\u5370\u5237\u3055\u308C\u3066\u3044\u307E\u3059\u3002\u540C\u3058KPI\u306E\u518D\u63B2\u3092\u9664\u304F\u3068{distinct}\u3067\u3059\u3002\u305D\u306E\u3046\u3061\u5B9F\u7E3E\u5024\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u3082\u306E\u306F{actuals}\u3067\u3059\u3002", en: "The plans of {edition} print {rows} of KPIs. Without those printed a second time there are {distinct}. Actual values are printed for {actuals}." },
  filteredLead: { ja: "\u300C{choice}\u300D\u306EKPI\u306F{rows}\u3001\u518D\u63B2\u3092\u9664\u304F\u3068{distinct}\u3067\u3059\u3002", en: "\u201C{choice}\u201D has {rows} of KPIs; without repeats {distinct}." },
  byPlanTitle: { ja: "\u3069\u306E\u8A08\u753B\u306B\u8F09\u3063\u3066\u3044\u308B\u304B", en: "Which plans they stand in" },
  byPlanItem: { ja: "{rows}\uFF08\u518D\u63B2\u3092\u9664\u304F\u3068{distinct}\uFF09", en: "{rows} ({distinct} without repeats)" },
  filterRegion: { ja: "\u5730\u57DF", en: "Region" },
  filterPlan: { ja: "\u8A08\u753B", en: "Plan" },
  filterPlace: { ja: "\u7A2E\u985E", en: "Kind" },
  saveAll: { ja: "\u3059\u3079\u3066\u306EKPI\u3092\u4FDD\u5B58", en: "Save all KPIs" },
  all: { ja: "\u3059\u3079\u3066", en: "All" },
  unknownChoice: { ja: "\u300C{value}\u300D\u3068\u3044\u3046\u3057\u307C\u308A\u8FBC\u307F\u306F\u3042\u308A\u307E\u305B\u3093", en: "There is no \u201C{value}\u201D to filter by" },
  unknownChoiceWhy: { ja: "\u30A2\u30C9\u30EC\u30B9\u306B\u66F8\u304B\u308C\u305F\u5730\u57DF\u30FB\u8A08\u753B\u30FB\u7A2E\u985E\u304C\u3001\u3053\u306E\u7248\u306B\u767B\u9332\u3055\u308C\u3066\u3044\u307E\u305B\u3093\u3002", en: "The region, plan or kind in the address is not in this edition." },
  noneChosen: { ja: "\u3053\u306E\u7D44\u307F\u5408\u308F\u305B\u306EKPI\u306F\u3042\u308A\u307E\u305B\u3093", en: "No KPI fits this choice" },
  noneChosenWhy: { ja: "\u9078\u3093\u3060\u5730\u57DF\u30FB\u8A08\u753B\u30FB\u7A2E\u985E\u3092\u540C\u6642\u306B\u6E80\u305F\u3059\u884C\u306F\u3001\u8CC7\u6599\u306B\u5370\u5237\u3055\u308C\u3066\u3044\u307E\u305B\u3093\u3002", en: "No source prints a row for this region, plan and kind together." },
  showAll: { ja: "\u3059\u3079\u3066\u306EKPI\u3092\u898B\u308B", en: "Show all KPIs" },
  tableCaption: { ja: "KPI\u306E\u4E00\u89A7", en: "KPIs" },
  tableNote: { ja: "\u9053\u306E\u308A\u306F\u3001\u3069\u306E\u884C\u3082\u57FA\u6E96\u5024\u3092\u5DE6\u3001\u76EE\u6A19\u5024\u3092\u53F3\u306E\u540C\u3058\u4F4D\u7F6E\u306B\u7F6E\u3044\u3066\u63CF\u3044\u3066\u3044\u307E\u3059\u3002\u7E26\u306B\u898B\u6BD4\u3079\u3089\u308C\u307E\u3059\u3002\u57FA\u6E96\u5024\u306E\u306A\u3044\u884C\u306F\u76EE\u6A19\u306E\u65D7\u3060\u3051\u3092\u63CF\u304D\u307E\u3059\u3002", en: "On every row the baseline stands at the same place on the left and the target at the same place on the right, so the column can be read downwards. Rows without a baseline show the flag of the target only." },
  colName: { ja: "KPI", en: "KPI" },
  colWay: { ja: "\u9053\u306E\u308A", en: "The way" },
  colBaseline: { ja: "\u57FA\u6E96\u5024", en: "Baseline" },
  colTarget: { ja: "\u76EE\u6A19\u5024", en: "Target" },
  colPeriod: { ja: "\u671F\u9593", en: "Period" },
  colCounting: { ja: "\u5358\u4F4D\u30FB\u6570\u3048\u65B9", en: "Unit, counting" },
  colGrade: { ja: "\u8A55\u4FA1", en: "Grade" },
  inWords: { ja: "\u8A00\u8449\u306B\u3088\u308B\u76EE\u6A19", en: "In words" },
  noPeriod: { ja: "\u5E74\u306E\u8A18\u8F09\u306A\u3057", en: "No year given" },
  from: { ja: "{from}\u304B\u3089", en: "from {from}" },
  by: { ja: "{to}\u307E\u3067", en: "by {to}" },
  repeat: { ja: "\u518D\u63B2", en: "Repeat" },
  repeatOf: { ja: "\u540C\u3058KPI\u306E\u6700\u521D\u306E\u63B2\u8F09", en: "First listing of the same KPI" },
  notAdded: { ja: "\u8DB3\u305B\u306A\u3044", en: "Not to be added" },
  uncertain: { ja: "\u8AAD\u307F\u53D6\u308A\u306B\u4E0D\u78BA\u304B\u3055", en: "Reading uncertain" },
  baseline: { ja: "\u57FA\u6E96\u5024", en: "Baseline" },
  expected: { ja: "\u671F\u5F85\u5024", en: "Expected" },
  actual: { ja: "\u5B9F\u7E3E\u5024", en: "Actual" },
  forecast: { ja: "\u898B\u8FBC\u5024", en: "Forecast" },
  target: { ja: "\u76EE\u6A19\u5024", en: "Target" },
  supposed: { ja: "\u8A66\u3057\u306E\u5024", en: "Your value" },
  overlapTitle: { ja: "\u8DB3\u3057\u3066\u306F\u306A\u3089\u306A\u3044KPI", en: "KPIs that must never be added" },
  overlapLead: { ja: "\u7BC4\u56F2\u304C\u91CD\u306A\u308BKPI\u306F\u3001\u540C\u3058\u4EBA\u3084\u540C\u3058\u7269\u3092\u4E8C\u5EA6\u6570\u3048\u3066\u3044\u307E\u3059\u3002\u5024\u3092\u8DB3\u3057\u305F\u5408\u8A08\u306F\u4F55\u3082\u8868\u3057\u307E\u305B\u3093\u3002", en: "KPIs with overlapping scopes count the same people or things twice. A sum of them would mean nothing." },
  overlapCount: { ja: "{name}: \u7BC4\u56F2\u306E\u91CD\u306A\u308B{count}", en: "{name}: {count} with overlapping scopes" },
  colScope: { ja: "\u7BC4\u56F2", en: "Scope" },
  wholeArea: { ja: "\u7BC4\u56F2\u306E\u8A18\u8F09\u306A\u3057", en: "No scope given" },
  seeRules: { ja: "\u8A55\u4FA1\u306E\u898F\u5247\u3092\u898B\u6BD4\u3079\u308B", en: "Compare the grading rules" },
  ruleHint: { ja: "\u540C\u3058\u6570\u5024\u3067\u3082\u3001\u898F\u5247\u304C\u9055\u3048\u3070\u8A55\u4FA1\u306F\u9006\u306B\u3082\u306A\u308A\u307E\u3059\u3002", en: "The same number can get opposite verdicts under different rules." },
  projectTitle: { ja: "\u3053\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306EKPI", en: "KPIs of this project" },
  noProjectKpi: { ja: "\u3053\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306EKPI\u306F\u8CC7\u6599\u306B\u5370\u5237\u3055\u308C\u3066\u3044\u307E\u305B\u3093", en: "No source prints a KPI for this project" },
  noProjectKpiWhy: { ja: "\u8A08\u753B\u306E\u63A8\u9032\u72B6\u6CC1\u3092\u307F\u308B\u6307\u6A19\u304C\u306A\u3044\u305F\u3081\u3001\u3069\u3053\u307E\u3067\u9032\u3093\u3060\u304B\u3092\u6570\u5B57\u3067\u306F\u78BA\u304B\u3081\u3089\u308C\u307E\u305B\u3093\u3002", en: "Without an indicator nobody can tell by numbers how far it has come." }
});
var oneKpiMessages = defineMessages({
  leadBoth: { ja: "{from}\u306E{baseline}\u3092\u3001{to}\u306B{target}\u306B\u3059\u308B\u76EE\u6A19\u3067\u3059\u3002", en: "From {baseline} in {from} to {target} in {to}: that is the target." },
  leadTarget: { ja: "{to}\u306B{target}\u3068\u3059\u308B\u76EE\u6A19\u3067\u3059\u3002\u51FA\u767A\u70B9\u3068\u306A\u308B\u57FA\u6E96\u5024\u306F\u8CC7\u6599\u306B\u8A18\u8F09\u304C\u3042\u308A\u307E\u305B\u3093\u3002", en: "The target is {target} in {to}. The source gives no baseline to start from." },
  leadWords: { ja: "\u76EE\u6A19\u306F\u8A00\u8449\u3067\u300C{target}\u300D\u3068\u793A\u3055\u308C\u3066\u3044\u307E\u3059\u3002\u6570\u5024\u306E\u76EE\u6A19\u306F\u8CC7\u6599\u306B\u8A18\u8F09\u304C\u3042\u308A\u307E\u305B\u3093\u3002", en: "The target is in words: \u201C{target}\u201D. The source gives no number." },
  leadNone: { ja: "\u76EE\u6A19\u5024\u306F\u8CC7\u6599\u306B\u8A18\u8F09\u304C\u3042\u308A\u307E\u305B\u3093\u3002", en: "The source gives no target." },
  scopeLead: { ja: "\u5BFE\u8C61: {scope}\u3002", en: "Scope: {scope}. " },
  wayTitle: { ja: "\u76EE\u6A19\u307E\u3067\u306E\u9053\u306E\u308A", en: "The way to the target" },
  wayLead: { ja: "\u57FA\u6E96\u5024\u304B\u3089\u76EE\u6A19\u5024\u307E\u3067\u306E\u5DEE\u306F{way}\u3067\u3001\u57FA\u6E96\u5024\u306E{rise}\u306B\u3042\u305F\u308A\u307E\u3059\u3002", en: "From baseline to target it is {way}, or {rise} of the baseline." },
  wayNoRise: { ja: "\u57FA\u6E96\u5024\u304B\u3089\u76EE\u6A19\u5024\u307E\u3067\u306E\u5DEE\u306F{way}\u3067\u3059\u3002", en: "From baseline to target it is {way}." },
  noActualWay: { ja: "\u5B9F\u7E3E\u5024\u306F\u8CC7\u6599\u306B\u8A18\u8F09\u3055\u308C\u3066\u3044\u306A\u3044\u305F\u3081\u3001\u4ECA\u3069\u3053\u306B\u3044\u308B\u304B\u306F\u793A\u305B\u307E\u305B\u3093\u3002", en: "No source prints an actual value, so where things stand now cannot be shown." },
  verdictTitle: { ja: "\u8A55\u4FA1", en: "The verdict" },
  ownRule: { ja: "\u3053\u306E\u8A08\u753B\u306E\u898F\u5247: {rule}", en: "Rule of this plan: {rule}" },
  wordsUsed: { ja: "\u8CC7\u6599\u306B\u898B\u3048\u308B\u8A55\u4FA1\u306E\u8A00\u8449", en: "Words of assessment seen in print" },
  wordsUsedNote: { ja: "\u3069\u306E\u5024\u306B\u3069\u306E\u8A00\u8449\u3092\u5F53\u3066\u308B\u304B\u306E\u57FA\u6E96\u306F\u5206\u304B\u3063\u3066\u3044\u307E\u305B\u3093\u3002", en: "Which value gets which of them is not known." },
  otherRules: { ja: "\u307B\u304B\u306E\u898F\u5247\u3067\u306F", en: "Under other rules" },
  otherRulesNoValue: { ja: "\u5B9F\u7E3E\u5024\u304C\u306A\u3044\u306E\u3067\u3001\u3069\u306E\u898F\u5247\u3067\u3082\u7387\u306F\u8A08\u7B97\u3067\u304D\u307E\u305B\u3093\u3002\u898F\u5247\u3054\u3068\u306E\u6271\u3044\u306F\u6B21\u306E\u3068\u304A\u308A\u3067\u3059\u3002", en: "Without an actual value no rule can work out a rate. What each rule does is shown below." },
  otherRulesNote: { ja: "\u8272\u3068\u5F62\u306F\u3001\u5404\u898F\u5247\u306E\u6700\u3082\u826F\u3044\u533A\u5206\u3001\u4E2D\u9593\u3001\u6700\u3082\u60AA\u3044\u533A\u5206\u3092\u9053\u6A19\u304C\u5857\u308A\u5206\u3051\u305F\u3082\u306E\u3067\u3059\u3002", en: "Shape and colour mark the best, middle and worst grade of each rule; they are ours, not the rule\u2019s." },
  why: { ja: "\u306A\u305C", en: "Why" },
  ruleMissing: { ja: "\u3053\u306E\u8A08\u753B\u306E\u898F\u5247\u306F\u767B\u9332\u3055\u308C\u3066\u3044\u307E\u305B\u3093", en: "The rule of this plan is not registered" },
  letters: { ja: "\u8A08\u7B97\u306B\u4F7F\u3046\u5024", en: "Values used" },
  tryTitle: { ja: "\u8A66\u3057\u306B\u5B9F\u7E3E\u5024\u3092\u5165\u308C\u308B", en: "Try an actual value" },
  tryLead: { ja: "\u5024\u3092\u5165\u308C\u308B\u3068\u3001\u305D\u308C\u305E\u308C\u306E\u898F\u5247\u304C\u3069\u3046\u8A55\u4FA1\u3059\u308B\u304B\u3092\u8A08\u7B97\u3057\u307E\u3059\u3002\u5165\u308C\u305F\u5024\u306F\u4FDD\u5B58\u3055\u308C\u307E\u305B\u3093\u3002", en: "Enter a value to see how each rule would judge it. What you enter is not stored." },
  tryValue: { ja: "\u5B9F\u7E3E\u5024\uFF08{unit}\uFF09", en: "Actual value ({unit})" },
  tryYear: { ja: "\u5E74\u5EA6", en: "Year" },
  trySurvey: { ja: "\u30A2\u30F3\u30B1\u30FC\u30C8\u8ABF\u67FB\u306E\u5024\u3068\u3057\u3066\u6271\u3046", en: "Treat it as the result of an opinion survey" },
  tryGo: { ja: "\u8A55\u4FA1\u3057\u3066\u307F\u308B", en: "Judge it" },
  tryClear: { ja: "\u8A66\u3057\u306E\u5024\u3092\u6D88\u3059", en: "Clear the value" },
  tryResult: { ja: "\u8A66\u3057\u306E\u5024\u306E\u8A55\u4FA1", en: "How this value would be judged" },
  tryMark: { ja: "\u8A66\u3057\u306E\u5024\u3067\u3059\u3002\u8CC7\u6599\u306B\u5370\u5237\u3055\u308C\u305F\u5B9F\u7E3E\u5024\u3067\u306F\u306A\u304F\u3001\u3069\u3053\u306B\u3082\u4FDD\u5B58\u3055\u308C\u307E\u305B\u3093\u3002", en: "This is a trial value. It is not printed in any source and is stored nowhere." },
  tryShown: { ja: "{period}\u306B{value}\u3060\u3063\u305F\u3068\u3059\u308B\u3068", en: "If it were {value} in {period}" },
  tryProblem: { ja: "\u5024\u3092\u8AAD\u3081\u307E\u305B\u3093\u3067\u3057\u305F", en: "The value could not be read" },
  tryNot: { ja: "\u8A66\u3057\u306E\u5024\u306F\u5165\u308C\u3089\u308C\u307E\u305B\u3093", en: "No value can be tried here" },
  tryNotWhy: { ja: "\u76EE\u6A19\u304C\u3001\u5E74\u306E\u3042\u308B\u4E00\u3064\u306E\u6570\u3067\u793A\u3055\u308C\u3066\u3044\u306A\u3044\u305F\u3081\u3067\u3059\u3002\u8A00\u8449\u306B\u3088\u308B\u76EE\u6A19\u306F\u3001\u4EBA\u304C\u7406\u7531\u3092\u6DFB\u3048\u3066\u5224\u5B9A\u3057\u307E\u3059\u3002", en: "The target is not one number with a year. A target in words has to be judged by people, with their reasons." },
  yearsTitle: { ja: "\u5E74\u3054\u3068\u306E\u5024", en: "Year by year" },
  chartTitle: { ja: "{from}\u306E{baseline}\u304B\u3089{to}\u306E{target}\u3078", en: "From {baseline} in {from} to {target} in {to}" },
  chartLabel: { ja: "{name}: \u57FA\u6E96\u5024\u304B\u3089\u76EE\u6A19\u5024\u3078\u306E\u7DDA", en: "{name}: the line from baseline to target" },
  chartSubtitle: { ja: "\u5358\u4F4D: {unit}\u3002\u70B9\u7DDA\u306F\u6BCE\u5E74\u540C\u3058\u5E45\u3067\u9032\u3093\u3060\u5834\u5408\u306E\u671F\u5F85\u5024\u3067\u3001\u8A08\u753B\u306B\u5370\u5237\u3055\u308C\u305F\u5024\u3067\u306F\u3042\u308A\u307E\u305B\u3093\u3002", en: "Unit: {unit}. The dashed line is what would be expected with equal steps every year; it is not printed in the plan." },
  lineSeries: { ja: "\u671F\u5F85\u5024\uFF08\u76F4\u7DDA\uFF09", en: "Expected (straight line)" },
  printedSeries: { ja: "\u671F\u5F85\u5024\uFF08\u8CC7\u6599\uFF09", en: "Expected (printed)" },
  noLine: { ja: "\u9053\u306E\u308A\u306E\u56F3\u306F\u63CF\u3051\u307E\u305B\u3093", en: "The way cannot be drawn" },
  colYear: { ja: "\u5E74", en: "Year" },
  colKind: { ja: "\u8A08\u753B\u3067\u306E\u6271\u3044", en: "In the plan" },
  colPlanned: { ja: "\u8A08\u753B\u306E\u5024", en: "Planned value" },
  yearsCaption: { ja: "\u5E74\u3054\u3068\u306E\u8A08\u753B\u306E\u5024\u30FB\u5B9F\u7E3E\u5024\u30FB\u898B\u8FBC\u5024", en: "Planned, actual and forecast values by year" },
  yearsNote: { ja: "\u7834\u7DDA\u306E\u4E0B\u7DDA\u304C\u3042\u308B\u671F\u5F85\u5024\u306F\u3001\u57FA\u6E96\u5024\u3068\u76EE\u6A19\u5024\u3092\u76F4\u7DDA\u3067\u7D50\u3093\u3067\u8A08\u7B97\u3057\u305F\u5024\u3067\u3059\u3002", en: "Expected values with a dashed underline are worked out on the straight line from baseline to target." },
  baseYear: { ja: "\u57FA\u6E96\u3068\u306A\u308B\u5E74", en: "Year of the baseline" },
  noneForYear: { ja: "\u8A08\u753B\u306E\u5024\u306A\u3057", en: "No planned value" },
  aboutTitle: { ja: "\u3053\u306EKPI\u306F\u4F55\u3092\u6570\u3048\u308B\u304B", en: "What this KPI counts" },
  definition: { ja: "\u5B9A\u7FA9", en: "Definition" },
  unit: { ja: "\u5358\u4F4D", en: "Unit" },
  counting: { ja: "\u6570\u3048\u65B9", en: "Counting" },
  direction: { ja: "\u76EE\u6307\u3059\u5411\u304D", en: "Wanted direction" },
  scope: { ja: "\u7BC4\u56F2", en: "Scope" },
  owner: { ja: "\u62C5\u5F53", en: "Owner" },
  ownerAsk: { ja: "\u62C5\u5F53\u304C\u66F8\u304B\u308C\u3066\u3044\u306A\u3044\u3053\u3068\u3078\u306E\u6307\u6458\u3092\u898B\u308B", en: "See the findings about missing owners" },
  place: { ja: "\u5370\u5237\u3055\u308C\u305F\u5834\u6240", en: "Where it is printed" },
  printedForms: { ja: "\u5370\u5237\u3055\u308C\u305F\u5F62", en: "As printed" },
  note: { ja: "\u6CE8\u8A18", en: "Note" },
  summary: { ja: "{name}\u306E\u76EE\u6A19\u3068\u8A55\u4FA1", en: "{name}: target and verdict" },
  placesTrail: { ja: "\u5730\u57DF", en: "Places" },
  plansTrail: { ja: "\u8A08\u753B", en: "Plans" },
  uncertain: { ja: "\u78BA\u304B\u3067\u306A\u3044\u70B9", en: "What is uncertain" },
  overlapTitle: { ja: "\u8DB3\u3057\u3066\u306F\u306A\u3089\u306A\u3044KPI", en: "KPIs it must not be added to" },
  overlapLead: { ja: "\u3053\u306EKPI\u306E\u7BC4\u56F2\u306F\u3001\u6B21\u306EKPI\u306E\u7BC4\u56F2\u3068\u91CD\u306A\u308A\u307E\u3059\u3002\u5024\u3092\u8DB3\u3059\u3068\u540C\u3058\u3082\u306E\u3092\u4E8C\u5EA6\u6570\u3048\u307E\u3059\u3002", en: "The scope of this KPI overlaps with those below. Adding the values would count the same things twice." },
  shared: { ja: "\u3069\u3061\u3089\u306B\u3082\u542B\u307E\u308C\u308B\u5730\u57DF: {areas}", en: "Areas in both: {areas}" },
  notShared: { ja: "\u632F\u8208\u5C40\u306E\u5358\u4F4D\u3067\u306F\u91CD\u306A\u3089\u306A\u3044\u304C\u3001\u540C\u3058\u7D44\u306B\u5C5E\u3059\u308B", en: "No bureau in common, but in the same group" },
  repeatsTitle: { ja: "\u4E8C\u5EA6\u5370\u5237\u3055\u308C\u3066\u3044\u307E\u3059", en: "Printed twice" },
  repeatsLead: { ja: "\u540C\u3058KPI\u304C\u6B21\u306E\u5834\u6240\u306B\u3082\u5370\u5237\u3055\u308C\u3066\u3044\u307E\u3059\u3002\u6570\u3048\u308B\u3068\u304D\u306F\u4E00\u3064\u3067\u3059\u3002", en: "The same KPI is printed at these places too. It counts as one." },
  standsTitle: { ja: "\u8A08\u753B\u3068\u5730\u57DF\u306E\u4E2D\u3067\u306E\u4F4D\u7F6E", en: "Where it stands in plans and places" },
  inPlan: { ja: "\u8A08\u753B", en: "Plan" },
  inEdition: { ja: "\u7248", en: "Edition" },
  inNode: { ja: "\u8A08\u753B\u306E\u4E2D\u306E\u9805\u76EE", en: "Item of the plan" },
  inProject: { ja: "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Project" },
  alsoCounts: { ja: "{plan}\u306E\u300C{position}\u300D\u3082\u517C\u306D\u308B", en: "Also counts as the {position} of {plan}" },
  inRegion: { ja: "\u9023\u643A\u5730\u57DF", en: "Region" },
  inBureau: { ja: "\u632F\u8208\u5C40", en: "Bureau" },
  wholePlace: { ja: "\u7279\u5B9A\u306E\u5730\u57DF\u306B\u9650\u3089\u306A\u3044", en: "Not limited to one area" },
  noProject: { ja: "\u7D50\u3073\u4ED8\u304F\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306F\u8CC7\u6599\u306B\u8A18\u8F09\u306A\u3057", en: "The source names no project" },
  sourcesTitle: { ja: "\u51FA\u5178", en: "Sources" }
});

// rooms/kpi/pages/kpi-filters.tsx
import { jsx as jsx45, jsxs as jsxs39 } from "preact/jsx-runtime";

// rooms/kpi/pages/kpi-way.tsx
import { jsx as jsx46 } from "preact/jsx-runtime";

// rooms/kpi/pages/kpi-table.tsx
import { Fragment as Fragment20, jsx as jsx47, jsxs as jsxs40 } from "preact/jsx-runtime";

// rooms/kpi/pages/overlap-groups.tsx
import { jsx as jsx48, jsxs as jsxs41 } from "preact/jsx-runtime";

// rooms/kpi/pages/kpi-list-page.tsx
import { Fragment as Fragment21, jsx as jsx49, jsxs as jsxs42 } from "preact/jsx-runtime";

// rooms/kpi/pages/kpi-about.tsx
import { Fragment as Fragment22, jsx as jsx50, jsxs as jsxs43 } from "preact/jsx-runtime";

// rooms/kpi/pages/kpi-stands.tsx
import { Fragment as Fragment23, jsx as jsx51, jsxs as jsxs44 } from "preact/jsx-runtime";

// rooms/kpi/pages/kpi-years.tsx
import { Fragment as Fragment24, jsx as jsx52, jsxs as jsxs45 } from "preact/jsx-runtime";

// rooms/kpi/pages/verdicts.tsx
import { Fragment as Fragment25, jsx as jsx53, jsxs as jsxs46 } from "preact/jsx-runtime";

// rooms/kpi/pages/try-actual.tsx
import { jsx as jsx54, jsxs as jsxs47 } from "preact/jsx-runtime";

// rooms/kpi/pages/kpi-page.tsx
import { Fragment as Fragment26, jsx as jsx55, jsxs as jsxs48 } from "preact/jsx-runtime";

// rooms/kpi/pages/project-kpi-panel.tsx
import { jsx as jsx56 } from "preact/jsx-runtime";

// rooms/kpi/pages/rule-messages.ts
var ruleMessages = defineMessages({
  listTitle: { ja: "\u540C\u3058\u6570\u5024\u304C\u3001\u898F\u5247\u306B\u3088\u3063\u3066\u3069\u3046\u8A55\u4FA1\u3055\u308C\u308B\u304B", en: "How do different rules judge the same number?" },
  listDescription: { ja: "\u81EA\u6CBB\u4F53\u304C\u5B9F\u969B\u306B\u4F7F\u3063\u3066\u3044\u308B\u8A55\u4FA1\u306E\u898F\u5247\u3092\u3001\u51FA\u5178\u3068\u3001\u7AEF\u306E\u5834\u5408\u306E\u6271\u3044\u3068\u3068\u3082\u306B\u4E26\u3079\u3066\u3044\u307E\u3059\u3002", en: "The grading rules that public bodies use, side by side, with their sources and what they do in edge cases." },
  listLead: { ja: "\u8A55\u4FA1\u306B\u7D71\u4E00\u306E\u898F\u5247\u306F\u3042\u308A\u307E\u305B\u3093\u3002\u540C\u3058\u6570\u5024\u304C\u3001\u3042\u308B\u898F\u5247\u3067\u306F\u9806\u8ABF\u3001\u5225\u306E\u898F\u5247\u3067\u306F\u9045\u308C\u306B\u306A\u308A\u307E\u3059\u3002\u898F\u5247\u306F\u8A08\u753B\u306E\u7248\u306B\u7D50\u3073\u4ED8\u3044\u305F\u30C7\u30FC\u30BF\u3067\u3001\u51FA\u5178\u3068\u3068\u3082\u306B\u8AAD\u3081\u307E\u3059\u3002", en: "There is no single rule. The same number is on track under one rule and behind under another. Rules are data, tied to a plan edition, and can be read with their sources." },
  tableCaption: { ja: "\u8A55\u4FA1\u306E\u898F\u5247", en: "Grading rules" },
  colRule: { ja: "\u898F\u5247", en: "Rule" },
  colBody: { ja: "\u56E3\u4F53", en: "Body" },
  colStatement: { ja: "\u4F55\u3092\u3069\u3046\u6E2C\u308B\u304B", en: "What it measures, and how" },
  colKnown: { ja: "\u3069\u3053\u304B\u3089\u77E5\u3063\u305F\u304B", en: "How we know it" },
  colExample: { ja: "\u8A08\u7B97\u4F8B\u306E\u8A55\u4FA1", en: "Verdict on the example" },
  exampleNote: { ja: "\u53F3\u7AEF\u306E\u5217\u306F\u3001\u8A08\u7B97\u4F8B\u300C{example}\u300D\u3092\u305D\u308C\u305E\u308C\u306E\u898F\u5247\u3067\u8A55\u4FA1\u3057\u305F\u3082\u306E\u3067\u3059\u3002", en: "The last column judges the example \u201C{example}\u201D under each rule." },
  usedHere: { ja: "\u3053\u306E\u7248\u306E\u8A08\u753B\u3067\u4F7F\u3046\u898F\u5247", en: "Rule of the plans of this edition" },
  original: { ja: "\u56E3\u4F53\u81EA\u8EAB\u306E\u6587\u66F8\u30FB\u30B3\u30FC\u30C9\u3092\u8AAD\u3093\u3060", en: "Read in the body\u2019s own document or code" },
  summary: { ja: "\u8981\u7D04\u3060\u3051\u3067\u77E5\u3063\u3066\u3044\u308B", en: "Known by a summary only" },
  inferred: { ja: "\u4E00\u90E8\u306F\u63A8\u5B9A", en: "Partly inferred" },
  title: { ja: "\u8A55\u4FA1\u306E\u898F\u5247: {rule}", en: "Grading rule: {rule}" },
  aboutTitle: { ja: "\u3053\u306E\u898F\u5247\u306B\u3064\u3044\u3066", en: "About this rule" },
  body: { ja: "\u56E3\u4F53", en: "Body" },
  source: { ja: "\u51FA\u5178", en: "Source" },
  known: { ja: "\u77E5\u308A\u65B9", en: "How we know it" },
  sourceNote: { ja: "\u51FA\u5178\u306B\u3064\u3044\u3066\u306E\u6CE8", en: "Note on the source" },
  validFrom: { ja: "\u4F7F\u3044\u59CB\u3081", en: "In use since" },
  validUnknown: { ja: "\u5206\u304B\u3063\u3066\u3044\u306A\u3044", en: "Not known" },
  version: { ja: "\u7248", en: "Version" },
  expected: { ja: "\u671F\u5F85\u5024", en: "Expected value" },
  straightLine: { ja: "\u57FA\u6E96\u5024\u304B\u3089\u76EE\u6A19\u5024\u3078\u306E\u76F4\u7DDA", en: "The straight line from baseline to target" },
  givenOrStraightLine: { ja: "\u8A08\u753B\u306B\u793A\u3055\u308C\u305F\u5024\u3001\u306A\u3051\u308C\u3070\u76F4\u7DDA", en: "The value the plan gives, else the straight line" },
  notUsed: { ja: "\u4F7F\u308F\u306A\u3044", en: "Not used" },
  usedBy: { ja: "\u3053\u306E\u898F\u5247\u3067\u8A55\u4FA1\u3059\u308B\u8A08\u753B", en: "Plans graded under this rule" },
  usedByNone: { ja: "\u3053\u306E\u7248\u306E\u8A08\u753B\u3067\u306F\u4F7F\u308F\u308C\u3066\u3044\u306A\u3044\uFF08\u6BD4\u3079\u308B\u305F\u3081\u306B\u8F09\u305B\u3066\u3044\u308B\uFF09", en: "None in this edition (kept for comparison)" },
  gradesTitle: { ja: "\u533A\u5206\u3068\u3057\u304D\u3044\u5024", en: "Grades and thresholds" },
  colGrade: { ja: "\u8A55\u4FA1", en: "Grade" },
  colMeaning: { ja: "\u610F\u5473", en: "Meaning" },
  colLimit: { ja: "\u3042\u3066\u306F\u307E\u308B\u5024", en: "Holds when" },
  colWords: { ja: "\u8A00\u8449\u306E\u51FA\u3069\u3053\u308D", en: "Where the word is from" },
  wordsSource: { ja: "\u51FA\u5178\u306E\u8A00\u8449", en: "The source\u2019s word" },
  wordsProduct: { ja: "\u9053\u6A19\u306E\u8AAC\u660E", en: "Our description" },
  noGrades: { ja: "\u3053\u306E\u898F\u5247\u306F\u7387\u3060\u3051\u3092\u793A\u3057\u3001\u8A55\u4FA1\u306E\u533A\u5206\u3092\u6301\u3061\u307E\u305B\u3093\u3002", en: "This rule gives a rate and no grades." },
  judged: { ja: "\u3053\u306E\u898F\u5247\u3067\u306F\u3001\u4EBA\u304C\u7406\u7531\u3092\u6DFB\u3048\u3066\u5224\u5B9A\u3057\u307E\u3059\u3002", en: "Under this rule people judge and give their reasons." },
  score: { ja: "\u70B9\u6570: {min} \u304B\u3089 {max}", en: "Score: {min} to {max}" },
  notRegistered: { ja: "\u5224\u5B9A\u57FA\u6E96\u672A\u767B\u9332", en: "Thresholds not registered" },
  notRegisteredWhy: { ja: "\u3057\u304D\u3044\u5024\u3092\u8F09\u305B\u305F\u6587\u66F8\u304C\u624B\u5143\u306B\u3042\u308A\u307E\u305B\u3093\u3002\u6587\u66F8\u3092\u767B\u9332\u3059\u308B\u3068\u3001\u8A55\u4FA1\u3067\u304D\u308B\u3088\u3046\u306B\u306A\u308A\u307E\u3059\u3002", en: "The thresholds are in documents we do not have. Once they are registered, grades can be given." },
  anyOther: { ja: "\u305D\u308C\u4EE5\u5916", en: "Anything else" },
  atLeast: { ja: "{min}\u4EE5\u4E0A", en: "from {min}" },
  moreThan: { ja: "{min}\u8D85", en: "over {min}" },
  whenTargetMet: { ja: "\u76EE\u6A19\u306B\u9054\u3057\u305F\u3068\u304D", en: "When the target is met" },
  edgesTitle: { ja: "\u7AEF\u306E\u5834\u5408\u306E\u6271\u3044", en: "What it does in edge cases" },
  edgesLead: { ja: "\u5F0F\u3060\u3051\u3067\u306F\u6C7A\u307E\u3089\u306A\u3044\u5834\u5408\u306B\u3001\u3053\u306E\u898F\u5247\u304C\u3069\u3046\u7B54\u3048\u308B\u304B\u3067\u3059\u3002\u51FA\u5178\u306B\u5B9A\u3081\u306E\u306A\u3044\u3082\u306E\u306F\u3001\u9053\u6A19\u304C\u6C7A\u3081\u305F\u3053\u3068\u3092\u660E\u3089\u304B\u306B\u3057\u3066\u3044\u307E\u3059\u3002", en: "What the rule answers where its formula does not settle the matter. Where the source is silent, the decision is ours and is marked as such." },
  edgesCaption: { ja: "\u7AEF\u306E\u5834\u5408\u3054\u3068\u306E\u6271\u3044", en: "Answer to each edge case" },
  colCase: { ja: "\u5834\u5408", en: "Case" },
  colDoes: { ja: "\u6271\u3044", en: "Answer" },
  colReason: { ja: "\u7406\u7531", en: "Reason" },
  colDecidedBy: { ja: "\u6C7A\u3081\u305F\u306E\u306F", en: "Decided by" },
  asUsual: { ja: "\u901A\u5E38\u3069\u304A\u308A\u8A55\u4FA1\u3059\u308B", en: "Graded as usual" },
  undefined: { ja: "\u8A55\u4FA1\u3057\u306A\u3044", en: "No grade" },
  rateOnly: { ja: "\u7387\u3060\u3051\u3092\u793A\u3059", en: "Rate only" },
  grade: { ja: "\u300C{grade}\u300D\u3068\u3059\u308B", en: "Always {grade}" },
  bySource: { ja: "\u51FA\u5178", en: "The source" },
  byProduct: { ja: "\u9053\u6A19", en: "Michishirube" },
  examplesTitle: { ja: "\u8A08\u7B97\u4F8B", en: "Worked examples" },
  examplesLead: { ja: "\u3088\u304F\u77E5\u3089\u308C\u305F\u4F8B\u3092\u3001\u3053\u306E\u898F\u5247\u3067\u305D\u306E\u5834\u3067\u8A08\u7B97\u3057\u3066\u3044\u307E\u3059\u3002", en: "Known cases, worked out under this rule as you look." },
  rate: { ja: "\u7387", en: "Rate" },
  noRate: { ja: "\u7387\u306A\u3057", en: "No rate" },
  steps: { ja: "\u8A08\u7B97\u306E\u9806\u5E8F", en: "Steps" },
  notKnownTitle: { ja: "\u5206\u304B\u3063\u3066\u3044\u306A\u3044\u3053\u3068", en: "What is not known" },
  nothingOpen: { ja: "\u77E5\u3089\u308C\u3066\u3044\u308B\u9650\u308A\u3001\u958B\u3044\u305F\u554F\u3044\u306F\u3042\u308A\u307E\u305B\u3093\u3002", en: "Nothing is open, as far as is known." },
  rulesTrail: { ja: "\u8A55\u4FA1\u306E\u898F\u5247", en: "Grading rules" },
  kpiTrail: { ja: "KPI", en: "KPIs" },
  backToKpis: { ja: "KPI\u306E\u4E00\u89A7\u3092\u898B\u308B", en: "See the KPIs" }
});

// rooms/kpi/pages/rule-list-page.tsx
import { jsx as jsx57, jsxs as jsxs49 } from "preact/jsx-runtime";

// rooms/kpi/pages/rule-examples.tsx
import { Fragment as Fragment27, jsx as jsx58, jsxs as jsxs50 } from "preact/jsx-runtime";

// rooms/kpi/pages/rule-page.tsx
import { Fragment as Fragment28, jsx as jsx59, jsxs as jsxs51 } from "preact/jsx-runtime";

// rooms/programme/pages/programme-messages.ts
var programmeMessages = defineMessages({
  listTitle: { ja: "\u3069\u3093\u306A\u4E8B\u696D\u3084\u4ED5\u7D44\u307F\u304C\u3042\u308B\u304B", en: "Which programmes and schemes are there?" },
  listDescription: {
    ja: "\u8CC7\u6599\u306B\u540D\u524D\u304C\u51FA\u3066\u304F\u308B\u8A08\u753B\u3001\u4E8B\u696D\u3001\u30BB\u30F3\u30BF\u30FC\u3001\u57FA\u91D1\u3001\u4F1A\u8B70\u3001\u5354\u5B9A\u306A\u3069\u306E\u7D22\u5F15\u3067\u3059\u3002",
    en: "An index of the plans, programmes, centres, funds, councils and agreements that the documents name."
  },
  listLead: {
    ja: "\u8CC7\u6599\u306B\u540D\u524D\u304C\u51FA\u3066\u304F\u308B\u3082\u306E\u306F {count} \u3042\u308A\u307E\u3059\u3002\u7A2E\u985E\u3054\u3068\u306B\u4E26\u3079\u307E\u3057\u305F\u3002",
    en: "The documents name {count}. They are grouped by kind."
  },
  index: { ja: "\u7A2E\u985E\u304B\u3089\u63A2\u3059", en: "Find by kind" },
  name: { ja: "\u540D\u524D", en: "Name" },
  kind: { ja: "\u7A2E\u985E", en: "Kind" },
  what: { ja: "\u3059\u308B\u3053\u3068", en: "What it does" },
  forWhom: { ja: "\u5BFE\u8C61", en: "For whom" },
  since: { ja: "\u3044\u3064\u304B\u3089", en: "Since" },
  owner: { ja: "\u62C5\u5F53", en: "Owner" },
  notPrinted: { ja: "\u8CC7\u6599\u306B\u8A18\u8F09\u306A\u3057", en: "not given in the source" },
  results: { ja: "\u5B9F\u7E3E", en: "Results" },
  resultsNone: { ja: "\u3053\u306E\u4E8B\u696D\u30FB\u4ED5\u7D44\u307F\u306E\u5B9F\u7E3E\u306F\u3001\u8CC7\u6599\u306B\u66F8\u304B\u308C\u3066\u3044\u307E\u305B\u3093\u3002", en: "The documents print no results for this one." },
  kpis: { ja: "\u3064\u306A\u304C\u308B KPI", en: "KPIs it serves" },
  money: { ja: "\u4E88\u7B97\u306E\u884C", en: "Budget lines" },
  projects: { ja: "\u3064\u306A\u304C\u308B\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Projects it belongs to" },
  areas: { ja: "\u5730\u57DF", en: "Areas" },
  sources: { ja: "\u66F8\u304B\u308C\u3066\u3044\u308B\u5834\u6240", en: "Where it is written" },
  note: { ja: "\u6CE8\u8A18", en: "Note" },
  uncertain: { ja: "\u78BA\u304B\u3067\u306A\u3044\u3053\u3068", en: "Not certain" },
  activityTitle: { ja: "\u4F55\u3092\u3069\u308C\u3060\u3051\u884C\u3063\u305F\u304B", en: "What was done, and how much?" },
  activityDescription: {
    ja: "\u8CC7\u6599\u306B\u66F8\u304B\u308C\u305F\u6D3B\u52D5\u306E\u5B9F\u7E3E\uFF08\u76F8\u8AC7\u3001\u8B1B\u5EA7\u3001\u6D3E\u9063\u306A\u3069\uFF09\u3092\u3001\u671F\u9593\u3068\u4E3B\u4F53\u3068\u3068\u3082\u306B\u4E26\u3079\u3066\u3044\u307E\u3059\u3002",
    en: "The results of activities in the documents (consultations, courses, secondments \u2026) with period and organisation."
  },
  activityLead: {
    ja: "\u8CC7\u6599\u306B\u66F8\u304B\u308C\u305F\u6D3B\u52D5\u306E\u5B9F\u7E3E\u306F {count} \u3042\u308A\u307E\u3059\u3002\u8DB3\u3057\u3066\u3088\u3044\u6570\u3068\u306F\u9650\u308A\u307E\u305B\u3093\u3002",
    en: "The documents give {count}. They are not meant to be added."
  },
  value: { ja: "\u5B9F\u7E3E", en: "Result" },
  period: { ja: "\u671F\u9593", en: "Period" },
  who: { ja: "\u4E3B\u4F53", en: "Who" },
  programme: { ja: "\u4E8B\u696D\u30FB\u4ED5\u7D44\u307F", en: "Programme" },
  uncertainMark: { ja: "\u8981\u78BA\u8A8D", en: "to be confirmed" },
  none: { ja: "\u8CC7\u6599\u306B\u8A18\u8F09\u306A\u3057", en: "not given in the source" }
});

// rooms/programme/pages/activity-table.tsx
import { Fragment as Fragment29, jsx as jsx60, jsxs as jsxs52 } from "preact/jsx-runtime";

// rooms/programme/pages/activity-pages.tsx
import { Fragment as Fragment30, jsx as jsx61, jsxs as jsxs53 } from "preact/jsx-runtime";

// rooms/programme/pages/programme-pages.tsx
import { Fragment as Fragment31, jsx as jsx62, jsxs as jsxs54 } from "preact/jsx-runtime";

// rooms/publication/pages/area-applies.tsx
import { Fragment as Fragment32, jsx as jsx63, jsxs as jsxs55 } from "preact/jsx-runtime";

// rooms/publication/pages/area-around.tsx
import { Fragment as Fragment33, jsx as jsx64, jsxs as jsxs56 } from "preact/jsx-runtime";

// rooms/publication/pages/area-population.tsx
import { jsx as jsx65, jsxs as jsxs57 } from "preact/jsx-runtime";

// rooms/publication/pages/area-page.tsx
import { Fragment as Fragment34, jsx as jsx66, jsxs as jsxs58 } from "preact/jsx-runtime";

// rooms/publication/pages/document-messages.ts
var documentMessages = defineMessages({
  documents: { ja: "\u8CC7\u6599", en: "Documents" },
  listTitle: { ja: "\u3069\u306E\u8CC7\u6599\u304B\u3089\u8AAD\u307F\u53D6\u3063\u305F\u304B", en: "Which documents was this read from?" },
  listDescription: {
    ja: "\u3053\u306E\u7248\u306E\u6570\u5024\u3068\u540D\u524D\u3092\u8AAD\u307F\u53D6\u3063\u305F\u8CC7\u6599\u3068\u7D71\u8A08\u3002\u30D5\u30A1\u30A4\u30EB\u3092\u52A0\u3048\u308B\u3068\u3001\u5143\u306E\u884C\u306E\u6587\u3082\u898B\u3089\u308C\u308B\u3002",
    en: "The documents and statistics this edition was read from. Once a file is added, its lines can be read here too."
  },
  document: { ja: "\u8CC7\u6599", en: "Document" },
  publisher: { ja: "\u51FA\u3057\u305F\u56E3\u4F53", en: "Publisher" },
  kind: { ja: "\u7A2E\u985E", en: "Kind" },
  period: { ja: "\u5BFE\u8C61\u306E\u671F\u9593", en: "Period it speaks of" },
  noPeriod: { ja: "\u8A18\u8F09\u306A\u3057", en: "not given" },
  published: { ja: "\u516C\u8868", en: "Published" },
  facts: { ja: "\u8AAD\u307F\u53D6\u3063\u305F\u6570\u5024", en: "Figures read" },
  noFacts: { ja: "\u6570\u5024\u306A\u3057", en: "no figures" },
  findings: { ja: "\u70B9\u691C", en: "Findings" },
  noFindings: { ja: "\u306A\u3057", en: "none" },
  state: { ja: "\u6587\u9762", en: "Text" },
  added: { ja: "\u52A0\u3048\u3066\u3042\u308B", en: "added" },
  canBeAdded: { ja: "\u52A0\u3048\u3089\u308C\u308B", en: "can be added" },
  citationOnly: { ja: "\u5F15\u7528\u3060\u3051\u3067\u77E5\u308B", en: "known by citation only" },
  description: {
    ja: "\u4F55\u306E\u8CC7\u6599\u3067\u3001\u4F55\u3092\u8AAD\u307F\u53D6\u308A\u3001\u3069\u3093\u306A\u7591\u554F\u304C\u6B8B\u3063\u305F\u304B\u3002",
    en: "What this document is, what was read from it, and which questions it raised."
  },
  citation: { ja: "\u3069\u3093\u306A\u8CC7\u6599\u304B", en: "What it is" },
  file: { ja: "\u8AAD\u307F\u53D6\u3063\u305F\u30D5\u30A1\u30A4\u30EB", en: "File that was read" },
  noFile: { ja: "\u30D5\u30A1\u30A4\u30EB\u306F\u306A\u3044\uFF08\u5F15\u7528\u3060\u3051\u3067\u77E5\u308B\u8CC7\u6599\uFF09", en: "no file (known by citation only)" },
  lineCount: { ja: "\u884C\u6570", en: "Lines" },
  lineCountValue: { ja: "{count}\u884C", en: "{count} lines" },
  hash: { ja: "\u30D5\u30A1\u30A4\u30EB\u306E\u6307\u7D0B\uFF08SHA-256\uFF09", en: "Fingerprint of the file (SHA-256)" },
  credit: { ja: "\u51FA\u5178\u306E\u8868\u793A", en: "Credit" },
  url: { ja: "\u516C\u958B\u3055\u308C\u3066\u3044\u308B\u5834\u6240", en: "Where it is published" },
  note: { ja: "\u6CE8\u8A18", en: "Note" },
  uncertain: { ja: "\u78BA\u304B\u3067\u306A\u3044\u70B9", en: "What is not certain" },
  read: { ja: "\u4F55\u3092\u8AAD\u307F\u53D6\u3063\u305F\u304B", en: "What was read from it" },
  readLead: {
    ja: "\u3053\u306E\u8CC7\u6599\u3092\u51FA\u5178\u306B\u6319\u3052\u308B\u3082\u306E\u3002\u4EF6\u6570\u3092\u958B\u304F\u3068\u4E00\u3064\u305A\u3064\u4E26\u3076\u3002",
    en: "What names this document as a source. Open a number to see them one by one."
  },
  readKind: { ja: "\u7A2E\u985E", en: "Kind" },
  entries: { ja: "\u4EF6\u6570", en: "Entries" },
  figures: { ja: "\u6570\u5024", en: "Figures" },
  nothingRead: { ja: "\u307E\u3060\u4F55\u3082\u8AAD\u307F\u53D6\u3063\u3066\u3044\u306A\u3044", en: "Nothing has been read from it yet" },
  nothingReadWhy: {
    ja: "\u3053\u306E\u8CC7\u6599\u306F\u540D\u524D\u3060\u3051\u3092\u5F15\u3044\u3066\u3044\u308B\u3002\u8AAD\u307F\u53D6\u3063\u305F\u3082\u306E\u304C\u7248\u306B\u52A0\u308F\u308C\u3070\u3001\u3053\u3053\u306B\u4E26\u3076\u3002",
    en: "The document is only referred to. What is read from it will stand here once it is in the edition."
  },
  statistics: { ja: "\u3053\u306E\u8CC7\u6599\u304B\u3089\u53D6\u3063\u305F\u7D71\u8A08", en: "Statistics taken from it" },
  questions: { ja: "\u3053\u306E\u8CC7\u6599\u306B\u3064\u3044\u3066\u306E\u7591\u554F", en: "Questions about this document" },
  questionsLead: {
    ja: "\u8DB3\u3057\u7B97\u3084\u8A00\u8449\u304C\u5408\u308F\u306A\u3044\u3068\u3053\u308D\u3001\u66F8\u304B\u308C\u3066\u3044\u306A\u3044\u3068\u3053\u308D\u3002{count}\u3042\u308B\u3002",
    en: "Where sums or words do not agree, or something is missing: {count}."
  },
  noQuestions: { ja: "\u3053\u306E\u8CC7\u6599\u306B\u3064\u3044\u3066\u306E\u7591\u554F\u306F\u898B\u3064\u304B\u3063\u3066\u3044\u306A\u3044\u3002", en: "No questions about this document were found." },
  text: { ja: "\u6587\u9762\u3068\u3001\u305D\u306E\u4E2D\u306E\u6570\u5024", en: "Its text, and the figures in it" },
  textLead: {
    ja: "\u52A0\u3048\u3089\u308C\u305F\u30D5\u30A1\u30A4\u30EB\u306E\u6587\u3092\u305D\u306E\u307E\u307E\u793A\u3059\u3002\u67A0\u306E\u4ED8\u3044\u305F\u6570\u5024\u3092\u958B\u304F\u3068\u3001\u3069\u3046\u8AAD\u3093\u3060\u304B\u304C\u5206\u304B\u308B\u3002",
    en: "The text of the file that was added, as it is. Open a framed figure to see how it was read."
  },
  differs: {
    ja: "\u6CE8\u610F: \u3053\u306E\u30D5\u30A1\u30A4\u30EB\u306F\u8AAD\u307F\u53D6\u308A\u306B\u4F7F\u3063\u305F\u3082\u306E\u3068\u540C\u3058\u3067\u306F\u306A\u3044\uFF08\u6307\u7D0B\u304C\u9055\u3046\uFF09\u3002\u5F15\u7528\u306E\u884C\u304C\u305A\u308C\u3066\u3044\u308B\u3053\u3068\u304C\u3042\u308B\u3002",
    en: "Note: this is not the very file that was read (its fingerprint differs), so cited lines may stand elsewhere."
  },
  noTextWhat: { ja: "\u3053\u306E\u8CC7\u6599\u306E\u6587\u9762\u306F\u307E\u3060\u52A0\u3048\u3089\u308C\u3066\u3044\u306A\u3044", en: "The text of this document has not been added yet" },
  noTextWhy: {
    ja: "\u9053\u6A19\u306F\u8CC7\u6599\u305D\u306E\u3082\u306E\u3092\u914D\u3089\u306A\u3044\u3002\u624B\u5143\u306B\u30D5\u30A1\u30A4\u30EB\u304C\u3042\u308C\u3070\u3001\u6B21\u306E\u547D\u4EE4\u3067\u52A0\u3048\u308B\u3068\u3001\u3053\u3053\u306B\u6587\u304C\u884C\u3054\u3068\u306B\u4E26\u3073\u3001\u6570\u5024\u306B\u5370\u304C\u4ED8\u304F\u3002\u8AAD\u307F\u53D6\u3063\u305F\u30D5\u30A1\u30A4\u30EB\u304B\u3069\u3046\u304B\u306F\u3001\u30D5\u30A1\u30A4\u30EB\u306E\u6307\u7D0B\u3067\u78BA\u304B\u3081\u308B\u3002",
    en: "The product does not hand out the documents themselves. If you have the file, add it with the command below: its lines then stand here with every figure marked. Whether it is the file that was read is checked by its fingerprint."
  },
  command: { ja: "\u52A0\u3048\u308B\u547D\u4EE4", en: "Command that adds it" },
  citedWhat: { ja: "\u3053\u306E\u8CC7\u6599\u306E\u6587\u9762\u306F\u3053\u3053\u306B\u306A\u3044", en: "The text of this document is not here" },
  citedWhy: {
    ja: "\u5F15\u7528\u3060\u3051\u3067\u77E5\u308B\u8CC7\u6599\u3067\u3001\u8AAD\u307F\u53D6\u3063\u305F\u30D5\u30A1\u30A4\u30EB\u304C\u306A\u3044\u3002\u516C\u958B\u3055\u308C\u3066\u3044\u308B\u5834\u6240\u304C\u3042\u308C\u3070\u3001\u305D\u3053\u3067\u78BA\u304B\u3081\u3089\u308C\u308B\u3002",
    en: "It is known by citation only: no file of it was read. Where it is published, it can be checked there."
  },
  openPublished: { ja: "\u516C\u958B\u3055\u308C\u3066\u3044\u308B\u5834\u6240\u3092\u958B\u304F", en: "Open where it is published" },
  byLine: { ja: "\u884C\u306E\u9806\u306B\u898B\u305F\u6570\u5024", en: "Its figures by line" },
  withoutLine: { ja: "\u884C\u3092\u6301\u305F\u306A\u3044\u6570\u5024", en: "Figures without a line" },
  line: { ja: "\u884C", en: "Line" },
  lineWord: { ja: "{line}\u884C", en: "Line {line}" },
  printed: { ja: "\u5370\u5237\u3055\u308C\u305F\u3068\u304A\u308A", en: "As printed" },
  nothingPrinted: { ja: "\u5370\u5237\u3055\u308C\u305F\u8A00\u8449\u306F\u306A\u3044", en: "nothing is printed" },
  thisLine: { ja: "\u3053\u306E\u884C\u306E\u5024: ", en: "Of this line: " }
});
var documentKindWords = {
  plan: { ja: "\u8A08\u753B", en: "Plan" },
  budget: { ja: "\u4E88\u7B97", en: "Budget" },
  progress: { ja: "\u9032\u307F\u5177\u5408", en: "Progress" },
  statistics: { ja: "\u7D71\u8A08", en: "Statistics" },
  law: { ja: "\u6CD5\u4EE4", en: "Law" }
};

// rooms/publication/pages/document-list-page.tsx
import { jsx as jsx67 } from "preact/jsx-runtime";
function documentListPage(site2, view) {
  const t = documentMessages(view.lang);
  return {
    title: t("listTitle"),
    description: t("listDescription"),
    main: /* @__PURE__ */ jsx67(
      Table,
      {
        id: "documents",
        caption: t("documents"),
        captionShown: "hidden",
        columns: [
          { id: "document", head: t("document"), kind: "text" },
          { id: "publisher", head: t("publisher"), kind: "text" },
          { id: "kind", head: t("kind"), kind: "text" },
          { id: "period", head: t("period"), kind: "text" },
          { id: "facts", head: t("facts"), kind: "number" },
          { id: "findings", head: t("findings"), kind: "number" },
          { id: "state", head: t("state"), kind: "text" }
        ],
        rows: site2.documents.all.map((document) => ({ id: document.id, cells: documentCells(site2, document, view) })),
        downloads: downloadsOf("document", site2.edition.id)
      }
    )
  };
}
function textState(site2, document) {
  if (site2.texts.has(document.id)) return "added";
  return document.file === null ? "citationOnly" : "canBeAdded";
}
function documentCells(site2, document, view) {
  const t = documentMessages(view.lang);
  const edition = site2.edition.id;
  const facts = factCount(site2, { document: document.id, kind: "all", text: "" });
  const findings = findingsRaised(site2, [document.id]);
  const raised = findings?.inputs.length ?? 0;
  const title = nameIn(view.lang, { name: document.title, nameEn: document.titleEn });
  return [
    cell(
      /* @__PURE__ */ jsx67("a", { href: entryAddress(edition, "document", document.id), "data-name": "", children: title }),
      title
    ),
    cell(/* @__PURE__ */ jsx67(Name, { children: nameIn(view.lang, { name: document.publisher, nameEn: document.publisherEn }) })),
    cell(inLang(documentKindWords[document.kind], view.lang)),
    cell(document.period ? /* @__PURE__ */ jsx67(PeriodWhen, { period: document.period, view }) : t("noPeriod"), document.period ?? void 0),
    facts.inputs.length === 0 ? cell(t("noFacts")) : cell(/* @__PURE__ */ jsx67(DerivedNumber, { derivation: facts, edition, view }), facts.inputs.length),
    findings && raised > 0 ? cell(/* @__PURE__ */ jsx67(DerivedNumber, { derivation: findings, edition, view }), raised) : cell(t("noFindings")),
    cell(t(textState(site2, document)), textState(site2, document))
  ];
}

// rooms/check/pages/check-messages.ts
var checkMessages = defineMessages({
  title: { ja: "\u4F55\u304C\u5408\u308F\u306A\u3044\u304B", en: "What does not add up?" },
  description: {
    ja: "\u8CC7\u6599\u306E\u6570\u5B57\u3069\u3046\u3057\u3092\u7A81\u304D\u5408\u308F\u305B\u3066\u3001\u5408\u308F\u306A\u3044\u3068\u3053\u308D\u3001\u66F8\u304D\u9593\u9055\u3044\u304B\u3082\u3057\u308C\u306A\u3044\u3068\u3053\u308D\u3001\u8DB3\u3057\u3066\u306F\u3044\u3051\u306A\u3044\u3068\u3053\u308D\u3001\u6B20\u3051\u3066\u3044\u308B\u3068\u3053\u308D\u3092\u6319\u3052\u3066\u3044\u307E\u3059\u3002",
    en: "The figures of the documents held against each other: what does not add up, could be a slip, must not be added, or is missing."
  },
  lead: {
    ja: "{count} \u898B\u3064\u304B\u308A\u307E\u3057\u305F\u3002\u591A\u304F\u306F\u9593\u9055\u3044\u3067\u306F\u306A\u304F\u3001\u62C5\u5F53\u306E\u4EBA\u306B\u5C0B\u306D\u308C\u3070\u308F\u304B\u308B\u8CEA\u554F\u3067\u3059\u3002",
    en: "{count} found. Most are no mistakes but questions that the person in charge can answer."
  },
  contents: { ja: "\u3053\u306E\u9801\u306E\u5185\u5BB9", en: "On this page" },
  working: { ja: "\u8A08\u7B97", en: "The working" },
  figures: { ja: "\u4F7F\u3063\u305F\u6570\u5B57", en: "The figures behind it" },
  place: { ja: "\u66F8\u304B\u308C\u3066\u3044\u308B\u5834\u6240", en: "Where it is printed" },
  about: { ja: "\u95A2\u4FC2\u3059\u308B\u3082\u306E", en: "What it is about" },
  role: { ja: "\u4F55\u306E\u6570\u5B57\u304B", en: "What it is" },
  value: { ja: "\u6570\u5B57", en: "Figure" },
  printed: { ja: "\u5370\u5237\u3055\u308C\u305F\u3068\u304A\u308A", en: "As printed" },
  ask: { ja: "\u8AB0\u306B\u5C0B\u306D\u308B\u304B", en: "Whom to ask" },
  mail: { ja: "\u305D\u306E\u307E\u307E\u9001\u308C\u308B\u6587", en: "A sentence you could send" },
  notPrinted: { ja: "\u5370\u5237\u306A\u3057", en: "not printed" },
  none: { ja: "\u5408\u308F\u306A\u3044\u3068\u3053\u308D\u306F\u898B\u3064\u304B\u308A\u307E\u305B\u3093\u3067\u3057\u305F\u3002", en: "Nothing was found that does not add up." },
  noneWhy: { ja: "\u70B9\u691C\u306F\u3059\u3079\u3066\u306E\u884C\u3068\u8868\u306B\u3064\u3044\u3066\u884C\u3044\u307E\u3057\u305F\u3002", en: "Every line and table was checked." }
});

// rooms/check/pages/check-pages.tsx
import { Fragment as Fragment35, jsx as jsx68, jsxs as jsxs59 } from "preact/jsx-runtime";
function FindingCard({
  finding,
  edition,
  view
}) {
  return /* @__PURE__ */ jsx68(
    Finding,
    {
      id: `finding-${finding.id}`,
      severity: finding.severity,
      severityWord: severityTitles[finding.severity][view.lang],
      sentence: /* @__PURE__ */ jsx68(Origin, { href: findingAddress(edition, finding), label: findingTitles[finding.code][view.lang], kind: "derived", children: finding.message[view.lang] }),
      ask: /* @__PURE__ */ jsx68(Name, { children: finding.ask.whom[view.lang] })
    }
  );
}

// rooms/publication/domain/facts-by-line.ts
function factsByLine(facts, document) {
  const lines = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    if (fact.document !== document) continue;
    for (const line2 of fact.lines) lines.set(line2, [...lines.get(line2) ?? [], fact]);
  }
  return new Map([...lines].sort(([one2], [other]) => one2 - other));
}
var factsWithoutLine = (facts, document) => [...facts].filter((fact) => fact.document === document && fact.lines.length === 0);

// rooms/publication/domain/mark-line.ts
var comparable = (text) => toCommonWidth(text).length === text.length ? toCommonWidth(text) : text;
function placeOf(line2, fact, taken) {
  const printed = comparable(fact.printed ?? "");
  if (printed === "") return null;
  for (let start = line2.indexOf(printed); start >= 0; start = line2.indexOf(printed, start + 1)) {
    const end = start + printed.length;
    if (taken.every((place2) => end <= place2.start || start >= place2.end)) return { start, end, fact };
  }
  return null;
}
function markLine(text, facts) {
  const line2 = comparable(text);
  const placed = [];
  const beside = [];
  const longestFirst2 = [...facts].sort((one2, other) => (other.printed?.length ?? 0) - (one2.printed?.length ?? 0));
  for (const fact of longestFirst2) {
    const place2 = placeOf(line2, fact, placed);
    if (place2) placed.push(place2);
    else beside.push(fact);
  }
  return { pieces: cut(text, placed.sort((one2, other) => one2.start - other.start)), beside };
}
function cut(text, places) {
  const pieces = [];
  let from = 0;
  for (const { start, end, fact } of places) {
    if (start > from) pieces.push({ text: text.slice(from, start) });
    pieces.push({ text: text.slice(start, end), fact });
    from = end;
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from) });
  return pieces;
}

// rooms/publication/pages/document-text.tsx
import { Fragment as Fragment36, jsx as jsx69, jsxs as jsxs60 } from "preact/jsx-runtime";
function DocumentText({ model: model2, document, text, view }) {
  const facts = factsByLine(model2.facts.values(), document.id);
  const lines = text.lines.map((line2, index) => {
    const { pieces, beside } = markLine(line2, facts.get(index + 1) ?? []);
    const content = pieces.map(
      (piece, at2) => piece.fact ? /* @__PURE__ */ jsx69(FactMark, { model: model2, fact: piece.fact, view, text: piece.text }, at2) : piece.text
    );
    const aside = beside.length === 0 ? void 0 : /* @__PURE__ */ jsx69(Beside, { model: model2, facts: beside, view });
    return { number: index + 1, content, aside };
  });
  return /* @__PURE__ */ jsx69(TextLines, { label: inLang({ ja: document.title, en: document.titleEn }, view.lang), lang: "ja", lines });
}
function FactMark(props) {
  const { model: model2, fact, view, text } = props;
  const name = `${inLang(factName(model2, fact), view.lang)} ${factValue(fact, view).text}`;
  return /* @__PURE__ */ jsx69("a", { class: "line-mark", href: factAddress(fact), "data-origin": "printed", "data-card": factAddress(fact), title: name, children: text });
}
function Beside(props) {
  const { model: model2, facts, view } = props;
  return /* @__PURE__ */ jsxs60(Fragment36, { children: [
    documentMessages(view.lang)("thisLine"),
    facts.map((fact, index) => /* @__PURE__ */ jsxs60("span", { children: [
      index === 0 ? "" : view.lang === "ja" ? "\u3001" : ", ",
      /* @__PURE__ */ jsx69(Name, { children: inLang(factName(model2, fact), view.lang) }),
      " ",
      /* @__PURE__ */ jsx69(FactNumber, { fact, view })
    ] }, fact.id))
  ] });
}
function FactsByLine({ model: model2, document, view }) {
  const t = documentMessages(view.lang);
  const byLine = factsByLine(model2.facts.values(), document.id);
  const without = factsWithoutLine(model2.facts.values(), document.id);
  return /* @__PURE__ */ jsxs60(Fragment36, { children: [
    byLine.size === 0 ? null : /* @__PURE__ */ jsx69(Section, { id: "by-line", title: t("byLine"), children: /* @__PURE__ */ jsx69(LineTable, { model: model2, byLine, view }) }),
    without.length === 0 ? null : /* @__PURE__ */ jsx69(Section, { id: "without-line", title: t("withoutLine"), children: /* @__PURE__ */ jsx69("ul", { class: "sources", children: without.map((fact) => /* @__PURE__ */ jsx69("li", { children: /* @__PURE__ */ jsx69(FactLine, { model: model2, fact, view }) }, fact.id)) }) })
  ] });
}
function LineTable(props) {
  const { model: model2, byLine, view } = props;
  const t = documentMessages(view.lang);
  return /* @__PURE__ */ jsx69(
    Table,
    {
      id: "line",
      caption: t("byLine"),
      captionShown: "hidden",
      columns: [
        { id: "line", head: t("line"), kind: "number" },
        { id: "printed", head: t("printed"), kind: "text", sortable: false },
        { id: "figures", head: t("figures"), kind: "text", sortable: false }
      ],
      rows: [...byLine].map(([line2, facts]) => ({ id: String(line2), cells: lineCells(model2, line2, facts, view) }))
    }
  );
}
function lineCells(model2, line2, facts, view) {
  const t = documentMessages(view.lang);
  const printed = [...new Set(facts.flatMap((fact) => fact.printed ?? []))];
  return [
    cell(/* @__PURE__ */ jsx69(Name, { children: t("lineWord", { line: String(line2) }) }), line2),
    cell(printed.length === 0 ? t("nothingPrinted") : /* @__PURE__ */ jsx69(Name, { lang: "ja", children: printed.map((text) => `\u300C${text}\u300D`).join(" ") })),
    cell(
      /* @__PURE__ */ jsx69("ul", { class: "sources", children: facts.map((fact) => /* @__PURE__ */ jsx69("li", { children: /* @__PURE__ */ jsx69(FactLine, { model: model2, fact, view }) }, fact.id)) })
    )
  ];
}
function FactLine({ model: model2, fact, view }) {
  return /* @__PURE__ */ jsxs60(Fragment36, { children: [
    /* @__PURE__ */ jsx69("a", { href: entryAddress(fact.edition, fact.subject.kind, fact.subject.id), "data-name": "", children: inLang(subjectName(model2, fact.subject), view.lang) }),
    " ",
    /* @__PURE__ */ jsx69(Name, { children: inLang(factPlace(model2, fact), view.lang) }),
    " ",
    /* @__PURE__ */ jsx69(FactNumber, { fact, view })
  ] });
}

// rooms/publication/pages/document-page.tsx
import { Fragment as Fragment37, jsx as jsx70, jsxs as jsxs61 } from "preact/jsx-runtime";
function documentPage(site2, view, id) {
  const document = site2.documents.byId.get(id);
  if (!document) return null;
  const t = documentMessages(view.lang);
  const title = nameIn(view.lang, { name: document.title, nameEn: document.titleEn });
  return {
    title,
    description: t("description"),
    breadcrumbs: [[{ label: t("documents"), href: `/document/${site2.edition.id}` }, { label: title }]],
    main: /* @__PURE__ */ jsxs61(Fragment37, { children: [
      /* @__PURE__ */ jsx70(Section, { id: "about", title: t("citation"), children: /* @__PURE__ */ jsx70(DefinitionList, { items: citationItems(document, view) }) }),
      /* @__PURE__ */ jsx70(Section, { id: "read", title: t("read"), lead: t("readLead"), children: /* @__PURE__ */ jsx70(WhatWasRead, { site: site2, document, view }) }),
      /* @__PURE__ */ jsx70(Questions, { site: site2, document, view }),
      /* @__PURE__ */ jsx70(Text, { site: site2, document, view })
    ] })
  };
}
function citationItems(document, view) {
  const t = documentMessages(view.lang);
  const item = (term, detail) => ({ term, detail });
  const both = (ja, en) => ja ? /* @__PURE__ */ jsx70(Name, { children: inLang({ ja, en: en ?? ja }, view.lang) }) : null;
  const maybe2 = (term, detail) => detail ? [item(term, detail)] : [];
  const count2 = document.lineCount === null ? null : t("lineCountValue", { count: String(document.lineCount) });
  return [
    item(t("publisher"), both(document.publisher, document.publisherEn)),
    item(t("kind"), inLang(documentKindWords[document.kind], view.lang)),
    item(t("period"), document.period ? /* @__PURE__ */ jsx70(PeriodWhen, { period: document.period, view }) : t("noPeriod")),
    ...maybe2(t("published"), document.published && /* @__PURE__ */ jsx70(PeriodWhen, { period: document.published, view })),
    item(t("file"), document.file ? /* @__PURE__ */ jsx70(Name, { children: document.file }) : t("noFile")),
    ...maybe2(t("lineCount"), count2 && /* @__PURE__ */ jsx70(Name, { children: count2 })),
    ...document.sha256 ? [{ term: /* @__PURE__ */ jsx70(Name, { children: t("hash") }), detail: /* @__PURE__ */ jsx70(Name, { children: document.sha256 }) }] : [],
    ...maybe2(t("credit"), both(document.credit, document.creditEn)),
    ...maybe2(t("url"), document.url && /* @__PURE__ */ jsx70("a", { href: document.url, "data-name": "", children: document.url })),
    ...maybe2(t("uncertain"), both(document.uncertain, document.uncertainEn)),
    ...maybe2(t("note"), both(document.note, document.noteEn))
  ];
}
function WhatWasRead({ site: site2, document, view }) {
  const t = documentMessages(view.lang);
  const kinds = [...new Set(entriesFrom(site2, document.id).map(({ kind }) => kind))];
  const measures = site2.measures.filter((measure2) => measure2.document === document.id);
  if (kinds.length + measures.length === 0) return /* @__PURE__ */ jsx70(EmptyState, { what: t("nothingRead"), why: t("nothingReadWhy") });
  return /* @__PURE__ */ jsxs61(Fragment37, { children: [
    kinds.length === 0 ? null : /* @__PURE__ */ jsx70(
      Table,
      {
        id: "read-kinds",
        caption: t("read"),
        captionShown: "hidden",
        columns: [
          { id: "kind", head: t("readKind"), kind: "text" },
          { id: "entries", head: t("entries"), kind: "number" },
          { id: "figures", head: t("figures"), kind: "number" }
        ],
        rows: kinds.map((kind) => ({ id: kind, cells: kindCells({ site: site2, document, view }, kind) }))
      }
    ),
    measures.length === 0 ? null : /* @__PURE__ */ jsx70(
      DefinitionList,
      {
        items: measures.map((measure2) => ({
          term: t("statistics"),
          detail: /* @__PURE__ */ jsx70(Name, { children: nameIn(view.lang, measure2) })
        }))
      }
    )
  ] });
}
function kindCells({ site: site2, document, view }, kind) {
  const t = documentMessages(view.lang);
  const edition = site2.edition.id;
  const entries = entriesRead(site2, [document.id, kind]);
  const facts = factCount(site2, { document: document.id, kind, text: "" });
  return [
    cell(inLang(kindWord(kind), view.lang)),
    cell(entries && /* @__PURE__ */ jsx70(DerivedNumber, { derivation: entries, edition, view }), entries?.inputs.length),
    facts.inputs.length === 0 ? cell(t("noFacts")) : cell(/* @__PURE__ */ jsx70(DerivedNumber, { derivation: facts, edition, view }), facts.inputs.length)
  ];
}
function Questions({ site: site2, document, view }) {
  const t = documentMessages(view.lang);
  const findings = findingsOn(site2, document.id);
  const derivation = findingsRaised(site2, [document.id]);
  if (!derivation || findings.length === 0) {
    return /* @__PURE__ */ jsx70(Section, { id: "questions", title: t("questions"), children: /* @__PURE__ */ jsx70("p", { children: t("noQuestions") }) });
  }
  const count2 = /* @__PURE__ */ jsx70(DerivedNumber, { derivation, edition: site2.edition.id, view });
  return /* @__PURE__ */ jsx70(Section, { id: "questions", title: t("questions"), lead: weave(t("questionsLead"), { count: count2 }), children: findings.map((finding) => /* @__PURE__ */ jsx70(FindingCard, { finding, edition: site2.edition.id, view }, finding.id)) });
}
function Text({ site: site2, document, view }) {
  const t = documentMessages(view.lang);
  const text = site2.texts.get(document.id);
  if (text) {
    return /* @__PURE__ */ jsxs61(Section, { id: "text", title: t("text"), lead: t("textLead"), children: [
      document.sha256 === text.sha256 ? null : /* @__PURE__ */ jsx70("p", { children: t("differs") }),
      /* @__PURE__ */ jsx70(DocumentText, { model: site2, document, text, view })
    ] });
  }
  return /* @__PURE__ */ jsxs61(Fragment37, { children: [
    /* @__PURE__ */ jsx70(Section, { id: "text", title: t("text"), children: document.file === null ? /* @__PURE__ */ jsx70(CitationOnly, { document, view }) : /* @__PURE__ */ jsx70(HowToAdd, { document, view }) }),
    /* @__PURE__ */ jsx70(FactsByLine, { model: site2, document, view })
  ] });
}
function HowToAdd({ document, view }) {
  const t = documentMessages(view.lang);
  return /* @__PURE__ */ jsxs61(Fragment37, { children: [
    /* @__PURE__ */ jsx70(EmptyState, { what: t("noTextWhat"), why: t("noTextWhy") }),
    /* @__PURE__ */ jsx70(CopyText, { label: t("command"), text: `bin/michishirube document add ${document.file}` })
  ] });
}
function CitationOnly({ document, view }) {
  const t = documentMessages(view.lang);
  const todo = document.url ? { label: t("openPublished"), href: document.url } : void 0;
  return /* @__PURE__ */ jsx70(EmptyState, { what: t("citedWhat"), why: t("citedWhy"), todo });
}

// rooms/publication/domain/glossary/glossary-line.ts
var line = (id, ja, reading, en, ...[meaningJa, meaningEn]) => ({ id, word: { ja, en }, reading, meaning: { ja: meaningJa, en: meaningEn } });

// rooms/publication/domain/glossary/budget-words.ts
var budgetWords = [
  line(
    "tosho",
    "\u5F53\u521D\u4E88\u7B97",
    "\u3068\u3046\u3057\u3087\u3088\u3055\u3093",
    "initial budget",
    "\u5E74\u5EA6\u306E\u59CB\u307E\u308B\u524D\u306B\u6C7A\u3081\u308B\u4E88\u7B97\u3002",
    "The budget decided before the fiscal year begins."
  ),
  line(
    "hosei",
    "\u88DC\u6B63",
    "\u307B\u305B\u3044",
    "supplementary",
    "\u5E74\u5EA6\u306E\u9014\u4E2D\u3067\u8DB3\u3057\u305F\u308A\u5F15\u3044\u305F\u308A\u3057\u305F\u4E88\u7B97\u3002\u524D\u306E\u5E74\u5EA6\u306E\u88DC\u6B63\u304C\u4E26\u3076\u3053\u3068\u304C\u3042\u308B\u304C\u3001\u305D\u306E\u5E74\u5EA6\u306E\u304A\u91D1\u3067\u306F\u306A\u3044\u3002",
    "Money added or taken away during the year. A list may show the supplementary money of the year before, which is not this year's."
  ),
  line(
    "kessan",
    "\u6C7A\u7B97",
    "\u3051\u3063\u3055\u3093",
    "outturn",
    "\u5E74\u5EA6\u304C\u7D42\u308F\u3063\u3066\u3001\u5B9F\u969B\u306B\u4F7F\u3063\u305F\u984D\u3002",
    "What was really spent, once the year is over."
  ),
  line(
    "shikkoritsu",
    "\u57F7\u884C\u7387",
    "\u3057\u3063\u3053\u3046\u308A\u3064",
    "execution rate",
    "\u5F53\u521D\u3068\u88DC\u6B63\u3092\u5408\u308F\u305B\u305F\u984D\u306E\u3046\u3061\u3001\u5B9F\u969B\u306B\u4F7F\u3063\u305F\u5272\u5408\u3002",
    "How much of initial and supplementary budget together was really spent."
  ),
  line(
    "shinki",
    "\u65B0\u898F\uFF08\u65B0\uFF09",
    "\u3057\u3093\u304D",
    "new",
    "\u305D\u306E\u5E74\u5EA6\u306B\u59CB\u307E\u308B\u4E8B\u696D\u3002",
    "A programme that begins in this fiscal year."
  ),
  line(
    "kakuju",
    "\u62E1\u5145\uFF08\u62E1\uFF09",
    "\u304B\u304F\u3058\u3085\u3046",
    "expanded",
    "\u524D\u306E\u5E74\u5EA6\u304B\u3089\u3042\u308A\u3001\u5E83\u3052\u305F\u4E8B\u696D\u3002\u5E83\u3052\u305F\u5206\u306E\u984D\u304C\u5225\u306B\u66F8\u304B\u308C\u308B\u3053\u3068\u304C\u3042\u308B\u3002",
    "A programme that existed before and is enlarged. The amount of the enlargement may be printed beside it."
  ),
  line(
    "keizoku",
    "\u7D99\u7D9A\uFF08\u7D99\uFF09",
    "\u3051\u3044\u305E\u304F",
    "continuing",
    "\u524D\u306E\u5E74\u5EA6\u304B\u3089\u540C\u3058\u3088\u3046\u306B\u7D9A\u3051\u308B\u4E8B\u696D\u3002",
    "A programme carried on as before."
  ),
  line(
    "saikei",
    "\u518D\u63B2",
    "\u3055\u3044\u3051\u3044",
    "listed again",
    "\u5225\u306E\u6240\u306B\u3082\u3046\u8F09\u3063\u3066\u3044\u308B\u4E8B\u696D\u3092\u3001\u95A2\u4FC2\u304C\u6DF1\u3044\u306E\u3067\u518D\u3073\u8F09\u305B\u305F\u3082\u306E\u3002\u8DB3\u3059\u3068\u4E8C\u91CD\u306B\u306A\u308B\u305F\u3081\u3001\u5408\u8A08\u306B\u306F\u5165\u308C\u306A\u3044\u3002",
    "A programme already listed elsewhere and shown once more because it belongs here too. Adding it would count it twice, so sums leave it out."
  ),
  line(
    "hoka-n-jigyo",
    "\u307B\u304BN\u4E8B\u696D",
    "\u307B\u304B\u30A8\u30CC\u3058\u304E\u3087\u3046",
    "N further programmes",
    "\u540D\u524D\u3082\u984D\u3082\u8F09\u305B\u305A\u306B\u3001\u6570\u3060\u3051\u3092\u793A\u3057\u305F\u4E8B\u696D\u3002\u984D\u304C\u5206\u304B\u3089\u306A\u3044\u306E\u3067\u3001\u8F09\u3063\u305F\u884C\u3092\u8DB3\u3057\u3066\u3082\u5168\u4F53\u306E\u984D\u306B\u306A\u3089\u306A\u3044\u3002",
    "Programmes of which only the number is given. Their amounts are not known, so the listed lines do not add up to the total."
  ),
  line(
    "jissu",
    "\u5B9F\u6570",
    "\u3058\u3063\u3059\u3046",
    "distinct count",
    "\u540C\u3058\u3082\u306E\u304C\u4F55\u304B\u6240\u306B\u51FA\u3066\u304D\u3066\u3082\u4E00\u3064\u3068\u6570\u3048\u305F\u6570\u3002",
    "A count in which each thing counts once, however often it is listed."
  ),
  line(
    "nobe",
    "\u5EF6\u3079",
    "\u306E\u3079",
    "gross count",
    "\u51FA\u3066\u304F\u308B\u305F\u3073\u306B\u6570\u3048\u305F\u6570\u3002\u518D\u63B2\u3092\u542B\u3080\u3002\u5B9F\u6570\u3088\u308A\u5927\u304D\u304F\u306A\u308B\u3002",
    "A count in which a thing counts each time it is listed, listings again included. It is larger than the distinct count."
  ),
  line(
    "dojo",
    "\u540C\u4E0A\u30FB\u540C\u5DE6",
    "\u3069\u3046\u3058\u3087\u3046\u30FB\u3069\u3046\u3072\u3060\u308A",
    "as above",
    "\u3059\u3050\u4E0A\u3084\u5DE6\u3068\u540C\u3058\u3001\u3068\u3044\u3046\u5370\u3002\u984D\u306F\u5143\u306E\u884C\u306B\u3042\u308B\u3002",
    "The same as above or to the left; the amount stands at that other line."
  ),
  line(
    "uchisu",
    "\u3046\u3061\uFF08\u5185\u6570\uFF09",
    "\u3046\u3061\uFF08\u3046\u3061\u3059\u3046\uFF09",
    "of which",
    "\u5168\u4F53\u306E\u984D\u306B\u542B\u307E\u308C\u308B\u4E00\u90E8\u3002\u5168\u4F53\u306B\u8DB3\u3057\u3066\u306F\u3044\u3051\u306A\u3044\u3002",
    "A part already contained in the total. It must not be added to it."
  ),
  line(
    "gaisu",
    "\u6982\u6570",
    "\u304C\u3044\u3059\u3046",
    "round figure",
    "\u5104\u5186\u306A\u3069\u306B\u4E38\u3081\u308B\u304B\u5207\u308A\u6368\u3066\u305F\u984D\u3002\u6B63\u78BA\u306A\u984D\u3068\u306F\u7AEF\u6570\u3060\u3051\u305A\u308C\u308B\u3002",
    "An amount rounded or cut to, say, a hundred million yen. It differs from the exact one by the remainder."
  ),
  line(
    "kigyo-furusato",
    "\u4F01\u3075\u308B\u30FB\u5B98\u6C11",
    "\u304D\u3075\u308B\u30FB\u304B\u3093\u307F\u3093",
    "private money",
    "\u4F01\u696D\u304B\u3089\u306E\u5BC4\u9644\u3084\u3001\u6C11\u9593\u3068\u306E\u5354\u50CD\u3067\u884C\u3046\u4E8B\u696D\u306E\u5370\u3002\u884C\u653F\u306E\u4E88\u7B97\u3068\u306F\u5225\u306E\u304A\u91D1\u3092\u542B\u3080\u3002",
    "Marks of programmes with company donations or private partners: they carry money that is not the administration's."
  ),
  line(
    "seisaku-teian",
    "\u653F\u7B56\u63D0\u6848",
    "\u305B\u3044\u3055\u304F\u3066\u3044\u3042\u3093",
    "policy proposal",
    "\u632F\u8208\u5C40\u304C\u5730\u57DF\u306E\u305F\u3081\u306B\u51FA\u3059\u63D0\u6848\u3002\u4E88\u7B97\u304C\u91CD\u70B9\u7684\u306B\u914D\u3089\u308C\u308B\u3053\u3068\u304C\u3042\u308B\u3002",
    "A proposal a bureau makes for its area; the budget may give it weight."
  )
];

// rooms/publication/domain/glossary/mark-words.ts
var markWords = [
  line(
    "mikohyo",
    "\u672A\u516C\u8868",
    "\u307F\u3053\u3046\u3072\u3087\u3046",
    "not yet published",
    "\u7D71\u8A08\u3084\u5B9F\u7E3E\u304C\u307E\u3060\u51FA\u3066\u3044\u306A\u3044\u3002\u51FA\u308B\u4E88\u5B9A\u306E\u6642\u671F\u304C\u5206\u304B\u308C\u3070\u4E00\u7DD2\u306B\u793A\u3059\u3002",
    "The statistic or result is not out yet. Where it is known when it will be, that is shown too."
  ),
  line(
    "minyuryoku",
    "\u672A\u5165\u529B",
    "\u307F\u306B\u3085\u3046\u308A\u3087\u304F",
    "not entered",
    "\u5024\u306F\u3042\u308B\u306F\u305A\u3060\u304C\u3001\u307E\u3060\u3060\u308C\u3082\u5165\u308C\u3066\u3044\u306A\u3044\u3002",
    "The value should exist, but nobody has entered it yet."
  ),
  line(
    "gaito-nashi",
    "\u8A72\u5F53\u306A\u3057",
    "\u304C\u3044\u3068\u3046\u306A\u3057",
    "none",
    "\u305D\u3082\u305D\u3082\u5F53\u3066\u306F\u307E\u308B\u3082\u306E\u304C\u306A\u3044\u3002\u524D\u306E\u5E74\u5EA6\u306B\u4E88\u7B97\u304C\u306A\u3044\u4E8B\u696D\u306E\u524D\u5E74\u5EA6\u984D\u306A\u3069\u3002",
    "There is nothing it could apply to, such as last year's budget of a programme that is new."
  ),
  line(
    "kisai-nashi",
    "\u8CC7\u6599\u306B\u8A18\u8F09\u306A\u3057",
    "\u3057\u308A\u3087\u3046\u306B\u304D\u3055\u3044\u306A\u3057",
    "not given in the source",
    "\u8CC7\u6599\u304C\u305D\u306E\u5024\u3092\u66F8\u3044\u3066\u3044\u306A\u3044\u3002\u307B\u304B\u306E\u8CC7\u6599\u306B\u306F\u3042\u308B\u304B\u3082\u3057\u308C\u306A\u3044\u3002",
    "The document does not give the value. Another one may."
  ),
  line(
    "hitoku",
    "\u79D8\u533F\uFF08x\uFF09",
    "\u3072\u3068\u304F",
    "withheld",
    "\u5F53\u3066\u306F\u307E\u308B\u3082\u306E\u304C\u5C11\u306A\u304F\u3001\u3060\u308C\u306E\u3053\u3068\u304B\u5206\u304B\u3063\u3066\u3057\u307E\u3046\u305F\u3081\u4F0F\u305B\u305F\u5024\u3002",
    "Hidden because so few are concerned that it would show who they are."
  ),
  line(
    "tani-miman",
    "\u5358\u4F4D\u672A\u6E80\uFF080\uFF09",
    "\u305F\u3093\u3044\u307F\u307E\u3093",
    "below the unit",
    "\u3042\u308B\u304C\u3001\u305D\u306E\u8868\u306E\u5358\u4F4D\u306B\u6E80\u305F\u306A\u3044\u3002\u4F55\u3082\u306A\u3044\u306E\u3068\u306F\u9055\u3046\u3002",
    "There is some, but less than one unit of the table. That is not nothing."
  ),
  line(
    "fusho",
    "\u4E0D\u8A73\uFF08\u2026\uFF09",
    "\u3075\u3057\u3087\u3046",
    "unknown",
    "\u8ABF\u3079\u305F\u304C\u5206\u304B\u3089\u306A\u304B\u3063\u305F\u3002",
    "It was asked for but could not be found out."
  ),
  line(
    "kaizo-kaigen",
    "\u7686\u5897\u30FB\u7686\u6E1B",
    "\u304B\u3044\u305E\u3046\u30FB\u304B\u3044\u3052\u3093",
    "new or vanished",
    "\u524D\u306E\u6642\u70B9\u306B\u306A\u304B\u3063\u305F\u3082\u306E\u304C\u73FE\u308C\u305F\u3001\u307E\u305F\u306F\u3042\u3063\u305F\u3082\u306E\u304C\u3059\u3079\u3066\u6D88\u3048\u305F\u3002\u5897\u6E1B\u7387\u306F\u51FA\u305B\u306A\u3044\u3002",
    "Something appeared that was not there before, or all of it is gone. No rate of change can be given."
  ),
  line(
    "sankaku",
    "\u25B2\u30FB\u25B3",
    "\u3055\u3093\u304B\u304F",
    "minus sign",
    "\u8868\u3067\u30DE\u30A4\u30CA\u30B9\u3092\u8868\u3059\u5370\u3002\u6E1B\u5C11\u3084\u4E0D\u8DB3\u306B\u4ED8\u304F\u3002",
    "The sign for minus in Japanese tables; it marks a decrease or a shortfall."
  ),
  line(
    "ijo-ika",
    "\u4EE5\u4E0A\u30FB\u4EE5\u4E0B",
    "\u3044\u3058\u3087\u3046\u30FB\u3044\u304B",
    "at least, at most",
    "\u305D\u306E\u5024\u3092\u542B\u3080\u7BC4\u56F2\u3002\u76EE\u6A19\u306B\u4ED8\u304F\u3068\u3001\u3061\u3087\u3046\u3069\u305D\u306E\u5024\u3067\u306A\u304F\u3066\u3088\u3044\u3002",
    "A range that includes the value itself. On a target it means that it need not be met to the digit."
  ),
  line(
    "cho-miman",
    "\u8D85\u30FB\u672A\u6E80",
    "\u3061\u3087\u3046\u30FB\u307F\u307E\u3093",
    "more than, less than",
    "\u305D\u306E\u5024\u3092\u542B\u307E\u306A\u3044\u7BC4\u56F2\u3002",
    "A range that does not include the value itself."
  ),
  line(
    "yaku",
    "\u7D04",
    "\u3084\u304F",
    "about",
    "\u304A\u3088\u305D\u306E\u5024\u3002\u3069\u308C\u307B\u3069\u8FD1\u3051\u308C\u3070\u3088\u3044\u304B\u306F\u66F8\u304B\u308C\u3066\u3044\u306A\u3044\u3002",
    "An approximate value; how near is near enough is not said."
  )
];

// rooms/publication/domain/glossary/people-words.ts
var peopleWords = [
  line(
    "renkei-chiiki",
    "\u9023\u643A\u5730\u57DF",
    "\u308C\u3093\u3051\u3044\u3061\u3044\u304D",
    "cooperation region",
    "\u632F\u8208\u5C40\u306E\u533A\u57DF\u3092\u3053\u3048\u3066\u4E00\u7DD2\u306B\u53D6\u308A\u7D44\u3080\u305F\u3081\u306E\u5E83\u3044\u5730\u57DF\u3002\u5317\u6D77\u9053\u3092\u5206\u3051\u5408\u3046\u3002",
    "A wide area in which several bureaus work together. The regions share out the whole of Hokkaido."
  ),
  line(
    "shinkokyoku",
    "\u632F\u8208\u5C40",
    "\u3057\u3093\u3053\u3046\u304D\u3087\u304F",
    "bureau",
    "\u9053\u306E\u51FA\u5148\u306E\u5F79\u6240\u3068\u3001\u305D\u306E\u53D7\u3051\u6301\u3064\u533A\u57DF\u3002",
    "A branch office of the prefecture, and the area it looks after."
  ),
  line(
    "chukaku-toshi",
    "\u4E2D\u6838\u90FD\u5E02",
    "\u3061\u3085\u3046\u304B\u304F\u3068\u3057",
    "core city",
    "\u307E\u308F\u308A\u306E\u5E02\u753A\u6751\u306E\u66AE\u3089\u3057\u3092\u652F\u3048\u308B\u3001\u5730\u57DF\u306E\u4E2D\u5FC3\u306E\u5E02\u3002\u56FD\u306E\u5236\u5EA6\u306E\u300C\u4E2D\u6838\u5E02\u300D\u3068\u306F\u5225\u306E\u3082\u306E\u3002",
    "The city that the towns around it depend on. Not the same as the legal status of the similar name \u4E2D\u6838\u5E02."
  ),
  line(
    "teiju-jiritsuken",
    "\u5B9A\u4F4F\u81EA\u7ACB\u570F",
    "\u3066\u3044\u3058\u3085\u3046\u3058\u308A\u3064\u3051\u3093",
    "settlement area",
    "\u4E2D\u5FC3\u306E\u5E02\u3068\u307E\u308F\u308A\u306E\u5E02\u753A\u6751\u304C\u7D04\u675F\u3092\u7D50\u3073\u3001\u66AE\u3089\u3057\u306B\u8981\u308B\u3082\u306E\u3092\u5206\u62C5\u3059\u308B\u570F\u57DF\u3002\u307B\u304B\u306E\u570F\u57DF\u3068\u91CD\u306A\u308B\u3053\u3068\u304C\u3042\u308B\u3002",
    "A city and its neighbours that agreed to share out what people need to live there. It may overlap with other areas."
  ),
  line(
    "renkei-chusu-toshiken",
    "\u9023\u643A\u4E2D\u67A2\u90FD\u5E02\u570F",
    "\u308C\u3093\u3051\u3044\u3061\u3085\u3046\u3059\u3046\u3068\u3057\u3051\u3093",
    "core-city area",
    "\u5927\u304D\u306A\u5E02\u3092\u4E2D\u5FC3\u306B\u3001\u7D4C\u6E08\u3084\u5E83\u57DF\u306E\u4ED5\u4E8B\u3092\u4E00\u7DD2\u306B\u884C\u3046\u570F\u57DF\u3002",
    "A large city and its neighbours working together on the economy and on services for all."
  ),
  line(
    "kankei-jinko",
    "\u95A2\u4FC2\u4EBA\u53E3",
    "\u304B\u3093\u3051\u3044\u3058\u3093\u3053\u3046",
    "related population",
    "\u4F4F\u3093\u3067\u306F\u3044\u306A\u3044\u304C\u3001\u304F\u308A\u8FD4\u3057\u95A2\u308F\u308A\u3092\u3082\u3064\u4EBA\u3073\u3068\u3002",
    "People who do not live in a place but keep having to do with it."
  ),
  line(
    "koryu-jinko",
    "\u4EA4\u6D41\u4EBA\u53E3",
    "\u3053\u3046\u308A\u3085\u3046\u3058\u3093\u3053\u3046",
    "visitors",
    "\u89B3\u5149\u3084\u4ED5\u4E8B\u3067\u4E00\u6642\u7684\u306B\u8A2A\u308C\u308B\u4EBA\u3073\u3068\u3002",
    "People who come for a while, for travel or for work."
  ),
  line(
    "irikomi",
    "\u89B3\u5149\u5165\u8FBC\u5BA2\u6570",
    "\u304B\u3093\u3053\u3046\u3044\u308A\u3053\u307F\u304D\u3083\u304F\u3059\u3046",
    "tourist visits",
    "\u89B3\u5149\u3067\u8A2A\u308C\u305F\u4EBA\u306E\u6570\u3002\u540C\u3058\u4EBA\u304C\u5225\u306E\u5730\u57DF\u3067\u3082\u6570\u3048\u3089\u308C\u308B\u306E\u3067\u3001\u5730\u57DF\u306E\u6570\u3092\u8DB3\u3057\u3066\u306F\u3044\u3051\u306A\u3044\u3002",
    "The number of tourist visits. One traveller may be counted in several areas, so the areas must not be added."
  ),
  line(
    "shakai-zogen",
    "\u793E\u4F1A\u5897\u6E1B",
    "\u3057\u3083\u304B\u3044\u305E\u3046\u3052\u3093",
    "net migration",
    "\u5165\u3063\u3066\u304D\u305F\u4EBA\u304B\u3089\u51FA\u3066\u3044\u3063\u305F\u4EBA\u3092\u5F15\u3044\u305F\u6570\u3002",
    "Those who moved in less those who moved out."
  ),
  line(
    "shizen-zogen",
    "\u81EA\u7136\u5897\u6E1B",
    "\u3057\u305C\u3093\u305E\u3046\u3052\u3093",
    "natural change",
    "\u751F\u307E\u308C\u305F\u4EBA\u304B\u3089\u4EA1\u304F\u306A\u3063\u305F\u4EBA\u3092\u5F15\u3044\u305F\u6570\u3002",
    "Births less deaths."
  ),
  line(
    "cohort",
    "\u30B3\u30FC\u30DB\u30FC\u30C8\u8981\u56E0\u6CD5",
    "\u30B3\u30FC\u30DB\u30FC\u30C8\u3088\u3046\u3044\u3093\u307B\u3046",
    "cohort-component method",
    "\u540C\u3058\u6642\u671F\u306B\u751F\u307E\u308C\u305F\u4EBA\u306E\u96C6\u307E\u308A\u3054\u3068\u306B\u3001\u751F\u304D\u6B8B\u308B\u5272\u5408\u3068\u79FB\u308A\u4F4F\u3080\u5272\u5408\u3092\u304B\u3051\u3066\u3001\u5148\u306E\u4EBA\u53E3\u3092\u6C42\u3081\u308B\u65B9\u6CD5\u3002",
    "A way to look ahead: each group born at the same time is carried forward with the shares that survive and that move."
  ),
  line(
    "seizanritsu",
    "\u751F\u6B8B\u7387",
    "\u305B\u3044\u3056\u3093\u308A\u3064",
    "survival ratio",
    "\u3042\u308B\u5E74\u9F62\u306E\u4EBA\u306E\u3046\u3061\u3001\u4E94\u5E74\u306A\u3069\u306E\u306E\u3061\u306B\u751F\u304D\u3066\u3044\u308B\u5272\u5408\u3002",
    "The share of an age group that is still alive some years later."
  ),
  line(
    "jun-idoritsu",
    "\u7D14\u79FB\u52D5\u7387",
    "\u3058\u3085\u3093\u3044\u3069\u3046\u308A\u3064",
    "net migration rate",
    "\u4EBA\u53E3\u306B\u5BFE\u3059\u308B\u3001\u8EE2\u5165\u3068\u8EE2\u51FA\u306E\u5DEE\u306E\u5272\u5408\u3002",
    "Moves in less moves out, as a share of the population."
  ),
  line(
    "kodomo-josei-hi",
    "\u5B50\u3069\u3082\u5973\u6027\u6BD4",
    "\u3053\u3069\u3082\u3058\u3087\u305B\u3044\u3072",
    "child\u2013woman ratio",
    "\u5C0F\u3055\u306A\u5B50\u3069\u3082\u306E\u6570\u3092\u3001\u5B50\u3069\u3082\u3092\u7523\u3080\u5E74\u4EE3\u306E\u5973\u6027\u306E\u6570\u3067\u5272\u3063\u305F\u3082\u306E\u3002\u51FA\u751F\u7387\u306E\u4EE3\u308F\u308A\u306B\u4F7F\u3046\u3002",
    "Small children divided by women of child-bearing age; used in place of a birth rate."
  )
];

// rooms/publication/domain/glossary/plan-words.ts
var planWords = [
  line(
    "keikaku",
    "\u8A08\u753B",
    "\u3051\u3044\u304B\u304F",
    "plan",
    "\u4F55\u3092\u3081\u3056\u3057\u3001\u4F55\u3092\u3059\u308B\u304B\u3092\u6C7A\u3081\u305F\u6587\u66F8\u3002\u540C\u3058\u8A08\u753B\u304C\u4F55\u5E74\u304B\u3054\u3068\u306B\u6539\u3081\u3089\u308C\u308B\u306E\u3067\u3001\u3044\u3064\u306E\u8A08\u753B\u304B\u306F\u7248\u3067\u5206\u3051\u308B\u3002",
    "A document that says what is aimed at and what will be done. The same plan is renewed every few years, so its editions are kept apart."
  ),
  line(
    "han",
    "\u7248",
    "\u306F\u3093",
    "edition",
    "\u8A08\u753B\u304C\u4E00\u5EA6\u5B9A\u3081\u3089\u308C\u3066\u304B\u3089\u6B21\u306B\u6539\u3081\u3089\u308C\u308B\u307E\u3067\u306E\u3082\u306E\u3002\u76EE\u6A19\u3082\u6728\u3082\u7248\u3054\u3068\u306B\u9055\u3046\u3002",
    "A plan as it stands from one revision to the next. Goals and tree differ from edition to edition."
  ),
  line(
    "kikan",
    "\u671F\u9593",
    "\u304D\u304B\u3093",
    "period",
    "\u8A08\u753B\u3084\u6570\u5024\u304C\u3044\u3064\u306E\u3082\u306E\u304B\u3002\u5E74\u5EA6\u3001\u66A6\u5E74\u3001\u6708\u3001\u65E5\u3001\u4F55\u5E74\u304B\u306B\u308F\u305F\u308B\u5E45\u3092\u533A\u5225\u3059\u308B\u3002",
    "The time a plan or figure speaks of. Fiscal years, calendar years, months, days and spans are kept apart."
  ),
  line(
    "nendo",
    "\u5E74\u5EA6",
    "\u306D\u3093\u3069",
    "fiscal year",
    "\u56DB\u6708\u4E00\u65E5\u306B\u59CB\u307E\u308A\u3001\u7FCC\u5E74\u306E\u4E09\u6708\u672B\u306B\u7D42\u308F\u308B\u4E00\u5E74\u3002\u59CB\u307E\u308A\u306E\u5E74\u3067\u547C\u3076\u3002",
    "The year from 1 April to 31 March, called by the year in which it begins."
  ),
  line(
    "reki-nen",
    "\u5E74\uFF08\u66A6\u5E74\uFF09",
    "\u306D\u3093\uFF08\u308C\u304D\u306D\u3093\uFF09",
    "calendar year",
    "\u4E00\u6708\u4E00\u65E5\u304B\u3089\u5341\u4E8C\u6708\u672B\u307E\u3067\u306E\u4E00\u5E74\u3002\u5E74\u5EA6\u3068\u306F\u671F\u9593\u304C\u305A\u308C\u308B\u306E\u3067\u3001\u9ED9\u3063\u3066\u540C\u3058\u3082\u306E\u3068\u3057\u3066\u6BD4\u3079\u306A\u3044\u3002",
    "The year from January to December. It is not the same time as a fiscal year, so the two are never silently compared."
  ),
  line(
    "sogo-senryaku",
    "\u7DCF\u5408\u6226\u7565",
    "\u305D\u3046\u3054\u3046\u305B\u3093\u308A\u3083\u304F",
    "revitalisation strategy",
    "\u4EBA\u53E3\u304C\u6E1B\u308B\u306A\u304B\u3067\u5730\u57DF\u3092\u3069\u3046\u4FDD\u3064\u304B\u3092\u3001\u56FD\u30FB\u90FD\u9053\u5E9C\u770C\u30FB\u5E02\u753A\u6751\u304C\u305D\u308C\u305E\u308C\u5B9A\u3081\u305F\u8A08\u753B\u3002",
    "The plan in which nation, prefectures and municipalities each set out how to keep their places alive while the population falls."
  ),
  line(
    "jinko-vision",
    "\u4EBA\u53E3\u30D3\u30B8\u30E7\u30F3",
    "\u3058\u3093\u3053\u3046\u30D3\u30B8\u30E7\u30F3",
    "population vision",
    "\u3053\u308C\u304B\u3089\u306E\u4EBA\u53E3\u306E\u898B\u901A\u3057\u3068\u3001\u3081\u3056\u3059\u4EBA\u53E3\u3092\u793A\u3057\u305F\u6587\u66F8\u3002\u7DCF\u5408\u6226\u7565\u3068\u3072\u3068\u7D44\u306B\u306A\u308B\u3002",
    "The document that sets out how the population is likely to develop and what is hoped for; it goes with the strategy."
  ),
  line(
    "kihon-mokuhyo",
    "\u57FA\u672C\u76EE\u6A19",
    "\u304D\u307B\u3093\u3082\u304F\u3072\u3087\u3046",
    "goal",
    "\u8A08\u753B\u306E\u6728\u306E\u3044\u3061\u3070\u3093\u4E0A\u306B\u7ACB\u3064\u76EE\u6A19\u3002",
    "An aim at the very top of a plan's tree."
  ),
  line(
    "juten-project",
    "\u91CD\u70B9\u6226\u7565\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8",
    "\u3058\u3085\u3046\u3066\u3093\u305B\u3093\u308A\u3083\u304F\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8",
    "priority project",
    "\u7DCF\u5408\u6226\u7565\u306E\u306A\u304B\u3067\u3001\u5206\u91CE\u3092\u307E\u305F\u3044\u3067\u529B\u3092\u5165\u308C\u308B\u307E\u3068\u307E\u308A\u3002",
    "A bundle within the strategy that is pushed across several fields at once."
  ),
  line(
    "seisaku-no-hashira",
    "\u653F\u7B56\u306E\u67F1",
    "\u305B\u3044\u3055\u304F\u306E\u306F\u3057\u3089",
    "pillar",
    "\u5206\u91CE\u306E\u3059\u3050\u4E0B\u306B\u7ACB\u3064\u5927\u304D\u306A\u307E\u3068\u307E\u308A\u3002",
    "A large group directly below a field of policy."
  ),
  line(
    "shisaku",
    "\u65BD\u7B56",
    "\u3057\u3055\u304F",
    "measure",
    "\u67F1\u3084\u65B9\u5411\u306E\u4E0B\u3067\u3001\u4F55\u3092\u3059\u308B\u304B\u3092\u793A\u3057\u305F\u3082\u306E\u3002",
    "What is to be done under a pillar or direction."
  ),
  line(
    "jimu-jigyo",
    "\u4E8B\u52D9\u4E8B\u696D",
    "\u3058\u3080\u3058\u304E\u3087\u3046",
    "programme",
    "\u65BD\u7B56\u3092\u5B9F\u969B\u306B\u884C\u3046\u4ED5\u4E8B\u306E\u5358\u4F4D\u3002\u4E88\u7B97\u306F\u3053\u3053\u306B\u4ED8\u304F\u3002",
    "The unit of work that carries a measure out; the money is attached here."
  ),
  line(
    "chiiki-juten-seisaku-unit",
    "\u5730\u57DF\u91CD\u70B9\u653F\u7B56\u30E6\u30CB\u30C3\u30C8",
    "\u3061\u3044\u304D\u3058\u3085\u3046\u3066\u3093\u305B\u3044\u3055\u304F\u30E6\u30CB\u30C3\u30C8",
    "regional project",
    "\u9023\u643A\u5730\u57DF\u3084\u632F\u8208\u5C40\u304C\u3001\u305D\u306E\u5730\u57DF\u3067\u529B\u3092\u5165\u308C\u308B\u53D6\u7D44\u3092\u307E\u3068\u3081\u305F\u3082\u306E\u3002\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u3068\u3082\u547C\u3076\u3002",
    "A bundle of work that a cooperation region or bureau puts first in its area; also simply called a project."
  ),
  line(
    "ichizuke",
    "\u4F4D\u7F6E\u3065\u3051\u3092\u517C\u306D\u308B",
    "\u3044\u3061\u3065\u3051\u3092\u304B\u306D\u308B",
    "also counts as",
    "\u3072\u3068\u3064\u306E\u8A08\u753B\u304C\u3001\u5225\u306E\u8A08\u753B\u306E\u4E00\u90E8\u3068\u3057\u3066\u3082\u6570\u3048\u3089\u308C\u308B\u3053\u3068\u3002\u4E8C\u3064\u306E\u8A08\u753B\u304C\u3042\u308B\u306E\u3067\u306F\u306A\u3044\u3002",
    "One plan that is at the same time a part of another. There are not two plans."
  )
];

// rooms/publication/domain/glossary/result-words.ts
var resultWords = [
  line(
    "kpi",
    "KPI\uFF08\u91CD\u8981\u696D\u7E3E\u8A55\u4FA1\u6307\u6A19\uFF09",
    "\u30B1\u30FC\u30D4\u30FC\u30A2\u30A4",
    "KPI",
    "\u53D6\u7D44\u304C\u9032\u3093\u3060\u304B\u3069\u3046\u304B\u3092\u4E00\u3064\u306E\u6570\u3067\u898B\u308B\u305F\u3081\u306E\u7269\u5DEE\u3057\u3002\u5B9A\u7FA9\u3001\u57FA\u6E96\u5024\u3001\u76EE\u6A19\u5024\u3092\u3082\u3064\u3002",
    "A number chosen to show whether the work gets on. It has a definition, a baseline and a target."
  ),
  line(
    "kijunchi",
    "\u57FA\u6E96\u5024",
    "\u304D\u3058\u3085\u3093\u3061",
    "baseline",
    "\u51FA\u767A\u70B9\u306E\u5024\u3002\u3044\u3064\u306E\u5024\u304B\u3068\u4E00\u7DD2\u3067\u306A\u3051\u308C\u3070\u610F\u5473\u304C\u306A\u3044\u3002",
    "The value at the start. It means nothing without its date."
  ),
  line(
    "kitaichi",
    "\u671F\u5F85\u5024",
    "\u304D\u305F\u3044\u3061",
    "expected value",
    "\u9014\u4E2D\u306E\u5E74\u306B\u3001\u305D\u3053\u307E\u3067\u6765\u3066\u3044\u308B\u306F\u305A\u306E\u5024\u3002\u8A08\u753B\u306B\u66F8\u304B\u308C\u3066\u3044\u306A\u3051\u308C\u3070\u3001\u57FA\u6E96\u5024\u3068\u76EE\u6A19\u5024\u3092\u7D50\u3076\u7DDA\u304B\u3089\u6C42\u3081\u308B\u3002",
    "Where things should have got to in a year on the way. Where the plan gives none, it is read off the straight line from baseline to target."
  ),
  line(
    "mokuhyochi",
    "\u76EE\u6A19\u5024",
    "\u3082\u304F\u3072\u3087\u3046\u3061",
    "target",
    "\u3081\u3056\u3059\u5024\u3002\u4EE5\u4E0A\u30FB\u4EE5\u4E0B\u306A\u3069\u306E\u8A00\u8449\u304C\u4ED8\u304F\u3053\u3068\u304C\u3042\u308B\u3002",
    "The value aimed at. Words such as \u201Cat least\u201D may go with it."
  ),
  line(
    "jissekichi",
    "\u5B9F\u7E3E\u5024",
    "\u3058\u3063\u305B\u304D\u3061",
    "actual value",
    "\u5B9F\u969B\u306B\u305D\u3046\u306A\u3063\u305F\u5024\u3002\u7D71\u8A08\u304C\u516C\u8868\u3055\u308C\u3066\u306F\u3058\u3081\u3066\u5165\u308B\u3002",
    "What really came about. It is known only once the statistic is published."
  ),
  line(
    "mikomichi",
    "\u898B\u8FBC\u5024",
    "\u307F\u3053\u307F\u3061",
    "forecast",
    "\u5B9F\u7E3E\u304C\u307E\u3060\u51FA\u3066\u3044\u306A\u3044\u5E74\u306B\u3064\u3044\u3066\u3001\u62C5\u5F53\u304C\u3053\u3046\u306A\u308B\u3068\u898B\u3066\u3044\u308B\u5024\u3002\u5B9F\u7E3E\u3068\u306F\u6DF7\u305C\u306A\u3044\u3002",
    "What those in charge expect for a year whose actual value is not out yet. It is never mixed with actual values."
  ),
  line(
    "tasseiritsu",
    "\u9054\u6210\u7387",
    "\u305F\u3063\u305B\u3044\u308A\u3064",
    "achievement rate",
    "\u5B9F\u7E3E\u5024\u3092\u76EE\u6A19\u5024\u3067\u5272\u3063\u305F\u3082\u306E\u3002\u51FA\u767A\u70B9\u3092\u898B\u306A\u3044\u306E\u3067\u3001\u306F\u3058\u3081\u304B\u3089\u9AD8\u304F\u51FA\u308B\u3053\u3068\u304C\u3042\u308B\u3002",
    "Actual value divided by target. It ignores the start, so it may be high from the first day."
  ),
  line(
    "shinchokuritsu",
    "\u9032\u6357\u7387",
    "\u3057\u3093\u3061\u3087\u304F\u308A\u3064",
    "progress rate",
    "\u57FA\u6E96\u5024\u304B\u3089\u76EE\u6A19\u5024\u307E\u3067\u306E\u9053\u306E\u308A\u306E\u3046\u3061\u3001\u3069\u308C\u3060\u3051\u9032\u3093\u3060\u304B\u3002\u9054\u6210\u7387\u3068\u306F\u5225\u306E\u3082\u306E\u3002",
    "How much of the way from baseline to target has been covered. Not the same as the achievement rate."
  ),
  line(
    "hyoka-kisoku",
    "\u8A55\u4FA1\u898F\u5247",
    "\u3072\u3087\u3046\u304B\u304D\u305D\u304F",
    "grading rule",
    "\u6570\u5024\u304B\u3089\u9806\u8ABF\u30FB\u9045\u308C\u306A\u3069\u306E\u8A00\u8449\u3092\u6C7A\u3081\u308B\u7D04\u675F\u3002\u56E3\u4F53\u3054\u3068\u306B\u9055\u3044\u3001\u540C\u3058\u6570\u5024\u304C\u53CD\u5BFE\u306E\u8A55\u4FA1\u306B\u306A\u308B\u3053\u3068\u3082\u3042\u308B\u3002",
    "The agreement that turns a number into a word such as \u201Con track\u201D. Every body has its own, and one number may be judged in opposite ways."
  ),
  line(
    "ichiji-hyoka",
    "\u4E00\u6B21\u8A55\u4FA1",
    "\u3044\u3061\u3058\u3072\u3087\u3046\u304B",
    "self-evaluation",
    "\u53D6\u7D44\u3092\u884C\u3046\u90E8\u5C40\u3084\u632F\u8208\u5C40\u304C\u3001\u307E\u305A\u81EA\u5206\u3067\u3059\u308B\u8A55\u4FA1\u3002",
    "The first evaluation, made by the department or bureau that does the work."
  ),
  line(
    "niji-hyoka",
    "\u4E8C\u6B21\u8A55\u4FA1",
    "\u306B\u3058\u3072\u3087\u3046\u304B",
    "second-stage evaluation",
    "\u81EA\u5DF1\u8A55\u4FA1\u306E\u3042\u3068\u3001\u5168\u4F53\u3092\u898B\u308B\u7ACB\u5834\u304B\u3089\u77E5\u4E8B\u90E8\u5C40\u304C\u884C\u3046\u8A55\u4FA1\u3002",
    "The evaluation that follows, made on the governor's behalf from the view of the whole."
  ),
  line(
    "gaibu-hyoka",
    "\u5916\u90E8\u8A55\u4FA1",
    "\u304C\u3044\u3076\u3072\u3087\u3046\u304B",
    "external evaluation",
    "\u5F79\u6240\u306E\u5916\u306E\u4EBA\u304C\u884C\u3046\u8A55\u4FA1\u3002",
    "An evaluation by people outside the administration."
  ),
  line(
    "iken-taio",
    "\u610F\u898B\u3068\u5BFE\u5FDC",
    "\u3044\u3051\u3093\u3068\u305F\u3044\u304A\u3046",
    "opinion and answer",
    "\u8A55\u4FA1\u306B\u5BC4\u305B\u3089\u308C\u305F\u610F\u898B\u3068\u3001\u305D\u308C\u306B\u3069\u3046\u5FDC\u3048\u305F\u304B\u3002\u5FDC\u3048\u306E\u306A\u3044\u610F\u898B\u3092\u6B8B\u3055\u306A\u3044\u3002",
    "What was said about an evaluation, and how it was answered. No opinion should stay without an answer."
  ),
  line(
    "point",
    "\u30DD\u30A4\u30F3\u30C8",
    "\u30DD\u30A4\u30F3\u30C8",
    "percentage point",
    "\u30D1\u30FC\u30BB\u30F3\u30C8\u3069\u3046\u3057\u306E\u5DEE\u306E\u5358\u4F4D\u3002\u56DB\u5341\u30D1\u30FC\u30BB\u30F3\u30C8\u304B\u3089\u4E94\u5341\u30D1\u30FC\u30BB\u30F3\u30C8\u3078\u306E\u5897\u52A0\u306F\u3001\u5341\u30DD\u30A4\u30F3\u30C8\u3067\u3042\u3063\u3066\u5341\u30D1\u30FC\u30BB\u30F3\u30C8\u3067\u306F\u306A\u3044\u3002",
    "The unit of a difference between two percentages. From forty to fifty percent is ten points, not ten percent."
  ),
  line(
    "ruikei",
    "\u7D2F\u8A08",
    "\u308B\u3044\u3051\u3044",
    "cumulative",
    "\u59CB\u3081\u306E\u5E74\u304B\u3089\u305D\u306E\u5E74\u307E\u3067\u3092\u8DB3\u3057\u4E0A\u3052\u305F\u6570\u3002\u4E00\u5E74\u3054\u3068\u306E\u6570\u3068\u306F\u6BD4\u3079\u3089\u308C\u306A\u3044\u3002",
    "Counted up from the first year. It cannot be held against the number of a single year."
  )
];

// rooms/publication/domain/glossary.ts
var glossaryGroups = {
  plan: { ja: "\u8A08\u753B", en: "Plans" },
  result: { ja: "\u6307\u6A19\u3068\u8A55\u4FA1", en: "Indicators and evaluation" },
  budget: { ja: "\u4E88\u7B97", en: "Budget" },
  mark: { ja: "\u5370\u3068\u3001\u5024\u304C\u306A\u3044\u7406\u7531", en: "Marks, and why a value is missing" },
  people: { ja: "\u5730\u57DF\u3068\u4EBA\u53E3", en: "Places and people" }
};
var inGroup = (group, words2) => words2.map((word) => ({ ...word, group }));
var glossary = [
  ...inGroup("plan", planWords),
  ...inGroup("result", resultWords),
  ...inGroup("budget", budgetWords),
  ...inGroup("mark", markWords),
  ...inGroup("people", peopleWords)
];

// rooms/publication/pages/glossary-page.tsx
import { Fragment as Fragment38, jsx as jsx71, jsxs as jsxs62 } from "preact/jsx-runtime";
var glossaryMessages = defineMessages({
  title: { ja: "\u3053\u306E\u8A00\u8449\u306F\u3069\u3046\u3044\u3046\u610F\u5473\u304B", en: "What do these words mean?" },
  description: {
    ja: "\u8A08\u753B\u3001\u6307\u6A19\u3001\u4E88\u7B97\u3001\u7D71\u8A08\u306B\u51FA\u3066\u304F\u308B\u8A00\u8449\u3068\u5370\u3092\u3001\u3075\u3064\u3046\u306E\u8A00\u3044\u65B9\u3067\u8AAC\u660E\u3059\u308B\u3002",
    en: "The words and marks of plans, indicators, budgets and statistics, in plain language."
  },
  groups: { ja: "\u307E\u3068\u307E\u308A\u306E\u4E00\u89A7", en: "Groups of words" }
});
var groupNames = ["plan", "result", "budget", "mark", "people"];
function glossaryPage(view) {
  const t = glossaryMessages(view.lang);
  return {
    title: t("title"),
    description: t("description"),
    main: /* @__PURE__ */ jsxs62(Fragment38, { children: [
      /* @__PURE__ */ jsx71("nav", { class: "index-links", "aria-label": t("groups"), children: /* @__PURE__ */ jsx71("ul", { children: groupNames.map((group) => /* @__PURE__ */ jsx71("li", { children: /* @__PURE__ */ jsx71("a", { href: `#${group}`, children: inLang(glossaryGroups[group], view.lang) }) }, group)) }) }),
      groupNames.map((group) => /* @__PURE__ */ jsx71(Section, { id: group, title: inLang(glossaryGroups[group], view.lang), children: /* @__PURE__ */ jsx71(DefinitionList, { items: glossary.filter((word) => word.group === group).map((word) => wordItem(word, view)) }) }, group))
    ] })
  };
}
function wordItem({ id, word, reading, meaning }, view) {
  return {
    term: /* @__PURE__ */ jsxs62("span", { id, children: [
      /* @__PURE__ */ jsx71(Name, { lang: "ja", children: word.ja }),
      /* @__PURE__ */ jsx71("span", { class: "term-aside", "data-name": "", children: view.lang === "ja" ? reading : word.en })
    ] }),
    detail: /* @__PURE__ */ jsx71(Name, { children: inLang(meaning, view.lang) })
  };
}

// rooms/publication/pages/group-page.tsx
import { Fragment as Fragment39, jsx as jsx72, jsxs as jsxs63 } from "preact/jsx-runtime";

// rooms/publication/pages/home-messages.ts
var homeMessages = defineMessages({
  title: { ja: "{body}\u306E\u6226\u7565\u306F\u3001\u3044\u307E\u3069\u3053\u306B\u3042\u308B\u304B", en: "Where does the strategy of {body} stand?" },
  description: {
    ja: "\u8A08\u753B\u3001KPI\u3001\u4E88\u7B97\u3001\u4E8B\u696D\u3092\u3001\u4E00\u3064\u3072\u3068\u3064\u306E\u6570\u5B57\u304B\u3089\u8CC7\u6599\u306E\u884C\u307E\u3067\u305F\u3069\u308C\u308B\u30C7\u30FC\u30BF\u3068\u3057\u3066\u898B\u308B\u3068\u3053\u308D\u3002",
    en: "Plans, KPIs, budgets and programmes as data, every number traceable to the line it came from."
  },
  lead: {
    ja: "\u3069\u306E\u6570\u5B57\u3082\u3001\u62BC\u3059\u3068\u3001\u305D\u308C\u304C\u5370\u5237\u3055\u308C\u305F\u8CC7\u6599\u3068\u884C\u304C\u958B\u304D\u307E\u3059\u3002",
    en: "Press any number: the document and line where it is printed will open."
  },
  keyFigures: { ja: "\u4E09\u3064\u306E\u6570\u5B57", en: "Three numbers" },
  population: { ja: "\u4EBA\u53E3", en: "Population" },
  counted: { ja: "\u3044\u307E\uFF08{period}\uFF09", en: "Now ({period})" },
  projected: { ja: "\u63A8\u8A08\uFF08{period}\uFF09", en: "Projected ({period})" },
  wanted: { ja: "\u30D3\u30B8\u30E7\u30F3\uFF08{period}\uFF09", en: "Vision ({period})" },
  populationPicture: { ja: "\u3044\u307E\u306E\u4EBA\u53E3\u3001\u63A8\u8A08\u3001\u30D3\u30B8\u30E7\u30F3\u3092\u6BD4\u3079\u308B\u68D2", en: "Bars: population now, projected, wanted" },
  populationNote: {
    ja: "{now}\u306B\u6570\u3048\u305F\u4EBA\u53E3\u3002{year}\u306E\u63A8\u8A08\u3068\u30D3\u30B8\u30E7\u30F3\u306E\u5DEE\u306F{lower}\u304B\u3089{upper}\u3002",
    en: "Counted in {now}. For {year}, vision and projection differ by {lower} to {upper}."
  },
  populationNow: { ja: "{now}\u306B\u6570\u3048\u305F\u4EBA\u53E3\u3002", en: "Counted in {now}." },
  projects: { ja: "\u5730\u57DF\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Regional projects" },
  projectsPicture: { ja: "\u9023\u643A\u5730\u57DF\u3054\u3068\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306E\u6570\u306E\u68D2", en: "Bars: projects of each region" },
  projectsNote: {
    ja: "{edition}\u306B\u5370\u5237\u3055\u308C\u305F\u6570\u3002\u540D\u524D\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u306E\u306F{named}\u3002",
    en: "As printed in {edition}; the documents name {named}."
  },
  projectsNamed: { ja: "\u8CC7\u6599\u306B\u540D\u524D\u306E\u3042\u308B\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u3002", en: "Projects that the documents name." },
  money: { ja: "\u5370\u5237\u3055\u308C\u305F\u4E88\u7B97\u306E\u884C\u306E\u5408\u8A08", en: "Money in the printed budget lines" },
  moneyPicture: { ja: "\u5B9F\u6570\u3068\u5EF6\u3079\u3092\u6BD4\u3079\u308B\u68D2", en: "Bars: distinct sum and gross sum" },
  distinct: { ja: "\u5B9F\u6570", en: "Distinct sum" },
  gross: { ja: "\u5EF6\u3079\uFF08\u518D\u63B2\u3092\u542B\u3080\uFF09", en: "Gross (listed again counted twice)" },
  moneyNote: {
    ja: "{money}\u3002\u518D\u63B2\u306F\u4E00\u5EA6\u3060\u3051\u6570\u3048\u308B\u3002\u300C\u307B\u304BN\u4E8B\u696D\u300D\u306E\u984D\u306F\u5370\u5237\u3055\u308C\u3066\u304A\u3089\u305A\u3001\u5165\u3063\u3066\u3044\u306A\u3044\u3002",
    en: "{money}. Lines listed again count once. Programmes that are only numbered (\u307B\u304BN\u4E8B\u696D) print no amount and are not in it."
  },
  map: { ja: "\u3069\u3053\u3067\u3001\u4F55\u304C\u8D77\u304D\u3066\u3044\u308B\u304B", en: "What is happening where" },
  mapLead: {
    ja: "\u5347\u3092\u62BC\u3059\u3068\u3001\u305D\u306E\u5E02\u753A\u6751\u306E\u30DA\u30FC\u30B8\u304C\u958B\u304D\u307E\u3059\u3002",
    en: "Press a square to open the page of that municipality."
  },
  checks: { ja: "\u5408\u308F\u306A\u3044\u3068\u3053\u308D", en: "What does not add up" },
  checksLead: {
    ja: "\u8CC7\u6599\u3069\u3046\u3057\u3001\u8868\u3068\u5408\u8A08\u3001\u76EE\u6A19\u3068\u5B9F\u7E3E\u3092\u7A81\u304D\u5408\u308F\u305B\u3066\u898B\u3064\u304B\u3063\u305F\u70B9\u306F{count}\u3002\u5927\u5207\u306A\u4E09\u3064\u306F\u3053\u308C\u3067\u3059\u3002",
    en: "Comparing documents, tables and totals gave {count}. These three matter most."
  },
  checksFewLead: {
    ja: "\u8CC7\u6599\u3069\u3046\u3057\u3001\u8868\u3068\u5408\u8A08\u3001\u76EE\u6A19\u3068\u5B9F\u7E3E\u3092\u7A81\u304D\u5408\u308F\u305B\u3066\u898B\u3064\u304B\u3063\u305F\u70B9\u306F{count}\u3002",
    en: "Comparing documents, tables and totals gave {count}."
  },
  noChecks: { ja: "\u5408\u308F\u306A\u3044\u3068\u3053\u308D\u306F\u898B\u3064\u304B\u3063\u3066\u3044\u307E\u305B\u3093\u3002", en: "Nothing was found that does not add up." },
  noChecksWhy: {
    ja: "\u70B9\u691C\u306F\u3001\u7248\u304C\u8AAD\u307F\u8FBC\u307E\u308C\u308B\u305F\u3073\u306B\u5168\u90E8\u3084\u308A\u76F4\u3055\u308C\u307E\u3059\u3002",
    en: "All checks run anew each time an edition is loaded."
  },
  allChecks: { ja: "\u3059\u3079\u3066\u306E\u70B9\u691C\u306E\u7D50\u679C\u3092\u898B\u308B", en: "See everything that was found" },
  changes: { ja: "\u6700\u8FD1\u5909\u308F\u3063\u305F\u3053\u3068", en: "What changed lately" },
  firstLoad: { ja: "\u306F\u3058\u3081\u3066\u8AAD\u307F\u8FBC\u307E\u308C\u305F", en: "loaded for the first time" },
  laterLoad: { ja: "\u8AAD\u307F\u8FBC\u307F\u76F4\u3055\u308C\u305F", en: "loaded anew" },
  loadFigures: { ja: "\u8A18\u9332\u3055\u308C\u305F\u6570\u5024: {count}", en: "figures recorded: {count}" },
  loadBy: { ja: "\u8AAD\u307F\u8FBC\u3093\u3060\u4EBA: {who}", en: "by {who}" },
  corrected: { ja: "\u8A02\u6B63\u3055\u308C\u305F\u6570\u5024", en: "Figures that were corrected" },
  rooms: { ja: "\u898B\u3066\u307E\u308F\u308B", en: "Look around" }
});

// rooms/publication/pages/home-figures.tsx
import { jsx as jsx73, jsxs as jsxs64 } from "preact/jsx-runtime";

// rooms/publication/pages/home-page.tsx
import { Fragment as Fragment40, jsx as jsx74, jsxs as jsxs65 } from "preact/jsx-runtime";

// rooms/publication/pages/overview-messages.ts
var overviewMessages = defineMessages({
  title: { ja: "\u3069\u306E\u56E3\u4F53\u306E\u30C7\u30FC\u30BF\u304C\u3042\u308B\u304B", en: "Whose data is here?" },
  description: {
    ja: "\u3053\u306E\u8535\u306B\u5165\u3063\u3066\u3044\u308B\u56E3\u4F53\u3054\u3068\u306E\u3001\u7248\u3068\u7D71\u8A08\u306E\u6570\u3002",
    en: "Editions and statistics of every body in this store."
  },
  prefectures: { ja: "\u90FD\u9053\u5E9C\u770C", en: "Prefectures" },
  others: { ja: "\u305D\u306E\u307B\u304B\u306E\u56E3\u4F53", en: "Other bodies" },
  body: { ja: "\u56E3\u4F53", en: "Body" },
  editions: { ja: "\u7248", en: "Editions" },
  measures: { ja: "\u7D71\u8A08", en: "Measures" },
  observations: { ja: "\u5024\u306E\u884C", en: "Rows" },
  known: { ja: "\u3046\u3061\u5024\u306E\u3042\u308B\u884C", en: "Rows with a value" },
  first: { ja: "\u6700\u521D\u306E\u6642\u70B9", en: "First period" },
  last: { ja: "\u6700\u5F8C\u306E\u6642\u70B9", en: "Last period" },
  nothing: { ja: "\u307E\u3060\u306A\u3044", en: "nothing yet" },
  origin: { ja: "{body}\u306E\u7D71\u8A08\u306E\u4E00\u89A7\u3092\u6570\u3048\u305F\u6570", en: "counted from the list of measures of {body}" },
  rowOrigin: { ja: "{measure}\u3092\u8AAD\u307F\u8FBC\u3093\u3060\u3068\u304D\u306B\u6570\u3048\u305F\u6570", en: "counted when {measure} was loaded" },
  bodyTitle: { ja: "{body}\u306E\u3069\u3093\u306A\u7D71\u8A08\u304C\u3042\u308B\u304B", en: "Which statistics of {body} are here?" },
  bodyDescription: {
    ja: "\u7D71\u8A08\u3054\u3068\u306E\u884C\u306E\u6570\u3002\u8AAD\u307F\u8FBC\u307F\u306E\u305F\u3073\u306B\u3001\u8535\u304C\u6570\u3048\u76F4\u3057\u307E\u3059\u3002",
    en: "Rows of each measure, counted anew by the store at every load."
  },
  measure: { ja: "\u7D71\u8A08", en: "Measure" },
  areas: { ja: "\u5834\u6240\u306E\u6570", en: "Places" },
  recordedAt: { ja: "\u6570\u3048\u305F\u65E5", en: "Counted on" },
  notAdded: { ja: "\u8DB3\u3055\u306A\u3044\uFF08\u540C\u3058\u5834\u6240\u304C\u91CD\u306A\u308B\uFF09", en: "not added: the same places" },
  sum: { ja: "\u5408\u8A08", en: "Total" },
  nothingHere: { ja: "\u3053\u306E\u56E3\u4F53\u306E\u7D71\u8A08\u306F\u3001\u307E\u3060\u8AAD\u307F\u8FBC\u307E\u308C\u3066\u3044\u307E\u305B\u3093\u3002", en: "No statistics of this body have been loaded yet." },
  nothingHereWhy: {
    ja: "bin/michishirube load \u3067\u7248\u306E\u30D5\u30A9\u30EB\u30C0\u30FC\u3092\u8AAD\u307F\u8FBC\u3080\u3068\u3001\u3053\u3053\u306B\u4E26\u3073\u307E\u3059\u3002",
    en: "Load an edition's folder with bin/michishirube load and they will stand here."
  }
});

// rooms/publication/pages/overview-page.tsx
import { Fragment as Fragment41, jsx as jsx75, jsxs as jsxs66 } from "preact/jsx-runtime";

// rooms/publication/pages/search-messages.ts
var searchMessages = defineMessages({
  title: { ja: "\u691C\u7D22", en: "Search" },
  titleFor: { ja: "\u300C{q}\u300D\u306E\u691C\u7D22", en: "Search for \u201C{q}\u201D" },
  description: {
    ja: "\u5730\u57DF\u3001KPI\u3001\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u3001\u8A08\u753B\u3001\u4E8B\u696D\u3001\u4E88\u7B97\u3001\u6D3B\u52D5\u3001\u8CC7\u6599\u3001\u7528\u8A9E\u3092\u3001\u540D\u524D\u3084\u8A00\u8449\u3067\u63A2\u3057\u307E\u3059\u3002",
    en: "Finds areas, KPIs, projects, plans, programmes, budget lines, results, documents and words by name or by any word."
  },
  found: { ja: "\u898B\u3064\u304B\u3063\u305F\u3082\u306E", en: "What was found" },
  kinds: { ja: "\u7A2E\u985E\u3067\u7D5E\u308B", en: "Narrow by kind" },
  all: { ja: "\u3059\u3079\u3066", en: "All" },
  count: { ja: "{kind}\uFF08{count}\uFF09", en: "{kind} ({count})" },
  noneWhat: { ja: "\u300C{q}\u300D\u306F\u898B\u3064\u304B\u308A\u307E\u305B\u3093\u3067\u3057\u305F\u3002", en: "Nothing was found for \u201C{q}\u201D." },
  noneWhy: {
    ja: "\u77ED\u3044\u8A00\u8449\u3084\u3001\u304B\u306A\u3067\u63A2\u3059\u3068\u898B\u3064\u304B\u308B\u3053\u3068\u304C\u3042\u308A\u307E\u3059\u3002\u3044\u304F\u3064\u304B\u306E\u8A00\u8449\u3092\u7A7A\u767D\u3067\u533A\u5207\u308B\u3068\u3001\u305D\u306E\u3059\u3079\u3066\u3092\u542B\u3080\u3082\u306E\u3092\u63A2\u3057\u307E\u3059\u3002",
    en: "A shorter word may help. Several words parted by spaces are all looked for."
  },
  askWhat: { ja: "\u3053\u3053\u306B\u691C\u7D22\u306E\u7D50\u679C\u304C\u4E26\u3073\u307E\u3059\u3002", en: "What is found will stand here." },
  toAreas: { ja: "\u5730\u57DF\u306E\u4E00\u89A7\u3078", en: "To the list of areas" }
});

// rooms/publication/pages/search-page.tsx
import { Fragment as Fragment42, jsx as jsx76, jsxs as jsxs67 } from "preact/jsx-runtime";

// rooms/plan/pages/plan-messages.ts
var planMessages = defineMessages({
  plans: { ja: "\u8A08\u753B", en: "Plans" },
  listTitle: { ja: "\u3069\u3093\u306A\u8A08\u753B\u304C\u3001\u3069\u3046\u91CD\u306A\u3063\u3066\u3044\u308B\u304B", en: "Which plans are there, and how do they stack?" },
  listDescription: {
    ja: "\u8A08\u753B\u3068\u305D\u306E\u7248\u3001\u8A08\u753B\u3069\u3046\u3057\u306E\u4E0A\u4E0B\u3068\u3001\u3072\u3068\u3064\u306E\u8A08\u753B\u304C\u517C\u306D\u308B\u4F4D\u7F6E\u3065\u3051\u3002",
    en: "The plans and their editions, which stands within which, and which one also serves as another."
  },
  stack: { ja: "\u8A08\u753B\u306E\u91CD\u306A\u308A", en: "How the plans stack" },
  stackLead: {
    ja: "\u53F3\u306B\u5B57\u4E0B\u3052\u3057\u305F\u3082\u306E\u307B\u3069\u3001\u4E0A\u306E\u8A08\u753B\u306E\u4E2D\u306B\u3042\u308B\u3002",
    en: "The further to the right, the deeper within the plan above."
  },
  editions: { ja: "\u8A08\u753B\u306E\u7248", en: "Editions of the plans" },
  edition: { ja: "\u7248", en: "Edition" },
  plan: { ja: "\u8A08\u753B", en: "Plan" },
  period: { ja: "\u671F\u9593", en: "Period" },
  noPeriod: { ja: "\u8CC7\u6599\u306B\u671F\u9593\u306E\u8A18\u8F09\u306A\u3057", en: "the documents give no period" },
  document: { ja: "\u8CC7\u6599", en: "Document" },
  noDocument: { ja: "\u8CC7\u6599\u306A\u3057", en: "no document" },
  nodes: { ja: "\u6728\u306E\u9805\u76EE", en: "Items in the tree" },
  projects: { ja: "\u540D\u524D\u306E\u3042\u308B\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Named projects" },
  noProjects: { ja: "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306E\u8A18\u8F09\u306A\u3057", en: "no projects are given" },
  planDescription: {
    ja: "\u3053\u306E\u8A08\u753B\u306E\u7248\u3001\u305D\u306E\u6728\u3001\u307B\u304B\u306E\u8A08\u753B\u3068\u306E\u95A2\u4FC2\u3002",
    en: "The editions of this plan, their trees, and how it relates to other plans."
  },
  editionDescription: {
    ja: "\u3053\u306E\u7248\u306E\u671F\u9593\u3001\u8CC7\u6599\u3001\u6728\u3002\u6728\u306E\u9805\u76EE\u306F\u3069\u308C\u3082\u5143\u306E\u884C\u307E\u3067\u305F\u3069\u308C\u308B\u3002",
    en: "Period, document and tree of this edition. Every item of the tree can be traced to its line."
  },
  relations: { ja: "\u307B\u304B\u306E\u8A08\u753B\u3068\u306E\u95A2\u4FC2", en: "How it relates to other plans" },
  within: { ja: "\u4E0A\u306B\u3042\u308B\u8A08\u753B", en: "Stands within" },
  holds: { ja: "\u4E2D\u306B\u3042\u308B\u8A08\u753B", en: "Holds" },
  top: { ja: "\u624B\u5143\u306E\u8CC7\u6599\u3067\u306F\u3001\u3069\u306E\u8A08\u753B\u306E\u4E2D\u306B\u3082\u306A\u3044", en: "within no other plan in the documents at hand" },
  owner: { ja: "\u3064\u304F\u3063\u305F\u56E3\u4F53", en: "Made by" },
  noOwner: { ja: "\u8CC7\u6599\u306B\u8A18\u8F09\u306A\u3057", en: "not given in the source" },
  counts: { ja: "\u517C\u306D\u308B\u4F4D\u7F6E\u3065\u3051", en: "Also counts as" },
  countsAs: { ja: "{plan}\u306E\u300C{position}\u300D\u3067\u3082\u3042\u308B", en: "also the \u201C{position}\u201D of {plan}" },
  taken: { ja: "\u307B\u304B\u306E\u8A08\u753B\u304C\u517C\u306D\u308B\u4F4D\u7F6E", en: "Positions taken by other plans" },
  takenBy: { ja: "\u300C{position}\u300D\u306F{plan}\u304C\u517C\u306D\u308B", en: "its \u201C{position}\u201D is at the same time {plan}" },
  tree: { ja: "\u8A08\u753B\u306E\u6728", en: "Tree of the plan" },
  treeOf: { ja: "{edition}\u306E\u6728", en: "Tree of {edition}" },
  noTree: { ja: "\u3053\u306E\u7248\u306E\u6728\u306F\u307E\u3060\u306A\u3044", en: "There is no tree of this edition yet" },
  noTreeWhy: {
    ja: "\u624B\u5143\u306E\u8CC7\u6599\u306F\u3001\u3053\u306E\u7248\u306E\u540D\u524D\u3092\u5F15\u304F\u3060\u3051\u3067\u4E2D\u8EAB\u3092\u8F09\u305B\u3066\u3044\u306A\u3044\u3002\u7248\u306E\u30D5\u30A1\u30A4\u30EB\u306B nodes \u3092\u66F8\u3051\u3070\u3053\u3053\u306B\u51FA\u308B\u3002",
    en: "The documents at hand only name this edition. Write its nodes into the edition's files and they stand here."
  },
  note: { ja: "\u6CE8\u8A18", en: "Note" },
  uncertain: { ja: "\u78BA\u304B\u3067\u306A\u3044\u70B9", en: "What is not certain" },
  sources: { ja: "\u51FA\u5178", en: "Sources" },
  line: { ja: "{line}\u884C", en: "line {line}" },
  alsoIn: { ja: "\u5225\u306E\u8A08\u753B\u306B\u3082: ", en: "also in: " },
  areas: { ja: "\u5730\u57DF", en: "Area" },
  openEdition: { ja: "\u3053\u306E\u7248\u3060\u3051\u3092\u898B\u308B", en: "Open this edition alone" }
});
var projectMessages = defineMessages({
  projects: { ja: "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Projects" },
  listTitle: { ja: "\u3069\u306E\u5730\u57DF\u306B\u3069\u3093\u306A\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u304C\u3042\u308B\u304B", en: "Which projects does each region have?" },
  listDescription: {
    ja: "\u5730\u57DF\u91CD\u70B9\u653F\u7B56\u30E6\u30CB\u30C3\u30C8\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u3092\u3001\u8A08\u753B\u306E\u7248\u3068\u9023\u643A\u5730\u57DF\u3054\u3068\u306B\u4E26\u3079\u308B\u3002",
    en: "The regional projects, by plan edition and cooperation region."
  },
  listLead: {
    ja: "\u4E8C\u3064\u306E\u7248\u306E\u8CC7\u6599\u306B\u540D\u524D\u304C\u51FA\u3066\u304F\u308B\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306F{named}\u3002\u5370\u5237\u3055\u308C\u305F\u6570\u306E\u3046\u3061\u3001\u540D\u524D\u304C\u5206\u304B\u3089\u306A\u3044\u3082\u306E\u3082\u793A\u3059\u3002",
    en: "The documents of the editions name {named} in all. Those that are counted there but not named are shown too."
  },
  printed: { ja: "\u5370\u5237\u3055\u308C\u305F\u6570", en: "Printed number" },
  printedNote: { ja: "\u8A08\u753B\u306E\u7248\u304C\u81EA\u3089\u66F8\u304F\u5168\u4F53\u306E\u6570", en: "the total the plan edition itself gives" },
  sum: { ja: "\u9023\u643A\u5730\u57DF\u3054\u3068\u306E\u6570\u306E\u548C", en: "Sum of the regions" },
  sumNote: { ja: "\u5370\u5237\u3055\u308C\u305F\u5168\u4F53\u306E\u6570\u3068\u6BD4\u3079\u3089\u308C\u308B", en: "to be held against the printed total" },
  named: { ja: "\u540D\u524D\u304C\u3042\u308B\u3082\u306E", en: "Named" },
  namedNote: { ja: "\u624B\u5143\u306E\u8CC7\u6599\u306B\u540D\u524D\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u308B", en: "their names are printed in the documents at hand" },
  unnamed: { ja: "\u540D\u524D\u304C\u5206\u304B\u3089\u306A\u3044\u3082\u306E", en: "Not named" },
  chartTitle: {
    ja: "{edition}: \u3069\u306E\u9023\u643A\u5730\u57DF\u306B\u4F55\u4EF6\u3042\u308A\u3001\u3069\u3053\u307E\u3067\u540D\u524D\u304C\u5206\u304B\u308B\u304B",
    en: "{edition}: how many projects each region has, and how many are named"
  },
  chartSubtitle: { ja: "\u56DB\u89D2\u3072\u3068\u3064\u304C\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u4E00\u4EF6", en: "each square is one project" },
  region: { ja: "\u9023\u643A\u5730\u57DF", en: "Region" },
  bureaus: { ja: "\u632F\u8208\u5C40", en: "Bureaus" },
  noBureau: { ja: "\u632F\u8208\u5C40\u306E\u8A18\u8F09\u306A\u3057", en: "no bureau is given" },
  project: { ja: "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Project" },
  list: { ja: "\u540D\u524D\u306E\u3042\u308B\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "The named projects" },
  listOf: { ja: "{edition}\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Projects of {edition}" },
  document: { ja: "\u8CC7\u6599", en: "Document" },
  total: { ja: "\u5168\u4F53", en: "All regions" },
  noCount: { ja: "\u5370\u5237\u306A\u3057", en: "not printed" },
  description: {
    ja: "\u3053\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306E\u5730\u57DF\u3001\u65BD\u7B56\u3001\u6307\u6A19\u3068\u3001\u5143\u306E\u884C\u3002",
    en: "Where this project applies, its measures and indicators, and the lines it was read from."
  },
  about: { ja: "\u3069\u3093\u306A\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u304B", en: "What it is" },
  edition: { ja: "\u8A08\u753B\u306E\u7248", en: "Plan edition" },
  printedAreas: { ja: "\u5370\u5237\u3055\u308C\u305F\u5BFE\u8C61", en: "Area as printed" },
  owner: { ja: "\u62C5\u5F53", en: "In charge" },
  noOwner: { ja: "\u8CC7\u6599\u306B\u8A18\u8F09\u306A\u3057", en: "not given in the source" },
  continues: { ja: "\u524D\u306E\u7248\u3067\u306F", en: "In the edition before" },
  continuedBy: { ja: "\u6B21\u306E\u7248\u3067\u306F", en: "In the edition after" },
  noContinues: { ja: "\u524D\u306E\u7248\u3068\u306E\u3064\u306A\u304C\u308A\u306F\u8CC7\u6599\u306B\u66F8\u304B\u308C\u3066\u3044\u306A\u3044", en: "the documents do not link it to an earlier edition" },
  measures: { ja: "\u65BD\u7B56", en: "Measures" },
  measuresLead: { ja: "\u8CC7\u6599\u304C\u3053\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306E\u53D6\u7D44\u3068\u3057\u3066\u6319\u3052\u308B\u3082\u306E\u3002", en: "What the documents list as the work of this project." },
  noMeasures: { ja: "\u65BD\u7B56\u306E\u8A18\u8F09\u304C\u306A\u3044", en: "No measures are given" },
  noMeasuresWhy: {
    ja: "\u624B\u5143\u306E\u8CC7\u6599\u306B\u306F\u3001\u3053\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306E\u540D\u524D\u3060\u3051\u304C\u5370\u5237\u3055\u308C\u3066\u3044\u308B\u3002",
    en: "The documents at hand print only the name of this project."
  },
  more: { ja: "\u540C\u3058\u5730\u57DF\u306E\u307B\u304B\u306E\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8", en: "Other projects of the same region" },
  sources: { ja: "\u51FA\u5178", en: "Sources" },
  note: { ja: "\u6CE8\u8A18", en: "Note" },
  uncertain: { ja: "\u78BA\u304B\u3067\u306A\u3044\u70B9", en: "What is not certain" },
  countDescription: {
    ja: "\u5370\u5237\u3055\u308C\u305F\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8\u306E\u6570\u3068\u3001\u540D\u524D\u304C\u5206\u304B\u308B\u3082\u306E\u3068\u306E\u5DEE\u3002",
    en: "The printed number of projects, and how many of them are named."
  },
  compare: { ja: "\u540D\u524D\u306E\u3042\u308B\u3082\u306E\u3068\u306E\u5DEE", en: "Against those that are named" }
});

// rooms/plan/pages/plan-pieces.tsx
import { Fragment as Fragment43, jsx as jsx77, jsxs as jsxs68 } from "preact/jsx-runtime";
function EntryLink2(props) {
  return /* @__PURE__ */ jsx77("a", { href: entryAddress(props.edition, props.kind, props.id), "data-name": "", children: nameIn(props.view.lang, props.entry) });
}
function AreaLinks({ model: model2, view, ids: ids2 }) {
  return /* @__PURE__ */ jsx77(Fragment43, { children: ids2.map((id, index) => /* @__PURE__ */ jsxs68("span", { children: [
    index === 0 ? "" : view.lang === "ja" ? "\u3001" : ", ",
    /* @__PURE__ */ jsx77(AreaLink2, { model: model2, view, id })
  ] }, id)) });
}
function AreaLink2({ model: model2, view, id }) {
  const area = model2.areas.byId.get(id);
  if (!area) return /* @__PURE__ */ jsx77(Name, { children: id });
  return /* @__PURE__ */ jsx77(EntryLink2, { edition: model2.edition.id, kind: "area", id, entry: area, view });
}
function DocumentLink({ model: model2, view, id }) {
  const document = model2.documents.byId.get(id);
  if (!document) return /* @__PURE__ */ jsx77(Name, { children: id });
  const entry = { name: document.title, nameEn: document.titleEn };
  return /* @__PURE__ */ jsx77(EntryLink2, { edition: model2.edition.id, kind: "document", id, entry, view });
}
function EditionPeriod({ edition, view }) {
  if (edition.period === null) return /* @__PURE__ */ jsx77(Fragment43, { children: planMessages(view.lang)("noPeriod") });
  return /* @__PURE__ */ jsx77(PeriodWhen, { period: edition.period, view });
}
function remarkItems(props) {
  const { model: model2, view, entry } = props;
  const t = planMessages(view.lang);
  const remark = (ja, en) => ja ? inLang({ ja, en: en ?? ja }, view.lang) : null;
  const uncertain = remark(entry.uncertain, entry.uncertainEn);
  const note = remark(entry.note, entry.noteEn);
  const list = entry.sources && /* @__PURE__ */ jsx77(SourceList, { sources: entry.sources, documents: model2.documents, edition: model2.edition.id, view });
  return [
    ...uncertain ? [{ term: t("uncertain"), detail: /* @__PURE__ */ jsx77(Name, { children: uncertain }) }] : [],
    ...note ? [{ term: t("note"), detail: /* @__PURE__ */ jsx77(Name, { children: note }) }] : [],
    ...list ? [{ term: t("sources"), detail: list }] : []
  ];
}
function treeNodes({ model: model2, view }, nodes) {
  return nodes.map((node) => ({
    id: node.id,
    sort: inLang(nodeKindWords[node.kind], view.lang),
    label: /* @__PURE__ */ jsx77(Name, { children: nodeLabel(node, view) }),
    aside: /* @__PURE__ */ jsx77(NodeAside, { model: model2, view, node }),
    children: treeNodes({ model: model2, view }, node.children ?? [])
  }));
}
var nodeLabel = (node, view) => (node.code ? `${node.code} ` : "") + nameIn(view.lang, node);
function NodeAside({ model: model2, view, node }) {
  const t = planMessages(view.lang);
  const [source] = node.sources;
  const [line2] = source?.lines ?? [];
  const uncertain = node.uncertain ? inLang({ ja: node.uncertain, en: node.uncertainEn ?? node.uncertain }, view.lang) : null;
  return /* @__PURE__ */ jsxs68(Fragment43, { children: [
    source && line2 !== void 0 ? /* @__PURE__ */ jsx77("a", { href: `/document/${model2.edition.id}/${source.document}#line-${line2}`, "data-name": "", children: t("line", { line: String(line2) }) }) : null,
    (node.alsoIn ?? []).flatMap((id) => {
      const placed = model2.plans.nodeById.get(id);
      if (!placed) return [];
      const href = `${entryAddress(model2.edition.id, "plan", placed.edition.id)}#node-${id}`;
      return [
        /* @__PURE__ */ jsxs68("span", { children: [
          " ",
          t("alsoIn"),
          /* @__PURE__ */ jsx77("a", { href, "data-name": "", children: nameIn(view.lang, placed.edition) })
        ] }, id)
      ];
    }),
    uncertain ? /* @__PURE__ */ jsxs68(Fragment43, { children: [
      " ",
      t("uncertain"),
      ": ",
      /* @__PURE__ */ jsx77(Name, { children: uncertain })
    ] }) : null
  ] });
}

// rooms/plan/pages/plan-positions.tsx
import { Fragment as Fragment44, jsx as jsx78 } from "preact/jsx-runtime";
function Positions({ model: model2, view, plan }) {
  const t = planMessages(view.lang);
  return /* @__PURE__ */ jsx78(Fragment44, { children: (plan.alsoCountsAs ?? []).map((position2) => {
    const other = model2.plans.byId.get(position2.plan);
    if (!other) return null;
    const word = /* @__PURE__ */ jsx78(Name, { children: view.lang === "en" ? position2.positionEn : position2.position });
    const link = /* @__PURE__ */ jsx78(EntryLink2, { edition: model2.edition.id, kind: "plan", id: other.id, entry: other, view });
    return /* @__PURE__ */ jsx78("span", { children: weave(t("countsAs"), { plan: link, position: word }) }, position2.plan);
  }) });
}

// rooms/plan/pages/plan-list-page.tsx
import { Fragment as Fragment45, jsx as jsx79, jsxs as jsxs69 } from "preact/jsx-runtime";
function planListPage(model2, view) {
  const t = planMessages(view.lang);
  return {
    title: t("listTitle"),
    description: t("listDescription"),
    main: /* @__PURE__ */ jsxs69(Fragment45, { children: [
      /* @__PURE__ */ jsx79(Section, { id: "stack", title: t("stack"), lead: t("stackLead"), children: /* @__PURE__ */ jsx79(Tree, { label: t("stack"), nodes: planTree({ model: model2, view }, topPlans(model2)), openTo: 4 }) }),
      /* @__PURE__ */ jsx79(Section, { id: "editions", title: t("editions"), children: /* @__PURE__ */ jsx79(EditionTable, { model: model2, view }) })
    ] })
  };
}
function planTree({ model: model2, view }, plans2) {
  return plans2.map((plan) => ({
    id: plan.id,
    label: /* @__PURE__ */ jsx79(EntryLink2, { edition: model2.edition.id, kind: "plan", id: plan.id, entry: plan, view }),
    aside: /* @__PURE__ */ jsx79(Positions, { model: model2, view, plan }),
    children: planTree({ model: model2, view }, plansWithin(model2, plan.id))
  }));
}
function EditionTable({ model: model2, view }) {
  const t = planMessages(view.lang);
  return /* @__PURE__ */ jsx79(
    Table,
    {
      id: "plan-editions",
      caption: t("editions"),
      captionShown: "hidden",
      columns: [
        { id: "edition", head: t("edition"), kind: "text" },
        { id: "period", head: t("period"), kind: "text" },
        { id: "document", head: t("document"), kind: "text" },
        { id: "nodes", head: t("nodes"), kind: "number" },
        { id: "projects", head: t("projects"), kind: "number" }
      ],
      rows: model2.plans.all.flatMap(
        (plan) => plan.editions.map((edition) => ({ id: edition.id, cells: editionCells({ model: model2, view }, edition) }))
      ),
      downloads: downloadsOf("plan", model2.edition.id)
    }
  );
}
function editionCells({ model: model2, view }, edition) {
  const t = planMessages(view.lang);
  const nodes = planNodes(model2, [edition.id]);
  const projects = projectsOf(model2, { edition: edition.id, region: "all" });
  const named3 = namedProjects(model2, [edition.id, "all"]);
  return [
    cell(
      /* @__PURE__ */ jsx79(EntryLink2, { edition: model2.edition.id, kind: "plan", id: edition.id, entry: edition, view }),
      nameIn(view.lang, edition)
    ),
    cell(/* @__PURE__ */ jsx79(EditionPeriod, { edition, view }), edition.period ?? void 0),
    cell(edition.document ? /* @__PURE__ */ jsx79(DocumentLink, { model: model2, view, id: edition.document }) : t("noDocument")),
    cell(nodes && /* @__PURE__ */ jsx79(DerivedNumber, { derivation: nodes, edition: model2.edition.id, view }), nodes?.result?.value),
    cell(
      named3 && projects.length > 0 ? /* @__PURE__ */ jsx79(DerivedNumber, { derivation: named3, edition: model2.edition.id, view }) : t("noProjects"),
      projects.length > 0 ? projects.length : void 0
    )
  ];
}

// rooms/plan/pages/plan-page.tsx
import { Fragment as Fragment46, jsx as jsx80, jsxs as jsxs70 } from "preact/jsx-runtime";
function planPage(model2, view, id, { panels } = {}) {
  const plan = model2.plans.byId.get(id);
  if (plan) return wholePlan({ model: model2, view }, plan, panels);
  const placed = model2.plans.editionById.get(id);
  return placed ? oneEdition({ model: model2, view }, placed.plan, placed.edition, panels) : null;
}
var planCrumb = ({ model: model2, view }) => ({
  label: planMessages(view.lang)("plans"),
  href: `/plan/${model2.edition.id}`
});
function wholePlan(shown5, plan, panels) {
  const { model: model2, view } = shown5;
  const t = planMessages(view.lang);
  const above = plan.within ? model2.plans.byId.get(plan.within) : void 0;
  const aboveCrumb = above && { label: nameIn(view.lang, above), href: entryAddress(model2.edition.id, "plan", above.id) };
  return {
    title: nameIn(view.lang, plan),
    description: t("planDescription"),
    breadcrumbs: [[planCrumb(shown5), ...aboveCrumb ? [aboveCrumb] : [], { label: nameIn(view.lang, plan) }]],
    main: /* @__PURE__ */ jsxs70(Fragment46, { children: [
      /* @__PURE__ */ jsx80(Section, { id: "relations", title: t("relations"), children: /* @__PURE__ */ jsx80(DefinitionList, { items: relationItems(shown5, plan) }) }),
      plan.editions.map((edition) => /* @__PURE__ */ jsxs70(Section, { id: `edition-${edition.id}`, title: /* @__PURE__ */ jsx80(Name, { children: nameIn(view.lang, edition) }), children: [
        /* @__PURE__ */ jsx80(DefinitionList, { items: editionItems(shown5, edition) }),
        /* @__PURE__ */ jsx80("p", { children: /* @__PURE__ */ jsx80("a", { href: entryAddress(model2.edition.id, "plan", edition.id), children: t("openEdition") }) }),
        /* @__PURE__ */ jsx80(EditionTree, { model: model2, view, edition, openTo: 2 })
      ] }, edition.id)),
      panels
    ] })
  };
}
function oneEdition(shown5, plan, edition, panels) {
  const { model: model2, view } = shown5;
  const t = planMessages(view.lang);
  const planLink = { label: nameIn(view.lang, plan), href: entryAddress(model2.edition.id, "plan", plan.id) };
  return {
    title: nameIn(view.lang, edition),
    description: t("editionDescription"),
    breadcrumbs: [[planCrumb(shown5), planLink, { label: nameIn(view.lang, edition) }]],
    main: /* @__PURE__ */ jsxs70(Fragment46, { children: [
      /* @__PURE__ */ jsx80(DefinitionList, { items: editionItems(shown5, edition) }),
      /* @__PURE__ */ jsx80(Section, { id: "tree", title: t("tree"), children: /* @__PURE__ */ jsx80(EditionTree, { model: model2, view, edition, openTo: 4 }) }),
      panels
    ] })
  };
}
function relationItems({ model: model2, view }, plan) {
  const t = planMessages(view.lang);
  const above = plan.within ? model2.plans.byId.get(plan.within) : void 0;
  const below = plansWithin(model2, plan.id);
  const taken = positionsIn(model2, plan.id);
  const link = (entry) => /* @__PURE__ */ jsx80(EntryLink2, { edition: model2.edition.id, kind: "plan", id: entry.id, entry, view });
  const positionWord = (position2) => /* @__PURE__ */ jsx80(Name, { children: view.lang === "en" ? position2.positionEn : position2.position });
  return [
    { term: t("owner"), detail: plan.owner ? /* @__PURE__ */ jsx80(Name, { children: nameIn(view.lang, plan.owner) }) : t("noOwner") },
    { term: t("within"), detail: above ? link(above) : t("top") },
    ...below.length === 0 ? [] : [{ term: t("holds"), detail: /* @__PURE__ */ jsx80("ul", { class: "sources", children: below.map((one2) => /* @__PURE__ */ jsx80("li", { children: link(one2) }, one2.id)) }) }],
    ...plan.alsoCountsAs?.length ? [{ term: t("counts"), detail: /* @__PURE__ */ jsx80(Positions, { model: model2, view, plan }) }] : [],
    ...(plan.alsoCountsAs ?? []).flatMap((position2) => remarkItems({ model: model2, view, entry: position2 })),
    ...taken.map(({ plan: other, position: position2 }) => ({
      term: t("taken"),
      detail: weave(t("takenBy"), { plan: link(other), position: positionWord(position2) })
    })),
    ...remarkItems({ model: model2, view, entry: plan })
  ];
}
function editionItems({ model: model2, view }, edition) {
  const t = planMessages(view.lang);
  const nodes = planNodes(model2, [edition.id]);
  const named3 = projectsOf(model2, { edition: edition.id, region: "all" }).length > 0 ? namedProjects(model2, [edition.id, "all"]) : null;
  const projectList = `/project/${model2.edition.id}#edition-${edition.id}`;
  return [
    { term: t("period"), detail: /* @__PURE__ */ jsx80(EditionPeriod, { edition, view }) },
    {
      term: t("document"),
      detail: edition.document ? /* @__PURE__ */ jsx80(DocumentLink, { model: model2, view, id: edition.document }) : t("noDocument")
    },
    ...nodes ? [{ term: t("nodes"), detail: /* @__PURE__ */ jsx80(DerivedNumber, { derivation: nodes, edition: model2.edition.id, view }) }] : [],
    ...named3 ? [
      {
        term: /* @__PURE__ */ jsx80("a", { href: projectList, children: t("projects") }),
        detail: /* @__PURE__ */ jsx80(DerivedNumber, { derivation: named3, edition: model2.edition.id, view })
      }
    ] : [],
    ...remarkItems({ model: model2, view, entry: edition })
  ];
}
function EditionTree(props) {
  const { model: model2, view, edition, openTo } = props;
  const t = planMessages(view.lang);
  if (edition.nodes.length === 0) return /* @__PURE__ */ jsx80(EmptyState, { what: t("noTree"), why: t("noTreeWhy") });
  return /* @__PURE__ */ jsx80(
    Tree,
    {
      label: t("treeOf", { edition: nameIn(view.lang, edition) }),
      nodes: treeNodes({ model: model2, view }, edition.nodes),
      openTo
    }
  );
}

// rooms/plan/pages/project-count-page.tsx
import { Fragment as Fragment47, jsx as jsx81, jsxs as jsxs71 } from "preact/jsx-runtime";
function projectCountPage(model2, view, id) {
  const count2 = model2.plans.counts.find((one2) => one2.id === id);
  if (!count2) return null;
  const t = projectMessages(view.lang);
  const region = count2.region ?? "all";
  const placed = model2.plans.editionById.get(count2.edition);
  const rows3 = [
    { term: t("named"), derivation: namedProjects(model2, [count2.edition, region]) },
    { term: t("unnamed"), derivation: unnamedProjects(model2, [count2.edition, region]) },
    ...count2.region === null ? [{ term: t("sum"), derivation: printedProjectSum(model2, [count2.edition]) }] : []
  ];
  return {
    title: nameIn(view.lang, count2),
    description: t("countDescription"),
    breadcrumbs: [[{ label: t("projects"), href: `/project/${model2.edition.id}` }, { label: nameIn(view.lang, count2) }]],
    main: /* @__PURE__ */ jsxs71(Fragment47, { children: [
      /* @__PURE__ */ jsx81(
        DefinitionList,
        {
          items: [
            { term: t("printed"), detail: /* @__PURE__ */ jsx81(FactNumber, { fact: count2.count, view }) },
            { term: t("region"), detail: count2.region ? /* @__PURE__ */ jsx81(AreaLinks, { model: model2, view, ids: [count2.region] }) : t("total") },
            ...placed ? [
              {
                term: t("edition"),
                detail: /* @__PURE__ */ jsx81(
                  EntryLink2,
                  {
                    edition: model2.edition.id,
                    kind: "plan",
                    id: placed.edition.id,
                    entry: placed.edition,
                    view
                  }
                )
              }
            ] : [],
            ...remarkItems({ model: model2, view, entry: count2 })
          ]
        }
      ),
      /* @__PURE__ */ jsx81(Section, { id: "compare", title: t("compare"), children: /* @__PURE__ */ jsx81(
        DefinitionList,
        {
          items: rows3.flatMap(
            ({ term, derivation }) => derivation ? [{ term, detail: /* @__PURE__ */ jsx81(DerivedNumber, { derivation, edition: model2.edition.id, view }) }] : []
          )
        }
      ) })
    ] })
  };
}

// rooms/plan/pages/project-list-page.tsx
import { Fragment as Fragment48, jsx as jsx82, jsxs as jsxs72 } from "preact/jsx-runtime";
function projectListPage(model2, view) {
  const t = projectMessages(view.lang);
  return {
    title: t("listTitle"),
    description: t("listDescription"),
    lead: weave(t("listLead"), { named: /* @__PURE__ */ jsx82(Worked, { model: model2, view, derivation: namedProjects(model2, ["all", "all"]) }) }),
    main: /* @__PURE__ */ jsx82(Fragment48, { children: editionsWithProjects(model2).flatMap((id) => {
      const placed = model2.plans.editionById.get(id);
      return placed ? [/* @__PURE__ */ jsx82(EditionProjects, { model: model2, view, edition: placed.edition }, id)] : [];
    }) })
  };
}
function Worked({ model: model2, view, derivation }) {
  return derivation ? /* @__PURE__ */ jsx82(DerivedNumber, { derivation, edition: model2.edition.id, view }) : null;
}
function EditionProjects({ model: model2, view, edition }) {
  return /* @__PURE__ */ jsxs72(Section, { id: `edition-${edition.id}`, title: /* @__PURE__ */ jsx82(Name, { children: nameIn(view.lang, edition) }), children: [
    /* @__PURE__ */ jsx82(EditionFigures, { model: model2, view, edition }),
    regionCounts(model2, edition.id).length === 0 ? null : /* @__PURE__ */ jsx82(RegionChart, { model: model2, view, edition }),
    /* @__PURE__ */ jsx82(ProjectTable, { model: model2, view, edition })
  ] });
}
function EditionFigures({ model: model2, view, edition }) {
  const t = projectMessages(view.lang);
  const total2 = printedCount(model2, { edition: edition.id, region: "all" });
  const worked = (derivation) => /* @__PURE__ */ jsx82(Worked, { model: model2, view, derivation });
  return /* @__PURE__ */ jsxs72(KeyFigures, { children: [
    total2 ? /* @__PURE__ */ jsx82(KeyFigure, { label: t("printed"), value: /* @__PURE__ */ jsx82(FactNumber, { fact: total2.count, view }), note: t("printedNote") }) : null,
    /* @__PURE__ */ jsx82(KeyFigure, { label: t("named"), value: worked(namedProjects(model2, [edition.id, "all"])), note: t("namedNote") }),
    total2 ? /* @__PURE__ */ jsx82(KeyFigure, { label: t("unnamed"), value: worked(unnamedProjects(model2, [edition.id, "all"])) }) : null,
    total2 ? /* @__PURE__ */ jsx82(KeyFigure, { label: t("sum"), value: worked(printedProjectSum(model2, [edition.id])), note: t("sumNote") }) : null
  ] });
}
function RegionChart({ model: model2, view, edition }) {
  const t = projectMessages(view.lang);
  const counts = regionCounts(model2, edition.id);
  return /* @__PURE__ */ jsx82(
    ChartFrame,
    {
      id: `regions-${edition.id}`,
      title: /* @__PURE__ */ jsx82(Name, { children: t("chartTitle", { edition: nameIn(view.lang, edition) }) }),
      subtitle: t("chartSubtitle"),
      chart: /* @__PURE__ */ jsxs72(Fragment48, { children: [
        /* @__PURE__ */ jsx82(
          Legend,
          {
            items: [
              { sample: /* @__PURE__ */ jsx82(Swatch, { fill: toneFill("accent") }), label: t("named") },
              { sample: /* @__PURE__ */ jsx82(Swatch, { fill: toneFill("unknown") }), label: t("unnamed") }
            ]
          }
        ),
        /* @__PURE__ */ jsx82(CountSquares, { label: t("printed"), rows: counts.map((count2) => squareRow({ model: model2, view }, count2)) })
      ] }),
      table: /* @__PURE__ */ jsx82(RegionTable, { model: model2, view, edition, counts }),
      source: /* @__PURE__ */ jsx82(ChartSources, { model: model2, view, counts })
    }
  );
}
function ChartSources({ model: model2, view, counts }) {
  const ids2 = [...new Set(counts.flatMap(({ sources: sources2 }) => sources2.map(({ document }) => document)))];
  const lines = (id) => counts.flatMap(({ sources: sources2 }) => sources2.filter(({ document }) => document === id).flatMap((source) => source.lines));
  const sources = ids2.map((document) => ({ document, lines: lines(document) }));
  return /* @__PURE__ */ jsx82(SourceList, { sources, documents: model2.documents, edition: model2.edition.id, view });
}
function squareRow({ model: model2, view }, count2) {
  const region = count2.region ?? "all";
  const area = model2.areas.byId.get(region);
  const named3 = projectsOf(model2, { edition: count2.edition, region }).length;
  const printed = numberOf(count2.count) ?? named3;
  return {
    id: region,
    label: area ? nameIn(view.lang, area) : region,
    href: area ? entryAddress(model2.edition.id, "area", region) : void 0,
    parts: [
      { count: named3, tone: "accent" },
      { count: Math.max(0, printed - named3), tone: "unknown" }
    ],
    value: factValue(count2.count, view)
  };
}
function RegionTable(props) {
  const { model: model2, view, edition, counts } = props;
  const t = projectMessages(view.lang);
  const total2 = printedCount(model2, { edition: edition.id, region: "all" });
  return /* @__PURE__ */ jsx82(
    Table,
    {
      id: `count-${edition.id}`,
      caption: t("chartTitle", { edition: nameIn(view.lang, edition) }),
      captionShown: "hidden",
      columns: [
        { id: "region", head: t("region"), kind: "text" },
        { id: "printed", head: t("printed"), kind: "number" },
        { id: "named", head: t("named"), kind: "number" },
        { id: "unnamed", head: t("unnamed"), kind: "number" }
      ],
      rows: [...counts, ...total2 ? [total2] : []].map((count2) => ({
        id: count2.id,
        kind: count2.region === null ? "total" : "plain",
        cells: countCells({ model: model2, view }, count2)
      }))
    }
  );
}
function countCells({ model: model2, view }, count2) {
  const region = count2.region ?? "all";
  const named3 = namedProjects(model2, [count2.edition, region]);
  const unnamed = unnamedProjects(model2, [count2.edition, region]);
  return [
    cell(count2.region ? /* @__PURE__ */ jsx82(AreaLinks, { model: model2, view, ids: [count2.region] }) : projectMessages(view.lang)("total")),
    cell(/* @__PURE__ */ jsx82(FactNumber, { fact: count2.count, view }), numberOf(count2.count) ?? void 0),
    cell(/* @__PURE__ */ jsx82(Worked, { model: model2, view, derivation: named3 }), named3?.result?.value),
    cell(/* @__PURE__ */ jsx82(Worked, { model: model2, view, derivation: unnamed }), unnamed?.result?.value)
  ];
}
function ProjectTable({ model: model2, view, edition }) {
  const t = projectMessages(view.lang);
  const projects = projectsOf(model2, { edition: edition.id, region: "all" });
  const order = model2.areas.all.map(({ id }) => id);
  const place2 = (project) => order.indexOf(project.regions[0] ?? "");
  return /* @__PURE__ */ jsx82(
    Table,
    {
      id: `projects-${edition.id}`,
      caption: t("listOf", { edition: nameIn(view.lang, edition) }),
      filter: true,
      columns: [
        { id: "project", head: t("project"), kind: "text" },
        { id: "region", head: t("region"), kind: "text" },
        { id: "bureaus", head: t("bureaus"), kind: "text" },
        { id: "document", head: t("document"), kind: "text", sortable: false }
      ],
      rows: [...projects].sort((one2, other) => place2(one2) - place2(other)).map((project) => ({ id: project.id, cells: projectCells({ model: model2, view }, project) })),
      downloads: downloadsOf("project", model2.edition.id)
    }
  );
}
function projectCells({ model: model2, view }, project) {
  const t = projectMessages(view.lang);
  return [
    cell(
      /* @__PURE__ */ jsx82(EntryLink2, { edition: model2.edition.id, kind: "project", id: project.id, entry: project, view }),
      nameIn(view.lang, project)
    ),
    cell(/* @__PURE__ */ jsx82(AreaLinks, { model: model2, view, ids: project.regions }), project.regions.join(" ")),
    cell(
      project.bureaus.length === 0 ? t("noBureau") : /* @__PURE__ */ jsx82(AreaLinks, { model: model2, view, ids: project.bureaus }),
      project.bureaus.join(" ")
    ),
    cell(/* @__PURE__ */ jsx82(SourceList, { sources: project.sources, documents: model2.documents, edition: model2.edition.id, view }))
  ];
}

// rooms/plan/pages/project-page.tsx
import { Fragment as Fragment49, jsx as jsx83, jsxs as jsxs73 } from "preact/jsx-runtime";
function projectPage(model2, view, id, { panels } = {}) {
  const project = model2.plans.projectById.get(id);
  if (!project) return null;
  const t = projectMessages(view.lang);
  return {
    title: nameIn(view.lang, project),
    description: t("description"),
    breadcrumbs: [planTrail({ model: model2, view }, project), placeTrail({ model: model2, view }, project)],
    main: /* @__PURE__ */ jsxs73(Fragment49, { children: [
      /* @__PURE__ */ jsx83(Section, { id: "about", title: t("about"), children: /* @__PURE__ */ jsx83(DefinitionList, { items: projectItems({ model: model2, view }, project) }) }),
      panels,
      /* @__PURE__ */ jsx83(Measures, { model: model2, view, project }),
      /* @__PURE__ */ jsx83(Others, { model: model2, view, project })
    ] })
  };
}
function planTrail({ model: model2, view }, project) {
  const placed = model2.plans.editionById.get(project.edition);
  const { id } = model2.edition;
  const above = placed ? [
    { label: nameIn(view.lang, placed.plan), href: entryAddress(id, "plan", placed.plan.id) },
    { label: nameIn(view.lang, placed.edition), href: `/project/${id}#edition-${placed.edition.id}` }
  ] : [];
  return [{ label: planMessages(view.lang)("plans"), href: `/plan/${id}` }, ...above, { label: nameIn(view.lang, project) }];
}
function placeTrail({ model: model2, view }, project) {
  const region = model2.areas.byId.get(project.regions[0] ?? "");
  const { id } = model2.edition;
  const areas = { label: planMessages(view.lang)("areas"), href: `/area/${id}` };
  const above = region ? [{ label: nameIn(view.lang, region), href: entryAddress(id, "area", region.id) }] : [];
  return [areas, ...above, { label: nameIn(view.lang, project) }];
}
function projectItems({ model: model2, view }, project) {
  const t = projectMessages(view.lang);
  const placed = model2.plans.editionById.get(project.edition);
  const before2 = project.continues ? model2.plans.projectById.get(project.continues) : void 0;
  const after = continuedBy(model2, project.id);
  const areas = (ids2) => /* @__PURE__ */ jsx83(AreaLinks, { model: model2, view, ids: ids2 });
  const link = (entry) => /* @__PURE__ */ jsx83(EntryLink2, { edition: model2.edition.id, kind: "project", id: entry.id, entry, view }, entry.id);
  return [
    { term: t("region"), detail: areas(project.regions) },
    { term: t("bureaus"), detail: project.bureaus.length === 0 ? t("noBureau") : areas(project.bureaus) },
    ...project.printedAreas ? [{ term: t("printedAreas"), detail: /* @__PURE__ */ jsxs73(Name, { lang: "ja", children: [
      "\u300C",
      project.printedAreas,
      "\u300D"
    ] }) }] : [],
    ...placed ? [
      {
        term: t("edition"),
        detail: /* @__PURE__ */ jsx83(EntryLink2, { edition: model2.edition.id, kind: "plan", id: placed.edition.id, entry: placed.edition, view })
      }
    ] : [],
    { term: t("owner"), detail: project.owner ? /* @__PURE__ */ jsx83(Name, { children: nameIn(view.lang, project.owner) }) : t("noOwner") },
    { term: t("continues"), detail: before2 ? link(before2) : t("noContinues") },
    ...after.length === 0 ? [] : [{ term: t("continuedBy"), detail: /* @__PURE__ */ jsx83(Fragment49, { children: after.map(link) }) }],
    ...remarkItems({ model: model2, view, entry: project })
  ];
}
function Measures({ model: model2, view, project }) {
  const t = projectMessages(view.lang);
  const measures = project.measures ?? [];
  const document = project.sources[0]?.document ?? "";
  return /* @__PURE__ */ jsxs73(Section, { id: "measures", title: t("measures"), lead: measures.length === 0 ? void 0 : t("measuresLead"), children: [
    measures.length === 0 ? /* @__PURE__ */ jsx83(EmptyState, { what: t("noMeasures"), why: t("noMeasuresWhy") }) : null,
    measures.length === 0 ? null : /* @__PURE__ */ jsx83(
      DefinitionList,
      {
        items: measures.map((measure2) => ({
          term: /* @__PURE__ */ jsx83(Name, { children: nameIn(view.lang, measure2) }),
          detail: /* @__PURE__ */ jsxs73(Fragment49, { children: [
            /* @__PURE__ */ jsx83(
              SourceList,
              {
                sources: [{ document: measure2.document ?? document, lines: [...measure2.lines] }],
                documents: model2.documents,
                edition: model2.edition.id,
                view
              }
            ),
            /* @__PURE__ */ jsx83(Uncertain, { view, measure: measure2 })
          ] })
        }))
      }
    )
  ] });
}
function Uncertain(props) {
  const { uncertain, uncertainEn } = props.measure;
  if (!uncertain) return null;
  return /* @__PURE__ */ jsxs73("p", { children: [
    projectMessages(props.view.lang)("uncertain"),
    ": ",
    /* @__PURE__ */ jsx83(Name, { children: inLang({ ja: uncertain, en: uncertainEn ?? uncertain }, props.view.lang) })
  ] });
}
function Others({ model: model2, view, project }) {
  const [region] = project.regions;
  const others = projectsOf(model2, { edition: project.edition, region: region ?? "all" }).filter(({ id }) => id !== project.id);
  if (others.length === 0) return null;
  return /* @__PURE__ */ jsx83(Section, { id: "others", title: projectMessages(view.lang)("more"), children: /* @__PURE__ */ jsx83("ul", { class: "sources", children: others.map((other) => /* @__PURE__ */ jsx83("li", { children: /* @__PURE__ */ jsx83(EntryLink2, { edition: model2.edition.id, kind: "project", id: other.id, entry: other, view }) }, other.id)) }) });
}

// ../../tmp/fp/render.ts
var site = hokkaidoSite();
var texts = new Map(site.documents.all.filter((d) => d.file).map((d) => {
  const t = readFileSync3("/work/shared/sources/" + d.file, "utf8");
  return [d.id, { id: d.id, sha256: d.sha256, lines: linesOf(t) }];
}));
var added = { ...site, texts };
var ed = readEdition(hokkaidoTexts());
if (!ed.ok) throw 1;
var rows2 = editionToRows(ed.value, "2026-11-22T00:00:00.000Z").facts;
var history = (id) => rows2.filter((r) => r.id === id).map((r) => ({ ...r, withdrawn: false }));
var pages = {
  "fact-kpi": (v) => factPage(site, v, "kpi.kanko-donan-overview.target", history("kpi.kanko-donan-overview.target")),
  "fact-kpi-added": (v) => factPage(added, v, "kpi.kanko-donan-overview.target", [...history("kpi.kanko-donan-overview.target"), ...history("kpi.kanko-donan-overview.target").map((h) => ({ ...h, version: 2, recordedAt: "2027-01-05T06:00:00.000Z" }))]),
  "fact-uncertain": (v) => factPage(added, v, "activity.kekkon-support-soudan.figure", history("activity.kekkon-support-soudan.figure")),
  "fact-absent": (v) => {
    const f = [...site.facts.values()].find((f2) => f2.reading.kind === "absent");
    return factPage(site, v, f.id, history(f.id));
  },
  "fact-cell": (v) => {
    const f = [...site.facts.values()].find((f2) => f2.subject.kind === "table");
    return factPage(added, v, f.id, history(f.id));
  },
  "fact-list": (v) => factListPage(site, v),
  "fact-list-2": (v) => factListPage(site, { ...v, query: "document=002-renkei-chiiki-hoshin-2016&kind=kpi&q=\u89B3\u5149" }),
  "derived-sum": (v) => derivedPage(derive(site, "project.printed-sum", ["renkei-hoshin-2016"]), site, v),
  "derived-unnamed": (v) => derivedPage(derive(site, "project.unnamed", ["renkei-hoshin-2016", "all"]), site, v),
  "derived-named": (v) => derivedPage(derive(site, "project.named", ["renkei-hoshin-2016", "region-doo"]), site, v),
  "derived-count": (v) => derivedPage(derive(site, "fact.count", ["002-renkei-chiiki-hoshin-2016", "kpi"]), site, v),
  "derived-entries": (v) => derivedPage(derive(site, "document.entries", ["002-renkei-chiiki-hoshin-2016", "kpi"]), site, v),
  "documents": (v) => documentListPage(site, v),
  "document-none": (v) => documentPage(site, v, "002-renkei-chiiki-hoshin-2016"),
  "document-added": (v) => documentPage(added, v, "002-renkei-chiiki-hoshin-2016"),
  "document-budget": (v) => documentPage(added, v, "004-juten-seisaku-2020"),
  "document-cited": (v) => documentPage(site, v, "renkei-hoshin-2021"),
  "document-stat": (v) => documentPage(site, v, "population-census"),
  "plans": (v) => planListPage(site, v),
  "plan": (v) => planPage(site, v, "renkei-hoshin"),
  "plan-senryaku": (v) => planPage(site, v, "sogo-senryaku"),
  "plan-edition": (v) => planPage(site, v, "juten-seisaku-r2"),
  "projects": (v) => projectListPage(site, v),
  "project": (v) => projectPage(site, v, "anshin-machizukuri-sorachi-2016"),
  "project-count": (v) => projectCountPage(site, v, "count-2016-total"),
  "glossary": (v) => glossaryPage(v)
};
var out = "/tmp/fp/out";
mkdirSync(out + "/assets", { recursive: true });
for (const lang of ["ja", "en"]) for (const [name, page] of Object.entries(pages)) {
  const view = { lang, era: lang === "ja" ? "wareki" : "western", path: "/x" };
  const t0 = performance.now();
  const content = page(view, site);
  if (!content) {
    console.log("NULL", name);
    continue;
  }
  const html = renderPage({ ...content, view, nav: [{ label: "\u8A08\u753B", href: "/plan" }] });
  if (lang === "ja") console.log(name, Math.round(performance.now() - t0) + "ms", Math.round(html.length / 1024) + "kB");
  writeFileSync(`${out}/${name}.${lang}.html`, html.replaceAll('"/assets/', '"assets/'));
}
