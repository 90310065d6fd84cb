import type { Bilingual } from "../../../foundation/index.ts";
import type { Group } from "../../area/index.ts";
import { isKnown } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { amountOf, quoted } from "./amount-words.ts";
import { askDesk } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";
import { groupBy } from "./group-by.ts";
import { countedKinds, groupUnits, kindNames, type Printed, printedAbout } from "./group-counts.ts";

/** The name of a group, with the number that is printed instead of names. */
function nameWithCount(group: Group): Bilingual {
  const [name, printed] = [quoted(group), group.memberCount];
  if (!printed || !isKnown(printed)) return name;
  const number = amountOf(printed);
  return { ja: `${name.ja}（${number.ja}）`, en: `${name.en} (${number.en})` };
}

function openFinding(region: Region, kind: Group["kind"], groups: readonly Group[]): Finding {
  const names = groups.map(nameWithCount);
  const [ja, en] = [names.map((name) => name.ja).join("、"), names.map((name) => name.en).join(", ")];
  const printed = groups.flatMap(({ memberCount }) => (memberCount && isKnown(memberCount) ? [memberCount] : []));
  return {
    id: `groupMembersUnknown.${kind}`,
    code: "groupMembersUnknown",
    severity: "note",
    meaning: "missing",
    message: {
      ja: `${ja}は、構成市町村の名前が印刷されていない。町のページには出せない。`,
      en: `The members of ${en} are not named, so no town's page can show it.`,
    },
    arithmetic: [],
    figures: Object.fromEntries(printed.map(({ subject, reading }) => [subject.id, reading.quantity.value])),
    facts: idsOf(printed),
    about: idsOf(groups),
    ask: askDesk(region, "plan", {
      ja: `${ja}の構成市町村と、始まった年月日を教えてください。`,
      en: `Which municipalities belong to ${en}, and since when?`,
    }),
    sources: citationsOf(groups),
  };
}

/** One finding for each kind of group: twelve settlement areas without members are one question, not twelve. */
function openGroups(region: Region): readonly Finding[] {
  const open = region.areas.groups.filter(({ members }) => members === null);
  return [...groupBy(open, ({ kind }) => kind)].map(([kind, groups]) => openFinding(region, kind, groups));
}

function tooFewFinding(region: Region, { kind, activity, figure, groups }: Printed): Finding {
  const [name, number] = [kindNames[kind], amountOf(figure)];
  return {
    id: `groupMembersUnknown.${activity.id}`,
    code: "groupMembersUnknown",
    severity: "note",
    meaning: "missing",
    message: {
      ja: `「${name.ja}」は ${number.ja} と印刷されているが、名前の分かるものは ${groups.length} だけ。`,
      en: `Of the ${name.en}, ${number.en} are printed but only ${groups.length} are named.`,
    },
    arithmetic: [],
    figures: { printed: figure.reading.quantity.value, named: groups.length },
    facts: [figure.id],
    about: [activity.id, ...idsOf(groups)],
    ask: askDesk(region, "plan", {
      ja: `「${name.ja}」 ${number.ja} の名前と構成市町村の一覧をいただけますか。`,
      en: `Could we have the names and members of all ${number.en} (${name.en})?`,
    }),
    sources: citationsOf([activity]),
  };
}

/** Groups whose members the documents do not name (定住自立圏 12圏域), and groups that are counted in print but not named at all. */
export const checkUnknownMembers = (region: Region): readonly Finding[] => [
  ...openGroups(region),
  ...countedKinds.flatMap((kind) =>
    printedAbout(region, kind, groupUnits)
      // a group without named members may stand for many: 定住自立圏（12圏域） is one entry
      .filter(({ groups }) => groups.every(({ members }) => members !== null))
      .filter(({ figure, groups }) => groups.length < figure.reading.quantity.value)
      .map((printed) => tooFewFinding(region, printed)),
  ),
];
