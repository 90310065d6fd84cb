import type { FastifyInstance } from "fastify";
import type { StaffParts } from "../../account/server.ts";
import type { ReadPastDecisions } from "../actions/open-cycle.ts";
import type { WorkProvider } from "../actions/work-load.ts";
import type { FormDraft } from "../domain/form-text.ts";
import { type BoardLinks, boardRoutes } from "./board-routes.ts";
import { deadlineRoutes } from "./deadline-routes.ts";
import { formRoutes } from "./form-routes.ts";
import { handoverRoutes } from "./handover-routes.ts";
import { openCycleRoutes } from "./open-cycle-routes.ts";
import type { SheetOptions } from "./sheet-model.ts";
import { sheetRoutes } from "./sheet-routes.ts";
import { sheetSetupRoutes } from "./sheet-setup-routes.ts";
import { workRoutes } from "./work-routes.ts";

/** What the app hands in, because it comes from files or from rooms to the right. All of it may be left out. */
export type CycleGiven = {
  /** The forms that come with the product (`readFormFolder`). */
  readonly forms?: readonly FormDraft[];
  /** Decisions of a cycle: which things are not carried on, and what a hand-over says of last year. */
  readonly decisions?: ReadPastDecisions;
  /** Further things to do: opinions to answer, values overdue. */
  readonly work?: readonly WorkProvider[];
  readonly sheet?: SheetOptions;
  /** Where the board of a cycle leads on to in rooms to the right. */
  readonly boardLinks?: BoardLinks;
};

/** All addresses of the room: /cycle, /work, /handover, /sheet. */
export function cycleRoutes(server: FastifyInstance, parts: StaffParts, given: CycleGiven = {}): void {
  const forms = given.forms ?? [];
  const decisions: ReadPastDecisions = given.decisions ?? (async () => []);
  formRoutes(server, parts, { forms });
  openCycleRoutes(server, parts, { forms, decisions });
  boardRoutes(server, parts, given.boardLinks ?? (() => []));
  deadlineRoutes(server, parts);
  workRoutes(server, parts, { work: given.work ?? [] });
  handoverRoutes(server, parts, { decisions });
  sheetRoutes(server, parts, given.sheet);
  sheetSetupRoutes(server, parts);
}
