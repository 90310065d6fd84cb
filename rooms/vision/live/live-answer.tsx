import { KeyFigure, KeyFigures, Name, Origin, weave } from "../../../ui/index.ts";
import { totalIn } from "../domain/answer.ts";
import { goalYear } from "../domain/vision-settings.ts";
import { ComputedPeople, type LiveProps, TotalNumber } from "./live-parts.tsx";
import { peopleWords, visionMessages, yearWords } from "./vision-words.ts";

/** The answer in the first screen: now, the trend, the vision, and what was chosen. */
export function LiveAnswer(props: LiveProps) {
  return (
    <KeyFigures>
      <NowFigure {...props} />
      <TrendFigure {...props} />
      <GoalFigure {...props} />
      {props.answer ? <ChosenFigure {...props} /> : null}
    </KeyFigures>
  );
}

function NowFigure({ data, reader }: LiveProps) {
  const t = visionMessages(reader.lang);
  const now = data.counted.at(-1);
  if (!now) return null;
  return (
    <KeyFigure
      label={t("now")}
      value={<TotalNumber total={now} reader={reader} style="short" />}
      note={<Name>{t("nowNote", { year: yearWords(now.year, reader) })}</Name>}
    />
  );
}

/** The published projection where there is one; what is worked out here is told beside it. */
function TrendFigure({ data, answer, reader }: LiveProps) {
  const t = visionMessages(reader.lang);
  const official = data.official.find(({ year }) => year === goalYear);
  const own = answer ? totalIn(answer.trend, goalYear) : null;
  const label = <Name>{t("trendOf", { year: yearWords(goalYear, reader) })}</Name>;
  if (official)
    return (
      <KeyFigure
        label={label}
        value={<TotalNumber total={official} reader={reader} style="short" />}
        note={
          <>
            {t("trendNote")}
            {own === null ? null : (
              <>
                {reader.lang === "ja" ? "（" : " ("}
                {t("trendOwnNote")} <ComputedPeople count={own} reader={reader} style="short" />
                {reader.lang === "ja" ? "）" : ")"}
              </>
            )}
          </>
        }
      />
    );
  if (own === null) return null;
  return (
    <KeyFigure
      label={label}
      value={<ComputedPeople count={own} reader={reader} style="short" />}
      note={t("trendOwnNote")}
    />
  );
}

function GoalFigure({ data, reader }: LiveProps) {
  const t = visionMessages(reader.lang);
  const { goal } = data;
  const label = <Name>{t("visionOf", { year: yearWords(goal?.year ?? goalYear, reader) })}</Name>;
  if (!goal)
    return (
      <KeyFigure label={label} value={<span class="vision-none">{t("noVision")}</span>} note={t("noVisionNote")} />
    );
  const official = data.official.find(({ year }) => year === goal.year);
  return (
    <KeyFigure
      label={label}
      value={
        <Origin href={goal.href} label={goal.label[reader.lang]}>
          {goal.printed[reader.lang]}
        </Origin>
      }
      note={
        official
          ? weave(t("visionNote", {}), {
              low: <ComputedPeople count={goal.low - official.people} reader={reader} style="short" />,
              high: <ComputedPeople count={goal.high - official.people} reader={reader} style="short" />,
            })
          : undefined
      }
    />
  );
}

function ChosenFigure({ data, answer, reader }: LiveProps) {
  const t = visionMessages(reader.lang);
  const chosen = answer ? totalIn(answer.chosen, goalYear) : null;
  const trend = answer ? totalIn(answer.trend, goalYear) : null;
  if (chosen === null || trend === null) return null;
  const difference = Math.round(chosen - trend);
  const key = difference === 0 ? "chosenSame" : difference > 0 ? "chosenMore" : "chosenLess";
  return (
    <KeyFigure
      label={<Name>{t("chosenOf", { year: yearWords(goalYear, reader) })}</Name>}
      value={<ComputedPeople count={chosen} reader={reader} style="short" />}
      note={
        <>
          {weave(t(key, {}), { change: <ComputedPeople count={Math.abs(difference)} reader={reader} style="short" /> })}
          {data.goal ? <GoalReached data={data} reader={reader} chosen={chosen} /> : null}
        </>
      }
    />
  );
}

/** Whether what was chosen reaches the vision, in words. */
function GoalReached({ data, reader, chosen }: Pick<LiveProps, "data" | "reader"> & { readonly chosen: number }) {
  const t = visionMessages(reader.lang);
  if (!data.goal) return null;
  const { low, high } = data.goal;
  const gap = chosen < low ? low - chosen : Math.max(0, chosen - high);
  const key = chosen < low ? "below" : chosen > high ? "above" : "within";
  return (
    <span class={`vision-reach vision-reach-${key}`}>
      {weave(t(key, {}), { gap: <ComputedPeople count={gap} reader={reader} style="short" /> })}
    </span>
  );
}

/** The answer as one short line of plain words, for readers who listen and for the line that stays in view. */
export function answerLine({ answer, reader }: Pick<LiveProps, "answer" | "reader">): string {
  const chosen = answer ? totalIn(answer.chosen, goalYear) : null;
  return chosen === null ? "" : `${yearWords(goalYear, reader)} ${peopleWords(chosen, reader, true)}`;
}
