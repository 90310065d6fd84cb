import { dayWords, type PeriodStyle } from "../../../foundation/index.ts";
import { asOneLine } from "../../mail/index.ts";
import { daysBetween } from "./deadline.ts";
import type { Digest, DigestItem, DigestPart, UnitLine } from "./digest.ts";
import { sheetAddress } from "./sheet-address.ts";
import { stageWords } from "./stage.ts";

export type DigestWriting = {
  readonly edition: string;
  readonly body: { readonly ja: string; readonly en: string };
  readonly fictitious: boolean;
  readonly today: string;
  /** The product's own address without a slash at its end; null = not known, then letters name pages without links. */
  readonly address: string | null;
  readonly nameOf: (personId: string) => string | null;
};

type Lang = "ja" | "en";

const mostLines = 20;
const style: Readonly<Record<Lang, PeriodStyle>> = {
  ja: { lang: "ja", era: "wareki" },
  en: { lang: "en", era: "western" },
};
const order: Readonly<Record<DigestItem["kind"], number>> = { returned: 0, write: 1, check: 2, answered: 3 };

const kindWords: Readonly<Record<DigestItem["kind"], Readonly<Record<Lang, string>>>> = {
  returned: { ja: "返されました", en: "Returned to you" },
  write: { ja: "書いて提出", en: "Write and submit" },
  check: { ja: "点検・次の段階へ", en: "Check and move on" },
  answered: { ja: "答えがありました", en: "Answered" },
};

function dueWords(due: string | null, today: string, lang: Lang): string {
  if (due === null) return lang === "ja" ? "期限なし" : "no deadline";
  const left = daysBetween(today, due);
  const day = dayWords(due, style[lang]);
  if (left < 0) return lang === "ja" ? `期限切れ ${-left}日（${day}まで）` : `${-left} days late (due ${day})`;
  if (left === 0) return lang === "ja" ? "今日まで" : "due today";
  return lang === "ja" ? `${day}まで（あと${left}日）` : `due ${day} (${left} days left)`;
}

const sorted = (items: readonly DigestItem[]): readonly DigestItem[] =>
  items.toSorted(
    (a, b) =>
      order[a.kind] - order[b.kind] ||
      (a.due ?? "9999").localeCompare(b.due ?? "9999") ||
      (a.sheet.id < b.sheet.id ? -1 : 1),
  );

function itemLines(item: DigestItem, writing: DigestWriting, lang: Lang): readonly string[] {
  const { sheet, kind, due } = item;
  const title = asOneLine(lang === "en" ? (sheet.titleEn ?? sheet.title) : sheet.title);
  const stage = stageWords[sheet.stage][lang];
  const when =
    kind === "answered"
      ? ""
      : lang === "ja"
        ? `、${dueWords(due, writing.today, lang)}`
        : `, ${dueWords(due, writing.today, lang)}`;
  const line =
    lang === "ja"
      ? `・${kindWords[kind].ja}：「${title}」（${stage}）${when}`
      : `- ${kindWords[kind].en}: "${title}" (${stage})${when}`;
  return writing.address === null ? [line] : [line, `  ${writing.address}${sheetAddress(writing.edition, sheet.id)}`];
}

const unitLine = ({ unit, open, late, soon, returned }: UnitLine, lang: Lang): string =>
  lang === "ja"
    ? `・${asOneLine(unit.name)}：未確定 ${open}件、期限切れ ${late}件、7日以内 ${soon}件、差し戻し中 ${returned}件`
    : `- ${asOneLine(unit.nameEn ?? unit.name)}: ${open} open, ${late} late, ${soon} due within 7 days, ${returned} returned`;

function partLines(part: DigestPart, personId: string, writing: DigestWriting, lang: Lang): readonly string[] {
  const items = sorted(part.items);
  const more = items.length - mostLines;
  const away = part.forPerson === personId ? null : (writing.nameOf(part.forPerson) ?? part.forPerson);
  return [
    ...(away === null
      ? []
      : [lang === "ja" ? `■ ${asOneLine(away)} さん（不在）の分` : `In place of ${asOneLine(away)} (away)`]),
    ...part.units.map((line) => unitLine(line, lang)),
    ...items.slice(0, mostLines).flatMap((item) => itemLines(item, writing, lang)),
    ...(more > 0 ? [lang === "ja" ? `・ほか ${more}件` : `- and ${more} more`] : []),
  ];
}

function endLines(writing: DigestWriting, lang: Lang): readonly string[] {
  const list = writing.address === null ? null : `${writing.address}/work/${writing.edition}`;
  return [
    ...(list === null ? [] : [lang === "ja" ? `今日すること: ${list}` : `Everything to do: ${list}`]),
    ...(writing.fictitious ? [lang === "ja" ? "架空の例です。" : "This is a fictitious example."] : []),
  ];
}

function inLang(digest: Digest, writing: DigestWriting, lang: Lang): string {
  const name = asOneLine(writing.nameOf(digest.personId) ?? "");
  const hello = lang === "ja" ? `${name} さん` : `Dear ${name},`;
  const parts = digest.parts
    .map((part) => partLines(part, digest.personId, writing, lang))
    .filter((lines) => lines.length > 0);
  return [[hello], ...parts, endLines(writing, lang)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** 【道標】見本町: 期限切れ2件、差し戻し1件. What was counted stands in the letter. */
function subjectOf({ parts }: Digest, { today, body, fictitious }: DigestWriting): string {
  const items = parts.flatMap((part) => part.items);
  const count = (kind: DigestItem["kind"]) => items.filter((item) => item.kind === kind).length;
  const late =
    items.filter(({ due }) => due !== null && due < today).length +
    parts.flatMap(({ units }) => units).reduce((sum, unit) => sum + unit.late, 0);
  const counted = [
    ["期限切れ", late],
    ["差し戻し", count("returned")],
    ["回答あり", count("answered")],
  ] as const;
  const words = counted.filter(([, number]) => number > 0).map(([word, number]) => `${word}${number}件`);
  const what = words.length > 0 ? words.join("、") : "調書の期限のお知らせ";
  return asOneLine(`【道標】${fictitious ? "（架空）" : ""}${body.ja}: ${what}`);
}

/** The digest as a letter: plain text, Japanese with English below. */
export function digestText(
  digest: Digest,
  writing: DigestWriting,
): { readonly subject: string; readonly text: string } {
  const rule = "-".repeat(40);
  const text = `${inLang(digest, writing, "ja")}\n\n${rule}\n\n${inLang(digest, writing, "en")}\n`;
  return { subject: subjectOf(digest, writing), text };
}
