import { type Course, ProjectionFault, runScenario } from "../../../projection/index.ts";
import { defineMessages, Name, Origin, Section, type View, weave } from "../../../ui/index.ts";
import { FactNumber } from "../../fact/web.tsx";
import type { Site } from "../../publication/index.ts";
import { totalIn } from "../domain/answer.ts";
import { kpiScenario, type MoversOfKpi } from "../domain/kpi-movers.ts";
import { baseOf, sentBase } from "../domain/vision-base.ts";
import { hasTables, type VisionGiven } from "../domain/vision-model.ts";
import { topPlace } from "../domain/vision-place.ts";
import { goalYear } from "../domain/vision-settings.ts";
import { changeWords, peopleWords, yearWords } from "../live/vision-words.ts";
import { scenarioAddress } from "./scenario-files.tsx";

const words = defineMessages({
  title: { ja: "人口ビジョンへのつながり", en: "What it means for the population vision" },
  sentence: {
    ja: "目標（{target}）に届けば、{year}の人口は{people}になります（今の傾向より{change}）。",
    en: "If the target ({target}) is reached, the population in {year} is {people} ({change} against the trend).",
  },
  label: { ja: "人口ビジョンのページでの計算", en: "worked out on the page of the vision" },
  save: { ja: "この仮定をシナリオのファイルとして保存", en: "Save this assumption as a scenario's file" },
  decided: {
    ja: "このKPIが{counts}を数えていると決めた人：{by}。理由：{reason}",
    en: "That this KPI counts {counts} was decided by: {by}. Reason: {reason}",
  },
  proposed: {
    ja: "提案：このKPIが{counts}を数えているかは、まだだれも決めていません。名前の言葉からの推測です。版のKPIの movers に書くと決まります。",
    en: "A proposal: nobody has decided that this KPI counts {counts}; the words of its name suggest it. Write it under movers of the KPI in the edition to decide.",
  },
  arrivals: { ja: "移り住む人", en: "people who move in" },
  balance: { ja: "転入と転出の差", en: "those who move in less those who move out" },
  see: { ja: "人口ビジョンのページで近い設定を見る", en: "See something near it on the page of the vision" },
});

/** What the target of a KPI about movers would mean for the population, with its assumption; null for any other KPI. */
export function KpiVision(props: {
  readonly site: Site;
  readonly view: View;
  readonly kpiId: string;
  readonly given: VisionGiven;
}) {
  const { site, view, kpiId, given } = props;
  const kpi = site.kpis.byId.get(kpiId);
  const { tables } = given;
  if (!kpi || !hasTables(tables)) return null;
  const found = kpiScenario(kpi, tables.from);
  const base = baseOf(sentBase(tables));
  const [trend, reached] = found ? [runOrNull(base, { changes: [] }), runOrNull(base, found.scenario)] : [null, null];
  const [before, after] = [trend && totalIn(trend, goalYear), reached && totalIn(reached, goalYear)];
  if (!found || before === null || after === null) return null;
  const t = words(view.lang);
  const place = topPlace(site);
  const path = `/vision/${site.edition.id}`;
  const number = (text: string) => (
    <Origin href={`${path}#compare`} label={t("label")} kind="derived">
      {text}
    </Origin>
  );
  return (
    <Section id="vision" title={t("title")}>
      <p>
        {weave(t("sentence"), {
          target: <FactNumber fact={found.target} view={view} />,
          year: <Name>{yearWords(goalYear, view)}</Name>,
          people: number(peopleWords(after, view, true)),
          change: number(changeWords(after - before, view)),
        })}
      </p>
      <p>
        <Name>{found.scenario.reason[view.lang]}</Name>
      </p>
      <p
        class={found.movers.decided ? undefined : "vision-proposal"}
        data-kpi-movers={found.movers.decided ? "decided" : "proposed"}
      >
        <Name>{moversWords(found.movers, view)}</Name>
      </p>
      <p>
        <a href={`${path}?${found.query}`}>{t("see")}</a>
      </p>
      {place === null ? null : (
        <p>
          <a href={scenarioAddress(site.edition.id, place.id, found.scenario.id)} download="">
            {t("save")}
          </a>
        </p>
      )}
    </Section>
  );
}

/** By whose word the KPI counts movers: who decided, or that its name only proposes it. */
function moversWords({ counts, decided }: MoversOfKpi, view: View): string {
  const t = words(view.lang);
  if (!decided) return t("proposed", { counts: t(counts) });
  const { decidedBy, reason, reasonEn } = decided;
  const [by, why] = view.lang === "en" ? [decidedBy.nameEn, reasonEn] : [decidedBy.name, reason];
  return t("decided", { counts: t(counts), by, reason: why });
}

function runOrNull(...given: Parameters<typeof runScenario>): Course | null {
  try {
    return runScenario(...given);
  } catch (fault) {
    if (fault instanceof ProjectionFault) return null;
    throw fault;
  }
}
