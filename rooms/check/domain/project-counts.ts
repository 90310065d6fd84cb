import { areasOfKind } from "../../area/index.ts";
import { isKnown, type KnownFact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { ProjectCount } from "../../plan/index.ts";
import { amountLike, amountOf, quoted } from "./amount-words.ts";
import { askDesk } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";
import { groupBy } from "./group-by.ts";

type Counted = { readonly entry: ProjectCount; readonly count: KnownFact; readonly named: number };

const value = (fact: KnownFact): number => fact.reading.quantity.value;

/** The printed numbers with the regions of every edition in the order of the first, so that two editions can be read side by side. */
function inRegionOrder({ plans }: Region): readonly ProjectCount[] {
  const order = [...new Set(plans.counts.map(({ region }) => region))];
  const place = ({ region }: ProjectCount) => (region === null ? -1 : order.indexOf(region));
  return [...plans.counts].sort((one, other) => place(one) - place(other));
}

/** A printed number of projects beside the projects of that edition and region that the documents name. */
function counted(region: Region): readonly Counted[] {
  return inRegionOrder(region).flatMap((entry) => {
    if (!isKnown(entry.count)) return [];
    const inEdition = region.plans.projects.filter(({ edition }) => edition === entry.edition);
    const named =
      entry.region === null
        ? inEdition
        : inEdition.filter(({ regions }) => entry.region !== null && regions.includes(entry.region));
    return [{ entry, count: entry.count, named: named.length }];
  });
}

function sumFinding(region: Region, total: Counted, parts: readonly Counted[]): Finding[] {
  const sum = parts.reduce((so, { count }) => so + value(count), 0);
  // an edition may print only some of its regions: then the parts may be fewer, but never more
  const complete = parts.length === areasOfKind(region.areas, "region").length;
  if (parts.length === 0 || sum === value(total.count) || (sum < value(total.count) && !complete)) return [];
  const [printed, added] = [amountOf(total.count), amountLike(total.count, sum)];
  const counts = parts.map(({ count }) => amountOf(count));
  const facts = idsOf([...parts, total].map(({ count }) => count));
  return [
    {
      id: `projectCount.${total.entry.id}`,
      code: "projectCount",
      severity: "error",
      meaning: "doesNotAddUp",
      message: {
        ja: `${quoted(total.entry).ja}は ${printed.ja} と印刷されているが、地域ごとの数を足すと ${added.ja} になる。`,
        en: `${quoted(total.entry).en}: printed ${printed.en}, while the regions add up to ${added.en}.`,
      },
      arithmetic: [
        {
          text: {
            ja: `${counts.map(({ ja }) => ja).join(" ＋ ")} ＝ ${added.ja}`,
            en: `${counts.map(({ en }) => en).join(" + ")} = ${added.en}`,
          },
          facts,
        },
      ],
      figures: { printed: value(total.count), sum },
      facts,
      about: idsOf([total, ...parts].map(({ entry }) => entry)),
      ask: askDesk(region, "plan", {
        ja: `プロジェクト数の合計 ${printed.ja} と地域ごとの和 ${added.ja} が違います。地域ごとの数を教えてください。`,
        en: `The number of projects (${printed.en}) is not the sum over the regions (${added.en}). What is the number of each region?`,
      }),
      sources: citationsOf([total, ...parts].map(({ entry }) => entry)),
    },
  ];
}

/** Printed numbers of projects by region against the printed number of the whole edition. */
export const checkProjectSums = (region: Region): readonly Finding[] =>
  [...groupBy(counted(region), ({ entry }) => entry.edition).values()].flatMap((counts) => {
    const parts = counts.filter(({ entry }) => entry.region !== null);
    return counts.filter(({ entry }) => entry.region === null).flatMap((total) => sumFinding(region, total, parts));
  });

function namedFinding(region: Region, { entry, count, named }: Counted): Finding {
  const tooMany = named > value(count);
  const [printed, name] = [amountOf(count), quoted(entry)];
  const gap = Math.abs(value(count) - named);
  return {
    id: `${tooMany ? "projectCount" : "projectsNotNamed"}.${tooMany ? `named.${entry.id}` : entry.id}`,
    code: tooMany ? "projectCount" : "projectsNotNamed",
    severity: tooMany ? "error" : "note",
    meaning: tooMany ? "doesNotAddUp" : "missing",
    message: tooMany
      ? {
          ja: `${name.ja}は ${printed.ja} と印刷されているが、名前のあるものだけで ${named} ある。`,
          en: `${name.en}: printed ${printed.en}, but ${named} are named.`,
        }
      : {
          ja: `${name.ja}は ${printed.ja} と印刷されているが、資料に名前が出てくるのは ${named} だけで、${gap} は名前が分からない。`,
          en: `${name.en}: printed ${printed.en}, but only ${named} are named in the documents; ${gap} are not.`,
        },
    arithmetic: [
      {
        text: {
          ja: `印刷 ${printed.ja} − 名前のあるもの ${named} ＝ ${value(count) - named}`,
          en: `printed ${printed.en} − named ${named} = ${value(count) - named}`,
        },
        facts: [count.id],
      },
    ],
    figures: { printed: value(count), named },
    facts: [count.id],
    about: [entry.id],
    ask: askDesk(region, "plan", {
      ja: `${name.ja} ${printed.ja} の名前の一覧をいただけますか。手元の資料には ${named} の名前しかありません。`,
      en: `Could we have the list of all ${printed.en} (${name.en})? The documents at hand name ${named}.`,
    }),
    sources: citationsOf([entry]),
  };
}

/** Printed numbers of projects against those named: fewer names are a note for the whole edition, more names an error anywhere. */
export const checkNamedProjects = (region: Region): readonly Finding[] =>
  counted(region)
    .filter(({ entry, count, named }) => named > value(count) || (entry.region === null && named < value(count)))
    .map((one) => namedFinding(region, one));

function editionsFinding(
  region: Region,
  one: Counted,
  other: Counted,
  byRegion: ReadonlyMap<string, readonly Counted[]>,
): Finding[] {
  const spread = (edition: string) => (byRegion.get(edition) ?? []).filter(({ entry }) => entry.region !== null);
  const [before, after] = [spread(one.entry.edition), spread(other.entry.edition)];
  const words = (counts: readonly Counted[]) => counts.map(({ count }) => value(count)).join(" ＋ ");
  if (
    value(one.count) !== value(other.count) ||
    before.length === 0 ||
    after.length === 0 ||
    words(before) === words(after)
  )
    return [];
  const number = amountOf(one.count);
  const [first, second] = [quoted(one.entry), quoted(other.entry)];
  const facts = (total: Counted, parts: readonly Counted[]) => idsOf([total, ...parts].map(({ count }) => count));
  const entries = [one, other, ...before, ...after].map(({ entry }) => entry);
  return [
    {
      id: `sameNumberDifferentMeaning.${one.entry.id}.${other.entry.id}`,
      code: "sameNumberDifferentMeaning",
      severity: "note",
      meaning: "twoMeanings",
      message: {
        ja: `${first.ja}も${second.ja}も ${number.ja} だが、地域ごとの内訳が違う。同じ ${number.ja} ではない。`,
        en: `${first.en} and ${second.en} are both ${number.en}, but spread differently over the regions: they are not the same ${number.en}.`,
      },
      arithmetic: [
        {
          text: { ja: `${first.ja}: ${words(before)}`, en: `${first.en}: ${words(before).replaceAll("＋", "+")}` },
          facts: facts(one, before),
        },
        {
          text: { ja: `${second.ja}: ${words(after)}`, en: `${second.en}: ${words(after).replaceAll("＋", "+")}` },
          facts: facts(other, after),
        },
      ],
      figures: { value: value(one.count) },
      facts: [...facts(one, before), ...facts(other, after)],
      about: idsOf(entries),
      ask: askDesk(region, "plan", {
        ja: `${first.ja}と${second.ja}はどちらも ${number.ja} です。続いたもの、統合したもの、新しいものの対応を教えてください。`,
        en: `${first.en} and ${second.en} are both ${number.en}. Which projects continue, which were merged, which are new?`,
      }),
      sources: citationsOf(entries),
    },
  ];
}

/** Two editions with the same number of projects that are spread differently over the regions. */
export function checkEqualProjectCounts(region: Region): readonly Finding[] {
  const all = counted(region);
  const byEdition = groupBy(all, ({ entry }) => entry.edition);
  const totals = all.filter(({ entry }) => entry.region === null);
  return totals.flatMap((one, index) =>
    totals.slice(index + 1).flatMap((other) => editionsFinding(region, one, other, byEdition)),
  );
}
