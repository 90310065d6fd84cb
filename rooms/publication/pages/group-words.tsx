import type { ComponentChildren } from "preact";
import { type View, weave } from "../../../ui/index.ts";
import type { Group } from "../../area/index.ts";
import { PeriodWhen } from "../../fact/web.tsx";
import { groupMessages } from "./area-messages.ts";

/** From when to when a group or a belonging holds, in words; that the source gives no dates is said too. */
export function Dates({
  span,
  view,
}: {
  readonly span: Pick<Group, "from" | "to">;
  readonly view: View;
}): ComponentChildren {
  const t = groupMessages(view.lang);
  const from = span.from ? <PeriodWhen period={span.from} view={view} /> : null;
  const to = span.to ? <PeriodWhen period={span.to} view={view} /> : null;
  if (from && to) return weave(t("fromTo"), { from, to });
  if (from) return weave(t("from"), { from });
  return to ? weave(t("until"), { to }) : <span class="absent">{t("noDates")}</span>;
}
