import { Legend, Swatch, toneFill } from "../../../ui/index.ts";
import type { LineFlag } from "../domain/budget-choice.ts";
import { flagWords } from "../domain/budget-words.ts";
import { flagTone, type Shown, words } from "./shown.ts";

type FlagLegendProps = {
  readonly shown: Shown;
  readonly flags: readonly LineFlag[];
  /** Whether the picture also draws what is not listed. */
  readonly rest?: "drawn";
};

/** The patterns of 新・拡・継・補正 and their words, the same for every picture of the budget. */
export function FlagLegend({ shown, flags, rest }: FlagLegendProps) {
  const { view, t } = shown;
  const known = flags.map((flag) => ({
    sample: <Swatch fill={toneFill(flagTone(flag))} />,
    label: words(flagWords[flag], view),
  }));
  const unknown = { sample: <Swatch fill={toneFill("unknown")} />, label: t("notListed") };
  return <Legend items={rest ? [...known, unknown] : known} />;
}
