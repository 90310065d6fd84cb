import { EmptyState, Fold, nameIn } from "../../../ui/index.ts";
import { type SheetHead, sheetAddress } from "../../cycle/index.ts";
import { meetingAddress } from "../domain/addresses.ts";
import type { AgendaMove } from "../domain/meeting.ts";
import { meetingMessages } from "./meeting-messages.ts";
import type { Held } from "./meeting-pieces.tsx";
import type { OpinionModel } from "./opinion-pieces.tsx";

/** The sheets a meeting takes up, in their order, with a button for each move. */
export function Agenda(held: Held) {
  const { model, meeting, agenda, others } = held;
  const t = meetingMessages(model.view.lang);
  const move = meeting.mayKeep && !meeting.closed;
  return (
    <>
      {agenda.length === 0 ? (
        <EmptyState what={t("agendaNone")} why={t("agendaNoneWhy")} />
      ) : (
        <ol class="agenda">
          {agenda.map((sheet, index) => (
            <li key={sheet.id} id={`agenda-${sheet.id}`}>
              <SheetName model={model} sheet={sheet} />
              {move ? (
                <span class="agenda-moves">
                  {index === 0 ? null : <Move {...held} sheet={sheet} move="up" />}
                  {index === agenda.length - 1 ? null : <Move {...held} sheet={sheet} move="down" />}
                  <Move {...held} sheet={sheet} move="out" />
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {move && others.length > 0 ? (
        <Fold summary={t("notOnAgenda")}>
          <ul class="agenda">
            {others.map((sheet) => (
              <li key={sheet.id}>
                <SheetName model={model} sheet={sheet} />
                <span class="agenda-moves">
                  <Move {...held} sheet={sheet} move="in" />
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </>
  );
}

const titleOf = ({ view }: OpinionModel, sheet: SheetHead): string =>
  nameIn(view.lang, { name: sheet.title, nameEn: sheet.titleEn });

const SheetName = ({ model, sheet }: { readonly model: OpinionModel; readonly sheet: SheetHead }) => (
  <span class="agenda-name">
    <a href={sheetAddress(model.edition, sheet.id)} data-name="">
      {titleOf(model, sheet)}
    </a>{" "}
    <small data-name="">{model.unitName(sheet.unitId)}</small>
  </span>
);

const moveNames = { up: "moveUp", down: "moveDown", out: "takeOut", in: "putIn" } as const;

/** One press moves one sheet; after it the page comes back at the moved sheet, so that keys can go on. */
function Move({ model, meeting, sheet, move }: Held & { readonly sheet: SheetHead; readonly move: AgendaMove }) {
  const t = meetingMessages(model.view.lang);
  return (
    <form method="post" action={`${meetingAddress(model.edition, meeting.id)}/agenda`}>
      <input type="hidden" name="_form" value={model.viewer.formToken} />
      <input type="hidden" name="version" value={String(meeting.version)} />
      <input type="hidden" name="sheet" value={sheet.id} />
      <button
        type="submit"
        class="quiet-button"
        name="move"
        value={move}
        aria-label={t(moveNames[move], { sheet: titleOf(model, sheet) })}
      >
        {t(move)}
      </button>
    </form>
  );
}
