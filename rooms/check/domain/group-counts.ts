import { type Bilingual, periodText } from "../../../foundation/index.ts";
import type { Group } from "../../area/index.ts";
import { isKnown, type KnownFact, numberOf } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { Activity } from "../../programme/index.ts";
import { amountOf, quoted } from "./amount-words.ts";
import { askDesk } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";

type GroupKind = Group["kind"];

/** How the documents call a kind of group, where they print how many there are and how many municipalities belong to them. */
export const kindNames = {
  modelArea: { ja: "市町村連携地域モデル事業", en: "model areas of inter-municipal cooperation" },
  settlementArea: { ja: "定住自立圏", en: "settlement areas" },
  coreCityArea: { ja: "連携中枢都市圏", en: "core-city areas" },
} as const satisfies Readonly<Partial<Record<GroupKind, Bilingual>>>;

export type CountedKind = keyof typeof kindNames;
/** Units that count groups, not their members. */
export const groupUnits: readonly string[] = ["地域", "圏域"];
export const countedKinds: readonly CountedKind[] = ["modelArea", "settlementArea", "coreCityArea"];

export type Printed = {
  readonly kind: CountedKind;
  readonly activity: Activity;
  readonly figure: KnownFact;
  readonly groups: readonly Group[];
};

/** Printed numbers about all groups of a kind: those for the whole body, narrowed to one first year where the name says 開始. */
export function printedAbout(region: Region, kind: CountedKind, units: readonly string[]): readonly Printed[] {
  const groups = region.areas.groups.filter((group) => group.kind === kind);
  return region.programmes.activities.flatMap((activity) => {
    const { figure, name, area } = activity;
    if (!isKnown(figure) || !name.includes(kindNames[kind].ja) || !units.includes(figure.reading.quantity.unit.id))
      return [];
    if (!area || region.areas.byId.get(area)?.kind !== "prefecture") return [];
    const began = name.includes("開始") && figure.period ? periodText(figure.period) : null;
    return [{ kind, activity, figure, groups: began === null ? groups : groups.filter(({ from }) => from === began) }];
  });
}

type Difference = {
  readonly printed: KnownFact;
  readonly stored: number;
  readonly what: Bilingual;
  readonly about: readonly string[];
};

function countFinding(region: Region, id: string, difference: Difference, sources: Finding["sources"]): Finding {
  const { printed, stored, what, about } = difference;
  const number = amountOf(printed);
  return {
    id: `groupCount.${id}`,
    code: "groupCount",
    severity: "error",
    meaning: "doesNotAddUp",
    message: {
      ja: `${what.ja}は ${number.ja} と印刷されているが、名前のあるものを数えると ${stored} になる。`,
      en: `${what.en}: printed ${number.en}, but ${stored} are named.`,
    },
    arithmetic: [
      {
        text: { ja: `印刷 ${number.ja} ≠ 数えると ${stored}`, en: `printed ${number.en} ≠ counted ${stored}` },
        facts: [printed.id],
      },
    ],
    figures: { printed: printed.reading.quantity.value, counted: stored },
    facts: [printed.id],
    about,
    ask: askDesk(region, "plan", {
      ja: `${what.ja}は ${number.ja} とありますが、名前のあるものは ${stored} です。一覧を教えてください。`,
      en: `${what.en} is given as ${number.en}, but ${stored} are named. Could we have the list?`,
    }),
    sources,
  };
}

/** Each group's printed number of members against the members named. */
export const checkGroupSizes = (region: Region): readonly Finding[] =>
  region.areas.groups.flatMap((group) => {
    const { members, memberCount: printed } = group;
    if (!members || !printed || !isKnown(printed) || members.length === numberOf(printed)) return [];
    if (groupUnits.includes(printed.reading.quantity.unit.id)) return [];
    const name = quoted(group);
    const what = { ja: `${name.ja}の構成市町村`, en: `Members of ${name.en}` };
    return [
      countFinding(
        region,
        group.id,
        { printed, stored: members.length, what, about: [group.id] },
        citationsOf([group]),
      ),
    ];
  });

const membersOf = (groups: readonly Group[]): number => new Set(groups.flatMap(({ members }) => members ?? [])).size;

/** The printed number of groups (11地域) and of all their members (45市町村) against those named. Open where members are not known. */
export const checkGroupTotals = (region: Region): readonly Finding[] =>
  countedKinds.flatMap((kind) => [
    ...printedAbout(region, kind, groupUnits).flatMap((printed) =>
      totalFinding(region, printed, printed.groups.length, true),
    ),
    ...printedAbout(region, kind, ["市町村"]).flatMap((printed) => {
      const complete = printed.groups.length > 0 && printed.groups.every(({ members }) => members !== null);
      return complete ? totalFinding(region, printed, membersOf(printed.groups), false) : [];
    }),
  ]);

function totalFinding(
  region: Region,
  { activity, figure, groups }: Printed,
  stored: number,
  fewerIsUnknown: boolean,
): Finding[] {
  const printed = figure.reading.quantity.value;
  if (stored === printed || (fewerIsUnknown && stored < printed)) return [];
  const what = { ja: activity.name, en: activity.nameEn };
  return [
    countFinding(
      region,
      activity.id,
      { printed: figure, stored, what, about: [activity.id, ...idsOf(groups)] },
      citationsOf([activity, ...groups]),
    ),
  ];
}
