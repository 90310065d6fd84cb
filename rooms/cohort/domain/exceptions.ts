import type { Bilingual } from "../../../foundation/index.ts";

const within = (codes: ReadonlySet<string>, pattern: RegExp): number =>
  [...codes].filter((code) => pattern.test(code)).length;

const hamadori = new Set([
  "07204",
  "07209",
  "07212",
  "07541",
  "07542",
  "07543",
  "07544",
  "07545",
  "07546",
  "07547",
  "07548",
  "07561",
  "07564",
]);
const northernVillages = ["01695", "01696", "01697", "01698", "01699", "01700"];

const isMunicipality = (five: string): boolean => !five.endsWith("000");

type Rule = { readonly holds: (codes: ReadonlySet<string>) => boolean; readonly says: Bilingual };

const rules: readonly Rule[] = [
  {
    holds: (codes) => within(codes, /^01[2-9]/) > 100 && northernVillages.every((code) => !codes.has(code)),
    says: {
      ja: "北方領土の6村（01695～01700）の行はありません。どの統計にもないので、地図では値なしになります。",
      en: "There are no rows of the six northern villages (01695–01700). No statistic has them; the map shows them without a value.",
    },
  },
  {
    holds: (codes) => codes.has("07000") && within(codes, /^07(2|3|4|5)/) === 0 && within(codes, /^0[68]2/) > 0,
    says: {
      ja: "福島県は県の値だけで、59市町村の行はありません（社人研 平成30年推計は県だけを推計した）。",
      en: "Fukushima has a row of the prefecture only, none of its 59 municipalities (the IPSS projection of 2018 projected the prefecture alone).",
    },
  },
  {
    holds: (codes) => within(codes, /^07[2-5]/) === 0 && !codes.has("07000") && within(codes, /^0[68][2-5]/) > 0,
    says: {
      ja: "福島県の59市町村の行はありません（社人研 平成30年推計は福島県を県だけ推計した）。",
      en: "There are no rows of Fukushima's 59 municipalities (the IPSS projection of 2018 projected Fukushima as a prefecture only).",
    },
  },
  {
    holds: (codes) => within(codes, /^07[2-5]/) > 20 && [...hamadori].every((code) => !codes.has(code)),
    says: {
      ja: "浜通り13市町村（07204 いわき市ほか）は一つの単位として推計されているので、市町村ごとの行はありません。",
      en: "The 13 municipalities of Hamadori (07204 Iwaki and others) were projected as one unit and have no rows of their own.",
    },
  },
  {
    holds: (codes) => within(codes, /^2213[1-7]$/) > 0 && within(codes, /^22(138|139|140)$/) === 0,
    says: {
      ja: "浜松市は2023年までの7区（22131～22137）です。今の区では22137 が 22140（天竜区）にあたり、22138 と 22139 にあたる旧区はありません。",
      en: "Hamamatsu stands with its seven wards until 2023 (22131–22137). Of today's wards 22140 (Tenryu) is the old 22137; 22138 and 22139 match no old ward.",
    },
  },
  {
    holds: (codes) => within(codes, /^22(138|139|140)$/) > 0,
    says: {
      ja: "浜松市は2024年からの3区（22138～22140）です。それより前の7区の表とは区ごとに比べられません（22140 だけが旧 22137 と同じ）。",
      en: "Hamamatsu stands with its three wards since 2024 (22138–22140), which cannot be compared ward by ward with tables before (only 22140 is the old 22137).",
    },
  },
];

/** What a reader of an import should know about places that official files treat in a way of their own. `codes`: five or six digits. */
export function exceptionsIn(codes: Iterable<string>): readonly Bilingual[] {
  const five = new Set([...codes].map((code) => code.slice(0, 5)));
  if (![...five].some(isMunicipality)) return [];
  return rules.filter(({ holds }) => holds(five)).map(({ says }) => says);
}
