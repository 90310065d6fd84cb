import { Name } from "../../../ui/index.ts";
import { type Decision, directionWords } from "../domain/direction.ts";
import { decisionMessages } from "./decision-messages.ts";
import type { DecisionPanelModel } from "./decision-panel.tsx";

/** What is proposed and decided, and how much is revised, in one line. */
export function DecisionLine({ decision, written, revisions, view }: DecisionPanelModel) {
  const t = decisionMessages(view.lang);
  const word = (direction: Decision["direction"] | null | undefined, none: string): string =>
    direction ? directionWords[direction][view.lang] : none;
  const said = [
    t("lineProposed", { word: word(decision.proposed?.direction ?? written.direction, t("notProposed")) }),
    t("lineDecided", { word: word(decision.decided?.direction, t("notDecided")) }),
    revisions.length === 0 ? t("noRevisionsShort") : t("lineRevisions", { count: String(revisions.length) }),
  ];
  return <Name>{said.join(t("lineBreak"))}</Name>;
}
