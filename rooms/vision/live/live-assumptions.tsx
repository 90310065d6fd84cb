import { Name } from "../../../ui/index.ts";
import { fertilityIn } from "../domain/answer.ts";
import { goalYear, isPlain, moveBands } from "../domain/vision-settings.ts";
import type { LiveProps } from "./live-parts.tsx";
import { visionMessages, yearWords } from "./vision-words.ts";

/** What is assumed, in words: the scenario with author, reason and version, and everything that was moved on top of it. */
export function LiveAssumptions(props: LiveProps) {
  return (
    <ul class="plain-list vision-assumptions">
      {assumptionLines(props).map((line) => (
        <li key={line}>
          <Name>{line}</Name>
        </li>
      ))}
    </ul>
  );
}

function assumptionLines({ data, settings, answer, reader }: LiveProps): readonly string[] {
  const { lang } = reader;
  const scenario = data.scenarios.find(({ id }) => id === settings.scenario);
  const year = yearWords(goalYear, reader);
  const perTfr = data.base?.childWomanPerTfr ?? null;
  const tfr = answer ? fertilityIn(answer.chosen, goalYear, perTfr) : null;
  const ja = lang === "ja";
  return [
    ...(scenario ? [scenarioLine(scenario, lang)] : []),
    ...(isPlain(settings) ? [] : [ja ? "その上で、このページで動かしたもの：" : "On top of it, moved on this page:"]),
    ...(settings.tfr === null
      ? []
      : [ja ? `合計特殊出生率が${year}に${settings.tfr}` : `Total fertility rate ${settings.tfr} in ${year}`]),
    ...(settings.life === 0
      ? []
      : [
          ja
            ? `平均寿命が${year}までに${settings.life}年変わる`
            : `Life expectancy ${settings.life} years longer by ${year}`,
        ]),
    ...moveLines(settings.moves, reader),
    ...(tfr === null
      ? []
      : [
          ja
            ? `この場合の${year}の合計特殊出生率に当たる値 ${tfr.toFixed(2)}`
            : `Total fertility rate that this comes to in ${year}: ${tfr.toFixed(2)}`,
        ]),
  ];
}

function moveLines(moves: readonly number[], { lang }: LiveProps["reader"]): readonly string[] {
  return moveBands.flatMap(({ from, to }, index) => {
    const count = moves[index] ?? 0;
    if (count === 0) return [];
    const t = visionMessages(lang);
    const ages =
      to === null ? t("ageOpen", { from: String(from) }) : t("ageRange", { from: String(from), to: String(to) });
    return [lang === "ja" ? `${ages}の移動に毎年${count}人を上乗せ` : `${count} more movers a year, ages ${ages}`];
  });
}

function scenarioLine(scenario: LiveProps["data"]["scenarios"][number], lang: "ja" | "en"): string {
  const { name, reason, author, version, source } = scenario;
  const from = source ? source[lang].replace(/[。.]$/u, "") : null;
  return lang === "ja"
    ? `シナリオ「${name.ja}」第${version}版（${author}）。${reason.ja}${from ? `出典：${from}。` : ""}`
    : `Scenario “${name.en}”, version ${version} (${author}). ${reason.en}${from ? ` Source: ${from}.` : ""}`;
}
