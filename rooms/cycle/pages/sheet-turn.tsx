import { Name, weave } from "../../../ui/index.ts";
import { daysBetween, dueOf } from "../domain/deadline.ts";
import { stageWords } from "../domain/stage.ts";
import { emptyRequired, isStop, type OfferedStep, offeredSteps, stepWords } from "../domain/step.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel } from "./sheet-model.ts";
import { writableParts } from "./sheet-part-state.ts";
import { holderWords } from "./sheet-track.tsx";
import { Moment } from "./sheet-words.tsx";

type Shown = { readonly model: SheetModel };

/** The first thing on a sheet: whose turn it is, by when, and where this viewer begins. */
export function SheetTurn({ model }: Shown) {
  const { head, form, rights, view } = model;
  const t = sheetMessages(view.lang);
  const forward = offeredSteps(form, head.stage, rights).find(({ way }) => way === "forward");
  const parts = writableParts(model);
  const todos = model.panels.filter(({ todo }) => typeof todo === "string");
  const mine = forward !== undefined || parts.length + todos.length > 0;
  // what stands in a part of the form is said with the part
  const others = forward ? model.obstacles.filter(({ href }) => !href.startsWith("#field-")) : [];
  return (
    <div class={mine ? "sheet-turn sheet-turn-mine" : "sheet-turn"}>
      <p class="sheet-turn-who">
        {mine ? t("yourTurn") : head.stage === "published" ? t("holderNobody") : <OthersTurn model={model} />}
      </p>
      <Due model={model} />
      {mine ? (
        <ol class="sheet-turn-steps">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#part-${id}`} data-name="">
                {t("writePart", { part: title[view.lang] })}
              </a>
              <EmptyIn model={model} part={id} />
            </li>
          ))}
          {todos.map((panel) => (
            <li key={panel.id}>
              <a href={`#${panel.id}`} data-name="">
                {panel.todo}
              </a>
            </li>
          ))}
          {others.map(({ code, href, message }) => (
            <li key={`${code} ${message.ja}`}>
              <a href={href} data-name="">
                {message[view.lang]}
              </a>
            </li>
          ))}
          {forward ? <ForwardLine model={model} step={forward} /> : null}
        </ol>
      ) : null}
    </div>
  );
}

function OthersTurn({ model }: Shown) {
  const t = sheetMessages(model.view.lang);
  return <Name>{t("theirTurn", { who: holderWords(model) })}</Name>;
}

/** The day by which the stage ends, and by how many days it is past. */
function Due({ model }: Shown) {
  const { head, cycle, view, today } = model;
  const t = sheetMessages(view.lang);
  if (head.stage === "published") return null;
  const due = cycle === null ? null : dueOf(cycle.deadlines, head.stage);
  const stage = stageWords[head.stage][view.lang];
  if (due === null) return <p>{t("stageNoDeadline", { stage })}</p>;
  const late = daysBetween(due, today);
  return (
    <p>
      {weave(t("stageDue"), { stage, day: <Moment at={due} view={view} /> })}{" "}
      <b class={late > 0 ? "sheet-late" : undefined}>
        <Name>
          {late > 0
            ? t("daysLate", { days: String(late) })
            : late === 0
              ? t("dueToday")
              : t("daysLeft", { days: String(-late) })}
        </Name>
      </b>
    </p>
  );
}

/** How many fields of a part must still be filled. */
function EmptyIn({ model, part }: Shown & { readonly part: string }) {
  const { form, head, answers, view } = model;
  const fields = form.sections.find(({ id }) => id === part)?.fields ?? [];
  const empty = emptyRequired(form, head.stage, answers).filter((field) => fields.includes(field)).length;
  if (empty === 0) return null;
  return <Note>{sheetMessages(view.lang)("emptyIn", { count: String(empty) })}</Note>;
}

function Note({ children }: { readonly children: string }) {
  return (
    <>
      {" "}
      <span class="cell-note" data-name="">
        {children}
      </span>
    </>
  );
}

function ForwardLine({ model, step }: Shown & { readonly step: OfferedStep }) {
  const { lang } = model.view;
  const t = sheetMessages(lang);
  const left = model.obstacles.filter(isStop).length;
  return (
    <li>
      <a href="#step">{stepWords(step)[lang]}</a>
      {left === 0 ? null : <Note>{t("stillOpen", { count: String(left) })}</Note>}
    </li>
  );
}
