import type { FrontierPoint, SeekAnswer } from "../../../projection/index.ts";
import { cell, Name, Section, Table, weave } from "../../../ui/index.ts";
import { readGoal, seekAges, seekGoal, settingsOfAnswer, type WhatItTakes } from "../domain/seek-goal.ts";
import { baseOf } from "../domain/vision-base.ts";
import { goalYear, settingsQuery } from "../domain/vision-settings.ts";
import { Computed, ComputedPeople } from "../live/live-parts.tsx";
import { partName } from "../live/live-population.tsx";
import { changeWords, peopleWords, type Reader, yearWords } from "../live/vision-words.ts";
import type { PageParts } from "./page-parts.ts";
import { seekMessages } from "./seek-messages.ts";

/** The way back: a population is wanted, what would it take? */
export function SeekPart(parts: PageParts) {
  const { data, view, settings, answer } = parts;
  const t = seekMessages(view.lang);
  if (!data.base || !answer) return null;
  const { goal, refused } = readGoal(view.query ?? "", data.goal?.low ?? null);
  const scenario = data.scenarios.find(({ id }) => id === settings.scenario);
  const found = goal === null ? null : seekGoal(baseOf(data.base), scenario, settings, goal);
  return (
    <Section id="seek" title={t("title")} lead={<Name>{t("lead", { year: yearWords(goalYear, view) })}</Name>}>
      <GoalForm parts={parts} goal={goal} />
      {refused ? (
        <p class="form-problems" role="alert" id="goal-refused">
          <Name>{refused[view.lang]}</Name>
        </p>
      ) : null}
      {found ? <Found parts={parts} found={found} /> : null}
    </Section>
  );
}

/** The wish, with everything that was chosen above carried along. */
function GoalForm({ parts, goal }: { readonly parts: PageParts; readonly goal: number | null }) {
  const { data, view, settings } = parts;
  const t = seekMessages(view.lang);
  const chosen = [...new URLSearchParams(settingsQuery(settings, data.plain))];
  return (
    <form class="vision-goal" method="get" action={`${data.path}#seek`}>
      {chosen.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label for="vision-goal">
        <Name>{t("goal", { year: yearWords(goalYear, view) })}</Name>
      </label>
      <input id="vision-goal" name="goal" type="number" min={1} max={999999999} step={1} value={goal ?? ""} />
      <button type="submit">{t("ask")}</button>
    </form>
  );
}

function Found({ parts, found }: { readonly parts: PageParts; readonly found: WhatItTakes }) {
  const { view } = parts;
  const t = seekMessages(view.lang);
  const ages = { from: String(seekAges.from), to: String(seekAges.to) };
  return (
    <>
      <p>
        <Name>{t("upon", { scenario: partName(parts, "chosen"), ...ages, year: yearWords(goalYear, view) })}</Name>
      </p>
      <dl class="definitions vision-found">
        {found.fertility ? <Births answer={found.fertility} parts={parts} /> : null}
        <Moves answer={found.movers} parts={parts} />
      </dl>
      {found.frontier.length > 0 ? <Frontier parts={parts} found={found} /> : null}
    </>
  );
}

type Answered = { readonly answer: SeekAnswer; readonly parts: PageParts };

function Births({ answer, parts }: Answered) {
  const reader = parts.view;
  const t = seekMessages(reader.lang);
  return (
    <div>
      <dt>{t("birthsAlone")}</dt>
      <dd>
        {answer.isReached ? (
          <>
            {weave(t("needsTfr"), {
              tfr: <Computed reader={reader}>{answer.point.level.toFixed(2)}</Computed>,
              year: <Name>{yearWords(goalYear, reader)}</Name>,
            })}{" "}
            <SeeAnswer parts={parts} tfr={answer.point.level} movers={null} />
          </>
        ) : (
          <OutOfReach answer={answer} reader={reader} />
        )}
      </dd>
    </div>
  );
}

function Moves({ answer, parts }: Answered) {
  const reader = parts.view;
  const t = seekMessages(reader.lang);
  return (
    <div>
      <dt>{t("movesAlone")}</dt>
      <dd>
        {answer.isReached ? (
          <>
            {weave(t("needsMovers"), {
              movers: <ComputedPeople count={answer.point.level} reader={reader} />,
              net: <ComputedPeople count={answer.point.yearlyMoves} reader={reader} />,
            })}{" "}
            <SeeAnswer parts={parts} tfr={null} movers={answer.point.level} />
          </>
        ) : (
          <OutOfReach answer={answer} reader={reader} />
        )}
      </dd>
    </div>
  );
}

/** What cannot be is said so, with how near one gets. */
function OutOfReach({ answer, reader }: { readonly answer: SeekAnswer; readonly reader: Reader }) {
  if (answer.isReached) return null;
  const t = seekMessages(reader.lang);
  return (
    <>
      <b>{t("outOfReach")}</b>{" "}
      <Name>
        {answer.nearest ? t("nearest", { people: peopleWords(answer.nearest.value, reader) }) : answer.why[reader.lang]}
      </Name>
    </>
  );
}

/** With this many births, so many movers: the way between both. */
function Frontier({ parts, found }: { readonly parts: PageParts; readonly found: WhatItTakes }) {
  const { view } = parts;
  const t = seekMessages(view.lang);
  return (
    <>
      <h3>{t("frontier")}</h3>
      <p>
        <Name>{t("frontierLead", { goal: peopleWords(found.goal, view), year: yearWords(goalYear, view) })}</Name>
      </p>
      <Table
        id="frontier"
        caption={t("frontier")}
        captionShown="hidden"
        columns={[
          { id: "tfr", head: t("tfr"), unit: yearWords(goalYear, view), kind: "number", sortable: false },
          { id: "more", head: t("more"), unit: t("yearly"), kind: "number", sortable: false },
          { id: "net", head: t("net"), unit: t("yearly"), kind: "number", sortable: false },
          { id: "try", head: t("try"), kind: "text", sortable: false },
        ]}
        rows={found.frontier.map((point) => ({ id: `tfr-${point.tfr}`, cells: frontierCells(point, parts) }))}
      />
    </>
  );
}

function frontierCells({ tfr, movers }: FrontierPoint, parts: PageParts) {
  const { view } = parts;
  const t = seekMessages(view.lang);
  const head = cell(<Computed reader={view}>{tfr.toFixed(2)}</Computed>, tfr);
  if (!movers.isReached)
    return [
      head,
      cell(<span class="absent">{t("outOfReach")}</span>),
      cell(<span class="absent">{t("outOfReach")}</span>),
      cell(""),
    ];
  const { level, yearlyMoves } = movers.point;
  return [
    head,
    cell(<Computed reader={view}>{changeWords(level, view)}</Computed>, level),
    cell(<Computed reader={view}>{changeWords(yearlyMoves, view)}</Computed>, yearlyMoves),
    cell(<SeeAnswer parts={parts} tfr={tfr} movers={level} />),
  ];
}

/** The page with an answer set, upon all that was chosen: it shows the population of the answer. */
function SeeAnswer(props: { readonly parts: PageParts; readonly tfr: number | null; readonly movers: number | null }) {
  const { parts, ...answer } = props;
  const { data, settings, view } = parts;
  return (
    <a href={`${data.path}?${settingsQuery(settingsOfAnswer(settings, answer), data.plain)}`} data-see-answer="">
      <Name>{seekMessages(view.lang)("see")}</Name>
    </a>
  );
}
