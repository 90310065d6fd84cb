import type { Bilingual } from "../../../foundation/index.ts";
import type { Scenario } from "../../../projection/index.ts";
import { movedChanges } from "./chosen-scenario.ts";
import { goalYear, isPlain, moveBands, type VisionSettings } from "./vision-settings.ts";

/** What a reader chose and moved on a page as a scenario of its own; where nothing was moved it is the chosen scenario. `from` is the base year. */
export function ownScenario(scenario: Scenario, settings: VisionSettings, from: number, place: Bilingual): Scenario {
  if (isPlain(settings)) return scenario;
  const moved = [...fertilityTold(settings), ...lifeTold(settings), ...movesTold(settings, from)];
  const { name, reason, source } = scenario;
  return {
    id: `${scenario.id}-own`,
    version: 1,
    name: { ja: `「${name.ja}」に自分の設定を加えた場合`, en: `“${name.en}” with settings of one’s own` },
    author: "人口ビジョンのページの読者 / a reader of the population vision",
    reason: {
      ja: `${place.ja}のページで選んだ設定。もと: ${reason.ja}加えたこと: ${moved.map(({ ja }) => ja).join("、")}。`,
      en: `Chosen on the page of ${place.en}. Upon: ${reason.en} Moved: ${moved.map(({ en }) => en).join("; ")}.`,
    },
    ...(source ? { source } : {}),
    changes: [...scenario.changes, ...movedChanges(settings, from)],
  };
}

const fertilityTold = ({ tfr }: VisionSettings): readonly Bilingual[] =>
  tfr === null
    ? []
    : [{ ja: `合計特殊出生率が${goalYear}年に${tfr}`, en: `a total fertility rate of ${tfr} in ${goalYear}` }];

const lifeTold = ({ life }: VisionSettings): readonly Bilingual[] =>
  life === 0
    ? []
    : [
        {
          ja: `平均寿命が${goalYear}年までに${signed(life)}年`,
          en: `${signed(life)} years of life expectancy by ${goalYear}`,
        },
      ];

const movesTold = ({ moves }: VisionSettings, from: number): readonly Bilingual[] =>
  moveBands.flatMap((band, index) => {
    const yearly = moves[index] ?? 0;
    const [ja, en] =
      band.to === null
        ? [`${band.from}歳以上`, `${band.from} and over`]
        : [`${band.from}～${band.to}歳`, `${band.from}–${band.to}`];
    return yearly === 0
      ? []
      : [
          {
            ja: `${from + 1}年から毎年${signed(yearly)}人（${ja}）`,
            en: `${signed(yearly)} people a year from ${from + 1} (ages ${en})`,
          },
        ];
  });

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));
