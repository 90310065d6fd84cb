import type { ComponentChildren } from "preact";
import type { Staff, StaffParts } from "../../account/server.ts";
import type { SheetHead } from "../../cycle/index.ts";
import { opinionMessages } from "../pages/opinion-messages.ts";
import { OpinionLine, OpinionPanel, opinionTodo } from "../pages/opinion-panel.tsx";
import { readOpinionList } from "../store/read-opinions.ts";
import { newId, nothingGiven, type OpinionGiven, readShown } from "./ground.ts";

/** A section of the sheet's page. */
type SheetOpinions = {
  readonly id: string;
  readonly title: string;
  readonly content: ComponentChildren;
  readonly line: ComponentChildren;
  readonly todo: string | null;
};

/** The opinions on a sheet, with the forms its reader may use, for the sheet's page. */
export async function opinionPanel(
  parts: StaffParts,
  staff: Staff,
  sheet: Pick<SheetHead, "id" | "cycleId">,
  given: OpinionGiven = nothingGiven,
): Promise<SheetOpinions> {
  const shown = await readShown({ parts, given }, staff, async (tx) => ({
    opinions: await readOpinionList(tx, staff.viewer.bodyId, { sheetIds: [sheet.id] }),
    sheetIds: [sheet.id],
  }));
  const title = opinionMessages(staff.view.lang)("panelTitle");
  return {
    id: "opinions",
    title,
    content: <OpinionPanel {...shown} sheet={sheet} newId={newId()} />,
    line: <OpinionLine {...shown} />,
    todo: opinionTodo(shown),
  };
}
