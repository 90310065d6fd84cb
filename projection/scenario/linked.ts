import { readScenario } from "./read-scenario.ts";
import type { Change, ComingPart, Scenario, Told, Where } from "./scenario.ts";

/** A project whose target is a number of movers, and what must be assumed to say what it would mean. */
export type LinkedProject = {
  /** Stable id and name of the project or measure, as its page tells it. */
  readonly id: string;
  readonly name: Told;
  /** Movers a year when the target is reached, from one year to another, both included. */
  readonly target: number;
  readonly from: number;
  readonly until: number;
  /** Ages and sexes of those who come. A target says nothing of them: who links the project chooses them and has to say why. */
  readonly ages: readonly ComingPart[];
  readonly whyTheseAges: Told;
  readonly where: Where;
  readonly author: string;
  /** Changes that hold beside the project (of the scenario it is added to); none = all else goes on. */
  readonly upon?: readonly Change[];
};

/**
 * "If this project reaches its target of N movers a year, 2040 is …": the scenario, with its assumption in its reason. Throws as `readScenario` where years,
 * ages or shares cannot be.
 */
export function linkedScenario(project: LinkedProject): Scenario {
  const { target, from, until, name } = project;
  return readScenario({
    id: `linked-${idOf(project.id)}`,
    version: 1,
    name: {
      ja: `「${name.ja}」が毎年${target}人の目標に届いたら`,
      en: `If “${name.en}” reaches its target of ${target} a year`,
    },
    author: project.author,
    reason: assumptionOf(project),
    source: { ja: `「${name.ja}」の目標値`, en: `The target of “${name.en}”` },
    changes: [
      ...(project.upon ?? []),
      {
        kind: "migrationAdd",
        where: project.where,
        yearly: target,
        pattern: project.ages,
        split: "together",
        period: { from, until },
      },
    ],
  });
}

/** An id as scenarios have it: letters and digits of ASCII with hyphens between; where there are none, the numbers of its signs in Unicode. */
function idOf(id: string): string {
  const plain = id.toLowerCase().match(/[a-z0-9]+/gu);
  return (plain ?? Array.from(id, (sign) => (sign.codePointAt(0) ?? 0).toString(16))).join("-");
}

function assumptionOf({ target, from, until, ages, whyTheseAges }: LinkedProject): Told {
  const years = until - from + 1;
  return {
    ja: `仮定：${from}年から${until}年までの${years}年間、毎年${target}人（${ages.map(partJa).join("、")}）が、この取組がなければ来なかった人として加わる。年齢は5年の期の終わりの年齢で数える。来た人はその後、もとからいる人と同じ率で動き、亡くなり、子どもを持つ。0〜4歳は女性の数から計算するので加えない。年齢の理由：${whyTheseAges.ja}`,
    en: `Assumed: from ${from} to ${until} (${years} years), ${target} people a year (${ages.map(partEn).join(", ")}) come who would not have come without the project. Ages are those at the end of each step of five years. Afterwards they move, die and have children at the same rates as the others. Children of 0–4 are not added: they follow from the women. Why these ages: ${whyTheseAges.en}`,
  };
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

const partJa = ({ ages, sex, share }: ComingPart): string =>
  `${ages.from}${ages.to === undefined ? "歳以上" : `〜${ages.to}歳`}${{ men: "の男", women: "の女", both: "" }[sex]} ${percent(share)}`;

const partEn = ({ ages, sex, share }: ComingPart): string =>
  `${{ men: "men ", women: "women ", both: "" }[sex]}${ages.from}${ages.to === undefined ? " and over" : `–${ages.to}`} ${percent(share)}`;
