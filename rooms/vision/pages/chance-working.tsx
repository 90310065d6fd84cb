import { type Cell, cell, Fold, Name, OriginCard, Section, Table } from "../../../ui/index.ts";
import { type Learnt, type LearntFrom, type LearntModel, strayers } from "../domain/chance-model.ts";
import { type Fans, seed, trajectories } from "../domain/chance-of-place.ts";
import { engineVersion } from "../domain/engine.ts";
import { Computed } from "../live/live-parts.tsx";
import type { Reader } from "../live/vision-words.ts";
import { chanceMessages } from "./chance-messages.ts";

type Shown = { readonly learnt: LearntModel; readonly fans: Fans | null; readonly view: Reader };

const seriesKey = {
  fertility: "fromFertility",
  life: "fromLife",
  nation: "fromNation",
  municipalities: "fromMunicipalities",
} as const satisfies Record<LearntFrom, string>;

/** The series something is learnt from, in words. */
export const seriesWords = (from: LearntFrom, { lang }: Reader): string => chanceMessages(lang)(seriesKey[from]);

/** Model, estimators, parameters, seed and inputs of the range: the origin marks of the page lead here. */
export function ChanceWorking({ learnt, fans, view }: Shown) {
  const t = chanceMessages(view.lang);
  const named = (text: string) => <Name>{text}</Name>;
  return (
    <Section id="working" title={t("working")}>
      <OriginCard
        headline={named(t("headline", { trajectories: trajectories.toLocaleString("en") }))}
        lines={[
          { label: t("model"), content: named(t("modelText")) },
          { label: t("estimators"), content: named(t("estimatorsText")) },
          { label: t("seed"), content: named(t("seedText", { seed: String(seed) })) },
          ...(fans
            ? [{ label: t("floored"), content: named(t("flooredText", { count: fans.floored.toLocaleString("en") })) }]
            : []),
          { label: t("engine"), content: named(`@michishirube/projection ${engineVersion}`) },
        ]}
      />
      <Parameters learnt={learnt} view={view} />
      <Inputs learnt={learnt} view={view} />
    </Section>
  );
}

function Parameters({ learnt, view }: Omit<Shown, "fans">) {
  const t = chanceMessages(view.lang);
  const column = (id: string, head: string, kind: "text" | "number") => ({ id, head, kind, sortable: false });
  return (
    <Table
      id="parameters"
      caption={t("parameters")}
      columns={[
        column("what", t("what"), "text"),
        column("series", t("series"), "text"),
        column("values", t("values"), "number"),
        column("phi", "φ", "number"),
        column("sigma", "σ", "number"),
        column("common", t("common"), "number"),
      ]}
      rows={strayers.map((strayer) => ({
        id: strayer,
        cells: [cell(t(strayer)), ...cellsOf(learnt[strayer], view)],
      }))}
    />
  );
}

function cellsOf({ from, found, years, process }: Learnt, view: Reader): readonly Cell[] {
  const t = chanceMessages(view.lang);
  const span = years.length === 0 ? "" : ` ${years[0]}–${years.at(-1)}`;
  const absent = () => cell(<span class="absent">{t("notLearnt")}</span>);
  const number = (text: string) => cell(<Computed reader={view}>{text}</Computed>);
  return [
    cell(<Name>{`${seriesWords(from, view)}${span}`}</Name>),
    number(String(found)),
    ...(process
      ? [number(process.phi.toFixed(3)), number(sigmaWords(process.sigma)), number(process.common.toFixed(2))]
      : [absent(), absent(), absent()]),
  ];
}

/** One number, or the lowest and the highest of several areas. */
function sigmaWords(sigma: Float64Array): string {
  const [low, high] = [Math.min(...sigma).toFixed(4), Math.max(...sigma).toFixed(4)];
  return low === high ? low : `${low}～${high}`;
}

function Inputs({ learnt, view }: Omit<Shown, "fans">) {
  const all = new Map(strayers.flatMap((strayer) => learnt[strayer].inputs.map((input) => [input.label.en, input])));
  if (all.size === 0) return null;
  return (
    <Fold summary={chanceMessages(view.lang)("inputs")}>
      <ul class="plain-list">
        {[...all.values()].map(({ label, href }) => (
          <li key={label.en}>
            <a href={href ?? ""} data-name="">
              {label[view.lang]}
            </a>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
