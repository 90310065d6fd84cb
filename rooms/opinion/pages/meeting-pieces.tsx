import { Status } from "../../../ui/index.ts";
import type { SheetHead } from "../../cycle/index.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Option } from "./form-pieces.tsx";
import { meetingMessages } from "./meeting-messages.ts";
import type { OpinionModel } from "./opinion-pieces.tsx";

/** Everything the list of meetings shows; `units`: those in whose name the reader may open one. */
export type Listed = {
  readonly model: OpinionModel;
  readonly meetings: readonly Meeting[];
  readonly units: readonly Option[];
  readonly cycleId: string | null;
  readonly newId: string;
};

/** Everything the page of one meeting shows. */
export type Held = {
  readonly model: OpinionModel;
  readonly meeting: Meeting;
  /** Sheets of the agenda in its order; one the reader may not see is missing. */
  readonly agenda: readonly SheetHead[];
  /** Sheets that could be put on it. */
  readonly others: readonly SheetHead[];
};

export const MeetingState = ({ model, meeting }: { readonly model: OpinionModel; readonly meeting: Meeting }) => {
  const t = meetingMessages(model.view.lang);
  return <Status kind={meeting.closed ? "good" : "unknown"} word={meeting.closed ? t("closed") : t("open")} />;
};
